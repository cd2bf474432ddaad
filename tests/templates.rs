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
    // What a template leaves behind where it was not filled, or what is ended twice.
    for left in [";;", ".;", "..;", "{{", "}}", "()", " ,", "của ,", "VT.."] {
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
    desk.ok("ocop report paper decision tinh-2026-1 --out qd.docx");
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
        &["Số: 15/BB-HĐ", "82,42", "70,00", "65,71", "Rượu mẫu 08 (Cơ sở sản xuất mẫu 08)", "Có mặt: 07 thành viên."],
    );
    let told = desk.run("ocop report paper result tinh-2026-1 --by subject --out tb.docx");
    // Five to be recognised and one to be approved.
    assert!(told.code == 0 && told.err.contains("06 sản phẩm chưa có quyết định trong sổ"), "{}", told.err);
    let notices = text(&desk, "tb.docx");
    assert_eq!(notices.matches("THÔNG BÁO").count(), 8, "one for each subject, also of what was not recognised");
    has(
        &notices,
        &[
            "hạng 2 sao, chưa đạt 3 sao, không ban hành quyết định công nhận",
            "hồ sơ bị loại theo ghi chú của tiêu chí 1.1",
        ],
    );
    for (kind, said) in [
        ("submission", "Phê duyệt|05 sản phẩm (danh sách kèm theo)"),
        ("team", "TỔ TƯ VẤN|Rượu mẫu 08"),
        ("council", "07 sản phẩm của 07 chủ thể|Có 01 hồ sơ bị loại"),
        ("ministry", "đối với 01 sản phẩm đạt từ 90 điểm trở lên|91,57 điểm"),
    ] {
        desk.ok(&format!("ocop report paper {kind} tinh-2026-1 --out {kind}.docx"));
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
    desk.ok("ocop report paper decision tinh-2026-1 --template mau --out qd.docx");
    has(&text(&desk, "qd.docx"), &["PHÓ CHỦ TỊCH", "Văn phòng **{{ x }}** [[ket-qua]]: ", "Chè mẫu 01; "]);
}
