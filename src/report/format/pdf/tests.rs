//! What a PDF says, read back by another's reader.

use chrono::NaiveDate;

use super::face::tests::alphabet;
use super::write;
use crate::report::paper::{Letterhead, Paragraph, Part, Print, Run, Section, Set, Signatures, Signer, Title};
use crate::report::{Cell, Paper, Table};
use crate::text::Lang;

const PRINT: Print = Print { lang: Lang::Vi, on: crate::law::day(2026, 11, 23) };

fn bytes(paper: &Paper, print: Print) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(paper, &print, &mut bytes).unwrap();
    bytes
}

/// The text of each page, without its spaces: lines end where they must.
fn pages(paper: &Paper) -> Vec<String> {
    let document = lopdf::Document::load_mem(&bytes(paper, PRINT)).unwrap();
    let text = |page: &u32| document.extract_text(&[*page]).unwrap();
    document.get_pages().keys().map(text).map(|text| joined(&text)).collect()
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

fn paper(parts: Vec<Part>) -> Paper {
    Paper { sections: vec![Section { landscape: false, parts }], ..Paper::default() }
}

fn run(text: &str, bold: bool, italic: bool) -> Run {
    Run { text: text.to_owned(), bold, italic }
}

/// An annex of so many rows, the names of some long.
fn annex(rows: u64) -> Table {
    let row = |n: u64| {
        let name = if n.is_multiple_of(7) {
            "Mật ong hoa bạc hà của đồng bào vùng cao nguyên đá ".repeat(3)
        } else {
            "Trà".into()
        };
        vec![Cell::Count(n), Cell::text(format!("{name} số {n}.")), "Hợp tác xã Tuấn Dũng".into(), Cell::Points(9075)]
    };
    Table::new("annex")
        .right("stt", "TT")
        .left("ten_san_pham", "Tên sản phẩm")
        .left("chu_the", "Chủ thể")
        .right("diem", "Điểm")
        .rows((1..=rows).map(row))
}

/// A decision of a province with its annex, as a draft: the number and the day are written by hand.
fn decision() -> Paper {
    let letterhead = Letterhead {
        issuer: "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG THÁP".into(),
        number: Some("Số:        /QĐ-UBND".into()),
        place_and_day: Some("Đồng Tháp, ngày      tháng      năm 2026".into()),
        ..Letterhead::default()
    };
    let title = Title {
        kind: "QUYẾT ĐỊNH".into(),
        about: Some("Công nhận kết quả đánh giá, phân hạng sản phẩm OCOP\ntỉnh Đồng Tháp đợt 2 năm 2026".into()),
        note: None,
    };
    let centred = |text: &str| Paragraph { runs: vec![run(text, true, false)], set: Set::Centred };
    let basis = "Căn cứ Quyết định số 26/2026/QĐ-TTg của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, \
                 phân hạng sản phẩm Chương trình mỗi xã một sản phẩm;";
    let article = |head: &str, text: &str| Paragraph {
        runs: vec![run(head, true, false), run(text, false, false)],
        ..Paragraph::default()
    };
    let signatures = Signatures {
        receivers: ["Như Điều 3", "Bộ Nông nghiệp và Môi trường;", "Lưu: VT, KT."].map(str::to_owned).to_vec(),
        signers: vec![Signer {
            capacity: vec!["TM. ỦY BAN NHÂN DÂN".into(), "CHỦ TỊCH".into()],
            note: None,
            name: Some("Nguyễn Văn A".into()),
        }],
    };
    let parts = vec![
        Part::Letterhead(letterhead),
        Part::Title(title),
        Part::Paragraph(centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP")),
        Part::Paragraph(Paragraph { runs: vec![run(basis, false, true)], ..Paragraph::default() }),
        Part::Paragraph(centred("QUYẾT ĐỊNH:")),
        Part::Paragraph(article(
            "Điều 1. ",
            "Công nhận 12 sản phẩm của 09 chủ thể đạt hạng sao OCOP, gồm 04 sản phẩm hạng 4 sao và 08 sản phẩm hạng 3 sao (có danh sách kèm theo).",
        )),
        Part::Paragraph(article("Điều 2. ", "Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký.")),
        Part::Signatures(signatures),
    ];
    let title = Title {
        kind: "Phụ lục".into(),
        about: Some("DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN".into()),
        note: Some("(Kèm theo Quyết định số       /QĐ-UBND ngày      /      /2026)".into()),
    };
    let annex = Section { landscape: true, parts: vec![Part::Title(title), Part::Table(annex(30))] };
    let sections = vec![Section { landscape: false, parts }, annex];
    Paper { title: "Quyết định công nhận".into(), sections, foot: None }
}

#[test]
fn every_letter_comes_back_in_every_face() {
    let alphabet = alphabet();
    let faces = [(false, false), (true, false), (false, true), (true, true)];
    let runs = faces.map(|(bold, italic)| run(&format!("{alphabet} – “…” §×² "), bold, italic)).to_vec();
    let told = pages(&paper(vec![Part::Paragraph(Paragraph { runs, set: Set::Left })])).concat();
    assert_eq!(told, format!("{alphabet}–“…”§×²").repeat(4));
}

#[test]
fn a_decision_is_read_back_whole_with_the_motto_and_who_receives_it() {
    let told = pages(&decision());
    for words in [
        "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        "Điều 1. Công nhận 12 sản phẩm của 09 chủ thể đạt hạng sao OCOP",
        "Nơi nhận: - Như Điều 3; - Bộ Nông nghiệp và Môi trường; - Lưu: VT, KT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn A",
    ] {
        assert!(told[0].contains(&joined(words)), "{words}: {}", told[0]);
    }
    assert!(told[1].starts_with("PhụlụcDANHSÁCHSẢNPHẨM") && told[2].starts_with('2'), "{told:?}");
}

#[test]
fn headings_stand_on_every_page_of_an_annex_and_each_row_once() {
    let told = pages(&paper(vec![Part::Table(annex(300)), Part::Paragraph(Paragraph::plain("Hết."))]));
    assert!(told.len() > 8);
    for (nth, page) in told.iter().enumerate() {
        let number = if nth == 0 { String::new() } else { (nth + 1).to_string() };
        assert!(page.starts_with(&format!("{number}TTTênsảnphẩmChủthểĐiểm")), "{page}");
    }
    let all = told.concat();
    let mut at = 0;
    for n in 1..=300 {
        at += all[at..].find(&format!("số{n}.Hợptácxã")).unwrap_or_else(|| panic!("row {n}"));
    }
    assert_eq!(all.matches("90,75").count(), 300);
}

#[test]
fn a_row_longer_than_a_page_is_told_whole() {
    let words: Vec<String> = (1..=900).map(|n| format!("chữ{n}")).collect();
    let table = Table::new("t").left("a", "Ghi chú").row([Cell::text(words.join("\n"))]);
    let told = pages(&paper(vec![Part::Table(table)]));
    assert!(told.len() > 15);
    let pages: Vec<_> = told.iter().map(|page| page.split_once("Ghichú").unwrap().1).collect();
    assert_eq!(pages.concat(), words.concat());
}

#[test]
fn signatures_take_a_paragraph_along_and_the_foot_is_on_every_page() {
    let text = "Các phòng, ban có liên quan chịu trách nhiệm thi hành.".repeat(2);
    let signer = Signer { capacity: vec!["CHỦ TỊCH".into()], note: None, name: Some("Trần Thị B".into()) };
    for paragraphs in 10..30 {
        let mut parts = vec![Part::Paragraph(Paragraph::plain(text.clone())); paragraphs];
        parts.push(Part::Signatures(Signatures { receivers: Vec::new(), signers: vec![signer.clone()] }));
        let told = pages(&Paper { foot: Some("Sổ OCOP: mục số 12".into()), ..paper(parts) });
        assert!(told.iter().all(|page| page.contains("SổOCOP:mụcsố12")));
        let last = told.last().unwrap();
        assert!(last.contains("thihành.CHỦTỊCHTrầnThịB"), "{paragraphs}: {last}");
    }
}

#[test]
fn whatever_is_typed_is_printed() {
    let strange = "</x:xmpmeta> & \u{7}\u{0}\u{fffe} (\\) \u{202e}\u{1f41d}";
    let told = "</x:xmpmeta>&[U+0007][U+0000][U+FFFE](\\)[U+202E][U+1F41D]";
    let long = "q".repeat(40_000);
    let title = Title { kind: strange.into(), ..Title::default() };
    // More columns than a page has room for, and headings as high as a page.
    let mut wide = Table::new("wide");
    for _ in 0..150 {
        wide = wide.left("a", "Điểm đánh giá của thành viên");
    }
    let wide = wide.row(vec![Cell::text("ba"); 150]);
    let table = Table::new("long").left("a", strange).row([Cell::text(long.clone())]);
    let parts = vec![Part::Title(title), Part::Table(table), Part::Table(wide), Part::Table(Table::new("none"))];
    let pages = pages(&Paper { title: strange.into(), ..paper(parts) });
    let all = pages.concat();
    assert!(pages[0].starts_with(&told.repeat(2)), "{}", pages[0]);
    assert_eq!((all.matches('q').count(), all.matches('b').count()), (40_000, 150));
}

#[test]
fn the_same_paper_on_the_same_day_is_the_same_bytes() {
    let (paper, next) = (decision(), NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    assert_eq!(bytes(&paper, PRINT), bytes(&paper, PRINT));
    let of = |print: Print| {
        let document = lopdf::Document::load_mem(&bytes(&paper, print)).unwrap();
        let info = document.trailer.get(b"Info").and_then(|info| document.dereference(info)).unwrap().1.clone();
        let day =
            info.as_dict().and_then(|info| info.get(b"CreationDate")).and_then(|day| day.as_str()).unwrap().to_vec();
        let language = document.catalog().and_then(|catalog| catalog.get(b"Lang")).unwrap().as_str().unwrap().to_vec();
        (String::from_utf8(day).unwrap(), String::from_utf8(language).unwrap())
    };
    assert_eq!(of(PRINT), ("D:20261123000000Z".into(), "vi".into()));
    assert_eq!(of(Print { lang: Lang::En, on: next }), ("D:20261124000000Z".into(), "en".into()));
}
