//! What the law leaves to an office or a council: settings with a default and a citation.

mod list;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::calendar::{DaysOff, Year};
use super::validity::Anniversary;
use super::{CutOff, Extension, Follows, Level, MinimaBasis, MinimumTest, NoticeDays, Points, Regime, Star, TermRules};

pub use list::ALL;

/// The family of a year's public holidays: `holidays-2026`.
const HOLIDAYS: &str = "holidays";

/// The authority above the office.
const SUPERIOR: &str = "superior";

/// Whether a second person must see what issues or ends a certificate.
pub const SEEN_BY: &str = "seen-by";

/// A policy: its key, its default, and where the default comes from.
#[derive(Debug, Clone, Copy)]
pub struct Policy {
    /// As typed after `set`.
    pub key: &'static str,
    /// The default, in the form a person types.
    pub default: &'static str,
    /// Source of the default: Vietnamese, as the ledger keeps it, and English.
    pub cite: (&'static str, &'static str),
    /// What papers call it: Vietnamese, English.
    pub name: (&'static str, &'static str),
    /// Whether a rating rests on it, and so keeps it.
    pub rates: bool,
    /// Whether a council can have its own: else it is the office's alone, the same for every council.
    pub of_council: bool,
    /// What it means and which values it takes: Vietnamese, English.
    pub about: (&'static str, &'static str),
    check: fn(&str) -> bool,
}

impl Policy {
    /// The policy of a key.
    pub fn of_key(key: &str) -> Option<&'static Self> {
        let family = holiday_year(key).map_or(key, |_| HOLIDAYS);
        ALL.iter().find(|policy| policy.key == family)
    }

    /// Whether a value has the form this policy takes, under the key as typed.
    pub fn accepts(&self, key: &str, value: &str) -> bool {
        match holiday_year(key) {
            Some(year) => Year::read(year, value).is_some(),
            None => (self.check)(value),
        }
    }
}

/// The year of `holidays-2026`.
fn holiday_year(key: &str) -> Option<i32> {
    let year = key.strip_prefix(HOLIDAYS)?.strip_prefix('-')?;
    year.parse().ok().filter(|year| (super::FIRST_YEAR..=2100).contains(year))
}

/// What sends a dossier up for five stars (policy `send-up`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendUp {
    /// 90 points and every five-star minimum.
    Minima,
    /// 90 points alone: the words of QĐ 26/2026 Art 7.3e.
    Points,
}

/// What must fall inside the days of Art 12.2 (policy `deadline`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deadline {
    /// The decision.
    Decision,
    /// The council's result.
    Result,
}

/// How many must score, and whether the chair must be among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    /// Of the fraction.
    pub numerator: u32,
    /// Of the fraction.
    pub denominator: u32,
    /// The chair must be among them.
    pub chair: bool,
}

/// The values in force, with what each rests on.
#[derive(Debug, Clone)]
pub struct Policies {
    values: Vec<(&'static Policy, String, String)>,
    holidays: BTreeMap<i32, (Year, String, String)>,
}

impl Policies {
    /// The defaults, with the settings `(key, value, cite)` put over them.
    pub fn with(settings: impl IntoIterator<Item = (String, String, String)>) -> Self {
        let mut values: Vec<_> =
            ALL.iter().map(|policy| (policy, policy.default.to_owned(), policy.cite.0.to_owned())).collect();
        values.retain(|(policy, ..)| policy.key != HOLIDAYS);
        let mut holidays = BTreeMap::new();
        for (key, value, cite) in settings {
            if let Some(year) = holiday_year(&key) {
                holidays.extend(Year::read(year, &value).map(|days| (year, (days, value, cite))));
                continue;
            }
            let fits = |(policy, ..): &&mut (&Policy, _, _)| policy.key == key && policy.accepts(&key, &value);
            if let Some(slot) = values.iter_mut().find(fits) {
                (slot.1, slot.2) = (value, cite);
            }
        }
        Self { values, holidays }
    }

    /// The policies a rating rests on and keeps: those of minima only where the act has minima, the
    /// number of passes only where there is a limit.
    pub fn used(&self, minima: MinimaBasis) -> impl Iterator<Item = (&'static Policy, &str, &str)> {
        self.iter().filter(move |(policy, value, _)| match policy.key {
            "minima" | "send-up" => minima != MinimaBasis::None,
            "passes" => *value != "off",
            _ => policy.rates,
        })
    }

    /// The years whose holidays are set: key, value, citation.
    pub fn holidays(&self) -> impl Iterator<Item = (String, &str, &str)> {
        self.holidays
            .iter()
            .map(|(year, (_, value, cite))| (format!("{HOLIDAYS}-{year}"), value.as_str(), cite.as_str()))
    }

    /// The value and citation of a key as typed.
    pub fn held(&self, key: &str) -> Option<(&str, &str)> {
        if let Some(year) = holiday_year(key) {
            return self.holidays.get(&year).map(|(_, value, cite)| (value.as_str(), cite.as_str()));
        }
        self.iter().find(|(policy, ..)| policy.key == key).map(|(_, value, cite)| (value, cite))
    }

