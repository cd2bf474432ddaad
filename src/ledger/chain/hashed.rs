//! The tables whose rows entries carry, and how the rows of one entry are read from each.

use rusqlite::Connection;

/// The tables of a ledger as far as they are hashed, in the order of `schema.sql`.
#[derive(Debug)]
pub(in super::super) struct HashedTables {
    /// Those whose rows have a line of their own.
    pub tables: Vec<Table>,
}

/// A table as far as it is hashed.
#[derive(Debug)]
pub(in super::super) struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns, in their order.
    pub columns: Vec<String>,
    /// Reads the rows of entry `?1` in key order: each column, a reference as the uid of what it refers to.
    pub rows: String,
}

/// A column that refers to another table: `(which of the table's references, column, table, its column)`.
type Reference = (i64, String, String, String);

/// A column: its name, and its place in the key, from 1 on; 0: it is no part of it.
type Column = (String, i64);

const SCHEMA: &str = include_str!("../../../schema.sql");

impl HashedTables {
    /// The tables of an open ledger of the newest version.
    pub fn of(conn: &Connection) -> rusqlite::Result<Self> {
        let known: Vec<Known> = names().map(|name| Known::of(conn, name)).collect::<rusqlite::Result<_>>()?;
        let own = known.iter().filter(|table| !["entry", "carried", "mark"].contains(&table.name));
        Ok(Self { tables: own.map(|table| table.hashed(&known)).collect() })
    }
}

/// Names of tables, in the order of the schema.
fn names() -> impl Iterator<Item = &'static str> {
    SCHEMA.lines().filter_map(|line| line.strip_prefix("CREATE TABLE ")?.split(' ').next())
}

struct Known {
    name: &'static str,
    columns: Vec<Column>,
    references: Vec<Reference>,
}

impl Known {
    fn of(conn: &Connection, name: &'static str) -> rusqlite::Result<Self> {
        let columns = conn
            .prepare_cached("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")?
            .query_map([name], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let references = conn
            .prepare_cached("SELECT id, \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?1) ORDER BY id, seq")?
            .query_map([name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Self { name, columns, references })
    }

    fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|(name, _)| name == column)
    }

    fn key(&self) -> Vec<&str> {
        let mut key: Vec<_> = self.columns.iter().filter(|(_, place)| *place > 0).collect();
        key.sort_by_key(|(_, place)| *place);
        key.into_iter().map(|(name, _)| name.as_str()).collect()
    }

    /// The record that a column refers to by its number, through a version's key where it must be: its table.
    fn referred<'k>(&'k self, column: &str, known: &'k [Known]) -> Option<&'k Known> {
        let (.., table, to) = self.references.iter().find(|(_, from, ..)| from == column)?;
        let table = known.iter().find(|other| other.name == table)?;
        if to == "id" && table.has("uid") { Some(table) } else { table.referred(to, known) }
    }

    fn hashed(&self, known: &[Self]) -> Table {
        let value = |(column, _): &Column| match self.referred(column, known).filter(|_| column != "entry") {
            // A number that refers to nothing stands as it is.
            Some(record) => format!("coalesce((SELECT uid FROM {0} WHERE id = t.{column}), t.{column})", record.name),
            None => format!("t.{column}"),
        };
        let values: Vec<_> = self.columns.iter().map(|column| format!("{} AS {}", value(column), column.0)).collect();
        let (from, order) = self.carrier();
        let rows = format!("SELECT {} FROM {from} ORDER BY {order}", values.join(", "));
        Table { name: self.name, columns: self.columns.iter().map(|(name, _)| name.clone()).collect(), rows }
    }

    /// What the rows of an entry are read from, and their order, which is that of their keys. A row without an entry
    /// is carried by the row that its key begins with.
    fn carrier(&self) -> (String, String) {
        let key = self.key();
        if self.has("entry") {
            return (format!("{} t WHERE t.entry = ?1", self.name), format!("t.{}", key.join(", t.")));
        }
        let reference = self.references.iter().find(|(_, from, ..)| key.first() == Some(&from.as_str()));
        let Some((id, _, parent, _)) = reference else { return (self.name.to_owned(), key.join(", ")) };
        let same: Vec<_> =
            self.references.iter().filter(|(of, ..)| of == id).map(|(_, from, _, to)| (from, to)).collect();
        let on: Vec<_> = same.iter().map(|(from, to)| format!("t.{from} = p.{to}")).collect();
        // The carrier's columns where there are some: its rows come first, in the order of its index.
        let order: Vec<_> = key
            .iter()
            .map(|column| {
                same.iter().find(|(from, _)| from == column).map_or(format!("t.{column}"), |(_, to)| format!("p.{to}"))
            })
            .collect();
        (format!("{parent} p CROSS JOIN {} t ON {} WHERE p.entry = ?1", self.name, on.join(" AND ")), order.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_hashed_once_and_read_by_its_entry() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(SCHEMA).unwrap();
        let hashed = HashedTables::of(&conn).unwrap();
        let sql = "SELECT count(*) FROM sqlite_schema WHERE type = 'table'";
        let tables: i64 = conn.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(hashed.tables.len() + 3, usize::try_from(tables).unwrap());
        for table in &hashed.tables {
            let plan: Vec<String> = conn
                .prepare(&format!("EXPLAIN QUERY PLAN {}", table.rows))
                .unwrap()
                .query_map([1], |row| row.get(3))
                .unwrap()
                .collect::<rusqlite::Result<_>>()
                .unwrap();
            // Neither a table read from end to end nor its rows put in order by hand.
            assert!(
                plan.iter().all(|step| !step.starts_with("SCAN") && !step.ends_with("B-TREE FOR ORDER BY")),
                "{}: {plan:?}",
                table.name
            );
        }
        let rows = |name: &str| &hashed.tables.iter().find(|table| table.name == name).unwrap().rows;
        assert!(rows("outlet_product").contains("(SELECT uid FROM outlet WHERE id = t.outlet)"));
        assert!(
            rows("outlet_product")
                .contains("outlet_rev p CROSS JOIN outlet_product t ON t.outlet = p.outlet AND t.rev = p.rev")
        );
    }
}
