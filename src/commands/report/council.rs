//! `ocop report council`: the table that goes with the minutes.

mod figures;
mod line;
pub(super) mod tables;

pub(super) use line::{Line, lines};

use crate::commands::assessment::{Assessment, Scores, Warning, add_late, assess, is_stale, names, seen};
use crate::commands::council::council;
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::Regime;
use crate::ledger::{Council, Reader, Records};
use crate::report::paper::Form;
use crate::report::{Cell, Head, Page};
use crate::text::messages::{answer, council as msg, proof as say, reason};
use crate::text::{Lang, number};

/// Arguments of `report council`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council
    #[arg(value_name = "COUNCIL")]
    council: String,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let council = council(reader, &args.council, lang)?;
    let mut records = reader.records(args.reading.day(ctx.today))?;
    records.tell_as_of(reader, council.told_on())?;
    records.policies = ctx.policies_of(reader, &council)?;
    let scores = Scores::of(reader, &council)?;
    let mut assessed = assess(&records, &council, &scores);
    add_late(&records, &council, &mut assessed, records.on);
    let lines = lines(reader, &records, &council, lang)?;
    if assessed.is_empty() && lines.is_empty() {
        return Err(Failure::Refused(reason::empty_docket(lang, &council.facts.code, council.facts.year)));
    }
    let page = if ctx.is_csv(&args.reading) {
        Page::new("").table(tables::whole(&council, &lines, lang))
    } else {
        page(&records, &council, &lines, &assessed, lang)
    };
    let (unit, level) = (&council.unit, wording::level(lang, council.facts.level));
    let form = Form::council(&unit.name, &level, &unit.place(), council.facts.year);
    let page = page.form((lang == Lang::Vi).then_some(form));
    Ok(page.figures(figures::of(&council, &lines, &assessed)).head(Head::Always))
}

fn page(records: &Records, council: &Council, lines: &[Line<'_>], assessed: &[Assessment<'_>], lang: Lang) -> Page {
    let mut page = Page::new(say::minutes_title(
        lang,
        &council.facts.code,
        wording::level(lang, council.facts.level),
        council.facts.year,
    ));
    let particulars = particulars(council, lang);
    if !particulars.is_empty() {
        page = page.text(wording::list(String::new(), particulars));
    }
    let regimes: Vec<Regime> =
        Regime::ALL.into_iter().filter(|r| lines.iter().any(|line| line.rating.facts.regime == *r)).collect();
    if !lines.is_empty() {
        let star = |line: &Line<'_>| Cell::Plain(line.rating.facts.star.number().into());
        page = page.table(tables::results(council, lines, star, regimes.len() > 1, lang));
        page = page.text(totals(lines, lang));
        for table in tables::members(council, lines, lang) {
            page = page.table(table);
        }
        let legend = legend(council, lines, lang);
        if !legend.is_empty() {
            page = page.text(wording::list(say::legend(lang), legend));
        }
    }
    if regimes.len() > 1 {
        let one = |regime: &Regime| {
            let n = lines.iter().filter(|line| line.rating.facts.regime == *regime).count();
            say::of_regime(lang, n, regime.citation())
        };
        page = page.text(wording::list(say::two_regimes(lang), regimes.iter().map(one)));
    }
    let mut kinds: Vec<&str> = lines.iter().flat_map(Line::kinds).collect();
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.len() > 1 {
        let told = |kind: &str| {
            let of = |line: &&Line<'_>| line.kinds() == [kind];
            (lines.iter().filter(of).count(), kind_name(kind, lang))
        };
        let counts =
            kinds.iter().map(|kind| told(kind)).filter(|(n, _)| *n > 0).map(|(n, name)| say::so_many(lang, n, name));
        let mixed =
            lines.iter().filter(|line| line.kinds().len() > 1).map(|line| say::mixed_within(lang, line.listed()));
        page = page.text(wording::list(say::kinds_mixed(lang), counts.chain(mixed)));
    }
    let untested: Vec<&Line<'_>> = lines.iter().filter(|line| line.is_untested()).collect();
    if !untested.is_empty() {
        page = page.text(wording::list(say::minutes_untested(lang), untested.iter().map(|line| line.listed())));
    }
    // What a decision rests on is not concluded anew.
    if untested.iter().any(|line| !records.is_decided(line.dossier.id, council.id)) {
        page = page.text(say::minutes_conclude(lang, &council.facts.code));
    }
    // What is to be seen now is not of a rating that was decided on other sheets.
    let gives = |one: &Assessment<'_>, line: &Line<'_>| {
        let given = one.rating(council, &records.policies);
        !records.is_decided(line.dossier.id, council.id) || given.as_ref() == Some(&line.rating.facts)
    };
    let rated =
        assessed.iter().filter(|one| lines.iter().any(|line| line.dossier.id == one.dossier.id && gives(one, line)));
    // Mixed kinds of sheets, minima not tested and answers that came late are told above.
    let told = |it: &Warning| matches!(it, Warning::Untested { .. } | Warning::Mixed { .. } | Warning::Unanswered(_));
    let more = |warning: &Warning| !told(warning);
    let look = seen(records, rated, more, lang);
    if !look.is_empty() {
        page = page.text(wording::list(answer::look_again(lang), look));
    }
    let named = |one: &Assessment<'_>, what: String| {
        let (product, subject) = names(records, one.dossier, lang);
        format!("{}: {product} ({subject}): {what}", one.dossier.code)
    };
    let out: Vec<String> = assessed
        .iter()
        .filter(|one| one.knocked_out)
        .map(|one| {
            let known = records.conclusion(council.id, one.dossier.id).and_then(|known| known.knock_out.as_ref());
            named(one, known.map(|known| wording::knock_out(lang, known)).unwrap_or_default())
        })
        .collect();
    if !out.is_empty() {
        page = page.text(wording::list(answer::knocked_out(lang, out.len()), out));
    }
    let rest: Vec<String> = not_rated(lines, assessed)
        .map(|one| {
            let what = if one.problems.is_empty() { say::ready(lang, &council.facts.code) } else { one.told(lang) };
            named(one, what)
        })
        .collect();
    if !rest.is_empty() {
        page = page.text(wording::list(answer::left_unrated(lang, rest.len()), rest));
    }
    let stale: Vec<String> = changed(records, council, lines, assessed).map(Line::listed).collect();
    if !stale.is_empty() {
        page = page.text(wording::list(say::minutes_stale(lang, &council.facts.code), stale));
    }
    page
}

