//! The office's keys and the heads they signed: each signature verified, each key the office's at the time.

use super::{Fault, FaultKind, Record};
use crate::ledger::chain::BEGINNING;
use crate::ledger::office_key::held_before;
use crate::ledger::{OfficeKey, Reader, Result, SignedHead};
use crate::seal;

/// Digits of a key or a hash that it is told by.
const TOLD: usize = 16;

/// What is signed otherwise than it must be.
pub(super) fn faults(reader: Reader<'_>) -> Result<Vec<Fault>> {
    let Some(ledger) = reader.ledger_uid()? else { return Ok(Vec::new()) };
    let keys = reader.office_keys()?;
    let mut faults = Vec::new();
    for key in &keys {
        let before = reader.head_before(key.entry)?;
        let before = before.as_ref().map_or(BEGINNING, |head| &head.hash);
        if let Some(what) = of_key(&ledger, &keys, key, before) {
            faults.push(Fault { entry: Some(key.entry), what: what(record("office_key", &key.public)) });
        }
    }
    for head in &reader.signed_heads()? {
        let before = reader.head_before(head.entry)?.map(|head| head.entry);
        if let Some(what) = of_head(&ledger, &keys, head, before) {
            faults.push(Fault { entry: Some(head.entry), what: what(record("signed_head", &head.hash)) });
        }
    }
    Ok(faults)
}

type What = fn(Record) -> FaultKind;

fn of_key(ledger: &str, keys: &[OfficeKey], key: &OfficeKey, before: &str) -> Option<What> {
    let held = held_before(keys, key.entry);
    match (&key.signature, held) {
        _ if !seal::is_public(&key.public) => Some(FaultKind::KeyNone),
        _ if key.former != held.map(|held| held.id) => Some(FaultKind::KeyFormer),
        (Some(signature), Some(held)) => {
            let announced = seal::verify(&seal::new_key(ledger, &key.public, before), signature, &held.public);
            (!announced).then_some(FaultKind::KeyUnannounced)
        }
        // One that was lost is told so, with a reason.
        (None, Some(_)) => key.reason.is_none().then_some(FaultKind::KeyUnannounced),
        (_, None) => None,
    }
}

fn of_head(ledger: &str, keys: &[OfficeKey], head: &SignedHead, before: Option<i64>) -> Option<What> {
    let Some(entry) = head.of.filter(|of| Some(*of) == before) else { return Some(FaultKind::HeadElsewhere) };
    let Some(key) = held_before(keys, head.entry).filter(|key| key.id == head.key) else {
        return Some(FaultKind::HeadKey);
    };
    let signed = seal::verify(&seal::head(ledger, entry, &head.hash), &head.signature, &key.public);
    (!signed).then_some(FaultKind::HeadSignature)
}

fn record(table: &str, hex: &str) -> Record {
    let told: String = hex.chars().take(TOLD).collect();
    Record { table: table.to_owned(), words: vec![told] }
}
