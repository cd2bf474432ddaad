//! Scoresheets: one member's, on one dossier, in one pass.

use std::collections::{HashMap, HashSet};

use super::row::opt;
use super::{Reader, Result};
use crate::law::{Mark, Parts, Points};

/// What a sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFacts {
    /// The dossier.
    pub dossier: i64,
    /// Who scored.
    pub member: i64,
    /// First pass, second pass (lần).
    pub pass: u8,
    /// Total.
    pub total: Points,
    /// Parts A, B, C, where the sheet gives them.
    pub parts: Option<Parts>,
    /// The SHA-256 of the table of criteria, where there are marks.
    pub rubric: Option<String>,
}

/// A live sheet.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Local number.
    pub id: i64,
    /// What it says.
    pub facts: SheetFacts,
    /// The entry that wrote it.
    pub entry: i64,
}

/// Parts A, B, C of a row: all known or none.
pub(super) fn parts(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Parts>> {
    let part = |column: &str| row.get::<_, Option<Points>>(column);
    Ok(match (part("part_a")?, part("part_b")?, part("part_c")?) {
        (Some(a), Some(b), Some(c)) => Some(Parts { a, b, c }),
        _ => None,
    })
}

pub(super) fn sheet(row: &rusqlite::Row<'_>) -> rusqlite::Result<Sheet> {
    let facts = SheetFacts {
        dossier: row.get("dossier")?,
        member: row.get("member")?,
        pass: row.get("pass")?,
        total: row.get("total")?,
        parts: parts(row)?,
        rubric: row.get("rubric")?,
    };
    Ok(Sheet { id: row.get("id")?, facts, entry: row.get("entry")? })
}

/// A criterion, its points and the option.
pub(super) fn mark(row: &rusqlite::Row<'_>) -> rusqlite::Result<Mark> {
    Ok(Mark { criterion: row.get(0)?, points: row.get(1)?, option: row.get(2)? })
}

impl Reader<'_> {
    /// The live sheets of a council's members, newest rev of each; all councils' when `None`. A sheet is of the day of
    /// its session: the one of its pass's number, else the last before it, else the first.
    pub fn sheets(self, council: Option<i64>) -> Result<Vec<Sheet>> {
        // Members first: their sheets are found by the unique key.
        let sql = "SELECT s.id, s.dossier, s.member, s.pass, s.total, s.part_a, s.part_b, s.part_c, s.rubric, s.entry
                   FROM member m CROSS JOIN sheet s ON s.member = m.id
                   WHERE (?1 IS NULL OR m.council = ?1) AND s.entry IN (SELECT id FROM live)
                     AND (?2 IS NULL OR coalesce((
                       SELECT x.held_on FROM session x WHERE x.council = m.council AND x.rev = (
                         SELECT max(y.rev) FROM session y WHERE y.council = x.council AND y.number = x.number
                           AND y.entry IN (SELECT id FROM live))
                       ORDER BY x.number > s.pass, abs(s.pass - x.number) LIMIT 1), '') <= ?2)
                     AND s.rev = (SELECT max(x.rev) FROM sheet x WHERE x.dossier = s.dossier AND x.member = s.member
                                  AND x.pass = s.pass AND x.entry IN (SELECT id FROM live))
                   ORDER BY s.dossier, s.pass, s.member";
        self.all("sheets", sql, (council, opt(self.cut.as_of)), sheet)
    }
}

impl Reader<'_> {
    /// The dossiers that have a sheet: what is told of them since is a correction.
    pub fn scored(self) -> Result<HashSet<i64>> {
        let sql = "SELECT DISTINCT dossier FROM sheet WHERE entry IN (SELECT id FROM live)";
        Ok(self.all("dossiers with sheets", sql, [], |row| row.get(0))?.into_iter().collect())
    }

    /// The sheets a rating counted, as they then were.
    pub fn sheets_of(self, rating: i64) -> Result<Vec<Sheet>> {
        let sql = "SELECT s.id, s.dossier, s.member, s.pass, s.total, s.part_a, s.part_b, s.part_c, s.rubric, s.entry
                   FROM rating_sheet r JOIN sheet s ON s.id = r.sheet WHERE r.rating = ?1 ORDER BY s.member";
        self.all("a rating's sheets", sql, [rating], sheet)
    }

    /// The marks of sheets, by sheet, in the order of their keys.
    pub fn marks(self, sheets: &[i64]) -> Result<HashMap<i64, Vec<Mark>>> {
        let sql = "SELECT criterion, points, option FROM mark WHERE sheet = ?1 ORDER BY criterion";
        let mut marks = HashMap::with_capacity(sheets.len());
        for sheet in sheets {
            let own = self.all("marks", sql, [sheet], mark)?;
            if !own.is_empty() {
                marks.insert(*sheet, own);
            }
        }
        Ok(marks)
    }
}
