//! The codes of products in rows, and the places they name.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Kept;
use crate::commands::Failure;
use crate::commands::input::{At, Inputs};
use crate::law::places::{Commune, List, Province};
use crate::law::product_code::ProductCode;
use crate::ledger::{EVER, Reader};
use crate::text::messages::places as msg;
use crate::text::{Lang, digest, fold};

/// How many codes are named of those that are counted.
const MOST: usize = 10;
/// The field of codes.
const CODE: &str = "ma_san_pham";

/// Adds what is doubtful in a row's product code: its form, its units, the row's place and year. `own`: the provinces the
/// ledger speaks for.
pub(in crate::commands) fn code_doubts(
    code: Option<&str>,
    of_row: (Option<&'static Commune>, Option<i32>),
    own: &[&'static Province],
    doubts: &mut Vec<String>,
    lang: Lang,
) {
    let Some(code) = code else { return };
    match code.parse::<ProductCode>() {
        Err(_) => doubts.push(msg::code_form(lang, code)),
        Ok(parts) => doubts.extend(parts.doubts(of_row, own).iter().map(|doubt| doubt.message(code, lang))),
    }
}

/// The products that the codes of the ledger stand for.
#[derive(Default)]
pub(in crate::commands) struct Codes(HashMap<String, Vec<i64>>);

/// What rows say with their codes, taken together.
pub(in crate::commands) struct Coded {
    /// Whether the files have a column of codes: one that gives no codes leaves none blank.
    expected: bool,
    rows: usize,
    /// Those of old communes whose present one is not known.
    lost: Vec<At>,
    blank: Vec<At>,
    /// The others, each with its product.
    told: Vec<Told>,
}

/// The digest of a code, its row and its product.
type Told = (u128, Kept, i64);

impl Coded {
    /// Of no row yet.
    pub fn of(inputs: &Inputs) -> Self {
        Self { expected: inputs.has(CODE), rows: 0, lost: Vec::new(), blank: Vec::new(), told: Vec::new() }
    }

    /// Adds a row.
    pub fn row(&mut self, kept: Kept, code: Option<&str>, place: Option<&'static Commune>, product: i64) {
        self.rows += 1;
        self.lost.extend(place.filter(|place| place.present().is_none()).map(|_| kept.at));
        match code {
            Some(code) => self.told.push((digest(&[key(code).as_bytes()]), kept, product)),
            None if self.expected => self.blank.push(kept.at),
            None => {}
        }
    }
}

impl Codes {
    /// Those that the ledger has.
    pub fn load(reader: Reader<'_>) -> Result<Self, Failure> {
        let mut codes = Self::default();
        for dossier in reader.dossiers(EVER)? {
            codes.keep(dossier.facts.product_code.as_deref(), dossier.key.product);
        }
        for certificate in reader.certificates()? {
            codes.keep(certificate.facts.product_code.as_deref(), certificate.facts.product);
        }
        Ok(codes)
    }

    fn keep(&mut self, code: Option<&str>, product: i64) {
        if let Some(code) = code {
            let known = self.0.entry(key(code)).or_default();
            known.extend(Some(product).filter(|product| !known.contains(product)));
        }
    }

    /// What a person should know of the codes of rows, and of old communes whose present one is not known; `today` says
    /// whether there is a present one, `code` what the code of a row is.
    pub fn remarks(
        &self,
        rows: Coded,
        mut code: impl FnMut(Kept) -> Result<Option<String>, Failure>,
        (inputs, today): (&Inputs, NaiveDate),
        lang: Lang,
    ) -> Result<Vec<String>, Failure> {
        let Coded { rows, lost, blank, mut told, .. } = rows;
        let mut remarks = Vec::new();
        if !lost.is_empty() && List::on(today) == List::Since2025 {
            remarks.push(msg::no_present(lang, lost.len(), inputs.called(&lost)));
        }
        if !blank.is_empty() && blank.len() < rows {
            remarks.push(msg::codes_blank(lang, blank.len(), inputs.called(&blank)));
        }
        told.sort_unstable_by_key(|(code, kept, _)| (*code, kept.at));
        let mut repeated = Vec::new();
        for rows in told.chunk_by(|one, next| one.0 == next.0) {
            let Some((_, first, product)) = rows.first() else { continue };
            let several = rows.iter().any(|(.., other)| other != product);
            // That the ledger has none of the codes is the common case.
            if several || !self.0.is_empty() {
                let code = code(*first)?.unwrap_or_default();
                let held = self.0.get(&key(&code)).into_iter().flatten().any(|other| other != product);
                let at: Vec<At> = rows.iter().map(|(_, kept, _)| kept.at).collect();
                match (held, several) {
                    (true, _) => repeated.push((first.at, msg::code_held(lang, code, inputs.called(&at)))),
                    (false, true) => repeated.push((first.at, msg::code_lines(lang, code, inputs.called(&at)))),
                    (false, false) => {}
                }
            }
        }
        repeated.sort();
        if !repeated.is_empty() {
            let shown: Vec<&str> = repeated.iter().take(MOST).map(|(_, text)| text.as_str()).collect();
            let more = if repeated.len() > MOST { "; …" } else { "" };
            remarks.push(msg::codes_repeated(lang, repeated.len(), format!("{}{more}", shown.join("; "))));
        }
        Ok(remarks)
    }
}

/// A code whatever its dashes and spaces.
fn key(code: &str) -> String {
    fold::key(code).replace(' ', "")
}
