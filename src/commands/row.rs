//! What a row of a roster says of a subject and a product: the same for registration and for past certificates.

mod aside;
mod code;
mod doubts;
mod person;
mod place;
mod preview;
#[cfg(test)]
mod tests;

pub(super) use aside::{Aside, Kept};
pub(super) use code::{Coded, Codes, code_doubts};
pub(super) use doubts::Doubts;
pub(super) use place::Places;
pub(super) use preview::{Change, Line, Preview, changes};

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::input::{At, Input, Inputs};
use super::progress::{self, MANY};
use super::shared::Opened;
use super::{Context, Failure, Outcome, folder, wording};
use crate::law::places::Province;
use crate::law::subject_form;
use crate::law::{FIRST_YEAR, names_several};
use crate::ledger::{EVER, Intake, Office, ProductAt, ProductFacts, SubjectFacts, Unit, pack};
use crate::roster::cell::{self, CellFault, CellFaultKind};
use crate::roster::{Row, heading};
use crate::text::messages::{answer, input as msg, reason, same, tables};
use crate::text::{Lang, digest, fold};

/// The subject of a row; its name is `None` where the cell is blank (chưa rõ). A doubt about its
/// form is put in `doubts` in words.
pub(super) fn subject(input: &mut Input, row: &Row, doubts: &mut Vec<String>, lang: Lang) -> SubjectFacts {
    let name = input.read(row, "chu_the", cell::text).filter(|name| !wording::is_not_known(name));
    zero(input, row, "chu_the", lang);
    let phone = input.read(row, "dien_thoai", cell::code);
    if let Some(phone) = phone.as_deref().filter(|phone| cell::lost_zero(phone)) {
        doubts.push(msg::lost_zero(lang, phone));
    }
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
    let person = person::read(input, row);
    let (tax_code, other_code) = tax_code(input, row, lang);
    SubjectFacts {
        name,
        form,
        address: input.read(row, "dia_chi", cell::text),
        commune: input.read(row, "xa_phuong", cell::text),
        district: input.read(row, "huyen", cell::text),
        province: input.read(row, "tinh", cell::text),
        unit: None, // told by the row's day
        tax_code,
        registration: input.read(row, "so_dang_ky", cell::code).or(other_code),
        registered_on: input.read(row, "ngay_dang_ky", cell::date),
        representative: input.read(row, "nguoi_dai_dien", cell::text),
        position: input.read(row, "chuc_vu", cell::text),
        phone,
        email: input.read(row, "email", cell::text),
        sex: person.sex,
        ethnicity: person.ethnicity,
        disability: person.disability,
        personal: person.personal,
    }
}

/// A tax code: 10 digits, with or without a branch's 3, or the 12 of a person's number. It tells who is who, so what is
/// none is never kept as one: under a heading of enterprises' codes the second, the number of a registration.
fn tax_code(input: &mut Input, row: &Row, lang: Lang) -> (Option<String>, Option<String>) {
    let Some(typed) = input.read(row, "ma_so_thue", cell::code) else { return (None, None) };
    let code: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    let digits = |text: &str, n: usize| text.len() == n && text.bytes().all(|b| b.is_ascii_digit());
    let branch = |(main, branch): (&str, &str)| digits(main, 10) && digits(branch, 3);
    if digits(&code, 10) || digits(&code, 12) || code.split_once('-').is_some_and(branch) {
        return (Some(code), None);
    }
    let heading = input.binding.column("ma_so_thue").and_then(|column| input.table.headings.get(column - 1));
    let says_tax = |heading: &str| ["thue", "mst", "tax"].iter().any(|word| fold::heading(heading).contains(word));
    if heading.is_some_and(|heading| !says_tax(heading)) && input.get(row, "so_dang_ky").is_empty() {
        return (None, Some(typed));
    }
    input.fault(row.line, "ma_so_thue", msg::not_tax_code(lang, typed));
    (None, None)
}

/// Refuses a name that is a formula's 0: of a blank cell it points to, or of a workbook that nobody opened since.
fn zero(input: &mut Input, row: &Row, field: &str, lang: Lang) {
    if input.get(row, field) == "0" {
        input.fault(row.line, field, msg::zero_name(lang));
    }
}

/// The product of a row; a blank name is a fault.
pub(super) fn product(input: &mut Input, row: &Row, lang: Lang) -> ProductFacts {
    let name = input.read(row, "ten_san_pham", cell::text).unwrap_or_default();
    if input.get(row, "ten_san_pham").is_empty() {
        input.fault(row.line, "ten_san_pham", msg::needs_product(lang));
    }
    zero(input, row, "ten_san_pham", lang);
    ProductFacts {
        name,
        sector: input.read(row, "nhom", cell::text),
        set_code: input.read(row, "bo_san_pham", cell::text),
    }
}

