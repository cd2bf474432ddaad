//! Several programme years side by side, and together: a product of two years counts once in each and once in all.

use serde_json::json;

use super::super::charts;
use super::super::tracing::Named;
use super::{Potential, lines, words};
use crate::commands::Failure;
use crate::ledger::Records;
use crate::report::figures::{Period, Scope, Told, results};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{cut, period as say, report, term};
use crate::text::{Lang, number};

/// The page of some years.
pub(super) fn page(
    records: &Records,
    (from_year, to_year): (i32, i32),
    potential: Potential,
    (scope, place): (&Scope, &str),
    lang: Lang,
) -> Result<(Page, Named), Failure> {
    let all = results(records, Period::Years { from_year, to_year }, scope);
    let mut told = Told::of(&json!({}))?;
    let mut table = Table::new("years").left("chi_tieu", term::figure(lang));
    let (mut sum, mut subjects, mut of_years) = (0, 0, Vec::new());
    for year in from_year..=to_year {
        let of_year = results(records, Period::year(year), scope);
        sum += of_year.recognised.products.count();
        subjects += of_year.recognised.subjects.known.count();
        told.put(&year.to_string(), &of_year)?;
        of_years.push(of_year);
        table = table.right(format!("nam_{year}"), year.to_string());
    }
    told.put("all", &all)?;
    table = table.right("tong", cut::all(lang));
    let mut named = Named::of(&told);
    let years = (from_year..=to_year).map(|year| year.to_string()).chain(["all".to_owned()]);
    let years: Vec<String> = years.collect();
    let columns: Vec<_> = of_years.iter().chain([&all]).collect();
    let lines = lines::of(&columns, potential, lang);
    table.parts = lines::parts(&lines);
    for line in lines {
        let counts = years.iter().zip(&columns).map(|(year, of)| line.cell(&told, (&format!("{year}."), *of)));
        table.rows.push(std::iter::once(Cell::text(line.text.clone())).chain(counts).collect());
        table.records.push(None);
        named.call(&line.text, format!("all.{}", line.path));
    }
    told.figures["from_year"] = json!(from_year);
    told.figures["to_year"] = json!(to_year);
    told.figures["as_of"] = json!(records.on);
    let title = report::year_title(lang, say::years(lang, from_year, to_year), place, number::date(lang, records.on));
    let mut page = Page::new(title)
        .table(table)
        .charts(charts::years(&of_years, from_year, potential, lang))
        .figures(told.figures);
    let products = all.recognised.products.count();
    // The last certificate of each product counts: one that was recognised again is one product.
    if sum != products {
        page = page.text(say::again_in_years(lang, sum, products));
    }
    page = words::ended_since(&all, lang).into_iter().fold(page, Page::text);
    if let Some(undated) = words::undated(&all, lang) {
        page = page.text(undated).advice(words::advice(&all, lang));
    }
    let known = all.recognised.subjects.known.count();
    if subjects != known {
        page = page.text(say::subjects_again_in_years(lang, subjects, known));
    }
    Ok((page, named))
}
