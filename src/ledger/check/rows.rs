//! Which rows of an entry are not what it wrote, and what rows of a table must not be beside one another.

use std::collections::HashMap;

use rusqlite::Connection;

use super::super::chain::{self, Carried, DIGEST, EntryLine, HashedTables, Seal};
use super::super::command::Command;
use super::{Fault, FaultKind, Record, record};

/// Rows that an entry did not write as they are, that it wrote and are gone, and that it did not write.
pub(super) fn differing(
    conn: &Connection,
    hashed: &HashedTables,
    entry: &EntryLine,
    seal: &Seal,
) -> rusqlite::Result<Vec<FaultKind>> {
    let mut statement = conn.prepare_cached("SELECT name, digests FROM carried WHERE entry = ?1")?;
    let told = statement.query_map([entry.id], |row| Ok(Carried { name: row.get(0)?, digests: row.get(1)? }))?;
    let mut told: HashMap<String, Vec<u8>> =
        told.map(|one| one.map(|one| (one.name, one.digests))).collect::<rusqlite::Result<_>>()?;
    let mut faults = Vec::new();
    for found in &seal.carried {
        let was = told.remove(&found.name).unwrap_or_default();
        let table = hashed.tables.iter().find(|table| table.name == found.name);
        if let Some(table) = table.filter(|_| was != found.digests) {
            let mut left: HashMap<&[u8], usize> = HashMap::new();
            was.chunks(DIGEST).for_each(|digest| *left.entry(digest).or_default() += 1);
            let mut strange = Vec::new();
            for row in chain::rows_of(conn, table, entry)? {
                match left.get_mut(row.digest.as_slice()) {
                    Some(count) if *count > 0 => *count -= 1,
                    _ => strange.push(record(conn, table, &row.values)?),
                }
            }
            let gone: usize = left.values().sum();
            // So many rows as are gone stand there otherwise; the rest came to them.
            let changed = gone.min(strange.len());
            faults.extend(strange.drain(..changed).map(FaultKind::Changed));
            faults.extend(strange.into_iter().map(FaultKind::Added));
            if gone > changed {
                faults.push(FaultKind::Lost(found.name.clone(), gone - changed));
            }
            if gone == 0 && changed == 0 && faults.is_empty() {
                faults.push(FaultKind::Carried); // the same rows in another order
            }
        }
    }
    let mut lost: Vec<_> = told.into_iter().collect();
    lost.sort();
    faults.extend(lost.into_iter().map(|(name, digests)| FaultKind::Lost(name, digests.len() / DIGEST)));
    Ok(faults)
}

/// What an entry carries that its command never writes, and what it must carry and does not. Only `undo` takes an entry
/// back, and carries nothing.
pub(super) fn strange(entry: &EntryLine, seal: &Seal) -> Vec<FaultKind> {
    // Of a name that no command has it is told elsewhere.
    let Some(command) = Command::of(&entry.command) else { return Vec::new() };
    let (voids, carried) = (entry.voids.is_some(), || seal.carried.iter().map(|carried| carried.name.as_str()));
    if carried().next().is_none() {
        let may = command.writes_none() && voids == (entry.command == "undo");
        return if may { Vec::new() } else { vec![FaultKind::Bare] };
    }
    let others = carried().filter(|table| voids || !command.writes(table)).map(|table| table.trim_end_matches("_rev"));
    let mut others: Vec<&str> = others.collect();
    others.dedup();
    let is_there = |table: &&&str| carried().any(|carried| carried.trim_end_matches("_rev") == **table);
    let lacks = command.always().iter().filter(|table| !voids && !is_there(table));
    let others = others.into_iter().map(|table| FaultKind::NotIts(table.to_owned()));
    others.chain(lacks.map(|table| FaultKind::Lacks((*table).to_owned()))).collect()
}

/// What must be one among rows of entries that hold: the record, and a query of the newest entry and the words of each
/// that is there twice.
const ONCE: &[(&str, &str)] = &[
    ("council", "SELECT max(entry), code FROM council WHERE entry IN (SELECT id FROM live) GROUP BY code"),
    (
        "member",
        "SELECT max(m.entry), c.code || ' ' || m.code FROM member m JOIN council c ON c.id = m.council
         WHERE m.entry IN (SELECT id FROM live) GROUP BY m.council, m.code",
    ),
    (
        "dossier", // one product, year, round and kind
        "SELECT max(entry), printf('%d-%d-%03d', year, round, max(number)) FROM dossier
         WHERE entry IN (SELECT id FROM live) GROUP BY product, year, round, kind",
    ),
    (
        "certificate", // a decision certifies a product once; what tells no number and day may be one of each year
        "SELECT max(c.entry), p.name FROM certificate c JOIN product_rev p ON p.product = c.product AND p.rev = 1
         JOIN certificate_rev r ON r.certificate = c.id AND r.rev = 1
         JOIN decision_rev d ON d.decision = c.decision AND d.rev = 1
         WHERE c.entry IN (SELECT id FROM live)
         GROUP BY c.decision, c.product, CASE WHEN d.number IS NULL OR d.signed_on IS NULL THEN r.year END",
    ),
    (
        "decision", // authority, number and date
        "SELECT max(r.entry), r.number FROM decision d JOIN decision_rev r ON r.decision = d.id
         WHERE d.entry IN (SELECT id FROM live) AND r.number IS NOT NULL AND r.signed_on IS NOT NULL AND r.unit IS NOT NULL
           AND r.rev = (SELECT max(x.rev) FROM decision_rev x WHERE x.decision = d.id AND x.entry IN (SELECT id FROM live))
         GROUP BY r.level, r.unit, r.number_key, r.signed_on, d.kind",
    ),
    (
        "subject", // name and place, as it was first told
        "SELECT max(s.entry), r.name FROM subject s JOIN subject_rev r ON r.subject = s.id AND r.rev = 1
         WHERE s.entry IN (SELECT id FROM live) AND r.name IS NOT NULL GROUP BY r.name_key, r.place_key, r.tax_code",
    ),
    (
        // Of a successor's own, told to be the former subject's, another may be told of a day before the succession.
        "product",
        "SELECT max(p.entry), r.name FROM product p JOIN product_rev r ON r.product = p.id AND r.rev = 1
         WHERE p.entry IN (SELECT id FROM live)
           AND p.id NOT IN (SELECT other FROM same_product WHERE entry IN (SELECT id FROM live))
         GROUP BY p.subject, r.name_key",
    ),
];

/// Two records of one key.
pub(super) fn twice(conn: &Connection) -> rusqlite::Result<Vec<Fault>> {
    let mut faults = Vec::new();
    for (record, sql) in ONCE {
        let mut statement = conn.prepare(&format!("{sql} HAVING count(*) > 1"))?;
        let found = statement.query_map([], |row| {
            let words = row.get::<_, Option<String>>(1)?.into_iter().collect();
            let what = FaultKind::Twice(Record { table: (*record).to_owned(), words });
            Ok(Fault { entry: row.get(0)?, what })
        })?;
        faults.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(faults)
}
