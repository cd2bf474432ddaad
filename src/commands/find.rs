//! `ocop find`: products and subjects, below them ideas and outlets, by words, with or without diacritics.

use chrono::NaiveDate;
use serde_json::json;

use super::register::outlet_kind;
use super::shared::Reading;
use super::state::{self, is_there};
use super::{Context, Failure, Outcome, wording};
use crate::ledger::{Correction, Idea, Outlet, Reader, Records, Renamed};
use crate::report::figures::Placed;
use crate::report::{Cell, Page, Table};
use crate::text::messages::{answer, around, programme, reason, signing as say, term};
use crate::text::{Lang, fold, number};

/// Arguments of `find`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Words of a product, subject, representative or place, of an idea or an outlet; all must be there
    #[arg(value_name = "WORDS", required = true)]
    words: Vec<String>,
    #[command(flatten)]
    reading: Reading,
}

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    if fold::search(&args.words.join(" ")).is_empty() {
        return Err(Failure::Usage(reason::find_nothing(ctx.page_lang(&args.reading))));
    }
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let words = args.words.join(" ");
    let records = reader.records(args.reading.day(ctx.today))?;
    let mut found = reader.find_products(&words, records.on)?;
    found.retain(|product| is_there(reader, &records, *product));
    let (mut ideas, outlets) = (reader.find_ideas(&words, records.on)?, reader.find_outlets(&words, records.on)?);
    ideas.retain(|idea| idea.facts.product.is_none_or(|product| !found.contains(&product)));
    if found.is_empty() && ideas.is_empty() && outlets.is_empty() {
        return Err(Failure::NotFound(reason::not_found(lang, &words)));
    }
    let mut table = Table::new("found")
        .left("ten_san_pham", term::product(lang))
        .left("chu_the", term::subject(lang))
        .left("ma_ho_so", term::dossier(lang))
        .left("hang_sao", term::star(lang))
        .left("trang_thai", term::standing(lang));
    let (mut figures, mut once) = (Vec::new(), Vec::new());
    for product in &found {
        let placed = Placed::of(&records, *product);
        let state = placed.state(&records);
        let codes: Vec<String> = records.dossiers_of(*product).map(|d| d.code.to_string()).collect();
        let subject = wording::subject_name(lang, records.subject_of(*product).map(|(_, facts)| facts));
        let standing = state.map(|state| state::words(lang, state)).unwrap_or_default();
        for one in renamings(reader, &records, *product, &words)? {
            if !once.contains(&one) {
                once.push(one);
            }
        }
        figures.push(json!({
            "product": records.product_name(*product), "subject": subject, "dossiers": codes,
            "star": placed.certificate.and_then(|c| c.facts.star), "standing": state,
        }));
        table = table.row([
            Cell::text(records.product_name(*product)),
            Cell::text(subject),
            Cell::text(codes.join(", ")),
            state::stars(&records, &placed),
            Cell::text(standing),
        ]);
    }
    let mut page = Page::new(answer::found_title(lang, &words));
    if !found.is_empty() || ctx.is_csv(&args.reading) {
        page = page.table(table).text(answer::found(lang, wording::amount(lang, found.len() as u64)));
    }
    page = once.iter().map(|one| one.told(lang)).fold(page, Page::text);
    if !ideas.is_empty() {
        page = page.text(wording::list(around::found_ideas(lang), ideas.iter().map(|idea| idea_line(idea, lang))));
    }
    if !outlets.is_empty() {
        let lines = outlets.iter().map(|outlet| outlet_line(outlet, records.on, lang));
        page = page.text(wording::list(around::found_outlets(lang), lines));
    }
    let ideas = ideas.iter().map(|one| {
        let facts = &one.facts;
        json!({ "number": one.id, "year": facts.year, "name": facts.name, "subject": facts.subject, "commune": facts.commune })
    });
    let outlets = outlets.iter().map(|one| {
        let facts = &one.facts;
        let closed = facts.closed.filter(|day| *day <= records.on);
        json!({ "kind": facts.kind.id(), "name": facts.name, "operator": facts.operator, "closed": closed })
    });
    let (ideas, outlets) = (ideas.collect::<Vec<_>>(), outlets.collect::<Vec<_>>());
    Ok(page.figures(json!({ "products": figures, "ideas": ideas, "outlets": outlets })))
}

