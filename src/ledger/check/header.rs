//! The first hundred bytes of the file. Most of them SQLite takes on trust, or for a preference: in a ledger each has one
//! value.

use std::fs::{self, File};
use std::io::Read;
use std::ops::Range;
use std::path::Path;

use super::super::Ledger;
use super::{Fault, FaultKind};

const SIZE: usize = 100;

/// Bytes that no write of the program makes otherwise, <https://www.sqlite.org/fileformat2.html#the_database_header>.
const FIXED: &[(Range<usize>, &[u8])] = &[
    (20..24, &[0, 64, 32, 32]), // nothing kept free at the end of a page; the parts of a payload
    (44..48, &[0, 0, 0, 4]),    // the form of the schema
    (48..52, &[0; 4]),          // a cache's size
    (52..56, &[0; 4]),          // no auto-vacuum
    (56..60, &[0, 0, 0, 1]),    // UTF-8
    (64..68, &[0; 4]),          // no incremental vacuum
    (72..92, &[0; 20]),         // kept for later
];

impl Ledger {
    /// Where the file's first bytes are not as the program writes them. Asked before the file is opened: whoever closes a
    /// file by another way lets go of the locks that SQLite has on it.
    pub fn header_faults(path: &Path) -> Vec<Fault> {
        let mut bytes = [0; SIZE];
        // What is no file, or too short, is told when it is opened; a pipe would wait to be read.
        if !fs::metadata(path).is_ok_and(|found| found.is_file()) {
            return Vec::new();
        }
        let read = File::open(path).and_then(|mut file| file.read_exact(&mut bytes));
        let faults = read.map(|()| strange(&bytes)).unwrap_or_default();
        faults
            .into_iter()
            .map(|at| Fault { entry: None, what: FaultKind::File(format!("header: byte {at}")) })
            .collect()
    }
}

/// The places of bytes that are not as they must be.
fn strange(bytes: &[u8; SIZE]) -> Vec<usize> {
    let fixed = FIXED.iter().filter(|(at, value)| bytes[at.clone()] != **value);
    let mut strange: Vec<usize> = fixed.map(|(at, _)| at.start).collect();
    // A rollback journal, to write and to read; or a log, to which another program put it: the next write puts it back.
    if ![[1, 1], [2, 2]].contains(&[bytes[18], bytes[19]]) {
        strange.push(18);
    }
    // How often the file was written, and the same again beside the version of SQLite that did.
    if bytes[24..28] != bytes[92..96] {
        strange.push(24);
    }
    if !(3_000_000..4_000_000).contains(&u32::from_be_bytes([bytes[96], bytes[97], bytes[98], bytes[99]])) {
        strange.push(96);
    }
    strange
}
