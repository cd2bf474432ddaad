//! What a council's sheets on a dossier amount to, and what stands in the way of rating it.

mod late;
mod minima;
mod problem;
mod results;
mod scores;
mod seen;
mod standing;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::council::{docket, scorings};
use super::wording;
use crate::law::policy::Policies;
use crate::law::rubric::by_name;
use crate::law::{Basis, FilingKind, Mean, MinimaBasis, Points, Regime, RegimeDates, Star, quorum_shortfall, spread};
use crate::ledger::{Council, Dossier, Member, RatingFacts, Records, Role, Sheet};
use crate::text::Lang;

pub(super) use late::{add_late, late};
use problem::{Presiding, Quorum};
pub(super) use problem::{Problem, Warning};
pub(super) use results::{Given, Results};
pub(super) use scores::Scores;
pub(super) use seen::seen;
pub(super) use standing::{is_stale, stale, stands};

/// A dossier's sheets in its newest pass.
pub(super) struct Assessment<'r> {
    pub dossier: &'r Dossier,
    /// The newest pass that has a sheet; 1 when none has.
    pub pass: u8,
    /// The sheets of that pass, of the voting members not tied to the subject.
    pub sheets: Vec<Sheet>,
    /// How many members vote on it: those not tied.
    pub voters: usize,
    /// Those of them without a sheet.
    pub missing: Vec<Member>,
    /// Their mean; `None` without sheets.
    pub mean: Option<Mean>,
    /// Highest less lowest total.
    pub spread: Points,
    /// By what the minima are tested, and the highest star they allow.
    pub minima: (MinimaBasis, Star),
    /// The table of criteria the sheets were marked by.
    pub rubric: Option<String>,
    /// What stands in the way.
    pub problems: Vec<Problem>,
    /// What does not, and should be seen.
    pub warnings: Vec<Warning>,
    /// The council decided that the dossier is out.
    pub knocked_out: bool,
}

/// Every dossier of a council's docket, in the order of their codes. A newer pass that is not yet
/// complete stands in the way: the older pass is not taken in its stead.
pub(super) fn assess<'r>(records: &'r Records, council: &Council, scores: &Scores) -> Vec<Assessment<'r>> {
    let voting: HashSet<i64> = council.voters().map(|member| member.id).collect();
    let mut by_dossier: HashMap<i64, Vec<Sheet>> = HashMap::new();
    for sheet in scores.sheets.iter().filter(|sheet| voting.contains(&sheet.facts.member)) {
        by_dossier.entry(sheet.facts.dossier).or_default().push(sheet.clone());
    }
    let docket = docket(records, council, &scores.sheets).into_iter();
    let one = |dossier: &'r Dossier| one(records, council, scores, dossier, by_dossier.remove(&dossier.id));
    docket.map(one).collect()
}

