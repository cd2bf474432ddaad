//! What the versions of a record are once a row is told of it.

use chrono::NaiveDate;

use super::Versioned;
use crate::ledger::version::{Paper, Version, effective};

/// What was judged of a record: it holds from its own day, where that is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judgement {
    /// The day.
    pub on: Option<NaiveDate>,
    /// Whether it fits; `None`: not judged.
    pub fit: Option<bool>,
    /// Why.
    pub why: Option<String>,
    /// Who judged it.
    pub by: Option<String>,
}

impl Judgement {
    /// This one with a newer put over it: what is not told stays.
    fn updated(&self, newer: &Self) -> Self {
        Self {
            on: newer.on.or(self.on),
            fit: newer.fit.or(self.fit),
            why: newer.why.clone().or_else(|| self.why.clone()),
            by: newer.by.clone().or_else(|| self.by.clone()),
        }
    }
}

/// Every version once a row is told: what it tells holds from a day on where one is given, else from the first; what
/// it tells as judged on a day, from that one. What was told of later days otherwise stays.
pub(super) fn told<F: Versioned>(all: &[Version<F>], row: &F, from: Option<NaiveDate>) -> Vec<Version<F>> {
    let before = parted(all);
    let (Some(first), Some(last)) = (before.first(), before.last()) else { return Vec::new() };
    let judgement = row.judgement();
    let rest = if judgement.on.is_some() { row.clone().judged(Judgement::default()) } else { row.clone() };
    let written = match from {
        Some(day) => Version::changed(&before, day.max(first.from), &Paper::default(), |held| held.updated(&rest)),
        None => Version::corrected(&before, &last.facts, &last.facts.updated(&rest)),
    };
    let mut now = over(&before, written);
    // A day mended to an earlier one: the record begins with it.
    if let Some(first) = now.first().cloned() {
        let since = first.facts.since();
        if since < first.from {
            now.insert(0, Version { from: since, ..first });
        }
    }
    now = with_judgement(now, judgement);
    // A judgement that was read until now out of a version of an earlier day need not be written apart.
    if now == before { all.to_vec() } else { now }
}

/// The versions with a judgement put in that is told with its day.
fn with_judgement<F: Versioned>(mut now: Vec<Version<F>>, mut told: Judgement) -> Vec<Version<F>> {
    let (Some(day), Some(last)) = (told.on, now.last()) else { return now };
    let known = last.facts.judgement();
    let whole = known.updated(&told);
    if known.fit.is_some() && known == (Judgement { on: known.on, ..whole.clone() }) {
        // The judgement that is known; its day may be mended.
        let right = last.facts.clone().judged(whole.clone());
        now = parted(&over(&now, Version::corrected(&now, &last.facts, &right)));
        told = whole;
    }
    let Some(first) = now.first() else { return now };
    let day = day.max(first.from);
    let held = now.iter().rfind(|one| one.from <= day).unwrap_or(first);
    let was = held.facts.judgement();
    let is = if was.on == told.on { was.updated(&told) } else { told };
    let later = now.iter().filter(|one| one.from > day).take_while(|one| one.facts.judgement() == was);
    let of = |one: &Version<F>, from| Version { from, facts: one.facts.clone().judged(is.clone()), ..one.clone() };
    let written = if was == is {
        Vec::new()
    } else {
        std::iter::once(of(held, day)).chain(later.map(|one| of(one, one.from))).collect()
    };
    over(&now, written)
}

/// Versions in which what was judged on a later day than they hold from stands in a version of that day.
fn parted<F: Versioned>(all: &[Version<F>]) -> Vec<Version<F>> {
    let (mut parts, mut before) = (Vec::new(), Judgement::default());
    for (at, one) in all.iter().enumerate() {
        let judgement = one.facts.judgement();
        match judgement.on.filter(|day| *day > one.from) {
            None => {
                before = judgement;
                parts.push(one.clone());
            }
            Some(day) => {
                parts.push(Version { facts: one.facts.clone().judged(before.clone()), ..one.clone() });
                if all.get(at + 1).is_none_or(|next| next.from > day) {
                    before = judgement;
                    parts.push(Version { from: day, ..one.clone() });
                }
            }
        }
    }
    parts
}

