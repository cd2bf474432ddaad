//! `ocop check`: prove the ledger sound. Silent where it is.

mod copy;
mod law;
mod new_key;
mod page;
mod sign;

use std::path::PathBuf;

use serde_json::json;

pub(super) use self::copy::{first_lines, wrong_with};
use self::page::Found;
use super::key::{KeyOptions, folder_of, tell_damaged};
use super::shared::{Reading, Writing};
use super::{Context, Failure, Outcome, wording};
use crate::ledger::{Fault, Head, Ledger, LedgerError, Reader};
use crate::report::{Format, Page};
use crate::seal::{keeps_modes, others_may_read};
use crate::text::Lang;
use crate::text::messages::check as say;
use crate::text::messages::{failure as of_failure, key as of_key};

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
#[allow(clippy::struct_excessive_bools)] // options as they are typed
pub struct Args {
    /// Print the head of the journal: the last entry and its hash, to be kept on paper; and when the last head was signed
    #[arg(long, alias = "dau", conflicts_with_all = ["since", "format", "sign", "new_key"])]
    head: bool,
    /// A head from a paper, its hash or at least its first 16 digits: whether the journal still has it, and which entries
    /// came after
    #[arg(long, value_name = "HEAD", alias = "tu", conflicts_with_all = ["sign", "new_key"])]
    since: Option<String>,
    /// Sign the head with the office's key, where the ledger is sound
    #[arg(long, alias = "ky", conflicts_with = "new_key")]
    sign: bool,
    /// Make a key of the office; one that takes another's place is announced under the old one's signature
    #[arg(long, alias = "khoa-moi")]
    new_key: bool,
    /// The old key is lost: the new one takes its place without its signature, and --reason says why
    #[arg(long, alias = "mat-khoa")]
    lost: bool,
    #[command(flatten)]
    key: KeyOptions,
    /// A file with the new key's passphrase, where it is another than the old one's
    #[arg(long, value_name = "FILE", alias = "tep-mat-khau-moi")]
    new_passphrase_file: Option<PathBuf>,
    /// Output format
    #[arg(long, value_name = "FORMAT", alias = "dinh-dang", value_enum, default_value = "table")]
    format: Format,
    #[command(flatten)]
    writing: Writing,
}

/// So many digits of a hash name an entry: no two were ever seen to share them, and nobody makes a second one.
const FEWEST_DIGITS: usize = 16;

