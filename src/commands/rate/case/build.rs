//! The cases of a dossier, read from the ledger.

use chrono::NaiveDate;

use super::{Case, Told};
use crate::commands::assessment::{Assessment, Scores, Warning, assess, is_stale, regime_of};
use crate::commands::council::{docket, dossier};
use crate::commands::history::Past;
use crate::commands::{Context, Failure};
use crate::law::Mark;
use crate::law::policy::{ALL, Policies};
use crate::ledger::{Council, Dossier, Rating, Reader, Records, Sheet};
use crate::text::Lang;

/// A dossier's cases: that of its newest rating, and those of councils that have yet to rate it.
pub(in crate::commands::rate) struct Cases {
    pub rated: Option<Case>,
    pub open: Vec<Case>,
}

impl Cases {
    /// The results of a dossier's history besides the one that counts.
    pub fn others<'p>(&self, history: &'p [Past]) -> Vec<&'p Past> {
        let counted = self.rated.as_ref().and_then(|case| case.rating.as_ref()).map(|rating| rating.id);
        history.iter().filter(|past| Some(past.rating.id) != counted).collect()
    }
}

/// A dossier as it is typed, and everything the ledger holds; names are those of the day on which it was rated.
pub(in crate::commands::rate) fn opened(
    reader: Reader<'_>,
    (typed, on): (&str, NaiveDate),
    lang: Lang,
) -> Result<(Records, Dossier), Failure> {
    let mut records = reader.records(on)?;
    let dossier = dossier(&records, typed, lang)?.clone();
    if let Some(held) = records.rating_of(dossier.id).map(|rating| rating.facts.held_on) {
        records.tell_as_of(reader, held)?;
    }
    Ok((records, dossier))
}

/// The cases of a dossier. Those open without a sheet are told only where nothing else is.
pub(in crate::commands::rate) fn cases(
    ctx: &Context<'_>,
    reader: Reader<'_>,
    records: &mut Records,
    dossier: &Dossier,
    lang: Lang,
) -> Result<Cases, Failure> {
    let rating = records.rating_of(dossier.id).cloned();
    let mut found = Cases { rated: None, open: Vec::new() };
    for council in records.councils.clone() {
        let is_rated = rating.as_ref().is_some_and(|rating| rating.facts.council == council.id);
        if !is_rated && records.rating_by(council.id, dossier.id).is_some() {
            continue;
        }
        // The marks of other dossiers would be read for nothing.
        let own = reader.sheets(Some(council.id))?.into_iter().filter(|sheet| sheet.facts.dossier == dossier.id);
        let scores = Scores::with(reader, own.collect())?;
        if !is_rated && !docket(records, &council, &scores.sheets).iter().any(|one| one.id == dossier.id) {
            continue;
        }
        let standing = std::mem::replace(&mut records.policies, ctx.policies_of(reader, &council)?);
        let assessed = assess(records, &council, &scores).into_iter().find(|one| one.dossier.id == dossier.id);
        let now = assessed.as_ref().map(|one| open(records, &council, &scores, one, lang));
        if let (true, Some(rating)) = (is_rated, &rating) {
            let given = assessed.as_ref().and_then(|one| one.rating(&council, &records.policies));
            let same = given.as_ref() == Some(&rating.facts);
            let stale = is_stale(records, &council, assessed.as_ref(), rating);
            let mut case = rated(reader, records, &council, rating)?;
            // Of a council that changed since it was decided, what is to be seen now is not of the rating.
            case.warnings = now.filter(|_| same).map(|now| now.warnings).unwrap_or_default();
            case.stale = stale;
            found.rated = Some(case);
        } else {
            found.open.extend(now);
        }
        records.policies = standing;
    }
    if found.rated.is_some() || found.open.iter().any(|case| !case.sheets.is_empty()) {
        found.open.retain(|case| !case.sheets.is_empty());
    }
    Ok(found)
}

/// The case as a council's sheets now stand.
fn open(records: &Records, council: &Council, scores: &Scores, one: &Assessment<'_>, lang: Lang) -> Case {
    let policies = records.policies.clone();
    let rubric = one.rubric.as_ref().and_then(|sha256| scores.rubrics.get(sha256)).cloned();
    let stored = |(policy, value, cite): (&crate::law::policy::Policy, &str, &str)| {
        (policy.key.to_owned(), value.to_owned(), cite.to_owned())
    };
    // The line of the transition's last day tells whether it is past, and what to do.
    let is_told_elsewhere = |warning: &&Warning| matches!(warning, Warning::PastDeadline { .. });
    let warnings = one.warnings.iter().filter(|warning| !is_told_elsewhere(warning));
    Case {
        council: council.clone(),
        subject: records.subject_of(one.dossier.key.product).map(|(subject, _)| subject),
        rating: None,
        pass: one.pass,
        sheets: one.sheets.clone(),
        earlier: earlier(&scores.sheets, one.dossier.id, one.pass),
        marks: marks(scores, &one.sheets),
        rubric,
        minima: one.minima.0,
        regime: regime_of(one.dossier, council.session_of(one.pass).map(|session| session.held_on)),
        used: in_order(policies.used(one.minima.0).map(stored).collect()),
        held: policies.clone(),
        policies,
        conclusion: records.conclusion(council.id, one.dossier.id).cloned(),
        problems: one.problems.iter().map(|problem| Told::of(lang, |lang| problem.message(lang))).collect(),
        warnings: warnings.map(|warning| Told::of(lang, |lang| warning.message(lang))).collect(),
        stale: false,
    }
}

/// The case as a rating counted it: its own sheets, table and policies, whatever came after.
fn rated(reader: Reader<'_>, records: &Records, council: &Council, rating: &Rating) -> Result<Case, Failure> {
    let facts = &rating.facts;
    let sheets = reader.sheets_of(rating.id)?;
    let scores = Scores::with(reader, sheets.clone())?;
    let rubric = facts.rubric.as_ref().and_then(|sha256| scores.rubrics.get(sha256)).cloned();
    Ok(Case {
        council: reader.made_up(council, rating.entry)?, // whatever came after
        subject: records.dossier(facts.dossier).and_then(|d| Some(records.subject_of(d.key.product)?.0)),
        pass: facts.pass,
        earlier: earlier(&reader.sheets(Some(council.id))?, facts.dossier, facts.pass),
        marks: marks(&scores, &sheets),
        sheets,
        rubric,
        minima: facts.minima,
        regime: (facts.regime, facts.basis),
        used: in_order(rating.policies.clone()),
        policies: Policies::with(rating.policies.clone()),
        held: records.policies.clone(),
        conclusion: reader.conclusion_at(rating.entry, council.id, facts.dossier, records.on)?,
        problems: Vec::new(),
        warnings: Vec::new(),
        rating: Some(rating.clone()),
        stale: false,
    })
}

/// Policies in the one order that pages print them in.
fn in_order(mut used: Vec<(String, String, String)>) -> Vec<(String, String, String)> {
    used.sort_by_key(|(key, ..)| ALL.iter().position(|policy| policy.key == key));
    used
}

fn earlier(sheets: &[Sheet], dossier: i64, pass: u8) -> Vec<Sheet> {
    sheets.iter().filter(|sheet| sheet.facts.dossier == dossier && sheet.facts.pass < pass).cloned().collect()
}

fn marks(scores: &Scores, sheets: &[Sheet]) -> Vec<Vec<Mark>> {
    sheets.iter().map(|sheet| scores.marks_of(sheet).unwrap_or_default().to_vec()).collect()
}
