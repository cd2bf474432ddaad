//! Who signed decisions: of each its level and unit are those of the authority it prints, and that could sign it.

use std::collections::HashMap;

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::certify::{authority, own_authority};
use crate::ledger::{ALWAYS, Council, DecisionFacts, Unit, Written};
use crate::text::messages::check as say;

/// Units by their number.
type Units = HashMap<i64, Unit>;

/// Every version of every decision.
pub(super) fn signed(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    let units: Units = law.reader.units()?.into_iter().map(|unit| (unit.id, unit)).collect();
    let of_councils: HashMap<i64, i64> = now.records.decided.iter().map(|one| (one.decision, one.council)).collect();
    let corrected: HashMap<i64, i64> =
        now.corrections.iter().map(|one| (one.what.decision, one.what.corrects)).collect();
    for versions in now.decisions.chunk_by(|one, next| one.what.id == next.what.id) {
        let Some(Written { entry: first, what }) = versions.first() else { continue };
        let council = of_councils.get(&what.id).and_then(|id| now.records.council(*id));
        let corrects = corrected.get(&what.id).and_then(|id| now.decision_by(*id, *first));
        for Written { entry, what } in versions {
            let facts = &what.facts;
            // Told by no option, it was the council's own authority, or that of what is corrected.
            let given = council.is_some_and(|council| is_of_council(facts, council, &units))
                || corrects.is_some_and(|corrects| is_of(corrects, facts));
            let wrong = if given {
                None
            } else if !is_as_printed(law, (*entry, facts), &units)? {
                Some(say::decision_signer(law.lang, facts.authority.clone().unwrap_or_default()))
            } else if entry == first && !could_sign(law, now, (*entry, facts), council)? {
                Some(say::decision_not_theirs(law.lang, facts.authority.clone().unwrap_or_default()))
            } else {
                None
            };
            if let Some(wrong) = wrong {
                law.found(Some(*entry), now.decision(what.id, law.lang), "law-decision", wrong);
            }
        }
        if lacks(now.command(*first), &what.facts) {
            law.found(Some(*first), now.decision(what.id, law.lang), "law-decision", say::decision_unsigned(law.lang));
        }
    }
    Ok(())
}

/// Whether something that every decision has is not told of one which the office itself recorded; of papers of the past
/// an office may know less.
fn lacks(command: &str, facts: &DecisionFacts) -> bool {
    let DecisionFacts { number, signed_on, authority, .. } = facts;
    let copies = command == "certify correct";
    command != "certify import" && (number.is_none() || signed_on.is_none() || (authority.is_none() && !copies))
}

fn is_of_council(facts: &DecisionFacts, council: &Council, units: &Units) -> bool {
    let Some(on) = facts.signed_on else { return false };
    let (named, printed) = own_authority(council, on);
    let unit = facts.unit.and_then(|id| units.get(&id));
    let is_unit = unit.is_some_and(|unit| named.map_or(unit.id == council.unit.id, |named| unit.is(&named)));
    is_unit && facts.level == Some(council.facts.level) && facts.authority == Some(printed)
}

fn is_of(one: &DecisionFacts, other: &DecisionFacts) -> bool {
    (one.level, one.unit, &one.authority) == (other.level, other.unit, &other.authority)
}

/// Whether level and unit are what the printed name means on its day, for the office of then.
fn is_as_printed(law: &mut Law<'_, '_>, (entry, facts): (i64, &DecisionFacts), units: &Units) -> Result<bool, Failure> {
    let Some(printed) = &facts.authority else { return Ok((facts.level, facts.unit) == (None, None)) };
    let office = law.past.before(entry)?.office(facts.signed_on.unwrap_or(ALWAYS))?;
    let (level, named) = authority::told(printed, facts.signed_on, &office);
    let unit = facts.unit.and_then(|id| units.get(&id));
    let is_unit = match (unit, &named) {
        (None, None) => facts.unit.is_none(),
        (Some(unit), Some(named)) => unit.is(named),
        _ => false,
    };
    Ok(is_unit && facts.level == level)
}

/// Whether the printed authority is one that signs such a decision. What a paper of the past prints stays as it is.
fn could_sign(
    law: &mut Law<'_, '_>,
    now: &Now,
    (entry, facts): (i64, &DecisionFacts),
    council: Option<&Council>,
) -> Result<bool, Failure> {
    let before = law.past.before(entry)?;
    Ok(match now.command(entry) {
        "certify import" => true,
        "certify council" if council.is_none() => true,
        _ => authority::may_sign(facts, council, before, law.lang)?,
    })
}
