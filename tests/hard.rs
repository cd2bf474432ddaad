//! The workbooks in the formats that the program does not write: made from their texts, then converted. What is read of
//! them, and of those made on the spot, is in the cases of `tests/hard/`.

use crate::sheets;
use std::fs;
use std::path::{Path, PathBuf};

/// The texts that workbooks are made from.
fn texts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/workbooks");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|kind| kind == "txt")).collect()
}

/// Writes an `.xlsx` beside each text, to be converted; see the README there.
#[test]
#[ignore = "writes files, to be converted by hand"]
fn workbooks_are_written_from_their_texts() {
    for path in texts() {
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path.with_extension("xlsx"), sheets::workbook(&text)).unwrap();
    }
}

#[test]
fn every_text_was_converted_and_is_read_by_a_case() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hard");
    let cases = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let cases: String = cases.collect();
    assert!(texts().len() > 2);
    for path in texts() {
        for kind in ["xls", "ods"] {
            let path = path.with_extension(kind);
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(path.is_file(), "{name} was not made");
            assert!(cases.contains(&format!("take tests/data/workbooks/{name} ")), "no case reads {name}");
        }
    }
}
