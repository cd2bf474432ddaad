//! A scoresheet typed in: question after question, drafts, and what is refused.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::common::{Answer, Desk, flat, holds};
use rusqlite::Connection;
use serde_json::json;

/// Options of a set by criterion, in the act's order: their points, from the numbers of Appendix II that
/// were typed off the decision apart from the program's tables.
fn options(set: &str) -> Vec<(String, Vec<i64>)> {
    let mut reader = csv::Reader::from_path("tests/data/criteria-numbers.csv").unwrap();
    let mut criteria: Vec<(String, Vec<i64>)> = Vec::new();
    for row in reader.deserialize::<BTreeMap<String, String>>().map(Result::unwrap).filter(|row| row["set"] == set) {
        if criteria.last().is_none_or(|(number, _)| *number != row["criterion"]) {
            criteria.push((row["criterion"].clone(), Vec::new()));
        }
        criteria.last_mut().unwrap().1.push(row["points"].parse().unwrap());
    }
    criteria
}

/// A desk with a council of three who vote and one who does not, and three dossiers under 26/2026: tea
/// (26-11), honey without a set, a homestay (26-26).
fn desk() -> Desk {
    let desk = Desk::of("14", "2026-09-30");
    desk.write(
        "roster.csv",
        "ten_san_pham,chu_the,huyen,loai_ho_so,ngay_nop,bo_san_pham\n\
         Chè Shan tuyết,HTX Tà Xùa,Bắc Yên,lần đầu,2026-06-10,26-11\n\
         Mật ong,HTX Mai Sơn,Mai Sơn,lần đầu,2026-06-10,\n\
         Nhà sàn Hua Tạt,HTX Vân Hồ,Vân Hồ,lần đầu,2026-06-10,26-26\n",
    );
    desk.write(
        "council.csv",
        "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro,bieu_quyet\n\
         hd,tỉnh,2026,2026-08-10,TV01,Nguyễn Văn An,chủ tịch,có\n\
         hd,tỉnh,2026,2026-08-10,TV02,Lò Thị Bình,phó chủ tịch,có\n\
         hd,tỉnh,2026,2026-08-10,TV03,Hà Văn Cường,ủy viên,có\n\
         hd,tỉnh,2026,2026-08-10,TV04,Cầm Thị Dung,thư ký,không\n",
    );
    desk.ok("ocop register roster roster.csv --year 2026");
    desk.ok("ocop register council council.csv");
    desk
}

/// What is typed for a sheet that ticks an option of each criterion, and the confirmation.
fn ticks(set: &str, tick: impl Fn(&str, &[i64]) -> usize) -> String {
    let lines = options(set).into_iter().map(|(number, points)| format!("{}\n", tick(&number, &points)));
    lines.chain(["c\n".to_owned()]).collect()
}

fn highest(_: &str, points: &[i64]) -> usize {
    points.iter().rposition(|one| one == points.iter().max().unwrap()).unwrap() + 1
}

#[track_caller]
fn done(answer: &Answer) -> String {
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{}", answer.out);
    flat(&answer.out)
}

fn drafts(desk: &Desk) -> Vec<serde_json::Value> {
    let Ok(folder) = fs::read_dir(desk.path("ocop.db.drafts")) else { return Vec::new() };
    folder.map(|file| serde_json::from_slice(&fs::read(file.unwrap().path()).unwrap()).unwrap()).collect()
}

fn sheet(desk: &Desk, member: &str) -> (i64, i64, i64, i64, Option<String>) {
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    let sql = "SELECT s.total, s.part_a, s.part_b, s.part_c, s.rubric FROM sheet s JOIN member m ON m.id = s.member
               WHERE m.code = ?1 ORDER BY s.id DESC LIMIT 1";
    let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?));
    ledger.query_row(sql, [member], row).unwrap()
}

fn count(desk: &Desk, sql: &str) -> i64 {
    Connection::open(desk.path("ocop.db")).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
}

// ---- A sheet by criterion ----

