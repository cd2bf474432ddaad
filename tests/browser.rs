//! Reports opened in a browser, where one is installed: `tests/browser/install.sh`.

#[path = "browser/devtools.rs"]
mod devtools;

use std::fs;
use std::path::{Path, PathBuf};

use devtools::Browser;
use serde_json::{Value, json};

use crate::common::{Desk, csv_of};

/// The width and height of A4 less the margins of `page.css`, in the pixels of a browser: 180 by 257 mm.
const PAPER: (u64, u64) = (680, 971);

fn chromium() -> Option<PathBuf> {
    let found = devtools::chromium();
    if found.is_none() {
        eprintln!("no chromium: the page was not opened in a browser");
    }
    found
}

/// Writes a report and opens it.
fn opened(chromium: &Path, desk: &Desk, line: &str) -> Browser {
    desk.roster(&format!("{line} --out trang.html --force"));
    Browser::open(chromium, &desk.path("trang.html"))
}

#[test]
fn a_report_has_its_headings_its_drawings_and_no_fault_and_fits_on_paper() {
    let Some(chromium) = chromium() else { return };
    let dong_thap = Desk::example("dong-thap-2020", "2021-01-31");
    dong_thap.ok("ocop register target --year 2020 --count 80");
    let son_la = Desk::example("son-la-2024", "2024-01-31");
    for (desk, line, charts) in [
        (&dong_thap, "ocop report year 2020 --by district", 3),
        (&dong_thap, "ocop report target 2020", 1),
        (&dong_thap, "ocop report roster --columns register", 0),
        (&dong_thap, "ocop report roster --columns machine", 0),
        (&son_la, "ocop report total --by commune", 2),
        (&son_la, "ocop report due --within 1200", 1),
        (&son_la, "ocop expire list --within 1200", 0),
    ] {
        let mut page = opened(&chromium, desk, line);
        let headings = page.value("[...document.querySelectorAll('h1, caption, figcaption')].map(e => e.localName)");
        let headings: Vec<&str> = headings.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert_eq!(headings.iter().position(|name| *name == "h1"), Some(0), "{line}: {headings:?}");
        assert_eq!(headings.iter().filter(|name| **name == "h1").count(), 1, "{line}");
        // One drawing a figure, with its words and its labels, of some size, after a table.
        let told = "[...document.querySelectorAll('figure.chart')].map(f => f.querySelectorAll('svg').length === 1
            && f.querySelector('figcaption').textContent !== '' && f.querySelector('svg > desc').textContent !== ''
            && f.querySelectorAll('svg rect').length > 0 && f.querySelector('svg').getBoundingClientRect().height > 20
            && [...f.querySelectorAll('svg text')].every(t => t.textContent !== '')
            && [...f.querySelectorAll('svg text')].every(t => t.getBBox().x >= 0 && t.getBBox().x + t.getBBox().width <= 800)
            && [...document.querySelectorAll('table')].some(t => t.compareDocumentPosition(f) & 4))";
        assert_eq!(page.value(told), json!(vec![true; charts]), "{line}");
        assert_eq!(page.faults(), Vec::<String>::new(), "{line}");
        on_paper(&mut page, line);
    }
}

