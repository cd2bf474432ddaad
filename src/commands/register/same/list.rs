//! `ocop register same --list`: the subjects of the ledger that may be one.

use serde_json::json;

use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, whose, wording};
use crate::ledger::{Reader, SubjectFacts};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{same as msg, term};

pub(super) fn run(reading: &Reading, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(reading, |ctx, reader| made(reading, ctx, reader))
}

fn made(reading: &Reading, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(reading);
    let alike = reader.alike()?;
    let mut table = Table::new("same")
        .left("chu_the", msg::kept(lang))
        .left("dia_chi", term::address(lang))
        .left("chu_the_khac", msg::other(lang))
        .left("dia_chi_khac", term::address(lang))
        .left("can_cu", msg::why(lang));
    let name = |facts: &SubjectFacts| Cell::text(wording::subject_name(lang, Some(facts)));
    for pair in &alike {
        table = table.row([
            name(&pair.kept),
            Cell::text(wording::address(&pair.kept)),
            name(&pair.other),
            Cell::text(wording::address(&pair.other)),
            Cell::text(whose::grounds(&pair.grounds, lang)),
        ]);
    }
    let figure = |facts: &SubjectFacts| json!({ "name": facts.name, "address": wording::address(facts), "tax_code": facts.tax_code });
    let figures: Vec<_> = alike
        .iter()
        .map(|pair| json!({ "subject": figure(&pair.kept), "other": figure(&pair.other), "grounds": pair.grounds }))
        .collect();
    let told = if alike.is_empty() {
        msg::no_pairs(lang)
    } else {
        msg::pairs(lang, wording::amount(lang, alike.len() as u64))
    };
    let page = Page::new(msg::list_title(lang)).figures(json!({ "pairs": figures }));
    let page = if alike.is_empty() && !ctx.is_csv(reading) { page } else { page.table(table) };
    Ok(page.text(told))
}
