//! The products that the rows of a list mean, read and matched as certificates of the past are: nothing is added.

use chrono::NaiveDate;

use super::paper::{self, OWN};
use super::recognition::Recognition;
use super::{settled, told};
use crate::commands::input::Inputs;
use crate::commands::row::{self, Aside, Doubts, Places};
use crate::commands::{Context, Failure};
use crate::law::Star;
use crate::ledger::{EVER, Intake, Reader};
use crate::roster::cell;

/// A row with the product it means; `None`: the ledger has none such.
pub(in crate::commands) type Meant = (Recognition, Option<i64>);

/// Reads each row and finds its product, in the order of the rows; what is wrong with a row is listed in `inputs`, what
/// is doubtful about whom it means in `doubts`.
pub(in crate::commands) fn meant(
    inputs: &mut Inputs,
    reader: Reader<'_>,
    (doubts, today): (&mut Doubts, NaiveDate),
    ctx: &Context<'_>,
) -> Result<Vec<Meant>, Failure> {
    let lang = ctx.lang;
    let (mut aside, mut good) = (Aside::new(lang), Vec::with_capacity(inputs.len()));
    inputs.each(|input, table, row| {
        let mut told = Vec::new();
        let (star, _) = told::stars(input, row, OWN.star);
        let paper = paper::read(input, (row, &OWN), None, &mut told, lang);
        let year = input.read(row, OWN.year, row::programme_year);
        let standing = input.read(row, "trang_thai", cell::text);
        let read = told::named(input, table, row, &mut told, lang);
        if !input.is_bad(row.line) {
            let read = Recognition {
                number: paper.number,
                date: paper.date,
                authority: paper.authority,
                star: star.and_then(|cell| Star::new(cell.star)),
                standing: standing.or(read.standing),
                year,
                placed: (paper.date, year),
                ..read
            };
            good.push(aside.put(read.at, &read)?);
        }
        Ok(())
    })?;
    settled::locate(&mut good, &mut aside, &mut Places::of(&reader.office(EVER)?), today, lang)?;
    let mut intake = Intake::load(reader)?;
    let mut placed = row::place(good, &mut aside, &mut intake, doubts, lang)?;
    placed.sort_by_key(|(_, kept)| kept.at);
    placed.into_iter().map(|(product, kept)| Ok((aside.get(kept)?, intake.product_id(product)))).collect()
}