pub(super) fn not_rated<'a, 'r>(
    lines: &'a [Line<'_>],
    assessed: &'a [Assessment<'r>],
) -> impl Iterator<Item = &'a Assessment<'r>> {
    let is_rated = |one: &&Assessment<'_>| lines.iter().any(|line| line.dossier.id == one.dossier.id);
    assessed.iter().filter(move |one| !one.knocked_out && !is_rated(one))
}

/// Lines whose sheets no longer give the rating.
fn changed<'a, 'r>(
    records: &'a Records,
    council: &'a Council,
    lines: &'a [Line<'r>],
    assessed: &'a [Assessment<'_>],
) -> impl Iterator<Item = &'a Line<'r>> {
    let now = |line: &Line<'_>| assessed.iter().find(|one| one.dossier.id == line.dossier.id);
    lines.iter().filter(move |line| is_stale(records, council, now(line), line.rating))
}

/// What the council rests on, and its sessions.
fn particulars(council: &Council, lang: Lang) -> Vec<String> {
    let paper = |of: &(Option<String>, Option<chrono::NaiveDate>)| match of {
        (Some(paper), Some(day)) => Some(say::paper_of(lang, paper, number::date(lang, *day))),
        (Some(paper), None) => Some(paper.clone()),
        (None, _) => None,
    };
    let mut lines = Vec::new();
    lines.extend(paper(&council.papers.decision).map(|paper| msg::set_up_by(lang, paper)));
    lines.extend(paper(&council.papers.rules).map(|paper| say::rules_by(lang, paper)));
    lines.extend(council.papers.chair_paper.as_ref().map(|paper| say::chair_by(lang, paper)));
    let (sitting, voters) = (council.members.iter().filter(|member| member.facts.sits), council.voters().count());
    // The ministry's council is known by its answers alone.
    if !council.members.is_empty() {
        lines.push(say::seats(lang, sitting.count(), voters));
    }
    for session in &council.sessions {
        let mut told = say::session_on(lang, session.number, number::date(lang, session.held_on));
        let mut more = Vec::new();
        more.extend(session.written.is_some().then(|| say::written(lang)));
        more.extend(session.place.as_ref().map(|place| say::at_place(lang, place)));
        more.extend(session.minutes.as_ref().map(|minutes| say::minutes(lang, minutes)));
        let chair = session.chair.and_then(|id| council.member(id)).or(council.chair());
        more.extend(chair.map(|member| say::presided(lang, &member.facts.name)));
        let present = || session.attendance.iter().filter(|known| known.present);
        let late: Vec<&str> = present()
            .filter(|known| !session.is_answered(known.member))
            .filter_map(|known| Some(council.member(known.member)?.facts.name.as_str()))
            .collect();
        if !session.attendance.is_empty() {
            let told = if session.written.is_some() { say::answered_of } else { say::attended };
            more.push(told(lang, present().count() - late.len(), session.attendance.len()));
        }
        if !late.is_empty() {
            more.push(msg::after_result(lang, late.join(", "), number::date(lang, session.held_on)));
        }
        if !more.is_empty() {
            told.push_str(&format!(": {}", more.join("; ")));
        }
        lines.push(told);
    }
    lines
}

/// How many of each star.
fn totals(lines: &[Line<'_>], lang: Lang) -> String {
    let count = |star: u8| lines.iter().filter(|line| line.rating.facts.star.number() == star).count();
    let stars: Vec<String> = (1..=5)
        .rev()
        .filter(|star| count(*star) > 0)
        .map(|star| answer::so_many_stars(lang, wording::amount(lang, count(star) as u64), star))
        .collect();
    answer::by_star(lang, lines.len(), stars.join(", "))
}

/// Whose column each code is.
fn legend(council: &Council, lines: &[Line<'_>], lang: Lang) -> Vec<String> {
    let line = |member: &crate::ledger::Member| {
        let work = member.facts.organisation.as_ref().map(|work| format!(", {work}")).unwrap_or_default();
        format!("{}: {} ({}{work})", member.code, member.facts.name, wording::roles(lang, &member.facts))
    };
    tables::columns(council, lines).into_iter().map(line).collect()
}

fn kind_name(kind: &str, lang: Lang) -> String {
    match kind {
        "criteria" => say::marked_by_criterion(lang),
        "parts" => say::marked_by_part(lang),
        _ => say::marked_by_total(lang),
    }
}
