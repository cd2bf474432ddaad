//! The columns of the tables read, with the headings offices and the law's own forms write for them.

use super::Column;

pub(super) const fn column(field: &'static str, names: &'static [&'static str]) -> Column {
    Column { field, names }
}

/// A roster: one product a row, as registered, evaluated or recognised. Machine headings first,
/// then those of the slip (QĐ 26/2026, Appendix III, Mẫu 01, 02) and of its way through the offices.
pub const ROSTER: &[Column] = &[
    column("stt", &["STT", "TT", "Số TT", "Số thứ tự"]),
    column(
        "ten_san_pham",
        &["Tên sản phẩm", "Sản phẩm", "Tên SP", "Tên sản phẩm/dịch vụ", "Tên sản phẩm OCOP", "Sản phẩm OCOP"],
    ),
    column(
        "chu_the",
        &[
            "Chủ thể",
            "Tên chủ thể",
            "Chủ thể sản xuất",
            "Chủ thể OCOP",
            "Tên chủ thể sản xuất",
            "Chủ thể sản phẩm",
            "Chủ thể, cơ sở sản xuất",
            "Tên cơ sở",
            "Cơ sở sản xuất",
            "Tên cơ sở sản xuất",
            "Cơ sở",
            "Đơn vị",
            "Tên đơn vị",
            "Đơn vị sản xuất",
            "Nhà sản xuất",
            "Tên doanh nghiệp",
            "Doanh nghiệp",
        ],
    ),
    column("loai_chu_the", &["Loại hình tổ chức", "Loại hình", "Loại chủ thể", "Loại hình chủ thể"]),
    column("dia_chi", &["Địa chỉ", "Địa chỉ sản xuất", "Địa chỉ liên hệ", "Địa chỉ mới", "Địa chỉ chủ thể"]),
    column(
        "xa_phuong",
        &["Xã phường mới", "Xã/Phường", "Xã", "Phường/Xã", "Xã, phường, thị trấn", "Xã/Phường/Đặc khu", "Tên xã"],
    ),
    column(
        "huyen",
        &[
            "Huyện",
            "Huyện/TX/TP",
            "Huyện/Thị xã/Thành phố",
            "Huyện, thị xã, thành phố",
            "Huyện/Thành phố",
            "Huyện/Thị",
            "Quận/Huyện",
            "Huyện/TP",
        ],
    ),
    column("tinh", &["Tỉnh", "Tỉnh/Thành phố", "Tỉnh/TP"]),
    column("nhom", &["Nhóm", "Ngành hàng", "Phân nhóm", "Nhóm sản phẩm", "Ngành", "Ngành/Nhóm", "Nhóm ngành"]),
    column(
        "hang_sao",
        &[
            "Hạng sao",
            "Hạng",
            "Xếp hạng",
            "Phân hạng",
            "Số sao",
            "Sao",
            "Đạt hạng",
            "Hạng đạt",
            "Kết quả",
            "Kết quả phân hạng",
            "Xếp hạng sao",
            "Phân hạng sao",
            "Đạt sao",
            "Hạng sản phẩm",
        ],
    ),
    column("diem", &["Điểm", "Tổng điểm", "Điểm trung bình", "Tổng điểm trung bình", "Điểm TB", "Số điểm"]),
    column("loai_danh_gia", &["Loại đánh giá", "Hình thức đánh giá"]),
    column(
        "so_quyet_dinh",
        &["Số quyết định", "Quyết định", "Số QĐ", "QĐ số", "Quyết định số", "Quyết định công nhận"],
    ),
    column("ngay_quyet_dinh", &["Ngày quyết định", "Ngày QĐ", "Ngày ban hành", "Ngày ký", "Ngày công nhận"]),
    column("co_quan", &["Cơ quan", "Cơ quan công nhận", "Cơ quan ban hành", "Cơ quan quyết định"]),
    column("het_han", &["Hết hạn", "Ngày hết hạn", "Hiệu lực đến", "Có hiệu lực đến"]),
    column("trang_thai", &["Trạng thái", "Tình trạng"]),
    column("ghi_chu", &["Ghi chú"]),
    column("ma_san_pham", &["Mã số sản phẩm", "Mã sản phẩm", "Mã SP", "Mã số SP"]),
    column("bo_san_pham", &["Bộ sản phẩm", "Bộ tiêu chí"]),
    column("nam", &["Năm", "Năm đánh giá", "Năm công nhận"]),
    column("dot", &["Đợt", "Đợt đánh giá"]),
    column("loai_ho_so", &["Loại hồ sơ", "Lần đăng ký đánh giá", "Lần đăng ký"]),
    column("ngay_nop", &["Ngày nộp", "Ngày nộp hồ sơ"]),
    column("ma_ho_so", &["Mã hồ sơ", "Hồ sơ", "Số hồ sơ"]),
    column(
        "nguoi_dai_dien",
        &[
            "Người đại diện",
            "Họ tên người đại diện",
            "Họ và tên người đại diện",
            "Tên người đại diện",
            "Người đại diện pháp luật",
            "Người đại diện theo pháp luật",
            "Họ tên người đại diện pháp lý",
            "Tên người đại diện pháp luật",
            "Đại diện",
        ],
    ),
    column("chuc_vu", &["Chức vụ"]),
    column("dien_thoai", &["Điện thoại", "Số điện thoại", "SĐT", "ĐT"]),
    column("email", &["Email", "E-mail", "Thư điện tử"]),
    column("gioi_tinh", &["Giới tính", "Nam/Nữ"]),
    column("dan_toc", &["Dân tộc"]),
    column(
        "so_dang_ky",
        &["Số đăng ký", "Số giấy đăng ký", "Số đăng ký kinh doanh", "Số ĐKKD", "Số giấy ĐKKD", "Giấy ĐKKD"],
    ),
    column(
        "ngay_dang_ky",
        &[
            "Ngày đăng ký",
            "Ngày đăng ký kinh doanh",
            "Ngày thành lập",
            "Ngày thành lập/đăng ký kinh doanh",
            "Ngày ĐKKD",
        ],
    ),
    column("ma_so_thue", &["Mã số thuế", "MST"]),
    column("ngay_de_nghi", &["Ngày đề nghị", "Ngày xã đề nghị", "Ngày UBND xã đề nghị", "Ngày văn bản đề nghị"]),
    column("ngay_tiep_nhan", &["Ngày tiếp nhận", "Ngày tỉnh tiếp nhận", "Ngày tỉnh nhận"]),
    column("ngay_du", &["Ngày đủ", "Ngày đủ hồ sơ", "Ngày nhận đủ hồ sơ", "Ngày hồ sơ đủ"]),
    column("phieu_xa", &["Phiếu xã", "Số phiếu xã", "Phiếu số (xã)", "Số phiếu cấp xã"]),
    column("ngay_phieu_xa", &["Ngày phiếu xã", "Ngày nhận (xã)", "Ngày xã nhận"]),
    column("nguoi_nhan_xa", &["Người nhận xã", "Người tiếp nhận (xã)", "Người nhận cấp xã"]),
    column("phieu_tinh", &["Phiếu tỉnh", "Số phiếu tỉnh", "Phiếu số (tỉnh)", "Số phiếu cấp tỉnh"]),
    column("ngay_phieu_tinh", &["Ngày phiếu tỉnh", "Ngày nhận (tỉnh)"]),
    column("nguoi_nhan_tinh", &["Người nhận tỉnh", "Người tiếp nhận (tỉnh)", "Người nhận cấp tỉnh"]),
    // What `--skip-bad` put before each row it left out: read and dropped.
    column("ly_do", &["Lý do"]),
];

/// A council: one member a row, the council's own facts repeated or given once.
pub const COUNCIL: &[Column] = &[
    column("hoi_dong", &["Mã hội đồng", "Hội đồng"]),
    column("cap", &["Cấp", "Cấp hội đồng"]),
    column("don_vi", &["Đơn vị", "Địa bàn"]),
    column("nam", &["Năm"]),
    column("dot", &["Đợt"]),
    column("ngay_hop", &["Ngày họp"]),
    column("thanh_vien", &["Mã thành viên", "Thành viên"]),
    column("ho_ten", &["Họ và tên", "Họ tên", "Tên thành viên", "Họ, tên"]),
    column("vai_tro", &["Vai trò", "Chức danh trong Hội đồng", "Chức danh"]),
    column("don_vi_cong_tac", &["Đơn vị công tác", "Cơ quan công tác", "Cơ quan", "Chức vụ, đơn vị công tác"]),
    column("bieu_quyet", &["Biểu quyết", "Có biểu quyết", "Quyền biểu quyết"]),
    column("quyet_dinh", &["Quyết định thành lập", "Số quyết định thành lập", "Quyết định thành lập Hội đồng"]),
    column("ngay_quyet_dinh", &["Ngày quyết định thành lập", "Ngày quyết định", "Ngày thành lập"]),
    column("quy_che", &["Quy chế", "Quyết định ban hành Quy chế", "Số quyết định Quy chế"]),
    column("ngay_quy_che", &["Ngày Quy chế", "Ngày ban hành Quy chế"]),
    column("uy_quyen", &["Văn bản ủy quyền", "Ủy quyền", "Văn bản ủy quyền làm Chủ tịch Hội đồng"]),
];

/// The dossiers of a council that takes a list of its own.
pub const DOCKET: &[Column] = &[
    column("ma_ho_so", &["Mã hồ sơ", "Hồ sơ", "Số hồ sơ"]),
    column("ten_san_pham", &["Tên sản phẩm", "Sản phẩm", "Tên SP", "Tên sản phẩm/dịch vụ"]),
    column("chu_the", &["Chủ thể", "Tên chủ thể", "Chủ thể sản xuất", "Chủ thể OCOP", "Tên cơ sở", "Cơ sở sản xuất"]),
];

/// Who was at a session, or answered in writing: one member a row.
pub const ATTENDANCE: &[Column] = &[
    column("thanh_vien", &["Thành viên", "Mã thành viên", "Họ và tên", "Họ tên", "Thành viên Hội đồng"]),
    column("co_mat", &["Có mặt", "Dự họp", "Có mặt/vắng mặt"]),
    column("ngay_tra_loi", &["Ngày trả lời", "Ngày nhận ý kiến", "Ngày có ý kiến"]),
];

/// Scores: one sheet a row. In the secretary's matrix each member is a column of their own, left among the unknown.
pub const SCORES: &[Column] = &[
    column("ma_ho_so", &["Mã hồ sơ", "Hồ sơ", "Số hồ sơ"]),
    column("ten_san_pham", &["Tên sản phẩm", "Sản phẩm", "Tên SP", "Tên sản phẩm/dịch vụ"]),
    column("chu_the", &["Chủ thể", "Tên chủ thể", "Chủ thể sản xuất", "Chủ thể OCOP", "Tên cơ sở", "Cơ sở sản xuất"]),
    column("thanh_vien", &["Thành viên", "Mã thành viên", "Thành viên Hội đồng"]),
    column("lan", &["Lần", "Lần chấm", "Vòng"]),
    column("diem", &["Điểm", "Tổng điểm", "Tổng", "Điểm chấm"]),
    column("diem_a", &["Điểm phần A", "Phần A", "Điểm A"]),
    column("diem_b", &["Điểm phần B", "Phần B", "Điểm B"]),
    column("diem_c", &["Điểm phần C", "Phần C", "Điểm C"]),
];

/// Marks: one criterion a row, or one sheet a row with a column a criterion, whose headings are their numbers
/// and are left among the unknown. `diem` is a criterion's points in the first, the sheet's total in the second.
pub const MARKS: &[Column] = &[
    column("ma_ho_so", &["Mã hồ sơ", "Hồ sơ", "Số hồ sơ"]),
    column("ten_san_pham", &["Tên sản phẩm", "Sản phẩm", "Tên SP", "Tên sản phẩm/dịch vụ"]),
    column("chu_the", &["Chủ thể", "Tên chủ thể", "Chủ thể sản xuất", "Chủ thể OCOP", "Tên cơ sở", "Cơ sở sản xuất"]),
    column("thanh_vien", &["Thành viên", "Mã thành viên", "Thành viên Hội đồng"]),
    column("lan", &["Lần", "Lần chấm", "Vòng"]),
    column("tieu_chi", &["Tiêu chí", "Mã tiêu chí", "Số tiêu chí", "TC"]),
    column("phuong_an", &["Phương án", "Phương án chọn", "Mức", "Mức chọn", "PA"]),
    column("diem", &["Điểm", "Điểm chấm", "Số điểm"]),
    column("tong_diem", &["Tổng điểm", "Tổng", "Tổng cộng"]),
    column("diem_a", &["Điểm phần A", "Phần A", "Điểm A"]),
    column("diem_b", &["Điểm phần B", "Phần B", "Điểm B"]),
    column("diem_c", &["Điểm phần C", "Phần C", "Điểm C"]),
];
