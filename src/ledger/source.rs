//! Where rows came from: the tables that were read, and the row of each.

use chrono::NaiveDate;

use super::row::Day;
use super::{Reader, Result};

/// A row of a table that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The entry that read it.
    pub entry: i64,
    /// The file, without its folder.
    pub file: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The row of the sheet, or the line of the text, from 1.
    pub row: u64,
}

impl Origin {
    /// That of a row that has the columns `entry`, `name`, `sha256`, `sheet` and `line`.
    fn of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            entry: row.get("entry")?,
            file: row.get("name")?,
            sha256: row.get("sha256")?,
            sheet: row.get("sheet")?,
            row: row.get::<_, i64>("line")?.unsigned_abs(),
        })
    }
}

impl Reader<'_> {
    /// The rows that told a dossier up to a day, the first one first.
    pub fn origins_of_dossier(self, dossier: i64, on: NaiveDate) -> Result<Vec<Origin>> {
        let sql =
            "SELECT r.entry, s.name, s.sha256, s.sheet, r.line FROM dossier_rev r JOIN source s ON s.id = r.source
                   WHERE r.dossier = ?1 AND r.valid_from <= ?2 AND r.line IS NOT NULL
                     AND r.entry IN (SELECT id FROM live) ORDER BY r.rev";
        self.all("where a dossier came from", sql, (dossier, Day(on)), Origin::of)
    }

    /// The rows that told a certificate of the past, the first one first.
    pub fn origins_of_certificate(self, certificate: i64) -> Result<Vec<Origin>> {
        let sql =
            "SELECT r.entry, s.name, s.sha256, s.sheet, r.line FROM certificate_rev r JOIN source s ON s.id = r.source
                   WHERE r.certificate = ?1 AND r.line IS NOT NULL AND r.entry IN (SELECT id FROM live) ORDER BY r.rev";
        self.all("where a certificate came from", sql, [certificate], Origin::of)
    }
}
