//! Papers from templates: what they say is read back from the Word file, and held against the ledger.

use std::io::Read;

use crate::common::Desk;

/// The text of a Word file, a paragraph a line.
pub(crate) fn text(desk: &Desk, name: &str) -> String {
    let mut file = zip::ZipArchive::new(std::fs::File::open(desk.path(name)).unwrap()).unwrap();
    let mut xml = String::new();
    file.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let xml = xml.replace("</w:p>", "\n").replace("<w:br/>", " ");
    let mut text = String::new();
    for piece in xml.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    let text = text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    // What a template leaves behind where nothing was filled in, or what is ended twice.
    for left in [";;", "()", " ,", "của ,", "VT.."] {
        assert!(!text.contains(left), "{name}: {left}\n{text}");
    }
    text
}

pub(crate) fn has(text: &str, wanted: &[&str]) {
    for one in wanted {
        assert!(text.contains(one), "{one}:\n{text}");
    }
}

/// The ledger of `examples/council-2026`, whose README says what each dossier must come to.
fn council() -> Desk {
    Desk::example("council-2026", "2026-08-25")
}

#[test]
fn a_council_s_papers_say_what_its_dossiers_came_to() {
    let desk = council();
    draws(&desk, "decision tinh-2026-1 --out qd.docx");
    let decision = text(&desk, "qd.docx");
    has(
        &decision,
        &[
            "Số:        /QĐ-UBND",
            "Sơn La, ngày      tháng      năm 2026",
            "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
            "Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ",
            "05 sản phẩm OCOP đợt 1 năm 2026, gồm: 03 sản phẩm hạng 4 sao, 02 sản phẩm hạng 3 sao",
            "Điều 2. Phê duyệt kết quả đánh giá của 01 sản phẩm có tiềm năng đạt 5 sao",
            "1. Rau mẫu 03 của Hợp tác xã mẫu 03, Sơn La: 91,57 điểm.",
            "Điều 4. Quyết định này có hiệu lực kể từ ngày ký.",
            "Phụ lục",
        ],
    );
    assert!(!decision.contains("Sổ OCOP: mục số"), "a decision carries no head of the journal");
    // The annex is that of `report annex --draft`: the same rows, in its order.
    let annex = desk.ok("ocop report annex tinh-2026-1 --draft --format csv");
    let at: Vec<usize> =
        annex.lines().skip(1).map(|row| decision.rfind(row.split(',').nth(1).unwrap()).unwrap()).collect();
    assert!(at.len() == 5 && at.is_sorted(), "{annex}\n{decision}");

    desk.ok("ocop report paper minutes tinh-2026-1 --out bb.docx --lang en");
    let minutes = text(&desk, "bb.docx");
    // Points with a comma: Vietnamese, whatever the screen's language.
    has(
        &minutes,
        &[
            "Số: 12/BB-HĐ; 15/BB-HĐ",
            "82,42",
            "70,00",
            "65,71",
            "Rượu mẫu 08 (Cơ sở sản xuất mẫu 08)",
            "Có mặt: 07 thành viên.",
        ],
    );
    let told = desk.run("ocop report paper result tinh-2026-1 --by subject --out tb.docx");
    // Five to be recognised and one to be approved.
    assert!(told.code == 0 && told.err.contains("06 sản phẩm chưa có quyết định trong sổ"), "{}", told.err);
    let notices = text(&desk, "tb.docx");
    assert_eq!(notices.matches("THÔNG BÁO").count(), 8, "one for each subject, also of what was not recognised");
    has(
        &notices,
        &[
            "hạng 2 sao do tiêu chí 2.2 chưa đạt mức tối thiểu của hạng 3 sao, không ban hành quyết định công nhận",
            "hồ sơ bị loại theo ghi chú của tiêu chí 1.1",
        ],
    );
    for (kind, said) in [
        ("submission", "Phê duyệt|05 sản phẩm (danh sách kèm theo)"),
        ("team", "TỔ TƯ VẤN|Rượu mẫu 08"),
        ("council", "07 sản phẩm của 07 chủ thể|Có 01 hồ sơ bị loại"),
        ("ministry", "đối với 01 sản phẩm đạt từ 90 điểm trở lên|91,57 điểm|- Báo cáo đánh giá của Hội đồng cấp tỉnh;"),
    ] {
        draws(&desk, &format!("{kind} tinh-2026-1 --out {kind}.docx"));
        has(&text(&desk, &format!("{kind}.docx")), &said.split('|').skip(1).collect::<Vec<_>>());
    }
    desk.ok("ocop report paper request 2026-1-001 --out yc.docx");
    has(&text(&desk, "yc.docx"), &["đề nghị hoàn thiện 02 nội dung sau", "- phiếu đăng ký (Mẫu số 01);"]);
}

