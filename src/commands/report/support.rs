//! `ocop report support`: money planned and paid, by its source, then content by content.

use std::collections::BTreeSet;

use serde_json::json;

use super::units;
use crate::commands::register::source_name;
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::{MoneySource, Part, Reader, Support};
use crate::report::{Cell, Page, Table};
use crate::text::messages::around as say;
use crate::text::{Lang, number};

/// Arguments of `report support`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only a programme year; all years when left out
    #[arg(value_name = "YEAR", value_parser = shared::year)]
    year: Option<i32>,
    #[command(flatten)]
    reading: Reading,
}

/// The sums of some supports.
struct Sums {
    contents: u64,
    planned: i64,
    paid: i64,
}

impl Sums {
    fn of<'s>(all: impl Iterator<Item = &'s Support>) -> Self {
        all.fold(Self { contents: 0, planned: 0, paid: 0 }, |sums, one| Self {
            contents: sums.contents + 1,
            planned: sums.planned + one.facts.planned.unwrap_or(0),
            paid: sums.paid + one.facts.paid.unwrap_or(0),
        })
    }

    fn row(&self, name: String) -> Vec<Cell> {
        let (planned, paid) = (self.planned.unsigned_abs(), self.paid.unsigned_abs());
        vec![
            Cell::text(name),
            Cell::Count(self.contents),
            Cell::Count(planned),
            Cell::Count(paid),
            Cell::share(paid, planned),
        ]
    }
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.report(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let on = args.reading.day(ctx.today);
    let mut all = reader.supports(on)?;
    all.retain(|one| args.year.is_none_or(|year| one.facts.year == year));
    let parts = reader.parts(on)?;
    Ok(page((&all, &parts), args.year, &number::date(lang, on), ctx.is_csv(&args.reading), lang))
}

fn page((all, parts): (&[Support], &[Part]), year: Option<i32>, day: &str, csv: bool, lang: Lang) -> Page {
    let of = |source: MoneySource| Sums::of(all.iter().filter(move |one| one.facts.money == source));
    let by: Vec<_> = MoneySource::ALL.iter().map(|source| (*source, of(*source))).collect();
    let total = Sums::of(all.iter());
    let rows = by.iter().filter(|(_, sums)| sums.contents > 0);
    let rows = rows.map(|(source, sums)| sums.row(source_name(lang, *source)));
    let table = Table::new("support")
        .left("nguon", say::source(lang))
        .right("noi_dung", say::contents(lang))
        .right("ke_hoach", say::planned(lang))
        .right("da_chi", say::paid(lang))
        .right("ty_le", say::share(lang))
        .adding(&["noi_dung", "ke_hoach", "da_chi"])
        .rows(rows)
        .sum(total.row(say::all(lang)));
    let products: BTreeSet<i64> = all.iter().filter_map(|one| one.facts.product).collect();
    let content = |one: &Support| {
        let facts = &one.facts;
        let told = json!({
            "year": facts.year, "content": facts.content, "policy": facts.policy, "source": facts.money.id(),
            "name": facts.name, "subject": facts.subject, "known": facts.product.is_some(),
            "planned": facts.planned, "paid": facts.paid, "paid_on": facts.paid_on,
        });
        units::data(parts, one.id, told)
    };
    let one = |(source, sums): &(MoneySource, Sums)| json!({ "source": source.id(), "contents": sums.contents, "planned": sums.planned, "paid": sums.paid });
    let figures = json!({
        "year": year, "contents": total.contents, "products": products.len(), "planned": total.planned, "paid": total.paid,
        "by_source": by.iter().map(one).collect::<Vec<_>>(), "list": all.iter().map(content).collect::<Vec<_>>(),
    });
    let title = year.map_or_else(|| say::support_title(lang, day), |year| say::support_title_year(lang, year, day));
    let page = Page::new(title).figures(figures);
    if all.is_empty() && !csv {
        return page.text(say::no_support(lang));
    }
    let amount = |n: usize| wording::amount(lang, n as u64);
    let page = page.table(table).text(say::support_sentence(
        lang,
        amount(all.len()),
        amount(products.len()),
        number::money(lang, total.planned),
        number::money(lang, total.paid),
    ));
    if csv { page } else { page.table(contents((all, parts), year.is_none(), lang)) }
}

/// A row each; what none of them tells takes no column.
fn contents((all, parts): (&[Support], &[Part]), years: bool, lang: Lang) -> Table {
    let money = |money: Option<i64>| money.map_or(Cell::Blank, |money| Cell::Count(money.unsigned_abs()));
    let table = units::column(Table::new("contents"), !parts.is_empty(), lang)
        .left("nam", say::year(lang))
        .left("noi_dung", say::content(lang))
        .left("chinh_sach", say::policy(lang))
        .left("cho", say::supported(lang))
        .left("nguon", say::source(lang))
        .right("ke_hoach", say::planned(lang))
        .right("da_chi", say::paid(lang))
        .left("ngay_chi", say::paid_on(lang))
        .rows_of(all.iter().map(|one| {
            let facts = &one.facts;
            let name = facts.name.as_ref().map(|name| match facts.product {
                Some(_) => name.clone(),
                None => say::not_in_ledger(lang, name),
            });
            let whom = name.into_iter().chain(facts.subject.clone()).collect::<Vec<_>>().join(" – ");
            let cells = vec![
                Cell::from(years.then(|| facts.year.to_string())),
                Cell::text(&facts.content),
                Cell::from(facts.policy.clone()),
                Cell::from(Some(whom).filter(|whom| !whom.is_empty())),
                Cell::text(source_name(lang, facts.money)),
                money(facts.planned),
                money(facts.paid),
                Cell::from(facts.paid_on),
            ];
            (one.id, units::cells(parts, one.id, cells))
        }));
    table.without_blank(&["nam", "chinh_sach", "ngay_chi"])
}
