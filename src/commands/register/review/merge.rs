//! A review told in steps: what is told now over what was told before.

use crate::law::Points;
use crate::ledger::{Appraisal, Dossier};
use crate::text::messages::dossier as say;
use crate::text::{Lang, number};

/// What is known of a review with what is told now put over it. Points and parts are one thing: parts
/// that do not add up to points told since are not kept.
pub fn over(known: &Appraisal, told: Appraisal) -> Appraisal {
    let total = told.total.or(known.total);
    let parts = told.parts.or(known.parts).filter(|parts| Some(parts.total()) == total);
    Appraisal {
        total,
        parts,
        proposal: told.proposal.or(known.proposal),
        paper: (told.paper.0.or_else(|| known.paper.0.clone()), told.paper.1.or(known.paper.1)),
        note: told.note.or_else(|| known.note.clone()),
        ..told
    }
}

/// What was told before and is told otherwise now, from what to what.
pub fn changes(before: &Appraisal, after: &Appraisal, lang: Lang) -> Vec<String> {
    let points = |points: Option<Points>| points.map(|points| number::points(lang, points.0));
    let told = |of: &dyn Fn(&Appraisal) -> Option<String>| (of(before), of(after));
    let mut pairs = vec![(say::review_points(lang), told(&|review| points(review.total)))];
    pairs.extend([
        (say::review_part(lang, "A"), told(&|review| points(review.parts.map(|parts| parts.a)))),
        (say::review_part(lang, "B"), told(&|review| points(review.parts.map(|parts| parts.b)))),
        (say::review_part(lang, "C"), told(&|review| points(review.parts.map(|parts| parts.c)))),
        (say::review_star(lang), told(&|review| review.proposal.map(|star| star.number().to_string()))),
        (say::review_paper(lang), told(&|review| review.paper.0.clone())),
        (say::review_day(lang), told(&|review| review.paper.1.map(|day| number::date(lang, day)))),
        (say::note(lang), told(&|review| review.note.clone())),
    ]);
    let changed = pairs.into_iter().filter_map(|(what, (before, after))| {
        let before = before.filter(|before| Some(before) != after.as_ref())?;
        Some(say::from_to(lang, what, before, after.unwrap_or_else(|| say::not_told(lang))))
    });
    changed.collect()
}

/// A line of what changed in a dossier's review.
pub fn changed(dossier: &Dossier, changes: &[String], lang: Lang) -> Option<String> {
    (!changes.is_empty()).then(|| say::review_changed(lang, dossier.code, changes.join("; ")))
}
