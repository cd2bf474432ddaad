//! Sheets from their marks, ratings from their sheets.

use crate::commands::Failure;
use crate::commands::assessment::Scores;
use crate::commands::check::page::Found;
use crate::law::policy::Policies;
use crate::law::{Mark, Mean, MinimaBasis, Parts, Star, highest_met, test_minima};
use crate::ledger::{Council, Rating, Reader, Records, Sheet};
use crate::text::messages::{check as say, noun};
use crate::text::{Lang, number};

/// The sheets of a council: the marks of each give its parts and its total, by the table it was marked by.
pub(super) fn sheets(
    reader: Reader<'_>,
    records: &Records,
    council: &Council,
    lang: Lang,
    found: &mut Vec<Found>,
) -> Result<(), Failure> {
    let scores = Scores::of(reader, council)?;
    for sheet in &scores.sheets {
        let Some(sha256) = &sheet.facts.rubric else { continue };
        let mut wrong = |what: String| found.push(of_sheet(records, council, sheet, what, lang));
        let Some(rubric) = scores.rubrics.get(sha256) else {
            wrong(say::sheet_table(lang));
            continue;
        };
        let marks: &[Mark] = scores.marks_of(sheet).unwrap_or_default();
        for (at, _) in rubric.faults(marks) {
            wrong(say::sheet_mark(lang, &marks[at].criterion));
        }
        let parts = rubric.parts(marks);
        if parts.total() != sheet.facts.total {
            wrong(say::sheet_total(
                lang,
                number::points(lang, parts.total().0),
                number::points(lang, sheet.facts.total.0),
            ));
        } else if let Some(told) = sheet.facts.parts.filter(|told| *told != parts) {
            wrong(say::sheet_parts(lang, shown(parts, lang), shown(told, lang)));
        }
    }
    Ok(())
}

fn shown(parts: Parts, lang: Lang) -> String {
    [parts.a, parts.b, parts.c].map(|points| number::points(lang, points.0)).join(" + ")
}

fn of_sheet(records: &Records, council: &Council, sheet: &Sheet, what: String, lang: Lang) -> Found {
    let dossier = records.dossier(sheet.facts.dossier).map(|dossier| dossier.code.to_string()).unwrap_or_default();
    let member = council.member(sheet.facts.member).map(|member| member.facts.name.clone()).unwrap_or_default();
    let record = format!("{}: {dossier}, {}, {member}", noun::sheet(lang), council.facts.code);
    Found { entry: Some(sheet.entry), record, code: "law-sheet", what }
}

/// A rating: its sum and count from the sheets it counted, its star from these and from the minima, what follows from
/// the act (QĐ 26/2026 Art 3.3, 7.3; the acts before it alike), each by the policies it was made under.
pub(super) fn rating(
    reader: Reader<'_>,
    records: &Records,
    rating: &Rating,
    lang: Lang,
    found: &mut Vec<Found>,
) -> Result<(), Failure> {
    let facts = &rating.facts;
    let Some(council) = records.council(facts.council) else { return Ok(()) };
    let dossier = records.dossier(facts.dossier).map(|dossier| dossier.code.to_string()).unwrap_or_default();
    let mut wrong = |what: String| {
        let record = format!("{}: {dossier}, {}", noun::rating(lang), council.facts.code);
        found.push(Found { entry: Some(rating.entry), record, code: "law-rating", what });
    };
    let policies = Policies::with(rating.policies.clone());
    if facts.band != Star::of_mean(facts.mean) {
        wrong(say::rating_band(lang, Star::of_mean(facts.mean).number(), facts.band.number()));
    }
    // What came without sheets, the ministry's answer, has nothing of ours to be reckoned from but its points.
    if facts.sheets.is_empty() {
        return Ok(());
    }
    let council = reader.made_up(council, rating.entry)?;
    let sheets = reader.sheets_of(rating.id)?;
    let votes = |sheet: &Sheet| council.voters().any(|member| member.id == sheet.facts.member);
    let own = |sheet: &Sheet| (sheet.facts.dossier, sheet.facts.pass) == (facts.dossier, facts.pass) && votes(sheet);
    if !sheets.iter().all(own) {
        wrong(say::rating_sheet(lang));
    }
    let mean = Mean::of(sheets.iter().map(|sheet| sheet.facts.total));
    if mean != Some(facts.mean) {
        let shown = |mean: Mean| format!("{}/{}", number::points(lang, mean.sum), mean.count);
        wrong(say::rating_mean(lang, mean.map(shown).unwrap_or_default(), shown(facts.mean)));
    }
    if let Some(held) =
        council.session_of(facts.pass).map(|session| session.held_on).filter(|day| *day != facts.held_on)
    {
        wrong(say::rating_day(lang, number::date(lang, held), number::date(lang, facts.held_on)));
    }
    let allowed = match facts.minima {
        MinimaBasis::None | MinimaBasis::Untested => Some(Star::FIVE),
        MinimaBasis::Recorded => {
            let known = reader.conclusion_at(rating.entry, council.id, facts.dossier, records.on)?;
            known.and_then(|known| known.minima)
        }
        MinimaBasis::Tested => {
            let scores = Scores::with(reader, sheets.clone())?;
            let marks: Vec<&[Mark]> = sheets.iter().filter_map(|sheet| scores.marks_of(sheet)).collect();
            let rubric = facts.rubric.as_ref().and_then(|sha256| scores.rubrics.get(sha256));
            rubric.map(|rubric| highest_met(&test_minima(rubric, &marks, policies.minima())))
        }
    };
    let star = allowed.map(|allowed| facts.band.min(allowed));
    if star != Some(facts.star) {
        let star = star.map_or_else(|| "?".to_owned(), |star| star.number().to_string());
        wrong(say::rating_star(lang, star, facts.star.number()));
    }
    let stars = (facts.band, facts.star);
    if policies.follows(facts.regime, council.facts.level, stars, facts.held_on) != facts.follows {
        wrong(say::rating_follows(lang));
    }
    Ok(())
}
