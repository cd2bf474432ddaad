//! A council's sessions, who was there, and members' ties to subjects.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::row::{Day, day, opt};
use super::transaction::uid;
use super::{Reader, Result, Txn};

/// A sitting of a council, or a written consultation of its members (QĐ 26/2026 Art 7.6d).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// First, second, …
    pub number: u8,
    /// Its day; of a written consultation the day its result was drawn up.
    pub held_on: NaiveDate,
    /// Where.
    pub place: Option<String>,
    /// Number of the minutes.
    pub minutes: Option<String>,
    /// Who chaired; `None`: the council's chair.
    pub chair: Option<i64>,
    /// Of a written consultation: when opinions were asked for, and by when they were due.
    pub written: Option<(Option<NaiveDate>, Option<NaiveDate>)>,
    /// Who was there or answered, as far as it was written down: member, present, day of the answer.
    pub attendance: Vec<Attendance>,
}

/// Whether a member was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attendance {
    /// The member.
    pub member: i64,
    /// There, or answered in writing.
    pub present: bool,
    /// The day of a written answer.
    pub answered: Option<NaiveDate>,
}

/// A member's tie to a subject, as declared: they do not score its dossiers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The member.
    pub member: i64,
    /// The subject.
    pub subject: i64,
    /// When it was declared.
    pub declared_on: Option<NaiveDate>,
    /// What it is.
    pub ground: String,
}

impl Session {
    /// A meeting of which only the day is known.
    pub fn on(number: u8, held_on: NaiveDate) -> Self {
        Self { number, held_on, place: None, minutes: None, chair: None, written: None, attendance: Vec::new() }
    }

    /// Whether this says all that an earlier version did, and perhaps more: nothing was changed, only added.
    /// Who chaired and which answers came decide on ratings, so they are never merely added.
    pub fn adds_to(&self, older: &Self) -> bool {
        let kept = |old: &Option<String>, new: &Option<String>| old.is_none() || old == new;
        (self.held_on, self.chair, &self.written) == (older.held_on, older.chair, &older.written)
            && kept(&older.place, &self.place)
            && kept(&older.minutes, &self.minutes)
            && (older.attendance == self.attendance || (older.attendance.is_empty() && self.written.is_none()))
    }

    /// Whether a member's sheet is an answer to it: in a written consultation one that came by the day its
    /// result was drawn up, as far as answers were written down (QĐ 26/2026 Art 7.6d).
    pub fn is_answered(&self, member: i64) -> bool {
        let known = self.attendance.iter().find(|known| known.member == member);
        self.written.is_none()
            || known.is_none_or(|known| known.present && known.answered.is_none_or(|day| day <= self.held_on))
    }

    /// Whether a member was there, as far as it was written down.
    pub fn was_present(&self, member: i64) -> Option<bool> {
        self.attendance.iter().find(|known| known.member == member).map(|known| known.present)
    }
}

/// What a version of a session says, of a row of it; who was there stands elsewhere.
pub(super) fn facts(row: &rusqlite::Row<'_>) -> rusqlite::Result<Session> {
    let (Day(held_on), written) = (row.get("held_on")?, row.get::<_, String>("form")? == "written");
    Ok(Session {
        place: row.get("place")?,
        minutes: row.get("minutes")?,
        chair: row.get("chair")?,
        written: if written { Some((day(row, "sent_on")?, day(row, "due_on")?)) } else { None },
        ..Session::on(row.get("number")?, held_on)
    })
}

