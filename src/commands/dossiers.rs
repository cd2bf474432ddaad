//! The dossier that a row of a file means, by its code or by names.

use std::collections::HashMap;

use super::assessment::names;
use super::council::docket;
use super::input::Input;
use super::wording;
use crate::ledger::{Council, Dossier, DossierCode, Records, Sheet};
use crate::roster::Row;
use crate::text::messages::{council as say, input as msg};
use crate::text::{Lang, fold, subject_key};

/// Among which dossiers a row's is.
enum Among {
    /// All of the ledger, by code alone.
    Ledger,
    /// By code all of the ledger, by names those of a year.
    Year(i32),
    /// Those a council takes.
    Council(String, HashMap<DossierCode, i64>),
}

/// The dossiers that rows may mean.
pub(super) struct Dossiers<'r> {
    records: &'r Records,
    among: Among,
    /// By the product's name, each with its subject's; both folded.
    by_name: HashMap<String, Vec<(String, &'r Dossier)>>,
}

impl<'r> Dossiers<'r> {
    /// Every dossier, told by its code.
    pub fn of_ledger(records: &'r Records) -> Self {
        Self { records, among: Among::Ledger, by_name: HashMap::new() }
    }

    /// Every dossier by its code, those of a programme year by names too.
    pub fn of_year(records: &'r Records, year: i32) -> Self {
        let dossiers = records.dossiers.iter().filter(|dossier| dossier.key.year == year);
        Self { records, among: Among::Year(year), by_name: by_name(records, dossiers) }
    }

    /// A council's docket.
    pub fn of_council(records: &'r Records, council: &Council, sheets: &[Sheet]) -> Self {
        let docket = docket(records, council, sheets);
        let codes = docket.iter().map(|dossier| (dossier.code, dossier.id)).collect();
        let among = Among::Council(council.facts.code.clone(), codes);
        Self { records, among, by_name: by_name(records, docket.into_iter()) }
    }

    /// The dossier of a code.
    pub fn of_code(&self, code: &str) -> Option<&'r Dossier> {
        let code = code.parse().ok()?;
        match &self.among {
            Among::Council(_, codes) => self.records.dossier(*codes.get(&code)?),
            Among::Ledger | Among::Year(_) => self.records.dossier_of_code(code),
        }
    }

    /// The dossier a row means; a fault where there is none or more than one.
    pub fn find(&self, input: &mut Input, row: &Row, lang: Lang) -> Option<&'r Dossier> {
        let found = match input.text(row, "ma_ho_so") {
            Some(code) => self.coded(input, row, &code, lang).map_err(|told| ("ma_ho_so", told)),
            None if matches!(self.among, Among::Ledger) => Err(("ma_ho_so", msg::blank(lang))),
            None => self.named(input, row, lang).map_err(|told| ("ten_san_pham", told)),
        };
        found.map_err(|(field, told)| input.fault(row.line, field, told)).ok()
    }

    fn coded(&self, input: &Input, row: &Row, code: &str, lang: Lang) -> Result<&'r Dossier, String> {
        let found = self.of_code(code).ok_or_else(|| match &self.among {
            Among::Council(council, _) => msg::no_dossier_code(lang, code, council),
            Among::Ledger | Among::Year(_) => msg::no_such_dossier(lang, code),
        })?;
        // A shifted column must not score the wrong product: names that are given have to agree.
        let (product, subject) = names(self.records, found, lang);
        let agrees = |field, fold: fn(&str) -> String, held: &str| {
            let told = input.get(row, field);
            told.is_empty() || fold(told) == fold(held)
        };
        if agrees("ten_san_pham", fold::key, &product) && agrees("chu_the", subject_key, &subject) {
            Ok(found)
        } else {
            Err(msg::other_product(lang, code, product, subject))
        }
    }

    fn named(&self, input: &Input, row: &Row, lang: Lang) -> Result<&'r Dossier, String> {
        let name = input.text(row, "ten_san_pham").ok_or_else(|| msg::blank(lang))?;
        let subject = input.text(row, "chu_the");
        let named = self.by_name.get(&fold::key(&name)).map(Vec::as_slice).unwrap_or_default();
        let key = subject.as_deref().map(subject_key);
        let is = |(subject, _): &&(String, &Dossier)| key.as_ref().is_none_or(|key| key == subject);
        let matching: Vec<&'r Dossier> = named.iter().filter(is).map(|(_, dossier)| *dossier).collect();
        match (matching.as_slice(), &self.among) {
            ([one], _) => Ok(one),
            ([], Among::Year(year)) => Err(say::no_dossier_of_year(lang, name, year)),
            ([], Among::Council(council, _)) => {
                let near = self.nearest(&name, lang);
                Err(wording::no_dossier(lang, &name, subject.as_deref(), council, near.as_deref()))
            }
            ([], Among::Ledger) => Err(msg::no_such_dossier(lang, name)),
            (several, _) => {
                let codes: Vec<String> = several.iter().map(|dossier| dossier.code.to_string()).collect();
                Err(msg::several_dossiers(lang, &name, codes.join(", ")))
            }
        }
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

fn by_name<'r>(
    records: &Records,
    dossiers: impl Iterator<Item = &'r Dossier>,
) -> HashMap<String, Vec<(String, &'r Dossier)>> {
    let mut found: HashMap<String, Vec<_>> = HashMap::new();
    for dossier in dossiers {
        let subject = records.subject_of(dossier.key.product).and_then(|(_, facts)| facts.name.as_deref());
        let name = fold::key(records.product_name(dossier.key.product));
        found.entry(name).or_default().push((subject.map(subject_key).unwrap_or_default(), dossier));
    }
    found
}
