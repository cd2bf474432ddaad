//! What a council has on a dossier: the sheets its rating counted, or those so far, with all they rest on.

mod build;

use chrono::NaiveDate;

use crate::commands::wording;
use crate::law::policy::{Deadline, Policies};
use crate::law::{Basis, Mark, Mean, MinimaBasis, Points, Regime, Rubric, Shortfall, Star, Tested};
use crate::law::{highest_met, quorum_shortfall, spread, test_minima};
use crate::ledger::{Conclusion, Council, Dossier, Member, Outcome, Rating, Records, Session, Sheet};
use crate::text::Lang;
use crate::text::messages::proof as say;

pub(super) use build::{Cases, cases, opened};

/// A council's case on a dossier.
pub(super) struct Case {
    /// The council.
    pub council: Council,
    /// The subject, whose tied members do not score.
    pub subject: Option<i64>,
    /// The rating, where there is one.
    pub rating: Option<Rating>,
    /// The pass looked at.
    pub pass: u8,
    /// Its sheets that count.
    pub sheets: Vec<Sheet>,
    /// Every sheet of earlier passes.
    pub earlier: Vec<Sheet>,
    /// The marks of each sheet, in the order of the sheets; empty where it has none.
    pub marks: Vec<Vec<Mark>>,
    /// The table all of them were marked by, as it then was.
    pub rubric: Option<Rubric>,
    /// By what minima are tested.
    pub minima: MinimaBasis,
    /// The regime, and what chose it.
    pub regime: (Regime, Basis),
    /// The policies the rating rests on, or that would be used.
    pub used: Vec<(String, String, String)>,
    /// Their values.
    pub policies: Policies,
    /// All the policies that held in the council's last session.
    pub held: Policies,
    /// What the council concluded besides points: of a rating, as it stood then.
    pub conclusion: Option<Conclusion>,
    /// What stands in the way of rating it.
    pub problems: Vec<Told>,
    /// What should be seen beside it.
    pub warnings: Vec<Told>,
    /// The sheets no longer give the rating.
    pub stale: bool,
}

/// A sentence in the language asked for, and as data has it: in Vietnamese always.
pub(super) struct Told {
    pub shown: String,
    pub data: String,
}

impl Told {
    fn of(lang: Lang, say: impl Fn(Lang) -> String) -> Self {
        Self { shown: say(lang), data: say(Lang::Vi) }
    }
}

/// Voters whose sheet is not among those counted.
pub(super) struct Others<'c> {
    /// Marked as absent, or as not having answered.
    pub absent: Vec<&'c Member>,
    /// Whose written answer came after the result was drawn up.
    pub late: Vec<&'c Member>,
    /// The rest.
    pub missing: Vec<&'c Member>,
}

impl Case {
    /// Whether it is a result that came without sheets: the ministry's answer.
    pub fn is_answer(&self) -> bool {
        self.rating.as_ref().is_some_and(|rating| rating.facts.sheets.is_empty())
    }

    /// The mean of the sheets, or of a result that came without.
    pub fn mean(&self) -> Option<Mean> {
        let rated = self.rating.as_ref().map(|rating| rating.facts.mean);
        rated.or_else(|| Mean::of(self.sheets.iter().map(|sheet| sheet.facts.total)))
    }

    /// The session of its pass.
    pub fn session(&self) -> Option<&Session> {
        self.council.session_of(self.pass).filter(|_| !self.is_answer()) // it had none of ours
    }

    /// Highest less lowest total.
    pub fn spread(&self) -> Points {
        spread(&self.sheets.iter().map(|sheet| sheet.facts.total).collect::<Vec<_>>())
    }

    /// The members who vote and are not tied.
    pub fn voters(&self) -> impl Iterator<Item = &Member> {
        self.council.voters().filter(|member| !self.council.is_tied(member.id, self.subject))
    }

    /// The members who vote and are tied.
    pub fn tied(&self) -> Vec<&Member> {
        self.council.voters().filter(|member| self.council.is_tied(member.id, self.subject)).collect()
    }

    /// Whether a member's sheet counts.
    pub fn has(&self, member: i64) -> bool {
        self.sheets.iter().any(|sheet| sheet.facts.member == member)
    }

    /// Whether its session was a written consultation (QĐ 26/2026 Art 7.6d).
    pub fn is_written(&self) -> bool {
        self.session().is_some_and(|session| session.written.is_some())
    }

