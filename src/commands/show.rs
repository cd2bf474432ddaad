//! `ocop show`: one record as a timeline.

mod council;
mod papers;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::json;

use super::shared::Reading;
use super::state::Placed;
use super::{Context, Failure, Outcome, wording};
use crate::law::{SubjectForm, now_competent};
use crate::ledger::{DossierCode, Outcome as Decided, Reader, Records};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{answer, dossier as dossier_say, reason, term};
use crate::text::{Lang, fold, number, subject_key};

/// Arguments of `show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A dossier's code, a council's code, or the name of a product or subject
    #[arg(value_name = "RECORD", required = true)]
    record: Vec<String>,
    #[command(flatten)]
    reading: Reading,
}

/// What happened on a day.
type Moment = (Option<NaiveDate>, String);

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.page_lang(&args.reading);
    let typed = args.record.join(" ");
    if fold::search(&typed).is_empty() {
        return Err(Failure::Usage(reason::find_nothing(lang)));
    }
    let ledger = ctx.open()?;
    let reader = ledger.read();
    let records = ctx.records(reader, args.reading.day(ctx.today))?;
    let dossier = typed.parse::<DossierCode>().ok().and_then(|code| records.dossier_of_code(code));
    if dossier.is_none() && typed.parse::<DossierCode>().is_ok() {
        return Err(Failure::NotFound(reason::no_dossier(lang, typed)));
    }
    let page = if let Some(dossier) = dossier {
        product(reader, &records, dossier.key.product, lang)?
    } else if let Some(found) = reader.council(&typed)? {
        council::page(&records, &found, reader, &*ctx, lang)?
    } else {
        let key = fold::key(&typed);
        let named = |p: &i64| fold::key(records.product_name(*p)) == key;
        let mut products: Vec<i64> = records.products.keys().copied().filter(named).collect();
        if products.is_empty() {
            let key = subject_key(&typed);
            let of = |p: &i64| {
                records.subject_of(*p).is_some_and(|(_, s)| s.name.as_deref().map(subject_key).as_ref() == Some(&key))
            };
            products = records.products.keys().copied().filter(of).collect();
        }
        if products.is_empty() {
            products = reader.find_products(&typed, records.on)?;
        }
        products.sort_unstable();
        match products.as_slice() {
            [] => return Err(Failure::NotFound(reason::not_found(lang, typed))),
            [one] => product(reader, &records, *one, lang)?,
            several => many(&records, several, lang),
        }
    };
    ctx.print(&page, &args.reading, reader)
}

fn product(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Page, Failure> {
    let subject = records.subject_of(product).map(|(_, facts)| facts);
    let mut page =
        Page::new(records.product_name(product)).text(answer::of_subject(lang, wording::subject_name(lang, subject)));
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
    let (mut moments, competent) = moments(records, product, lang);
    for dossier in records.dossiers_of(product) {
        moments.extend(papers::moments(reader, records, dossier, lang)?);
    }
    moments.sort_by_key(|(day, _)| *day);
    moments.extend(competent.into_iter().map(|told| (None, told))); // how it is now
    let figures: Vec<_> = moments.iter().map(|(day, text)| json!({ "date": day, "what": text })).collect();
    let table = Table::new("timeline")
        .left("ngay", term::day(lang))
        .left("su_kien", term::event(lang))
        .rows(moments.into_iter().map(|(day, text)| vec![Cell::from(day), Cell::text(text)]));
    let subject = subject.map(|facts| {
        json!({
            "name": facts.name, "form": facts.form.map(SubjectForm::code), "address": Some(wording::address(facts)).filter(|a| !a.is_empty()),
            "representative": facts.representative, "tax_code": facts.tax_code,
        })
    });
    let figures = json!({ "product": records.product_name(product), "subject": subject, "timeline": figures });
    Ok(page.table(table).figures(figures))
}

/// What happened to a product, and who answers for its certificates by now.
fn moments(records: &Records, product: i64, lang: Lang) -> (Vec<Moment>, BTreeSet<String>) {
    let (mut moments, mut competent): (Vec<Moment>, _) = (Vec::new(), BTreeSet::new());
    for dossier in records.dossiers_of(product) {
        let facts = &dossier.facts;
        let kind = wording::kind(lang, dossier.key.kind);
        moments.push((facts.filed, answer::moment_dossier(lang, dossier.code, kind, dossier.key.year)));
        let slips = [
            (&facts.commune_slip, answer::moment_commune_slip as fn(Lang, String) -> String),
            (&facts.province_slip, |l, n| answer::moment_province_slip(l, n)),
        ];
        for (slip, say) in slips {
            if let Some(number) = &slip.number {
                moments.push((slip.on, say(lang, number.clone())));
            }
        }
        for (day, text) in [
            (facts.proposed, answer::moment_proposed(lang)),
            (facts.received, answer::moment_received(lang)),
            (facts.complete, answer::moment_complete(lang)),
        ] {
            if day.is_some() {
                moments.push((day, text));
            }
        }
        let before = records.ratings_before.iter().filter(|rating| rating.facts.dossier == dossier.id);
        let ratings = records.ratings_of(dossier.id).map(|rating| (rating, false));
        for (rating, before) in before.map(|rating| (rating, true)).chain(ratings) {
            let facts = &rating.facts;
            let told = |told| if before { dossier_say::of_filing_before(lang, told) } else { told };
            let council = records.council(facts.council).map(|c| c.facts.code.clone()).unwrap_or_default();
            let mean = number::mean(lang, facts.mean.sum, facts.mean.count);
            if facts.sheets.is_empty() {
                let paper = wording::in_brackets(lang, facts.paper.as_deref());
                let star = facts.star.number();
                moments.push((Some(facts.held_on), told(dossier_say::moment_answer(lang, council, mean, star, paper))));
                continue;
            }
            moments.push((
                Some(facts.held_on),
                told(answer::moment_rating(lang, council, mean, facts.star.number(), facts.regime.citation())),
            ));
        }
        for decided in records.all_decided_of(dossier.id) {
            let Some(decision) = records.decisions.get(&decided.decision) else { continue };
            let text = match (decided.outcome, &decided.reason) {
                (Decided::LeftOut, why) => answer::moment_left_out(lang, why.as_deref().unwrap_or_default()),
                (Decided::Approved, _) => answer::moment_approved(lang, wording::decision(lang, decision)),
                (Decided::Certified, _) => continue, // its certificate is told below
            };
            moments.push((decision.signed_on, text));
        }
    }
    for certificate in records.certificates_of(product) {
        let Some(decision) = records.decision_of(certificate) else { continue };
        let star = wording::star_in_words(lang, &certificate.facts);
        moments
            .push((certificate.signed_on, answer::moment_certificate(lang, star, wording::decision(lang, decision))));
        let standing = wording::standing(lang, records.standing(certificate));
        moments.push((certificate.end(), answer::moment_end(lang, standing, number::date(lang, records.on))));
        if let Some(level) = decision.level {
            let now = now_competent(level, certificate.facts.star, records.on);
            if now != level {
                competent.insert(answer::moment_competent(lang, wording::level(lang, now)));
            }
        }
    }
    (moments, competent)
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
                        Cell::from(Placed::of(records, product).star_cell(records)),
                    ]
                })),
        )
        .figures(json!({ "products": products.iter().map(|p| records.product_name(*p)).collect::<Vec<_>>() }))
}
