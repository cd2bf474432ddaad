//! `ocop expire strike`: ended products taken off the list under a decision, one by one or by a list.

mod file;
mod reason;
mod told;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::competent::Competent;
use super::ended;
use crate::commands::papers::later;
use crate::commands::seen_by::SeenBy;
use crate::commands::shared::{Opened, Writing};
use crate::commands::signed::{self, SignedOn};
use crate::commands::{Context, Failure, Outcome, which};
use crate::ledger::{Certificate, DecisionKind, Ending, Event, EventFacts, Reader, Records, StruckBecause, Tally};
use crate::text::messages::ending as say;
use crate::text::{Lang, number};
pub use reason::Because;

/// Arguments of `expire strike`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A list of the products, as `certify import` reads it; or a certificate: the product's name, the code of a dossier
    /// or of the product, or the decision's number with the product's name
    #[arg(value_name = "FILE|CERTIFICATE", required = true)]
    targets: Vec<String>,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    signed: SignedOn,
    /// Why, for rows that do not tell
    #[arg(long, value_name = "WHY", alias = "vi", value_enum)]
    because: Option<Because>,
    #[command(flatten)]
    seen: SeenBy,
    #[command(flatten)]
    writing: Writing,
}

/// A certificate to be struck off, as a row or an option tells it.
struct Strike<'r> {
    certificate: &'r Certificate,
    because: Option<Because>,
    note: Option<String>,
    /// The source and line it was read from.
    at: Option<(i64, u64)>,
}

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (lang, on) = (ctx.lang, args.signed.date);
    let (files, names): (Vec<&String>, Vec<&String>) = args.targets.iter().partition(|typed| is_file(typed));
    let files: Vec<PathBuf> = files.into_iter().map(PathBuf::from).collect();
    if files.is_empty() {
        args.opened.only_with_file(lang)?;
    }
    let mut ledger = ctx.open_to_write()?;
    let mut txn = args.seen.begin(&mut ledger, "expire strike", args.writing.reason.as_deref(), ctx)?;
    let records = txn.read().records(on)?;
    let competent = Competent { level: None, article: say::art_8_2a };
    let decision = competent.decision(&args.signed.by, DecisionKind::Strike, on, &mut txn, ctx)?;
    let known = (signed::known(txn.read(), &records, &decision, lang)?, txn.read().events()?);
    let (mut list, mut remarks) = if files.is_empty() {
        (Vec::new(), Vec::new())
    } else {
        file::read(args, &files, &records, (&decision, &known), &mut txn, ctx)?
    };
    list.extend(named(args, &names, (txn.read(), &records), &known, lang)?);
    let mut seen = HashSet::new();
    list.retain(|one| seen.insert(one.certificate.id));

    let (mut tally, mut new) = (Tally::default(), Vec::new());
    let (mut written, mut revised) = (None, Vec::new());
    for one in &list {
        ended::not_its_own((txn.read(), &records), one.certificate, &decision, lang)?;
        let because = one.because.map(Because::stored);
        if let Some(event) = ended::events(&known.1, one.certificate).next() {
            let Some(facts) = told_anew(event, because, one.note.as_deref()) else {
                tally.same += 1;
                continue;
            };
            let product = records.product_name(one.certificate.facts.product);
            txn.add_event(&facts, one.at)?;
            tally.changed += 1;
            revised.push(told::revised(product, event, &facts, lang));
            continue;
        }
        let ending = Ending::Struck { because };
        let under = match written {
            Some(id) => id,
            None => *written.insert(signed::written(&mut txn, &records, &decision, lang)?),
        };
        let facts = EventFacts { certificate: one.certificate.id, decision: under, ending, note: one.note.clone() };
        txn.add_event(&facts, one.at)?;
        tally.new += 1;
        new.push(one);
    }
    let mut lines = told::lines(&records, &decision, (&new, tally), lang);
    lines.append(&mut revised);
    lines.append(&mut remarks);
    lines.extend(signed::is_of_another(&records, &decision, lang));
    lines.extend(later([Some(on)], ctx.today, lang));
    let summary = json!({ "decision": decision.number, "date": on, "certificates": tally });
    if ctx.land(txn, args.writing.dry_run, &summary, lines.join("\n"))? {
        ctx.say(say::next_struck(lang))?;
    }
    Ok(())
}

/// What is now told of a certificate struck off already, where that is anything else; what is not told again stays.
fn told_anew(event: &Event, because: Option<StruckBecause>, note: Option<&str>) -> Option<EventFacts> {
    let Ending::Struck { because: was } = event.facts.ending else { return None };
    let ending = Ending::Struck { because: because.or(was) };
    let note = note.map(str::to_owned).or_else(|| event.facts.note.clone());
    Some(EventFacts { ending, note, ..event.facts.clone() }).filter(|facts| *facts != event.facts)
}

/// Whether a file is meant, be it there or not.
fn is_file(typed: &str) -> bool {
    let path = Path::new(typed);
    let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default().to_lowercase();
    path.exists() || matches!(&*kind, "csv" | "tsv" | "txt" | "xlsx" | "xlsm" | "xls" | "ods")
}

/// The decision in the ledger, where it has it, and every event.
type Known = (Option<i64>, Vec<Event>);

/// The certificates that were typed; every one that cannot be struck off is told.
fn named<'r>(
    args: &Args,
    names: &[&String],
    (reader, records): (Reader<'_>, &'r Records),
    known: &Known,
    lang: Lang,
) -> Result<Vec<Strike<'r>>, Failure> {
    let (mut list, mut wrong) = (Vec::<Strike<'_>>::new(), Vec::new());
    for typed in names {
        let certificate = match which::certificate(reader, records, (typed, None), lang) {
            Ok(found) => found,
            Err(Failure::Refused(why)) => {
                wrong.push(why);
                continue;
            }
            Err(other) => return Err(other),
        };
        wrong.extend(not_to_strike(records, certificate, known, lang));
        list.push(Strike { certificate, because: args.because, note: None, at: None });
    }
    if wrong.is_empty() { Ok(list) } else { Err(Failure::Refused(wrong.join("\n"))) }
}

/// Why a certificate is not to be struck off: it is in force, or another decision ended it.
fn not_to_strike(records: &Records, certificate: &Certificate, known: &Known, lang: Lang) -> Option<String> {
    let product = records.product_name(certificate.facts.product);
    if let Some(event) = ended::events(&known.1, certificate).next() {
        let again = known.0 == Some(event.facts.decision) && matches!(event.facts.ending, Ending::Struck { .. });
        return (!again).then(|| ended::already(records, product, event, lang));
    }
    not_ended(records, certificate, lang)
}

/// Why a certificate that no decision ended is not to be struck off: another took its place, or it is in force.
pub(in crate::commands) fn not_ended(records: &Records, certificate: &Certificate, lang: Lang) -> Option<String> {
    let product = records.product_name(certificate.facts.product);
    let standing = records.standing(certificate);
    if standing.is_superseded() {
        return Some(ended::superseded(records, certificate, lang));
    }
    let end = certificate.end().filter(|_| standing.in_force())?;
    let (on, end) = (number::date(lang, records.on), number::date(lang, end));
    Some(if standing.in_term() {
        say::still_in_force(lang, product, on, end)
    } else {
        say::still_extended(lang, product, on, end)
    })
}
