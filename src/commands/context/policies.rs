//! The records of a council, under the policies that held for it.

use chrono::NaiveDate;

use super::Context;
use crate::commands::Failure;
use crate::law::policy::Policies;
use crate::ledger::{Council, EVER, Reader, Records};

impl Context<'_> {
    /// Everything the ledger holds, unless a day is looked at whatever is dated later, under the policies that held
    /// when a council sat.
    pub fn records_of(&self, reader: Reader<'_>, council: &Council) -> Result<Records, Failure> {
        let day = reader.cut().as_of.unwrap_or(EVER);
        let mut records = reader.records_told(day, council.told_on())?;
        records.policies = self.policies_of(reader, council)?;
        Ok(records)
    }

    /// What the ledger holds of the products a council may take, under the policies that held when it sat:
    /// all that scoring needs, however much else there is.
    pub fn records_for(&self, reader: Reader<'_>, council: &Council) -> Result<Records, Failure> {
        let mut records = reader.records_for(council)?;
        records.policies = self.policies_of(reader, council)?;
        Ok(records)
    }

    /// Puts records under the policies that hold for a decision on a council's results: those of its last session or,
    /// where it has none on record, as the ministry's councils, those of the day of signing, whatever day it is typed.
    pub fn put_under_policies(
        &self,
        records: &mut Records,
        reader: Reader<'_>,
        council: &Council,
        signed_on: NaiveDate,
    ) -> Result<(), Failure> {
        if council.sessions.is_empty() {
            records.policies = reader.policies(signed_on, Some(council.id))?;
        }
        Ok(())
    }

    /// The policies that held when a council last sat.
    pub fn policies_of(&self, reader: Reader<'_>, council: &Council) -> Result<Policies, Failure> {
        Ok(reader.policies(self.day_of(reader, council), Some(council.id))?)
    }

    /// The day a council last sat; where it has not, the day that is looked at.
    pub fn day_of(&self, reader: Reader<'_>, council: &Council) -> NaiveDate {
        let on = reader.cut().as_of.unwrap_or(self.today);
        council.sessions.last().map_or(on, |session| session.held_on)
    }
}
