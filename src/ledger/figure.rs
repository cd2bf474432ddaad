//! What a product brought in a year, as its subject reports it: output, revenue, export, labour.

use chrono::{Datelike, NaiveDate};

use super::transaction::uid;
use super::versioned::{Columns, Put, Recorded, Versioned, columns};
use super::{Reader, Result, Txn};

columns! {
    /// What is told of a product in a year.
    FigureFacts of "figure" {
        /// Thousandths of its unit.
        output: Option<i64>,
        /// Unit of the output: tấn, hộp.
        output_unit: Option<String>,
        /// Revenue, in đồng.
        revenue: Option<i64>,
        /// Export, in đồng.
        export: Option<i64>,
        /// People at work.
        labour: Option<i64>,
        /// Notes.
        note: Option<String>,
    }
    besides {
        /// The product.
        product: i64,
        /// The year.
        year: i32,
    }
}

/// The figures of a product and a year.
pub type Figure = Recorded<FigureFacts>;

impl Versioned for FigureFacts {
    /// The last day of the year: before that nobody knows it whole.
    fn since(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, 12, 31).unwrap_or_default()
    }

    /// Figures have no identity besides their product and year.
    fn all(reader: Reader<'_>, on: NaiveDate) -> Result<Vec<Recorded<Self>>> {
        let ones = reader.ones()?;
        let sql = "SELECT f.* FROM figure f WHERE f.year <= ?1 AND f.rev = (SELECT max(x.rev) FROM figure x
                     WHERE x.product = f.product AND x.year = f.year AND x.entry IN (SELECT id FROM live))
                   ORDER BY f.year, f.product";
        let mut found = reader.all("figures", sql, [on.year()], |row| {
            let (id, year) = (row.get("product")?, row.get("year")?);
            let facts = Self { product: ones.product(id), year, ..Self::read(row)? };
            Ok(Recorded { id, since: facts.since(), facts })
        })?;
        // Of a product under two spellings the record kept has its way.
        found.sort_by_key(|one| (one.facts.year, one.facts.product, one.id != one.facts.product));
        found.dedup_by_key(|one| (one.facts.year, one.facts.product));
        Ok(found)
    }

    fn add(&self, txn: &mut Txn<'_>, at: Option<(i64, u64)>) -> Result<i64> {
        self.write(txn, at)?;
        Ok(self.product)
    }

    fn put_from(
        &self,
        txn: &mut Txn<'_>,
        known: &Recorded<Self>,
        _: Option<NaiveDate>,
        at: Option<(i64, u64)>,
    ) -> Result<Put> {
        let updated = known.facts.updated(self);
        let changed = updated != known.facts;
        if changed {
            updated.write(txn, at)?;
        }
        Ok(Put { changed, kept: None })
    }
}

impl FigureFacts {
    fn write(&self, txn: &mut Txn<'_>, at: Option<(i64, u64)>) -> Result<()> {
        let rev = txn.next_rev("figure", "product = ?1 AND year = ?2", (self.product, self.year))?;
        let (entry, reason) = (txn.entry(), txn.reason().map(str::to_owned));
        txn.put(
            "figures of a product",
            "INSERT INTO figure (product, year, rev, uid, entry, reason, output, output_unit, revenue, export, labour, note,
               source, line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            rusqlite::params![
                self.product,
                self.year,
                rev,
                uid(),
                entry,
                reason,
                self.output,
                self.output_unit,
                self.revenue,
                self.export,
                self.labour,
                self.note,
                at.map(|(source, _)| source),
                at.map(|(_, line)| i64::try_from(line).unwrap_or(i64::MAX)),
            ],
        )
    }
}

impl Reader<'_> {
    /// The figures of every product in the years begun by a day, a year after another.
    pub fn figures(self, on: NaiveDate) -> Result<Vec<Figure>> {
        FigureFacts::all(self, on)
    }
}
