//! The note of a row: its own, and what no other field keeps.

use crate::commands::input::Input;
use crate::commands::wording;
use crate::law::Standing;
use crate::roster::Row;
use crate::roster::cell::{self, Personal};
use crate::text::Lang;
use crate::text::messages::{answer, cell as of_cell};

/// The columns of a product's recognitions: where none is registered their cells are kept in the note as they stand.
pub(in crate::commands) const RECOGNITIONS: [&str; 10] = [
    "lan1_hang_sao",
    "lan1_ngay",
    "lan1_nam",
    "lan1_quyet_dinh",
    "lan1_co_quan",
    "lan2_hang_sao",
    "lan2_ngay",
    "lan2_nam",
    "lan2_quyet_dinh",
    "lan2_co_quan",
];

/// The columns of a dossier's way through the offices: of a certificate of the past they are kept in the note. In the
/// machine form the dossier itself tells them.
pub(in crate::commands) const DOSSIER: [&str; 11] = [
    "ngay_nop",
    "ma_ho_so",
    "ngay_de_nghi",
    "ngay_tiep_nhan",
    "ngay_du",
    "phieu_xa",
    "ngay_phieu_xa",
    "nguoi_nhan_xa",
    "phieu_tinh",
    "ngay_phieu_tinh",
    "nguoi_nhan_tinh",
];

/// The column of reasons, an office's or that of bad rows which were set aside.
const REASON: &str = "ly_do";

/// The columns whose cells go to the note, in their order: those unknown, and `known` ones that a command has no use for.
pub(super) fn noted(input: &Input, known: &[&str]) -> Vec<(usize, String)> {
    let mut noted = input.binding.unknown.clone();
    let places = known.iter().chain(&[REASON]).filter_map(|field| Some((field, input.binding.column(field)?)));
    let named = places.filter_map(|(field, place)| Some((field, place, input.table.headings.get(place - 1)?.clone())));
    let told = named.filter(|(field, place, heading)| match **field {
        REASON => heading != REASON && input.table.rows().iter().any(|row| !is_ours(input.table.cell(*row, place - 1))),
        field => heading != field || !DOSSIER.contains(&field),
    });
    noted.extend(told.map(|(_, place, heading)| (place, heading)));
    noted.sort_unstable();
    noted
}

/// Whether a reason is one that stands beside a bad row, or none.
fn is_ours(reason: &str) -> bool {
    reason.is_empty() || ["Lỗi ", "Bad "].iter().any(|begins| reason.starts_with(begins))
}

/// The row's note with the cells of unknown columns after it: nothing is dropped in silence.
pub(in crate::commands) fn note(input: &Input, row: &Row) -> Option<String> {
    noted_with(input, row, input.text(row, "ghi_chu"))
}

/// The same of a row that names a subject, without what its note tells of a person: that is kept with the subject, and a
/// doubt says so.
pub(in crate::commands) fn public_note(
    input: &Input,
    row: &Row,
    doubts: &mut Vec<String>,
    lang: Lang,
) -> Option<String> {
    let note = input.get(row, "ghi_chu");
    let mut told: Vec<Personal> = clauses(note).filter_map(cell::personal).collect();
    if told.is_empty() {
        return self::note(input, row);
    }
    told.sort_unstable();
    told.dedup();
    doubts.extend(told.into_iter().map(|what| of_cell::personal_apart(lang, wording::personal(lang, what))));
    let rest: Vec<&str> = clauses(note).filter(|clause| cell::personal(clause).is_none()).collect();
    noted_with(input, row, (!rest.is_empty()).then(|| rest.join("; ")))
}

/// What a row's note tells of a person, a part of it each.
pub(super) fn personal_clauses<'i>(input: &'i Input, row: &Row) -> impl Iterator<Item = &'i str> {
    clauses(input.get(row, "ghi_chu")).filter(|clause| cell::personal(clause).is_some())
}

/// The parts of a note that stand apart in it.
fn clauses(note: &str) -> impl Iterator<Item = &str> {
    note.split([';', '\n']).map(str::trim).filter(|clause| !clause.is_empty())
}

