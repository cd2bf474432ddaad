//! What a row says of a dossier: read, filled from the options, never guessed.

use chrono::NaiveDate;

use super::Args;
use crate::commands::input::Input;
use crate::commands::row::{self, Naming};
use crate::commands::{Failure, product_set, wording};
use crate::law::{FilingKind, Regime, RegimeDates};
use crate::ledger::{DossierCode, DossierFacts, ProductFacts, Reader, Slip, SubjectFacts};
use crate::roster::{Row, cell};
use crate::text::Lang;
use crate::text::messages::{answer, input as msg};

/// A row that can be registered.
pub struct Registration {
    pub line: u64,
    pub subject: SubjectFacts,
    pub product: ProductFacts,
    pub year: i32,
    pub round: u8,
    pub kind: FilingKind,
    pub number: Option<u32>,
    pub facts: DossierFacts,
}

impl Naming for Registration {
    fn line(&self) -> u64 {
        self.line
    }

    fn day(&self) -> NaiveDate {
        // Its filing, else the first day of its year.
        self.facts.filed.unwrap_or_else(|| row::first_day(self.year))
    }

    fn subject(&self) -> &SubjectFacts {
        &self.subject
    }

    fn product(&self) -> &ProductFacts {
        &self.product
    }

    fn note(&mut self) -> &mut Option<String> {
        &mut self.facts.note
    }
}

/// What the answer says of how the file was read.
#[derive(Default)]
pub struct Notes {
    pub doubts: Vec<(u64, String)>,
    pub filled_year: u64,
    pub filled_kind: u64,
    pub filled_round: u64,
    pub unknown_subjects: u64,
    pub conflicts: usize,
    pub foreign: usize,
}

/// Reads a row; `None` where it is at fault.
pub fn read(
    args: &Args,
    input: &mut Input,
    row: &Row,
    unknown: &[(usize, String)],
    notes: &mut Notes,
    lang: Lang,
) -> Option<Registration> {
    let mut doubts = Vec::new();
    let subject = row::subject(input, row, &mut doubts, lang);
    let product = row::product(input, row, lang);
    let told_year = input.read(row, "nam", row::programme_year);
    let year = match (told_year, args.year) {
        (Some(told), Some(typed)) if told != typed => {
            input.fault(row.line, "nam", msg::other_year(lang, told, typed));
            None
        }
        (told, typed) => told.or(typed),
    };
    let told_round = input.read(row, "dot", cell::round);
    let round = told_round.or(args.round).unwrap_or(0);
    let told_kind = kind(input, row, lang);
    let filed = input.read(row, "ngay_nop", cell::date);
    let code = input.text(row, "ma_ho_so");
    let facts = DossierFacts {
        product_code: input.text(row, "ma_san_pham"),
        filed,
        proposed: input.read(row, "ngay_de_nghi", cell::date),
        received: input.read(row, "ngay_tiep_nhan", cell::date),
        complete: input.read(row, "ngay_du", cell::date),
        commune_slip: slip(input, row, ["phieu_xa", "ngay_phieu_xa", "nguoi_nhan_xa"]),
        province_slip: slip(input, row, ["phieu_tinh", "ngay_phieu_tinh", "nguoi_nhan_tinh"]),
        past_deadline: None,
        note: row::note(input, row, unknown),
    };
    if year.is_none() && told_year.is_none() && input.binding.get(row, "nam").is_empty() {
        input.fault(row.line, "nam", msg::needs_year(lang));
    }
    let kind = told_kind.or(args.kind);
    if kind.is_none()
        && input.binding.get(row, "loai_ho_so").is_empty()
        && input.binding.get(row, "loai_danh_gia").is_empty()
    {
        input.fault(row.line, "loai_ho_so", msg::needs_kind(lang));
    }
    let number = code.as_deref().and_then(|code| match (code.parse::<DossierCode>(), year) {
        (Ok(code), Some(year)) if code.year == year && code.round == round => Some(code.number),
        _ => {
            input.fault(row.line, "ma_ho_so", msg::code_form(lang, code));
            None
        }
    });
    if input.is_bad(row.line) {
        return None;
    }
    notes.doubts.append(&mut doubts);
    notes.filled_year += u64::from(told_year.is_none());
    notes.filled_kind += u64::from(told_kind.is_none());
    notes.filled_round += u64::from(told_round.is_none() && args.round.is_some());
    notes.unknown_subjects += u64::from(subject.name.is_none());
    Some(Registration { line: row.line, subject, product, year: year?, round, kind: kind?, number, facts })
}

/// That the set of a row is none of the act it is judged by, nor of a table the office loaded.
pub fn set_doubt(reader: Reader<'_>, row: &Registration, lang: Lang) -> Result<Option<(u64, String)>, Failure> {
    let Some(set) = &row.product.set_code else { return Ok(None) };
    let dates = RegimeDates { filed: row.facts.filed, year: row.year, ..RegimeDates::default() };
    let doubt = product_set::doubt(reader, Regime::choose(&dates).0, set, lang)?;
    Ok(doubt.map(|doubt| (row.line, doubt)))
}

/// The kind of filing that a row tells; "cấp lại" is doubtful and refused.
fn kind(input: &mut Input, row: &Row, lang: Lang) -> Option<FilingKind> {
    let field = if input.binding.get(row, "loai_ho_so").is_empty() { "loai_danh_gia" } else { "loai_ho_so" };
    let cell = input.read(row, field, cell::filing_kind)?;
    if cell.kind.is_none() {
        input.fault(row.line, field, msg::doubtful_kind(lang, input.binding.get(row, field).to_owned()));
    }
    cell.kind
}

fn slip(input: &mut Input, row: &Row, [number, on, by]: [&str; 3]) -> Slip {
    Slip { number: input.text(row, number), on: input.read(row, on, cell::date), by: input.text(row, by) }
}

/// What a person should know of how the file was read.
pub fn remarks(notes: &Notes, unknown: &[(usize, String)], own: &[String], args: &Args, lang: Lang) -> Vec<String> {
    let mut remarks = Vec::new();
    if notes.filled_year > 0
        && let Some(year) = args.year
    {
        remarks.push(answer::filled(lang, "--year", year, notes.filled_year));
    }
    if notes.filled_kind > 0
        && let Some(kind) = args.kind
    {
        remarks.push(answer::filled(lang, "--kind", wording::kind(lang, kind), notes.filled_kind));
    }
    if notes.filled_round > 0
        && let Some(round) = args.round
    {
        remarks.push(answer::filled(lang, "--round", round, notes.filled_round));
    }
    if notes.unknown_subjects > 0 {
        remarks.push(answer::unknown_subjects(lang, notes.unknown_subjects));
    }
    if notes.foreign > 0 {
        remarks.push(answer::foreign(lang, notes.foreign, own.first().cloned().unwrap_or_default()));
    }
    if notes.conflicts > 0 {
        remarks.push(answer::conflicts(lang, notes.conflicts));
    }
    if !unknown.is_empty() {
        let headings: Vec<&str> = unknown.iter().map(|(_, heading)| heading.as_str()).collect();
        remarks.push(answer::unknown_columns(lang, headings.join(", ")));
    }
    remarks.extend(notes.doubts.iter().map(|(line, doubt)| answer::doubt(lang, line, doubt)));
    remarks
}
