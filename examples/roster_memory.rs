//! How much memory, and how long, `ocop` takes for a long roster: in from Excel, out to CSV and Excel, and in again.
//!
//! `cargo run --release --example roster_memory [ROWS [RUNS]]` makes a workbook of 100,000 certificates (or ROWS) in a
//! folder that is removed at the end: five products of two subjects, under 300 decisions, in six communes.

use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{ExitCode, Stdio};

use rust_xlsxwriter::{Workbook, XlsxError};
use timing::{Run, ocop, row, timed};

#[path = "common/timing.rs"]
mod timing;

type Answer<T> = Result<T, Box<dyn Error>>;

const HEADINGS: [&str; 12] = [
    "STT",
    "Tên sản phẩm",
    "Chủ thể",
    "Xã/phường",
    "Huyện",
    "Địa chỉ",
    "Điện thoại",
    "Hạng sao",
    "Số quyết định",
    "Ngày quyết định",
    "Cơ quan",
    "Năm",
];
const PLACES: [(&str, &str); 6] = [
    ("xã Mỹ Quý", "huyện Tháp Mười"),
    ("thị trấn Mỹ An", "huyện Tháp Mười"),
    ("xã Đốc Binh Kiều", "huyện Tháp Mười"),
    ("xã Tân Thành", "huyện Lai Vung"),
    ("xã Long Hậu", "huyện Lai Vung"),
    ("xã Vĩnh Thới", "huyện Lai Vung"),
];
const PRODUCTS: [&str; 6] = ["Trà sen", "Gạo thơm", "Mật ong nguyên chất", "Khô cá lóc", "Nem", "Bưởi da xanh"];
const SUBJECTS: [&str; 3] = ["Hợp tác xã mẫu", "Công ty TNHH mẫu", "Hộ kinh doanh mẫu"];

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    if let Some(done) = timing::as_ocop(&args) {
        return done;
    }
    let number = |at: usize, default| args.get(at).map_or(Some(default), |word| word.to_str()?.parse().ok());
    let (Some(rows), Some(runs)) = (number(1, 100_000), number(2, 3)) else {
        eprintln!("roster_memory [ROWS [RUNS]]");
        return ExitCode::from(2);
    };
    match memory(rows, runs.max(1) as usize) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn memory(rows: u32, runs: usize) -> Answer<()> {
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name);
    make(rows, &at("vao.xlsx"))?;
    let init = ["init", "--unit", "87@2024", "--name", "Văn phòng mẫu"];
    let done = ocop(&at("trong.db")).args(init).stdin(Stdio::null()).output()?;
    if !done.status.success() {
        return Err(String::from_utf8_lossy(&done.stderr).into());
    }
    println!("{rows} rows, {} bytes of workbook", fs::metadata(at("vao.xlsx"))?.len());

    let read = |file: &str| -> Answer<Run> {
        fs::copy(at("trong.db"), at("ocop.db"))?;
        timed(ocop(&at("ocop.db")).args(["certify", "import"]).arg(at(file)))
    };
    let written = |file: &str| -> Answer<Run> {
        let mut command = ocop(&at("ocop.db"));
        timed(command.args(["report", "roster", "--columns", "machine", "--force", "--out"]).arg(at(file)))
    };
    let mut all: [(&str, Vec<Run>); 4] =
        ["certify import, .xlsx", "report roster, .csv", "report roster, .xlsx", "certify import of that .xlsx"]
            .map(|name| (name, Vec::new()));
    for _ in 0..runs {
        let ran = [read("vao.xlsx")?, written("ra.csv")?, written("ra.xlsx")?, read("ra.xlsx")?];
        all.iter_mut().zip(ran).for_each(|((_, of), run)| of.push(run));
    }
    timing::heading();
    for (name, runs) in &all {
        row(name, runs);
    }
    println!("\naim: at most 64 MiB each, for 100,000 rows");
    Ok(())
}

fn make(rows: u32, path: &Path) -> Result<(), XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory()?;
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write_string(0, column, heading)?;
    }
    for n in 0..rows {
        let of = |list: usize, step: u32| (n / step) as usize % list;
        let subject = n * 2 / 5;
        let (commune, district) = PLACES[subject as usize % PLACES.len()];
        sheet.write_number(n + 1, 0, n + 1)?;
        sheet.write_number(n + 1, 7, if n % 4 == 0 { 4 } else { 3 })?;
        sheet.write_number(n + 1, 11, 2023)?;
        let texts = [
            (1, format!("{} {n}", PRODUCTS[of(PRODUCTS.len(), 1)])),
            (2, format!("{} {subject}", SUBJECTS[subject as usize % SUBJECTS.len()])),
            (3, commune.to_owned()),
            (4, district.to_owned()),
            (5, format!("ấp {}", subject % 97)),
            (6, format!("09{subject:08}")),
            (8, format!("{}/QĐ-UBND", 100 + n % 300)),
            (9, format!("{:02}/{:02}/2023", 1 + n % 300 % 28, 1 + n % 300 % 12)),
            (10, "UBND tỉnh Đồng Tháp".to_owned()),
        ];
        for (column, text) in texts {
            sheet.write_string(n + 1, column, text)?;
        }
    }
    book.save(path)
}
