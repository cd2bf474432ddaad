//! What a row says of its decision, in up to four of its cells: the number, the day, who signed, and the stars.

use chrono::NaiveDate;

use crate::commands::input::Input;
use crate::ledger::number_key;
use crate::roster::cell::{PaperCell, When};
use crate::roster::{Row, cell};
use crate::text::messages::certified;
use crate::text::{Lang, fold, number};

/// The fields of one decision in a row.
pub struct Fields {
    pub star: &'static str,
    pub number: &'static str,
    pub day: &'static str,
    pub authority: &'static str,
    pub year: &'static str,
}

/// Those of the decision that a row is about.
pub const OWN: Fields =
    Fields { star: "hang_sao", number: "so_quyet_dinh", day: "ngay_quyet_dinh", authority: "co_quan", year: "nam" };

/// The decision of a row.
pub struct Paper {
    pub number: Option<String>,
    pub date: Option<NaiveDate>,
    /// When it was signed, less than a day told, and the text that tells it.
    pub vague: Option<(String, When)>,
    pub authority: Option<String>,
}

/// Reads what the cells of a row say of one decision; what they contradict each other in is a fault. `given` is the day
/// for rows that tell none, which must be within the month or year a row tells.
pub fn read(
    input: &mut Input,
    (row, fields): (&Row, &Fields),
    given: Option<NaiveDate>,
    doubts: &mut Vec<String>,
    lang: Lang,
) -> Paper {
    // Under "Số, ngày quyết định" a day alone is one; under "Số quyết định" it is a number that Excel has eaten.
    let heading = input.binding.column(fields.number).and_then(|column| input.table.headings.get(column - 1));
    let dated = heading
        .is_none_or(|heading| !fold::search(heading).starts_with("so ") || fold::search(heading).contains("ngay"));
    let own = input.read(row, fields.number, |text| match cell::code(text) {
        Err(fault) if !dated => Err(fault),
        _ => cell::paper(text),
    });
    let day = input.read(row, fields.day, cell::when);
    let signer = input.read(row, fields.authority, cell::text);
    let starred = cell::recognised(input.get(row, fields.star)).ok().and_then(|cell| cell.decision);

    let number = |paper: &Option<PaperCell>| paper.as_ref().and_then(|paper| paper.number.clone());
    let (first, second) = (number(&own), number(&starred));
    if let (Some(a), Some(b)) = (&first, &second)
        && number_key(a) != number_key(b)
    {
        input.fault(row.line, fields.star, certified::two_decisions(lang, a, b));
    }
    let authority = |paper: &Option<PaperCell>| paper.as_ref().and_then(|paper| paper.authority.clone());
    let mut signers = [signer, authority(&own), authority(&starred)].into_iter().flatten();
    let signer = signers.next();
    let other = signers.find(|other| signer.as_deref().map(fold::key) != Some(fold::key(other)));
    if let (Some(a), Some(b)) = (&signer, other) {
        doubts.push(certified::two_authorities(lang, a, b));
    }

    let told = |field, when: Option<When>| when.map(|when| (field, when));
    let times = [
        told(fields.day, day),
        told(fields.number, own.and_then(|paper| paper.when)),
        told(fields.star, starred.and_then(|paper| paper.when)),
    ];
    let (date, vague) = signed(input, (row, fields), &times, given, lang);
    Paper { number: first.or(second), date, vague, authority: signer }
}

/// The day that cells tell together, and the least vague of them where none tells a day.
fn signed(
    input: &mut Input,
    (row, fields): (&Row, &Fields),
    times: &[Option<(&'static str, When)>],
    given: Option<NaiveDate>,
    lang: Lang,
) -> (Option<NaiveDate>, Option<(String, When)>) {
    let told = || times.iter().flatten().copied();
    let date = told().find_map(|(_, when)| when.day());
    for (field, when) in told() {
        match (date.or(given), when) {
            (Some(on), When::Day(other)) if date.is_some() && on != other => {
                let (on, other) = (number::date(lang, on), number::date(lang, other));
                input.fault(row.line, fields.day, certified::two_dates(lang, on, other));
            }
            (Some(on), When::Month { .. } | When::Year(_)) if !when.holds(on) => {
                let text = input.get(row, field).to_owned();
                input.fault(row.line, field, certified::date_outside(lang, number::date(lang, on), text));
            }
            _ => {}
        }
    }
    if date.or(given).is_some() {
        return (date, None);
    }
    let months = told().filter(|(_, when)| matches!(when, When::Month { .. }));
    let Some((field, vague)) = months.chain(told()).next() else { return (None, None) };
    let text = input.get(row, field).to_owned();
    for (other, when) in told() {
        let month = |when| if let When::Month { month, .. } = when { Some(month) } else { None };
        if when.year() != vague.year() || month(when).is_some_and(|told| month(vague) != Some(told)) {
            let other = input.get(row, other).to_owned();
            input.fault(row.line, field, certified::two_dates(lang, &text, other));
        }
    }
    (None, Some((text, vague)))
}
