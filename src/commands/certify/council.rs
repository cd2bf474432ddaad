//! `ocop certify council`: the decision that recognises a council's products.

mod candidates;

use chrono::NaiveDate;
use serde_json::json;

pub use candidates::candidates;
use candidates::{Candidate, Choice, not_certified};

use crate::commands::council::{council, dossier};
use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::{Bar, Follows, Level};
use crate::ledger::{
    CertificateFacts, Council, Decided, DecisionFacts, DecisionKind, EVER, Outcome as Decision, Rating, Records,
};
use crate::roster::cell;
use crate::text::messages::{answer, reason};
use crate::text::number;

/// Arguments of `certify council`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council
    #[arg(value_name = "COUNCIL")]
    council: String,
    /// The decision's number: 1234/QĐ-UBND
    #[arg(long, value_name = "NUMBER", alias = "quyet-dinh")]
    decision: String,
    /// The day it was signed
    #[arg(long, value_name = "DAY", alias = "ngay", value_parser = shared::day)]
    date: NaiveDate,
    /// Who signed, as papers print it; the council's own unit when left out
    #[arg(long, value_name = "TEXT", alias = "co-quan")]
    authority: Option<String>,
    /// Only these dossiers were signed; the rest stay undecided, and --reason says why
    #[arg(long, value_name = "DOSSIER", alias = "chi", num_args = 1.., requires = "reason", conflicts_with = "except")]
    only: Vec<String>,
    /// All but these dossiers were signed; these stay undecided, and --reason says why
    #[arg(long, value_name = "DOSSIER", alias = "tru", num_args = 1.., requires = "reason")]
    except: Vec<String>,
    /// The decision approves the results of 90 points and up, which go to the ministry (26/2026 Art 7.3e)
    #[arg(long, alias = "phe-duyet")]
    approve: bool,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let number = cell::decision(&args.decision).ok().and_then(|cell| cell.number);
    let number = number.ok_or_else(|| Failure::Usage(reason::decision_form(lang, &args.decision)))?;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("certify council", args.writing.reason.as_deref()))?;
    let council = council(txn.read(), &args.council, lang)?;
    let records = ctx.records(txn.read(), EVER)?;
    let (open, barred) = candidates(&records, &council, args.date);
    refuse_barred(args, &records, &council, &barred, ctx)?;
    if let Some(late) = records.ratings.iter().find(|r| r.facts.council == council.id && r.facts.held_on > args.date) {
        let (signed, held) = (number::date(lang, args.date), number::date(lang, late.facts.held_on));
        return Err(Failure::Refused(reason::signed_before_session(lang, signed, held)));
    }
    let office = ctx.office(txn.read(), args.date)?;
    let (level, unit, authority) = if let Some(printed) = &args.authority {
        let (level, unit) = super::authority::read(&mut txn, printed, Some(args.date), &office)?;
        (level.unwrap_or(council.facts.level), unit, printed.clone())
    } else {
        let unit = if council.facts.level == Level::Province { &office.unit } else { &council.unit };
        (council.facts.level, Some(unit.id), wording::authority(council.facts.level, &unit.name))
    };
    if level != council.facts.level {
        return Err(Failure::Refused(reason::other_level(lang, &authority, &council.facts.code)));
    }
    let kind = if args.approve { DecisionKind::ApproveResult } else { DecisionKind::Recognise };
    let facts = DecisionFacts {
        kind,
        level: Some(level),
        unit,
        authority: Some(authority.clone()),
        number: Some(number.clone()),
        signed_on: Some(args.date),
    };
    let signed = number::date(lang, args.date);
    let known = records.decisions.iter().find(|(_, decision)| decision.same_key(&facts)).map(|(id, _)| *id);

    let approved: Vec<&Rating> = if args.approve {
        barred.iter().filter(|(_, bar)| bar.is_none()).map(|(rating, _)| *rating).collect()
    } else {
        Vec::new()
    };
    let chosen = Choice::of(args, &records, lang)?;
    let (signed_now, left): (Vec<Candidate<'_>>, Vec<Candidate<'_>>) =
        open.into_iter().filter(|_| !args.approve).partition(|candidate| chosen.takes(candidate.rating.facts.dossier));
    if signed_now.is_empty() && approved.is_empty() {
        return nothing(&records, &council, known.is_some(), &barred, ctx);
    }

    let decision = match known {
        Some(id) => id,
        None => txn.add_decision(&facts)?,
    };
    let decide = |rating: &Rating, outcome, reason: Option<&String>| Decided {
        decision,
        dossier: rating.facts.dossier,
        rating: rating.id,
        outcome,
        reason: reason.cloned(),
    };
    let mut by_star = std::collections::BTreeMap::<u8, u64>::new();
    let mut warnings = Vec::new();
    for (position, candidate) in (1..).zip(&signed_now) {
        let rating = &candidate.rating.facts;
        let Some(dossier) = records.dossier(rating.dossier) else { continue };
        txn.add_certificate(
            &CertificateFacts {
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
                position: Some(position),
                note: None,
            },
            None,
        )?;
        txn.add_decided(&decide(candidate.rating, Decision::Certified, None))?;
        *by_star.entry(candidate.star.number()).or_default() += 1;
        // QĐ 26/2026 Art 12.2: old dossiers are to be finished in 60 and 30 days.
        if let Some(deadline) = rating.regime.deadline(dossier.key.kind).filter(|deadline| args.date > *deadline) {
            warnings.push(reason::past_deadline(lang, dossier.code, number::date(lang, deadline)));
        }
    }
    for rating in &approved {
        txn.add_decided(&decide(rating, Decision::Approved, None))?;
    }
    for candidate in &left {
        txn.add_decided(&decide(candidate.rating, Decision::LeftOut, args.writing.reason.as_ref()))?;
    }

    let sent_up = signed_now.iter().filter(|candidate| candidate.sent_up).count();
    let stars: Vec<String> =
        by_star.iter().rev().map(|(star, n)| answer::so_many_stars(lang, wording::amount(lang, *n), star)).collect();
    let mut told = if args.approve {
        answer::approved(lang, &number, &signed, &authority, approved.len())
    } else {
        answer::certified(lang, &number, &signed, &authority, signed_now.len(), stars.join(", "))
    };
    let mut add = |line: String| {
        told.push('\n');
        told.push_str(&line);
    };
    if sent_up > 0 {
        add(answer::sent_up(lang, wording::amount(lang, sent_up as u64)));
    }
    if !left.is_empty() {
        add(answer::left_out(lang, left.len(), args.writing.reason.as_deref().unwrap_or_default()));
    }
    for (rating, bar) in barred.iter().filter(|(rating, _)| !approved.iter().any(|a| a.id == rating.id)) {
        add(not_certified(&records, rating, *bar, lang));
    }
    warnings.into_iter().for_each(&mut add);
    if args.writing.dry_run {
        return ctx.say(answer::dry(lang, told));
    }
    let summary =
        json!({ "decision": number, "date": args.date, "certificates": signed_now.len(), "approved": approved.len() });
    let entry = txn.commit(&summary)?;
    ctx.say(answer::entered(lang, entry.unwrap_or_default(), told))?;
    ctx.say(answer::next_report(lang, council.facts.year))
}

