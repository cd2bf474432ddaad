//! A certificate that a row tells, and what is doubtful in who signed it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::paper::Paper;
use crate::commands::certify::authority;
use crate::commands::input::At;
use crate::commands::row::{self, Locality, Naming};
use crate::law::{FIRST_YEAR, FilingKind, Level, Points, Regime, Star, bar_to_certify, in_gap, term_end};
use crate::ledger::{ALWAYS, CertificateFacts, Cited, Field, ProductFacts, SubjectFacts, Told, number_key};
use crate::text::Lang;
use crate::text::messages::{answer, certified};

/// What fills in what a row does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // the options
pub enum By {
    Authority,
    Date,
    Decision,
    Kind,
    Star,
    Year,
    /// The title of its table.
    Title,
}

impl By {
    /// The option, as typed; none of a title.
    pub fn option(self) -> Option<&'static str> {
        Some(match self {
            Self::Authority => "--authority",
            Self::Date => "--date",
            Self::Decision => "--decision",
            Self::Kind => "--kind",
            Self::Star => "--star",
            Self::Year => "--year",
            Self::Title => return None,
        })
    }
}

/// How a row tells the kind of its evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum KindBy {
    /// In a word, or not at all.
    Word,
    /// By the column its paper stands in, or its stars.
    Place,
    /// As "cấp lại", where no option says what that is.
    Doubtful,
}

/// A certificate of a row.
#[derive(Clone, Serialize, Deserialize)]
pub struct Recognition {
    pub at: At,
    pub subject: SubjectFacts,
    pub product: ProductFacts,
    pub authority: Option<String>,
    pub number: Option<String>,
    pub date: Option<NaiveDate>,
    pub star: Option<Star>,
    pub sent_up: bool,
    pub kind: Option<FilingKind>,
    /// How the row tells it.
    pub kind_by: KindBy,
    pub year: Option<i32>,
    pub round: Option<u8>,
    pub points: Option<Points>,
    pub stated_end: Option<NaiveDate>,
    pub standing: Option<String>,
    /// Our own word that it is over, which is not kept: the days tell it.
    pub reckoned: Option<String>,
    pub code: Option<String>,
    pub position: Option<u32>,
    pub note: Option<String>,
    /// What it tells of its place beside the columns of units.
    pub locality: Locality,
    /// The day and the year of the list its place is of: those of the newest certificate of its row.
    pub placed: (Option<NaiveDate>, Option<i32>),
    /// Whether another certificate of its row came after it.
    pub earlier: bool,
    /// The rows that tell it again.
    pub again: Vec<At>,
    /// What filled in what it did not tell.
    pub filled: Vec<By>,
    /// What to look at in how it was read.
    pub doubts: Vec<String>,
}

impl Naming for Recognition {
    fn day(&self) -> NaiveDate {
        // Its decision's, else the first day of its year, else always.
        self.date.or_else(|| self.year.map(row::first_day)).unwrap_or(ALWAYS)
    }

    fn cited(&self) -> Cited {
        Cited { on: self.date, number: self.number.as_deref().map(number_key), star: self.star }
    }

    fn subject(&self) -> &SubjectFacts {
        &self.subject
    }

    fn product(&self) -> &ProductFacts {
        &self.product
    }

    fn note(&mut self) -> &mut Option<String> {
        &mut self.note
    }

    fn code(&mut self) -> &mut Option<String> {
        &mut self.code
    }

    fn told(&self) -> Vec<(Field, Option<Told>)> {
        self.certificate(0, 0).told()
    }

    fn fill(&mut self, again: &Self) {
        self.again.push(again.at);
        self.subject = self.subject.updated(&again.subject);
        self.product = self.product.updated(&again.product);
        self.star = self.star.or(again.star);
        self.kind = self.kind.or(again.kind);
        self.round = self.round.or(again.round);
        self.points = self.points.or(again.points);
        self.stated_end = self.stated_end.or(again.stated_end);
        self.reckoned = self.reckoned.take().or_else(|| again.reckoned.clone());
        self.standing = self.standing.take().or_else(|| again.standing.clone());
    }
}

impl Recognition {
    /// The certificate of a product under a decision, as the row tells it.
    pub fn certificate(&self, decision: i64, product: i64) -> CertificateFacts {
        CertificateFacts {
            decision,
            product,
            rated: None,
            star: self.star,
            sent_up: self.sent_up,
            kind: self.kind,
            year: self.year,
            round: self.round,
            points: self.points,
            stated_end: self.stated_end,
            stated_standing: self.standing.clone(),
            product_code: self.code.clone(),
            position: self.position,
            note: self.note.clone(),
        }
    }

    /// Takes what is vague in its decision, tells what is doubtful in who signed, and the day its place is of.
    pub fn settle(&mut self, paper: Paper, lang: Lang) {
        let is_ministry = self.authority.as_deref().is_some_and(authority::is_ministry);
        if self.star == Some(Star::FIVE) && self.authority.is_some() && !is_ministry {
            self.doubts.push(certified::five_stars_not_ministry(lang));
        }
        if self.authority.as_deref().is_some_and(authority::is_district) {
            self.doubts.extend(of_district(self.star, self.date, lang));
        }
        self.placed = (self.date, self.year);
        if let Some((text, when)) = paper.vague.filter(|_| self.date.is_none()) {
            // The year of signing is not the programme's, and tells which list of units its place is of.
            self.placed.1 = self.year.or(Some(when.year()).filter(|signed| *signed >= FIRST_YEAR));
            self.doubts.push(certified::date_imprecise(lang, &text));
            row::add_note(&mut self.note, &answer::signed_in_file(Lang::Vi, text));
        }
    }

    /// By how many days the end it states differs from 36 months.
    pub fn end_off(&self) -> Option<i64> {
        let off = (self.stated_end? - term_end(self.date, None)?).num_days();
        Some(off).filter(|off| *off != 0)
    }
}

/// What is doubtful in a certificate of a district: the act of its day named another level, or districts had
/// ended, be it in the days when the act still named them (rules §1).
fn of_district(star: Option<Star>, date: Option<NaiveDate>, lang: Lang) -> Option<String> {
    let above = star.is_some_and(|star| star > Star::THREE);
    let Some(on) = date else { return above.then(|| certified::district_by_now(lang)) };
    let regime = Regime::in_force_on(on);
    let barred = bar_to_certify(regime, Level::District, star.unwrap_or(Star::THREE), on).is_some();
    match in_gap(regime, on) {
        _ if barred => Some(certified::district_by_now(lang)),
        true => Some(certified::district_in_gap(lang)),
        false => None,
    }
}
