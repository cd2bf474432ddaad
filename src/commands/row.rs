//! What a row of a roster says of a subject and a product: the same for registration and for past certificates.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::path::Path;

use chrono::NaiveDate;

use super::input::Input;
use super::{Failure, wording};
use crate::law::places::Province;
use crate::law::subject_form;
use crate::law::{FIRST_YEAR, names_several};
use crate::ledger::{EVER, Intake, Office, ProductAt, ProductFacts, SubjectFacts, Unit};
use crate::roster::Row;
use crate::roster::cell::{self, CellFault, CellFaultKind};
use crate::text::messages::{answer, input as msg, same};
use crate::text::{Lang, fold};

/// The subject of a row; its name is `None` where the cell is blank (chưa rõ). A doubt about its
/// form is put in `doubts` in words.
pub(super) fn subject(input: &mut Input, row: &Row, doubts: &mut Vec<String>, lang: Lang) -> SubjectFacts {
    let name = input.text(row, "chu_the");
    let column = input.text(row, "loai_chu_the").unwrap_or_default();
    let form = match subject_form::read(&column, name.as_deref().unwrap_or_default()) {
        Ok(reading) => {
            if let Some(doubt) = &reading.doubt {
                doubts.push(doubt.message(lang));
            }
            reading.form
        }
        Err(error) => {
            input.fault(row.line, "loai_chu_the", error.message(lang));
            None
        }
    };
    SubjectFacts {
        name,
        form,
        address: input.text(row, "dia_chi"),
        commune: input.text(row, "xa_phuong"),
        district: input.text(row, "huyen"),
        province: input.text(row, "tinh"),
        tax_code: tax_code(input, row, lang),
        registration: input.text(row, "so_dang_ky"),
        registered_on: input.read(row, "ngay_dang_ky", cell::date),
        representative: input.text(row, "nguoi_dai_dien"),
        position: input.text(row, "chuc_vu"),
        phone: input.text(row, "dien_thoai"),
        email: input.text(row, "email"),
        sex: input.text(row, "gioi_tinh"),
        ethnicity: input.text(row, "dan_toc"),
    }
}

/// A tax code: 10 digits, with or without a branch's 3, or the 12 of a person's number. It tells who
/// is who, so what is none is never kept as one.
fn tax_code(input: &mut Input, row: &Row, lang: Lang) -> Option<String> {
    let typed = input.text(row, "ma_so_thue")?;
    let code: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    let digits = |text: &str, n: usize| text.len() == n && text.bytes().all(|b| b.is_ascii_digit());
    let branch = |(main, branch): (&str, &str)| digits(main, 10) && digits(branch, 3);
    if digits(&code, 10) || digits(&code, 12) || code.split_once('-').is_some_and(branch) {
        return Some(code);
    }
    input.fault(row.line, "ma_so_thue", msg::not_tax_code(lang, typed));
    None
}

/// The product of a row; a blank name is a fault.
pub(super) fn product(input: &mut Input, row: &Row, lang: Lang) -> ProductFacts {
    let name = input.text(row, "ten_san_pham").unwrap_or_default();
    if name.is_empty() {
        input.fault(row.line, "ten_san_pham", msg::needs_product(lang));
    }
    ProductFacts { name, sector: input.text(row, "nhom"), set_code: input.text(row, "bo_san_pham") }
}

/// A row that names a subject and its product.
pub(super) trait Naming {
    /// Where the row starts in the file.
    fn line(&self) -> u64;
    /// The day its facts hold from.
    fn day(&self) -> NaiveDate;
    fn subject(&self) -> &SubjectFacts;
    fn product(&self) -> &ProductFacts;
    /// The note kept with what the row registers.
    fn note(&mut self) -> &mut Option<String>;
}

/// Finds whom each row means, in an order that is not the file's. Rows whose product tells their subject come
/// first, so that no other row takes it away; then those that tell more of their place, so that a row that
/// tells less finds the subject it means; of these the newest first.
pub(super) fn place<R: Naming>(
    mut rows: Vec<R>,
    intake: &mut Intake,
    doubts: &mut Vec<(u64, String)>,
    lang: Lang,
) -> Vec<(ProductAt, R)> {
    rows.sort_by_cached_key(|row| {
        let (subject, product) = (row.subject(), row.product());
        let told = (intake.owner(subject, &product.name).is_some(), subject.place_told(), subject.tax_code.is_some());
        (Reverse(told), Reverse(row.day()), subject.clone(), product.clone(), row.line())
    });
    let mut placed = Vec::with_capacity(rows.len());
    for mut row in rows {
        if names_several(&row.product().name) {
            doubts.push((row.line(), same::several_products(lang, &row.product().name)));
        }
        if let Some(name) = meant(intake, &row, doubts, lang) {
            add_note(row.note(), &name);
        }
        let subject = intake.subject(row.subject().clone(), &row.product().name, row.day());
        placed.push((intake.product(subject, row.product().clone(), row.day()), row));
    }
    placed
}

