//! The ledger's file, looked at from outside: what any SQLite program finds in it, and what it may not do to it.

use std::process::Stdio;
use std::thread;
use std::time::Duration;

use crate::desk::{self, Desk};
use rusqlite::Connection;

/// A ledger on which every kind of record there is was written.
fn full() -> (Desk, Connection) {
    let desk = Desk::at("certificates");
    // A council of 2026 that scores by criterion, with its papers, a tie, a list of dossiers of its own.
    desk.write(
        "tea.csv",
        "ten_san_pham,chu_the,loai_ho_so,bo_san_pham,ngay_nop\nTrà mẫu,HTX mẫu 26,lần đầu,26-11,01/06/2026\n",
    );
    desk.write(
        "hd26.csv",
        "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro,quyet_dinh,ngay_quyet_dinh\n\
         hd26,tỉnh,2026,10/08/2026,TV1,Thành viên mẫu 1,chủ tịch,9/QĐ-UBND,01/06/2026\n\
         hd26,,,,TV2,Thành viên mẫu 2,ủy viên,,\n",
    );
    desk.write("docket.csv", "ma_ho_so\n2026-0-001\n");
    desk.write("marks.csv", "ma_ho_so,thanh_vien,tieu_chi,diem\n2026-0-001,TV1,1.1,3\n");
    desk.write("self.csv", "ma_ho_so,tieu_chi,diem\n2026-0-001,1.1,3\n");
    desk.write(
        "table.csv",
        include_str!("../src/law/data/rubrics/26-11.csv").replacen("Nguồn nguyên liệu", "Nguồn", 1),
    );
    for line in [
        "register roster tea.csv --year 2026",
        "register council hd26.csv",
        "register council --council hd26 --dossiers docket.csv",
        "register session hd26 --number 1 --present all",
        "register columns tinh-a \"Tên hàng=ten_san_pham\"",
        "register tie hd26 TV2 --subject \"HTX mẫu 26\" --ground \"người nhà\"",
        "register check 2026-0-001 --received 02/06/2026",
        "register self-score self.csv",
        "register review hd26 2026-0-001 --points 70",
        "rate criteria --load table.csv --cite \"Quyết định mẫu\"",
        "score import marks.csv --council hd26",
        "register conclusion hd26 2026-0-001 --knock-out --ground \"mẫu\"",
    ] {
        desk.done(&format!("ocop {line}"));
    }
    desk.write(
        "past.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\n\
         Cam mẫu,HTX mẫu 09,3,7/QĐ-UBND,15/06/2019,UBND tỉnh Đồng Tháp\n",
    );
    desk.done("ocop certify import past.csv");
    desk.write("again.csv", "ten_san_pham,chu_the,loai_ho_so\nTrà mẫu,HTX mẫu hai sáu,lần đầu\n");
    desk.done("ocop register roster again.csv --year 2025");
    desk.done("ocop register same \"HTX mẫu 26\" \"HTX mẫu hai sáu\" --reason \"một chủ thể\"");
    desk.done("ocop register office --from 2025-07-01 --unit 82@2025 --joins 82@2024,87");
    desk.done("ocop register target --year 2020 --count 3");
    desk.write("ideas.csv", "nam,ten_san_pham,loai_y_tuong\n2020,Mận mẫu,tiềm năng\n");
    desk.done("ocop register idea ideas.csv");
    desk.done("ocop certify correct \"Cam mẫu\" --position 3 --decision 8/QĐ-UBND --date 20/06/2019");
    desk.done("ocop certify reissue \"Cam mẫu\" --because lost --date 01/07/2019");
    desk.done("ocop register subject \"HTX mẫu 10\" --succeeds \"HTX mẫu 09\" --from 01/01/2020 --paper 1/QĐ");
    desk.done("ocop set quorum 2/3 --cite \"Quy chế mẫu\"");
    around(&desk);
    let ledger = open(&desk);
    (desk, ledger)
}

/// What happens around products, each kind with a row.
fn around(desk: &Desk) {
    for (file, noun, rows) in [
        (
            "activities.csv",
            "activity",
            "nam,loai_hoat_dong,vai_tro,so_luong,san_pham_tham_gia\n2020,hội chợ,tham gia,1,\"Cam mẫu, HTX mẫu 10\"\n",
        ),
        ("plans.csv", "plan", "Năm,Tên sản phẩm,Chủ thể,Ngày nhận\n2019,Cam mẫu,HTX mẫu 10,05/03/2019\n"),
        (
            "support.csv",
            "support",
            "Năm,Nội dung hỗ trợ,Tên sản phẩm,Chủ thể,Nguồn kinh phí,Đã chi (đồng)\n\
             2019,Bao bì,Cam mẫu,HTX mẫu 10,NSTW,60.000.000\n",
        ),
        (
            "outlets.csv",
            "outlet",
            "Loại điểm,Tên điểm,Sản phẩm đang bán\nđiểm bán,Điểm bán mẫu,\"Cam mẫu, HTX mẫu 10\"\n",
        ),
        ("figures.csv", "figure", "Năm,Tên sản phẩm,Chủ thể,Doanh thu (triệu đồng)\n2019,Cam mẫu,HTX mẫu 10,350\n"),
    ] {
        desk.write(file, rows);
        desk.done(&format!("ocop register {noun} {file}"));
    }
    desk.done("ocop register inspection \"Cam mẫu\" --date 01/06/2020 --mark improper");
    desk.done("ocop register document 2026-0-001 --kind award --number 1");
    desk.done(
        "ocop expire revoke \"Cam mẫu\" --ground d --conclusion 1/KL --date 02/06/2020 --decision 9/QĐ-UBND \
         --decision-date 10/06/2020",
    );
}

