//! Ratings, each from what the ledger held when it was written: the command's own rules give it again.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::Law;
use crate::commands::Failure;
use crate::commands::assessment::{Results, Scores, assess};
use crate::commands::rate::given_again;
use crate::law::Level;
use crate::law::policy::Policies;
use crate::ledger::{Council, EVER, Rating, RatingFacts, Records};
use crate::text::messages::{check as say, noun};
use crate::text::{Lang, number};

/// Every result: of a council by its sheets, the minima and its policies, all as they then were (QĐ 26/2026 Art 3.3, 7.3;
/// the acts before it alike); the ministry's answer by its points.
pub(super) fn ratings(law: &mut Law<'_, '_>, records: &Records) -> Result<(), Failure> {
    let ratings = law.reader.ratings_written()?;
    for of_entry in ratings.chunk_by(|one, next| one.entry == next.entry) {
        let councils: BTreeSet<i64> = of_entry.iter().map(|rating| rating.facts.council).collect();
        for council in councils {
            let of_council = of_entry.iter().filter(|rating| rating.facts.council == council);
            let ministry = records.council(council).filter(|council| council.facts.level == Level::Ministry);
            // Of the ministry alone a result comes without sheets: its answer.
            let (answers, by_sheets): (Vec<_>, Vec<_>) =
                of_council.partition(|one| ministry.is_some() && one.facts.sheets.is_empty());
            if !by_sheets.is_empty() {
                sheets_give(law, records, council, &by_sheets)?;
            }
            if let Some(ministry) = ministry.filter(|_| !answers.is_empty()) {
                answers_give(law, records, ministry, &answers)?;
            }
        }
    }
    Ok(())
}

fn record(records: &Records, council: i64, dossier: i64, lang: Lang) -> String {
    let dossier = records.dossier(dossier).map(|dossier| dossier.code.to_string()).unwrap_or_default();
    let council = records.council(council).map(|council| council.facts.code.clone()).unwrap_or_default();
    format!("{}: {dossier}, {council}", noun::rating(lang))
}

/// The results that an entry wrote of a council against those that its sheets gave before that entry: the same ones, no
/// more and no fewer.
fn sheets_give(law: &mut Law<'_, '_>, records: &Records, council: i64, told: &[&Rating]) -> Result<(), Failure> {
    let (lang, Some(entry)) = (law.lang, told.first().map(|rating| rating.entry)) else { return Ok(()) };
    let before = law.past.before(entry)?;
    let Some(council) = before.councils()?.into_iter().find(|one| one.id == council) else {
        for rating in told {
            let record = record(records, council, rating.facts.dossier, lang);
            law.found(Some(entry), record, "law-rating", say::rating_untold(lang));
        }
        return Ok(());
    };
    let then = law.ctx.records_for(before, &council)?;
    let scores = Scores::of(before, &council)?;
    let results = Results::of(&then, &council, assess(&then, &council, &scores));
    let mut given: BTreeMap<i64, &RatingFacts> = BTreeMap::new();
    for result in results.rated.iter().filter(|result| result.is_new) {
        given.insert(result.facts.dossier, &result.facts);
    }
    let mut found = Vec::new();
    for rating in told {
        let dossier = rating.facts.dossier;
        let wrong = match given.remove(&dossier) {
            Some(facts) => differences(facts, rating, &then.policies, lang),
            None => vec![why_none(&results, dossier, lang)],
        };
        found.extend(wrong.into_iter().map(|what| (dossier, what)));
    }
    let missing = given.into_iter().map(|(dossier, facts)| (dossier, say::rating_missing(lang, facts.star.number())));
    for (dossier, what) in found.into_iter().chain(missing).collect::<Vec<_>>() {
        law.found(Some(entry), record(records, council.id, dossier, lang), "law-rating", what);
    }
    Ok(())
}

