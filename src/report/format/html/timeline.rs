//! What happened over time, as a drawing: a line for each kind of event, a numbered ring for each, a bar for each term.

use chrono::{Datelike, Months, NaiveDate};
use maud::{Markup, html};

use super::{LINE, shown};
use crate::report::page::{Point, Span, Timeline};
use crate::text::{Lang, number};

/// The drawing's width, of which the names of the lanes take some.
const WIDTH: i64 = 800;
const LEFT: i64 = 130;
/// Where days begin and end, a ring's breadth within.
const FROM: i64 = LEFT + RING;
const TO: i64 = WIDTH - RING;
const RING: i64 = 10;
/// The height of what stands in a lane, and of the years above.
const HIGH: i64 = 24;
/// What a letter takes, about.
const LETTER: i64 = 7;
/// A lane's name is cut where it would run into the days.
const NAME: usize = 20;
/// Over more days than this the grid is of years, else of quarters.
const OF_YEARS: i64 = 3 * 366;

/// A lane with what stands in it, line under line.
struct Lane<'t> {
    name: &'t str,
    top: i64,
    lines: i64,
    points: Vec<(&'t Point, i64)>,
    spans: Vec<(&'t Span, i64)>,
}

/// The days drawn.
struct Scale {
    first: NaiveDate,
    days: i64,
}

/// The drawing; none where no day is known.
pub fn drawn(timeline: &Timeline, lang: Lang) -> Option<Markup> {
    let scale = Scale::of(timeline)?;
    let mut lanes: Vec<Lane<'_>> = Vec::new();
    let mut top = HIGH;
    for (at, name) in timeline.lanes.iter().enumerate() {
        let next = Lane::of(timeline, at, name, top, &scale);
        if next.lines > 0 {
            top += next.lines * HIGH + HIGH / 4;
            lanes.push(next);
        }
    }
    let (now, today) = (scale.x(timeline.now), number::date(lang, timeline.now));
    Some(html! {
        svg role="img" aria-label=(shown(&timeline.caption)) viewBox={ "0 0 " (WIDTH) " " (top + HIGH) } {
            @for (on, name) in scale.grid() {
                (LINE) line.grid x1=(scale.x(on)) x2=(scale.x(on)) y1=(HIGH) y2=(top) {}
                text.mid.small x=(scale.x(on)) y=(HIGH - 8) { (name) }
            }
            (LINE) line.now x1=(now) x2=(now) y1=(HIGH) y2=(top) {}
            text.mid.small x=(now.clamp(FROM + 3 * LETTER, TO - 3 * LETTER)) y=(top + 14) { (today) }
            @for lane in &lanes { (lane.drawn(&scale)) }
            (LINE)
        }
    })
}

impl Scale {
    fn of(timeline: &Timeline) -> Option<Self> {
        let points = timeline.points.iter().map(|point| point.on);
        let days = || points.clone().chain(timeline.spans.iter().flat_map(|span| [span.from, span.to]));
        let first = days().min()?.min(timeline.now);
        let last = days().max()?.max(timeline.now);
        Some(Self { first, days: (last - first).num_days().max(1) })
    }

    /// Where a day stands.
    fn x(&self, day: NaiveDate) -> i64 {
        FROM + (day - self.first).num_days() * (TO - FROM) / self.days
    }

    /// The days of the grid within, with their names: years, or quarters of a short time.
    fn grid(&self) -> Vec<(NaiveDate, String)> {
        let of_years = self.days > OF_YEARS;
        let every = if of_years { 12 * (self.days / (12 * 366) + 1) } else { 3 };
        let january = self.first.with_ordinal(1).unwrap_or(self.first);
        let step = Months::new(u32::try_from(every).unwrap_or(12));
        let marks = std::iter::successors(Some(january), |day| day.checked_add_months(step));
        let within = marks.take_while(|day| (*day - self.first).num_days() <= self.days);
        within
            .filter(|day| *day >= self.first)
            .map(|day| {
                (day, if of_years { day.year().to_string() } else { format!("{:02}/{}", day.month(), day.year()) })
            })
            .collect()
    }
}

impl<'t> Lane<'t> {
    /// Puts each where there is room, terms above what happened on a day.
    fn of(timeline: &'t Timeline, at: usize, name: &'t str, top: i64, scale: &Scale) -> Self {
        let mut taken: Vec<Vec<(i64, i64)>> = Vec::new();
        let mut place = |from: i64, to: i64| {
            let free = |line: &Vec<(i64, i64)>| line.iter().all(|(a, b)| to < *a || from > *b);
            let line = taken.iter().position(free).unwrap_or_else(|| {
                taken.push(Vec::new());
                taken.len() - 1
            });
            taken[line].push((from, to));
            i64::try_from(line).unwrap_or_default()
        };
        let of_lane = timeline.spans.iter().filter(|span| span.lane == at);
        let spans: Vec<_> = of_lane
            .map(|span| {
                let (from, to) = (scale.x(span.from), scale.x(span.to));
                let (start, wide) = (named_from(from, &span.what), breadth(&span.what));
                (span, place(from.min(start), (to - 1).max(start + wide)))
            })
            .collect();
        let of_lane = timeline.points.iter().filter(|point| point.lane == at);
        let points: Vec<_> = of_lane
            .map(|point| {
                let x = scale.x(point.on);
                (point, place(x - RING, x + RING))
            })
            .collect();
        Self { name, top, lines: i64::try_from(taken.len()).unwrap_or_default(), points, spans }
    }

    fn drawn(&self, scale: &Scale) -> Markup {
        let mid = |line: i64| self.top + line * HIGH + HIGH / 2;
        let name: String = self.name.chars().take(NAME).collect();
        html! {
            (LINE) text x="0" y=(mid(0) + 4) { (shown(&name)) }
            @for (span, line) in &self.spans {
                @let (from, to) = (scale.x(span.from), scale.x(span.to));
                (LINE) g {
                    title { (shown(&span.what)) }
                    rect.bar.rest[span.rest] x=(from) y=(mid(*line) - RING) width=((to - from).max(2)) height=(2 * RING) {}
                    text x=(named_from(from, &span.what)) y=(mid(*line) + 4) { (shown(&span.what)) }
                }
            }
            @for (point, line) in &self.points {
                @let x = scale.x(point.on);
                (LINE) g {
                    title { (shown(&point.what)) }
                    circle.dot cx=(x) cy=(mid(*line)) r=(RING - 1) {}
                    text.mid.small x=(x) y=(mid(*line) + 4) { (point.row + 1) }
                }
            }
        }
    }
}

/// Where a bar's words begin: in it, or as far left as they need to stay in the drawing.
fn named_from(from: i64, what: &str) -> i64 {
    (from + LETTER).min(WIDTH - breadth(what)).max(LEFT)
}

fn breadth(what: &str) -> i64 {
    i64::try_from(shown(what).chars().count()).unwrap_or_default() * LETTER
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn timeline(points: &[NaiveDate], spans: &[(NaiveDate, NaiveDate)]) -> Timeline {
        Timeline {
            caption: "Quá trình".into(),
            note: None,
            lanes: vec!["Hồ sơ".into(), "Trống".into()],
            points: points
                .iter()
                .enumerate()
                .map(|(row, on)| Point { lane: 0, on: *on, row, what: format!("việc {row}") })
                .collect(),
            spans: spans
                .iter()
                .map(|(from, to)| Span { lane: 0, from: *from, to: *to, what: "4 sao".into(), rest: false })
                .collect(),
            now: day(2026, 7, 1),
        }
    }

    #[test]
    fn a_term_is_as_long_as_its_days_and_all_stands_within() {
        // 01/07/2023 to 01/07/2026: the 1,096 days of the whole drawing.
        let one = timeline(&[day(2023, 7, 1)], &[(day(2023, 7, 1), day(2026, 7, 1))]);
        let scale = Scale::of(&one).unwrap();
        assert_eq!((scale.days, scale.x(day(2023, 7, 1)), scale.x(day(2026, 7, 1))), (1096, FROM, TO));
        let svg = drawn(&one, Lang::Vi).unwrap().into_string();
        assert!(svg.contains(&format!("<rect class=\"bar\" x=\"{FROM}\" y=\"26\" width=\"{}\"", TO - FROM)));
        assert!(svg.contains("<svg role=\"img\" aria-label=\"Quá trình\""));
        assert!(svg.contains("<title>4 sao</title>") && svg.contains("01/07/2026"));
        assert!(!svg.contains("Trống"), "a lane without anything is not drawn");
    }

    #[test]
    fn two_on_a_day_stand_under_each_other() {
        let two = timeline(&[day(2026, 1, 1), day(2026, 1, 1), day(2026, 6, 30)], &[]);
        let lane = Lane::of(&two, 0, "x", HIGH, &Scale::of(&two).unwrap());
        assert_eq!((lane.lines, lane.points.iter().map(|(_, line)| *line).collect::<Vec<_>>()), (2, vec![0, 1, 0]));
    }

    #[test]
    fn a_grid_is_of_years_or_of_quarters_and_one_day_is_drawn_too() {
        let names = |first, days| Scale { first, days }.grid().into_iter().map(|(_, name)| name).collect::<Vec<_>>();
        assert_eq!(names(day(2022, 5, 1), 1200), ["2023", "2024", "2025"]);
        assert_eq!(names(day(2026, 1, 1), 200), ["01/2026", "04/2026", "07/2026"]);
        let lone = timeline(&[day(2026, 7, 1)], &[]);
        assert!(drawn(&lone, Lang::En).is_some());
        assert!(drawn(&timeline(&[], &[]), Lang::En).is_none());
    }
}
