//! Whether a rating is still what the council's sheets give.

use std::collections::HashMap;

use super::{Assessment, Scores, assess};
use crate::law::MinimaBasis;
use crate::law::policy::Policies;
use crate::ledger::{Council, Rating, RatingFacts, Records};

/// Whether the sheets, as now assessed, no longer give a rating: something changed since the council rated. A result
/// that came without sheets stands by itself, and so does what was decided.
pub(in crate::commands) fn is_stale(
    records: &Records,
    council: &Council,
    now: Option<&Assessment<'_>>,
    rating: &Rating,
) -> bool {
    let given = || now.and_then(|one| one.rating(council, &records.policies));
    !rating.facts.sheets.is_empty()
        && !records.is_decided(rating.facts.dossier, council.id)
        && given().as_ref() != Some(&rating.facts)
}

/// The council's ratings that its sheets no longer give.
pub(in crate::commands) fn stale<'r>(records: &'r Records, council: &Council, scores: &Scores) -> Vec<&'r Rating> {
    let assessed = assess(records, council, scores);
    let now: HashMap<i64, &Assessment<'_>> = assessed.iter().map(|one| (one.dossier.id, one)).collect();
    let of_council = records.ratings.iter().filter(|rating| rating.facts.council == council.id);
    of_council.filter(|rating| is_stale(records, council, now.get(&rating.facts.dossier).copied(), rating)).collect()
}

/// Whether a rating that stands is the one that would be made now, under the policies that hold now.
pub(in crate::commands) fn stands(records: &Records, facts: &RatingFacts) -> bool {
    records
        .ratings_of(facts.dossier)
        .any(|rating| rating.facts == *facts && rating.policies == stored(&records.policies, facts.minima))
}

fn stored(policies: &Policies, minima: MinimaBasis) -> Vec<(String, String, String)> {
    let mut all: Vec<_> = policies
        .used(minima)
        .map(|(policy, value, cite)| (policy.key.to_owned(), value.to_owned(), cite.to_owned()))
        .collect();
    all.sort();
    all
}
