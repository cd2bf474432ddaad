//! Activities of the programme: training, fairs, panels; organised by the office, or attended.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::journal::version_on;
use super::row::{Day, day, opt};
use super::transaction::uid;
use super::{Reader, Result, Txn};

/// What kind of activity it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActivityKind {
    /// Tập huấn, đào tạo.
    Training,
    /// Hội chợ, triển lãm.
    Fair,
    /// Tuyên truyền: panels, broadcasts, articles.
    Promotion,
    /// Kết nối cung cầu, xúc tiến thương mại.
    Trade,
    /// Khảo sát, hướng dẫn tại cơ sở.
    Survey,
    /// Hội nghị, hội thảo.
    Meeting,
    /// Anything else.
    Other,
}

impl ActivityKind {
    /// Every kind, in the order that reports tell them.
    pub const ALL: [Self; 7] =
        [Self::Training, Self::Fair, Self::Promotion, Self::Trade, Self::Survey, Self::Meeting, Self::Other];

    /// As stored.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Fair => "fair",
            Self::Promotion => "promotion",
            Self::Trade => "trade",
            Self::Survey => "survey",
            Self::Meeting => "meeting",
            Self::Other => "other",
        }
    }

    /// Of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// A product that took part, as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Its name as printed.
    pub name: String,
    /// Which it is, where that is sure.
    pub product: Option<i64>,
}

/// What is written of an activity, or of several alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityFacts {
    /// The year it is counted in; `None`: of several years, from its first day to its last.
    pub year: Option<i32>,
    /// Its kind.
    pub kind: ActivityKind,
    /// What it was, as printed.
    pub what: Option<String>,
    /// Its day, or its first.
    pub held_on: Option<NaiveDate>,
    /// Its last day, where it took several.
    pub until_on: Option<NaiveDate>,
    /// Where.
    pub place: Option<String>,
    /// Whether the office organised it; else it attended, or sent people.
    pub organised: bool,
    /// How many.
    pub count: u32,
    /// Of what: lớp, hội chợ, pa nô.
    pub unit: Option<String>,
    /// Lượt người: a person at two courses counts twice.
    pub attendances: Option<u32>,
    /// Người, where the source counts heads.
    pub people: Option<u32>,
    /// Gian hàng, at a fair.
    pub stalls: Option<u32>,
    /// Money, in đồng.
    pub cost: Option<i64>,
    /// Products that took part, in the order printed.
    pub products: Vec<Participant>,
    /// Notes.
    pub note: Option<String>,
}

/// An activity as it stood on a day.
#[derive(Debug, Clone)]
pub struct Activity {
    /// Local number.
    pub id: i64,
    /// What is known of it.
    pub facts: ActivityFacts,
}

impl ActivityFacts {
    /// These facts with newer ones put over them: what is not told stays.
    #[must_use]
    pub fn updated(&self, newer: &Self) -> Self {
        let text = |old: &Option<String>, new: &Option<String>| new.clone().or_else(|| old.clone());
        Self {
            year: newer.year.or(self.year),
            kind: newer.kind,
            what: text(&self.what, &newer.what),
            held_on: newer.held_on.or(self.held_on),
            until_on: newer.until_on.or(self.until_on),
            place: text(&self.place, &newer.place),
            organised: newer.organised,
            count: newer.count,
            unit: text(&self.unit, &newer.unit),
            attendances: newer.attendances.or(self.attendances),
            people: newer.people.or(self.people),
            stalls: newer.stalls.or(self.stalls),
            cost: newer.cost.or(self.cost),
            products: if newer.products.is_empty() { self.products.clone() } else { newer.products.clone() },
            note: text(&self.note, &newer.note),
        }
    }

    /// The first year it is of and the last: one, save of what is told of several years together.
    pub fn years(&self) -> (i32, i32) {
        let of = |day: Option<NaiveDate>| day.map(|day| day.year());
        let first = self.year.or(of(self.held_on)).unwrap_or_default();
        (first, self.year.or(of(self.until_on)).unwrap_or(first))
    }

