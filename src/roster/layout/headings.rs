//! The rows of headings: which they are, and what they say of each column when there are several.

use super::merged::Merged;
use crate::roster::cell;
use crate::roster::grid::{RawRow, Value, tidy};
use crate::roster::heading::{Columns, field, is_over_other, means, says_male};
use crate::text::fold;

/// The most rows of headings.
const ROWS: usize = 3;
/// How far below a row of headings the next may start: a cell of a text may have several lines.
const APART: u64 = 3;

/// The headings of a table.
pub(super) struct Headings {
    /// One a column.
    pub texts: Vec<String>,
    /// Columns of which one is marked to say how many stars: place and stars.
    pub stars: Vec<(usize, u8)>,
    /// Whether any of them is a heading that is known.
    pub known: bool,
}

/// Where they were found among the rows seen.
pub(super) struct Found {
    /// The first of their rows.
    pub at: usize,
    /// The last.
    pub last: usize,
    /// How many rows are above the table's first, from the first of theirs.
    pub rows: usize,
    pub headings: Headings,
}

/// Finds the headings: at the row that is told, else where most of them are known, the first such row.
pub(super) fn find(seen: &[RawRow], columns: Columns<'_>, told: Option<u64>, merged: &Merged) -> Option<Found> {
    let at = match told {
        Some(line) => seen.iter().position(|row| row.number == line)?,
        None => likeliest(seen, columns, merged)?,
    };
    let (mut texts, mut last) = (texts(&seen[at]), at);
    while let Some(next) = seen.get(last + 1).filter(|_| last + 1 - at < ROWS) {
        if next.number > seen[last].number + APART || !is_below(&texts, seen[last].number, next, columns, merged) {
            break;
        }
        texts = joined(&texts, seen[last].number, next, columns, merged);
        last += 1;
    }
    let fields: Vec<_> = texts.iter().map(|text| field(text, columns)).collect();
    let numbered = seen.get(last + 1).is_some_and(|row| is_numbering(row, &fields, &texts));
    let known = texts.iter().any(|text| means(text, columns).is_some());
    let stars = stars(&texts, columns);
    Some(Found { at, last, rows: last - at + 1 + usize::from(numbered), headings: Headings { texts, stars, known } })
}

/// The first row that says nearly as many known headings as any; without one, the first of several cells.
fn likeliest(seen: &[RawRow], columns: Columns<'_>, merged: &Merged) -> Option<usize> {
    let scores: Vec<usize> = seen.iter().map(|row| score(&texts(row), columns)).collect();
    let most = scores.iter().copied().max()?;
    let several = |row: &RawRow| row.cells.iter().filter(|value| !value.is_blank()).count() > 1;
    if most == 0 {
        return Some(seen.iter().position(several).unwrap_or(0));
    }
    let enough = (most * 3).div_ceil(5);
    let at = (0..seen.len())
        .find(|at| scores[*at] >= enough && (*at == 0 || several(&seen[*at])))
        .or_else(|| scores.iter().position(|score| *score == most))?;
    // What stands under merged headings may say more than they do.
    let above = at.checked_sub(1).filter(|above| scores[*above] > 0);
    let is_above = |above: &usize| {
        let row = &seen[*above];
        row.number + APART >= seen[at].number && is_below(&texts(row), row.number, &seen[at], columns, merged)
    };
    Some(above.filter(is_above).unwrap_or(at))
}

/// How many fields the texts of a row mean.
fn score(texts: &[String], columns: Columns<'_>) -> usize {
    let mut fields: Vec<_> = texts.iter().filter_map(|text| means(text, columns)).collect();
    fields.sort_unstable();
    fields.dedup();
    fields.len()
}

fn texts(row: &RawRow) -> Vec<String> {
    row.cells.iter().map(|value| tidy(&value.text()).into_owned()).collect()
}

/// The last column that a heading is over.
fn reaches(texts: &[String], line: u64, place: usize, below: &RawRow, merged: &Merged) -> usize {
    if let Some(last) = merged.across(line, place) {
        return last;
    }
    // Not told, or centred over blank cells: as far as there are headings under it, its own column among them.
    let under = |at: usize| below.cells.get(at).is_some_and(|value| !value.is_blank());
    let blank = |at: usize| texts.get(at).is_none_or(String::is_empty);
    if !under(place) {
        return place;
    }
    (place + 1..below.cells.len()).take_while(|at| blank(*at) && under(*at)).last().unwrap_or(place)
}

/// The place of the heading that a column stands under.
fn over(texts: &[String], line: u64, place: usize, below: &RawRow, merged: &Merged) -> Option<usize> {
    let at = (0..=place.min(texts.len().saturating_sub(1))).rev().find(|at| !texts[*at].is_empty())?;
    (at == place || reaches(texts, line, at, below, merged) >= place).then_some(at)
}