#[test]
fn an_office_s_own_template_is_taken_and_names_are_no_markup() {
    let desk = council();
    desk.ok("ocop report paper --templates --out mau");
    desk.write(
        "mau/quyet-dinh.txt",
        "ten: QUYẾT ĐỊNH\nnguoi-ky: KT. CHỦ TỊCH | PHÓ CHỦ TỊCH\nchan-trang: dau-so\n---\n{{ van_phong }}: {% for s in cong_nhan %}{{ s.ten_san_pham }}; {% endfor %}\n",
    );
    desk.ok("ocop register office --from 2026-08-01 --name \"Văn phòng **{{ x }}** [[ket-qua]]\"");
    draws(&desk, "decision tinh-2026-1 --template mau --out qd.docx");
    has(&text(&desk, "qd.docx"), &["PHÓ CHỦ TỊCH", "Văn phòng **{{ x }}** [[ket-qua]]: ", "Chè mẫu 01; "]);
}

/// Draws up a paper, which may tell something beside it.
fn draws(desk: &Desk, of: &str) {
    let done = desk.run(&format!("ocop report paper {of}"));
    assert_eq!(done.code, 0, "{of}\n{}{}", done.out, done.err);
}

/// The text of one of a council's papers.
fn paper(desk: &Desk, kind: &str, council: &str) -> String {
    draws(desk, &format!("{kind} {council} --out {kind}.docx --force"));
    text(desk, &format!("{kind}.docx"))
}

/// The team reports before the council scores (26/2026 Art 7.3c), and says nothing of the council's result.
#[test]
fn the_team_reports_before_the_council_and_tells_none_of_its_figures() {
    let desk = Desk::of("14", "2026-07-01");
    desk.write(
        "ho-so.csv",
        "ten_san_pham,chu_the,bo_san_pham,nam,dot,loai_ho_so,ngay_nop\n\
         Chè mẫu,HTX mẫu 01,26-11,2026,1,lần đầu,2026-06-01\nRau mẫu,HTX mẫu 02,26-01,2026,1,lần đầu,2026-06-02\n",
    );
    desk.write(
        "hoi-dong.csv",
        "hoi_dong,cap,nam,dot,ngay_hop,ho_ten,vai_tro\n\
         hd,tỉnh,2026,1,10/08/2026,An,chủ tịch\nhd,tỉnh,2026,1,10/08/2026,Bình,ủy viên\n",
    );
    desk.write("tu-cham.csv", "ma_ho_so,diem_a,diem_b,diem_c\n2026-1-001,33.5,20,35\n");
    for line in [
        "register roster ho-so.csv",
        "register council hoi-dong.csv",
        "register self-score tu-cham.csv",
        "register review hd 2026-1-001 --points 76.25 --star 4 --paper 3/BC-TTV --date 2026-06-30",
        "register document 2026-1-001 --kind slip --number 1/PĐK",
    ] {
        let done = desk.run(&format!("ocop {line}"));
        assert_eq!(done.code, 0, "{line}\n{}{}", done.out, done.err);
    }
    let report = paper(&desk, "team", "hd");
    has(
        &report,
        &[
            "TM. TỔ TƯ VẤN",
            "điểm c khoản 3 Điều 7 Quyết định số 26/2026/QĐ-TTg",
            "1. 2026-1-001: Chè mẫu của HTX mẫu 01 (lần đầu);",
            "Tự chấm",
            "88,50",
            "76,25",
            "Hạng đề xuất",
            // Its slip is there, its self-assessment (Mẫu 02) is not.
            "tự đánh giá",
            // Of the other nothing is told.
            "........",
            "01 sản phẩm hạng 4 sao",
        ],
    );
    assert!(!report.contains("phiếu đăng ký"), "{report}");
    // The council's own figures (README: 82,42 is a mean, 12 a knock-out) are in no team's report.
    let after = paper(&council(), "team", "tinh-2026-1");
    for of_council in ["82,42", "Chênh lệch", "Trung bình", "bị loại"] {
        assert!(!after.contains(of_council), "{of_council}: {after}");
    }
}

