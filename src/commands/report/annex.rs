//! `ocop report annex`: the list of products of a council's decision, before it has its number and after, or of any
//! decision by its number.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::json;

use crate::commands::assessment::{Scores, late};
use crate::commands::certify::{candidates, refuse_stale};
use crate::commands::council::council;
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, which, wording};
use crate::law::Star;
use crate::ledger::{Certificate, Dossier, Reader, Records};
use crate::report::{Cell, Head, Page, Table};
use crate::text::Lang;
use crate::text::messages::{answer, ending, reason, report as say, roster, term};

/// Arguments of `report annex`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council, or a decision by its number: "12/QĐ-UBND", "12/QĐ-UBND, 28/12/2020"
    #[arg(value_name = "COUNCIL")]
    council: String,
    /// What would be recognised, for the submission before the decision has its number
    #[arg(long, alias = "du-thao")]
    draft: bool,
    #[command(flatten)]
    reading: Reading,
}

/// A row of the annex.
struct Line<'r> {
    product: i64,
    /// What was read in rests on none.
    dossier: Option<&'r Dossier>,
    star: Option<Star>,
    sent_up: bool,
    /// The day of its decision.
    signed: Option<NaiveDate>,
    /// Its row, where its decision tells one.
    position: Option<u64>,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let day = args.reading.day(ctx.today);
    if !args.draft && reader.council(&args.council)?.is_none() {
        let records = reader.records(day)?;
        if let Some(decision) = decision(reader, &records, &args.council, lang)? {
            return of_decision(decision, &records, (day, lang), |signed| Ok(reader.records(signed)?));
        }
    }
    let council = council(reader, &args.council, lang)?;
    let records = if args.draft { ctx.records_of(reader, &council)? } else { reader.records(day)? };
    let (title, lines): (String, Vec<Line<'_>>) = if args.draft {
        refuse_stale(&records, &council, &Scores::of(reader, &council)?, |_| true, lang)?;
        let (open, _) = candidates(&records, &council, council.facts.level, day);
        let lines = open
            .iter()
            .filter_map(|c| {
                let dossier = records.dossier(c.rating.facts.dossier)?;
                let (product, star) = (dossier.key.product, Some(c.star));
                Some(Line { product, dossier: Some(dossier), star, sent_up: c.sent_up, signed: None, position: None })
            })
            .collect();
        (say::annex_draft_title(lang, &council.facts.code, council.facts.year), lines)
    } else {
        let mut of_council: Vec<_> = records
            .certificates
            .iter()
            .filter_map(|c| Some((c, records.dossier(c.facts.rated?.0)?)))
            .filter(|(c, dossier)| {
                let mut decided = records.all_decided_of(dossier.id);
                decided.any(|d| d.council == council.id && d.decision == c.facts.decision)
            })
            .collect();
        of_council.sort_by_key(|(c, _)| (c.signed_on, c.facts.position));
        let decisions: BTreeSet<String> = of_council
            .iter()
            .filter_map(|(c, _)| records.decision_of(c).map(|decision| wording::decision(lang, decision)))
            .collect();
        let decisions: Vec<String> = decisions.into_iter().collect();
        let certified = of_council.iter().filter(|(c, _)| c.facts.star.is_some());
        let lines: Vec<Line<'_>> = certified.map(|(c, _)| Line { position: None, ..line(c, &records) }).collect();
        if lines.is_empty() {
            return Err(Failure::Refused(reason::no_decision_yet(lang, &council.facts.code)));
        }
        (say::annex_title(lang, decisions.join("; ")), lines)
    };
    if lines.is_empty() {
        return Err(Failure::Refused(reason::nothing_to_certify(lang, &council.facts.code)));
    }
    let draft = args.draft.then_some(council.facts.code.as_str());
    let then = then(&lines, |signed| Ok(reader.records(signed)?))?;
    let named = |signed: Option<NaiveDate>| signed.and_then(|signed| then.get(&signed)).unwrap_or(&records);
    let mut page = page(named, &lines, title, draft, day, lang);
    let told = |line: &Line<'_>| {
        let dossier = line.dossier?;
        Some(format!("{}: {}", dossier.code, late(&records, dossier, day).filter(|_| args.draft)?.message(lang)))
    };
    let late: Vec<String> = lines.iter().filter_map(told).collect();
    if !late.is_empty() {
        page = page.text(wording::list(answer::look_again(lang), late));
    }
    Ok(page)
}

/// The decision of a number, with its day where several have it; `None`: nothing of the kind.
fn decision(reader: Reader<'_>, records: &Records, typed: &str, lang: Lang) -> Result<Option<i64>, Failure> {
    let mut found = which::decisions(reader, records, typed)?;
    let has_products = |id: &i64| records.certificates.iter().any(|c| c.facts.decision == *id);
    if let ([one], false) = (found.as_slice(), found.iter().any(has_products)) {
        let cited = records.decisions.get(one).map(|one| wording::decision(lang, one)).unwrap_or_default();
        return Err(Failure::Refused(reason::decision_without_products(lang, cited)));
    }
    if found.len() > 1 {
        found.retain(has_products);
    }
    match found.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        several => {
            let lines = several.iter().filter_map(|id| records.decisions.get(id));
            let list = wording::list(String::new(), lines.map(|decision| wording::decision(lang, decision)));
            Err(Failure::Refused(reason::annex_of_several(lang, typed, list)))
        }
    }
}

