//! Records that lists tell, a row each: an identity, and versions of what is known of it. A kind of them is its columns
//! (`columns!`) and the day from which it holds; reading, adding and completing are the same for all.

mod told;

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef};
use rusqlite::{Row, params_from_iter};

use super::journal::version_on;
use super::row::{Day, day};
use super::transaction::uid;
use super::{ActivityKind, Carry, MoneySource, OutletKind, Paper, Reader, Result, Txn, Version};
use crate::law::{Criteria, Information, MarkUse, SubjectForm};

pub use told::Judgement;

/// What is known of a record, column by column: `columns!` writes it.
pub trait Columns: Carry {
    /// Its table; that of its versions ends in `_rev`.
    const RECORD: &'static str;
    /// The columns of its versions.
    const NAMES: &'static [&'static str];

    /// Reads a version.
    ///
    /// # Errors
    /// A value that is none the program writes.
    fn read(row: &Row<'_>) -> rusqlite::Result<Self>;

    /// The values of the columns, in their order.
    fn values(&self) -> Vec<Value>;

    /// These facts with newer ones put over them: what is not told stays.
    #[must_use]
    fn updated(&self, newer: &Self) -> Self;
}

/// A record of a list. What is the same of most is here; a kind tells what is its own.
pub trait Versioned: Columns {
    /// The day it holds from.
    fn since(&self) -> NaiveDate;

    /// What its identity row says besides its name: columns and values.
    fn identity(&self) -> Vec<(&'static str, Option<i64>)> {
        Vec::new()
    }

    /// Fills what stands in other tables of what was found as of a day.
    ///
    /// # Errors
    /// The ledger cannot be read.
    fn complete(_: Reader<'_>, _: NaiveDate, _: &mut [Recorded<Self>]) -> Result<()> {
        Ok(())
    }

    /// Adds what stands in other tables for a version: its record and its rev.
    ///
    /// # Errors
    /// The ledger cannot be written.
    fn put_besides(&self, _: &mut Txn<'_>, _: (i64, i64)) -> Result<()> {
        Ok(())
    }

    /// What was judged of it.
    fn judgement(&self) -> Judgement {
        Judgement::default()
    }

    /// It as judged so.
    #[must_use]
    fn judged(self, _: Judgement) -> Self {
        self
    }

    /// All that the ledger has as of a day, in the order first written: what begins later is not there, and what was
    /// judged later not judged yet.
    ///
    /// # Errors
    /// The ledger cannot be read.
    fn all(reader: Reader<'_>, on: NaiveDate) -> Result<Vec<Recorded<Self>>> {
        let found = held::<Self>(reader, on, None)?.into_iter().filter(|one| one.facts.since() <= on);
        let as_of = |one: Recorded<Self>| {
            let is_later = one.facts.judgement().on.is_some_and(|day| day > on);
            Recorded { facts: if is_later { one.facts.judged(Judgement::default()) } else { one.facts }, ..one }
        };
        Ok(found.map(as_of).collect())
    }

    /// What holds of a record from which day on, oldest first.
    ///
    /// # Errors
    /// The ledger cannot be read.
    fn versions(reader: Reader<'_>, id: i64) -> Result<Vec<Version<Self>>> {
        let mut versions = Vec::new();
        for day in days::<Self>(reader, id)? {
            let found = held::<Self>(reader, day, Some(id))?.into_iter();
            versions.extend(found.map(|one| Version { from: day, facts: one.facts, paper: Paper::default() }));
        }
        Ok(versions)
    }

    /// Adds it, read from a line of a source: `(source, line)`.
    ///
    /// # Errors
    /// The ledger cannot be written.
    fn add(&self, txn: &mut Txn<'_>, at: Option<(i64, u64)>) -> Result<i64> {
        let (names, own): (Vec<&str>, Vec<Option<i64>>) = self.identity().into_iter().unzip();
        let names = [&["uid", "entry"], names.as_slice()].concat();
        let values = [Value::Text(uid()), Value::Integer(txn.entry())].into_iter();
        let values = values.chain(own.into_iter().map(|number| number.map_or(Value::Null, Value::Integer)));
        // Tables and columns are this layer's own constants, never anything that was read.
        let sql = format!("INSERT INTO {} ({}) VALUES ({})", Self::RECORD, names.join(", "), marks(names.len()));
        let id = txn.insert(Self::RECORD, &sql, params_from_iter(values))?;
        version(self, txn, (id, self.since()), at)?;
        Ok(id)
    }

