use proptest::prelude::*;

use super::*;
use crate::roster::Encoding;
use crate::roster::heading::ROSTER;
use crate::roster::table::{MAX_CELL, MAX_COLUMNS, MAX_ROWS};

fn source(text: &str) -> Source {
    Source { name: "a.csv".into(), text: text.into(), sha256: String::new(), encoding: Encoding::Utf8 }
}

fn read(text: &str) -> Result<Table, Refused> {
    of_text(&source(text), ROSTER, &Opening::default())
}

fn rows(table: &Table) -> Vec<(u64, Vec<&str>)> {
    table.rows().iter().map(|row| (row.line, table.cells(*row).collect())).collect()
}

#[test]
fn rows_know_their_lines() {
    for newline in ["\n", "\r\n", "\r"] {
        let text = ["", "stt,ten", "1,\"hai", "dòng\"", ",", "", "", "2,Mắm ", ""].join(newline);
        let table = read(&text).unwrap();
        assert_eq!(table.headings, ["stt", "ten"], "{newline:?}");
        assert_eq!(rows(&table), [(3, vec!["1", "hai dòng"]), (8, vec!["2", "Mắm"])], "{newline:?}");
    }
}

#[test]
fn cells_are_nfc_and_trimmed() {
    let table = read("ten\n\u{a0} Ma\u{306}\u{301}m\u{200b}\n").unwrap();
    assert_eq!(rows(&table), [(2, vec!["M\u{1eaf}m"])]);
}

#[test]
fn a_short_row_is_blank_at_its_end() {
    let table = read("a;b;c\n1\n2;;;;\n").unwrap();
    assert_eq!(table.delimiter, ';');
    assert_eq!(rows(&table), [(2, vec!["1"]), (3, vec!["2"])]);
}

#[test]
fn every_faulty_row_is_listed_and_the_sound_ones_kept() {
    let refused = read("a,b\n1,x,y,,z,\n2,\"lost\n3,ok\n4,p,q\n\"5\" no,r\n6,ok\n").unwrap_err();
    assert_eq!(
        refused.faults,
        [
            TableFault::RowTooLong { line: 2, headings: 2, cells: 5, extra: "y".into() },
            TableFault::Quote { line: 3, column: 2 },
            TableFault::RowTooLong { line: 5, headings: 2, cells: 3, extra: "q".into() },
            TableFault::Quote { line: 6, column: 1 },
        ]
    );
    assert_eq!(rows(&refused.rest), [(4, vec!["3", "ok"]), (7, vec!["6", "ok"])]);
}

#[test]
fn no_row_is_taken_for_headings_that_cannot_be_read() {
    for (heading, fault) in [
        ("stt,\"ten".to_owned(), TableFault::Quote { line: 1, column: 2 }),
        (format!("stt,{}", "x".repeat(MAX_CELL + 1)), TableFault::CellTooLong { line: 1, column: 2, limit: MAX_CELL }),
    ] {
        let refused = read(&format!("{heading}\n1,a\n2,b\n")).unwrap_err();
        assert_eq!(refused.faults, [fault]);
        assert!(refused.rest.headings.is_empty() && refused.rest.is_empty());
    }
}

#[test]
fn a_list_of_one_column_is_a_table() {
    assert_eq!(read("ma_ho_so\n2020-1-001\n2020-1-002\n").unwrap().len(), 2);
}

#[test]
fn headings_alone_are_no_table() {
    assert_eq!(read("stt,ten\n,\n\n").unwrap_err().faults, [TableFault::NoRows]);
}

#[test]
fn limits_hold() {
    let wide = vec!["x"; MAX_COLUMNS + 1].join(",");
    let faults = read(&format!("{wide}\n{wide}\n")).unwrap_err().faults;
    assert_eq!(faults, [TableFault::TooManyColumns { found: MAX_COLUMNS + 1, limit: MAX_COLUMNS }]);

    let long = "x".repeat(MAX_CELL + 1);
    let faults = read(&format!("a,b\n1,{long}\n2,\"{long}\"\n3,x\n")).unwrap_err().faults;
    let too_long = |line| TableFault::CellTooLong { line, column: 2, limit: MAX_CELL };
    assert_eq!(faults, [too_long(2), too_long(3)]);

    let many = format!("a\n{}", "1\n".repeat(MAX_ROWS + 2));
    let refused = read(&many).unwrap_err();
    assert_eq!(refused.faults, [TableFault::TooManyRows { line: 200_002, limit: MAX_ROWS }]);
    assert_eq!(refused.rest.len(), MAX_ROWS);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[\\PC\u{feff}\"\r\n,;\t]{0,200}") {
        let _ = read(&text);
    }

    /// What the csv crate writes comes back cell for cell.
    #[test]
    fn written_cells_come_back(
        cells in prop::collection::vec(prop::collection::vec("[a-zA-ZĂăĐđếợ\",;0-9]{1,8}", 2..=2), 1..8),
        delimiter in prop::sample::select(vec![b',', b';', b'\t']),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        writer.write_record(["ten_san_pham", "chu_the"]).unwrap();
        for row in &cells {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let table = read(&text).unwrap();
        let back: Vec<Vec<&str>> = table.rows().iter().map(|row| table.cells(*row).collect()).collect();
        prop_assert_eq!(back, cells);
    }
}
