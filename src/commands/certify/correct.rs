//! `ocop certify correct`: a decision or certificate that was wrong from the first, put right by another decision.

mod change;
mod fields;
mod follows;
mod signer;

use chrono::NaiveDate;
use serde_json::json;

use crate::commands::papers::later;
use crate::commands::seen_by::SeenBy;
use crate::commands::shared::{self, Writing};
use crate::commands::signed::{self, SignedOn};
use crate::commands::{Context, Failure, Outcome, which, wording};
use crate::ledger::{Certificate, Correction, DecisionFacts, DecisionKind, EVER, Records, Txn};
use crate::text::messages::which::{one_number_and_day, several_decisions};
use crate::text::messages::{answer, signing as say};
use crate::text::{Lang, number};
pub(in crate::commands) use change::Change;
pub(in crate::commands) use fields::{Fixed, called, of_annex, of_papers, of_product, of_subject, shown};
use fields::{of_certificate, of_decision};

/// Arguments of `certify correct`.
#[derive(Debug, clap::Args)]
#[command(
    mut_arg("decision", |arg| arg.help("The number of the decision that corrects")),
    mut_arg("authority", |arg| {
        arg.help("Who signed it; who signed the corrected one when left out, or the province now in its place")
    })
)]
pub struct Args {
    /// A product's name or a dossier's code: its certificate; or a decision's number: "12/QĐ-UBND, 28/12/2020"
    #[arg(value_name = "RECORD")]
    record: String,
    /// Of a product's certificates the one under this decision; the one it stands by when left out
    #[arg(long, value_name = "NUMBER", alias = "cua")]
    of: Option<String>,
    #[command(flatten)]
    signed: SignedOn,
    /// The product's right name
    #[arg(long, value_name = "TEXT", alias = "ten", value_parser = shared::text)]
    name: Option<String>,
    /// The subject's right name
    #[arg(long, value_name = "TEXT", alias = "ten-chu-the", value_parser = shared::text)]
    subject_name: Option<String>,
    /// The subject's right address
    #[arg(long, value_name = "TEXT", alias = "dia-chi", value_parser = shared::text)]
    address: Option<String>,
    /// The subject's right representative
    #[arg(long, value_name = "TEXT", alias = "dai-dien", value_parser = shared::text)]
    representative: Option<String>,
    /// The product's right code (mã số sản phẩm)
    #[arg(long, value_name = "TEXT", alias = "ma-san-pham", value_parser = shared::code)]
    product_code: Option<String>,
    /// The right row of the annex
    #[arg(long, value_name = "ROW", alias = "so-thu-tu", value_parser = clap::value_parser!(u32).range(1..))]
    position: Option<u32>,
    /// The decision's right number
    #[arg(long, value_name = "NUMBER", alias = "so-dung")]
    number: Option<String>,
    /// The right day of its signing
    #[arg(long, value_name = "DAY", alias = "ngay-ky", value_parser = shared::day)]
    signed_on: Option<NaiveDate>,
    #[arg(long, hide = true, alias = "sao", num_args = 0..=1, default_missing_value = "")]
    star: Option<String>,
    #[arg(long, hide = true, alias = "diem", num_args = 0..=1, default_missing_value = "")]
    points: Option<String>,
    #[command(flatten)]
    seen: SeenBy,
    #[command(flatten)]
    writing: Writing,
}

