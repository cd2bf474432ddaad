//! The versions of a subject or a product: how it was called and told from which day on, and by what paper.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::row::{Day, day};
use super::same::spelled;
use super::{ALWAYS, ProductFacts, Reader, Result, SubjectFacts, Txn, subject};
use crate::text::{fold, subject_key};

/// The number of a paper, and its day.
pub type Paper = (Option<String>, Option<NaiveDate>);

/// What holds of a record from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version<F> {
    /// The day.
    pub from: NaiveDate,
    /// What holds.
    pub facts: F,
    /// What the change rests on.
    pub paper: Paper,
}

/// What a name became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// The name of before.
    pub was: String,
    /// The name since.
    pub is: String,
    /// From this day on.
    pub from: NaiveDate,
}

/// Facts of which some change, and the rest stay.
pub trait Carry: Clone + PartialEq {
    /// These facts with what they tell as `was` does told as `is` does.
    #[must_use]
    fn carried(&self, was: &Self, is: &Self) -> Self;
}

impl Carry for SubjectFacts {
    fn carried(&self, was: &Self, is: &Self) -> Self {
        let mut facts = self.clone();
        macro_rules! carry {
            ($($field:ident)*) => {$(
                if facts.$field == was.$field {
                    facts.$field.clone_from(&is.$field);
                }
            )*};
        }
        carry!(name form address commune district province unit tax_code representative position);
        facts
    }
}

impl Carry for ProductFacts {
    fn carried(&self, was: &Self, is: &Self) -> Self {
        let name = if self.name == was.name { &is.name } else { &self.name };
        Self { name: name.clone(), ..self.clone() }
    }
}

impl<F: Carry> Version<F> {
    /// The versions with a change put in that holds from a day on: those to write, oldest first. What came after the
    /// day tells the change too, as far as it tells what was told on the day. Nothing where the day tells it already.
    /// Of a record first known from a later day, what was known then is what held before.
    pub fn changed(all: &[Self], from: NaiveDate, paper: &Paper, change: impl Fn(&F) -> F) -> Vec<Self> {
        let Some(held) = all.iter().rfind(|one| one.from <= from).or(all.first()) else { return Vec::new() };
        let now = change(&held.facts);
        if now == held.facts {
            return Vec::new();
        }
        let mut written = Vec::new();
        if held.from > from {
            written.push(Self { from: ALWAYS, facts: held.facts.clone(), paper: Paper::default() });
        }
        let later = all.iter().filter(|one| one.from > from);
        let later = later.map(|one| Self { facts: one.facts.carried(&held.facts, &now), ..one.clone() });
        let later: Vec<Self> = later.filter(|one| !all.contains(one)).collect();
        written.push(Self { from, facts: now, paper: paper.clone() });
        written.extend(later);
        written
    }

    /// The versions that told something wrong from the first, told rightly from the same days on: those to write.
    pub fn corrected(all: &[Self], wrong: &F, right: &F) -> Vec<Self> {
        Self::righted(all, wrong, right).filter(|one| !all.contains(one)).collect()
    }

    /// All versions as they read once what was wrong from the first is told rightly.
    pub fn righted(all: &[Self], wrong: &F, right: &F) -> impl Iterator<Item = Self> {
        all.iter().map(|one| Self { facts: one.facts.carried(wrong, right), ..one.clone() })
    }

    /// What holds on a day; of a record first known from a later day, what was known first.
    pub fn held(all: &[Self], on: NaiveDate) -> Option<&F> {
        all.iter().rfind(|one| one.from <= on).or(all.first()).map(|one| &one.facts)
    }
}

/// The version that holds from each day on, oldest day first: of one day the newest.
pub(super) fn effective<F>(rows: Vec<Version<F>>) -> Vec<Version<F>> {
    let by_day: BTreeMap<NaiveDate, Version<F>> = rows.into_iter().map(|one| (one.from, one)).collect();
    by_day.into_values().collect()
}

