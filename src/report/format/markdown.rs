//! Markdown, as mail, wikis and chat windows take it.

use std::io::{self, Write};

use super::{Style, clean_lines};
use crate::report::{Align, Block, Page, Table};

/// Writes the title as a heading, then sentences and pipe tables, an empty line between each two.
///
/// Letters that would be markup are escaped; a newline within a cell or a sentence is `<br>`.
pub fn write(page: &Page, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut parts = Vec::new();
    if !page.title.is_empty() {
        parts.push(format!("# {}", escaped(&page.title)));
    }
    for block in &page.blocks {
        match block {
            Block::Text(text) => parts.push(escaped(text)),
            Block::Table(table) => {
                parts.extend(table.caption.as_deref().map(escaped));
                parts.push(pipe_table(table, style));
            }
            Block::Chart(_) => {}
        }
    }
    if parts.is_empty() {
        return Ok(());
    }
    parts.extend(style.foot(page).as_deref().map(escaped));
    writeln!(out, "{}", parts.join("\n\n"))
}

fn pipe_table(table: &Table, style: &Style) -> String {
    let rules = table.columns.iter().map(|column| match column.align {
        Align::Left => ":--".to_owned(),
        Align::Right => "--:".to_owned(),
    });
    let headings = table.columns.iter().map(|column| escaped(&column.full_heading()));
    let mut lines = vec![line(headings), line(rules)];
    for row in &table.rows {
        lines.push(line(row.iter().map(|cell| escaped(&cell.human(style.lang)))));
    }
    lines.join("\n")
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in clean_lines(text).chars() {
        match c {
            '\n' => escaped.push_str("<br>"),
            '\\' | '|' | '*' | '_' | '`' | '<' | '[' | ']' | '~' | '&' => escaped.extend(['\\', c]),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::report::Cell;
    use crate::text::Lang;

    fn text(page: &Page, lang: Lang) -> String {
        let mut out = Vec::new();
        write(page, &Style::plain(lang), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_roster_in_vietnamese() {
        assert_eq!(
            text(&sample::roster(Lang::Vi), Lang::Vi),
            r"# Danh sách sản phẩm

Kết quả, có 99 sản phẩm của 42 chủ thể đạt từ 3 sao trở lên, gồm: 34 sản phẩm hạng 4 sao.

Đợt 2 năm 2020

| TT | Tên sản phẩm | Chủ thể | Xã | Điểm | Hạng | Số GCN | Ngày |
| --: | :-- | :-- | :-- | --: | :-- | :-- | :-- |
| 1 | Mật ong hoa bạc hà, chai 500 ml | Hợp tác xã Dịch vụ tổng hợp Tuấn Dũng | Mèo Vạc | 90,75 | 5 sao | 12/GCN | 28/12/2020 |
| 2 | Chè Shan tuyết cổ thụ Phìn Hồ \| trà xanh | Hợp tác xã Chế biến chè Phìn Hồ | Hồ Thầu | 69,99 | 3 sao | - | 28/12/2020 |
| 1.018 | =Cam sành | Hộ kinh doanh Nguyễn Thị Hoa | Vĩ Thượng | -0,50 |  |  |  |

Nguồn: sổ OCOP.
"
        );
    }

    #[test]
    fn markup_in_a_name_is_only_letters_in_english_too() {
        let table = Table::new("t")
            .left("x", "A|B")
            .right("n", "Count")
            .row([Cell::text("a\\|b\nc"), Cell::Count(1018)])
            .row([Cell::text("*<b>_`[x]~\u{1b}"), Cell::Blank]);
        assert_eq!(
            text(&Page::new("").table(table), Lang::En),
            "| A\\|B | Count |\n\
             | :-- | --: |\n\
             | a\\\\\\|b<br>c | 1,018 |\n\
             | \\*\\<b>\\_\\`\\[x\\]\\~\\\\u{1b} |  |\n"
        );
        assert_eq!(text(&Page::new(""), Lang::Vi), "");
    }
}