/// Versions with newer ones put over those of the same days.
fn over<F: Clone>(all: &[Version<F>], newer: Vec<Version<F>>) -> Vec<Version<F>> {
    effective(all.iter().cloned().chain(newer).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::day;
    use crate::ledger::PlanFacts;

    fn plan(progress: Option<&str>, judged: Option<(NaiveDate, bool)>) -> PlanFacts {
        let judgement = Judgement { on: judged.map(|one| one.0), fit: judged.map(|one| one.1), ..Judgement::default() };
        let facts = PlanFacts {
            year: 2026,
            name: "Trà".into(),
            subject: None,
            product: None,
            received: Some(day(2026, 2, 1)),
            judged_on: None,
            judged_by: None,
            fit: None,
            fit_reason: None,
            progress: progress.map(str::to_owned),
            needs: None,
            note: None,
        };
        facts.judged(judgement)
    }

    fn at(from: NaiveDate, facts: PlanFacts) -> Version<PlanFacts> {
        Version { from, facts, paper: Paper::default() }
    }

    #[test]
    fn a_judgement_holds_from_its_day_in_whatever_order_they_are_told() {
        let (start, one, other) = (day(2026, 2, 1), day(2026, 3, 1), day(2026, 6, 1));
        let (none, no, yes) = (plan(None, None), plan(None, Some((one, false))), plan(None, Some((other, true))));
        let wanted = [at(start, none.clone()), at(one, no.clone()), at(other, yes.clone())];
        let begun = [at(start, none)];
        assert_eq!(told(&told(&begun, &no, None), &yes, None), wanted);
        assert_eq!(told(&told(&begun, &yes, None), &no, None), wanted);
        // A new record has its judgement in the version of its first day.
        assert_eq!(told(&[at(start, no.clone())], &yes, None), wanted);
        assert_eq!(told(&[at(start, yes)], &no, None), wanted);
        assert_eq!(told(&[at(start, no.clone())], &no, None), [at(start, no)]);
    }

    #[test]
    fn a_judgements_day_is_mended_both_ways() {
        let (start, one, other) = (day(2026, 2, 1), day(2026, 3, 1), day(2026, 6, 1));
        let (early, late) = (plan(None, Some((one, true))), plan(None, Some((other, true))));
        let begun = [at(start, plan(None, None))];
        let wanted = [at(start, plan(None, None)), at(one, plan(None, None)), at(other, late.clone())];
        assert_eq!(told(&told(&begun, &early, None), &late, None), wanted);
        let wanted = [at(start, plan(None, None)), at(one, early.clone()), at(other, early.clone())];
        assert_eq!(told(&told(&begun, &late, None), &early, None), wanted);
    }

    #[test]
    fn a_day_given_too_late_is_given_anew() {
        let (start, early, late) = (day(2026, 2, 1), day(2026, 3, 1), day(2026, 3, 20));
        let (none, some) = (plan(None, None), plan(Some("nửa"), None));
        let known = told(&[at(start, none.clone())], &some, Some(late));
        assert_eq!(known, [at(start, none.clone()), at(late, some.clone())]);
        let known = told(&known, &some, Some(early));
        assert_eq!(known, [at(start, none), at(early, some.clone()), at(late, some.clone())]);
        assert_eq!(told(&known, &some, Some(early)), known);
    }

    #[test]
    fn a_record_begins_with_the_earlier_of_two_days_told_of_it() {
        let (start, early) = (day(2026, 2, 1), day(2026, 1, 10));
        let mended = PlanFacts { received: Some(early), ..plan(None, None) };
        assert_eq!(told(&[at(start, plan(None, None))], &mended, None), [at(early, mended.clone()), at(start, mended)]);
    }
}