#[test]
fn the_highest_option_of_every_criterion_is_40_25_35() {
    // QĐ 26/2026 Art 3.1: 40, 25 and 35 points.
    let desk = desk();
    let told = done(&desk.typed("ocop score enter hd TV01 2026-0-001", &ticks("26-11", highest)));
    holds(
        &told,
        &["1/32", "32/32", "Phần A: 40/40", "Phần B: 25/25", "Phần C: 35/35", "Tổng điểm: 100/100", "100 điểm."],
    );
    let (total, a, b, c, rubric) = sheet(&desk, "TV01");
    assert_eq!((total, a, b, c), (10_000, 4000, 2500, 3500));
    assert_eq!(rubric.map(|sha256| sha256.len()), Some(64));
    assert_eq!(count(&desk, "SELECT count(*) FROM mark"), 32);
    assert_eq!(count(&desk, "SELECT count(*) FROM mark WHERE option IS NULL"), 0);
    assert_eq!(count(&desk, "SELECT count(*) FROM rubric"), 1);
    assert!(drafts(&desk).is_empty() && !desk.path("ocop.db.drafts").exists());
}

#[test]
fn each_first_option_is_kept_with_its_points() {
    let desk = desk();
    let set = options("26-26");
    done(&desk.typed("ocop score enter hd \"Lò Thị Bình\" \"nhà sàn\"", &ticks("26-26", |_, _| 1)));
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    let mut marks = ledger.prepare("SELECT criterion, points, option FROM mark").unwrap();
    let marks: BTreeMap<String, (i64, Option<i64>)> =
        marks.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))).unwrap().map(Result::unwrap).collect();
    for (number, points) in &set {
        assert_eq!(marks[number].0, points[0] * 100, "{number}");
    }
    assert_eq!(marks.len(), set.len());
    // Two branches with the same points: the option that was ticked is told all the same.
    assert!(marks.values().all(|(points, option)| *points == 0 || *option == Some(1)));
}

#[test]
fn enter_alone_ticks_nothing_and_without_a_story_its_structure_is_not_asked() {
    let desk = desk();
    // 31 questions are asked of 32: 5.2 counts only where there is a story (Appendix II).
    let told = done(&desk.typed("ocop score enter hd TV01 2026-0-001", &format!("{}c\n", "\n".repeat(31))));
    holds(&told, &["Tiêu chí 5.2: 0 điểm, không hỏi, vì tiêu chí 5.1 không có điểm", "5.2=–", "Tổng điểm: 0/100"]);
    assert!(!told.contains("5.2 Cấu trúc câu chuyện"), "{told}");
    assert_eq!(sheet(&desk, "TV01").0, 0);
    assert_eq!(count(&desk, "SELECT count(*) FROM mark WHERE option IS NULL AND points = 0"), 32);
}

#[test]
fn options_show_their_points_their_stars_and_what_knocks_out() {
    let desk = desk();
    let told = done(&desk.typed("ocop score enter hd TV01 2026-0-001", ""));
    holds(
        &told,
        &[
            "── 1/32 ─ 2026-0-001 Chè Shan tuyết ─ TV01 ─",
            "Phần A › 1. Tổ chức sản xuất",
            "1.1 Nguồn nguyên liệu (tối đa 3 điểm)",
            "- Bị loại nếu toàn bộ nguyên liệu",
            "(Hội đồng kết luận, không ghi ở phiếu)",
            "1. 1 điểm ",
            "2. 2 điểm *** ",
            "3. 3 điểm ",
            "Chưa ghi gì vào sổ.",
        ],
    );
    let told = done(&desk.typed("ocop score enter hd TV01 2026-0-001 --lang en", ""));
    holds(
        &told,
        &["Part A › 1. Organisation of production", "1.1 Source of raw materials (3 point(s) at most)", "Tick 1-3"],
    );
}

#[test]
fn one_goes_back_forth_and_gives_points_without_an_option() {
    let desk = desk();
    // 1.1 ticked 3, then back and 1 instead; what cannot be is asked again; then to 11 and out.
    let typed = "3\n<\n1\n9\n0,5\n=9\n=2\nxyz\n?\n>99\n>5.2\n>11\nthoát\n";
    let told = done(&desk.typed("ocop score enter hd TV01 2026-0-001", typed));
    holds(
        &told,
        &[
            "Enter: giữ phương án 3, 3 điểm",
            "→ 1.1: phương án 1, 1 điểm",
            "Không có phương án “9”; chọn 1-3, hoặc Enter.",
            "Không có phương án “0,5”",
            "Tiêu chí 1.2 chỉ cho 0, 1, 2 điểm.",
            "→ 1.2: phương án 3, 2 điểm",
            "Không hiểu “xyz”",
            "mức thấp nhất được đạt hạng 3, 4, 5 sao",
            "Phiếu này không có tiêu chí “99”.",
            "Tiêu chí 5.2 chỉ chấm khi tiêu chí 5.1 có điểm; chấm 5.1 trước.",
            "11 Cơ hội thị trường toàn cầu",
            "bản nháp 2/32 được giữ",
            "ocop score enter hd TV01 2026-0-001",
        ],
    );
}

