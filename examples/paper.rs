//! A decision that recognises products, made up, with every part that a paper can have, as a Word file: to look at, and for
//! `tests/office/`. `cargo run --example paper -- FILE.docx`

use std::fs::File;
use std::io::{self, BufWriter, Write};

use chrono::NaiveDate;
use ocop::report::format::docx;
use ocop::report::paper::{Letterhead, Paragraph, Part, Print, Run, Section, Set, Signatures, Signer, Title};
use ocop::report::{Cell, Paper, Table};
use ocop::text::Lang;

fn main() -> io::Result<()> {
    let name = std::env::args_os().nth(1).unwrap_or_else(|| "quyet-dinh.docx".into());
    let on = NaiveDate::from_ymd_opt(2026, 8, 28).unwrap_or_default();
    let mut out = BufWriter::new(File::create(name)?);
    docx::write(&decision(), &Print { lang: Lang::Vi, on }, &mut out)?;
    out.flush()
}

fn decision() -> Paper {
    Paper {
        title: "Quyết định công nhận sản phẩm OCOP".to_owned(),
        sections: vec![
            Section { landscape: false, parts: text() },
            Section { landscape: true, parts: annex() },
            Section { landscape: false, parts: minutes() },
        ],
        foot: Some("Sổ OCOP tỉnh Sơn La, mục 128; đầu nhật ký 9f2c 41d7 0b6e".to_owned()),
    }
}

