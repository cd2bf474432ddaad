//! `ocop report idea`: ideas, what was judged of them, and which became a product.

use serde_json::json;

use super::units;
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::{Idea, Reader, Records, own_number};
use crate::report::figures::{self, Ideas, Judged};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{around, programme as say, term};
use crate::text::{Lang, fold, number, order};

/// Arguments of `report idea`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Programme year; every year when left out
    #[arg(value_name = "YEAR", value_parser = shared::year)]
    year: Option<i32>,
    /// Only one district, as slips print it
    #[arg(long, value_name = "NAME", alias = "huyen")]
    district: Option<String>,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.report(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let records = reader.records(args.reading.day(ctx.today))?;
    let mut ideas = reader.ideas(records.on)?;
    let named = ideas.iter().filter_map(|idea| idea.facts.district.as_deref()).collect();
    let scope = shared::scope_among(&named, args.district.as_deref(), ctx.lang)?;
    ideas.retain(|idea| args.year.is_none_or(|year| idea.facts.year == year));
    ideas.retain(|idea| {
        scope
            .district()
            .is_none_or(|wanted| idea.facts.district.as_deref().is_some_and(|told| fold::same_place(told, wanted)))
    });
    let figures = figures::ideas(&records, &ideas);
    let place = args.district.clone().unwrap_or_else(|| units::place(&records.office, records.parts.len(), lang));
    let on = number::date(lang, records.on);
    let title = match args.year {
        Some(year) => say::ideas_title(lang, year, place, on),
        None => say::all_ideas_title(lang, place, on),
    };
    let mut value = serde_json::to_value(&figures).map_err(|error| Failure::Bug(error.into()))?;
    value["year"] = json!(args.year);
    value["as_of"] = json!(records.on);
    value["list"] = ideas.iter().map(|idea| units::data(&records.parts, idea.id, data(&records, idea))).collect();
    let mut page = Page::new(title).figures(value);
    if ctx.is_csv(&args.reading) {
        return Ok(page.table(whole(&records, &ideas, lang)));
    }
    if ideas.is_empty() {
        page = page.text(say::no_ideas(lang));
    } else {
        page = page.table(counts(&figures, lang)).table(list(&records, &ideas, lang));
        page = sentences(&figures, lang).into_iter().fold(page, Page::text);
    }
    Ok(page)
}

fn data(records: &Records, idea: &Idea) -> serde_json::Value {
    let facts = &idea.facts;
    json!({
        "number": own_number(idea.id), "year": facts.year, "existing": facts.existing, "name": facts.name,
        "subject": facts.subject, "commune": facts.commune, "district": facts.district, "fit": facts.fit,
        "fit_reason": facts.fit_reason, "judged_on": facts.judged_on, "filed": facts.filed,
        "product": figures::became(records, idea).map(|product| records.product_name(product)),
    })
}

fn counts(figures: &Ideas, lang: Lang) -> Table {
    let row = |what: String, judged: &Judged| {
        let counts = [judged.ideas, judged.fit, judged.unfit, judged.unjudged];
        std::iter::once(Cell::text(what)).chain(counts.map(Cell::Count)).collect::<Vec<_>>()
    };
    let (one, other) = (&figures.potential, &figures.existing);
    let all = Judged {
        ideas: figures.ideas,
        fit: one.fit + other.fit,
        unfit: one.unfit + other.unfit,
        unjudged: one.unjudged + other.unjudged,
    };
    Table::new("counts")
        .left("loai_y_tuong", say::idea_kind(lang))
        .right("so_luong", term::number(lang))
        .right("phu_hop", say::fit(lang))
        .right("khong_phu_hop", say::unfit(lang))
        .right("chua_danh_gia", say::unjudged(lang))
        .parts_of("so_luong", &["phu_hop", "khong_phu_hop", "chua_danh_gia"])
        .adding(&["so_luong", "phu_hop", "khong_phu_hop", "chua_danh_gia"])
        .rows([row(say::potential(lang), one), row(say::existing(lang), other)])
        .sum(row(say::all(lang), &all))
}

