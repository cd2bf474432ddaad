//! Sentences held against each other, line by line: those that differ in their numbers alone are one sentence.

use super::{Change, Place, Side};
use crate::report::{Block, Page};

/// The lines of the one page that the other has not.
pub(super) fn changes(then: &Page, now: &Page) -> Vec<Change> {
    let (mut before, mut after) = (lines(then), lines(now));
    after.retain(|line| match before.iter().position(|other| other == line) {
        Some(at) => {
            before.remove(at);
            false
        }
        None => true,
    });
    let mut changes: Vec<Change> = after
        .into_iter()
        .map(|line| {
            let same = before.iter().position(|other| without_numbers(other) == without_numbers(line));
            let then = same.map_or(Side::Absent, |at| Side::Sentence(before.remove(at).to_owned()));
            Change { at: Place::Sentence, then, now: Side::Sentence(line.to_owned()) }
        })
        .collect();
    changes.extend(before.into_iter().map(|line| Change {
        at: Place::Sentence,
        then: Side::Sentence(line.to_owned()),
        now: Side::Absent,
    }));
    changes
}

/// The lines of a page's title and sentences.
fn lines(page: &Page) -> Vec<&str> {
    let sentences = page.blocks.iter().filter_map(|block| match block {
        Block::Text(text) => Some(text.as_str()),
        Block::Table(table) => table.caption.as_deref(),
        Block::Chart(_) => None,
    });
    let all = std::iter::once(page.title.as_str()).chain(sentences).flat_map(str::lines).map(str::trim);
    all.filter(|line| !line.is_empty()).collect()
}

/// What is left of a sentence without its numbers.
fn without_numbers(line: &str) -> String {
    line.chars().filter(|letter| !letter.is_ascii_digit() && !matches!(letter, '.' | ',' | '%')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_with_another_number_is_the_same_sentence() {
        let page = |lines: &[&str]| lines.iter().fold(Page::new("Năm 2020"), |page, line| page.text(*line));
        let then = page(&["Có 2 sản phẩm.", "Chưa đạt: 1.018.", "Hết hạn."]);
        let now = page(&["Hết hạn.", "Chưa đạt: 999.", "Có 2 sản phẩm.", "Thêm một câu."]);
        let side = |line: &str| Side::Sentence(line.to_owned());
        let change = |then, now| Change { at: Place::Sentence, then, now };
        assert!(changes(&then, &then).is_empty());
        assert_eq!(
            changes(&then, &now),
            [change(side("Chưa đạt: 1.018."), side("Chưa đạt: 999.")), change(Side::Absent, side("Thêm một câu.")),]
        );
    }
}
