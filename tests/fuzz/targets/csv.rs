//! The CSV reader: bytes, decoded, split into a roster's rows, its headings bound.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocop::roster::tables::of_text;
use ocop::roster::{Opening, Source, bind, encoding, heading};

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = encoding::decode(bytes, None) else { return };
    let source =
        Source { name: "a.csv".to_owned(), text: decoded.text, sha256: String::new(), encoding: decoded.encoding };
    let table = match of_text(&source, heading::ROSTER, &Opening::default()) {
        Ok(table) => table,
        Err(refused) => {
            assert!(!refused.faults.is_empty());
            *refused.rest
        }
    };
    for row in table.rows() {
        for cell in table.cells(*row) {
            assert!(!cell.contains('\0'));
        }
        assert!(table.at(row.line).is_some());
    }
    let _ = bind(&table, heading::ROSTER, &["ten_san_pham", "chu_the"]);
});
