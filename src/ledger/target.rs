//! Targets (chỉ tiêu kế hoạch): what a year is to bring. A revised target is its next rev; the first is kept.

use std::collections::BTreeMap;

use super::transaction::uid;
use super::{Reader, Result, Txn};
use crate::text::fold;

/// What a target counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetMeasure {
    /// Products recognised in the year, whether for the first time or again.
    Recognised,
    /// Products recognised for the first time.
    New,
    /// Products ever recognised by the end of the year (lũy kế).
    Total,
    /// Products raised to a higher star in the year.
    Upgraded,
    /// Products evaluated and recognised again in the year.
    ReEvaluated,
    /// Subjects with a product recognised in the year.
    Subjects,
    /// Communes with a product by the end of the year.
    Communes,
    /// Ideas registered in the year.
    Ideas,
    /// Lượt người at the training of the year.
    Trained,
}

impl TargetMeasure {
    /// Every one, in the order that reports tell them.
    pub const ALL: [Self; 9] = [
        Self::Recognised,
        Self::New,
        Self::Total,
        Self::Upgraded,
        Self::ReEvaluated,
        Self::Subjects,
        Self::Communes,
        Self::Ideas,
        Self::Trained,
    ];

    /// As stored.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Recognised => "recognised",
            Self::New => "new",
            Self::Total => "total",
            Self::Upgraded => "upgraded",
            Self::ReEvaluated => "re-evaluated",
            Self::Subjects => "subjects",
            Self::Communes => "communes",
            Self::Ideas => "ideas",
            Self::Trained => "trained",
        }
    }

    /// Of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.id() == id)
    }

    /// Whether stars say anything of what it counts.
    pub const fn has_stars(self) -> bool {
        !matches!(self, Self::Ideas | Self::Trained)
    }
}

/// A target: so many, of a programme year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Programme year.
    pub year: i32,
    /// District as typed; empty: no one district.
    pub district: String,
    /// Commune as typed; empty: no one commune. Without either it is the whole province's.
    pub commune: String,
    /// What is counted.
    pub measure: TargetMeasure,
    /// At least this star; three where stars say nothing.
    pub star: u8,
    /// How many.
    pub count: u32,
    /// The plan that sets it.
    pub cite: Option<String>,
}

/// What a target is of: year, district, commune, measure and star.
pub type TargetKey = (i32, String, String, TargetMeasure, u8);

/// A target as it was first set, and as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// As first set.
    pub first: Target,
    /// As last revised; the first where it never was.
    pub now: Target,
}

impl Target {
    /// What it is of. A target of the same key revises it.
    pub fn key(&self) -> TargetKey {
        (self.year, fold::place_key(&self.district), fold::place_key(&self.commune), self.measure, self.star)
    }
}

impl Reader<'_> {
    /// Every live target as it is now, by year, place, measure and star.
    pub fn targets(self) -> Result<Vec<Target>> {
        Ok(self.planned()?.into_iter().map(|planned| planned.now).collect())
    }

    /// The same with how each was first set.
    pub fn planned(self) -> Result<Vec<Planned>> {
        let sql = "SELECT year, district, commune, measure, star, count, cite FROM target
                   WHERE entry IN (SELECT id FROM live) ORDER BY rev";
        let all = self.all("targets", sql, [], |row| {
            Ok(Target {
                year: row.get(0)?,
                district: row.get(1)?,
                commune: row.get(2)?,
                measure: row.get(3)?,
                star: row.get(4)?,
                count: row.get(5)?,
                cite: row.get(6)?,
            })
        })?;
        let mut planned: BTreeMap<TargetKey, Planned> = BTreeMap::new();
        for target in all {
            planned
                .entry(target.key())
                .and_modify(|planned| planned.now = target.clone())
                .or_insert_with(|| Planned { first: target.clone(), now: target });
        }
        Ok(planned.into_values().collect())
    }
}

impl Txn<'_> {
    /// Sets a target, or revises it: the first one is kept.
    pub fn put_target(&mut self, target: &Target) -> Result<()> {
        let (_, district, commune, measure, _) = target.key();
        let of = "year = ?1 AND district_key = ?2 AND commune_key = ?3 AND measure = ?4 AND star = ?5";
        let rev = self.next_rev("target", of, (target.year, &district, &commune, measure, target.star))?;
        let entry = self.entry();
        self.insert(
            "a target",
            "INSERT INTO target (uid, entry, year, district, district_key, commune, commune_key, measure, star, rev, count, cite)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            (
                uid(),
                entry,
                target.year,
                &target.district,
                district,
                &target.commune,
                commune,
                measure,
                target.star,
                rev,
                target.count,
                &target.cite,
            ),
        )
        .map(drop)
    }
}
