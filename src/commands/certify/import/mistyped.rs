//! A second paper of a product that may be one it has, with a number, a day or an authority mistyped.

use chrono::{Months, NaiveDate};

use super::recognition::Recognition;
use super::store::Store;
use crate::commands::input::{At, Inputs};
use crate::commands::{Failure, whose, wording};
use crate::law::FilingKind;
use crate::ledger::{DecisionFacts, Intake, ProductAt, Txn};
use crate::text::Lang;
use crate::text::messages::certified;

/// Another certificate of the product, in the ledger or of a row.
#[derive(Debug, Clone, Copy)]
pub struct Other {
    pub at: Option<At>,
    pub decision: i64,
    pub kind: Option<FilingKind>,
}

/// What is to be looked at in a row that tells a product another paper than it has.
pub fn told(
    (other, held): (&DecisionFacts, Other),
    (decision, row): (&DecisionFacts, &Recognition),
    inputs: &Inputs,
    lang: Lang,
) -> Option<String> {
    let number = other.number.is_some() && decision.number.is_some() && other.number_key() == decision.number_key();
    let day = other.signed_on.is_some() && other.signed_on == decision.signed_on;
    let what = match (number, day) {
        (true, true) if !other.same_key(decision) => certified::same_but_authority(lang),
        (true, false) if other.may_be_of_one_authority(decision) => {
            if comes_after((other.signed_on, held.kind), (decision.signed_on, row.kind)) {
                return None;
            }
            certified::same_but_day(lang)
        }
        (false, true) => certified::same_but_number(lang),
        _ => return None,
    };
    let paper = wording::decision(lang, other);
    Some(match held.at {
        Some(at) => certified::row_mistyped(lang, inputs.called_from(at, row.at), paper, what),
        None => certified::certificate_mistyped(lang, paper, what),
    })
}

/// What is to be looked at in a row whose product another subject of the name, at another place, has under the same
/// decision.
pub fn elsewhere(
    (store, intake): (&Store, &Intake),
    read: (&Txn<'_>, &[i64]),
    (product, at): (ProductAt, At),
    decision: &DecisionFacts,
    inputs: &Inputs,
    lang: Lang,
) -> Result<Option<String>, Failure> {
    for other in intake.elsewhere(product) {
        let Some(id) = intake.product_id(other) else { continue };
        let Some(held) = store.under(read, id, decision)? else { continue };
        let whom = whose::placed(&intake.facts_of(intake.owner_of(other)), lang);
        return Ok(Some(match held.at {
            Some(first) => certified::row_elsewhere(lang, inputs.called_from(first, at), whom),
            None => certified::certificate_elsewhere(lang, whom),
        }));
    }
    Ok(None)
}

/// A certificate, by the day of its paper and the kind of its evaluation.
type Evaluated = (Option<NaiveDate>, Option<FilingKind>);

/// Whether the later of two says that it came after another, and did so a year or more later: each year's decisions
/// are numbered from one.
fn comes_after(one: Evaluated, other: Evaluated) -> bool {
    let is_second = |kind: Option<FilingKind>| kind.is_some_and(|kind| kind != FilingKind::First);
    let ((Some(a), _), (Some(b), _)) = (one, other) else { return is_second(one.1) || is_second(other.1) };
    let (before, after) = if a < b { (one, other) } else { (other, one) };
    let a_year_on = before.0.and_then(|day| day.checked_add_months(Months::new(12)));
    is_second(after.1) && a_year_on <= after.0
}
