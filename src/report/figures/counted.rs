//! A figure and the records behind it: it is never a number alone.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::law::places::{Commune, List, commune};
use crate::ledger::moved;

/// What kind of record is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// Dossiers.
    Dossiers,
    /// Products, each by the certificate it is counted by.
    Certificates,
    /// Products.
    Products,
    /// Subjects.
    Subjects,
    /// Communes, each by a subject that is there.
    Communes,
    /// Sessions of councils, as [`session`] numbers them.
    Sessions,
    /// Passes of councils, as [`round`] numbers them.
    Rounds,
    /// Activities, of which a record may tell several.
    Activities,
    /// Ideas.
    Ideas,
    /// Money in đồng, each product's by the certificate it is paid for.
    Rewards,
    /// Communes of the lists of units, as [`unit`] numbers them.
    Units,
}

/// A figure: each of its records counts once, or as often as it says itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    of: Of,
    rows: BTreeMap<i64, u64>,
}

/// The number by which a session is counted.
pub const fn session(council: i64, number: u8) -> i64 {
    council * 256 + number as i64
}

/// The council and the number of a session so counted.
pub const fn of_session(counted: i64) -> (i64, i64) {
    (counted / 256, counted % 256)
}

/// The number by which a pass of a council is counted.
pub const fn round(council: i64, pass: u8) -> i64 {
    session(council, pass)
}

/// The number by which a commune of a list is counted.
pub fn unit(commune: &Commune) -> i64 {
    let code: i64 = commune.code.parse().unwrap_or_default();
    code * 2 + i64::from(commune.list == List::Since2025)
}

/// The commune so counted.
pub fn of_unit(counted: i64) -> Option<&'static Commune> {
    let list = if counted % 2 == 0 { List::Before2025 } else { List::Since2025 };
    commune(list, &format!("{:05}", counted / 2))
}

impl Counted {
    /// None yet.
    pub const fn none(of: Of) -> Self {
        Self { of, rows: BTreeMap::new() }
    }

    /// Records, each once however often it is given.
    pub fn all(of: Of, ids: impl IntoIterator<Item = i64>) -> Self {
        Self { of, rows: ids.into_iter().map(|id| (id, 1)).collect() }
    }

    /// Counts a record; again, it changes nothing.
    pub fn add(&mut self, id: i64) {
        self.rows.insert(id, 1);
    }

    /// Counts a record as often as it says itself.
    pub fn add_as(&mut self, id: i64, times: u64) {
        if times > 0 {
            self.rows.insert(id, times);
        }
    }

    /// How many.
    pub fn count(&self) -> u64 {
        self.rows.values().fold(0, |sum, times| sum.saturating_add(*times))
    }

    /// Whether there is none.
    pub fn is_none(&self) -> bool {
        self.rows.is_empty()
    }

    /// What kind of record is counted.
    pub const fn of(&self) -> Of {
        self.of
    }

    /// Whether a record is one of those.
    pub fn has(&self, id: i64) -> bool {
        self.rows.contains_key(&id)
    }

    /// The records, each with how often it counts.
    pub fn rows(&self) -> impl Iterator<Item = (i64, u64)> {
        self.rows.iter().map(|(id, times)| (*id, *times))
    }

    /// The records.
    pub fn ids(&self) -> impl Iterator<Item = i64> {
        self.rows.keys().copied()
    }

    /// Those of both, each once.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        self.rows.extend(&other.rows);
        self
    }

    /// The same records by their numbers among those of several ledgers, of which theirs is one.
    #[must_use]
    pub fn moved(self, part: usize) -> Self {
        Self { rows: self.rows.into_iter().map(|(id, times)| (moved(part, id), times)).collect(), ..self }
    }

    /// Those that are not counted by another.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let rows = self.rows.iter().filter(|(id, _)| !other.rows.contains_key(id));
        Self { of: self.of, rows: rows.map(|(id, times)| (*id, *times)).collect() }
    }
}

/// The marks by which [`Told::of`](super::Told::of) knows a figure; no field of any figures is called so.
pub(super) const MARK: &str = "\u{1}of";
const ROWS: &str = "\u{1}rows";

impl Counted {
    /// One that was written down under its marks.
    pub(super) fn marked(map: &mut Map<String, Value>) -> serde_json::Result<Self> {
        let of = serde_json::from_value(map[MARK].take())?;
        Ok(Self { of, rows: serde_json::from_value(map[ROWS].take())? })
    }
}

impl Serialize for Counted {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = to.serialize_map(Some(2))?;
        map.serialize_entry(MARK, &self.of)?;
        map.serialize_entry(ROWS, &self.rows)?;
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::places::communes;

    #[test]
    fn a_session_is_numbered_by_its_council() {
        assert_eq!(of_session(session(7, 12)), (7, 12));
        assert_ne!(session(1, 2), session(2, 1));
    }

    #[test]
    fn a_commune_is_numbered_by_its_code_and_list() {
        for list in [List::Before2025, List::Since2025] {
            assert!(communes(list).iter().all(|one| of_unit(unit(one)) == Some(one)));
        }
        assert_eq!(of_unit(3), None);
    }
}
