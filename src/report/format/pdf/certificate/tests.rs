use std::collections::BTreeMap;

use rqrr::PreparedImage;

use super::*;
use crate::law::day;
use crate::report::format::pdf::face::tests::alphabet;
use crate::text::Lang;

const PRINT: Print = Print { lang: Lang::Vi, on: day(2026, 11, 23) };

/// The code of `docs/statement.md`'s length, and of its letters.
fn code(letters: usize) -> String {
    format!(
        "OCOP1:{}",
        "AECERQCNAZGLICW22UQQC4TINDF3DIPOJVH3U6AWX6HQDT7K".chars().cycle().take(letters).collect::<String>()
    )
}

fn sheet(name: &str) -> Sheet {
    let fields = BTreeMap::from([("san_pham", name.to_owned()), ("chu_the", "Hợp tác xã Tuấn Dũng".to_owned())]);
    Sheet { fields, stars: 4, code: Some(code(306)) }
}

fn document(sheets: &[Sheet], layout: &str) -> lopdf::Document {
    let mut bytes = Vec::new();
    write(sheets, &Layout::read(layout).unwrap(), "Giấy", PRINT, &mut bytes).unwrap();
    lopdf::Document::load_mem(&bytes).unwrap()
}

fn joined(document: &lopdf::Document, page: u32) -> String {
    document.extract_text(&[page]).unwrap().split_whitespace().collect()
}

/// Decodes modules drawn as so many points each.
fn decoded(modules: &[Vec<bool>]) -> String {
    let (scale, quiet) = (4, 4);
    let side = (modules.len() + 2 * quiet) * scale;
    let dark = |at: usize| (at / scale).checked_sub(quiet);
    let pixel = |x: usize, y: usize| {
        let module = dark(y).and_then(|row| modules.get(row)?.get(dark(x)?)).copied();
        if module == Some(true) { 0 } else { 255 }
    };
    let mut image = PreparedImage::prepare_from_greyscale(side, side, pixel);
    image.detect_grids()[0].decode().unwrap().1
}

#[test]
fn another_decoder_reads_the_code() {
    for letters in [10, 290, 306, 400] {
        let code = code(letters);
        assert_eq!(decoded(&modules(&code).unwrap()), code);
    }
    // Of level M in letters version 11 takes 366 signs, version 12 takes 419 (ISO/IEC 18004, table 7).
    assert_eq!(modules(&code(360)).unwrap().len(), 61);
    assert_eq!(modules(&code(361)).unwrap().len(), 65);
    assert!(modules(&code(4000)).is_none());
}

#[test]
fn every_letter_of_a_name_is_read_back_and_each_has_its_page() {
    let all = alphabet();
    let document = document(&[sheet(&all), sheet("Bưởi Năm Roi")], crate::report::certificate::OWN);
    assert_eq!(document.get_pages().len(), 2);
    let told = joined(&document, 1);
    assert!(told.contains(&all), "{told}");
    assert!(told.contains("CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM") && told.contains("CHỨNGNHẬN"), "{told}");
    assert!(!joined(&document, 2).contains(&all));
    // What is not known is not named.
    assert!(!told.contains("Mãsố") && !told.contains("Địachỉ"), "{told}");
}

/// Where texts begin, by their matrices: from the left and from above, in millimetres.
fn begins(document: &lopdf::Document) -> Vec<(f32, f32)> {
    let page = document.get_pages()[&1];
    let content = document.get_and_decode_page_content(page).unwrap();
    let numbers = |of: &str| -> Vec<Vec<f32>> {
        let found = content.operations.iter().filter(|one| one.operator == of);
        found.map(|one| one.operands.iter().map(|number| number.as_float().unwrap()).collect()).collect()
    };
    // The page is turned upside down once, so that it counts from above.
    let turned = &numbers("cm")[0];
    assert!((turned[3] + 1.0).abs() < 0.001 && (turned[5] / 72.0 * 25.4 - 297.0).abs() < 0.01, "{turned:?}");
    numbers("Tm").iter().map(|matrix| (matrix[4] / 72.0 * 25.4, matrix[5] / 72.0 * 25.4)).collect()
}

#[test]
fn over_a_form_text_stands_where_it_is_placed_to_a_tenth_of_a_millimetre() {
    let layout = "page: width=210 height=297\nsan_pham: x=60 y=95 width=100 size=20\n\"Số\": x=20,5 y=200 size=12\n";
    let document = document(&[sheet("Trà")], layout);
    let millimetres = begins(&document);
    for (found, placed) in millimetres.iter().zip([(60.0, 95.0), (20.5, 200.0)]) {
        assert!((found.0 - placed.0).abs() < 0.1 && (found.1 - placed.1).abs() < 0.1, "{millimetres:?}");
    }
    assert_eq!(millimetres.len(), 2);
    assert_eq!(joined(&document, 1), "TràSố", "what is not named is not printed");
}

#[test]
fn a_long_name_goes_smaller_and_then_into_lines_and_none_is_lost() {
    let faces = Faces::load().unwrap();
    let layout = Layout::read("san_pham: x=60 y=95 width=180 size=22 min=16 lines=2").unwrap();
    let fit = |text: &str| fitting(&layout.items[0], text, &faces);
    let (lines, size) = fit("Bưởi Năm Roi");
    assert_eq!((lines.len(), size), (1, 22.0));
    let (lines, size) = fit("Trái cây sấy lạnh đóng hộp giấy làm quà biếu của đồng bào vùng cao");
    assert!(lines.len() == 1 && (16.0..22.0).contains(&size), "{} {size}", lines.len());
    let (lines, size) = fit(&"Trái cây sấy lạnh đóng hộp giấy làm quà biếu ".repeat(3));
    assert_eq!((lines.len(), size), (2, 16.0));
    let long = "Trái cây sấy lạnh đóng hộp giấy làm quà biếu ".repeat(12);
    let (lines, size) = fit(&long);
    assert!(lines.len() > 1 && (SMALLEST..16.0).contains(&size), "{} {size}", lines.len());
    let told = joined(&document(&[sheet(&long)], "san_pham: x=60 y=95 width=180 size=22"), 1);
    assert_eq!(told, long.split_whitespace().collect::<String>());
}

#[test]
fn stars_stand_in_the_middle_as_many_as_there_are() {
    for count in 3..=5 {
        let all = stars(count, (100.0, 50.0), 300.0, 20.0);
        assert_eq!(all.len(), usize::from(count));
        let across: Vec<f32> = all.iter().flatten().map(|(x, _)| *x).collect();
        let (least, most) =
            (across.iter().copied().fold(f32::MAX, f32::min), across.iter().copied().fold(0.0, f32::max));
        assert!((f32::midpoint(least, most) - 250.0).abs() < 0.1, "{least} {most}");
    }
}

#[test]
fn the_same_certificates_are_the_same_bytes() {
    let bytes = || {
        let mut bytes = Vec::new();
        write(&[sheet("Trà")], &Layout::read(crate::report::certificate::OWN).unwrap(), "Giấy", PRINT, &mut bytes)
            .unwrap();
        bytes
    };
    assert_eq!(bytes(), bytes());
}
