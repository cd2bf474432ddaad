//! `ocop certify council`: the decision that recognises a council's products.

mod candidates;
mod listed;
mod nothing;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::json;

use candidates::Plan;
pub(in crate::commands::certify) use candidates::not_certified;
pub use candidates::{Candidate, candidates, refuse_stale, take_named};
use listed::{refuse_listed, refuse_twice};
use nothing::{is_done, nothing};

use crate::commands::assessment::Scores;
use crate::commands::council::council;
use crate::commands::papers::{later, transition_point};
use crate::commands::seen_by::SeenBy;
use crate::commands::shared::Writing;
use crate::commands::signed::{self, SignedOn};
use crate::commands::{Context, Failure, Outcome, renewal, wording};
use crate::law::policy::Deadline;
use crate::law::{MinimaBasis, in_gap};
use crate::ledger::{
    CertificateFacts, Council, Decided, DecisionFacts, DecisionKind, Named, Outcome as Decision, Rating, Records, Txn,
};
use crate::text::messages::{answer, council as at, dossier as say, reason, renew};
use crate::text::{Lang, number};

/// Arguments of `certify council`.
#[derive(Debug, clap::Args)]
#[command(mut_arg("authority", |arg| arg.help("Who signed, as papers print it; the council's own unit when left out")))]
pub struct Args {
    /// The council
    #[arg(value_name = "COUNCIL")]
    council: String,
    #[command(flatten)]
    signed: SignedOn,
    /// Only these dossiers were signed; the rest stay undecided, and --reason says why
    #[arg(long, value_name = "DOSSIER", alias = "chi", num_args = 1.., value_delimiter = ',', requires = "reason", conflicts_with = "except")]
    only: Vec<String>,
    /// All but these dossiers were signed; these stay undecided, and --reason says why
    #[arg(long, value_name = "DOSSIER", alias = "tru", num_args = 1.., value_delimiter = ',', requires = "reason")]
    except: Vec<String>,
    /// The decision approves the results of 90 points and up, which go to the ministry (26/2026 Art 7.3e)
    #[arg(long, alias = "phe-duyet")]
    approve: bool,
    #[command(flatten)]
    seen: SeenBy,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let number = args.signed.by.number(args.signed.date, lang)?;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = args.seen.begin(&mut ledger, "certify council", args.writing.reason.as_deref(), ctx)?;
    let council = council(txn.read(), &args.council, lang)?;
    let mut records = ctx.records_of(txn.read(), &council)?;
    ctx.put_under_policies(&mut records, txn.read(), &council, args.signed.date)?;
    let scores = Scores::of(txn.read(), &council)?;
    let facts = decision(args, &mut txn, &council, number, ctx)?;
    let known = signed::known(txn.read(), &records, &facts, lang)?;
    let plan = Plan::of(args, &records, &council, &scores, facts.level.unwrap_or(council.facts.level), lang)?;
    if let Some(late) = plan.decided().find(|rating| rating.facts.held_on > args.signed.date) {
        let (signed, held) = (number::date(lang, args.signed.date), number::date(lang, late.facts.held_on));
        return Err(Failure::Refused(reason::signed_before_session(lang, signed, held)));
    }
    if plan.decided().next().is_none() {
        return if known.is_some_and(|id| is_done(&records, &plan, id)) {
            ctx.say(answer::nothing_new(lang))
        } else {
            Err(nothing(args, &records, &council, &plan, lang))
        };
    }
    refuse_twice(&records, &plan, known, lang)?;
    if let Some(known) = known {
        refuse_listed((txn.read(), &records), &plan, known, lang)?;
    }
    let id = known.map_or_else(|| txn.add_decision(&facts), Ok)?;
    write(&mut txn, &records, &plan, id, args.writing.reason.as_ref())?;

    let told = told(args, &records, &plan, &facts, ctx.today, lang);
    let summary = json!({
        "decision": facts.number, "date": args.signed.date, "certificates": plan.signed.len(), "approved": plan.approved.len(),
    });
    if ctx.land(txn, args.writing.dry_run, &summary, told)? {
        if !plan.signed.is_empty() {
            ctx.say(answer::next_report(lang, council.facts.year))?;
        }
        if !plan.approved.is_empty() || plan.signed.iter().any(|candidate| candidate.sent_up) {
            ctx.say(answer::next_answer(lang))?;
        }
    }
    Ok(())
}

