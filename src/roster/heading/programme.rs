//! The columns of the files about the programme as a whole: targets, ideas, activities, published figures.

use super::column::{Column, column};

const ORDINAL: Column = column("stt", &["STT", "TT", "Số TT", "Số thứ tự"]);
const YEAR: Column = column("nam", &["Năm", "Năm chương trình"]);
const COMMUNE: Column =
    column("xa_phuong", &["Xã, phường, đặc khu", "Xã/Phường", "Xã", "Xã, phường, thị trấn", "Xã phường mới", "Tên xã"]);
const DISTRICT: Column =
    column("huyen", &["Huyện", "Huyện/TX/TP", "Huyện, thị xã, thành phố", "Huyện/Thị xã/Thành phố", "Quận/Huyện"]);
const NOTE: Column = column("ghi_chu", &["Ghi chú"]);
const STAR: Column = column("hang_sao", &["Hạng sao", "Từ hạng sao", "Hạng", "Số sao", "Sao"]);
const FORM: Column = column("loai_chu_the", &["Loại hình tổ chức", "Loại hình", "Loại chủ thể", "Loại hình chủ thể"]);

/// Targets of a year: one measure, place and star a row.
pub const TARGETS: &[Column] = &[
    ORDINAL,
    YEAR,
    column("chi_tieu", &["Chỉ tiêu", "Nội dung chỉ tiêu", "Tên chỉ tiêu", "Loại chỉ tiêu", "Nội dung"]),
    DISTRICT,
    COMMUNE,
    STAR,
    column("so_luong", &["Số lượng", "Số sản phẩm", "Kế hoạch", "Số lượng sản phẩm", "Kế hoạch năm", "Mức chỉ tiêu"]),
    column("can_cu", &["Căn cứ", "Văn bản", "Kế hoạch số", "Số văn bản"]),
];

/// Slips that register an idea (phiếu đăng ký ý tưởng sản phẩm): one idea a row.
pub const IDEAS: &[Column] = &[
    ORDINAL,
    YEAR,
    column("ngay_phieu", &["Ngày phiếu", "Ngày đăng ký", "Ngày nộp phiếu", "Ngày nhận phiếu"]),
    column("ten_san_pham", &["Tên sản phẩm", "Sản phẩm", "Ý tưởng sản phẩm", "Tên ý tưởng", "Ý tưởng", "Tên SP"]),
    column("loai_y_tuong", &["Tiềm năng hay đã có", "Loại ý tưởng", "Loại sản phẩm", "Hiện trạng sản phẩm"]),
    column("chu_the", &["Chủ thể", "Tên chủ thể", "Chủ thể đăng ký", "Chủ thể OCOP", "Người đăng ký", "Tên cơ sở"]),
    FORM,
    COMMUNE,
    DISTRICT,
    column("nhom", &["Nhóm", "Ngành hàng", "Phân nhóm", "Nhóm sản phẩm", "Ngành"]),
    column("bo_san_pham", &["Bộ sản phẩm", "Bộ tiêu chí"]),
    column("mo_ta", &["Mô tả", "Mô tả ý tưởng", "Nội dung", "Nội dung ý tưởng"]),
    column("phu_hop", &["Phù hợp", "Đánh giá phù hợp", "Ý tưởng phù hợp"]),
    column("ly_do", &["Lý do", "Lý do đánh giá", "Nhận xét"]),
    column("ngay_danh_gia", &["Ngày đánh giá", "Ngày thẩm định", "Ngày xét"]),
    // As the list of ideas tells it: read past, for an idea becomes a product by its number.
    column("thanh_san_pham", &["Thành sản phẩm"]),
    NOTE,
];

/// What was done for the programme: one activity, or several alike, a row.
pub const ACTIVITIES: &[Column] = &[
    ORDINAL,
    YEAR,
    column("loai_hoat_dong", &["Loại hoạt động", "Hình thức", "Loại"]),
    column("noi_dung", &["Nội dung", "Tên hoạt động", "Hoạt động", "Tên hội chợ", "Tên lớp"]),
    column("ngay", &["Ngày", "Từ ngày", "Ngày bắt đầu", "Thời gian"]),
    column("den_ngay", &["Đến ngày", "Ngày kết thúc"]),
    column("dia_diem", &["Địa điểm", "Nơi tổ chức"]),
    column("vai_tro", &["Tổ chức hay tham gia", "Vai trò", "Tổ chức/tham gia"]),
    column("so_luong", &["Số lượng", "Số lần", "Số lớp"]),
    column("don_vi_tinh", &["Đơn vị tính", "ĐVT"]),
    column("luot_nguoi", &["Lượt người", "Số lượt người"]),
    column("so_nguoi", &["Số người", "Số người tham gia"]),
    column("gian_hang", &["Gian hàng", "Số gian hàng"]),
    column("kinh_phi", &["Kinh phí (đồng)", "Kinh phí", "Tổng kinh phí", "Kinh phí thực hiện"]),
    column("san_pham_tham_gia", &["Sản phẩm tham gia", "Sản phẩm OCOP tham gia", "Các sản phẩm tham gia"]),
    NOTE,
];

/// Figures that someone published, to be held against the ledger's: one a row.
pub const FIGURES: &[Column] = &[
    ORDINAL,
    column("nhan", &["Nhãn", "Ghi như đã công bố", "Tên số liệu"]),
    column("so_lieu", &["Số liệu", "Chỉ tiêu", "Chỉ tiêu thống kê"]),
    YEAR,
    column("den_ngay", &["Đến ngày", "Tính đến ngày", "Lũy kế đến ngày"]),
    STAR,
    column("loai_ho_so", &["Loại hồ sơ", "Loại đánh giá", "Lần đăng ký đánh giá"]),
    DISTRICT,
    COMMUNE,
    FORM,
    column("gia_tri", &["Giá trị", "Số đã công bố", "Số lượng"]),
    column("ty_le", &["Tỷ lệ", "Tỷ lệ (%)", "Tỷ lệ %", "Tỉ lệ", "Tỉ lệ (%)", "Tỷ trọng"]),
    column("ke_hoach", &["Kế hoạch", "Kế hoạch giao", "Chỉ tiêu giao"]),
    column("ten_san_pham", &["Tên sản phẩm", "Sản phẩm", "Danh sách sản phẩm"]),
];

/// Rates of rewards: so much for a product of this star and this kind of filing.
pub const RATES: &[Column] = &[
    ORDINAL,
    STAR,
    column("loai_ho_so", &["Loại hồ sơ", "Loại đánh giá", "Lần đăng ký đánh giá"]),
    column("tu_hang", &["Hạng trước", "Hạng cũ", "Nâng từ hạng"]),
    column("muc_thuong", &["Mức thưởng (đồng)", "Mức thưởng", "Tiền thưởng", "Mức hỗ trợ"]),
    column("can_cu", &["Căn cứ", "Văn bản", "Số văn bản"]),
    NOTE,
];
