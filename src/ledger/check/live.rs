//! What holds, rebuilt from the entries one by one, and held against what the views tell.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::super::journal::{EVER, is_witness, version_on};
use super::super::row::Day;
use super::{Fault, FaultKind, Record};

/// The entries that hold after each was read in its turn, and those that take back what they must not.
fn replayed(conn: &Connection) -> rusqlite::Result<(BTreeSet<i64>, Vec<Fault>)> {
    let (mut live, mut faults): (BTreeSet<i64>, _) = (BTreeSet::new(), Vec::new());
    let mut witnesses = BTreeSet::new();
    let mut statement = conn.prepare("SELECT id, voids, command FROM entry ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        match (row.get(0)?, row.get(1)?) {
            (id, None) => {
                live.insert(id);
                if is_witness(&row.get::<_, String>(2)?) {
                    witnesses.insert(id);
                }
            }
            (id, Some(voided)) => {
                // Only the last that holds is taken back, never the first, which is the ledger's own, nor a witness.
                let last = live.iter().rev().find(|id| !witnesses.contains(id));
                if voided == 1 || last != Some(&voided) {
                    faults.push(Fault { entry: Some(id), what: FaultKind::Voids(voided) });
                }
                live.remove(&voided);
            }
        }
    }
    Ok((live, faults))
}

/// Entries that take back what they must not, and the view of those that hold.
pub(super) fn voids(conn: &Connection) -> rusqlite::Result<Vec<Fault>> {
    let (live, mut faults) = replayed(conn)?;
    let told: BTreeSet<i64> =
        conn.prepare("SELECT id FROM live")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let differing = live.symmetric_difference(&told);
    faults.extend(differing.map(|id| Fault { entry: Some(*id), what: FaultKind::Live }));
    Ok(faults)
}

/// A table of revisions: what the revisions of one record have in common, and whether they hold from a day on.
struct Revised {
    table: &'static str,
    key: &'static str,
    is_dated: bool,
}

const fn dated(table: &'static str, key: &'static str) -> Revised {
    Revised { table, key, is_dated: true }
}

const fn undated(table: &'static str, key: &'static str) -> Revised {
    Revised { table, key, is_dated: false }
}

const REVISED: &[Revised] = &[
    dated("office_rev", "office"),
    dated("subject_rev", "subject"),
    dated("product_rev", "product"),
    dated("dossier_rev", "dossier"),
    dated("document_rev", "document"),
    undated("council_rev", "council"),
    dated("member_rev", "member"),
    undated("session", "council, number"),
    undated("sheet", "dossier, member, pass"),
    undated("appraisal", "dossier, kind, council"),
    undated("commune_check", "dossier"),
    undated("conclusion", "dossier, council"),
    undated("rating", "dossier, council"),
    undated("decision_rev", "decision"),
    undated("certificate_rev", "certificate"),
    dated("inspection_rev", "inspection"),
    dated("setting", "key"),
    undated("mapping", "key"),
    undated("target", "year, district_key, commune_key, measure, star"),
    dated("idea_rev", "idea"),
    dated("activity_rev", "activity"),
    dated("plan_rev", "plan"),
    dated("support_rev", "support"),
    dated("outlet_rev", "outlet"),
    undated("figure", "product, year"),
];

impl Revised {
    /// The key as one text, by which a record is told too.
    fn shown(&self, alias: &str) -> String {
        let columns = self.key.split(", ").map(|column| format!("CAST(coalesce({alias}.{column}, '') AS TEXT)"));
        columns.collect::<Vec<_>>().join(" || ' ' || ")
    }

    fn at(&self, key: &str, rev: i64) -> Record {
        let table = self.table.trim_end_matches("_rev").to_owned();
        Record { table, words: vec![format!("id={key}"), format!("rev={rev}")] }
    }

    /// The condition by which the queries of commands take the version that holds on the day ?1.
    fn holds(&self) -> String {
        if self.is_dated {
            return version_on(self.table, self.key);
        }
        let same: Vec<String> = self.key.split(", ").map(|column| format!("x.{column} IS r.{column}")).collect();
        format!(
            "?1 IS NOT NULL AND r.rev = (SELECT max(x.rev) FROM {} x WHERE {} AND x.entry IN (SELECT id FROM live))",
            self.table,
            same.join(" AND ")
        )
    }