/// The decision: its authority is the council's own province on that day, or the council's district,
/// unless another is typed.
fn decision(
    args: &Args,
    txn: &mut Txn<'_>,
    council: &Council,
    number: String,
    ctx: &Context<'_>,
) -> Result<DecisionFacts, Failure> {
    let level = council.facts.level;
    let (level, unit, authority) = if let Some(printed) = &args.signed.by.authority {
        let office = txn.read().office(args.signed.date)?;
        let (told, unit) = super::authority::read(txn, printed, Some(args.signed.date), &office)?;
        if !super::authority::is_of(printed, told, &council.unit, args.signed.date) {
            return Err(Failure::Refused(reason::other_authority(ctx.lang, printed, &council.unit.name)));
        }
        (told.unwrap_or(level), unit, printed.clone())
    } else {
        let (unit, authority) = own_authority(council, args.signed.date);
        let unit = unit.map_or(Ok(council.unit.id), |unit| txn.unit(&unit))?;
        (level, Some(unit), authority)
    };
    let kind = if args.approve { DecisionKind::ApproveResult } else { DecisionKind::Recognise };
    Ok(DecisionFacts {
        kind,
        level: Some(level),
        unit,
        authority: Some(authority),
        number: Some(number),
        signed_on: Some(args.signed.date),
    })
}

/// Who signs for a council on a day, as papers print it, and its unit where that is not the council's own.
pub fn own_authority(council: &Council, on: NaiveDate) -> (Option<Named>, String) {
    let (level, unit) = (council.facts.level, &council.unit);
    match unit.province() {
        // A province that was merged since signs under its successor's name.
        Some(province) => {
            let then = if province.valid_on(on) { None } else { province.successors().first().copied() };
            let then = then.unwrap_or(province);
            (Some(Named::Province(then)), wording::authority(level, &then.full_name()))
        }
        None => (None, wording::authority(level, &unit.name)),
    }
}

/// The certificate of a dossier that a decision recognises, but for its row in the annex.
pub fn certificate(records: &Records, candidate: &Candidate<'_>, decision: i64) -> Option<CertificateFacts> {
    let dossier = records.dossier(candidate.rating.facts.dossier)?;
    Some(CertificateFacts {
        decision,
        product: dossier.key.product,
        rated: Some((dossier.id, candidate.rating.id)),
        star: Some(candidate.star),
        sent_up: candidate.sent_up,
        kind: Some(dossier.key.kind),
        year: Some(dossier.key.year),
        round: (dossier.key.round > 0).then_some(dossier.key.round),
        points: None,
        stated_end: None,
        stated_standing: None,
        product_code: dossier.facts.product_code.clone(),
        position: None,
        note: None,
    })
}

/// Adds the certificates, and what the decision says of each dossier.
fn write(txn: &mut Txn<'_>, records: &Records, plan: &Plan<'_>, decision: i64, reason: Option<&String>) -> Outcome {
    for (position, candidate) in (1..).zip(&plan.signed) {
        let Some(facts) = certificate(records, candidate, decision) else { continue };
        txn.add_certificate(&CertificateFacts { position: Some(position), ..facts }, None)?;
    }
    let signed = plan.signed.iter().map(|candidate| (candidate.rating, Decision::Certified));
    let approved = plan.approved.iter().map(|rating| (*rating, Decision::Approved));
    let left = plan.left.iter().map(|rating| (*rating, Decision::LeftOut));
    for (rating, outcome) in signed.chain(approved).chain(left) {
        txn.add_decided(&Decided {
            decision,
            dossier: rating.facts.dossier,
            rating: rating.id,
            council: rating.facts.council,
            outcome,
            reason: reason.filter(|_| outcome == Decision::LeftOut).cloned(),
        })?;
    }
    Ok(())
}

