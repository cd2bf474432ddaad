//! Letters and reports that are of no council: reminders, revocations, the annual report; what each paper cites, and by
//! whom it is signed. What they say is read back from the Word file.

use crate::common::{Desk, holds};
use crate::templates::{has, text};

/// Sơn La's ledger with four certificates; 36 months from their days are 20/12/2026, 20/08/2026, 10/01/2028, 01/09/2025.
fn desk(today: &'static str) -> Desk {
    let desk = Desk::of("14", today);
    desk.write(
        "giay.csv",
        "ten_san_pham,chu_the,xa,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\n\
         Chè mẫu,HTX mẫu 01,xã Mường Giôn,4,1/QĐ-UBND,20/12/2023,UBND tỉnh Sơn La\n\
         Cam mẫu,HTX mẫu 02,xã Mường Giôn,3,2/QĐ-UBND,20/08/2023,UBND tỉnh Sơn La\n\
         Mận mẫu,HTX mẫu 03,xã Tân Phong,3,3/QĐ-UBND,10/01/2025,UBND tỉnh Sơn La\n\
         Ổi mẫu,HTX mẫu 04,xã Tân Phong,3,4/QĐ-UBND,01/09/2022,UBND tỉnh Sơn La\n",
    );
    assert_eq!(desk.run("ocop certify import giay.csv").code, 0);
    desk
}

#[test]
fn a_reminder_says_what_ends_and_by_when_to_file() {
    let desk = desk("2026-08-01");
    desk.ok("ocop report paper reminder --out nhac.docx");
    let letters = text(&desk, "nhac.docx");
    assert_eq!(letters.matches("V/v nộp hồ sơ đánh giá, phân hạng lại").count(), 1, "both are of one commune");
    has(
        &letters,
        &[
            "Kính gửi: Ủy ban nhân dân xã Mường Giôn",
            "thông báo 02 sản phẩm OCOP",
            // 120 and 180 days before 20/12/2026 (QĐ 26/2026 Art 7.6a).
            "Chè mẫu của HTX mẫu 01, hạng 4 sao",
            "hết thời hạn ngày 20 tháng 12 năm 2026; nộp hồ sơ từ ngày 23 tháng 6 năm 2026 đến hết ngày 22 tháng 8 năm 2026",
            // 180 days after 20/08/2026 (Art 12.3); no file could meet the days to file.
            "hết thời hạn ngày 20 tháng 8 năm 2026; giấy chứng nhận tiếp tục có hiệu lực đến ngày có kết quả xử lý nhưng không quá ngày 16 tháng 02 năm 2027",
            "Quyết định số 26/2026/QĐ-TTg",
            "không sớm hơn 180 ngày và không muộn hơn 120 ngày",
        ],
    );
    assert!(!letters.contains("Mận mẫu") && !letters.contains("148/QĐ-TTg"), "{letters}");
    assert!(!letters.contains("đầu sổ"), "a letter carries no head of the journal");
    // The same certificates as the list of what is due names.
    let due = desk.figures("ocop report due");
    let due: Vec<&str> = due["items"].as_array().unwrap().iter().filter_map(|item| item["product"].as_str()).collect();
    assert!(due.contains(&"Chè mẫu") && due.contains(&"Cam mẫu") && !due.contains(&"Mận mẫu"), "{due:?}");
    desk.ok("ocop report paper nhac-danh-gia-lai --by subject --out nhac.pdf");
    desk.ok("ocop report paper reminder --by subject --out nhac2.docx");
    let letters = text(&desk, "nhac2.docx");
    assert_eq!(letters.matches("V/v nộp hồ sơ đánh giá, phân hạng lại").count(), 2);
    has(&letters, &["Kính gửi: HTX mẫu 01", "Kính gửi: HTX mẫu 02"]);
    // Whose file is in needs none.
    desk.write("moi.csv", "ten_san_pham,chu_the,loai_ho_so,ngay_nop\nCam mẫu,HTX mẫu 02,đánh giá lại,28/07/2026\n");
    assert_eq!(desk.run("ocop register roster moi.csv --year 2026").code, 0);
    desk.ok("ocop report paper reminder --out nhac3.docx");
    let letters = text(&desk, "nhac3.docx");
    assert!(letters.contains("Chè mẫu") && !letters.contains("Cam mẫu"), "{letters}");
}

