//! Bars, drawn: they lie, so that names of any length are read without turning the page, and each tells its number.

use maud::{Markup, html};

use super::{LINE, shown};
use crate::report::Chart;
use crate::report::chart::Category;
use crate::text::{Lang, number};

/// The drawing's width, of which names and numbers take some.
const WIDTH: i64 = 800;
/// What a letter takes, about.
const LETTER: i64 = 7;
/// A line of text.
const HIGH: i64 = 17;
/// Letters of a name on a line.
const NAME: usize = 36;
/// How thick a bar is, and what lies between two of a category and between two categories.
const BAR: i64 = 16;
const NEAR: i64 = 4;
const APART: i64 = 12;
/// What stands for a number that is not known.
const UNKNOWN: &str = "–";
/// A square of the legend.
const SIGN: i64 = 13;
/// The looks that `page.css` has for series; each is known without its colour too.
const LOOKS: usize = 4;

/// Where bars begin, and what a number is long.
struct Scale {
    left: i64,
    long: i64,
    most: i64,
}

/// The chart with its caption; `at` tells it from others on the page.
pub fn drawn(chart: &Chart, at: usize, lang: Lang) -> Markup {
    let id = format!("k{at}");
    html! {
        figure.chart {
            (LINE) figcaption { (shown(&chart.title)) }
            (LINE) (svg(chart, &id, lang))
            @if let Some(note) = &chart.note { (LINE) p { (shown(note)) } }
            (LINE)
        }
    }
}

fn svg(chart: &Chart, id: &str, lang: Lang) -> Markup {
    let scale = Scale::of(chart, lang);
    let (legend, top) = legend(chart);
    let mut bottom = top;
    let mut categories = Vec::new();
    for category in &chart.categories {
        categories.push((category, bottom));
        bottom += high(chart, category) + APART;
    }
    html! {
        svg role="img" aria-labelledby={ (id) "-t " (id) "-d" } viewBox={ "0 0 " (WIDTH) " " (bottom) } {
            (LINE) title id={ (id) "-t" } { (shown(&chart.title)) }
            (LINE) desc id={ (id) "-d" } { (shown(&in_words(chart, lang))) }
            (LINE) (patterns(chart.series.len(), id))
            @if chart.series.len() > 1 {
                @for (x, y, series, name) in &legend {
                    (LINE) (rect(*series, id, *x, *y, SIGN, SIGN))
                    text x=(x + SIGN + LETTER) y=(y + SIGN - 2) { (shown(name)) }
                }
            }
            @for (category, y) in &categories { (bars(chart, category, *y, &scale, id, lang)) }
            (LINE) line.grid x1=(scale.left) x2=(scale.left) y1=(top - NEAR) y2=(bottom - NEAR) {}
            (LINE)
        }
    }
}

impl Scale {
    fn of(chart: &Chart, lang: Lang) -> Self {
        let names = chart.categories.iter().flat_map(|category| lines(&category.name));
        let left = names.map(|line| breadth(&line)).max().unwrap_or_default() + LETTER;
        let labels = chart.categories.iter().flat_map(|category| labels(chart, category, lang));
        let right = labels.map(|label| breadth(&label)).max().unwrap_or_default() + 2 * LETTER;
        let of = |category: &Category| {
            let values = category.values.iter().flatten().copied();
            if chart.stacked { values.sum() } else { values.max().unwrap_or_default() }
        };
        let most = chart.categories.iter().map(of).max().unwrap_or_default().max(1);
        Self { left, long: (WIDTH - left - right).max(BAR), most: i64::try_from(most).unwrap_or(i64::MAX) }
    }

    /// How long so much is; what is not nothing is seen.
    fn length(&self, n: u64) -> i64 {
        let long = i128::from(n) * i128::from(self.long) / i128::from(self.most);
        if n == 0 { 0 } else { i64::try_from(long).unwrap_or(self.long).max(2) }
    }
}

/// The squares and names of the series, in as many lines as they need, and how high that is.
fn legend(chart: &Chart) -> (Vec<(i64, i64, usize, &str)>, i64) {
    let (mut x, mut y) = (0, 0);
    let mut told = Vec::new();
    for (series, name) in chart.series.iter().enumerate() {
        let wide = SIGN + breadth(name) + 3 * LETTER;
        if x > 0 && x + wide > WIDTH {
            (x, y) = (0, y + HIGH + NEAR);
        }
        told.push((x, y, series, name.as_str()));
        x += wide;
    }
    (told, if chart.series.len() > 1 { y + HIGH + APART } else { NEAR })
}

