//! `ocop check --sign`: the head of the journal under the office's signature; `ocop check --head`: the head as it stands.

use serde_json::json;

use super::{Args, all, header_faults, page};
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::{Entry, Head, OfficeKey, Reader};
use crate::seal;
use crate::text::messages::key as say;
use crate::text::{Lang, number};

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let Some(key) = ctx.open()?.read().office_key()? else { return Err(Failure::Refused(say::no_key(lang))) };
    // Before the file's write lock is taken: nobody waits while a passphrase is typed.
    let secret = args.key.open(&key, ctx)?;
    let header = header_faults(ctx)?;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("check sign", args.writing.reason.as_deref()))?;
    let reader = txn.read();
    let found = all(header, reader, lang, ctx)?;
    if !found.is_empty() {
        let page = page::page(&found, &reader.entries()?, lang);
        ctx.print(&page, &args.reading(), reader)?;
        return Err(Failure::NotFound(page.fault.unwrap_or_default()));
    }
    if reader.office_key()?.as_ref() != Some(&key) {
        return Err(Failure::Refused(say::changed_meanwhile(lang)));
    }
    let (Some(head), Some(uid)) = (reader.head()?, reader.ledger_uid()?) else {
        return Err(Failure::Bug(anyhow::anyhow!("a ledger without an entry")));
    };
    let signature = secret.sign(&seal::head(&uid, head.entry, &head.hash));
    txn.add_signed_head(key.id, &head, &signature)?;
    let told = say::signed(lang, uid, head.entry, &head.hash, &signature, &key.public);
    let summary = json!({ "head": head.entry, "hash": head.hash, "key": key.public });
    ctx.land(txn, args.writing.dry_run, &summary, told)?;
    Ok(())
}

/// Prints the head; where the office has a key, that key and the last head it signed.
pub(super) fn head(reader: Reader<'_>, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let Some(Head { entry, hash }) = reader.head()? else { return Ok(()) };
    ctx.say(format!("{entry} {hash}"))?;
    let keys = reader.office_keys()?;
    let Some(key) = reader.office_key()? else { return Ok(()) };
    let day = day(&key.at, lang);
    ctx.say(match &key {
        OfficeKey { former: Some(_), signature: None, reason, .. } => {
            say::held_for_lost(lang, &key.public, key.entry, day, reason.as_deref().unwrap_or("–"))
        }
        _ => say::held(lang, &key.public, key.entry, day),
    })?;
    let heads = reader.signed_heads()?;
    let Some(last) = heads.iter().rfind(|head| !head.voided) else { return ctx.say(say::never_signed(lang)) };
    let public = keys.iter().find(|key| key.id == last.key).map_or("?", |key| &key.public);
    let of = last.of.map_or_else(|| "?".to_owned(), |entry| entry.to_string());
    let since = reader.entries()?.iter().filter(|entry| entry.id > last.entry).count();
    ctx.say(say::last_signed(lang, of, self::day(&last.at, lang), public, since))
}

/// The day of an entry's time, as a person in Viet Nam tells it.
fn day(at: &str, lang: Lang) -> String {
    Entry::day_of(at).map_or_else(|| at.to_owned(), |day| number::date(lang, day))
}
