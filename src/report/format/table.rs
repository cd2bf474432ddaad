//! Tables for a screen: as wide as they need, no wider than the screen, cells wrapped at words.

use std::io::{self, Write};

use comfy_table::{Attribute, CellAlignment, ColumnConstraint, ContentArrangement, TableComponent, Width, presets};

use super::widths::{self, GAP};
use super::{Style, clean_lines};
use crate::report::{Align, Block, Cell, Page, Table};

/// Writes the title, then sentences and tables in their order, an empty line between each two.
///
/// Nothing is wider than the style's width unless the screen is too narrow for one letter a column.
/// Bold, when the style wants it, is all the dress there is; lines end without spaces.
pub fn write(page: &Page, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut parts = Vec::new();
    if !page.title.is_empty() {
        parts.push(wrapped(&page.title, style, style.bold));
    }
    for block in &page.blocks {
        match block {
            Block::Text(text) => parts.push(wrapped(text, style, false)),
            Block::Table(table) => parts.push(captioned(table, style)),
            Block::Chart(_) => {}
        }
    }
    if parts.is_empty() {
        return Ok(());
    }
    parts.extend(page.advice.iter().map(|advice| wrapped(advice, style, false)));
    parts.extend(style.foot(page).map(|foot| wrapped(&foot, style, false)));
    writeln!(out, "{}", parts.join("\n\n"))
}

fn captioned(table: &Table, style: &Style) -> String {
    let body = laid_out(table, style).trim_fmt();
    match &table.caption {
        Some(caption) => format!("{}\n{body}", wrapped(caption, style, false)),
        None => body,
    }
}

/// Text wrapped at words, a list's lines hanging from their dash.
fn wrapped(text: &str, style: &Style, bold: bool) -> String {
    wrap(&clean_lines(text), style.width, |line, width| {
        let mut table = bare(style); // one bare cell, so that tables and sentences measure letters alike
        table.add_row([cell(line, bold)]);
        set_widths(&mut table, &[width]);
        table.trim_fmt()
    })
}

