//! Places as units: a code with the list it belongs to, or a printed name.

use super::transaction::uid;
use super::{Reader, Result, Txn};
use crate::law::place_of;
use crate::law::places::{self, Province};
use crate::text::fold;

/// A unit of administration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Local number.
    pub id: i64,
    /// `district`, `province`, `ministry`.
    pub level: String,
    /// `2024` or `2025`: the list whose code and name these are.
    pub list: Option<String>,
    /// Code in that list.
    pub code: Option<String>,
    /// Full name: "tỉnh Đồng Tháp".
    pub name: String,
}

/// A unit as papers call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// A ministry.
    Ministry(String),
    /// A district of a unit. It is of the list of 2024: there are none since 01/07/2025.
    District(String, i64),
    /// A province of the national lists.
    Province(&'static Province),
}

impl Unit {
    /// The province of the national lists that this unit is.
    pub fn province(&self) -> Option<&'static Province> {
        places::by_key(&format!("{}@{}", self.code.as_deref()?, self.list.as_deref()?))
    }

    /// Where its papers are written.
    pub fn place(&self) -> String {
        self.province().map_or_else(|| place_of(&self.name), |province| place_of(&province.full_name()))
    }

    /// Whether it is what papers call so; a district by its name alone, whatever it is of.
    pub fn is(&self, named: &Named) -> bool {
        let is = |level: &str, name: &str| self.level == level && fold::key(&self.name) == fold::key(name);
        match named {
            Named::Ministry(name) => is("ministry", name),
            Named::District(name, _) => is("district", name),
            Named::Province(province) => self.province() == Some(province),
        }
    }
}

/// Whether a unit, of one of a level or of none, stands as it is written below: a province as its list has it, a district
/// by its name alone, a ministry of no list.
pub(super) fn is_as_written(unit: &Unit, of: Option<&str>) -> bool {
    match (unit.level.as_str(), unit.list.as_deref(), &unit.code) {
        ("province", _, _) => of.is_none() && unit.province().is_some_and(|listed| listed.full_name() == unit.name),
        ("district", Some("2024"), None) => of == Some("province"),
        ("ministry", None, None) => of.is_none(),
        _ => false,
    }
}

/// The text by which a unit of a level is found: a province by its name as a place, others as their papers print them.
pub(super) fn folded(level: &str, name: &str) -> String {
    if level == "province" { fold::place(name) } else { fold::key(name) }
}

const COLUMNS: &str = "SELECT u.id, u.level, u.list, u.code, u.name FROM unit u";

pub(super) fn unit(row: &rusqlite::Row<'_>) -> rusqlite::Result<Unit> {
    Ok(Unit { id: row.get(0)?, level: row.get(1)?, list: row.get(2)?, code: row.get(3)?, name: row.get(4)? })
}

impl Reader<'_> {
    /// Every unit that live entries have written.
    pub fn units(self) -> Result<Vec<Unit>> {
        let sql = format!("{COLUMNS} WHERE u.entry IN (SELECT id FROM live) ORDER BY u.id");
        self.all("units", &sql, [], unit)
    }
}

impl Txn<'_> {
    /// The unit that papers call so, added when it is new here.
    pub fn unit(&mut self, named: &Named) -> Result<i64> {
        match named {
            Named::Ministry(name) => self.named_unit("ministry", name, None),
            Named::District(name, of) => self.named_unit("district", name, Some(*of)),
            Named::Province(province) => self.province(province),
        }
    }

    /// The unit of a province of the national lists, added when it is new here.
    pub fn province(&mut self, province: &Province) -> Result<i64> {
        let list = province.list.to_string();
        let sql = format!(
            "{COLUMNS} WHERE u.level = 'province' AND u.code = ?1 AND u.list = ?2 AND u.entry IN (SELECT id FROM live UNION SELECT ?3)"
        );
        let known = self.read().all("a province", &sql, (province.code, &list, self.entry()), unit)?;
        if let Some(unit) = known.first() {
            return Ok(unit.id);
        }
        let (entry, name) = (self.entry(), province.full_name());
        self.insert(
            "a province",
            "INSERT INTO unit (uid, entry, level, list, code, name, folded) VALUES (?1, ?2, 'province', ?3, ?4, ?5, ?6)",
            (uid(), entry, list, province.code, &name, folded("province", &name)),
        )
    }

    /// The unit of a district or ministry known by its printed name, added when it is new here.
    fn named_unit(&mut self, level: &str, name: &str, parent: Option<i64>) -> Result<i64> {
        let folded = folded(level, name);
        let sql = format!(
            "{COLUMNS} WHERE u.level = ?1 AND u.folded = ?2 AND u.parent IS ?3 AND u.entry IN (SELECT id FROM live UNION SELECT ?4)"
        );
        let known = self.read().all("a unit", &sql, (level, &folded, parent, self.entry()), unit)?;
        if let Some(unit) = known.first() {
            return Ok(unit.id);
        }
        let entry = self.entry();
        let list = (level != "ministry").then_some("2024");
        self.insert(
            "a unit",
            "INSERT INTO unit (uid, entry, level, list, name, folded, parent) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (uid(), entry, level, list, name, folded, parent),
        )
    }
}
