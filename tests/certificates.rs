//! Certificates printed and the codes on them verified, from the ledger to the paper and back.

use std::process::Command;

use rqrr::PreparedImage;

use crate::common::{Desk, csv_of, holds};

/// Every Vietnamese letter that no ASCII has stands in these words, small; 67 of them.
const LETTERS: &str = "àáảãạ ăằắẳẵặ âầấẩẫậ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ đ";

/// A province's ledger with three certificates of a decision of 20/12/2023, and the office's key.
fn desk() -> Desk {
    let desk = Desk::of("87", "2024-06-30");
    let heads = ["ten_san_pham", "chu_the", "dia_chi", "hang_sao", "so_quyet_dinh", "ngay_quyet_dinh", "co_quan"];
    let row = |name: &str, star: &str| {
        [name, "Hợp tác xã mẫu", "ấp 1, xã Tân Mỹ", star, "1/QĐ-UBND", "20/12/2023", "UBND tỉnh Đồng Tháp"]
            .map(str::to_owned)
    };
    let rows = [heads.map(str::to_owned), row("Bưởi mẫu", "4"), row(LETTERS, "3"), row("Xoài mẫu", "3")];
    desk.write("giay.csv", csv_of(&rows));
    desk.ok("ocop certify import giay.csv");
    desk.write("mk.txt", "bưởi năm roi Lấp Vò\n");
    #[cfg(unix)]
    std::fs::set_permissions(desk.path("mk.txt"), std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    desk.ok("ocop check --new-key --passphrase-file mk.txt");
    desk
}

fn text(desk: &Desk, name: &str) -> Vec<String> {
    let document = lopdf::Document::load(desk.path(name)).unwrap();
    let page = |page: &u32| document.extract_text(&[*page]).unwrap().split_whitespace().collect();
    document.get_pages().keys().map(page).collect()
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The code on the first page, as a phone reads it off the paper; none where no tool draws the page.
fn scanned(desk: &Desk, name: &str) -> Option<String> {
    let mut tool = Command::new("pdftoppm");
    let drawn = tool.args(["-r", "200", "-gray", "-singlefile"]).arg(desk.path(name)).arg(desk.path("trang")).status();
    if !drawn.is_ok_and(|status| status.success()) {
        println!("pdftoppm is not there: NOT tested (.ci/install-tools)");
        return None;
    }
    let file = std::fs::read(desk.path("trang.pgm")).unwrap();
    // "P5 WIDTH HEIGHT 255", then a byte a pixel.
    let head: Vec<&[u8]> = file.splitn(4, u8::is_ascii_whitespace).take(3).collect();
    let [wide, high] = [1, 2].map(|at| std::str::from_utf8(head[at]).unwrap().parse::<usize>().unwrap());
    let pixels = &file[file.len() - wide * high..];
    let mut image = PreparedImage::prepare_from_greyscale(wide, high, |x, y| pixels[y * wide + x]);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    Some(grids[0].decode().unwrap().1)
}

#[test]
fn a_decision_is_printed_a_page_each_with_every_letter_and_nothing_is_written() {
    let desk = desk();
    let before = desk.ledger();
    desk.ok("ocop certify print 1/QĐ-UBND --out ca.pdf");
    assert_eq!(desk.ledger(), before);
    let pages = text(&desk, "ca.pdf");
    assert_eq!(pages.len(), 3);
    for words in [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP CHỨNG NHẬN",
        "Bưởi mẫu",
        "Chủ thể: Hợp tác xã mẫu",
        "ấp 1, xã Tân Mỹ",
        "hạng 4 sao (bốn sao)",
        "Quyết định số 1/QĐ-UBND ngày 20/12/2023 của Ủy ban nhân dân tỉnh Đồng Tháp",
        "Có giá trị đến ngày 20/12/2026",
        "Đồng Tháp, ngày 20 tháng 12 năm 2023",
    ] {
        assert!(pages[0].contains(&joined(words)), "{words}: {}", pages[0]);
    }
    assert!(pages[1].contains(&joined(LETTERS)), "{}", pages[1]);
    desk.ok("ocop certify reissue \"Bưởi mẫu\" --because lost --date 01/03/2024");
    desk.ok("ocop certify reissue \"Bưởi mẫu\" --because damaged --date 05/05/2024");
    desk.ok("ocop certify print \"Bưởi mẫu\" --out lai.pdf");
    let again = text(&desk, "lai.pdf");
    assert!(again[0].contains(&joined("Cấp lại lần 2, ngày 05/05/2024")), "{}", again[0]);
}

/// The journal's head stands on a certificate only where the office's layout has a place for it.
#[test]
fn a_certificate_has_the_head_where_its_layout_says_so() {
    let desk = desk();
    desk.write(
        "phoi.txt",
        "page: width=297 height=210\nsan_pham: x=20 y=60 width=200 size=20\ndau_so: x=20 y=200 width=257 size=7\n",
    );
    let json: serde_json::Value = serde_json::from_str(&desk.ok("ocop report total --format json")).unwrap();
    let head = json["meta"]["head"].as_str().unwrap();
    desk.ok("ocop certify print \"Bưởi mẫu\" --out own.pdf");
    assert!(!text(&desk, "own.pdf")[0].contains(head));
    desk.ok("ocop certify print \"Bưởi mẫu\" --over phoi.txt --out over.pdf");
    assert!(text(&desk, "over.pdf")[0].contains(head));
}

#[test]
fn over_a_form_in_capitals_every_letter_comes_back() {
    let desk = desk();
    desk.write("phoi.txt", "san_pham: x=60 y=95 width=180 size=22 align=center bold upper\n");
    desk.ok(&format!("ocop certify print \"{LETTERS}\" --over phoi.txt --out phoi.pdf"));
    assert_eq!(text(&desk, "phoi.pdf"), [joined(&LETTERS.to_uppercase())]);
}

#[test]
fn the_code_scanned_off_the_paper_is_the_offices_word_until_its_end() {
    let desk = desk();
    desk.ok("ocop certify print \"Bưởi mẫu\" --qr --passphrase-file mk.txt --out qr.pdf");
    let Some(code) = scanned(&desk, "qr.pdf") else { return };
    desk.write("ma.txt", &code);
    let public = ocop::seal::KeyFile::read(&key_file(&desk)).unwrap().public().to_owned();
    // Far from the ledger, with the public key alone; the last valid day is the one before the anniversary.
    let away = Desk::on("2024-06-30");
    let line = |rest: &str| format!("ocop certify verify {code} --public {public}{rest}");
    holds(&away.ok(&line(" --name \"bưởi mẫu\"")), &["còn hiệu lực", "đến hết ngày 19/12/2026", "1/QĐ-UBND"]);
    assert_eq!(away.run(&line(" --on 19/12/2026")).code, 0);
    let ended = away.run(&line(" --on 20/12/2026"));
    assert_eq!(ended.code, 1);
    holds(&ended.err, &["đã hết hiệu lực"]);
    // The ledger knows what came later.
    holds(&desk.ok("ocop certify verify ma.txt"), &["Theo sổ"]);
    desk.ok("ocop certify correct \"Bưởi mẫu\" --name \"Bưởi da xanh mẫu\" --decision 2/QĐ-UBND --date 25/12/2023");
    let corrected = desk.run("ocop certify verify ma.txt");
    assert_eq!(corrected.code, 1, "{}", corrected.out);
    holds(&corrected.err, &["không còn giấy nào đúng như mã ghi"]);
    assert_eq!(away.run(&line("")).code, 0, "the code alone does not know");
    // Another office's key.
    let other = self::desk();
    let public = ocop::seal::KeyFile::read(&key_file(&other)).unwrap().public().to_owned();
    let forged = away.run(&format!("ocop certify verify {code} --public {public}"));
    assert_eq!(forged.code, 1);
    holds(&forged.err, &["nếu không, mã là giả"]);
}

#[test]
fn where_the_anniversary_counts_the_code_says_so() {
    let desk = desk();
    desk.ok("ocop set anniversary in --cite \"Bộ luật Dân sự 2015\"");
    desk.ok("ocop certify print \"Bưởi mẫu\" --qr --passphrase-file mk.txt --out qr.pdf");
    let Some(code) = scanned(&desk, "qr.pdf") else { return };
    assert_eq!(desk.run(&format!("ocop certify verify {code} --on 20/12/2026")).code, 0);
    assert_eq!(desk.run(&format!("ocop certify verify {code} --on 21/12/2026")).code, 1);
}

#[test]
fn a_decision_of_a_name_too_long_for_a_code_is_told() {
    let desk = desk();
    let heads = ["ten_san_pham", "chu_the", "hang_sao", "so_quyet_dinh", "ngay_quyet_dinh", "co_quan", "ma_san_pham"];
    let row = ["Trà mẫu", "Hợp tác xã mẫu", "3", "3/QĐ-UBND", "20/12/2023", "UBND tỉnh Đồng Tháp"].map(str::to_owned);
    let row: Vec<String> = row.into_iter().chain([format!("87-{}", "1".repeat(260))]).collect();
    desk.write("dai.csv", csv_of(&[heads.map(str::to_owned).to_vec(), row]));
    desk.ok("ocop certify import dai.csv");
    let told = desk.run("ocop certify print \"Trà mẫu\" --qr --passphrase-file mk.txt --out qr.pdf");
    assert_eq!(told.code, 3);
    holds(&told.err, &["quá dài cho mã QR"]);
}

fn key_file(desk: &Desk) -> std::path::PathBuf {
    let paths = std::fs::read_dir(desk.path(".")).unwrap().map(|entry| entry.unwrap().path());
    let mut paths = paths;
    paths.find(|path| path.extension().is_some_and(|end| end == "key")).unwrap()
}
