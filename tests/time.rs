//! The two times: what the ledger knew by a day, and what was in force on one.

use std::fs;

use crate::desk::{Answer, Desk};
use crate::threads;
use clap::CommandFactory;
use ocop::cli::Cli;
use rusqlite::Connection;
use serde_json::{Value, json};

/// A year of an office, a command a day: recognised, taken back and recognised anew; a name corrected, two subjects
/// told to be one, a policy set, a result re-rated.
const YEAR: &[&str] = &[
    "ocop init --unit 87 --name \"Văn phòng mẫu\"",
    "ocop register roster roster.csv --year 2020",
    "ocop register council council.csv",
    "ocop score import scores.csv --council tinh-2020",
    "ocop rate council tinh-2020",
    "ocop certify council tinh-2020 --decision 1234/QĐ-UBND --date 2020-12-28",
    "ocop undo 6",
    "ocop set spread off --cite \"Quy chế mẫu\"",
    "ocop certify council tinh-2020 --decision 1235/QĐ-UBND --date 2020-12-29",
    "ocop register roster more.csv --year 2020",
    "ocop register same \"Hợp tác xã mẫu 01\" \"HTX mẫu số 01\" --reason \"một giấy đăng ký\"",
    "ocop certify import old.csv",
    "ocop register target --year 2020 --count 5 --cite \"Kế hoạch mẫu\"",
    "ocop undo 13",
];

/// The last entry of the year.
const LAST: u32 = 14;

/// Rows that correct, add, and name a subject otherwise.
const MORE: &str = "\
ten_san_pham,chu_the,huyen,tinh,loai_ho_so,nguoi_dai_dien
Khô cá mẫu,Cơ sở sản xuất mẫu 02,huyện Tam Nông,Đồng Tháp,lần đầu,Người mẫu 02
Kẹo dừa mẫu,HTX mẫu số 01,thành phố Cao Lãnh,Đồng Tháp,lần đầu,
";
const OLD: &str = "\
ten_san_pham,chu_the,huyen,tinh,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam
Nem mẫu,Hộ kinh doanh mẫu 05,huyện Lai Vung,Đồng Tháp,3,77/QĐ-UBND,2019-12-20,UBND tỉnh Đồng Tháp,2019
";
const RATES: &str = "hang_sao,muc_thuong\n3,8000000\n4,10000000\n";
const PUBLISHED: &str = "so_lieu,nam,gia_tri\nsản phẩm được công nhận,2020,4\n";

/// Every command that reads, at least once.
const READ: &[&str] = &[
    "report year 2020",
    "report year 2020 --by-date --by star,district",
    "report year 2019-2020",
    "report year 2020 --trace recognised.products",
    "report period --of year --year 2020",
    "report total",
    "report roster",
    "report roster --format csv",
    "report roster --format csv --history",
    "report total --by district",
    "report due",
    "report target 2020",
    "report idea",
    "report activity",
    "report plan",
    "report plan 2020 --format csv",
    "report support",
    "report outlet",
    "report inspection",
    "report figure 2020",
    "report dossier --year 2020",
    "report annex tinh-2020",
    "report annex tinh-2020 --draft",
    "report council tinh-2020",
    "report paper minutes tinh-2020",
    "report reconcile published.csv",
    "report reward 2020 --rates rates.csv",
    "expire list --within 2000",
    "find mau",
    "show 2020-0-001",
    "show \"Nem mẫu\"",
    "show \"Hợp tác xã mẫu 01\"",
    "show tinh-2020",
    "rate explain 2020-0-001",
    "rate gap 2020-0-002",
    "rate criteria",
    "score status tinh-2020",
    "set",
    "set --council tinh-2020",
    "register same --list",
    "register columns",
];

fn desk() -> Desk {
    let mut desk = Desk::empty();
    "2021-06-30".clone_into(&mut desk.today);
    for (name, text) in [("more.csv", MORE), ("old.csv", OLD), ("published.csv", PUBLISHED), ("rates.csv", RATES)] {
        desk.write(name, text);
    }
    for name in ["roster.csv", "council.csv", "scores.csv"] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors/desk");
        fs::copy(folder.join(name), desk.path(name)).unwrap();
    }
    desk
}

