mod node;

use proptest::prelude::*;

use super::*;
use crate::law::day;
use crate::report::paper::{Letterhead, MOTTO, Paragraph, RECEIVERS, Run, Set, Signatures, Signer, Title};
use crate::report::{Cell, Table};
use node::Node;

const PRINT: Print = Print { lang: Lang::Vi, on: day(2026, 8, 28) };

fn bytes(paper: &Paper) -> Vec<u8> {
    let mut out = Vec::new();
    write(paper, &PRINT, &mut out).unwrap();
    out
}

fn of(parts: Vec<Part>) -> Paper {
    Paper { sections: vec![Section { landscape: false, parts }], ..Paper::default() }
}

fn plain(text: &str) -> Part {
    Part::Paragraph(Paragraph::plain(text))
}

fn document(paper: &Paper) -> Node {
    Node::part(&bytes(paper), "word/document.xml")
}

fn roster(rows: u64) -> Table {
    let table =
        Table::new("annex").right("stt", "TT").left("ten", "Tên").group("Kết quả", ["Điểm".into(), "Hạng".into()]);
    table.caption("Đợt 2").rows((1..=rows).map(|n| {
        vec![Cell::Count(n * 1000), Cell::text(format!("Chè {n}\nhộp")), Cell::Points(9075), day(2020, 12, 28).into()]
    }))
}

#[test]
fn a_table_is_whole_and_its_headings_stand_on_every_page() {
    let document = document(&of(vec![Part::Table(roster(60))]));
    let tables = document.all("w:tbl");
    let rows = tables[0].rows();
    assert_eq!((tables.len(), rows.len()), (1, 62));
    assert_eq!(rows[0], ["TT", "Tên", "Kết quả"]);
    assert_eq!(rows[1], ["", "", "Điểm", "Hạng"]);
    assert_eq!(rows[2], ["1.000", "Chè 1\nhộp", "90,75", "28/12/2020"]);
    assert_eq!(rows[61][..2], ["60.000", "Chè 60\nhộp"]);
    for (at, row) in tables[0].all("w:tr").iter().enumerate() {
        assert_eq!((row.has("w:tblHeader"), row.has("w:cantSplit")), (at < 2, true), "{at}");
    }
    let head = tables[0].all("w:tr")[0].all("w:tc");
    assert_eq!((head[0].get("w:vMerge", "w:val"), head[2].get("w:gridSpan", "w:val")), (Some("restart"), Some("2")));
    assert_eq!(tables[0].all("w:tr")[1].all("w:tc")[0].get("w:vMerge", "w:val"), Some("continue"));
    let numbers = tables[0].all("w:tr")[2].all("w:tc");
    assert_eq!((numbers[0].get("w:jc", "w:val"), numbers[1].get("w:jc", "w:val")), (Some("right"), None));
    assert_eq!(document.lines()[0], "Đợt 2");
    // The columns fill the text's width: 210 mm less 30 and 15.
    let grid = tables[0].all("w:gridCol").iter().map(|c| c.attributes["w:w"].parse::<u32>().unwrap()).sum::<u32>();
    assert_eq!(grid, SHORT - LEFT - RIGHT);
    assert!(grid.abs_diff(165 * 7200 / 127) <= 1, "{grid}");
}

