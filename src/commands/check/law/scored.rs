//! What councils were handed: sheets that they take, and lists and reviews that change with a reason alone.

use std::collections::HashSet;

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::council::docket;
use crate::commands::register::{is_fixed, review_changes};
use crate::commands::score::import::Held;
use crate::law::policy::Policies;
use crate::ledger::{Council, ReviewVersion, Sheet, Written};
use crate::text::messages::{check as say, dossier, input, listing, noun};

/// Every sheet: of a dossier that its council had by then, of a member who votes and had told no tie to its subject, in a
/// pass that was allowed (Art 7.3; the acts before alike).
pub(super) fn sheets(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    for council in &now.records.councils {
        let written = law.reader.sheets_written(council.id)?;
        for of_entry in written.chunk_by(|one, next| one.entry == next.entry) {
            let Some(entry) = of_entry.first().map(|sheet| sheet.entry) else { continue };
            for (sheet, why) in refused(law, now, council, of_entry)? {
                let record = super::sheets::record(&now.records, council, sheet, law.lang);
                law.found(Some(entry), record, "law-sheet", say::refused_then(law.lang, why));
            }
        }
    }
    Ok(())
}

/// The sheets of an entry that the council did not take by the ledger of before, and why.
fn refused<'s>(
    law: &mut Law<'_, '_>,
    now: &Now,
    council: &Council,
    written: &'s [Sheet],
) -> Result<Vec<(&'s Sheet, String)>, Failure> {
    let (lang, Some(entry)) = (law.lang, written.first().map(|sheet| sheet.entry)) else { return Ok(Vec::new()) };
    let none = |sheet: &Sheet| {
        let code = now.records.dossier(sheet.facts.dossier).map(|dossier| dossier.code.to_string()).unwrap_or_default();
        Some(input::no_dossier_code(lang, code, &council.facts.code))
    };
    let before = law.past.before(entry)?;
    let Some(then) = before.councils()?.into_iter().find(|one| one.id == council.id) else {
        return Ok(written.iter().filter_map(|sheet| Some((sheet, none(sheet)?))).collect());
    };
    let (mut records, stored) = (law.ctx.records_for(before, &then)?, before.sheets(Some(then.id))?);
    if then.sessions.is_empty() {
        // It went by the policies of the day of typing, which nothing tells for sure.
        records.policies = Policies::with([]);
    }
    let taken: HashSet<i64> = docket(&records, &then, &stored).into_iter().map(|dossier| dossier.id).collect();
    let held = Held::new(&stored, true, &then, &records, lang);
    let why = |sheet: &Sheet| {
        let facts = &sheet.facts;
        if !taken.contains(&facts.dossier) {
            return none(sheet);
        }
        let member = then.member(facts.member);
        match member.filter(|member| member.facts.scores()) {
            Some(_) => held.barred(facts),
            None => Some(input::does_not_vote(lang, member.map_or("", |member| &member.facts.name))),
        }
    };
    Ok(written.iter().filter_map(|sheet| Some((sheet, why(sheet)?))).collect())
}

/// The list of members of a council that has sheets: it changes with a reason alone.
pub(super) fn members(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    for Written { entry, what: id } in law.reader.members_without_reason()? {
        let Some(council) = now.records.council(id) else { continue };
        if is_fixed(&law.past.before(entry)?.sheets(Some(id))?, false) {
            let why = say::refused_then(law.lang, listing::members_frozen(law.lang, &council.facts.code));
            law.found(Some(entry), format!("{}: {}", noun::council(law.lang), council.facts.code), "law-council", why);
        }
    }
    Ok(())
}

/// What teams found of dossiers that have sheets: it changes with a reason alone, and may be added to.
pub(super) fn reviews(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    let versions = law.reader.reviews_written()?;
    let of = |one: &Written<ReviewVersion>| (one.what.review.dossier, one.what.review.council);
    for pair in versions.windows(2) {
        let [held, Written { entry, what: ReviewVersion { review, reasoned } }] = pair else { continue };
        let changes = of(held) == of(&pair[1]) && !review_changes(&held.what.review, review, law.lang).is_empty();
        if !changes || *reasoned || !law.past.before(*entry)?.scored()?.contains(&review.dossier) {
            continue;
        }
        let Some(code) = now.records.dossier(review.dossier).map(|dossier| dossier.code) else { continue };
        let why = say::refused_then(law.lang, dossier::review_there(law.lang, code));
        law.found(Some(*entry), format!("{}: {code}", noun::appraisal(law.lang)), "law-sheet", why);
    }
    Ok(())
}