/// Asserts that a page printed on A4 has nothing cut off and no drawing longer than a sheet.
fn on_paper(page: &mut Browser, line: &str) {
    page.ask("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    let wide = page.value("document.querySelector('figure.wide') !== null") == json!(true);
    let (width, height) = if wide { (PAPER.1, PAPER.0) } else { PAPER };
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.ask("Emulation.setDeviceMetricsOverride", &size);
    let over = page.value("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assert_eq!(over, json!(0), "{line}: wider than the paper");
    let signs = "[...document.querySelectorAll('th button')].every(b => getComputedStyle(b).display === 'contents')";
    assert_eq!(page.value(signs), json!(true), "{line}: buttons on paper");
    let long = page.value("[...document.querySelectorAll('figure.chart')].map(f => f.getBoundingClientRect().height)");
    assert!(long.as_array().unwrap().iter().all(|long| long.as_f64().unwrap() <= 971.0), "{line}: {long}");
    let pdf = page.ask("Page.printToPDF", &json!({ "preferCSSPageSize": true }));
    let pdf = String::from_utf8_lossy(&decoded(pdf["data"].as_str().unwrap())).into_owned();
    let boxes = pdf.split("/MediaBox [").skip(1).filter_map(|rest| rest.split(']').next());
    // 210 by 297 mm in points.
    let points = |of: &str| of.split(' ').map(|side| side.parse::<f64>().unwrap().round()).collect::<Vec<_>>();
    let sheets: Vec<Vec<f64>> = boxes.map(points).collect();
    let a4 = |of: &Vec<f64>| *of == [0.0, 0.0, 595.0, 842.0] || *of == [0.0, 0.0, 842.0, 595.0];
    assert!(!sheets.is_empty() && sheets.iter().all(a4), "{line}: {sheets:?}");
}

/// Bytes of base64 (RFC 4648).
fn decoded(text: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let letters: Vec<u8> = text.bytes().filter(|letter| *letter != b'=').map(value).collect();
    let four = |four: &[u8]| {
        let bits = four.iter().fold(0_u32, |bits, value| bits << 6 | u32::from(*value)) << (6 * (4 - four.len()));
        bits.to_be_bytes()[1..four.len()].to_vec()
    };
    letters.chunks(4).flat_map(four).collect()
}

#[test]
fn a_heading_orders_its_rows_by_numbers_and_by_vietnamese_words() {
    let Some(chromium) = chromium() else { return };
    let desk = Desk::of("87", "2021-01-31");
    let rows = [
        ["ten_san_pham", "chu_the", "huyen", "ngay_quyet_dinh", "hang_sao"],
        ["Ớt", "HTX 10", "Ô Môn", "28/12/2020", "3"],
        ["Đậu", "HTX 9", "", "05/01/2020", "4"],
        ["Dưa", "HTX 2", "An Phú", "01/11/2020", "3"],
        ["Cam", "HTX 1", "Đồng Hới", "01/02/2020", "4"],
    ];
    desk.write("cu.csv", csv_of(&rows));
    desk.ok("ocop certify import cu.csv --decision 1/QĐ-UBND --authority \"UBND tỉnh Đồng Tháp\"");
    let mut page = opened(&chromium, &desk, "ocop expire list --within 1200");
    let column = |page: &mut Browser, at: usize| {
        let cells = format!("[...document.querySelectorAll('tbody tr')].map(r => r.cells[{at}].textContent)");
        let cells = page.value(&cells);
        cells.as_array().unwrap().iter().map(|cell| cell.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let headings = page.value("[...document.querySelectorAll('thead th')].map(h => h.textContent)");
    let at = |name: &str| headings.as_array().unwrap().iter().position(|heading| *heading == name).unwrap();
    let written = column(&mut page, 0);
    let click = |page: &mut Browser, at: usize| {
        page.value(&format!("document.querySelectorAll('thead th')[{at}].querySelector('button').click()"));
    };
    let turn = |page: &mut Browser, at: usize| {
        page.value(&format!("document.querySelectorAll('thead th')[{at}].getAttribute('aria-sort')"))
    };
    // D before Đ, O before Ơ: the order of a Vietnamese dictionary, which code points do not have.
    click(&mut page, 0);
    assert_eq!(
        (column(&mut page, 0), turn(&mut page, 0)),
        (["Cam", "Dưa", "Đậu", "Ớt"].map(String::from).to_vec(), json!("ascending"))
    );
    click(&mut page, 0);
    assert_eq!((column(&mut page, 0)[0].as_str(), turn(&mut page, 0)), ("Ớt", json!("descending")));
    click(&mut page, 0);
    assert_eq!((column(&mut page, 0), turn(&mut page, 0)), (written, json!("none")));
    let ends = at("Hết hạn");
    click(&mut page, ends);
    assert_eq!(column(&mut page, ends), ["05/01/2023", "01/02/2023", "01/11/2023", "28/12/2023"]);
    let left = at("Còn (ngày)");
    click(&mut page, left);
    // From 31/01/2021.
    assert_eq!(column(&mut page, left), ["704", "731", "1004", "1061"]);
    assert_eq!((turn(&mut page, ends), turn(&mut page, left)), (json!("none"), json!("ascending")));
    // By the keyboard alone: to the first heading, and Enter.
    page.key("Tab", 9, None);
    assert_eq!(page.value("document.activeElement.parentElement.cellIndex"), json!(0));
    page.key("Enter", 13, Some("\r"));
    assert_eq!((column(&mut page, 0)[0].as_str(), turn(&mut page, 0)), ("Cam", json!("ascending")));
    assert_eq!(page.faults(), Vec::<String>::new());
}

#[test]
fn nothing_else_runs_even_where_it_got_into_the_page() {
    let Some(chromium) = chromium() else { return };
    let desk = Desk::of("87", "2021-01-31");
    let name = "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\">";
    let rows = [["ten_san_pham", "chu_the", "hang_sao"], [name, name, "3"], ["b", "c", "3"], ["d", "e", "3"]];
    desk.write("cu.csv", csv_of(&rows));
    desk.ok("ocop certify import cu.csv --decision 1/QĐ-UBND --date 2020-12-28 --authority \"UBND tỉnh Đồng Tháp\"");
    let line = "ocop expire list --within 1200";
    let mut page = opened(&chromium, &desk, line);
    let title = page.value("document.title");
    assert_eq!(page.faults(), Vec::<String>::new());
    assert_eq!(page.value("document.querySelectorAll('td img, td script').length"), json!(0));
    assert_eq!(page.value("document.querySelectorAll('th button').length > 0"), json!(true));
    // As if a name were not escaped: the page's own policy still runs nothing of it.
    let whole = fs::read_to_string(desk.path("trang.html")).unwrap();
    desk.write("khac.html", whole.replacen("<tbody>", &format!("<tbody><tr><td>{name}</td></tr>"), 1));
    let mut page = Browser::open(&chromium, &desk.path("khac.html"));
    assert_eq!(page.value("document.title"), title);
    assert!(!page.faults().is_empty(), "a browser tells what it did not run");
}
