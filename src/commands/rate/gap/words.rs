//! What a star lacks, in sentences and tables, and as data.

use serde_json::{Value, json};

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

pub(super) fn told(
    mut page: Page,
    dossier: &Dossier,
    source: &Source,
    (now, target): (Star, Star),
    found: Option<&Gap<'_>>,
    all: bool,
    lang: Lang,
) -> Page {
    let Mean { sum, count } = source.mean;
    let whose = of_whom(source.whose, source.council.as_deref(), lang);
    page = page.text(say::gap_now(lang, whose, count, number::mean(lang, sum, count), now.number()));
    let short = points_short(source.mean, target);
    let concluded = concluded(dossier, source, target, lang);
    let Some(gap) = found else { return without_marks(page, source, (now, target), short, concluded, lang) };
    if now >= target {
        return page.text(match source.concluded() {
            Some(star) => say::gap_reached_concluded(lang, target.number(), wording::concluded(lang, star)),
            None => say::gap_reached(lang, target.number()),
        });
    }
    let needs = if short > 0 { points(short, count, lang) } else { say::gap_no_points(lang) };
    let minima = gap.minima.iter().filter(|step| step.star.is_some()).count();
    page = page.text(wording::list(
        say::gap_lacks(lang, target.number()),
        concluded.clone().into_iter().chain([
            if concluded.is_some() {
                say::gap_lacks_by_marks(lang, minima)
            } else {
                say::gap_lacks_minima(lang, minima)
            },
            say::gap_lacks_points(lang, needs, target.band().0),
        ]),
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
            None => page.text(say::gap_no_way(lang)),
        };
        let taken = |step: &&Step<'_>| gap.points.iter().flatten().any(|s| s.criterion.number == step.criterion.number);
        let others: Vec<Step<'_>> = gap.next.iter().filter(|step| !taken(step)).cloned().collect();
        let shown = if all { others.len() } else { others.len().min(FIRST) };
        if shown > 0 {
            page = page.table(steps("next", say::gap_others(lang), &others[..shown], lang));
        }
        if shown < others.len() {
            page = page.text(say::gap_more(lang, others.len() - shown));
        }
    } else if short > 0 {
        page = page.text(say::gap_minima_suffice(lang));
    }
    let has_steps = !gap.minima.is_empty() || gap.short_after > 0;
    let mut notes: Vec<String> = has_steps.then(|| say::gap_order(lang)).into_iter().collect();
    if has_steps && count > 1 {
        notes.push(say::gap_step(lang, count));
    }
    if source.policies.minima() == MinimumTest::Recorded && concluded.is_none() && !gap.minima.is_empty() {
        notes.push(say::gap_recorded(lang));
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
    let said = wording::concluded(lang, star);
    Some(say::gap_lacks_conclusion(lang, said, missed, council, dossier.code, target.number()))
}

/// Totals and parts tell of points alone.
fn without_marks(
    mut page: Page,
    source: &Source,
    (now, target): (Star, Star),
    short: i64,
    concluded: Option<String>,
    lang: Lang,
) -> Page {
    page = page.text(match (short, now >= target) {
        (0, true) => say::gap_reached_points(lang, target.number()),
        (0, false) => say::gap_points_there(lang, target.band().0),
        (short, _) => {
            say::gap_lacks_only(lang, target.number(), points(short, source.mean.count, lang), target.band().0)
        }
    });
    if let Some(concluded) = concluded {
        page = page.text(concluded);
    }
    page.text(match source.regime {
        Regime::R1048 => say::gap_no_minima(lang, source.regime.citation()),
        _ => say::gap_totals(lang),
    })
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

/// Every step in one table, for a spreadsheet: the council's conclusion, where it must be another, with
/// the criteria it named in the place of the criterion's name; compulsory ones, the cheapest way to the points, further ones.
pub(super) fn machine(source: &Source, target: Star, found: Option<&Gap<'_>>) -> Table {
    let mut table = Table::new("steps");
    for field in ["buoc", "tieu_chi", "ten_tieu_chi", "sao", "tu", "phuong_an", "len", "nhan", "them"] {
        table = table.left(field, field);
    }
    if let Some(known) = source.conclusion.as_ref().filter(|known| known.minima.is_some_and(|star| star < target)) {
        let missed: Cell = known.missed.clone().into();
        let star = Cell::Plain(target.number().into());
        let mut cells = vec![Cell::text("ket-luan"), Cell::Blank, missed, star];
        cells.resize(9, Cell::Blank);
        table = table.row(cells);
    }
    let Some(gap) = found else { return table };
    let cheapest = gap.points.as_deref().unwrap_or_default();
    for (kind, steps) in [("toi-thieu", gap.minima.as_slice()), ("diem", cheapest), ("khac", gap.next.as_slice())] {
        table = table.rows(steps.iter().map(|step| {
            vec![
                Cell::text(kind),
                Cell::text(step.criterion.number.as_str()),
                Cell::text(step.criterion.name.vi.as_str()),
                step.star.map_or(Cell::Blank, |star| Cell::Plain(star.number().into())),
                Cell::Points(step.from.0),
                Cell::Plain(step.to.number.into()),
                Cell::Points(step.to.points.0),
                Cell::text(step.to.label.as_str()),
                Cell::Points(step.gain),
            ]
        }));
    }
    table
}

pub(super) fn figures(dossier: &Dossier, source: &Source, now: Star, target: Star, found: Option<&Gap<'_>>) -> Value {
    let step = |step: &Step<'_>| {
        json!({
            "criterion": step.criterion.number, "name": step.criterion.name.vi, "star": step.star,
            "from_x100": step.from, "to_x100": step.to.points, "option": step.to.number, "label": step.to.label,
            "gain_x100": step.gain,
        })
    };
    let list = |steps: &[Step<'_>]| steps.iter().map(step).collect::<Vec<_>>();
    let short = points_short(source.mean, target);
    json!({
        "dossier": dossier.code.to_string(),
        "of": match source.whose {
            Whose::Council => "council",
            Whose::Team => "team",
            Whose::SelfScore => "self",
        },
        "council": source.council,
        "sum_x100": source.mean.sum,
        "count": source.mean.count,
        "star": now,
        "target": target,
        "reached": now >= target,
        "short_x100": short,
        "short_after_minima_x100": found.map(|gap| gap.short_after),
        "minima_test": source.policies.minima().id(),
        "concluded_star": source.concluded(),
        "concluded_missed": source.conclusion.as_ref().and_then(|known| known.missed.as_ref()),
        "minima": found.map(|gap| list(&gap.minima)),
        "points": found.and_then(|gap| gap.points.as_deref()).map(list),
        "next": found.map(|gap| list(&gap.next)),
        "rubric": source.marked.as_ref().map(|(rubric, _)| json!({ "code": rubric.code, "sha256": rubric.sha256 })),
    })
}