impl Reader<'_> {
    /// How a record of a subject reads from which day on, oldest first.
    pub fn subject_versions(self, id: i64) -> Result<Vec<Version<SubjectFacts>>> {
        let sql = "SELECT * FROM subject_rev WHERE subject = ?1 AND entry IN (SELECT id FROM live) ORDER BY rev";
        let rows = self.all("a subject's versions", sql, [id], |row| {
            let Day(from) = row.get("valid_from")?;
            Ok(Version { from, facts: subject::facts(row)?, paper: (row.get("paper")?, day(row, "paper_on")?) })
        })?;
        Ok(effective(rows))
    }

    /// The same of a product.
    pub fn product_versions(self, id: i64) -> Result<Vec<Version<ProductFacts>>> {
        let sql = "SELECT * FROM product_rev WHERE product = ?1 AND entry IN (SELECT id FROM live) ORDER BY rev";
        let rows = self.all("a product's versions", sql, [id], |row| {
            let Day(from) = row.get("valid_from")?;
            let facts =
                ProductFacts { name: row.get("name")?, sector: row.get("sector")?, set_code: row.get("set_code")? };
            Ok(Version { from, facts, paper: (row.get("paper")?, day(row, "paper_on")?) })
        })?;
        Ok(effective(rows))
    }

    /// What subjects that changed their name, or whose name was corrected, were ever called, with the places they were
    /// then told at: each record's number and what is told of it.
    pub(super) fn former_spellings(self) -> Result<Vec<(i64, SubjectFacts)>> {
        // A record that is read by another one is read whole.
        let reader =
            if self.ones()?.is_empty() && self.heirs()?.is_empty() { self } else { Reader { products: None, ..self } };
        let sql = format!(
            "SELECT DISTINCT r.subject, r.name, r.address, r.commune, r.district, r.province, r.tax_code
             FROM subject_rev first JOIN subject_rev r ON r.subject = first.subject
             WHERE first.rev > 1 AND {} AND ?1 AND first.name_key <> (
                     SELECT x.name_key FROM subject_rev x WHERE x.subject = first.subject ORDER BY x.rev LIMIT 1)
               AND first.entry IN (SELECT id FROM live)
               AND r.name IS NOT NULL AND r.entry IN (SELECT id FROM live) ORDER BY r.subject, r.rev",
            reader.among_subjects("first.subject"),
        );
        reader.all("former names", &sql, (true, reader.products), |row| Ok((row.get("subject")?, spelled(row)?)))
    }

    /// Every name, in live versions, of products that went by several.
    pub fn former_products(self) -> Result<Vec<(i64, String)>> {
        let ones = self.ones()?;
        let sql = "SELECT DISTINCT r.product, r.name FROM product_rev one JOIN product_rev r ON r.product = one.product
                   WHERE one.rev > 1 AND one.entry IN (SELECT id FROM live) AND r.entry IN (SELECT id FROM live)
                     AND one.name_key <> (
                       SELECT x.name_key FROM product_rev x WHERE x.product = one.product ORDER BY x.rev LIMIT 1)
                   ORDER BY r.product, r.rev";
        self.all("former names", sql, [], |row| Ok((ones.product(row.get(0)?), row.get(1)?)))
    }

    /// What a subject's names became, oldest first, those of the subjects it follows among them.
    pub fn renamings(self, subject: i64) -> Result<Vec<Renamed>> {
        let mut all = names(&self.subject_versions(subject)?, |facts| facts.name.clone(), subject_key);
        let now = |versions: &[Version<SubjectFacts>]| versions.last().and_then(|one| one.facts.name.clone());
        for one in self.successions()?.into_iter().filter(|one| one.subject == subject) {
            let (former, own) = (self.subject_versions(one.former)?, self.subject_versions(subject)?);
            if let (Some(was), Some(is)) = (now(&former), now(&own)) {
                all.push(Renamed { was, is, from: one.from });
            }
        }
        all.sort_by_key(|one| one.from);
        Ok(all)
    }

    /// The same of a product.
    pub fn product_renamings(self, product: i64) -> Result<Vec<Renamed>> {
        Ok(names(&self.product_versions(product)?, |facts| Some(facts.name.clone()), fold::key))
    }

    /// What corrections of certificates say was wrongly told: by subject, the field's heading and
    /// what it was.
    pub(super) fn corrected_facts(self) -> Result<HashMap<i64, Vec<(String, String)>>> {
        let sql = "SELECT p.subject, c.field, c.was FROM correction c JOIN certificate g ON g.id = c.certificate
                   JOIN product p ON p.id = g.product WHERE c.entry IN (SELECT id FROM live) ORDER BY c.id";
        let ones = self.ones()?;
        let mut found: HashMap<i64, Vec<(String, String)>> = HashMap::new();
        for (subject, field, was) in
            self.all("corrections", sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))?
        {
            found.entry(ones.subject(subject)).or_default().push((field, was));
        }
        Ok(found)
    }
}

