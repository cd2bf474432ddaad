//! `ocop expire withdraw`: a recognition found irregular, withdrawn (QĐ 26/2026 Art 10.1b); its evaluation is redone.

use serde_json::json;

use super::competent::{Competent, of_issuer, of_its_day};
use super::ended;
use crate::commands::council::dossier;
use crate::commands::papers::later;
use crate::commands::seen_by::SeenBy;
use crate::commands::shared::Writing;
use crate::commands::signed::{self, SignedOn};
use crate::commands::{Context, Failure, Outcome, which, wording};
use crate::law::{Level, Regime, Star};
use crate::ledger::{Certificate, DecisionKind, Dossier, EVER, Ending, EventFacts, Records};
use crate::text::messages::{answer, ending as say};
use crate::text::{Lang, number};

/// Arguments of `expire withdraw`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The certificate: the product's name, the code of a dossier or of the product, or the decision's number with the
    /// product's name
    #[arg(value_name = "CERTIFICATE")]
    certificate: String,
    #[command(flatten)]
    signed: SignedOn,
    /// The dossier that is evaluated anew
    #[arg(long, value_name = "DOSSIER", alias = "danh-gia-lai")]
    redone: Option<String>,
    #[command(flatten)]
    seen: SeenBy,
    #[command(flatten)]
    writing: Writing,
}

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (lang, on) = (ctx.lang, args.signed.date);
    let early = on < Regime::R26.first_day();
    let mut ledger = ctx.open_to_write()?;
    let mut txn = args.seen.begin(&mut ledger, "expire withdraw", args.writing.reason.as_deref(), ctx)?;
    let (records, ever) = (txn.read().records(on)?, txn.read().records(EVER)?);
    let certificate = which::certificate(txn.read(), &records, (&args.certificate, None), lang)?;
    if certificate.facts.star == Some(Star::FIVE) {
        return Err(Failure::Refused(if early {
            say::not_the_provinces_then(lang)
        } else {
            say::not_the_provinces(lang)
        }));
    }
    let redone = args.redone.as_deref().map(|typed| redone(&ever, typed, certificate, lang)).transpose()?;
    let competent = Competent { level: Some(Level::Province), article: say::art_10_1b };
    let decision = competent.decision(&args.signed.by, DecisionKind::Withdraw, on, &mut txn, ctx)?;
    ended::not_its_own((txn.read(), &records), certificate, &decision, lang)?;
    let known = signed::known(txn.read(), &records, &decision, lang)?.unwrap_or_default();
    let ending = Ending::Withdrawn { redone: redone.map(|dossier| dossier.id) };
    let mut facts = EventFacts { certificate: certificate.id, decision: known, ending, note: None };
    let all = txn.read().events()?;
    // The dossier may be told once there is one.
    let untold = Ending::Withdrawn { redone: None };
    let completes = redone.is_some()
        && ended::events(&all, certificate).all(|event| event.facts.decision == known && event.facts.ending == untold)
        && ended::events(&all, certificate).next().is_some();
    // The decision is withdrawn, not what is left of the term: one that ran out, or was followed by another, as well.
    if !completes && !ended::is_new(&records, &all, certificate, &facts, lang)? {
        return ctx.say(answer::nothing_new(lang));
    }
    facts.decision = signed::written(&mut txn, &records, &decision, lang)?;
    txn.add_event(&facts, None)?;

    let product = records.product_name(certificate.facts.product);
    let star = wording::star_in_words(lang, &certificate.facts);
    let by = wording::decision(lang, &decision);
    let mut lines = vec![if early {
        say::withdrawn_then(lang, product, star, by)
    } else {
        say::withdrawn(lang, product, star, by)
    }];
    lines.extend(ended::recognised(&records, certificate, lang));
    lines.extend(of_issuer(records.decision_of(certificate), &decision, say::art_10_1b, lang));
    lines.push(anew(&ever, certificate, redone, lang));
    lines.extend(of_its_day(on, lang));
    lines.extend(signed::is_of_another(&records, &decision, lang));
    lines.extend(later([Some(on)], ctx.today, lang));
    let summary = json!({
        "certificate": certificate.id, "decision": decision.number, "date": on,
        "redone": redone.map(|dossier| dossier.code.to_string()),
    });
    ctx.land(txn, args.writing.dry_run, &summary, lines.join("\n"))?;
    Ok(())
}

/// The dossier evaluated anew, which must be of the certificate's product.
fn redone<'r>(
    records: &'r Records,
    typed: &str,
    certificate: &Certificate,
    lang: Lang,
) -> Result<&'r Dossier, Failure> {
    let found = dossier(records, typed, lang)?;
    let (product, other) = (certificate.facts.product, found.key.product);
    if other != product {
        let (product, other) = (records.product_name(product), records.product_name(other));
        return Err(Failure::Refused(say::redone_of_other(lang, found.code, other, product)));
    }
    Ok(found)
}

/// What came of the evaluation that is redone, as far as it has: the result that the certificate rests on is not it.
fn anew(records: &Records, certificate: &Certificate, redone: Option<&Dossier>, lang: Lang) -> String {
    let Some(dossier) = redone else { return say::to_redo_untold(lang) };
    let rests_on = certificate.facts.rated.map(|(_, rating)| rating);
    match records.rating_of(dossier.id).filter(|rating| Some(rating.id) != rests_on) {
        Some(rating) => {
            let mean = number::mean(lang, rating.facts.mean.sum, rating.facts.mean.count);
            let held = number::date(lang, rating.facts.held_on);
            say::redone(lang, dossier.code, mean, rating.facts.star.number(), held)
        }
        None => say::to_redo(lang, dossier.code),
    }
}
