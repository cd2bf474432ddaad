//! What a star lacks, in sentences and tables.

use super::{Source, Whose};
use crate::commands::wording;
use crate::law::policy::SendUp;
use crate::law::{Gap, Mean, MinimumTest, Regime, Star, Step, points_short};
use crate::ledger::Dossier;
use crate::report::{Cell, Page, Table};
use crate::text::messages::proof as say;
use crate::text::{Lang, number};

/// How many further criteria are told unless all are asked for.
const FIRST: usize = 8;

/// Whose points they are.
pub(super) fn of_whom(whose: Whose, council: Option<&str>, lang: Lang) -> String {
    match (whose, council) {
        (Whose::Council, Some(code)) => say::of_council(lang, code),
        (Whose::Council, None) => say::of_any_council(lang),
        (Whose::Team, _) => say::of_team(lang),
        (Whose::SelfScore, _) => say::of_subject(lang),
    }
}

/// "1,25 điểm trung bình, tức 8,75 điểm trên 7 phiếu"; of one sheet its points alone. A mean that is not
/// whole hundredths is rounded up: so much is surely enough.
fn points(short: i64, count: u32, lang: Lang) -> String {
    let mean = short.div_euclid(count.into()) + i64::from(short.rem_euclid(count.into()) > 0);
    if count == 1 {
        return say::gap_points(lang, number::points(lang, short));
    }
    say::gap_mean_points(lang, number::points(lang, mean), number::points(lang, short), count)
}

/// Whose points, how many, and the star they now give.
fn now_line(source: &Source, now: Star, lang: Lang) -> String {
    let Mean { sum, count } = source.mean;
    let (mean, star) = (number::mean(lang, sum, count), now.number());
    let whose = of_whom(source.whose, source.council.as_deref(), lang);
    match source.whose {
        Whose::Council if source.answer.is_some() => {
            say::gap_now_answer(lang, source.council.clone().unwrap_or_default(), mean, star)
        }
        Whose::Council if source.awaits_conclusion => say::gap_now_unconcluded(lang, whose, count, mean, star),
        Whose::Council => say::gap_now(lang, whose, count, mean, star),
        Whose::Team | Whose::SelfScore => say::gap_now_alone(lang, whose, mean, star),
    }
}

/// That nothing is missing, by what there is.
fn reached(source: &Source, target: Star, has_minima: bool, lang: Lang) -> String {
    match source.concluded() {
        None if source.awaits_conclusion && has_minima => say::gap_reached_by_marks(lang, target.number()),
        Some(star) => say::gap_reached_concluded(lang, target.number(), wording::concluded(lang, star)),
        None if has_minima => say::gap_reached(lang, target.number()),
        None => say::gap_reached_points(lang, target.number()),
    }
}

pub(super) fn told(
    mut page: Page,
    dossier: &Dossier,
    source: &Source,
    (now, target): (Star, Star),
    found: Option<&Gap<'_>>,
    all: bool,
    lang: Lang,
) -> Page {
    let count = source.mean.count;
    page = page.text(now_line(source, now, lang));
    let short = points_short(source.mean, target);
    let concluded = concluded(dossier, source, target, lang);
    let Some(gap) = found else { return without_marks(page, dossier, source, (now, target), concluded, lang) };
    // Two stars have no minima.
    let has_minima = target >= Star::THREE && source.marked.as_ref().is_some_and(|(rubric, _)| rubric.has_minima());
    if now >= target {
        page = page.text(reached(source, target, has_minima, lang));
        return if source.awaits_conclusion { page.text(awaited(dossier, source, target, lang)) } else { page };
    }
    let needs = if short > 0 { points(short, count, lang) } else { say::gap_no_points(lang) };
    let minima = gap.minima.iter().filter(|step| step.star.is_some()).count();
    page = page.text(wording::list(
        say::gap_lacks(lang, target.number()),
        concluded.clone().into_iter().chain(
            [
                match (concluded.is_some(), minima) {
                    (true, 0) => say::gap_lacks_none_by_marks(lang),
                    (true, minima) => say::gap_lacks_by_marks(lang, minima),
                    (false, 0) => say::gap_lacks_no_minima(lang),
                    (false, minima) => say::gap_lacks_minima(lang, minima),
                },
                say::gap_lacks_points(lang, needs, target.band().0),
            ]
            .into_iter()
            .skip(usize::from(!has_minima)),
        ),
    ));
    if !gap.minima.is_empty() {
        page = page.table(steps("minima", say::gap_first(lang), &gap.minima, lang));
    }
    if gap.short_after > 0 {
        let after = points(gap.short_after, count, lang);
        let caption =
            if gap.minima.is_empty() { say::gap_then_at_once(lang, after) } else { say::gap_then(lang, after) };
        page = match &gap.points {
            Some(way) => page.table(steps("points", caption, way, lang)),
            None => page.text(say::gap_no_way(lang, number::mean(lang, gap.most.sum, gap.most.count))),
        };
        let shown = if all { gap.next.len() } else { gap.next.len().min(FIRST) };
        if shown > 0 {
            let caption = if gap.points.is_some() { say::gap_others(lang) } else { say::gap_all_there_is(lang) };
            page = page.table(steps("next", caption, &gap.next[..shown], lang));
        }
        if shown < gap.next.len() {
            page = page.text(say::gap_more(lang, gap.next.len() - shown));
        }
    } else if short > 0 {
        page = page.text(say::gap_minima_suffice(lang));
    }
    let has_steps = !gap.minima.is_empty() || gap.short_after > 0;
    let mut notes: Vec<String> = has_steps.then(|| say::gap_order(lang)).into_iter().collect();
    if has_steps && count > 1 {
        let mut steps = gap.minima.iter().chain(gap.points.iter().flatten());
        notes.push(match source.policies.minima() {
            MinimumTest::Every => say::gap_step_lowest(lang, count),
            _ if steps.any(|step| step.from_lowest) => say::gap_step_either(lang, count),
            _ => say::gap_step(lang, count),
        });
    }
    if has_minima && source.policies.minima() == MinimumTest::Recorded && source.concluded().is_none() {
        notes.push(awaited(dossier, source, target, lang));
    }
    if target == Star::FIVE
        && (concluded.is_some() || !gap.minima.is_empty())
        && source.policies.send_up() == SendUp::Points
    {
        notes.push(say::gap_send_up(lang));
    }
    if notes.is_empty() { page } else { page.text(wording::list(String::new(), notes)) }
}