#[test]
fn before_26_2026_a_reminder_knows_no_days_to_file() {
    let desk = desk("2025-07-15");
    desk.ok("ocop report paper reminder --by subject --out nhac.docx");
    let letters = text(&desk, "nhac.docx");
    has(&letters, &["Quyết định số 148/QĐ-TTg", "Quyết định số 1489/QĐ-TTg", "hết thời hạn ngày 01 tháng 9 năm 2025"]);
    assert!(!letters.contains("26/2026") && !letters.contains("120 ngày"), "{letters}");
}

#[test]
fn a_revocation_is_drafted_from_what_was_found_and_printed_once_signed() {
    let desk = desk("2026-08-01");
    desk.ok(
        "ocop register inspection \"Chè mẫu\" --date 2026-07-25 --criteria not-kept --mark improper --minutes 6/BB-KT",
    );
    desk.ok("ocop report paper revocation --out thu-hoi.docx");
    let draft = text(&desk, "thu-hoi.docx");
    has(
        &draft,
        &[
            "Số:        /QĐ-UBND",
            "Sơn La, ngày      tháng      năm 2026",
            "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
            "Căn cứ Biên bản kiểm tra số 6/BB-KT ngày 25 tháng 7 năm 2026 của ..",
            "01 sản phẩm (có Phụ lục kèm theo) theo khoản 1, điểm a khoản 2 Điều 8 Quyết định số 26/2026/QĐ-TTg",
            "không còn đáp ứng tiêu chí (điểm b khoản 1 Điều 8); sử dụng sai nhãn hiệu OCOP (điểm d khoản 1 Điều 8)",
            "DANH SÁCH SẢN PHẨM OCOP BỊ THU HỒI GIẤY CHỨNG NHẬN",
            "điểm b: không còn đáp ứng tiêu chí; điểm d: sử dụng sai nhãn hiệu OCOP",
        ],
    );
    assert!(!draft.contains("đầu sổ") && !draft.contains("Cam mẫu"), "{draft}");
    // Of a ground that no inspection of the ledger finds.
    let of_one = "\"Cam mẫu\" --ground dd --conclusion 5/XN-UBND --conclusion-date 2026-07-28";
    desk.ok(&format!("ocop report paper revocation {of_one} --out d.docx"));
    has(
        &text(&desk, "d.docx"),
        &[
            "Căn cứ Xác nhận số 5/XN-UBND ngày 28 tháng 7 năm 2026 của Ủy ban nhân dân xã Mường Giôn;",
            "ngừng sản xuất (điểm đ khoản 1 Điều 8)",
        ],
    );
    desk.ok("ocop expire revoke \"Chè mẫu\" --ground b --conclusion 6/BB-KT --date 2026-07-25 --decision 88/QĐ-UBND \
         --decision-date 2026-07-30");
    desk.ok("ocop report paper revocation 88/QĐ-UBND --out ky.docx");
    has(
        &text(&desk, "ky.docx"),
        &["Số: 88/QĐ-UBND", "Sơn La, ngày 30 tháng 7 năm 2026", "Kết luận số 6/BB-KT ngày 25 tháng 7 năm 2026 của .."],
    );
    holds(&desk.refuses(3, "ocop report paper revocation"), &["không có lần kiểm tra nào"]);
}

/// The decision of a day has the law of that day (Art 8 is of 26/2026), the department of it (merged on 01/03/2025), the
/// units of it (districts ended on 01/07/2025) and its year.
#[test]
fn a_decision_signed_in_2022_is_printed_as_of_2022() {
    let desk = Desk::example("dong-thap-2020", "2026-08-01");
    let revoke = "--ground c --conclusion 12/KL-SNN --conclusion-date 2022-05-04 --decision 500/QĐ-UBND";
    let done = desk.run(&format!("ocop expire revoke \"Hạt sen sấy\" {revoke} --decision-date 2022-05-16"));
    assert_eq!(done.code, 0, "{}", done.err);
    desk.ok("ocop report paper revocation 500/QĐ-UBND --out ky.docx");
    let paper = text(&desk, "ky.docx");
    has(
        &paper,
        &[
            "Số: 500/QĐ-UBND",
            "Đồng Tháp, ngày 16 tháng 5 năm 2022",
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
            "Căn cứ Quyết định số 1048/QĐ-TTg",
            "Căn cứ Kết luận số 12/KL-SNN ngày 04 tháng 5 năm 2022 của ......",
            "tháng      năm 2022.",
            "Giám đốc Sở Nông nghiệp và Phát triển nông thôn",
            "Chủ tịch Ủy ban nhân dân các huyện, thị xã, thành phố có sản phẩm",
            "(Kèm theo Quyết định số 500/QĐ-UBND ngày 16 tháng 5 năm 2022",
        ],
    );
    for of_later in ["Điều 8", "điểm c", "năm 2026", "Môi trường", "26/2026", "xã, phường"] {
        assert!(!paper.contains(of_later), "{of_later}: {paper}");
    }
}

