//! What a certificate is on a day: computed from dates and events, never stored.

#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use super::validity::{
    Anniversary, WINDOW_CLOSES, WINDOW_OPENS, WINDOW_SINCE, Window, days_left, extended_to, first_day,
    is_of_transition, window,
};
use super::{Ground, Star};

/// A certificate as far as its standing goes.
#[derive(Debug, Clone, Default)]
pub struct Held {
    /// The decision's date; `None` when the source gives none.
    pub issued: Option<NaiveDate>,
    /// Its end: see [`super::term_end`].
    pub end: Option<NaiveDate>,
    /// Stars, where known.
    pub star: Option<Star>,
    /// The next certificate of the same product: its date and star.
    pub next: Option<(NaiveDate, Option<Star>)>,
    /// Its re-evaluations, in any order.
    pub filings: Vec<Filing>,
    /// The day of the decision that took it off the list.
    pub struck: Option<NaiveDate>,
    /// The day of the decision that withdrew the recognition (Art 10.1b).
    pub withdrawn: Option<NaiveDate>,
    /// The day of the decision that revoked it, and the ground (Art 8).
    pub revoked: Option<(NaiveDate, Ground)>,
}

/// A file for re-evaluation: the day the subject handed it in, and the day it came to nothing, where it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filing {
    /// Handed in; `None`: it is in, and no source tells since when. It is not known to be in time or before the end, so it
    /// extends nothing; its result ends what runs on like any other (Art 12.3).
    pub filed: Option<NaiveDate>,
    /// Rated under three stars, or knocked out.
    pub failed: Option<NaiveDate>,
    /// The first day after the time in which the old acts allowed to finish it (Art 12.2b), where it was not finished.
    pub lapsed: Option<NaiveDate>,
}

impl Filing {
    /// Whether it is in on a day, and has neither failed nor lapsed by then.
    pub fn is_open(self, on: NaiveDate) -> bool {
        let over = [self.failed, self.lapsed].into_iter().flatten().min();
        self.filed.is_none_or(|filed| filed <= on) && over.is_none_or(|over| over > on)
    }

    /// Whether it came within the 180 to 120 days of Art 7.6a, before there was that article too.
    fn meets_window(self, end: NaiveDate) -> bool {
        self.filed.is_some_and(|filed| (WINDOW_CLOSES..=WINDOW_OPENS).contains(&days_left(end, filed)))
    }

    /// Whether it came in time for a term that ends on a day, and waits for its result.
    pub fn waits_in_time(self, end: NaiveDate, on: NaiveDate) -> bool {
        self.is_open(on) && self.is_in_time(end)
    }

    /// Whether it came in time: within the window, or on a day that knew none.
    fn is_in_time(self, end: NaiveDate) -> bool {
        self.meets_window(end) || self.filed.is_some_and(|filed| window(end, filed) == Window::None)
    }
}

/// Whom Art 12.3 covers besides the terms whose window had closed before the act (policy `extension`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Extension {
    /// Those whose file came in before the end, though outside the window.
    #[default]
    Filed,
    /// Nobody.
    TransitionOnly,
    /// Whoever did not file in time, with a file or without.
    AnyLate,
}

/// The policies that standing rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TermRules {
    /// Whether the anniversary still counts.
    pub anniversary: Anniversary,
    /// Whom Art 12.3 covers.
    pub extension: Extension,
}

/// What a certificate is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The decision is of a later day, or must be: see [`super::first_day`].
    NotYetIssued,
    /// Taken off the list by a decision.
    Struck,
    /// Its recognition was withdrawn as irregular (Art 10.1b).
    Withdrawn,
    /// Revoked (Art 8); the ground is that of [`Held::revoked`].
    Revoked,
    /// Another certificate of the product has taken its place: the same rank.
    SupersededSame,
    /// The same, a higher rank.
    SupersededHigher,
    /// The same, a lower rank.
    SupersededLower,
    /// The same, one of the ranks not being known.
    Superseded,
    /// In force, and the re-evaluation file came in on time.
    Filed,
    /// In force.
    Valid,
    /// In force, and the re-evaluation file is to come in: 180 to 120 days before the end.
    Due,
    /// In force, and the time to file has passed without a file in time.
    Overdue,
    /// Past its end, running on by law (Art 12.3).
    Extended,
    /// Past its end.
    Expired,
    /// The source gives no date to count from.
    Unknown,
}

impl Serialize for Standing {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.id())
    }
}

impl Standing {
    /// All of them, in the order reports print.
    pub const ALL: [Self; 15] = [
        Self::Valid,
        Self::Filed,
        Self::Due,
        Self::Overdue,
        Self::Extended,
        Self::Expired,
        Self::SupersededSame,
        Self::SupersededHigher,
        Self::SupersededLower,
        Self::Superseded,
        Self::Revoked,
        Self::Withdrawn,
        Self::Struck,
        Self::Unknown,
        Self::NotYetIssued,
    ];

