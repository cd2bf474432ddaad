//! Whom the rows of a file mean, whatever their order.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use serde::{Deserialize, Serialize};

use super::*;
use crate::commands::row::first_day;
use crate::law::places::{self, Printed};
use crate::ledger::{Cited, EVER, Field, Ledger, ProductFacts, Stamp, SubjectFacts, Told};

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Named(u64, SubjectFacts, ProductFacts, Option<String>, Option<String>);

impl Naming for Named {
    fn cited(&self) -> Cited {
        Cited::default()
    }

    fn day(&self) -> NaiveDate {
        first_day(2021)
    }
    fn subject(&self) -> &SubjectFacts {
        &self.1
    }
    fn product(&self) -> &ProductFacts {
        &self.2
    }
    fn note(&mut self) -> &mut Option<String> {
        &mut self.3
    }
    fn code(&mut self) -> &mut Option<String> {
        &mut self.4
    }
    fn told(&self) -> Vec<(Field, Option<Told>)> {
        Vec::new()
    }
    fn fill(&mut self, _: &Self) {}
}

/// A row of a product of the one name, at a place as told.
fn row(line: u64, product: &str, place: (&str, &str)) -> Named {
    let told = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let (commune, district) = (told(place.0), told(place.1));
    let own = places::by_key("87@2024").unwrap();
    let printed = Printed { commune: commune.as_deref(), district: district.as_deref(), ..Printed::default() };
    let unit = places::locate(&printed, Some(first_day(2021)), &[own]).commune;
    assert_eq!(unit.is_some(), !place.0.is_empty());
    let subject = SubjectFacts { name: told("HKD mẫu"), commune, district, unit, ..SubjectFacts::default() };
    Named(line, subject, ProductFacts { name: product.to_owned(), ..ProductFacts::default() }, None, None)
}

const MY_QUY: (&str, &str) = ("xã Mỹ Quý", "huyện Tháp Mười");
const TAN_THANH: (&str, &str) = ("xã Tân Thành", "huyện Lai Vung");

fn stamp() -> Stamp {
    Stamp { actor: "t".to_owned(), command: "register roster", reason: None, seen_by: None }
}

/// Products, each with the place of its subject.
type Homes = BTreeSet<(String, String)>;

/// Reads a file: each product of the ledger with the place of its subject.
fn read(ledger: &mut Ledger, rows: &[Named]) -> Homes {
    let mut txn = ledger.begin(stamp()).unwrap();
    let mut intake = Intake::load(txn.read()).unwrap();
    let mut aside = Aside::new(Lang::Vi);
    let kept = rows.iter().map(|row| aside.put(At { table: 0, line: row.0 }, row).unwrap()).collect();
    place(kept, &mut aside, &mut intake, &mut Doubts::default(), Lang::Vi).unwrap();
    intake.write(&mut txn).unwrap();
    txn.commit(&serde_json::Value::Null).unwrap();
    let subjects = ledger.read().subjects(EVER).unwrap();
    let of = |id: i64| subjects.iter().find(|subject| subject.id == id).map(|s| wording::address(&s.facts)).unwrap();
    let products = ledger.read().products(EVER).unwrap();
    let read: Vec<_> = products.into_iter().map(|product| (product.facts.name, of(product.subject))).collect();
    let set: BTreeSet<_> = read.iter().cloned().collect();
    assert_eq!(read.len(), set.len(), "{read:?}");
    set
}

/// A ledger that is a copy of one with nothing in it, which is made once.
fn empty() -> (tempfile::TempDir, Ledger) {
    static EMPTY: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("l.db");
        Ledger::create(&path, stamp(), |_| Ok(serde_json::Value::Null)).unwrap();
        fs::read(path).unwrap()
    });
    copy(&EMPTY)
}

/// A ledger of those bytes.
fn copy(bytes: &[u8]) -> (tempfile::TempDir, Ledger) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.db");
    fs::write(&path, bytes).unwrap();
    let ledger = Ledger::open_to_write(&path).unwrap();
    (folder, ledger)
}

