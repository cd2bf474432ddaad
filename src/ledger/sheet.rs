//! Scoresheets: one member's, on one dossier, in one pass.

use super::transaction::uid;
use super::{Reader, Result, Txn};
use crate::law::{Parts, Points};

/// What a sheet says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
}

/// A live sheet.
#[derive(Debug, Clone, Copy)]
pub struct Sheet {
    /// Local number.
    pub id: i64,
    /// What it says.
    pub facts: SheetFacts,
    /// The entry that wrote it.
    pub entry: i64,
}

fn sheet(row: &rusqlite::Row<'_>) -> rusqlite::Result<Sheet> {
    let part = |column: &str| row.get::<_, Option<Points>>(column);
    let parts = match (part("part_a")?, part("part_b")?, part("part_c")?) {
        (Some(a), Some(b), Some(c)) => Some(Parts { a, b, c }),
        _ => None,
    };
    let facts = SheetFacts {
        dossier: row.get("dossier")?,
        member: row.get("member")?,
        pass: row.get("pass")?,
        total: row.get("total")?,
        parts,
    };
    Ok(Sheet { id: row.get("id")?, facts, entry: row.get("entry")? })
}

impl Reader<'_> {
    /// The live sheets of a council's members, newest rev of each; all councils' when `None`.
    pub fn sheets(self, council: Option<i64>) -> Result<Vec<Sheet>> {
        let sql = "SELECT s.id, s.dossier, s.member, s.pass, s.total, s.part_a, s.part_b, s.part_c, s.entry
                   FROM sheet s JOIN member m ON m.id = s.member
                   WHERE (?1 IS NULL OR m.council = ?1) AND s.entry IN (SELECT id FROM live)
                     AND s.rev = (SELECT max(x.rev) FROM sheet x WHERE x.dossier = s.dossier AND x.member = s.member
                                  AND x.pass = s.pass AND x.entry IN (SELECT id FROM live))
                   ORDER BY s.dossier, s.pass, s.member";
        self.all("sheets", sql, [council], sheet)
    }
}

impl Reader<'_> {
    /// The sheets a rating counted, as they then were.
    pub fn sheets_of(self, rating: i64) -> Result<Vec<Sheet>> {
        let sql = "SELECT s.id, s.dossier, s.member, s.pass, s.total, s.part_a, s.part_b, s.part_c, s.entry
                   FROM rating_sheet r JOIN sheet s ON s.id = r.sheet WHERE r.rating = ?1 ORDER BY s.member";
        self.all("a rating's sheets", sql, [rating], sheet)
    }
}

impl Txn<'_> {
    /// Adds a sheet, or the next rev of it, read from a line of a source: `(source, line)`.
    pub fn add_sheet(&mut self, facts: &SheetFacts, at: (i64, u64)) -> Result<i64> {
        let key = (facts.dossier, facts.member, facts.pass);
        let rev = self.next_rev("sheet", "dossier = ?1 AND member = ?2 AND pass = ?3", key)?;
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        let part = |of: fn(Parts) -> Points| facts.parts.map(of);
        self.insert(
            "a sheet",
            "INSERT INTO sheet (uid, dossier, member, pass, rev, entry, reason, total, part_a, part_b, part_c, source, line)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            (
                uid(),
                facts.dossier,
                facts.member,
                facts.pass,
                rev,
                entry,
                reason,
                facts.total,
                part(|p| p.a),
                part(|p| p.b),
                part(|p| p.c),
                at.0,
                i64::try_from(at.1).unwrap_or(i64::MAX),
            ),
        )
    }
}