/// Đồng Tháp 2020 (README): of 34 products of four stars, four are sent up for five.
#[test]
fn four_stars_sent_up_are_told_in_one_way_before_and_after_the_decision() {
    let told = "34 sản phẩm hạng 4 sao (trong đó 04 sản phẩm đạt từ 90 điểm trở lên, đề nghị Trung ương đánh giá hạng 5 sao), 65 sản phẩm hạng 3 sao";
    let proposed = "đánh giá, phân hạng 5 sao đối với 04 sản phẩm hạng 4 sao đạt từ 90 điểm trở lên: ";
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    // The decision is on record: what the council proposed is still in its papers.
    for kind in ["minutes", "council"] {
        let paper = paper(&desk, kind, "tinh-2020-2");
        has(&paper, &[told]);
        assert_eq!(
            paper.lines().filter(|line| *line == "4 sao (tiềm\u{a0}năng\u{a0}5\u{a0}sao)").count(),
            4,
            "{kind}: {paper}"
        );
        assert_eq!(paper.lines().filter(|line| *line == "4 sao").count(), 30, "{kind}: {paper}");
    }
    let report = paper(&desk, "council", "tinh-2020-2");
    has(&report, &["công nhận, cấp giấy chứng nhận cho 99 sản phẩm: 34 sản phẩm hạng 4 sao", proposed]);
    desk.ok("ocop undo 6 --reason \"chưa ký\"");
    for kind in ["decision", "submission"] {
        let paper = paper(&desk, kind, "tinh-2020-2");
        has(&paper, &[told, proposed, "Xoài sấy dẻo của Công ty TNHH Công nghệ thực phẩm Việt Đức"]);
    }
}

#[test]
fn a_council_s_papers_cite_what_they_are_of_and_warn_of_what_is_late() {
    let desk = council();
    // The only product that goes up was filed since 26/2026.
    let letter = paper(&desk, "ministry", "tinh-2026-1");
    has(&letter, &["Căn cứ Quyết định số 26/2026/QĐ-TTg"]);
    assert!(!letter.contains("148/QĐ-TTg") && !letter.contains("1489/QĐ-TTg"), "{letter}");
    // README: 2026-1-007 had to be finished by 21/07/2026. In the words of `rate council`.
    let late = "2026-1-007: Rau mẫu 07 (Hợp tác xã mẫu 07): ";
    let rated = desk.ok("ocop rate council tinh-2026-1 --dry-run");
    let said = rated.lines().find_map(|line| line.split_once(late)).unwrap().1.to_owned();
    for kind in ["decision", "submission", "minutes"] {
        let done = desk.run(&format!("ocop report paper {kind} tinh-2026-1 --out muon-{kind}.docx"));
        assert_eq!(done.code, 0, "{}", done.err);
        assert_eq!(done.err.contains(&format!("{late}{said}")), kind != "minutes", "{kind}: {}", done.err);
    }
}

#[test]
fn minutes_of_two_sessions_name_both_and_say_who_did_not_score() {
    let minutes = paper(&council(), "minutes", "tinh-2026-1");
    has(
        &minutes,
        &[
            "Phiên 1 (Biên bản số 12/BB-HĐ), bắt đầu vào ...... giờ ......, ngày 10 tháng 8 năm 2026",
            "Phiên 2 (Biên bản số 15/BB-HĐ), bắt đầu vào ...... giờ ......, ngày 24 tháng 8 năm 2026",
            "lập chung cho 02 phiên: phiên 1, ngày 10 tháng 8 năm 2026; phiên 2, ngày 24 tháng 8 năm 2026",
            "- Thành viên mẫu 4, có liên quan đến chủ thể (em ruột là giám đốc hợp tác xã): 2026-1-006 (Chè mẫu 06).",
        ],
    );
    assert!(!minutes.contains("trong cùng ngày"), "{minutes}");
}

