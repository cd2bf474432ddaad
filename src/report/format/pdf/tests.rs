//! What a PDF says, read back by another's reader; and how a page looks.

use std::fs;
use std::path::Path;
use std::process::Command;

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

/// A picture of a page in grey, a pixel of three by three: how letters are smoothed does not count.
struct Picture {
    wide: usize,
    pixels: Vec<u8>,
}

impl Picture {
    /// Reads a PGM (`P5`, one line each: size, 255) .
    fn read(bytes: &[u8]) -> Self {
        let mut parts = bytes.splitn(4, |byte| *byte == b'\n');
        assert_eq!(parts.next().unwrap(), b"P5");
        let size = String::from_utf8(parts.next().unwrap().to_vec()).unwrap();
        assert_eq!(parts.next().unwrap(), b"255");
        let wide = size.split(' ').next().unwrap().parse().unwrap();
        Self { wide, pixels: parts.next().unwrap().to_vec() }
    }

    fn coarse(&self) -> Self {
        let (wide, high) = (self.wide / 3, self.pixels.len() / self.wide / 3);
        let mean = |x: usize, y: usize| {
            let of = |dy: usize| (0..3).map(move |dx| u32::from(self.pixels[(3 * y + dy) * self.wide + 3 * x + dx]));
            u8::try_from((0..3).flat_map(of).sum::<u32>() / 9).unwrap()
        };
        Self { wide, pixels: (0..high).flat_map(|y| (0..wide).map(move |x| mean(x, y))).collect() }
    }

    fn bytes(&self) -> Vec<u8> {
        let head = format!("P5\n{} {}\n255\n", self.wide, self.pixels.len() / self.wide);
        [head.as_bytes(), &self.pixels].concat()
    }
}

#[test]
fn a_decision_looks_as_it_did() {
    if Command::new("pdftoppm").arg("-v").output().is_err() {
        println!("pdftoppm is not there: how a page looks was NOT tested (.ci/install-tools)");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.pdf"), bytes(&decision(), PRINT)).unwrap();
    let done = Command::new("pdftoppm")
        .args(["-r", "60", "-gray", "-f", "1", "-l", "1", "-singlefile", "a.pdf", "a"])
        .current_dir(folder.path())
        .status();
    assert!(done.unwrap().success());
    let made = Picture::read(&fs::read(folder.path().join("a.pgm")).unwrap()).coarse();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/papers/decision.pgm");
    if std::env::var_os("OCOP_TEST_REWRITE").is_some() {
        fs::create_dir_all(kept.parent().unwrap()).unwrap();
        fs::write(&kept, made.bytes()).unwrap();
    }
    let kept = Picture::read(&fs::read(kept).unwrap());
    assert_eq!((made.wide, made.pixels.len()), (kept.wide, kept.pixels.len()));
    let other = std::iter::zip(&made.pixels, &kept.pixels).filter(|(made, kept)| made.abs_diff(**kept) > 48).count();
    assert!(other * 500 < kept.pixels.len(), "{other} of {} pixels look otherwise", kept.pixels.len());
}
