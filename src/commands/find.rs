//! `ocop find`: products and subjects by words, with or without diacritics.

use serde_json::json;

use super::shared::Reading;
use super::state::{Placed, State, is_there};
use super::{Context, Failure, Outcome, wording};
use crate::ledger::Reader;
use crate::report::{Cell, Page, Table};
use crate::text::fold;
use crate::text::messages::{answer, reason, term};

/// Arguments of `find`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Words of a product, subject, representative or place; all must be there
    #[arg(value_name = "WORDS", required = true)]
    words: Vec<String>,
    #[command(flatten)]
    reading: Reading,
}

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    if fold::search(&args.words.join(" ")).is_empty() {
        return Err(Failure::Usage(reason::find_nothing(ctx.page_lang(&args.reading))));
    }
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let words = args.words.join(" ");
    let records = ctx.records(reader, args.reading.day(ctx.today))?;
    let mut found = reader.find_products(&words, records.on)?;
    found.retain(|product| is_there(reader, &records, *product));
    if found.is_empty() {
        return Err(Failure::NotFound(reason::not_found(lang, &words)));
    }
    let mut table = Table::new("found")
        .left("ten_san_pham", term::product(lang))
        .left("chu_the", term::subject(lang))
        .left("ma_ho_so", term::dossier(lang))
        .left("hang_sao", term::star(lang))
        .left("trang_thai", term::standing(lang));
    let mut figures = Vec::new();
    for product in &found {
        let placed = Placed::of(&records, *product);
        let state = placed.state(&records);
        let codes: Vec<String> = records.dossiers_of(*product).map(|d| d.code.to_string()).collect();
        let subject = wording::subject_name(lang, records.subject_of(*product).map(|(_, facts)| facts));
        let standing = state.map(|state| state.words(lang)).unwrap_or_default();
        figures.push(json!({
            "product": records.product_name(*product), "subject": subject, "dossiers": codes,
            "star": placed.certificate.and_then(|c| c.facts.star), "standing": state.map(State::id),
        }));
        table = table.row([
            Cell::text(records.product_name(*product)),
            Cell::text(subject),
            Cell::text(codes.join(", ")),
            placed.star_cell(&records),
            Cell::text(standing),
        ]);
    }
    let page = Page::new(answer::found_title(lang, &words))
        .table(table)
        .text(answer::found(lang, wording::amount(lang, found.len() as u64)))
        .figures(json!({ "products": figures }));
    Ok(page)
}
