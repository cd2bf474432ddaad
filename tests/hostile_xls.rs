//! Old workbooks made to do harm: what a few bytes announce is neither made room for nor followed for ever.
#![cfg(target_os = "linux")]

use crate::desk::{Answer, Desk};
use crate::hostile::within;
use crate::xls;
use ocop::roster::Workbook;
use ocop::roster::grid::Value;

const HEADINGS: [&str; 4] = ["Tên sản phẩm", "Chủ thể", "Xã", "Loại hồ sơ"];
const ROW: [&str; 4] = ["Chè mẫu", "HTX mẫu", "Xã mẫu", "lần đầu"];

/// What the program says of a file, in the memory that other workbooks made to exhaust it have.
fn read(name: &str, bytes: Vec<u8>) -> Answer {
    let desk = Desk::at("office");
    desk.write(&format!("{name}.xls"), bytes);
    within(&desk, 1536, &format!("ocop register roster {name}.xls --year 2020"))
}

/// The plain roster as records.
fn rows() -> Vec<u8> {
    let row = |row, texts: [&str; 4]| -> Vec<u8> {
        (0..).zip(texts).flat_map(|(at, text)| xls::label(row, at, text)).collect()
    };
    [row(0, HEADINGS), row(1, ROW)].concat()
}

/// The plain roster with further records.
fn with(records: &[u8]) -> Vec<u8> {
    xls::file(&xls::stream(&[], &[("DS", [&rows(), records].concat())]))
}

fn many(times: usize, record: impl Fn(u32) -> Vec<u8>) -> Vec<u8> {
    (0..u32::try_from(times).unwrap()).flat_map(record).collect()
}

fn low(number: u32) -> u16 {
    u16::try_from(number & 0xffff).unwrap()
}

#[test]
fn what_an_old_workbook_announces_is_not_made_room_for() {
    // The sheet's size, and a formula that reckons out millions of blanks, then puts brackets around them; and
    // cells merged three million times.
    let size = xls::record(0x0200, &[0xff; 14]);
    let tokens = [&[0x1d, 1][..], &[0x19, 0x40, 0, 255].repeat(8000), &[0x15].repeat(20_000)].concat();
    let formula = |column| {
        let told = [&1.0_f64.to_le_bytes()[..], &[0; 6], &xls::words(&[u16::try_from(tokens.len()).unwrap()])].concat();
        xls::cell(0x0006, 1, low(column) + 5, &[told, tokens.clone()].concat())
    };
    let merge = xls::record(0x00e5, &[xls::words(&[1000]), xls::words(&[0, 65_535, 0, 255]).repeat(1000)].concat());
    for (name, records) in [("size", size), ("formulas", many(190, formula)), ("merged", merge.repeat(3000))] {
        let answer = read(name, with(&records));
        assert_eq!(answer.code, 0, "{name}: {}", answer.err);
        assert!(answer.out.contains("1/1"), "{name}: {}", answer.out);
    }
}

#[test]
fn an_old_workbook_made_to_exhaust_memory_is_refused_within_little() {
    let wide = "ẫ".repeat(4000);
    let list = xls::texts(&[&wide]);
    let shared = many(400_000, |n| xls::shared(low(n), u16::try_from(n >> 16).unwrap(), 0));
    let shared = xls::file(&xls::stream(&list, &[("DS", shared)]));
    let announced = |n| xls::cell(0x0204, low(n), u16::try_from(n >> 16).unwrap(), &[0xff, 0xff, 0]);
    let pieces = [xls::texts(&["a"]), xls::record(0x003c, &[]).repeat(200_000)].concat();
    let sheets: Vec<_> = (0..60_000).map(|_| ("s", Vec::new())).collect();
    let body = xls::numbers(0, 0, &[1; 1000]).repeat(5000);
    let before = xls::stream(&[], &[("s", Vec::new())]);
    let one = [before.clone(), body, xls::end()].concat();
    let again = many(400, |n| xls::told(0, &format!("s{n}")));
    let at = xls::stream(&again, &[("s", Vec::new())]).len() - before.len();
    let places = many(400, |n| xls::told(at, &format!("s{n}")));
    let again = [xls::stream(&places, &[("s", Vec::new())]), one].concat();
    let mib = "512 MiB";
    for (name, bytes, said) in [
        ("far", with(&xls::number(65_535, 65_535, 1.0)), "ô CRXP65536"),
        ("down", with(&[xls::number(65_535, 0, 1.0), xls::number(1, 255, 1.0)].concat()), "ô A65536"),
        ("far-formula", with(&xls::cell(0x0006, 65_535, 255, &[0; 16])), "ô IV65536"),
        ("shared", shared, mib),
        ("announced", with(&many(20_000, announced)), mib),
        ("twice", with(&xls::numbers(2, 0, &[1; 1000]).repeat(11_000)), "200 cột"),
        ("texts", xls::file(&xls::stream(&xls::record(0x00fc, &vec![0; 65_000]).repeat(1000), &[])), mib),
        ("pieces", xls::file(&xls::stream(&pieces, &[("DS", rows())])), "hỏng"),
        ("sheets", xls::file(&xls::stream(&[], &sheets)), "500 trang"),
        ("again", xls::file(&again), "hỏng"),
    ] {
        let answer = read(name, bytes);
        assert_eq!(answer.code, 3, "{name}: {}", answer.err);
        assert!(answer.err.contains(said), "{name}: {}", answer.err);
    }
}

