//! Lives of a ledger that are odd and lawful: `check` has nothing to say of them.

use crate::common::{Desk, holds};

const TODAY: &str = "2026-11-20";

fn sound(desk: &Desk) {
    assert_eq!(desk.ok("ocop check"), "");
}

/// A ledger with lists read in, each told whole.
fn read_in(lists: &[&str]) -> Desk {
    let desk = Desk::of("14", TODAY);
    for (n, list) in lists.iter().enumerate() {
        desk.write(&format!("{n}.csv"), list);
        desk.ok(&format!("ocop certify import {n}.csv"));
    }
    desk
}

const TWO_SPELLINGS: &str = "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
     Trà A,HTX Một,3,12/QĐ-UBND,20/12/2024,UBND tỉnh Sơn La,2024\n\
     Trà A,HTX 1 Mộc,3,12/QĐ-UBND,20/12/2024,UBND tỉnh Sơn La,2024\n";

#[test]
fn a_paper_that_tells_no_number_or_day_may_be_one_of_each_year() {
    for paper in ["", ",12/QĐ-UBND,", ",,20/12/2021", ",,,UBND tỉnh Sơn La"] {
        let told = |star: &str, year: &str| {
            let cells: Vec<&str> = paper.trim_start_matches(',').split(',').collect();
            let (number, day, by) = match paper.chars().take_while(|c| *c == ',').count() {
                1 => (cells[0], "", ""),
                2 => ("", cells[0], ""),
                3 => ("", "", cells[0]),
                _ => ("", "", ""),
            };
            format!("Trà A,HTX X,{star},{year},{number},{day},{by}\n")
        };
        let heads = "ten_san_pham,chu_the,hang_sao,nam,so_quyet_dinh,ngay_quyet_dinh,co_quan\n";
        let list = format!("{heads}{}{}", told("3", "2021"), told("4", "2024"));
        sound(&read_in(&[&list]));
        let desk = Desk::of("14", TODAY);
        for (name, star, year) in [("a.csv", "3", "2021"), ("b.csv", "4", "2024")] {
            desk.write(name, format!("{heads}{}", told(star, year)));
            desk.ok(&format!("ocop certify import {name}"));
        }
        sound(&desk);
    }
}

#[test]
fn what_ended_before_two_spellings_were_told_to_be_one_was_lawful_then() {
    for ending in [
        "expire revoke \"Trà A, HTX Một\" --decision 60/QĐ-UBND --decision-date 2026-10-20 --ground a --conclusion 9/KL --date 2026-10-12",
        "expire withdraw \"Trà A, HTX Một\" --decision 60/QĐ-UBND --date 2026-10-20",
    ] {
        for merged in [
            "register same \"HTX 1 Mộc\" \"HTX Một\" --reason mẫu",
            "register same \"HTX Một\" \"HTX 1 Mộc\" --reason mẫu",
            "register subject \"HTX 1 Mộc\" --succeeds \"HTX Một\" --from 2026-11-01 --paper 5/ĐK",
        ] {
            let desk = read_in(&[TWO_SPELLINGS]);
            desk.ok(&format!("ocop {ending}"));
            sound(&desk);
            desk.ok(&format!("ocop {merged}"));
            sound(&desk);
        }
    }
}

#[test]
fn a_correction_after_two_spellings_were_told_to_be_one_is_of_the_one() {
    for merged in ["\"HTX 1 Mộc\" \"HTX Một\"", "\"HTX Một\" \"HTX 1 Mộc\""] {
        let desk = read_in(&[TWO_SPELLINGS]);
        desk.ok(&format!("ocop register same {merged} --reason mẫu"));
        desk.ok(
            "ocop certify correct \"Trà A\" --name \"Trà xanh A\" --address \"Xóm 1\" --position 3 --decision 70/QĐ-UBND --date 2026-10-01",
        );
        sound(&desk);
    }
}

