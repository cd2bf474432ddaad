//! The machine form: the 18 headings offices exchange and ours after them. Words are Vietnamese in every
//! language: data does not change with it.

use crate::commands::state::{Placed, State};
use crate::commands::{row, wording};
use crate::law::Points;
use crate::ledger::{Certificate, Records};
use crate::report::{Cell, Table};
use crate::text::Lang;
use crate::text::messages::answer;

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

pub(super) fn row(records: &Records, line: &Placed<'_>, ordinal: u64) -> Vec<Cell> {
    let subject = records.subject_of(line.product).map(|(_, facts)| facts.clone()).unwrap_or_default();
    let product = records.products.get(&line.product).map(|product| product.facts.clone()).unwrap_or_default();
    let certificate = line.certificate.map(|certificate| &certificate.facts);
    let decision = line.certificate.and_then(|c| records.decision_of(c));
    let rating = line.dossier.and_then(|dossier| records.rating_of(dossier.id));
    let points = certificate.and_then(|c| c.points).or_else(|| rating.map(|rating| rating.facts.mean.cut()));
    let kind = certificate.and_then(|c| c.kind).or_else(|| line.dossier.map(|dossier| dossier.key.kind));
    let round = certificate.and_then(|c| c.round).or_else(|| line.dossier.map(|d| d.key.round).filter(|r| *r > 0));
    let mut note = match certificate {
        Some(certificate) => certificate.note.clone(),
        None => line.dossier.and_then(|dossier| dossier.facts.note.clone()),
    };
    if let Some(printed) = certificate.and_then(|certificate| certificate.stated_standing.as_ref()) {
        row::add_note(&mut note, &answer::standing_in_source(Lang::Vi, printed));
    }
    let code = certificate.and_then(|c| c.product_code.clone());
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
        Cell::from(line.star_cell(records)),
        points.map_or(Cell::Blank, |Points(points)| Cell::Points(points)),
        Cell::from(kind.map(|kind| wording::kind(Lang::Vi, kind))),
        Cell::from(decision.and_then(|decision| decision.number.clone())),
        Cell::from(decision.and_then(|decision| decision.signed_on)),
        Cell::from(decision.and_then(|decision| decision.authority.clone())),
        Cell::from(line.certificate.and_then(Certificate::end)),
        Cell::text(line.state(records).map(|state| State::words(state, Lang::Vi)).unwrap_or_default()),
        Cell::from(note),
        Cell::from(code.or_else(|| line.dossier.and_then(|dossier| dossier.facts.product_code.clone()))),
        Cell::from(product.set_code.clone()),
        super::year(line.year(records)),
        round.map_or(Cell::Blank, |round| Cell::Plain(round.into())),
        Cell::from(kind.map(|kind| wording::kind(Lang::Vi, kind))),
        Cell::from(line.dossier.and_then(|dossier| dossier.facts.filed)),
        Cell::from(line.dossier.map(|dossier| dossier.code.to_string())),
    ]
}