fn names<F>(
    versions: &[Version<F>],
    name: impl Fn(&F) -> Option<String>,
    key: impl Fn(&str) -> String,
) -> Vec<Renamed> {
    let pairs = versions.windows(2).filter_map(|pair| {
        let (was, is) = (name(&pair[0].facts)?, name(&pair[1].facts)?);
        (key(&was) != key(&is)).then_some(Renamed { was, is, from: pair[1].from })
    });
    pairs.collect()
}

impl Txn<'_> {
    /// Writes versions of a subject.
    pub fn put_subject_versions(&mut self, id: i64, versions: &[Version<SubjectFacts>]) -> Result<()> {
        versions.iter().try_for_each(|one| self.put_subject_by(id, &one.facts, one.from, &one.paper))
    }

    /// Writes versions of a product.
    pub fn put_product_versions(&mut self, id: i64, versions: &[Version<ProductFacts>]) -> Result<()> {
        versions.iter().try_for_each(|one| self.put_product_by(id, &one.facts, one.from, &one.paper))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::day;

    fn told(from: NaiveDate, name: &str, phone: &str) -> Version<SubjectFacts> {
        let facts = SubjectFacts { name: Some(name.into()), phone: Some(phone.into()), ..SubjectFacts::default() };
        Version { from, facts, paper: Paper::default() }
    }

    fn renamed(name: &str) -> impl Fn(&SubjectFacts) -> SubjectFacts {
        |facts| SubjectFacts { name: Some(name.to_owned()), ..facts.clone() }
    }

    #[test]
    fn a_change_of_a_day_is_carried_on_until_the_next_one() {
        let days = [day(2020, 1, 1), day(2022, 1, 1), day(2024, 1, 1)];
        let all = [told(days[0], "A", "1"), told(days[1], "A", "2"), told(days[2], "C", "2")];
        let written = Version::changed(&all, day(2021, 1, 1), &Paper::default(), renamed("B"));
        assert_eq!(written, [told(day(2021, 1, 1), "B", "1"), told(days[1], "B", "2")]);
        // Before anything is known, what was known first is what held.
        let written = Version::changed(&all[..1], day(2019, 1, 1), &Paper::default(), renamed("B"));
        assert_eq!(written, [told(ALWAYS, "A", "1"), told(day(2019, 1, 1), "B", "1"), told(days[0], "B", "1")]);
        assert!(Version::changed(&all, day(2024, 5, 1), &Paper::default(), renamed("C")).is_empty());
    }

    #[test]
    fn a_correction_keeps_the_days_of_what_it_corrects() {
        let all = [told(day(2020, 1, 1), "A", "1"), told(day(2022, 1, 1), "A", "2"), told(day(2024, 1, 1), "C", "2")];
        let written = Version::corrected(&all, &all[0].facts, &told(ALWAYS, "Á", "1").facts);
        assert_eq!(written, [told(day(2020, 1, 1), "Á", "1"), told(day(2022, 1, 1), "Á", "2")]);
    }
}
