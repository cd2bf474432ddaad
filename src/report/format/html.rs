//! A page as one HTML file, to read in a browser, to mail or to print: nothing of it comes from elsewhere.

mod timeline;

use std::io::{self, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Style, clean_lines};
use crate::report::{Align, Block, Cell, Column, Page, Table};
use crate::text::Lang;

/// How it looks, on a screen by day or night and on A4.
const LOOK: &str = include_str!("html/page.css");
/// Nothing runs and nothing is fetched, whatever a name may hold.
const NOTHING_ELSE: &str = "default-src 'none'; style-src 'unsafe-inline'";
/// Of more columns than this a table is printed on its side.
const UPRIGHT: usize = 8;
/// A line's end, so that two pages can be compared.
const LINE: PreEscaped<&str> = PreEscaped("\n");

/// Writes the title, then sentences, tables and drawings in their order.
pub fn write(page: &Page, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let lang = match style.lang {
        Lang::Vi => "vi",
        Lang::En => "en",
    };
    let title = if page.title.is_empty() { "OCOP" } else { &page.title };
    let markup = html! {
        (DOCTYPE) (LINE)
        html lang=(lang) {
            head {
                (LINE) meta charset="utf-8";
                (LINE) meta name="viewport" content="width=device-width, initial-scale=1";
                (LINE) meta http-equiv="Content-Security-Policy" content=(NOTHING_ELSE);
                (LINE) title { (shown(title)) }
                (LINE) style { (LINE) (PreEscaped(LOOK)) }
            } (LINE)
            body {
                @if !page.title.is_empty() { (LINE) h1 { (shown(&page.title)) } }
                @for block in &page.blocks { (LINE) (drawn(block, style)) }
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

fn drawn(block: &Block, style: &Style) -> Markup {
    match block {
        Block::Text(text) => html! { p { (shown(text)) } },
        Block::Table(table) => laid_out(table, style),
    }
}

/// A table; its rows numbered where a drawing points at them.
fn laid_out(table: &Table, style: &Style) -> Markup {
    let wide = table.columns.len() > UPRIGHT;
    let drawing = table.timeline.as_ref().and_then(|timeline| timeline::drawn(timeline, style.lang));
    let numbered = drawing.is_some();
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
        figure class=[wide.then_some("wide")] {
            table {
                @if let Some(caption) = &table.caption { (LINE) caption { (shown(caption)) } }
                (LINE) thead { (headings(&table.columns, numbered)) }
                (LINE) tbody {
                    @for (at, row) in table.rows.iter().enumerate() {
                        (LINE) tr {
                            @if numbered { td.n { (at + 1) } }
                            @for (cell, column) in row.iter().zip(&table.columns) { (value(cell, column, style.lang)) }
                        }
                    }
                }
            }
        }
    }
}

fn value(cell: &Cell, column: &Column, lang: Lang) -> Markup {
    html! { td class=[side(column)] { (shown(&cell.human(lang))) } }
}

/// Numbers stand to the right.
fn side(column: &Column) -> Option<&'static str> {
    (column.align == Align::Right).then_some("n")
}

/// The headings; where some stand under one that they share, in two rows.
fn headings(columns: &[Column], numbered: bool) -> Markup {
    let grouped = columns.iter().any(|column| column.group.is_some());
    let rows = grouped.then_some("2");
    let heading = |column: &Column, rows: Option<&str>| {
        html! { th class=[side(column)] scope="col" rowspan=[rows] { (shown(&column.heading)) } }
    };
    html! {
        (LINE) tr {
            @if numbered { th.n scope="col" rowspan=[rows] { "#" } }
            @for run in columns.chunk_by(|a, b| a.group.is_some() && a.group == b.group) {
                @if let Some(group) = run[0].group.as_deref() {
                    th scope="colgroup" colspan=(run.len()) { (shown(group)) }
                } @else {
                    (heading(&run[0], rows))
                }
            }
        }
        @if grouped {
            (LINE) tr { @for column in columns.iter().filter(|column| column.group.is_some()) { (heading(column, None)) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::sample;
    use super::*;
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
        assert!(page.contains("<h1>Danh sách sản phẩm</h1>"));
        assert!(page.contains("<caption>Đợt 2 năm 2020</caption>"));
        assert!(page.contains("<th class=\"n\" scope=\"col\">TT</th><th scope=\"col\">Tên sản phẩm</th>"));
        assert!(page.contains("<td class=\"n\">90,75</td><td>5 sao</td><td>12/GCN</td><td>28/12/2020</td>"));
        assert!(page.contains("<p>Nguồn: sổ OCOP.</p>"));
        let english = text(&sample::roster(Lang::En), Lang::En);
        assert!(english.contains("<html lang=\"en\">") && english.contains("<td class=\"n\">90.75</td>"));
    }

    #[test]
    fn nothing_runs_and_nothing_is_fetched() {
        let page = text(&sample::roster(Lang::Vi), Lang::Vi);
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
        let page = Page::new(name).text(name).table(table(1)).table(table(1).timeline(drawing));
        let hostile = text(&page, Lang::Vi);
        for harmful in ["<script", "\u{202e}", "\u{200b}", "\u{1b}", "'x')</"] {
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
    fn headings_that_share_one_stand_under_it() {
        let table = Table::new("t").left("a", "Tên").group("Lần đầu", ["Hạng".into(), "Ngày".into()]);
        let page = text(&Page::new("").table(table), Lang::Vi);
        assert!(page.contains(
            "<tr><th scope=\"col\" rowspan=\"2\">Tên</th><th scope=\"colgroup\" colspan=\"2\">Lần đầu</th></tr>\n\
             <tr><th scope=\"col\">Hạng</th><th scope=\"col\">Ngày</th></tr>"
        ));
        assert!(!page.contains("<h1>") && page.contains("<title>OCOP</title>"));
    }
}
