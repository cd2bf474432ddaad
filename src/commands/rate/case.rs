//! What a council has on a dossier: the sheets its rating counted, or those so far, with all they rest on.

use chrono::NaiveDate;

use crate::commands::assessment::{Assessment, Scores, assess, is_stale, regime_of};
use crate::commands::council::docket;
use crate::commands::{Context, Failure};
use crate::law::policy::{Deadline, Policies};
use crate::law::{Basis, Mark, Mean, MinimaBasis, Points, Regime, Rubric, Shortfall, Star, Tested};
use crate::law::{highest_met, quorum_shortfall, spread, test_minima};
use crate::ledger::{Conclusion, Council, Dossier, Member, Rating, Reader, Records, Session, Sheet};
use crate::text::Lang;

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
    /// What the council concluded besides points.
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

impl Case {
    /// The mean of the sheets, or of a result that came without.
    pub fn mean(&self) -> Option<Mean> {
        let rated = self.rating.as_ref().map(|rating| rating.facts.mean);
        rated.or_else(|| Mean::of(self.sheets.iter().map(|sheet| sheet.facts.total)))
    }

    /// The session of its pass.
    pub fn session(&self) -> Option<&Session> {
        let without = self.rating.as_ref().is_some_and(|rating| rating.facts.sheets.is_empty());
        self.council.session_of(self.pass).filter(|_| !without) // a result that came on paper had none of ours
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

    /// Voters without a sheet: those marked as absent, and the others.
    pub fn without_sheet(&self) -> (Vec<&Member>, Vec<&Member>) {
        let was_absent = |member: &&Member| self.session().and_then(|s| s.was_present(member.id)) == Some(false);
        self.voters().filter(|member| !self.has(member.id)).partition(was_absent)
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
            MinimaBasis::Recorded => self.conclusion.as_ref().and_then(|known| known.minima),
            MinimaBasis::None | MinimaBasis::Untested => None,
        }
    }

    /// What must come by the transition's last day, and the day it did: the decision, or the council's
    /// result; one under three stars is finished with its result, since no decision follows (Art 4.1a).
    pub fn finished(&self, records: &Records, dossier: &Dossier) -> (Deadline, Option<NaiveDate>) {
        let result = || self.rating.as_ref().map(|rating| rating.facts.held_on).or(self.session().map(|s| s.held_on));
        let recorded = self.rating.as_ref().is_some_and(|rating| !rating.facts.star.is_certified());
        match self.held.deadline() {
            Deadline::Decision if !recorded => {
                let signed = || records.decisions.get(&records.decided_of(dossier.id)?.decision)?.signed_on;
                (Deadline::Decision, signed())
            }
            _ => (Deadline::Result, result()),
        }
    }

    /// The transition's last day, where it speaks of the dossier: the act is there, and what must come by
    /// then had not come before it (QĐ 26/2026 Art 12.2: "chưa được … đánh giá, phân hạng").
    pub fn last_day(&self, records: &Records, dossier: &Dossier) -> Option<NaiveDate> {
        let act = Regime::R26.first_day();
        let there = records.on >= act || self.session().is_some_and(|session| session.held_on >= act);
        let before = self.finished(records, dossier).1.is_some_and(|day| day < act);
        self.held.last_day(self.regime.0, dossier.key.kind).filter(|_| there && !before)
    }

    /// Whether the transition's last day is past: by the day looked at, or by its session.
    pub fn is_overdue(&self, records: &Records, last: NaiveDate) -> bool {
        records.on > last || self.session().is_some_and(|session| session.held_on > last)
    }

    /// Every minimum of the table against the marks; none without marks.
    pub fn tested(&self) -> Vec<Tested<'_>> {
        let marks: Vec<&[Mark]> = self.marks.iter().map(Vec::as_slice).collect();
        self.rubric.as_ref().map(|rubric| test_minima(rubric, &marks, self.policies.minima())).unwrap_or_default()
    }
}

/// A dossier's cases: that of its newest rating, and those of councils that have yet to rate it.
pub(super) struct Cases {
    pub rated: Option<Case>,
    pub open: Vec<Case>,
}

