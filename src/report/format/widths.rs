//! How wide each column of a table is, on a screen or on paper.

/// Blank columns between two columns of a table.
pub const GAP: u16 = 2;

/// A cell of this many letters (a date has as many) is not wrapped if that can be helped.
pub const SHORT: usize = 10;

/// The widths of the columns, gaps not counted, on a screen so wide.
///
/// `natural` is how wide each would be without wrapping. Short cells stay whole if all fit so,
/// words do if at least those fit.
pub fn fit(screen: u16, natural: &[u16], headings: &[String], rows: &[Vec<String>]) -> Vec<u16> {
    let room = room(screen, natural.len());
    let mut least = unbreakable(headings, rows, SHORT);
    if taken(&least) > room {
        least = unbreakable(headings, rows, 0);
    }
    shared(room, natural, &least)
}

/// The widest piece of each column that is not to be wrapped: a word, or a cell up to `short` letters.
///
/// Measured as the table measures: with every piece on a line of its own.
fn unbreakable(headings: &[String], rows: &[Vec<String>], short: usize) -> Vec<u16> {
    let words = |text: &String| text.replace(' ', "\n");
    let pieces = |text: &String| {
        if text.chars().count() <= short { text.clone() } else { words(text) }
    };
    let mut table = comfy_table::Table::new();
    table.set_header(headings.iter().map(words));
    table.add_rows(rows.iter().map(|row| row.iter().map(pieces)));
    table.column_max_content_widths()
}

/// What a screen leaves to the letters of so many columns.
fn room(screen: u16, columns: usize) -> usize {
    usize::from(screen).saturating_sub(usize::from(GAP) * columns.saturating_sub(1))
}

fn taken(widths: &[u16]) -> usize {
    widths.iter().copied().map(usize::from).sum()
}

/// Shares the room among columns, in letters or in any other unit: each gets its least at least, and no more than its
/// natural width.
///
/// What is left goes, letter by letter, to the column that would wrap into the most lines; what
/// is missing is taken from the widest. The table crate can share too, but by bytes, of which
/// `ế` has three.
pub(super) fn shared(room: usize, natural: &[u16], least: &[u16]) -> Vec<u16> {
    let mut widths: Vec<u16> = least.iter().map(|&width| width.max(1)).collect();
    for _ in room..taken(&widths) {
        if let Some(widest) = widths.iter_mut().max().filter(|width| **width > 1) {
            *widest -= 1;
        }
    }
    for _ in taken(&widths)..room {
        let lines = |&i: &usize| u32::from(natural[i]) * 1000 / u32::from(widths[i]);
        let narrow = (0..widths.len()).filter(|&i| widths[i] < natural[i]);
        let Some(neediest) = narrow.max_by_key(lines) else {
            break;
        };
        widths[neediest] += 1;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_shared_by_need() {
        // Enough for all: nobody gets more than the natural width.
        assert_eq!(shared(66, &[5, 20], &[3, 4]), [5, 20]);
        // 20 letters for 5 + 40 + 10: the widest is given most, and all end at about as many lines.
        assert_eq!(shared(20, &[5, 40, 10], &[5, 5, 5]), [5, 10, 5]);
        // Not enough even for the least: the widest gives.
        assert_eq!(shared(12, &[30, 10], &[20, 5]), [7, 5]);
        // Nothing at all: a letter each.
        assert_eq!(shared(0, &[3, 3], &[3, 0]), [1, 1]);
        assert_eq!(shared(9, &[], &[]), [0; 0]);
    }

    #[test]
    fn short_cells_stay_whole_and_headings_wrap() {
        let of = |texts: &[&str]| texts.iter().map(|&t| t.to_owned()).collect::<Vec<_>>();
        let headings = of(&["Số sản phẩm", "Xã"]);
        let rows = [of(&["1.018", "Vĩ Thượng"]), of(&["4", "Đặc khu Phú Quốc"])];
        assert_eq!(unbreakable(&headings, &rows, SHORT), [5, 9]);
        assert_eq!(unbreakable(&headings, &rows, 0), [5, 6]);
    }
}
