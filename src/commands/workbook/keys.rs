//! The keys of a workbook: its hidden sheet says whose it is and where on its sheets everything stands.

use super::cells::{Cells, ROWS};
use super::{MEMBERS, NUMBER, POINTS, SUBJECTS, TEXT, VERSION, Whose};
use crate::roster::cell;
use crate::text::fold;

/// The keys of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::commands) struct LeafKeys {
    /// The sheet's name.
    pub sheet: String,
    /// The dossier's code.
    pub dossier: String,
    /// The SHA-256 of its table of criteria, where it has one.
    pub sha256: Option<String>,
    /// The criteria: number, row of its heading, row of its choice, both from 1.
    pub criteria: Vec<(String, u32, u32)>,
    /// The parts' letters with their rows, from 1.
    pub parts: Vec<(String, u32)>,
    /// The row of the total, from 1.
    pub total: Option<u32>,
    /// The product printed on the sheet.
    pub product: Option<String>,
    /// The member printed on it: name, roles, organisation.
    pub member: Option<String>,
    /// The council printed on it: code, year, round, pass.
    pub council: Option<String>,
}

impl LeafKeys {
    /// Who is printed on the sheet, where it is someone else than this member.
    pub fn other_member(&self, name: &str) -> Option<&str> {
        let printed = self.member.as_deref().filter(|printed| !fold::search(printed).is_empty())?;
        // Names that differ in a tone are two people's; what follows the name are roles.
        let printed_key = fold::key(printed);
        let after = printed_key.strip_prefix(&fold::key(name)).map(|after| after.trim_start().chars().next());
        let same = after.is_some_and(|next| !next.is_some_and(char::is_alphanumeric));
        (!same).then_some(printed)
    }

    /// The council's line printed on the sheet, where it is another council's or pass's.
    pub fn other_council(&self, code: &str, pass: u8) -> Option<&str> {
        let printed = self.council.as_deref().filter(|printed| !fold::search(printed).is_empty())?;
        let same_code = printed.split(',').next().is_some_and(|first| fold::key(first) == fold::key(code));
        let words = fold::search(printed);
        let told = words.rsplit_once("lan cham ").and_then(|(_, told)| told.split(' ').next()?.parse::<u8>().ok());
        (!same_code || told.is_some_and(|told| told != pass)).then_some(printed)
    }

    /// Whether cells are a copy of this sheet with something filled in.
    pub(super) fn is_copied(&self, cells: &Cells) -> bool {
        let text = |row: u32, column: u16| cells.get(&(row - 1, column)).filter(|cell| !cell.computed);
        let ours =
            |(number, heading, _): &(String, u32, u32)| text(*heading, NUMBER).is_some_and(|cell| cell.text == *number);
        let marked = |row: u32| text(row, TEXT).is_some() || text(row, POINTS).is_some();
        let part = |row: u32| text(row, POINTS).is_some_and(|cell| cell::points(&cell.text).is_ok());
        (self.criteria.iter().any(ours) && self.criteria.iter().any(|(_, _, row)| marked(*row)))
            || (self.criteria.is_empty() && self.parts.iter().any(|(_, row)| part(*row)))
    }
}

/// The keys of the hidden sheet; `None` where they are not as they were written.
pub(super) fn parse(cells: &Cells) -> Option<(Whose, Vec<LeafKeys>)> {
    let at = |row: u32, column: u16| cells.get(&(row, column)).map_or("", |cell| cell.text.as_str());
    let number =
        |row: u32, column: u16| at(row, column).parse::<u32>().ok().filter(|number| (1..=ROWS).contains(number));
    if (at(0, 0), at(0, 1), at(1, 0)) != ("ocop", VERSION, "lan") {
        return None;
    }
    let whose = match at(0, 2) {
        MEMBERS => Whose::Member {
            council: at(0, 3).to_owned(),
            member: at(0, 4).to_owned(),
            pass: at(1, 1).parse().ok().filter(|pass| (1..=9).contains(pass))?,
        },
        SUBJECTS => Whose::Subject,
        _ => return None,
    };
    let last = cells.keys().map(|(row, _)| *row).max()?;
    let mut leaves: Vec<LeafKeys> = Vec::new();
    for row in 2..=last {
        let kind = at(row, 0);
        if kind == "trang" {
            let sha256 = Some(at(row, 3).to_owned()).filter(|sha256| !sha256.is_empty());
            let (sheet, dossier) = (at(row, 1).to_owned(), at(row, 2).to_owned());
            leaves.push(LeafKeys { sheet, dossier, sha256, ..LeafKeys::default() });
            continue;
        }
        let leaf = leaves.last_mut().filter(|leaf| leaf.sheet == at(row, 1));
        match kind {
            "phuong_an" | "" => {}
            "tieu_chi" => leaf?.criteria.push((at(row, 2).to_owned(), number(row, 3)?, number(row, 4)?)),
            "phan" => leaf?.parts.push((at(row, 2).to_owned(), number(row, 3)?)),
            "tong" => leaf?.total = Some(number(row, 3)?),
            _ => return None,
        }
    }
    let letters = ["A", "B", "C"];
    let sound = |leaf: &LeafKeys| {
        leaf.parts.iter().map(|(letter, _)| letter.as_str()).eq(letters)
            && leaf.total.is_some()
            && leaf.sha256.is_some() != leaf.criteria.is_empty()
    };
    leaves.iter().all(sound).then_some((whose, leaves))
}