/// Whether a row holds headings under those of the row above.
fn is_below(texts: &[String], line: u64, row: &RawRow, columns: Columns<'_>, merged: &Merged) -> bool {
    let (mut under, mut known, mut parted) = (0, false, Vec::new());
    for (place, value) in row.cells.iter().enumerate().filter(|(_, value)| !value.is_blank()) {
        let text = tidy(&value.text()).into_owned();
        let over = over(texts, line, place, row, merged);
        let joined = over.map_or_else(|| text.clone(), |over| format!("{}: {text}", texts[over]));
        let part = over.filter(|over| merged.across(line, *over).is_some_and(|last| last >= place));
        let year = part.is_some() && cell::year(&text).is_ok();
        if !matches!(value, Value::Text(_)) && star(&joined).is_none() && !year {
            return false;
        }
        parted.push(part);
        let own = texts.get(place).is_some_and(|text| !text.is_empty());
        if own && reaches(texts, line, place, row, merged) == place {
            return false; // a cell of the table's first row
        }
        known |= means(&text, columns).is_some() || means(&joined, columns).is_some() || star(&joined).is_some();
        under += 1;
    }
    under > 0 && (known || is_parted(&parted, line, row, merged))
}

/// Whether merged cells alone tell that a row holds headings: each of its cells is one of several under one that is
/// merged over them, and another heading is merged down beside them.
fn is_parted(parted: &[Option<usize>], line: u64, row: &RawRow, merged: &Merged) -> bool {
    let several = |part: &Option<usize>| part.is_some() && parted.iter().filter(|other| *other == part).count() > 1;
    parted.iter().all(several) && merged.is_down(line, row.number)
}

/// The headings of two rows as one: the lower where it says enough, else both.
fn joined(texts: &[String], line: u64, row: &RawRow, columns: Columns<'_>, merged: &Merged) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for place in 0..texts.len().max(row.cells.len()) {
        let own = texts.get(place).map_or("", String::as_str);
        let below = row.cells.get(place).map(|value| tidy(&value.text()).into_owned()).unwrap_or_default();
        let text = match over(texts, line, place, row, merged) {
            _ if below.is_empty() => own.to_owned(),
            None => below,
            Some(at) => {
                let both = format!("{}: {below}", texts[at]);
                if star(&both).is_some() {
                    all.push(both);
                    continue;
                }
                // "Lao động" over "Nam | Nữ" tells no year, "Địa chỉ cũ" over "Xã" not where it is.
                let male = says_male(&below) && row.cells.iter().any(|value| fold::search(&value.text()) == "nu");
                let meant = means(&below, columns).filter(|_| !male && !is_over_other(&texts[at]));
                // "Kết quả phân hạng" over "Xếp hạng" is no other column of that meaning.
                let others = texts.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, text)| text);
                let taken = all.iter().chain(others).any(|text| means(text, columns) == meant);
                if means(&both, columns).is_none() && meant.is_some() && !taken { below } else { both }
            }
        };
        all.push(text);
    }
    all
}

/// The stars a heading of one column stands for: "3 sao", "Hạng sao: 3".
fn star(text: &str) -> Option<u8> {
    let words = fold::search(text);
    let named = words.split(' ').any(|word| word.ends_with("sao"));
    cell::star(text.rsplit(": ").next()?).ok().filter(|_| named).map(|cell| cell.star)
}

/// The columns to be marked with stars.
fn stars(texts: &[String], columns: Columns<'_>) -> Vec<(usize, u8)> {
    if !columns.iter().any(|column| column.field == "hang_sao") {
        return Vec::new();
    }
    texts.iter().enumerate().filter_map(|(place, text)| Some((place, star(text)?))).collect()
}

/// Whether a row numbers the columns under headings: (1), (2), (3), or A, B, 1, 2, in a cell each or all in one.
///
/// Plain numbers in order may be a row of a table of numbers: they are the columns' where there is one for every heading,
/// or where one of them stands for a name.
pub(super) fn is_numbering(row: &RawRow, fields: &[Option<&str>], headings: &[String]) -> bool {
    let cells = || row.cells.iter().enumerate().filter(|(_, value)| !value.is_blank());
    let texts: Vec<String> = cells().map(|(_, value)| value.text().trim().to_owned()).collect();
    let texts = match &texts[..] {
        [one] => one.split_whitespace().map(str::to_owned).collect(),
        _ => texts,
    };
    let bracketed = texts.first().is_some_and(|text| text.starts_with(['(', '[']));
    let marks: Vec<&str> = texts.iter().map(|text| mark(text)).collect();
    let letters = marks.iter().zip('A'..='Z').take_while(|(mark, letter)| mark.chars().eq([*letter])).count();
    let numbers: Option<Vec<u32>> = marks[letters..].iter().map(|mark| mark.parse().ok()).collect();
    let in_order = numbers.is_some_and(|numbers| {
        numbers.first().is_none_or(|first| *first <= 2) && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
    });
    // A, B, C alone may be names.
    let told = letters < marks.len() || bracketed;
    let every = || marks.len() == headings.iter().filter(|heading| !heading.is_empty()).count();
    let is_name = |field: &str| field.starts_with("ten") || matches!(field, "chu_the" | "dia_chi" | "ho_ten");
    let named =
        || cells().count() == 1 || cells().any(|(at, _)| fields.get(at).copied().flatten().is_some_and(is_name));
    marks.len() > 2 && in_order && told && (bracketed || every() || named())
}

/// The number of a column: 5 of "(5)", "5.", "Cột 5", "(5)=(3)+(4)".
fn mark(text: &str) -> &str {
    let signs = |c: char| matches!(c, '(' | ')' | '[' | ']' | '.' | ' ');
    let first = text.split('=').next().unwrap_or(text);
    let first = ["Cột ", "cột ", "CỘT "].iter().find_map(|word| first.strip_prefix(word)).unwrap_or(first);
    first.trim_matches(signs)
}
