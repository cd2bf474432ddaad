//! `ocop check --new-key`: the office's first key, or one in the place of another.

use serde_json::json;

use super::Args;
use crate::commands::key::{Made, fault, folder_of, tell_strays};
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::OfficeKey;
use crate::seal::{self, KeyFile, SecretKey};
use crate::text::Lang;
use crate::text::messages::key as say;

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let ledger = ctx.open()?;
    let (former, known) = (ledger.read().office_key()?, ledger.read().office_keys()?);
    drop(ledger);
    if former.is_none() && args.lost {
        return Err(Failure::Usage(say::nothing_lost(lang)));
    }
    // Before the file's write lock is taken: nobody waits while a passphrase is typed.
    let announcing = match &former {
        Some(former) if !args.lost => Some(args.key.open(former, ctx)?),
        _ => None,
    };
    let passphrase = args.key.new_passphrase(args.new_passphrase_file.as_deref(), ctx)?;
    let new = SecretKey::generate().map_err(|error| Failure::Bug(error.into()))?;
    let public = new.public();
    let path = args.key.new_file(&public, announcing.is_some(), ctx);
    tell_strays(&folder_of(&path), &known, ctx);
    let file = KeyFile::seal(&new, &passphrase).map_err(|found| fault(&found, &path, lang))?;

    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("check new-key", args.writing.reason.as_deref()))?;
    if txn.read().office_key()? != former {
        return Err(Failure::Refused(say::changed_meanwhile(lang)));
    }
    let (Some(head), Some(uid)) = (txn.read().head()?, txn.read().ledger_uid()?) else {
        return Err(Failure::Bug(anyhow::anyhow!("a ledger without an entry")));
    };
    let signature = announcing.map(|old| old.sign(&seal::new_key(&uid, &public, &head.hash)));
    txn.add_office_key(&public, former.as_ref().map(|former| former.id), signature.as_deref())?;
    if args.writing.dry_run {
        let told = dry(former.as_ref(), args, ctx);
        ctx.land(txn, true, &json!({}), told)?;
        return Ok(());
    }
    // The file first: a key of the office that nobody has would be worse than a file that nothing refers to.
    let mut made = Made::create(&file, path, lang)?;
    let told = told(&public, former.as_ref(), args, &made, lang);
    let summary = json!({ "key": public, "former": former.map(|former| former.public), "lost": args.lost });
    let landed = ctx.land(txn, false, &summary, told);
    if ctx.written.is_some() {
        made.keep();
    }
    landed.map(drop)
}

fn told(public: &str, former: Option<&OfficeKey>, args: &Args, made: &Made, lang: Lang) -> String {
    let path = made.path().display();
    match former {
        None => say::first(lang, public, path),
        Some(former) if args.lost => {
            let reason = args.writing.reason.as_deref().unwrap_or_default();
            say::in_place_of_lost(lang, &former.public, public, path, reason)
        }
        Some(former) => say::announced(lang, &former.public, public, path),
    }
}

/// The same where nothing is written: the key itself would be another each time.
fn dry(former: Option<&OfficeKey>, args: &Args, ctx: &Context<'_>) -> String {
    let (lang, place) = (ctx.lang, args.key.place(ctx));
    match former {
        None => say::dry_first(lang, place.display()),
        Some(former) if args.lost => say::dry_lost(lang, &former.public, place.display()),
        Some(former) => say::dry_announced(lang, &former.public, place.display()),
    }
}