impl Args {
    /// The options of one certificate that were given.
    fn of_certificate(&self) -> Option<&'static str> {
        let all = [
            ("--name", self.name.is_some()),
            ("--subject-name", self.subject_name.is_some()),
            ("--address", self.address.is_some()),
            ("--representative", self.representative.is_some()),
            ("--product-code", self.product_code.is_some()),
            ("--position", self.position.is_some()),
        ];
        all.into_iter().find_map(|(option, given)| given.then_some(option))
    }
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    if args.star.is_some() || args.points.is_some() {
        return Err(Failure::Usage(say::not_a_typo(lang)));
    }
    if args.of_certificate().is_none() && args.number.is_none() && args.signed_on.is_none() {
        return Err(Failure::Usage(say::nothing_to_correct(lang)));
    }
    let by = args.signed.by.number(args.signed.date, lang)?;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = args.seen.begin(&mut ledger, "certify correct", args.writing.reason.as_deref(), ctx)?;
    let records = txn.read().records(EVER)?;
    let (certificate, corrects) = meant(args, &txn, &records, lang)?;
    let Some(before) = records.decisions.get(&corrects).cloned() else {
        return Err(Failure::Bug(anyhow::anyhow!("a certificate without a decision")));
    };
    let after = of_decision(args, &before, lang)?;
    let after = after.map(|after| signer::moved(after, &before, &mut txn)).transpose()?;
    let by = signer::correcting(args, &mut txn, by, &before, ctx)?;
    let change = Change { id: corrects, before: &before, after: after.as_ref(), by: &by };
    let now = change.refuse(txn.read(), &records, lang)?;
    let (cited, was) = (wording::decision(lang, &by), wording::decision(lang, &before));
    let by = signed::written(&mut txn, &records, &by, lang)?;
    let mut lines = vec![match certificate {
        Some(one) => say::corrected_certificate(lang, records.product_name(one.facts.product), was, cited),
        None => say::corrected(lang, was, cited),
    }];
    let mut fixed: Vec<Fixed> = Vec::new();
    if let Some(after) = &after {
        txn.put_decision(corrects, after, by)?;
        fixed.extend(of_papers(&before, after));
    }
    if let Some(one) = certificate {
        fixed.extend(of_certificate(args, &mut txn, &records, one, &mut lines, lang)?);
    }
    if fixed.is_empty() {
        return ctx.say(answer::nothing_new(lang));
    }
    for one in &fixed {
        let of = certificate.filter(|_| !one.of_decision).map(|certificate| certificate.id);
        let (was, became) = (one.was.clone(), one.became.clone());
        txn.add_correction(&Correction { decision: by, corrects, certificate: of, field: one.field, was, became })?;
    }
    let told = fixed.iter().map(|one| {
        let was = Some(one.shown(&one.was, lang)).filter(|was| !was.is_empty());
        let was = was.unwrap_or_else(|| say::nothing_before(lang));
        say::change(lang, called(lang, one.field), was, one.shown(&one.became, lang))
    });
    let told: Vec<String> = told.collect();
    lines.splice(1..1, told);
    lines.extend(after.as_ref().and_then(|after| signed::is_of_another(&records, after, lang)));
    lines.extend(terms(&records, corrects, certificate, after.as_ref(), lang));
    if let Some(now) = &now {
        lines.extend(follows::told(&records, now, corrects, ctx.today, lang));
    }
    lines.extend(later([Some(args.signed.date)], ctx.today, lang));
    let headings: Vec<&str> = fixed.iter().map(|one| one.field).collect();
    let summary = json!({ "corrects": before.number, "fields": headings });
    if ctx.land(txn, args.writing.dry_run, &summary, lines.join("\n"))? {
        let council = records.decided.iter().find(|decided| decided.decision == corrects);
        let council = council.and_then(|decided| records.council(decided.council));
        let annex = match (council, before.kind) {
            (Some(council), _) => Some(council.facts.code.clone()),
            // What ended certificates has no annex of its own.
            (None, kind) if kind != DecisionKind::Recognise => None,
            (None, _) => annex_of(&records, corrects, after.as_ref().unwrap_or(&before), lang),
        };
        return annex.map_or(Ok(()), |annex| ctx.say(say::next_annex(lang, annex)));
    }
    Ok(())
}

/// How the annex of a decision is asked for: by its number, and its day where another has the number.
fn annex_of(records: &Records, id: i64, decision: &DecisionFacts, lang: Lang) -> Option<String> {
    let (number, key) = (decision.number.as_deref()?, decision.number_key());
    let shared = records.decisions.iter().any(|(other, facts)| *other != id && facts.number_key() == key);
    let day = decision.signed_on.filter(|_| shared).map(|day| number::date(lang, day));
    Some(day.map_or(number.to_owned(), |day| format!("\"{number}, {day}\"")))
}

