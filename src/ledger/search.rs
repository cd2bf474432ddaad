//! Finding subjects and products, ideas and outlets by words, with or without diacritics.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{EVER, Idea, Outlet, Reader, Result};
use crate::text::fold;

impl Reader<'_> {
    /// The products whose name, or whose subject's name, representative or place, holds every word, or a word that
    /// begins so; by whatever they and their subjects are or were called, and those whose place these took by the day.
    pub fn find_products(self, words: &str, on: NaiveDate) -> Result<Vec<i64>> {
        let (ones, heirs) = (self.ones()?, self.heirs()?);
        let told = |what, sql: &str| self.all(what, sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
        let subjects: Vec<(i64, i64, String)> = told(
            "names",
            "SELECT DISTINCT r.subject, 0, r.search FROM subject_rev r WHERE r.entry IN (SELECT id FROM live)",
        )?;
        let products: Vec<(i64, i64, String)> = told(
            "names",
            "SELECT DISTINCT p.id, p.subject, r.search FROM product_rev r JOIN product p ON p.id = r.product
             WHERE r.entry IN (SELECT id FROM live)",
        )?;
        let mut of_subject: BTreeMap<i64, String> = BTreeMap::new();
        for (id, _, text) in subjects {
            let all = of_subject.entry(heirs.on(ones.subject(id), on)).or_default();
            all.push(' ');
            all.push_str(&text);
        }
        let holds = holding(words);
        let found = products.into_iter().filter(|(_, subject, text)| {
            let of = of_subject.get(&heirs.on(ones.subject(*subject), on)).map_or("", String::as_str);
            holds(&format!("{text}{of}"))
        });
        let mut found: Vec<i64> = found.map(|(id, ..)| ones.product(id)).collect();
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// The ideas that hold every word so in their name, by whatever they are or were called, in their subject or place,
    /// as they stood on a day.
    pub fn find_ideas(self, words: &str, on: NaiveDate) -> Result<Vec<Idea>> {
        let holds = holding(words);
        let sql = "SELECT DISTINCT idea, name FROM idea_rev WHERE name IS NOT NULL AND entry IN (SELECT id FROM live)";
        let mut names: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        for (id, name) in self.all("names", sql, [], |row| Ok((row.get(0)?, row.get(1)?)))? {
            names.entry(id).or_default().push(name);
        }
        let mut found = self.ideas(on)?;
        found.retain(|idea| {
            let facts = &idea.facts;
            let told = [&facts.subject, &facts.commune, &facts.district].into_iter().flatten();
            holds(&joined(names.get(&idea.id).into_iter().flatten().chain(told)))
        });
        Ok(found)
    }

    /// The outlets that hold every word so in their name, place or operator, opened by a day or at none that is known.
    pub fn find_outlets(self, words: &str, on: NaiveDate) -> Result<Vec<Outlet>> {
        let holds = holding(words);
        let mut found = self.outlets(EVER)?;
        found.retain(|outlet| {
            let facts = &outlet.facts;
            let told = [&facts.address, &facts.commune, &facts.district, &facts.operator];
            let told = std::iter::once(&facts.name).chain(told.into_iter().flatten());
            facts.opened.or(facts.approved_on).is_none_or(|day| day <= on) && holds(&joined(told))
        });
        Ok(found)
    }
}

/// Whether a folded text has every word, or one that begins so.
fn holding(words: &str) -> impl Fn(&str) -> bool {
    let wanted: Vec<String> = fold::search(words).split(' ').map(str::to_owned).collect();
    move |text| wanted.iter().all(|word| text.split(' ').any(|told| told.starts_with(word.as_str())))
}

fn joined<'t>(told: impl Iterator<Item = &'t String>) -> String {
    told.map(|text| fold::search(text)).collect::<Vec<_>>().join(" ")
}
