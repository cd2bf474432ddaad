//! `ocop report annex`: the list of products of a council's decision, before it has its number and after.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::json;

use crate::commands::assessment::{Scores, late, names};
use crate::commands::certify::{candidates, refuse_stale};
use crate::commands::council::council;
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::Star;
use crate::ledger::{Certificate, Dossier, Reader, Records};
use crate::report::{Cell, Page, Table};
use crate::text::Lang;
use crate::text::messages::{answer, reason, report as say, roster, term};

/// Arguments of `report annex`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council
    #[arg(value_name = "COUNCIL")]
    council: String,
    /// What would be recognised, for the submission before the decision has its number
    #[arg(long, alias = "du-thao")]
    draft: bool,
    #[command(flatten)]
    reading: Reading,
}

/// A row of the annex: dossier, star, sent up, the day of its decision.
type Line<'r> = (&'r Dossier, Star, bool, Option<NaiveDate>);

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let day = args.reading.day(ctx.today);
    let council = council(reader, &args.council, lang)?;
    let records = if args.draft { ctx.records_of(reader, &council)? } else { ctx.records(reader, day)? };
    let (title, lines): (String, Vec<Line<'_>>) = if args.draft {
        refuse_stale(&records, &council, &Scores::of(reader, &council)?, |_| true, lang)?;
        let (open, _) = candidates(&records, &council, council.facts.level, day);
        let lines = open
            .iter()
            .filter_map(|c| Some((records.dossier(c.rating.facts.dossier)?, c.star, c.sent_up, None)))
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
        let line = |(c, dossier): &(&Certificate, _)| Some((*dossier, c.facts.star?, c.facts.sent_up, c.signed_on));
        let lines: Vec<Line<'_>> = of_council.iter().filter_map(line).collect();
        if lines.is_empty() {
            return Err(Failure::Refused(reason::no_decision_yet(lang, &council.facts.code)));
        }
        (say::annex_title(lang, decisions.join("; ")), lines)
    };
    if lines.is_empty() {
        return Err(Failure::Refused(reason::nothing_to_certify(lang, &council.facts.code)));
    }
    let draft = args.draft.then_some(council.facts.code.as_str());
    // A decision names its products as they were called on its day.
    let mut then = BTreeMap::new();
    for signed in lines.iter().filter_map(|(.., signed)| *signed) {
        if let Entry::Vacant(new) = then.entry(signed) {
            new.insert(ctx.records(reader, signed)?);
        }
    }
    let named = |signed: Option<NaiveDate>| signed.and_then(|signed| then.get(&signed)).unwrap_or(&records);
    let mut page = page(named, &lines, title, draft, day, lang);
    let told = |(dossier, ..): &Line<'_>| {
        Some(format!("{}: {}", dossier.code, late(&records, dossier, day).filter(|_| args.draft)?.message(lang)))
    };
    let late: Vec<String> = lines.iter().filter_map(told).collect();
    if !late.is_empty() {
        page = page.text(wording::list(answer::look_again(lang), late));
    }
    Ok(page)
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
    for (ordinal, (dossier, star, sent_up, signed)) in (1..).zip(lines) {
        let records = named(*signed);
        let (product, subject) = names(records, dossier, lang);
        let address =
            records.subject_of(dossier.key.product).map(|(_, facts)| wording::address(facts)).unwrap_or_default();
        *by_star.entry(star.number()).or_default() += 1;
        figures.push(json!({
            "dossier": dossier.code.to_string(), "product": product, "subject": subject, "address": address,
            "star": star, "sent_up": sent_up,
        }));
        let stars =
            if *sent_up { say::annex_sent_up(lang, star.number()) } else { say::annex_star(lang, star.number()) };
        table = table.row([
            Cell::Plain(ordinal),
            Cell::text(product),
            Cell::text(subject),
            Cell::text(address),
            Cell::text(stars),
        ]);
    }
    let stars: Vec<String> = by_star
        .iter()
        .rev()
        .map(|(star, n)| say::some_stars(lang, wording::amount(lang, *n), wording::stars(lang, *star)))
        .collect();
    let mut page = Page::new(title).table(table).text(say::annex_sentence(
        lang,
        wording::amount(lang, lines.len() as u64),
        stars.join(", "),
    ));
    if let Some(code) = draft {
        page = page.text(say::annex_draft_note(lang, code));
    }
    page.figures(json!({ "draft": draft.is_some(), "as_of": day, "products": figures, "by_star": by_star }))
}