/// The day of an entry: the first is of 01/02/2021.
fn day(entry: u32) -> String {
    format!("2021-02-{entry:02}")
}

/// Sets entries back to a day each: at times that are the next day in UTC's view of Viet Nam's evening, or the same.
fn set_back(desk: &Desk) {
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    let sql = "SELECT sql FROM sqlite_schema WHERE name = 'entry_is_not_updated'";
    let trigger: String = ledger.query_row(sql, [], |row| row.get(0)).unwrap();
    ledger.execute_batch("DROP TRIGGER entry_is_not_updated").unwrap();
    for entry in 1..=LAST {
        // 00:00 in Viet Nam is 17:00 UTC of the day before, and 23:59:59.999 is 16:59:59.999 of the day.
        let at = if entry % 2 == 0 {
            format!("{}T16:59:59.999Z", day(entry))
        } else if entry == 1 {
            "2021-01-31T17:00:00.000Z".to_owned()
        } else {
            format!("{}T17:00:00.000Z", day(entry - 1))
        };
        let changed = ledger.execute("UPDATE entry SET at = ?1 WHERE id = ?2", (at, entry)).unwrap();
        assert_eq!(changed, 1, "entry {entry}");
    }
    ledger.execute_batch(&trigger).unwrap();
    ocop::ledger::seal_again(&desk.path("ocop.db")).unwrap();
}

/// What a command prints of the figures, and on standard error, and how it ends.
fn figures(desk: &Desk, line: &str, options: &str) -> (String, String, i32) {
    let format = if line.contains("--format") { "" } else { " --format json --no-meta" };
    let Answer { out, err, code } = desk.run(&format!("ocop {line}{format} {options}"));
    (out, err, code)
}

#[test]
fn what_was_known_by_a_day_is_the_ledger_that_ends_there_byte_for_byte() {
    let desk = desk();
    let mut early = Vec::new();
    for (entry, line) in (1..).zip(YEAR) {
        desk.done(line);
        early.push((entry, threads::each(READ, |line| figures(&desk, line, ""))));
    }
    set_back(&desk);
    let mut seen = std::collections::BTreeSet::new();
    for (entry, then) in &early {
        let now = threads::each(READ, |line| figures(&desk, line, &format!("--known-by {}", day(*entry))));
        for ((line, then), now) in READ.iter().zip(then).zip(now) {
            assert_eq!(&now, then, "{line} --known-by {}", day(*entry));
            seen.insert(now.0);
        }
    }
    assert!(seen.len() > 60, "the year changes little: {} answers", seen.len());
    // All is known by the last day, and by any day to come.
    threads::each(READ, |line| {
        let all = figures(&desk, line, "");
        for day in [day(LAST), desk.today.clone(), "2099-12-31".to_owned()] {
            assert_eq!(figures(&desk, line, &format!("--known-by {day}")), all, "{line} --known-by {day}");
        }
    });
    let none = desk.run("ocop find mau --known-by 2021-01-31");
    assert_eq!((none.code, none.out.as_str()), (3, ""));
    assert!(none.err.contains("được lập ngày 01/02/2021"), "{}", none.err);
}

#[test]
fn a_day_shows_nothing_of_what_is_dated_later_whatever_is_in_the_ledger() {
    // The council sat on 18/12/2020; certificates are of 28 and 29/12; one is of the year before.
    let (early, rated, late) = (desk_of(3), desk_of(5), desk_of(6));
    // What is left out for it is told beside the figures, with the day that would have it.
    let figures = |desk: &Desk, line: &str, options: &str| {
        let (out, _, code) = figures(desk, line, options);
        (out, code)
    };
    for line in READ.iter().filter(|line| !line.starts_with("show \"Nem")) {
        for on in ["2020-12-01", "2020-12-17"] {
            let options = format!("--as-of {on}");
            assert_eq!(figures(&late, line, &options), figures(&early, line, &options), "{line} {options}");
        }
        // The day before the decision shows what was scored and rated, and nothing of it.
        let options = "--as-of 2020-12-27";
        assert_eq!(figures(&late, line, options), figures(&rated, line, options), "{line} {options}");
    }
    let told = late.done("ocop report council tinh-2020 --as-of 2020-12-18 --format json --no-meta");
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["figures"]["products"].as_array().unwrap().len(), 5);
}

