//! What councils were handed: sheets that they take, and lists and reviews that change with a reason alone.

use std::collections::HashSet;

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::council::docket;
use crate::commands::register::{is_fixed, review_changes};
use crate::commands::score::import::Held;
use crate::law::policy::Policies;
use crate::ledger::{Council, Records, ReviewVersion, Sheet, Written};
use crate::text::Lang;
use crate::text::messages::{check as say, dossier, input, listing, noun};

/// Every sheet: of a dossier that its council had by then, of a member who votes and had told no tie to its subject, in a
/// pass that was allowed (Art 7.3; the acts before alike).
pub(super) fn sheets(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    // Sheets typed one by one are many entries, between which nothing changes but sheets.
    let others = now.entries.iter().filter(|entry| !entry.command.starts_with("score "));
    let others: Vec<i64> = others.map(|entry| entry.id).collect();
    for council in &now.records.councils {
        let mut written = law.reader.sheets_written(council.id)?;
        written.sort_by_key(|sheet| sheet.entry);
        let mut then: Option<(usize, Then)> = None;
        let mut before = 0;
        for of_entry in written.chunk_by(|one, next| one.entry == next.entry) {
            let Some(entry) = of_entry.first().map(|sheet| sheet.entry) else { continue };
            let since = others.partition_point(|other| *other < entry);
            let known = match then.take().filter(|(at, _)| *at == since) {
                Some((_, known)) => known,
                None => Then::load(law, council, entry, &written[..before])?,
            };
            for (sheet, why) in known.refused(now, of_entry, &written[..before], law.lang) {
                let record = super::sheets::record(&now.records, council, sheet, law.lang);
                law.found(Some(entry), record, "law-sheet", say::refused_then(law.lang, why));
            }
            before += of_entry.len();
            then = Some((since, known));
        }
    }
    Ok(())
}

/// A council before an entry, and what it could take by then.
struct Then {
    council: Council,
    records: Records,
    /// The dossiers that it took; what it scores of them stays its own.
    taken: HashSet<i64>,
}

impl Then {
    fn load(law: &mut Law<'_, '_>, council: &Council, entry: i64, stored: &[Sheet]) -> Result<Self, Failure> {
        let before = law.past.before(entry)?;
        let known = before.councils()?.into_iter().find(|one| one.id == council.id);
        // One that was not there yet had nobody to score.
        let council = known.unwrap_or_else(|| Council { members: Vec::new(), ..council.clone() });
        let mut records = law.ctx.records_for(before, &council)?;
        if council.sessions.is_empty() {
            // It went by the policies of the day of typing, which nothing tells for sure.
            records.policies = Policies::with([]);
        }
        let taken = docket(&records, &council, stored).into_iter().map(|dossier| dossier.id).collect();
        Ok(Self { council, records, taken })
    }

    /// The sheets that the council did not take with those that it had, and why.
    fn refused<'s>(&self, now: &Now, told: &'s [Sheet], stored: &[Sheet], lang: Lang) -> Vec<(&'s Sheet, String)> {
        let Self { council, records, taken } = self;
        let held = Held::new(stored, true, council, records, lang);
        let why = |sheet: &Sheet| {
            let (facts, member) = (&sheet.facts, council.member(sheet.facts.member));
            if !taken.contains(&facts.dossier) {
                let code = now.records.dossier(facts.dossier).map(|dossier| dossier.code.to_string());
                return Some(input::no_dossier_code(lang, code.unwrap_or_default(), &council.facts.code));
            }
            match member.filter(|member| member.facts.scores()) {
                Some(_) => held.barred(facts),
                None => Some(input::does_not_vote(lang, member.map_or("", |member| &member.facts.name))),
            }
        };
        told.iter().filter_map(|sheet| Some((sheet, why(sheet)?))).collect()
    }
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
