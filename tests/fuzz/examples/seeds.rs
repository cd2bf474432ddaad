//! What the targets begin with: `corpus/TARGET/`, made of the project's own rows, and of the rosters (CSV, XLSX, XLS,
//! ODS) in the folders that are given.

#[path = "../targets/common/mod.rs"]
mod common;
#[path = "../targets/common/desk.rs"]
mod desk;
#[path = "../targets/common/lists.rs"]
mod lists;
#[path = "../targets/common/reads.rs"]
mod reads;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::{env, fs};

use desk::Desk;
use lists::{FILE, LISTS};
use ocop::roster::encoding::to_old_font;
use ocop::roster::{Encoding, OldFont};
use rusqlite::Connection;

const HERE: &str = env!("CARGO_MANIFEST_DIR");
/// The most seeds of short texts.
const MOST: usize = 4000;
/// The largest file taken.
const LARGEST: u64 = 512 * 1024;

fn main() {
    let root = Path::new(HERE).join("../..");
    let mut files = Vec::new();
    for folder in ["examples", "tests/data"] {
        found(&root.join(folder), &mut files);
    }
    for folder in env::args_os().skip(1) {
        found(Path::new(&folder), &mut files);
    }
    let kind = |path: &Path| path.extension().and_then(|kind| kind.to_str()).unwrap_or_default().to_lowercase();
    let read = |path: &PathBuf| fs::read(path).expect("a file");
    let (csv, others): (Vec<_>, Vec<_>) = files.iter().partition(|path| kind(path) == "csv");
    let csv: Vec<Vec<u8>> = csv.into_iter().map(read).collect();
    let mut seeds = Seeds::default();

    // Rosters as they are, and in the encodings that offices have had.
    for bytes in &csv {
        let text = String::from_utf8_lossy(bytes);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [&[0xff, 0xfe], &utf16[..]].concat();
        let some: String = text.lines().take(20).fold(String::new(), |all, line| all + line + "\r\n");
        for bytes in [bytes, &marked, some.replace(',', ";").as_bytes(), some.replace(',', "\t").as_bytes()] {
            seeds.add("csv", bytes);
            seeds.add("decoders", &bytes[..bytes.len().min(4000)]);
        }
        for font in OldFont::ALL {
            seeds.add("decoders", to_old_font(&some, font).unwrap_or_default().as_bytes());
        }
        assert!(Encoding::ALL.contains(&Encoding::Utf16));
    }
    for path in others {
        let at = ["xlsx", "xls", "ods"].iter().position(|known| kind(path) == *known);
        let Some(at) = at.and_then(|at| u8::try_from(at).ok()) else { continue };
        let bytes = read(path);
        seeds.add("workbook", &[&[at], &bytes[..]].concat());
        if let Ok(mut file) = cfb::CompoundFile::open(Cursor::new(&bytes)) {
            let mut stream = vec![3];
            file.open_stream("/Workbook").and_then(|mut from| from.read_to_end(&mut stream)).expect("a stream");
            seeds.add("workbook", &stream);
        }
    }

    // Cells, each once; those of some columns are what other targets read.
    let mut cells: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let texts: Vec<String> = csv.iter().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
    let blocks = blocks(&root);
    for text in texts.iter().chain(blocks.iter().map(|(_, text)| text)) {
        for (heading, cell) in of_table(text) {
            let heading = ocop::text::fold::search(&heading);
            if heading.contains("quyet dinh") || heading.contains("minh chung") || heading.contains("so giay") {
                cells.entry("decisions").or_default().insert(cell.clone());
            }
            if heading.contains("ma ")
                || heading.contains("tinh")
                || heading.contains("xa")
                || heading.contains("huyen")
            {
                cells.entry("codes").or_default().insert(cell.clone());
            }
            cells.entry("cells").or_default().insert(cell);
        }
    }
    for (target, cells) in cells {
        let step = cells.len().div_ceil(MOST).max(1);
        cells.iter().step_by(step).for_each(|cell| seeds.add(target, cell.as_bytes()));
    }
    for text in
        ["01-017-00478-1-2021", "82-28471-1-2026", "82@2025", "Tên hàng=Tên sản phẩm | Nội bộ=skip", "2026-1-017"]
    {
        seeds.add("codes", text.as_bytes());
    }

    for path in in_folder(&root.join("src/law/data/rubrics")) {
        seeds.add("rubric", &read(&path));
    }
    for (n, bytes) in (0_u8..).zip(csv.iter().take(60)) {
        // Marks of any kind, of several sheets; edits of a form; changes of records.
        seeds.add("criteria", &[&[n, n / 3, n / 7, n], &bytes[..bytes.len().min(600)]].concat());
        seeds.add("forms", &[&[n % 2], form(n).as_slice()].concat());
        seeds.add("records", &[&[n], &bytes[..bytes.len().min(60)]].concat());
        seeds.add("layout", &bytes.iter().map(|byte| byte % 40 * (byte / 64)).take(400).collect::<Vec<_>>());
    }

    // Each column of each table at the ends of what it can hold, read by one command after the other.
    let ends: [[u8; 2]; 7] = [[0, 0], [0, 14], [0, 15], [2, 0], [2, 9], [2, 10], [5, 0]];
    let columns = (0..40_u8).flat_map(|table| (0..18_u8).map(move |column| (table, column)));
    for ((table, column), which) in columns.zip((0..u8::try_from(reads::READS.len()).expect("a few")).cycle()) {
        for (n, [kind, value]) in (0_u8..).zip(ends) {
            seeds.add("records", &[which + n, table, 0, column, kind, value]);
        }
    }

    // Lists: those in the cases of the errors, by the commands that read them there, and the examples'.
    for (words, text) in &blocks {
        if words.starts_with("score import") {
            seeds.add("scores", text.as_bytes());
        }
        for (n, (list, _)) in (0_u8..).zip(LISTS) {
            let command: Vec<&str> =
                list.iter().take_while(|word| **word != FILE && !word.starts_with("tinh-")).copied().collect();
            if words.starts_with(&command.join(" "))
                && (!words.contains("--attendance") || list.contains(&"--attendance"))
            {
                seeds.add("lists", &[&[n], text.as_bytes()].concat());
            }
        }
    }
    for (path, bytes) in files.iter().filter(|path| kind(path) == "csv").zip(&csv) {
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let some: Vec<u8> = bytes.split_inclusive(|byte| *byte == b'\n').take(12).flatten().copied().collect();
        if name.starts_with("marks") || name.starts_with("scores") || name.starts_with("parts") {
            seeds.add("scores", &some);
        }
        let list = match name.split('-').next() {
            Some("ideas") => "idea",
            Some("targets") => "target",
            Some("activities") => "activity",
            Some("inspections") => "inspection",
            Some("council") => "member",
            Some("roster") => "product",
            _ => "certificate",
        };
        let at = LISTS.iter().position(|(_, table)| *table == list).and_then(|at| u8::try_from(at).ok());
        seeds.add("lists", &[&[at.unwrap_or_default()], &some[..]].concat());
    }

    // Ledgers, in as few bytes as they can be.
    for scored in [false, true] {
        let desk = Desk::new(scored);
        if scored {
            reads::all(desk.ledger());
        }
        let conn = Connection::open(desk.ledger()).expect("a ledger");
        conn.execute_batch("PRAGMA page_size = 512; VACUUM").expect("a smaller ledger");
        drop(conn);
        let bytes = fs::read(desk.ledger()).expect("a ledger");
        for n in (0_u8..).take(reads::READS.len()) {
            seeds.add("ledger", &[&bytes[..], &[n]].concat());
        }
    }
    drop(fs::remove_dir_all(common::folder()));
    for (target, number) in seeds.0 {
        println!("{target}: {number}");
    }
}