/// How the one subject of rows that spell it so is spelled.
fn spelled(names: &[&str]) -> String {
    let (_folder, mut ledger) = empty();
    let rows: Vec<Named> = (2..)
        .zip(names)
        .map(|(line, name)| {
            let mut row = row(line, "An", MY_QUY);
            row.1.name = Some((*name).to_owned());
            row
        })
        .collect();
    read(&mut ledger, &rows);
    let subjects = ledger.read().subjects(EVER).unwrap();
    assert_eq!(subjects.len(), 1);
    subjects[0].facts.name.clone().unwrap()
}

#[test]
fn a_subject_is_spelled_as_most_rows_do_and_else_in_full() {
    let [whole, short, half] = ["Công ty trách nhiệm hữu hạn Trà Xanh", "Cty TNHH Trà Xanh", "Công ty TNHH Trà Xanh"];
    assert_eq!(spelled(&[half, short, half, whole]), half);
    assert_eq!(spelled(&[short, half]), half);
    assert_eq!(spelled(&[short, whole, half]), whole);
    let shouted = half.to_uppercase();
    assert_eq!(spelled(&[&shouted, &shouted, short]), short);
    assert_eq!(spelled(&[&shouted]), shouted);
}

/// What files give, read over Bưởi of Mỹ Quý and Nem of Tân Thành.
fn over_two(files: &[&[Named]]) -> Homes {
    static TWO: LazyLock<(Vec<u8>, Homes)> = LazyLock::new(|| {
        let (folder, mut ledger) = empty();
        let found = read(&mut ledger, &[row(2, "Bưởi", MY_QUY), row(3, "Nem", TAN_THANH)]);
        drop(ledger);
        (fs::read(folder.path().join("l.db")).unwrap(), found)
    });
    let (two, found) = &*TWO;
    let ((_folder, mut ledger), mut found) = (copy(two), found.clone());
    for file in files {
        found = read(&mut ledger, file);
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// How a subject is spelled hangs on no order of its rows.
    #[test]
    fn a_spelling_does_not_hang_on_the_order_of_rows(
        names in prop::collection::vec(select(vec!["HTX Sen", "Hợp tác xã Sen", "hợp tác xã Sen", "HỢP TÁC XÃ SEN", "HTX SEN"]), 1..6),
    ) {
        let turned: Vec<&str> = names.iter().rev().copied().collect();
        prop_assert_eq!(spelled(&names), spelled(&turned));
    }

    /// Whom a row means hangs on no other row's place in the file; read again, the file adds nothing; and a row
    /// without a place means who has its product.
    #[test]
    fn whom_rows_mean_does_not_hang_on_their_order(
        told in prop::collection::vec(
            (select(vec!["An", "Bưởi", "Nem", "Zi"]), select(vec![("", ""), ("", "huyện Tháp Mười"), MY_QUY, TAN_THANH])),
            1..6,
        ),
    ) {
        let rows: Vec<Named> = (2..).zip(&told).map(|(line, (product, place))| row(line, product, *place)).collect();
        let (found, turned) = (over_two(&[&rows]), rows.iter().rev().cloned().collect::<Vec<_>>());
        prop_assert_eq!(&over_two(&[&turned]), &found);
        let homes = |product: &str| found.iter().filter(|(name, _)| name == product).count();
        // A row without a place, of a product that two now have, means neither.
        if told.iter().all(|(product, place)| !place.1.is_empty() || homes(product) == 1) {
            prop_assert_eq!(&over_two(&[&rows, &rows]), &found);
        }
        for (product, home) in [("Bưởi", MY_QUY), ("Nem", TAN_THANH)] {
            let told_elsewhere = told.iter().any(|(name, place)| *name == product && *place != home && !place.1.is_empty());
            prop_assert!(told_elsewhere || homes(product) == 1, "{:?}", found);
        }
    }
}
