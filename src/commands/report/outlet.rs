//! `ocop report outlet`: points of sale, floors, supermarkets and systems of tracing that are open on a day.

use serde_json::json;

use super::tracing::{Named, Tracing};
use super::units;
use crate::commands::register::outlet_kind;
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::{EVER, Outlet, OutletKind, Part, Reader, Records};
use crate::report::figures::{Counted, Known, Of, Told};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{around as say, term};
use crate::text::{Lang, number};

/// Arguments of `report outlet`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Also list the products that each of them has
    #[arg(long, alias = "san-pham")]
    products: bool,
    #[command(flatten)]
    tracing: Tracing,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.report(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let on = args.reading.day(ctx.today);
    // What is known by now of what was open then; its products are those of then.
    let mut open = reader.outlets(EVER)?;
    open.retain(|one| one.facts.is_open(on));
    for then in reader.outlets(on)? {
        if let Some(now) = open.iter_mut().find(|one| one.id == then.id) {
            now.facts.products = then.facts.products;
        }
    }
    open.sort_by_key(|one| (one.facts.kind, one.id));
    let listed = args.products.then(|| reader.records(on).map(|records| listed(&open, &records, lang)));
    let (parts, csv) = (reader.parts(on)?, ctx.is_csv(&args.reading));
    let (page, named) = page((&open, &parts), listed.transpose()?, &number::date(lang, on), csv, lang)?;
    if !args.tracing.is_asked() {
        return Ok(page);
    }
    let (records, ideas, activities) = (reader.records(on)?, Vec::new(), Vec::new());
    args.tracing.look(page, &named, Known { records: &records, ideas: &ideas, activities: &activities }, lang)
}

/// Its products that the ledger has: one listed under two spellings is one.
fn in_ledger(one: &Outlet) -> Counted {
    Counted::all(Of::Products, tied(one))
}

fn tied(one: &Outlet) -> impl Iterator<Item = i64> {
    one.facts.products.iter().filter_map(|has| has.product)
}

/// The paper that approves it, and its day.
fn approval(one: &Outlet, lang: Lang) -> Option<String> {
    let day = one.facts.approved_on.map(|day| number::date(lang, day));
    let told = one.facts.approval.clone().into_iter().chain(day).collect::<Vec<_>>().join(", ");
    Some(told).filter(|told| !told.is_empty())
}

/// How many products it has, whether the ledger has them or not.
fn count(one: &Outlet) -> u64 {
    let others = one.facts.products.iter().filter(|has| has.product.is_none()).count() as u64;
    in_ledger(one).count() + others
}

/// A product of an outlet a row: as the ledger has it where it is known, else as printed.
fn listed(open: &[Outlet], records: &Records, lang: Lang) -> Table {
    let table = units::column(Table::new("outlet_products"), records.are_of_several(), lang)
        .left("ten", say::outlet_name(lang))
        .left("ten_san_pham", say::product(lang))
        .left("chu_the", say::subject(lang))
        .left("co_trong_so", say::tied_products(lang));
    let products = open.iter().flat_map(|one| one.facts.products.iter().map(move |has| (one, has)));
    table.rows(products.map(|(outlet, has)| {
        let whose = |product| wording::subject_name(lang, records.subject_of(product).map(|(_, facts)| facts));
        let cells = vec![
            Cell::text(&outlet.facts.name),
            Cell::text(has.product.map_or(has.name.as_str(), |product| records.product_name(product))),
            Cell::from(has.product.map(whose)),
            Cell::text(if has.product.is_some() { term::yes(lang) } else { term::no(lang) }),
        ];
        units::cells(&records.parts, outlet.id, cells)
    }))
}

fn page(
    (open, parts): (&[Outlet], &[Part]),
    listed: Option<Table>,
    day: &str,
    csv: bool,
    lang: Lang,
) -> Result<(Page, Named), Failure> {
    let table = units::column(Table::new("outlets"), !parts.is_empty(), lang)
        .left("loai", say::outlet_kind(lang))
        .left("ten", say::outlet_name(lang))
        .left("dia_chi", say::outlet_place(lang))
        .left("don_vi_quan_ly", say::operator(lang))
        .left("van_ban", say::approval(lang))
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
                Cell::from(approval(one, lang)),
                Cell::from(facts.opened),
                Cell::Count(count(one)),
                Cell::Count(in_ledger(one).count()),
            ];
            (one.id, units::cells(parts, one.id, cells))
        }));
    let table = if csv { table } else { table.without_blank(&["van_ban"]) };
    let products = Counted::all(Of::Products, open.iter().flat_map(tied));
    let of_kind = |kind: OutletKind| open.iter().filter(|one| one.facts.kind == kind).count();
    let by_kind: serde_json::Map<_, _> =
        OutletKind::ALL.iter().map(|kind| (kind.id().to_owned(), json!(of_kind(*kind)))).collect();
    let one = |one: &Outlet| {
        let facts = &one.facts;
        let told = json!({
            "kind": facts.kind.id(), "name": facts.name, "address": facts.address, "commune": facts.commune,
            "district": facts.district, "operator": facts.operator, "approval": facts.approval, "approved_on": facts.approved_on,
            "opened": facts.opened, "products": count(one), "in_ledger": in_ledger(one),
            "listed": facts.products.iter().map(|has| json!({ "name": has.name, "known": has.product.is_some() })).collect::<Vec<_>>(),
        });
        units::data(parts, one.id, told)
    };
    let told = Told::of(&json!({
        "by_kind": by_kind, "products": products, "outlets": open.iter().map(one).collect::<Vec<_>>(),
    }))?;
    let mut named = Named::of(&told);
    named.call(&say::tied_products(lang), "products");
    for (at, one) in open.iter().enumerate() {
        named.call(&one.facts.name, format!("outlets.{at}.in_ledger"));
    }
    let page = Page::new(say::outlet_title(lang, day)).figures(told.figures);
    if let Some(listed) = listed.as_ref().filter(|_| csv) {
        return Ok((page.table(listed.clone()), named));
    }
    if open.is_empty() && !csv {
        return Ok((page.text(say::no_outlet(lang)), named));
    }
    let kinds = OutletKind::ALL.iter().map(|kind| (*kind, of_kind(*kind))).filter(|(_, n)| *n > 0);
    let kinds = kinds.map(|(kind, n)| say::kind_count(lang, wording::amount(lang, n as u64), outlet_kind(lang, kind)));
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    let page = page.table(table).text(say::outlet_sentence(lang, kinds, wording::amount(lang, products.count())));
    let listed = listed.filter(|listed| !listed.rows.is_empty());
    Ok((listed.into_iter().fold(page, Page::table), named))
}
