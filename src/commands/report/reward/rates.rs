//! A file of rates: so much for a product of this star and this kind of filing.

use std::path::Path;

use crate::commands::cells::{Numbers, whole_number};
use crate::commands::input::{Asked, Input};
use crate::commands::shared::Opened;
use crate::commands::{Context, Failure};
use crate::law::{FilingKind, Star};
use crate::report::figures::Rate;
use crate::roster::cell::{self, QuantityFault};
use crate::roster::{Row, heading};
use crate::text::Lang;
use crate::text::messages::{front, input as msg, reward as say, tables};

/// The largest rate that is read, in đồng.
const MOST: i64 = 1_000_000_000_000;

/// Reads them; a row at fault is refused with the others.
pub(super) fn read(file: &Path, opened: &Opened, ctx: &Context<'_>) -> Result<(Input, Vec<Rate>), Failure> {
    let lang = ctx.lang;
    let asked = Asked { opened, dry_run: false };
    let mut input = Input::open(file, (heading::RATES, &["muc_thuong"]), asked, ctx)?;
    let numbers = Numbers::default();
    let mut rates: Vec<Rate> = Vec::new();
    for row in input.rows() {
        let Some(rate) = rate(&mut input, &row, &numbers, lang) else { continue };
        match rates.iter().find(|other| other.of() == rate.of()) {
            Some(first) => input.fault(row.line, "muc_thuong", say::rate_twice(lang, tables::line(lang, first.line))),
            None => rates.push(rate),
        }
    }
    input.sound(None)?;
    Ok((input, rates))
}

fn rate(input: &mut Input, row: &Row, numbers: &Numbers, lang: Lang) -> Option<Rate> {
    let of = star(input, row, "hang_sao", lang);
    let from = star(input, row, "tu_hang", lang);
    let kind = kind(input, row, lang);
    let amount = amount(input, row, numbers, lang);
    if input.text(row, "muc_thuong").is_none() {
        input.fault(row.line, "muc_thuong", msg::blank(lang));
    }
    if input.is_bad(row.line) {
        return None;
    }
    let amount = u64::try_from(amount?).ok()?;
    Some(Rate { line: row.line, star: of, kind, from, amount, cite: input.text(row, "can_cu") })
}

fn star(input: &mut Input, row: &Row, field: &'static str, lang: Lang) -> Option<Star> {
    let cell = input.read(row, field, cell::star)?;
    let star = Star::new(cell.star).filter(|star| star.is_certified());
    if star.is_none() {
        let got = input.get(row, field).to_owned();
        input.fault(row.line, field, say::not_star(lang, got));
    }
    star
}

fn kind(input: &mut Input, row: &Row, lang: Lang) -> Option<FilingKind> {
    let cell = input.read(row, "loai_ho_so", cell::filing_kind)?;
    if cell.kind.is_none() {
        let got = input.get(row, "loai_ho_so").to_owned();
        input.fault(row.line, "loai_ho_so", front::kind_unclear(lang, got));
    }
    cell.kind
}

/// Money: a whole number is đồng where neither its heading nor the cell tells otherwise.
fn amount(input: &mut Input, row: &Row, numbers: &Numbers, lang: Lang) -> Option<i64> {
    let typed = input.text(row, "muc_thuong")?;
    let column = input.binding.column("muc_thuong")?;
    let told = cell::money(&typed, &input.table.headings[column - 1], None, true);
    let plain = whole_number(&typed).filter(|_| told == Err(QuantityFault::NoUnit));
    let amount = match plain {
        Some(amount) => amount,
        None => numbers.money(input, row, "muc_thuong", lang)?,
    };
    if !(0..=MOST).contains(&amount) {
        input.fault(row.line, "muc_thuong", say::too_much(lang, MOST));
        return None;
    }
    Some(amount)
}