#[test]
fn each_section_has_its_pages_and_its_numbers() {
    let annex = Section { landscape: true, parts: vec![Part::Table(roster(1))] };
    let paper = Paper { foot: Some("Sổ OCOP".into()), ..of(vec![plain("văn bản")]) };
    let paper = Paper { sections: vec![paper.sections[0].clone(), annex, Section::default()], ..paper };
    let file = bytes(&paper);
    let document = Node::part(&file, "word/document.xml");
    let sections = document.all("w:sectPr");
    let size = |of: &Node, side: &str| of.get("w:pgSz", side).map(str::to_owned);
    let sizes: Vec<_> = sections.iter().map(|s| (size(s, "w:w"), size(s, "w:h"), size(s, "w:orient"))).collect();
    let (short, long) = (Some("11906".to_owned()), Some("16838".to_owned()));
    let upright = (short.clone(), long.clone(), None);
    assert_eq!(sizes, [upright.clone(), (long, short, Some("landscape".to_owned())), upright]);
    for section in &sections {
        assert_eq!(section.get("w:pgNumType", "w:start"), Some("1"));
        assert!(section.has("w:titlePg"), "the first page bears no number");
        // Twentieths of a point: 20 mm is 1,133.9 of them, 30 mm 1,700.8, 15 mm 850.4.
        for (side, margin) in [("w:top", "1134"), ("w:bottom", "1134"), ("w:left", "1701"), ("w:right", "850")] {
            assert_eq!(section.get("w:pgMar", side), Some(margin));
        }
        assert_eq!((section.all("w:headerReference").len(), section.all("w:footerReference").len()), (2, 2));
    }
    assert_eq!(Node::part(&file, "word/header1.xml").get("w:fldSimple", "w:instr"), Some("PAGE"));
    assert!(!Node::part(&file, "word/header2.xml").has("w:fldSimple"));
    assert_eq!(Node::part(&file, "word/footer1.xml").lines(), ["Sổ OCOP"]);
    let relations = Node::part(&file, "word/_rels/document.xml.rels");
    let target = |id: &str| relations.all("Relationship").into_iter().find(|r| r.attributes["Id"] == id);
    let names = ["rId3", "rId4", "rId5"].map(|id| target(id).unwrap().attributes["Target"].clone());
    assert_eq!(names, ["header1.xml", "header2.xml", "footer1.xml"]);
}

