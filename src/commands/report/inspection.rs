//! `ocop report inspection`: what was inspected, what was found, what is still to be followed up.

use chrono::Datelike;
use serde_json::json;

use super::units;
use crate::commands::follow_up::{FollowUp, follow_up};
use crate::commands::products::inspected as about;
use crate::commands::shared::{self, Reading};
use crate::commands::wording::findings;
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::{Inspection, Outlet, Reader, Records, own_number};
use crate::report::{Cell, Page, Table};
use crate::text::messages::inspection as say;
use crate::text::{Lang, number};

/// Arguments of `report inspection`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only those of a year
    #[arg(long, value_name = "YEAR", alias = "nam", value_parser = shared::year)]
    year: Option<i32>,
    /// Only those whose follow-up is still to be done
    #[arg(long, alias = "con-mo")]
    open: bool,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.report(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let records = reader.records(args.reading.day(ctx.today))?;
    let (all, outlets) = (reader.inspections(records.on)?, reader.outlets(crate::ledger::EVER)?);
    let mut shown: Vec<(&Inspection, FollowUp)> = all
        .iter()
        .filter(|one| args.year.is_none_or(|year| one.facts.held_on.year() == year))
        .map(|one| (one, follow_up(one, &all, &records)))
        .filter(|(_, state)| !args.open || state.is_open())
        .collect();
    shown.sort_by_key(|(one, _)| (one.facts.held_on, one.id));
    let day = number::date(lang, records.on);
    let title = args.year.map_or_else(|| say::title(lang, &day), |year| say::title_year(lang, year, &day));
    let mut page = Page::new(title).figures(figures(&shown, &records, &outlets, lang));
    if shown.is_empty() && !ctx.is_csv(&args.reading) {
        page = page.text(say::none(lang));
    } else {
        let open = shown.iter().filter(|(_, state)| state.is_open()).count();
        let overdue = shown.iter().filter(|(_, state)| *state == FollowUp::Overdue).count();
        page =
            page.table(table(&shown, &records, &outlets, lang)).text(say::sentence(lang, shown.len(), open, overdue));
    }
    Ok(page)
}

fn table(shown: &[(&Inspection, FollowUp)], records: &Records, outlets: &[Outlet], lang: Lang) -> Table {
    units::column(Table::new("inspections"), records.are_of_several(), lang)
        .right("so", say::number(lang))
        .left("ngay", say::held_on(lang))
        .left("san_pham_diem_ban", say::about(lang))
        .left("hinh_thuc", say::form(lang))
        .left("don_vi_kiem_tra", say::unit(lang))
        .left("ket_qua", say::findings(lang))
        .left("xu_ly", say::follow_up(lang))
        .left("han_xu_ly", say::due_on(lang))
        .left("tinh_trang", say::state(lang))
        .rows_of(shown.iter().map(|(one, state)| {
            let facts = &one.facts;
            let form = facts.sudden.map(|sudden| if sudden { say::sudden(lang) } else { say::planned(lang) });
            let cells = vec![
                Cell::Plain(own_number(one.id)),
                Cell::from(Some(facts.held_on)),
                Cell::text(about(facts, records, outlets, lang)),
                Cell::from(form),
                Cell::from(facts.unit.clone()),
                Cell::text(findings(facts, lang)),
                Cell::from(facts.follow_up.clone()),
                Cell::from(facts.due_on),
                Cell::from(state.told(lang)),
            ];
            (one.id, units::cells(&records.parts, one.id, cells))
        }))
}

fn figures(shown: &[(&Inspection, FollowUp)], records: &Records, outlets: &[Outlet], lang: Lang) -> serde_json::Value {
    let one = |(one, state): &(&Inspection, FollowUp)| {
        let facts = &one.facts;
        let subject = facts.product.and_then(|product| records.subject_of(product)?.1.name.clone());
        let told = json!({
            "inspection": own_number(one.id), "date": facts.held_on,
            "product": facts.product.map(|product| records.product_name(product)), "subject": subject,
            "outlet": facts.outlet.map(|_| about(facts, records, outlets, lang)),
            "sudden": facts.sudden, "unit": facts.unit, "minutes": facts.minutes,
            "criteria": facts.criteria.map(crate::law::Criteria::id), "mark": facts.mark.map(crate::law::MarkUse::id),
            "information": facts.information.map(crate::law::Information::id), "findings": facts.findings,
            "follow_up": facts.follow_up, "due": facts.due_on, "state": state.id(),
        });
        units::data(&records.parts, one.id, told)
    };
    json!({ "as_of": records.on, "inspections": shown.iter().map(one).collect::<Vec<_>>() })
}