#[test]
fn points_that_two_options_give_are_kept_without_one() {
    // 26-26 has branches with the same points; `=1` names neither.
    let desk = desk();
    let set = options("26-26");
    let twice = |points: &[i64], one: i64| points.iter().filter(|other| **other == one).count() > 1;
    let typed = set.iter().map(|(_, points)| match points.iter().find(|one| **one > 0 && twice(points, **one)) {
        Some(one) => format!("={one}\n"),
        None => "1\n".to_owned(),
    });
    let typed: String = typed.chain(["c\n".to_owned()]).collect();
    done(&desk.typed("ocop score enter hd TV01 2026-0-003", &typed));
    let doubtful = set.iter().filter(|(_, points)| points.iter().any(|one| *one > 0 && twice(points, *one))).count();
    let kept = count(&desk, "SELECT count(*) FROM mark WHERE points > 0 AND option IS NULL");
    assert!(doubtful > 0);
    assert_eq!(kept, i64::try_from(doubtful).unwrap());
}

#[test]
fn a_criterion_is_mended_before_the_sheet_is_written() {
    let desk = desk();
    let typed = ticks("26-11", highest).replace("c\n", "x\n<\n\n>2.3\n1\nc\n");
    let told = done(&desk.typed("ocop score enter hd TV01 2026-0-001", &typed));
    holds(&told, &["Không hiểu “x”", "2.3=1", "Tổng điểm: 98/100"]); // 2.3: 3 points, its first option 1
    assert_eq!(sheet(&desk, "TV01").0, 9800);
}

#[test]
fn a_story_taken_back_takes_its_points_along() {
    let desk = desk();
    let typed = ticks("26-11", highest).replace("c\n", ">5.1\n1\nc\n");
    done(&desk.typed("ocop score enter hd TV01 2026-0-001", &typed));
    // 5.1 falls from 5 to 0 and 5.2 loses its 2.
    assert_eq!(sheet(&desk, "TV01").2, 2500 - 700);
}

// ---- Drafts ----

#[test]
fn an_unfinished_sheet_waits_and_is_gone_on_with() {
    let desk = desk();
    let before = desk.ledger();
    let whole = ticks("26-11", highest);
    let (first, rest): (String, String) = {
        let lines: Vec<&str> = whole.split_inclusive('\n').collect();
        (lines[..12].concat(), lines[12..].concat())
    };
    // The input ends: that is no fault, and the draft is as it was after the last answer.
    let told = done(&desk.typed("ocop score enter hd TV01 2026-0-001", &first));
    holds(&told, &["bản nháp 12/32 được giữ"]);
    assert_eq!(desk.ledger(), before, "a draft is no evidence");
    let draft = &drafts(&desk)[0];
    assert_eq!(
        (&draft["council"], &draft["member"], &draft["dossier"]),
        (&json!("hd"), &json!("TV01"), &json!("2026-0-001"))
    );
    assert_eq!((&draft["pass"], draft["answers"].as_array().unwrap().len()), (&json!(1), 12));

    holds(
        &desk.flat("ocop score enter --drafts"),
        &["1 bản nháp (ocop.db.drafts)", "hd TV01 2026-0-001 Chè Shan tuyết: lần 1, 12/32, lưu ngày 30/09/2026"],
    );
    holds(&desk.refuses(3, "ocop score enter hx --drafts"), &["Không có Hội đồng “hx”. Các Hội đồng trong sổ: hd."]);
    holds(&desk.flat("ocop score status hd --by member"), &["1 bản nháp"]);
    // Another member's or pass's sheet is another draft.
    done(&desk.typed("ocop score enter hd TV02 2026-0-001", "1\n"));
    done(&desk.typed("ocop score enter hd TV01 2026-0-001 --pass 2", "1\n1\n"));
    assert_eq!(drafts(&desk).len(), 3);

    let told = done(&desk.typed("ocop score enter hd TV01 2026-0-001", &format!("\n{rest}")));
    holds(&told, &["Có bản nháp 12/32. Tiếp tục từ tiêu chí 3.2?", "Tổng điểm: 100/100"]);
    assert_eq!(drafts(&desk).len(), 2);
}

