//! `ocop report outlet`: points of sale, floors, supermarkets and systems of tracing that are open on a day.

use std::collections::BTreeSet;

use serde_json::json;

use crate::commands::register::outlet_kind;
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::{EVER, Outlet, OutletKind, Reader};
use crate::report::{Cell, Page, Table};
use crate::text::messages::around as say;
use crate::text::{Lang, number};

/// Arguments of `report outlet`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let on = args.reading.day(ctx.today);
    // What is known by now of what was open then.
    let mut open = reader.outlets(EVER)?;
    open.retain(|one| one.facts.is_open(on));
    open.sort_by_key(|one| (one.facts.kind, one.id));
    let page = page(&open, &number::date(lang, on), ctx.is_csv(&args.reading), lang);
    Ok(page)
}

fn tied(one: &Outlet) -> impl Iterator<Item = i64> {
    one.facts.products.iter().filter_map(|has| has.product)
}

/// How many products it has, and how many of them the ledger has: one listed under two spellings is one.
fn counts(one: &Outlet) -> (u64, u64) {
    let in_ledger = tied(one).collect::<BTreeSet<i64>>().len() as u64;
    let others = one.facts.products.iter().filter(|has| has.product.is_none()).count() as u64;
    (in_ledger + others, in_ledger)
}

fn page(open: &[Outlet], day: &str, csv: bool, lang: Lang) -> Page {
    let table = Table::new("outlets")
        .left("loai", say::outlet_kind(lang))
        .left("ten", say::outlet_name(lang))
        .left("dia_chi", say::outlet_place(lang))
        .left("don_vi_quan_ly", say::operator(lang))
        .left("ngay_mo", say::opened(lang))
        .right("san_pham", say::products(lang))
        .right("co_trong_so", say::tied_products(lang))
        .rows_of(open.iter().map(|one| {
            let facts = &one.facts;
            let place = [&facts.address, &facts.commune, &facts.district].into_iter().flatten();
            let place = place.map(String::as_str).collect::<Vec<_>>().join(", ");
            let cells = vec![
                Cell::text(outlet_kind(lang, facts.kind)),
                Cell::text(&facts.name),
                Cell::from(Some(place).filter(|place| !place.is_empty())),
                Cell::from(facts.operator.clone()),
                Cell::from(facts.opened),
                Cell::Count(counts(one).0),
                Cell::Count(counts(one).1),
            ];
            (one.id, cells)
        }));
    let products: BTreeSet<i64> = open.iter().flat_map(tied).collect();
    let count = |kind: OutletKind| open.iter().filter(|one| one.facts.kind == kind).count();
    let by_kind: serde_json::Map<_, _> =
        OutletKind::ALL.iter().map(|kind| (kind.id().to_owned(), json!(count(*kind)))).collect();
    let one = |one: &Outlet| {
        let facts = &one.facts;
        json!({
            "kind": facts.kind.id(), "name": facts.name, "address": facts.address, "commune": facts.commune,
            "district": facts.district, "operator": facts.operator, "opened": facts.opened,
            "products": counts(one).0, "in_ledger": counts(one).1,
        })
    };
    let page = Page::new(say::outlet_title(lang, day)).figures(json!({
        "by_kind": by_kind, "products": products.len(), "outlets": open.iter().map(one).collect::<Vec<_>>(),
    }));
    if open.is_empty() && !csv {
        return page.text(say::no_outlet(lang));
    }
    let kinds = OutletKind::ALL.iter().map(|kind| (*kind, count(*kind))).filter(|(_, n)| *n > 0);
    let kinds = kinds.map(|(kind, n)| say::kind_count(lang, wording::amount(lang, n as u64), outlet_kind(lang, kind)));
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    page.table(table).text(say::outlet_sentence(lang, kinds, wording::amount(lang, products.len() as u64)))
}
