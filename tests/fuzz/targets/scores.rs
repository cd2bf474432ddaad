//! Files of scores: marks, a criterion a row or a column each, parts and totals, the secretary's matrix.

#![no_main]

mod common;
#[path = "common/desk.rs"]
mod desk;

use std::sync::LazyLock;

use desk::{COUNCIL, Desk};
use libfuzzer_sys::fuzz_target;

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::new(false));

fuzz_target!(init: common::hook(), |bytes: &[u8]| {
    let file = common::put("scores.csv", bytes);
    let import = ["score", "import", &file, "--council", COUNCIL];
    if DESK.read(&[&import[..], &["--dry-run"]].concat()).0 != 0 {
        return;
    }
    let copy = DESK.copy();
    let (code, told) = copy.run(&import);
    assert_eq!(code, 0, "taken in the trial: {told}");
    // A column each member: as many sheets as cells, at the most.
    let cells = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r' | b',' | b';' | b'\t')).count() + 1;
    let sheets = copy.rows("sheet");
    assert!(sheets <= cells, "{sheets}: {told}");
    assert_eq!(copy.rows("sheet WHERE total NOT BETWEEN 0 AND 10000"), 0, "{told}");
    let (code, told) = copy.run(&import);
    assert_eq!((code, copy.rows("sheet")), (0, sheets), "read again: {told}");
    copy.read(&["rate", "council", COUNCIL]);
});
