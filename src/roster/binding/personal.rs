//! Columns that mean no field and tell of a person: by their headings, or by what their cells look like.

use crate::roster::cell;
use crate::roster::table::Table;
use crate::text::fold;

/// What a heading plainly speaks of, folded, as whole words. Household poverty, health and the like are told of a person
/// as well as numbers are (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 Art 2).
const WORDS: &[&str] = &[
    "cccd",
    "cmnd",
    "cmtnd",
    "cmt",
    "cmtnn",
    "cc cccd",
    "can cuoc",
    "chung minh nhan dan",
    "chung minh thu",
    "giay to tuy than",
    "ho chieu",
    "passport",
    "so dinh danh",
    "dinh danh ca nhan",
    "thong tin ca nhan",
    "ngay sinh",
    "nam sinh",
    "ngay thang nam sinh",
    "sinh nam",
    "sinh ngay",
    "noi sinh",
    "tuoi chu ho",
    "tuoi nguoi dai dien",
    "do tuoi",
    "date of birth",
    "que quan",
    "ho khau",
    "thuong tru",
    "tam tru",
    "cu tru",
    "so tai khoan",
    "tai khoan ngan hang",
    "tai khoan nh",
    "chu tai khoan",
    "ngan hang",
    "thong tin thanh toan",
    "so tk",
    "stk",
    "bank account",
    "zalo",
    "facebook",
    "fb",
    "viber",
    "email",
    "e mail",
    "gmail",
    "thu dien tu",
    "dien thoai",
    "so dt",
    "sdt",
    "dtdd",
    "di dong",
    "hotline",
    "phone",
    "mobile",
    "telephone",
    "gioi tinh",
    "dan toc chu ho",
    "dan toc nguoi dai dien",
    "nguoi dan toc",
    "dan toc thieu so",
    "nguoi khmer",
    "dtts",
    "ethnicity",
    "ton giao",
    "khuyet tat",
    "dang tat",
    "nkt",
    "disability",
    "tinh trang suc khoe",
    "kham suc khoe",
    "benh tat",
    "hon nhan",
    "ho ngheo",
    "can ngheo",
    "dang vien",
    "gia canh",
    "gia dinh chinh sach",
    "thuong binh",
    "nguoi lien he",
    "nguoi lien lac",
    "lien he",
    "lien lac",
    "can bo phu trach",
    "ho va ten",
    "ho ten",
    "chu ho",
    "chu co so",
    "giam doc",
    "nguoi dung dau",
    "thu ky",
    "ke toan",
    "to truong",
    "vo chong",
    "noi o",
    "cho o",
    "tru quan",
    "nguyen quan",
    "nhan than",
    "hoc van",
    "trinh do chuyen mon",
    "quoc tich",
    "so may",
    "bhyt",
    "bhxh",
    "bao hiem y te",
    "bao hiem xa hoi",
    "anh chan dung",
    "telegram",
    "skype",
    "id number",
    "id no",
    "id card",
    "citizen id",
    "chu nhiem",
    "doi tuong chinh sach",
    "nhan khau",
];

/// Headings that speak of a person where they say no more.
const WHOLE: &[&str] = &[" tuoi ", " trinh do ", " anh "];

/// Words of headings whose numbers are of no person.
const OF_GOODS: &[&str] = &[
    "doanh thu",
    "doanh so",
    "gia",
    "von",
    "kinh phi",
    "san luong",
    "so luong",
    "so lao dong",
    "tien",
    "dong",
    "vnd",
    "loi nhuan",
    "ma vach",
    "gtin",
    "barcode",
];

/// How people count rather than tell of one: "Số lao động là người khuyết tật".
const COUNTS: &[&str] = &[
    "lao dong",
    "so luong",
    "ty le",
    "ti le",
    "so nguoi",
    "so ho",
    "ho ngheo tham gia",
    "ho ngheo lien ket",
    "tong so",
];

/// Whether a column that means no field tells of a person.
pub(super) fn is_personal(table: &Table, place: usize, heading: &str) -> bool {
    let said = format!(" {} ", fold::search(heading));
    // A passport's number counts no households.
    let said = said.replace(" so ho chieu ", " ho chieu ").replace(" so ho khau ", " ho khau ");
    let has = |words: &[&str]| words.iter().any(|words| said.contains(&format!(" {words} ")));
    if (has(WORDS) || WHOLE.contains(&&*said)) && !has(COUNTS) {
        return true;
    }
    let goods = has(OF_GOODS) || has(COUNTS);
    table.rows().iter().any(|row| looks_personal(table.cell(*row, place), goods))
}

/// Whether a cell holds what looks like a telephone, an identity number or an e-mail address; under a heading `of_goods`
/// a number is one only with the 0 that no amount begins with.
fn looks_personal(cell: &str, of_goods: bool) -> bool {
    cell::personal(cell).is_some() || is_bare(cell, of_goods) || numbers(cell).any(|groups| is_number(&groups))
}