#[test]
fn a_paper_begins_and_ends_as_the_decree_has_it() {
    let signer = |capacity: &[&str], name: Option<&str>| Signer {
        capacity: capacity.iter().map(|&line| line.into()).collect(),
        note: None,
        name: name.map(Into::into),
    };
    let letterhead = Letterhead {
        above: Some("UBND TỈNH SƠN LA".into()),
        issuer: "SỞ MẪU".into(),
        number: Some("Số:        /SM-KT".into()),
        about: Some("V/v bổ sung hồ sơ".into()),
        place_and_day: Some("Sơn La, ngày      tháng      năm 2026".into()),
    };
    let title = Title {
        kind: "QUYẾT ĐỊNH".into(), about: Some("Về việc mẫu".into()), note: Some("(Kèm theo)".into())
    };
    let receivers = ["Như Điều 3", "Lưu: VT"].map(str::to_owned);
    let vice = signer(&["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], Some("Lò Thị Mẫu"));
    let paper = of(vec![
        Part::Letterhead(letterhead),
        Part::Title(title),
        plain("Điều 1.\nĐiều 2."),
        Part::Signatures(Signatures { receivers: receivers.into(), signers: vec![vice] }),
        Part::Signatures(Signatures {
            receivers: vec![],
            signers: vec![signer(&["THƯ KÝ"], None), signer(&["CHỦ TRÌ"], None)],
        }),
        Part::Signatures(Signatures::default()),
    ]);
    let document = document(&paper);
    let tables = document.all("w:tbl");
    let [country, motto] = MOTTO;
    assert_eq!(
        tables[0].rows(),
        [
            ["UBND TỈNH SƠN LA\nSỞ MẪU\n".to_owned(), format!("{country}\n{motto}\n")],
            ["Số:        /SM-KT\nV/v bổ sung hồ sơ".into(), "Sơn La, ngày      tháng      năm 2026".into()]
        ]
    );
    assert_eq!(
        tables[1].rows(),
        [
            [format!("{RECEIVERS}\n- Như Điều 3;\n- Lưu: VT."), "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH".into()],
            [String::new(), "Lò Thị Mẫu".into()]
        ]
    );
    assert_eq!(tables[2].rows(), [["THƯ KÝ", "CHỦ TRÌ"], ["", ""]]);
    let lines = document.lines();
    for line in ["QUYẾT ĐỊNH", "Về việc mẫu", "(Kèm theo)", "Điều 1.", "Điều 2."] {
        assert!(lines.iter().any(|found| found == line), "{line}");
    }
    // Rules below the issuer, the motto, the title.
    assert_eq!(document.all("w:pBdr").len(), 3);
    assert!(tables.iter().all(|table| !table.has("w:tblBorders")));
}

#[test]
fn text_looks_as_its_runs_say() {
    let run = |text: &str, bold, italic| Run { text: text.into(), bold, italic };
    let runs = vec![run("Điều 1. ", true, false), run(" a\nb ", false, true)];
    let paragraph = |set| Part::Paragraph(Paragraph { runs: runs.clone(), set });
    let document = document(&of(vec![paragraph(Set::Justified), paragraph(Set::Centred)]));
    // An indented line is a paragraph of its own, a centred one is not.
    assert_eq!(document.lines(), ["Điều 1.  a", "b ", "Điều 1.  a\nb "]);
    let runs = document.all("w:r");
    assert!(runs[0].has("w:b") && !runs[0].has("w:i") && !runs[1].has("w:b") && runs[1].has("w:i"));
    assert!(document.all("w:t").iter().all(|text| text.attributes["xml:space"] == "preserve"));
}

#[test]
fn the_same_paper_and_day_are_the_same_bytes() {
    let paper = Paper { title: "Sổ & <sổ>".into(), ..of(vec![plain("a"), Part::Table(roster(3))]) };
    let file = bytes(&paper);
    std::thread::sleep(std::time::Duration::from_millis(2100)); // a ZIP's clock counts by two seconds
    assert_eq!(bytes(&paper), file);
    let about = Node::part(&file, "docProps/core.xml");
    assert_eq!(about.all("dc:title")[0].text, "Sổ & <sổ>");
    assert_eq!(about.all("dcterms:created")[0].text, "2026-08-28T00:00:00Z");
    let styles = Node::part(&file, "word/styles.xml");
    assert_eq!(styles.get("w:lang", "w:val"), Some("vi-VN"));
    for script in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] {
        assert_eq!(styles.get("w:rFonts", script), Some("Times New Roman"));
    }
}

#[test]
fn every_letter_of_the_alphabet_comes_through() {
    let vowels = [
        "aàảãáạ",
        "ăằẳẵắặ",
        "âầẩẫấậ",
        "eèẻẽéẹ",
        "êềểễếệ",
        "iìỉĩíị",
        "oòỏõóọ",
        "ôồổỗốộ",
        "ơờởỡớợ",
        "uùủũúụ",
        "ưừửữứự",
        "yỳỷỹýỵ",
    ];
    let small = vowels.concat() + "bcdđghklmnpqrstvxfjwz";
    let marked: String = (small.clone() + &small.to_uppercase()).chars().filter(|c| !c.is_ascii()).collect();
    assert_eq!(marked.chars().count(), 134);
    let table = Table::new("t").left("a", &*small).row([Cell::text(small.to_uppercase())]);
    let document = document(&of(vec![plain(&marked), Part::Table(table)]));
    assert_eq!(document.lines()[0], marked);
    assert_eq!(document.all("w:tbl")[0].rows(), [[small.clone()], [small.to_uppercase()]]);
}

#[test]
fn a_name_is_only_letters() {
    let name = " <w:b/>\"x' & &amp; ]]>\u{202e}gnod\u{0}\u{b}\u{ffff} ";
    let safe = " <w:b/>\"x' & &amp; ]]>\\u{202e}gnod\\u{0}\\u{b}\\u{ffff} ";
    let table = Table::new("t").caption(name).left("a", name).row([Cell::text(name)]);
    let paper = Paper { title: name.into(), foot: Some(name.into()), ..of(vec![plain(name), Part::Table(table)]) };
    let document = document(&paper);
    assert_eq!(document.lines()[..2], [safe, safe]);
    assert_eq!(document.all("w:tbl")[0].rows(), [[safe], [safe]]);
    assert_eq!(Node::part(&bytes(&paper), "word/footer1.xml").lines(), [safe]);
}

#[test]
fn nothing_is_a_paper_too() {
    for paper in [Paper::default(), of(vec![Part::Table(Table::new("t")), Part::Table(Table::new("t").left("a", ""))])]
    {
        assert_eq!(document(&paper).all("w:sectPr").len(), 1);
    }
}

proptest! {
    /// What a person or a file may have put into a name.
    #[test]
    fn any_text_is_well_formed(texts in proptest::collection::vec(any::<String>(), 1..6)) {
        let rows = texts.iter().map(|text| vec![Cell::text(text.as_str())]);
        let document = document(&of(vec![Part::Table(Table::new("t").left("a", "A").rows(rows))]));
        let found = document.all("w:tbl")[0].rows();
        let told = texts.iter().map(|text| vec![words::shown(text)]);
        prop_assert_eq!(&found[1..], &told.collect::<Vec<_>>());
    }
}
