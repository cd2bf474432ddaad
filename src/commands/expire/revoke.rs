//! `ocop expire revoke`: a certificate revoked (QĐ 26/2026 Art 8).

use chrono::NaiveDate;
use serde_json::json;

use super::competent::{Competent, of_issuer, of_its_day};
use super::ended;
use crate::commands::papers::later;
use crate::commands::seen_by::SeenBy;
use crate::commands::shared::{self, Writing};
use crate::commands::signed::{self, Signed};
use crate::commands::{Context, Failure, Outcome, which, wording};
use crate::law::{Ground, Level, Regime, Standing, competent_to_revoke, grounds, revoked_by};
use crate::ledger::{Certificate, DecisionFacts, DecisionKind, EVER, Ending, EventFacts, Inspection, Reader, Records};
use crate::text::messages::{answer, ending as say, expected};
use crate::text::{Expected, Lang, number};

/// Arguments of `expire revoke`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The certificate: the product's name, the code of a dossier or of the product, or the decision's number with the
    /// product's name
    #[arg(value_name = "CERTIFICATE")]
    certificate: String,
    /// The ground, by its letter in 26/2026 Art 8.1: a, b, c, d, dd (đ) or e
    #[arg(long, value_name = "LETTER", alias = "truong-hop", value_parser = ground)]
    ground: Ground,
    /// Number of the authority's conclusion or, of ground đ, of the commune's confirmation; that of the inspection when
    /// left out, but on ground đ
    #[arg(long, value_name = "NUMBER", alias = "ket-luan", value_parser = shared::code, required_unless_present = "inspection")]
    conclusion: Option<String>,
    /// The day of that conclusion or confirmation, not of the decision: the 15 days of Art 8.4 run from it
    #[arg(
        long,
        value_name = "DAY",
        alias = "ngay",
        alias = "conclusion-date",
        alias = "ngay-ket-luan",
        value_parser = shared::day,
        required_unless_present = "inspection"
    )]
    date: Option<NaiveDate>,
    #[command(flatten)]
    signed: Signed,
    /// The day the decision was signed: the certificate is revoked from it
    #[arg(long, value_name = "DAY", alias = "ngay-quyet-dinh", value_parser = shared::day)]
    decision_date: NaiveDate,
    /// The inspection that found it, by its number in the ledger
    #[arg(long, value_name = "NUMBER", alias = "kiem-tra")]
    inspection: Option<i64>,
    #[command(flatten)]
    seen: SeenBy,
    #[command(flatten)]
    writing: Writing,
}

/// A ground as typed: letters of the law are never folded.
pub(in crate::commands) fn ground(typed: &str) -> Result<Ground, Expected> {
    Ground::from_id(typed).ok_or_else(|| Expected::new(expected::ground))
}

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (lang, on) = (ctx.lang, args.decision_date);
    // The minutes of an inspection are no confirmation by the commune, nor do the 15 days run from it.
    if args.ground == Ground::Dd && (args.conclusion.is_none() || args.date.is_none()) {
        return Err(Failure::Usage(say::commune_confirms(lang)));
    }
    let mut ledger = ctx.open_to_write()?;
    let mut txn = args.seen.begin(&mut ledger, "expire revoke", args.writing.reason.as_deref(), ctx)?;
    let records = txn.read().records(on)?;
    let certificate = which::certificate(txn.read(), &records, (&args.certificate, None), lang)?;
    let inspected = inspected(args, (txn.read(), &records), certificate, lang)?;
    let ending = ending(args, inspected.as_ref())?;
    let Ending::Revoked { concluded, .. } = &ending else { return Err(Failure::Bug(anyhow::anyhow!("no revocation"))) };
    if *concluded > on {
        let (decided, concluded) = (number::date(lang, on), number::date(lang, *concluded));
        return Err(Failure::Refused(say::decision_before_conclusion(lang, decided, concluded)));
    }
    let level = competent_to_revoke(certificate.facts.star);
    let article = if level == Some(Level::Ministry) { say::art_8_2b } else { say::art_8_2a };
    let competent = Competent { level, article };
    let decision = competent.decision(&args.signed, DecisionKind::Revoke, on, &mut txn, ctx)?;
    ended::not_its_own((txn.read(), &records), certificate, &decision, lang)?;
    let known = signed::known(txn.read(), &records, &decision, lang)?.unwrap_or_default();
    let mut facts = EventFacts { certificate: certificate.id, decision: known, ending, note: None };
    if !ended::is_to_end(&records, &txn.read().events()?, certificate, &facts, lang)? {
        return ctx.say(answer::nothing_new(lang));
    }
    let earlier = earlier(&records, certificate, &facts.ending, args.writing.reason.is_some(), lang)?;
    facts.decision = signed::written(&mut txn, &records, &decision, lang)?;
    txn.add_event(&facts, None)?;

    let mut lines = told(&records, certificate, &facts.ending, &decision, lang);
    lines.extend(earlier);
    lines.extend(not_found(args, inspected.as_ref(), lang));
    lines.extend(of_issuer(records.decision_of(certificate), &decision, article, lang));
    lines.extend(signed::is_of_another(&records, &decision, lang));
    lines.extend(later([Some(on)], ctx.today, lang));
    let summary = json!({
        "certificate": certificate.id, "ground": args.ground, "decision": decision.number, "date": on,
    });
    if ctx.land(txn, args.writing.dry_run, &summary, lines.join("\n"))? {
        ctx.say(say::next_revoked(lang))?;
    }
    Ok(())
}

