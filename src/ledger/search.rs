//! Finding subjects and products by words, with or without diacritics.

use chrono::NaiveDate;

use super::journal::version_or_first;
use super::row::Day;
use super::{Reader, Result};
use crate::text::fold;

impl Reader<'_> {
    /// The products whose name, or whose subject's name, representative or place, holds every word, or a word that begins so.
    pub fn find_products(self, words: &str, on: NaiveDate) -> Result<Vec<i64>> {
        let subject = version_or_first("subject_rev", "subject");
        let sql = format!(
            "SELECT p.id, r.search || ' ' || (SELECT r.search FROM subject_rev r WHERE r.subject = p.subject AND {subject})
             FROM product_rev r JOIN product p ON p.id = r.product WHERE {} ORDER BY p.id",
            version_or_first("product_rev", "product")
        );
        let wanted: Vec<String> = fold::search(words).split(' ').map(str::to_owned).collect();
        let rows = self.all("names", &sql, [Day(on)], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
        Ok(rows
            .into_iter()
            .filter(|(_, text)| wanted.iter().all(|word| text.split(' ').any(|told| told.starts_with(word.as_str()))))
            .map(|(id, _)| id)
            .collect())
    }
}
