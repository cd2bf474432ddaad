//! The table of criteria that a dossier is marked by.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::assessment::regime_of;
use super::{Failure, wording};
use crate::law::rubric::{built_in, by_name, sets, withheld};
use crate::law::{Regime, Rubric};
use crate::ledger::{Dossier, Reader, Records};
use crate::text::Lang;
use crate::text::messages::{term, workbook as words};

/// What table a dossier is marked by, or why there is none and it takes totals or parts only.
#[derive(Debug)]
pub(super) enum Table {
    /// This one.
    Known(Box<Rubric>),
    /// The product's set is not told, or is none of the regime's: what is told.
    NoSet(Option<String>),
    /// The set is known and its criteria are not whole in any copy at hand: its code.
    Withheld(&'static str),
    /// The option tables of the regime are not published (148/2023, 1489/2025).
    NoTables(Regime),
}

impl Table {
    /// The table, where there is one.
    pub fn known(&self) -> Option<&Rubric> {
        match self {
            Self::Known(rubric) => Some(rubric),
            _ => None,
        }
    }

    /// Why there is none, in words; the regime is the dossier's.
    pub fn because(&self, regime: Regime, lang: Lang) -> Option<String> {
        match self {
            Self::Known(_) => None,
            Self::NoSet(None) => Some(words::no_set(lang)),
            Self::NoSet(Some(told)) => Some(words::other_set(lang, told, regime.citation())),
            Self::Withheld(code) => Some(words::withheld(lang, code)),
            Self::NoTables(regime) => Some(words::no_tables(lang, regime.citation())),
        }
    }
}

/// The table of a dossier in a session: of its regime and its product's set, one that an office loaded
/// before the built-in one. Of several loaded the newest counts that had begun on the dossier's filing
/// day, else on the session's, else by the end of the programme year.
pub(super) fn rubric_for(
    reader: Reader<'_>,
    records: &Records,
    dossier: &Dossier,
    session: Option<NaiveDate>,
) -> Result<Table, Failure> {
    let (regime, _) = regime_of(dossier, session);
    let told = records.products.get(&dossier.key.product).and_then(|product| product.facts.set_code.clone());
    let set = told.as_deref().and_then(|typed| by_name(regime, typed));
    let Some(code) = set.map(|set| set.code).or(told.as_deref().map(str::trim)) else {
        return Ok(without(regime, None));
    };
    let year_end = NaiveDate::from_ymd_opt(dossier.key.year, 12, 31);
    let day = dossier.facts.filed.or(session).or(year_end);
    let loaded = reader.loaded_rubrics(code)?;
    let read = loaded.iter().filter(|stored| stored.regime == regime).filter_map(|s| Rubric::read(&s.text).ok());
    // The last of equals is the one of the newest entry.
    if let Some(rubric) = read.filter(|rubric| rubric.from <= day).max_by_key(|rubric| rubric.from) {
        return Ok(Table::Known(Box::new(rubric)));
    }
    Ok(match set {
        Some(set) if withheld(set.code) => Table::Withheld(set.code),
        Some(set) => built_in(set.code).map_or(Table::NoTables(regime), |rubric| Table::Known(Box::new(rubric))),
        None => without(regime, told),
    })
}

/// Why there is no table where the set leads to none.
fn without(regime: Regime, told: Option<String>) -> Table {
    match regime {
        Regime::R148 | Regime::R1489 => Table::NoTables(regime),
        Regime::R1048 | Regime::R26 => Table::NoSet(told),
    }
}

/// Tables of criteria by SHA-256, asked for once.
#[derive(Default)]
pub(super) struct Rubrics(HashMap<String, Option<Rubric>>);

impl Rubrics {
    /// The table of a SHA-256: one the ledger keeps, else a built-in one.
    pub fn of(&mut self, reader: Reader<'_>, sha256: &str) -> Result<Option<&Rubric>, Failure> {
        if !self.0.contains_key(sha256) {
            self.0.insert(sha256.to_owned(), rubric_named(reader, sha256)?);
        }
        Ok(self.known(sha256))
    }

    /// One that was asked for or put in.
    pub fn known(&self, sha256: &str) -> Option<&Rubric> {
        self.0.get(sha256).and_then(Option::as_ref)
    }

    /// Puts a table in.
    pub fn put(&mut self, rubric: Rubric) {
        self.0.insert(rubric.sha256.clone(), Some(rubric));
    }
}

/// The table that a form was printed by, where the dossier is still marked by it; else why it may not come
/// in, in words. A form of an earlier table of the same set and act may, but of one whose loading was undone.
pub(super) fn of_form<'t>(
    (sha256, tables): (&str, &'t mut Rubrics),
    (reader, records): (Reader<'_>, &Records),
    dossier: &Dossier,
    session: Option<NaiveDate>,
    lang: Lang,
) -> Result<Result<&'t Rubric, String>, Failure> {
    let short = || sha256.chars().take(12).collect::<String>();
    let now = rubric_for(reader, records, dossier, session)?;
    let Some(rubric) = tables.of(reader, sha256)? else { return Ok(Err(words::unknown_rubric(lang, short()))) };
    if reader.is_unloaded(sha256)? && of_built_in(sha256).is_none() {
        return Ok(Err(words::unloaded_rubric(lang, short())));
    }
    let (regime, _) = regime_of(dossier, session);
    let same = |now: &Rubric| (&now.code, &now.number) == (&rubric.code, &rubric.number);
    if rubric.regime != regime || !now.known().is_some_and(same) {
        let name = |rubric: &Rubric| words::rubric_name(lang, &rubric.code, wording::act_of(lang, rubric));
        let now = now.known().map_or_else(|| term::act(lang, regime.citation()), name);
        return Ok(Err(words::other_rubric(lang, name(rubric), now)));
    }
    Ok(Ok(rubric))
}

fn rubric_named(reader: Reader<'_>, sha256: &str) -> Result<Option<Rubric>, Failure> {
    if let Some(stored) = reader.rubric(sha256)? {
        return Ok(Rubric::read(&stored.text).ok());
    }
    Ok(of_built_in(sha256))
}

fn of_built_in(sha256: &str) -> Option<Rubric> {
    let mut tables = sets().iter().filter(|set| set.whole).filter_map(|set| built_in(set.code));
    tables.find(|rubric| rubric.sha256 == sha256)
}