/// Wraps each line within a width; what follows a dash or an indent keeps to its right.
fn wrap(text: &str, width: u16, fold: impl Fn(&str, u16) -> String) -> String {
    let text = commands_apart(text, width);
    let lines = text.lines().map(|line| {
        let start = line.len() - line.trim_start_matches([' ', '-']).len();
        let (lead, rest) = line.split_at(start);
        let hang = u16::try_from(start).unwrap_or(0);
        if rest.is_empty() || hang >= width {
            return line.to_owned();
        }
        let indent = format!("\n{}", " ".repeat(start));
        format!("{lead}{}", fold(rest, width - hang).replace('\n', &indent))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Gives a command that ends a line too long for the screen a line of its own, so that it can be copied whole.
fn commands_apart(text: &str, width: u16) -> String {
    let width = usize::from(width);
    let lines = text.lines().map(|line| {
        let Some((told, command)) = line.rsplit_once(": ocop ") else { return line.to_owned() };
        let command = command.strip_suffix('.').unwrap_or(command);
        let indent = line.len() - line.trim_start_matches([' ', '-']).len() + 2;
        let alone = format!("{}ocop {command}", " ".repeat(indent));
        let in_brackets = told.matches('(').count() > told.matches(')').count();
        if in_brackets || line.chars().count() <= width || alone.chars().count() > width {
            return line.to_owned();
        }
        format!("{told}:\n{alone}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Plain text wrapped at words for a screen of so many columns.
pub fn wrap_plain(text: &str, width: u16) -> String {
    wrapped(text, &Style { width, ..Style::plain(crate::text::Lang::Vi) }, false)
}

fn laid_out(table: &Table, style: &Style) -> comfy_table::Table {
    let headings: Vec<_> = table.columns.iter().map(|column| clean_lines(&column.full_heading())).collect();
    let human = |cell: &Cell| clean_lines(&cell.human(style.lang));
    let rows = table.rows.iter().map(|row| row.iter().map(human).collect());
    let rows: Vec<Vec<String>> = rows.collect();

    let mut body = bare(style);
    body.set_style(TableComponent::HeaderLines, '─');
    body.set_header(headings.iter().map(|text| cell(text, style.bold)));
    body.add_rows(&rows);
    for (column, is) in body.column_iter_mut().zip(&table.columns) {
        column.set_cell_alignment(match is.align {
            Align::Left => CellAlignment::Left,
            Align::Right => CellAlignment::Right,
        });
    }
    let natural = body.column_max_content_widths();
    let fitting = widths::fit(style.width, &natural, &headings, &rows);
    set_widths(&mut body, &fitting);
    body
}

fn bare(style: &Style) -> comfy_table::Table {
    let mut table = comfy_table::Table::new();
    table
        .load_preset(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(style.width)
        .force_no_tty();
    if style.bold {
        table.enforce_styling().style_text_only();
    }
    table
}

fn cell(text: impl ToString, bold: bool) -> comfy_table::Cell {
    let cell = comfy_table::Cell::new(text);
    if bold { cell.add_attribute(Attribute::Bold) } else { cell }
}

/// Fixes the widths of all columns, the gap between them to the right of each but the last.
fn set_widths(table: &mut comfy_table::Table, widths: &[u16]) {
    let last = widths.len().saturating_sub(1);
    for (i, (column, width)) in table.column_iter_mut().zip(widths).enumerate() {
        let gap = if i < last { GAP } else { 0 };
        column.set_padding((0, gap));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width + gap)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::text::Lang;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    fn text(page: &Page, style: &Style) -> String {
        let mut out = Vec::new();
        write(page, style, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn of(width: u16) -> Style<'static> {
        Style { width, ..Style::plain(Lang::Vi) }
    }

    #[test]
    fn eight_columns_on_eighty_in_vietnamese() {
        assert_eq!(
            text(&sample::roster(Lang::Vi), &of(80)),
            "\
Danh sách sản phẩm

Kết quả, có 99 sản phẩm của 42 chủ thể đạt từ 3 sao trở lên, gồm: 34 sản phẩm
hạng 4 sao.

Đợt 2 năm 2020
   TT  Tên sản phẩm   Chủ thể        Xã          Điểm  Hạng   Số GCN  Ngày
────────────────────────────────────────────────────────────────────────────────
    1  Mật ong hoa    Hợp tác xã     Mèo Vạc    90,75  5 sao  12/GCN  28/12/2020
       bạc hà, chai   Dịch vụ tổng
       500 ml         hợp Tuấn Dũng
    2  Chè Shan       Hợp tác xã     Hồ Thầu    69,99  3 sao  -       28/12/2020
       tuyết cổ thụ   Chế biến chè
       Phìn Hồ | trà  Phìn Hồ
       xanh
1.018  =Cam sành      Hộ kinh doanh  Vĩ Thượng  -0,50
                      Nguyễn Thị
                      Hoa

Nguồn: sổ OCOP.
"
        );
    }

    #[test]
    fn eight_columns_on_eighty_in_english() {
        assert_eq!(
            text(&sample::roster(Lang::En), &Style::plain(Lang::En)),
            "\
Roster of products

In all, 99 products of 42 subjects reached three stars or more, 34 of them with
four stars.

Round 2 of 2020
  No.  Product     Subject     Commune    Points  Rank   Certificate  Date
────────────────────────────────────────────────────────────────────────────────
    1  Mật ong     Hợp tác xã  Mèo Vạc     90.75  5 sao  12/GCN       28/12/2020
       hoa bạc     Dịch vụ
       hà, chai    tổng hợp
       500 ml      Tuấn Dũng
    2  Chè Shan    Hợp tác xã  Hồ Thầu     69.99  3 sao  -            28/12/2020
       tuyết cổ    Chế biến
       thụ Phìn    chè Phìn
       Hồ | trà    Hồ
       xanh
1,018  =Cam sành   Hộ kinh     Vĩ Thượng   -0.50
                   doanh
                   Nguyễn Thị
                   Hoa

Source: the OCOP ledger.
"
        );
    }

    #[test]
    fn a_small_table_is_no_wider_than_it_needs_and_decomposed_letters_count_once() {
        let small = |f: fn(&str) -> String| {
            let table = Table::new("stars")
                .left("hang", f("Hạng"))
                .right("so", f("Số sản phẩm"))
                .row([Cell::Text(f("Tiềm năng 5 sao")), Cell::Count(4)])
                .row([Cell::Text(f("3 sao")), Cell::Count(65)]);
            text(&Page::new("").table(table), &of(80))
        };
        let expected = "\
Hạng             Số sản phẩm
────────────────────────────
Tiềm năng 5 sao            4
3 sao                     65
";
        assert_eq!(small(str::to_owned), expected);
        let decomposed: String = expected.nfd().collect();
        assert_eq!(small(|s| s.nfd().collect()), decomposed);
    }

    #[test]
    fn a_command_is_not_broken_while_it_fits_a_line() {
        let page = |told: &str| Page::new("").text(told);
        assert_eq!(text(&page("Xem trước: ocop expire list"), &of(40)), "Xem trước: ocop expire list\n");
        assert_eq!(
            text(&page("- không có giấy nào. Xem trước: ocop expire list --within 180"), &of(40)),
            "- không có giấy nào. Xem trước:\n    ocop expire list --within 180\n"
        );
        assert_eq!(
            text(&page("Không có giấy nào hết hạn. Xem: ocop expire list."), &of(40)),
            "Không có giấy nào hết hạn. Xem:\n  ocop expire list\n"
        );
        assert_eq!(
            text(&page("Chưa đạt (xem tiêu chí nào: ocop rate explain MÃ): 3"), &of(40)),
            "Chưa đạt (xem tiêu chí nào: ocop rate\nexplain MÃ): 3\n"
        );
        assert_eq!(
            text(&page("Xem trước: ocop expire list --within 180"), &of(28)),
            "Xem trước: ocop expire list\n--within 180\n"
        );
    }

    #[test]
    fn headings_are_bold_on_a_terminal_only() {
        let page = Page::new("T").table(Table::new("t").left("a", "A").row([Cell::text("xyz")]));
        let bold = Style { bold: true, ..of(80) };
        assert_eq!(text(&page, &bold), "\u{1b}[1mT\u{1b}[0m\n\n\u{1b}[1mA\u{1b}[0m\n───\nxyz\n");
        assert_eq!(text(&page, &of(80)), "T\n\nA\n───\nxyz\n");
    }

    #[test]
    fn text_from_files_cannot_drive_the_terminal() {
        let table = Table::new("t").left("a", "A").row([Cell::text("đỏ\u{1b}[31m\u{202e}\nhai")]);
        assert_eq!(
            text(&Page::new("").table(table), &of(80)),
            "A\n────────────────────\nđỏ\\u{1b}[31m\\u{202e}\nhai\n"
        );
    }

    #[test]
    fn nothing_prints_as_nothing_and_no_rows_as_headings() {
        assert_eq!(text(&Page::new(""), &of(80)), "");
        let table = Table::new("t").left("a", "Mã").right("b", "Điểm");
        assert_eq!(text(&Page::new("").table(table), &of(80)), "Mã  Điểm\n────────\n");
    }

    proptest! {
        /// No line is wider than the screen, and no letter of a cell is lost.
        #[test]
        fn every_line_fits_the_screen(
            cells in proptest::collection::vec("[a-zđăâêôơưếạ ]{0,40}", 1..9),
            width in 40_u16..200,
        ) {
            let mut table = Table::new("t");
            for _ in &cells {
                table = table.left("x", "Tên sản phẩm");
            }
            let row: Vec<Cell> = cells.iter().map(|c| Cell::text(c.as_str())).collect();
            let printed = text(&Page::new("").table(table.row(row)), &of(width));
            for line in printed.lines() {
                prop_assert!(line.chars().count() <= usize::from(width), "{printed}");
            }
            let letters = |text: &str| -> Vec<char> {
                let mut all: Vec<_> = text.chars().filter(|c| !" \n─".contains(*c)).collect();
                all.sort_unstable();
                all
            };
            let all = "Tên sản phẩm".repeat(cells.len()) + &cells.concat();
            prop_assert_eq!(letters(&printed), letters(&all));
        }
    }
}
