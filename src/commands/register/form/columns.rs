//! The columns of the forms: the first names of fields that are read, what may stand in each, how to fill it in.

use crate::commands::evidence::kind_name as kind_of_document;
use crate::commands::register::activity::kind_name;
use crate::commands::report::measures;
use crate::commands::targets::measures as measures_of_targets;
use crate::commands::wording;
use crate::commands::workbook::{Check, Field};
use crate::law::rubric::sets;
use crate::law::{DocumentKind, FIRST_YEAR, FilingKind, Level, Regime, SubjectForm};
use crate::ledger::{ActivityKind, MemberFacts, Role};
use crate::roster::{Column, heading};
use crate::text::Lang::{self, Vi};
use crate::text::messages::{blank as words, term};

use Check::{Code, Day, Money, Mostly, OneOf, Points, Text, Whole};

/// What columns offer to choose from.
pub(super) struct Lists {
    communes: Vec<String>,
    forms: Vec<String>,
    sets: Vec<String>,
    kinds: Vec<String>,
    yes_no: Vec<String>,
}

impl Lists {
    /// The lists, with these communes.
    pub fn with(communes: &[String]) -> Self {
        let kinds = [FilingKind::First, FilingKind::Upgrade, FilingKind::ReEvaluation];
        Self {
            communes: communes.to_vec(),
            forms: SubjectForm::ALL.map(|form| form.name(Vi)).to_vec(),
            sets: sets().iter().filter(|set| set.regime == Regime::R26).map(|set| set.name.clone()).collect(),
            kinds: kinds.map(|kind| wording::kind(Vi, kind)).to_vec(),
            yes_no: vec![term::yes(Vi), term::no(Vi)],
        }
    }

    pub(super) fn commune(&self) -> Check {
        Mostly(self.communes.clone())
    }

    fn kind(&self) -> Check {
        OneOf(self.kinds.clone())
    }

    fn form(&self) -> Check {
        OneOf(self.forms.clone())
    }

    fn set(&self) -> Check {
        OneOf(self.sets.clone())
    }

    pub(super) fn yes_no(&self) -> Check {
        OneOf(self.yes_no.clone())
    }
}

