//! Scoresheets that were printed, filled in anyhow: by a member, by a subject, or by nobody with a spreadsheet.

#![no_main]

mod common;
#[path = "common/desk.rs"]
mod desk;

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{Cursor, Read, Write as _};
use std::sync::LazyLock;

use desk::{COUNCIL, Desk};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// A workbook's parts: names and bytes.
type Parts = Vec<(String, Vec<u8>)>;

/// The ledger, a member's workbook of two dossiers, and a subject's own.
static MADE: LazyLock<(Desk, Parts, Parts)> = LazyLock::new(|| {
    let desk = Desk::new(false);
    let out = common::folder().join("forms").display().to_string();
    let form = |words: &[&str]| {
        drop(fs::remove_dir_all(&out));
        let (code, told) = desk.run(&[&["score", "form"], words, &["--out", &out]].concat());
        assert_eq!(code, 0, "{told}");
        let file = fs::read_dir(&out).expect("a folder").next().expect("a file").expect("its name").path();
        parts(File::open(file).expect("the form"))
    };
    let member = form(&[COUNCIL, "--member", "TV1", "--dossier", "2026-1-001", "2026-1-002"]);
    let subject = form(&["--self", "2026-1-003"]);
    (desk, member, subject)
});

/// What is made once takes longer than a single run may.
fn begin() {
    common::hook();
    LazyLock::force(&MADE);
}

fuzz_target!(init: begin(), |bytes: &[u8]| {
    let (desk, member, subject) = &*MADE;
    let Some((kind, bytes)) = bytes.split_first() else { return };
    let own = kind % 2 == 1;
    let mut parts = if own { subject } else { member }.clone();
    let sheets: Vec<usize> = (0..parts.len()).filter(|at| parts[*at].0.starts_with("xl/worksheets/sheet")).collect();
    if kind / 2 % 4 == 3 {
        // One sheet in other words altogether.
        parts[sheets[usize::from(kind / 8) % sheets.len()]].1 = bytes.to_vec();
    } else {
        fill(&mut parts, &sheets, bytes);
    }
    let file = common::put("form.xlsx", &packed(&parts));
    let (import, table): (Vec<&str>, _) =
        if own { (vec!["register", "self-score", &file], "appraisal") } else { (vec!["score", "import", &file, "--council", COUNCIL], "sheet") };
    if desk.read(&[&import[..], &["--dry-run"]].concat()).0 != 0 {
        return;
    }
    let copy = desk.copy();
    let (code, told) = copy.run(&import);
    assert_eq!(code, 0, "taken in the trial: {told}");
    let read = copy.rows(table);
    assert!(read <= sheets.len() - 1, "{read}: {told}"); // one sheet is the keys'
    let (_, told) = copy.read(&import);
    assert_eq!(copy.rows(table), read, "read again: {told}");
});

/// Types into cells: each as a sheet, a row, a column, how long the text is, and the text.
fn fill(parts: &mut Parts, sheets: &[usize], mut bytes: &[u8]) {
    while let [sheet, row, column, length, rest @ ..] = bytes {
        let (text, rest) = rest.split_at(usize::from(*length).min(rest.len()));
        bytes = rest;
        let at = format!("{}{}", char::from(b'A' + column % 7), u32::from(*row) + 1);
        let part = &mut parts[sheets[usize::from(*sheet) % sheets.len()]].1;
        let xml = String::from_utf8_lossy(part).into_owned();
        let Some(start) = xml.find(&format!(r#"<c r="{at}""#)) else { continue };
        let tag = xml[start..].find('>').map_or(xml.len(), |end| start + end + 1);
        let end = if xml[..tag].ends_with("/>") {
            tag
        } else {
            xml[tag..].find("</c>").map_or(xml.len(), |end| tag + end + 4)
        };
        let mut cell = String::new();
        let _ = match String::from_utf8_lossy(text) {
            text if text.is_empty() => Ok(()),
            text if text.parse::<f64>().is_ok() => write!(cell, r#"<c r="{at}"><v>{text}</v></c>"#),
            text => {
                let text: String = text.chars().filter(|c| !c.is_control() && !matches!(c, '<' | '&')).collect();
                write!(cell, r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
            }
        };
        *part = [&xml[..start], &cell, &xml[end..]].concat().into_bytes();
    }
}

fn parts(file: File) -> Parts {
    let mut zip = ZipArchive::new(file).expect("an archive");
    let count = zip.len();
    let part = |at| {
        let mut part = zip.by_index(at).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its bytes");
        (part.name().expect("its name").into_owned(), bytes)
    };
    (0..count).map(part).collect()
}

fn packed(parts: &Parts) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(name, stored).and_then(|()| Ok(zip.write_all(bytes)?)).expect("a part");
    }
    zip.finish().expect("an archive").into_inner()
}
