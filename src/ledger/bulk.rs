//! Many sheets with their marks in one command.
//!
//! What a sheet costs beyond its rows is paid once: the revs its council has are read in one query, and
//! marks go in many to a statement. They are best given in the order of their keys: a table that is
//! clustered on its key then only grows at its end.

use std::borrow::Cow;
use std::collections::HashMap;

use super::transaction::uid;
use super::{Reader, Result, SheetFacts, Txn};
use crate::law::{Mark, Parts, Points, Rubric};

/// How many marks go into one statement.
const AT_ONCE: usize = 128;

/// Sheets being added to a transaction; marks are written for certain when [`Self::end`] is called.
#[derive(Debug)]
pub struct Bulk<'t, 'l> {
    txn: &'t mut Txn<'l>,
    /// The newest rev of each sheet, voided ones counted: dossier, member, pass.
    revs: HashMap<(i64, i64, u8), i64>,
    /// Marks not yet written, with their sheets.
    waiting: Vec<(i64, Mark)>,
    /// The statement that adds [`AT_ONCE`] of them.
    sql: String,
}

impl<'l> Txn<'l> {
    /// Adds many sheets of one council's members.
    pub fn add_sheets(&mut self, council: i64) -> Result<Bulk<'_, 'l>> {
        let sql = "SELECT s.dossier, s.member, s.pass, max(s.rev) FROM member m CROSS JOIN sheet s ON s.member = m.id
                   WHERE m.council = ?1 GROUP BY s.member, s.dossier, s.pass";
        let revs = self
            .read()
            .all("revs of sheets", sql, [council], |row| Ok(((row.get(0)?, row.get(1)?, row.get(2)?), row.get(3)?)))?;
        Ok(Bulk {
            txn: self,
            revs: revs.into_iter().collect(),
            waiting: Vec::with_capacity(AT_ONCE),
            sql: insert(AT_ONCE),
        })
    }

    /// Adds one sheet with its marks, or the next rev of it, read from a line of a source where there is
    /// one: `(source, line)`.
    pub fn add_sheet(&mut self, facts: &SheetFacts, marks: &[Mark], at: Option<(i64, u64)>) -> Result<i64> {
        let key = (facts.dossier, facts.member, facts.pass);
        let next = self.next_rev("sheet", "dossier = ?1 AND member = ?2 AND pass = ?3", key)?;
        let mut bulk =
            Bulk { txn: self, revs: HashMap::from([(key, next - 1)]), waiting: Vec::new(), sql: insert(AT_ONCE) };
        let id = bulk.add(facts, marks.iter().cloned(), at)?;
        bulk.end()?;
        Ok(id)
    }
}

impl Bulk<'_, '_> {
    /// Reads records, those already written among them.
    pub fn read(&self) -> Reader<'_> {
        self.txn.read()
    }

    /// Keeps the table of criteria that sheets to come were marked by, unless the ledger has it.
    pub fn keep_rubric(&mut self, rubric: &Rubric) -> Result<()> {
        self.txn.keep_rubric(rubric)
    }

    /// Adds a sheet with its marks, or the next rev of it, and gives its number; `at` is the source and
    /// the line it was read from.
    pub fn add(
        &mut self,
        facts: &SheetFacts,
        marks: impl IntoIterator<Item = Mark>,
        at: Option<(i64, u64)>,
    ) -> Result<i64> {
        let rev = self.revs.entry((facts.dossier, facts.member, facts.pass)).or_insert(0);
        *rev += 1;
        let (rev, entry, reason) = (*rev, self.txn.entry(), self.txn.reason().map(str::to_owned));
        let part = |of: fn(Parts) -> Points| facts.parts.map(of);
        let id = self.txn.insert(
            "a sheet",
            "INSERT INTO sheet (uid, dossier, member, pass, rev, entry, reason, total, part_a, part_b, part_c, rubric, source, line)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
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
                &facts.rubric,
                at.map(|(source, _)| source),
                at.map(|(_, line)| i64::try_from(line).unwrap_or(i64::MAX)),
            ),
        )?;
        for mark in marks {
            self.waiting.push((id, mark));
            if self.waiting.len() == AT_ONCE {
                self.write()?;
            }
        }
        Ok(id)
    }

    /// Writes what waits.
    pub fn end(mut self) -> Result<()> {
        self.write()
    }

    fn write(&mut self) -> Result<()> {
        let marks = std::mem::take(&mut self.waiting);
        if marks.is_empty() {
            return Ok(());
        }
        let whole = marks.len() == AT_ONCE;
        let sql = if whole { Cow::Borrowed(&*self.sql) } else { Cow::Owned(insert(marks.len())) };
        self.txn.put_rows("marks", &sql, &marks, |statement, at, (sheet, mark)| {
            statement.raw_bind_parameter(at + 1, sheet)?;
            statement.raw_bind_parameter(at + 2, &mark.criterion)?;
            statement.raw_bind_parameter(at + 3, mark.points)?;
            statement.raw_bind_parameter(at + 4, mark.option)
        })?;
        self.waiting = marks;
        self.waiting.clear();
        Ok(())
    }
}

/// The statement that adds so many marks.
fn insert(marks: usize) -> String {
    let mut sql = String::from("INSERT INTO mark (sheet, criterion, points, option) VALUES (?, ?, ?, ?)");
    sql.extend(std::iter::repeat_n(", (?, ?, ?, ?)", marks - 1));
    sql
}
