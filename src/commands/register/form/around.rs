//! The columns of the forms around a product's life: plans, support, outlets, figures of a year, inspections.

use super::columns::{From, Lists, MANY, year};
use crate::commands::register::{outlet_kind, source_name};
use crate::commands::workbook::{Check, Field};
use crate::ledger::{MoneySource, OutletKind};
use crate::roster::heading;
use crate::text::Lang::Vi;
use crate::text::messages::blank as words;

use Check::{Code, Day, Money, OneOf, Text, Whole};

pub(super) fn plans(lists: &Lists) -> Vec<Field> {
    From(heading::PLANS, Vec::new())
        .add("stt", 6.0, Whole(1, MANY), words::ordinal)
        .need("nam", 8.0, year(), words::year)
        .need("ten_san_pham", 32.0, Text, words::product_as_known)
        .add("chu_the", 32.0, Text, words::subject_as_known)
        .add("ngay_nhan", 13.0, Day, words::plan_received)
        .add("ngay_danh_gia", 13.0, Day, words::judged_on)
        .add("don_vi_danh_gia", 26.0, Text, words::judged_by)
        .add("phu_hop", 11.0, lists.yes_no(), words::plan_fit)
        .add("ly_do", 34.0, Text, words::fit_reason)
        .add("tien_do", 34.0, Text, words::progress)
        .add("nhu_cau", 34.0, Text, words::needs)
        .add("ghi_chu", 30.0, Text, words::note)
        .1
}

pub(super) fn supports(_: &Lists) -> Vec<Field> {
    let sources = MoneySource::ALL.iter().map(|source| source_name(Vi, *source)).collect();
    From(heading::SUPPORTS, Vec::new())
        .add("stt", 6.0, Whole(1, MANY), words::ordinal)
        .need("nam", 8.0, year(), words::support_year)
        .need("noi_dung", 34.0, Text, words::content)
        .add("chinh_sach", 26.0, Code, words::policy)
        .add("ten_san_pham", 30.0, Text, words::support_product)
        .add("chu_the", 30.0, Text, words::subject_as_known)
        .need("nguon", 24.0, OneOf(sources), words::money_source)
        .add("ke_hoach", 20.0, Money, words::planned_money)
        .add("da_chi", 20.0, Money, words::paid_money)
        .add("ngay_chi", 13.0, Day, words::paid_on)
        .add("ghi_chu", 30.0, Text, words::note)
        .1
}

pub(super) fn outlets(lists: &Lists) -> Vec<Field> {
    let kinds = OutletKind::ALL.iter().map(|kind| outlet_kind(Vi, *kind)).collect();
    From(heading::OUTLETS, Vec::new())
        .add("stt", 6.0, Whole(1, MANY), words::ordinal)
        .need("loai", 26.0, OneOf(kinds), words::outlet_kind)
        .need("ten", 34.0, Text, words::outlet_name)
        .add("dia_chi", 30.0, Text, words::outlet_address)
        .add("xa_phuong", 22.0, lists.commune(), words::commune)
        .add("don_vi_quan_ly", 26.0, Text, words::operator)
        .add("van_ban", 20.0, Code, words::approval)
        .add("ngay_van_ban", 13.0, Day, words::approved_on)
        .add("ngay_mo", 13.0, Day, words::opened)
        .add("ngay_dong", 13.0, Day, words::closed)
        .add("san_pham", 50.0, Text, words::outlet_products)
        .add("ghi_chu", 30.0, Text, words::note)
        .1
}

pub(super) fn product_figures(_: &Lists) -> Vec<Field> {
    From(heading::PRODUCT_FIGURES, Vec::new())
        .add("stt", 6.0, Whole(1, MANY), words::ordinal)
        .need("nam", 8.0, year(), words::figures_of)
        .need("ten_san_pham", 32.0, Text, words::product_as_known)
        .add("chu_the", 32.0, Text, words::subject_as_known)
        .add("san_luong", 13.0, Code, words::output)
        .add("don_vi_tinh", 12.0, Text, words::output_unit)
        .add("doanh_thu", 20.0, Code, words::revenue)
        .add("xuat_khau", 20.0, Code, words::export)
        .add("lao_dong", 11.0, Whole(0, MANY), words::labour)
        .add("ghi_chu", 30.0, Text, words::note)
        .1
}

pub(super) fn inspections(_: &Lists) -> Vec<Field> {
    let criteria = vec![words::criteria_kept(Vi), words::criteria_not_kept(Vi)];
    let marks = vec![words::proper(Vi), words::improper(Vi), words::unused(Vi)];
    let information = vec![words::proper(Vi), words::improper(Vi)];
    From(heading::INSPECTIONS, Vec::new())
        .add("stt", 6.0, Whole(1, MANY), words::ordinal)
        .add("ten_san_pham", 32.0, Text, words::product_as_known)
        .add("chu_the", 30.0, Text, words::subject_as_known)
        .add("diem_ban", 28.0, Text, words::inspected_outlet)
        .need("ngay", 13.0, Day, words::inspected_on)
        .add("hinh_thuc", 13.0, OneOf(vec![words::periodic(Vi), words::sudden(Vi)]), words::planned_or_sudden)
        .add("don_vi_kiem_tra", 28.0, Text, words::inspected_by)
        .add("bien_ban", 18.0, Code, words::minutes)
        .add("tieu_chi", 18.0, OneOf(criteria), words::found_criteria)
        .add("nhan_hieu", 22.0, OneOf(marks), words::found_mark)
        .add("thong_tin", 22.0, OneOf(information), words::found_information)
        .add("ket_qua", 40.0, Text, words::found_words)
        .add("xu_ly", 34.0, Text, words::to_follow)
        .add("han_xu_ly", 13.0, Day, words::follow_by)
        .add("ghi_chu", 30.0, Text, words::note)
        .1
}
