//! The idea that a product came of: its timeline begins with it.

use serde_json::json;

use super::moment::Moment;
use crate::commands::{Failure, wording};
use crate::ledger::{Idea, Reader, Records};
use crate::report::figures::became;
use crate::report::{Cell, Page, Table};
use crate::text::messages::{programme as say, term};
use crate::text::{Lang, fold};

/// The page of the ideas that something typed names, by name or number, where there are any.
pub(super) fn page(reader: Reader<'_>, records: &Records, typed: &str, lang: Lang) -> Result<Option<Page>, Failure> {
    let (key, number) = (fold::key(typed), typed.trim().parse::<i64>().ok());
    let named = |idea: &Idea| idea.facts.name.as_deref().is_some_and(|name| fold::key(name) == key);
    let found: Vec<Idea> =
        reader.ideas(records.on)?.into_iter().filter(|idea| number == Some(idea.id) || named(idea)).collect();
    let Some(year) = found.first().map(|idea| idea.facts.year) else { return Ok(None) };
    let figures = found.iter().map(|idea| {
        let facts = &idea.facts;
        json!({
            "number": idea.id, "year": facts.year, "existing": facts.existing, "name": facts.name,
            "subject": facts.subject, "commune": facts.commune, "district": facts.district, "fit": facts.fit,
            "fit_reason": facts.fit_reason, "filed": facts.filed,
        })
    });
    let figures = json!({ "ideas": figures.collect::<Vec<_>>() });
    let place = |idea: &Idea| {
        let told = [&idea.facts.commune, &idea.facts.district].into_iter().flatten().cloned();
        told.collect::<Vec<_>>().join(", ")
    };
    let table = Table::new("ideas")
        .left("ngay", term::day(lang))
        .left("su_kien", term::event(lang))
        .left("chu_the", term::subject(lang))
        .left("noi", say::place(lang))
        .rows(found.iter().flat_map(|idea| {
            let subject = idea.facts.subject.clone().unwrap_or_else(|| say::nobody_yet(lang));
            let cells = |moment: Moment| {
                vec![Cell::from(moment.on), Cell::text(moment.text), Cell::text(&subject), Cell::text(place(idea))]
            };
            slip(idea, lang).into_iter().map(cells).collect::<Vec<_>>()
        }));
    let waits = found.iter().filter(|idea| became(records, idea).is_none()).count();
    let name = found.iter().find_map(|idea| idea.facts.name.as_deref()).unwrap_or(typed);
    let mut page = Page::new(name).table(table).figures(figures);
    if waits > 0 {
        page = page.text(say::only_idea(lang, wording::amount(lang, waits as u64), year));
    }
    Ok(Some(page))
}

/// The slips of the ideas that became a product, and what was judged of them.
pub(super) fn moments(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let ideas = reader.ideas(records.on)?.into_iter().filter(|idea| idea.facts.product == Some(product));
    Ok(ideas.flat_map(|idea| slip(&idea, lang)).collect())
}

/// The slip, and what was judged of it: on its own day where that is told.
fn slip(idea: &Idea, lang: Lang) -> Vec<Moment> {
    let facts = &idea.facts;
    let kind = if facts.existing { say::existing(lang) } else { say::potential(lang) };
    let why = facts.fit_reason.as_ref().filter(|_| facts.fit.is_some());
    let why = why.map_or_else(String::new, |why| format!(" ({why})"));
    let name = facts.name.clone().unwrap_or_else(|| say::name_unknown(lang));
    let told = say::moment_idea(lang, idea.id, facts.year, kind, name);
    if let Some((fit, day)) = facts.fit.zip(facts.judged_on) {
        let judged = if fit { say::moment_idea_fit(lang, idea.id) } else { say::moment_idea_unfit(lang, idea.id) };
        let slip = Moment::after(Some(day), facts.filed, told);
        return vec![slip, Moment::new(Some(day), format!("{judged}{why}"))];
    }
    let judged = match facts.fit {
        None => String::new(),
        Some(true) => say::judged_fit(lang),
        Some(false) => say::judged_unfit(lang),
    };
    vec![Moment::new(facts.filed, format!("{told}{judged}{why}"))]
}
