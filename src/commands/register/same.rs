//! `ocop register same`: two spellings are one subject, or two subjects that only look alike.

mod list;
mod products;

pub(super) use products::merge as merge_products;
pub(in crate::commands) use products::two as two_products;

use serde_json::json;

use crate::commands::assessment::{Scores, stale};
use crate::commands::shared::{Reading, Writing};
use crate::commands::{Context, Failure, Outcome, whose, wording};
use crate::ledger::{EVER, Records, SubjectFacts, Tie, Txn};
use crate::text::Lang;
use crate::text::messages::{answer, council as at, same as msg};

/// Arguments of `register same`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The subject under whose name both count: a name, a tax code, or the code of one of its dossiers
    #[arg(value_name = "SUBJECT", requires = "other")]
    subject: Option<String>,
    /// The subject that is the same; where several have a name, with its place: "HTX A, xã Tân Mỹ"
    #[arg(value_name = "OTHER")]
    other: Option<String>,
    /// They are two subjects that only look alike: do not propose them again
    #[arg(long, alias = "khac", requires = "other")]
    different: bool,
    /// List the subjects that may be one, with the grounds; so do no arguments
    #[arg(long, alias = "liet-ke", conflicts_with = "subject")]
    list: bool,
    #[command(flatten)]
    writing: Writing,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    match (&args.subject, &args.other) {
        (Some(subject), Some(other)) => tell(args, subject, other, ctx),
        _ => list::run(&args.reading, ctx),
    }
}

fn tell(args: &Args, subject: &str, other: &str, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    if !args.different && args.writing.reason.is_none() {
        return Err(Failure::Usage(msg::needs_why(lang)));
    }
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register same", args.writing.reason.as_deref()))?;
    let records = txn.read().records(EVER)?;
    let kept = whose::subject(&records, subject, lang).map_err(Failure::Refused)?;
    let other = whose::subject(&records, other, lang).map_err(Failure::Refused)?;
    let facts = |id: i64| records.subjects.get(&id).cloned().unwrap_or_default();
    let (kept_facts, other_facts) = (facts(kept), facts(other));
    let [kept_name, other_name] = [&kept_facts, &other_facts].map(|facts| whose::placed(facts, lang));
    if kept == other {
        return Err(Failure::Refused(msg::itself(lang, kept_name)));
    }
    let apart = txn.read().told_apart()?.contains(&(kept.min(other), kept.max(other)));
    let summary = json!({ "subject": kept_facts.name, "other": other_facts.name, "one": !args.different });
    if args.different {
        if apart {
            return ctx.say(answer::nothing_new(lang));
        }
        txn.add_different(kept, other)?;
        ctx.land(txn, args.writing.dry_run, &summary, msg::different(lang, kept_name, other_name))?;
        return Ok(());
    }
    txn.add_same(kept, other)?;
    let mut told = vec![msg::merged(lang, other_name, kept_name, wording::subject_name(lang, Some(&kept_facts)))];
    told.push(moved(&records, other, lang));
    let mut doubts = Vec::new();
    doubts.extend(apart.then(|| msg::told_apart_before(lang)));
    doubts.extend(tax_codes(&kept_facts, &other_facts, lang));
    told.extend(merge_products(&mut txn, &records, (kept, other, None), &mut doubts, lang)?);
    told.extend(doubts.into_iter().map(|doubt| at::doubt(lang, doubt)));
    told.extend(to_rate_again(&txn, kept, other, ctx)?);
    ctx.land(txn, args.writing.dry_run, &summary, told.join("\n"))?;
    Ok(())
}

/// What the subject brings with it.
fn moved(records: &Records, subject: i64, lang: Lang) -> String {
    let products: Vec<i64> = records.products.values().filter(|p| p.subject == subject).map(|p| p.id).collect();
    let dossiers: usize = products.iter().map(|product| records.dossiers_of(*product).count()).sum();
    let certificates: usize = products.iter().map(|product| records.certificates_of(*product).count()).sum();
    msg::moved(lang, products.len(), dossiers, certificates)
}

fn tax_codes(kept: &SubjectFacts, other: &SubjectFacts, lang: Lang) -> Option<String> {
    let codes = kept.tax_code.as_ref().zip(other.tax_code.as_ref());
    codes.filter(|(one, other)| one != other).map(|(one, other)| msg::other_tax_codes(lang, one, other))
}

/// Results that no longer stand, since whoever is tied to the one is tied to the other: by council.
fn to_rate_again(txn: &Txn<'_>, kept: i64, other: i64, ctx: &Context<'_>) -> Result<Vec<String>, Failure> {
    let mut told = Vec::new();
    for council in txn.read().councils()? {
        let mut after = council.clone();
        let tied = council.ties.iter().filter(|tie| [kept, other].contains(&tie.subject));
        let both = tied.flat_map(|tie| [kept, other].map(|subject| Tie { subject, ..tie.clone() }));
        after.ties.extend(both);
        if after.ties.len() == council.ties.len() {
            continue;
        }
        let (records, scores) = (ctx.records_of(txn.read(), &council)?, Scores::of(txn.read(), &council)?);
        let was: Vec<i64> = stale(&records, &council, &scores).iter().map(|rating| rating.id).collect();
        let now = stale(&records, &after, &scores).into_iter().filter(|rating| !was.contains(&rating.id));
        let codes: Vec<String> =
            now.filter_map(|rating| Some(records.dossier(rating.facts.dossier)?.code.to_string())).collect();
        if !codes.is_empty() {
            told.push(at::rate_again(ctx.lang, &council.facts.code, codes.join(", ")));
        }
    }
    Ok(told)
}