#[test]
fn a_draft_is_begun_anew_or_thrown_away() {
    let desk = desk();
    done(&desk.typed("ocop score enter hd TV01 2026-0-001", "3\n3\n"));
    let told = done(&desk.typed("ocop score enter hd TV01 2026-0-001", "vâng\nm\n1\nq\n"));
    holds(&told, &["Không hiểu “vâng”", "1/32", "bản nháp 1/32"]);
    let told = desk.flat("ocop score enter hd tv01 2026-0-001 --discard --dry-run");
    holds(&told, &["THỬ", "bỏ bản nháp của TV01"]);
    assert_eq!(drafts(&desk).len(), 1);
    holds(
        &desk.flat("ocop score enter HD tv01 2026-0-001 --discard"),
        &["Đã bỏ bản nháp của TV01 cho hồ sơ 2026-0-001 lần 1 (1/32)"],
    );
    assert!(!desk.path("ocop.db.drafts").exists());
    desk.refuses(3, "ocop score enter hd TV01 2026-0-001 --discard");
    desk.refuses(2, "ocop score enter hd TV01 --discard");
}

#[test]
fn a_draft_by_another_table_is_not_gone_on_with() {
    let desk = desk();
    done(&desk.typed("ocop score enter hd TV01 2026-0-001", "3\n3\n"));
    let file = fs::read_dir(desk.path("ocop.db.drafts")).unwrap().next().unwrap().unwrap().path();
    let text = fs::read_to_string(&file).unwrap();
    let sha256 = drafts(&desk)[0]["rubric"].as_str().unwrap().to_owned();
    fs::write(&file, text.replace(&sha256, &"0".repeat(64))).unwrap();
    let told = done(&desk.typed("ocop score enter hd TV01 2026-0-001", "\nq\n"));
    holds(&told, &["theo bảng tiêu chí khác", "bản nháp 2/32 được giữ"]);
    done(&desk.typed("ocop score enter hd TV01 2026-0-001", &format!("m\n{}", ticks("26-11", highest))));
    assert_eq!(sheet(&desk, "TV01").0, 10_000);

    // What cannot be read is told, and thrown away by name.
    done(&desk.typed("ocop score enter hd TV02 2026-0-001", "3\n"));
    let file = fs::read_dir(desk.path("ocop.db.drafts")).unwrap().next().unwrap().unwrap().path();
    fs::write(&file, "{").unwrap();
    holds(&desk.refuses_silently("ocop score enter hd TV02 2026-0-001"), &["không đọc được", "--discard"]);
    holds(&desk.flat("ocop score enter --drafts"), &["không đọc được"]);
    desk.ok("ocop score enter hd TV02 2026-0-001 --discard");
    assert!(!desk.path("ocop.db.drafts").exists());
}

#[test]
fn a_draft_is_of_its_own_sheet_and_thrown_away_by_name() {
    let desk = desk();
    let file = |member: &str| {
        let folder = fs::read_dir(desk.path("ocop.db.drafts")).unwrap();
        let named = format!("-{}-1-", member.to_lowercase());
        folder.map(|file| file.unwrap().path()).find(|file| file.to_string_lossy().contains(&named)).unwrap()
    };
    done(&desk.typed("ocop score enter hd TV01 2026-0-001", "3\n"));
    done(&desk.typed("ocop score enter hd TV02 2026-0-001", "3\n3\n"));
    // Another's draft under this one's name.
    fs::copy(file("TV02"), file("TV01")).unwrap();
    holds(&desk.refuses_silently("ocop score enter hd TV01 2026-0-001"), &["không đọc được", "--discard"]);
    holds(&desk.flat("ocop score enter --drafts"), &["1 bản nháp", "TV02", "không đọc được"]);
    // Neither is it a draft where it is no text.
    fs::write(file("TV01"), b"\xff\xfe{").unwrap();
    holds(&desk.refuses_silently("ocop score enter hd TV01 2026-0-001"), &["không đọc được", "--discard"]);
    let told = desk.flat("ocop score enter hd \"Nguyễn Văn An\" 2026-0-1 --discard --dry-run");
    holds(&told, &["THỬ", "bỏ bản nháp của TV01 cho hồ sơ 2026-0-001"]);
    desk.ok("ocop score enter hd \"Nguyễn Văn An\" 2026-0-1 --discard");
    holds(
        &desk.flat("ocop score enter hd \"lo thi binh\" \"che shan\" --discard"),
        &["Đã bỏ bản nháp của TV02 cho hồ sơ 2026-0-001 lần 1 (2/32)"],
    );
    assert!(!desk.path("ocop.db.drafts").exists());
}

