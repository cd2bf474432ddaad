//! The dossier that a row of a file means, by its code or by names.

use std::collections::HashMap;

use super::assessment::names;
use super::council::docket;
use super::input::Input;
use super::which::Once;
use super::{Failure, wording};
use crate::ledger::{Council, Dossier, DossierCode, Reader, Records, Sheet};
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
    /// By the product.
    by_product: HashMap<i64, Vec<&'r Dossier>>,
    /// What products were called before, or are since.
    once: Once,
}

impl<'r> Dossiers<'r> {
    /// Every dossier, told by its code.
    pub fn of_ledger(reader: Reader<'_>, records: &'r Records) -> Result<Self, Failure> {
        Self::among((reader, records), Among::Ledger, Vec::new())
    }

    /// Every dossier by its code, those of a programme year by names too.
    pub fn of_year(reader: Reader<'_>, records: &'r Records, year: i32) -> Result<Self, Failure> {
        let dossiers = records.dossiers.iter().filter(|dossier| dossier.key.year == year).collect();
        Self::among((reader, records), Among::Year(year), dossiers)
    }

    /// A council's docket.
    pub fn of_council(
        reader: Reader<'_>,
        records: &'r Records,
        council: &Council,
        sheets: &[Sheet],
    ) -> Result<Self, Failure> {
        let docket = docket(records, council, sheets);
        let codes = docket.iter().map(|dossier| (dossier.code, dossier.id)).collect();
        Self::among((reader, records), Among::Council(council.facts.code.clone(), codes), docket)
    }

    fn among(
        (reader, records): (Reader<'_>, &'r Records),
        among: Among,
        named: Vec<&'r Dossier>,
    ) -> Result<Self, Failure> {
        let mut by_product: HashMap<i64, Vec<&Dossier>> = HashMap::new();
        for dossier in &named {
            by_product.entry(dossier.key.product).or_default().push(*dossier);
        }
        let (by_name, once) = (by_name(records, named.into_iter()), Once::of(reader, records)?);
        Ok(Self { records, among, by_name, by_product, once })
    }

    /// Whether a product's name is told otherwise than a row or a sheet tells it, in no name it ever had.
    pub fn is_other(&self, product: i64, told: &str, fold: fn(&str) -> String) -> bool {
        fold(told) != fold(self.records.product_name(product)) && !self.once.is(product, told)
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
        let told = |field| Some(input.get(row, field)).filter(|told| !told.is_empty());
        let other_product = told("ten_san_pham").is_some_and(|told| self.is_other(found.key.product, told, fold::key));
        let other_subject = told("chu_the").map(subject_key);
        let other_subject = other_subject.is_some_and(|key| key != subject_key(&subject) && !self.goes_by(found, &key));
        if other_product || other_subject {
            return Err(msg::other_product(lang, code, product, subject));
        }
        Ok(found)
    }

    fn named(&self, input: &Input, row: &Row, lang: Lang) -> Result<&'r Dossier, String> {
        let name = input.text(row, "ten_san_pham").ok_or_else(|| msg::blank(lang))?;
        let subject = input.text(row, "chu_the");
        let named = self.by_name.get(&fold::key(&name)).map(Vec::as_slice).unwrap_or_default();
        let key = subject.as_deref().map(subject_key);
        let is = |(subject, _): &&(String, &Dossier)| key.as_ref().is_none_or(|key| key == subject);
        let goes_by = |dossier: &&'r Dossier| key.as_ref().is_none_or(|key| self.goes_by(dossier, key));
        let mut matching: Vec<&'r Dossier> = named.iter().filter(is).map(|(_, dossier)| *dossier).collect();
        // Nobody is so called on the day: a subject was before or is since, or the product.
        if matching.is_empty() {
            matching = named.iter().map(|(_, dossier)| *dossier).filter(goes_by).collect();
        }
        if matching.is_empty() {
            let once = self.once.called(&name).iter().filter_map(|product| self.by_product.get(product));
            matching = once.flatten().copied().filter(goes_by).collect();
        }
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

    /// Whether the subject of a dossier goes by a name, or ever did.
    fn goes_by(&self, dossier: &Dossier, key: &str) -> bool {
        let subject = self.records.subject_of(dossier.key.product);
        subject.is_some_and(|(id, _)| self.records.names_of(id).any(|name| subject_key(name) == key))
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
