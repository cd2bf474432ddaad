//! `ocop expire list`: what has ended by a day, and what ends soon.

use serde_json::json;

use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::{Standing, days_left, extended_to};
use crate::ledger::{Certificate, Reader, Records};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{answer, term};
use crate::text::{Lang, number};

/// The list of those that run on by QĐ 26/2026 Art 12.3.
const EXTENDED: &str = "extended";

/// Arguments of `expire list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Also those that end within so many days
    #[arg(long, value_name = "DAYS", alias = "trong", allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(0..=36500))]
    within: Option<i64>,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let records = ctx.records(reader, args.reading.day(ctx.today))?;
    let page = page(&records, args.within, ctx.is_csv(&args.reading), ctx.page_lang(&args.reading));
    Ok(page)
}

fn page(records: &Records, within: Option<i64>, csv: bool, lang: Lang) -> Page {
    let left = |c: &Certificate| c.end().map(|end| days_left(end, records.on));
    let (mut ended, mut extended, mut ending, mut unknown) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for certificate in &records.certificates {
        match records.standing(certificate) {
            Standing::Expired => ended.push(certificate),
            Standing::Extended => extended.push(certificate),
            now if now.in_term() && within.is_some_and(|days| left(certificate).is_some_and(|left| left <= days)) => {
                ending.push(certificate);
            }
            Standing::Unknown => unknown.push(certificate),
            _ => {}
        }
    }
    for list in [&mut ended, &mut extended, &mut ending] {
        list.sort_by_key(|c| (c.end(), c.id));
    }
    let on = number::date(lang, records.on);
    let mut page = Page::new(answer::expire_title(lang, &on));
    let lists = [
        ("expired", answer::expired_caption(lang, &on), &ended),
        (EXTENDED, answer::extended_caption(lang, &on), &extended),
        ("ending", answer::ending_caption(lang, within.unwrap_or(0)), &ending),
        ("unknown", answer::unknown_caption(lang), &unknown),
    ];
    let mut figures = serde_json::Map::from_iter([("as_of".to_owned(), json!(records.on))]);
    for (name, caption, list) in lists {
        figures.insert(
            name.to_owned(),
            json!({
                "count": list.len(),
                "certificates": list.iter().map(|c| {
                    let mut figure = json!({
                        "product": records.product_name(c.facts.product),
                        "subject": records.subject_of(c.facts.product).and_then(|(_, facts)| facts.name.clone()),
                        "star": c.facts.star,
                        "term_end": c.end(),
                        "days_left": left(c),
                    });
                    if name == EXTENDED {
                        figure["extended_to"] = json!(c.end().map(extended_to));
                    }
                    figure
                }).collect::<Vec<_>>(),
            }),
        );
        if !list.is_empty() && !csv {
            page = page.table(table(name, Some(caption), &[(name, list)], records, lang));
        }
    }
    if csv {
        // One table for a spreadsheet, which list each row is of in a column.
        let all = [("expired", &ended), (EXTENDED, &extended), ("ending", &ending), ("unknown", &unknown)];
        page = page.table(table("certificates", None, &all, records, lang));
    }
    let watched = ended.len() + extended.len() + ending.len();
    if watched == 0 {
        page = page.text(match within {
            Some(days) => answer::nothing_ends_within(lang, &on, days),
            None => answer::nothing_ends(lang, &on),
        });
    }
    if !ended.is_empty() {
        page = page.text(answer::ended_sentence(lang, wording::amount(lang, ended.len() as u64), &on));
    }
    if !extended.is_empty() {
        page = page.text(answer::extended_sentence(lang, wording::amount(lang, extended.len() as u64)));
    }
    if let Some(days) = within.filter(|_| !ending.is_empty()) {
        page = page.text(answer::ending_sentence(lang, wording::amount(lang, ending.len() as u64), days, &on));
    }
    if !unknown.is_empty() {
        page = page.text(answer::unknown_sentence(lang, wording::amount(lang, unknown.len() as u64)));
    }
    page.figures(figures.into())
}

fn table(
    name: &'static str,
    caption: Option<String>,
    lists: &[(&'static str, &Vec<&Certificate>)],
    records: &Records,
    lang: Lang,
) -> Table {
    let mut table = Table::new(name);
    table.caption = caption;
    let whole = lists.len() > 1;
    if whole {
        table = table.left("danh_sach", "danh_sach");
    }
    table = table
        .left("ten_san_pham", term::product(lang))
        .left("chu_the", term::subject(lang))
        .right("hang_sao", term::star(lang))
        .left("so_quyet_dinh", term::decision(lang))
        .left("het_han", term::end(lang))
        .right("con_lai", term::days_left(lang));
    let extended = name == EXTENDED;
    if extended {
        table = table.left("keo_dai_den", answer::extended_to(lang));
    }
    let rows = lists.iter().flat_map(|(list, certificates)| certificates.iter().map(move |c| (*list, *c)));
    table.rows(rows.map(|(list, certificate)| {
        let listed = whole.then(|| Cell::text(list));
        let last = extended.then(|| Cell::from(certificate.end().map(extended_to)));
        listed.into_iter().chain(cells(certificate, records, lang)).chain(last).collect()
    }))
}

fn cells(certificate: &Certificate, records: &Records, lang: Lang) -> Vec<Cell> {
    let product = certificate.facts.product;
    let left = certificate.end().map(|end| days_left(end, records.on));
    vec![
        Cell::text(records.product_name(product)),
        Cell::text(wording::subject_name(lang, records.subject_of(product).map(|(_, facts)| facts))),
        certificate.facts.star.map_or(Cell::Blank, |star| Cell::Plain(star.number().into())),
        Cell::from(records.decision_of(certificate).and_then(|decision| decision.number.clone())),
        Cell::from(certificate.end()),
        left.map_or(Cell::Blank, Cell::Signed),
    ]
}
