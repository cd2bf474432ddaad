//! How fast `ocop score import` reads marks, beside the `.import` of the `sqlite3` shell.
//!
//! `cargo run --release --example import_speed [MARKS [RUNS]]` makes a million marks (or MARKS) in a folder
//! that is removed at the end: a council of nine and dossiers of all 26 sets of QĐ 26/2026, each criterion
//! with an option and its points. Every run starts from the same ledger. The shell reads the same marks, as
//! numbers of rows, into a table of our own that has what a ledger of scores needs at least: four foreign
//! keys, a check and a unique key. It checks nothing of the law, and makes no sheet and no sum.

#![allow(clippy::cast_precision_loss)] // seconds and mebibytes for a person to read

use std::error::Error;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use ocop::law::Rubric;
use ocop::law::rubric::built_in;
use timing::{Run, mebibytes, median, ocop, row, timed};

#[path = "common/timing.rs"]
mod timing;

type Answer<T> = Result<T, Box<dyn Error>>;

const MEMBERS: usize = 9;
const COUNCIL: &str = "tinh-2026";
/// What the shell's table is: scores of dossiers by members on criteria, in a council.
const SCHEMA: &str = "
    CREATE TABLE councils (no INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE members (no INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE dossiers (no INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE criteria (no INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE marks (
      council   INTEGER NOT NULL REFERENCES councils (no),
      dossier   INTEGER NOT NULL REFERENCES dossiers (no),
      member    INTEGER NOT NULL REFERENCES members (no),
      criterion INTEGER NOT NULL REFERENCES criteria (no),
      points    INTEGER NOT NULL CHECK (points BETWEEN 0 AND 10000),
      UNIQUE (dossier, member, criterion)
    ) STRICT;";

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    if let Some(done) = timing::as_ocop(&args) {
        return done;
    }
    let number = |at: usize, default| args.get(at).map_or(Some(default), |word| word.to_str()?.parse().ok());
    let (Some(marks), Some(runs)) = (number(1, 1_000_000), number(2, 5)) else {
        eprintln!("import_speed [MARKS [RUNS]]");
        return ExitCode::from(2);
    };
    match speed(marks, runs.max(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn speed(wanted: usize, runs: usize) -> Answer<()> {
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name);
    let made = make(wanted, folder.path())?;
    println!("{} marks, {} sheets, {} dossiers; {} bytes of CSV", made.marks, made.sheets, made.dossiers, made.bytes);

    let import = |csv: &str| -> Answer<Run> {
        fs::copy(at("empty.db"), at("ocop.db"))?;
        let mut command = ocop(&at("ocop.db"));
        command.args(["score", "import"]).arg(at(csv)).args(["--council", COUNCIL]);
        timed(&mut command)
    };
    let shell = || -> Answer<Run> {
        fs::copy(at("parents.db"), at("shell.db"))?;
        let mut command = Command::new("sqlite3");
        let into = format!(".import --csv --skip 1 \"{}\" marks", at("numbers.csv").display());
        command.arg("-bail").arg(at("shell.db")).args(["-cmd", "PRAGMA foreign_keys = ON", &into]);
        timed(&mut command)
    };
    let has_shell = Command::new("sqlite3").arg("--version").stdout(Stdio::null()).status().is_ok();
    if has_shell {
        parents(&made, folder.path())?;
    } else {
        println!("sqlite3 is not installed: nothing to compare with.");
    }

    let [mut ordered, mut shuffled, mut imported] = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..runs {
        ordered.push(import("ordered.csv")?);
        shuffled.push(import("shuffled.csv")?);
        if has_shell {
            imported.push(shell()?);
        }
    }
    timing::heading();
    row("ocop score import, in order", &ordered);
    row("ocop score import, shuffled", &shuffled);
    row("sqlite3 .import, in order", &imported);

    println!();
    let of =
        |run: fn(&Run) -> f64, a: &[Run], b: &[Run]| median(a.iter().zip(b).map(|(a, b)| run(a) / run(b)).collect());
    let ratio = |name: &str, a: &[Run], b: &[Run], target: &str| {
        let cpu = if a[0].cpu > 0.0 { format!(", by CPU {:.2}", of(|run| run.cpu, a, b)) } else { String::new() };
        println!("{name}: {:.2}{cpu} ({target})", of(|run| run.wall, a, b));
    };
    if has_shell {
        ratio(".import over score import, pair by pair", &imported, &ordered, "aim: 2 or more");
    }
    ratio("shuffled over in order, pair by pair", &shuffled, &ordered, "aim: at most 1.3");
    if let Some(peak) = ordered.iter().chain(&shuffled).filter_map(|run| run.peak).max() {
        let allowed = 48.0 + 16.0 * made.marks as f64 / f64::from(1 << 20);
        println!("peak memory: {:.1} MiB (aim: at most {allowed:.1}, 48 and 16 bytes a mark)", mebibytes(peak));
    }
    Ok(())
}

/// What was made.
struct Made {
    marks: usize,
    sheets: usize,
    dossiers: usize,
    bytes: u64,
    criteria: Vec<String>,
}

/// Makes a ledger with a council and its dossiers, `empty.db`, and its marks: `ordered.csv`, `shuffled.csv`
/// and, as numbers of rows, `numbers.csv`.
fn make(wanted: usize, folder: &Path) -> Answer<Made> {
    let rubrics: Vec<Rubric> = (1..=26).filter_map(|n| built_in(&format!("26-{n:02}"))).collect();
    let mut criteria: Vec<String> =
        rubrics.iter().flat_map(|rubric| rubric.criteria.iter().map(|criterion| criterion.number.clone())).collect();
    criteria.sort_unstable();
    criteria.dedup();
    let mut made = Made { marks: 0, sheets: 0, dossiers: 0, bytes: 0, criteria };

    let mut roster = String::from("ma_ho_so,ten_san_pham,chu_the,xa_phuong,loai_ho_so,ngay_nop,bo_san_pham\n");
    let (mut lines, mut numbers) = (Vec::new(), String::from("council,dossier,member,criterion,points\n"));
    while made.marks < wanted {
        let rubric = &rubrics[made.dossiers % rubrics.len()];
        made.dossiers += 1;
        let (n, code) = (made.dossiers, format!("2026-1-{:03}", made.dossiers));
        writeln!(roster, "{code},Sản phẩm {n},HTX {n},Xã {},lần đầu,2026-06-01,{}", n % 120, rubric.code)?;
        for member in 1..=MEMBERS {
            made.sheets += 1;
            let mut story = true;
            for (place, criterion) in rubric.criteria.iter().enumerate() {
                let option = &criterion.options[pick(made.sheets, place) % criterion.options.len()];
                // A story is marked only where there is one (Appendix II).
                let option = if criterion.story().is_some() && !story { &criterion.options[0] } else { option };
                story = if criterion.number == "5.1" { option.points.0 > 0 } else { story };
                let (whole, points) = (option.points.0 / 100, option.points.0);
                if criterion.story().is_some() && !story && points > 0 {
                    continue;
                }
                made.marks += 1;
                lines.push(format!("{code},TV{member},{},{},{whole}\n", criterion.number, option.number));
                let place = made.criteria.binary_search(&criterion.number).unwrap_or_default() + 1;
                writeln!(numbers, "1,{n},{member},{place},{points}")?;
            }
        }
    }
    let write = |name: &str, lines: &[String]| -> io::Result<u64> {
        let mut file = BufWriter::new(File::create(folder.join(name))?);
        file.write_all(b"ma_ho_so,thanh_vien,tieu_chi,phuong_an,diem\n")?;
        lines.iter().try_for_each(|line| file.write_all(line.as_bytes()))?;
        file.flush()?;
        fs::metadata(folder.join(name)).map(|data| data.len())
    };
    made.bytes = write("ordered.csv", &lines)?;
    for at in (1..lines.len()).rev() {
        lines.swap(at, pick(at, 7) % (at + 1));
    }
    write("shuffled.csv", &lines)?;
    fs::write(folder.join("numbers.csv"), numbers)?;
    fs::write(folder.join("roster.csv"), roster)?;
    let mut council = String::from("hoi_dong,cap,nam,dot,ngay_hop,thanh_vien,ho_ten,vai_tro\n");
    for member in 1..=MEMBERS {
        let role = if member == 1 { "chủ tịch" } else { "ủy viên" };
        writeln!(council, "{COUNCIL},tỉnh,2026,1,2026-07-15,TV{member},Thành viên {member},{role}")?;
    }
    fs::write(folder.join("council.csv"), council)?;

    let ledger = folder.join("empty.db");
    let file = |name: &str| folder.join(name).into_os_string();
    for words in [
        vec!["init".into(), "--unit".into(), "14".into(), "--name".into(), "Văn phòng mẫu".into()],
        vec![
            "register".into(),
            "roster".into(),
            file("roster.csv"),
            "--year".into(),
            "2026".into(),
            "--round".into(),
            "1".into(),
        ],
        vec!["register".into(), "council".into(), file("council.csv")],
    ] {
        let done = ocop(&ledger).args(&words).stdin(Stdio::null()).output()?;
        if !done.status.success() {
            return Err(format!("{words:?}: {}", String::from_utf8_lossy(&done.stderr)).into());
        }
    }
    Ok(made)
}

/// Makes the shell's database with all but the marks, `parents.db`.
fn parents(made: &Made, folder: &Path) -> Answer<()> {
    let mut sql = format!("BEGIN; {SCHEMA} INSERT INTO councils VALUES (1, '{COUNCIL}');\n");
    for member in 1..=MEMBERS {
        writeln!(sql, "INSERT INTO members VALUES ({member}, 'TV{member}');")?;
    }
    for n in 1..=made.dossiers {
        writeln!(sql, "INSERT INTO dossiers VALUES ({n}, '2026-1-{n:03}');")?;
    }
    for (n, criterion) in (1..).zip(&made.criteria) {
        writeln!(sql, "INSERT INTO criteria VALUES ({n}, '{criterion}');")?;
    }
    sql.push_str("COMMIT;\n");
    fs::write(folder.join("parents.sql"), sql)?;
    let script = File::open(folder.join("parents.sql"))?;
    let done = Command::new("sqlite3").arg("-bail").arg(folder.join("parents.db")).stdin(script).status()?;
    if done.success() { Ok(()) } else { Err("sqlite3 did not make its tables".into()) }
}

/// A number that looks like chance and is the same on every machine (splitmix64).
fn pick(a: usize, b: usize) -> usize {
    let mut x = (a as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add((b as u64) << 32 | 0x1234_5678);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((x ^ (x >> 31)) >> 33).unwrap_or_default()
}
