//! Which product, certificate or decision is meant by what is typed.

mod certificate;
mod names;
mod once;
mod product;

pub(super) use certificate::{certificate, line};
pub(super) use names::Names;
pub(super) use once::Once;
pub(super) use product::{is_taken, product, products};

use super::Failure;
use crate::ledger::{DecisionFacts, Reader, Records, number_key};
use crate::roster::cell;

/// The decisions of a number, as they read or read before they were corrected; "12/QĐ-UBND, 28/12/2020" with their day.
pub(super) fn decisions(reader: Reader<'_>, records: &Records, typed: &str) -> Result<Vec<i64>, Failure> {
    let (number, day) = match typed.split_once([',', ';']) {
        Some((number, day)) => (number, Some(day.trim())),
        None => (typed, None),
    };
    let day = match day.map(cell::date) {
        Some(Err(_)) => return Ok(Vec::new()),
        told => told.and_then(std::result::Result::ok),
    };
    let key = number_key(number.trim());
    let is = |facts: &DecisionFacts| {
        !key.is_empty() && facts.number_key() == key && day.is_none_or(|day| facts.signed_on == Some(day))
    };
    let now = records.decisions.iter().filter(|(_, facts)| is(facts)).map(|(id, _)| *id);
    let once = reader.former_decisions()?.into_iter().filter(|(_, facts)| is(facts)).map(|(id, _)| id);
    let mut found: Vec<i64> = now.chain(once).collect();
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
