//! `ocop report roster`: every product with its standing, in the columns asked for.

mod columns;
mod figures;
mod left_out;
mod lines;
mod machine;
mod register;
mod split;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use indicatif::ProgressBar;
use serde_json::json;

use super::units;
use crate::commands::asked::{Asked, By};
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::{Reader, Records};
use crate::report::figures::Placed;
use crate::report::paper::Form;
use crate::report::{Cell, Format, Page, Style, Target};
use crate::text::messages::{output, report as say};
use crate::text::{Lang, number};
use columns::Columns;
use figures::figure;
use left_out::LeftOut;
use lines::{Lines, Made, Wanted, bar};

/// Arguments of `report roster`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only one district, as rosters print it
    #[arg(long, value_name = "NAME", alias = "huyen")]
    district: Option<String>,
    /// Only one programme year
    #[arg(long, value_name = "YEAR", alias = "nam", value_parser = shared::year)]
    year: Option<i32>,
    /// Only what stands so on the day; valid holds filed, due, overdue and extended too
    #[arg(long, value_name = "STANDING", alias = "tinh-trang", value_parser = Asked::parser(&Asked::OF_CERTIFICATES))]
    standing: Option<Asked>,
    /// The columns: all that reads back (machine), a decision's annex, the 22 of a province's register with
    /// telephones, the ministry's, or how to reach the subjects; annex, register and ministry are of
    /// recognised products. CSV and Excel have machine unless told
    #[arg(long, value_name = "SET", alias = "cot", value_enum)]
    columns: Option<Columns>,
    /// Every certificate of the products, a line each, oldest first, so that all of them read back; in the
    /// machine form, which else has the last one
    #[arg(long, alias = "lich-su")]
    history: bool,
    /// What stands between the cells of CSV: , or ;
    #[arg(
        long, value_name = "SIGN", alias = "phan-cach", value_parser = [",", ";"], default_value = ",",
        hide_possible_values = true
    )]
    delimiter: String,
    /// CSV without a byte order mark, for programs that do not know it
    #[arg(long, alias = "khong-bom")]
    no_bom: bool,
    /// A file for each commune or subject, Excel unless --format says CSV; --out names the folder
    #[arg(long, value_name = "BY", alias = "tach", value_enum, requires = "out", conflicts_with = "changed_since")]
    split: Option<By>,
    #[command(flatten)]
    reading: Reading,
}

impl Args {
    fn style(&self, ctx: &Context<'_>) -> Style<'static> {
        Style {
            bom: !self.no_bom,
            delimiter: if self.delimiter == ";" { b';' } else { b',' },
            ..ctx.style(&self.reading)
        }
    }
}

/// How products are written.
#[derive(Clone, Copy)]
struct Set {
    columns: Columns,
    format: Format,
    lang: Lang,
}

/// What is written, and from what.
struct Plan<'l> {
    reader: Reader<'l>,
    on: NaiveDate,
    wanted: Wanted,
    format: Format,
    lang: Lang,
    /// Who writes it and who signs it, where its columns are those of such a form.
    form: Option<Form>,
}

impl<'l> Plan<'l> {
    fn of(args: &Args, set: Set, ctx: &Context<'_>, reader: Reader<'l>) -> Result<Self, Failure> {
        let on = args.reading.day(ctx.today);
        let districts = if args.district.is_some() { reader.districts()? } else { BTreeSet::default() };
        let named = districts.iter().map(String::as_str).collect();
        let scope = shared::scope_among(&named, args.district.as_deref(), ctx.lang)?;
        let (columns, year) = (set.columns, args.year);
        let wanted = Wanted { scope, columns, year, standing: args.standing, history: args.history };
        let form = if columns.has_form() { ctx.form(&args.reading, reader)? } else { None };
        Ok(Self { reader, on, wanted, format: set.format, lang: set.lang, form })
    }

    /// The district asked for, else the office's own unit.
    fn place(&self, args: &Args) -> Result<String, Failure> {
        match &args.district {
            Some(district) => Ok(district.clone()),
            None => Ok(units::place(&self.reader.office(self.on)?, self.reader.each().len(), self.lang)),
        }
    }

    /// The page of a place, its table without rows.
    fn page(&self, place: &str) -> Page {
        Page::new(say::roster_title(self.lang, place, number::date(self.lang, self.on)))
            .table(self.wanted.columns.table_of(self.reader.is_several(), self.lang))
            .form(self.form.clone())
    }

