//! Which fields of a record newer facts tell otherwise, for whoever is told before anything is written.

use chrono::NaiveDate;

use super::{CertificateFacts, DossierFacts, ProductFacts, SubjectFacts};
use crate::law::places::Commune;
use crate::law::{FilingKind, Points, SubjectForm};
use crate::text::fold;

/// A field of a subject, a product, a dossier or a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the fields of the facts
pub enum Field {
    Name,
    Form,
    Address,
    Commune,
    District,
    Province,
    Unit,
    TaxCode,
    Registration,
    RegisteredOn,
    Representative,
    Position,
    Phone,
    Email,
    Sex,
    Ethnicity,
    Disability,
    Personal,
    Sector,
    SetCode,
    ProductCode,
    Filed,
    Proposed,
    Received,
    Complete,
    CommuneSlip,
    CommuneSlipOn,
    CommuneSlipBy,
    ProvinceSlip,
    ProvinceSlipOn,
    ProvinceSlipBy,
    PastDeadline,
    PastWindow,
    Note,
    Kind,
    Year,
    Round,
    Points,
    Standing,
    Star,
    End,
}

/// What a field tells.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each as it is kept
pub enum Told {
    Text(String),
    Day(NaiveDate),
    Form(SubjectForm),
    Unit(&'static Commune),
    Kind(FilingKind),
    Number(i64),
    Points(Points),
}

/// A field that tells another thing than before; `None` is a blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field.
    pub field: Field,
    /// What it told.
    pub old: Option<Told>,
    /// What it tells now.
    pub new: Option<Told>,
}

/// Facts of a record, field by field.
pub trait Fields {
    /// What each field tells, the same fields in the same order always.
    fn fields(&self) -> Vec<(Field, Option<Told>)>;

    /// The fields that newer facts of the record tell otherwise.
    fn differences(&self, newer: &Self) -> Vec<Difference> {
        let pairs = self.fields().into_iter().zip(newer.fields());
        pairs
            .filter(|((_, old), (_, new))| old != new)
            .map(|((field, old), (_, new))| Difference { field, old, new })
            .collect()
    }
}

/// The fields that both of two tellings of one record tell, the same fields in the same order, and tell otherwise: a
/// text in another spelling is no other.
pub fn contradictions(one: Vec<(Field, Option<Told>)>, other: Vec<(Field, Option<Told>)>) -> Vec<Difference> {
    let same = |one: &Told, other: &Told| match (one, other) {
        (Told::Text(one), Told::Text(other)) => fold::key(one) == fold::key(other),
        _ => one == other,
    };
    let pairs = one.into_iter().zip(other).map(|((field, old), (_, new))| Difference { field, old, new });
    pairs.filter(|pair| pair.old.as_ref().zip(pair.new.as_ref()).is_some_and(|(old, new)| !same(old, new))).collect()
}

fn text(told: Option<&String>) -> Option<Told> {
    told.cloned().map(Told::Text)
}

impl Fields for SubjectFacts {
    fn fields(&self) -> Vec<(Field, Option<Told>)> {
        // Taken apart by name, so that no field is forgotten.
        let Self {
            name,
            form,
            address,
            commune,
            district,
            province,
            unit,
            tax_code,
            registration,
            registered_on,
            representative,
            position,
            phone,
            email,
            sex,
            ethnicity,
            disability,
            personal,
        } = self;
        vec![
            (Field::Name, text(name.as_ref())),
            (Field::Form, form.map(Told::Form)),
            (Field::Address, text(address.as_ref())),
            (Field::Commune, text(commune.as_ref())),
            (Field::District, text(district.as_ref())),
            (Field::Province, text(province.as_ref())),
            (Field::Unit, unit.map(Told::Unit)),
            (Field::TaxCode, text(tax_code.as_ref())),
            (Field::Registration, text(registration.as_ref())),
            (Field::RegisteredOn, registered_on.map(Told::Day)),
            (Field::Representative, text(representative.as_ref())),
            (Field::Position, text(position.as_ref())),
            (Field::Phone, text(phone.as_ref())),
            (Field::Email, text(email.as_ref())),
            (Field::Sex, text(sex.as_ref())),
            (Field::Ethnicity, text(ethnicity.as_ref())),
            (Field::Disability, text(disability.as_ref())),
            (Field::Personal, text(personal.as_ref())),
        ]
    }
}

