//! Activities of the programme: training, fairs, panels; organised by the office, or attended.

use chrono::{Datelike, NaiveDate};

use super::versioned::{Recorded, Versioned, columns};
use super::{ListedProduct, Reader, Result, Txn, listed_product};

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

columns! {
    /// What is written of an activity, or of several alike.
    ActivityFacts of "activity" {
        /// The year it is counted in; `None`: of several years, from its first day to its last.
        year: Option<i32>,
        /// Its kind.
        kind: ActivityKind,
        /// What it was, as printed.
        what: Option<String>,
        /// Its day, or its first.
        held_on: Option<NaiveDate>,
        /// Its last day, where it took several.
        until_on: Option<NaiveDate>,
        /// Where.
        place: Option<String>,
        /// Whether the office organised it; else it attended, or sent people.
        organised: bool,
        /// How many.
        count: u32,
        /// Of what: lớp, hội chợ, pa nô.
        unit: Option<String>,
        /// Lượt người: a person at two courses counts twice.
        attendances: Option<u32>,
        /// Người, where the source counts heads.
        people: Option<u32>,
        /// Gian hàng, at a fair.
        stalls: Option<u32>,
        /// Money, in đồng.
        cost: Option<i64>,
        /// Notes.
        note: Option<String>,
    }
    besides {
        /// Products that took part, in the order printed.
        products: Vec<ListedProduct>,
    }
}

/// An activity as it stood on a day.
pub type Activity = Recorded<ActivityFacts>;

impl ActivityFacts {
    /// The first year it is of and the last: one, save of what is told of several years together.
    pub fn years(&self) -> (i32, i32) {
        let of = |day: Option<NaiveDate>| day.map(|day| day.year());
        let first = self.year.or(of(self.held_on)).unwrap_or_default();
        (first, self.year.or(of(self.until_on)).unwrap_or(first))
    }

    /// The first day it can be of and the last: those of its years where it tells no day.
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        let (first, last) = self.years();
        let of = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        let until = self.until_on.or(self.held_on);
        (self.held_on.unwrap_or_else(|| of(first, 1, 1)), until.unwrap_or_else(|| of(last, 12, 31)))
    }
}

impl Versioned for ActivityFacts {
    /// Its own day, else the first of the year.
    fn since(&self) -> NaiveDate {
        let first = || NaiveDate::from_ymd_opt(self.year?, 1, 1);
        self.held_on.or_else(first).unwrap_or_default()
    }

    fn complete(reader: Reader<'_>, on: NaiveDate, found: &mut [Recorded<Self>]) -> Result<()> {
        let mut of = listed_product::read(reader, "activity", on)?;
        for one in found {
            one.facts.products = of.remove(&one.id).unwrap_or_default();
        }
        Ok(())
    }

    fn put_besides(&self, txn: &mut Txn<'_>, version: (i64, i64)) -> Result<()> {
        listed_product::put(txn, "activity", version, &self.products)
    }
}

impl Reader<'_> {
    /// Every activity as it stood on a day, in the order first written.
    pub fn activities(self, on: NaiveDate) -> Result<Vec<Activity>> {
        ActivityFacts::all(self, on)
    }
}
