//! Every rule of the law reckoned again over what the ledger holds: each sheet from its marks, each rating from its
//! sheets, each certificate from its decision and rating, standing from events, settings from what policies take. What a
//! command wrote is given again by that command's own rules, from the ledger as it was before.

mod certificates;
mod corrected;
mod councils;
mod decided;
mod dossiers;
mod drawn;
mod entries;
mod events;
mod now;
mod ratings;
mod scored;
mod sessions;
mod sheets;
mod signed;
mod versions;
mod who;

use now::Now;

use super::page::Found;
use crate::commands::{Context, Failure};
use crate::ledger::{Past, Reader};
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
    let now = Now::load(reader)?;
    let mut law = Law { ctx, reader, past: Past::open(reader.path())?, lang, found: Vec::new() };
    who::who(&mut law, &now)?;
    drawn::drawn(&mut law, &now)?;
    sheets::sheets(&mut law, &now.records)?;
    sheets::appraisals(&mut law, &now.records)?;
    sheets::tables(&mut law)?;
    scored::sheets(&mut law, &now)?;
    scored::members(&mut law, &now)?;
    scored::reviews(&mut law, &now)?;
    sessions::sessions(&mut law, &now)?;
    councils::members(&mut law, &now)?;
    councils::conclusions(&mut law, &now)?;
    dossiers::dossiers(&mut law, &now)?;
    ratings::ratings(&mut law, &now.records)?;
    decided::decided(&mut law, &now)?;
    certificates::certificates(&mut law, &now);
    certificates::read_in(&mut law, &now)?;
    certificates::reissued(&mut law, &now)?;
    events::events(&mut law, &now)?;
    versions::certificates(&mut law, &now);
    versions::decisions(&mut law, &now)?;
    corrected::corrected(&mut law, &now)?;
    signed::signed(&mut law, &now)?;
    entries::settings(&mut law)?;
    entries::entries(&mut law, &now)?;
    let mut found = law.found;
    found.sort_by_key(|one| one.entry);
    Ok(found)
}
