//! Councils in the ledger: read and written.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::{Council, CouncilFacts, CouncilPapers, Member, MemberFacts};
use crate::ledger::journal::ALWAYS;
use crate::ledger::row::{Day, day, opt};
use crate::ledger::transaction::uid;
use crate::ledger::{EVER, Reader, Result, Txn, Unit};
use crate::text::fold;

impl Reader<'_> {
    /// The council of a code (any case), if there is one.
    pub fn council(self, code: &str) -> Result<Option<Council>> {
        let wanted = fold::key(code);
        let sql = "SELECT id, code FROM council WHERE entry IN (SELECT id FROM live) ORDER BY id";
        let codes = self.all("codes of councils", sql, [], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        let found: Option<(i64, _)> = codes.into_iter().find(|(_, code)| fold::key(code) == wanted);
        found.map_or(Ok(None), |(id, _)| Ok(self.councils_of(Some(id))?.pop()))
    }

    /// Every council, oldest first.
    pub fn councils(self) -> Result<Vec<Council>> {
        self.councils_of(None)
    }

    fn councils_of(self, id: Option<i64>) -> Result<Vec<Council>> {
        let sql = "SELECT c.id, c.code, c.level AS council_level, c.year, c.round,
                          u.id AS unit_id, u.level, u.list, u.code AS unit_code, u.name
                   FROM council c JOIN unit u ON u.id = c.unit
                   WHERE (?1 IS NULL OR c.id = ?1) AND c.entry IN (SELECT id FROM live) ORDER BY c.id";
        let mut councils = self.all("councils", sql, [id], |row| {
            let facts = CouncilFacts {
                code: row.get("code")?,
                level: row.get("council_level")?,
                year: row.get("year")?,
                round: row.get("round")?,
            };
            let unit = Unit {
                id: row.get("unit_id")?,
                level: row.get("level")?,
                list: row.get("list")?,
                code: row.get("unit_code")?,
                name: row.get("name")?,
            };
            Ok(Council::new(row.get("id")?, facts, unit))
        })?;
        // Of all councils at once: they are read for every dossier, and a year's are many.
        let (mut members, mut sessions) = (self.members(id, i64::MAX)?, self.sessions(id, i64::MAX)?);
        let (mut papers, mut listed) = (self.papers(id)?, self.listed(id)?);
        for council in &mut councils {
            council.members = members.remove(&council.id).unwrap_or_default();
            council.sessions = sessions.remove(&council.id).unwrap_or_default();
            council.papers = papers.remove(&council.id).unwrap_or_default();
            council.listed = listed.remove(&council.id);
        }
        let told_on: HashMap<i64, NaiveDate> = councils.iter().map(|one| (one.id, one.told_on())).collect();
        let mut ties = self.ties(id, i64::MAX, |council| told_on.get(&council).copied().unwrap_or(EVER))?;
        for council in &mut councils {
            council.ties = ties.remove(&council.id).unwrap_or_default();
        }
        Ok(councils)
    }

    fn papers(self, council: Option<i64>) -> Result<HashMap<i64, CouncilPapers>> {
        let sql = "SELECT council, decision, decision_on, rules, rules_on, chair_paper FROM council_rev
                   WHERE (?1 IS NULL OR council = ?1) AND entry IN (SELECT id FROM live) ORDER BY council, rev";
        let found = self.all("councils' papers", sql, [council], |row| {
            let mut papers = CouncilPapers {
                decision: (row.get("decision")?, day(row, "decision_on")?),
                rules: (row.get("rules")?, day(row, "rules_on")?),
                chair_paper: row.get("chair_paper")?,
            };
            for paper in [&mut papers.decision, &mut papers.rules] {
                if !self.counts(paper.1) {
                    *paper = (None, None);
                }
            }
            Ok((row.get("council")?, papers))
        })?;
        // The newest version comes last.
        Ok(found.into_iter().collect())
    }

    /// The lists of the newest entries that gave one.
    fn listed(self, council: Option<i64>) -> Result<HashMap<i64, BTreeSet<i64>>> {
        let sql = "SELECT c.council, c.dossier FROM council_dossier c
                   JOIN (SELECT council, max(entry) AS entry FROM council_dossier
                         WHERE (?1 IS NULL OR council = ?1) AND entry IN (SELECT id FROM live) GROUP BY council) newest
                     ON newest.council = c.council AND newest.entry = c.entry";
        self.all_by("councils' lists", sql, [council], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?)))
    }

    /// A council as it was made up when an entry was written: its members and their ties then; its papers as they are
    /// written down by now, and its sessions too, unless what was written of one was changed and not only added to.
    pub fn made_up(self, council: &Council, entry: i64) -> Result<Council> {
        let (id, told_on) = (Some(council.id), council.told_on());
        let members = self.members(id, entry)?.remove(&council.id).unwrap_or_default();
        let ties = self.ties(id, entry, |_| told_on)?.remove(&council.id).unwrap_or_default();
        let mut sessions = self.sessions(id, entry)?.remove(&council.id).unwrap_or_default();
        for session in &mut sessions {
            let now = council.sessions.iter().find(|now| now.number == session.number);
            if let Some(now) = now.filter(|now| now.adds_to(session)) {
                session.clone_from(now);
            }
        }
        Ok(Council { members, sessions, ties, ..council.clone() })
    }

    /// The members of one council or of all, as entries up to one wrote them.
    fn members(self, council: Option<i64>, upto: i64) -> Result<HashMap<i64, Vec<Member>>> {
        let sql = "SELECT m.council, m.id, m.code, r.name, r.organisation, r.role, r.second_role, r.votes, r.sits
                   FROM member m JOIN member_rev r ON r.member = m.id WHERE (?1 IS NULL OR m.council = ?1) AND r.rev = (
                     SELECT max(x.rev) FROM member_rev x WHERE x.member = r.member AND x.entry <= ?2
                       AND x.entry IN (SELECT id FROM live)) ORDER BY m.id";
        self.all_by("members", sql, (council, upto), |row| {
            let member = Member {
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
            };
            Ok((row.get("council")?, member))
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

    /// Writes the papers a council rests on: the next version of them.
    pub fn put_papers(&mut self, council: i64, papers: &CouncilPapers) -> Result<()> {
        let rev = self.next_rev("council_rev", "council = ?1", [council])?;
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        self.put(
            "a council's papers",
            "INSERT INTO council_rev (council, rev, entry, reason, decision, decision_on, rules, rules_on, chair_paper)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            (
                council,
                rev,
                entry,
                reason,
                &papers.decision.0,
                opt(papers.decision.1),
                &papers.rules.0,
                opt(papers.rules.1),
                &papers.chair_paper,
            ),
        )
    }

    /// Gives a council a list of dossiers, in place of the one before.
    pub fn put_listed(&mut self, council: i64, dossiers: &BTreeSet<i64>) -> Result<()> {
        let entry = self.entry();
        for dossier in dossiers {
            let sql = "INSERT INTO council_dossier (council, dossier, entry) VALUES (?1, ?2, ?3)";
            self.put("a council's dossier", sql, (council, dossier, entry))?;
        }
        Ok(())
    }
}