/// How high a category is: its bars, or its name where that needs more lines.
fn high(chart: &Chart, category: &Category) -> i64 {
    let bars = if chart.stacked { 1 } else { whole(category.values.len()) };
    (bars * (BAR + NEAR) - NEAR).max(whole(lines(&category.name).len()) * HIGH)
}

fn bars(chart: &Chart, category: &Category, top: i64, scale: &Scale, id: &str, lang: Lang) -> Markup {
    let labels = labels(chart, category, lang);
    let name = lines(&category.name);
    let high = high(chart, category);
    // Name and bars stand in the middle of what the higher of them takes.
    let first = top + (high - whole(name.len()) * HIGH) / 2 + HIGH - NEAR;
    let bar = top + (high - (whole(labels.len()) * (BAR + NEAR) - NEAR)) / 2;
    let mut placed = Vec::new();
    let mut ends = vec![scale.left; labels.len()];
    for (series, value) in category.values.iter().enumerate() {
        let line = if chart.stacked { 0 } else { series };
        let width = scale.length(value.unwrap_or_default());
        if width > 0 {
            placed.push((series, ends[line], line, width));
            ends[line] += width;
        }
    }
    html! {
        (LINE) g {
            @for (at, line) in name.iter().enumerate() {
                text.end x=(scale.left - LETTER) y=(first + whole(at) * HIGH) { (shown(line)) }
            }
            @for (series, x, line, width) in placed {
                // A gap parts two of a stack.
                (rect(series, id, x, bar + whole(line) * (BAR + NEAR), (width - i64::from(chart.stacked)).max(1), BAR))
            }
            @for (line, label) in labels.iter().enumerate() {
                text x=(ends[line] + LETTER) y=(bar + whole(line) * (BAR + NEAR) + BAR - 3) { (label) }
            }
        }
    }
}

/// What stands behind each bar: its number; behind a stack the sum and its parts, in the legend's order.
fn labels(chart: &Chart, category: &Category, lang: Lang) -> Vec<String> {
    let told = |n: &Option<u64>| n.map_or_else(|| UNKNOWN.to_owned(), |n| number::count(lang, n));
    let parts: Vec<String> = category.values.iter().map(told).collect();
    if !chart.stacked || parts.len() == 1 {
        return parts;
    }
    vec![format!("{} = {}", told(&category.sum()), parts.join(" + "))]
}

/// All figures as a sentence, for whoever does not see them.
fn in_words(chart: &Chart, lang: Lang) -> String {
    let told = |category: &Category| {
        let several = chart.series.len() > 1;
        let value = |(name, n): (&String, &Option<u64>)| {
            let n = n.map_or_else(|| UNKNOWN.to_owned(), |n| number::count(lang, n));
            if several { format!("{name} {n}") } else { n }
        };
        let values: Vec<String> = chart.series.iter().zip(&category.values).map(value).collect();
        format!("{}: {}", category.name, values.join(", "))
    };
    chart.categories.iter().map(told).collect::<Vec<_>>().join("; ")
}

/// A bar in the look of a series: the first is full, of the others a pattern fills the outline.
fn rect(series: usize, id: &str, x: i64, y: i64, width: i64, height: i64) -> Markup {
    let look = series % LOOKS;
    let fill = if look == 0 { "currentColor".to_owned() } else { format!("url(#{id}-{look})") };
    html! { rect class={ "s" (look) } fill=(fill) x=(x) y=(y) width=(width) height=(height) {} }
}

/// The patterns of as many series.
fn patterns(series: usize, id: &str) -> Markup {
    // Slanted lines, dots, upright lines.
    let drawn = ["M0 6 6 0M-1 1 1 -1M5 7 7 5", "M2 3h2", "M3 0v6"];
    html! {
        @if series > 1 {
            defs {
                @for (look, path) in (1..series.min(LOOKS)).zip(drawn) {
                    pattern class={ "s" (look) } id={ (id) "-" (look) } width="6" height="6" patternUnits="userSpaceOnUse" {
                        path d=(path) {}
                    }
                }
            }
        }
    }
}

/// A name in lines, parted at words; a longer word stays whole.
fn lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in shown(name).split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= NAME => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn breadth(text: &str) -> i64 {
    whole(shown(text).chars().count()) * LETTER
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or_default()
}

#[cfg(test)]
mod tests;
