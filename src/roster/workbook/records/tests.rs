use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Reader, Xls};

use super::*;
use crate::roster::workbook::compound;

const LIMIT: u64 = 512 << 20;

/// What `LibreOffice` wrote reads the same when it is written anew.
#[test]
fn nothing_of_a_list_is_lost() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/workbooks");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "xls") {
            continue;
        }
        let file = fs::read(&path).unwrap();
        let stream = compound::stream(&file, &["Workbook", "Book"]).unwrap();
        let anew = compound::written("Workbook", &plain(&stream, LIMIT).unwrap()).unwrap();
        let [mut old, mut new] = [file, anew].map(|bytes| Xls::new(Cursor::new(bytes)).unwrap());
        assert_eq!(old.sheets_metadata(), new.sheets_metadata());
        assert_eq!(old.has_1904_epoch(), new.has_1904_epoch());
        for sheet in old.sheet_names() {
            assert_eq!(old.worksheet_range(&sheet).unwrap(), new.worksheet_range(&sheet).unwrap(), "{sheet}");
            let merges = [&old, &new].map(|book| book.merge_cells_by_sheet_name(&sheet).unwrap());
            assert_eq!(merges[0], merges[1]);
            seen += 1;
        }
    }
    assert!(seen > 4, "{seen}");
}

#[test]
fn a_stream_comes_out_of_a_container_as_it_went_in() {
    for length in [0, 1, 4095, 4096, 4097, 8192, 5_000_000] {
        let stream: Vec<u8> = (0..length).map(|n: u32| n.to_le_bytes()[0]).collect();
        let file = compound::written("Workbook", &stream).unwrap();
        let mut found = compound::stream(&file, &["Book", "workbook"]).unwrap();
        // Another's reader too.
        let mut other = cfb::CompoundFile::open(Cursor::new(&file)).unwrap();
        let mut read = Vec::new();
        std::io::Read::read_to_end(&mut other.open_stream("/Workbook").unwrap(), &mut read).unwrap();
        assert_eq!(found, read);
        assert!(found.split_off(stream.len()).iter().all(|byte| *byte == 0));
        assert_eq!(found, stream);
        // And one of another's making.
        let mut made = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        std::io::Write::write_all(&mut made.create_stream("/Book").unwrap(), &stream).unwrap();
        assert_eq!(compound::stream(&made.into_inner().into_inner(), &["Workbook", "Book"]), Some(stream));
    }
}