/// The published figures of Đồng Tháp, 2020 (README), and the act of its year.
#[test]
fn an_annual_report_has_the_paragraphs_of_its_year() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    desk.ok("ocop report paper annual 2020 --out nam.docx");
    let report = text(&desk, "nam.docx");
    has(
        &report,
        &[
            "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN TỈNH ĐỒNG THÁP",
            "năm 2020; phương hướng, nhiệm vụ năm 2021",
            "Quyết định số 490/QĐ-TTg ngày 07 tháng 5 năm 2018",
            "Quyết định số 1048/QĐ-TTg",
            "02 vòng đánh giá đối với 130 sản phẩm của 56 chủ thể",
            "99 sản phẩm của 42 chủ thể",
            "Hồ sơ đăng ký",
            "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2021",
            "CHÁNH VĂN PHÒNG",
        ],
    );
    // Every paragraph of `report year`, in its words.
    let screen = desk.flat("ocop report year 2020");
    for paragraph in desk.figures("ocop report paper annual 2020")["ket_qua"].as_array().unwrap() {
        assert!(screen.contains(paragraph.as_str().unwrap()), "{paragraph}");
    }
    desk.ok("ocop report paper bao-cao-nam 2020 --out nam.pdf");
    // A round of 1048/2019 cites that act, not the one in force since 2026.
    for (kind, of) in [("team", "tinh-2020-2"), ("result", "tinh-2020-2"), ("ministry", "tinh-2020-2")] {
        desk.ok(&format!("ocop report paper {kind} {of} --out {kind}.docx"));
        let paper = text(&desk, &format!("{kind}.docx"));
        has(&paper, &["Quyết định số 1048/QĐ-TTg ngày 21 tháng 8 năm 2019", "Quyết định số 781/QĐ-TTg"]);
        assert!(!paper.contains("26/2026"), "{kind}: {paper}");
    }
    has(&text(&desk, "ministry.docx"), &["Bộ Nông nghiệp và Phát triển nông thôn", "TM. ỦY BAN NHÂN DÂN"]);
}

/// In a round of two regimes each notice cites what its own dossiers are judged by.
#[test]
fn a_notice_cites_the_regime_of_its_dossier() {
    let desk = Desk::example("council-2026", "2026-08-25");
    // It tells on stderr that nothing is decided yet.
    let told = desk.roster("ocop report paper result tinh-2026-1 --by subject --format json --no-meta");
    let nhom = &serde_json::from_str::<serde_json::Value>(&told).unwrap()["figures"]["nhom"];
    let of = |name: &str| {
        let all = nhom.as_array().unwrap();
        all.iter().find(|one| one["ten"] == name).unwrap()["luat"].as_array().unwrap().clone()
    };
    let acts = |name: &str| of(name).iter().map(|act| act.as_str().unwrap().to_owned()).collect::<Vec<_>>();
    // 2026-1-007 was filed on 21/05/2026.
    let old = acts("Hợp tác xã mẫu 07");
    assert!(old.len() == 2 && old[0].contains("148/QĐ-TTg") && old[1].contains("1489/QĐ-TTg"), "{old:?}");
    let new = acts("Hợp tác xã mẫu 01");
    assert!(new.len() == 1 && new[0].contains("26/2026/QĐ-TTg"), "{new:?}");
    desk.ok("ocop report paper team tinh-2026-1 --out t.docx");
    has(
        &text(&desk, "t.docx"),
        &[
            "1489/QĐ-TTg ngày 06 tháng 7 năm 2025 của Thủ tướng Chính phủ sửa đổi, bổ sung một số nội dung",
            "26/2026/QĐ-TTg",
        ],
    );
}

