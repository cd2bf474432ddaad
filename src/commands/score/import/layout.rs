//! The three layouts of a file of totals, and the sheets of a row under each.

use crate::commands::council::member;
use crate::commands::input::Input;
use crate::commands::parts;
use crate::commands::{Failure, wording};
use crate::law::{Parts, Points, Regime};
use crate::ledger::Council;
use crate::roster::heading::{self, ROSTER};
use crate::roster::{Row, cell};
use crate::text::messages::{input as msg, marks};
use crate::text::{Lang, fold};

/// What a row says of a member's sheet: the member, the total, and the parts where given.
pub type Scored = (i64, Points, Option<Parts>);

/// How a file lays its scores out.
pub enum Layout {
    /// A row a sheet, with its total.
    Totals,
    /// A row a sheet, with parts A, B, C.
    Parts,
    /// A row a dossier, a column a member: the member's place in the council and the column.
    Matrix(Vec<(usize, usize)>),
}

/// Which layout the headings tell.
pub fn layout(input: &Input, unknown: &[(usize, String)], council: &Council, lang: Lang) -> Result<Layout, Failure> {
    let has = |field| input.binding.has(field);
    let name = input.name();
    if !has("ma_ho_so") && !has("ten_san_pham") {
        return Err(Failure::Refused(msg::scores_need_dossier(lang, name)));
    }
    if has("thanh_vien") {
        let parts = ["diem_a", "diem_b", "diem_c"].map(&has);
        let layout = match (parts, has("diem")) {
            ([true, true, true], _) => Ok(Layout::Parts),
            ([false, false, false], true) => Ok(Layout::Totals),
            ([false, false, false], false) => Err(Failure::Refused(msg::scores_need_points(lang, name))),
            _ => Err(Failure::Refused(msg::scores_need_all_parts(lang, name))),
        };
        let stray = unknown.iter().find(|(column, heading)| holds_points(input, *column) && !is_no_member(heading));
        return match stray {
            Some((column, heading)) => Err(Failure::Refused(msg::column_stray(lang, name, column, heading))),
            None => layout,
        };
    }
    let mut columns = Vec::new();
    for (column, heading) in unknown {
        match place_of(council, heading, lang).ok() {
            Some(member) => columns.push((member, *column)),
            None if holds_points(input, *column) && !is_no_member(heading) => {
                return Err(Failure::Refused(msg::column_no_member(
                    lang,
                    name,
                    heading,
                    &council.facts.code,
                    members(council),
                )));
            }
            None => {}
        }
    }
    if columns.is_empty() {
        return Err(Failure::Refused(msg::scores_need_member(lang, name)));
    }
    let mut seen: Vec<usize> = columns.iter().map(|(member, _)| *member).collect();
    seen.sort_unstable();
    match seen.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(Failure::Refused(msg::member_two_columns(lang, name, &council.members[pair[0]].facts.name))),
        None => Ok(Layout::Matrix(columns)),
    }
}

/// Headings of a matrix that sum up and are no member's.
const SUMMARY: [&str; 10] = [
    "trung_binh",
    "diem_trung_binh",
    "tong_diem_trung_binh",
    "tb",
    "diem_tb",
    "hang",
    "hang_sao",
    "xep_hang",
    "chenh_lech",
    "stt",
];

/// Headings that sum up, or that a roster carries beside its products.
pub fn is_no_member(heading: &str) -> bool {
    SUMMARY.contains(&fold::heading(heading).as_str()) || heading::field(heading, ROSTER).is_some()
}

/// The place in the council of the member that a text means.
fn place_of(council: &Council, typed: &str, lang: Lang) -> Result<usize, String> {
    let id = member(council, typed, lang)?.id;
    council.members.iter().position(|member| member.id == id).ok_or_else(|| msg::does_not_vote(lang, typed))
}

fn holds_points(input: &Input, column: usize) -> bool {
    input.rows().iter().any(|row| cell::points(input.table.cell(*row, column - 1)).is_ok())
}

fn members(council: &Council) -> String {
    let members: Vec<String> = council.voters().map(|m| format!("{} ({})", m.code, m.facts.name)).collect();
    members.join(", ")
}

/// The member that a row names, by their place in the council; one who does not score is a fault.
pub fn called(input: &mut Input, line: u64, typed: &str, council: &Council, lang: Lang) -> Option<usize> {
    let text = match place_of(council, typed, lang) {
        Ok(at) if council.members[at].facts.scores() => return Some(at),
        Ok(_) => msg::does_not_vote(lang, typed),
        Err(_) if typed.is_empty() => msg::blank(lang),
        Err(text) => text,
    };
    input.fault(line, "thanh_vien", text);
    None
}

/// The sheet of a row: member, total, parts.
pub fn one(
    input: &mut Input,
    row: &Row,
    with_parts: bool,
    regime: Regime,
    council: &Council,
    lang: Lang,
) -> Option<Scored> {
    let typed = input.text(row, "thanh_vien").unwrap_or_default();
    let member = called(input, row.line, &typed, council, lang).map(|at| council.members[at].id);
    if !with_parts {
        let total = total(input, row, lang)?;
        return Some((member?, total, None));
    }
    let parts = parts::of_row(input, row, regime, lang)?;
    Some((member?, parts.total(), Some(parts)))
}

fn total(input: &mut Input, row: &Row, lang: Lang) -> Option<Points> {
    if input.text(row, "diem").is_none() {
        input.fault(row.line, "diem", msg::blank(lang));
    }
    input.read(row, "diem", cell::points).map(Points)
}

/// The sheets of a matrix's row: a blank cell is a sheet not handed in.
pub fn matrix(input: &mut Input, row: &Row, columns: &[(usize, usize)], council: &Council, lang: Lang) -> Vec<Scored> {
    let mut sheets = Vec::new();
    let width = input.table.headings.len();
    // On a sheet a row ends nowhere.
    if input.table.sheet.is_none() && row.given() < width {
        input.fault_at_maybe(row.line, None, marks::row_short(lang, row.given(), width));
    }
    for (member, column) in columns {
        let text = input.table.cell(*row, column - 1).to_owned();
        if text.is_empty() {
            continue;
        }
        let member = &council.members[*member];
        if !member.facts.scores() {
            input.fault_at(row.line, *column, msg::does_not_vote(lang, &member.facts.name));
            continue;
        }
        match cell::points(&text) {
            Ok(total) => sheets.push((member.id, Points(total), None)),
            Err(fault) => input.fault_at(row.line, *column, wording::cell(lang, &fault)),
        }
    }
    sheets
}