fn open(desk: &Desk) -> Connection {
    Connection::open(desk.path("ocop.db")).unwrap()
}

fn number(ledger: &Connection, sql: &str) -> i64 {
    ledger.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{sql}: {error}"))
}

fn texts(ledger: &Connection, sql: &str) -> Vec<String> {
    let mut statement = ledger.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

fn tables(ledger: &Connection) -> Vec<String> {
    texts(ledger, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
}

#[test]
fn rows_of_every_table_are_neither_changed_nor_deleted() {
    let (_desk, ledger) = full();
    let tables = tables(&ledger);
    assert!(tables.len() > 20, "{tables:?}");
    for table in tables {
        if ["office_key", "signed_head"].contains(&table.as_str()) {
            continue; // see tests/keys.rs
        }
        assert!(number(&ledger, &format!("SELECT count(*) FROM {table}")) > 0, "{table} holds no row to try");
        for column in texts(&ledger, &format!("SELECT name FROM pragma_table_info('{table}')")) {
            let refused = ledger.execute(&format!("UPDATE {table} SET {column} = {column}"), []).unwrap_err();
            assert!(refused.to_string().contains("rows are only added"), "{table}.{column}: {refused}");
        }
        let refused = ledger.execute(&format!("DELETE FROM {table}"), []).unwrap_err();
        assert!(refused.to_string().contains("rows are only added"), "{table}: {refused}");
        ledger.pragma_update(None, "recursive_triggers", true).unwrap(); // as the program sets it
        let refused = ledger.execute(&format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}"), []);
        assert!(refused.is_err(), "{table}: replaced");
    }
}

#[test]
fn any_sqlite_program_finds_the_file_sound() {
    let (_desk, ledger) = full();
    assert_eq!(texts(&ledger, "PRAGMA integrity_check"), ["ok"]);
    assert_eq!(number(&ledger, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    assert_eq!(texts(&ledger, "PRAGMA journal_mode"), ["delete"]);
    assert_eq!(number(&ledger, "PRAGMA application_id"), i64::from(u32::from_be_bytes(*b"OCOP")));
    assert_eq!(number(&ledger, "PRAGMA user_version"), 7);
    assert_eq!(
        number(
            &ledger,
            "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND NOT strict"
        ),
        0
    );
}

#[test]
fn every_row_carries_an_entry_that_is_there() {
    let (_desk, ledger) = full();
    for table in tables(&ledger) {
        let carries = format!("SELECT count(*) FROM pragma_table_info('{table}') WHERE name = 'entry'");
        if number(&ledger, &carries) == 1 {
            let lost = format!("SELECT count(*) FROM {table} WHERE entry NOT IN (SELECT id FROM entry)");
            assert_eq!(number(&ledger, &lost), 0, "{table}");
        } else {
            // Through their sheet, their rating, their office, their mapping, their activity, their outlet; and the journal itself.
            let through = [
                "entry",
                "mark",
                "rating_policy",
                "rating_sheet",
                "office_join",
                "attendance",
                "appraisal_mark",
                "mapped",
                "activity_product",
                "outlet_product",
            ];
            assert!(through.contains(&&*table), "{table}");
        }
    }
}

#[test]
fn what_was_undone_no_longer_holds_and_is_still_there() {
    let figures = |desk: &Desk| {
        ["report total", "report year 2020", "expire list --within 2000", "score status tinh-2020", "report roster"]
            .map(|noun| desk.done(&format!("ocop {noun} --format json --no-meta --as-of 2021-12-31")))
    };
    let stages = ["office", "roster", "council", "scores", "ratings", "certificates"];
    let desk = Desk::at("certificates");
    let count =
        "SELECT (SELECT count(*) FROM certificate) + (SELECT count(*) FROM rating) + (SELECT count(*) FROM sheet)";
    let before = number(&open(&desk), count);
    for (at, stage) in stages.iter().enumerate().skip(3).rev() {
        assert_eq!(figures(&desk), figures(&Desk::at(stage)), "{stage}");
        desk.done(&format!("ocop undo {} --reason thử", at + 1));
    }
    let ledger = open(&desk);
    assert_eq!(number(&ledger, count), before);
    let live = texts(&ledger, "SELECT command FROM entry WHERE id IN (SELECT id FROM live) ORDER BY id");
    assert_eq!(live, ["init", "register roster", "register council"]);
    for table in ["certificate", "decision", "rating", "sheet"] {
        let holds = format!("SELECT count(*) FROM {table} WHERE entry IN (SELECT id FROM live)");
        assert_eq!(number(&ledger, &holds), 0, "{table}");
    }
}

#[test]
fn what_was_undone_may_be_done_again() {
    let desk = Desk::at("certificates");
    let figures = |desk: &Desk| desk.done("ocop report year 2020 --format json --no-meta");
    let before = figures(&desk);
    desk.done("ocop undo 6");
    assert_ne!(figures(&desk), before);
    desk.done("ocop certify council tinh-2020 --decision 1234/QĐ-UBND --date 2020-12-28");
    assert_eq!(figures(&desk), before);
}

#[test]
fn a_second_writer_is_told_and_a_reader_is_not_disturbed() {
    let desk = Desk::at("certificates");
    let holder = open(&desk);
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let told = desk.run("ocop register target --year 2020 --count 3");
    assert_eq!((told.code, told.out.as_str()), (4, ""), "{}", told.err);
    assert!(told.err.contains("đang có chương trình khác ghi"), "{}", told.err);
    desk.done("ocop report total");
    drop(holder);
    desk.done("ocop register target --year 2020 --count 3");
}

#[test]
fn a_second_writer_waits_for_the_first() {
    let desk = Desk::at("office");
    let holder = open(&desk);
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let words = desk::words("register target --year 2020 --count 3");
    let waiting = desk.command(&words).env_remove("OCOP_TEST_IMPATIENT").stdout(Stdio::null()).spawn().unwrap();
    thread::sleep(Duration::from_millis(700));
    drop(holder);
    assert!(waiting.wait_with_output().unwrap().status.success());
    assert_eq!(number(&open(&desk), "SELECT count(*) FROM target"), 1);
}

#[test]
fn many_writers_at_once_all_write_each_its_own_entry() {
    let desk = Desk::at("office");
    let writers: Vec<_> = (2018..2026)
        .map(|year| {
            let words = desk::words(&format!("register target --year {year} --count 3"));
            desk.command(&words).env_remove("OCOP_TEST_IMPATIENT").stdout(Stdio::null()).spawn().unwrap()
        })
        .collect();
    for mut writer in writers {
        assert!(writer.wait().unwrap().success());
    }
    let ledger = open(&desk);
    assert_eq!(number(&ledger, "SELECT count(DISTINCT year) FROM target"), 8);
    assert_eq!(number(&ledger, "SELECT count(*) FROM entry"), 9);
    assert_eq!(number(&ledger, "SELECT max(id) FROM entry"), 9);
    let back = "SELECT count(*) FROM entry a JOIN entry b ON b.id = a.id + 1 WHERE b.at < a.at";
    assert_eq!(number(&ledger, back), 0);
}

/// The file of a ledger as the program wrote it at an older version, put in the place of the desk's own.
fn older(desk: &Desk, version: i64, dump: &str) -> Connection {
    std::fs::remove_file(desk.path("ocop.db")).unwrap();
    let ledger = open(desk);
    ledger.execute_batch(dump).unwrap();
    ledger.pragma_update(None, "application_id", u32::from_be_bytes(*b"OCOP")).unwrap();
    ledger.pragma_update(None, "user_version", version).unwrap();
    ledger
}

// What is written while the clock is behind the last entry: tests/faults.rs.
#[test]
fn an_entry_is_neither_earlier_than_the_one_before_nor_of_its_number() {
    let desk = Desk::at("office");
    let ledger = open(&desk);
    let entry = |id: i64, at: &str| {
        let sql = "INSERT INTO entry (id, uid, at, actor, command, summary, program, hash)
                   VALUES (?1, '00000000-0000-0000-0000-00000000000' || ?1, ?2, 'x', 'x', '{}', 'x', printf('%064d', 0))";
        ledger.execute(sql, (id, at))
    };
    assert!(entry(2, "2001-01-01T00:00:00.000Z").is_err(), "an earlier time was taken");
    assert!(entry(1, "2999-01-01T00:00:00.000Z").is_err(), "a number was taken twice");
    entry(2, "2999-01-01T00:00:00.000Z").unwrap(); // nothing else is wrong with it
}

/// A ledger that the program wrote at an older version: read as it stands, and written to.
#[test]
fn a_ledger_of_an_older_version_is_read_and_written() {
    let desk = Desk::at("office");
    drop(older(&desk, 1, include_str!("data/ledgers/1.sql")));
    // 1.sql: three products rated in 2026, two certified (100/QĐ-UBND), one approved (101/QĐ-UBND).
    let told = desk.run("ocop report year 2026 --as-of 2026-12-31 --format json --no-meta").out;
    let figures: serde_json::Value = serde_json::from_str(&told).unwrap();
    let figures = &figures["figures"];
    assert_eq!(figures["recognised"]["products"], serde_json::json!(2));
    assert_eq!(figures["awaiting_ministry"], serde_json::json!(1));
    assert_eq!(number(&open(&desk), "PRAGMA user_version"), 7);
    desk.done("ocop set quorum 2/3 --cite \"Quy chế mẫu\"");
    assert_eq!(number(&open(&desk), "SELECT count(*) FROM rating"), 3);
}
