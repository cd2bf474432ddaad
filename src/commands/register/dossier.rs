//! `ocop register dossier`: a dossier corrected, completed, filed anew, or finished past its last day; or the next one of
//! a product.

mod last;
mod new;
mod order;
mod rated;
mod sent;
mod window;

use chrono::NaiveDate;
use serde_json::json;

pub(in crate::commands) use last::{drawn_documents, last_before};
pub(in crate::commands) use new::is_open;
pub(in crate::commands) use order::{OutOfOrder, answered_before_sent, days, out_of_order};
use rated::rate_again;
pub(in crate::commands) use sent::not_sent;
pub(in crate::commands) use window::{cited, off_window, outside, renewed, taken};

use crate::commands::council::dossier;
use crate::commands::papers::{later, regime_now, under};
use crate::commands::product_set;
use crate::commands::row;
use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome};
use crate::law::{FilingKind, Regime};
use crate::ledger::{Dossier, DossierFacts, EVER, Outcome as Decision, ProductFacts, Records, Txn};
use crate::text::messages::{answer, dossier as say, renew};
use crate::text::{Lang, number};

/// Arguments of `register dossier`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The dossier's code: 2026-1-017; of a new dossier (--kind) its product, by name or by a dossier's code
    #[arg(value_name = "DOSSIER|PRODUCT")]
    dossier: String,
    #[command(flatten)]
    next: Next,
    /// The day the subject filed with the commune: it chooses the decision the dossier is judged by
    #[arg(long, value_name = "DAY", alias = "ngay-nop", value_parser = shared::day)]
    filed: Option<NaiveDate>,
    /// The day the commune proposed it to the province
    #[arg(long, value_name = "DAY", alias = "ngay-de-nghi", value_parser = shared::day)]
    proposed: Option<NaiveDate>,
    /// The day the province received it
    #[arg(long, value_name = "DAY", alias = "ngay-tiep-nhan", value_parser = shared::day)]
    received: Option<NaiveDate>,
    /// The day its file was full
    #[arg(long, value_name = "DAY", alias = "ngay-du", value_parser = shared::day)]
    complete: Option<NaiveDate>,
    /// The day the province sent it up to the ministry, of a file for five stars
    #[arg(long, value_name = "DAY", alias = "ngay-gui-trung-uong", value_parser = shared::day)]
    sent_up: Option<NaiveDate>,
    /// The product set, by code or name: 26-11
    #[arg(long, value_name = "SET", alias = "bo")]
    set: Option<String>,
    /// The product's code (mã số sản phẩm)
    #[arg(long, value_name = "TEXT", alias = "ma-san-pham", value_parser = shared::code)]
    product_code: Option<String>,
    /// Note, in place of the one before
    #[arg(long, value_name = "TEXT", alias = "ghi-chu", value_parser = shared::text)]
    note: Option<String>,
    /// File it anew under 26/2026 on the day of --filed, keeping its evidence
    #[arg(long, alias = "nop-lai", requires_all = ["filed", "reason"], conflicts_with = "past_deadline")]
    refile: bool,
    /// It is finished under the old decisions after the last day of 26/2026 Art 12.2, for the reason given
    #[arg(long, alias = "qua-han", requires = "reason")]
    past_deadline: bool,
    /// A re-evaluation is taken outside the window of 26/2026 Art 7.6a, for the reason given
    #[arg(long, alias = "ngoai-thoi-han", requires = "reason")]
    outside_window: bool,
    #[command(flatten)]
    writing: Writing,
}

