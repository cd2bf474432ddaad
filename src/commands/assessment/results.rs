//! What the sheets of a council's dossiers give, and what of it is new.

use super::{Assessment, stands};
use crate::law::Level;
use crate::ledger::{Council, RatingFacts, Records};

/// A council's dossiers, by what becomes of each.
pub(in crate::commands) struct Results<'r> {
    /// Knocked out.
    pub out: Vec<Assessment<'r>>,
    /// Decided, and changed since.
    pub decided: Vec<Assessment<'r>>,
    /// Something stands in the way.
    pub rest: Vec<Assessment<'r>>,
    /// Rated.
    pub rated: Vec<Given<'r>>,
}

/// A result that the sheets give.
pub(in crate::commands) struct Given<'r> {
    /// What they amount to.
    pub one: Assessment<'r>,
    /// The result.
    pub facts: RatingFacts,
    /// Whether it is another than the one that stands, and nothing is decided by that.
    pub is_new: bool,
}

impl<'r> Results<'r> {
    /// Of what was assessed.
    pub fn of(records: &Records, council: &Council, assessed: Vec<Assessment<'r>>) -> Self {
        let (mut decided, mut rest, mut rated) = (Vec::new(), Vec::new(), Vec::new());
        let (out, assessed): (Vec<_>, Vec<_>) = assessed.into_iter().partition(|one| one.knocked_out);
        for one in assessed {
            let facts = one.rating(council, &records.policies);
            // What a decision rests on stays as it was, whatever changed since, and keeps nothing else waiting; nor do
            // policies set since change it.
            let closed = records.is_decided(one.dossier.id, council.id) && !reopened(records, council, &one);
            let rests_on = records.rating_by(council.id, one.dossier.id).map(|rating| &rating.facts);
            match facts {
                facts if closed && facts.as_ref() != rests_on => decided.push(one),
                Some(facts) => {
                    let is_new = !closed && !stands(records, &facts);
                    rated.push(Given { one, facts, is_new });
                }
                None => rest.push(one),
            }
        }
        Self { out, decided, rest, rated }
    }
}

/// Whether a dossier was scored again since the ministry sent it back: what was decided before rests
/// on the earlier result (QĐ 26/2026 Art 7.4g).
fn reopened(records: &Records, council: &Council, one: &Assessment<'_>) -> bool {
    let held_on = council.session_of(one.pass).map(|session| session.held_on);
    let earlier = records.rating_by(council.id, one.dossier.id).map(|rating| rating.facts.pass);
    council.facts.level == Level::Province
        && Some(one.pass) > earlier
        && records.sent_back(one.dossier.id).is_some_and(|answer| held_on >= Some(answer.facts.held_on))
}
