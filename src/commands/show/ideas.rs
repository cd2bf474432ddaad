//! The idea that a product came of: its timeline begins with it.

use std::collections::BTreeMap;

use serde_json::json;

use super::moment::Moment;
use crate::commands::{Failure, wording};
use crate::ledger::{Idea, IdeaFacts, Reader, Records, Versioned};
use crate::report::figures::became;
use crate::report::{Cell, Page, Table};
use crate::text::messages::{programme as say, term};
use crate::text::{Lang, fold};

/// The page of the ideas that something typed names, by name or number, where there are any.
pub(super) fn page(reader: Reader<'_>, records: &Records, typed: &str, lang: Lang) -> Result<Option<Page>, Failure> {
    let (key, number) = (fold::key(typed), typed.trim().parse::<i64>().ok());
    let named = |idea: &Idea| idea.facts.name.as_deref().is_some_and(|name| fold::key(name) == key);
    let mut found = reader.ideas(records.on)?;
    found.retain(|idea| number == Some(idea.id) || named(idea));
    if found.is_empty() {
        found = reader.find_ideas(typed, records.on)?;
    }
    let Some(year) = found.first().map(|idea| idea.facts.year) else { return Ok(None) };
    let figures = found.iter().map(|idea| {
        let facts = &idea.facts;
        json!({
            "number": idea.id, "year": facts.year, "existing": facts.existing, "name": facts.name,
            "subject": facts.subject, "commune": facts.commune, "district": facts.district, "fit": facts.fit,
            "fit_reason": facts.fit_reason, "judged_on": facts.judged_on, "filed": facts.filed,
            "product": became(records, idea).map(|product| records.product_name(product)),
        })
    });
    let figures = json!({ "ideas": figures.collect::<Vec<_>>() });
    let place = |idea: &Idea| {
        let told = [&idea.facts.commune, &idea.facts.district].into_iter().flatten().cloned();
        told.collect::<Vec<_>>().join(", ")
    };
    let mut rows = Vec::new();
    for idea in &found {
        let subject = idea.facts.subject.clone().unwrap_or_else(|| say::nobody_yet(lang));
        for moment in slip(reader, records, idea, lang)?.into_iter().chain(product_of(records, idea, lang)) {
            let cells = [Cell::from(moment.on), Cell::text(moment.text), Cell::text(&subject), Cell::text(place(idea))];
            rows.push(cells.to_vec());
        }
    }
    let table = Table::new("ideas")
        .left("ngay", term::day(lang))
        .left("su_kien", term::event(lang))
        .left("chu_the", term::subject(lang))
        .left("noi", say::place(lang))
        .rows(rows);
    let waits = found.iter().filter(|idea| became(records, idea).is_none()).count();
    let name = found.iter().find_map(|idea| idea.facts.name.as_deref()).unwrap_or(typed);
    let mut page = Page::new(name).table(table).figures(figures);
    for idea in &found {
        if let Some(product) = became(records, idea) {
            page = page.text(say::became_since(lang, idea.id, records.product_name(product)));
        }
    }
    if waits > 0 {
        page = page.text(say::only_idea(lang, wording::amount(lang, waits as u64), year));
    }
    Ok(Some(page))
}

/// The product that it became, on the day of its first dossier.
fn product_of(records: &Records, idea: &Idea, lang: Lang) -> Option<Moment> {
    let product = became(records, idea)?;
    let dossier = records.dossiers_of(product).min_by_key(|dossier| (dossier.facts.filed, dossier.id))?;
    let told = say::moment_became(lang, idea.id, records.product_name(product), dossier.code);
    Some(Moment::new(dossier.facts.filed, told))
}

/// The slips of the ideas that became a product, and what was judged of them.
pub(super) fn moments(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let mut moments = Vec::new();
    for idea in reader.ideas(records.on)?.iter().filter(|idea| idea.facts.product == Some(product)) {
        moments.extend(slip(reader, records, idea, lang)?);
    }
    Ok(moments)
}

/// The slip, and all that was judged of it: on its own day where that is told.
fn slip(reader: Reader<'_>, records: &Records, idea: &Idea, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let facts = &idea.facts;
    let kind = if facts.existing { say::existing(lang) } else { say::potential(lang) };
    let why = |why: Option<&String>| why.map_or_else(String::new, |why| format!(" ({why})"));
    let name = facts.name.clone().unwrap_or_else(|| say::name_unknown(lang));
    let told = say::moment_idea(lang, idea.id, facts.year, kind, name);
    let versions = IdeaFacts::versions(reader, idea.id)?.into_iter().filter(|one| one.from <= records.on);
    let dated = versions.map(|one| one.facts.judgement()).filter_map(|one| Some((one.on?, one)));
    let dated: BTreeMap<_, _> = dated.filter(|(day, one)| *day <= records.on && one.fit.is_some()).collect();
    let Some(first) = dated.keys().next() else {
        let judged = match facts.fit {
            None => String::new(),
            Some(true) => say::judged_fit(lang),
            Some(false) => say::judged_unfit(lang),
        };
        let why = why(facts.fit_reason.as_ref().filter(|_| facts.fit.is_some()));
        return Ok(vec![Moment::new(facts.filed, format!("{told}{judged}{why}"))]);
    };
    let mut moments = vec![Moment::after(Some(*first), facts.filed, told)];
    moments.extend(dated.iter().map(|(day, one)| {
        let is_fit = one.fit == Some(true);
        let judged = if is_fit { say::moment_idea_fit(lang, idea.id) } else { say::moment_idea_unfit(lang, idea.id) };
        Moment::new(Some(*day), format!("{judged}{}", why(one.why.as_ref())))
    }));
    Ok(moments)
}
