//! What is due as data: an item an entry or a row, however they are told.

use serde_json::{Value, json};

use super::words::Words;
use crate::commands::due::{About, Item, Kind};
use crate::commands::wording;
use crate::report::figures::Counted;
use crate::report::{Cell, Table};

/// Every item, in order.
pub(super) fn of(items: &[Item<'_>], within: i64, words: &Words<'_>) -> Value {
    let on = words.records.on;
    json!({
        "as_of": on,
        "within": within,
        "past_due": items.iter().filter(|item| item.on < on).count(),
        "items": items.iter().map(|item| one(item, words)).collect::<Vec<_>>(),
    })
}

fn one(item: &Item<'_>, words: &Words<'_>) -> Value {
    let records = words.records;
    let mut figure = json!({
        "date": item.on,
        "days_left": (item.on - records.on).num_days(),
        "kind": item.kind.id(),
    });
    if let Some(product) = item.product() {
        figure["product"] = json!(records.product_name(product));
        figure["subject"] = json!(records.subject_of(product).and_then(|(_, facts)| facts.name.clone()));
    }
    match &item.about {
        About::Law => {}
        About::Settled(n) => figure["with_result"] = json!(n),
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
            figure["reached"] = json!(one.reached.as_ref().map(Counted::count));
        }
    }
    figure
}

/// A row an item, for a spreadsheet.
pub(super) fn table(items: &[Item<'_>], words: &Words<'_>) -> Table {
    let (records, lang) = (words.records, words.lang);
    let headings = ["ngay", "con_lai", "loai_viec", "viec", "ten_san_pham", "chu_the", "ma_ho_so", "so_quyet_dinh"];
    let table = headings.into_iter().chain(["can_cu"]).fold(Table::new("due"), |table, name| table.left(name, name));
    table.rows_of(items.iter().map(|item| {
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
        let cells = vec![
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
        (format!("{}-{}", item.kind.id(), item.key()), cells)
    }))
}