/// What a decision recognises is asked for nothing; a form is called by a number only where its act has it (26/2026
/// Appendix III); no letter goes to a district that is no more.
#[test]
fn a_request_is_of_what_is_open() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    holds(&desk.refuses(3, "ocop report paper request 2020-0-001 --out a.docx"), &["1234/QĐ-UBND"]);
    let desk = Desk::of("14@2024", "2025-06-02");
    desk.write("ho-so.csv", "ten_san_pham,chu_the,xa,huyen,ngay_nop\nCam mẫu,HTX mẫu 01,,huyện Bắc Yên,02/06/2025\n");
    assert_eq!(desk.run("ocop register roster ho-so.csv --year 2025 --kind first").code, 0);
    let letter = |day: &str| {
        desk.ok(&format!("ocop report paper request 2025-0-001 --as-of {day} --out a.docx --force"));
        text(&desk, "a.docx")
    };
    let before = letter("2025-06-30");
    has(&before, &["- Ủy ban nhân dân huyện Bắc Yên;", "- phiếu đăng ký;", "148/QĐ-TTg"]);
    assert!(!before.contains("Mẫu số"), "{before}");
    has(&letter("2025-07-02"), &["- Ủy ban nhân dân các xã, phường thuộc huyện Bắc Yên (trước ngày 01/7/2025);"]);
}

/// Re-evaluations go by written opinion (QĐ 26/2026 Art 7.6d).
#[test]
fn opinions_asked_for_in_writing_are_summed_up() {
    let desk = Desk::of("14", "2026-08-25");
    desk.write(
        "ho-so.csv",
        "ten_san_pham,chu_the,bo_san_pham,loai_ho_so,ngay_nop\n\
         Cam mẫu,HTX mẫu 01,26-01,đánh giá lại,25/05/2026\nChè mẫu,HTX mẫu 02,26-11,đánh giá lại,25/05/2026\n",
    );
    desk.write(
        "hoi-dong.csv",
        "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro,don_vi_cong_tac\n\
         hd,tỉnh,2026,20/07/2026,A,Nguyễn An,chủ tịch,UBND tỉnh\nhd,tỉnh,2026,20/07/2026,B,Trần Bình,ủy viên,Sở Công Thương\n\
         hd,tỉnh,2026,20/07/2026,C,Lê Chi,ủy viên kiêm thư ký,Sở Y tế\nhd,tỉnh,2026,20/07/2026,D,Phạm Dung,ủy viên,Sở Khoa học và Công nghệ\n\
         hd,tỉnh,2026,20/07/2026,E,Đỗ Em,ủy viên,Sở Văn hóa\n",
    );
    // 76 + 75 + 77 is 228, of three sheets 76,00; 65 + 66 + 66 is 197, of three 65,66.
    desk.write("diem.csv", "ma_ho_so,A,B,C\n2026-0-001,76,75,77\n2026-0-002,65,66,66\n");
    for line in [
        "register roster ho-so.csv --year 2026",
        "register council hoi-dong.csv",
        "set quorum 3/5 --cite \"Quy chế mẫu\" --council hd",
        "register session hd --number 1 --form written --sent 06/07/2026 --due 15/07/2026 --received A=10/07/2026,B=14/07/2026,C=15/07/2026,E=22/07/2026",
        "score import diem.csv --council hd",
        "rate council hd",
    ] {
        let done = desk.run(&format!("ocop {line}"));
        assert_eq!(done.code, 0, "{line}\n{}{}", done.out, done.err);
    }
    desk.ok("ocop report paper opinions hd --out y-kien.docx");
    desk.ok("ocop report paper y-kien hd --out y-kien.pdf");
    let paper = text(&desk, "y-kien.docx");
    has(
        &paper,
        &[
            "TỔNG HỢP Ý KIẾN",
            "Thực hiện điểm d khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg",
            "Lấy ý kiến từ ngày 06 tháng 7 năm 2026, hạn trả lời ngày 15 tháng 7 năm 2026; tổng hợp ngày 20 tháng 7 năm 2026",
            "Số thành viên trả lời: 03; trả lời sau ngày tổng hợp: 01; không trả lời: 01.",
            "- B: Trần Bình, Ủy viên, Sở Công Thương: trả lời ngày 14 tháng 7 năm 2026;",
            "- D: Phạm Dung, Ủy viên, Sở Khoa học và Công nghệ: không trả lời.",
            "02 sản phẩm được đánh giá, phân hạng, gồm: 01 sản phẩm hạng 4 sao, 01 sản phẩm hạng 3 sao",
            "76,00",
            "65,66",
            "- E: Đỗ Em, Ủy viên, Sở Văn hóa: trả lời ngày 22 tháng 7 năm 2026 (sau ngày tổng hợp, không tính vào kết quả);",
            "TM. HỘI ĐỒNG",
        ],
    );
    // Why two of them have no score: one did not answer, one answered after the 20th.
    let of_both = "2026-0-001 (Cam mẫu), 2026-0-002 (Chè mẫu)";
    desk.ok("ocop report paper minutes hd --out bb.docx");
    let minutes = text(&desk, "bb.docx");
    has(
        &minutes,
        &[
            &format!("- Phạm Dung, không trả lời: {of_both};"),
            &format!("- Đỗ Em, trả lời sau ngày tổng hợp: {of_both}."),
        ],
    );
    assert!(!minutes.contains("vắng mặt"), "{minutes}");
}