fn idea_line(idea: &Idea, lang: Lang) -> String {
    let facts = &idea.facts;
    let kind = if facts.existing { programme::existing(lang) } else { programme::potential(lang) };
    let name = facts.name.clone().unwrap_or_else(|| programme::name_unknown(lang));
    let told = programme::moment_idea(lang, idea.id, facts.year, kind, name);
    let whose = [&facts.subject, &facts.commune, &facts.district].into_iter().flatten().map(String::as_str);
    let whose = whose.collect::<Vec<_>>().join(", ");
    if whose.is_empty() { told } else { format!("{told} – {whose}") }
}

fn outlet_line(outlet: &Outlet, on: NaiveDate, lang: Lang) -> String {
    let facts = &outlet.facts;
    let name = around::outlet_line(lang, outlet_kind(lang, facts.kind), &facts.name);
    let told = [&facts.address, &facts.commune, &facts.district, &facts.operator].into_iter().flatten().cloned();
    let closed = facts.closed.filter(|day| *day <= on).map(|day| around::closed_on(lang, number::date(lang, day)));
    std::iter::once(name).chain(told).chain(closed).collect::<Vec<_>>().join(", ")
}

/// What a name became.
#[derive(PartialEq, Eq)]
enum Once {
    /// From a day on.
    Renamed(Renamed),
    /// By a correction, from the first.
    Corrected(String, String),
}

impl Once {
    fn told(&self, lang: Lang) -> String {
        match self {
            Self::Renamed(one) => say::now_called(lang, &one.was, &one.is, number::date(lang, one.from)),
            Self::Corrected(was, is) => say::corrected_name(lang, was, is),
        }
    }

    fn is(&self) -> &str {
        match self {
            Self::Renamed(one) => &one.is,
            Self::Corrected(_, is) => is,
        }
    }

    fn was(&self) -> &str {
        match self {
            Self::Renamed(one) => &one.was,
            Self::Corrected(was, _) => was,
        }
    }
}

/// What the names became by which a product was found that it and its subject no longer have.
fn renamings(reader: Reader<'_>, records: &Records, product: i64, words: &str) -> Result<Vec<Once>, Failure> {
    let wanted = fold::search(words);
    let holds = |text: &str, word: &str| fold::search(text).split(' ').any(|told| told.starts_with(word));
    let subject = records.subject_of(product);
    let place = subject.map(|(_, facts)| wording::address(facts)).unwrap_or_default();
    let told = subject.map(|(_, facts)| [&facts.name, &facts.representative]).into_iter().flatten().flatten();
    let mut now: Vec<&str> = told.map(String::as_str).collect();
    now.extend([records.product_name(product), &place]);
    let missing: Vec<&str> = wanted.split(' ').filter(|word| !now.iter().any(|text| holds(text, word))).collect();
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    let mut renamed = reader.product_renamings(product)?;
    if let Some((subject, _)) = subject {
        renamed.extend(reader.renamings(subject)?);
    }
    renamed.retain(|one| one.from <= records.on);
    let certificates: Vec<i64> = records.certificates_of(product).map(|certificate| certificate.id).collect();
    let is_name = |one: &Correction| ["ten_san_pham", "chu_the"].contains(&one.field);
    let of_it = |one: &Correction| one.certificate.is_some_and(|id| certificates.contains(&id)) && is_name(one);
    let corrected = reader.corrections()?.into_iter().filter(of_it).map(|one| Once::Corrected(one.was, one.became));
    // What such a name became may have been changed once more: told as far as the name that is shown.
    let (mut told, mut led_to) = (Vec::new(), Vec::new());
    for one in renamed.into_iter().map(Once::Renamed).chain(corrected) {
        let leads = led_to.contains(&fold::key(one.was())) || missing.iter().any(|word| holds(one.was(), word));
        if leads {
            led_to.push(fold::key(one.is()));
            told.push(one);
        }
    }
    Ok(told)
}
