//! The fields that tables have, the headings offices write for them, and what a heading means.

mod around;
mod column;
mod columns;
mod mapping;
mod meaning;
mod names;
mod papers;
mod person;
mod programme;
mod recognitions;
mod roster;
mod typed;

pub use around::{INSPECTIONS, OUTLETS, PLANS, PRODUCT_FIGURES, SUPPORTS};
pub use column::Column;
pub use columns::{ATTENDANCE, COUNCIL, DOCKET, MARKS, SCORES};
pub use mapping::{Columns, Mapped, Mapping, Means};
pub use meaning::{field, fields, means, says_past};
pub(in crate::roster) use meaning::{is_over_other, meanings, says_male, spelled_out, spellings};
pub use papers::{ANSWERS, CHECKS, CONCLUSIONS, DOCUMENTS, REVIEWS, SELF_SCORES};
pub use programme::{ACTIVITIES, FIGURES, IDEAS, RATES, TARGETS};
pub use roster::{BEFORE, ROSTER};
pub use typed::MappingFault;

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn headings_of_real_rosters_are_known() {
        for (field, headings) in [
            ("ten_san_pham", &["TÊN SẢN PHẨM", "Sản phẩm", "Tên SP", "Tên sản phẩm/dịch vụ", "S.phẩm", "Product"][..]),
            (
                "chu_the",
                &[
                    "Chủ thể",
                    "Tên chủ thể",
                    "Chủ thể sản xuất",
                    "Tên cơ sở",
                    "Cơ sở sản xuất",
                    "Đơn vị",
                    "Nhà sản xuất",
                    "Tên doanh nghiệp",
                    "Tên chủ thể sx",
                    "Producer",
                    "Subject",
                    "CHỦ THỂ\nSẢN XUẤT",
                    "Tên chủ thể/cơ sở sản xuất",
                    "Cơ sở SX/Doanh nghiệp",
                ],
            ),
            ("loai_chu_the", &["Loại hình tổ chức", "Loại hình", "Loại hình KD", "Business type"]),
            ("dia_chi", &["Địa chỉ", "ĐC", "Đ/c", "dia_chi_moi", "Địa chỉ (mới)", "Địa chỉ (số nhà, thôn)"]),
            (
                "xa_phuong",
                &[
                    "Xã, phường, đặc khu",
                    "Xã phường mới",
                    "Xã (mới)",
                    "Xã/Phường",
                    "xa_phuong_moi",
                    "Địa chỉ: Xã",
                    "Địa chỉ - Xã/Phường",
                    "Commune",
                ],
            ),
            ("huyen", &["Huyện", "Địa chỉ: Huyện", "Huyện/TP", "District"]),
            ("dia_phuong", &["Địa phương", "Địa bàn"]),
            ("chu_the", &["Owner", "Đơn vị/cơ sở sản xuất"]),
            ("ten_san_pham", &["Mặt hàng", "Tên hàng hóa"]),
            ("nguoi_dai_dien", &["Chủ nhiệm"]),
            ("dia_chi", &["Trụ sở"]),
            ("ghi_chu", &["Chú thích"]),
            ("hang_sao", &["Cấp sao", "Kết quả đánh giá"]),
            ("ngay_quyet_dinh", &["Ngày cấp giấy", "Date"]),
            ("nam", &["Kỳ"]),
            ("nhom", &["Nhóm", "Ngành hàng", "Phân nhóm"]),
            ("bo_san_pham", &["Bộ sản phẩm"]),
            (
                "hang_sao",
                &["Hạng sao", "Hạng", "Xếp hạng", "Phân hạng", "Số sao", "Đạt hạng", "Kết quả", "Rank", "Hạng (sao)"],
            ),
            (
                "diem",
                &[
                    "Điểm",
                    "Tổng điểm",
                    "Điểm trung bình",
                    "Điểm (thang 100)",
                    "Điểm [0-100]",
                    "Tổng điểm TB",
                    "Điểm đạt",
                ],
            ),
            (
                "so_quyet_dinh",
                &[
                    "Số quyết định",
                    "Số, ngày quyết định",
                    "Quyết định (số, ngày)",
                    "Q.Định",
                    "Quyết định: Số",
                    "Decision No.",
                    "Theo Quyết định số",
                    "Số, ngày, tháng, năm QĐ",
                ],
            ),
            (
                "ngay_quyet_dinh",
                &["Ngày quyết định", "Quyết định: Ngày", "Decision date", "Ngày ký", "Ngày cấp giấy chứng nhận"],
            ),
            ("loai_danh_gia", &["Lần đầu/Nâng hạng", "Lần đầu/Nâng hạng/Đánh giá lại", "Mới/công nhận lại"]),
            ("ma_so_thue", &["Mã số thuế", "MST/Mã số DN", "Mã số doanh nghiệp", "MSDN"]),
            ("gioi_tinh", &["Giới tính", "Giới tính (Nam/Nữ)", "Giới tính chủ hộ", "Nam/Nữ"]),
            ("khuyet_tat", &["Khuyết tật", "Người khuyết tật", "NKT"]),
            ("dien_thoai", &["Điện thoại", "SĐT", "Đ.thoại", "Phone"]),
            ("nguoi_dai_dien", &["Người đại diện", "Người đại diện: Họ và tên", "Representative"]),
            ("ghi_chu", &["Ghi chú", "Note"]),
        ] {
            for heading in headings {
                assert_eq!(self::field(heading, ROSTER), Some(field), "{heading}");
            }
        }
    }

    #[test]
    fn what_a_heading_means_is_told_by_those_beside_it() {
        let fields = |headings: &[&str]| {
            fields(&headings.iter().map(|&heading| heading.to_owned()).collect::<Vec<_>>(), ROSTER.into())
        };
        assert_eq!(fields(&["Năm", "Nam", "Nữ"]), [Some("nam"), Some("la_nam"), Some("la_nu")]);
        assert_eq!(fields(&["Nam", "Dot"]), [Some("nam"), Some("dot")]);
        assert_eq!(fields(&["QĐ công nhận", "Ngày cấp"]), [Some("so_quyet_dinh"), Some("ngay_quyet_dinh")]);
        assert_eq!(fields(&["Số ĐKKD", "Ngày cấp"]), [Some("so_dang_ky"), Some("ngay_dang_ky")]);
        assert_eq!(fields(&["CCCD", "Ngày cấp"]), [None, None]);
        assert_eq!(fields(&["Hạng sao", "Ngày cấp GCN"])[1], Some("ngay_quyet_dinh"));
        assert_eq!(fields(&["Số GCN ĐKKD", "Ngày cấp GCN"]), [Some("so_dang_ky"), Some("ngay_dang_ky")]);
        assert_eq!(fields(&["Số GCN ATTP", "Ngày cấp GCN"]), [None, None]);
        assert_eq!(fields(&["Số QĐ", "Ngày ký", "Ngày cấp giấy chứng nhận"])[1..], [Some("ngay_quyet_dinh"), None]);
        assert_eq!(fields(&["Số QĐ", "Ngày ký", "Ngày cấp"])[2], None);
        assert_eq!(fields(&["Số QĐ", "Ngày cấp", "Ngày ký"])[1..], [None, Some("ngay_quyet_dinh")]);
    }

    #[test]
    fn the_register_of_22_columns_is_known() {
        let fields = ["hang_sao", "ngay", "nam", "quyet_dinh", "co_quan"];
        for (first, over) in [
            ("lan1", "Công nhận lần đầu"),
            ("lan1", "CÔNG NHẬN LẦN 1"),
            ("lan2", "Công nhận lần 2 hoặc nâng hạng"),
            ("lan2", "Công nhận lại/Nâng hạng"),
            ("lan2", "Nâng hạng"),
        ] {
            for (field, below) in fields.iter().zip(["Hạng sao", "Ngày", "Năm", "Quyết định", "Cơ quan công nhận"])
            {
                for join in [": ", " - ", "\n"] {
                    let heading = format!("{over}{join}{below}");
                    assert_eq!(self::field(&heading, ROSTER), Some(&*format!("{first}_{field}")), "{heading}");
                }
            }
        }
        assert_eq!(field("Hạng sao (lần đầu)", ROSTER), Some("lan1_hang_sao"));
        assert_eq!(field("Số quyết định lần 2", ROSTER), Some("lan2_quyet_dinh"));
    }

    #[test]
    fn a_remark_that_makes_it_another_thing_is_not_passed_over() {
        for heading in [
            "Hạng sao (đề nghị)",
            "Hạng sao (dự kiến)",
            "Điểm (tự chấm)",
            "Địa chỉ (cũ)",
            "Xã (trước sắp xếp)",
            "dia_chi_cu",
            "Hạng sao (lần 3, dự kiến)",
            "Huyện cũ",
            "trang_thai_ho_so",
            "muc_kiem_chung",
            "Tiềm năng 5 sao",
            "Lần đầu",
            "Hạng sao/Điểm",
            "Điểm/Sản phẩm",
            "Chủ thể/Vùng nguyên liệu",
        ] {
            assert_eq!(field(heading, ROSTER), None, "{heading}");
        }
    }

    #[test]
    fn no_two_fields_of_a_list_share_a_spelling() {
        let papers = [DOCKET, ATTENDANCE, CHECKS, CONCLUSIONS, REVIEWS, SELF_SCORES, ANSWERS];
        let programme = [TARGETS, IDEAS, ACTIVITIES, FIGURES, RATES];
        for columns in [ROSTER, COUNCIL, SCORES, MARKS].into_iter().chain(papers).chain(programme) {
            let mut seen = HashMap::new();
            for column in columns {
                for name in spellings(column).collect::<std::collections::BTreeSet<_>>() {
                    assert_eq!(seen.insert(name.clone(), column.field), None, "{name} is also {}", column.field);
                }
            }
        }
    }

    #[test]
    fn the_roster_starts_with_the_headings_of_the_machine_form() {
        let machine = "stt,ten_san_pham,chu_the,loai_chu_the,dia_chi,xa_phuong,huyen,tinh,nhom,hang_sao,diem,\
                       loai_danh_gia,so_quyet_dinh,ngay_quyet_dinh,co_quan,het_han,trang_thai,ghi_chu,\
                       ma_san_pham,bo_san_pham,nam,dot,loai_ho_so,ngay_nop,ma_ho_so";
        let fields: Vec<_> = ROSTER.iter().map(|column| column.field).take(25).collect();
        assert_eq!(fields.join(","), machine);
    }
}
