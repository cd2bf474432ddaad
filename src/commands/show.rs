//! `ocop show`: one record as a timeline.

mod around;
mod changes;
mod council;
mod drawing;
mod ended;
mod ideas;
mod moment;
mod notes;
mod papers;
mod sources;
mod timeline;

use serde_json::json;

use super::register::outlet_kind;
use super::shared::Reading;
use super::state::{self, is_there};
use super::{Context, Failure, Outcome, which, wording};
use crate::law::SubjectForm;
use crate::ledger::{DossierCode, Reader, Records};
use crate::report::figures::Placed;
use crate::report::{Cell, Page, Table};
use crate::text::messages::{answer, around as outlets, reason, same, term};
use crate::text::{Lang, fold, subject_key};

/// Arguments of `show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A dossier's code, a council's code, the name of a product, subject or idea, or an idea's number
    #[arg(value_name = "RECORD", required = true)]
    record: Vec<String>,
    #[command(flatten)]
    reading: Reading,
}

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    if fold::search(&args.record.join(" ")).is_empty() {
        return Err(Failure::Usage(reason::find_nothing(ctx.page_lang(&args.reading))));
    }
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let typed = args.record.join(" ");
    let records = reader.records(args.reading.day(ctx.today))?;
    let code = typed.parse::<DossierCode>();
    let is_dossier = code.is_ok();
    if code.is_ok_and(|code| records.dossier_of_code(code).is_none()) {
        return Err(Failure::NotFound(reason::no_dossier(lang, typed)));
    }
    if let Some(found) = if is_dossier { None } else { reader.council(&typed)? } {
        return council::page(&records, &found, reader, ctx, lang);
    }
    let mut products = which::products(reader, &records, &typed, lang)?;
    if products.is_empty() {
        let key = subject_key(&typed);
        let of = |p: &i64| {
            records.subject_of(*p).is_some_and(|(id, _)| records.names_of(id).any(|name| subject_key(name) == key))
        };
        products = records.products.keys().copied().filter(of).collect();
    }
    if products.is_empty() {
        products = reader.find_products(&typed, records.on)?;
    }
    products.retain(|product| is_dossier || is_there(reader, &records, *product));
    products.sort_unstable();
    match products.as_slice() {
        [] => match ideas::page(reader, &records, &typed, lang)? {
            Some(page) => Ok(page),
            None => Err(Failure::NotFound(not_found(reader, &records, typed, lang)?)),
        },
        [one] => product(reader, &records, *one, lang),
        several => Ok(many(&records, several, lang)),
    }
}

/// That nothing is of a name; of an outlet's, where outlets are told.
fn not_found(reader: Reader<'_>, records: &Records, typed: String, lang: Lang) -> Result<String, Failure> {
    let key = fold::search(&typed);
    let outlet = reader.outlets(records.on)?.into_iter().find(|outlet| fold::search(&outlet.facts.name) == key);
    Ok(match outlet {
        Some(outlet) => outlets::show_outlet(lang, outlet.facts.name, outlet_kind(lang, outlet.facts.kind)),
        None => reason::not_found(lang, typed),
    })
}

fn product(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Page, Failure> {
    let subject = records.subject_of(product).map(|(_, facts)| facts);
    let mut page =
        Page::new(records.product_name(product)).text(answer::of_subject(lang, wording::subject_name(lang, subject)));
    let mut others: Vec<&str> =
        records.subject_of(product).map(|(id, _)| records.names_of(id).skip(1).collect()).unwrap_or_default();
    others.dedup();
    if !others.is_empty() {
        page = page.text(same::also_known(lang, others.join("; ")));
    }
    if let Some(subject) = subject {
        let address = wording::address(subject);
        let form = subject.form.map(|form| form.name(lang));
        let details = [
            (term::form(lang), form),
            (term::address(lang), Some(address).filter(|text| !text.is_empty())),
            (term::representative(lang), subject.representative.clone()),
            (term::tax_code(lang), subject.tax_code.clone()),
        ];
        for (what, value) in details.into_iter().filter_map(|(what, value)| Some((what, value?))) {
            page = page.text(format!("{what}: {value}"));
        }
    }
    let moments = timeline::of(reader, records, product, lang)?;
    let figures: Vec<_> = moments.iter().map(|one| json!({ "date": one.on, "what": one.text })).collect();
    let table = Table::new("timeline")
        .left("ngay", term::day(lang))
        .left("su_kien", term::event(lang))
        .timeline(drawing::of(&moments, records, product, lang))
        .rows(moments.into_iter().map(|one| vec![Cell::from(one.on), Cell::text(one.text)]));
    let subject = subject.map(|facts| {
        json!({
            "name": facts.name, "form": facts.form.map(SubjectForm::code), "address": Some(wording::address(facts)).filter(|a| !a.is_empty()),
            "representative": facts.representative, "tax_code": facts.tax_code,
        })
    });
    let noted = notes::of(records, product, lang);
    let sources = sources::of(reader, records, product, lang)?;
    let figures = json!({
        "product": records.product_name(product), "subject": subject, "timeline": figures,
        "records": notes::figures(&noted), "sources": sources::figures(&sources),
    });
    let page = notes::told(&noted, lang).into_iter().fold(page.table(table), Page::text).figures(figures);
    Ok(match sources::told(&sources, lang) {
        Some(told) => page.text(told),
        None => page,
    })
}

fn many(records: &Records, products: &[i64], lang: Lang) -> Page {
    Page::new(answer::several(lang))
        .table(
            Table::new("products")
                .left("ten_san_pham", term::product(lang))
                .left("chu_the", term::subject(lang))
                .left("ma_ho_so", term::dossier(lang))
                .left("hang_sao", term::star(lang))
                .rows(products.iter().map(|&product| {
                    let codes: Vec<String> = records.dossiers_of(product).map(|d| d.code.to_string()).collect();
                    vec![
                        Cell::text(records.product_name(product)),
                        Cell::text(wording::subject_name(lang, records.subject_of(product).map(|(_, facts)| facts))),
                        Cell::text(codes.join(", ")),
                        state::stars(records, &Placed::of(records, product)),
                    ]
                })),
        )
        .figures(json!({ "products": products.iter().map(|p| records.product_name(*p)).collect::<Vec<_>>() }))
}
