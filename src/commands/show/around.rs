//! What happened around a product: plans, support, outlets, inspections, its figures of a year.

use chrono::NaiveDate;

use super::moment::Moment;
use crate::commands::Failure;
use crate::commands::register::{activity_kind, outlet_kind, source_name};
use crate::commands::wording::{findings, output};
use crate::ledger::{ActivityFacts, EVER, FigureFacts, InspectionFacts, Outlet, Plan, Reader, Records, Support};
use crate::text::messages::{around as say, inspection};
use crate::text::{Lang, number};

pub(super) fn moments(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let on = records.on;
    let mut moments = Vec::new();
    for one in reader.plans(on)?.iter().filter(|one| one.facts.product == Some(product)) {
        moments.extend(plan(one, lang));
    }
    for one in reader.supports(on)?.iter().filter(|one| one.facts.product == Some(product)) {
        moments.extend(support(one, lang));
    }
    for one in reader.outlets(EVER)? {
        if one.facts.products.iter().any(|has| has.product == Some(product)) {
            moments.extend(outlet(&one, on, lang));
        }
    }
    for one in reader.activities(on)? {
        if one.facts.products.iter().any(|took| took.product == Some(product)) {
            moments.push(activity(&one.facts, lang));
        }
    }
    for one in reader.inspections(on)?.iter().filter(|one| one.facts.product == Some(product)) {
        moments.push(Moment::new(Some(one.facts.held_on), inspected(&one.facts, lang)));
    }
    for one in reader.figures(on)?.iter().filter(|one| one.facts.product == product) {
        let told = say::moment_figure(lang, one.facts.year, figures(&one.facts, lang));
        moments.push(Moment::after(NaiveDate::from_ymd_opt(one.facts.year, 12, 31), None, told));
    }
    Ok(moments)
}

fn plan(plan: &Plan, lang: Lang) -> Vec<Moment> {
    let facts = &plan.facts;
    let year = NaiveDate::from_ymd_opt(facts.year, 1, 1);
    let mut moments = vec![Moment::after(year, facts.received, say::moment_received(lang, facts.year))];
    if let Some(fit) = facts.fit {
        let why = facts.fit_reason.as_ref().map(|why| format!(": {why}")).unwrap_or_default();
        let told = if fit { say::moment_fit(lang) } else { say::moment_unfit(lang, why) };
        moments.push(Moment::after(facts.received.or(year), facts.judged_on, told));
    }
    moments
}

/// What was planned and what was paid, each on its own day where both are known apart.
fn support(support: &Support, lang: Lang) -> Vec<Moment> {
    let facts = &support.facts;
    let planned = facts.planned.map(|money| say::money_planned(lang, number::money(lang, money)));
    let paid = facts.paid.map(|money| say::money_paid(lang, number::money(lang, money)));
    let year = NaiveDate::from_ymd_opt(facts.year, 1, 1);
    let moment = |on, money: Vec<String>| {
        let told = say::moment_support(lang, &facts.content, source_name(lang, facts.money), money.join(", "));
        Moment::after(year, on, told)
    };
    match (planned, paid, facts.paid_on) {
        (Some(planned), Some(paid), Some(on)) => vec![moment(None, vec![planned]), moment(Some(on), vec![paid])],
        (planned, paid, on) => vec![moment(on, planned.into_iter().chain(paid).collect())],
    }
}

/// A fair or a course that it took part in.
fn activity(facts: &ActivityFacts, lang: Lang) -> Moment {
    let what = facts.what.as_ref().map(|what| format!(": {what}")).unwrap_or_default();
    let place = facts.place.as_ref().map(|place| format!(" ({place})")).unwrap_or_default();
    let told = say::moment_activity(lang, activity_kind(lang, facts.kind), what, place);
    Moment::after(NaiveDate::from_ymd_opt(facts.years().0, 1, 1), facts.held_on, told)
}

/// Opened, and closed, up to a day.
fn outlet(outlet: &Outlet, on: NaiveDate, lang: Lang) -> Vec<Moment> {
    let facts = &outlet.facts;
    let kind = outlet_kind(lang, facts.kind);
    let begun = facts.opened.or(facts.approved_on);
    let opened = begun.is_none_or(|day| day <= on);
    let opened = opened.then(|| Moment::new(begun, say::moment_outlet(lang, &kind, &facts.name)));
    let closed = facts.closed.filter(|day| *day <= on);
    let closed = closed.map(|day| Moment::new(Some(day), say::moment_outlet_closed(lang, &kind, &facts.name)));
    opened.into_iter().chain(closed).collect()
}

fn inspected(facts: &InspectionFacts, lang: Lang) -> String {
    let unit = facts.unit.as_ref().map(|unit| format!(" ({unit})")).unwrap_or_default();
    let told = inspection::moment(lang, unit, findings(facts, lang));
    let told = match &facts.follow_up {
        Some(what) => inspection::moment_follow_up(lang, told, what),
        None => told,
    };
    facts.due_on.map_or(told.clone(), |day| inspection::moment_due(lang, told, number::date(lang, day)))
}

fn figures(facts: &FigureFacts, lang: Lang) -> String {
    let told = [
        output(lang, facts).map(|output| say::told_output(lang, output)),
        facts.revenue.map(|money| say::told_revenue(lang, number::money(lang, money))),
        facts.export.map(|money| say::told_export(lang, number::money(lang, money))),
        facts.labour.map(|people| say::told_labour(lang, people)),
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