#[test]
fn a_dry_run_writes_neither_sheet_nor_draft() {
    let desk = desk();
    let before = desk.ledger();
    let told = done(&desk.typed("ocop score enter hd TV01 2026-0-001 --dry-run", &ticks("26-11", highest)));
    holds(&told, &["THỬ, chưa ghi gì vào sổ", "100 điểm"]);
    done(&desk.typed("ocop score enter hd TV01 2026-0-001 --dry-run", "3\n"));
    assert!(desk.ledger() == before && !desk.path("ocop.db.drafts").exists());
}

// ---- Parts ----

#[test]
fn a_dossier_without_a_table_takes_the_three_parts() {
    let desk = desk();
    let typed = "\n40,01\n40\n<\n\nhai\n25\n35\n>a\n32,5\nc\n";
    let told = done(&desk.typed("ocop score enter hd TV01 2026-0-002", typed));
    holds(
        &told,
        &[
            "sản phẩm chưa ghi bộ sản phẩm nên chỉ ghi điểm ba phần A, B, C",
            "Cần số điểm từ 0 đến 40.",
            "“40,01” không phải số điểm từ 0 đến 40",
            "Enter: giữ 40",
            "“hai” không phải số điểm từ 0 đến 25",
            "Tổng điểm: 92,5/100",
        ],
    );
    assert_eq!(sheet(&desk, "TV01"), (9250, 3250, 2500, 3500, None));
    assert_eq!(count(&desk, "SELECT count(*) FROM mark"), 0);
}

#[test]
fn limits_and_reasons_follow_the_regime_of_the_dossier() {
    // rules §1: 35/25/40 under 1048, 40/25/35 under 148; four sets of 1048 have no whole copy.
    for (filed, set, told) in [
        ("2021-05-10", "1048-03", ["bảng tiêu chí của bộ 1048-03 chưa có bản đầy đủ", "từ 0 đến 35", "từ 0 đến 40"]),
        (
            "2021-05-10",
            "xyz",
            ["bộ sản phẩm “xyz” không có trong Quyết định số 1048/QĐ-TTg", "từ 0 đến 35", "từ 0 đến 40"],
        ),
        ("2024-05-10", "26-11", ["Quyết định số 148/QĐ-TTg chưa có", "từ 0 đến 40", "từ 0 đến 35"]),
        ("2025-08-10", "", ["Quyết định số 1489/QĐ-TTg chưa có", "từ 0 đến 40", "từ 0 đến 35"]),
    ] {
        let (desk, year) = (Desk::of("14", "2026-09-30"), &filed[..4]);
        desk.write(
            "roster.csv",
            format!("ten_san_pham,chu_the,loai_ho_so,ngay_nop,bo_san_pham\nMật ong,HTX An,lần đầu,{filed},{set}\n"),
        );
        desk.write(
            "council.csv",
            format!(
                "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\nhd,tỉnh,{year},{year}-12-10,TV01,Nguyễn Văn An,chủ tịch\n"
            ),
        );
        desk.ok(&format!("ocop register roster roster.csv --year {year}"));
        desk.ok("ocop register council council.csv");
        let answer = done(&desk.typed(&format!("ocop score enter hd TV01 {year}-0-001"), "30\n20\n30\nc\n"));
        holds(&answer, &told);
        assert_eq!(sheet(&desk, "TV01").0, 8000);
    }
}

#[test]
fn a_whole_set_of_1048_is_asked_by_criterion() {
    let desk = Desk::of("14", "2026-09-30");
    desk.write("roster.csv", "ten_san_pham,chu_the,loai_ho_so,bo_san_pham\nTrà,HTX An,lần đầu,1048-11\n");
    desk.write(
        "council.csv",
        "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\nhd,tỉnh,2021,2021-12-10,TV01,Nguyễn Văn An,chủ tịch\n",
    );
    desk.ok("ocop register roster roster.csv --year 2021");
    desk.ok("ocop register council council.csv");
    let told = done(&desk.typed("ocop score enter hd TV01 2021-0-001", &ticks("1048-11", highest)));
    holds(&told, &["Phần A: 35/35", "Phần B: 25/25", "Phần C: 40/40", "100 điểm"]);
}

