//! `ocop certify reissue`: a certificate issued once more, of the same decision and with the same end.

use chrono::NaiveDate;
use clap::ValueEnum;
use serde_json::json;

use crate::commands::papers::later;
use crate::commands::seen_by::SeenBy;
use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome, which, wording};
use crate::law::Standing;
use crate::ledger::{Certificate, EVER, Records, Reissue, ReissuedBecause};
use crate::text::messages::{answer, signing as say};
use crate::text::{Lang, number};

/// Arguments of `certify reissue`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A product's name or a dossier's code: the certificate it stands by
    #[arg(value_name = "PRODUCT")]
    product: String,
    /// The certificate under this decision instead
    #[arg(long, value_name = "NUMBER", alias = "cua")]
    of: Option<String>,
    /// Why
    #[arg(long, value_name = "WHY", alias = "vi", value_enum)]
    because: Because,
    /// The day it is issued again
    #[arg(long, value_name = "DAY", alias = "ngay", value_parser = shared::day)]
    date: NaiveDate,
    /// The request or paper it rests on
    #[arg(long, value_name = "TEXT", alias = "van-ban", value_parser = shared::code)]
    paper: Option<String>,
    #[command(flatten)]
    seen: SeenBy,
    #[command(flatten)]
    writing: Writing,
}

/// Why a certificate is issued again.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Because {
    /// It was lost
    #[value(alias = "mat")]
    Lost,
    /// It was damaged
    #[value(alias = "hong")]
    Damaged,
    /// A name or another thing it says has changed
    #[value(alias = "thay-doi")]
    Changed,
}

impl From<Because> for ReissuedBecause {
    fn from(because: Because) -> Self {
        match because {
            Because::Lost => Self::Lost,
            Because::Damaged => Self::Damaged,
            Because::Changed => Self::Changed,
        }
    }
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = args.seen.begin(&mut ledger, "certify reissue", args.writing.reason.as_deref(), ctx)?;
    let whole = txn.read().records(EVER)?;
    let about = (args.product.as_str(), args.of.as_deref());
    let meant = which::certificate(txn.read(), &whole, about, lang)?.id;
    // What it stands as is that of the day.
    let records = txn.read().records(args.date)?;
    let found = on_record(&records, meant).ok_or_else(|| Failure::Bug(anyhow::anyhow!("the certificate is gone")))?;
    let name = records.product_name(found.facts.product);
    if !is_to_issue(&records, found.id) {
        return Err(Failure::Refused(not_in_force(&records, found, args.date, lang)));
    }
    let (because, product) = (args.because.into(), found.facts.product);
    let one = Reissue { certificate: found.id, because, issued_on: args.date, paper: args.paper.clone() };
    let before: Vec<Reissue> = txn.read().reissues()?.into_iter().filter(|one| one.certificate == found.id).collect();
    if before.contains(&one) {
        return ctx.say(answer::nothing_new(lang));
    }
    txn.add_reissue(&one)?;
    let decision = records.decisions.get(&found.facts.decision);
    let decision = decision.map(|decision| wording::decision(lang, decision)).unwrap_or_default();
    let mut lines = vec![say::reissued(lang, name, decision, why(lang, because))];
    lines.extend(found.end().map(|end| say::end_stays(lang, number::date(lang, end))));
    if !before.is_empty() {
        // With this one, which may be of an earlier day than those the ledger has.
        let mut days: Vec<NaiveDate> = before.iter().chain([&one]).map(|one| one.issued_on).collect();
        days.sort_unstable();
        let days: Vec<String> = days.into_iter().map(|day| number::date(lang, day)).collect();
        lines.push(say::reissue_days(lang, days.len(), days.join(", ")));
    }
    lines.extend(later([Some(args.date)], ctx.today, lang));
    let summary = json!({ "product": records.product_name(product), "because": because.id() });
    ctx.land(txn, args.writing.dry_run, &summary, lines.join("\n"))?;
    Ok(())
}

/// A certificate of the records of a day, that is there by then or not.
fn on_record(records: &Records, id: i64) -> Option<&Certificate> {
    records.certificates.iter().chain(&records.to_come.certificates).find(|one| one.id == id)
}

/// Whether a certificate can be issued again on the day that the records are of: while it is in force.
pub(in crate::commands) fn is_to_issue(records: &Records, id: i64) -> bool {
    on_record(records, id).is_some_and(|one| records.standing(one).in_force())
}

/// Why a certificate was issued again, in words.
pub(in crate::commands) fn why(lang: Lang, because: ReissuedBecause) -> String {
    match because {
        ReissuedBecause::Lost => say::lost(lang),
        ReissuedBecause::Damaged => say::damaged(lang),
        ReissuedBecause::Changed => say::changed(lang),
    }
}

/// That it is not in force on the day, and what to do instead.
fn not_in_force(records: &Records, found: &Certificate, day: NaiveDate, lang: Lang) -> String {
    let (name, standing) = (records.product_name(found.facts.product), records.standing(found));
    let newer = records.last_certificate_of(found.facts.product);
    let newer = newer.filter(|one| one.id != found.id && records.standing(one).in_force());
    let newer = newer.and_then(|one| records.decisions.get(&one.facts.decision));
    let hint = match (newer, standing) {
        (Some(decision), _) => say::hint_newer(lang, wording::decision(lang, decision)),
        (None, Standing::Expired) => say::hint_evaluate(lang),
        (None, _) => say::hint_look(lang, name),
    };
    say::not_in_force(lang, name, number::date(lang, day), wording::standing(lang, standing), hint)
}