#[test]
fn an_old_workbook_whose_records_lie_is_told_as_damaged() {
    let stream = xls::stream(&[], &[("DS", rows())]);
    let beyond = [xls::stream(&xls::told(1 << 30, "x"), &[]), stream.clone()].concat();
    let text = |letters: &[u8]| xls::record(0x00fc, &[&[0; 8], letters].concat());
    for (name, bytes) in [
        ("backwards", with(&xls::record(0x00bd, &xls::words(&[2, 9, 0, 0, 0, 3])))),
        ("merges", with(&xls::record(0x00e5, &[0xff; 10]))),
        ("cut", xls::file(&stream[..stream.len() - 9])),
        ("beyond", xls::file(&beyond)),
        ("short-cell", with(&xls::record(0x0203, &[0; 3]))),
        ("text", xls::file(&xls::stream(&text(&[255, 255, 0, b'a']), &[("DS", rows())]))),
        ("looks", xls::file(&xls::stream(&text(&[1, 0, 8, 255, 255, b'a']), &[("DS", rows())]))),
        ("spoken", xls::file(&xls::stream(&text(&[1, 0, 4, 255, 255, 255, 255, b'a']), &[("DS", rows())]))),
    ] {
        let answer = read(name, bytes);
        assert_eq!(answer.code, 3, "{name}: {}", answer.err);
        assert!(answer.err.contains("hỏng"), "{name}: {}", answer.err);
    }
    let locked = xls::record(0x002f, &xls::words(&[0, 0x1234, 0x5678]));
    let answer = read("locked", xls::file(&xls::stream(&locked, &[("DS", rows())])));
    assert!(answer.code == 3 && answer.err.contains("mật khẩu"), "{}", answer.err);
}

/// Every number of the container's tables led astray: round, beyond the file, to what is no sector.
#[test]
fn no_chain_of_a_container_is_followed_for_ever() {
    let numbers = many(3000, |n| xls::number(low(n) + 2, 9, 1.0));
    let whole = xls::file(&xls::stream(&[], &[("DS", [rows(), numbers].concat())]));
    let long = |at: usize| u32::from_le_bytes(whole[at..at + 4].try_into().unwrap());
    let sector = |number: u32| (usize::try_from(number).unwrap() + 1) * 4096;
    let with = |changes: &[(usize, u32)]| {
        let mut bytes = whole.clone();
        for (at, value) in changes {
            bytes[*at..at + 4].copy_from_slice(&value.to_le_bytes());
        }
        bytes
    };
    let (table, directory, start) = (sector(long(76)), long(48), sector(long(48)) + 128 + 116);
    let next = |sector: u32| table + 4 * usize::try_from(sector).unwrap();
    for (name, bytes) in [
        ("directory", with(&[(next(directory), directory)])),
        ("stream", with(&[(next(long(start)), long(start)), (start + 4, u32::MAX)])),
        ("tables", with(&[(68, 2), (sector(3) - 4, 2)])),
        ("short", with(&[(start + 4, 4000), (60, directory), (64, u32::MAX), (next(directory), directory)])),
    ] {
        let answer = read(name, bytes);
        assert!(answer.code == 3 && answer.err.contains("hỏng"), "{name}: {} {}", answer.code, answer.err);
    }
    let desk = Desk::at("office");
    let path = desk.path("a.xls");
    let told = [44, 48, 60, 64, 68, 72, 76, 80, start - 128, start, start + 4];
    for at in told.into_iter().chain((0..8).map(next)) {
        for value in [0, 1, 2, 3, 0x7fff_ffff, 0xffff_fff0, 0xffff_fffe, u32::MAX] {
            std::fs::write(&path, with(&[(at, value)])).unwrap();
            let _ = Workbook::open(&path); // whatever it says, and soon
        }
    }
}

/// As large as such a sheet can be.
#[test]
fn a_full_sheet_of_an_office_is_read() {
    let texts: Vec<String> = (0..1000).map(|n| format!("Hợp tác xã {n}")).collect();
    let list = xls::texts(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let rows = (0..=u16::MAX).flat_map(|row| {
        let texts = (0..10).flat_map(move |column| xls::shared(row, column, u32::from(row) % 1000));
        xls::numbers(row, 10, &[7; 30]).into_iter().chain(texts)
    });
    let desk = Desk::empty();
    desk.write("a.xls", xls::file(&xls::stream(&list, &[("DS", rows.collect())])));
    let mut book = Workbook::open(&desk.path("a.xls")).unwrap().unwrap();
    let mut read = 0;
    book.rows("DS", &mut |row| {
        read += 1;
        let (first, end) = (format!("Hợp tác xã {}", (row.number - 1) % 1000), Value::Number(7.0));
        row.number == read && row.cells[0] == Value::Text(first) && row.cells.len() == 40 && row.cells[39] == end
    })
    .unwrap();
    assert_eq!(read, 65_536);
}
