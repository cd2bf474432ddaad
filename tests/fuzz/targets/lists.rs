//! The lists of an office: ideas, documents, inspections and all else that is read from a table into the ledger.

#![no_main]

mod common;
#[path = "common/desk.rs"]
mod desk;
#[path = "common/lists.rs"]
mod lists;

use std::sync::LazyLock;

use desk::Desk;
use libfuzzer_sys::fuzz_target;

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::new(true));

fuzz_target!(init: common::hook(), |bytes: &[u8]| {
    // The kind of list is told by the first byte.
    let Some((kind, bytes)) = bytes.split_first() else { return };
    let (list, table) = lists::LISTS[usize::from(*kind) % lists::LISTS.len()];
    let words = lists::words(list, &common::put("list.csv", bytes));
    if DESK.read(&[&words[..], &["--dry-run".to_owned()]].concat()).0 != 0 {
        return;
    }
    // What the trial took is taken, no row is made up, and the same list again adds none.
    let copy = DESK.copy();
    let before = copy.rows(table);
    let (code, told) = copy.run(&words);
    assert_eq!(code, 0, "taken in the trial: {told}");
    let after = copy.rows(table);
    assert!(after - before <= desk::lines(bytes), "{after} - {before}: {told}");
    let (_, told) = copy.read(&words);
    assert_eq!(copy.rows(table), after, "read again: {told}");
});