/// What is told of a product's next dossier.
#[derive(Debug, clap::Args)]
struct Next {
    /// Register a new dossier of this kind: first, upgrade, re-evaluation
    #[arg(long, value_name = "KIND", alias = "loai", value_parser = shared::kind, conflicts_with_all = ["refile", "past_deadline"])]
    kind: Option<FilingKind>,
    /// Programme year of the new dossier
    #[arg(long, value_name = "YEAR", alias = "nam", value_parser = shared::year)]
    year: Option<i32>,
    /// Round of the new dossier
    #[arg(long, value_name = "ROUND", alias = "dot", value_parser = shared::round)]
    round: Option<u8>,
    /// Whose product it is, where several have the name: name, tax code or a dossier's code
    #[arg(long, value_name = "SUBJECT", alias = "chu-the")]
    subject: Option<String>,
    /// Begin from the product's last dossier: its own marks and the documents that still hold
    #[arg(long, alias = "tu-ho-so-truoc")]
    from_last: bool,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    if let Some(kind) = args.next.kind {
        return new::run(args, kind, ctx);
    }
    let only_new = [
        ("--year", args.next.year.is_some()),
        ("--round", args.next.round.is_some()),
        ("--subject", args.next.subject.is_some()),
        ("--from-last", args.next.from_last),
    ];
    if let Some((option, _)) = only_new.into_iter().find(|(_, given)| *given) {
        return Err(Failure::Usage(renew::new_only(lang, option)));
    }
    let days = [args.filed, args.proposed, args.received, args.complete, args.sent_up];
    let texts = [&args.set, &args.product_code, &args.note];
    if days.iter().all(Option::is_none)
        && texts.iter().all(|text| text.is_none())
        && !(args.past_deadline || args.outside_window)
    {
        return Err(Failure::Usage(say::nothing_told(lang)));
    }
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register dossier", args.writing.reason.as_deref()))?;
    let records = txn.read().records(EVER)?;
    let before = dossier(&records, &args.dossier, lang)?;
    let after = Dossier { facts: told(args, &before.facts), ..before.clone() };
    let scored = txn.read().scored()?.contains(&before.id);
    if let Some(why) = wrong(args, &records, before, &after, scored, lang) {
        return Err(Failure::Refused(why));
    }
    let (was, now) = (regime_now(&records, before), regime_now(&records, &after));
    let set = match &args.set {
        Some(typed) => Some(product_set::meant(txn.read(), now.0, typed, lang)?.map_err(Failure::Refused)?),
        None => None,
    };
    let known = records.products.get(&before.key.product).and_then(|product| product.facts.set_code.clone());
    if let (Some(set), Some(known), true) = (&set, known, scored && args.writing.reason.is_none())
        && product_set::meant(txn.read(), now.0, &known, lang)?.unwrap_or(known) != *set
    {
        return Err(Failure::Refused(say::set_frozen(lang, before.code)));
    }

    let mut changes = changes(&before.facts, &after.facts, lang);
    match after.facts.filed.filter(|_| args.refile) {
        Some(filed) => txn.refile_dossier(after.id, filed, &after.facts)?,
        None if after.facts != before.facts => txn.put_dossier(after.id, &after.facts, None)?,
        None => {}
    }
    if let Some(code) = set {
        changes.extend(write_set(&mut txn, &records, &after, code, lang)?);
    }
    if changes.is_empty() {
        return ctx.say(answer::nothing_new(lang));
    }
    let product = records.product_name(after.key.product);
    let mut lines = vec![say::dossier_changed(lang, after.code, product, changes.join("; "))];
    if was.0 != now.0 {
        lines.push(say::regime_changed(lang, was.0.citation(), now.0.citation()));
    }
    lines.push(under(&records, &after, now, ctx.today, lang));
    lines.extend(later(days, ctx.today, lang));
    if was.0 != now.0 && is_decided(&records, after.id) {
        lines.push(say::decided_under_other(lang, was.0.citation()));
    }
    if args.refile {
        lines.push(say::sheets_stay(lang, number::date(lang, after.facts.filed.unwrap_or(ctx.today))));
        let lapsed = records.conclusions.iter().filter(|known| known.facts.dossier == after.id && !known.before);
        let councils: Vec<&str> = lapsed
            .filter(|known| known.facts.minima.is_some())
            .filter_map(|known| Some(records.council(known.facts.council)?.facts.code.as_str()))
            .collect();
        if !councils.is_empty() {
            lines.push(say::conclusions_lapse(lang, councils.join(", ")));
        }
    }
    if !args.refile && before.facts.filed != after.facts.filed {
        lines.extend(rate_again(&txn, &records, &after, ctx)?);
    }
    let summary = json!({ "dossier": after.code.to_string(), "refiled": args.refile });
    if !ctx.land(txn, args.writing.dry_run, &summary, lines.join("\n"))? {
        return Ok(());
    }
    if args.refile {
        return ctx.say(say::next_refiled(lang, after.code));
    }
    ctx.say(say::next_show(lang, after.code))
}

/// The dossier's facts with what was typed put over them.
fn told(args: &Args, before: &DossierFacts) -> DossierFacts {
    let newer = DossierFacts {
        product_code: args.product_code.clone(),
        filed: args.filed,
        proposed: args.proposed,
        received: args.received,
        complete: args.complete,
        sent_up: args.sent_up,
        past_deadline: args.writing.reason.clone().filter(|_| args.past_deadline),
        past_window: args.writing.reason.clone().filter(|_| args.outside_window),
        note: args.note.clone(),
        ..DossierFacts::default()
    };
    if !args.refile {
        let mut after = before.updated(&newer);
        if after.filed != before.filed && !args.outside_window {
            after.past_window = None; // it was said of the day before
        }
        return after;
    }
    // The proposal and what came after it were of the filing before.
    let (proposed, received, complete, sent_up) = (None, None, None, None);
    let (past_deadline, past_window) = (None, None);
    DossierFacts { proposed, received, complete, sent_up, past_deadline, past_window, ..before.clone() }.updated(&newer)
}