// ---- Choosing ----

#[test]
fn what_is_missing_is_listed_and_asked_for_until_all_is_there() {
    let desk = desk();
    let parts = "30\n20\n30\nc\n";
    // The member by number, the dossier by words; then this member's others; then the next member.
    let typed = format!("7\nTV09\n2\nmật\n{parts}xyz\nq\n");
    let told = done(&desk.typed("ocop score enter hd", &typed));
    holds(
        &told,
        &[
            "Hội đồng hd: thành viên còn thiếu phiếu 1. TV01 Nguyễn Văn An: còn 3 hồ sơ",
            "“TV09” không phải thành viên của Hội đồng hd",
            "TV02 Lò Thị Bình: hồ sơ chưa có phiếu 1. 2026-0-001 Chè Shan tuyết (HTX Tà Xùa)",
            "Phiếu của Lò Thị Bình cho hồ sơ 2026-0-002, lần 1: 80 điểm.",
            "1. 2026-0-001 Chè Shan tuyết (HTX Tà Xùa) 2. 2026-0-003",
            "không có hồ sơ “xyz”",
        ],
    );
    // On one dossier, member after member, Enter for the first.
    let told = done(&desk.typed("ocop score enter hd --dossier 2026-0-002", &format!("\n{parts}\n{parts}")));
    holds(&told, &["Phiếu của Nguyễn Văn An", "Phiếu của Hà Văn Cường", "Hồ sơ 2026-0-002: đã đủ phiếu."]);
    assert!(!told.contains("Lò Thị Bình: còn"), "{told}");
    // Of one member, dossier after dossier.
    let all = format!("\n{}\n{}", ticks("26-11", highest), ticks("26-26", highest));
    let told = done(&desk.typed("ocop score enter hd --member TV01", &all));
    holds(&told, &["TV01 Nguyễn Văn An: đã đủ phiếu."]);
    let rest = format!("\n{all}\n{all}");
    let told = done(&desk.typed("ocop score enter hd", &rest));
    holds(
        &told,
        &["TV02 Lò Thị Bình: đã đủ phiếu.", "Hội đồng hd: không còn phiếu nào thiếu.", "ocop rate council hd"],
    );
    assert_eq!(count(&desk, "SELECT count(*) FROM sheet"), 9);
}

#[test]
fn a_second_pass_is_for_dossiers_spread_too_far() {
    let desk = desk();
    for (member, a) in [("TV01", 40), ("TV02", 29), ("TV03", 35)] {
        done(&desk.typed(&format!("ocop score enter hd {member} 2026-0-002"), &format!("{a}\n20\n30\nc\n")));
    }
    // 90 less 79 is over 10 points (rules §3): that dossier is scored again, the others are not yet.
    let told = done(&desk.typed("ocop score enter hd --pass 2", "\n\n35\n20\n30\nc\n"));
    holds(&told, &["TV01 Nguyễn Văn An: còn 1 hồ sơ", "lần 2: 85 điểm"]);
    assert_eq!(count(&desk, "SELECT count(*) FROM sheet"), 4);
}

// ---- What is refused ----

#[test]
fn a_sheet_in_the_ledger_is_replaced_only_with_a_reason() {
    let desk = desk();
    let line = "ocop score enter hd TV01 2026-0-001";
    done(&desk.typed(line, &ticks("26-11", highest)));
    holds(
        &desk.refuses(3, line),
        &["Sổ đã có phiếu của Nguyễn Văn An cho hồ sơ 2026-0-001 lần 1: 100,00 điểm", "--correct --reason"],
    );
    desk.refuses(2, &format!("{line} --correct"));
    holds(&desk.refuses(2, "ocop score enter hd TV01 --correct --reason x"), &["thành viên và hồ sơ"]);
    // The sheet as it is stands there to be changed; unchanged it is not written again.
    let correct = format!("{line} --correct --reason \"theo phiếu gốc\"");
    let told = done(&desk.typed(&correct, "c\n"));
    holds(&told, &["Sửa phiếu đã có trong sổ (100 điểm)", "Sổ không có gì thay đổi"]);
    let told = done(&desk.typed(&correct, ">1.1\n1\nc\n"));
    holds(&told, &["Tổng điểm: 98/100"]);
    assert_eq!(sheet(&desk, "TV01").0, 9800);
    assert_eq!(count(&desk, "SELECT count(*) FROM sheet WHERE rev = 2 AND reason = 'theo phiếu gốc'"), 1);
    assert_eq!(count(&desk, "SELECT count(*) FROM sheet"), 2);
}

