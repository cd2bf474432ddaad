//! A product's first recognition and the one after it, as provincial registers set them side by side: five columns
//! each, under a heading of their own.

use super::column::{Column, column};

/// The headings of a field of the first recognition: under a heading of their own, which two rows of headings join
/// to `Công nhận lần đầu: Hạng sao`, or on one row the other way round, `Hạng sao lần đầu`.
macro_rules! first {
    ($($below:literal),+) => {
        &[$(
            concat!("Công nhận lần đầu: ", $below),
            concat!("Công nhận lần 1: ", $below),
            concat!("Công nhận lần thứ nhất: ", $below),
            concat!("Đánh giá lần đầu: ", $below),
            concat!("Đánh giá, công nhận lần đầu: ", $below),
            concat!("Lần đầu: ", $below),
            concat!("Lần 1: ", $below),
            concat!($below, " lần đầu"),
            concat!($below, " lần 1"),
            concat!($below, " công nhận lần đầu"),
            concat!($below, " công nhận lần 1"),
            concat!("First recognition: ", $below),
        )+]
    };
}

/// The headings of a field of the second recognition, or of the upgrade.
macro_rules! later {
    ($($below:literal),+) => {
        &[$(
            concat!("Công nhận lần 2 hoặc nâng hạng: ", $below),
            concat!("Công nhận lần 2/nâng hạng: ", $below),
            concat!("Công nhận lần 2: ", $below),
            concat!("Công nhận lần hai: ", $below),
            concat!("Công nhận lần thứ hai: ", $below),
            concat!("Công nhận lại: ", $below),
            concat!("Công nhận lại hoặc nâng hạng: ", $below),
            concat!("Công nhận lại/nâng hạng: ", $below),
            concat!("Công nhận lại, nâng sao: ", $below),
            concat!("Tái công nhận: ", $below),
            concat!("Đánh giá lại: ", $below),
            concat!("Đánh giá lại hoặc nâng hạng: ", $below),
            concat!("Đánh giá lại/nâng hạng: ", $below),
            concat!("Nâng hạng: ", $below),
            concat!("Nâng sao: ", $below),
            concat!("Nâng hạng hoặc công nhận lại: ", $below),
            concat!("Lần 2: ", $below),
            concat!("Lần 2/nâng hạng: ", $below),
            concat!($below, " lần 2"),
            concat!($below, " công nhận lần 2"),
            concat!($below, " công nhận lại"),
            concat!("Second recognition: ", $below),
            concat!("Second recognition or upgrade: ", $below),
        )+]
    };
}

/// The first recognition: star, day, year, decision, authority.
pub(super) const FIRST: [Column; 5] = [
    column("lan1_hang_sao", first!("Hạng sao", "Hạng", "Xếp hạng", "Phân hạng", "Số sao", "Sao", "Stars")),
    column(
        "lan1_ngay",
        first!(
            "Ngày",
            "Ngày công nhận",
            "Ngày quyết định",
            "Ngày QĐ",
            "Ngày ban hành",
            "Ngày ký",
            "Ngày tháng",
            "Date"
        ),
    ),
    column("lan1_nam", first!("Năm", "Năm công nhận", "Năm đánh giá", "Year")),
    column(
        "lan1_quyet_dinh",
        first!(
            "Quyết định",
            "Số quyết định",
            "Quyết định số",
            "Số QĐ",
            "QĐ",
            "QĐ số",
            "Số, ngày quyết định",
            "Decision"
        ),
    ),
    column(
        "lan1_co_quan",
        first!("Cơ quan", "Cơ quan công nhận", "Cơ quan ban hành", "Cơ quan cấp", "Đơn vị công nhận", "Authority"),
    ),
];

/// The second recognition, or the upgrade: the same five.
pub(super) const LATER: [Column; 5] = [
    column("lan2_hang_sao", later!("Hạng sao", "Hạng", "Xếp hạng", "Phân hạng", "Số sao", "Sao", "Stars")),
    column(
        "lan2_ngay",
        later!(
            "Ngày",
            "Ngày công nhận",
            "Ngày quyết định",
            "Ngày QĐ",
            "Ngày ban hành",
            "Ngày ký",
            "Ngày tháng",
            "Date"
        ),
    ),
    column("lan2_nam", later!("Năm", "Năm công nhận", "Năm đánh giá", "Year")),
    column(
        "lan2_quyet_dinh",
        later!(
            "Quyết định",
            "Số quyết định",
            "Quyết định số",
            "Số QĐ",
            "QĐ",
            "QĐ số",
            "Số, ngày quyết định",
            "Decision"
        ),
    ),
    column(
        "lan2_co_quan",
        later!("Cơ quan", "Cơ quan công nhận", "Cơ quan ban hành", "Cơ quan cấp", "Đơn vị công nhận", "Authority"),
    ),
];
