//! Every message that can be met at a council has a case: what the catalogues say occurs under `tests/errors/`.
use std::fs;
use std::path::Path;

/// The catalogues of messages.
const CATALOGUES: &[&str] = &[
    "answer",
    "around",
    "backup",
    "before",
    "cell",
    "certificate",
    "certified",
    "check",
    "columns",
    "council",
    "cut",
    "document",
    "dossier",
    "due",
    "ending",
    "enter",
    "expected",
    "failure",
    "file",
    "forms",
    "front",
    "history",
    "input",
    "inspection",
    "key",
    "listing",
    "marks",
    "number",
    "output",
    "period",
    "places",
    "programme",
    "proof/criteria",
    "proof/explain",
    "proof/gap",
    "proof/minutes",
    "reason",
    "reconcile",
    "renew",
    "reward",
    "same",
    "signing",
    "status",
    "tables",
    "template",
    "time",
    "together",
    "trace",
    "which",
    "workbook",
];

/// A shorter text is a heading or a name within a message.
const WORDS_OF_A_MESSAGE: usize = 5;

/// Messages that no case can bring about, and why.
const APART: &[(&str, &str, &str)] = &[
    ("backup", "unlike", "only a faulty disk reads back other than was written to it"),
    ("failure", "disk_full", "no case can fill a disk; see tests/faults.rs"),
    ("failure", "ledger_unwritten", "no case can limit a file's size; see tests/faults.rs"),
    (
        "failure",
        "ledger_exchanged",
        "another process must exchange the file while a command waits; see tests/backup.rs",
    ),
    ("failure", "on_share", "no case has a network; see src/ledger/share.rs"),
    ("failure", "bug", "no case can bring about a fault of ours that we know of; see src/commands/wording/fault.rs"),
    ("template", "unreadable", "whoever runs the cases may be one who may read every file"),
    ("check", "live", "the view is held against schema.sql as the file is opened; a guard against our own SQL"),
    ("check", "version", "no file brings it about: a guard against our own SQL"),
    ("check", "standing", "no file brings it about: a guard against our own reckoning"),
    ("marks", "written_meanwhile", "another process must write in the moment between two transactions"),
    ("marks", "more_faults", "ten thousand faults are no page to read; see tests/marks.rs"),
    ("enter", "changed_meanwhile", "another process must write while a sheet is typed; see tests/enter.rs"),
    ("enter", "corrected_meanwhile", "another process must write while a sheet is typed; see tests/enter.rs"),
    ("key", "changed_meanwhile", "another process must write while a passphrase is typed"),
    ("check", "open_medium", "no case can mount a medium without modes; see src/seal/mode.rs"),
    ("key", "key_on_open_medium", "no case can mount a medium without modes; see src/seal/mode.rs"),
    ("key", "file_on_open_medium", "no case can mount a medium without modes; see src/seal/passphrase.rs"),
    ("key", "ask", "a case has no terminal"),
    ("key", "ask_new", "a case has no terminal"),
    ("key", "ask_again", "a case has no terminal"),
    ("key", "differ", "a case has no terminal to type two passphrases at"),
    ("file", "open_elsewhere_windows", "Windows alone locks a file that is open"),
    ("file", "several_sheets", "no case can make such a workbook; see tests/columns.rs"),
    ("cell", "formula_not_reckoned", "no case can make such a workbook; see src/roster/workbook.rs"),
    ("tables", "no_temporary", "a case has its temporary folder; see tests/before.rs"),
    ("cell", "not_count", "no column of a file holds counts yet; see roster::cell"),
    ("file", "too_many_sheets", "hundreds of sheets are no page to read; see tests/hostile.rs"),
    ("file", "disk_read_only", "no read-only disk can be made by a test"),
    ("file", "file_too_large", "no limit of a file's size can be set by a test"),
    ("file", "name_not_taken", "systems differ in what names they take; see tests/cli.rs"),
    ("file", "system_says", "no case can bring about what we have no words for"),
    ("output", "in_use", "Windows alone locks a file that is open"),
    ("output", "cannot_print", "a case has nowhere else to print; see tests/cli.rs"),
    ("output", "binary_on_screen", "a case has no terminal; see src/report/output.rs"),
    ("certificate", "reissued_times", "it stands in a PDF; see tests/certificates.rs"),
    ("certificate", "ledger_says", "a code is of a key made anew; see tests/certificates.rs"),
    ("certificate", "ledger_differs", "a code is of a key made anew; see tests/certificates.rs"),
    ("certificate", "title", "it stands in a PDF, as what the file is called"),
    ("certificate", "code_too_long", "see tests/certificates.rs"),
    ("output", "foot", "it stands in a PDF; see tests/papers.rs"),
    ("output", "too_many_rows", "a million products are no page to read; see src/report/format/xlsx/tests.rs"),
    ("output", "written_though", "a case has nowhere else to print; see tests/cli.rs"),
];

