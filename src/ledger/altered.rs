//! What stands in a ledger's file besides rows: the tables, indexes, views and triggers that `schema.sql` makes, and nothing
//! more. A file comes from a stick or by mail, and what is in its schema runs when its rows are read and written.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::schema::{NEWEST, VERSION};
use crate::text::hex;

/// How a file's schema is not its version's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Altered {
    /// Something that the version has not.
    Added {
        /// `table`, `index`, `view` or `trigger`.
        kind: String,
        /// Its name.
        name: String,
    },
    /// Something of that name is otherwise.
    Changed {
        /// As above.
        kind: String,
        /// Its name.
        name: String,
    },
    /// Something that the version has is not there.
    Missing {
        /// As above.
        kind: String,
        /// Its name.
        name: String,
    },
    /// An older version's schema is not as that version made it.
    Older {
        /// The version that the file says it is of.
        version: i64,
    },
}

/// SHA-256 of each older version's schema, as [`digest`] makes it.
const OLDER: &[(i64, &str)] = &[
    (1, "ae9a8ed4f96fcecd25e1922abbb09a0017cbf8d40b34cbb1fed1fe4446882a34"),
    (2, "810f8ae601c195e61fd8188f1d547b0935a4db61b45f62e1a6ac1e7bd473755e"),
    (3, "ea25995562b21fdb495cde308199796f83dddfefa86f3365cc58c37627a00a9d"),
    (4, "828d72c58e815af98a92205c154d9489d779f6cedb5bde0a6e54a9bd1a09c620"),
    (5, "da03e3a391791ccbd2ff4480d68a3ac51acb7d35203ff391e8b3d1e6045250ce"),
    (6, "7ddc3f886ee455475e38325d6d67d33c9642496cd48e7a5bbc2f3579f1909e83"),
];

/// What `ANALYZE` in another program leaves, by which SQLite chooses a plan: of no weight for what is read.
const STATISTICS: [&str; 2] =
    ["CREATE TABLE sqlite_stat1(tbl,idx,stat)", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"];

/// The statements of a schema by the names of what they make, each with its kind.
type Statements<'s> = BTreeMap<String, (String, Cow<'s, str>)>;

/// The first thing in which the file's schema is not as its version has it.
pub(super) fn difference(conn: &Connection, version: i64) -> rusqlite::Result<Option<Altered>> {
    let found = match of_file(conn)? {
        Ok(found) => found,
        Err((kind, name)) => return Ok(Some(Altered::Added { kind, name })),
    };
    let newest = of_script(NEWEST);
    if version == VERSION {
        return Ok(between(&newest, &found));
    }
    let known = OLDER.iter().find(|(of, _)| *of == version);
    if known.is_some_and(|(_, sha256)| *sha256 == digest(&found)) {
        return Ok(None);
    }
    let added = found.iter().find(|(name, (kind, _))| newest.get(*name).is_none_or(|(known, _)| known != kind));
    Ok(Some(added.map_or(Altered::Older { version }, |(name, (kind, _))| Altered::Added {
        kind: kind.clone(),
        name: name.clone(),
    })))
}

fn between(newest: &Statements<'_>, found: &Statements<'_>) -> Option<Altered> {
    // What is added or changed may do harm; what is missing does not.
    for (name, (kind, sql)) in found {
        let (kind, name) = (kind.clone(), name.clone());
        match newest.get(&name) {
            None => return Some(Altered::Added { kind, name }),
            Some((known, _)) if *known != kind => return Some(Altered::Added { kind, name }),
            Some((_, known)) if known != sql && bare(known) != bare(sql) => {
                return Some(Altered::Changed { kind, name });
            }
            Some(_) => {}
        }
    }
    let missing = newest.iter().find(|(name, _)| !found.contains_key(*name))?;
    Some(Altered::Missing { kind: missing.1.0.clone(), name: missing.0.clone() })
}