fn list(records: &Records, ideas: &[Idea], lang: Lang) -> Table {
    let or_not_yet = |text: &Option<String>, none: String| Cell::text(text.clone().unwrap_or(none));
    units::column(Table::new("ideas"), records.are_of_several(), lang)
        .right("so", say::idea_number(lang))
        .left("ten_san_pham", term::product(lang))
        .left("loai_y_tuong", say::idea_kind(lang))
        .left("chu_the", term::subject(lang))
        .left("xa_phuong", say::commune(lang))
        .left("danh_gia", say::judgement(lang))
        .left("thanh_san_pham", say::became_product(lang))
        .rows_of(ideas.iter().map(|idea| {
            let facts = &idea.facts;
            let judged = match facts.fit {
                Some(true) => say::fit(lang),
                Some(false) => say::unfit(lang),
                None => say::not_yet(lang),
            };
            let product = figures::became(records, idea).map(|product| records.product_name(product));
            let cells = vec![
                Cell::Plain(own_number(idea.id)),
                or_not_yet(&facts.name, say::name_unknown(lang)),
                Cell::text(if facts.existing { say::existing(lang) } else { say::potential(lang) }),
                or_not_yet(&facts.subject, say::nobody_yet(lang)),
                facts.commune.clone().map_or(Cell::Blank, Cell::text),
                Cell::text(judged),
                product.map_or(Cell::Blank, Cell::text),
            ];
            (idea.id, units::cells(&records.parts, idea.id, cells))
        }))
}

/// Every column of the file that ideas are read from, and what they became: `register idea` reads it back.
fn whole(records: &Records, ideas: &[Idea], lang: Lang) -> Table {
    units::column(Table::new("ideas"), records.are_of_several(), lang)
        .right("stt", say::idea_number(lang))
        .left("nam", around::year(lang))
        .left("ngay_phieu", around::received(lang))
        .left("ten_san_pham", term::product(lang))
        .left("loai_y_tuong", say::idea_kind(lang))
        .left("chu_the", term::subject(lang))
        .left("loai_chu_the", term::form(lang))
        .left("xa_phuong", say::commune(lang))
        .left("huyen", say::district(lang))
        .left("nhom", say::sector(lang))
        .left("bo_san_pham", say::set(lang))
        .left("mo_ta", say::description(lang))
        .left("phu_hop", say::fit(lang))
        .left("ly_do", around::reason(lang))
        .left("ngay_danh_gia", around::judged_on(lang))
        .left("ghi_chu", around::note(lang))
        .left("thanh_san_pham", say::became_product(lang))
        .rows_of(ideas.iter().map(|idea| {
            let facts = idea.facts.clone();
            let fit = facts.fit.map(|fit| if fit { term::yes(Lang::Vi) } else { term::no(Lang::Vi) });
            let product = figures::became(records, idea).map(|product| records.product_name(product).to_owned());
            let cells = vec![
                Cell::Plain(own_number(idea.id)),
                Cell::text(facts.year.to_string()),
                Cell::from(facts.filed),
                Cell::from(facts.name),
                Cell::text(if facts.existing { say::existing(Lang::Vi) } else { say::potential(Lang::Vi) }),
                Cell::from(facts.subject),
                Cell::from(facts.form.map(|form| form.code().to_owned())),
                Cell::from(facts.commune),
                Cell::from(facts.district),
                Cell::from(facts.sector),
                Cell::from(facts.set_code),
                Cell::from(facts.description),
                Cell::from(fit),
                Cell::from(facts.fit_reason),
                Cell::from(facts.judged_on),
                Cell::from(facts.note),
                Cell::from(product),
            ];
            (idea.id, units::cells(&records.parts, idea.id, cells))
        }))
}

fn sentences(figures: &Ideas, lang: Lang) -> Vec<String> {
    let n = |n: u64| wording::amount(lang, n);
    let (potential, existing) = (n(figures.potential.ideas), n(figures.existing.ideas));
    let mut told = vec![say::ideas_sentence(lang, n(figures.ideas), potential, existing, n(figures.became))];
    if figures.without_subject > 0 {
        told.push(say::ideas_of_nobody(lang, n(figures.without_subject)));
    }
    if figures.without_name > 0 {
        told.push(say::ideas_nameless(lang, n(figures.without_name)));
    }
    let mut communes: Vec<(&String, &u64)> = figures.by_commune.iter().collect();
    communes.sort_by_cached_key(|(commune, _)| (commune.is_empty(), order::key(commune)));
    if communes.iter().any(|(commune, _)| !commune.is_empty()) {
        let name = |commune: &String| if commune.is_empty() { say::commune_untold(lang) } else { commune.clone() };
        let communes: Vec<String> =
            communes.iter().map(|(commune, count)| format!("{} {}", name(commune), n(**count))).collect();
        told.push(say::ideas_by_commune(lang, communes.join(", ")));
    }
    told
}