/// README: 2026-1-005 first had 72 and 60, a spread of 12 points, and 460 points on 7 sheets the second time.
#[test]
fn minutes_tell_what_was_scored_again_and_when_the_meeting_began_and_ended() {
    let minutes = paper(&council(), "minutes", "tinh-2026-1");
    has(
        &minutes,
        &[
            "Sản phẩm chấm lại",
            "Hội đồng chấm lại 01 sản phẩm",
            "- 2026-1-005: Rượu mẫu 05 (Hộ kinh doanh mẫu 05): lần 1 65,71 điểm, ",
            "chênh lệch 12,00 điểm; lần 2 65,71 điểm, chênh lệch 4,00 điểm.",
            "bắt đầu vào ...... giờ ......, ngày 10 tháng 8 năm 2026",
            "Phiên 2 kết thúc vào ...... giờ ......, ngày 24 tháng 8 năm 2026.",
            "- Lưu: VT, Hội đồng.",
        ],
    );
    // README of the example: 112 of 130 were scored again, sample product 027 from 500,5 to 466,75 points of 7 sheets.
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    let many = paper(&desk, "minutes", "tinh-2020-2");
    has(&many, &["Hội đồng chấm lại 112 sản phẩm", "Lần 1", "Lần 2", "71,50", "66,67"]);
}

/// README: 2026-1-004 misses the minimum of 2.2 for three stars, 2026-1-002 that of 1.5 for five.
#[test]
fn a_star_under_the_points_is_explained() {
    let desk = council();
    let why = [
        "hạng 2 sao do tiêu chí 2.2 chưa đạt mức tối thiểu của hạng 3 sao",
        "hạng 4 sao do tiêu chí 1.5 chưa đạt mức tối thiểu của hạng 5 sao",
    ];
    for kind in ["minutes", "council", "result"] {
        has(&paper(&desk, kind, "tinh-2026-1"), &why);
    }
}

/// The office's own word stands above its name, on papers and on lists, from the day it is of; blank it is guessed again.
#[test]
fn the_authority_above_is_the_one_the_office_tells() {
    let desk = council();
    let above = |told: &str| {
        draws(&desk, "annual 2026 --out nam.docx --force");
        desk.ok("ocop report year 2026 --out nam-bang.docx --force");
        for name in ["nam.docx", "nam-bang.docx"] {
            has(&text(&desk, name), &[told]);
        }
    };
    above("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH SƠN LA");
    desk.ok("ocop set superior \"Ủy ban nhân dân tỉnh Sơn La\" --cite \"QĐ 9/QĐ-UBND\" --from 2026-08-01");
    above("ỦY BAN NHÂN DÂN TỈNH SƠN LA");
    assert!(!text(&desk, "nam.docx").contains("SỞ NÔNG NGHIỆP"), "{}", text(&desk, "nam.docx"));
    desk.ok("ocop set superior \"\" --cite \"QĐ 10/QĐ-UBND\" --from 2026-08-20");
    above("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH SƠN LA");
}

/// While there were districts, a province told its results to them and to the communes.
#[test]
fn a_decision_of_the_time_of_districts_tells_both_levels() {
    let told = "thông báo bằng văn bản kết quả đánh giá, phân hạng cho Ủy ban nhân dân";
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    desk.ok("ocop undo 6 --reason \"chưa ký\"");
    has(&paper(&desk, "decision", "tinh-2020-2"), &[&format!("{told} cấp huyện, cấp xã và các chủ thể OCOP")]);
    let now = paper(&council(), "decision", "tinh-2026-1");
    has(&now, &[&format!("{told} cấp xã và các chủ thể OCOP")]);
}