fn one<'r>(
    records: &'r Records,
    council: &Council,
    scores: &Scores,
    dossier: &'r Dossier,
    sheets: Option<Vec<Sheet>>,
) -> Assessment<'r> {
    let policies = &records.policies;
    let subject = records.subject_of(dossier.key.product).map(|(subject, _)| subject);
    let (mut problems, mut warnings) = (Vec::new(), Vec::new());
    let name_of = |sheet: &Sheet| council.member(sheet.facts.member).map_or(String::new(), |m| m.facts.name.clone());

    let (tied, mut sheets): (Vec<Sheet>, Vec<Sheet>) =
        sheets.unwrap_or_default().into_iter().partition(|sheet| council.is_tied(sheet.facts.member, subject));
    if !tied.is_empty() {
        warnings.push(Warning::Tied(tied.iter().map(name_of).collect()));
    }
    let pass = sheets.iter().map(|sheet| sheet.facts.pass).max().unwrap_or(1);
    let scorings = scorings(council, dossier, sheets.iter().map(|sheet| sheet.facts.pass));
    sheets.retain(|sheet| sheet.facts.pass == pass);
    let session = council.session_of(pass);
    // One set of sheets for quorum, mean and spread.
    let (sheets, unanswered): (Vec<Sheet>, Vec<Sheet>) =
        sheets.into_iter().partition(|sheet| session.is_none_or(|session| session.is_answered(sheet.facts.member)));
    let voters: Vec<&Member> = council.voters().filter(|member| !council.is_tied(member.id, subject)).collect();
    let has = |member: &Member| sheets.iter().any(|sheet| sheet.facts.member == member.id);
    let totals: Vec<Points> = sheets.iter().map(|sheet| sheet.facts.total).collect();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);

    let chair = council.presiding(pass, subject).is_some_and(has);
    if let Some(short) = quorum_shortfall(policies.quorum(), count(voters.len()), count(sheets.len()), chair) {
        let lacks = voters.iter().filter(|member| !has(member));
        problems.push(Problem::Quorum(Quorum {
            short,
            missing: lacks.map(|member| member.facts.name.clone()).collect(),
            chair: Presiding::of(council, pass, subject),
            written: session.is_some_and(|session| session.written.is_some()),
        }));
    }
    if !unanswered.is_empty() {
        warnings.push(Warning::Unanswered(unanswered.iter().map(name_of).collect()));
    }
    let found = spread(&totals);
    if let Some(allowed) = policies.spread().filter(|allowed| found > *allowed) {
        let highest = sheets.iter().max_by_key(|sheet| sheet.facts.total).map(name_of).unwrap_or_default();
        let lowest = sheets.iter().min_by_key(|sheet| sheet.facts.total).map(name_of).unwrap_or_default();
        problems.push(Problem::Spread { found, allowed, highest, lowest });
    }
    if let Some(allowed) = policies.passes().filter(|allowed| scorings > usize::from(*allowed)) {
        problems.push(Problem::Passes { allowed });
    }
    match session {
        None => problems.push(Problem::NoSession),
        Some(session) => {
            let held_on = session.held_on;
            if let Some(filed) = dossier.facts.filed.filter(|filed| *filed > held_on) {
                problems.push(Problem::NotYetFiled { filed, held_on });
            }
            let chairs = session.chair.and_then(|chair| council.member(chair));
            if let Some(chair) = chairs.filter(|who| !who.facts.is(Role::Chair) && !who.facts.is(Role::Vice)) {
                warnings.push(Warning::Ordinary(chair.facts.name.clone()));
            }
            let absent = |sheet: &&Sheet| session.was_present(sheet.facts.member) == Some(false);
            let absent: Vec<String> = sheets.iter().filter(absent).map(name_of).collect();
            if !absent.is_empty() && session.written.is_none() {
                warnings.push(Warning::Absent(absent));
            }
        }
    }
    let (regime, _) = regime_of(dossier, session.map(|session| session.held_on));
    let written = session.is_some_and(|session| session.written.is_some());
    if regime == Regime::R26 && written && !sheets.is_empty() && dossier.key.kind != FilingKind::ReEvaluation {
        warnings.push(Warning::Written);
    }
    // QĐ 26/2026 Art 12.2: a session past the last day is late whatever the policy tests, since no decision
    // comes before its session. A recorded reason always shows.
    if let Some(last) = policies.last_day(regime, dossier.key.kind)
        && (session.is_some_and(|session| session.held_on > last) || dossier.facts.past_deadline.is_some())
    {
        warnings.push(Warning::PastDeadline { last, reason: dossier.facts.past_deadline.clone() });
    }
    let marked = sheets.iter().filter(|sheet| sheet.facts.rubric.is_some()).count();
    let conclusion = records.conclusion(council.id, dossier.id);
    let table = scores.rubric_of(&sheets);
    if table.is_err() {
        problems.push(Problem::Tables(minima::by_table(&sheets)));
    }
    let rubric = table.unwrap_or_default();
    let told = records.products.get(&dossier.key.product).and_then(|product| product.facts.set_code.as_deref());
    if let Some(now) = told.map(|told| by_name(regime, told).map_or(told.trim(), |set| set.code)) {
        let tables = sheets.iter().filter_map(|sheet| scores.rubrics.get(sheet.facts.rubric.as_ref()?));
        if let Some(other) = tables.map(|rubric| &rubric.code).find(|code| *code != now) {
            problems.push(Problem::OtherSet { marked: other.clone(), now: now.to_owned() });
        }
    }
    let minima =
        minima::tested(regime, policies.minima(), rubric, conclusion.and_then(|known| known.minima), scores, &sheets);
    if minima.is_none() {
        problems.push(Problem::NoConclusion);
    }
    let mean = Mean::of(totals);
    // Under three stars there is no minimum to miss; where tables differ, the problem says why none is tested.
    let certified = mean.is_some_and(|mean| Star::of_mean(mean).is_certified());
    if matches!(minima, Some((MinimaBasis::Untested, _))) && certified && table.is_ok() {
        warnings.push(Warning::Untested { marked: marked > 0 });
    }
    let minima = minima.unwrap_or((MinimaBasis::Untested, Star::FIVE));
    if marked > 0 && marked < sheets.len() {
        let tested = minima.0 == MinimaBasis::Tested;
        warnings.push(Warning::Mixed { marked, sheets: sheets.len(), tested });
    }
    if let (MinimaBasis::Tested, tested) = minima {
        warnings.extend(minima::tables(rubric, &sheets));
        // A conclusion above the band of the points decides nothing.
        let star = |allowed: Star| mean.map(|mean| Star::of_mean(mean).min(allowed));
        let concluded = conclusion.and_then(|known| known.minima).filter(|known| star(*known) != star(tested));
        let (council, how) = (&council.facts.code, policies.minima());
        let differs = |concluded| Warning::Concluded { council: council.clone(), concluded, tested, how };
        warnings.extend(concluded.map(differs));
    }
    Assessment {
        dossier,
        pass,
        voters: voters.len(),
        missing: voters.iter().filter(|member| !has(member)).map(|member| (*member).clone()).collect(),
        mean,
        spread: found,
        minima,
        rubric: rubric.map(|rubric| rubric.sha256.clone()),
        sheets,
        problems,
        warnings,
        knocked_out: conclusion.is_some_and(|known| known.knock_out.is_some()),
    }
}

