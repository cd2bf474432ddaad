//! `ocop report plan`: business plans, what was judged of them, how far they got, what they need.

use serde_json::json;

use super::units;
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::{Part, Plan, Reader};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{around as say, programme, term};
use crate::text::{Lang, number};

/// Arguments of `report plan`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only a programme year; all years when left out
    #[arg(value_name = "YEAR", value_parser = shared::year)]
    year: Option<i32>,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.report(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let on = args.reading.day(ctx.today);
    let mut all = reader.plans(on)?;
    all.retain(|one| args.year.is_none_or(|year| one.facts.year == year));
    all.sort_by_key(|one| (one.facts.year, one.id));
    let judged = |fit: Option<bool>| all.iter().filter(|one| one.facts.fit == fit).count();
    let (fit, unfit, unjudged) = (judged(Some(true)), judged(Some(false)), judged(None));
    let apart = all.iter().filter(|one| one.facts.product.is_none()).count();
    let (day, parts) = (number::date(lang, on), reader.parts(on)?);
    let title = args.year.map_or_else(|| say::plans_title(lang, &day), |year| say::plans_title_year(lang, year, &day));
    let page = Page::new(title).figures(json!({
        "year": args.year, "as_of": on, "plans": all.len(), "fit": fit, "unfit": unfit, "unjudged": unjudged,
        "not_in_ledger": apart, "list": all.iter().map(|one| units::data(&parts, one.id, data(one))).collect::<Vec<_>>(),
    }));
    if ctx.is_csv(&args.reading) {
        return Ok(page.table(whole(&all, &parts, lang)));
    }
    if all.is_empty() {
        return Ok(page.text(say::no_plans(lang)));
    }
    let n = |n: usize| wording::amount(lang, n as u64);
    let page = page.table(table(&all, &parts, args.year.is_none(), lang));
    let page = page.text(say::plans_sentence(lang, n(all.len()), n(fit), n(unfit), n(unjudged)));
    Ok(if apart > 0 { page.text(say::plans_apart(lang, n(apart))) } else { page })
}

fn data(plan: &Plan) -> serde_json::Value {
    let facts = &plan.facts;
    json!({
        "year": facts.year, "name": facts.name, "subject": facts.subject, "known": facts.product.is_some(),
        "received": facts.received, "judged_on": facts.judged_on, "judged_by": facts.judged_by, "fit": facts.fit,
        "fit_reason": facts.fit_reason, "progress": facts.progress, "needs": facts.needs,
    })
}

/// As a screen has room for it; what none of them tells takes no column.
fn table(all: &[Plan], parts: &[Part], years: bool, lang: Lang) -> Table {
    let table = units::column(Table::new("plans"), !parts.is_empty(), lang)
        .left("nam", say::year(lang))
        .left("ten_san_pham", say::product(lang))
        .left("chu_the", say::subject(lang))
        .left("ngay_nhan", say::received(lang))
        .left("danh_gia", say::judged(lang))
        .left("tien_do", say::progress(lang))
        .left("nhu_cau", say::needs(lang))
        .rows_of(all.iter().map(|one| {
            let facts = &one.facts;
            let name = match facts.product {
                Some(_) => facts.name.clone(),
                None => say::not_in_ledger(lang, &facts.name),
            };
            let cells = vec![
                Cell::from(years.then(|| facts.year.to_string())),
                Cell::text(name),
                Cell::from(facts.subject.clone()),
                Cell::from(facts.received),
                Cell::text(judgement(one, lang)),
                Cell::from(facts.progress.clone()),
                Cell::from(facts.needs.clone()),
            ];
            (one.id, units::cells(parts, one.id, cells))
        }));
    table.without_blank(&["nam", "tien_do", "nhu_cau"])
}

/// What was judged, why, by whom and when.
fn judgement(plan: &Plan, lang: Lang) -> String {
    let facts = &plan.facts;
    let told = match facts.fit {
        Some(true) => programme::fit(lang),
        Some(false) => programme::unfit(lang),
        None => programme::unjudged(lang),
    };
    let told = match facts.fit_reason.as_ref().filter(|_| facts.fit.is_some()) {
        Some(why) => format!("{told}: {why}"),
        None => told,
    };
    let by = facts.judged_by.clone().into_iter().chain(facts.judged_on.map(|day| number::date(lang, day)));
    let by = by.collect::<Vec<_>>().join(", ");
    if by.is_empty() { told } else { format!("{told} ({by})") }
}

/// Every column of the file that plans are read from: `register plan` reads it back.
fn whole(all: &[Plan], parts: &[Part], lang: Lang) -> Table {
    units::column(Table::new("plans"), !parts.is_empty(), lang)
        .left("nam", say::year(lang))
        .left("ten_san_pham", say::product(lang))
        .left("chu_the", say::subject(lang))
        .left("ngay_nhan", say::received(lang))
        .left("ngay_danh_gia", say::judged_on(lang))
        .left("don_vi_danh_gia", say::judged_by(lang))
        .left("phu_hop", programme::fit(lang))
        .left("ly_do", say::reason(lang))
        .left("tien_do", say::progress(lang))
        .left("nhu_cau", say::needs(lang))
        .left("ghi_chu", say::note(lang))
        .rows(all.iter().map(|one| {
            let facts = &one.facts;
            let fit = facts.fit.map(|fit| if fit { term::yes(Lang::Vi) } else { term::no(Lang::Vi) });
            let cells = vec![
                Cell::text(facts.year.to_string()),
                Cell::text(&facts.name),
                Cell::from(facts.subject.clone()),
                Cell::from(facts.received),
                Cell::from(facts.judged_on),
                Cell::from(facts.judged_by.clone()),
                Cell::from(fit),
                Cell::from(facts.fit_reason.clone()),
                Cell::from(facts.progress.clone()),
                Cell::from(facts.needs.clone()),
                Cell::from(facts.note.clone()),
            ];
            units::cells(parts, one.id, cells)
        }))
}