/// The answer: what was signed, what was left, and what to look at again.
fn told(
    args: &Args,
    records: &Records,
    plan: &Plan<'_>,
    facts: &DecisionFacts,
    today: NaiveDate,
    lang: Lang,
) -> String {
    let mut by_star = BTreeMap::<u8, u64>::new();
    for candidate in &plan.signed {
        *by_star.entry(candidate.star.number()).or_default() += 1;
    }
    let stars: Vec<String> =
        by_star.iter().rev().map(|(star, n)| answer::so_many_stars(lang, wording::amount(lang, *n), star)).collect();
    let cited = wording::decision(lang, facts);
    let mut lines = vec![if args.approve {
        answer::approved(lang, cited, plan.approved.len())
    } else {
        answer::certified(lang, cited, plan.signed.len(), stars.join(", "))
    }];
    let sent_up = plan.signed.iter().filter(|candidate| candidate.sent_up).count() as u64;
    if sent_up > 0 {
        lines.push(answer::sent_up(lang, wording::amount(lang, sent_up)));
    }
    lines.extend(fates(records, plan, args.signed.date, lang));
    lines.extend(plan.decided().filter_map(|rating| renews_ended(records, rating, args.signed.date, lang)));
    if !plan.left.is_empty() {
        lines.push(answer::left_out(lang, plan.left.len(), args.writing.reason.as_deref().unwrap_or_default()));
    }
    lines.extend(plan.barred.iter().map(|(rating, bar)| not_certified(records, rating, *bar, lang)));
    for rating in plan.decided() {
        let Some(dossier) = records.dossier(rating.facts.dossier) else { continue };
        // QĐ 26/2026 Art 12.2: old dossiers are to be finished in 60 and 30 days.
        let finished = match records.policies.deadline() {
            Deadline::Decision => args.signed.date,
            Deadline::Result => rating.facts.held_on,
        };
        let last = records.policies.last_day(rating.facts.regime, dossier.key.kind);
        let Some(last) = last.filter(|last| finished > *last) else { continue };
        let (last, day, point) = (number::date(lang, last), number::date(lang, finished), transition_point(dossier));
        lines.push(match &dossier.facts.past_deadline {
            Some(why) => say::finished_late_because(lang, dossier.code, last, day, point, why),
            // What is decided is not filed anew.
            None if args.writing.dry_run => say::finished_late(lang, dossier.code, last, day, point),
            None => say::decided_late(lang, dossier.code, last, day, point),
        });
    }
    let untested = plan
        .decided()
        .filter(|rating| rating.facts.minima == MinimaBasis::Untested && rating.facts.star.is_certified());
    let codes = untested.filter_map(|rating| Some(records.dossier(rating.facts.dossier)?.code.to_string()));
    let codes: Vec<String> = codes.collect();
    if !codes.is_empty() {
        lines.push(reason::certified_untested(lang, codes.join(", ")));
    }
    lines.extend(later([Some(args.signed.date)], today, lang));
    if plan.signed.iter().any(|candidate| in_gap(candidate.rating.facts.regime, args.signed.date)) {
        lines.push(reason::in_gap(lang));
    }
    lines.join("\n")
}

/// What became of the certificates whose place new ones take.
fn fates(records: &Records, plan: &Plan<'_>, signed: NaiveDate, lang: Lang) -> Vec<String> {
    let fate = |candidate: &Candidate<'_>| {
        let dossier = records.dossier(candidate.rating.facts.dossier)?;
        let before = records.replaced_on(dossier.key.product, signed, dossier.key.year)?;
        let told = renewal::fate(records, before, Some(candidate.star), lang);
        let product = records.product_name(dossier.key.product);
        Some(format!("  - {}", renew::fate(lang, dossier.code, product, told)))
    };
    plan.signed.iter().filter_map(fate).collect()
}

/// That a decision had ended the certificate which a dossier was to renew: nothing of it is left to renew.
fn renews_ended(records: &Records, rating: &Rating, signed: NaiveDate, lang: Lang) -> Option<String> {
    let dossier = records.dossier(rating.facts.dossier)?;
    let renewed = records.renewed_by(dossier)?;
    let event = records.events_of(renewed).find(|event| event.signed_on <= signed)?;
    let decision = wording::decision(lang, records.decisions.get(&event.facts.decision)?);
    let what = wording::standing(lang, event.facts.ending.standing());
    let product = records.product_name(dossier.key.product);
    Some(at::doubt(lang, renew::renews_ended(lang, dossier.code, product, what, decision)))
}