/// The annex of a decision: each row where its decision has it, one without a row after those that have one.
fn of_decision(
    id: i64,
    records: &Records,
    (day, lang): (NaiveDate, Lang),
    on: impl Fn(NaiveDate) -> Result<Records, Failure>,
) -> Result<Page, Failure> {
    let mut of_it: Vec<&Certificate> = records.certificates.iter().filter(|c| c.facts.decision == id).collect();
    of_it.sort_by_key(|c| (c.facts.position.is_none(), c.facts.position, c.id));
    let lines: Vec<Line<'_>> = of_it.iter().map(|c| line(c, records)).collect();
    let then = then(&lines, on)?;
    let named = |signed: Option<NaiveDate>| signed.and_then(|signed| then.get(&signed)).unwrap_or(records);
    let cited = records.decisions.get(&id).map(|decision| wording::decision(lang, decision)).unwrap_or_default();
    Ok(page(named, &lines, say::annex_title(lang, cited), None, day, lang))
}

fn line<'r>(certificate: &Certificate, records: &'r Records) -> Line<'r> {
    let facts = &certificate.facts;
    Line {
        product: facts.product,
        dossier: facts.rated.and_then(|(dossier, _)| records.dossier(dossier)),
        star: facts.star,
        sent_up: facts.sent_up,
        signed: certificate.signed_on,
        position: facts.position.map(u64::from),
    }
}

/// A decision names its products as they were called on its day.
fn then(
    lines: &[Line<'_>],
    on: impl Fn(NaiveDate) -> Result<Records, Failure>,
) -> Result<BTreeMap<NaiveDate, Records>, Failure> {
    let mut then = BTreeMap::new();
    for signed in lines.iter().filter_map(|line| line.signed) {
        if let Entry::Vacant(new) = then.entry(signed) {
            new.insert(on(signed)?);
        }
    }
    Ok(then)
}

fn page<'r>(
    named: impl Fn(Option<NaiveDate>) -> &'r Records,
    lines: &[Line<'_>],
    title: String,
    draft: Option<&str>,
    day: NaiveDate,
    lang: Lang,
) -> Page {
    let mut table = Table::new("annex")
        .right("stt", term::annex_ordinal(lang))
        .left("ten_san_pham", roster::product_name(lang))
        .left("chu_the", term::subject(lang))
        .left("dia_chi", term::address(lang))
        .left("hang_sao", term::star(lang));
    let mut figures = Vec::new();
    let mut by_star = BTreeMap::<u8, u64>::new();
    for (ordinal, line) in (1..).zip(lines) {
        let records = named(line.signed);
        let (product, subject) = (records.product_name(line.product), records.subject_of(line.product));
        let subject = subject.map(|(_, facts)| facts);
        let address = subject.map(wording::address).unwrap_or_default();
        let subject = wording::subject_name(lang, subject);
        if let Some(star) = line.star {
            *by_star.entry(star.number()).or_default() += 1;
        }
        figures.push(json!({
            "dossier": line.dossier.map(|dossier| dossier.code.to_string()), "product": product, "subject": subject,
            "address": address, "star": line.star, "sent_up": line.sent_up,
        }));
        let stars = line.star.map(|star| {
            if line.sent_up { say::annex_sent_up(lang, star.number()) } else { say::annex_star(lang, star.number()) }
        });
        let cells = [
            Cell::Plain(line.position.unwrap_or(ordinal)),
            Cell::text(product),
            Cell::text(subject),
            Cell::text(address),
            stars.map_or(Cell::Blank, Cell::text),
        ];
        table = table.row_of(line.product, cells);
    }
    let unknown = lines.iter().filter(|line| line.star.is_none()).count() as u64;
    let unknown = (unknown > 0).then(|| ending::so_many_without_star(lang, wording::amount(lang, unknown)));
    let stars: Vec<String> = by_star
        .iter()
        .rev()
        .map(|(star, n)| say::some_stars(lang, wording::amount(lang, *n), wording::stars(lang, *star)))
        .chain(unknown)
        .collect();
    let mut page = Page::new(title).table(table).text(say::annex_sentence(
        lang,
        wording::amount(lang, lines.len() as u64),
        stars.join(", "),
    ));
    if let Some(code) = draft {
        page = page.text(say::annex_draft_note(lang, code));
    }
    // It goes with a decision: the head stands on it where the office's template says so (`report paper decision`).
    page.head(Head::Never)
        .figures(json!({ "draft": draft.is_some(), "as_of": day, "products": figures, "by_star": by_star }))
}
