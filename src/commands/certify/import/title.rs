//! The decision that the title of a table names: "(Kèm theo Quyết định số 86/QĐ-UBND ngày 15/01/2022 của UBND tỉnh
//! An Giang)". It is that of the rows that tell none.

use chrono::NaiveDate;

use super::Args;
use super::paper::Paper;
use crate::commands::input::Input;
use crate::ledger::number_key;
use crate::roster::cell::{self, DecisionCell, PaperCell};
use crate::text::messages::certified;
use crate::text::{Lang, fold};

/// A decision in the title of a table.
pub struct Title {
    /// Where its text starts.
    pub line: u64,
    /// The text that names it.
    pub text: String,
    /// What it says.
    pub paper: PaperCell,
}

/// The decision that options tell.
pub struct Typed<'t> {
    /// Its number.
    pub number: Option<&'t str>,
    /// The day it was signed.
    pub date: Option<NaiveDate>,
    /// Who signed it.
    pub authority: Option<&'t str>,
}

impl<'t> Typed<'t> {
    /// As `certify import` is told it.
    pub fn of(args: &'t Args, decision: Option<&'t DecisionCell>) -> Self {
        Self {
            number: decision.and_then(|cell| cell.number.as_deref()),
            date: args.date.or_else(|| decision?.date),
            authority: args.authority.as_deref(),
        }
    }
}

impl Title {
    /// Whether a row may be of this decision: it tells no other.
    pub fn fits(&self, row: &Paper) -> bool {
        let number = row.number.as_deref().zip(self.paper.number.as_deref());
        let date = row.date.zip(self.paper.date());
        let vague = row.vague.as_ref().zip(self.paper.date());
        number.is_none_or(|(told, title)| number_key(told) == number_key(title))
            && date.is_none_or(|(told, title)| told == title)
            && vague.is_none_or(|((_, when), title)| when.holds(title))
    }

    /// The option that says another thing than the title does.
    fn against(&self, typed: &Typed<'_>) -> Option<&'static str> {
        let number = typed.number.zip(self.paper.number.as_deref());
        let date = typed.date.zip(self.paper.date());
        let signer = typed.authority.zip(self.paper.authority.as_deref());
        let against = [
            ("--decision", number.is_some_and(|(typed, title)| number_key(typed) != number_key(title))),
            ("--date", date.is_some_and(|(typed, title)| typed != title)),
            ("--authority", signer.is_some_and(|(typed, title)| fold::key(typed) != fold::key(title))),
        ];
        against.into_iter().find_map(|(option, against)| against.then_some(option))
    }
}

impl PaperCell {
    /// Its day, where that is told.
    pub fn date(&self) -> Option<NaiveDate> {
        self.when.and_then(cell::When::day)
    }
}

/// The decision that the titles of a table name, where they name one and no option says otherwise; why not is put in
/// `doubts`.
pub fn of_table(input: &Input, typed: &Typed<'_>, doubts: &mut Vec<(u64, String)>, lang: Lang) -> Option<Title> {
    let mut found: Vec<Title> = Vec::new();
    let titles = &input.table.laid.titles;
    for (at, (line, text)) in titles.iter().enumerate() {
        if !names_decision(text) {
            continue;
        }
        let whole = whole(text, titles[at + 1..].iter().map(|(_, text)| text.as_str()));
        match named(&whole) {
            Some(paper) => found.push(Title { line: *line, text: whole, paper }),
            None => doubts.push((*line, certified::title_not_read(lang, whole))),
        }
    }
    let title = found.pop()?;
    let is_other = |other: &Title| {
        let number = |title: &Title| title.paper.number.as_deref().map(number_key);
        number(other) != number(&title) || other.paper.date() != title.paper.date()
    };
    if let Some(other) = found.iter().find(|other| is_other(other)) {
        doubts.push((other.line, certified::titles_differ(lang, &other.text, &title.text)));
        return None;
    }
    if let Some(option) = title.against(typed) {
        doubts.push((title.line, certified::title_against(lang, &title.text, option)));
        return None;
    }
    Some(title)
}

/// Whether a title says that its table goes with a decision.
fn names_decision(text: &str) -> bool {
    let words = fold::search(text);
    words.contains("kem theo") && (words.contains("quyet dinh") || words.split(' ').any(|word| word == "qd"))
}

/// A title that is broken over lines, up to the bracket that closes it.
fn whole<'t>(text: &str, mut below: impl Iterator<Item = &'t str>) -> String {
    let mut whole = text.to_owned();
    while whole.contains('(') && !whole.contains(')') {
        let Some(next) = below.next() else { break };
        whole = format!("{whole} {next}");
    }
    whole
}

/// The decision after "kèm theo", without what it is about.
fn named(text: &str) -> Option<PaperCell> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let folded: Vec<String> = words.iter().map(|word| fold::search(word)).collect();
    let with = folded.iter().position(|word| word == "theo")?;
    let pair = |at: &usize| folded[*at] == "quyet" && folded.get(at + 1).is_some_and(|word| word == "dinh");
    let start = (with..words.len()).find_map(|at| match &*folded[at] {
        "qd" => Some(at + 1),
        _ => pair(&at).then_some(at + 2),
    })?;
    let end = (start..words.len()).find(|at| matches!(&*folded[*at], "ve" | "v v"));
    let told = words[start..end.unwrap_or(words.len())].join(" ");
    let told = told.split(')').next().unwrap_or_default().trim_end_matches([',', ';', '.', ' ']);
    cell::paper(told).ok().filter(|paper| paper.number.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_its_decision() {
        for text in [
            "(Kèm theo Quyết định số 86/QĐ-UBND ngày 15/01/2022 của UBND tỉnh An Giang)",
            "Ban hành kèm theo Quyết định số: 86/QĐ-UBND ngày 15 tháng 01 năm 2022 của UBND tỉnh An Giang về việc công nhận",
            "(KÈM THEO QĐ SỐ 86/QĐ-UBND NGÀY 15/01/2022 CỦA UBND tỉnh An Giang).",
        ] {
            assert!(names_decision(text), "{text}");
            let paper = named(text).unwrap();
            assert_eq!(paper.number.as_deref(), Some("86/QĐ-UBND"), "{text}");
            assert_eq!(paper.date(), NaiveDate::from_ymd_opt(2022, 1, 15), "{text}");
            assert_eq!(paper.authority.as_deref(), Some("UBND tỉnh An Giang"), "{text}");
        }
    }

    #[test]
    fn what_names_none_is_not_taken_for_one() {
        for text in ["(Kèm theo Tờ trình số 12/TTr-SNN ngày 15/01/2022)", "Căn cứ Quyết định số 26/2026/QĐ-TTg"]
        {
            assert!(!names_decision(text), "{text}");
        }
        let blank = "(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng     năm 2022 của UBND tỉnh An Giang)";
        assert!(names_decision(blank) && named(blank).is_none());
        let broken = ["(Kèm theo Quyết định số 86/QĐ-UBND", "ngày 15/01/2022 của UBND tỉnh An Giang)", "Đơn vị: điểm"];
        let whole = whole(broken[0], broken[1..].iter().copied());
        assert_eq!(named(&whole).unwrap().date(), NaiveDate::from_ymd_opt(2022, 1, 15));
    }
}
