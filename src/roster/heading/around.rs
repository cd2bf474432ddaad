//! The columns of the files around a product's life: plans, support, outlets, its figures of a year, inspections.

use super::column::{Column, column};
use super::names::{COMMUNE, DISTRICT, PRODUCT, SUBJECT};

const ORDINAL: Column = column("stt", &["STT", "TT", "Số TT", "Số thứ tự"]);
const YEAR: Column = column("nam", &["Năm", "Năm chương trình", "Năm báo cáo"]);
const NAME: Column = column("ten_san_pham", PRODUCT);
const OWNER: Column = column("chu_the", SUBJECT);
const NOTE: Column = column("ghi_chu", &["Ghi chú"]);

/// Business plans (phương án sản xuất, kinh doanh): one a row.
pub const PLANS: &[Column] = &[
    ORDINAL,
    YEAR,
    NAME,
    OWNER,
    column("ngay_nhan", &["Ngày nhận", "Ngày tiếp nhận", "Ngày nộp"]),
    column("ngay_danh_gia", &["Ngày đánh giá", "Ngày thẩm định", "Ngày duyệt"]),
    column("don_vi_danh_gia", &["Đơn vị đánh giá", "Đơn vị thẩm định", "Cơ quan đánh giá", "Cơ quan thẩm định"]),
    column("phu_hop", &["Phù hợp", "Kết quả đánh giá", "Kết quả thẩm định"]),
    column("ly_do", &["Lý do", "Lý do đánh giá", "Nhận xét"]),
    column("tien_do", &["Tiến độ", "Tiến độ thực hiện", "Tình hình thực hiện"]),
    column("nhu_cau", &["Nhu cầu", "Nhu cầu hỗ trợ", "Đề xuất hỗ trợ", "Khó khăn, nhu cầu hỗ trợ"]),
    NOTE,
];

/// Support: one content, subject and source of money a row.
pub const SUPPORTS: &[Column] = &[
    ORDINAL,
    YEAR,
    column("noi_dung", &["Nội dung hỗ trợ", "Nội dung", "Hạng mục", "Hạng mục hỗ trợ"]),
    column("chinh_sach", &["Chính sách", "Văn bản", "Căn cứ", "Chính sách áp dụng"]),
    NAME,
    OWNER,
    column("nguon", &["Nguồn kinh phí", "Nguồn", "Nguồn vốn"]),
    column(
        "ke_hoach",
        &["Kinh phí kế hoạch (đồng)", "Kinh phí kế hoạch", "Kế hoạch", "Dự toán", "Kinh phí được duyệt"],
    ),
    column(
        "da_chi",
        &["Kinh phí đã chi (đồng)", "Kinh phí đã chi", "Đã chi", "Giải ngân", "Kinh phí giải ngân", "Thực hiện"],
    ),
    column("ngay_chi", &["Ngày chi", "Ngày giải ngân"]),
    NOTE,
];

/// Points of sale, floors, supermarkets, systems of tracing: one a row, its products in a cell.
pub const OUTLETS: &[Column] = &[
    ORDINAL,
    column("loai", &["Loại điểm", "Loại", "Loại hình", "Hình thức"]),
    column(
        "ten",
        &[
            "Tên điểm",
            "Tên điểm bán",
            "Tên",
            "Điểm giới thiệu và bán sản phẩm",
            "Tên sàn",
            "Tên siêu thị",
            "Tên cửa hàng",
        ],
    ),
    column("dia_chi", &["Địa chỉ", "Đường dẫn", "Trang web", "Website"]),
    column("xa_phuong", COMMUNE),
    column("huyen", DISTRICT),
    column("don_vi_quan_ly", &["Đơn vị quản lý", "Đơn vị vận hành", "Chủ điểm bán", "Người quản lý"]),
    column("van_ban", &["Văn bản công nhận", "Số văn bản", "Quyết định", "Văn bản"]),
    column("ngay_van_ban", &["Ngày văn bản", "Ngày quyết định"]),
    column("ngay_mo", &["Ngày mở", "Ngày khai trương", "Ngày hoạt động", "Ngày lên sàn"]),
    column("ngay_dong", &["Ngày đóng", "Ngày đóng cửa", "Ngày ngừng hoạt động"]),
    column("san_pham", &["Sản phẩm đang bán", "Sản phẩm", "Các sản phẩm", "Danh sách sản phẩm"]),
    NOTE,
];

/// What products brought in a year: one product and year a row.
pub const PRODUCT_FIGURES: &[Column] = &[
    ORDINAL,
    YEAR,
    NAME,
    OWNER,
    column("san_luong", &["Sản lượng", "Sản lượng tiêu thụ", "Sản lượng sản xuất"]),
    column("don_vi_tinh", &["Đơn vị tính", "ĐVT"]),
    column("doanh_thu", &["Doanh thu (triệu đồng)", "Doanh thu", "Doanh thu năm", "Tổng doanh thu"]),
    column("xuat_khau", &["Xuất khẩu (triệu đồng)", "Xuất khẩu", "Doanh thu xuất khẩu", "Giá trị xuất khẩu"]),
    column("lao_dong", &["Lao động", "Số lao động", "Số lao động (người)"]),
    NOTE,
];

/// Inspections (QĐ 26/2026 Art 9): a product or an outlet and a day a row.
pub const INSPECTIONS: &[Column] = &[
    ORDINAL,
    NAME,
    OWNER,
    column("diem_ban", &["Điểm bán", "Điểm giới thiệu và bán sản phẩm", "Tên điểm", "Tên điểm bán"]),
    column("ngay", &["Ngày kiểm tra", "Ngày", "Thời gian kiểm tra"]),
    column("hinh_thuc", &["Hình thức", "Hình thức kiểm tra", "Định kỳ/đột xuất"]),
    column("don_vi_kiem_tra", &["Đơn vị kiểm tra", "Đoàn kiểm tra", "Cơ quan kiểm tra"]),
    column("bien_ban", &["Số biên bản", "Biên bản", "Số kết luận", "Kết luận số"]),
    column("tieu_chi", &["Duy trì tiêu chí", "Việc duy trì tiêu chí", "Tiêu chí"]),
    column("nhan_hieu", &["Nhãn hiệu OCOP", "Sử dụng nhãn hiệu", "Sử dụng nhãn hiệu OCOP", "Nhãn hiệu"]),
    column("thong_tin", &["Thông tin, quảng bá", "Thông tin", "Sử dụng thông tin, quảng bá"]),
    column("ket_qua", &["Kết quả kiểm tra", "Phát hiện", "Kết quả", "Tồn tại"]),
    column("xu_ly", &["Yêu cầu khắc phục", "Xử lý", "Kiến nghị", "Kiến nghị xử lý"]),
    column("han_xu_ly", &["Hạn khắc phục", "Thời hạn khắc phục", "Hạn xử lý"]),
    NOTE,
];
