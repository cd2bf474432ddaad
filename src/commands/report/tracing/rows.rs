//! The records that a figure counts, as rows: what a person needs to find each again.

use serde_json::{Map, Value};

use super::super::units;
use crate::commands::register::activity_kind;
use crate::commands::wording;
use crate::law::places::{Commune, District, List};
use crate::ledger::{Certificate, Dossier, Records};
use crate::report::figures::{Counted, Known, Of, of_session, of_unit};
use crate::report::{Cell, Table};
use crate::text::messages::{cut, programme, reward, term, trace as say};
use crate::text::{Lang, order};

/// A record by its number, and its cells.
type Row = (i64, Vec<Cell>);

/// A table of the records, and the same as data.
pub(super) fn of(counted: &Counted, known: Known<'_>, lang: Lang) -> (Table, Vec<Value>) {
    let records = known.records;
    // Communes are of the lists, not of an office.
    let several = records.are_of_several() && counted.of() != Of::Units;
    let table = units::column(Table::new("trace"), several, lang).right("stt", term::ordinal(lang));
    let (table, mut rows): (Table, Vec<Row>) = match counted.of() {
        Of::Certificates => {
            let of = certificates(counted, records);
            (
                certificate_columns(table, lang),
                of.into_iter().map(|one| (one.id, certificate(one, records, lang))).collect(),
            )
        }
        Of::Rewards => {
            let paid = |(id, amount): (i64, u64)| {
                let one = records.certificate(id)?;
                Some((id, certificate(one, records, lang).into_iter().chain([Cell::Count(amount)]).collect()))
            };
            let table = certificate_columns(table, lang).right("thanh_tien", reward::amount(lang));
            (table, in_order(counted.rows().filter_map(paid).collect()))
        }
        Of::Dossiers => {
            let of = counted.ids().filter_map(|id| records.dossier(id));
            (dossier_columns(table, lang), of.map(|one| (one.id, dossier(one, records, lang))).collect())
        }
        Of::Products => {
            let of = counted.ids().map(|id| (id, product(id, records, lang)));
            (product_columns(table, lang), in_order(of.collect()))
        }
        Of::Subjects | Of::Communes => {
            let weighed = counted.of() == Of::Communes;
            let of = counted.rows().map(|(id, times)| (id, subject(id, weighed.then_some(times), records, lang)));
            (subject_columns(table, weighed, lang), in_order(of.collect()))
        }
        Of::Sessions => {
            let of = counted.ids().filter_map(|id| Some((of_session(id).0, session(id, records)?)));
            (session_columns(table, lang), of.collect())
        }
        Of::Rounds => {
            let of = counted.ids().filter_map(|id| Some((of_session(id).0, round(id, records)?)));
            (round_columns(table, lang), of.collect())
        }
        Of::Units => {
            let of = counted.ids().filter_map(|id| Some((id, unit(of_unit(id)?))));
            (unit_columns(table, counted, lang), in_order(of.collect()))
        }
        Of::Activities => (activity_columns(table, lang), activities(counted, known, lang)),
        Of::Ideas => {
            let of = known.ideas.iter().filter(|idea| counted.has(idea.id)).map(|idea| {
                let facts = &idea.facts;
                let cells = vec![facts.name.clone().into(), facts.subject.clone().into(), facts.commune.clone().into()];
                (idea.id, cells)
            });
            (product_columns(table, lang), in_order(of.collect()))
        }
    };
    let of_subjects = matches!(counted.of(), Of::Subjects | Of::Communes);
    let rows: Vec<Vec<Cell>> = rows
        .drain(..)
        .zip(1..)
        .map(|((id, mut row), at)| {
            row.insert(0, Cell::Plain(at));
            if several {
                // What several offices have is told with all of them.
                let units = if of_subjects { records.units_of_subject(id) } else { vec![records.unit_at(id)] };
                row.insert(0, Cell::text(units.join(", ")));
            }
            row
        })
        .collect();
    let data = rows.iter().map(|row| data(&table, row)).collect();
    (table.rows(rows), data)
}

fn data(table: &Table, row: &[Cell]) -> Value {
    let cells = table.columns.iter().zip(row).filter(|(column, _)| column.field != "stt");
    Value::Object(cells.map(|(column, cell)| (column.field.to_string(), value(cell))).collect::<Map<_, _>>())
}

/// How many, or how much money, is a number; all else is as in CSV.
fn value(cell: &Cell) -> Value {
    if let Cell::Count(n) = cell { Value::from(*n) } else { Value::from(cell.data()) }
}

/// By their first cell, in the Vietnamese order.
fn in_order(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_cached_key(|(_, row)| row.iter().map(|cell| order::key(&cell.data())).collect::<Vec<_>>());
    rows
}

/// The highest star first, then by decision, then by name.
fn certificates<'r>(counted: &Counted, records: &'r Records) -> Vec<&'r Certificate> {
    let mut of: Vec<_> = records.certificates.iter().filter(|one| counted.has(one.id)).collect();
    of.sort_by_cached_key(|one| {
        let name = order::key(records.product_name(one.facts.product));
        (std::cmp::Reverse(one.facts.star), one.signed_on, name, one.id)
    });
    of
}

fn certificate_columns(table: Table, lang: Lang) -> Table {
    table
        .left("ten_san_pham", term::product(lang))
        .left("chu_the", term::subject(lang))
        .left("hang_sao", term::star(lang))
        .left("quyet_dinh", term::decision(lang))
        .left("tinh_trang", term::standing(lang))
}

