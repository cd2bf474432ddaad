//! What holds, rebuilt from the entries one by one, and held against what the views tell.

use std::collections::{BTreeMap, BTreeSet, HashSet};

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

/// Tables of revisions, and what the revisions of one record have in common.
const REVISED: &[(&str, &str)] = &[
    ("office_rev", "office"),
    ("subject_rev", "subject"),
    ("product_rev", "product"),
    ("dossier_rev", "dossier"),
    ("document_rev", "document"),
    ("council_rev", "council"),
    ("member_rev", "member"),
    ("session", "council, number"),
    ("sheet", "dossier, member, pass"),
    ("appraisal", "dossier, kind, council"),
    ("commune_check", "dossier"),
    ("conclusion", "dossier, council"),
    ("rating", "dossier, council"),
    ("decision_rev", "decision"),
    ("certificate_rev", "certificate"),
    ("inspection_rev", "inspection"),
    ("setting", "key"),
    ("mapping", "key"),
    ("target", "year, district_key, commune_key, measure, star"),
    ("idea_rev", "idea"),
    ("activity_rev", "activity"),
    ("plan_rev", "plan"),
    ("support_rev", "support"),
    ("outlet_rev", "outlet"),
    ("figure", "product, year"),
];

/// Those whose versions hold from a day on.
const DATED: &[(&str, &str)] = &[
    ("office_rev", "office"),
    ("subject_rev", "subject"),
    ("product_rev", "product"),
    ("dossier_rev", "dossier"),
    ("document_rev", "document"),
    ("member_rev", "member"),
    ("inspection_rev", "inspection"),
    ("setting", "key"),
    ("idea_rev", "idea"),
    ("activity_rev", "activity"),
    ("plan_rev", "plan"),
    ("support_rev", "support"),
    ("outlet_rev", "outlet"),
];

fn at(table: &str, key: &str, rev: i64) -> Record {
    let table = table.trim_end_matches("_rev").to_owned();
    Record { table, words: vec![format!("id={key}"), format!("rev={rev}")] }
}

/// Revisions out of order, and versions that hold otherwise than the entries tell.
pub(super) fn versions(conn: &Connection) -> rusqlite::Result<Vec<Fault>> {
    let mut faults = Vec::new();
    for (table, key) in REVISED {
        let shown = key
            .split(", ")
            .map(|column| format!("CAST(coalesce({column}, '') AS TEXT)"))
            .collect::<Vec<_>>()
            .join(" || ' ' || ");
        let sql = format!(
            "SELECT shown, rev, entry FROM (
               SELECT {shown} AS shown, rev, entry, row_number() OVER told AS place, lag(entry) OVER told AS before
               FROM {table} WINDOW told AS (PARTITION BY {key} ORDER BY rev))
             WHERE rev <> place OR before > entry"
        );
        let mut statement = conn.prepare(&sql)?;
        let found = statement.query_map([], |row| {
            let what = FaultKind::Order(at(table, &row.get::<_, String>(0)?, row.get(1)?));
            Ok(Fault { entry: row.get(2)?, what })
        })?;
        faults.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    let (live, _) = replayed(conn)?;
    for (table, key) in DATED {
        faults.extend(held(conn, table, key, &live)?);
    }
    Ok(faults)
}

/// The newest version of each record whatever the day, as the entries give it and as the query for it does.
fn held(conn: &Connection, table: &str, key: &str, live: &BTreeSet<i64>) -> rusqlite::Result<Vec<Fault>> {
    let mut newest: BTreeMap<String, (String, i64, i64)> = BTreeMap::new();
    let mut statement =
        conn.prepare(&format!("SELECT CAST({key} AS TEXT), valid_from, rev, entry FROM {table} ORDER BY {key}, rev"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (key, version): (String, (String, i64, i64)) = (row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?));
        if live.contains(&version.2) && newest.get(&key).is_none_or(|held| held.0 <= version.0) {
            newest.insert(key, version);
        }
    }
    let sql = format!("SELECT CAST(r.{key} AS TEXT), r.rev FROM {table} r WHERE {}", version_on(table, key));
    let mut told: HashSet<(String, i64)> =
        conn.prepare(&sql)?.query_map([Day(EVER)], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut faults = Vec::new();
    for (key, (_, rev, entry)) in newest {
        if !told.remove(&(key.clone(), rev)) {
            faults.push(Fault { entry: Some(entry), what: FaultKind::Version(at(table, &key, rev)) });
        }
    }
    faults.extend(
        told.into_iter().map(|(key, rev)| Fault { entry: None, what: FaultKind::Version(at(table, &key, rev)) }),
    );
    Ok(faults)
}
