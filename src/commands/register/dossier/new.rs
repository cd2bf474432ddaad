//! `ocop register dossier PRODUCT --kind …`: the next dossier of a product that the ledger has.

use chrono::NaiveDate;
use serde_json::json;

use super::last::Drawn;
use super::{Args, not_sent, out_of_order, window, write_set};
use crate::commands::council::goes_up_unrated;
use crate::commands::papers::{has_certificate, later, regime_now, under};
use crate::commands::{Context, Failure, Outcome, product_set, which, wording};
use crate::law::{self, FilingKind, Standing, Star, Window};
use crate::ledger::{Certificate, Dossier, DossierCode, DossierFacts, DossierKey, EVER, Outcome as Decided, Records};
use crate::text::messages::dossier::not_told;
use crate::text::messages::{input, renew as say};
use crate::text::{Lang, number};

pub(super) fn run(args: &Args, kind: FilingKind, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let (Some(year), Some(filed)) = (args.next.year, args.filed) else {
        return Err(Failure::Usage(say::new_needs(lang)));
    };
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register dossier", args.writing.reason.as_deref()))?;
    let mut records = txn.read().records(EVER)?;
    let product = which::product(txn.read(), &records, &args.dossier, args.next.subject.as_deref(), lang)?;
    let key = DossierKey { product, year, round: args.next.round.unwrap_or(0), kind };
    if let Some(there) = records.dossiers_of(product).find(|dossier| dossier.key == key) {
        let day = there.facts.filed.map_or_else(|| not_told(lang), |d| number::date(lang, d));
        return Err(Failure::Refused(say::there_already(lang, there.code, day)));
    }
    let code = next_code(txn.read().last_numbers()?, key, lang)?;
    let facts = DossierFacts {
        past_window: args.writing.reason.clone().filter(|_| args.outside_window),
        ..super::told(args, &DossierFacts::default())
    };
    let mut new = Dossier { id: 0, key, code, facts, refiled: false };
    let unsent = || args.sent_up.and_then(|day| not_sent(&records, &new, day, lang));
    if let Some(why) = out_of_order(&new.facts, lang).map(|wrong| wrong.why).or_else(unsent) {
        return Err(Failure::Refused(why));
    }
    let mut notes = allowed(args, &records, &new, filed, lang).map_err(Failure::Refused)?;

    let regime = regime_now(&records, &new);
    let set = match &args.set {
        Some(typed) => Some(product_set::meant(txn.read(), regime.0, typed, lang)?.map_err(Failure::Refused)?),
        None => None,
    };
    let set_told = match &set {
        Some(set) => write_set(&mut txn, &records, &new, set.clone(), lang)?,
        None => None,
    };
    // The table of the new dossier goes by the set told with it.
    if let (Some(set), Some(product)) = (set, records.products.get_mut(&product)) {
        product.facts.set_code = Some(set);
    }
    let drawn = if args.next.from_last {
        Some(Drawn::of(txn.read(), &records, (&new, set_told.is_some()), lang)?)
    } else {
        None
    };
    new.facts.drawn_from = drawn.as_ref().map(Drawn::from);
    new.id = txn.add_dossier(key, code.number, &new.facts, None)?;
    let mut lines = vec![say::registered(
        lang,
        code,
        wording::kind(lang, kind),
        records.product_name(product),
        wording::subject_name(lang, records.subject_of(product).map(|(_, facts)| facts)),
        number::date(lang, filed),
    )];
    lines.extend(window::renewed(&records, &new, lang));
    lines.append(&mut notes);
    lines.extend(set_told.map(|told| format!("{told}.")));
    lines.push(under(&records, &new, regime, ctx.today, lang));
    if goes_up_unrated(&records, None, &new) {
        lines.push(say::goes_up(lang));
    }
    if let Some(drawn) = &drawn {
        drawn.write(&mut txn, &new, filed)?;
        lines.push(drawn.told(&records, &new, lang));
    }
    lines.extend(later([args.filed, args.proposed, args.received, args.complete], ctx.today, lang));
    let summary = json!({
        "dossier": code.to_string(), "kind": kind.id(), "from": drawn.as_ref().map(|drawn| drawn.code().to_string()),
    });
    if ctx.land(txn, args.writing.dry_run, &summary, lines.join("\n"))? {
        return ctx.say(say::next_report(lang, code));
    }
    Ok(())
}

