//! What a correction puts right, field by field.

use chrono::NaiveDate;

use super::Args;
use crate::commands::shared;
use crate::commands::{Failure, which};
use crate::ledger::{
    Certificate, CertificateFacts, DecisionFacts, DossierFacts, EVER, ProductFacts, Records, SubjectFacts, Txn, Version,
};
use crate::text::messages::signing as say;
use crate::text::{Lang, number};

/// A field put right.
#[derive(Debug, PartialEq, Eq)]
pub struct Fixed {
    /// Its machine heading.
    pub field: &'static str,
    /// What it was; empty: nothing.
    pub was: String,
    /// What it became.
    pub became: String,
    /// Whether it is the whole decision's.
    pub of_decision: bool,
}

impl Fixed {
    fn new(field: &'static str, was: Option<&str>, became: &str) -> Option<Self> {
        let (was, became) = (was.unwrap_or_default().to_owned(), became.to_owned());
        (was != became).then_some(Self { field, was, became, of_decision: false })
    }

    /// A value as a person reads it.
    pub fn shown(&self, value: &str, lang: Lang) -> String {
        shown(self.field, value, lang)
    }
}

/// A corrected value as a person reads it.
pub(in crate::commands) fn shown(field: &str, value: &str, lang: Lang) -> String {
    match value.parse::<NaiveDate>() {
        Ok(day) if field == "ngay_quyet_dinh" => number::date(lang, day),
        _ => value.to_owned(),
    }
}

/// A field's name.
pub(in crate::commands) fn called(lang: Lang, field: &str) -> String {
    match field {
        "ten_san_pham" => say::product_name(lang),
        "chu_the" => say::subject_name(lang),
        "dia_chi" => say::address(lang),
        "nguoi_dai_dien" => say::representative(lang),
        "ma_san_pham" => say::product_code(lang),
        "stt" => say::position(lang),
        "so_quyet_dinh" => say::number(lang),
        _ => say::signed_on(lang),
    }
}

/// The decision as it should have read, where its number or day was wrong.
pub fn of_decision(args: &Args, before: &DecisionFacts, lang: Lang) -> Result<Option<DecisionFacts>, Failure> {
    let signed_on = args.signed_on.or(before.signed_on);
    let number = match &args.number {
        Some(typed) => Some(shared::decision_number(typed, signed_on.unwrap_or(args.signed.date), lang)?),
        None => before.number.clone(),
    };
    let after = DecisionFacts { number, signed_on, ..before.clone() };
    Ok(Some(after).filter(|after| after != before))
}

/// What of a decision's number and day was put right.
pub(in crate::commands) fn of_papers(before: &DecisionFacts, after: &DecisionFacts) -> Vec<Fixed> {
    let day = |facts: &DecisionFacts| facts.signed_on.map(|day| day.to_string());
    let fixed = [
        Fixed::new("so_quyet_dinh", before.number.as_deref(), after.number.as_deref().unwrap_or_default()),
        Fixed::new("ngay_quyet_dinh", day(before).as_deref(), &day(after).unwrap_or_default()),
    ];
    fixed.into_iter().flatten().map(|one| Fixed { of_decision: true, ..one }).collect()
}

/// What of a certificate's code and row was put right.
pub(in crate::commands) fn of_annex(before: &CertificateFacts, after: &CertificateFacts) -> Vec<Fixed> {
    let row = |facts: &CertificateFacts| facts.position.map(|row| row.to_string());
    let code = after.product_code.as_deref().unwrap_or_default();
    let fixed = [
        Fixed::new("ma_san_pham", before.product_code.as_deref(), code),
        Fixed::new("stt", row(before).as_deref(), &row(after).unwrap_or_default()),
    ];
    fixed.into_iter().flatten().collect()
}

/// What of a product's name was put right.
pub(in crate::commands) fn of_product(before: &ProductFacts, after: &ProductFacts) -> Option<Fixed> {
    Fixed::new("ten_san_pham", Some(&before.name), &after.name)
}