    /// Which days are off.
    pub fn days_off(&self) -> DaysOff {
        self.holidays.iter().map(|(year, (days, ..))| (*year, days.clone())).collect()
    }

    /// The last day on which a dossier of a regime may be finished, moved off a day off where the
    /// policy says so (QĐ 26/2026 Art 12.2).
    pub fn last_day(&self, regime: super::Regime, kind: super::FilingKind) -> Option<NaiveDate> {
        let last = regime.deadline(kind)?;
        Some(if self.value("last-day-off") == "moves" { self.days_off().working_day_from(last) } else { last })
    }

    /// When the figures of a periodic report are closed.
    pub fn cut_off(&self) -> CutOff {
        CutOff::read(self.value("cut-off")).unwrap_or_default()
    }

    /// What must fall inside those days.
    pub fn deadline(&self) -> Deadline {
        if self.value("deadline") == "result" { Deadline::Result } else { Deadline::Decision }
    }

    /// The most passes a council may score; `None` when there is no limit.
    pub fn passes(&self) -> Option<u8> {
        passes(self.value("passes"))
    }

    /// How star minima are tested over several members.
    pub fn minima(&self) -> MinimumTest {
        MinimumTest::from_id(self.value("minima")).unwrap_or(MinimumTest::Median)
    }

    /// What follows from a council's band and star on a day. Policy `send-up`: the words of QĐ 26/2026 Art 7.3e ask for
    /// 90 points alone.
    pub fn follows(&self, regime: Regime, level: Level, (band, star): (Star, Star), on: NaiveDate) -> Follows {
        let up = band == Star::FIVE && level != Level::Ministry && self.send_up() == SendUp::Points;
        super::follows(regime, level, if up { Star::FIVE } else { star }, on)
    }

    /// What sends a dossier up for five stars.
    pub fn send_up(&self) -> SendUp {
        if self.value("send-up") == "points" { SendUp::Points } else { SendUp::Minima }
    }

    /// Policy, value and citation, in the order of [`ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (&'static Policy, &str, &str)> {
        self.values.iter().map(|(policy, value, cite)| (*policy, value.as_str(), cite.as_str()))
    }

    fn value(&self, key: &str) -> &str {
        self.iter().find(|(policy, ..)| policy.key == key).map_or("", |(_, value, _)| value)
    }

    /// The quorum.
    pub fn quorum(&self) -> Quorum {
        let (numerator, denominator) = fraction(self.value("quorum")).unwrap_or((3, 4));
        Quorum { numerator, denominator, chair: self.value("quorum-chair") == "yes" }
    }

    /// The largest spread allowed; `None` when it is not tested.
    pub fn spread(&self) -> Option<Points> {
        spread_limit(self.value("spread"))
    }

    /// Whether what issues or ends a certificate needs a second name.
    pub fn seen_by(&self) -> bool {
        self.value(SEEN_BY) == "on"
    }

    /// When subjects are reminded that a certificate ends.
    pub fn notice_days(&self) -> NoticeDays {
        let days = |key: &str| NoticeDays::read(self.value(key)).unwrap_or_default();
        NoticeDays { window: days("notice-days"), before: days("notice-days-148") }
    }

    /// The authority above the office, where it is told.
    pub fn superior(&self) -> Option<&str> {
        Some(self.value(SUPERIOR)).filter(|told| !told.is_empty())
    }

    /// What the standing of a certificate rests on.
    pub fn term_rules(&self) -> TermRules {
        let anniversary = if self.value("anniversary") == "in" { Anniversary::In } else { Anniversary::Out };
        let extension = match self.value("extension") {
            "transition-only" => Extension::TransitionOnly,
            "any-late" => Extension::AnyLate,
            _ => Extension::Filed,
        };
        TermRules { anniversary, extension }
    }
}

/// `1` to `9`.
fn passes(value: &str) -> Option<u8> {
    value.parse().ok().filter(|passes| (1..=9).contains(passes))
}

/// `3/4`: two whole numbers, the first not above the second, neither zero.
fn fraction(value: &str) -> Option<(u32, u32)> {
    let (numerator, denominator) = value.split_once('/')?;
    let (numerator, denominator) = (numerator.parse::<u8>().ok()?, denominator.parse::<u8>().ok()?);
    (numerator > 0 && numerator <= denominator).then_some((numerator.into(), denominator.into()))
}

/// `10` or `7,5`: points with at most two decimals.
fn spread_limit(value: &str) -> Option<Points> {
    let (whole, part) = value.split_once([',', '.']).unwrap_or((value, ""));
    if whole.is_empty() || part.len() > 2 || !value.bytes().all(|b| b.is_ascii_digit() || b == b',' || b == b'.') {
        return None;
    }
    let hundredths = format!("{part:0<2}").parse::<i64>().ok()?;
    let points = whole.parse::<i64>().ok()?.checked_mul(100)? + hundredths;
    (points <= Points::MAX.0).then_some(Points(points))
}

#[cfg(test)]
mod tests;