fn noted_with(input: &Input, row: &Row, own: Option<String>) -> Option<String> {
    let extra = input.binding.unknown.iter().filter_map(|(column, heading)| {
        let cell = Some(input.table.cell(*row, column - 1)).filter(|cell| !cell.is_empty())?;
        // What was wrong with a row that is mended is told no more.
        if input.binding.column(REASON) == Some(*column) && is_ours(cell) {
            return None;
        }
        Some(if heading.is_empty() { cell.to_owned() } else { format!("{heading}: {cell}") })
    });
    let all: Vec<String> = own.into_iter().chain(extra).collect();
    (!all.is_empty()).then(|| all.join("; "))
}

/// That a formula failed in a cell that goes to the note.
pub(in crate::commands) fn failed_formulas(input: &Input, row: &Row, lang: Lang) -> impl Iterator<Item = String> {
    let note = input.binding.column("ghi_chu").map(|place| (place, "ghi_chu".to_owned()));
    let kept = input.binding.unknown.iter().chain(&input.binding.personal).cloned();
    let told = kept.chain(note).filter_map(move |(place, heading)| {
        let cell = Some(input.table.cell(*row, place - 1)).filter(|cell| cell::is_error(cell))?;
        Some(of_cell::failed_formula(lang, heading, cell))
    });
    told.collect::<Vec<_>>().into_iter()
}

/// Adds a text to a note.
pub(in crate::commands) fn add_note(note: &mut Option<String>, text: &str) {
    // A text may be of several parts itself.
    if note.as_deref().is_some_and(|note| format!("; {note}; ").contains(&format!("; {text}; "))) {
        return;
    }
    *note = Some(note.take().map_or_else(|| text.to_owned(), |note| format!("{note}; {text}")));
}

/// The note of a certificate as lists tell it: with the standing of its source at the end.
pub(in crate::commands) fn with_standing(
    note: Option<String>,
    standing: Option<&String>,
    lang: Lang,
) -> Option<String> {
    let mut note = note;
    if let Some(printed) = standing {
        add_note(&mut note, &answer::standing_in_source(lang, printed));
    }
    note
}

/// Takes the standing that [`with_standing`] told off a note, or that of a decision which ended the certificate.
pub(in crate::commands) fn take_standing(note: &mut Option<String>) -> Option<String> {
    let ended = take_ended(note);
    let source = take_of_source(note);
    ended.or(source)
}

/// What a note tells of a decision that ended the certificate, where no other column does.
pub(in crate::commands) fn ended(standing: Standing, lang: Lang) -> Option<String> {
    standing.is_ended_by_decision().then(|| answer::standing_now(lang, wording::standing(lang, standing)))
}

/// Takes what [`ended`] told off a note.
fn take_ended(note: &mut Option<String>) -> Option<String> {
    let text = note.clone()?;
    let all = || Standing::ALL.into_iter().flat_map(|one| [(one, Lang::Vi), (one, Lang::En)]);
    let is_told = |part: &str| all().find(|(one, lang)| ended(*one, *lang).as_deref() == Some(part));
    let (standing, lang) = text.split("; ").find_map(is_told)?;
    let rest: Vec<&str> = text.split("; ").filter(|part| is_told(part).is_none()).collect();
    *note = Some(rest.join("; ")).filter(|rest| !rest.is_empty());
    Some(wording::standing(lang, standing))
}

fn take_of_source(note: &mut Option<String>) -> Option<String> {
    let text = note.clone()?;
    let (at, begins) = [Lang::Vi, Lang::En].into_iter().find_map(|lang| {
        let begins = answer::standing_in_source(lang, "");
        Some((text.rfind(begins.as_str())?, begins.len()))
    })?;
    let before = text[..at].trim_end_matches([';', ' ']);
    *note = Some(before.to_owned()).filter(|before| !before.is_empty());
    Some(text[at + begins..].trim().to_owned()).filter(|standing| !standing.is_empty())
}
