//! What follows from inspections: the grounds for revoking a certificate, and the line that does it.

use crate::commands::{Context, Outcome, wording};
use crate::law::{MarkUse, Regime, Standing, grounds};
use crate::ledger::{Columns, InspectionFacts, Outlet, Records};
use crate::text::messages::{inspection as say, term};
use crate::text::{Lang, number, typed};

use super::Record;

/// Tells it of inspections just written, or of what would be.
pub(super) fn tell<'f>(
    found: impl Iterator<Item = &'f InspectionFacts>,
    written: bool,
    ctx: &mut Context<'_>,
) -> Outcome {
    let ledger = ctx.open()?;
    let reader = ledger.read();
    let records = reader.records(ctx.today)?;
    let (all, outlets) = (reader.inspections(ctx.today)?, reader.outlets(ctx.today)?);
    for facts in found {
        let held = all.iter().find(|one| one.facts.key() == facts.key());
        let whole = held.map_or_else(|| facts.clone(), |held| held.facts.updated(facts));
        let outlet = outlets.iter().find(|outlet| Some(outlet.id) == whole.outlet);
        let of_outlet = outlet.and_then(|outlet| of_each(&whole, outlet, ctx.lang));
        for line in follows(&whole, held.map(|held| held.id), &records, ctx.lang).into_iter().chain(of_outlet) {
            ctx.say(line)?;
        }
    }
    if written { ctx.say(say::next(ctx.lang)) } else { Ok(()) }
}

/// That what was found at an outlet of the criteria, the mark or information is not said of the products it has.
fn of_each(facts: &InspectionFacts, outlet: &Outlet, lang: Lang) -> Option<String> {
    let judged = facts.criteria.is_some() || facts.mark.is_some() || facts.information.is_some();
    let products = outlet.facts.products.len();
    (judged && products > 0).then(|| say::of_each_product(lang, &outlet.facts.name, products))
}

/// An inspection is judged by the certificate that stood on its day; what is left to do, by what that one is now.
fn follows(facts: &InspectionFacts, id: Option<i64>, records: &Records, lang: Lang) -> Vec<String> {
    let Some(product) = facts.product else { return Vec::new() };
    let (name, on) = (records.product_name(product), facts.held_on);
    let day = number::date(lang, on);
    let found = grounds(facts.criteria, facts.mark);
    let marked = facts.mark.is_some_and(MarkUse::in_use);
    let stood = records.stood_on(product, on);
    let of_now = |c| records.standing(c).in_force() || records.standing(c) == Standing::Unknown;
    let Some(stood) = stood else {
        let issued = |c| records.standing_on(c, on) != Standing::NotYetIssued;
        let told = match records.certificates_of(product).next() {
            None => (!found.is_empty()).then(|| say::no_certificate(lang, name)),
            Some(first) if !records.certificates_of(product).any(issued) => {
                let signed = first.signed_on.map(|signed| number::date(lang, signed)).unwrap_or_default();
                (!found.is_empty() || marked).then(|| say::not_yet(lang, name, day, signed))
            }
            _ if !marked => None,
            _ if records.certificates_of(product).any(of_now) => Some(say::was_marked(lang, name, day)),
            _ => Some(say::still_marked(lang, name, day)),
        };
        return told.into_iter().collect();
    };
    let first_day = Regime::R26.first_day();
    if found.is_empty() || records.on < first_day {
        return Vec::new();
    }
    // The six grounds are those of QĐ 26/2026: none of them can be cited for what was found before it.
    if on < first_day {
        return vec![say::before_grounds(lang, name, day)];
    }
    if !of_now(stood) {
        return vec![say::ended_since(lang, name, day, wording::standing(lang, records.standing(stood)))];
    }
    // A line to be pasted: neither a name nor a number out of a file may become a command in it.
    let code = records.dossiers_of(product).next_back().map(|dossier| dossier.code.to_string());
    let product = code.or_else(|| typed::quoted(name)).unwrap_or_else(|| term::product_to_type(lang));
    let number = facts.minutes.as_deref().and_then(typed::argument).unwrap_or_else(|| say::number_to_type(lang));
    let id = id.map_or_else(|| say::inspection_to_type(lang), |id| id.to_string());
    let line =
        |ground: &crate::law::Ground| say::revoke(lang, name, ground.letter(), &product, ground.id(), &number, &id);
    found.iter().map(line).collect()
}
