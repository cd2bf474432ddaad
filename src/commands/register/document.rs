//! `ocop register document`: what proves a dossier, one document by options or many by a file.

mod list;
mod put;

use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::json;

use put::{Put, Told, key_of, put};

use crate::commands::council::{dossier, next_session};
use crate::commands::evidence;
use crate::commands::input::file_failure;
use crate::commands::papers::{self, About, about, later};
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::DocumentKind;
use crate::ledger::{Document, DocumentFacts, Dossier, EVER, Txn};
use crate::roster::sha256;
use crate::text::messages::{answer, document as say};
use crate::text::{Lang, number};

/// Arguments of `register document`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The dossier's code, or a list of documents of many (CSV, Excel, ODS)
    #[arg(value_name = "DOSSIER|FILE")]
    about: String,
    #[command(flatten)]
    paper: Paper,
    /// It proves nothing any more; the ledger keeps it
    #[arg(long, alias = "bo")]
    drop: bool,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    writing: Writing,
}

/// What is told of a document.
#[derive(Debug, Clone, Default, PartialEq, clap::Args)]
struct Paper {
    /// The kind of Mẫu 02, by name or id: slip, self-assessment, business-registration, food-safety, production-conditions,
    /// material, environment, labour, growth, intellectual-property, market, promotion, story, quality-declaration,
    /// test-report, traceability, quality-system, award, other
    #[arg(long, value_name = "KIND", alias = "loai", value_parser = evidence::kind)]
    kind: Option<DocumentKind>,
    /// What it is called
    #[arg(long, value_name = "TEXT", alias = "ten", value_parser = shared::text)]
    title: Option<String>,
    /// Its number; the same kind and number again corrects it
    #[arg(long, value_name = "NUMBER", alias = "so-hieu", value_parser = shared::code)]
    number: Option<String>,
    /// The day it was issued
    #[arg(long, value_name = "DAY", alias = "ngay", value_parser = shared::day)]
    date: Option<NaiveDate>,
    /// Its last day; left out where it has no end
    #[arg(long, value_name = "DAY", alias = "het-han", value_parser = shared::day)]
    ends: Option<NaiveDate>,
    /// Who issued it
    #[arg(long, value_name = "TEXT", alias = "co-quan", value_parser = shared::text)]
    issuer: Option<String>,
    /// Its scan: read for its SHA-256, its name is kept; the file is not copied
    #[arg(long, value_name = "PATH", alias = "tep")]
    file: Option<PathBuf>,
    /// The day it came in; the dossier's filing day when left out, or the day it was issued if that is later
    #[arg(long, value_name = "DAY", alias = "ngay-nhan", value_parser = shared::day)]
    received: Option<NaiveDate>,
    /// Note
    #[arg(long, value_name = "TEXT", alias = "ghi-chu", value_parser = shared::text)]
    note: Option<String>,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let typed = match about(&args.about) {
        About::Dossier(typed) => typed,
        About::File(path) => {
            papers::no_options_with_file(args.paper != Paper::default() || args.drop, lang)?;
            return list::run(&path, &args.opened, &args.writing, ctx);
        }
    };
    args.opened.only_with_file(lang)?;
    let Some(kind) = args.paper.kind else { return Err(Failure::Usage(say::needs_kind(lang))) };
    let facts = read(&args.paper, lang)?;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register document", args.writing.reason.as_deref()))?;
    let records = txn.read().records(EVER)?;
    let dossier = dossier(&records, &typed, lang)?;
    let known = txn.read().documents(Some(dossier.id), EVER)?;
    let mut lines = Vec::new();
    if args.drop {
        let document = meant(&known, kind, &facts, dossier, lang).map_err(Failure::Refused)?;
        drop_it(&mut txn, document, args.paper.received.unwrap_or(ctx.today))?;
        lines.push(say::dropped(lang, dossier.code, evidence::named(lang, kind, &document.facts)));
    } else {
        if facts.key().is_none() {
            return Err(Failure::Usage(say::needs_more(lang)));
        }
        let told = Told { dossier, kind, facts, received: args.paper.received, at: None };
        let (became, document) =
            put(&mut txn, &known, &told, ctx.today, lang)?.map_err(|(_, why)| Failure::Refused(why))?;
        let shown = evidence::told(lang, &document);
        lines.push(match became {
            Put::Same => return ctx.say(answer::nothing_new(lang)),
            Put::Added => say::added(lang, dossier.code, shown),
            Put::Changed => say::changed(lang, dossier.code, shown),
        });
        lines.extend(
            document.facts.sha256.as_ref().filter(|_| args.paper.file.is_some()).map(|sum| say::sum(lang, sum)),
        );
        if let Some(end) = document.facts.ends_on {
            let date = |day| number::date(lang, day);
            if document.facts.has_ended(ctx.today) {
                lines.push(say::ended_already(lang, date(end)));
            } else if let Some((_, meets)) = next_session(&records, dossier, ctx.today).filter(|(_, day)| end < *day) {
                lines.push(say::ends_before_council(lang, date(end), date(meets)));
            }
        }
        lines.extend(later([args.paper.date, args.paper.received], ctx.today, lang));
    }
    let summary = json!({ "dossier": dossier.code.to_string(), "kind": kind.id(), "dropped": args.drop });
    let code = dossier.code;
    if ctx.land(txn, args.writing.dry_run, &summary, lines.join("\n"))? {
        return ctx.say(say::next_report(lang, code));
    }
    Ok(())
}

/// What the options say of it, its scan read.
fn read(paper: &Paper, lang: Lang) -> Result<DocumentFacts, Failure> {
    let sum = match &paper.file {
        Some(path) => Some(sha256(path).map_err(|fault| file_failure(lang, path, &fault))?),
        None => None,
    };
    let name = paper.file.as_ref().and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned());
    Ok(DocumentFacts {
        dropped: false,
        title: paper.title.clone(),
        number: paper.number.clone(),
        issuer: paper.issuer.clone(),
        issued_on: paper.date,
        ends_on: paper.ends,
        file: name,
        sha256: sum,
        note: paper.note.clone(),
    })
}

/// The document to be dropped: that of the number, title or scan told, else the only one of its kind.
fn meant<'d>(
    known: &'d [Document],
    kind: DocumentKind,
    facts: &DocumentFacts,
    dossier: &Dossier,
    lang: Lang,
) -> Result<&'d Document, String> {
    let is = |document: &&Document| {
        let same = facts.key().is_none_or(|_| key_of(document) == facts.key());
        document.kind == kind && !document.facts.dropped && same
    };
    match known.iter().filter(is).collect::<Vec<_>>().as_slice() {
        [] => Err(say::nothing_to_drop(lang, dossier.code)),
        [one] => Ok(one),
        several => {
            let lines = several.iter().map(|document| evidence::told(lang, document));
            Err(say::several_to_drop(lang, dossier.code, wording::list(String::new(), lines)))
        }
    }
}

fn drop_it(txn: &mut Txn<'_>, document: &Document, on: NaiveDate) -> Outcome {
    let facts = DocumentFacts { dropped: true, ..document.facts.clone() };
    Ok(txn.put_document(document.id, &facts, on.max(document.since), None)?)
}
