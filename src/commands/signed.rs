//! The options that name a decision: its number, its day and who signed it.

use chrono::NaiveDate;

use super::{Failure, shared};
use crate::ledger::{DecisionFacts, Records, Txn};
use crate::text::Lang;

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

/// Which decision of the ledger it is, where the ledger has it.
pub(super) fn known(records: &Records, decision: &DecisionFacts) -> Option<i64> {
    records.decisions.iter().find(|(_, known)| known.same_key(decision)).map(|(id, _)| *id)
}

/// Which decision of the ledger it is, added where it is new.
pub(super) fn written(txn: &mut Txn<'_>, records: &Records, decision: &DecisionFacts) -> Result<i64, Failure> {
    match known(records, decision) {
        Some(id) => Ok(id),
        None => Ok(txn.add_decision(decision)?),
    }
}
