//! What was expected of a word typed on the command line.

crate::catalogue! {
    text() {
        vi: "Cần nội dung, không để trống.",
        en: "Expected text: it cannot be blank.",
    }
    code() {
        vi: "Cần mã hoặc số viết trên một dòng, không có ký tự điều khiển hay ký tự ẩn.",
        en: "Expected a code or a number on one line, without control or hidden characters.",
    }
    day() {
        vi: "Cần một ngày, ví dụ 28/12/2020 hoặc 2020-12-28.",
        en: "Expected a day, such as 28/12/2020 or 2020-12-28.",
    }
    year() {
        vi: "Cần một năm từ 2018 đến 2100.",
        en: "Expected a year from 2018 to 2100.",
    }
    count(least: count, most: count) {
        vi: "Cần số nguyên từ {least} đến {most}, ví dụ 370 hoặc 1.018.",
        en: "Expected a whole number from {least} to {most}, such as 370 or 1,018.",
    }
    round() {
        vi: "Cần số thứ tự của đợt, từ 1 đến 99.",
        en: "Expected the round's number, 1 to 99.",
    }
    certified_star() {
        vi: "Cần 3, 4 hoặc 5 (sao).",
        en: "Expected 3, 4 or 5 (stars).",
    }
    kind() {
        vi: "Cần first (lan-dau), upgrade (nang-hang) hoặc re-evaluation (danh-gia-lai).",
        en: "Expected first, upgrade or re-evaluation.",
    }
    form() {
        vi: "Cần htx, tht, ctcp, tnhh, dntn, trang-trai, ho-san-xuat, hkd, cssx hoặc khac.",
        en: "Expected htx, tht, ctcp, tnhh, dntn, trang-trai, ho-san-xuat, hkd, cssx or khac.",
    }
    ground() {
        vi: "Cần chữ của một điểm tại khoản 1 Điều 8 Quyết định số 26/2026/QĐ-TTg: a, b, c, d, dd (điểm đ) hoặc e; d và đ là hai trường hợp khác nhau.",
        en: "Expected the letter of a point of 26/2026 Art 8.1: a, b, c, d, dd (điểm đ) or e; d and đ are two grounds.",
    }
}