/// What of a subject was put right.
pub(in crate::commands) fn of_subject(before: &SubjectFacts, after: &SubjectFacts) -> Vec<Fixed> {
    let fields = [
        ("chu_the", &before.name, &after.name),
        ("dia_chi", &before.address, &after.address),
        ("nguoi_dai_dien", &before.representative, &after.representative),
    ];
    let fixed = fields.into_iter().map(|(field, was, became)| {
        let became = became.as_deref().unwrap_or_default();
        Fixed::new(field, was.as_deref(), became)
    });
    fixed.flatten().collect()
}

/// Writes what of a certificate was wrong, from the days on which it was.
pub fn of_certificate(
    args: &Args,
    txn: &mut Txn<'_>,
    records: &Records,
    certificate: &Certificate,
    lines: &mut Vec<String>,
    lang: Lang,
) -> Result<Vec<Fixed>, Failure> {
    let on = certificate.signed_on.unwrap_or(EVER);
    let mut fixed = Vec::new();
    if let Some(name) = &args.name {
        let id = certificate.facts.product;
        let all = txn.read().product_versions(id)?;
        if let Some(held) = Version::held(&all, on) {
            if which::is_taken(records, id, name) {
                return Err(Failure::Refused(say::name_taken(lang, name)));
            }
            let right = ProductFacts { name: name.clone(), ..held.clone() };
            fixed.extend(of_product(held, &right));
            txn.put_product_versions(id, &Version::corrected(&all, held, &right))?;
        }
    }
    if args.subject_name.is_some() || args.address.is_some() || args.representative.is_some() {
        fixed.extend(right_subject(args, txn, records, certificate, lines, lang)?);
    }
    let code = args.product_code.as_ref().filter(|code| Some(*code) != certificate.facts.product_code.as_ref());
    if let Some(code) = code {
        // The code belongs to the dossier: it was wrong there too.
        let dossier = certificate.facts.rated.and_then(|(dossier, _)| records.dossier(dossier));
        if let Some(dossier) = dossier.filter(|one| one.facts.product_code == certificate.facts.product_code) {
            let facts = DossierFacts { product_code: Some(code.clone()), ..dossier.facts.clone() };
            txn.put_dossier(dossier.id, &facts, None)?;
        }
    }
    let facts = CertificateFacts {
        product_code: code.cloned().or_else(|| certificate.facts.product_code.clone()),
        position: args.position.or(certificate.facts.position),
        ..certificate.facts.clone()
    };
    let annex = of_annex(&certificate.facts, &facts);
    if !annex.is_empty() {
        txn.put_certificate(certificate.id, &facts, None)?;
        fixed.extend(annex);
    }
    Ok(fixed)
}

/// The same of its subject, as it then was.
fn right_subject(
    args: &Args,
    txn: &mut Txn<'_>,
    records: &Records,
    certificate: &Certificate,
    lines: &mut Vec<String>,
    lang: Lang,
) -> Result<Vec<Fixed>, Failure> {
    let (product, on) = (certificate.facts.product, certificate.signed_on.unwrap_or(EVER));
    let then = txn.read().products(on)?;
    let subject = then.iter().find(|one| one.id == product).map(|one| one.subject);
    let all = subject.map(|subject| txn.read().subject_versions(subject)).transpose()?.unwrap_or_default();
    let (Some(subject), Some(held)) = (subject, Version::held(&all, on).filter(|held| held.name.is_some())) else {
        return Err(Failure::Refused(say::subject_unknown(lang, records.product_name(product))));
    };
    let right = SubjectFacts {
        name: args.subject_name.clone().or_else(|| held.name.clone()),
        address: args.address.clone().or_else(|| held.address.clone()),
        representative: args.representative.clone().or_else(|| held.representative.clone()),
        ..held.clone()
    };
    let same =
        |other: &SubjectFacts| other.name_key() == right.name_key() && other.whereabouts().fits(&right.whereabouts());
    let another = records.subjects.iter().find(|(id, facts)| **id != subject && same(facts));
    if another.is_some() && right.name_key() != held.name_key() {
        return Err(Failure::Refused(say::name_of_another(lang, right.name.unwrap_or_default())));
    }
    let fixed = of_subject(held, &right);
    txn.put_subject_versions(subject, &Version::corrected(&all, held, &right))?;
    let products = then.iter().filter(|one| one.subject == subject).count();
    if products > 1 && !fixed.is_empty() {
        lines.push(say::of_subject(lang, right.name.unwrap_or_default(), products));
    }
    Ok(fixed)
}