/// Whether a revocation tells what it rests on: a conclusion by its number, or an inspection, but on ground đ.
pub(in crate::commands) fn has_basis(ending: &Ending) -> bool {
    match ending {
        Ending::Revoked { ground, conclusion, inspection, .. } => {
            conclusion.is_some() || (inspection.is_some() && *ground != Ground::Dd)
        }
        _ => true,
    }
}

/// The inspection that found it, which must be of the certificate's product.
fn inspected(
    args: &Args,
    (reader, records): (Reader<'_>, &Records),
    certificate: &Certificate,
    lang: Lang,
) -> Result<Option<Inspection>, Failure> {
    let Some(id) = args.inspection else { return Ok(None) };
    let Some(inspected) = reader.inspections(EVER)?.into_iter().find(|one| one.id == id) else {
        return Err(Failure::Refused(say::no_inspection(lang, id)));
    };
    if inspected.facts.product != Some(certificate.facts.product) {
        let product = records.product_name(certificate.facts.product);
        return Err(Failure::Refused(say::inspection_of_other(lang, id, product)));
    }
    Ok(Some(inspected))
}

/// What the decision does: what the options leave out is told by the inspection.
fn ending(args: &Args, inspected: Option<&Inspection>) -> Result<Ending, Failure> {
    let concluded = args.date.or(inspected.map(|inspected| inspected.facts.held_on));
    Ok(Ending::Revoked {
        ground: args.ground,
        conclusion: args.conclusion.clone().or_else(|| inspected?.facts.minutes.clone()),
        concluded: concluded.ok_or_else(|| Failure::Bug(anyhow::anyhow!("a conclusion without a day")))?,
        inspection: args.inspection,
    })
}

/// Refuses a conclusion of before the certificate was given: what Art 8 revokes is found of a recognised product, and
/// inspections come after recognition (Art 9.2a). One of a day on which the product stood by another certificate, an
/// upgrade's say, may still bear on this one: it is taken with a reason, and told.
pub(in crate::commands) fn earlier(
    records: &Records,
    certificate: &Certificate,
    ending: &Ending,
    reasoned: bool,
    lang: Lang,
) -> Result<Option<String>, Failure> {
    let Ending::Revoked { concluded, .. } = ending else { return Ok(None) };
    let Some(given) = certificate.signed_on.filter(|given| concluded < given) else { return Ok(None) };
    let product = records.product_name(certificate.facts.product);
    let (day, given) = (number::date(lang, *concluded), number::date(lang, given));
    let stood = |c: &&Certificate| {
        let standing = records.standing_on(c, *concluded);
        c.id != certificate.id && (standing.in_force() || standing == Standing::Unknown)
    };
    let Some(other) = records.certificates_of(certificate.facts.product).rfind(stood) else {
        return Err(Failure::Refused(say::conclusion_before_certificate(lang, day, product, given)));
    };
    let other = records.decision_of(other).map(|decision| wording::decision(lang, decision)).unwrap_or_default();
    if !reasoned {
        return Err(Failure::Refused(say::conclusion_of_earlier(lang, day, product, other, given)));
    }
    Ok(Some(say::concluded_of_earlier(lang, day, product, other)))
}

/// What is to be looked at where the inspection did not find the ground; đ is the commune's to confirm.
fn not_found(args: &Args, inspected: Option<&Inspection>, lang: Lang) -> Option<String> {
    let Inspection { id, facts, .. } = inspected.filter(|_| args.ground != Ground::Dd)?;
    let found = grounds(facts.criteria, facts.mark).contains(&args.ground);
    (!found).then(|| say::not_found_by(lang, *id, ended::ground(args.ground, lang)))
}

/// The answer: what is revoked, on what ground, and whether within the 15 days.
fn told(
    records: &Records,
    certificate: &Certificate,
    ending: &Ending,
    decision: &DecisionFacts,
    lang: Lang,
) -> Vec<String> {
    let Ending::Revoked { ground, conclusion, concluded, .. } = ending else { return Vec::new() };
    let product = records.product_name(certificate.facts.product);
    let star = wording::star_in_words(lang, &certificate.facts);
    let why = if records.on < Regime::R26.first_day() {
        say::ground_in_words(lang, ended::ground(*ground, lang))
    } else {
        say::ground_by_article(lang, ground.letter())
    };
    let mut lines = vec![say::revoked(lang, product, star, wording::decision(lang, decision), why)];
    lines.extend(ended::recognised(records, certificate, lang));
    if certificate.facts.star.is_none() {
        lines.push(say::star_not_told(lang));
    }
    let (last, day) = (revoked_by(*concluded), number::date(lang, *concluded));
    let paper = if *ground == Ground::Dd { say::confirmed } else { say::concluded };
    let paper = paper(lang, conclusion.as_deref().unwrap_or("–"), &day);
    match (records.on - last).num_days() {
        _ if records.on < Regime::R26.first_day() => lines.extend(of_its_day(records.on, lang)),
        late if late > 0 => lines.push(say::late(lang, paper, number::date(lang, last), late)),
        _ => lines.push(say::in_time(lang, paper, number::date(lang, last))),
    }
    lines
}