/// What a person should know of whom a row was taken to mean: a tax code that the ledger has under
/// another name, a place told in part. The name that is then not kept goes to the note.
fn meant(intake: &Intake, row: &impl Naming, doubts: &mut Vec<(u64, String)>, lang: Lang) -> Option<String> {
    let (facts, product, line) = (row.subject(), &row.product().name, row.line());
    facts.name.as_ref()?;
    if intake.is_ambiguous(facts, product) {
        doubts.push((line, answer::ambiguous_subject(lang)));
    }
    let at = intake.find(facts, product)?;
    if intake.is_otherwise(at, facts) {
        return None; // the office told who that is
    }
    let held = intake.facts_of(at);
    let told = wording::subject_name(lang, Some(held));
    if !intake.goes_by(at, facts) {
        doubts.push((line, answer::same_tax_code(lang, told)));
        return facts.name.as_deref().map(|name| answer::name_in_file(Lang::Vi, name));
    }
    if held.place_key() != facts.place_key() && facts.tax_code.is_none() && held.place_told() > facts.place_told() {
        let place = wording::address(held);
        doubts.push((line, answer::partial_place(lang, format!("{told}, {place}"))));
    }
    None
}

/// The names of the provinces a ledger speaks for, before and after the mergers of 01/07/2025.
pub(super) fn own_provinces(office: &Office) -> Vec<String> {
    let own: Vec<_> = office.units().filter_map(Unit::province).collect();
    let merged = own.iter().flat_map(|unit| unit.predecessors().into_iter().chain(unit.successors()));
    let mut names: Vec<String> = own.iter().copied().chain(merged).map(Province::full_name).collect();
    names.dedup();
    names
}

/// Whether a row's province is told and is none of these.
pub(super) fn is_foreign(facts: &SubjectFacts, own: &[String]) -> bool {
    facts.province.as_deref().is_some_and(|told| !own.iter().any(|name| fold::place(name) == fold::place(told)))
}

/// Adds a text to a note.
pub(super) fn add_note(note: &mut Option<String>, text: &str) {
    if note.as_deref().is_some_and(|note| note.ends_with(text)) {
        return;
    }
    *note = Some(note.take().map_or_else(|| text.to_owned(), |note| format!("{note}; {text}")));
}

/// The first day of a programme year.
pub(super) fn first_day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(EVER)
}

/// The row's note with the cells of unknown columns after it: nothing is dropped in silence.
pub(super) fn note(input: &Input, row: &Row, unknown: &[(usize, String)]) -> Option<String> {
    let extra = unknown.iter().filter_map(|(column, heading)| {
        let cell = row.cells.get(column - 1).filter(|cell| !cell.is_empty())?;
        Some(if heading.is_empty() { cell.clone() } else { format!("{heading}: {cell}") })
    });
    let all: Vec<String> = input.text(row, "ghi_chu").into_iter().chain(extra).collect();
    (!all.is_empty()).then(|| all.join("; "))
}

/// A programme year in a cell: the programme began in 2018.
pub(super) fn programme_year(text: &str) -> Result<i32, CellFault> {
    let year = cell::year(text)?;
    if i32::from(year) < FIRST_YEAR {
        return Err(CellFault { kind: CellFaultKind::YearOutOfRange, got: text.to_owned() });
    }
    Ok(i32::from(year))
}

/// Writes the bad rows of `--skip-bad`, except on a dry run; the line of the answer that says so.
pub(super) fn set_aside(input: &Input, path: &Path, dry_run: bool, lang: Lang) -> Result<String, Failure> {
    if dry_run {
        return Ok(format!("\n{}", answer::skipped_dry(lang, input.bad_rows(), path.display())));
    }
    let bytes = input.bad_rows_csv()?;
    crate::report::write_whole(path, |out| out.write_all(&bytes))?;
    Ok(format!("\n{}", answer::skipped(lang, input.bad_rows(), path.display())))
}