/// Why no new result followed from a dossier's sheets.
fn why_none(results: &Results<'_>, dossier: i64, lang: Lang) -> String {
    if let Some(one) = results.rest.iter().find(|one| one.dossier.id == dossier) {
        return say::rating_none(lang, one.told(lang));
    }
    if results.out.iter().any(|one| one.dossier.id == dossier) {
        return say::rating_out(lang);
    }
    let known = results.rated.iter().map(|given| &given.one).chain(&results.decided);
    if known.into_iter().any(|one| one.dossier.id == dossier) {
        say::rating_stood(lang)
    } else {
        say::rating_untold(lang)
    }
}

/// The ministry's answers of an entry, which came without sheets.
fn answers_give(law: &mut Law<'_, '_>, records: &Records, council: &Council, told: &[&Rating]) -> Result<(), Failure> {
    let (lang, Some(entry)) = (law.lang, told.first().map(|rating| rating.entry)) else { return Ok(()) };
    let before = law.past.before(entry)?;
    // By who was one with whom then.
    let about: HashSet<i64> = told.iter().map(|rating| rating.facts.dossier).collect();
    let dossiers = before.dossiers(EVER)?;
    let products = dossiers.iter().filter(|dossier| about.contains(&dossier.id)).map(|dossier| dossier.key.product);
    let then = before.records_of(EVER, products.collect())?;
    for rating in told {
        let wrong = match given_again(&then, council, rating, lang) {
            Ok(facts) => differences(&facts, rating, &then.policies, lang),
            Err(why) => vec![say::rating_none(lang, why)],
        };
        let record = record(records, rating.facts.council, rating.facts.dossier, lang);
        for what in wrong {
            law.found(Some(entry), record.clone(), "law-rating", what);
        }
    }
    Ok(())
}

/// What a rating tells otherwise than what is given.
fn differences(given: &RatingFacts, rating: &Rating, policies: &Policies, lang: Lang) -> Vec<String> {
    let told = &rating.facts;
    let mut wrong = Vec::new();
    if (given.pass, &given.sheets) != (told.pass, &told.sheets) {
        wrong.push(say::rating_sheets(lang));
    }
    if given.mean != told.mean {
        let shown = |facts: &RatingFacts| format!("{}/{}", number::points(lang, facts.mean.sum), facts.mean.count);
        wrong.push(say::rating_mean(lang, shown(given), shown(told)));
    }
    if given.held_on != told.held_on {
        wrong.push(say::rating_day(lang, number::date(lang, given.held_on), number::date(lang, told.held_on)));
    }
    if given.regime != told.regime {
        wrong.push(say::rating_regime(lang, given.regime.citation(), told.regime.citation()));
    } else if given.basis != told.basis {
        wrong.push(say::rating_basis(lang));
    }
    if (given.band, given.star) != (told.band, told.star) {
        wrong.push(say::rating_star(lang, given.star.number(), told.star.number()));
    }
    if (given.minima, &given.rubric) != (told.minima, &told.rubric) {
        wrong.push(say::rating_minima(lang));
    }
    if given.follows != told.follows {
        wrong.push(say::rating_follows(lang));
    }
    if !kept(policies, given, &rating.policies) {
        wrong.push(say::rating_policies(lang));
    }
    // What is left: the paper of an answer.
    if wrong.is_empty() && given != told {
        wrong.push(say::rating_untold(lang));
    }
    wrong
}

/// Whether the policies kept with a rating are those that it used. What an older program did not yet keep held by default,
/// and the words for a default may have changed since.
fn kept(policies: &Policies, given: &RatingFacts, kept: &[(String, String, String)]) -> bool {
    // A result that came without sheets used no policy of ours.
    let used: BTreeMap<&str, _> =
        policies.used(given.minima).filter(|_| !given.sheets.is_empty()).map(|used| (used.0.key, used)).collect();
    let is_used = |(key, value, cite): &(String, String, String)| {
        used.get(key.as_str())
            .is_some_and(|(policy, then, by)| then == value && (by == cite || then == &policy.default))
    };
    let is_kept = |key: &str| kept.iter().any(|(one, ..)| one == key);
    kept.iter().all(is_used) && used.values().all(|(policy, value, _)| *value == policy.default || is_kept(policy.key))
}