impl Reader<'_> {
    /// The sessions of one council or of all, as entries up to one wrote them: newest rev of each, in order of number.
    pub(super) fn sessions(self, council: Option<i64>, upto: i64) -> Result<HashMap<i64, Vec<Session>>> {
        let mut present = self.attendance(council)?;
        let sql = "SELECT * FROM session s
                   WHERE (?1 IS NULL OR council = ?1) AND rev = (
                     SELECT max(rev) FROM session x WHERE x.council = s.council AND x.number = s.number
                       AND x.entry <= ?2 AND x.entry IN (SELECT id FROM live)) ORDER BY number";
        let mut found: HashMap<i64, Vec<Session>> = self.all_by("sessions", sql, (council, upto), |row| {
            let attendance = present.remove(&row.get("id")?).unwrap_or_default();
            Ok((row.get("council")?, Session { attendance, ..facts(row)? }))
        })?;
        for sessions in found.values_mut() {
            sessions.retain(|session| self.counts(Some(session.held_on)));
        }
        Ok(found)
    }

    /// Who was there, by session.
    pub(super) fn attendance(self, council: Option<i64>) -> Result<HashMap<i64, Vec<Attendance>>> {
        let sql =
            "SELECT a.session, a.member, a.present, a.answered FROM session s JOIN attendance a ON a.session = s.id
                   WHERE ?1 IS NULL OR s.council = ?1 ORDER BY a.session, a.member";
        self.all_by("who was there", sql, [council], |row| {
            let (member, present) = (row.get("member")?, row.get("present")?);
            Ok((row.get("session")?, Attendance { member, present, answered: day(row, "answered")? }))
        })
    }

    /// The live ties of the members of one council or of all, as entries up to one wrote them; of who had the place of a
    /// subject on the day that each council goes by.
    pub(super) fn ties(
        self,
        council: Option<i64>,
        upto: i64,
        on: impl Fn(i64) -> NaiveDate,
    ) -> Result<HashMap<i64, Vec<Tie>>> {
        let sql =
            "SELECT m.council, t.member, t.subject, t.declared_on, t.ground FROM tie t JOIN member m ON m.id = t.member
                   WHERE (?1 IS NULL OR m.council = ?1) AND t.entry <= ?2 AND t.entry IN (SELECT id FROM live)
                   ORDER BY t.id";
        let (ones, heirs) = (self.ones_told(upto)?, self.heirs()?);
        let mut ties: HashMap<i64, Vec<Tie>> = self.all_by("ties", sql, (council, upto), |row| {
            let council = row.get("council")?;
            let tie = Tie {
                member: row.get("member")?,
                subject: heirs.on(ones.subject(row.get("subject")?), on(council)),
                declared_on: day(row, "declared_on")?,
                ground: row.get("ground")?,
            };
            Ok((council, tie))
        })?;
        for ties in ties.values_mut() {
            ties.retain(|tie| self.counts(tie.declared_on));
        }
        Ok(ties)
    }
}

impl Txn<'_> {
    /// Adds a session, or the next version of one, with who was there.
    pub fn put_session(&mut self, council: i64, session: &Session) -> Result<()> {
        let rev = self.next_rev("session", "council = ?1 AND number = ?2", (council, session.number))?;
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        let (sent_on, due_on) = session.written.unwrap_or_default();
        let id = self.insert(
            "a session",
            "INSERT INTO session (uid, council, number, rev, entry, reason, held_on, form, place, minutes, chair, sent_on, due_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            (
                uid(),
                council,
                session.number,
                rev,
                entry,
                reason,
                Day(session.held_on),
                if session.written.is_some() { "written" } else { "meeting" },
                &session.place,
                &session.minutes,
                session.chair,
                opt(sent_on),
                opt(due_on),
            ),
        )?;
        for known in &session.attendance {
            let sql = "INSERT INTO attendance (session, member, present, answered) VALUES (?1, ?2, ?3, ?4)";
            self.put("who was there", sql, (id, known.member, known.present, opt(known.answered)))?;
        }
        Ok(())
    }

    /// Adds a member's tie to a subject.
    pub fn add_tie(&mut self, tie: &Tie) -> Result<i64> {
        let entry = self.entry();
        self.insert(
            "a tie",
            "INSERT INTO tie (uid, entry, member, subject, declared_on, ground) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (uid(), entry, tie.member, tie.subject, opt(tie.declared_on), &tie.ground),
        )
    }
}
