//! `ocop check`: prove the ledger sound. Silent where it is.

mod law;
mod page;

use serde_json::json;

use self::page::Found;
use super::shared::Reading;
use super::{Context, Failure, Outcome};
use crate::ledger::{Head, Ledger, Reader, Since};
use crate::report::{Format, Page};
use crate::text::messages::check as say;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print the head of the journal: the last entry and its hash, to be kept on paper
    #[arg(long, alias = "dau", conflicts_with_all = ["since", "format"])]
    head: bool,
    /// A head from a paper, its hash or at least its first 16 digits: whether the journal still has it, and which entries
    /// came after
    #[arg(long, value_name = "HEAD", alias = "tu")]
    since: Option<String>,
    /// Output format
    #[arg(long, value_name = "FORMAT", alias = "dinh-dang", value_enum, default_value = "table")]
    format: Format,
}

/// So many digits of a hash name an entry: no two were ever seen to share them, and nobody makes a second one.
const FEWEST_DIGITS: usize = 16;

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let reading = Reading { format: Some(args.format), no_meta: true, ..Reading::default() };
    if args.head {
        let ledger = ctx.open()?;
        let Some(Head { entry, hash }) = ledger.read().head()? else { return Ok(()) };
        return ctx.say(format!("{entry} {hash}"));
    }
    let since = args.since.as_deref().map(|typed| digits(typed, ctx)).transpose()?;
    let mut faults = Ledger::header_faults(&ctx.ledger);
    let ledger = ctx.look(&Reading::default())?;
    let reader = ledger.read();
    let lang = ctx.page_lang(&reading);
    faults.extend(reader.faults()?);
    let mut found: Vec<Found> = faults.iter().map(|fault| Found::of(fault, lang)).collect();
    // What the law makes of records that were changed is not worth a line of its own.
    if found.is_empty() {
        found.extend(law::broken(ctx, reader, lang)?);
    }
    let page = page::page(&found, &reader.entries()?, lang);
    let (page, after) = match &since {
        Some(digits) => since_head(page, reader, digits, ctx)?,
        None => (page, false),
    };
    if found.is_empty() && !after && args.format == Format::Table && page.fault.is_none() {
        return Ok(());
    }
    ctx.print(&page, &reading, reader)?;
    match page.fault {
        Some(fault) => Err(Failure::NotFound(fault)),
        None => Ok(()),
    }
}

/// A head as it was told: "412 3f9a…" as it is printed, or the hash alone, spaces or not.
fn digits(typed: &str, ctx: &Context<'_>) -> Result<String, Failure> {
    let words: Vec<&str> = typed.split([' ', ':', '-']).filter(|word| !word.is_empty()).collect();
    // The number before the hash is for people.
    let hash = match words.split_first() {
        Some((first, rest)) if !rest.is_empty() && first.len() < 8 && first.bytes().all(|b| b.is_ascii_digit()) => {
            rest.concat()
        }
        _ => words.concat(),
    }
    .to_lowercase();
    let is_hash = (FEWEST_DIGITS..=64).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hash { Ok(hash) } else { Err(Failure::Usage(say::no_head(ctx.lang, typed))) }
}

/// The page with what came after a head; whether that is to be told.
fn since_head(page: Page, reader: Reader<'_>, digits: &str, ctx: &Context<'_>) -> Result<(Page, bool), Failure> {
    let lang = ctx.lang;
    match reader.since(digits)? {
        Since::Several => Err(Failure::Usage(say::several_heads(lang, digits))),
        Since::Gone => {
            let fault = say::head_gone(lang, digits);
            let figures = json!({ "since": null, "check": page.figures });
            let fault = page.fault.clone().map_or(fault.clone(), |other| format!("{fault}\n{other}"));
            Ok((Page { fault: Some(fault), ..page }.figures(figures), true))
        }
        Since::Of(head) => {
            let entries = reader.entries()?;
            let after: Vec<_> = entries.iter().filter(|entry| entry.id > head.entry).collect();
            let figures = json!({
                "since": { "entry": head.entry, "hash": head.hash },
                "after": after.iter().map(|entry| entry.id).collect::<Vec<_>>(), "check": page.figures,
            });
            let page = page::after(page, &head, &after, lang);
            Ok((page.figures(figures), true))
        }
    }
}