fn text() -> Vec<Part> {
    let cited = |text: &str| paragraph(text, &Look::Italic, Set::Justified);
    let plain = |text: &str| Part::Paragraph(Paragraph::plain(text));
    let article = |number: &str, text: &str| {
        let number = Run { text: format!("{number} "), bold: true, italic: false };
        Part::Paragraph(Paragraph {
            runs: vec![number, Run { text: text.to_owned(), ..Run::default() }],
            set: Set::Justified,
        })
    };
    vec![
        Part::Letterhead(Letterhead {
            above: None,
            issuer: "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA".to_owned(),
            number: Some("Số:        /QĐ-UBND".to_owned()),
            about: None,
            place_and_day: Some("Sơn La, ngày      tháng      năm 2026".to_owned()),
        }),
        Part::Title(Title {
            kind: "QUYẾT ĐỊNH".to_owned(),
            about: Some(
                "Công nhận và cấp Giấy chứng nhận sản phẩm OCOP đạt hạng 3 sao, 4 sao đợt 1 năm 2026".to_owned(),
            ),
            note: None,
        }),
        paragraph("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA", &Look::Bold, Set::Centred),
        cited("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
        cited(
            "Căn cứ Quyết định số 26/2026/QĐ-TTg của Thủ tướng Chính phủ về Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm;",
        ),
        cited(
            "Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 415/TTr-SNNMT ngày 25 tháng 8 năm 2026.",
        ),
        paragraph("QUYẾT ĐỊNH:", &Look::Bold, Set::Centred),
        article(
            "Điều 1.",
            "Công nhận và cấp Giấy chứng nhận sản phẩm OCOP cho 60 sản phẩm đạt hạng 3 sao, 4 sao đợt 1 năm 2026 (có Phụ lục kèm theo).",
        ),
        article("Điều 2.", "Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký. Chủ thể có sản phẩm được công nhận:"),
        plain(
            "a) Được sử dụng logo của Chương trình, hạng sao trên bao bì, nhãn sản phẩm và trong hoạt động quảng bá theo quy định;",
        ),
        plain(
            "b) Duy trì chất lượng của sản phẩm; chịu sự kiểm tra, giám sát của cơ quan có thẩm quyền trong thời hạn của Giấy chứng nhận.",
        ),
        article(
            "Điều 3.",
            "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường, Chủ tịch Ủy ban nhân dân các xã, phường có sản phẩm, các chủ thể có tên tại Điều 1 và các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.",
        ),
        Part::Signatures(Signatures {
            receivers: [
                "Như Điều 3",
                "Bộ Nông nghiệp và Môi trường",
                "Chủ tịch, các PCT UBND tỉnh",
                "Cổng thông tin điện tử tỉnh",
                "Lưu: VT, KT",
            ]
            .map(str::to_owned)
            .into(),
            signers: vec![Signer {
                capacity: vec!["KT. CHỦ TỊCH".to_owned(), "PHÓ CHỦ TỊCH".to_owned()],
                note: None,
                name: Some("Lò Thị Mẫu".to_owned()),
            }],
        }),
    ]
}

fn annex() -> Vec<Part> {
    let table = Table::new("annex")
        .right("stt", "TT")
        .left("san_pham", "Tên sản phẩm")
        .left("chu_the", "Chủ thể")
        .left("xa", "Xã, phường")
        .group("Kết quả đánh giá", ["Điểm trung bình".to_owned(), "Hạng sao".to_owned()])
        .left("so_gcn", "Số Giấy chứng nhận")
        .left("ghi_chu", "Ghi chú")
        .rows((1..=60).map(|n| {
            vec![
                Cell::Count(n),
                Cell::text(format!("Chè Shan tuyết cổ thụ số {n} “Tà Xùa” & mật ong <hoa bạc hà>")),
                Cell::text(if n % 3 == 0 {
                    "Hộ kinh doanh Lò Văn Mẫu"
                } else {
                    "Hợp tác xã Dịch vụ nông nghiệp tổng hợp Tà Xùa"
                }),
                "xã Tà Xùa".into(),
                Cell::Points(6_600 + i64::try_from(n).unwrap_or_default() * 40),
                if n < 20 { "3 sao" } else { "4 sao" }.into(),
                Cell::text(format!("{n:03}/2026/GCN-OCOP")),
                if n % 7 == 0 { "đánh giá lại\nquá hạn nộp".into() } else { Cell::Blank },
            ]
        }));
    vec![
        Part::Title(Title {
            kind: "Phụ lục".to_owned(),
            about: Some("DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN".to_owned()),
            note: Some(
                "(Kèm theo Quyết định số        /QĐ-UBND ngày      /      /2026 của Ủy ban nhân dân tỉnh Sơn La)"
                    .to_owned(),
            ),
        }),
        Part::Table(table),
    ]
}

fn minutes() -> Vec<Part> {
    let who = |capacity: &str, name: &str| Signer {
        capacity: vec![capacity.to_owned()],
        note: Some("(Ký, ghi rõ họ tên)".to_owned()),
        name: (!name.is_empty()).then(|| name.to_owned()),
    };
    vec![
        Part::Letterhead(Letterhead {
            above: Some("ỦY BAN NHÂN DÂN TỈNH SƠN LA".to_owned()),
            issuer: "HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP".to_owned(),
            number: Some("Số: 12/BB-HĐ".to_owned()),
            about: Some("V/v họp đánh giá, phân hạng sản phẩm đợt 1 năm 2026".to_owned()),
            place_and_day: Some("Sơn La, ngày 24 tháng 8 năm 2026".to_owned()),
        }),
        Part::Title(Title {
            kind: "BIÊN BẢN".to_owned(), about: Some("Họp Hội đồng".to_owned()), note: None
        }),
        Part::Heading("I. KẾT QUẢ THỰC HIỆN".to_owned()),
        Part::Paragraph(Paragraph::plain(
            "Hội đồng đã họp và thống nhất:\n- 41 sản phẩm đạt hạng 4 sao;\n- 19 sản phẩm đạt hạng 3 sao.",
        )),
        Part::Table(
            Table::new("sums")
                .caption("Kết quả theo hạng sao")
                .left("hang", "Hạng")
                .right("so", "Số sản phẩm")
                .row(["4 sao".into(), Cell::Count(41)])
                .row(["3 sao".into(), Cell::Count(19)]),
        ),
        paragraph("Nguồn: sổ OCOP.", &Look::Plain, Set::Left),
        Part::Signatures(Signatures {
            receivers: Vec::new(),
            signers: vec![who("THƯ KÝ", ""), who("CHỦ TỊCH HỘI ĐỒNG", "Cầm Văn Mẫu")],
        }),
    ]
}

#[derive(PartialEq)]
enum Look {
    Plain,
    Bold,
    Italic,
}

fn paragraph(text: &str, look: &Look, set: Set) -> Part {
    let run = Run { text: text.to_owned(), bold: *look == Look::Bold, italic: *look == Look::Italic };
    Part::Paragraph(Paragraph { runs: vec![run], set })
}