/// A text of a catalogue.
struct Message {
    name: String,
    vietnamese: String,
}

/// Those of no messages: words on paper, and texts that the snapshots of the command line and of the reports keep whole.
const OTHERS: &[&str] = &["blank", "chart", "help", "noun", "paper", "proof", "report", "roster", "term", "usage"];

#[test]
fn every_catalogue_is_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text/messages");
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned();
        assert!(CATALOGUES.contains(&&*name) || OTHERS.contains(&&*name), "{name} is in neither list");
    }
}

#[test]
fn every_message_has_a_case() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cases: String = ["tests/errors", "tests/hard"]
        .iter()
        .flat_map(|cases| fs::read_dir(folder.join(cases)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .map(|path| one_line(&fs::read_to_string(path).unwrap()))
        .collect();
    let (mut missing, mut seen) = (Vec::new(), 0);
    for &catalogue in CATALOGUES {
        let path = folder.join("src/text/messages").join(catalogue).with_extension("rs");
        let messages = messages(&fs::read_to_string(&path).unwrap());
        assert!(!messages.is_empty(), "no messages in {}", path.display());
        for Message { name, vietnamese } in messages {
            let apart = APART.iter().any(|(of, one, _)| (*of, *one) == (catalogue, &name));
            let literals = literals(&vietnamese);
            let words: usize = literals.iter().map(|literal| literal.split_whitespace().count()).sum();
            if apart || words < WORDS_OF_A_MESSAGE {
                continue;
            }
            seen += 1;
            let longest = literals.iter().max_by_key(|literal| literal.chars().count()).unwrap();
            if !cases.contains(longest) {
                missing.push(format!("{catalogue}::{name}: {vietnamese}"));
            }
        }
    }
    assert!(seen > 500, "only {seen} messages were found");
    assert!(missing.is_empty(), "{} messages without a case:\n{}", missing.len(), missing.join("\n"));
}

/// The texts of a catalogue, as its source has them: `name(…) { vi: "…", en: "…" }`.
fn messages(source: &str) -> Vec<Message> {
    let mut found = Vec::new();
    let entries = source.split("vi: \"").collect::<Vec<_>>();
    for pair in entries.windows(2) {
        let head = pair[0].rsplit_once('(').unwrap().0;
        let name = head.rsplit(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap();
        found.push(Message { name: name.to_owned(), vietnamese: string(pair[1]) });
    }
    found
}

/// A string literal of Rust up to its closing quote, its escapes read.
fn string(source: &str) -> String {
    let (mut text, mut letters) = (String::new(), source.chars());
    while let Some(letter) = letters.next() {
        match (letter, if letter == '\\' { letters.next() } else { None }) {
            ('"', _) => break,
            ('\\', Some('n')) => text.push('\n'),
            ('\\', Some('\n')) => letters = letters.as_str().trim_start().chars(),
            ('\\', Some(escaped)) => text.push(escaped),
            (letter, _) => text.push(letter),
        }
    }
    text
}

/// What a text says whatever stands in its places: the pieces between them, line by line.
fn literals(text: &str) -> Vec<String> {
    let pieces = text.split('\n').flat_map(|line| line.split('{'));
    pieces.map(|piece| one_line(piece.split_once('}').map_or(piece, |(_, after)| after))).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
