//! Every rule of the law reckoned again over what the ledger holds: each rating from its sheets and marks, each
//! certificate from its decision and rating, standing from events, settings from what policies take.

mod certificates;
mod ratings;

use super::page::Found;
use crate::commands::Failure;
use crate::ledger::{EVER, Reader};
use crate::text::Lang;

/// What does not follow; empty where all does.
pub(super) fn broken(reader: Reader<'_>, lang: Lang) -> Result<Vec<Found>, Failure> {
    let records = reader.records(EVER)?;
    let mut found = Vec::new();
    for council in &records.councils {
        ratings::sheets(reader, &records, council, lang, &mut found)?;
    }
    for rating in &records.ratings {
        ratings::rating(reader, &records, rating, lang, &mut found)?;
    }
    certificates::certificates(&records, lang, &mut found);
    certificates::settings(reader, lang, &mut found)?;
    found.sort_by_key(|one| one.entry);
    Ok(found)
}