/// Why it cannot be so.
fn wrong(
    args: &Args,
    records: &Records,
    before: &Dossier,
    after: &Dossier,
    scored: bool,
    lang: Lang,
) -> Option<String> {
    let was = regime_now(records, before).0;
    let first = Regime::R26.first_day();
    if args.refile {
        if was == Regime::R26 {
            return Some(say::already_new(lang, before.code));
        }
        if after.facts.filed.is_none_or(|filed| filed < first) {
            return Some(say::refiled_too_early(lang, number::date(lang, first)));
        }
        if is_decided(records, before.id) {
            return Some(say::refiled_decided(lang, before.code));
        }
        if records.knock_out(before.id).is_some() {
            return Some(say::refiled_knocked_out(lang, before.code));
        }
    }
    let without_deadline = args.past_deadline.then(|| no_deadline(records, after, lang)).flatten();
    let window_asked = args.outside_window || before.facts.filed != after.facts.filed;
    let off_window = || window_asked.then(|| off_window(records, after, lang)).flatten();
    if let Some(why) = without_deadline.or_else(off_window) {
        return Some(why);
    }
    if is_moved(&before.facts, &after.facts) && scored && args.writing.reason.is_none() {
        return Some(say::filed_frozen(lang, before.code));
    }
    let days = [args.filed, args.proposed, args.received, args.complete, args.sent_up];
    let some_day = days.iter().any(Option::is_some);
    let not_sent = args.sent_up.and_then(|day| not_sent(records, after, day, lang));
    not_sent.or_else(|| out_of_order(&after.facts, lang).filter(|_| some_day).map(|wrong| wrong.why))
}

/// That an act has no last day past which a dossier is finished, which a reason would be told of.
pub(in crate::commands) fn no_deadline(records: &Records, dossier: &Dossier, lang: Lang) -> Option<String> {
    let regime = regime_now(records, dossier).0;
    regime.deadline(dossier.key.kind).is_none().then(|| say::no_deadline(lang, dossier.code, regime.citation()))
}

/// Whether a filing day that was told is told otherwise.
pub(in crate::commands) fn is_moved(before: &DossierFacts, after: &DossierFacts) -> bool {
    before.filed.is_some() && before.filed != after.filed
}

fn is_decided(records: &Records, dossier: i64) -> bool {
    records.all_decided_of(dossier).any(|decided| decided.outcome != Decision::LeftOut)
}

/// Each thing that changes, from what to what.
fn changes(before: &DossierFacts, after: &DossierFacts, lang: Lang) -> Vec<String> {
    let date = |day: Option<NaiveDate>| day.map(|day| number::date(lang, day));
    let pairs = [
        (say::day_filed(lang), date(before.filed), date(after.filed)),
        (say::day_proposed(lang), date(before.proposed), date(after.proposed)),
        (say::day_received(lang), date(before.received), date(after.received)),
        (say::day_complete(lang), date(before.complete), date(after.complete)),
        (say::day_sent_up(lang), date(before.sent_up), date(after.sent_up)),
        (say::product_code(lang), before.product_code.clone(), after.product_code.clone()),
        (say::past_deadline_because(lang), before.past_deadline.clone(), after.past_deadline.clone()),
        (renew::outside_because(lang), before.past_window.clone(), after.past_window.clone()),
        (say::note(lang), before.note.clone(), after.note.clone()),
    ];
    let changed = pairs.into_iter().filter(|(_, before, after)| before != after);
    changed.map(|(what, before, after)| change(what, before, after, lang)).collect()
}

fn change(what: String, before: Option<String>, after: Option<String>, lang: Lang) -> String {
    let or_none = |text: Option<String>| text.unwrap_or_else(|| say::not_told(lang));
    say::from_to(lang, what, or_none(before), or_none(after))
}

/// Gives the product its set from the dossier's day on; the change, where it is one.
fn write_set(
    txn: &mut Txn<'_>,
    records: &Records,
    dossier: &Dossier,
    code: String,
    lang: Lang,
) -> Result<Option<String>, Failure> {
    let Some(product) = records.products.get(&dossier.key.product) else { return Ok(None) };
    if product.facts.set_code.as_ref() == Some(&code) {
        return Ok(None);
    }
    let from = dossier.facts.filed.unwrap_or_else(|| row::first_day(dossier.key.year)).max(product.since);
    let before = product.facts.set_code.clone();
    txn.put_product(product.id, &ProductFacts { set_code: Some(code.clone()), ..product.facts.clone() }, from)?;
    Ok(Some(change(say::product_set(lang), before, Some(code), lang)))
}
