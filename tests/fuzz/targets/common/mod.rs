//! What the targets share that read files.

#![allow(dead_code)] // each uses its part

use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::{env, fs, panic, process};

use ocop::roster::table::MAX_COLUMNS;
use ocop::roster::{Opening, bind, heading, tables};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// Ends the process only where our own code panics: the crates that read workbooks do on some cells that no program
/// writes, and the reader catches that.
pub fn hook() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let theirs = ["calamine", "quick-xml", "zip-", "cfb"];
        let file = info.location().map(panic::Location::file).unwrap_or_default();
        if !theirs.iter().any(|name| file.contains(name)) {
            usual(info); // ends in an abort
            process::abort();
        }
    }));
}

/// A folder of this process.
pub fn folder() -> PathBuf {
    let folder = env::temp_dir().join(format!("ocop-fuzz-{}", process::id()));
    fs::create_dir_all(&folder).expect("a folder is made");
    folder
}

/// Writes a file there; its path.
pub fn put(name: &str, bytes: &[u8]) -> String {
    let path = folder().join(name);
    fs::write(&path, bytes).expect("a file is written");
    path.to_str().expect("a path in UTF-8").to_owned()
}

/// Reads bytes as a file of rosters.
pub fn read(name: &str, bytes: &[u8]) {
    let Ok(found) = tables(put(name, bytes).as_ref(), heading::ROSTER, &Opening::default()) else { return };
    for read in found.read {
        let table = read.unwrap_or_else(|refused| *refused.rest);
        for row in table.rows() {
            assert!(table.at(row.line).is_some());
            for place in 0..table.headings.len() {
                assert!(!table.cell(*row, place).contains('\0'));
            }
        }
        // A wider one is refused, and a thousand headings take a sanitised build longer than it has.
        if table.headings.len() <= MAX_COLUMNS {
            let _ = bind(&table, heading::ROSTER, &["ten_san_pham", "chu_the"]);
        }
    }
}

/// An `.xls` of a stream of records.
pub fn xls(stream: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("a container");
    file.create_stream("/Workbook").and_then(|mut to| to.write_all(stream)).expect("a stream");
    file.into_inner().into_inner()
}

/// A workbook of one sheet: what is in its `worksheet`, its `sst` and its `styleSheet`.
pub fn xlsx(sheet: &[u8], texts: &[u8], styles: &[u8]) -> Vec<u8> {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let part = |tag: &str, inner: &[u8]| {
        [format!(r#"{HEAD}<{tag} xmlns="{MAIN}">"#).as_bytes(), inner, format!("</{tag}>").as_bytes()].concat()
    };
    let rels = |list: &[(&str, &str)]| {
        let list = (1..).zip(list).map(|(n, (what, target))| {
            format!(r#"<Relationship Id="rId{n}" Type="{kind}/{what}" Target="{target}"/>"#)
        });
        let list: String = list.collect();
        let name = "http://schemas.openxmlformats.org/package/2006/relationships";
        format!(r#"{HEAD}<Relationships xmlns="{name}">{list}</Relationships>"#).into_bytes()
    };
    let book = format!(
        r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{kind}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let parts = [
        ("[Content_Types].xml", HEAD.as_bytes().to_vec()),
        ("_rels/.rels", rels(&[("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", book.into_bytes()),
        (
            "xl/_rels/workbook.xml.rels",
            rels(&[
                ("worksheet", "worksheets/sheet1.xml"),
                ("sharedStrings", "sharedStrings.xml"),
                ("styles", "styles.xml"),
            ]),
        ),
        ("xl/worksheets/sheet1.xml", part("worksheet", sheet)),
        ("xl/sharedStrings.xml", part("sst", texts)),
        ("xl/styles.xml", part("styleSheet", styles)),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        if zip.start_file(name, stored).and_then(|()| Ok(zip.write_all(&bytes)?)).is_err() {
            return Vec::new();
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}
