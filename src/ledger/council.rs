//! Councils, their members, papers and lists of dossiers.

mod store;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::session::{Session, Tie};
use super::{EVER, Unit};
use crate::law::Level;

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
    /// The papers it rests on.
    pub papers: CouncilPapers,
    /// Its members' ties to subjects.
    pub ties: Vec<Tie>,
    /// The dossiers it takes, where it has a list of its own.
    pub listed: Option<BTreeSet<i64>>,
}

/// The papers a council rests on (QĐ 26/2026 Art 7.3b).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CouncilPapers {
    /// The decision that set it up: number and day.
    pub decision: (Option<String>, Option<NaiveDate>),
    /// The decision that issued its Quy chế: number and day.
    pub rules: (Option<String>, Option<NaiveDate>),
    /// What delegates its chair to the head of a specialised agency.
    pub chair_paper: Option<String>,
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

impl CouncilPapers {
    /// These papers, with those given anew in their place; the day of a paper goes with its number.
    #[must_use]
    pub fn updated(&self, newer: &Self) -> Self {
        type Paper = (Option<String>, Option<NaiveDate>);
        let newest = |old: &Paper, new: &Paper| match &new.0 {
            Some(number) if old.0.as_ref() != Some(number) => new.clone(),
            _ => (old.0.clone(), new.1.or(old.1)),
        };
        Self {
            decision: newest(&self.decision, &newer.decision),
            rules: newest(&self.rules, &newer.rules),
            chair_paper: newer.chair_paper.clone().or_else(|| self.chair_paper.clone()),
        }
    }

    /// Whether these papers say all that others do, and perhaps more: nothing was changed, only added.
    pub fn adds_to(&self, older: &Self) -> bool {
        fn kept<T: PartialEq>(old: Option<&T>, new: Option<&T>) -> bool {
            old.is_none() || old == new
        }
        kept(older.decision.0.as_ref(), self.decision.0.as_ref())
            && kept(older.decision.1.as_ref(), self.decision.1.as_ref())
            && kept(older.rules.0.as_ref(), self.rules.0.as_ref())
            && kept(older.rules.1.as_ref(), self.rules.1.as_ref())
            && kept(older.chair_paper.as_ref(), self.chair_paper.as_ref())
    }
}

impl MemberFacts {
    /// Whether the member holds a role, first or second.
    pub fn is(&self, role: Role) -> bool {
        self.role == role || self.second_role == Some(role)
    }

    /// Whether the member scores: one who has a vote and is on the list.
    pub fn scores(&self) -> bool {
        self.votes && self.sits
    }
}

impl Council {
    /// A council of which nothing more is known.
    pub fn new(id: i64, facts: CouncilFacts, unit: Unit) -> Self {
        let (members, sessions, ties) = (Vec::new(), Vec::new(), Vec::new());
        Self { id, facts, unit, members, sessions, papers: CouncilPapers::default(), ties, listed: None }
    }

    /// The members who vote.
    pub fn voters(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| member.facts.scores())
    }

    /// The chair.
    pub fn chair(&self) -> Option<&Member> {
        self.members.iter().find(|member| member.facts.role == Role::Chair && member.facts.sits)
    }

    /// The session a pass belongs to: the one of its number, else the last before it.
    pub fn session_of(&self, pass: u8) -> Option<&Session> {
        self.sessions.iter().rev().find(|session| session.number <= pass).or(self.sessions.first())
    }

    /// The day on which products are whose they then are, and called so, for this council: that it last sat, else as
    /// things stand.
    pub fn told_on(&self) -> NaiveDate {
        self.sessions.last().map_or(EVER, |session| session.held_on)
    }

    /// Whether a member is tied to a subject, and so does not score its dossiers.
    pub fn is_tied(&self, member: i64, subject: Option<i64>) -> bool {
        self.ties.iter().any(|tie| tie.member == member && Some(tie.subject) == subject)
    }

    /// The member of a number.
    pub fn member(&self, id: i64) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// Who presided over a pass, of those who vote and are not tied to a subject: who chaired its session,
    /// else the council's chair, else a vice chair, who stands in.
    pub fn presiding(&self, pass: u8, subject: Option<i64>) -> Option<&Member> {
        let chaired = self.session_of(pass).and_then(|session| self.member(session.chair?));
        let vices = self.members.iter().filter(|member| member.facts.is(Role::Vice));
        let mut all = chaired.into_iter().chain(self.chair()).chain(vices);
        all.find(|member| member.facts.scores() && !self.is_tied(member.id, subject))
    }
}
