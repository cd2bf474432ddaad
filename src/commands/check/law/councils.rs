//! Councils by their members, and what they concluded of dossiers besides points.

use std::collections::BTreeSet;

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::register::not_so;
use crate::ledger::{Council, Role, Written};
use crate::text::fold;
use crate::text::messages::{check as say, listing, noun};

/// Every council that lists members: one of them presides, and nobody is listed twice.
pub(super) fn members(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    for council in &now.records.councils {
        let wrong = listed(council, law);
        if wrong.is_empty() {
            continue;
        }
        let told = law.reader.members_told(council.id)?;
        for what in wrong {
            law.found(told, format!("{}: {}", noun::council(law.lang), council.facts.code), "law-council", what);
        }
    }
    Ok(())
}

/// What of its members is none of a council, in words; of one that has none nothing is.
fn listed(council: &Council, law: &Law<'_, '_>) -> Vec<String> {
    let sitting = || council.members.iter().filter(|member| member.facts.sits);
    let chairs = sitting().filter(|member| member.facts.role == Role::Chair).count();
    let one = chairs == 1 || sitting().next().is_none();
    let mut wrong: Vec<String> =
        (!one).then(|| listing::one_chair(law.lang, &council.facts.code, chairs)).into_iter().collect();
    let mut names = BTreeSet::new();
    let twice = sitting().filter(|member| !names.insert(fold::key(&member.facts.name)));
    wrong.extend(twice.map(|member| listing::member_twice(law.lang, &member.facts.name)));
    wrong
}

/// Every conclusion: one that the council could come to by the dossier, its table and its decisions of then.
pub(super) fn conclusions(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    let written = law.reader.conclusions_written()?;
    for of_council in
        written.chunk_by(|one, next| (one.entry, one.what.what.council) == (next.entry, next.what.what.council))
    {
        let Some(Written { entry, what: first }) = of_council.first() else { continue };
        let before = law.past.before(*entry)?;
        let council = before.councils()?.into_iter().find(|one| one.id == first.what.council);
        let then = council.as_ref().map(|council| law.ctx.records_for(before, council)).transpose()?;
        let mut wrong = Vec::new();
        for Written { what: told, .. } in of_council {
            let known = council.as_ref().zip(then.as_ref());
            let dossier = known.and_then(|(council, then)| Some((council, then, then.dossier(told.what.dossier)?)));
            let why = match dossier {
                Some((council, then, dossier)) => not_so((before, then), (council, dossier), told, law.lang)?,
                None => Some(say::conclusion_otherwise(law.lang)),
            };
            wrong.extend(why.map(|why| (told.what.dossier, why)));
        }
        for (dossier, what) in wrong {
            let dossier = now.records.dossier(dossier).map(|one| one.code.to_string()).unwrap_or_default();
            law.found(Some(*entry), format!("{}: {dossier}", noun::conclusion(law.lang)), "law-conclusion", what);
        }
    }
    Ok(())
}
