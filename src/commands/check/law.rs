//! Every rule of the law reckoned again over what the ledger holds: each sheet from its marks, each rating from its
//! sheets, each certificate from its decision and rating, standing from events, settings from what policies take. What a
//! command wrote is given again by that command's own rules, from the ledger as it was before.

mod certificates;
mod decided;
mod entries;
mod events;
mod ratings;
mod sheets;
mod versions;

use super::page::Found;
use crate::commands::{Context, Failure};
use crate::ledger::{EVER, Past, Reader};
use crate::text::Lang;

/// What the law is reckoned over.
struct Law<'c, 'a> {
    ctx: &'c Context<'a>,
    reader: Reader<'c>,
    past: Past,
    lang: Lang,
    found: Vec<Found>,
}

impl Law<'_, '_> {
    fn found(&mut self, entry: Option<i64>, record: String, code: &'static str, what: String) {
        self.found.push(Found { entry, record, code, what });
    }
}

/// What does not follow; empty where all does.
pub(super) fn broken(ctx: &Context<'_>, reader: Reader<'_>, lang: Lang) -> Result<Vec<Found>, Failure> {
    let records = reader.records(EVER)?;
    let mut law = Law { ctx, reader, past: Past::open(reader.path())?, lang, found: Vec::new() };
    for council in &records.councils {
        sheets::sheets(&mut law, &records, council)?;
    }
    sheets::appraisals(&mut law, &records)?;
    sheets::tables(&mut law)?;
    ratings::ratings(&mut law, &records)?;
    decided::decided(&mut law, &records)?;
    certificates::certificates(&mut law, &records)?;
    events::events(&mut law, &records)?;
    versions::certificates(&mut law, &records)?;
    versions::decisions(&mut law, &records)?;
    certificates::settings(&mut law)?;
    entries::entries(&mut law)?;
    let mut found = law.found;
    found.sort_by_key(|one| one.entry);
    Ok(found)
}
