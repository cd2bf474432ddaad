//! Councils, their members and their sessions.

use chrono::NaiveDate;

use super::journal::{ALWAYS, EVER, version_on};
use super::row::Day;
use super::transaction::uid;
use super::{Reader, Result, Txn, Unit};
use crate::law::Level;
use crate::text::fold;

/// A place on a council. One person may hold two and has one vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Chủ tịch Hội đồng.
    Chair,
    /// Phó Chủ tịch Hội đồng.
    Vice,
    /// Ủy viên.
    Member,
    /// Thư ký.
    Secretary,
}

impl Role {
    /// All of them, in the order papers print.
    pub const ALL: [Self; 4] = [Self::Chair, Self::Vice, Self::Member, Self::Secretary];

    /// As stored.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::Vice => "vice",
            Self::Member => "member",
            Self::Secretary => "secretary",
        }
    }

    /// Of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }
}

/// What makes a council the one it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouncilFacts {
    /// As typed: `tinh-2020-2`.
    pub code: String,
    /// Whose council.
    pub level: Level,
    /// Programme year.
    pub year: i32,
    /// Round, 0 when none is told: it then takes every round.
    pub round: u8,
}

/// A council.
#[derive(Debug, Clone)]
pub struct Council {
    /// Local number.
    pub id: i64,
    /// What makes it the one it is.
    pub facts: CouncilFacts,
    /// Its unit.
    pub unit: Unit,
    /// Its members, in the order of the list.
    pub members: Vec<Member>,
    /// Its sessions: the n-th pass of scoring belongs to the n-th, or to the last.
    pub sessions: Vec<Session>,
}

/// What is known of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberFacts {
    /// Name.
    pub name: String,
    /// Organisation (đơn vị công tác).
    pub organisation: Option<String>,
    /// First role.
    pub role: Role,
    /// Second role of the same person.
    pub second_role: Option<Role>,
    /// Whether they vote.
    pub votes: bool,
    /// Whether they are on the list; a member taken off keeps their sheets.
    pub sits: bool,
}

/// A member of a council.
#[derive(Debug, Clone)]
pub struct Member {
    /// Local number.
    pub id: i64,
    /// Code within the council: `TV01`.
    pub code: String,
    /// What is known.
    pub facts: MemberFacts,
}

/// A sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// First, second, …
    pub number: u8,
    /// Its day.
    pub held_on: NaiveDate,
}

impl MemberFacts {
    /// Whether the member scores: one who has a vote and is on the list.
    pub fn scores(&self) -> bool {
        self.votes && self.sits
    }
}

impl Council {
    /// The members who vote.
    pub fn voters(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| member.facts.scores())
    }

    /// The chair.
    pub fn chair(&self) -> Option<&Member> {
        self.members.iter().find(|member| member.facts.role == Role::Chair && member.facts.sits)
    }

    /// The session a pass belongs to: the one of its number, else the last before it.
    pub fn session_of(&self, pass: u8) -> Option<Session> {
        self.sessions.iter().rev().find(|session| session.number <= pass).or(self.sessions.first()).copied()
    }
}