/// Digits of a whole hash.
const WHOLE: usize = 64;

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    args.fit(ctx.lang)?;
    if args.new_key {
        return new_key::run(args, ctx);
    }
    if args.sign {
        return sign::run(args, ctx);
    }
    if args.head {
        let ledger = ctx.open()?;
        return sign::head(ledger.read(), ctx);
    }
    let reading = args.reading();
    let since = args.since.as_deref().map(|typed| OnPaper::read(typed, ctx)).transpose()?;
    let header = header_faults(ctx).map_err(|failure| unsound(failure, ctx))?;
    let ledger = ctx.open().map_err(|failure| unsound(failure, ctx))?;
    let reader = ledger.read();
    tell_open(&args.key, reader, ctx)?;
    let place = args.key.place(ctx);
    tell_damaged(&if place.is_dir() { place } else { folder_of(&place) }, &reader.office_keys()?, ctx);
    let lang = ctx.page_lang(&reading);
    let found = all(header, reader, lang, ctx)?;
    let page = page::page(&found, &reader.entries()?, lang);
    let (page, after) = match &since {
        Some(paper) => since_head(page, reader, paper, ctx)?,
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

/// Says that others may read the ledger or the office's key. Neither was changed by that: the answer stays.
fn tell_open(key: &KeyOptions, reader: Reader<'_>, ctx: &mut Context<'_>) -> Outcome {
    let key = reader.office_key()?.map(|held| key.file(&held.public, ctx));
    let files = std::iter::once(ctx.ledger.clone()).chain(key);
    let open = files.filter(|file| std::fs::metadata(file).is_ok_and(|found| others_may_read(&found)));
    // Where the medium keeps no modes there is nothing to mend, and something to know.
    let (kept, unkept): (Vec<PathBuf>, Vec<PathBuf>) = open.partition(|file| keeps_modes(&folder_of(file)));
    let pasted = |files: Vec<PathBuf>| {
        let names: Vec<String> = files.iter().map(|file| wording::pasted(ctx.lang, file)).collect();
        (!names.is_empty()).then(|| names.join(" "))
    };
    let (kept, unkept) = (pasted(kept), pasted(unkept));
    let told = kept.map(|files| say::open_to_others(ctx.lang, files));
    for note in told.into_iter().chain(unkept.map(|files| say::open_medium(ctx.lang, files))) {
        ctx.remark(note);
    }
    Ok(())
}

/// That the file is no sound ledger is the answer here, and no trouble on the way to it.
fn unsound(failure: Failure, ctx: &Context<'_>) -> Failure {
    match failure {
        Failure::Ledger(LedgerError::Altered { .. } | LedgerError::Damaged(_)) => {
            Failure::NotFound(failure.message(ctx.lang))
        }
        // What refers to this command elsewhere is told whole by it.
        Failure::Ledger(LedgerError::OlderUnsound { path, faults }) => {
            let told = of_failure::ledger_older_unsound(ctx.lang, path.display(), copy::lines(&faults, ctx.lang));
            let count = wording::amount(ctx.lang, faults.len() as u64);
            Failure::NotFound(format!("{told}\n{}", say::unsound(ctx.lang, count)))
        }
        other => other,
    }
}

impl Args {
    fn reading(&self) -> Reading {
        Reading { format: Some(self.format), no_meta: true, ..Reading::default() }
    }

    /// Refuses options that mean nothing to what is asked.
    fn fit(&self, lang: Lang) -> Outcome {
        let of_new = [("--lost", self.lost), ("--new-passphrase-file", self.new_passphrase_file.is_some())];
        if let Some((option, _)) = of_new.into_iter().find(|(_, given)| *given && !self.new_key) {
            return Err(Failure::Usage(of_key::only_with_new_key(lang, option)));
        }
        let of_writing = [("--dry-run", self.writing.dry_run), ("--reason", self.writing.reason.is_some())];
        let given = of_writing.into_iter().find_map(|(option, given)| given.then_some(option));
        if let Some(option) = self.key.given().or(given).filter(|_| !self.new_key && !self.sign) {
            return Err(Failure::Usage(of_key::only_with_key(lang, option)));
        }
        if self.lost && self.writing.reason.is_none() {
            return Err(Failure::Usage(of_key::lost_reason(lang)));
        }
        Ok(())
    }
}

/// What is wrong with the file's first bytes. What was cut short is taken back by opening it, and it is let go before
/// those are read past SQLite: to close a file by another way gives up the locks on it.
fn header_faults(ctx: &Context<'_>) -> Result<Vec<Fault>, Failure> {
    drop(ctx.open()?);
    Ok(Ledger::header_faults(&ctx.ledger))
}

/// Everything that is not as it must be, after what is wrong with the file's first bytes.
fn all(mut faults: Vec<Fault>, reader: Reader<'_>, lang: Lang, ctx: &Context<'_>) -> Result<Vec<Found>, Failure> {
    faults.extend(reader.faults().map_err(|error| unsound(error.into(), ctx))?);
    found(&faults, reader, lang, ctx)
}

/// What was found wrong with the file, and what the law makes of its records.
fn found(faults: &[Fault], reader: Reader<'_>, lang: Lang, ctx: &Context<'_>) -> Result<Vec<Found>, Failure> {
    let mut found: Vec<Found> = faults.iter().map(|fault| Found::of(fault, lang)).collect();
    match law::broken(ctx, reader, lang) {
        Ok(broken) => found.extend(broken),
        // Of records that were changed not everything can be reckoned: what was found before says why.
        Err(_) if !found.is_empty() => {
            let what = say::unreckoned(lang);
            found.push(Found { entry: None, record: String::new(), code: "law-unreckoned", what });
        }
        Err(failure) => return Err(unsound(failure, ctx)),
    }
    Ok(found)
}

/// A head as a paper tells it: `412 3f9a…` as it is printed, or the hash alone, spaces or not.
struct OnPaper {
    /// The number of the entry, where it was typed.
    entry: Option<i64>,
    /// The hash, or its first digits.
    digits: String,
    /// All digits that were typed: the first group of a hash may be one of numbers only.
    all: String,
}

impl OnPaper {
    fn read(typed: &str, ctx: &Context<'_>) -> Result<Self, Failure> {
        let words: Vec<&str> = typed.split([' ', ':', '-']).filter(|word| !word.is_empty()).collect();
        let all = words.concat();
        let number =
            |word: &str| word.parse().ok().filter(|_| word.len() < 8 && word.bytes().all(|b| b.is_ascii_digit()));
        let (entry, digits) = match words.split_first() {
            // A whole hash in groups of digits begins with no number.
            Some((first, rest)) if !rest.is_empty() && all.len() != WHOLE => match number(first) {
                Some(entry) => (Some(entry), rest.concat()),
                None => (None, all.clone()),
            },
            _ => (None, all.clone()),
        };
        let (digits, all) = (digits.to_lowercase(), all.to_lowercase());
        let is_hash = (FEWEST_DIGITS..=WHOLE).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_hexdigit());
        if is_hash { Ok(Self { entry, digits, all }) } else { Err(Failure::Usage(say::no_head(ctx.lang, typed))) }
    }

    /// The head in the journal; or why it is not that of the paper.
    fn find(&self, reader: Reader<'_>, lang: Lang) -> Result<Result<Head, String>, Failure> {
        let (head, entry) = match reader.since(&self.digits)? {
            Some(head) => (Some(head), self.entry),
            None => (reader.since(&self.all)?, None),
        };
        let Some(head) = head else { return Ok(Err(say::head_gone(lang, &self.digits))) };
        Ok(match entry {
            Some(told) if told != head.entry => Err(say::head_number(lang, head.entry, told)),
            _ => Ok(head),
        })
    }
}

/// The page with what came after a head; whether that is to be told.
fn since_head(page: Page, reader: Reader<'_>, paper: &OnPaper, ctx: &Context<'_>) -> Result<(Page, bool), Failure> {
    let lang = ctx.lang;
    // Of a sound ledger no table of faults stands above the answer.
    let blocks = if page.fault.is_some() { page.blocks } else { Vec::new() };
    let page = Page { blocks, ..page };
    match paper.find(reader, lang)? {
        Err(fault) => {
            let figures = json!({ "since": null, "check": page.figures });
            let fault = page.fault.clone().map_or(fault.clone(), |other| format!("{fault}\n{other}"));
            Ok((Page { fault: Some(fault), ..page }.figures(figures), true))
        }
        Ok(head) => {
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