/// The cases of a dossier. Those open without a sheet are told only where nothing else is.
pub(super) fn cases(
    ctx: &Context<'_>,
    reader: Reader<'_>,
    records: &mut Records,
    dossier: &Dossier,
    lang: Lang,
) -> Result<Cases, Failure> {
    let rating = records.rating_of(dossier.id).cloned();
    let mut found = Cases { rated: None, open: Vec::new() };
    for council in records.councils.clone() {
        let is_rated = rating.as_ref().is_some_and(|rating| rating.facts.council == council.id);
        if !is_rated && records.rating_by(council.id, dossier.id).is_some() {
            continue;
        }
        // The marks of other dossiers would be read for nothing.
        let own = reader.sheets(Some(council.id))?.into_iter().filter(|sheet| sheet.facts.dossier == dossier.id);
        let scores = Scores::with(reader, own.collect())?;
        if !is_rated && !docket(records, &council, &scores.sheets).iter().any(|one| one.id == dossier.id) {
            continue;
        }
        let standing = std::mem::replace(&mut records.policies, ctx.policies_of(reader, &council)?);
        let assessed = assess(records, &council, &scores).into_iter().find(|one| one.dossier.id == dossier.id);
        let now = assessed.as_ref().map(|one| open(records, &council, &scores, one, lang));
        if let (true, Some(rating)) = (is_rated, &rating) {
            let given = assessed.as_ref().and_then(|one| one.rating(&council, &records.policies));
            let same = given.as_ref() == Some(&rating.facts);
            let stale = is_stale(records, &council, assessed.as_ref(), rating);
            let mut case = rated(reader, records, &council, rating)?;
            // Of a council that changed since it was decided, what is to be seen now is not of the rating.
            case.warnings = now.filter(|_| same).map(|now| now.warnings).unwrap_or_default();
            case.stale = stale;
            found.rated = Some(case);
        } else {
            found.open.extend(now);
        }
        records.policies = standing;
    }
    if found.rated.is_some() || found.open.iter().any(|case| !case.sheets.is_empty()) {
        found.open.retain(|case| !case.sheets.is_empty());
    }
    Ok(found)
}

/// The case as a council's sheets now stand.
fn open(records: &Records, council: &Council, scores: &Scores, one: &Assessment<'_>, lang: Lang) -> Case {
    let policies = records.policies.clone();
    let rubric = one.rubric.as_ref().and_then(|sha256| scores.rubrics.get(sha256)).cloned();
    let stored = |(policy, value, cite): (&crate::law::policy::Policy, &str, &str)| {
        (policy.key.to_owned(), value.to_owned(), cite.to_owned())
    };
    Case {
        council: council.clone(),
        subject: records.subject_of(one.dossier.key.product).map(|(subject, _)| subject),
        rating: None,
        pass: one.pass,
        sheets: one.sheets.clone(),
        earlier: earlier(&scores.sheets, one.dossier.id, one.pass),
        marks: marks(scores, &one.sheets),
        rubric,
        minima: one.minima.0,
        regime: regime_of(one.dossier, council.session_of(one.pass).map(|session| session.held_on)),
        used: policies.used(one.minima.0).map(stored).collect(),
        held: policies.clone(),
        policies,
        conclusion: records.conclusion(council.id, one.dossier.id).cloned(),
        problems: one.problems.iter().map(|problem| Told::of(lang, |lang| problem.message(lang))).collect(),
        warnings: one.warnings.iter().map(|warning| Told::of(lang, |lang| warning.message(lang))).collect(),
        stale: false,
    }
}

/// The case as a rating counted it: its own sheets, table and policies, whatever came after.
fn rated(reader: Reader<'_>, records: &Records, council: &Council, rating: &Rating) -> Result<Case, Failure> {
    let facts = &rating.facts;
    let sheets = reader.sheets_of(rating.id)?;
    let scores = Scores::with(reader, sheets.clone())?;
    let rubric = facts.rubric.as_ref().and_then(|sha256| scores.rubrics.get(sha256)).cloned();
    Ok(Case {
        council: reader.made_up(council, rating.entry)?, // whatever came after
        subject: records.dossier(facts.dossier).and_then(|d| Some(records.subject_of(d.key.product)?.0)),
        pass: facts.pass,
        earlier: earlier(&reader.sheets(Some(council.id))?, facts.dossier, facts.pass),
        marks: marks(&scores, &sheets),
        sheets,
        rubric,
        minima: facts.minima,
        regime: (facts.regime, facts.basis),
        used: rating.policies.clone(),
        policies: Policies::with(rating.policies.clone()),
        held: records.policies.clone(),
        conclusion: records.conclusion(council.id, facts.dossier).cloned(),
        problems: Vec::new(),
        warnings: Vec::new(),
        rating: Some(rating.clone()),
        stale: false,
    })
}

fn earlier(sheets: &[Sheet], dossier: i64, pass: u8) -> Vec<Sheet> {
    sheets.iter().filter(|sheet| sheet.facts.dossier == dossier && sheet.facts.pass < pass).cloned().collect()
}

fn marks(scores: &Scores, sheets: &[Sheet]) -> Vec<Vec<Mark>> {
    sheets.iter().map(|sheet| scores.marks_of(sheet).unwrap_or_default().to_vec()).collect()
}