/// Refuses a star that the level may not certify under the regime and date: one that was named, or
/// one that was this level's to certify when the council sat.
fn refuse_barred(
    args: &Args,
    records: &Records,
    council: &Council,
    barred: &[(&Rating, Option<Bar>)],
    ctx: &Context<'_>,
) -> Outcome {
    let lang = ctx.lang;
    if args.approve {
        return Ok(());
    }
    let named: Vec<i64> = args
        .only
        .iter()
        .map(|typed| dossier(records, typed, lang).map(|dossier| dossier.id))
        .collect::<Result<_, _>>()?;
    let refused: Vec<String> = barred
        .iter()
        .filter(|(rating, _)| {
            named.contains(&rating.facts.dossier)
                || matches!(rating.facts.follows, Follows::Certify | Follows::CertifyAndSendUp)
        })
        .map(|(rating, bar)| not_certified(records, rating, *bar, lang))
        .collect();
    if refused.is_empty() {
        return Ok(());
    }
    let level = wording::level(lang, council.facts.level);
    Err(Failure::Refused(reason::may_not_certify(lang, level, number::date(lang, args.date), refused.join("\n"))))
}

/// Nothing to certify: said as it is.
fn nothing(
    records: &Records,
    council: &Council,
    known: bool,
    barred: &[(&Rating, Option<Bar>)],
    ctx: &mut Context<'_>,
) -> Outcome {
    let lang = ctx.lang;
    if known {
        return ctx.say(answer::nothing_new(lang));
    }
    let mut text = reason::nothing_to_certify(lang, &council.facts.code);
    for (rating, bar) in barred {
        text.push('\n');
        text.push_str(&not_certified(records, rating, *bar, lang));
    }
    Err(Failure::Refused(text))
}
