//! The place of a row as a unit, and the product's code that names one.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::law::places::{self, Commune, List, Located, Printed, Province};
use crate::law::product_code::ProductCode;
use crate::ledger::{Office, Reader, SubjectFacts, Unit};
use crate::text::messages::{answer, places as msg};
use crate::text::{Lang, fold};

use super::super::Failure;
use crate::commands::input::At;

/// How many codes are named of those that are counted.
const MOST: usize = 10;

/// Finds the units of rows; cells that repeat are looked up once.
pub(in crate::commands) struct Places {
    /// The provinces the ledger speaks for.
    own: Vec<&'static Province>,
    known: HashMap<(Option<List>, [Option<String>; 5]), Located>,
}

impl Places {
    /// Those of an office.
    pub fn of(office: &Office) -> Self {
        Self { own: office.units().filter_map(Unit::province).collect(), known: HashMap::new() }
    }

    /// Sets the commune of a row's subject where its words surely mean one; a doubt is put in `doubts` in words. `place`
    /// is one whose level nothing tells; `date` is the row's own day; a row of 2025 without one may be of either list.
    pub fn locate(
        &mut self,
        facts: &mut SubjectFacts,
        (date, year): (Option<NaiveDate>, Option<i32>),
        place: Option<&str>,
        doubts: &mut Vec<String>,
        lang: Lang,
    ) {
        let on = date.or_else(|| year.filter(|year| *year != 2025).map(super::first_day));
        let [province, district, commune, address] =
            [&facts.province, &facts.district, &facts.commune, &facts.address].map(Clone::clone);
        let cells = [province, district, commune, address, place.map(str::to_owned)];
        let own = &self.own;
        let found = self.known.entry((on.map(List::on), cells)).or_insert_with_key(|(_, cells)| {
            let [province, district, commune, address, place] = cells.each_ref().map(Option::as_deref);
            places::locate(&Printed { province, district, commune, address, place }, on, own)
        });
        facts.unit = found.commune;
        // What is printed is kept as it stands.
        if let Some(place) = place {
            match &mut facts.address {
                Some(address) if fold::search(address).contains(&fold::search(place)) => {}
                Some(address) => *address = format!("{address}, {place}"),
                None => facts.address = Some(place.to_owned()),
            }
        }
        doubts.extend(found.doubt.as_ref().map(|doubt| doubt.message(lang)));
    }
}

/// Adds what is doubtful in a row's product code: its form, its units, the row's place and year.
pub(in crate::commands) fn code_doubts(
    code: Option<&str>,
    place: Option<&'static Commune>,
    year: Option<i32>,
    doubts: &mut Vec<String>,
    lang: Lang,
) {
    let Some(code) = code else { return };
    match code.parse::<ProductCode>() {
        Err(_) => doubts.push(msg::code_form(lang, code)),
        Ok(parts) => doubts.extend(parts.doubts(place, year).iter().map(|doubt| doubt.message(code, lang))),
    }
}

/// A row that was read, for what is said of all of them.
pub(in crate::commands) struct Coded<'a> {
    /// Where it stands.
    pub at: At,
    pub code: Option<&'a str>,
    /// The product's number in the ledger.
    pub product: Option<i64>,
    pub place: Option<&'static Commune>,
}

/// The product codes there are, with the products they stand for.
#[derive(Default)]
pub(in crate::commands) struct Codes(HashMap<String, Vec<i64>>);

impl Codes {
    /// Those that the ledger has.
    pub fn load(reader: Reader<'_>) -> Result<Self, Failure> {
        let mut codes = Self::default();
        for dossier in reader.dossiers(crate::ledger::EVER)? {
            codes.keep(dossier.facts.product_code.as_deref(), dossier.key.product);
        }
        for certificate in reader.certificates()? {
            codes.keep(certificate.facts.product_code.as_deref(), certificate.facts.product);
        }
        Ok(codes)
    }

    fn keep(&mut self, code: Option<&str>, product: i64) {
        if let Some(code) = code {
            self.0.entry(key(code)).or_default().push(product);
        }
    }

    /// What a person should know of the codes of a file's rows, and of old communes whose present one is not known;
    /// `today` says whether there is a present one. Its codes are kept for the next file.
    pub fn remarks(
        &mut self,
        rows: &[Coded<'_>],
        called: impl Fn(&[At]) -> String,
        today: NaiveDate,
        lang: Lang,
    ) -> Vec<String> {
        let mut remarks = Vec::new();
        let lost = |row: &&Coded<'_>| row.place.is_some_and(|place| place.present().is_none());
        let lost: Vec<At> = rows.iter().filter(lost).map(|row| row.at).collect();
        if !lost.is_empty() && List::on(today) == List::Since2025 {
            remarks.push(msg::no_present(lang, lost.len(), called(&lost)));
        }
        // A file that gives no codes leaves none blank.
        let blank: Vec<At> = rows.iter().filter(|row| row.code.is_none()).map(|row| row.at).collect();
        if !blank.is_empty() && blank.len() < rows.len() {
            remarks.push(msg::codes_blank(lang, blank.len(), called(&blank)));
        }
        let mut by_code: Vec<(String, Vec<&Coded<'_>>)> = Vec::new();
        let mut at: HashMap<String, usize> = HashMap::new();
        for row in rows {
            let Some(code) = row.code else { continue };
            let n = *at.entry(key(code)).or_insert(by_code.len());
            if n == by_code.len() {
                by_code.push((code.to_owned(), Vec::new()));
            }
            if let Some((_, of)) = by_code.get_mut(n) {
                of.push(row);
            }
        }
        let repeated: Vec<String> =
            by_code.iter().filter_map(|(code, rows)| self.repeated(code, rows, &called, lang)).collect();
        if !repeated.is_empty() {
            let shown = repeated.iter().take(MOST).cloned().collect::<Vec<_>>().join("; ");
            let more = if repeated.len() > MOST { "; …" } else { "" };
            remarks.push(msg::codes_repeated(lang, repeated.len(), format!("{shown}{more}")));
        }
        for row in rows {
            if let Some(product) = row.product {
                self.keep(row.code, product);
            }
        }
        remarks
    }

    /// A code of several products, with its lines.
    fn repeated(
        &self,
        code: &str,
        rows: &[&Coded<'_>],
        called: &impl Fn(&[At]) -> String,
        lang: Lang,
    ) -> Option<String> {
        let told: Vec<At> = rows.iter().map(|row| row.at).collect();
        let first = rows.first()?.product;
        let held = self.0.get(&key(code)).into_iter().flatten().any(|product| Some(*product) != first);
        if held {
            return Some(msg::code_held(lang, code, called(&told)));
        }
        let several = rows.iter().any(|row| row.product != first);
        several.then(|| msg::code_lines(lang, code, called(&told)))
    }
}

/// A code whatever its dashes and spaces.
fn key(code: &str) -> String {
    fold::key(code).replace(' ', "")
}

/// Doubts of rows, each told once with its lines.
pub(in crate::commands) fn told(
    mut doubts: Vec<(At, String)>,
    called: impl Fn(&[At]) -> String,
    lang: Lang,
) -> Vec<String> {
    doubts.sort();
    doubts.dedup();
    let (mut texts, mut of) = (Vec::new(), HashMap::<String, Vec<At>>::new());
    for (line, text) in doubts {
        let known = of.entry(text.clone()).or_default();
        if known.is_empty() {
            texts.push(text);
        }
        known.push(line);
    }
    texts.iter().map(|text| answer::doubt(lang, called(&of[text]), text)).collect()
}
