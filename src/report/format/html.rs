//! A page as one HTML file, to read in a browser, to mail or to print: nothing of it comes from elsewhere.

mod chart;
mod timeline;

use std::io::{self, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Style, clean_lines};
use crate::report::{Align, Block, Cell, Column, Page, Table};
use crate::text::Lang;

/// How it looks, on a screen by day or night and on A4.
const LOOK: &str = include_str!("html/page.css");
/// Nothing is fetched and nothing of a name runs, whatever it may hold.
const NOTHING_ELSE: &str = "default-src 'none'; style-src 'unsafe-inline'";
/// Orders the rows of a table by a heading: the page is whole without it.
const SORT: &str = include_str!("html/sort.js");
/// Its SHA-256: the one script that a browser runs here.
const SORT_ONLY: &str = "; script-src 'sha256-hqVETipjSiJjQqQWRMSovwc++3YCykGBF30slYVdG4c='";
/// Of more columns than this a table is printed on its side.
const UPRIGHT: usize = 8;
/// Of more than this in small letters, words parted wherever the paper ends.
const WIDE: usize = 16;
/// A line's end, so that two pages can be compared.
const LINE: PreEscaped<&str> = PreEscaped("\n");

/// Writes the title, then sentences, tables and drawings in their order.
pub fn write(page: &Page, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let lang = match style.lang {
        Lang::Vi => "vi",
        Lang::En => "en",
    };
    let title = if page.title.is_empty() { "OCOP" } else { &page.title };
    let sorts = page.tables().any(is_sorted);
    let markup = html! {
        (DOCTYPE) (LINE)
        html lang=(lang) {
            head {
                (LINE) meta charset="utf-8";
                (LINE) meta name="viewport" content="width=device-width, initial-scale=1";
                (LINE) meta http-equiv="Content-Security-Policy" content={ (NOTHING_ELSE) @if sorts { (PreEscaped(SORT_ONLY)) } };
                (LINE) title { (shown(title)) }
                (LINE) style { (LINE) (PreEscaped(LOOK)) }
            } (LINE)
            body {
                @if !page.title.is_empty() { (LINE) h1 #title { (shown(&page.title)) } }
                @for (at, block) in page.blocks.iter().enumerate() { (LINE) (drawn(block, at, style)) }
                @if let Some(foot) = style.foot(page) { (LINE) footer { (shown(&foot)) } }
                @if sorts { (LINE) script { (PreEscaped(SORT)) } }
                (LINE)
            }
        }
    };
    writeln!(out, "{}", markup.into_string())
}

/// Text from files: what hides or turns letters around is made visible; markup is escaped where it is put in.
fn shown(text: &str) -> String {
    clean_lines(text)
}

fn drawn(block: &Block, at: usize, style: &Style) -> Markup {
    match block {
        Block::Text(text) => html! { p { (shown(text)) } },
        Block::Table(table) => laid_out(table, style),
        Block::Chart(chart) => chart::drawn(chart, at, style.lang),
    }
}

/// A table; its rows numbered where a drawing points at them.
fn laid_out(table: &Table, style: &Style) -> Markup {
    let wide = match table.columns.len() {
        n if n > WIDE => Some("wide widest"),
        n if n > UPRIGHT => Some("wide"),
        _ => None,
    };
    let drawing = table.timeline.as_ref().and_then(|timeline| timeline::drawn(timeline, style.lang));
    let numbered = drawing.is_some();
    let (rows, sums) = table.rows.split_at(table.rows.len() - table.sums);
    let line = |at: usize, row: &[Cell]| {
        html! {
            (LINE) tr {
                @if numbered { td.n { (at + 1) } }
                @for (cell, column) in row.iter().zip(&table.columns) { (value(cell, column, style.lang)) }
            }
        }
    };
    html! {
        @if let (Some(drawing), Some(timeline)) = (drawing, &table.timeline) {
            figure {
                (drawing)
                figcaption {
                    (shown(&timeline.caption))
                    @if let Some(note) = &timeline.note { " " (shown(note)) }
                } (LINE)
            } (LINE)
        }
        figure class=[wide] {
            table data-sort[is_sorted(table)] aria-labelledby=[table.caption.is_none().then_some("title")] {
                @if let Some(caption) = &table.caption { (LINE) caption { (shown(caption)) } }
                (LINE) thead { (headings(table, numbered)) }
                (LINE) tbody { @for (at, row) in rows.iter().enumerate() { (line(at, row)) } }
                @if !sums.is_empty() { (LINE) tfoot { @for row in sums { (line(rows.len(), row)) } } }
            }
        }
    }
}

fn value(cell: &Cell, column: &Column, lang: Lang) -> Markup {
    let data = (!matches!(cell, Cell::Blank | Cell::Text(_))).then(|| cell.data());
    html! { td class=[side(column)] data-value=[data] { (shown(&cell.human(lang))) } }
}

/// Whether the rows of a table may stand in another order: there are some, none belongs under the one before it, and no
/// drawing points at them.
fn is_sorted(table: &Table) -> bool {
    let hangs = |row: &Vec<Cell>| matches!(row.first(), Some(Cell::Text(text)) if text.starts_with(' '));
    table.timeline.is_none() && table.rows.len() - table.sums > 2 && !table.rows.iter().any(hangs)
}

/// Numbers stand to the right.
fn side(column: &Column) -> Option<&'static str> {
    (column.align == Align::Right).then_some("n")
}