/// What the council concluded of the minima, where that keeps the star away, and how to conclude anew.
fn concluded(dossier: &Dossier, source: &Source, target: Star, lang: Lang) -> Option<String> {
    let known = source.conclusion.as_ref()?;
    let star = known.minima.filter(|star| *star < target)?;
    let missed = known.missed.clone().map(|missed| say::minima_missed(lang, missed)).unwrap_or_default();
    let council = source.council.clone().unwrap_or_default();
    let told = say::gap_lacks_conclusion(lang, wording::concluded(lang, star), missed);
    if source.decided {
        return Some(told);
    }
    Some(format!("{told} {}", say::gap_conclude_anew(lang, council, dossier.code, target.number())))
}

/// That the policy rests the minima on a conclusion, and how to record it.
fn awaited(dossier: &Dossier, source: &Source, target: Star, lang: Lang) -> String {
    let council = source.council.as_deref().filter(|_| source.awaits_conclusion);
    council.map_or_else(
        || say::gap_recorded(lang),
        |council| say::gap_conclude(lang, council, dossier.code, target.number()),
    )
}

/// Totals and parts, and what came without sheets, tell of points alone.
fn without_marks(
    mut page: Page,
    dossier: &Dossier,
    source: &Source,
    (now, target): (Star, Star),
    concluded: Option<String>,
    lang: Lang,
) -> Page {
    let (short, band) = (points_short(source.mean, target), target.band().0);
    let below = source.answer.as_ref().filter(|_| short == 0 && now < target);
    page = page.text(match (below, short) {
        (Some(rating), _) => {
            let reason = rating.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
            say::gap_told_below(lang, band, reason)
        }
        (None, 0) if now >= target => reached(source, target, false, lang),
        (None, 0) => say::gap_points_there(lang, band),
        (None, short) => say::gap_lacks_only(lang, target.number(), points(short, source.mean.count, lang), band),
    });
    if source.answer.is_some() {
        return page;
    }
    let is_told = source.conclusion.as_ref().is_some_and(|known| known.missed.is_some())
        || source.concluded().is_some_and(|star| star >= target);
    if let Some(concluded) = concluded {
        page = page.text(concluded);
    }
    match source.regime {
        _ if source.awaits_conclusion => page.text(awaited(dossier, source, target, lang)),
        Regime::R1048 => page.text(say::gap_no_minima(lang, source.regime.citation())),
        _ if is_told || target < Star::THREE => page,
        Regime::R148 | Regime::R1489 => page.text(say::gap_no_table(lang, source.regime.citation())),
        Regime::R26 if source.decided => page.text(say::gap_totals(lang)),
        Regime::R26 => page.text(format!("{} {}", say::gap_totals(lang), say::gap_wants_marks(lang))),
    }
}

fn steps(name: &'static str, caption: String, steps: &[Step<'_>], lang: Lang) -> Table {
    let compulsory = steps.iter().any(|step| step.star.is_some());
    let mut table = Table::new(name).caption(caption).left("tieu_chi", say::criterion(lang));
    if compulsory {
        table = table.left("sao", say::for_star(lang));
    }
    table = table.right("tu", say::gap_from(lang)).left("len", say::gap_to(lang)).right("them", say::gap_gain(lang));
    for step in steps {
        let name = lang.pick(&step.criterion.name.vi, &step.criterion.name.en);
        let to = (step.to.points.0 / 100).to_string();
        let mut cells = vec![Cell::text(format!("{} {name}", step.criterion.number))];
        if compulsory {
            cells.push(step.star.map(|star| "*".repeat(star.number().into())).into());
        }
        cells.extend([
            Cell::text((step.from.0 / 100).to_string()),
            Cell::text(say::from_points(lang, to, &step.to.label)),
            Cell::Points(step.gain),
        ]);
        table = table.row(cells);
    }
    table
}