fn desk_of(entries: usize) -> Desk {
    let desk = desk();
    for line in &YEAR[..entries] {
        desk.done(line);
    }
    desk
}

#[test]
fn whatever_reads_takes_both_times_and_tells_what_changed() {
    fn walk(path: &str, command: &clap::Command, all: &mut Vec<String>) {
        let takes = |name: &str| command.get_arguments().any(|argument| argument.get_long() == Some(name));
        if takes("as-of") {
            assert!(takes("known-by") && takes("changed-since"), "{path}");
            all.push(path.trim().to_owned());
        }
        command.get_subcommands().for_each(|sub| walk(&format!("{path} {}", sub.get_name()), sub, all));
    }
    let mut all = Vec::new();
    walk("", &Cli::command(), &mut all);
    assert!(all.len() > 10, "{all:?}");
    for path in &all {
        assert!(READ.iter().any(|line| line.starts_with(path.as_str())), "{path} is not tried here");
    }
    let desk = desk_of(YEAR.len());
    set_back(&desk);
    for line in READ {
        let line = line.replace(" --format csv", "");
        let told = |since: u32| desk.run(&format!("ocop {line} --changed-since {}", day(since)));
        let last = told(LAST);
        // What cannot be reported at all is refused, as without the option.
        if last.code != 0 {
            assert_eq!(last.code, desk.run(&format!("ocop {line}")).code, "{line}: {}", last.err);
            continue;
        }
        assert!(last.out.contains("Không có gì khác."), "{line}: {}", last.out);
        assert_eq!((told(1).code, told(1).err.as_str()), (0, ""), "{line}");
    }
}

