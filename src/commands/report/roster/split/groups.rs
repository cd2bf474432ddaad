//! Which products come into one file.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::commands::asked::By;
use crate::law::places::{District, List};
use crate::ledger::{Label, Listed};
use crate::text::messages::roster as say;
use crate::text::{Lang, fold, order};

/// What a file is of.
pub(super) struct Group {
    pub place: String,
    /// Whether that is a commune as printed, which nobody could tell which it is.
    pub printed: bool,
    pub file: String,
    pub products: Vec<i64>,
}

/// The groups in the order of their names, what belongs to none last; products keep their order.
pub(super) fn groups(labels: &HashMap<i64, Label>, order: &[Listed], by: By, on: NaiveDate, lang: Lang) -> Vec<Group> {
    let communes = Communes::of(labels, order, on);
    let mut groups: BTreeMap<(bool, order::Key, String), Group> = BTreeMap::new();
    for listed in order {
        let label = labels.get(&listed.subject);
        let (at, place, printed) = match by {
            By::Commune => match label.and_then(|label| communes.place(label)) {
                Some(place) => {
                    let told = communes.told(&place);
                    // A name is told one way in several spellings.
                    ((false, order::key(&fold::place_key(&told)), place.key), told, place.printed)
                }
                None => ((true, order::key(""), String::new()), say::no_commune(lang), false),
            },
            By::Subject => match label.and_then(|label| label.name.clone()) {
                Some(name) => ((false, order::key(&name), listed.subject.to_string()), name, false),
                None => ((true, order::key(""), String::new()), say::no_subject(lang), false),
            },
        };
        let file = fold::search(&place).replace(' ', "-");
        let group = groups.entry(at).or_insert_with(|| Group { place, printed, file, products: Vec::new() });
        group.products.push(listed.product);
    }
    groups.into_values().collect()
}

/// The communes of a roster: two of one name are told apart by what they are in, and only they.
struct Communes {
    on: NaiveDate,
    /// The districts that communes of a name are printed with.
    districts: HashMap<String, BTreeSet<String>>,
    /// The communes of a name.
    named: HashMap<String, BTreeSet<String>>,
}

/// A subject's commune.
struct Place {
    /// Its code with its list; where it is not known, the name as printed.
    key: String,
    name: String,
    /// The district or the province it is in.
    within: Option<String>,
    printed: bool,
}

impl Communes {
    fn of(labels: &HashMap<i64, Label>, order: &[Listed], on: NaiveDate) -> Self {
        let mut all = Self { on, districts: HashMap::new(), named: HashMap::new() };
        let labels: Vec<&Label> = order.iter().filter_map(|listed| labels.get(&listed.subject)).collect();
        for label in labels.iter().filter(|label| label.unit.is_none()) {
            if let Some(commune) = &label.commune {
                let known = all.districts.entry(fold::place_key(commune)).or_default();
                known.extend(label.district.as_deref().map(fold::place_key));
            }
        }
        for place in labels.into_iter().filter_map(|label| all.place(label)).collect::<Vec<_>>() {
            all.named.entry(fold::place_key(&place.name)).or_default().insert(place.key);
        }
        all
    }

    /// The commune of a subject: the one it is on the day, under whatever name its papers know it; else as printed.
    fn place(&self, label: &Label) -> Option<Place> {
        if let Some(unit) = label.unit {
            let unit = if List::on(self.on) == List::Since2025 { unit.identity() } else { unit };
            let within = unit.district.map_or_else(|| unit.province.full_name(), District::full_name);
            return Some(Place { key: unit.key(), name: unit.full_name(), within: Some(within), printed: false });
        }
        let name = label.commune.clone()?;
        let mut key = fold::place_key(&name);
        let several = self.districts.get(&key).is_some_and(|districts| districts.len() > 1);
        let within = label.district.clone().filter(|_| several);
        if let Some(district) = &within {
            key = format!("{key}, {}", fold::place_key(district));
        }
        Some(Place { key, name, within, printed: true })
    }

    /// How it is called.
    fn told(&self, place: &Place) -> String {
        let several = self.named.get(&fold::place_key(&place.name)).is_some_and(|communes| communes.len() > 1);
        match place.within.as_ref().filter(|_| several) {
            Some(within) => format!("{}, {within}", place.name),
            None => place.name.clone(),
        }
    }
}
