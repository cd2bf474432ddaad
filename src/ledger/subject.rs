//! Subjects (chủ thể): who makes the products.

mod personal;
mod place;

pub use place::Place;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::journal::version_or_first;
use super::row::{Day, day, opt};
use super::transaction::uid;
use super::{Paper, Reader, Result, Txn};
use crate::law::SubjectForm;
use crate::law::places::{self, Commune, List};
use crate::text::{fold, subject_key};

/// What is known of a subject. Blank is `None`; places are as printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // the words of Mẫu 01 and 02
pub struct SubjectFacts {
    /// `None`: the source names none (chưa rõ).
    pub name: Option<String>,
    pub form: Option<SubjectForm>,
    pub address: Option<String>,
    pub commune: Option<String>,
    pub district: Option<String>,
    pub province: Option<String>,
    /// The commune that its place is, where that is sure.
    #[serde(deserialize_with = "places::coded_commune")]
    pub unit: Option<&'static Commune>,
    pub tax_code: Option<String>,
    pub registration: Option<String>,
    pub registered_on: Option<NaiveDate>,
    pub representative: Option<String>,
    pub position: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub sex: Option<String>,
    pub ethnicity: Option<String>,
    pub disability: Option<String>,
    /// What else columns of a source tell of a person, apart from every note: `heading: cell; …`.
    pub personal: Option<String>,
}

/// A subject as it stood on a day.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Local number.
    pub id: i64,
    /// What is known.
    pub facts: SubjectFacts,
    /// The day from which it is so.
    pub since: NaiveDate,
}

impl SubjectFacts {
    /// The folded name, empty when it is not known.
    pub fn name_key(&self) -> String {
        self.name.as_deref().map(subject_key).unwrap_or_default()
    }

    /// What it is found by, without diacritics.
    pub fn search(&self) -> String {
        let told = [&self.name, &self.representative, &self.commune, &self.district].into_iter().flatten();
        told.map(|text| fold::search(text)).collect::<Vec<_>>().join(" ")
    }

    /// These facts with the blanks filled, and the rest overruled, by newer ones; the spelling of a
    /// name that folds to the same stays as it was.
    #[must_use]
    pub fn updated(&self, newer: &Self) -> Self {
        let newest = |old: &Option<String>, new: &Option<String>| new.clone().or_else(|| old.clone());
        let communes = self.commune.as_deref().zip(newer.commune.as_deref());
        let renamed = communes.is_some_and(|(old, new)| !fold::same_place(old, new));
        let moved = renamed || place::same_commune(self.unit, newer.unit) == Some(false);
        Self {
            name: self.name.clone().or_else(|| newer.name.clone()),
            form: newer.form.or(self.form),
            address: newest(&self.address, &newer.address),
            // A commune that is another than before, or has another name, is not in the district of before.
            commune: if moved { newer.commune.clone() } else { newest(&self.commune, &newer.commune) },
            district: if moved { newer.district.clone() } else { newest(&self.district, &newer.district) },
            province: newest(&self.province, &newer.province),
            unit: newer.unit.or(self.unit.filter(|_| !moved)),
            tax_code: newest(&self.tax_code, &newer.tax_code),
            registration: newest(&self.registration, &newer.registration),
            registered_on: newer.registered_on.or(self.registered_on),
            representative: newest(&self.representative, &newer.representative),
            position: newest(&self.position, &newer.position),
            phone: newest(&self.phone, &newer.phone),
            email: newest(&self.email, &newer.email),
            sex: newest(&self.sex, &newer.sex),
            ethnicity: newest(&self.ethnicity, &newer.ethnicity),
            disability: newest(&self.disability, &newer.disability),
            personal: personal::merged(self.personal.as_deref(), newer.personal.as_deref()),
        }
    }
}

impl Reader<'_> {
    /// Every subject as it stood on a day, in the order first written.
    pub fn subjects(self, on: NaiveDate) -> Result<Vec<Subject>> {
        let ones = self.ones()?;
        // A subject may be told by a record of which no product is read.
        let whole = ones.is_empty() && self.heirs()?.is_empty();
        let reader = if whole { self } else { Reader { products: None, ..self } };
        let sql = format!(
            "SELECT r.* FROM subject_rev r WHERE {} AND {} ORDER BY r.subject",
            reader.among_subjects("r.subject"),
            version_or_first("subject_rev", "subject")
        );
        let found = reader.all("subjects", &sql, (Day(on), reader.products), |row| {
            let Day(since) = row.get("valid_from")?;
            Ok(Subject { since, id: row.get("subject")?, facts: facts(row)? })
        })?;
        Ok(ones.merge_subjects(found, on))
    }
}

