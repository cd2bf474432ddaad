//! The dossiers of a council, found by code or by names as a row gives them.

use std::collections::HashMap;

use crate::commands::assessment::names;
use crate::commands::council::docket;
use crate::commands::input::Input;
use crate::commands::wording;
use crate::ledger::{Council, Dossier, DossierCode, Records, Sheet};
use crate::roster::Row;
use crate::text::messages::input as msg;
use crate::text::{Lang, fold, subject_key};

/// Dossiers of a council's docket, found by code or by names.
pub struct Docket<'r> {
    records: &'r Records,
    council: String,
    by_code: HashMap<DossierCode, &'r Dossier>,
    by_name: HashMap<String, Vec<(String, &'r Dossier)>>,
}

impl<'r> Docket<'r> {
    /// The docket of a council.
    pub fn of(records: &'r Records, council: &Council, sheets: &[Sheet]) -> Self {
        let mut found =
            Self { records, council: council.facts.code.clone(), by_code: HashMap::new(), by_name: HashMap::new() };
        for dossier in docket(records, council, sheets) {
            found.by_code.insert(dossier.code, dossier);
            let subject = records.subject_of(dossier.key.product).and_then(|(_, facts)| facts.name.as_deref());
            let name = fold::key(records.product_name(dossier.key.product));
            found.by_name.entry(name).or_default().push((subject.map(subject_key).unwrap_or_default(), dossier));
        }
        found
    }

    /// The dossier of a code.
    pub fn of_code(&self, code: &str) -> Option<&'r Dossier> {
        code.parse().ok().and_then(|code: DossierCode| self.by_code.get(&code).copied())
    }

    /// The dossier a row means; a fault where there is none or more than one.
    pub fn find(&self, input: &mut Input, row: &Row, lang: Lang) -> Option<&'r Dossier> {
        if let Some(code) = input.text(row, "ma_ho_so") {
            let found = code.parse().ok().and_then(|code: DossierCode| self.by_code.get(&code));
            let Some(found) = found else {
                input.fault(row.line, "ma_ho_so", msg::no_dossier_code(lang, code, &self.council));
                return None;
            };
            // A shifted column must not score the wrong product: names that are given have to agree.
            let (product, subject) = names(self.records, found, lang);
            let agrees = |field, fold: fn(&str) -> String, held: &str| {
                let told = input.binding.get(row, field);
                told.is_empty() || fold(told) == fold(held)
            };
            if !agrees("ten_san_pham", fold::key, &product) || !agrees("chu_the", subject_key, &subject) {
                input.fault(row.line, "ma_ho_so", msg::other_product(lang, code, product, subject));
                return None;
            }
            return Some(found);
        }
        let Some(name) = input.text(row, "ten_san_pham") else {
            input.fault(row.line, "ten_san_pham", msg::blank(lang));
            return None;
        };
        let subject = input.text(row, "chu_the");
        let named = self.by_name.get(&fold::key(&name)).map(Vec::as_slice).unwrap_or_default();
        let key = subject.as_deref().map(subject_key);
        let matching: Vec<&Dossier> = named
            .iter()
            .filter(|(subject, _)| key.as_ref().is_none_or(|key| key == subject))
            .map(|(_, d)| *d)
            .collect();
        match matching.as_slice() {
            [one] => return Some(one),
            [] => {
                let near = self.nearest(&name, lang);
                input.fault(
                    row.line,
                    "ten_san_pham",
                    wording::no_dossier(lang, &name, subject.as_deref(), &self.council, near.as_deref()),
                );
            }
            several => {
                let codes: Vec<String> = several.iter().map(|dossier| dossier.code.to_string()).collect();
                input.fault(row.line, "ten_san_pham", msg::several_dossiers(lang, &name, codes.join(", ")));
            }
        }
        None
    }

    /// Product and subject of the dossier whose product is spelled most like a name.
    fn nearest(&self, name: &str, lang: Lang) -> Option<String> {
        let key = fold::key(name);
        let likeness = |known: &str| strsim::normalized_damerau_levenshtein(&key, known);
        let known = self.by_name.iter().filter(|(known, _)| likeness(known) > 0.7);
        let (_, dossiers) = known.max_by(|a, b| likeness(a.0).total_cmp(&likeness(b.0)).then_with(|| b.0.cmp(a.0)))?;
        let (product, subject) = names(self.records, dossiers.first()?.1, lang);
        Some(msg::near_of(lang, product, subject))
    }
}