/// A row that names a subject and its product.
pub(super) trait Naming: Serialize + DeserializeOwned {
    /// The day its facts hold from.
    fn day(&self) -> NaiveDate;
    fn subject(&self) -> &SubjectFacts;
    fn product(&self) -> &ProductFacts;
    /// The note kept with what the row registers.
    fn note(&mut self) -> &mut Option<String>;
    /// Its product code.
    fn code(&mut self) -> &mut Option<String>;
    /// Whether it tells nothing that another of the same does not, besides its subject, its product, its code and note.
    fn adds_nothing_to(&self, first: &Self) -> bool;
}

/// Takes a row that repeats another for it, where it tells nothing else but a code and a note, which go to the other.
fn is_again<R: Naming>(mut again: R, first: &mut R) -> bool {
    let (subject, product) = (first.subject(), first.product());
    let same = subject.updated(again.subject()) == *subject && product.updated(again.product()) == *product;
    if !same || !again.adds_nothing_to(first) {
        return false;
    }
    if let Some(code) = again.code().take().filter(|code| first.code().as_ref() != Some(code)) {
        match first.code() {
            Some(_) => add_note(first.note(), &answer::code_in_file(Lang::Vi, code)),
            blank => *blank = Some(code),
        }
    }
    if let Some(note) = again.note().take().filter(|note| first.note().as_ref() != Some(note)) {
        add_note(first.note(), &note);
    }
    true
}

/// Tells of a row that repeats another: a fault where it says something else, else to be looked at.
pub(super) fn repeated<R: Naming>(
    first: &mut Kept,
    (again, row): (Kept, R),
    aside: &mut Aside<R>,
    inputs: &mut Inputs,
    doubts: &mut Doubts,
    lang: Lang,
) -> Outcome {
    let mut told = aside.get(*first)?;
    let place = inputs.called_from(first.at, again.at);
    // Of whom nothing is told there may be two.
    if row.subject().name.is_some() && is_again(row, &mut told) {
        *first = aside.put(first.at, &told)?;
        doubts.push(again.at, msg::row_again(lang, place));
    } else {
        inputs.fault(again.at, "ten_san_pham", msg::row_twice(lang, place));
    }
    Ok(())
}

/// Where a row comes in the order in which rows are held against the ledger.
type Rank = (Reverse<(bool, usize, bool)>, Reverse<NaiveDate>, bool, Box<str>, u128);

/// The order of rows, which is not the file's. Rows whose product tells their subject come first, so that no other row
/// takes it away; then those that tell more of their place, so that a row that tells less finds the subject it means;
/// of these the newest first, by their names: what is new is listed in this order too.
fn rank(row: &impl Naming, intake: &Intake) -> Rank {
    let (subject, product) = (row.subject(), row.product());
    let told = (intake.owner(subject, &product.name).is_some(), subject.place_told(), subject.tax_code.is_some());
    let shouts = subject.name.as_deref().is_some_and(is_shouted) || is_shouted(&product.name);
    let place = [&subject.name, &subject.address, &subject.commune, &subject.district, &subject.province];
    let texts = place.map(|text| text.as_deref().unwrap_or_default());
    let names = [texts.as_slice(), &[product.name.as_str()]].concat().join("\0");
    (Reverse(told), Reverse(row.day()), shouts, names.into(), digest(&[&pack(&(subject, product))]))
}

