//! The commands that read a list which an office wrote, and the table of the ledger that takes a row of it each.

#![allow(dead_code)] // each target uses its part

/// What stands for the file in a command.
pub const FILE: &str = "FILE";

/// Each command, with the table.
pub const LISTS: [(&[&str], &str); 20] = [
    (&["register", "roster", FILE, "--year", "2026"], "product"),
    (&["certify", "import", FILE], "certificate"),
    (&["register", "council", FILE], "member"),
    (&["register", "council", "--council", "tinh-2026-1", "--dossiers", FILE], "council_dossier"),
    (&["register", "session", "tinh-2026-1", "--number", "1", "--attendance", FILE], "session"),
    (&["register", "check", FILE], "commune_check"),
    (&["register", "review", FILE], "appraisal"),
    (&["register", "conclusion", "tinh-2026-1", FILE], "conclusion"),
    (&["register", "self-score", FILE], "appraisal"),
    (&["register", "document", FILE], "document"),
    (&["register", "target", FILE], "target"),
    (&["register", "idea", FILE], "idea"),
    (&["register", "activity", FILE], "activity"),
    (&["register", "plan", FILE], "plan"),
    (&["register", "support", FILE], "support"),
    (&["register", "outlet", FILE], "outlet"),
    (&["register", "figure", FILE], "figure"),
    (&["register", "inspection", FILE], "inspection"),
    (&["rate", "answer", FILE], "rating"),
    (&["strike", FILE, "--decision", "9/QĐ-UBND", "--date", "2026-09-01"], "event"),
];

/// The words of a command, with the file it reads.
pub fn words(list: &[&str], file: &str) -> Vec<String> {
    list.iter().map(|word| if *word == FILE { file } else { word }.to_owned()).collect()
}
