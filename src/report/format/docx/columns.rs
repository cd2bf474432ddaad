//! How wide the columns of a table are, and how large its letters.

use super::measure::{scaled, units};
use crate::report::format::widths::shared;
use crate::report::{Align, Table};
use crate::text::Lang;

/// Room on each side of a cell's text.
pub(super) const ASIDE: u32 = 75;
/// Sizes of letters in half points: of a table of few columns and of one of many.
const SIZES: std::ops::RangeInclusive<u32> = 16..=26;
/// No smaller than this, that a row takes one line.
const EASY: u32 = 22;
/// Smaller than this only where words would not fit.
const READABLE: u32 = 20;
/// So many lines may a usual row come to before letters are made smaller.
const LINES: u32 = 3;
/// A cell of so many letters (a day has as many) is not wrapped.
const SHORT: usize = 10;
/// What a heading keeps of a word that is broken: some five letters.
const BROKEN: u32 = 2_500;
/// A longer word may be broken, in thousandths of the letters' size: some 25 letters.
const LONG: u32 = 12_000;

/// A column's texts, in thousandths of the letters' size.
struct Column {
    /// The widest word of its heading.
    head: u32,
    /// The widest piece of its cells that is not to be wrapped.
    least: u32,
    /// How much room its cells would use: of nine in ten no more.
    usual: u32,
}

/// The size of a table's letters, in half points, and the widths of its columns, which fill the room.
pub(super) fn fit(table: &Table, lang: Lang, room: u32) -> (u32, Vec<u32>) {
    let mut columns: Vec<Column> = (0..table.columns.len()).map(|at| column(table, at, lang)).collect();
    let size = fitting(&columns, room).unwrap_or_else(|| {
        // Words of the headings are broken before those of the cells.
        for column in &mut columns {
            column.head = column.head.min(BROKEN);
        }
        fitting(&columns, room).unwrap_or(*SIZES.start())
    });
    let of = |of: fn(&Column) -> u32| -> Vec<u16> {
        columns.iter().map(|column| u16::try_from(cell(of(column), size)).unwrap_or(u16::MAX)).collect()
    };
    let widths = shared(room as usize, &of(Column::wrapped), &of(Column::least));
    (size, filled(&widths, room))
}

/// The largest size at which no word is broken and usual rows take one line; else, no smaller than is read with ease, few.
fn fitting(columns: &[Column], room: u32) -> Option<u32> {
    let taken = |of: fn(&Column) -> u32, size: &u32| columns.iter().map(|column| cell(of(column), *size)).sum::<u32>();
    let sizes = || SIZES.rev().step_by(2);
    let whole = sizes().find(|size| *size >= EASY && taken(Column::whole, size) <= room);
    whole.or_else(|| {
        sizes().find(|size| {
            let crowded = *size > READABLE && taken(Column::wrapped, size) > room * LINES;
            taken(Column::least, size) <= room && !crowded
        })
    })
}

impl Column {
    fn least(&self) -> u32 {
        self.least.max(self.head)
    }

    /// Its usual cell on one line.
    fn whole(&self) -> u32 {
        self.usual.max(self.least())
    }

    /// Where a text wraps, each line ends before the word that did not fit: a narrow column loses most by it.
    fn wrapped(&self) -> u32 {
        let least = self.least();
        if self.usual > least { self.usual + least } else { least }
    }
}

/// What a text takes in a cell: a little more than it is long, for programs round otherwise.
fn cell(units: u32, size: u32) -> u32 {
    scaled(units, size) * 51 / 50 + 2 * ASIDE + 10
}

fn column(table: &Table, at: usize, lang: Lang) -> Column {
    let head = &table.columns[at];
    let mut least = 0;
    let mut wholes: Vec<u32> = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let text = row[at].human(lang);
        let whole = text.lines().map(|line| units(line, false)).max().unwrap_or_default();
        let unbroken = head.align == Align::Right || text.chars().count() <= SHORT;
        least = least.max(if unbroken { whole } else { word(&text, false) });
        wholes.push(whole);
    }
    wholes.sort_unstable();
    let usual = wholes.get(wholes.len() * 9 / 10).copied().unwrap_or_default();
    Column { head: word(&head.heading, true).min(LONG), least: least.min(LONG), usual }
}

/// The longest word; a space that does not break is in it.
fn word(text: &str, bold: bool) -> u32 {
    text.split([' ', '\n']).map(|word| units(word, bold)).max().unwrap_or_default()
}

/// Widths that fill the room: most of what is left goes to the widest, for a number needs no more than it has.
fn filled(widths: &[u16], room: u32) -> Vec<u32> {
    let square = |width: u16| u64::from(width) * u64::from(width);
    let squares = widths.iter().copied().map(square).sum::<u64>().max(1);
    let left = u64::from(room).saturating_sub(widths.iter().copied().map(u64::from).sum());
    let more = |width: u16| u32::try_from(square(width) * left / squares).unwrap_or_default();
    let mut widths: Vec<u32> = widths.iter().map(|&width| u32::from(width) + more(width)).collect();
    let rest = room.saturating_sub(widths.iter().sum());
    if let Some(widest) = widths.iter_mut().max() {
        *widest += rest;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The room between the margins of an upright page: 210 less 30 and 15 mm.
    const ROOM: u32 = 9_354;

    fn table(headings: &[&'static str], row: &[&str]) -> Table {
        let table = headings.iter().fold(Table::new("t"), |table, heading| table.left(*heading, *heading));
        table.rows(vec![row.iter().map(|&text| text.into()).collect(); 30])
    }

    #[test]
    fn columns_fill_the_room_and_break_no_word() {
        let few = table(&["TT", "Sản phẩm"], &["12", "Mật ong hoa bạc hà, chai 500 ml"]);
        let (size, widths) = fit(&few, Lang::Vi, ROOM);
        assert_eq!((size, widths.iter().sum::<u32>()), (26, ROOM));
        assert!(widths[0] < widths[1] / 4, "{widths:?}");
        let long = "Hợp tác xã Dịch vụ nông nghiệp tổng hợp Tuấn Dũng";
        let names = ["Quyết định công nhận", "Sản phẩm", "Chủ thể", "Xã", "Ngày ký", "Hết hạn", "Số giấy", "Cơ quan"];
        let many = table(&names, &["1234/QĐ-UBND", long, long, long, "28/12/2020", "28/12/2023", "012/GCN-OCOP", long]);
        let (size, widths) = fit(&many, Lang::Vi, ROOM);
        assert_eq!(widths.iter().sum::<u32>(), ROOM);
        assert!(size < 26, "{size}");
        for (at, whole) in [(0, "1234/QĐ-UBND"), (1, "nghiệp"), (4, "28/12/2020"), (6, "012/GCN-OCOP")] {
            assert!(scaled(units(whole, false), size) + 2 * ASIDE <= widths[at], "{whole} in {widths:?}");
        }
    }

    #[test]
    fn what_cannot_fit_still_fills_the_room() {
        let names: Vec<&'static str> = vec!["mot_tieu_de_rat_dai_khong_co_dau_cach"; 40];
        let (size, widths) = fit(&table(&names, &["Wwwwwwwwwww"; 40]), Lang::En, ROOM);
        assert_eq!((size, widths.iter().sum::<u32>()), (16, ROOM));
        assert!(widths.iter().all(|width| *width > 0));
        let (_, widths) = fit(&Table::new("t").left("a", ""), Lang::En, ROOM);
        assert_eq!(widths, [ROOM]);
    }
}
