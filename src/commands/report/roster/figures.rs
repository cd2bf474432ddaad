//! A line of a roster for a script: of each column set its own fields, under English keys, with stars as numbers,
//! days ISO, and forms, kinds and standings as codes. What a set does not name as a column it does not have here.

use serde_json::{Value, json};

use super::{Columns, machine, register};
use crate::commands::wording;
use crate::law::SubjectForm;
use crate::ledger::{Certificate, Records};
use crate::report::figures::Placed;

/// A line in the fields of a set.
pub(super) fn figure(columns: Columns, records: &Records, line: &Placed<'_>) -> Value {
    let subject = records.subject_of(line.product).map(|(_, facts)| facts);
    let product = records.product_name(line.product);
    let name = subject.and_then(|s| s.name.as_ref());
    let star = line.certificate.and_then(|c| c.facts.star);
    let sent_up = line.certificate.is_some_and(|c| c.facts.sent_up);
    let standing = || line.state(records);
    let address = subject.map(wording::address).filter(|address| !address.is_empty());
    match columns {
        Columns::Machine => machine::figure(records, line),
        Columns::Register => register::figure(records, line),
        Columns::Short => json!({
            "product": product,
            "subject": name,
            "star": star,
            "sent_up": sent_up,
            "standing": standing(),
            "term_end": line.certificate.and_then(Certificate::end),
            "year": line.year(records),
            "dossier": line.dossier.map(|dossier| dossier.code.to_string()),
        }),
        Columns::Annex => json!({
            "product": product, "subject": name, "address": address, "star": star, "sent_up": sent_up,
        }),
        Columns::Ministry => json!({
            "unit": subject.map(wording::unit).filter(|unit| !unit.is_empty()),
            "year": line.year(records),
            "product_code": line.certificate.and_then(|certificate| certificate.facts.product_code.as_ref()),
            "product": product,
            "star": star,
            "subject": name,
            "revenue": null, // no figure of sales is in the ledger
            "standing": standing(),
        }),
        Columns::Contact => json!({
            "product": product,
            "subject": name,
            "form": subject.and_then(|s| s.form).map(SubjectForm::code),
            "address": address,
            "representative": subject.and_then(|s| s.representative.as_ref()),
            "position": subject.and_then(|s| s.position.as_ref()),
            "sex": subject.and_then(|s| s.sex.as_ref()),
            "ethnicity": subject.and_then(|s| s.ethnicity.as_ref()),
            "disability": subject.and_then(|s| s.disability.as_ref()),
            "phone": subject.and_then(|s| s.phone.as_ref()),
            "email": subject.and_then(|s| s.email.as_ref()),
            "personal": subject.and_then(|s| s.personal.as_ref()),
        }),
    }
}
