//! What is due as data: an item an entry or a row, however they are told.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::super::units;
use super::Desk;
use crate::commands::due::{About, Item, Kind};
use crate::commands::wording;
use crate::report::{Cell, Table};
use crate::text::Lang;

/// Every item, in order.
pub(super) fn of(desks: &[Desk<'_>], on: NaiveDate, within: i64) -> Value {
    let items = items(desks);
    json!({
        "as_of": on,
        "within": within,
        "past_due": items.iter().filter(|(_, item)| item.on < on).count(),
        "items": items.iter().map(|(desk, item)| one(item, desk)).collect::<Vec<_>>(),
    })
}

/// The items of all offices: in the order of each, by day and kind.
fn items<'d, 'r>(desks: &'d [Desk<'r>]) -> Vec<(&'d Desk<'r>, &'d Item<'r>)> {
    let of = |desk: &'d Desk<'r>| desk.items.iter().map(move |item| (desk, item));
    let mut items: Vec<_> = desks.iter().flat_map(of).collect();
    items.sort_by_key(|(_, item)| (item.on, item.kind));
    items
}

fn one(item: &Item<'_>, desk: &Desk<'_>) -> Value {
    let records = desk.words.records;
    let mut figure = json!({
        "date": item.on,
        "days_left": (item.on - records.on).num_days(),
        "kind": item.kind.id(),
    });
    if let Some(unit) = desk.unit {
        figure["reported_by"] = json!(unit);
    }
    if let Some(product) = item.product() {
        figure["product"] = json!(records.product_name(product));
        figure["subject"] = json!(records.subject_of(product).and_then(|(_, facts)| facts.name.clone()));
    }
    match &item.about {
        About::Law => {}
        About::Settled(dossiers) => figure["with_result"] = json!(dossiers.clone().moved(desk.part)),
        About::Dossier(dossier) => figure["dossier"] = json!(dossier.code.to_string()),
        About::Certificate(certificate) => {
            let decision = records.decision_of(certificate);
            figure["star"] = json!(certificate.facts.star);
            figure["decision"] = json!(decision.and_then(|decision| decision.number.clone()));
            figure["term_end"] = json!(certificate.end());
        }
        About::Inspection(one) => {
            let facts = &one.inspection.facts;
            figure["inspection"] = json!(one.inspection.id);
            figure["inspected_on"] = json!(facts.held_on);
            if let Some(outlet) = &one.outlet {
                figure["outlet"] = json!(outlet.facts.name);
            }
            if item.kind == Kind::Revoke {
                figure["grounds"] = json!(one.grounds);
            } else {
                figure["follow_up"] = json!(facts.follow_up);
            }
        }
        About::Gap(one) => {
            figure["measure"] = json!(one.measure.id());
            figure["star"] = json!(one.star);
            figure["district"] = json!(Some(&one.district).filter(|name| !name.is_empty()));
            figure["commune"] = json!(Some(&one.commune).filter(|name| !name.is_empty()));
            figure["target"] = json!(one.planned);
            figure["reached"] = json!(one.reached.clone().map(|reached| reached.moved(desk.part)));
        }
    }
    figure
}

/// A row an item, for a spreadsheet.
pub(super) fn table(desks: &[Desk<'_>], lang: Lang) -> Table {
    let several = desks.iter().any(|desk| desk.unit.is_some());
    let headings = ["ngay", "con_lai", "loai_viec", "viec", "ten_san_pham", "chu_the", "ma_ho_so", "so_quyet_dinh"];
    let headings = several.then_some(units::FIELD).into_iter().chain(headings).chain(["can_cu"]);
    let table = headings.fold(Table::new("due"), |table, name| table.left(name, name));
    table.rows_of(items(desks).into_iter().map(|(desk, item)| {
        let (words, records) = (&desk.words, desk.words.records);
        let (mut dossier, mut decision) = (Cell::Blank, Cell::Blank);
        let mut what = words.what(item);
        match &item.about {
            About::Law | About::Settled(_) => {}
            About::Dossier(one) => dossier = Cell::text(one.code.to_string()),
            About::Certificate(one) => {
                decision = Cell::from(records.decision_of(one).and_then(|decision| decision.number.clone()));
            }
            About::Inspection(_) | About::Gap(_) => what = words.line(std::slice::from_ref(item)),
        }
        let subject = item.product().map(|product| records.subject_of(product).map(|(_, facts)| facts));
        let cells = [
            Cell::from(item.on),
            Cell::Signed((item.on - records.on).num_days()),
            Cell::text(item.kind.id()),
            Cell::text(what),
            Cell::from(item.product().map(|product| records.product_name(product).to_owned())),
            Cell::from(subject.map(|facts| wording::subject_name(lang, facts))),
            dossier,
            decision,
            Cell::text(words.cite(item)),
        ];
        let key = desk.key(format!("{}-{}", item.kind.id(), item.key()));
        (key, desk.unit.map(Cell::text).into_iter().chain(cells).collect())
    }))
}
