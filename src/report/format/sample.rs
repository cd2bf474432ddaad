//! A page the tests of every format write.

use chrono::NaiveDate;

use crate::report::{Cell, Page, Table};
use crate::text::Lang;

/// A roster of eight columns, with what upsets each format: long names, `,`, `|`, `=`, a minus, blanks.
pub fn roster(lang: Lang) -> Page {
    let day = NaiveDate::from_ymd_opt(2020, 12, 28);
    let h = |vi, en| lang.pick(vi, en);
    let table = Table::new("roster")
        .caption(h("Đợt 2 năm 2020", "Round 2 of 2020"))
        .right("stt", h("TT", "No."))
        .left("ten_san_pham", h("Tên sản phẩm", "Product"))
        .left("chu_the", h("Chủ thể", "Subject"))
        .left("xa", h("Xã", "Commune"))
        .right("diem", h("Điểm", "Points"))
        .left("hang", h("Hạng", "Rank"))
        .left("so_gcn", h("Số GCN", "Certificate"))
        .left("ngay", h("Ngày", "Date"))
        .row([
            Cell::Count(1),
            "Mật ong hoa bạc hà, chai 500 ml".into(),
            "Hợp tác xã Dịch vụ tổng hợp Tuấn Dũng".into(),
            "Mèo Vạc".into(),
            Cell::Points(9075),
            "5 sao".into(),
            "12/GCN".into(),
            day.into(),
        ])
        .row([
            Cell::Count(2),
            "Chè Shan tuyết cổ thụ Phìn Hồ | trà xanh".into(),
            "Hợp tác xã Chế biến chè Phìn Hồ".into(),
            "Hồ Thầu".into(),
            Cell::mean(20_999, 3),
            "3 sao".into(),
            "-".into(),
            day.into(),
        ])
        .row([
            Cell::Count(1018),
            "=Cam sành".into(),
            "Hộ kinh doanh Nguyễn Thị Hoa".into(),
            "Vĩ Thượng".into(),
            Cell::Points(-50),
            Cell::Blank,
            Cell::Blank,
            Cell::Blank,
        ]);
    Page::new(h("Danh sách sản phẩm", "Roster of products"))
        .text(h(
            "Kết quả, có 99 sản phẩm của 42 chủ thể đạt từ 3 sao trở lên, gồm: 34 sản phẩm hạng 4 sao.",
            "In all, 99 products of 42 subjects reached three stars or more, 34 of them with four stars.",
        ))
        .table(table)
        .text(h("Nguồn: sổ OCOP.", "Source: the OCOP ledger."))
}
