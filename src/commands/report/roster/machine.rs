//! The machine form: the 18 headings offices exchange and ours after them. Words are Vietnamese in every
//! language: data does not change with it.

use serde_json::{Value, json};

use crate::commands::{row, state, wording};
use crate::law::{FilingKind, Points, SubjectForm};
use crate::ledger::{Certificate, Records};
use crate::report::figures::Placed;
use crate::report::{Cell, Table};
use crate::text::Lang;

const FIELDS: [&str; 25] = [
    "stt",
    "ten_san_pham",
    "chu_the",
    "loai_chu_the",
    "dia_chi",
    "xa_phuong",
    "huyen",
    "tinh",
    "nhom",
    "hang_sao",
    "diem",
    "loai_danh_gia",
    "so_quyet_dinh",
    "ngay_quyet_dinh",
    "co_quan",
    "het_han",
    "trang_thai",
    "ghi_chu",
    "ma_san_pham",
    "bo_san_pham",
    "nam",
    "dot",
    "loai_ho_so",
    "ngay_nop",
    "ma_ho_so",
];

pub(super) fn table() -> Table {
    FIELDS.into_iter().fold(Table::new("roster").bare(), |table, field| table.left(field, field))
}

/// What a line tells of a certificate or, without one, of its dossier.
struct Told {
    points: Option<Points>,
    kind: Option<FilingKind>,
    round: Option<u8>,
    code: Option<String>,
    note: Option<String>,
}

impl Told {
    fn of(records: &Records, line: &Placed<'_>) -> Self {
        let certificate = line.certificate.map(|certificate| &certificate.facts);
        let rating = line.dossier.and_then(|dossier| records.rating_of(dossier.id));
        let note = match certificate {
            Some(facts) => row::with_standing(facts.note.clone(), facts.stated_standing.as_ref(), Lang::Vi),
            None => line.dossier.and_then(|dossier| dossier.facts.note.clone()),
        };
        let code = certificate.and_then(|c| c.product_code.clone());
        Self {
            points: certificate.and_then(|c| c.points).or_else(|| rating.map(|rating| rating.facts.mean.cut())),
            kind: certificate.and_then(|c| c.kind).or_else(|| line.dossier.map(|dossier| dossier.key.kind)),
            round: certificate
                .and_then(|c| c.round)
                .or_else(|| line.dossier.map(|d| d.key.round).filter(|round| *round > 0)),
            code: code.or_else(|| line.dossier.and_then(|dossier| dossier.facts.product_code.clone())),
            note,
        }
    }
}

pub(super) fn row(records: &Records, line: &Placed<'_>, ordinal: u64) -> Vec<Cell> {
    let subject = records.subject_of(line.product).map(|(_, facts)| facts.clone()).unwrap_or_default();
    let product = records.products.get(&line.product).map(|product| product.facts.clone()).unwrap_or_default();
    let decision = line.certificate.and_then(|c| records.decision_of(c));
    let told = Told::of(records, line);
    vec![
        Cell::Plain(ordinal),
        Cell::text(&product.name),
        Cell::from(subject.name.clone()),
        Cell::from(subject.form.map(|form| form.code().to_owned())),
        Cell::from(subject.address.clone()),
        Cell::from(subject.commune.clone()),
        Cell::from(subject.district.clone()),
        Cell::from(subject.province.clone()),
        Cell::from(product.sector.clone()),
        state::stars(records, line),
        told.points.map_or(Cell::Blank, |Points(points)| Cell::Points(points)),
        Cell::from(told.kind.map(|kind| wording::kind(Lang::Vi, kind))),
        Cell::from(decision.and_then(|decision| decision.number.clone())),
        Cell::from(decision.and_then(|decision| decision.signed_on)),
        Cell::from(decision.and_then(|decision| decision.authority.clone())),
        Cell::from(line.certificate.and_then(Certificate::end)),
        Cell::text(line.state(records).map(|state| state::words(Lang::Vi, state)).unwrap_or_default()),
        Cell::from(told.note),
        Cell::from(told.code),
        Cell::from(product.set_code.clone()),
        super::year(line.year(records)),
        told.round.map_or(Cell::Blank, |round| Cell::Plain(round.into())),
        Cell::from(told.kind.map(|kind| wording::kind(Lang::Vi, kind))),
        Cell::from(line.dossier.and_then(|dossier| dossier.facts.filed)),
        Cell::from(line.dossier.map(|dossier| dossier.code.to_string())),
    ]
}

/// The same for a script.
pub(super) fn figure(records: &Records, line: &Placed<'_>) -> Value {
    let subject = records.subject_of(line.product).map(|(_, facts)| facts);
    let product = records.products.get(&line.product).map(|product| &product.facts);
    let decision = line.certificate.and_then(|c| records.decision_of(c));
    let told = Told::of(records, line);
    json!({
        "product": records.product_name(line.product),
        "subject": subject.and_then(|s| s.name.as_ref()),
        "form": subject.and_then(|s| s.form).map(SubjectForm::code),
        "address": subject.and_then(|s| s.address.as_ref()),
        "commune": subject.and_then(|s| s.commune.as_ref()),
        "district": subject.and_then(|s| s.district.as_ref()),
        "province": subject.and_then(|s| s.province.as_ref()),
        "sector": product.and_then(|p| p.sector.as_ref()),
        "star": line.star(records),
        "sent_up": line.certificate.is_some_and(|c| c.facts.sent_up),
        "points_x100": told.points,
        "kind": told.kind,
        "decision": decision.and_then(|d| d.number.as_ref()),
        "decided_on": decision.and_then(|d| d.signed_on),
        "authority": decision.and_then(|d| d.authority.as_ref()),
        "term_end": line.certificate.and_then(Certificate::end),
        "standing": line.state(records),
        "note": told.note,
        "product_code": told.code,
        "set": product.and_then(|p| p.set_code.as_ref()),
        "year": line.year(records),
        "round": told.round,
        "filed": line.dossier.and_then(|dossier| dossier.facts.filed),
        "dossier": line.dossier.map(|dossier| dossier.code.to_string()),
    })
}