    /// Puts it over a record that is there: what it now says it said from its first day.
    ///
    /// # Errors
    /// The ledger cannot be written.
    fn put(&self, txn: &mut Txn<'_>, known: &Recorded<Self>, at: Option<(i64, u64)>) -> Result<Put> {
        self.put_from(txn, known, None, at)
    }

    /// The same, but what it tells holds from a day on, where one is given, and what was judged on a day from that one.
    /// What was told of later days otherwise stays as it was.
    ///
    /// # Errors
    /// The ledger cannot be written.
    fn put_from(
        &self,
        txn: &mut Txn<'_>,
        known: &Recorded<Self>,
        from: Option<NaiveDate>,
        at: Option<(i64, u64)>,
    ) -> Result<Put> {
        let days = days::<Self>(txn.read(), known.id)?;
        let all = match days.as_slice() {
            [day] => vec![Version { from: *day, facts: known.facts.clone(), paper: Paper::default() }],
            _ => Self::versions(txn.read(), known.id)?,
        };
        let now = told::told(&all, self, from);
        let written: Vec<_> = now.iter().filter(|one| !all.contains(one)).collect();
        for one in &written {
            version(&one.facts, txn, (known.id, one.from), at)?;
        }
        let differs = |one: &&Version<Self>| one.facts.updated(self) != one.facts;
        let kept = now.iter().rev().take_while(differs).last().map(|one| one.from);
        Ok(Put { changed: !written.is_empty(), kept })
    }
}

/// What came of putting facts over a record.
#[derive(Debug, Clone, Copy)]
pub struct Put {
    /// Whether anything was written.
    pub changed: bool,
    /// The day from which the ledger goes on telling otherwise, as it was told of that day.
    pub kept: Option<NaiveDate>,
}

/// What holds on a day of every record, or of one.
fn held<F: Versioned>(reader: Reader<'_>, on: NaiveDate, id: Option<i64>) -> Result<Vec<Recorded<F>>> {
    let (table, record) = (format!("{}_rev", F::RECORD), F::RECORD);
    let sql = format!(
        "SELECT r.* FROM {table} r WHERE (?2 IS NULL OR r.{record} = ?2) AND {} ORDER BY r.{record}",
        version_on(&table, record)
    );
    let mut found = reader.all(record, &sql, (Day(on), id), |row| {
        let since = day(row, "valid_from")?.unwrap_or_default();
        Ok(Recorded { id: row.get(record)?, since, facts: F::read(row)? })
    })?;
    F::complete(reader, on, &mut found)?;
    Ok(found)
}

/// The days from which versions of a record hold.
fn days<F: Versioned>(reader: Reader<'_>, id: i64) -> Result<Vec<NaiveDate>> {
    let record = F::RECORD;
    let sql = format!(
        "SELECT DISTINCT valid_from FROM {record}_rev WHERE {record} = ?1 AND entry IN (SELECT id FROM live)
         ORDER BY valid_from"
    );
    reader.all("its days", &sql, [id], |row| row.get(0).map(|Day(day)| day))
}

/// A record as it stood on a day.
#[derive(Debug, Clone)]
pub struct Recorded<F> {
    /// Local number.
    pub id: i64,
    /// The day from which it holds.
    pub since: NaiveDate,
    /// What is known of it.
    pub facts: F,
}

/// Adds the next version of a record.
fn version<F: Versioned>(
    facts: &F,
    txn: &mut Txn<'_>,
    (id, since): (i64, NaiveDate),
    at: Option<(i64, u64)>,
) -> Result<()> {
    let record = F::RECORD;
    let next = format!("SELECT coalesce(max(rev), 0) + 1 FROM {record}_rev WHERE {record} = ?1");
    let rev = txn.read().all("the next rev", &next, [id], |row| row.get::<_, i64>(0))?.first().copied().unwrap_or(1);
    let (entry, reason) = (txn.entry(), txn.reason().map(str::to_owned));
    let own = facts.values();
    let names = [&[record, "rev", "valid_from", "entry", "reason"], F::NAMES, &["source", "line"]].concat();
    let line = at.map(|(_, line)| i64::try_from(line).unwrap_or(i64::MAX));
    let head = [id.into(), rev.into(), since.stored(), entry.into(), reason.stored()];
    let tail = [at.map(|(source, _)| source).stored(), line.stored()];
    let sql = format!("INSERT INTO {record}_rev ({}) VALUES ({})", names.join(", "), marks(names.len()));
    txn.put(record, &sql, params_from_iter(head.into_iter().chain(own).chain(tail)))?;
    facts.put_besides(txn, (id, rev))
}

/// So many places for values.
fn marks(many: usize) -> String {
    vec!["?"; many].join(", ")
}

