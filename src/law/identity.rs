//! Who may be whom: the grounds for thinking two subjects one, strongest first. Only a person decides.
//!
//! A tax code, a registration or a person with a telephone tells by itself. A name tells as far as it is one
//! but for its spelling, and the places may be one. Numbers and letters that tell namesakes apart ("HTX 1", "HTX 2") are never a slip.

mod block;
mod name;
mod recent;
mod syllable;

pub use block::pairs;

use std::cell::OnceCell;

use crate::text::{fold, subject_key};
use name::{Kind, Name};

/// What is known of a subject, as printed; blank is `None`.
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs)] // the words of Mẫu 01 and 02
pub struct Told<'a> {
    pub name: &'a str,
    pub address: Option<&'a str>,
    pub commune: Option<&'a str>,
    pub district: Option<&'a str>,
    pub tax_code: Option<&'a str>,
    pub registration: Option<&'a str>,
    pub representative: Option<&'a str>,
    pub phone: Option<&'a str>,
    /// What stands for the names of its products.
    pub products: &'a [u64],
}

/// A subject, folded once so that it can be held against many.
#[derive(Debug, Clone)]
pub struct Who {
    name: Name,
    tax_code: Option<String>,
    registration: Option<String>,
    representative: Option<String>,
    phone: Option<String>,
    commune: Place,
    district: Place,
    address: Vec<String>,
    /// What is needed of those only that are held against another, reckoned once.
    whole: OnceCell<Vec<String>>,
    printed: String,
    spelled: OnceCell<String>,
    products: Vec<u64>,
}

/// A place as it is held against another.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    name: String,
    kind: &'static str,
}

/// A ground for thinking two subjects one, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// One tax code.
    TaxCode,
    /// One number of registration.
    Registration,
    /// One representative with one telephone.
    Person,
    /// One name but for case, spacing, signs and the words of its legal form.
    Name,
    /// One name but for its diacritics, in places that are or may be one.
    Diacritics,
    /// One name but for a slip of the hand in one word, in places that are or may be one.
    Slip,
    /// One name and a product of one name, in two places: one of them may be wrong.
    Product,
}

/// What two places are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Places {
    /// Told alike, as far as both tell.
    One,
    /// Nothing that both tell.
    Open,
    Two,
}

impl Who {
    /// Folds what is known of a subject.
    pub fn of(told: &Told<'_>) -> Self {
        let text = |text: Option<&str>| text.map(fold::search).filter(|text| !text.is_empty());
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let place = |text: Option<&str>| text.map(Place::of).unwrap_or_default();
        Self {
            name: Name::of(told.name),
            tax_code: text(told.tax_code),
            registration: text(told.registration),
            representative: text(told.representative),
            // "0912.345.678" is "0912 345 678"; +84 stands for the 0.
            phone: told.phone.map(digits).filter(|phone| phone.len() >= 9).map(|phone| {
                match phone.strip_prefix("84") {
                    Some(rest) if rest.len() >= 9 => format!("0{rest}"),
                    _ => phone,
                }
            }),
            commune: place(told.commune),
            district: place(told.district),
            address: told.address.map(name::words).unwrap_or_default(),
            whole: OnceCell::new(),
            printed: told.name.to_owned(),
            spelled: OnceCell::new(),
            products: told.products.to_vec(),
        }
    }

    /// How many slips of the hand lie between two names, their legal forms spelled one way.
    pub fn slips(&self, other: &Self) -> usize {
        let [mine, theirs] = [self, other].map(|who| who.spelled.get_or_init(|| subject_key(&who.printed)).as_str());
        let (mine, theirs) = name::between(mine, theirs);
        strsim::osa_distance(mine, theirs)
    }