/// Finds whom each row means.
pub(super) fn place<R: Naming>(
    rows: Vec<Kept>,
    aside: &mut Aside<R>,
    intake: &mut Intake,
    doubts: &mut Doubts,
    lang: Lang,
) -> Result<Vec<(ProductAt, Kept)>, Failure> {
    // Each row is looked at twice.
    let bar = progress::of(2 * rows.len(), MANY, tables::matching(lang));
    let mut ranked = Vec::with_capacity(rows.len());
    for kept in rows {
        ranked.push((rank(&aside.get(kept)?, intake), kept));
        bar.inc(1);
    }
    ranked.sort_unstable_by(|(one, kept), (other, next)| one.cmp(other).then(kept.at.cmp(&next.at)));
    // Their names are let go of.
    let ordered: Vec<Kept> = ranked.into_iter().map(|(_, kept)| kept).collect();
    let mut placed = Vec::with_capacity(ordered.len());
    for mut kept in ordered {
        let mut row = aside.get(kept)?;
        if names_several(&row.product().name) {
            doubts.push(kept.at, same::several_products(lang, &row.product().name));
        }
        if let Some(name) = meant(intake, kept.at, &row, doubts, lang) {
            add_note(row.note(), &name);
            kept = aside.put(kept.at, &row)?;
        }
        let subject = intake.subject(row.subject().clone(), &row.product().name, row.day());
        placed.push((intake.product(subject, row.product().clone(), row.day()), kept));
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(placed)
}

/// Whether a name is typed in capitals alone: of two spellings the other is the one to print.
fn is_shouted(name: &str) -> bool {
    name.contains(char::is_alphabetic) && !name.contains(char::is_lowercase)
}

/// What a person should know of whom a row was taken to mean: a tax code that the ledger has under
/// another name, a place told in part. The name that is then not kept goes to the note.
fn meant(intake: &Intake, at: At, row: &impl Naming, doubts: &mut Doubts, lang: Lang) -> Option<String> {
    let (facts, product) = (row.subject(), &row.product().name);
    facts.name.as_ref()?;
    if intake.is_ambiguous(facts, product) {
        doubts.push(at, answer::ambiguous_subject(lang));
    }
    let held_at = intake.find(facts, product)?;
    if intake.is_otherwise(held_at, facts) {
        return None; // the office told who that is
    }
    let held = intake.facts_of(held_at);
    let told = wording::subject_name(lang, Some(&held));
    if !intake.goes_by(held_at, facts) {
        doubts.push(at, answer::same_tax_code(lang, told));
        return facts.name.as_deref().map(|name| answer::name_in_file(Lang::Vi, name));
    }
    if !held.same_place(facts) && facts.tax_code.is_none() && held.place_told() > facts.place_told() {
        let place = wording::address(&held);
        doubts.push(at, answer::partial_place(lang, format!("{told}, {place}")));
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

/// The columns of a product's recognitions: where none is registered their cells are kept in the note as they stand.
pub(super) const RECOGNITIONS: [&str; 10] = [
    "lan1_hang_sao",
    "lan1_ngay",
    "lan1_nam",
    "lan1_quyet_dinh",
    "lan1_co_quan",
    "lan2_hang_sao",
    "lan2_ngay",
    "lan2_nam",
    "lan2_quyet_dinh",
    "lan2_co_quan",
];

/// The columns whose cells go to the note, in their order: those unknown, and `known` ones that a command has no use for.
fn noted(input: &Input, known: &[&str]) -> Vec<(usize, String)> {
    let mut noted = input.binding.unknown.clone();
    let places = known.iter().filter_map(|field| input.binding.column(field));
    noted.extend(places.filter_map(|place| Some((place, input.table.headings.get(place - 1)?.clone()))));
    noted.sort_unstable();
    noted
}

/// That a formula failed in a cell that goes to the note.
pub(super) fn failed_formulas(input: &Input, row: &Row, lang: Lang) -> impl Iterator<Item = String> {
    let note = input.binding.column("ghi_chu").map(|place| (place, "ghi_chu".to_owned()));
    let kept = input.binding.unknown.iter().chain(&input.binding.personal).cloned();
    let told = kept.chain(note).filter_map(move |(place, heading)| {
        let cell = Some(input.table.cell(*row, place - 1)).filter(|cell| cell::is_error(cell))?;
        Some(msg::failed_formula(lang, heading, cell))
    });
    told.collect::<Vec<_>>().into_iter()
}

/// The row's note with the cells of unknown columns after it: nothing is dropped in silence.
pub(super) fn note(input: &Input, row: &Row) -> Option<String> {
    let extra = input.binding.unknown.iter().filter_map(|(column, heading)| {
        let cell = Some(input.table.cell(*row, column - 1)).filter(|cell| !cell.is_empty())?;
        Some(if heading.is_empty() { cell.to_owned() } else { format!("{heading}: {cell}") })
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

/// Reads the rosters of a command, which has no use for the fields `unused`; where `bad` is to be written it must not be
/// one of them.
pub(super) fn open(
    files: &[PathBuf],
    opened: &Opened,
    bad: Option<&Path>,
    unused: &[&str],
    ctx: &Context<'_>,
) -> Result<Inputs, Failure> {
    let mut inputs = Inputs::open(files, heading::ROSTER, &["ten_san_pham", "chu_the"], opened, ctx)?;
    if let Some(bad) = bad {
        // Of a folder each file is read.
        inputs.list.iter().try_for_each(|input| ctx.may_write(bad, Some(Path::new(input.name()))))?;
        inputs.may_set_aside(bad)?;
    }
    for input in &mut inputs.list {
        input.binding.part_personal(&input.table);
        input.binding.unknown = noted(input, unused);
    }
    Ok(inputs)
}

/// Refuses faults, unless the bad rows are set aside or nothing is to be written: then the sound rows are gone on
/// with, where it is clear which they are.
pub(super) fn may_go_on(inputs: &Inputs, bad: Option<&Path>, dry_run: bool) -> Outcome {
    let goes_on = (bad.is_some() || dry_run) && inputs.rows_are_clear();
    if goes_on { Ok(()) } else { inputs.sound() }
}

/// Writes the bad rows of `--skip-bad`, except on a dry run; the line of the answer that says so.
pub(super) fn set_aside(inputs: &Inputs, path: &Path, dry_run: bool, ctx: &Context<'_>) -> Result<String, Failure> {
    let (bad, lang) = (inputs.bad_rows(), ctx.lang);
    if folder::is_taken(path) {
        return Err(Failure::Refused(reason::bad_rows_there(lang, path.display())));
    }
    if dry_run {
        inputs.may_set_aside(path)?;
        return Ok(format!("\n{}", answer::skipped_dry(lang, bad, path.display())));
    }
    inputs.set_aside(path, ctx.today)?;
    Ok(format!("\n{}", answer::skipped(lang, bad, path.display())))
}