#[test]
fn the_second_name_is_asked_for_on_the_day_that_the_journal_tells() {
    let desk = read_in(&[TWO_SPELLINGS]);
    // The clock is set back; the journal's times are not, and the setting holds from a day between the two.
    desk.ok("ocop set seen-by on --from 2026-11-22 --cite mẫu");
    let revoke = "ocop expire revoke \"Trà A, HTX Một\" --decision 60/QĐ-UBND --decision-date 2026-10-20 --ground a --conclusion 9/KL --date 2026-10-12";
    let refused = desk.run(revoke);
    assert_eq!((refused.code, refused.out.as_str()), (3, ""));
    holds(&refused.err, &["--seen-by"]);
    desk.ok(&format!("{revoke} --seen-by \"Bà B\""));
    sound(&desk);
}

#[test]
fn an_authority_signs_on_days_on_which_it_was_that() {
    // Hòa Bình was merged into Phú Thọ on 01/07/2025; before, that name was another province's.
    let desk = Desk::of("17@2024", TODAY);
    desk.write(
        "a.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
         Trà A,HTX A,3,12/QĐ-UBND,20/12/2024,UBND tỉnh Hòa Bình,2024\n\
         Trà B,HTX B,5,13/QĐ-BNN,20/12/2024,Bộ Nông nghiệp và PTNT,2024\n",
    );
    desk.ok("ocop certify import a.csv");
    let revoke = |day: &str| {
        format!(
            "ocop expire revoke \"Trà A\" --authority \"UBND tỉnh Phú Thọ\" --decision 60/QĐ-UBND --decision-date {day} --ground a --conclusion 9/KL --date 2025-06-20"
        )
    };
    let refused = desk.run(&revoke("2025-06-29"));
    assert_eq!(refused.code, 3, "{}", refused.out);
    holds(&refused.err, &["UBND tỉnh Phú Thọ"]);
    desk.ok(&revoke("2025-07-02"));
    // Nor is it corrected to a day on which that name was the other province's.
    let moved = |day: &str| {
        format!("ocop certify correct 60/QĐ-UBND --signed-on {day} --decision 61/QĐ-UBND --date 2025-08-01")
    };
    let refused = desk.run(&moved("2025-06-30"));
    assert_eq!((refused.code, refused.out.as_str()), (3, ""));
    holds(&refused.err, &["30/06/2025", "UBND tỉnh Phú Thọ", "tỉnh khác"]);
    desk.ok(&moved("2025-07-01"));
    // The ministry that OCOP was with is named in short; what corrects its decision by now is of the one in its place.
    let answer = desk.ok("ocop certify correct \"Trà B\" --position 4 --decision 66/QĐ-BNNMT --date 2026-10-22");
    holds(&answer, &["Bộ Nông nghiệp và Môi trường"]);
    sound(&desk);
}

