//! `ocop register figure`: what products brought in a year, from a file.

use super::record::{Args, Record};
use crate::commands::cells::{Numbers, whole};
use crate::commands::input::Input;
use crate::commands::products::Products;
use crate::commands::{Context, Outcome, row};
use crate::ledger::FigureFacts;
use crate::roster::{Row, heading};
use crate::text::messages::{around as say, front, input as msg};
use crate::text::{Lang, number};

/// More people than one product employs.
const MOST_PEOPLE: i64 = 1_000_000;

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let numbers = Numbers::default();
    let mut listed = args.read(
        (heading::PRODUCT_FIGURES, &["nam", "ten_san_pham"]),
        |input, row, products, doubts| figure(input, row, (products, &numbers), doubts, lang),
        ctx,
    )?;
    let (revenue, export) = (listed.sum(|one| one.revenue), listed.sum(|one| one.export));
    listed.sums = Some(say::figure_sums(lang, number::money(lang, revenue), number::money(lang, export)));
    let year = listed.rows.iter().map(|(_, one)| one.year).max();
    if listed.write(&args.writing, |_, _| Ok(None), ctx)?
        && let Some(year) = year
    {
        ctx.say(say::next_figures(lang, year))?;
    }
    Ok(())
}

/// Reads a row; `None` where it is at fault.
fn figure(
    input: &mut Input,
    row: &Row,
    (products, numbers): (&Products<'_>, &Numbers),
    doubts: &mut Vec<String>,
    lang: Lang,
) -> Option<FigureFacts> {
    for field in ["nam", "ten_san_pham"] {
        if input.text(row, field).is_none() {
            input.fault(row.line, field, msg::blank(lang));
        }
    }
    let year = input.read(row, "nam", row::programme_year);
    // A figure of no product is none.
    let product = match products.of_row(input, row, lang) {
        Some(Err(why)) => {
            input.fault(row.line, "ten_san_pham", say::needs_product(lang, why));
            None
        }
        found => found.and_then(Result::ok),
    };
    let output = numbers.quantity(input, row, "san_luong", lang);
    let unit = output.as_ref().and_then(|(_, unit)| unit.clone()).or_else(|| input.text(row, "don_vi_tinh"));
    let unit = unit.or_else(|| unit_of_heading(input, "san_luong"));
    if output.is_some() && unit.is_none() {
        input.fault(row.line, "san_luong", say::needs_unit(lang));
    }
    let revenue = numbers.money(input, row, "doanh_thu", lang);
    let export = numbers.money(input, row, "xuat_khau", lang);
    let labour = whole(input, row, "lao_dong", 0..=MOST_PEOPLE, lang);
    if input.is_bad(row.line) {
        return None;
    }
    if output.is_none() && revenue.or(export).or(labour).is_none() {
        input.fault(row.line, "doanh_thu", say::needs_figure(lang));
        return None;
    }
    if revenue.zip(export).is_some_and(|(revenue, export)| export > revenue) {
        doubts.push(say::export_over(lang));
    }
    Some(FigureFacts {
        output_unit: output.is_some().then_some(unit).flatten(),
        output: output.map(|(output, _)| output),
        revenue,
        export,
        labour,
        note: row::note(input, row),
        product: product?,
        year: year?,
    })
}

/// The unit that a heading tells in brackets: "Sản lượng (tấn)".
fn unit_of_heading(input: &Input, field: &str) -> Option<String> {
    let heading = &input.table.headings[input.binding.column(field)? - 1];
    let (_, unit) = heading.trim().strip_suffix(')')?.rsplit_once('(')?;
    Some(unit.trim().to_owned()).filter(|unit| !unit.is_empty())
}

/// What tells figures from others: their product and year.
impl Record for FigureFacts {
    type Key = (i64, i32);

    const COMMAND: &'static str = "register figure";

    fn name(lang: Lang) -> String {
        say::figures(lang)
    }

    fn key(&self) -> Self::Key {
        (self.product, self.year)
    }

    fn fits(_: &Self::Key, _: &Self::Key) -> bool {
        false
    }

    fn told(&self, lang: Lang) -> String {
        front::of_year(lang, self.year)
    }
}
