//! What a product is in a dimension.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::law::places;
use crate::law::{FilingKind, FormGroup, Level, Regime, Standing, Star, SubjectForm};
use crate::ledger::StruckBecause;
use crate::report::figures::places::{Place, Sure};
use crate::text::{fold, order};

/// What a product is in a dimension: equal and ordered by its code alone.
#[derive(Debug, Clone)]
pub struct Value {
    sort: (u8, i64, order::Key),
    /// In data: `4`, `first`, `24958@2025`, a folded name; `unknown`.
    pub code: String,
    /// What it is.
    pub what: What,
}

/// What a value is, for a label to be made of.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // as the dimensions
pub enum What {
    Star(Star),
    Kind(FilingKind),
    SentUp(bool),
    FormGroup(FormGroup),
    Form(SubjectForm),
    Regime(Regime),
    Level(Level),
    Standing(Standing),
    Because(StruckBecause),
    /// A number that names: a year, a round.
    Plain(u32),
    Month(i32, u32),
    /// As printed.
    Named(String),
    /// An authority: its level and its unit's name.
    Authority(Level, String),
    Place {
        name: Option<String>,
        sure: Sure,
        /// Of a commune that was divided: the units it went to.
        into: Vec<String>,
        /// Whether it is of before 01/07/2025 beside one of that name of after.
        before: bool,
    },
    /// It is not told.
    Unknown,
}

impl Value {
    fn at(at: i64, code: impl std::fmt::Display, what: What) -> Self {
        Self { sort: (0, at, order::key("")), code: code.to_string(), what }
    }

    pub(super) fn of_star(star: Star) -> Self {
        Self::at(-i64::from(star.number()), star.number(), What::Star(star))
    }

    pub(super) fn of_kind(kind: FilingKind) -> Self {
        Self::at(kind as i64, kind.id(), What::Kind(kind))
    }

    pub(super) fn of_sent_up(sent: bool) -> Self {
        Self::at(i64::from(!sent), sent, What::SentUp(sent))
    }

    /// Sent up for five stars where those are told apart from other products of four: after those of five.
    pub(super) fn of_potential() -> Self {
        Self::at(-5, "potential_five", What::SentUp(true))
    }

    pub(super) fn of_level(level: Level) -> Self {
        Self::at(level as i64, level.id(), What::Level(level))
    }

    pub(super) fn of_regime(regime: Regime) -> Self {
        Self::at(regime as i64, regime.id(), What::Regime(regime))
    }

    pub(super) fn of_standing(standing: Standing) -> Self {
        let at = Standing::ALL.iter().position(|one| *one == standing).unwrap_or_default();
        Self::at(i64::try_from(at).unwrap_or_default(), standing.id(), What::Standing(standing))
    }

    pub(super) fn of_because(because: StruckBecause) -> Self {
        Self::at(because as i64, because.id(), What::Because(because))
    }

    pub(super) fn of_month(year: i32, month: u32) -> Self {
        let at = i64::from(year) * 12 + i64::from(month);
        Self::at(at, format_args!("{year}-{month:02}"), What::Month(year, month))
    }

    /// An authority: of those of a level by name.
    pub(super) fn of_authority(level: Level, name: &str) -> Option<Self> {
        let named = Self::named(name)?;
        let (sort, code) = ((0, level as i64, named.sort.2), format!("{}:{}", level.id(), named.code));
        Some(Self { sort, code, what: What::Authority(level, name.to_owned()) })
    }

    pub(super) fn plain(number: u32) -> Self {
        Self::at(number.into(), number, What::Plain(number))
    }

    pub(super) fn of_form(form: SubjectForm) -> Self {
        let at = SubjectForm::ALL.iter().position(|one| *one == form).unwrap_or_default();
        Self::at(i64::try_from(at).unwrap_or_default(), form.code(), What::Form(form))
    }

    pub(super) fn of_group(group: FormGroup) -> Self {
        Self::at(group as i64, group.code(), What::FormGroup(group))
    }

    /// A name as printed; its spellings are one.
    pub(super) fn named(name: &str) -> Option<Self> {
        let code = fold::key(name);
        let sort = (0, 0, order::key(&code));
        (!code.is_empty()).then(|| Self { sort, code, what: What::Named(name.trim().to_owned()) })
    }

    /// An office among several, in their order.
    pub(super) fn of_unit(part: usize, name: &str) -> Option<Self> {
        let named = Self::named(name)?;
        let sort = (0, i64::try_from(part).unwrap_or_default(), named.sort.2);
        Some(Self { sort, ..named })
    }

    pub(super) fn of_place((sure, place): (Sure, Place)) -> Self {
        let name = place.name.unwrap_or_default();
        let code = place.unit.unwrap_or_else(|| fold::place_key(&name));
        let code = if code.is_empty() { UNKNOWN.to_owned() } else { code };
        let sort = (0, sure as i64, order::key(&name));
        Self {
            sort,
            code,
            what: What::Place {
                name: Some(name).filter(|name| !name.is_empty()),
                sure,
                into: place.into,
                before: false,
            },
        }
    }

    /// After all that is told.
    pub(super) fn unknown() -> Self {
        Self { sort: (1, 0, order::key("")), code: UNKNOWN.to_owned(), what: What::Unknown }
    }

    /// Tells a unit from another one of its name: of the same list by what it is in, one of before 01/07/2025 from one of
    /// today by saying so.
    pub(in crate::report::figures) fn told_from(&mut self, others: &[(String, String)]) {
        let Some((code, list)) = self.code.split_once('@') else { return };
        if let What::Place { name: Some(name), before, .. } = &mut self.what {
            let others = others.iter().filter(|(other, its)| other == name && *its != self.code);
            let lists: Vec<&str> = others.filter_map(|(_, its)| Some(its.split_once('@')?.1)).collect();
            *before = list == places::List::Before2025.code() && lists.iter().any(|other| *other != list);
            if lists.contains(&list)
                && let Some(above) = above(code, list)
            {
                *name = format!("{name}, {above}");
            }
        }
    }
}

/// What a commune or a district is in.
fn above(code: &str, list: &str) -> Option<String> {
    let list: places::List = list.parse().ok()?;
    let province = |province: &places::Province| province.full_name();
    match places::commune(list, code) {
        Some(commune) => Some(commune.district.map_or_else(|| province(commune.province), places::District::full_name)),
        None => places::district(code).map(|district| province(district.province)),
    }
}

const UNKNOWN: &str = "unknown";

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Value {}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Value {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (&self.sort, &self.code).cmp(&(&other.sort, &other.code))
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("code", &self.code)?;
        match &self.what {
            What::Named(name) | What::Authority(_, name) => map.serialize_entry("name", name)?,
            What::Place { name, sure, into, .. } => {
                map.serialize_entry("name", name)?;
                map.serialize_entry("sure", sure)?;
                map.serialize_entry("into", into)?;
            }
            _ => {}
        }
        map.end()
    }
}
