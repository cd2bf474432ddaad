//! Subjects (chủ thể): who makes the products.

use chrono::NaiveDate;

use super::journal::version_or_first;
use super::row::{Day, among, day, opt};
use super::transaction::uid;
use super::{Reader, Result, Txn};
use crate::law::SubjectForm;
use crate::text::{fold, subject_key};

/// What is known of a subject. Blank is `None`; places are as printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the words of Mẫu 01 and 02
pub struct SubjectFacts {
    /// `None`: the source names none (chưa rõ).
    pub name: Option<String>,
    pub form: Option<SubjectForm>,
    pub address: Option<String>,
    pub commune: Option<String>,
    pub district: Option<String>,
    pub province: Option<String>,
    pub tax_code: Option<String>,
    pub registration: Option<String>,
    pub registered_on: Option<NaiveDate>,
    pub representative: Option<String>,
    pub position: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub sex: Option<String>,
    pub ethnicity: Option<String>,
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

    /// The folded place as printed: commune and district, else the address; empty when none is told.
    pub fn place_key(&self) -> String {
        let [commune, district, address] = self.place();
        if commune.is_empty() && district.is_empty() { address } else { format!("{commune}|{district}") }
    }

    /// How much of the place is told: 2 commune and district, 1 one of them or an address, 0 nothing.
    pub fn place_told(&self) -> usize {
        let [commune, district, address] = self.place();
        let told = usize::from(!commune.is_empty()) + usize::from(!district.is_empty());
        told.max(usize::from(!address.is_empty()))
    }

    /// Whether two places may be one, something being left out of one of them.
    pub fn place_fits(&self, other: &Self) -> bool {
        let fits = |a: &str, b: &str| a.is_empty() || b.is_empty() || fold::same_place(a, b);
        let ([commune, district, address], [their_commune, their_district, their_address]) =
            (self.place(), other.place());
        let bare = commune.is_empty() && district.is_empty() && their_commune.is_empty() && their_district.is_empty();
        fits(&commune, &their_commune) && fits(&district, &their_district) && (!bare || fits(&address, &their_address))
    }

    /// How many parts of the place both tell, and tell alike.
    pub fn places_agree(&self, other: &Self) -> usize {
        let pairs = self.place().into_iter().zip(other.place());
        pairs.filter(|(mine, theirs)| !mine.is_empty() && !theirs.is_empty() && fold::same_place(mine, theirs)).count()
    }

    fn place(&self) -> [String; 3] {
        let place = |text: &Option<String>| text.as_deref().map(fold::place_key).unwrap_or_default();
        let address = self.address.as_deref().map(fold::key).unwrap_or_default();
        [place(&self.commune), place(&self.district), address]
    }

    /// These facts with the blanks filled, and the rest overruled, by newer ones; the spelling of a
    /// name that folds to the same stays as it was.
    #[must_use]
    pub fn updated(&self, newer: &Self) -> Self {
        let newest = |old: &Option<String>, new: &Option<String>| new.clone().or_else(|| old.clone());
        let communes = self.commune.as_deref().zip(newer.commune.as_deref());
        let moved = communes.is_some_and(|(old, new)| !fold::same_place(old, new));
        Self {
            name: self.name.clone().or_else(|| newer.name.clone()),
            form: newer.form.or(self.form),
            address: newest(&self.address, &newer.address),
            commune: newest(&self.commune, &newer.commune),
            // A commune that is another than before is not in the district of before.
            district: if moved { newer.district.clone() } else { newest(&self.district, &newer.district) },
            province: newest(&self.province, &newer.province),
            tax_code: newest(&self.tax_code, &newer.tax_code),
            registration: newest(&self.registration, &newer.registration),
            registered_on: newer.registered_on.or(self.registered_on),
            representative: newest(&self.representative, &newer.representative),
            position: newest(&self.position, &newer.position),
            phone: newest(&self.phone, &newer.phone),
            email: newest(&self.email, &newer.email),
            sex: newest(&self.sex, &newer.sex),
            ethnicity: newest(&self.ethnicity, &newer.ethnicity),
        }
    }
}

impl Reader<'_> {
    /// Every subject as it stood on a day, in the order first written.
    pub fn subjects(self, on: NaiveDate) -> Result<Vec<Subject>> {
        let sql = format!(
            "SELECT r.* FROM subject_rev r
             WHERE (?2 IS NULL OR r.subject IN (SELECT p.subject FROM product p WHERE {})) AND {} ORDER BY r.subject",
            among("p.id"),
            version_or_first("subject_rev", "subject")
        );
        let ones = self.ones()?;
        // A subject may be told by a record of which no product is read.
        let products = self.products.filter(|_| ones.is_empty());
        let found = self.all("subjects", &sql, (Day(on), products), |row| {
            let Day(since) = row.get("valid_from")?;
            Ok(Subject {
                since,
                id: row.get("subject")?,
                facts: SubjectFacts {
                    name: row.get("name")?,
                    form: row.get("form")?,
                    address: row.get("address")?,
                    commune: row.get("commune")?,
                    district: row.get("district")?,
                    province: row.get("province")?,
                    tax_code: row.get("tax_code")?,
                    registration: row.get("registration")?,
                    registered_on: day(row, "registered_on")?,
                    representative: row.get("representative")?,
                    position: row.get("position")?,
                    phone: row.get("phone")?,
                    email: row.get("email")?,
                    sex: row.get("sex")?,
                    ethnicity: row.get("ethnicity")?,
                },
            })
        })?;
        Ok(ones.merge_subjects(found, on))
    }
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
        self.version_subject(id, 1, facts, from)?;
        Ok(id)
    }

    /// Adds the next version of a subject, which holds from a day on.
    pub fn put_subject(&mut self, id: i64, facts: &SubjectFacts, from: NaiveDate) -> Result<()> {
        let rev = self.next_rev("subject_rev", "subject = ?1", [id])?;
        self.version_subject(id, rev, facts, from)
    }

    fn version_subject(&mut self, id: i64, rev: i64, facts: &SubjectFacts, from: NaiveDate) -> Result<()> {
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        let search = [&facts.name, &facts.representative, &facts.commune, &facts.district]
            .into_iter()
            .flatten()
            .map(|text| fold::search(text))
            .collect::<Vec<_>>()
            .join(" ");
        self.put(
            "a version of a subject",
            "INSERT INTO subject_rev (subject, rev, valid_from, entry, reason, name, name_key, place_key, search, form,
               address, commune, district, province, tax_code, registration, registered_on, representative, position,
               phone, email, sex, ethnicity)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)",
            rusqlite::params![
                id,
                rev,
                Day(from),
                entry,
                reason,
                facts.name,
                facts.name_key(),
                facts.place_key(),
                search,
                facts.form,
                facts.address,
                facts.commune,
                facts.district,
                facts.province,
                facts.tax_code,
                facts.registration,
                opt(facts.registered_on),
                facts.representative,
                facts.position,
                facts.phone,
                facts.email,
                facts.sex,
                facts.ethnicity,
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