#[test]
fn of_two_names_alike_without_diacritics_the_code_tells_which() {
    let desk = desk();
    let council = fs::read_to_string(desk.path("council.csv")).unwrap().replace("Hà Văn Cường", "Nguyễn Văn Ân");
    desk.write("council.csv", council);
    desk.ok("ocop register council council.csv");
    holds(
        &desk.refuses(3, "ocop score enter hd \"nguyen van an\" 2026-0-002"),
        &["TV01 (Nguyễn Văn An)", "TV03 (Nguyễn Văn Ân)"],
    );
    done(&desk.typed("ocop score enter hd TV03 2026-0-002", "30\n20\n30\nc\n"));
    assert_eq!(sheet(&desk, "TV03").0, 8000);
}

#[test]
fn a_tied_member_one_without_a_vote_and_a_dossier_of_others_are_refused() {
    let desk = desk();
    holds(&desk.refuses(3, "ocop score enter hd TV04 2026-0-001"), &["không có quyền biểu quyết"]);
    holds(&desk.refuses(3, "ocop score enter hd TV09 2026-0-001"), &["không phải thành viên", "TV02 (Lò Thị Bình)"]);
    holds(
        &desk.refuses(3, "ocop score enter hd TV01 2026-0-009"),
        &["không có hồ sơ “2026-0-009”", "ocop score status hd"],
    );
    holds(&desk.refuses(3, "ocop score enter hd TV01 ho"), &["không có hồ sơ “ho”"]);
    holds(&desk.refuses(3, "ocop score enter hx TV01 2026-0-001"), &["Không có Hội đồng “hx”"]);
    desk.refuses(2, "ocop score enter");

    desk.ok("ocop register tie hd TV01 --subject \"HTX Tà Xùa\" --ground \"em ruột giám đốc\"");
    let told = desk.refuses(3, "ocop score enter hd TV01 2026-0-001");
    holds(&told, &["Nguyễn Văn An có liên quan đến chủ thể HTX Tà Xùa (em ruột giám đốc)"]);
    let told = done(&desk.typed("ocop score enter hd --dossier 2026-0-001", "q\n"));
    assert!(told.contains("TV02") && !told.contains("TV01"), "{told}");
    holds(&done(&desk.typed("ocop score enter hd", "q\n")), &["TV01 Nguyễn Văn An: còn 2 hồ sơ"]);
}

#[test]
fn the_re_evaluation_of_a_five_star_product_goes_up_unrated() {
    // QĐ 26/2026 Art 6.3b, 7.6e.
    let desk = Desk::of("14", "2026-09-30");
    desk.write("past.csv", "ten_san_pham,chu_the\nChè Shan tuyết,HTX Tà Xùa\n");
    desk.ok(
        "ocop certify import past.csv --star 5 --decision 77/QĐ-BNN --date 2024-02-01 --authority \"Bộ Nông nghiệp\"",
    );
    desk.write(
        "roster.csv",
        "ten_san_pham,chu_the,loai_ho_so,ngay_nop\nChè Shan tuyết,HTX Tà Xùa,đánh giá lại,2026-08-06\n",
    );
    desk.write(
        "council.csv",
        "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\nhd,tỉnh,2026,2026-09-10,TV01,Nguyễn Văn An,chủ tịch\n",
    );
    desk.ok("ocop register roster roster.csv --year 2026");
    desk.ok("ocop register council council.csv");
    holds(&desk.refuses(3, "ocop score enter hd TV01 2026-0-001"), &["gửi thẳng Trung ương", "điểm e khoản 6 Điều 7"]);
    holds(
        &desk.flat("ocop score status hd"),
        &["Hồ sơ đánh giá lại sản phẩm 5 sao, gửi Trung ương", "- 2026-0-001: Chè Shan tuyết"],
    );
    assert_eq!(desk.figures("ocop score status hd")["goes_up_unrated"], json!(["2026-0-001"]));
}