    /// The name data use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotYetIssued => "not-yet-issued",
            Self::Struck => "struck",
            Self::Withdrawn => "withdrawn",
            Self::Revoked => "revoked",
            Self::SupersededSame => "superseded-same",
            Self::SupersededHigher => "superseded-higher",
            Self::SupersededLower => "superseded-lower",
            Self::Superseded => "superseded",
            Self::Filed => "filed",
            Self::Valid => "valid",
            Self::Due => "due",
            Self::Overdue => "overdue",
            Self::Extended => "extended",
            Self::Expired => "expired",
            Self::Unknown => "unknown",
        }
    }

    /// Whether the term still runs.
    pub const fn in_term(self) -> bool {
        matches!(self, Self::Filed | Self::Valid | Self::Due | Self::Overdue)
    }

    /// Whether the certificate counts as in force (còn hiệu lực).
    pub const fn in_force(self) -> bool {
        self.in_term() || matches!(self, Self::Extended)
    }

    /// Whether a decision ended it.
    pub const fn is_ended_by_decision(self) -> bool {
        matches!(self, Self::Struck | Self::Withdrawn | Self::Revoked)
    }

    /// Whether another certificate has taken its place.
    pub const fn is_superseded(self) -> bool {
        matches!(self, Self::SupersededSame | Self::SupersededHigher | Self::SupersededLower | Self::Superseded)
    }
}

/// The standing of a certificate on a day: the first that holds.
pub fn standing(held: &Held, on: NaiveDate, rules: TermRules) -> Standing {
    let by_then = |day: Option<NaiveDate>| day.is_some_and(|day| day <= on);
    if first_day(held.issued, held.end).is_some_and(|first| first > on) {
        return Standing::NotYetIssued;
    }
    if by_then(held.struck) {
        return Standing::Struck;
    }
    if by_then(held.withdrawn) {
        return Standing::Withdrawn;
    }
    if by_then(held.revoked.map(|(day, _)| day)) {
        return Standing::Revoked;
    }
    if let Some((_, star)) = held.next.filter(|(from, _)| *from <= on) {
        return match star.zip(held.star).map(|(new, old)| new.cmp(&old)) {
            Some(Ordering::Equal) => Standing::SupersededSame,
            Some(Ordering::Greater) => Standing::SupersededHigher,
            Some(Ordering::Less) => Standing::SupersededLower,
            None => Standing::Superseded,
        };
    }
    let Some(end) = held.end else { return Standing::Unknown };
    if on < rules.anniversary.first_day_over(end) {
        let in_time = held.filings.iter().any(|filing| filing.waits_in_time(end, on));
        return match window(end, on) {
            // On days before 22/05/2026 there is neither a window nor a file in it.
            Window::None => Standing::Valid,
            _ if in_time => Standing::Filed,
            Window::Early => Standing::Valid,
            Window::Open => Standing::Due,
            Window::Late => Standing::Overdue,
        };
    }
    if runs_on(held, end, on, rules) { Standing::Extended } else { Standing::Expired }
}

/// Whether a certificate past its end runs on by Art 12.3: to the result, at most 180 days. Once it has stopped it
/// does not begin again.
fn runs_on(held: &Held, end: NaiveDate, on: NaiveDate, rules: TermRules) -> bool {
    let over = rules.anniversary.first_day_over(end);
    let closed = held.filings.iter().flat_map(|filing| [filing.failed, filing.lapsed]).flatten();
    let closed = closed.filter(|day| (over..=on).contains(day));
    on <= extended_to(end) && std::iter::once(over).chain(closed).all(|day| is_covered(held, end, over, day, rules))
}

/// Whether Art 12.3 covers a certificate, whose term is over, on a day.
fn is_covered(held: &Held, end: NaiveDate, over: NaiveDate, on: NaiveDate, rules: TermRules) -> bool {
    let before = |filing: &&Filing| filing.filed.is_some_and(|filed| filed < over);
    let mut open = held.filings.iter().filter(before).filter(|filing| filing.is_open(on)).peekable();
    let answered = held.filings.iter().any(|filing| filing.failed.is_some_and(|failed| failed <= on));
    if is_of_transition(end) {
        return open.peek().is_some() || !answered;
    }
    // Before the act nothing ran on; a file in time whose result is late is not covered (rules §5).
    if end < WINDOW_SINCE || open.clone().any(|filing| filing.meets_window(end)) {
        return false;
    }
    match rules.extension {
        Extension::TransitionOnly => false,
        Extension::Filed => open.peek().is_some(),
        Extension::AnyLate => open.peek().is_some() || !answered,
    }
}

/// The first day on which a certificate was no longer in force; `None` where it has no end that is known.
pub fn ceased_on(held: &Held, rules: TermRules) -> Option<NaiveDate> {
    let ended = [held.struck, held.withdrawn, held.revoked.map(|(day, _)| day), held.next.map(|(day, _)| day)];
    // A term that is over may run on, to a day that a file's result decides.
    let over = held.end.into_iter().flat_map(|end| {
        let last = extended_to(end);
        rules.anniversary.first_day_over(end).iter_days().take_while(move |day| *day <= last + TimeDelta::days(1))
    });
    let mut days: Vec<NaiveDate> = ended.into_iter().flatten().chain(over).collect();
    days.sort_unstable();
    days.into_iter().find(|day| {
        first_day(held.issued, held.end).is_none_or(|first| first <= *day) && !standing(held, *day, rules).in_force()
    })
}
