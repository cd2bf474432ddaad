//! A subject that takes the place of another.

use serde_json::json;

use super::{Args, name, newer, put};
use crate::commands::register::same::merge_products;
use crate::commands::{Context, Failure, Outcome, whose};
use crate::law::subject_form;
use crate::ledger::{Records, SubjectFacts, Succession, Txn};
use crate::text::messages::{answer, council as at, signing as say};
use crate::text::{Lang, fold, number};

pub(super) fn run(args: &Args, former: &str, mut txn: Txn<'_>, records: &Records, ctx: &mut Context<'_>) -> Outcome {
    let (lang, from) = (ctx.lang, args.change.from);
    let former = whose::subject(records, former, lang).map_err(Failure::Refused)?;
    let before = name(records, former, lang);
    let is_new = whose::is_new(records, &args.subject);
    let known =
        if is_new { None } else { Some(whose::subject(records, &args.subject, lang).map_err(Failure::Refused)?) };
    if known == Some(former) {
        return Err(Failure::Refused(say::succeeds_itself(lang, before)));
    }
    let all = txn.read().successions()?;
    let day = number::date(lang, from);
    let again = |one: &Succession| one.former == former && known == Some(one.subject) && one.from == from;
    if all.iter().any(again) {
        return ctx.say(answer::nothing_new(lang));
    }
    if let Some(why) = refused(records, &all, (known, former), lang) {
        return Err(Failure::Refused(why));
    }
    let mut doubts = Vec::new();
    let (subject, called) = match known {
        Some(known) => {
            doubts.extend(put(args, &mut txn, records, known, ctx)?.1);
            (known, name(records, known, lang))
        }
        None => (add(args, &mut txn, former, &mut doubts, ctx)?, args.subject.trim().to_owned()),
    };
    let mut lines = vec![say::succeeds(lang, &called, &before, &day)];
    lines.extend(known.is_none().then(|| say::subject_added(lang, &called)));
    if known.is_some() {
        // What the heir has of the former's is its product going on; what it had before is its own.
        lines.extend(merge_products(&mut txn, records, (former, subject, Some(from)), &mut doubts, lang)?);
    }
    txn.add_succession(&Succession { subject, former, from, paper: args.change.paper() })?;
    let products = records.products.values().filter(|product| product.subject == former).count();
    lines.push(say::brings(lang, products));
    lines.extend(doubts.into_iter().map(|doubt| at::doubt(lang, doubt)));
    lines.extend(args.change.told(ctx));
    let summary = json!({ "subject": called, "former": before, "from": from });
    ctx.land(txn, args.writing.dry_run, &summary, lines.join("\n"))?;
    Ok(())
}

/// Why a subject, a known or a new one, cannot take the place of another: that was taken, or it is its own.
pub(in crate::commands) fn refused(
    records: &Records,
    all: &[Succession],
    (known, former): (Option<i64>, i64),
    lang: Lang,
) -> Option<String> {
    let before = name(records, former, lang);
    if let Some(one) = all.iter().find(|one| one.former == former) {
        let (heir, since) = (name(records, one.subject, lang), number::date(lang, one.from));
        return Some(say::succeeded_before(lang, before, heir, since));
    }
    let known = known.filter(|known| in_a_ring(all, *known, former))?;
    Some(say::succeeds_in_a_ring(lang, name(records, known, lang), before))
}

/// Whether one already follows the other, be it through others.
fn in_a_ring(all: &[Succession], subject: i64, former: i64) -> bool {
    let mut at = subject;
    for _ in 0..=all.len() {
        let Some(next) = all.iter().find(|one| one.former == at) else { return false };
        if next.subject == former {
            return true;
        }
        at = next.subject;
    }
    false
}

/// Adds the new subject, at the place of the former unless another is told.
fn add(
    args: &Args,
    txn: &mut Txn<'_>,
    former: i64,
    doubts: &mut Vec<String>,
    ctx: &Context<'_>,
) -> Result<i64, Failure> {
    let from = args.change.from;
    let all = txn.read().subject_versions(former)?;
    let held = all.iter().rfind(|one| one.from <= from).or(all.first()).map(|one| one.facts.clone());
    let held = held.unwrap_or_default();
    let place = SubjectFacts {
        address: held.address.clone(),
        commune: held.commune.clone(),
        district: held.district.clone(),
        province: held.province.clone(),
        unit: held.unit,
        ..SubjectFacts::default()
    };
    let newer = newer(args, txn, &place, doubts, ctx)?;
    let name = fold::nfc(&args.subject);
    let form = subject_form::read("", &name).ok().and_then(|read| read.form);
    let facts = SubjectFacts { name: Some(name), form: newer.form.or(form), ..place.updated(&newer) };
    Ok(txn.add_subject(&facts, from)?)
}