    /// Revisions whose numbers do not follow, or are older than those before.
    fn out_of_order(&self, conn: &Connection) -> rusqlite::Result<Vec<Fault>> {
        let sql = format!(
            "SELECT shown, rev, entry FROM (
               SELECT {shown} AS shown, rev, entry, row_number() OVER told AS place, lag(entry) OVER told AS before
               FROM {table} r WINDOW told AS (PARTITION BY {key} ORDER BY rev))
             WHERE rev <> place OR before > entry",
            shown = self.shown("r"),
            table = self.table,
            key = self.key,
        );
        let mut statement = conn.prepare(&sql)?;
        let found = statement.query_map([], |row| {
            let what = FaultKind::Order(self.at(&row.get::<_, String>(0)?, row.get(1)?));
            Ok(Fault { entry: row.get(2)?, what })
        })?;
        found.collect()
    }

    /// The version of each record that holds on a day, as the entries give it and as the query for it does.
    fn held(&self, conn: &Connection, on: NaiveDate, live: &BTreeSet<i64>) -> rusqlite::Result<Vec<Fault>> {
        let (shown, table) = (self.shown("r"), self.table);
        let from = if self.is_dated { "r.valid_from" } else { "'0000'" };
        let mut newest: BTreeMap<String, (String, i64, i64)> = BTreeMap::new();
        let sql = format!("SELECT {shown}, {from}, r.rev, r.entry FROM {table} r WHERE {from} <= ?1 ORDER BY r.rev");
        let mut statement = conn.prepare(&sql)?;
        let mut rows = statement.query([Day(on)])?;
        while let Some(row) = rows.next()? {
            let (key, version): (String, (String, i64, i64)) = (row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?));
            if live.contains(&version.2) && newest.get(&key).is_none_or(|held| held.0 <= version.0) {
                newest.insert(key, version);
            }
        }
        let sql = format!("SELECT {shown}, r.rev FROM {table} r WHERE {}", self.holds());
        let mut told: HashSet<(String, i64)> = conn
            .prepare(&sql)?
            .query_map([Day(on)], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let mut faults = Vec::new();
        for (key, (_, rev, entry)) in newest {
            if !told.remove(&(key.clone(), rev)) {
                faults.push(Fault { entry: Some(entry), what: FaultKind::Version(self.at(&key, rev)) });
            }
        }
        let more = told.into_iter().map(|(key, rev)| FaultKind::Version(self.at(&key, rev)));
        faults.extend(more.map(|what| Fault { entry: None, what }));
        Ok(faults)
    }
}

/// Records of which no version tells anything. A council without papers has none of them, and tells the rest itself.
pub(super) fn bare(conn: &Connection) -> rusqlite::Result<Vec<Fault>> {
    let mut faults = Vec::new();
    let revised = REVISED.iter().filter(|revised| revised.table != "council_rev");
    for (of, table) in revised.filter_map(|of| Some((of, of.table.strip_suffix("_rev")?))) {
        let sql = format!(
            "SELECT i.entry, i.id FROM {table} i WHERE NOT EXISTS (SELECT 1 FROM {} r WHERE r.{} = i.id) ORDER BY i.id",
            of.table, of.key
        );
        let mut statement = conn.prepare(&sql)?;
        let found = statement.query_map([], |row| {
            let words = vec![format!("id={}", row.get::<_, i64>(1)?)];
            let what = FaultKind::Unversioned(Record { table: table.to_owned(), words });
            Ok(Fault { entry: row.get(0)?, what })
        })?;
        faults.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(faults)
}

/// Revisions out of order, and versions that hold, on the day of the last entry and whatever the day, otherwise than the
/// entries tell.
pub(super) fn versions(conn: &Connection) -> rusqlite::Result<Vec<Fault>> {
    let (live, _) = replayed(conn)?;
    let Day(last) =
        conn.query_row("SELECT coalesce(date(max(at), '+7 hours'), '2018-01-01') FROM entry", [], |row| row.get(0))?;
    let mut faults = Vec::new();
    for revised in REVISED {
        faults.extend(revised.out_of_order(conn)?);
        let mut found = revised.held(conn, EVER, &live)?;
        if revised.is_dated {
            found.extend(revised.held(conn, last, &live)?);
            found.dedup();
        }
        faults.extend(found);
    }
    Ok(faults)
}