/// The headings; where some stand under one that they share, in two rows.
fn headings(table: &Table, numbered: bool) -> Markup {
    let sorted = is_sorted(table);
    let grouped = table.columns.iter().any(|column| column.group.is_some());
    let rows = grouped.then_some("2");
    let columns: Vec<_> = table.columns.iter().enumerate().collect();
    let heading = |(at, column): (usize, &Column), rows: Option<&str>| {
        let at = sorted.then_some(at);
        html! { th class=[side(column)] scope="col" rowspan=[rows] data-column=[at] { (shown(&column.heading)) } }
    };
    html! {
        (LINE) tr {
            @if numbered { th.n scope="col" rowspan=[rows] { "#" } }
            @for run in columns.chunk_by(|(_, a), (_, b)| a.group.is_some() && a.group == b.group) {
                @if let Some(group) = run[0].1.group.as_deref() {
                    th scope="colgroup" colspan=(run.len()) { (shown(group)) }
                } @else {
                    (heading(run[0], rows))
                }
            }
        }
        @if grouped {
            (LINE) tr { @for of in columns.iter().filter(|(_, column)| column.group.is_some()) { (heading(*of, None)) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use sha2::{Digest, Sha256};

    use super::super::sample;
    use super::*;
    use crate::report::Chart;
    use crate::report::page::{Point, Span, Timeline};

    fn text(page: &Page, lang: Lang) -> String {
        let mut out = Vec::new();
        write(page, &Style::plain(lang), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// The tags of a page, in order, without their attributes.
    fn tags(html: &str) -> Vec<&str> {
        let inner = html.split('<').skip(1).filter_map(|rest| rest.split('>').next());
        inner.map(|tag| tag.split([' ', '\n']).next().unwrap_or_default()).collect()
    }

    #[test]
    fn a_roster_has_its_headings_and_the_language_s_numbers() {
        let page = text(&sample::roster(Lang::Vi), Lang::Vi);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">"));
        assert!(page.contains("<h1 id=\"title\">Danh sách sản phẩm</h1>"));
        assert!(page.contains("<caption>Đợt 2 năm 2020</caption>"));
        assert!(page.contains(
            "<th class=\"n\" scope=\"col\" data-column=\"0\">TT</th><th scope=\"col\" data-column=\"1\">Tên sản phẩm</th>"
        ));
        assert!(page.contains(
            "<td class=\"n\" data-value=\"90.75\">90,75</td><td>5 sao</td><td>12/GCN</td>\
             <td data-value=\"2020-12-28\">28/12/2020</td>"
        ));
        assert!(page.contains("<p>Nguồn: sổ OCOP.</p>"));
        let english = text(&sample::roster(Lang::En), Lang::En);
        assert!(
            english.contains("<html lang=\"en\">")
                && english.contains("<td class=\"n\" data-value=\"90.75\">90.75</td>")
        );
    }

    /// A page without the one script of ours, which it may have once.
    fn without_ours(page: &str) -> String {
        page.replacen(&format!("<script>{SORT}</script>"), "", 1)
    }

    #[test]
    fn nothing_else_runs_and_nothing_is_fetched() {
        let page = without_ours(&text(&sample::roster(Lang::Vi), Lang::Vi));
        for outside in ["<script", "<link", "<img", "src=", "href=", "@import", "url(", "http://", "https://"] {
            assert!(!page.contains(outside), "{outside}");
        }
    }

    #[test]
    fn a_name_is_only_letters_wherever_it_stands() {
        let name = "<script>alert('x')</script>\"&amp; \u{202e}gnod\u{200b}\u{1b}[31m</style></svg>";
        let day = |d| NaiveDate::from_ymd_opt(2020, 12, d).unwrap();
        let table = |rows: usize| {
            let mut table =
                Table::new("t").left("x", name).group(name, [name.to_owned(), name.to_owned()]).caption(name);
            table.rows = vec![vec![Cell::text(name); 3]; rows];
            table
        };
        let drawing = Timeline {
            caption: name.to_owned(),
            note: Some(name.to_owned()),
            lanes: vec![name.to_owned()],
            points: vec![Point { lane: 0, on: day(1), row: 0, what: name.to_owned() }],
            spans: vec![Span { lane: 0, from: day(1), to: day(9), what: name.to_owned(), rest: false }],
            now: day(20),
        };
        let chart = Chart::stacked(name, [name.to_owned(), name.to_owned()]);
        let chart = chart.bar(name, [Some(1), Some(2)]).note(Some(name.to_owned()));
        let page = Page::new(name).text(name).table(table(3)).table(table(1).timeline(drawing)).charts([chart]);
        let hostile = text(&page, Lang::Vi);
        let ours = without_ours(&hostile);
        assert!(ours.len() < hostile.len() && !ours.contains("<script"));
        for harmful in ["<script>alert", "\u{202e}", "\u{200b}", "\u{1b}", "'x')</"] {
            assert!(!hostile.contains(harmful), "{harmful:?}");
        }
        let plain = text(&plain_of(&page, name), Lang::Vi);
        assert_eq!(tags(&hostile), tags(&plain));
        assert_eq!(hostile.matches('"').count(), plain.matches('"').count());
        assert!(
            hostile.contains("&lt;script&gt;") && hostile.contains("&quot;&amp;amp; \\u{202e}gnod\\u{200b}\\u{1b}[31m")
        );
    }

    /// The same page with a harmless name in its places.
    fn plain_of(page: &Page, name: &str) -> Page {
        let mut page = page.clone();
        let plain = |text: &mut String| *text = text.replace(name, "tên");
        plain(&mut page.title);
        for block in &mut page.blocks {
            let table = match block {
                Block::Text(text) => {
                    plain(text);
                    continue;
                }
                Block::Table(table) => table,
                Block::Chart(chart) => {
                    chart.note.iter_mut().chain(&mut chart.series).chain([&mut chart.title]).for_each(plain);
                    // As many lines as the other.
                    chart.categories.iter_mut().for_each(|category| category.name = "tên ".repeat(12));
                    continue;
                }
            };
            if let Some(timeline) = &mut table.timeline {
                timeline.lanes.iter_mut().for_each(plain);
                timeline.points.iter_mut().for_each(|point| plain(&mut point.what));
                timeline.spans.iter_mut().for_each(|span| plain(&mut span.what));
            }
            table.caption = table.caption.take().map(|_| "tên".into());
            for column in &mut table.columns {
                plain(&mut column.heading);
                column.group = column.group.take().map(|_| "tên".into());
            }
            table.rows.iter_mut().flatten().for_each(|cell| *cell = Cell::text("tên"));
        }
        page
    }

    #[test]
    fn a_browser_runs_the_one_script_by_its_sum_and_none_without_rows_to_order() {
        // RFC 4648: three bytes in four letters.
        let letters: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']).collect();
        let mut bytes: Vec<u32> = Sha256::digest(SORT).iter().copied().map(u32::from).collect();
        bytes.push(0);
        let four = |three: &[u32]| [18, 12, 6, 0].map(|at| ((three[0] << 16 | three[1] << 8 | three[2]) >> at) & 63);
        let mut sum: String = bytes.chunks(3).flat_map(four).map(|at| letters[at as usize]).collect();
        sum.replace_range(43.., "=");
        assert_eq!(SORT_ONLY, format!("; script-src 'sha256-{sum}'"));
        let page = text(&sample::roster(Lang::Vi), Lang::Vi);
        assert!(page.contains(&format!("content=\"{NOTHING_ELSE}{SORT_ONLY}\"")) && page.contains("<table data-sort>"));
        let row = |name: &str| vec![Cell::text(name)];
        let table = |rows: &[&str]| Table::new("t").left("a", "A").rows(rows.iter().map(|name| row(name)));
        for unsorted in [table(&["a", "b"]), table(&["a", "  b", "c"]), table(&["a", "b"]).sum(row("c"))] {
            let page = text(&Page::new("").table(unsorted), Lang::Vi);
            assert!(!page.contains("script") && !page.contains("data-sort"));
        }
        let sums = text(&Page::new("").table(table(&["a", "b", "c"]).sum(row("d"))), Lang::Vi);
        assert!(sums.contains("data-sort") && sums.contains("<tfoot>\n<tr><td>d</td></tr></tfoot>"));
    }

    #[test]
    fn headings_that_share_one_stand_under_it() {
        let table = Table::new("t").left("a", "Tên").group("Lần đầu", ["Hạng".into(), "Ngày".into()]);
        let page = text(&Page::new("").table(table), Lang::Vi);
        assert!(page.contains(
            "<tr><th scope=\"col\" rowspan=\"2\">Tên</th><th scope=\"colgroup\" colspan=\"2\">Lần đầu</th></tr>\n\
             <tr><th scope=\"col\">Hạng</th><th scope=\"col\">Ngày</th></tr>"
        ));
        assert!(!page.contains("<h1") && page.contains("<title>OCOP</title>"));
    }
}