#[test]
fn one_marked_as_absent_is_told_so_before_the_sheet_is_typed() {
    let desk = desk();
    desk.ok("ocop register session hd --number 1 --date 2026-08-10 --absent TV03");
    let told = done(&desk.typed("ocop score enter hd TV03 2026-0-002", "30\n20\n30\nc\n"));
    holds(&told, &["phiên họp ghi thành viên này vắng mặt", "80 điểm"]);
    assert!(!done(&desk.typed("ocop score enter hd TV01 2026-0-002", "")).contains("vắng mặt"));
}

#[test]
fn a_sheet_that_came_in_meanwhile_is_not_written_over() {
    let desk = desk();
    done(&desk.typed("ocop score enter hd TV01 2026-0-002", "30\n20\n"));
    desk.write("scores.csv", "ma_ho_so,thanh_vien,diem\n2026-0-002,TV01,77\n");
    desk.ok("ocop score import scores.csv --council hd");
    desk.refuses(3, "ocop score enter hd TV01 2026-0-002");
    assert_eq!(drafts(&desk).len(), 1, "the draft waits until it is thrown away");
}

/// Waits for the draft of a sheet being typed, which shows that its questions were asked.
fn wait_for_draft(desk: &Desk) {
    let since = Instant::now();
    while !desk.path("ocop.db.drafts").exists() {
        assert!(since.elapsed() < Duration::from_secs(600), "no draft");
        sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_table_that_changed_meanwhile_refuses_the_sheet() {
    let desk = desk();
    let mut running = desk.start("ocop score enter hd TV01 2026-0-002");
    let mut keyboard = running.stdin.take().unwrap();
    keyboard.write_all(b"30\n20\n").unwrap();
    wait_for_draft(&desk);
    let before = count(&desk, "SELECT count(*) FROM sheet");
    desk.ok("ocop register dossier 2026-0-002 --set 26-02");
    keyboard.write_all(b"30\nc\n").unwrap();
    drop(keyboard);
    let answer = Answer::of(running);
    assert_eq!(answer.code, 3, "{}", answer.out);
    holds(&flat(&answer.err), &["Bảng tiêu chí của hồ sơ đã đổi trong khi nhập; chưa ghi gì vào sổ."]);
    assert_eq!(count(&desk, "SELECT count(*) FROM sheet"), before);
}

#[test]
fn a_correction_that_came_in_meanwhile_is_not_written_over() {
    let desk = desk();
    desk.write("scores.csv", "ma_ho_so,thanh_vien,diem_a,diem_b,diem_c\n2026-0-002,TV01,30,20,27\n");
    desk.ok("ocop score import scores.csv --council hd");
    let line = "ocop score enter hd TV01 2026-0-002 --correct --reason \"theo phiếu gốc\"";
    let mut running = desk.start(line);
    let mut keyboard = running.stdin.take().unwrap();
    keyboard.write_all(b">A\n33\n").unwrap();
    wait_for_draft(&desk);
    desk.write("scores.csv", "ma_ho_so,thanh_vien,diem_a,diem_b,diem_c\n2026-0-002,TV01,30,20,28\n");
    desk.ok("ocop score import scores.csv --council hd --correct --reason \"chép nhầm\"");
    keyboard.write_all(b"c\n").unwrap();
    drop(keyboard);
    let answer = Answer::of(running);
    assert_eq!(answer.code, 3, "{}", answer.out);
    holds(
        &flat(&answer.err),
        &["Phiếu của Nguyễn Văn An cho hồ sơ 2026-0-002 lần 1 đã được sửa trong khi nhập, nay là 78 điểm"],
    );
    assert_eq!(sheet(&desk, "TV01").0, 7800);
    // The draft waits; whoever goes on with it is told what stands there now.
    let told = done(&desk.typed(line, "\nc\n"));
    holds(&told, &["Sửa phiếu đã có trong sổ (78 điểm)", "80 điểm."]);
    assert_eq!(sheet(&desk, "TV01").0, 8000);
}

#[test]
fn vietnamese_names_type_the_same() {
    let desk = desk();
    let told = done(&desk.typed(
        "ocop cham-diem nhap-tay hd --thanh-vien TV01 --ho-so 2026-0-002 --lan 1",
        "lùi\n30\nlui\n\n20\n30\ncó\n",
    ));
    holds(&told, &["Đây là câu đầu tiên.", "80 điểm."]);
}
