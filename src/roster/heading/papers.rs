//! The columns of files that tell of many dossiers' papers at once.

use super::column::{Column, column};
use super::columns::DOSSIER as CODE;

/// Communes' checks (QĐ 26/2026 Art 7.2, Mẫu 03): one dossier a row.
pub const CHECKS: &[Column] = &[
    CODE,
    column("ngay_nhan", &["Ngày nhận", "Ngày tiếp nhận", "Ngày xã tiếp nhận", "Ngày xã nhận"]),
    column("ngay_bao_cao", &["Ngày báo cáo", "Report date"]),
    column("du_thanh_phan", &["Đủ thành phần", "Đủ thành phần hồ sơ", "Thành phần hồ sơ"]),
    column("nguyen_lieu", &["Nguyên liệu", "Nguyên liệu địa phương", "Nguồn gốc, nguyên liệu địa phương"]),
    column("lao_dong", &["Lao động", "Lao động địa phương", "Sử dụng lao động địa phương"]),
    column("y_tuong", &["Ý tưởng", "Nguồn gốc ý tưởng", "Nguồn gốc ý tưởng sản phẩm"]),
    column("ban_sac", &["Bản sắc", "Bản sắc, trí tuệ địa phương"]),
    column("so_bao_cao", &["Số báo cáo"]),
    column("so_de_nghi", &["Số đề nghị", "Số văn bản đề nghị"]),
];

/// A council's conclusions: one dossier a row, out or the star up to which the minima are met.
pub const CONCLUSIONS: &[Column] = &[
    CODE,
    column("bi_loai", &["Bị loại", "Hồ sơ bị loại"]),
    column("ly_do", &["Lý do", "Căn cứ"]),
    column("tieu_chi", &["Tiêu chí", "Số tiêu chí", "Criterion"]),
    column("toi_thieu", &["Đạt tối thiểu", "Đạt yêu cầu tối thiểu đến hạng"]),
    column("chua_dat", &["Chưa đạt", "Tiêu chí chưa đạt"]),
    column("so_van_ban", &["Số văn bản", "Số biên bản"]),
];

/// The advisory team's reviews: one dossier a row.
pub const REVIEWS: &[Column] = &[
    CODE,
    column("diem", &["Điểm", "Tổng điểm", "Tổng", "Số điểm", "Tổng số điểm", "Points", "Score"]),
    column("diem_a", &["Điểm phần A", "Phần A", "Điểm A", "Tổng điểm phần A", "Part A"]),
    column("diem_b", &["Điểm phần B", "Phần B", "Điểm B", "Tổng điểm phần B", "Part B"]),
    column("diem_c", &["Điểm phần C", "Phần C", "Điểm C", "Tổng điểm phần C", "Part C"]),
    column("de_xuat", &["Đề xuất", "Đề xuất hạng", "Hạng đề xuất", "Hạng sao đề xuất"]),
    column("so_bao_cao", &["Số báo cáo"]),
    column("ngay_bao_cao", &["Ngày báo cáo", "Report date"]),
    column("ghi_chu", &["Ghi chú", "Note"]),
];

/// Subjects' self-scores (Mẫu 02): a criterion a row, or a dossier a row.
pub const SELF_SCORES: &[Column] = &[
    CODE,
    column("tieu_chi", &["Tiêu chí", "Số tiêu chí", "Mã tiêu chí", "Criterion"]),
    column("phuong_an", &["Phương án", "Ô chọn"]),
    column("diem", &["Điểm", "Tổng điểm", "Tổng", "Số điểm", "Tổng số điểm", "Points", "Score"]),
    column("diem_a", &["Điểm phần A", "Phần A", "Điểm A", "Tổng điểm phần A", "Part A"]),
    column("diem_b", &["Điểm phần B", "Phần B", "Điểm B", "Tổng điểm phần B", "Part B"]),
    column("diem_c", &["Điểm phần C", "Phần C", "Điểm C", "Tổng điểm phần C", "Part C"]),
];

/// The ministry's answers: one dossier a row.
pub const ANSWERS: &[Column] = &[
    CODE,
    column("diem", &["Điểm", "Tổng điểm", "Điểm trung bình", "Tổng điểm trung bình", "Points", "Score"]),
    column("hang_sao", &["Hạng sao", "Hạng", "Kết quả", "Xếp hạng", "Phân hạng", "Kết quả phân hạng", "Stars", "Rank"]),
    column("ngay", &["Ngày", "Ngày kết quả", "Ngày văn bản", "Date"]),
    column("so_van_ban", &["Số văn bản", "Văn bản số"]),
];

/// The documents that prove dossiers (Mẫu 02): one document a row.
pub const DOCUMENTS: &[Column] = &[
    column("stt", &["STT", "TT", "Số TT", "Số thứ tự"]),
    CODE,
    column("loai_tai_lieu", &["Loại tài liệu", "Loại giấy tờ", "Loại minh chứng", "Nội dung", "Kind"]),
    column("ten_tai_lieu", &["Tên tài liệu", "Tên giấy tờ", "Tên minh chứng", "Title"]),
    column("so", &["Số", "Số giấy", "Số hiệu", "Số văn bản", "Số giấy chứng nhận", "Number"]),
    column("ngay", &["Ngày cấp", "Ngày", "Ngày ký", "Ngày văn bản", "Date"]),
    column("het_han", &["Hết hạn", "Ngày hết hạn", "Có giá trị đến", "Giá trị đến ngày", "Ends"]),
    column("co_quan", &["Cơ quan cấp", "Cơ quan", "Đơn vị cấp", "Nơi cấp", "Issuer"]),
    column("tep", &["Tệp quét", "Tệp", "Bản quét", "Tên tệp", "File"]),
    column("ngay_nhan", &["Ngày nhận", "Ngày bổ sung", "Ngày tiếp nhận"]),
    column("ghi_chu", &["Ghi chú", "Note"]),
];
