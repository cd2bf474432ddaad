//! What a row tells of a person: sex, ethnicity, and what its columns tell besides, which goes into no note.

use super::note;
use crate::commands::input::Input;
use crate::commands::wording;
use crate::roster::Row;
use crate::roster::cell::{self, Personal};
use crate::roster::grid::letters;
use crate::text::Lang::{self, Vi};
use crate::text::fold;
use crate::text::messages::{blank as words, cell as of_cell, roster, tables};

/// The fields of a subject and a product whose text is kept as it is printed, and leaves so.
const PRINTED: [&str; 9] =
    ["ten_san_pham", "chu_the", "dia_chi", "xa_phuong", "huyen", "tinh", "nhom", "nguoi_dai_dien", "chuc_vu"];

/// What a row tells of the representative.
pub(super) struct Person {
    pub sex: Option<String>,
    pub ethnicity: Option<String>,
    pub disability: Option<String>,
    /// The rest, apart from the note.
    pub personal: Option<String>,
}

/// Reads it; a mark that says something else than the cell beside it is kept as it stands.
pub(super) fn read(input: &mut Input, row: &Row) -> Person {
    let mut rest: Vec<String> = input.read(row, "thong_tin_ca_nhan", cell::text).into_iter().collect();
    let told = input.read(row, "gioi_tinh", cell::text);
    let sex = sex(input, row, told, &mut rest);
    let told = input.read(row, "dan_toc", cell::text);
    let ethnicity = minority(input, row, told, &mut rest);
    let personal = input.binding.personal.iter().filter_map(|(column, heading)| {
        let cell = Some(input.table.cell(*row, column - 1)).filter(|cell| !cell.is_empty())?;
        Some(match heading.as_str() {
            "" => part(&tables::no_heading(Vi, letters(column - 1)), cell),
            heading => part(heading, cell),
        })
    });
    rest.extend(personal);
    rest.extend(note::personal_clauses(input, row).map(|clause| part(&roster::note(Vi), clause)));
    Person {
        sex,
        ethnicity,
        disability: input.read(row, "khuyet_tat", cell::text),
        personal: (!rest.is_empty()).then(|| rest.join("; ")),
    }
}

/// What a cell for anything else than a person's data tells of one: it is kept as printed, and would go out with it.
pub(super) fn stands(input: &Input, row: &Row, lang: Lang) -> impl Iterator<Item = String> {
    PRINTED.iter().filter_map(move |field| {
        let what = cell::personal(input.get(row, field))?;
        let own = match what {
            Personal::Telephone => roster::phone(lang),
            Personal::Email => roster::email(lang),
            _ => roster::personal(lang),
        };
        Some(of_cell::personal_printed(lang, heading(input, field), wording::personal(lang, what), own))
    })
}

/// A cell with its heading.
fn part(heading: &str, cell: &str) -> String {
    format!("{heading}: {cell}")
}

/// The sex of a row: as told, else as the one column of the two that is marked says.
fn sex(input: &Input, row: &Row, told: Option<String>, rest: &mut Vec<String>) -> Option<String> {
    let columns = [("la_nam", words::male(Vi)), ("la_nu", words::female(Vi))];
    let filled = columns.iter().filter(|(field, _)| !input.get(row, field).is_empty());
    // What is no mark is of the person all the same.
    let is_told = |field: &str| cell::mark(input.get(row, field)).is_ok() || cell::is_sex(input.get(row, field));
    let (filled, other): (Vec<_>, Vec<_>) = filled.partition(|(field, _)| is_told(field));
    rest.extend(other.iter().map(|(field, _)| part(heading(input, field), input.get(row, field))));
    let marked = filled.iter().filter(|(field, _)| cell::mark(input.get(row, field)).unwrap_or(true));
    let only = Some(marked.map(|(_, sex)| sex).collect::<Vec<_>>()).filter(|sexes| sexes.len() == 1);
    let sex = told.clone().or_else(|| only.clone()?.first().map(|sex| (*sex).clone()));
    let told_so = only.is_some_and(|only| told.is_none_or(|told| fold::key(&told) == fold::key(only[0])));
    if !told_so {
        rest.extend(filled.iter().map(|(field, _)| part(heading(input, field), input.get(row, field))));
    }
    sex
}

/// The ethnicity of a row: that it is of a minority, in the words of its heading, where no more is told.
fn minority(input: &Input, row: &Row, told: Option<String>, rest: &mut Vec<String>) -> Option<String> {
    let cell = input.get(row, "la_dtts");
    if cell.is_empty() {
        return told;
    }
    let named = heading(input, "la_dtts");
    match (cell::mark(cell), told) {
        (Ok(true), None) => {
            let name = named.rsplit(": ").next().unwrap_or_default();
            Some(name.split(['(', '[']).next().unwrap_or_default().trim().to_owned())
        }
        // The people itself stands under it.
        (Err(_), None) if !cell.contains(|c: char| c.is_ascii_digit()) => Some(cell.to_owned()),
        (_, told) => {
            if told.as_deref().map(fold::key) != Some(fold::key(cell)) {
                rest.push(part(named, cell));
            }
            told
        }
    }
}

fn heading<'i>(input: &'i Input, field: &str) -> &'i str {
    let column = input.binding.column(field).and_then(|column| input.table.headings.get(column - 1));
    column.map_or("", String::as_str)
}