/// How many seeds each target has.
#[derive(Default)]
struct Seeds(BTreeMap<String, usize>);

impl Seeds {
    fn add(&mut self, target: &str, bytes: &[u8]) {
        let folder = Path::new(HERE).join("corpus").join(target);
        fs::create_dir_all(&folder).expect("a folder");
        let number = self.0.entry(target.to_owned()).or_default();
        *number += 1;
        fs::write(folder.join(format!("seed-{number:04}")), bytes).expect("a seed");
    }
}

/// The files of a folder and those within it, by name.
fn found(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in in_folder(folder) {
        if path.is_dir() {
            found(&path, files);
        } else if path.metadata().is_ok_and(|data| data.len() <= LARGEST) {
            files.push(path);
        }
    }
}

fn in_folder(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// The tables in the cases of the errors, each with the words of a command that reads it.
fn blocks(root: &Path) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    for path in in_folder(&root.join("tests/errors")).iter().filter(|path| path.is_file()) {
        let case = fs::read_to_string(path).expect("a case");
        for block in case.split("```csv ").skip(1) {
            let (name, rest) = block.split_once('\n').unwrap_or_default();
            let table = rest.split("\n```").next().unwrap_or_default();
            for line in case.lines().filter_map(|line| line.strip_prefix("$ ocop ")) {
                if line.split(' ').any(|word| word == name) {
                    blocks.push((line.to_owned(), format!("{table}\n")));
                }
            }
        }
    }
    blocks.sort();
    blocks.dedup();
    blocks
}

/// The cells of a table that are not blank, each under its heading.
fn of_table(text: &str) -> Vec<(String, String)> {
    let mut lines = text.lines().map(|line| line.split(',').map(|cell| cell.trim_matches('"').to_owned()));
    let headings: Vec<String> = lines.next().into_iter().flatten().collect();
    let cells = lines.flat_map(|line| headings.iter().cloned().zip(line).collect::<Vec<_>>());
    cells.filter(|(_, cell)| !cell.is_empty()).collect()
}

/// Options chosen on a printed sheet, one in each so many rows.
fn form(n: u8) -> Vec<u8> {
    let chosen = |row: u8| [[0, row, 4, 1].as_slice(), &[b'1' + (row + n) % 4]].concat();
    (8..200).flat_map(chosen).collect()
}