fn certificate(one: &Certificate, records: &Records, lang: Lang) -> Vec<Cell> {
    let decision = records.decision_of(one).map(|decision| wording::decision(lang, decision));
    vec![
        Cell::text(records.product_name(one.facts.product)),
        Cell::text(owner(one.facts.product, records, lang)),
        Cell::text(wording::star_cell(&one.facts)),
        decision.into(),
        Cell::text(wording::standing(lang, records.standing(one))),
    ]
}

fn dossier_columns(table: Table, lang: Lang) -> Table {
    table
        .left("ma_ho_so", term::dossier(lang))
        .left("ten_san_pham", term::product(lang))
        .left("chu_the", term::subject(lang))
        .left("loai_ho_so", cut::kind(lang))
        .left("hang_sao", term::star(lang))
}

fn dossier(one: &Dossier, records: &Records, lang: Lang) -> Vec<Cell> {
    let star = records.rating_of(one.id).map(|rating| rating.facts.star.number().to_string());
    vec![
        Cell::text(one.code.to_string()),
        Cell::text(records.product_name(one.key.product)),
        Cell::text(owner(one.key.product, records, lang)),
        Cell::text(wording::kind(lang, one.key.kind)),
        star.into(),
    ]
}

fn product_columns(table: Table, lang: Lang) -> Table {
    table
        .left("ten_san_pham", term::product(lang))
        .left("chu_the", term::subject(lang))
        .left("noi", programme::place(lang))
}

fn product(id: i64, records: &Records, lang: Lang) -> Vec<Cell> {
    let place = records.subject_of(id).map(|(_, facts)| wording::address(facts)).filter(|place| !place.is_empty());
    vec![Cell::text(records.product_name(id)), Cell::text(owner(id, records, lang)), place.into()]
}

fn owner(product: i64, records: &Records, lang: Lang) -> String {
    wording::subject_name(lang, records.subject_of(product).map(|(_, facts)| facts))
}

fn subject_columns(table: Table, weighed: bool, lang: Lang) -> Table {
    let table = table
        .left("chu_the", term::subject(lang))
        .left("loai_hinh", term::form(lang))
        .left("noi", programme::place(lang));
    if weighed { table.right("so_luong", term::number(lang)) } else { table }
}

fn subject(id: i64, times: Option<u64>, records: &Records, lang: Lang) -> Vec<Cell> {
    let facts = records.subjects.get(&id);
    let place = facts.map(wording::address).filter(|place| !place.is_empty());
    let form = wording::form(lang, facts.and_then(|facts| facts.form));
    let name = Cell::text(wording::subject_name(lang, facts));
    [name, Cell::text(form), place.into()].into_iter().chain(times.map(Cell::Count)).collect()
}

fn session_columns(table: Table, lang: Lang) -> Table {
    table
        .left("hoi_dong", say::council(lang))
        .right("phien", say::session(lang))
        .left("ngay", term::day(lang))
        .left("noi", programme::place(lang))
        .left("bien_ban", say::minutes(lang))
}

fn session(counted: i64, records: &Records) -> Option<Vec<Cell>> {
    let (council, number) = of_session(counted);
    let council = records.council(council)?;
    let held = council.sessions.iter().find(|one| i64::from(one.number) == number)?;
    Some(vec![
        Cell::text(council.facts.code.clone()),
        Cell::Plain(held.number.into()),
        held.held_on.into(),
        held.place.clone().into(),
        held.minutes.clone().into(),
    ])
}

fn round_columns(table: Table, lang: Lang) -> Table {
    table.left("hoi_dong", say::council(lang)).right("lan", term::pass(lang)).left("ngay", term::day(lang))
}

fn round(counted: i64, records: &Records) -> Option<Vec<Cell>> {
    let (council, pass) = of_session(counted);
    let council = records.council(council)?;
    // The n-th pass belongs to the n-th session, or to the last.
    let held = council.sessions.iter().rfind(|one| i64::from(one.number) <= pass).map(|one| one.held_on);
    Some(vec![Cell::text(council.facts.code.clone()), Cell::Plain(pass.unsigned_abs()), held.into()])
}

fn unit_columns(table: Table, counted: &Counted, lang: Lang) -> Table {
    // A figure is of the communes of one list.
    let before = counted.ids().filter_map(of_unit).any(|one| one.list == List::Before2025);
    let name = if before { cut::commune_before(lang) } else { cut::commune(lang) };
    table.left("ten", name).left("ma", cut::commune_code(lang)).left("noi", programme::place(lang))
}

fn unit(one: &Commune) -> Vec<Cell> {
    let district = one.district.map(District::full_name);
    let above = district.into_iter().chain([one.province.full_name()]).collect::<Vec<_>>().join(", ");
    vec![Cell::text(one.full_name()), Cell::text(one.code), Cell::text(above)]
}

fn activity_columns(table: Table, lang: Lang) -> Table {
    table
        .left("nam", programme::year(lang))
        .left("loai_hoat_dong", programme::activity_kind(lang))
        .left("noi_dung", programme::what(lang))
        .left("don_vi_tinh", programme::unit(lang))
        .right("so_luong", term::number(lang))
}

fn activities(counted: &Counted, known: Known<'_>, lang: Lang) -> Vec<Row> {
    let row = |(id, times): (i64, u64)| {
        let facts = &known.activities.iter().find(|one| one.id == id)?.facts;
        Some((
            id,
            vec![
                Cell::text(facts.years().0.to_string()),
                Cell::text(activity_kind(lang, facts.kind)),
                facts.what.clone().into(),
                facts.unit.clone().into(),
                Cell::Count(times),
            ],
        ))
    };
    counted.rows().filter_map(row).collect()
}
