//! `ocop rate explain`: how a dossier came to its star, or what stands in the way.

mod figures;
mod minima;
mod reckoning;
mod words;

use crate::commands::assessment::names;
use crate::commands::council::goes_up_unrated;
use crate::commands::history::{Past, history};
use crate::commands::papers::up_unrated;
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::Star;
use crate::ledger::{Appraisal, AppraisalKind, Dossier, Reader, Records};
use crate::report::{Cell, Page, Table};
use crate::text::messages::dossier::paper_alone;
use crate::text::messages::{answer, history as say_history, proof as say, reason, term};
use crate::text::{Lang, number};

use super::case::{Case, Cases, Told, cases, knocked_out, opened};

/// Arguments of `rate explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The dossier's code: 2020-1-017
    #[arg(value_name = "DOSSIER")]
    dossier: String,
    /// The star minima that are met, too
    #[arg(long, alias = "tat-ca")]
    all: bool,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let (mut records, dossier) = opened(reader, (&args.dossier, args.reading.day(ctx.today)), lang)?;
    let found = cases(ctx, reader, &mut records, &dossier, lang)?;
    let appraisals = reader.appraisals(Some(dossier.id))?;
    let history = history(reader, &records, &dossier)?;

    let (product, subject) = names(&records, &dossier, lang);
    let mut page = Page::new(answer::explain_title(lang, dossier.code, &product, &subject));
    if let Some(out) = knocked_out(&records, &dossier, lang) {
        let (ended_with, others): (Vec<_>, Vec<_>) = history.iter().partition(|past| past.knocked_out);
        page = ended(page.text(out), &records, &dossier, &found, &ended_with, lang);
        page = beside(page, &records, &others, &appraisals, lang);
        let page = page.figures(figures::of(&records, &dossier, &found, &history, &appraisals));
        return Ok(page);
    }
    if let Some(case) = &found.rated {
        page = told(page, &records, &dossier, case, args.all, lang);
    } else {
        page = page.text(match found.open.first() {
            Some(case) => say::not_rated_by(lang, &case.council.facts.code),
            None if goes_up_unrated(&records, None, &dossier) => {
                up_unrated(&records, &[&dossier], lang).unwrap_or_default()
            }
            None => reason::not_rated(lang),
        });
    }
    for case in &found.open {
        page = told(page, &records, &dossier, case, args.all, lang);
    }
    page = beside(page, &records, &found.others(&history), &appraisals, lang);
    let used = found.rated.as_ref().or(found.open.first()).filter(|case| !case.used.is_empty());
    if let Some(case) = used {
        page = page.text(wording::list(answer::explain_policies(lang), words::policies(&case.used, lang)));
    }
    let next = found.rated.as_ref().filter(|case| !case.is_answer()).and_then(|case| case.rating.as_ref());
    if next.is_some_and(|rating| rating.facts.star < Star::FIVE) {
        page = page.text(say::next_gap(lang, dossier.code));
    }
    let page = page.figures(figures::of(&records, &dossier, &found, &history, &appraisals));
    Ok(page)
}

/// One council's case: who sat, the sheets, the reckoning, the minima.
fn told(mut page: Page, records: &Records, dossier: &Dossier, case: &Case, all: bool, lang: Lang) -> Page {
    page = page.text(words::session(case, lang));
    if !case.sheets.is_empty() {
        page = page.table(sheets(case, lang));
    }
    let others = words::without_sheet(case, lang);
    if !others.is_empty() {
        page = page.text(wording::list(String::new(), others));
    }
    if !case.problems.is_empty() {
        page = page.text(wording::list(say::in_the_way(lang), shown(&case.problems)));
    }
    if !case.sheets.is_empty() || case.rating.is_some() {
        let heading = if case.rating.is_some() { answer::explain_how(lang) } else { say::explain_so_far(lang) };
        page = page.text(wording::list(heading, reckoning::reckoning(records, dossier, case, lang)));
        page = minima::told(page, case, all, lang);
    }
    if !case.warnings.is_empty() {
        page = page.text(wording::list(answer::look_again(lang), shown(&case.warnings)));
    }
    if case.stale {
        page = page.text(say::explain_stale(lang, &case.council.facts.code));
    }
    page
}

/// A knock-out ends a dossier whatever its points: what is in the ledger of it all the same.
fn ended(
    mut page: Page,
    records: &Records,
    dossier: &Dossier,
    found: &Cases,
    rated_before: &[&Past],
    lang: Lang,
) -> Page {
    page = page.text(say::explain_out_ends(lang));
    let by = records.knock_out(dossier.id).map(|known| known.council);
    if let Some(case) = found.open.iter().find(|case| Some(case.council.id) == by) {
        page = page.text(words::session(case, lang));
        if !case.sheets.is_empty() {
            page = page.table(sheets(case, lang).caption(say::sheets_of_out(lang)));
        }
    }
    results(page, say_history::rated_before_out(lang), records, rated_before, lang)
}