/// The certificate that is meant, where it is one, and the decision.
fn meant<'r>(
    args: &Args,
    txn: &Txn<'_>,
    records: &'r Records,
    lang: Lang,
) -> Result<(Option<&'r Certificate>, i64), Failure> {
    let found = which::decisions(txn.read(), records, &args.record)?;
    match found.as_slice() {
        [] => {
            if let Some(ended) = ending(args, txn, records, lang)? {
                return of_paper(args, ended, lang);
            }
            let about = (args.record.as_str(), args.of.as_deref());
            let certificate = which::certificate(txn.read(), records, about, lang)?;
            Ok((Some(certificate), certificate.facts.decision))
        }
        [one] => of_paper(args, *one, lang),
        several => {
            let several: Vec<_> = several.iter().filter_map(|id| records.decisions.get(id)).collect();
            let told = |one: &&DecisionFacts| {
                format!("{} ({})", wording::decision(lang, one), wording::decision_kind(lang, one.kind))
            };
            let list = wording::list(String::new(), several.iter().map(told));
            let of_one_day = several.windows(2).all(|pair| pair[0].signed_on == pair[1].signed_on);
            let why = if of_one_day { one_number_and_day } else { several_decisions };
            Err(Failure::Refused(why(lang, args.record.clone(), list)))
        }
    }
}

/// A decision as a paper: what is told of one certificate is not corrected with it.
fn of_paper<'r>(args: &Args, decision: i64, lang: Lang) -> Result<(Option<&'r Certificate>, i64), Failure> {
    match args.of_certificate() {
        Some(option) => Err(Failure::Usage(say::only_of_certificate(lang, option))),
        None => Ok((None, decision)),
    }
}

/// The decision that ended a certificate of the product that was typed, where that has the number which `--of` tells, and
/// none that recognised it.
fn ending(args: &Args, txn: &Txn<'_>, records: &Records, lang: Lang) -> Result<Option<i64>, Failure> {
    let Some(of) = &args.of else { return Ok(None) };
    let under = which::decisions(txn.read(), records, of)?;
    let products = which::products(txn.read(), records, &args.record, lang)?;
    let certificates: Vec<&Certificate> =
        products.iter().flat_map(|product| records.certificates_of(*product)).collect();
    if certificates.iter().any(|one| under.contains(&one.facts.decision)) {
        return Ok(None);
    }
    let events = certificates.iter().flat_map(|one| records.events_of(one));
    let mut ended: Vec<i64> = events.map(|event| event.facts.decision).filter(|id| under.contains(id)).collect();
    ended.dedup();
    Ok(ended.first().copied().filter(|_| ended.len() == 1))
}

/// What becomes of the ends of certificates: they stay, unless they follow from the day that was wrong.
fn terms(
    records: &Records,
    corrects: i64,
    certificate: Option<&Certificate>,
    after: Option<&DecisionFacts>,
    lang: Lang,
) -> Vec<String> {
    let under: Vec<&Certificate> = records.certificates.iter().filter(|c| c.facts.decision == corrects).collect();
    let mut lines = Vec::new();
    if certificate.is_some() && after.is_some() && under.len() > 1 {
        lines.push(say::other_certificates(lang, under.len()));
    }
    let day = |day: Option<NaiveDate>| day.map_or_else(|| say::nothing_before(lang), |day| number::date(lang, day));
    let moved: Vec<(&Certificate, Certificate)> = under
        .iter()
        .filter_map(|one| Some((*one, Certificate { signed_on: after?.signed_on, ..(*one).clone() })))
        .filter(|(before, after)| before.end() != after.end())
        .collect();
    if let Some((before, after)) = moved.first() {
        lines.push(say::ends_move(lang, moved.len(), day(before.end()), day(after.end())));
    } else if let Some(end) = certificate.and_then(Certificate::end) {
        lines.push(say::end_stays(lang, number::date(lang, end)));
    }
    lines
}