    /// What the roster leaves out: told beside it, for it is no part of the data.
    fn told(&self, left_out: &LeftOut, ctx: &Context<'_>) -> Vec<String> {
        left_out.told(&self.wanted, self.format.is_tables(), self.on, ctx.lang)
    }
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    if args.standing == Some(Asked::Superseded) {
        return Err(Failure::Usage(say::roster_superseded(ctx.lang)));
    }
    let format = match args.split {
        Some(_) => args.reading.format.unwrap_or(Format::Xlsx),
        None => Target::new(args.reading.format, args.reading.out.clone())?.format,
    };
    // People get the columns they read; data gets all of them, in the machine form.
    let is_machine = format.is_tables() || args.history;
    let columns = args.columns.unwrap_or(if is_machine { Columns::Machine } else { Columns::Short });
    if args.history && columns != Columns::Machine {
        return Err(Failure::Usage(output::history_is_machine(ctx.lang)));
    }
    let is_data = format.is_tables() && columns == Columns::Machine;
    let lang = match (is_data, args.reading.compares()) {
        (true, _) => Lang::Vi,
        (false, true) => ctx.page_lang(&args.reading),
        // A list for others is in their language, as CSV too.
        (false, false) => ctx.lang,
    };
    let set = Set { columns, format, lang };
    if args.split.is_none() && (args.reading.compares() || !format.is_tables()) {
        return ctx.answer(&args.reading, |ctx, reader| held(args, set, ctx, reader));
    }
    let ledger = ctx.look(&args.reading)?;
    let plan = Plan::of(args, set, ctx, ledger.read())?;
    let order = plan.reader.in_order(plan.on)?;
    if let (Some(by), Some(folder)) = (args.split, &args.reading.out) {
        return split::run(args, by, &plan, &order, folder, ctx);
    }
    let products: Vec<i64> = order.iter().map(|listed| listed.product).collect();
    drop(order);
    let bar = bar(products.len(), args.reading.out.is_some(), ctx.lang);
    let mut rows = Made::of(Lines::of(plan.reader, plan.on, &plan.wanted, &products, &bar), lang);
    let page = plan.page(&plan.place(args)?);
    let printed = ctx.print_rows(&page, &mut rows, (&args.reading, plan.reader), &args.style(ctx), &bar);
    rows.told(printed)?;
    for line in plan.told(&rows.lines.left_out, ctx) {
        ctx.remark(line);
    }
    Ok(())
}

/// The page with all its rows and figures, for formats that need them at once.
fn held(args: &Args, set: Set, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let plan = Plan::of(args, set, ctx, reader)?;
    let (lang, columns) = (set.lang, set.columns);
    let products: Vec<i64> = reader.in_order(plan.on)?.iter().map(|listed| listed.product).collect();
    let mut lines = Lines::of(reader, plan.on, &plan.wanted, &products, &ProgressBar::hidden());
    let (mut rows, mut figures) = (Vec::new(), Vec::new());
    // What differs is told by the rows.
    if set.format == Format::Json && !args.reading.compares() {
        while let Some(made) =
            lines.batch(|records, line, _| units::data(&records.parts, line.product, figure(columns, records, line)))?
        {
            figures.extend(made);
        }
    } else {
        let row = |records: &Records, line: &Placed<'_>, ordinal| {
            let cells = units::cells(&records.parts, line.product, columns.row(records, line, ordinal, lang));
            (record(args.history, line), cells)
        };
        while let Some(made) = lines.batch(row)? {
            rows.extend(made);
        }
    }
    let table = columns.table_of(reader.is_several(), lang).rows_of(rows);
    let page = plan.page(&plan.place(args)?);
    Ok(Page { blocks: Vec::new(), ..page }
        .table(table)
        .text(sentence(&lines, lang))
        .figures(json!({ "as_of": plan.on, "products": figures }))
        .remarks(plan.told(&lines.left_out, ctx)))
}

/// What a line is of: its product or, where each certificate has a line, that.
fn record(history: bool, line: &Placed<'_>) -> String {
    match line.certificate.filter(|_| history) {
        Some(certificate) => format!("{}/{}", line.product, certificate.id),
        None => line.product.to_string(),
    }
}

/// How many products there are, and how many are recognised.
fn sentence(lines: &Lines<'_>, lang: Lang) -> String {
    say::roster_sentence(lang, wording::amount(lang, lines.taken), wording::amount(lang, lines.certified))
}

/// A programme year as a cell.
fn year(year: Option<i32>) -> Cell {
    year.and_then(|year| u64::try_from(year).ok()).map_or(Cell::Blank, Cell::Plain)
}
