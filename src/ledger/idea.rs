//! Ideas (phiếu đăng ký ý tưởng sản phẩm): what may become a product, as its slip prints it.

use chrono::NaiveDate;

use super::journal::version_on;
use super::row::{Day, day, opt};
use super::transaction::uid;
use super::{Reader, Result, Txn};
use crate::law::SubjectForm;

/// What a slip says of an idea, and what was judged of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdeaFacts {
    /// Programme year.
    pub year: i32,
    /// Whether the product is there already (sản phẩm đã có); else it is a potential one.
    pub existing: bool,
    /// The product's name; `None`: the source lost it, and a subject is named.
    pub name: Option<String>,
    /// Whose idea it is; `None`: nobody's yet.
    pub subject: Option<String>,
    /// The subject's form of organisation.
    pub form: Option<SubjectForm>,
    /// Commune as printed.
    pub commune: Option<String>,
    /// District as printed.
    pub district: Option<String>,
    /// Group (nhóm) as printed.
    pub sector: Option<String>,
    /// Product set, by code or name as told.
    pub set_code: Option<String>,
    /// The day the slip was handed in.
    pub filed: Option<NaiveDate>,
    /// What it is about.
    pub description: Option<String>,
    /// Whether it was judged to fit the programme; `None`: not judged yet.
    pub fit: Option<bool>,
    /// Why it does or does not.
    pub fit_reason: Option<String>,
    /// The product it became.
    pub product: Option<i64>,
    /// Notes.
    pub note: Option<String>,
}

/// An idea as it stood on a day.
#[derive(Debug, Clone)]
pub struct Idea {
    /// Local number.
    pub id: i64,
    /// What is known of it.
    pub facts: IdeaFacts,
}

impl IdeaFacts {
    /// These facts with newer ones put over them: what is not told stays.
    #[must_use]
    pub fn updated(&self, newer: &Self) -> Self {
        let text = |old: &Option<String>, new: &Option<String>| new.clone().or_else(|| old.clone());
        Self {
            year: newer.year,
            existing: newer.existing,
            name: text(&self.name, &newer.name),
            subject: text(&self.subject, &newer.subject),
            form: newer.form.or(self.form),
            commune: text(&self.commune, &newer.commune),
            district: text(&self.district, &newer.district),
            sector: text(&self.sector, &newer.sector),
            set_code: text(&self.set_code, &newer.set_code),
            filed: newer.filed.or(self.filed),
            description: text(&self.description, &newer.description),
            fit: newer.fit.or(self.fit),
            fit_reason: text(&self.fit_reason, &newer.fit_reason),
            product: newer.product.or(self.product),
            note: text(&self.note, &newer.note),
        }
    }

    /// The day they hold from: the slip's, else the first of the year.
    fn since(&self) -> NaiveDate {
        self.filed.or(NaiveDate::from_ymd_opt(self.year, 1, 1)).unwrap_or_default()
    }
}

impl Reader<'_> {
    /// Every idea as it stood on a day, in the order first written.
    pub fn ideas(self, on: NaiveDate) -> Result<Vec<Idea>> {
        let ones = self.ones()?;
        let sql = format!("SELECT r.* FROM idea_rev r WHERE {} ORDER BY r.idea", version_on("idea_rev", "idea"));
        self.all("ideas", &sql, [Day(on)], |row| {
            let facts = IdeaFacts {
                year: row.get("year")?,
                existing: row.get("existing")?,
                name: row.get("name")?,
                subject: row.get("subject")?,
                form: row.get("form")?,
                commune: row.get("commune")?,
                district: row.get("district")?,
                sector: row.get("sector")?,
                set_code: row.get("set_code")?,
                filed: day(row, "filed")?,
                description: row.get("description")?,
                fit: row.get("fit")?,
                fit_reason: row.get("fit_reason")?,
                product: row.get::<_, Option<i64>>("product")?.map(|product| ones.product(product)),
                note: row.get("note")?,
            };
            Ok(Idea { id: row.get("idea")?, facts })
        })
    }
}

impl Txn<'_> {
    /// Adds an idea, read from a line of a source: `(source, line)`.
    pub fn add_idea(&mut self, facts: &IdeaFacts, at: (i64, u64)) -> Result<i64> {
        let entry = self.entry();
        let id = self.insert("an idea", "INSERT INTO idea (uid, entry) VALUES (?1, ?2)", (uid(), entry))?;
        self.version_idea(id, facts.since(), facts, Some(at))?;
        Ok(id)
    }

    /// Corrects or completes an idea, as read from a line of a source where there is one; what it now says it said from
    /// its first day.
    pub fn put_idea(&mut self, id: i64, facts: &IdeaFacts, at: Option<(i64, u64)>) -> Result<()> {
        let since = self.first_day("idea", id)?.unwrap_or_else(|| facts.since());
        self.version_idea(id, since, facts, at)
    }

    fn version_idea(&mut self, id: i64, since: NaiveDate, facts: &IdeaFacts, at: Option<(i64, u64)>) -> Result<()> {
        let rev = self.next_rev("idea_rev", "idea = ?1", [id])?;
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        self.put(
            "a version of an idea",
            "INSERT INTO idea_rev (idea, rev, valid_from, entry, reason, year, existing, name, subject, form, commune,
               district, sector, set_code, filed, description, fit, fit_reason, product, note, source, line)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
            rusqlite::params![
                id,
                rev,
                Day(since),
                entry,
                reason,
                facts.year,
                facts.existing,
                facts.name,
                facts.subject,
                facts.form,
                facts.commune,
                facts.district,
                facts.sector,
                facts.set_code,
                opt(facts.filed),
                facts.description,
                facts.fit,
                facts.fit_reason,
                facts.product,
                facts.note,
                at.map(|(source, _)| source),
                at.map(|(_, line)| i64::try_from(line).unwrap_or(i64::MAX)),
            ],
        )
    }

    /// The first day that live versions of an idea or an activity hold from: a correction keeps it.
    pub(super) fn first_day(&self, of: &'static str, id: i64) -> Result<Option<NaiveDate>> {
        // The name is this layer's own constant, never anything that was read.
        let sql =
            format!("SELECT min(valid_from) AS since FROM {of}_rev WHERE {of} = ?1 AND entry IN (SELECT id FROM live)");
        let since = self.read().all("its first day", &sql, [id], |row| day(row, "since"))?;
        Ok(since.into_iter().flatten().next())
    }
}
