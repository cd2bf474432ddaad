//! Workbooks with cells and parts changed, as another program would.

#![allow(dead_code)] // each test file uses its part
#![allow(clippy::unwrap_used)] // a helper of tests is a test

use std::io::{Cursor, Read, Write};

/// A workbook with cells of a sheet (the n-th, from 1) set: a number as a number, else as text. As one
/// who types over a formula does, the formula goes; with `keep` only its result changes.
pub fn set(bytes: &[u8], sheet: usize, values: &[(String, String)], keep: bool) -> Vec<u8> {
    let name = format!("xl/worksheets/sheet{sheet}.xml");
    let edit = |xml: String, (cell, value): &(String, String)| with_cell(&xml, cell, value, keep);
    set_part(bytes, &name, values.iter().fold(part(bytes, &name), edit).as_bytes())
}

fn with_cell(xml: &str, cell: &str, value: &str, keep: bool) -> String {
    let start = xml.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
    let tag = start + xml[start..].find('>').unwrap();
    let blank = xml[..tag].ends_with('/');
    let end = if blank { tag + 1 } else { tag + xml[tag..].find("</c>").unwrap() + 4 };
    let old = &xml[start..end];
    let style = old.find(" s=\"").map(|at| old[at..].split('"').nth(1).unwrap());
    let style = style.map(|s| format!(" s=\"{s}\"")).unwrap_or_default();
    let formula =
        old.find("<f>").filter(|_| keep).map(|at| &old[at..old.find("</f>").unwrap() + 4]).unwrap_or_default();
    let new = if value.parse::<f64>().is_ok() {
        format!("<c r=\"{cell}\"{style}>{formula}<v>{value}</v></c>")
    } else if formula.is_empty() {
        let value = value.replace('&', "&amp;").replace('<', "&lt;");
        format!("<c r=\"{cell}\"{style} t=\"inlineStr\"><is><t>{value}</t></is></c>")
    } else {
        format!("<c r=\"{cell}\"{style} t=\"str\">{formula}<v>{value}</v></c>")
    };
    format!("{}{new}{}", &xml[..start], &xml[end..])
}

/// A part of a workbook as text.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// A workbook with a part in place of another.
pub fn set_part(bytes: &[u8], changed: &str, value: &[u8]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = Vec::new();
        part.read_to_end(&mut text).unwrap();
        to.start_file(&name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(if name == changed { value } else { &text }).unwrap();
    }
    to.finish().unwrap().into_inner()
}

/// A workbook with one more part, of so many MiB of spaces.
pub fn with_long_part(bytes: &[u8], mib: usize) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new_append(Cursor::new(bytes.to_vec())).unwrap();
    zip.start_file("xl/long.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let spaces = vec![b' '; 1 << 20];
    (0..mib).for_each(|_| zip.write_all(&spaces).unwrap());
    zip.finish().unwrap().into_inner()
}

/// A workbook with one more part, under whatever name.
pub fn with_part(bytes: &[u8], name: &str, value: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new_append(Cursor::new(bytes.to_vec())).unwrap();
    zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(value).unwrap();
    zip.finish().unwrap().into_inner()
}