impl Fields for ProductFacts {
    fn fields(&self) -> Vec<(Field, Option<Told>)> {
        let Self { name, sector, set_code } = self;
        vec![
            (Field::Name, Some(Told::Text(name.clone()))),
            (Field::Sector, text(sector.as_ref())),
            (Field::SetCode, text(set_code.as_ref())),
        ]
    }
}

impl Fields for DossierFacts {
    fn fields(&self) -> Vec<(Field, Option<Told>)> {
        let Self {
            product_code,
            filed,
            proposed,
            received,
            complete,
            sent_up: _, // no file tells it
            commune_slip,
            province_slip,
            past_deadline,
            past_window,
            drawn_from: _, // no file tells it
            note,
        } = self;
        vec![
            (Field::ProductCode, text(product_code.as_ref())),
            (Field::Filed, filed.map(Told::Day)),
            (Field::Proposed, proposed.map(Told::Day)),
            (Field::Received, received.map(Told::Day)),
            (Field::Complete, complete.map(Told::Day)),
            (Field::CommuneSlip, text(commune_slip.number.as_ref())),
            (Field::CommuneSlipOn, commune_slip.on.map(Told::Day)),
            (Field::CommuneSlipBy, text(commune_slip.by.as_ref())),
            (Field::ProvinceSlip, text(province_slip.number.as_ref())),
            (Field::ProvinceSlipOn, province_slip.on.map(Told::Day)),
            (Field::ProvinceSlipBy, text(province_slip.by.as_ref())),
            (Field::PastDeadline, text(past_deadline.as_ref())),
            (Field::PastWindow, text(past_window.as_ref())),
            (Field::Note, text(note.as_ref())),
        ]
    }
}

/// What a source may tell of a certificate besides its decision, which tells it from others; the stars as they are
/// written.
impl Fields for CertificateFacts {
    fn fields(&self) -> Vec<(Field, Option<Told>)> {
        let Self {
            decision: _,
            product: _,
            rated: _,
            star,
            sent_up,
            kind,
            year,
            round,
            points,
            stated_end,
            stated_standing,
            product_code,
            position: _, // of one list, and of no other
            note,
        } = self;
        let star = star.map(|star| star.number().to_string());
        let star = star.map(|star| Told::Text(if *sent_up { format!("{star}+") } else { star }));
        vec![
            (Field::Star, star),
            (Field::End, stated_end.map(Told::Day)),
            (Field::Kind, kind.map(Told::Kind)),
            (Field::Year, year.map(|year| Told::Number(year.into()))),
            (Field::Round, round.map(|round| Told::Number(round.into()))),
            (Field::Points, points.map(Told::Points)),
            (Field::Standing, text(stated_standing.as_ref())),
            (Field::ProductCode, text(product_code.as_ref())),
            (Field::Note, text(note.as_ref())),
        ]
    }
}

impl CertificateFacts {
    /// What a row may tell of it besides its code and note.
    pub fn told(&self) -> Vec<(Field, Option<Told>)> {
        let told = self.fields().into_iter();
        told.filter(|(field, _)| !matches!(field, Field::ProductCode | Field::Note)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::day;

    #[test]
    fn what_differs_is_told_field_by_field_and_nothing_else() {
        let old = SubjectFacts { phone: Some("0912".into()), ..SubjectFacts::default() };
        let newer = SubjectFacts { phone: Some("0987".into()), registered_on: Some(day(2020, 5, 1)), ..old.clone() };
        let text = |text: &str| Some(Told::Text(text.to_owned()));
        let differs = [
            Difference { field: Field::RegisteredOn, old: None, new: Some(Told::Day(day(2020, 5, 1))) },
            Difference { field: Field::Phone, old: text("0912"), new: text("0987") },
        ];
        assert_eq!(old.differences(&newer), differs);
        assert_eq!(old.differences(&old), []);
    }

    #[test]
    fn facts_that_differ_tell_at_least_one_field() {
        let blank = DossierFacts::default();
        let told = DossierFacts {
            province_slip: crate::ledger::Slip { by: Some("Nguyễn Văn Mẫu".into()), ..Default::default() },
            ..blank.clone()
        };
        assert_eq!(blank.differences(&told).len(), 1);
    }
}
