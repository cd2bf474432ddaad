//! The criteria that a file's marks are of: each dossier's table, and the number in a cell or a heading.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::commands::Failure;
use crate::commands::assessment::regime_of;
use crate::commands::rubric::{Table, rubric_for};
use crate::law::rubric::Criterion;
use crate::law::{Regime, Rubric};
use crate::ledger::{Dossier, Reader, Records};
use crate::roster::cell;
use crate::text::Lang;
use crate::text::fold;
use crate::text::messages::marks as say;

/// A table of criteria that marks are read by.
pub struct Criteria {
    /// The table.
    pub rubric: Rubric,
    /// The places of criteria by their numbers as cells have spelled them.
    spelled: HashMap<String, u8>,
    /// The place after the last one found: rows come in the act's order.
    next: usize,
}

impl Criteria {
    /// The place of the criterion that a cell means.
    pub fn place(&mut self, cell: &str) -> Option<u8> {
        let expected = self.rubric.criteria.get(self.next).is_some_and(|criterion| criterion.number == cell);
        let place = if expected { u8::try_from(self.next).ok()? } else { self.spelled_so(cell)? };
        self.next = usize::from(place) + 1;
        Some(place)
    }

    fn spelled_so(&mut self, cell: &str) -> Option<u8> {
        if let Some(place) = self.spelled.get(cell) {
            return Some(*place);
        }
        let number = number_in(cell)?;
        let place = self.rubric.criteria.iter().position(|criterion| criterion.number == number)?;
        let place = u8::try_from(place).ok()?;
        self.spelled.insert(cell.to_owned(), place);
        Some(place)
    }

    /// The criterion at a place.
    pub fn at(&self, place: u8) -> &Criterion {
        &self.rubric.criteria[usize::from(place)]
    }
}

/// The tables of the dossiers of a file, each read once.
#[derive(Default)]
pub struct Tables {
    /// Those there are.
    pub list: Vec<Criteria>,
    of: HashMap<Chooses, Result<usize, Table>>,
}

/// What chooses a dossier's table: regime, set as told, day.
type Chooses = (Regime, Option<String>, Option<NaiveDate>);

impl Tables {
    /// The place in the list of a dossier's table in a session, or in words why it has none.
    pub fn of(
        &mut self,
        (reader, records): (Reader<'_>, &Records),
        dossier: &Dossier,
        session: Option<NaiveDate>,
        lang: Lang,
    ) -> Result<Result<usize, String>, Failure> {
        let (regime, _) = regime_of(dossier, session);
        let set = records.products.get(&dossier.key.product).and_then(|product| product.facts.set_code.clone());
        let key = (regime, set, dossier.facts.filed.or(session));
        if !self.of.contains_key(&key) {
            let found = match rubric_for(reader, records, dossier, session)? {
                Table::Known(rubric) => Ok(self.keep(*rubric)),
                none => Err(none),
            };
            self.of.insert(key.clone(), found);
        }
        let code = &dossier.code;
        Ok(match &self.of[&key] {
            Ok(place) => Ok(*place),
            Err(Table::NoSet(Some(told))) => Err(say::unknown_set(lang, code, told, regime.citation())),
            Err(Table::Withheld(set)) => Err(say::withheld(lang, code, set)),
            Err(Table::NoTables(regime)) => Err(say::no_tables(lang, code, regime.citation())),
            Err(Table::NoSet(None) | Table::Known(_)) => Err(say::no_set(lang, code)),
        })
    }

    fn keep(&mut self, rubric: Rubric) -> usize {
        let known = self.list.iter().position(|known| known.rubric.sha256 == rubric.sha256);
        known.unwrap_or_else(|| {
            self.list.push(Criteria { rubric, spelled: HashMap::new(), next: 0 });
            self.list.len() - 1
        })
    }
}

/// The number of a criterion in a cell or a heading: `6.1.1` of "Tiêu chí 6.1.1", "TC 6.1.1", "6.1.1. Hồ sơ
/// ATTP" and, as a spreadsheet of a Vietnamese machine writes 1.1, "1,1".
pub fn number_in(text: &str) -> Option<String> {
    let bare = fold::bare(text).replace('_', " ");
    if names_a_month(&bare) {
        return None;
    }
    let bare = ["tieu chi", "tc"].iter().find_map(|word| bare.strip_prefix(word)).unwrap_or(&bare).trim_start();
    let end = bare.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == ',')).unwrap_or(bare.len());
    let number = bare[..end].replace(',', ".");
    let number = number.trim_end_matches('.');
    let fits = |part: &str| {
        let digits = part.strip_suffix(|c: char| c.is_ascii_lowercase()).unwrap_or(part);
        (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    };
    let follows = bare[end..].chars().next();
    (number.split('.').all(fits) && follows.is_none_or(|c| matches!(c, ' ' | ':' | '-' | '(')))
        .then(|| number.to_owned())
}

/// Whether a cell that should hold a criterion's number looks like the date a spreadsheet makes of one:
/// `01/06/2026`, `2026-06-01 00:00:00`, `1-Jun`, `46174`.
pub fn is_like_a_date(text: &str) -> bool {
    let bare = fold::bare(text);
    let day = bare.split([' ', 't']).next().unwrap_or_default();
    let serial = |fault: cell::CellFault| matches!(fault.kind, cell::CellFaultKind::SerialDate { .. });
    text.contains('/') || cell::date(day).map_or_else(serial, |_| true) || names_a_month(&bare)
}

/// Whether folded text is a day or a year and a month's name: `1-jun`, `jun-01`, `01-thg6`, `1-jun-26`.
fn names_a_month(bare: &str) -> bool {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "thg"];
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let month = |part: &&str| months.iter().any(|month| part.strip_prefix(month).is_some_and(digits));
    let parts: Vec<&str> = bare.split('-').collect();
    parts.len() > 1
        && parts.iter().filter(|part| month(part)).count() == 1
        && parts.iter().all(|p| month(p) || digits(p))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_criterion_is_known_by_its_number() {
        for (text, number) in [
            ("1.1", Some("1.1")),
            ("Tiêu chí 6.1.1", Some("6.1.1")),
            ("tieu_chi_10", Some("10")),
            ("TC 6.1.3b", Some("6.1.3b")),
            ("1,2", Some("1.2")),
            ("1.1. Nguồn nguyên liệu", Some("1.1")),
            ("TC1.1", Some("1.1")),
            ("2.1 (3 điểm)", Some("2.1")),
            ("7-Jan", None),
            ("7-Marketing", Some("7")),
            ("01/01", None),
            ("01/01/2026", None),
            ("2026", None),
            ("2026-01-01", None),
            ("Tiêu chí", None),
            ("TV1", None),
            ("", None),
            ("1.x", None),
            ("điểm 1", None),
        ] {
            assert_eq!(number_in(text).as_deref(), number, "{text}");
        }
    }

    #[test]
    fn what_excel_makes_of_a_number_is_known() {
        for text in ["01/01/2026", "1/6", "1-Jun", "Jun-01", "01-Thg6", "46174", "2026-06-01 00:00:00", "2026-06-01"] {
            assert!(is_like_a_date(text), "{text}");
        }
        for text in ["1.1", "9.9", "TC 1.1", "1.1.Nguồn", "Ghi chú", "I.2", ""] {
            assert!(!is_like_a_date(text), "{text}");
        }
    }
}
