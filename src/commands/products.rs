//! Which product of the ledger is meant, by its name and its subject's, or by a dossier's code.

use std::collections::HashMap;

use super::input::Input;
use super::{Failure, wording};
use crate::ledger::{DossierCode, InspectionFacts, ListedProduct, Outlet, Reader, Records};
use crate::roster::Row;
use crate::text::messages::{around as say, reason};
use crate::text::{Lang, fold, subject_key};

/// The products of a ledger by their names.
pub(super) struct Products<'r> {
    records: &'r Records,
    by_name: HashMap<String, Vec<i64>>,
}

impl<'r> Products<'r> {
    pub fn of(records: &'r Records) -> Self {
        let mut by_name: HashMap<String, Vec<i64>> = HashMap::new();
        for (id, product) in &records.products {
            by_name.entry(fold::key(&product.facts.name)).or_default().push(*id);
        }
        for products in by_name.values_mut() {
            products.sort_unstable();
        }
        Self { records, by_name }
    }

    /// The one product of a name, and of a subject where that is told; else why it is not sure.
    pub fn named(&self, name: &str, subject: Option<&str>, lang: Lang) -> Result<i64, String> {
        let all = self.by_name.get(&fold::key(name)).map(Vec::as_slice).unwrap_or_default();
        let key = subject.map(subject_key);
        let of = |product: &&i64| {
            let subject = self.records.subject_of(**product).map(|(id, _)| id);
            key.as_ref().is_none_or(|key| {
                subject.is_some_and(|id| self.records.names_of(id).any(|name| subject_key(name) == *key))
            })
        };
        let found: Vec<i64> = all.iter().filter(of).copied().collect();
        match (found.as_slice(), all, subject) {
            ([one], ..) => Ok(*one),
            ([], [], _) => Err(match self.nearest(name) {
                Some(near) => say::no_product_near(lang, name, called(self.records, near, lang)),
                None => say::no_product(lang, name),
            }),
            ([], others, subject) => {
                Err(say::other_subject(lang, name, subject.unwrap_or_default(), self.all_called(others, lang)))
            }
            (several, ..) => Err(say::several_products(lang, name, self.all_called(several, lang))),
        }
    }

    /// The product of a row, by `ten_san_pham` and `chu_the`; `None` where the row names none.
    pub fn of_row(&self, input: &Input, row: &Row, lang: Lang) -> Option<Result<i64, String>> {
        let name = input.text(row, "ten_san_pham")?;
        Some(self.named(&name, input.text(row, "chu_the").as_deref(), lang))
    }

    /// A product as a list of an outlet names it: "Chè mẫu", "Chè mẫu (HTX A)".
    fn listed(&self, text: &str, lang: Lang) -> Result<i64, String> {
        let whole = self.named(text, None, lang);
        match text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
            Some((name, subject)) if whole.is_err() => self.named(name.trim(), Some(subject.trim()), lang),
            _ => whole,
        }
    }

    /// The products that a cell lists, and what to look at where some are not sure: apart by semicolons or lines, by
    /// commas where there is neither.
    pub fn all_listed(&self, cell: &str, lang: Lang) -> (Vec<ListedProduct>, Option<String>) {
        let by_lines = cell.contains([';', '\n']);
        let names = cell.split(|sign| if by_lines { matches!(sign, ';' | '\n') } else { sign == ',' });
        let (mut all, mut untied): (Vec<ListedProduct>, Vec<String>) = (Vec::new(), Vec::new());
        for name in names.map(str::trim).filter(|name| !name.is_empty()) {
            if all.iter().any(|known| fold::key(&known.name) == fold::key(name)) {
                continue;
            }
            let found = self.listed(name, lang);
            untied.extend(found.as_ref().err().cloned());
            all.push(ListedProduct { name: name.to_owned(), product: found.ok() });
        }
        (all, (!untied.is_empty()).then(|| say::not_tied(lang, untied.join("; "))))
    }

    /// The product that is meant by what is typed: a dossier's code, a name, a name with its subject after a comma.
    pub fn typed(&self, reader: Reader<'_>, typed: &str, lang: Lang) -> Result<i64, Failure> {
        if let Ok(code) = typed.parse::<DossierCode>() {
            let dossier = self.records.dossier_of_code(code);
            return dossier
                .map(|dossier| dossier.key.product)
                .ok_or_else(|| Failure::Refused(reason::no_dossier(lang, typed)));
        }
        let whole = self.named(typed, None, lang);
        let parted = typed.split_once(',').map(|(name, subject)| self.named(name.trim(), Some(subject.trim()), lang));
        let told = match (whole, parted) {
            (Ok(found), _) | (_, Some(Ok(found))) => return Ok(found),
            (Err(told), _) => told,
        };
        match reader.find_products(typed, self.records.on)?.as_slice() {
            [one] => Ok(*one),
            _ => Err(Failure::Refused(wording::sentence(&told))),
        }
    }

    fn all_called(&self, products: &[i64], lang: Lang) -> String {
        products.iter().map(|product| called(self.records, *product, lang)).collect::<Vec<_>>().join("; ")
    }

    /// The product whose name is spelled most like one.
    fn nearest(&self, name: &str) -> Option<i64> {
        let key = fold::key(name);
        let near =
            self.by_name.iter().map(|(known, all)| (strsim::normalized_damerau_levenshtein(&key, known), known, all));
        let near = near.filter(|(likeness, ..)| *likeness > 0.7);
        near.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))?.2.first().copied()
    }
}

/// A product with its subject.
pub(super) fn called(records: &Records, product: i64, lang: Lang) -> String {
    let subject = wording::subject_name(lang, records.subject_of(product).map(|(_, facts)| facts));
    format!("{} – {subject}", records.product_name(product))
}

/// What was inspected, in words.
pub(super) fn inspected(facts: &InspectionFacts, records: &Records, outlets: &[Outlet], lang: Lang) -> String {
    let outlet = outlets.iter().find(|one| Some(one.id) == facts.outlet).map(|one| one.facts.name.clone());
    facts.product.map_or_else(|| outlet.unwrap_or_default(), |product| called(records, product, lang))
}
