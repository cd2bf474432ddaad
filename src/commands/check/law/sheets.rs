//! Sheets and appraisals from their marks.

use std::collections::BTreeMap;

use super::Law;
use crate::commands::Failure;
use crate::commands::assessment::Scores;
use crate::law::rubric::built_in;
use crate::law::{Mark, Parts, Points, Rubric};
use crate::ledger::{Council, Records, Sheet, Written};
use crate::text::messages::{check as say, noun};
use crate::text::{Lang, number};

/// The sheets of councils, those that another took the place of too: the marks of each give its parts and its total, by
/// the table it was marked by.
pub(super) fn sheets(law: &mut Law<'_, '_>, records: &Records) -> Result<(), Failure> {
    records.councils.iter().try_for_each(|council| of_council(law, records, council))
}

fn of_council(law: &mut Law<'_, '_>, records: &Records, council: &Council) -> Result<(), Failure> {
    let scores = Scores::with(law.reader, law.reader.sheets_written(council.id)?)?;
    for sheet in &scores.sheets {
        let Some(sha256) = &sheet.facts.rubric else { continue };
        let (rubric, marks) = (scores.rubrics.get(sha256), scores.marks_of(sheet).unwrap_or_default());
        let told = (Some(sheet.facts.total), sheet.facts.parts);
        for what in by_table(rubric, marks, told, law.lang) {
            law.found(Some(sheet.entry), record(records, council, sheet, law.lang), "law-sheet", what);
        }
    }
    Ok(())
}

fn record(records: &Records, council: &Council, sheet: &Sheet, lang: Lang) -> String {
    let dossier = records.dossier(sheet.facts.dossier).map(|dossier| dossier.code.to_string()).unwrap_or_default();
    let member = council.member(sheet.facts.member).map(|member| member.facts.name.clone()).unwrap_or_default();
    format!("{}: {dossier}, {}, {member}", noun::sheet(lang), council.facts.code)
}

/// The subjects' own scores and the teams' reviews, alike.
pub(super) fn appraisals(law: &mut Law<'_, '_>, records: &Records) -> Result<(), Failure> {
    let mut rubrics: BTreeMap<String, Option<Rubric>> = BTreeMap::new();
    for one in law.reader.appraisals_written()? {
        let Some(sha256) = &one.what.rubric else { continue };
        if !rubrics.contains_key(sha256) {
            rubrics.insert(sha256.clone(), Rubric::read(&law.reader.kept_rubric(sha256)?.text).ok());
        }
        let rubric = rubrics.get(sha256).and_then(Option::as_ref);
        for what in by_table(rubric, &one.what.marks, (one.what.total, one.what.parts), law.lang) {
            let dossier = records.dossier(one.what.dossier).map(|dossier| dossier.code.to_string());
            let record = format!("{}: {}", noun::appraisal(law.lang), dossier.unwrap_or_default());
            law.found(Some(one.entry), record, "law-sheet", what);
        }
    }
    Ok(())
}

/// The tables of criteria: each is the act's, as the program carries it, or one that the office loaded.
pub(super) fn tables(law: &mut Law<'_, '_>) -> Result<(), Failure> {
    for Written { entry, what: kept } in law.reader.rubrics_written()? {
        let (own, read) = (built_in(&kept.code), Rubric::read(&kept.text).ok());
        let is_own = || own.as_ref().zip(read.as_ref()).is_some_and(|(own, read)| read.marks_as(own));
        let wrong = match &read {
            Some(read) if (&read.code, read.regime) != (&kept.code, kept.regime) => say::table_of_another(law.lang),
            _ if !kept.is_loaded && !is_own() => say::table_unknown(law.lang),
            _ => continue,
        };
        law.found(Some(entry), format!("{}: {}", noun::rubric(law.lang), kept.code), "law-sheet", wrong);
    }
    Ok(())
}

/// What of a total and parts does not follow from the marks by their table.
fn by_table(
    rubric: Option<&Rubric>,
    marks: &[Mark],
    (total, parts): (Option<Points>, Option<Parts>),
    lang: Lang,
) -> Vec<String> {
    let Some(rubric) = rubric else { return vec![say::sheet_table(lang)] };
    let mut wrong: Vec<String> =
        rubric.faults(marks).iter().map(|(at, _)| say::sheet_mark(lang, &marks[*at].criterion)).collect();
    let counted = rubric.parts(marks);
    let points = |points: Points| number::points(lang, points.0);
    if total != Some(counted.total()) {
        wrong.push(say::sheet_total(lang, points(counted.total()), total.map(points).unwrap_or_default()));
    } else if let Some(told) = parts.filter(|told| *told != counted) {
        let shown = |parts: Parts| [parts.a, parts.b, parts.c].map(points).join(" + ");
        wrong.push(say::sheet_parts(lang, shown(counted), shown(told)));
    }
    wrong
}
