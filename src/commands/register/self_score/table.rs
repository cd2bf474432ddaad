//! Self-scores in a CSV file: a row a criterion (`ma_ho_so`, `tieu_chi`, `phuong_an` or `diem`), or a row
//! a dossier (`ma_ho_so`, `diem_a`, `diem_b`, `diem_c`, or `diem` alone).

use std::collections::BTreeMap;
use std::path::Path;

use super::{Found, SelfScore};
use crate::commands::assessment::regime_of;
use crate::commands::dossiers::Dossiers;
use crate::commands::input::{Asked, Input};
use crate::commands::parts;
use crate::commands::rubric::{Table, rubric_for};
use crate::commands::wording::{self, MarkCell};
use crate::commands::{Context, Failure};
use crate::law::{Mark, Parts, Points, Rubric};
use crate::ledger::{Appraisal, Dossier, DossierCode, Reader, Records};
use crate::roster::{Row, cell, heading};
use crate::text::Lang;
use crate::text::messages::{input as msg, workbook as words};

/// What a row gives a criterion.
struct Given {
    line: u64,
    criterion: String,
    points: Option<Points>,
    option: Option<u8>,
}

/// What the rows give a dossier.
type Marked<'r> = BTreeMap<DossierCode, (&'r Dossier, Vec<Given>)>;

/// Reads a file; it is refused whole where anything is wrong in it.
pub(super) fn read(
    path: &Path,
    (reader, records): (Reader<'_>, &Records),
    asked: Asked<'_>,
    ctx: &Context<'_>,
) -> Result<Found, Failure> {
    let lang = ctx.lang;
    let mut input = Input::open(path, (heading::SELF_SCORES, &["ma_ho_so"]), asked, ctx)?;
    let by_criterion = input.binding.has("tieu_chi");
    let has = |fields: &[&str]| fields.iter().any(|field| input.binding.has(field));
    let scores = if by_criterion { has(&["phuong_an", "diem"]) } else { has(&["diem", "diem_a", "diem_b", "diem_c"]) };
    if !scores {
        return Err(Failure::Refused(words::self_layouts(lang, input.name())));
    }
    let dossiers = Dossiers::of_ledger(reader, records)?;
    let rows = input.rows();
    let mut found = Found { sources: vec![(input.file_name(), input.table.sha256.clone())], ..Found::default() };
    let mut marked: Marked<'_> = BTreeMap::new();
    for row in &rows {
        let Some(dossier) = dossiers.find(&mut input, row, lang) else { continue };
        if by_criterion {
            marked.entry(dossier.code).or_insert((dossier, Vec::new())).1.extend(given(&mut input, row, lang));
        } else if let Some((total, parts)) = sums(&mut input, row, dossier, lang) {
            let facts = SelfScore::facts(dossier, total, parts, None);
            found.read.push(one(&input, row.line, dossier, facts));
        }
    }
    for (dossier, given) in marked.into_values() {
        let Some(line) = given.first().map(|first| first.line) else { continue };
        let rubric = match rubric_for(reader, records, dossier, None)? {
            Table::Known(rubric) => rubric,
            other => {
                let (regime, _) = regime_of(dossier, None);
                let why = other.because(regime, lang).unwrap_or_default();
                input.fault(line, "tieu_chi", why);
                continue;
            }
        };
        if let Some(facts) = by_table(&mut input, dossier, &rubric, &given, lang) {
            found.read.push(one(&input, line, dossier, facts));
            found.tables.put(*rubric);
        }
    }
    input.sound(None)?;
    found.remarks = input.remarks();
    Ok(found)
}

fn one(input: &Input, line: u64, dossier: &Dossier, facts: Appraisal) -> SelfScore {
    let place = (input.name().to_owned(), format!("{}:{line}", input.name()));
    SelfScore { place, source: (0, line), facts, code: dossier.code.to_string() }
}

/// What a row gives: an option, or points, or both; nothing where both are blank.
fn given(input: &mut Input, row: &Row, lang: Lang) -> Option<Given> {
    let Some(criterion) = input.text(row, "tieu_chi") else {
        input.fault(row.line, "tieu_chi", msg::blank(lang));
        return None;
    };
    let typed = input.text(row, "phuong_an");
    let option = typed.as_deref().and_then(|typed| typed.trim_end_matches('.').parse::<u8>().ok());
    if let Some(typed) = typed.filter(|_| option.is_none()) {
        input.fault(row.line, "phuong_an", words::not_an_option(lang, typed));
        return None;
    }
    let points = input.read(row, "diem", cell::points).map(Points);
    (points.is_some() || option.is_some()).then_some(Given { line: row.line, criterion, points, option })
}

/// The self-score of marks under a table; `None` where they are at fault.
fn by_table(input: &mut Input, dossier: &Dossier, rubric: &Rubric, given: &[Given], lang: Lang) -> Option<Appraisal> {
    let mark = |one: &Given| {
        let option = one.option.and_then(|number| rubric.criterion(&one.criterion)?.option(number));
        let points = one.points.or(option.map(|option| option.points)).unwrap_or_default();
        Mark { criterion: one.criterion.clone(), points, option: one.option }
    };
    let marks: Vec<Mark> = given.iter().map(mark).collect();
    let faults = rubric.faults(&marks);
    for (at, fault) in &faults {
        let mark = &marks[*at];
        let first = given.iter().find(|one| one.criterion == mark.criterion).map_or(0, |one| one.line);
        let (cell, text) = wording::mark_fault(lang, &rubric.code, mark, fault, first);
        let field = match cell {
            MarkCell::Criterion => "tieu_chi",
            MarkCell::Option => "phuong_an",
            MarkCell::Points if given[*at].points.is_none() => "phuong_an",
            MarkCell::Points => "diem",
        };
        input.fault(given[*at].line, field, text);
    }
    if !faults.is_empty() || marks.is_empty() {
        return None;
    }
    let parts = rubric.parts(&marks);
    Some(SelfScore::facts(dossier, parts.total(), Some(parts), Some((rubric, &marks))))
}

/// The parts and the total of a row, or the total alone.
fn sums(input: &mut Input, row: &Row, dossier: &Dossier, lang: Lang) -> Option<(Points, Option<Parts>)> {
    let (regime, _) = regime_of(dossier, None);
    if parts::are_told(input, row) {
        return parts::of_row(input, row, regime, lang).map(|parts| (parts.total(), Some(parts)));
    }
    if input.text(row, "diem").is_none() {
        input.fault(row.line, "diem", msg::blank(lang));
    }
    Some((Points(input.read(row, "diem", cell::points)?), None))
}