/// What a row of a version tells.
pub(super) fn facts(row: &rusqlite::Row<'_>) -> rusqlite::Result<SubjectFacts> {
    Ok(SubjectFacts {
        name: row.get("name")?,
        form: row.get("form")?,
        address: row.get("address")?,
        commune: row.get("commune")?,
        district: row.get("district")?,
        province: row.get("province")?,
        unit: commune(row)?,
        tax_code: row.get("tax_code")?,
        registration: row.get("registration")?,
        registered_on: day(row, "registered_on")?,
        representative: row.get("representative")?,
        position: row.get("position")?,
        phone: row.get("phone")?,
        email: row.get("email")?,
        sex: row.get("sex")?,
        ethnicity: row.get("ethnicity")?,
        disability: row.get("disability")?,
        personal: row.get("personal")?,
    })
}

/// The commune of a row's list and code.
pub(super) fn commune(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<&'static Commune>> {
    let (list, code): (Option<String>, Option<String>) = (row.get("commune_list")?, row.get("commune_code")?);
    let list = list.and_then(|list| list.parse::<List>().ok());
    Ok(list.zip(code).and_then(|(list, code)| places::commune(list, &code)))
}

impl Reader<'_> {
    /// Every place that live versions of subjects were written with.
    pub fn subject_places(self) -> Result<Vec<(i64, String)>> {
        let sql = "SELECT subject, place_key FROM subject_rev WHERE entry IN (SELECT id FROM live)";
        let ones = self.ones()?;
        self.all("places", sql, [], |row| Ok((ones.subject(row.get(0)?), row.get(1)?)))
    }
}

impl Txn<'_> {
    /// Adds a subject, of which this holds from a day on (and before, as far as is known).
    pub fn add_subject(&mut self, facts: &SubjectFacts, from: NaiveDate) -> Result<i64> {
        let entry = self.entry();
        let id = self.insert("a subject", "INSERT INTO subject (uid, entry) VALUES (?1, ?2)", (uid(), entry))?;
        self.version_subject(id, 1, (facts, from), &Paper::default())?;
        Ok(id)
    }

    /// Adds the next version of a subject, which holds from a day on.
    pub fn put_subject(&mut self, id: i64, facts: &SubjectFacts, from: NaiveDate) -> Result<()> {
        self.put_subject_by(id, facts, from, &Paper::default())
    }

    /// The same, resting on a paper; without one on that of the version of the same day.
    pub fn put_subject_by(&mut self, id: i64, facts: &SubjectFacts, from: NaiveDate, paper: &Paper) -> Result<()> {
        let rev = self.next_rev("subject_rev", "subject = ?1", [id])?;
        let mut paper = paper.clone();
        if rev > 1 && paper.0.is_none() {
            let known = self.read().subject_versions(id)?;
            paper = known.into_iter().find(|one| one.from == from).map(|one| one.paper).unwrap_or(paper);
        }
        self.version_subject(id, rev, (facts, from), &paper)
    }

    fn version_subject(
        &mut self,
        id: i64,
        rev: i64,
        (facts, from): (&SubjectFacts, NaiveDate),
        (paper, paper_on): &Paper,
    ) -> Result<()> {
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        self.put(
            "a version of a subject",
            "INSERT INTO subject_rev (subject, rev, valid_from, entry, reason, name, name_key, place_key, search, form,
               address, commune, district, province, commune_list, commune_code, tax_code, registration, registered_on, representative, position,
               phone, email, sex, ethnicity, disability, personal, paper, paper_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
               ?24, ?25, ?26, ?27, ?28, ?29)",
            rusqlite::params![
                id,
                rev,
                Day(from),
                entry,
                reason,
                facts.name,
                facts.name_key(),
                facts.place_key(),
                facts.search(),
                facts.form,
                facts.address,
                facts.commune,
                facts.district,
                facts.province,
                facts.unit.map(|unit| unit.list.code()),
                facts.unit.map(|unit| unit.code),
                facts.tax_code,
                facts.registration,
                opt(facts.registered_on),
                facts.representative,
                facts.position,
                facts.phone,
                facts.email,
                facts.sex,
                facts.ethnicity,
                facts.disability,
                facts.personal,
                paper,
                opt(*paper_on),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_that_moved_keeps_no_district_of_before() {
        let at = |commune: &str, district: Option<&str>| SubjectFacts {
            commune: Some(commune.into()),
            district: district.map(str::to_owned),
            ..SubjectFacts::default()
        };
        let before = at("xã Mỹ Quý", Some("huyện Tháp Mười"));
        assert_eq!(before.updated(&at("xã An Hòa", None)).district, None);
        assert_eq!(before.updated(&at("Mỹ Quý", None)).district.as_deref(), Some("huyện Tháp Mười"));
    }
}