/// The regime of a dossier in a session, and what chose it.
pub(super) fn regime_of(dossier: &Dossier, session: Option<NaiveDate>) -> (Regime, Basis) {
    let dates = RegimeDates { filed: dossier.facts.filed, session, decision: None, year: dossier.key.year };
    Regime::choose(&dates)
}

impl Assessment<'_> {
    /// The rating that follows, where nothing stands in the way.
    pub fn rating(&self, council: &Council, policies: &Policies) -> Option<RatingFacts> {
        let mean = self.mean.filter(|_| self.problems.is_empty() && !self.knocked_out)?;
        let held_on = council.session_of(self.pass)?.held_on;
        let (regime, basis) = regime_of(self.dossier, Some(held_on));
        let band = Star::of_mean(mean);
        let (minima, allowed) = self.minima;
        let star = band.min(allowed);
        let level = council.facts.level;
        let mut sheets: Vec<i64> = self.sheets.iter().map(|sheet| sheet.id).collect();
        sheets.sort_unstable();
        Some(RatingFacts {
            dossier: self.dossier.id,
            council: council.id,
            pass: self.pass,
            held_on,
            regime,
            basis,
            mean,
            band,
            minima,
            star,
            follows: policies.follows(regime, level, (band, star), held_on),
            sheets,
            rubric: self.rubric.clone(),
            paper: None,
        })
    }

    /// Problems in words.
    pub fn told(&self, lang: Lang) -> String {
        let problems: Vec<String> = self.problems.iter().map(|problem| problem.message(lang)).collect();
        problems.join("; ")
    }

    /// Warnings in words.
    pub fn warned(&self, lang: Lang) -> String {
        let warnings: Vec<String> = self.warnings.iter().map(|warning| warning.message(lang)).collect();
        warnings.join("; ")
    }
}

/// Product and subject of a dossier, as tables print them.
pub(super) fn names(records: &Records, dossier: &Dossier, lang: Lang) -> (String, String) {
    let product = records.product_name(dossier.key.product).to_owned();
    (product, wording::subject_name(lang, records.subject_of(dossier.key.product).map(|(_, facts)| facts)))
}