/// At a meeting: one was away, one was there and handed in no sheet.
#[test]
fn minutes_say_who_was_away() {
    let desk = Desk::of("14", "2026-08-25");
    desk.write(
        "ho-so.csv",
        "ten_san_pham,chu_the,bo_san_pham,loai_ho_so,ngay_nop\nCam mẫu,HTX mẫu 01,26-01,lần đầu,25/05/2026\n",
    );
    let rows = [("A", "Nguyễn An", "chủ tịch"), ("B", "Trần Bình", "ủy viên"), ("C", "Lê Chi", "ủy viên")];
    let others = [("D", "Phạm Dung", "ủy viên"), ("E", "Đỗ Em", "ủy viên")];
    let rows =
        rows.iter().chain(&others).map(|(code, name, role)| format!("hd,tỉnh,2026,20/07/2026,{code},{name},{role}"));
    let rows = rows.collect::<Vec<_>>().join("\n");
    desk.write("hoi-dong.csv", format!("hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\n{rows}"));
    desk.write("diem.csv", "ma_ho_so,A,B,C\n2026-0-001,76,75,77\n");
    for line in [
        "register roster ho-so.csv --year 2026",
        "register council hoi-dong.csv",
        "set quorum 3/5 --cite \"Quy chế mẫu\" --council hd",
        "register session hd --number 1 --present A,B,C,E",
        "score import diem.csv --council hd",
        "rate council hd",
    ] {
        let done = desk.run(&format!("ocop {line}"));
        assert_eq!(done.code, 0, "{line}\n{}{}", done.out, done.err);
    }
    desk.ok("ocop report paper minutes hd --out bb.docx");
    has(
        &text(&desk, "bb.docx"),
        &["- Phạm Dung, vắng mặt: 2026-0-001 (Cam mẫu);", "- Đỗ Em, không có phiếu chấm: 2026-0-001 (Cam mẫu)."],
    );
}

/// Of council-2026 (README) one product goes up with its result approved, 2026-1-003; the five that are recognised
/// are of five subjects, so that none leads.
#[test]
fn an_annual_report_tells_what_awaits_the_ministry() {
    let desk = Desk::example("council-2026", "2026-08-25");
    // It tells on stderr that the year is not over.
    let results = || {
        let told = desk.roster("ocop report paper annual 2026 --format json --no-meta");
        serde_json::from_str::<serde_json::Value>(&told).unwrap()["figures"]["ket_qua"].to_string()
    };
    let before = results();
    assert!(!before.contains("chờ Trung ương"), "{before}");
    for decision in ["--decision 9/QĐ-UBND", "--decision 10/QĐ-UBND --approve"] {
        let done = desk.run(&format!("ocop certify council tinh-2026-1 {decision} --date 2026-08-25"));
        assert_eq!(done.code, 0, "{}", done.err);
    }
    let told = results();
    assert!(told.contains("01 sản phẩm đã được phê duyệt kết quả, chờ Trung ương đánh giá, phân hạng."), "{told}");
    assert!(!told.contains("nhiều sản phẩm được công nhận nhất"), "{told}");
}

