//! The options that name a decision: its number, its day and who signed it.

use chrono::NaiveDate;

use super::{Failure, shared, wording};
use crate::ledger::{DecisionFacts, Reader, Records, Txn};
use crate::text::Lang;
use crate::text::messages::{council as at, signing, which as msg};

/// A decision besides its day. Who signed where it is not told, each command says in its help.
#[derive(Debug, clap::Args)]
pub struct Signed {
    /// The decision's number: 1234/QĐ-UBND
    #[arg(long, value_name = "NUMBER", alias = "quyet-dinh")]
    decision: String,
    /// Who signed, as papers print it; when left out, the province now competent, or the ministry for five stars
    #[arg(long, value_name = "TEXT", alias = "co-quan", value_parser = shared::text)]
    pub authority: Option<String>,
}

/// A decision with its day.
#[derive(Debug, clap::Args)]
pub struct SignedOn {
    #[command(flatten)]
    pub by: Signed,
    /// The day it was signed
    #[arg(long, value_name = "DAY", alias = "ngay", alias = "decision-date", alias = "ngay-quyet-dinh", value_parser = shared::day)]
    pub date: NaiveDate,
}

impl Signed {
    /// The number, which may tell the day as well: the day it was signed, then.
    pub fn number(&self, on: NaiveDate, lang: Lang) -> Result<String, Failure> {
        shared::decision_number(&self.decision, on, lang)
    }
}

/// Which decision of the ledger it is, where the ledger has it. One told as it read before it was corrected is refused:
/// what the law asks of a decision's day is asked of the day that was typed.
pub(super) fn known(
    reader: Reader<'_>,
    records: &Records,
    decision: &DecisionFacts,
    lang: Lang,
) -> Result<Option<i64>, Failure> {
    if let Some((id, _)) = records.decisions.iter().find(|(_, known)| known.same_key(decision)) {
        return Ok(Some(*id));
    }
    let former = reader.former_decisions()?.into_iter().find(|(_, former)| former.same_key(decision));
    match former.and_then(|(id, was)| Some((was, records.decisions.get(&id)?))) {
        Some((was, now)) => {
            let (was, now) = (wording::decision(lang, &was), wording::decision(lang, now));
            Err(Failure::Refused(signing::told_as_formerly(lang, was, now)))
        }
        None => Ok(None),
    }
}

/// That a decision of its number and day is in the ledger for what another does: the number may be mistyped.
pub(super) fn is_of_another(records: &Records, decision: &DecisionFacts, lang: Lang) -> Option<String> {
    let one = |other: &&DecisionFacts| {
        other.kind != decision.kind && other.same_key(&DecisionFacts { kind: other.kind, ..decision.clone() })
    };
    let other = records.decisions.values().find(one)?;
    let told = msg::number_of_another(lang, wording::decision(lang, other), wording::decision_kind(lang, other.kind));
    Some(at::doubt(lang, told))
}

/// Which decision of the ledger it is, added where it is new.
pub(super) fn written(
    txn: &mut Txn<'_>,
    records: &Records,
    decision: &DecisionFacts,
    lang: Lang,
) -> Result<i64, Failure> {
    match known(txn.read(), records, decision, lang)? {
        Some(id) => Ok(id),
        None => Ok(txn.add_decision(decision)?),
    }
}
