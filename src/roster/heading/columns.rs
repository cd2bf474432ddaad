//! The columns of the tables of councils and scores, with the headings offices and the law's own forms write for them.

use super::column::{Column, column};
use super::names::{PRODUCT, SUBJECT};

/// What names a dossier everywhere.
pub(super) const DOSSIER: Column =
    column("ma_ho_so", &["Mã hồ sơ", "Hồ sơ", "Số hồ sơ", "Mã HS", "Dossier", "Dossier code"]);

const MEMBER: Column = column(
    "thanh_vien",
    &["Thành viên", "Mã thành viên", "Thành viên Hội đồng", "Thành viên HĐ", "Member", "Member code"],
);

/// A council: one member a row, the council's own facts repeated or given once.
pub const COUNCIL: &[Column] = &[
    column("hoi_dong", &["Mã hội đồng", "Hội đồng", "Council", "Council code"]),
    column("cap", &["Cấp", "Cấp hội đồng", "Level"]),
    column("don_vi", &["Đơn vị", "Địa bàn", "Địa phương", "Đơn vị hành chính", "Unit"]),
    column("nam", &["Năm", "Năm đánh giá", "Year"]),
    column("dot", &["Đợt", "Đợt đánh giá", "Round"]),
    column("ngay_hop", &["Ngày họp", "Ngày họp Hội đồng", "Phiên họp", "Session", "Session date"]),
    column("thanh_vien", &["Mã thành viên", "Thành viên", "Mã TV", "Member", "Member code"]),
    column(
        "ho_ten",
        &["Họ và tên", "Họ tên", "Tên thành viên", "Họ, tên", "Họ và tên thành viên", "Full name", "Name"],
    ),
    column("vai_tro", &["Vai trò", "Chức danh trong Hội đồng", "Chức danh", "Chức danh trong HĐ", "Nhiệm vụ", "Role"]),
    column(
        "don_vi_cong_tac",
        &[
            "Đơn vị công tác",
            "Cơ quan công tác",
            "Cơ quan",
            "Chức vụ, đơn vị công tác",
            "Chức vụ, đơn vị",
            "Chức vụ, cơ quan",
            "Organisation",
        ],
    ),
    column("bieu_quyet", &["Biểu quyết", "Có biểu quyết", "Quyền biểu quyết", "Vote", "Votes"]),
    column("quyet_dinh", &["Quyết định thành lập", "Số quyết định thành lập", "Quyết định thành lập Hội đồng"]),
    column("ngay_quyet_dinh", &["Ngày quyết định thành lập", "Ngày quyết định", "Ngày thành lập"]),
    column("quy_che", &["Quy chế", "Quyết định ban hành Quy chế", "Số quyết định Quy chế"]),
    column("ngay_quy_che", &["Ngày Quy chế", "Ngày ban hành Quy chế"]),
    column("uy_quyen", &["Văn bản ủy quyền", "Ủy quyền", "Văn bản ủy quyền làm Chủ tịch Hội đồng"]),
];

/// The dossiers of a council that takes a list of its own.
pub const DOCKET: &[Column] = &[DOSSIER, column("ten_san_pham", PRODUCT), column("chu_the", SUBJECT)];

/// Who was at a session, or answered in writing: one member a row.
pub const ATTENDANCE: &[Column] = &[
    column(
        "thanh_vien",
        &["Thành viên", "Mã thành viên", "Họ và tên", "Họ tên", "Thành viên Hội đồng", "Member", "Name"],
    ),
    column("co_mat", &["Có mặt", "Dự họp", "Có mặt/vắng mặt", "Present", "Attended"]),
    column("ngay_tra_loi", &["Ngày trả lời", "Ngày nhận ý kiến", "Ngày có ý kiến", "Answered on"]),
];

/// Scores: one sheet a row. In the secretary's matrix each member is a column of their own, left among the unknown.
pub const SCORES: &[Column] = &[
    DOSSIER,
    column("ten_san_pham", PRODUCT),
    column("chu_the", SUBJECT),
    MEMBER,
    column("lan", &["Lần", "Lần chấm", "Vòng", "Lần đánh giá", "Pass"]),
    column("diem", &["Điểm", "Tổng điểm", "Tổng", "Điểm chấm", "Số điểm", "Tổng số điểm", "Points", "Score", "Total"]),
    column("diem_a", &["Điểm phần A", "Phần A", "Điểm A", "Tổng điểm phần A", "Part A"]),
    column("diem_b", &["Điểm phần B", "Phần B", "Điểm B", "Tổng điểm phần B", "Part B"]),
    column("diem_c", &["Điểm phần C", "Phần C", "Điểm C", "Tổng điểm phần C", "Part C"]),
];

/// Marks: one criterion a row, or one sheet a row with a column a criterion, whose headings are their numbers
/// and are left among the unknown. `diem` is a criterion's points in the first, the sheet's total in the second.
pub const MARKS: &[Column] = &[
    DOSSIER,
    column("ten_san_pham", PRODUCT),
    column("chu_the", SUBJECT),
    MEMBER,
    column("lan", &["Lần", "Lần chấm", "Vòng", "Lần đánh giá", "Pass"]),
    column("tieu_chi", &["Tiêu chí", "Mã tiêu chí", "Số tiêu chí", "TC", "Criterion"]),
    column("phuong_an", &["Phương án", "Phương án chọn", "Mức", "Mức chọn", "PA", "Option"]),
    column("diem", &["Điểm", "Điểm chấm", "Số điểm", "Points", "Score"]),
    column("tong_diem", &["Tổng điểm", "Tổng", "Tổng cộng", "Tổng số điểm", "Total"]),
    column("diem_a", &["Điểm phần A", "Phần A", "Điểm A", "Tổng điểm phần A", "Part A"]),
    column("diem_b", &["Điểm phần B", "Phần B", "Điểm B", "Tổng điểm phần B", "Part B"]),
    column("diem_c", &["Điểm phần C", "Phần C", "Điểm C", "Tổng điểm phần C", "Part C"]),
];