/// A value of a column.
pub(super) trait Stored: Sized {
    /// Of what SQLite holds.
    fn of(value: ValueRef<'_>) -> FromSqlResult<Self>;

    /// As SQLite holds it.
    fn stored(&self) -> Value;

    /// This one with a newer put over it.
    fn newer(&self, newer: &Self) -> Self;
}

/// A value read by [`Stored`].
pub(super) struct As<T>(pub T);

impl<T: Stored> FromSql for As<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        T::of(value).map(Self)
    }
}

impl<T: Stored> Stored for Option<T>
where
    T: Clone,
{
    fn of(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if value == ValueRef::Null { Ok(None) } else { T::of(value).map(Some) }
    }

    fn stored(&self) -> Value {
        self.as_ref().map_or(Value::Null, Stored::stored)
    }

    fn newer(&self, newer: &Self) -> Self {
        newer.clone().or_else(|| self.clone())
    }
}

/// Values of which the newer one holds, as rusqlite reads and writes them.
macro_rules! stored_as_it_is {
    ($($kind:ty)*) => {$(
        impl Stored for $kind {
            fn of(value: ValueRef<'_>) -> FromSqlResult<Self> {
                <$kind>::column_result(value)
            }

            fn stored(&self) -> Value {
                match self.to_sql() {
                    Ok(ToSqlOutput::Owned(value)) => value,
                    Ok(ToSqlOutput::Borrowed(value)) => Value::column_result(value).unwrap_or(Value::Null),
                    _ => Value::Null, // numbers of 64 bits without a sign alone may fail, and none is stored
                }
            }

            fn newer(&self, newer: &Self) -> Self {
                newer.clone()
            }
        }
    )*};
}
stored_as_it_is! { i32 u32 i64 bool String SubjectForm ActivityKind Criteria MarkUse Information MoneySource OutletKind }

impl Stored for NaiveDate {
    fn of(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Day::column_result(value).map(|Day(date)| date)
    }

    fn stored(&self) -> Value {
        Value::Text(self.format("%Y-%m-%d").to_string())
    }

    fn newer(&self, newer: &Self) -> Self {
        *newer
    }
}

/// What stands in another table, and is told anew or stays.
pub(super) trait Beside: Clone {
    /// This one with a newer put over it.
    fn newer(&self, newer: &Self) -> Self;
}

impl<T: Clone> Beside for Vec<T> {
    fn newer(&self, newer: &Self) -> Self {
        if newer.is_empty() { self.clone() } else { newer.clone() }
    }
}

macro_rules! beside_as_it_is {
    ($($kind:ty)*) => {$(
        impl Beside for $kind {
            fn newer(&self, newer: &Self) -> Self {
                newer.clone()
            }
        }
    )*};
}
beside_as_it_is! { i32 i64 Option<i64> NaiveDate }

/// Defines the facts of a record: its columns, and besides them what stands in other tables.
macro_rules! columns {
    (
        $(#[$meta:meta])*
        $name:ident of $record:literal {
            $($(#[$about:meta])* $field:ident: $kind:ty,)*
        }
        $(besides { $($(#[$told:meta])* $beside:ident: $other:ty,)* })?
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            $($(#[$about])* pub $field: $kind,)*
            $($($(#[$told])* pub $beside: $other,)*)?
        }

        impl $crate::ledger::Carry for $name {
            fn carried(&self, was: &Self, is: &Self) -> Self {
                let mut facts = self.clone();
                $(if facts.$field == was.$field {
                    facts.$field.clone_from(&is.$field);
                })*
                $($(if facts.$beside == was.$beside {
                    facts.$beside.clone_from(&is.$beside);
                })*)?
                facts
            }
        }

        impl $crate::ledger::versioned::Columns for $name {
            const RECORD: &'static str = $record;
            const NAMES: &'static [&'static str] = &[$(stringify!($field)),*];

            fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                Ok(Self {
                    $($field: row.get::<_, $crate::ledger::versioned::As<$kind>>(stringify!($field))?.0,)*
                    $($($beside: <$other>::default(),)*)?
                })
            }

            fn values(&self) -> Vec<rusqlite::types::Value> {
                vec![$($crate::ledger::versioned::Stored::stored(&self.$field)),*]
            }

            fn updated(&self, newer: &Self) -> Self {
                Self {
                    $($field: $crate::ledger::versioned::Stored::newer(&self.$field, &newer.$field),)*
                    $($($beside: $crate::ledger::versioned::Beside::newer(&self.$beside, &newer.$beside),)*)?
                }
            }
        }
    };
}
pub(super) use columns;
