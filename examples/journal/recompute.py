#!/usr/bin/env python3
"""Recomputes the journal of an ocop ledger as docs/journal.md describes it, with nothing of ocop's own.

    python3 recompute.py ocop.db             each entry with its hash; ends with 1 where one is not what it should be
    python3 recompute.py ocop.db --text 2    what the hash of entry 2 is taken of: … --text 2 | sha256sum
"""

import hashlib
import sqlite3
import sys

BEGINNING = "0" * 64


def literal(value):
    """A value as it stands in a line."""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, bytes):
        return "x'" + value.hex() + "'"
    return "'" + value.replace("'", "''") + "'"


def line(table, pairs):
    """table(column=value,…); what is blank is left out."""
    told = ",".join(f"{column}={literal(value)}" for column, value in pairs if value is not None)
    return f"{table}({told})\n"


class Ledger:
    def __init__(self, path):
        self.db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        tables = self.db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")
        self.tables = [name for (name,) in tables if not name.startswith("sqlite_")]
        self.columns, self.key, self.references = {}, {}, {}
        for table in self.tables:
            info = self.db.execute(f"PRAGMA table_info({table})").fetchall()
            self.columns[table] = [column for _, column, *_ in info]
            self.key[table] = [column for pk, column in sorted((row[5], row[1]) for row in info if row[5])]
            found = self.db.execute(f"PRAGMA foreign_key_list({table})").fetchall()
            # (which reference, column, table it refers to, column there)
            self.references[table] = [(row[0], row[3], row[2], row[4]) for row in found]

    def record(self, table, column):
        """The table of the record that a column refers to by its number, if it does and that has a uid."""
        for _, own, other, to in self.references[table]:
            if own == column:
                return other if to == "id" and "uid" in self.columns[other] else self.record(other, to)
        return None

    def carrier(self, table):
        """FROM and WHERE that give the rows of entry ? of a table as t."""
        if "entry" in self.columns[table]:
            return f"{table} t WHERE t.entry = ?"
        first = next(which for which, own, *_ in self.references[table] if own == self.key[table][0])
        parts = [reference for reference in self.references[table] if reference[0] == first]
        on = " AND ".join(f"t.{own} = p.{to}" for _, own, _, to in parts)
        return f"{parts[0][2]} p JOIN {table} t ON {on} WHERE p.entry = ?"

    def uid(self, table, number):
        found = self.db.execute(f"SELECT uid FROM {table} WHERE id = ?", (number,)).fetchone()
        return found[0] if found else number

    def row(self, table, columns, values):
        pairs = []
        for column, value in zip(columns, values):
            other = self.record(table, column)
            pairs.append((column, self.uid(other, value) if other and value is not None else value))
        if table == "sheet":
            number = dict(zip(columns, values))["id"]
            marks = self.db.execute(
                "SELECT criterion, points, option FROM mark WHERE sheet = ? ORDER BY criterion", (number,)
            )
            text = "".join(line("mark", zip(("criterion", "points", "option"), mark)) for mark in marks)
            pairs.append(("marks", hashlib.sha256(text.encode()).hexdigest() if text else None))
        return line(table, pairs)

    def text(self, entry, before):
        """What the hash of an entry is taken of."""
        columns = ["id", "uid", "at", "actor", "command", "summary", "reason", "voids", "program", "seen_by"]
        values = self.db.execute(f"SELECT {', '.join(columns)} FROM entry WHERE id = ?", (entry,)).fetchone()
        lines = ["ocop journal 1\n", before + "\n", self.row("entry", columns, values)]
        for table in self.tables:
            if table in ("entry", "carried", "mark"):
                continue
            columns = self.columns[table]
            order = ", ".join(f"t.{column}" for column in self.key[table])
            sql = f"SELECT {', '.join('t.' + column for column in columns)} FROM {self.carrier(table)} ORDER BY {order}"
            lines += [self.row(table, columns, values) for values in self.db.execute(sql, (entry,))]
        return "".join(lines)

    def entries(self):
        """Each entry's number, the hash it should have after the one before as stored, and the one stored."""
        before = BEGINNING
        for number, stored in self.db.execute("SELECT id, hash FROM entry ORDER BY id").fetchall():
            yield number, before, stored
            before = stored


def main():
    ledger = Ledger(sys.argv[1])
    wanted = int(sys.argv[3]) if sys.argv[2:3] == ["--text"] else None
    sound = True
    for number, before, stored in ledger.entries():
        if wanted == number:
            sys.stdout.buffer.write(ledger.text(number, before).encode())
        elif wanted is None:
            found = hashlib.sha256(ledger.text(number, before).encode()).hexdigest()
            sound = sound and found == stored
            print(number, found, "" if found == stored else f"is not what the ledger says: {stored}")
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
