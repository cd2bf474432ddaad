//! Papers as PDF: what the program prints is read back by other programs.

use std::fs;
use std::io::Read;
use std::process::Command;

use crate::common::{Desk, csv_of, holds};

/// A province's ledger with so many certificates, every fifth of a name that takes lines.
fn desk(products: usize) -> Desk {
    let desk = Desk::of("87", "2024-06-30");
    let heads = ["ten_san_pham", "chu_the", "hang_sao", "so_quyet_dinh", "ngay_quyet_dinh", "co_quan"];
    let mut rows = vec![heads.map(str::to_owned)];
    rows.extend((1..=products).map(|n| {
        let long = "trái cây sấy lạnh đóng hộp giấy làm quà biếu ".repeat(if n % 5 == 0 { 4 } else { 0 });
        let star = if n % 4 == 0 { "4" } else { "3" };
        let subject = format!("Hợp tác xã mẫu {:02}", n % 40);
        [
            format!("Sản phẩm {long}thứ{n:03}"),
            subject,
            star.into(),
            "1/QĐ-UBND".into(),
            "20/12/2023".into(),
            "UBND tỉnh Đồng Tháp".into(),
        ]
    }));
    desk.write("giay.csv", csv_of(&rows));
    let told = desk.run("ocop certify import giay.csv");
    assert_eq!(told.code, 0, "{}", told.err);
    desk
}

/// The text of each page without its spaces, for lines end where they must.
fn pages(desk: &Desk, name: &str) -> Vec<String> {
    let document = lopdf::Document::load(desk.path(name)).unwrap();
    let text = |page: &u32| joined(&document.extract_text(&[*page]).unwrap());
    document.get_pages().keys().map(text).collect()
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn a_result_is_printed_whole_and_tells_which_ledger_it_is_of() {
    let desk = desk(20);
    let screen = desk.ok("ocop report total");
    holds(&desk.ok("ocop report total --out luy-ke.PDF"), &["luy-ke.PDF"]);
    let told = pages(&desk, "luy-ke.PDF").concat();
    for word in screen.split_whitespace().filter(|word| !word.starts_with('─')) {
        assert!(told.contains(word), "{word}: {told}");
    }
    let json: serde_json::Value = serde_json::from_str(&desk.ok("ocop report total --format json")).unwrap();
    let (entry, head) = (&json["meta"]["entry"], json["meta"]["head"].as_str().unwrap());
    assert_eq!(head.len(), 64);
    let foot = format!("Sổ OCOP: mục số {entry}, mã băm đầu sổ {head}, in ngày 30/06/2024");
    assert!(told.contains(&joined(&foot)), "{told}");
    desk.ok("ocop report total --lang en --out total.pdf");
    let foot = format!("OCOP ledger: entry {entry}, head hash {head}, printed on 30/06/2024");
    let told = pages(&desk, "total.pdf").concat();
    assert!(told.contains(&joined(&foot)), "{told}");
}

/// Internal papers have the journal's head in every form that is printed; what goes out with a decision has it in none.
#[test]
fn internal_papers_have_the_head_and_a_decision_s_annex_has_none() {
    let desk = desk(3);
    let json: serde_json::Value = serde_json::from_str(&desk.ok("ocop report total --format json")).unwrap();
    let head = json["meta"]["head"].as_str().unwrap().to_owned();
    for name in ["a.txt", "a.md", "a.html"] {
        for report in ["report total", "report year 2023", "report roster", "expire list --within 2000"] {
            assert_eq!(desk.run(&format!("ocop {report} --out {name} --force")).code, 0);
            let told = fs::read_to_string(desk.path(name)).unwrap();
            assert_eq!(told.matches(&head).count(), 1, "{report} {name}: {told}");
        }
        desk.ok(&format!("ocop report annex 1/QĐ-UBND --out {name} --force"));
        assert!(!fs::read_to_string(desk.path(name)).unwrap().contains(&head), "{name}");
        desk.ok(&format!("ocop report total --no-meta --out {name} --force"));
        assert!(!fs::read_to_string(desk.path(name)).unwrap().contains(&head), "{name}");
    }
    desk.ok("ocop report annex 1/QĐ-UBND --out a.pdf");
    assert!(!pages(&desk, "a.pdf").concat().contains(&head));
    // At the foot of a printed sheet, in no cell: the list reads back as it is.
    let foot_of = |name: &str| {
        let mut file = zip::ZipArchive::new(fs::File::open(desk.path(name)).unwrap()).unwrap();
        let mut xml = String::new();
        file.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut xml).unwrap();
        let (_, foot) = xml.split_once("<oddFooter>").unwrap();
        foot.split_once("</oddFooter>").unwrap().0.to_owned()
    };
    for report in ["report total", "report roster", "report roster --columns register"] {
        assert_eq!(desk.run(&format!("ocop {report} --out a.xlsx --force")).code, 0);
        let foot = foot_of("a.xlsx");
        assert!(foot.contains(&head) && foot.chars().count() <= 255, "{report}: {foot}");
    }
    desk.ok("ocop report annex 1/QĐ-UBND --out a.xlsx --force");
    assert!(!foot_of("a.xlsx").contains(&head));
    // A screen is no paper.
    assert!(!desk.ok("ocop report total").contains(&head));
}

#[test]
fn the_same_ledger_on_the_same_day_is_the_same_bytes() {
    let desk = desk(3);
    for name in ["mot.pdf", "hai.pdf"] {
        desk.ok(&format!("ocop report year 2023 --out {name}"));
    }
    assert!(fs::read(desk.path("mot.pdf")).unwrap() == fs::read(desk.path("hai.pdf")).unwrap());
    // Nothing of the ledger's state stands on it where it is not to.
    desk.ok("ocop report year 2023 --no-meta --out ba.pdf");
    assert!(!pages(&desk, "ba.pdf").concat().contains("SổOCOP"));
}

#[test]
fn a_list_of_300_has_its_headings_on_every_page_and_loses_none() {
    let desk = desk(300);
    let told = desk.run("ocop report roster --out danh-sach.pdf");
    assert_eq!(told.code, 0, "{}", told.err);
    let pages = pages(&desk, "danh-sach.pdf");
    assert!(pages.len() > 8);
    let headings = pages[0].split_once("TTSảnphẩmChủthể").map(|_| "TTSảnphẩmChủthể").unwrap();
    for (nth, page) in pages.iter().enumerate().skip(1) {
        assert!(page.starts_with(&format!("{}{headings}", nth + 1)), "{page}");
        assert!(page.contains("inngày30/06/2024"), "{page}");
    }
    let all = pages.concat();
    for n in 1..=300 {
        assert_eq!(all.matches(&format!("thứ{n:03}")).count(), 1, "{n}");
    }
}

/// As another program reads it, where it is installed.
#[test]
fn pdftotext_reads_the_same() {
    if Command::new("pdftotext").arg("-v").output().is_err() {
        println!("pdftotext is not there: NOT tested (.ci/install-tools)");
        return;
    }
    let desk = desk(30);
    assert_eq!(desk.run("ocop report roster --columns register --out so.pdf").code, 0);
    let done = Command::new("pdftotext").arg("-raw").arg(desk.path("so.pdf")).arg("-").output().unwrap();
    assert!(done.status.success() && done.stderr.is_empty());
    let read = joined(&String::from_utf8(done.stdout).unwrap());
    assert_eq!(read, pages(&desk, "so.pdf").concat());
    holds(&read, &["Côngnhậnlạihoặcnânghạng", "thứ030", "Hợptácxãmẫu", "Sảnphẩmtráicâysấylạnh"]);
}