    /// The day they hold from: its own, else the first of the year.
    fn since(&self) -> NaiveDate {
        let first = || NaiveDate::from_ymd_opt(self.year?, 1, 1);
        self.held_on.or_else(first).unwrap_or_default()
    }
}

impl Reader<'_> {
    /// Every activity as it stood on a day, in the order first written.
    pub fn activities(self, on: NaiveDate) -> Result<Vec<Activity>> {
        let sql = format!(
            "SELECT r.* FROM activity_rev r WHERE {} ORDER BY r.activity",
            version_on("activity_rev", "activity")
        );
        let mut took_part = self.participants()?;
        self.all("activities", &sql, [Day(on)], |row| {
            let facts = ActivityFacts {
                year: row.get("year")?,
                kind: row.get("kind")?,
                what: row.get("what")?,
                held_on: day(row, "held_on")?,
                until_on: day(row, "until_on")?,
                place: row.get("place")?,
                organised: row.get("organised")?,
                count: row.get("count")?,
                unit: row.get("unit")?,
                attendances: row.get("attendances")?,
                people: row.get("people")?,
                stalls: row.get("stalls")?,
                cost: row.get("cost")?,
                products: took_part.remove(&(row.get("activity")?, row.get("rev")?)).unwrap_or_default(),
                note: row.get("note")?,
            };
            Ok(Activity { id: row.get("activity")?, facts })
        })
    }
}

impl Reader<'_> {
    /// The products that took part, by activity and version.
    fn participants(self) -> Result<HashMap<(i64, i64), Vec<Participant>>> {
        let ones = self.ones()?;
        let sql = "SELECT activity, rev, name, product FROM activity_product ORDER BY activity, rev, place";
        let all = self.all("products that took part", sql, [], |row| {
            let product = row.get::<_, Option<i64>>(3)?.map(|product| ones.product(product));
            Ok(((row.get(0)?, row.get(1)?), Participant { name: row.get(2)?, product }))
        })?;
        let mut of: HashMap<(i64, i64), Vec<Participant>> = HashMap::new();
        for (version, one) in all {
            of.entry(version).or_default().push(one);
        }
        Ok(of)
    }
}

impl Txn<'_> {
    /// Adds an activity, read from a line of a source: `(source, line)`.
    pub fn add_activity(&mut self, facts: &ActivityFacts, at: (i64, u64)) -> Result<i64> {
        let entry = self.entry();
        let id = self.insert("an activity", "INSERT INTO activity (uid, entry) VALUES (?1, ?2)", (uid(), entry))?;
        self.version_activity(id, facts.since(), facts, at)?;
        Ok(id)
    }

    /// Corrects or completes an activity; what it now says it said from its first day.
    pub fn put_activity(&mut self, id: i64, facts: &ActivityFacts, at: (i64, u64)) -> Result<()> {
        let since = self.first_day("activity", id)?.unwrap_or_else(|| facts.since());
        self.version_activity(id, since, facts, at)
    }

    fn version_activity(&mut self, id: i64, since: NaiveDate, facts: &ActivityFacts, at: (i64, u64)) -> Result<()> {
        let rev = self.next_rev("activity_rev", "activity = ?1", [id])?;
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        self.put(
            "a version of an activity",
            "INSERT INTO activity_rev (activity, rev, valid_from, entry, reason, year, kind, what, held_on, until_on,
               place, organised, count, unit, attendances, people, stalls, cost, note, source, line)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
            rusqlite::params![
                id,
                rev,
                Day(since),
                entry,
                reason,
                facts.year,
                facts.kind,
                facts.what,
                opt(facts.held_on),
                opt(facts.until_on),
                facts.place,
                facts.organised,
                facts.count,
                facts.unit,
                facts.attendances,
                facts.people,
                facts.stalls,
                facts.cost,
                facts.note,
                at.0,
                i64::try_from(at.1).unwrap_or(i64::MAX),
            ],
        )?;
        for (place, one) in (1_i64..).zip(&facts.products) {
            self.put(
                "a product that took part",
                "INSERT INTO activity_product (activity, rev, place, name, product) VALUES (?1, ?2, ?3, ?4, ?5)",
                (id, rev, place, &one.name, one.product),
            )?;
        }
        Ok(())
    }
}