    fn places(&self, other: &Self) -> Places {
        let parts = [(&self.commune, &other.commune), (&self.district, &other.district)];
        let mut both = parts.into_iter().filter(|(a, b)| !a.is_blank() && !b.is_blank()).peekable();
        if both.peek().is_some() {
            return if both.all(|(a, b)| a.may_be(b)) { Places::One } else { Places::Two };
        }
        let (mine, theirs) = (self.whole(), other.whole());
        let (few, many) = if mine.len() < theirs.len() { (mine, theirs) } else { (theirs, mine) };
        match () {
            () if few.is_empty() => Places::Open,
            // "Thôn 3, xã Tân Mỹ" tells more of "xã Tân Mỹ".
            () if few.iter().all(|word| many.contains(word)) => Places::One,
            () if self.address.is_empty() || other.address.is_empty() => Places::Open,
            () => Places::Two,
        }
    }

    /// All the words of the place.
    fn whole(&self) -> &[String] {
        self.whole.get_or_init(|| {
            let parts = [&self.commune, &self.district].into_iter().flat_map(|part| name::words(&part.name));
            parts.chain(self.address.iter().cloned()).collect()
        })
    }

    /// Whether two tax codes tell two subjects apart. A household may have one of 10 digits and, since, its head's 12.
    fn other_tax_code(&self, other: &Self) -> bool {
        let (Some(mine), Some(theirs)) = (&self.tax_code, &other.tax_code) else { return false };
        mine != theirs && (mine.len() == 12) == (theirs.len() == 12)
    }
}

impl Place {
    fn of(text: &str) -> Self {
        let (kind, name) = fold::place_parts(&fold::place_key(text));
        Self { name, kind }
    }

    fn is_blank(&self) -> bool {
        self.name.is_empty()
    }

    /// As [`fold::same_place`] holds two places against each other.
    fn may_be(&self, other: &Self) -> bool {
        self.name == other.name && (self.kind == other.kind || self.kind.is_empty() || other.kind.is_empty())
    }
}

/// The grounds for thinking two subjects one, strongest first; none where something tells them apart.
pub fn grounds(a: &Who, b: &Who) -> Vec<Ground> {
    // A branch is not the company, whatever papers it shares with it.
    if a.name.branch != b.name.branch || a.other_tax_code(b) {
        return Vec::new();
    }
    let both = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
    let kinds = a.name.kind.may_be(b.name.kind);
    let (same_person, same_phone) = (both(&a.representative, &b.representative), both(&a.phone, &b.phone));
    let told = [
        (Ground::TaxCode, both(&a.tax_code, &b.tax_code)),
        (Ground::Registration, both(&a.registration, &b.registration)),
        (Ground::Person, kinds && same_person && same_phone),
    ];
    let mut grounds: Vec<Ground> = told.into_iter().filter(|(_, told)| *told).map(|(ground, _)| ground).collect();
    if kinds {
        grounds.extend(of_names(a, b, same_person || same_phone));
    }
    grounds
}

/// What the names tell together with the places; `known`: something else speaks for one subject too.
fn of_names(a: &Who, b: &Who, known: bool) -> Option<Ground> {
    if !a.name.marks().eq(b.name.marks()) {
        return None;
    }
    let places = a.places(b);
    let (mine, theirs) = (a.name.kind, b.name.kind);
    let one_commune = places == Places::One && !a.commune.is_blank() && !b.commune.is_blank();
    // A household and a facility of one name are one only next door to each other.
    if mine != theirs && mine.is_household() && theirs.is_household() && !one_commune && !known {
        return None;
    }
    if a.name.exact == b.name.exact {
        // No two enterprises may have one name (Luật Doanh nghiệp 2020 Art 38.1, 41), so that one of another
        // address has moved, or the units were merged.
        let unique = [mine, theirs].iter().all(|kind| matches!(kind, Kind::Limited | Kind::Joint | Kind::Private));
        if places != Places::Two || unique || known {
            return Some(Ground::Name);
        }
        return a.products.iter().any(|product| b.products.contains(product)).then_some(Ground::Product);
    }
    // Where nothing tells that the places are one, the name must tell more.
    let near = |told: bool| places == Places::One || known || (places == Places::Open && told);
    if places == Places::Two {
        return None;
    }
    if a.name.loose == b.name.loose {
        return near(a.name.bare || b.name.bare).then_some(Ground::Diacritics);
    }
    (near(a.name.is_long() && b.name.is_long()) && a.name.slipped(&b.name, known)).then_some(Ground::Slip)
}

#[cfg(test)]
mod tests;
