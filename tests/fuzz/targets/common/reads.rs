//! What is read of a ledger: every command that shows something of it.

#![allow(dead_code)] // each target uses its part

use std::path::Path;

use super::desk;

/// The commands.
pub const READS: [&[&str]; 34] = [
    &[],
    &["report", "year", "2026"],
    &["report", "year", "2024", "--format", "json"],
    &["report", "plan", "2026"],
    &["report", "total"],
    &["report", "roster"],
    &["report", "roster", "--columns", "machine"],
    &["report", "due"],
    &["report", "target", "2026"],
    &["report", "council", desk::COUNCIL],
    &["report", "annex", desk::COUNCIL],
    &["report", "dossier", "2026-1-001"],
    &["report", "dossier", "2026-1-002"],
    &["report", "idea", "2026"],
    &["report", "activity", "2026"],
    &["report", "inspection"],
    &["report", "support"],
    &["expire", "list"],
    &["expire", "list", "--as-of", "2027-02-01", "--format", "json"],
    &["show", "2026-1-001"],
    &["show", "Sản phẩm mẫu 006"],
    &["show", desk::COUNCIL],
    &["find", "mẫu"],
    &["rate", "explain", "2026-1-002"],
    &["rate", "gap", "2026-1-004", "--star", "3"],
    &["rate", "criteria"],
    &["rate", "council", desk::COUNCIL, "--dry-run"],
    &["score", "status", desk::COUNCIL],
    &["set"],
    &["register", "same"],
    &["register", "columns"],
    &["report", "outlet"],
    &["report", "year", "2026", "--known-by", "2099-01-01"],
    &["find", "hop tac xa"],
];

/// Sees that each answers on a sound ledger: that none of them is mistyped.
pub fn all(ledger: &Path) {
    for words in READS {
        let (code, told) = desk::run(ledger, words);
        assert!(code <= 1, "{words:?}: {code}: {told}");
    }
}

/// Runs the command of a number on a ledger that anybody may have made: it ends with an answer or an error.
pub fn read(ledger: &Path, which: u8) {
    let (code, told) = desk::run(ledger, READS[usize::from(which) % READS.len()]);
    assert!(code <= 5 && (code == 0 || !told.is_empty()), "{code}: {told}");
}