/// Recognised in 2023: HTX mẫu 02 three, HTX mẫu 01 two, HTX mẫu 03 one, which leads nothing; of another year counts none.
#[test]
fn an_annual_report_names_the_subjects_with_most_products_of_its_year() {
    let desk = Desk::of("14", "2024-01-10");
    let rows = [(1, 23), (1, 23), (2, 23), (2, 23), (2, 23), (3, 23), (3, 22), (3, 22), (3, 22)];
    let rows = rows.iter().enumerate().map(|(nth, (of, year))| {
        format!("Cam mẫu {nth},HTX mẫu 0{of},3,{year}/QĐ-UBND,20/12/20{year},UBND tỉnh Sơn La,20{year}")
    });
    let rows = rows.collect::<Vec<_>>().join("\n");
    desk.write("g.csv", format!("ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n{rows}"));
    assert_eq!(desk.run("ocop certify import g.csv").code, 0);
    let told = desk.figures("ocop report paper annual 2023")["ket_qua"].to_string();
    let at = |name: &str| told.find(name);
    let (first, second) = (at("HTX mẫu 02"), at("HTX mẫu 01"));
    assert!(first.is_some() && first < second && at("HTX mẫu 03").is_none(), "{told}");
    assert!(told.contains("HTX mẫu 02 (03 sản phẩm); HTX mẫu 01 (02 sản phẩm)."), "{told}");
}

/// A year that is not over: the report says so on paper and beside it; one that has not begun has none.
#[test]
fn an_annual_report_of_an_open_year_says_so() {
    let desk = desk("2026-08-01");
    let told = desk.run("ocop report paper annual 2026 --out nam.docx");
    assert!(told.code == 0 && told.err.contains("Năm 2026 chưa kết thúc"), "{}", told.err);
    has(&text(&desk, "nam.docx"), &["số liệu tính đến ngày 01 tháng 8 năm 2026 (năm 2026 chưa kết thúc), như sau"]);
    let told = desk.run("ocop report paper annual 2025 --out cu.docx");
    assert!(told.code == 0 && !told.err.contains("chưa kết thúc"), "{}", told.err);
    assert!(!text(&desk, "cu.docx").contains("chưa kết thúc"));
    holds(&desk.refuses(2, "ocop report paper annual 2027"), &["Chương trình chưa đến năm 2027"]);
}

/// Districts ended on 01/07/2025: no letter goes to the committee of one after that.
#[test]
fn a_letter_goes_to_a_committee_that_there_is() {
    let rows = "ten_san_pham,chu_the,xa,huyen,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\n\
                Chè mẫu,HTX mẫu 01,,huyện Bắc Yên,3,1/QĐ-UBND,20/12/2023,UBND tỉnh Sơn La\n\
                Cam mẫu,HTX mẫu 02,xã Tà Xùa,huyện Bắc Yên,3,1/QĐ-UBND,20/12/2023,UBND tỉnh Sơn La\n";
    let letters = |today: &'static str| {
        let desk = Desk::of("14@2024", today);
        desk.write("giay.csv", rows);
        desk.ok("ocop certify import giay.csv");
        desk.ok("ocop report paper reminder --within 600 --out nhac.docx");
        text(&desk, "nhac.docx")
    };
    let before = letters("2025-06-30");
    has(&before, &["Kính gửi: Ủy ban nhân dân huyện Bắc Yên", "Ủy ban nhân dân xã Tà Xùa, huyện Bắc Yên"]);
    let since = letters("2026-08-01");
    has(
        &since,
        &[
            "Kính gửi: Ủy ban nhân dân các xã, phường thuộc huyện Bắc Yên (trước ngày 01/7/2025)",
            // Tà Xùa was put together with others under its own name.
            "Kính gửi: Ủy ban nhân dân xã Tà Xùa",
        ],
    );
    assert!(!since.contains("Tà Xùa, huyện"), "{since}");
}