#[test]
fn what_was_issued_again_was_in_force_by_every_day_that_its_decision_is_told_to_be_of() {
    // 36 months from 20/12/2022 (Art 4.3; QĐ 781 alike): to 20/12/2025.
    let desk = read_in(&["ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
         Trà A,HTX Một,3,12/QĐ-UBND,20/12/2022,UBND tỉnh Sơn La,2022\n"]);
    desk.ok("ocop certify reissue \"Trà A\" --because lost --date 2025-11-30");
    let moved = |day: &str, number: u8| {
        format!("ocop certify correct 12/QĐ-UBND --signed-on {day} --decision {number}/QĐ-UBND --date 2026-10-01")
    };
    let refused = desk.run(&moved("2022-11-20", 70));
    assert_eq!((refused.code, refused.out.as_str()), (3, ""));
    holds(&refused.err, &["20/11/2022", "Trà A", "cấp lại ngày 30/11/2025"]);
    desk.ok(&moved("2022-12-10", 70));
    sound(&desk);
}

#[test]
fn who_is_told_to_be_whom_may_follow_on_one_another() {
    let heads = "ten_san_pham,chu_the,nam,loai_ho_so,ngay_nop\n";
    let rows = "Chè A,HTX Một,2026,lần đầu,2026-06-01\nChè A,HTX Hai,2025,lần đầu,2025-06-01\n\
                Chè A,HTX Ba,2024,lần đầu,2024-06-01\nChè A,HTX Bốn,2023,lần đầu,2023-06-01\n";
    let desk = Desk::of("14", TODAY);
    desk.write("a.csv", format!("{heads}{rows}"));
    for line in [
        "register roster a.csv",
        "register same \"HTX Hai\" \"HTX Ba\" --different",
        "register same \"HTX Hai\" \"HTX Ba\" --reason mẫu",
        "register same \"HTX Một\" \"HTX Ba\" --reason mẫu",
        "register subject \"HTX Một\" --succeeds \"HTX Bốn\" --from 2022-01-01 --paper 5/ĐK",
        "undo 6",
        "register subject \"HTX Bốn\" --succeeds \"HTX Hai\" --from 2022-01-01 --paper 5/ĐK",
        "register subject \"HTX Năm\" --succeeds \"HTX Bốn\" --from 2026-01-01 --paper 6/ĐK",
        "register same \"HTX Năm\" \"HTX Bốn\" --reason mẫu",
    ] {
        desk.ok(&format!("ocop {line}"));
        sound(&desk);
    }
}

#[test]
fn a_record_told_again_has_a_version_and_no_more() {
    let desk = read_in(&[TWO_SPELLINGS]);
    desk.write("a.csv", "ten_san_pham,chu_the,nam,loai_ho_so,ngay_nop\nTrà B,HTX Một,2026,lần đầu,2026-06-01\n");
    for line in [
        "register roster a.csv",
        "register document 2026-0-001 --kind food-safety --number 1/ATTP --date 2026-05-05 --ends 2027-05-05",
        "register document 2026-0-001 --kind food-safety --number 1/ATTP --date 2026-05-05 --ends 2028-05-05 --reason mẫu",
        "register product \"Trà B\" --renamed \"Trà C\" --from 2026-10-01 --paper 5/ĐK",
        "register subject \"HTX Một\" --representative \"Người mẫu\" --from 2026-10-01 --paper 5/ĐK",
        "certify correct \"Trà A, HTX Một\" --position 3 --decision 70/QĐ-UBND --date 2026-10-01",
        // The same decision puts another thing right.
        "certify correct \"Trà A, HTX Một\" --product-code 14-1 --decision 70/QĐ-UBND --date 2026-10-01",
    ] {
        desk.ok(&format!("ocop {line}"));
        sound(&desk);
    }
}

/// A ledger of one dossier that tells no filing day, so that the session tells its act, and a council of 10/02/2023.
fn by_session() -> Desk {
    let desk = Desk::of("14", TODAY);
    desk.write("r.csv", "ten_san_pham,chu_the,nam,dot,loai_ho_so\nChè A,HTX A,2022,1,lần đầu\n");
    desk.write(
        "c.csv",
        "hoi_dong,cap,nam,dot,ngay_hop,thanh_vien,ho_ten,vai_tro\n\
         h,tỉnh,2022,1,10/02/2023,TV1,Thành viên 1,chủ tịch\nh,,,,,TV2,Thành viên 2,ủy viên\n",
    );
    desk.ok("ocop register roster r.csv");
    desk.ok("ocop register council c.csv");
    desk
}

/// QĐ 148/QĐ-TTg holds from 24/02/2023: of part C it gives 35 points, QĐ 1048/QĐ-TTg gave 40.
#[test]
fn parts_were_lawful_by_the_session_that_was_told_then() {
    for (pass, session) in [("2", "--number 2"), ("1", "--number 1 --reason \"gõ nhầm ngày\"")] {
        let desk = by_session();
        let sheet = format!("ma_ho_so,thanh_vien,lan,diem_a,diem_b,diem_c\n2022-1-001,TV2,{pass},35,25,40\n");
        desk.write("s.csv", sheet);
        desk.ok("ocop score import s.csv --council h");
        desk.ok(&format!("ocop register session h --date 2023-03-10 {session}"));
        sound(&desk);
    }
    let desk = by_session();
    desk.ok("ocop register review h 2022-1-001 --part-a 35 --part-b 25 --part-c 40");
    desk.ok("ocop register session h --number 2 --date 2023-03-10");
    sound(&desk);
}

/// Five stars are the ministry's to revoke (QĐ 26/2026 Art 8.2), but nobody had told them yet.
#[test]
fn who_revoked_what_told_no_stars_was_competent_then() {
    let list = |star: &str| {
        format!(
            "ten_san_pham,chu_the,tinh,huyen,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
             Chè A,HTX Một,Sơn La,huyện Mai Sơn,{star},1/QĐ-UBND,10/06/2024,UBND tỉnh Sơn La,2024\n"
        )
    };
    let desk = read_in(&[&list("")]);
    let ends = "--ground a --conclusion 5/KL --date 2026-10-01 --decision 70/QĐ-UBND --decision-date 2026-10-10";
    desk.ok(&format!("ocop expire revoke \"Chè A\" {ends}"));
    desk.write("a.csv", list("5"));
    desk.ok("ocop certify import a.csv");
    sound(&desk);
}

/// The note that knocks out stands in the table 26-14, not in 26-11; what is told again of the minima is not held against it.
#[test]
fn minima_may_be_told_again_beside_a_knock_out_by_another_table() {
    let desk = Desk::of("14", TODAY);
    desk.write(
        "r.csv",
        "ten_san_pham,chu_the,nam,dot,loai_ho_so,ngay_nop,bo_san_pham\nChè A,HTX Một,2026,1,lần đầu,2026-06-01,26-14\n",
    );
    desk.write(
        "c.csv",
        "hoi_dong,cap,nam,dot,ngay_hop,thanh_vien,ho_ten,vai_tro\nh,tỉnh,2026,1,2026-08-10,TV1,Người một,chủ tịch\n",
    );
    for line in [
        "register roster r.csv",
        "register council c.csv",
        "register conclusion h 2026-1-001 --minima 3 --paper 1/BB",
        "register conclusion h 2026-1-001 --knock-out --ground x --criterion 2.1 --paper 1/BB",
        "register dossier 2026-1-001 --set 26-22 --reason x",
    ] {
        desk.ok(&format!("ocop {line}"));
    }
    let told = desk.flat("ocop register conclusion h 2026-1-001 --minima 3 --paper 7/BB --reason x --lang en");
    holds(&told, &["the minima are met up to 3 stars"]);
    sound(&desk);
}

#[test]
fn ties_sessions_lists_and_filing_days_told_late_are_as_lawful_as_told_early() {
    let desk = Desk::of("14", TODAY);
    desk.write(
        "hs.csv",
        "ten_san_pham,chu_the,nam,loai_ho_so,ngay_nop\nChè A,HTX Một,2026,lần đầu,2026-06-01\nChè B,HTX Hai,2026,lần đầu,2026-06-01\n",
    );
    let members = |day: &str, last: &str| {
        let heads = "hoi_dong,cap,don_vi,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\n";
        let row = |code: &str, role: &str| format!("hd,tỉnh,14,2026,{day},{code},Người {code},{role}\n");
        format!("{heads}{}{}{}", row("TV1", "chủ tịch"), row("TV2", "ủy viên"), row(last, "ủy viên"))
    };
    desk.write("hd.csv", members("2026-07-20", "TV3"));
    desk.write("khac.csv", members("2026-07-21", "TV4"));
    desk.write("muon.csv", members("2026-08-01", "TV4"));
    let scores = |pass: u8| {
        let row = |dossier: u8, member: u8| format!("2026-0-00{dossier},TV{member},{pass},{}\n", 70 + pass);
        let rows: String =
            [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)].map(|(dossier, member)| row(dossier, member)).concat();
        format!("ma_ho_so,thanh_vien,lan,diem\n{rows}")
    };
    desk.write("d1.csv", scores(1));
    desk.write("d2.csv", scores(2).replace("TV3", "TV4").replace("2026-0-001,TV2,2,72\n", ""));
    desk.write("ds.csv", "ma_ho_so\n2026-0-002\n");
    for line in [
        "register roster hs.csv",
        "register council hd.csv",
        "score import d1.csv --council hd",
        "register tie hd TV2 --subject \"HTX Một\" --ground \"anh ruột\"",
        "rate council hd",
        "register council khac.csv --reason \"kiện toàn, hoãn họp\"",
        "register session hd --number 2 --date 2026-07-25 --chair TV2 --present TV1,TV2",
        "score import d2.csv --council hd",
        "undo 9",
        "score import d2.csv --council hd",
        "register session hd --number 2 --date 2026-07-26 --present all --reason \"ghi nhầm ngày\"",
        "register dossier 2026-0-001 --filed 2026-06-02 --reason \"gõ nhầm\"",
        "register review hd 2026-0-002 --points 60",
        "register review hd 2026-0-002 --points 61 --reason \"tổ tư vấn sửa\"",
        "register council --council hd --dossiers ds.csv --reason \"chia lại\"",
        "register subject \"HTX Ba\" --succeeds \"HTX Một\" --from 2026-09-01 --paper 5/ĐK",
    ] {
        desk.ok(&format!("ocop {line}"));
        sound(&desk);
    }
    // A list that tells fewer days keeps its sessions in their order too.
    let refused = desk.run("ocop register council muon.csv --reason \"hoãn họp\"");
    assert_eq!((refused.code, refused.out.as_str()), (3, ""));
    holds(&refused.err, &["01/08/2026", "26/07/2026"]);
}

#[test]
fn a_ministrys_answer_stands_when_its_product_is_told_to_be_another() {
    let desk = read_in(&["ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
         Chè A,HTX Một,5,1/QĐ-BNN,10/12/2023,Bộ Nông nghiệp và PTNT,2023\n\
         Chè A,HTX 1 Mộc,3,2/QĐ-UBND,10/01/2021,UBND tỉnh Sơn La,2020\n"]);
    let filed = "--kind re-evaluation --year 2026 --filed 2026-07-01 --sent-up 2026-08-01";
    desk.ok(&format!("ocop register dossier \"Chè A\" --subject \"HTX Một\" {filed}"));
    desk.ok("ocop rate answer 2026-0-001 --points 92 --date 2026-10-01");
    desk.ok("ocop register same \"HTX 1 Mộc\" \"HTX Một\" --reason x");
    sound(&desk);
}

#[test]
fn a_successors_own_product_of_before_the_succession_is_another_record() {
    let desk = Desk::of("14", TODAY);
    desk.write(
        "a.csv",
        "ten_san_pham,chu_the,nam,dot,loai_ho_so,ngay_nop\n\
         Chè A,HTX Một,2025,1,lần đầu,2025-06-06\nChè A,HTX Hai,2026,1,nâng hạng,2026-10-07\n",
    );
    desk.write(
        "b.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
         Chè A,HTX Hai,3,1/QĐ-UBND,10/12/2024,UBND tỉnh Sơn La,2024\n",
    );
    desk.ok("ocop register roster a.csv");
    desk.ok("ocop register subject \"HTX Hai\" --succeeds \"HTX Một\" --from 2026-09-15 --paper 5/ĐK");
    desk.ok("ocop certify import b.csv");
    sound(&desk);
}