/// Digits alone, of which a spreadsheet may have dropped the 0s: 9 to 12, or a telephone's nine in threes. An amount that
/// ends in 00 is none.
fn is_bare(cell: &str, of_goods: bool) -> bool {
    let digits = (9..=12).contains(&cell.len()) && cell.bytes().all(|b| b.is_ascii_digit());
    let mobile = cell.starts_with(['3', '5', '7', '8', '9']) && cell::lost_zero(cell);
    (digits || mobile) && !of_goods && !cell.ends_with("00")
}

/// The numbers of a cell, each by its groups of digits: what stands between two of a number is one sign, or a sign and
/// a space.
fn numbers(cell: &str) -> impl Iterator<Item = Vec<&str>> {
    let apart =
        |c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '.' | '-' | '–' | '/' | '·' | '(' | ')' | '+'));
    cell.split(apart).map(|run| run.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect())
}

/// Whether groups of digits make a telephone or an identity number: the first begins with 0 and is no day of a date, or
/// is the country's code.
fn is_number(groups: &[&str]) -> bool {
    let told = |groups: &[&str]| (9..=12).contains(&groups.iter().map(|group| group.len()).sum::<usize>());
    // A remark or another number may stand beside it: "2 số: 0912 345 678".
    (0..groups.len()).any(|from| {
        let first = groups[from];
        let begins = (first.starts_with('0') && first.len() > 2) || first == "84" || first.starts_with("849");
        begins && (from + 1..=groups.len()).any(|to| told(&groups[from..to]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(heading: &str, cell: &str) -> bool {
        let mut table = Table::of_headings("a".into(), vec![heading.to_owned()]);
        table.push(2, &[cell.to_owned()], 0);
        is_personal(&table, 0, heading)
    }

    #[test]
    fn headings_that_speak_of_a_person() {
        for heading in [
            "CCCD",
            "Số CMND",
            "Số CCCD/CMND",
            "Căn cước công dân",
            "Số định danh cá nhân",
            "Năm sinh",
            "Ngày, tháng, năm sinh",
            "Số tài khoản",
            "Tài khoản ngân hàng",
            "Zalo",
            "Link Facebook",
            "Email cá nhân",
            "Điện thoại bàn",
            "Dạng khuyết tật",
            "Hộ nghèo, cận nghèo",
            "Giấy tờ tùy thân",
            "Họ tên người liên hệ",
            "Chủ hộ",
            "Thông tin thanh toán",
            "Trình độ học vấn",
            "Nơi đăng ký hộ khẩu",
            "Số hộ chiếu",
            "ID number",
            "Đối tượng chính sách",
            "Số nhân khẩu",
            "Trình độ",
            "Ảnh",
        ] {
            assert!(told(heading, "mẫu"), "{heading}");
        }
        for heading in [
            "Sản lượng",
            "Số lao động là người khuyết tật",
            "Lao động nữ",
            "Năm thành lập",
            "Vùng nguyên liệu",
            "Website",
            "Mã định danh sản phẩm",
            "Ngày sản xuất",
            "Huyện cũ",
            "Tiềm năng 5 sao",
            "Hồ sơ chứng minh",
            "Nhóm bảo vệ sức khỏe",
            "Trang phục dân tộc",
            "Số hộ nghèo liên kết",
            "Tài khoản sàn thương mại điện tử",
            "Ảnh sản phẩm",
            "Trình độ công nghệ",
        ] {
            assert!(!told(heading, "mẫu"), "{heading}");
        }
    }

    #[test]
    fn cells_that_look_like_telephones_and_identity_numbers() {
        for cell in [
            "0912345678",
            "0912.345.678",
            "0912 345 678 (bà Mẫu)",
            "ĐT: 091-234-5678",
            "+84 912 345 678",
            "0912–345–678",
            "0912/345/678",
            "(024) 3826 2345",
            "912345678",
            "912 345 678",
            "912.345.678",
            "bà Mẫu sinh năm 1980",
            "sinh ngày 15/03/1980",
            "hộ chiếu C1234567",
            "064090012345",
            "64090012345",
            "012345678",
            "0912345678; 0987654321",
            "mau@vidu.vn",
        ] {
            assert!(told("Khác", cell), "{cell}");
        }
        for cell in [
            "17/01/2024",
            "02-03.05.2024",
            "01.02.2024 - 05.02.2024",
            "1500000000",
            "1.500.000.000",
            "8934563138165",
            "139/QĐ-UBND",
            "64-622-23638-1-2020",
            "xã Mẫu",
            "2020",
            "30.000 sản phẩm",
            "123.456.789",
            "912.345.000",
            "912.345.600",
            "phát sinh năm 2010",
        ] {
            assert!(!told("Khác", cell), "{cell}");
        }
        assert!(!told("Doanh thu (đồng)", "153456789") && told("Doanh thu (đồng)", "0912345678"));
    }
}