    /// Voters without a sheet that counts.
    pub fn without_sheet(&self) -> Others<'_> {
        let was_absent = |member: &&Member| self.session().and_then(|s| s.was_present(member.id)) == Some(false);
        let was_late = |member: &&Member| self.session().is_some_and(|session| !session.is_answered(member.id));
        let (absent, others) = self.voters().filter(|member| !self.has(member.id)).partition(was_absent);
        let (late, missing): (Vec<_>, Vec<_>) = Vec::into_iter(others).partition(was_late);
        Others { absent, late, missing }
    }

    /// Who presided.
    pub fn presiding(&self) -> Option<&Member> {
        self.council.presiding(self.pass, self.subject)
    }

    /// How many voters there are, how many scored, how many must, and what is short of it.
    pub fn quorum(&self) -> (u32, u32, u32, Option<Shortfall>) {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let (voters, scored) = (count(self.voters().count()), count(self.sheets.len()));
        let policy = self.policies.quorum();
        let chair = self.presiding().is_some_and(|member| self.has(member.id));
        let needed = (voters * policy.numerator).div_ceil(policy.denominator);
        (voters, scored, needed, quorum_shortfall(policy, voters, scored, chair))
    }

    /// The highest star that the minima allow, where something tells it.
    pub fn allowed(&self) -> Option<Star> {
        match self.minima {
            MinimaBasis::Tested => Some(highest_met(&self.tested())),
            // Of an answer the star alone was told.
            MinimaBasis::Recorded if !self.is_answer() => self.conclusion.as_ref().and_then(|known| known.minima),
            MinimaBasis::None | MinimaBasis::Untested | MinimaBasis::Recorded => None,
        }
    }

    /// What must come by the transition's last day, and the day it did: the decision, or the council's
    /// result; one under three stars is finished with its result, since no decision follows (Art 4.1a).
    pub fn finished(&self, records: &Records, dossier: &Dossier) -> (Deadline, Option<NaiveDate>) {
        let rating = self.rating.as_ref().map(|rating| &rating.facts);
        let recorded = rating.is_some_and(|facts| !facts.star.is_certified());
        match self.held.deadline() {
            Deadline::Decision if !recorded => {
                let decided = records.decided_of(dossier.id).filter(|decided| decided.outcome != Outcome::LeftOut);
                (Deadline::Decision, decided.and_then(|d| records.decisions.get(&d.decision)?.signed_on))
            }
            _ => (Deadline::Result, rating.map(|facts| facts.held_on)),
        }
    }

    /// Whether the transition's last day is past while what must come by it is not there: by the day looked
    /// at, or by its session. What only waits to be rated has its result on the day of its session.
    pub fn is_overdue(&self, records: &Records, what: Deadline, last: NaiveDate) -> bool {
        let waits = what == Deadline::Result && self.problems.is_empty() && !self.sheets.is_empty();
        self.sat_after(last) || (records.on > last && !waits)
    }

    /// Whether its session was after a day.
    pub fn sat_after(&self, last: NaiveDate) -> bool {
        self.session().is_some_and(|session| session.held_on > last)
    }

    /// The transition's last day, where it speaks of the dossier: the act is there, and what must come by
    /// then had not come before it (QĐ 26/2026 Art 12.2: "chưa được … đánh giá, phân hạng").
    pub fn last_day(&self, records: &Records, dossier: &Dossier) -> Option<NaiveDate> {
        let act = Regime::R26.first_day();
        let there = records.on >= act || self.session().is_some_and(|session| session.held_on >= act);
        let before = self.finished(records, dossier).1.is_some_and(|day| day < act);
        self.held.last_day(self.regime.0, dossier.key.kind).filter(|_| there && !before)
    }

    /// Every minimum of the table against the marks of the sheets that have them; none without marks.
    pub fn tested(&self) -> Vec<Tested<'_>> {
        let marks: Vec<&[Mark]> = self.marks.iter().map(Vec::as_slice).filter(|marks| !marks.is_empty()).collect();
        self.rubric.as_ref().map(|rubric| test_minima(rubric, &marks, self.policies.minima())).unwrap_or_default()
    }
}

/// That a council knocked a dossier out: which, why, by what paper.
pub(super) fn knocked_out(records: &Records, dossier: &Dossier, lang: Lang) -> Option<String> {
    let known = records.knock_out(dossier.id)?;
    let council = records.council(known.council).map(|council| council.facts.code.as_str()).unwrap_or_default();
    let out = wording::knock_out(lang, known.knock_out.as_ref()?);
    Some(say::explain_out(lang, council, out, wording::in_brackets(lang, known.paper.as_deref())))
}