fn shown(told: &[Told]) -> impl Iterator<Item = String> {
    told.iter().map(|told| told.shown.clone())
}

/// The sheets counted: the council's list is the order.
fn sheets(case: &Case, lang: Lang) -> Table {
    let of = |id: i64| case.council.member(id);
    let with_parts = case.sheets.iter().all(|sheet| sheet.facts.parts.is_some());
    let works = |sheet: &crate::ledger::Sheet| of(sheet.facts.member).and_then(|m| m.facts.organisation.clone());
    let with_work = case.sheets.iter().any(|sheet| works(sheet).is_some());
    let mut table = Table::new("sheets").left("thanh_vien", term::member(lang));
    if with_work {
        table = table.left("don_vi", term::organisation(lang));
    }
    table = table.left("vai_tro", term::role(lang));
    if with_parts {
        table = table.right("diem_a", "A").right("diem_b", "B").right("diem_c", "C");
    }
    table = table.right("diem", term::total(lang));
    for sheet in &case.sheets {
        let member = of(sheet.facts.member);
        let mut cells = vec![Cell::text(member.map(|m| m.facts.name.clone()).unwrap_or_default())];
        if with_work {
            cells.push(works(sheet).into());
        }
        cells.push(Cell::text(member.map(|m| wording::roles(lang, &m.facts)).unwrap_or_default()));
        if let Some(parts) = sheet.facts.parts.filter(|_| with_parts) {
            cells.extend([parts.a, parts.b, parts.c].map(|part| Cell::Points(part.0)));
        }
        cells.push(Cell::Points(sheet.facts.total.0));
        table = table.row(cells);
    }
    table
}

/// What stands beside the result and is never averaged in: appraisals, other results.
fn beside(mut page: Page, records: &Records, others: &[&Past], appraisals: &[Appraisal], lang: Lang) -> Page {
    if !appraisals.is_empty() {
        let mut table = Table::new("appraisals")
            .caption(say::explain_beside(lang))
            .left("cua", say::whose(lang))
            .right("diem_a", "A")
            .right("diem_b", "B")
            .right("diem_c", "C")
            .right("diem", term::total(lang))
            .right("de_nghi", say::proposes(lang))
            .left("van_ban", say::paper(lang));
        for one in appraisals {
            let part =
                |of: fn(crate::law::Parts) -> crate::law::Points| one.parts.map(|parts| Cell::Points(of(parts).0));
            table = table.row([
                Cell::text(match one.kind {
                    AppraisalKind::SelfScore => say::self_score(lang),
                    AppraisalKind::Team => say::team_review(lang),
                }),
                part(|p| p.a).unwrap_or_default(),
                part(|p| p.b).unwrap_or_default(),
                part(|p| p.c).unwrap_or_default(),
                one.total.map_or(Cell::Blank, |total| Cell::Points(total.0)),
                one.proposal.map_or(Cell::Blank, |star| Cell::Plain(star.number().into())),
                Cell::text(words::paper(&one.paper, lang)),
            ]);
        }
        page = page.table(table);
    }
    results(page, say_history::other_results(lang), records, others, lang)
}

/// Results, a line each under a heading; nothing where there are none.
fn results(page: Page, heading: String, records: &Records, results: &[&Past], lang: Lang) -> Page {
    let line = |past: &&Past| {
        let facts = &past.rating.facts;
        let council = records.council(facts.council)?;
        let (day, level) = (number::date(lang, facts.held_on), wording::level(lang, council.facts.level));
        let paper = facts.paper.as_ref().map(|paper| paper_alone(lang, paper));
        let how = if facts.sheets.is_empty() { paper } else { Some(say_history::in_pass(lang, facts.pass)) };
        let by = say_history::given_by(lang, day, &council.facts.code, level);
        let by = std::iter::once(by).chain(how).collect::<Vec<_>>().join(", ");
        let mean = number::mean(lang, facts.mean.sum, facts.mean.count);
        let mut became = past.became(records, lang);
        if became.is_empty() {
            became.push(wording::follows(lang, facts.follows, council.facts.level));
        }
        Some(say_history::line(lang, by, mean, facts.star.number(), facts.regime.citation(), became.join("; ")))
    };
    let lines: Vec<String> = results.iter().filter_map(line).collect();
    if lines.is_empty() { page } else { page.text(wording::list(heading, lines)) }
}
