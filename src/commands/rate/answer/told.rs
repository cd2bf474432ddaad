//! What the answer says of the ministry's results, and what to type next.

use std::collections::BTreeMap;

use crate::commands::wording;
use crate::law::{Follows, Level};
use crate::ledger::{Council, Dossier, RatingFacts, Records};
use crate::text::messages::{answer, dossier as say};
use crate::text::{Lang, number};

/// A result in a line.
pub fn line(records: &Records, dossier: &Dossier, facts: &RatingFacts, lang: Lang) -> String {
    let product = records.product_name(dossier.key.product);
    let (points, on) = (number::points(lang, facts.mean.sum), number::date(lang, facts.held_on));
    let follows = if stands(records, facts) {
        say::certificate_stands(lang, facts.star.number())
    } else {
        wording::follows(lang, facts.follows, Level::Ministry)
    };
    let told = say::answered(lang, dossier.code, product, points, facts.star.number(), on, follows);
    if facts.star < facts.band {
        return format!("{told} {}", say::answered_below(lang, facts.band.number()));
    }
    told
}

/// Whether the province certified the product with the star of the answer while the dossier went up, as
/// the acts before 26/2026 had it: nothing is left to decide.
fn stands(records: &Records, facts: &RatingFacts) -> bool {
    let dossier = records.dossier(facts.dossier).filter(|_| facts.follows == Follows::ReferDown);
    dossier.is_some_and(|dossier| records.certified_as(dossier, facts.star))
}

/// What to type next, for each council and what follows from its answers.
pub fn next(records: &Records, written: &[(Council, RatingFacts)], lang: Lang) -> Vec<String> {
    let mut steps = BTreeMap::new();
    let of = |level, unit: &str| wording::authority(level, unit);
    for (council, facts) in written.iter().filter(|(_, facts)| !stands(records, facts)) {
        let code = &council.facts.code;
        let step = match facts.follows {
            Follows::Certify => say::next_certify_five(lang, code, of(Level::Ministry, &council.unit.name)),
            Follows::ReferDown => answer::next_refer(lang, code, of(Level::Province, &records.office.unit.name)),
            _ => continue,
        };
        steps.insert((code.clone(), facts.follows.id()), step);
    }
    steps.into_values().collect()
}