/// The code that comes next in a year and round.
fn next_code(last: Vec<(i32, u8, u32)>, key: DossierKey, lang: Lang) -> Result<DossierCode, Failure> {
    let of = |(year, round, _): &(i32, u8, u32)| (*year, *round) == (key.year, key.round);
    let last = last.into_iter().find(of).map_or(0, |(.., number)| number);
    let code = |number| DossierCode { year: key.year, round: key.round, number };
    match last.checked_add(1) {
        Some(number) => Ok(code(number)),
        None => Err(Failure::Refused(input::no_number_left(lang, code(last)))),
    }
}

/// Whether a dossier of its kind may be filed on its day: what to look at, or why not.
fn allowed(args: &Args, records: &Records, new: &Dossier, filed: NaiveDate, lang: Lang) -> Result<Vec<String>, String> {
    let (product, kind) = (new.key.product, new.key.kind);
    let (name, day) = (records.product_name(product), number::date(lang, filed));
    let mut notes = Vec::new();
    match (kind, records.renewed_by(new)) {
        (FilingKind::First, _) => notes.extend(still_certified(records, product, filed, lang)),
        (_, None) => return Err(say::no_certificate(lang, name, day, wording::kind(lang, kind))),
        (FilingKind::Upgrade, Some(certificate)) if certificate.facts.star == Some(Star::FIVE) => {
            return Err(say::upgrade_of_five(lang, name, window::cited(records, certificate, lang)));
        }
        (_, Some(certificate)) => {
            let standing = records.standing_on(certificate, filed);
            let over = standing == Standing::Expired && kind == FilingKind::ReEvaluation;
            // Of a re-evaluation the days to the end are told already, and below what is to be said of them.
            if standing.is_ended_by_decision() {
                // With a file outside the window it is told below.
                let told = window::outside(records, new).is_some();
                notes.extend((!told).then(|| say::ended_registers_anew(lang, wording::standing(lang, standing))));
            } else if !standing.in_force() && !over {
                notes.push(say::not_in_force(lang, wording::standing(lang, standing)));
            }
        }
    }
    if let Some(why) = window::off_window(records, new, lang) {
        return Err(why);
    }
    if let Some(outside) = window::outside(records, new) {
        notes.extend(new.facts.past_window.as_ref().map(|why| outside.taken(why, lang)));
    } else {
        let end = records.renewed_by(new).and_then(Certificate::end);
        let late = end.is_some_and(|end| law::window(end, filed) == Window::Late);
        let held = records.renewed_by(new).filter(|_| late && kind == FilingKind::ReEvaluation);
        match held.map(|held| records.standing_on(held, filed)) {
            Some(now) if now.in_force() => notes.push(say::of_transition(lang)),
            // A result ended it before the 180 days were over.
            Some(now @ Standing::Expired) => notes.push(say::not_in_force(lang, wording::standing(lang, now))),
            _ => {}
        }
    }
    let open: Vec<String> = records
        .dossiers_of(product)
        .filter(|other| other.key.kind == kind && is_open(records, other))
        .map(|other| other.code.to_string())
        .collect();
    if !open.is_empty() && !args.next.from_last {
        notes.push(say::open_already(lang, open.join(", "), wording::kind(lang, kind)));
    }
    Ok(notes)
}

/// That a product filed for the first time holds a certificate.
fn still_certified(records: &Records, product: i64, filed: NaiveDate, lang: Lang) -> Option<String> {
    let held = records.stood_on(product, filed)?;
    let end = held.end()?;
    let star = wording::star_in_words(lang, &held.facts);
    Some(say::still_certified(lang, star, window::cited(records, held, lang), number::date(lang, end)))
}

/// Whether a dossier waits for its result: no council has rated it or knocked it out, no decision names it, and no
/// certificate that may be its own came in with a list.
pub(in crate::commands) fn is_open(records: &Records, dossier: &Dossier) -> bool {
    let decided = records.all_decided_of(dossier.id).any(|decided| decided.outcome != Decided::LeftOut);
    !decided
        && records.rating_of(dossier.id).is_none()
        && records.knock_out(dossier.id).is_none()
        && !has_certificate(records, dossier)
}
