//! What to type next when a council has rated.

use crate::commands::wording;
use crate::law::{Follows, Level};
use crate::ledger::{Council, RatingFacts, Records};
use crate::text::Lang;
use crate::text::messages::{answer, dossier};

/// The steps that follow from ratings on which nothing is decided yet; none where nothing does.
pub(super) fn next(records: &Records, council: &Council, rated: &[RatingFacts], lang: Lang) -> Vec<String> {
    let (code, level) = (&council.facts.code, council.facts.level);
    let waits = |follows: &dyn Fn(Follows) -> bool| {
        let open = |facts: &&RatingFacts| !records.is_decided(facts.dossier, council.id);
        let certified = |facts: &RatingFacts| {
            let dossier = records.dossier(facts.dossier);
            facts.follows == Follows::ReferDown && dossier.is_some_and(|it| records.certified_as(it, facts.star))
        };
        rated.iter().filter(open).any(|facts| follows(facts.follows) && !certified(facts))
    };
    let mut steps = Vec::new();
    if waits(&Follows::certifies) {
        steps.push(if level == Level::Ministry {
            dossier::next_certify_five(lang, code, wording::authority(level, &council.unit.name))
        } else {
            answer::next_certify(lang, code)
        });
    }
    if waits(&|follows| follows == Follows::ApproveAndSendUp) {
        steps.push(answer::next_approve(lang, code));
    }
    // QĐ 26/2026 Art 7.4g: the province may recognise three or four stars from the ministry's result.
    if waits(&|follows| follows == Follows::ReferDown && level == Level::Ministry) {
        let authority = wording::authority(Level::Province, &records.office.unit.name);
        steps.push(answer::next_refer(lang, code, authority));
    }
    steps
}