impl Reader<'_> {
    /// The council of a code (any case), if there is one.
    pub fn council(self, code: &str) -> Result<Option<Council>> {
        let wanted = fold::key(code);
        Ok(self.councils()?.into_iter().find(|council| fold::key(&council.facts.code) == wanted))
    }

    /// Every council, oldest first.
    pub fn councils(self) -> Result<Vec<Council>> {
        let sql = "SELECT c.id, c.code, c.level AS council_level, c.year, c.round,
                          u.id AS unit_id, u.level, u.list, u.code AS unit_code, u.name
                   FROM council c JOIN unit u ON u.id = c.unit
                   WHERE c.entry IN (SELECT id FROM live) ORDER BY c.id";
        let mut councils = self.all("councils", sql, [], |row| {
            Ok(Council {
                id: row.get("id")?,
                facts: CouncilFacts {
                    code: row.get("code")?,
                    level: row.get("council_level")?,
                    year: row.get("year")?,
                    round: row.get("round")?,
                },
                unit: Unit {
                    id: row.get("unit_id")?,
                    level: row.get("level")?,
                    list: row.get("list")?,
                    code: row.get("unit_code")?,
                    name: row.get("name")?,
                },
                members: Vec::new(),
                sessions: Vec::new(),
            })
        })?;
        for council in &mut councils {
            council.members = self.members(council.id)?;
            council.sessions = self.sessions(council.id)?;
        }
        Ok(councils)
    }

    fn members(self, council: i64) -> Result<Vec<Member>> {
        let sql = format!(
            "SELECT m.id, m.code, r.name, r.organisation, r.role, r.second_role, r.votes, r.sits
             FROM member_rev r JOIN member m ON m.id = r.member WHERE m.council = ?2 AND {} ORDER BY m.id",
            version_on("member_rev", "member")
        );
        self.all("members", &sql, (Day(EVER), council), |row| {
            Ok(Member {
                id: row.get("id")?,
                code: row.get("code")?,
                facts: MemberFacts {
                    name: row.get("name")?,
                    organisation: row.get("organisation")?,
                    role: row.get("role")?,
                    second_role: row.get("second_role")?,
                    votes: row.get("votes")?,
                    sits: row.get("sits")?,
                },
            })
        })
    }

    fn sessions(self, council: i64) -> Result<Vec<Session>> {
        let sql = "SELECT number, held_on FROM session s WHERE council = ?1 AND rev = (
                     SELECT max(rev) FROM session x WHERE x.council = s.council AND x.number = s.number
                       AND x.entry IN (SELECT id FROM live)) ORDER BY number";
        self.all("sessions", sql, [council], |row| {
            let Day(held_on) = row.get("held_on")?;
            Ok(Session { number: row.get("number")?, held_on })
        })
    }
}

impl Txn<'_> {
    /// Adds a council.
    pub fn add_council(&mut self, facts: &CouncilFacts, unit: i64) -> Result<i64> {
        let entry = self.entry();
        self.insert(
            "a council",
            "INSERT INTO council (uid, entry, code, level, unit, year, round) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (uid(), entry, &facts.code, facts.level, unit, facts.year, facts.round),
        )
    }

    /// Adds a member to a council.
    pub fn add_member(&mut self, council: i64, code: &str, facts: &MemberFacts) -> Result<i64> {
        let entry = self.entry();
        let sql = "INSERT INTO member (uid, entry, council, code) VALUES (?1, ?2, ?3, ?4)";
        let id = self.insert("a member", sql, (uid(), entry, council, code))?;
        self.put_member(id, facts)?;
        Ok(id)
    }

    /// Adds the next version of a member.
    pub fn put_member(&mut self, id: i64, facts: &MemberFacts) -> Result<()> {
        let rev = self.next_rev("member_rev", "member = ?1", [id])?;
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        self.put(
            "a version of a member",
            "INSERT INTO member_rev (member, rev, valid_from, entry, reason, name, name_key, organisation, role, second_role, votes, sits)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            (
                id,
                rev,
                Day(ALWAYS),
                entry,
                reason,
                &facts.name,
                fold::key(&facts.name),
                &facts.organisation,
                facts.role,
                facts.second_role,
                facts.votes,
                facts.sits,
            ),
        )
    }

    /// Adds a session, or the next version of one.
    pub fn put_session(&mut self, council: i64, session: Session) -> Result<()> {
        let rev = self.next_rev("session", "council = ?1 AND number = ?2", (council, session.number))?;
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        self.insert(
            "a session",
            "INSERT INTO session (uid, council, number, rev, entry, reason, held_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (uid(), council, session.number, rev, entry, reason, Day(session.held_on)),
        )
        .map(drop)
    }
}
