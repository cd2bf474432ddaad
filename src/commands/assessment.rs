//! What a council's sheets on a dossier amount to, and what stands in the way of rating it.

use std::collections::{HashMap, HashSet};

use super::council::docket;
use super::wording;
use crate::law::policy::Policies;
use crate::law::{Mean, Points, Regime, RegimeDates, Shortfall, Star, follows, quorum_shortfall, spread};
use crate::ledger::{Council, Dossier, Member, Rating, RatingFacts, Records, Sheet};
use crate::text::messages::reason;
use crate::text::{Lang, number};

/// A dossier's sheets in its newest pass.
pub(super) struct Assessment<'r> {
    pub dossier: &'r Dossier,
    /// The newest pass that has a sheet; 1 when none has.
    pub pass: u8,
    /// The voting members' sheets of that pass.
    pub sheets: Vec<Sheet>,
    /// The voting members without one.
    pub missing: Vec<Member>,
    /// Their mean; `None` without sheets.
    pub mean: Option<Mean>,
    /// Highest less lowest total.
    pub spread: Points,
    /// What stands in the way.
    pub problems: Vec<Problem>,
}

/// Why a dossier cannot be rated.
pub(super) enum Problem {
    /// Too few scored, or the chair did not.
    Quorum(Shortfall),
    /// The totals differ by more than the policy allows.
    Spread { found: Points, allowed: Points },
    /// The council has no session on record.
    NoSession,
    /// A decision rests on its rating already.
    Decided,
}

impl Problem {
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Quorum(short) if short.scored == 0 => reason::no_sheets(lang),
            Self::Quorum(short) if short.scored >= short.needed => reason::no_chair(lang),
            Self::Quorum(short) => reason::quorum(lang, short.scored, short.needed),
            Self::Spread { found, allowed } => {
                reason::spread(lang, number::points(lang, found.0), number::points(lang, allowed.0))
            }
            Self::NoSession => reason::no_session(lang),
            Self::Decided => reason::decided(lang),
        }
    }
}

/// Every dossier of a council's docket, in the order of their codes. A newer pass that is not yet
/// complete stands in the way: the older pass is not taken in its stead.
pub(super) fn assess<'r>(records: &'r Records, council: &Council, sheets: &[Sheet]) -> Vec<Assessment<'r>> {
    let voters: Vec<&Member> = council.voters().collect();
    let voting: HashSet<i64> = voters.iter().map(|member| member.id).collect();
    let mut by_dossier: HashMap<i64, Vec<Sheet>> = HashMap::new();
    for sheet in sheets.iter().filter(|sheet| voting.contains(&sheet.facts.member)) {
        by_dossier.entry(sheet.facts.dossier).or_default().push(*sheet);
    }
    let docket = docket(records, council, sheets).into_iter();
    docket.map(|dossier| one(records, council, &voters, dossier, by_dossier.remove(&dossier.id))).collect()
}

fn one<'r>(
    records: &'r Records,
    council: &Council,
    voters: &[&Member],
    dossier: &'r Dossier,
    sheets: Option<Vec<Sheet>>,
) -> Assessment<'r> {
    let mut sheets = sheets.unwrap_or_default();
    let pass = sheets.iter().map(|sheet| sheet.facts.pass).max().unwrap_or(1);
    sheets.retain(|sheet| sheet.facts.pass == pass);
    let has = |member: &Member| sheets.iter().any(|sheet| sheet.facts.member == member.id);
    let totals: Vec<Points> = sheets.iter().map(|sheet| sheet.facts.total).collect();
    let mut problems = Vec::new();
    let chair = council.chair().is_some_and(has);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    if let Some(short) = quorum_shortfall(records.policies.quorum(), count(voters.len()), count(sheets.len()), chair) {
        problems.push(Problem::Quorum(short));
    }
    let found = spread(&totals);
    if let Some(allowed) = records.policies.spread().filter(|allowed| found > *allowed) {
        problems.push(Problem::Spread { found, allowed });
    }
    if council.session_of(pass).is_none() {
        problems.push(Problem::NoSession);
    }
    Assessment {
        dossier,
        pass,
        missing: voters.iter().filter(|member| !has(member)).map(|member| (*member).clone()).collect(),
        mean: Mean::of(totals),
        spread: found,
        sheets,
        problems,
    }
}

impl Assessment<'_> {
    /// The rating that follows, where nothing stands in the way.
    pub fn rating(&self, council: &Council) -> Option<RatingFacts> {
        let mean = self.mean.filter(|_| self.problems.is_empty())?;
        let held_on = council.session_of(self.pass)?.held_on;
        let dates = RegimeDates {
            filed: self.dossier.facts.filed,
            session: Some(held_on),
            decision: None,
            year: self.dossier.key.year,
        };
        let (regime, basis) = Regime::choose(&dates);
        let star = Star::of_mean(mean);
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
            star,
            follows: follows(regime, council.facts.level, star, held_on),
            sheets,
        })
    }

    /// Problems in words.
    pub fn told(&self, lang: Lang) -> String {
        let problems: Vec<String> = self.problems.iter().map(|problem| problem.message(lang)).collect();
        problems.join("; ")
    }
}

/// The council's ratings that its sheets no longer give: something changed since it rated.
pub(super) fn stale<'r>(records: &'r Records, council: &Council, sheets: &[Sheet]) -> Vec<&'r Rating> {
    let now: HashMap<i64, Option<RatingFacts>> =
        assess(records, council, sheets).iter().map(|one| (one.dossier.id, one.rating(council))).collect();
    let of_council = records.ratings.iter().filter(|rating| rating.facts.council == council.id);
    of_council
        .filter(|rating| !records.is_decided(rating.facts.dossier, council.id))
        .filter(|rating| now.get(&rating.facts.dossier).is_none_or(|facts| facts.as_ref() != Some(&rating.facts)))
        .collect()
}

/// Whether a rating that stands is the one that would be made now, under the policies that hold now.
pub(super) fn stands(records: &Records, facts: &RatingFacts) -> bool {
    records
        .ratings_of(facts.dossier)
        .any(|rating| rating.facts == *facts && rating.policies == stored(&records.policies))
}

fn stored(policies: &Policies) -> Vec<(String, String, String)> {
    let mut all: Vec<_> = policies
        .iter()
        .filter(|(policy, ..)| policy.rates)
        .map(|(policy, value, cite)| (policy.key.to_owned(), value.to_owned(), cite.to_owned()))
        .collect();
    all.sort();
    all
}

/// Product and subject of a dossier, as tables print them.
pub(super) fn names(records: &Records, dossier: &Dossier, lang: Lang) -> (String, String) {
    let product = records.product_name(dossier.key.product).to_owned();
    (product, wording::subject_name(lang, records.subject_of(dossier.key.product).map(|(_, facts)| facts)))
}
