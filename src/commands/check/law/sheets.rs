//! Sheets and appraisals from their marks.

use std::collections::BTreeMap;

use super::Law;
use crate::commands::Failure;
use crate::commands::assessment::{Scores, regime_of};
use crate::commands::parts::all_over;
use crate::law::rubric::built_in;
use crate::law::{Mark, Parts, Points, Rubric};
use crate::ledger::{Council, Dossier, EVER, Records, Sheet, Written};
use crate::text::messages::{check as say, noun};
use crate::text::{Lang, number};

/// The sheets of councils, those that another took the place of too: the marks of each give its parts and its total, by
/// the table it was marked by.
pub(super) fn sheets(law: &mut Law<'_, '_>, records: &Records) -> Result<(), Failure> {
    records.councils.iter().try_for_each(|council| of_council(law, records, council))
}

fn of_council(law: &mut Law<'_, '_>, records: &Records, council: &Council) -> Result<(), Failure> {
    for sheet in law.reader.sheets_without_reason(council.id)? {
        let record = record(records, council, &sheet, law.lang);
        law.found(Some(sheet.entry), record, "law-sheet", say::sheet_reason(law.lang));
    }
    let scores = Scores::with(law.reader, law.reader.sheets_written(council.id)?)?;
    for sheet in &scores.sheets {
        let Some(sha256) = &sheet.facts.rubric else {
            let (facts, by) = (&sheet.facts, By { council: Some(council.id), pass: Some(sheet.facts.pass) });
            for what in over(law, records, (facts.dossier, facts.parts), by, sheet.entry)? {
                law.found(Some(sheet.entry), record(records, council, sheet, law.lang), "law-sheet", what);
            }
            continue;
        };
        let (rubric, marks) = (scores.rubrics.get(sha256), scores.marks_of(sheet).unwrap_or_default());
        let told = (Some(sheet.facts.total), sheet.facts.parts);
        for what in by_table(rubric, marks, told, law.lang) {
            law.found(Some(sheet.entry), record(records, council, sheet, law.lang), "law-sheet", what);
        }
    }
    Ok(())
}

pub(super) fn record(records: &Records, council: &Council, sheet: &Sheet, lang: Lang) -> String {
    let dossier = records.dossier(sheet.facts.dossier).map(|dossier| dossier.code.to_string()).unwrap_or_default();
    let member = council.member(sheet.facts.member).map(|member| member.facts.name.clone()).unwrap_or_default();
    format!("{}: {dossier}, {}, {member}", noun::sheet(lang), council.facts.code)
}

/// The subjects' own scores and the teams' reviews, alike.
pub(super) fn appraisals(law: &mut Law<'_, '_>, records: &Records) -> Result<(), Failure> {
    let mut rubrics: BTreeMap<String, Option<Rubric>> = BTreeMap::new();
    for one in law.reader.appraisals_written()? {
        let dossier = records.dossier(one.what.dossier).map(|dossier| dossier.code.to_string());
        let record = format!("{}: {}", noun::appraisal(law.lang), dossier.unwrap_or_default());
        let Some(sha256) = &one.what.rubric else {
            let (told, by) = ((one.what.dossier, one.what.parts), By { council: one.what.council, pass: None });
            for what in over(law, records, told, by, one.entry)? {
                law.found(Some(one.entry), record.clone(), "law-sheet", what);
            }
            continue;
        };
        if !rubrics.contains_key(sha256) {
            rubrics.insert(sha256.clone(), Rubric::read(&law.reader.kept_rubric(sha256)?.text).ok());
        }
        let rubric = rubrics.get(sha256).and_then(Option::as_ref);
        for what in by_table(rubric, &one.what.marks, (one.what.total, one.what.parts), law.lang) {
            law.found(Some(one.entry), record.clone(), "law-sheet", what);
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

/// Whose session may tell the act of a dossier's parts: of a sheet that of its pass, of a review its council's last one.
#[derive(Clone, Copy)]
struct By {
    council: Option<i64>,
    pass: Option<u8>,
}

/// The parts told of a dossier without a table of criteria that are over what its act gave them when an entry was written
/// (Art 3.1).
fn over(
    law: &mut Law<'_, '_>,
    records: &Records,
    (dossier, parts): (i64, Option<Parts>),
    by: By,
    entry: i64,
) -> Result<Vec<String>, Failure> {
    let Some(parts) = parts else { return Ok(Vec::new()) };
    let of = |dossiers: &[Dossier], councils: &[Council]| {
        let dossier = dossiers.iter().find(|one| one.id == dossier)?;
        let council = councils.iter().find(|one| Some(one.id) == by.council);
        let session = council.and_then(|council| match by.pass {
            Some(pass) => council.session_of(pass),
            None => council.sessions.last(),
        });
        let (regime, _) = regime_of(dossier, session.map(|session| session.held_on));
        Some(all_over(parts, regime, law.lang).map(|(_, what)| what).collect::<Vec<String>>())
    };
    let now = of(&records.dossiers, &records.councils).unwrap_or_default();
    if now.is_empty() {
        return Ok(now);
    }
    // The dossier may have been told to be of another day since, the session too, and so of another act. What the entry
    // itself told of the dossier counts: a list tells its days and its own score in one row.
    let then = law.past.before(entry + 1)?;
    Ok(of(&then.dossiers(EVER)?, &then.councils()?).unwrap_or(now))
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
