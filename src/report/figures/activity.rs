//! Activities by kind and year: what was organised and what was attended are two figures (glossary §E).

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Counted, Of, Period};
use crate::ledger::{Activity, ActivityFacts, ActivityKind};
use crate::text::fold;

/// Activities of a period.
#[derive(Debug, Clone, Serialize)]
pub struct Activities {
    /// By kind, part played, years and what is counted.
    pub rows: Vec<Row>,
    /// Partly outside of what is looked at, as one told of several years together, or of a year and no day: not counted.
    pub cut_off: Counted,
}

/// Activities of one kind, part, year and unit.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Their kind.
    #[serde(serialize_with = "by_id")]
    pub kind: ActivityKind,
    /// Whether they were organised; else attended.
    pub organised: bool,
    /// Their first year, and their last: the same, save of what is told of several years together.
    pub from: i32,
    #[allow(missing_docs)]
    pub to: i32,
    /// What is counted, as printed.
    pub unit: Option<String>,
    /// How many.
    pub count: Counted,
    /// Lượt người; `None` where none tells.
    pub attendances: Option<Counted>,
    /// Người; `None` where none tells.
    pub people: Option<Counted>,
    /// How many tell neither.
    pub untold: Counted,
    /// Stalls; `None` where none tells.
    pub stalls: Option<Counted>,
    /// Money, in đồng; `None` where none tells.
    pub cost: Option<Counted>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde's own signature
fn by_id<S: serde::Serializer>(kind: &ActivityKind, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(kind.id())
}

impl Row {
    fn of(facts: &ActivityFacts, (from, to): (i32, i32)) -> Self {
        Self {
            kind: facts.kind,
            organised: facts.organised,
            from,
            to,
            unit: facts.unit.clone(),
            count: Counted::none(Of::Activities),
            attendances: None,
            people: None,
            untold: Counted::none(Of::Activities),
            stalls: None,
            cost: None,
        }
    }

    fn add(&mut self, id: i64, facts: &ActivityFacts) {
        let sum = |to: &mut Option<Counted>, more: Option<u64>| {
            if let Some(more) = more {
                to.get_or_insert_with(|| Counted::none(Of::Activities)).add_as(id, more);
            }
        };
        self.count.add_as(id, facts.count.into());
        sum(&mut self.attendances, facts.attendances.map(u64::from));
        sum(&mut self.people, facts.people.map(u64::from));
        sum(&mut self.stalls, facts.stalls.map(u64::from));
        sum(&mut self.cost, facts.cost.and_then(|cost| u64::try_from(cost).ok()));
        if facts.attendances.is_none() && facts.people.is_none() {
            self.untold.add_as(id, facts.count.into());
        }
    }
}

/// Whether an activity is wholly within a period; `None` where it is in part.
pub fn is_within(facts: &ActivityFacts, period: Option<Period>) -> Option<bool> {
    let (whole, part) = match period {
        None => (true, true),
        Some(Period::Years { from_year: from, to_year: to }) => overlap((from, to), facts.years()),
        Some(Period::Days { from, to }) => overlap((from, to), facts.days()),
    };
    match (whole, part) {
        (true, _) => Some(true),
        (false, true) => None,
        (false, false) => Some(false),
    }
}

/// Whether what goes from a first to a last is wholly between others, and whether in part.
fn overlap<T: Ord>((from, to): (T, T), (first, last): (T, T)) -> (bool, bool) {
    (from <= first && last <= to, first <= to && from <= last)
}

/// Counts the activities of a period, all of them where none is named.
pub fn activities(all: &[Activity], period: Option<Period>) -> Activities {
    let mut rows: BTreeMap<(ActivityKind, bool, i32, i32, String), Row> = BTreeMap::new();
    let mut cut_off = Counted::none(Of::Activities);
    for (id, facts) in all.iter().map(|activity| (activity.id, &activity.facts)) {
        match is_within(facts, period) {
            Some(false) => {}
            None => cut_off.add_as(id, facts.count.into()),
            Some(true) => {
                let (from, to) = facts.years();
                let unit = facts.unit.as_deref().map(fold::key).unwrap_or_default();
                let key = (facts.kind, !facts.organised, from, to, unit);
                rows.entry(key).or_insert_with(|| Row::of(facts, (from, to))).add(id, facts);
            }
        }
    }
    Activities { rows: rows.into_values().collect(), cut_off }
}
