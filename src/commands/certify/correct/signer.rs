//! Who signed the decision that corrects, and whether the corrected one can be of the day it is given.

use chrono::NaiveDate;

use super::Args;
use crate::commands::certify::authority;
use crate::commands::register::ministry;
use crate::commands::{Context, Failure};
use crate::law::{Level, MINISTRY_MERGED, Regime};
use crate::ledger::{DecisionFacts, DecisionKind, Named, Txn};
use crate::text::messages::signing as say;
use crate::text::{Lang, fold, number};

/// The decision that corrects: of who signed the corrected one, or of what took its place by then, unless another is
/// typed.
pub(super) fn correcting(
    args: &Args,
    txn: &mut Txn<'_>,
    by: String,
    corrects: &DecisionFacts,
    ctx: &Context<'_>,
) -> Result<DecisionFacts, Failure> {
    let on = args.signed.date;
    let office = txn.read().office(on)?;
    let (own, own_name) = authority::own_on(&office, on);
    let (level, unit, printed) = if let Some(printed) = &args.signed.by.authority {
        let told = authority::read(txn, printed, Some(on), &office)?;
        // What nobody can tell stays as the paper has it.
        let why = authority::not_of_its_day(printed, told, on, (&office, &own_name), ctx.lang);
        if let Some(why) = why.filter(|_| told.0.is_some()) {
            return Err(Failure::Refused(why));
        }
        (told.0, told.1, Some(printed.clone()))
    } else if corrects.level == Some(Level::Ministry) && was_ministry(corrects) {
        let name = ministry(on);
        (corrects.level, Some(txn.unit(&Named::Ministry(name.clone()))?), Some(name))
    } else {
        let unit = match (corrects.level, &corrects.authority) {
            (Some(Level::Province), Some(printed)) => authority::read(txn, printed, Some(on), &office)?.1,
            _ => corrects.unit,
        };
        if authority::is_gone(corrects.level, unit, on) {
            let unit = own.map(|own| txn.province(own)).transpose()?.unwrap_or(office.unit.id);
            (Some(Level::Province), Some(unit), Some(own_name))
        } else {
            (corrects.level, unit, corrects.authority.clone())
        }
    };
    let (kind, number, signed_on) = (DecisionKind::Correct, Some(by), Some(on));
    Ok(DecisionFacts { kind, level, unit, authority: printed, number, signed_on })
}

/// The corrected decision on the day it is given: the name of its authority may mean another unit then.
pub(super) fn moved(after: DecisionFacts, before: &DecisionFacts, txn: &mut Txn<'_>) -> Result<DecisionFacts, Failure> {
    let Some(on) = after.signed_on.filter(|on| before.signed_on != Some(*on)) else { return Ok(after) };
    let unit = match (after.level, &after.authority) {
        (Some(Level::Province), Some(printed)) => {
            let office = txn.read().office(on)?;
            authority::read(txn, printed, Some(on), &office)?.1
        }
        _ => after.unit,
    };
    Ok(DecisionFacts { unit, ..after })
}

/// Why a decision cannot be of the day it is given: nobody of its authority signed on that.
pub(super) fn none_on(after: &DecisionFacts, before: &DecisionFacts, lang: Lang) -> Option<String> {
    let on = after.signed_on.filter(|on| before.signed_on != Some(*on))?;
    let (day, printed) = (number::date(lang, on), after.authority.clone().unwrap_or_default());
    let other_ministry = after.level == Some(Level::Ministry) && was_ministry(before) && !is_ministry(&printed, on);
    if other_ministry || authority::is_gone(after.level, after.unit, on) {
        return Some(say::signed_by_none(lang, day, printed));
    }
    let first = Regime::R148.first_day();
    // What an old list told to be of such a day may be told to be of another.
    let was_early = before.signed_on.is_some_and(|was| was < first);
    let of_district = after.level == Some(Level::District) && after.kind == DecisionKind::Recognise;
    (of_district && on < first && !was_early).then(|| say::district_not_yet(lang, day, number::date(lang, first)))
}

/// Whether a decision is of the ministry that OCOP was with on its day.
fn was_ministry(decision: &DecisionFacts) -> bool {
    let Some((printed, on)) = decision.authority.as_deref().zip(decision.signed_on) else { return false };
    is_ministry(printed, on)
}

/// Whether a printed name, spelt out or shortened, is that of the ministry that OCOP was with on a day.
fn is_ministry(printed: &str, on: NaiveDate) -> bool {
    let merged = on < MINISTRY_MERGED && authority::is_merged_ministry(printed);
    merged || fold::key(printed) == fold::key(&ministry(on))
}