#[test]
fn what_changed_is_told_by_row_and_column() {
    let desk = desk_of(6);
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    let sql = "SELECT sql FROM sqlite_schema WHERE name = 'entry_is_not_updated'";
    let trigger: String = ledger.query_row(sql, [], |row| row.get(0)).unwrap();
    ledger.execute_batch("DROP TRIGGER entry_is_not_updated").unwrap();
    ledger.execute("UPDATE entry SET at = '2021-02-03T00:00:00.000Z'", []).unwrap();
    ledger.execute_batch(&trigger).unwrap();
    ocop::ledger::seal_again(&desk.path("ocop.db")).unwrap();
    drop(ledger);
    desk.done("ocop certify import old.csv");
    // One product of three stars, of 2019: in the total 4 and 2 become 5 and 3, counted by hand.
    let told = desk.done("ocop report total --as-of 2021-01-31 --changed-since 03/02/2021 --format json --lang en");
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["meta"]["changed_since"], "2021-02-03");
    assert_eq!(told["meta"]["known_by"], Value::Null);
    let cells: Vec<Value> = told["figures"]["changes"].as_array().unwrap().clone();
    let cell = |table: &str, row: &str, column: &str, then: u64, now: u64| json!({ "table": table, "row": [row], "column": column, "then": then, "now": now });
    for wanted in [
        cell("total", "Lũy kế đã công nhận", "so_luong", 4, 5),
        cell("total", "Lũy kế đã công nhận", "hang_3", 2, 3),
        cell("total", "Còn hiệu lực", "so_luong", 4, 5),
        cell("total", "Còn hiệu lực", "hang_3", 2, 3),
        cell("standing", "còn hiệu lực", "so_luong", 4, 5),
    ] {
        assert!(cells.contains(&wanted), "{wanted} is not in {cells:#?}");
    }
    assert_eq!(cells.iter().filter(|cell| cell["table"].is_string()).count(), 5);
    assert_eq!(told["figures"].as_object().unwrap().len(), 1);
    let only = desk.done("ocop report roster --as-of 2021-01-31 --changed-since 03/02/2021 --format csv");
    let rows: Vec<&str> = only.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(rows[0], "bang,dong,cot,khi_do,hien_nay");
    assert!(rows[1].starts_with("roster,") && rows[1].contains("Nem mẫu"), "{rows:?}");
    // What the import does not touch does not differ.
    let none = desk.done("ocop report council tinh-2020 --as-of 2021-01-31 --changed-since 03/02/2021 --lang en");
    assert!(none.contains("Nothing differs."), "{none}");
    desk.done("ocop report total --changed-since 03/02/2021 --out khac.xlsx");
    assert!(fs::read(desk.path("khac.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn a_policy_set_from_a_day_leaves_the_days_before_as_they_were() {
    // Signed on 28/12/2020, the certificates end on 28/12/2023: that day counts or not by the policy.
    let mut desk = Desk::at("certificates");
    "2024-06-01".clone_into(&mut desk.today);
    let in_force = |desk: &Desk, on: &str| {
        let told = desk.done(&format!("ocop report total --as-of {on} --format json --no-meta"));
        let told: Value = serde_json::from_str(&told).unwrap();
        (told["figures"]["in_force"].as_u64().unwrap(), told)
    };
    let value = |desk: &Desk, on: &str| {
        let told = desk.done(&format!("ocop set --as-of {on} --format json --no-meta"));
        let told: Value = serde_json::from_str(&told).unwrap();
        let all = told["figures"]["policies"].as_array().unwrap();
        all.iter().find(|one| one["key"] == "anniversary").unwrap()["value"].as_str().unwrap().to_owned()
    };
    let all = in_force(&desk, "2023-12-27").0;
    let before = in_force(&desk, "2023-12-28");
    assert!(all > 0);
    assert_eq!(before.0, 0);

    desk.done("ocop set anniversary in --from 2024-01-01 --cite \"Quy chế mẫu\"");
    assert_eq!(in_force(&desk, "2023-12-28"), before);
    assert_eq!([value(&desk, "2023-12-31"), value(&desk, "2024-01-01")], ["out", "in"]);

    // Without a day it corrects what holds today, on the days that holds.
    desk.done("ocop set anniversary out --cite \"Quy chế mẫu, sửa\"");
    assert_eq!(value(&desk, "2024-06-01"), "out");
    desk.done("ocop undo 8");
    desk.done("ocop set anniversary in --from 2023-06-01 --cite \"Quy chế cũ\"");
    assert_eq!(in_force(&desk, "2023-12-28").0, all);

    // What was never set before holds on all days.
    let mut other = Desk::at("certificates");
    "2024-06-01".clone_into(&mut other.today);
    let told = other.done("ocop set anniversary in --cite \"Quy chế mẫu\"");
    assert!(told.contains("mọi ngày"), "{told}");
    assert_eq!(in_force(&other, "2023-12-28").0, all);
}

#[test]
fn a_review_and_a_check_are_of_their_papers_days() {
    let desk = desk_of(3);
    for line in [
        "ocop register review tinh-2020 2020-0-001 --points 80 --paper 01/TTV --date 2020-12-05",
        "ocop register review tinh-2020 2020-0-001 --points 82 --paper 02/TTV --date 2020-12-10 --reason \"thẩm định lại\"",
        "ocop register check 2020-0-001 --received 2020-12-01 --finished 2020-12-08 --complete yes --report 03/BC",
    ] {
        desk.done(line);
    }
    let days = |on: &str| {
        let told = desk.done(&format!("ocop show 2020-0-001 --as-of {on} --format json --no-meta"));
        let told: Value = serde_json::from_str(&told).unwrap();
        let moments = told["figures"]["timeline"].as_array().unwrap().clone();
        moments.iter().filter_map(|moment| moment["date"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(days("2020-11-30"), [""; 0]);
    assert_eq!(days("2020-12-01"), ["2020-12-01"]);
    assert_eq!(days("2020-12-05"), ["2020-12-01", "2020-12-05"]);
    assert_eq!(days("2020-12-09"), ["2020-12-01", "2020-12-05", "2020-12-08"]);
    // The second review takes the place of the first from its own day on.
    assert_eq!(days("2020-12-10"), ["2020-12-01", "2020-12-08", "2020-12-10"]);
    let lacks = |on: &str| desk.run(&format!("ocop rate gap 2020-0-001 --as-of {on}"));
    assert_eq!(lacks("2020-12-04").code, 3);
    assert!(lacks("2020-12-09").out.contains("80,00 điểm"));
    assert!(lacks("2020-12-10").out.contains("82,00 điểm"));
}