/// What the file has, but for what SQLite makes by itself; `Err`: the kind and name of what no statement makes.
fn of_file(conn: &Connection) -> rusqlite::Result<Result<Statements<'static>, (String, String)>> {
    // Under its first name: a file can have a view of the name `sqlite_schema`, which would stand before it.
    let mut statement = conn.prepare("SELECT type, name, sql FROM main.sqlite_master")?;
    let mut rows = statement.query([])?;
    let mut found = Statements::new();
    while let Some(row) = rows.next()? {
        let text = |at| -> rusqlite::Result<Option<String>> {
            Ok(match row.get_ref(at)? {
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
                ValueRef::Null => None,
                ValueRef::Integer(_) | ValueRef::Real(_) => Some(String::new()),
            })
        };
        let (kind, name, sql) = (text(0)?, text(1)?, text(2)?);
        let (kind, name) = (kind.unwrap_or_default(), name.unwrap_or_default());
        match sql {
            // The index of a key, which its table's statement makes.
            None if kind == "index" && name.starts_with("sqlite_autoindex_") => {}
            Some(sql) if STATISTICS.contains(&sql.as_str()) => {}
            Some(sql) if !found.contains_key(&name) => drop(found.insert(name, (kind, sql.into()))),
            _ => return Ok(Err((kind, name))),
        }
    }
    Ok(Ok(found))
}

/// What a script makes.
fn of_script(script: &str) -> Statements<'_> {
    let mut made = Statements::new();
    let mut rest = script;
    loop {
        rest = rest.trim_start();
        if rest.starts_with("--") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
            continue;
        }
        let end = end_of(rest);
        let (sql, after) = rest.split_at(end);
        if sql.is_empty() && after.is_empty() {
            return made;
        }
        let mut words = sql.split([' ', '(', '\n']).filter(|word| !matches!(*word, "CREATE" | "UNIQUE"));
        if sql.starts_with("CREATE ")
            && let (Some(kind), Some(name)) = (words.next(), words.next())
        {
            made.insert(name.to_owned(), (kind.to_lowercase(), sql.into()));
        }
        rest = after.strip_prefix(';').unwrap_or_default();
    }
}

/// Where the statement at the start of a script of ours ends.
fn end_of(script: &str) -> usize {
    let trigger = script.starts_with("CREATE TRIGGER");
    let mut at = 0;
    // By its bytes: every opening of a ledger does it, and what is looked for is no part of another letter.
    let mark = |byte: &u8| matches!(byte, b'\'' | b'-' | b';');
    while let Some(next) = script.as_bytes()[at..].iter().position(mark) {
        at += next;
        let rest = &script[at..];
        at += match rest.as_bytes() {
            [b'\'', ..] => rest[1..].find('\'').map_or(rest.len(), |end| end + 2),
            [b'-', b'-', ..] => rest.find('\n').unwrap_or(rest.len()),
            [b';', ..] if !trigger || script[..at].ends_with("END") => return at,
            _ => 1,
        };
    }
    script.len()
}

/// A statement without comments, a space wherever there is white space, so that a comment of ours may change.
///
/// Only `'` and `--` are told from the rest: anything else that begins a string, a name or a comment for SQLite stands in no
/// statement of ours, and is left as it is and so differs.
fn bare(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut letters = sql.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\'' => {
                out.push(letter);
                for letter in letters.by_ref() {
                    out.push(letter);
                    if letter == '\'' {
                        break;
                    }
                }
                continue;
            }
            '-' if letters.peek() == Some(&'-') => {
                // A NUL, at which SQLite stops reading, is in no statement of ours.
                if letters.by_ref().find(|letter| matches!(letter, '\n' | '\0')) == Some('\0') {
                    out.push('\0');
                }
            }
            ' ' | '\t' | '\n' | '\r' | '\u{c}' => {}
            letter => {
                out.push(letter);
                continue;
            }
        }
        if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}

/// One sum over all that a schema has.
fn digest(statements: &Statements<'_>) -> String {
    let mut sum = Sha256::new();
    for (name, (kind, sql)) in statements {
        for part in [kind, name, &bare(sql)] {
            sum.update(part.len().to_le_bytes());
            sum.update(part);
        }
    }
    hex(sum.finalize())
}

#[cfg(test)]
mod tests;
