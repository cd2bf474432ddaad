//! What follows from inspections: the grounds for revoking a certificate, and the line that does it.

use chrono::NaiveDate;

use crate::commands::{Context, Outcome};
use crate::law::{Regime, grounds};
use crate::ledger::{Inspection, Records};
use crate::text::Lang;
use crate::text::messages::inspection as say;

use super::Record;

/// Tells it of inspections just written.
pub(super) fn tell(keys: &[(Option<i64>, Option<i64>, NaiveDate)], ctx: &mut Context<'_>) -> Outcome {
    let ledger = ctx.open()?;
    let reader = ledger.read();
    let records = ctx.records(reader, ctx.today)?;
    let all = reader.inspections(ctx.today)?;
    for one in all.iter().filter(|one| keys.contains(&one.facts.key())) {
        for line in follows(one, &records, ctx.lang) {
            ctx.say(line)?;
        }
    }
    ctx.say(say::next(ctx.lang))
}

fn follows(one: &Inspection, records: &Records, lang: Lang) -> Vec<String> {
    let facts = &one.facts;
    let Some(product) = facts.product else { return Vec::new() };
    let name = records.product_name(product);
    let certificate = records.certificates_of(product).next_back();
    let in_force = certificate.is_some_and(|certificate| records.standing(certificate).in_force());
    // The six grounds are those of QĐ 26/2026: before it none of them can be cited.
    let found = grounds(facts.criteria, facts.mark);
    let found = if records.on < Regime::R26.first_day() { Vec::new() } else { found };
    if certificate.is_none() {
        return if found.is_empty() { Vec::new() } else { vec![say::no_certificate(lang, name)] };
    }
    if !in_force {
        let marked = facts.mark.is_some_and(crate::law::MarkUse::in_use);
        return marked.then(|| say::still_marked(lang, name)).into_iter().collect();
    }
    let codes: Vec<String> = records.dossiers_of(product).map(|dossier| dossier.code.to_string()).collect();
    let typed = codes.last().cloned().unwrap_or_else(|| format!("\"{name}\""));
    let number = facts.minutes.clone().unwrap_or_else(|| say::number_to_type(lang));
    let line =
        |ground: &crate::law::Ground| say::revoke(lang, name, ground.letter(), &typed, ground.id(), &number, one.id);
    found.iter().map(line).collect()
}