/// The columns of one table of headings.
pub(super) struct From(pub &'static [Column], pub Vec<Field>);

impl From {
    pub(super) fn add(mut self, field: &str, width: f64, check: Check, hint: fn(Lang) -> String) -> Self {
        // Each field is among the headings of its table: a test writes every form.
        let names = self.0.iter().find(|column| column.field == field).map(|column| column.names[0]);
        let hint = hint(Vi);
        self.1.extend(names.map(|heading| Field { heading, width, needed: false, hint, check }));
        self
    }

    /// The same under another of its names.
    fn add_as(self, heading: &'static str, field: &str, width: f64, check: Check, hint: fn(Lang) -> String) -> Self {
        let mut all = self.add(field, width, check, hint);
        if let Some(last) = all.1.last_mut() {
            last.heading = heading;
        }
        all
    }

    /// The same of a column that every row needs.
    pub(super) fn need(self, field: &str, width: f64, check: Check, hint: fn(Lang) -> String) -> Self {
        let mut all = self.add(field, width, check, hint);
        if let Some(last) = all.1.last_mut() {
            last.needed = true;
        }
        all
    }
}

pub(super) fn year() -> Check {
    Whole(FIRST_YEAR, 2100)
}

fn stars() -> Check {
    OneOf(["3", "4", "5"].map(str::to_owned).to_vec())
}

/// Three stars and up, and four that went up for the fifth (QĐ 26/2026 Art 7.3e).
fn stars_or_potential() -> Check {
    OneOf(["3", "4", "4 sao (tiềm năng 5 sao)", "5"].map(str::to_owned).to_vec())
}

pub(super) const MANY: i32 = 10_000_000;

pub(super) fn roster(lists: &Lists) -> Vec<Field> {
    From(heading::ROSTER, Vec::new())
        .add("stt", 6.0, Whole(1, MANY), words::ordinal)
        .need("ten_san_pham", 32.0, Text, words::product)
        .need("chu_the", 32.0, Text, words::subject)
        .add("loai_chu_the", 22.0, lists.form(), words::form)
        .add("ma_so_thue", 16.0, Code, words::tax_code)
        .add("dia_chi", 28.0, Text, words::address)
        .add("xa_phuong", 22.0, lists.commune(), words::commune)
        .add("nhom", 22.0, Text, words::sector)
        .add("bo_san_pham", 34.0, lists.set(), words::set)
        .need("nam", 8.0, year(), words::year)
        .add("dot", 7.0, Whole(1, 99), words::round)
        .need("loai_ho_so", 16.0, lists.kind(), words::kind)
        .add("ngay_nop", 13.0, Day, words::filed)
        .add("nguoi_dai_dien", 24.0, Text, words::representative)
        .add("chuc_vu", 16.0, Text, words::position)
        .add("gioi_tinh", 10.0, OneOf(vec![words::male(Vi), words::female(Vi)]), words::sex)
        .add("dan_toc", 12.0, Text, words::ethnicity)
        .add("khuyet_tat", 14.0, Text, words::disability)
        .add("dien_thoai", 15.0, Code, words::phone)
        .add("email", 22.0, Text, words::email)
        .add("so_dang_ky", 18.0, Code, words::registration)
        .add("ngay_dang_ky", 13.0, Day, words::registered)
        .add("ma_san_pham", 20.0, Code, words::product_code)
        .add("ghi_chu", 30.0, Text, words::note)
        .1
}

pub(super) fn intake(lists: &Lists) -> Vec<Field> {
    From(heading::ROSTER, Vec::new())
        .add("stt", 6.0, Whole(1, MANY), words::ordinal)
        .need("ten_san_pham", 32.0, Text, words::product)
        .need("chu_the", 32.0, Text, words::subject)
        .add("xa_phuong", 22.0, lists.commune(), words::commune)
        .need("nam", 8.0, year(), words::year)
        .add("dot", 7.0, Whole(1, 99), words::round)
        .need("loai_ho_so", 16.0, lists.kind(), words::kind)
        .add("bo_san_pham", 34.0, lists.set(), words::set)
        .add("ngay_nop", 13.0, Day, words::filed)
        .add("phieu_xa", 14.0, Code, words::commune_slip)
        .add("ngay_phieu_xa", 13.0, Day, words::commune_slip_on)
        .add("nguoi_nhan_xa", 22.0, Text, words::commune_slip_by)
        .add("ngay_de_nghi", 13.0, Day, words::proposed)
        .add("ngay_tiep_nhan", 13.0, Day, words::received)
        .add("phieu_tinh", 14.0, Code, words::province_slip)
        .add("ngay_phieu_tinh", 13.0, Day, words::province_slip_on)
        .add("nguoi_nhan_tinh", 22.0, Text, words::province_slip_by)
        .add("ngay_du", 13.0, Day, words::complete)
        .add("ma_san_pham", 20.0, Code, words::product_code)
        .add("ghi_chu", 30.0, Text, words::note)
        .1
}

pub(super) fn documents(_: &Lists) -> Vec<Field> {
    let kinds = DocumentKind::ALL.map(|kind| kind_of_document(Vi, kind)).to_vec();
    From(heading::DOCUMENTS, Vec::new())
        .add("stt", 6.0, Whole(1, MANY), words::ordinal)
        .need("ma_ho_so", 14.0, Code, words::document_code)
        .need("loai_tai_lieu", 28.0, OneOf(kinds), words::document_kind)
        .add("ten_tai_lieu", 32.0, Text, words::document_title)
        .add("so", 22.0, Code, words::document_number)
        .add("ngay", 13.0, Day, words::document_date)
        .add("het_han", 13.0, Day, words::document_ends)
        .add("co_quan", 28.0, Text, words::document_issuer)
        .add("tep", 28.0, Text, words::document_file)
        .add("ghi_chu", 30.0, Text, words::note)
        .1
}

pub(super) fn certificates(lists: &Lists) -> Vec<Field> {
    From(heading::ROSTER, Vec::new())
        .add("stt", 6.0, Whole(1, MANY), words::ordinal)
        .need("ten_san_pham", 32.0, Text, words::product)
        .need("chu_the", 32.0, Text, words::subject)
        .add("loai_chu_the", 22.0, lists.form(), words::form)
        .add("dia_chi", 28.0, Text, words::address)
        .add("xa_phuong", 22.0, lists.commune(), words::commune)
        .add_as(heading::BEFORE, "huyen", 24.0, Text, words::district_before)
        .add("nhom", 22.0, Text, words::sector)
        .need("hang_sao", 12.0, stars_or_potential(), words::certified_star)
        .add("diem", 9.0, Points, words::points)
        .add("nam", 8.0, year(), words::year)
        .add("loai_danh_gia", 16.0, lists.kind(), words::kind)
        .need("so_quyet_dinh", 18.0, Code, words::decision)
        .need("ngay_quyet_dinh", 13.0, Day, words::decision_on)
        .add("co_quan", 24.0, Text, words::authority)
        .add("het_han", 13.0, Day, words::stated_end)
        .add("ma_san_pham", 20.0, Code, words::product_code)
        .add("ghi_chu", 30.0, Text, words::note)
        .1
}

pub(super) fn council(lists: &Lists) -> Vec<Field> {
    let levels = [Level::Province, Level::District, Level::Ministry];
    let role = |role: Role, second_role: Option<Role>| {
        let facts = MemberFacts { name: String::new(), organisation: None, role, second_role, votes: true, sits: true };
        wording::roles(Vi, &facts)
    };
    let roles = vec![
        role(Role::Chair, None),
        role(Role::Vice, None),
        role(Role::Member, None),
        role(Role::Secretary, None),
        role(Role::Member, Some(Role::Secretary)),
        role(Role::Vice, Some(Role::Secretary)),
    ];
    From(heading::COUNCIL, Vec::new())
        .need("hoi_dong", 16.0, Code, words::council_code)
        .need("cap", 14.0, OneOf(levels.map(|level| wording::level(Vi, level)).to_vec()), words::level)
        .add("don_vi", 20.0, Text, words::unit)
        .need("nam", 8.0, year(), words::year)
        .add("dot", 7.0, Whole(1, 99), words::round)
        .need("ngay_hop", 22.0, Code, words::sessions)
        .add("thanh_vien", 14.0, Code, words::member_code)
        .need("ho_ten", 26.0, Text, words::member)
        .need("vai_tro", 26.0, OneOf(roles), words::role)
        .add("don_vi_cong_tac", 34.0, Text, words::organisation)
        .add("bieu_quyet", 11.0, lists.yes_no(), words::votes)
        .add("quyet_dinh", 22.0, Code, words::set_up_by)
        .add("ngay_quyet_dinh", 13.0, Day, words::set_up_on)
        .add("quy_che", 22.0, Code, words::rules)
        .add("ngay_quy_che", 13.0, Day, words::rules_on)
        .add("uy_quyen", 26.0, Code, words::delegation)
        .1
}

pub(super) fn ideas(lists: &Lists) -> Vec<Field> {
    let kinds = vec![words::potential(Vi), words::existing(Vi)];
    From(heading::IDEAS, Vec::new())
        .add("stt", 6.0, Whole(1, MANY), words::ordinal)
        .need("nam", 8.0, year(), words::year)
        .add("ngay_phieu", 13.0, Day, words::slip_on)
        .need("ten_san_pham", 32.0, Text, words::idea)
        .need("loai_y_tuong", 14.0, OneOf(kinds), words::idea_kind)
        .add("chu_the", 32.0, Text, words::idea_subject)
        .add("loai_chu_the", 22.0, lists.form(), words::form)
        .add("xa_phuong", 22.0, lists.commune(), words::commune)
        .add("nhom", 22.0, Text, words::sector)
        .add("bo_san_pham", 34.0, lists.set(), words::set)
        .add("mo_ta", 40.0, Text, words::description)
        .add("phu_hop", 11.0, lists.yes_no(), words::fit)
        .add("ly_do", 34.0, Text, words::fit_reason)
        .add("ngay_danh_gia", 13.0, Day, words::idea_judged_on)
        .add("ghi_chu", 30.0, Text, words::note)
        .1
}

pub(super) fn targets(lists: &Lists) -> Vec<Field> {
    From(heading::TARGETS, Vec::new())
        .need("nam", 8.0, year(), words::year)
        .add("chi_tieu", 34.0, OneOf(measures_of_targets(Vi)), words::target_measure)
        .add("huyen", 22.0, Text, words::target_district)
        .add("xa_phuong", 22.0, lists.commune(), words::target_commune)
        .add("hang_sao", 12.0, stars(), words::target_star)
        .need("so_luong", 11.0, Whole(1, 100_000), words::target_count)
        .add("can_cu", 40.0, Code, words::target_cite)
        .1
}

pub(super) fn activities(_: &Lists) -> Vec<Field> {
    let kinds = ActivityKind::ALL.map(|kind| kind_name(Vi, kind)).to_vec();
    let parts = vec![words::organised(Vi), words::attended(Vi)];
    From(heading::ACTIVITIES, Vec::new())
        .add("stt", 6.0, Whole(1, MANY), words::ordinal)
        .add("nam", 8.0, year(), words::activity_year)
        .need("loai_hoat_dong", 22.0, OneOf(kinds), words::activity_kind)
        .add("noi_dung", 40.0, Text, words::what)
        .add("ngay", 13.0, Day, words::held_on)
        .add("den_ngay", 13.0, Day, words::until_on)
        .add("dia_diem", 28.0, Text, words::place)
        .need("vai_tro", 14.0, OneOf(parts), words::part_played)
        .need("so_luong", 11.0, Whole(1, MANY), words::count)
        .add("don_vi_tinh", 12.0, Text, words::count_unit)
        .add("luot_nguoi", 11.0, Whole(1, MANY), words::attendances)
        .add("so_nguoi", 11.0, Whole(1, MANY), words::people)
        .add("gian_hang", 11.0, Whole(1, MANY), words::stalls)
        .add("kinh_phi", 18.0, Money, words::cost)
        .add("san_pham_tham_gia", 40.0, Text, words::took_part)
        .add("ghi_chu", 30.0, Text, words::note)
        .1
}

pub(super) fn figures(lists: &Lists) -> Vec<Field> {
    From(heading::FIGURES, Vec::new())
        .add("stt", 6.0, Whole(1, MANY), words::ordinal)
        .add("nhan", 40.0, Text, words::label)
        .need("so_lieu", 26.0, OneOf(measures(Vi)), words::measure)
        .add("nam", 8.0, year(), words::figure_year)
        .add("den_ngay", 13.0, Day, words::figure_day)
        .add("hang_sao", 14.0, stars_or_potential(), words::figure_star)
        .add("loai_ho_so", 16.0, lists.kind(), words::figure_kind)
        .add("huyen", 22.0, Text, words::figure_district)
        .add("xa_phuong", 22.0, lists.commune(), words::figure_commune)
        .add("loai_chu_the", 22.0, lists.form(), words::figure_form)
        .need("gia_tri", 11.0, Whole(0, MANY), words::value)
        .add("ty_le", 10.0, Text, words::figure_share)
        .add("ke_hoach", 11.0, Whole(0, MANY), words::figure_plan)
        .add("ten_san_pham", 40.0, Text, words::figure_listed)
        .1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_each_of_its_columns_and_each_hint_fits_its_cell() {
        let lists = Lists::with(&["xã Mẫu".to_owned()]);
        for (fields, count) in [
            (roster(&lists), 24),
            (intake(&lists), 20),
            (certificates(&lists), 18),
            (documents(&lists), 10),
            (council(&lists), 16),
            (ideas(&lists), 15),
            (targets(&lists), 7),
            (activities(&lists), 16),
            (figures(&lists), 14),
        ] {
            assert_eq!(fields.len(), count, "{:?}", fields.iter().map(|field| field.heading).collect::<Vec<_>>());
            for field in fields {
                assert!(field.hint.chars().count() <= 255, "{}", field.hint);
            }
        }
    }
}
