//! The form of organisation of a subject (loại hình tổ chức, Mẫu số 02 item I.2), read from a column and a name.

mod reading;

pub use reading::{FormDoubt, FormReading, UnknownForm, read};

use serde::{Deserialize, Serialize};

use crate::text::{Lang, messages::forms};

/// The form of organisation of a subject (QĐ 26/2026 Art 2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub enum SubjectForm {
    /// Hợp tác xã, liên hiệp hợp tác xã.
    Htx,
    /// Tổ hợp tác.
    Tht,
    /// Công ty cổ phần.
    Ctcp,
    /// Công ty trách nhiệm hữu hạn, of one member too.
    Tnhh,
    /// Doanh nghiệp tư nhân.
    Dntn,
    /// Trang trại.
    TrangTrai,
    /// Hộ sản xuất.
    HoSanXuat,
    /// Hộ kinh doanh.
    Hkd,
    /// Cơ sở sản xuất, kinh doanh.
    Cssx,
    /// Hội, hiệp hội, trung tâm điều hành, ban quản lý, or a form that is not told finely enough.
    Khac,
}

use SubjectForm::{Cssx, Ctcp, Dntn, Hkd, HoSanXuat, Htx, Khac, Tht, Tnhh, TrangTrai};

impl SubjectForm {
    /// Every form, in the order reports print: HTX, THT, DNTN, CTCP, TNHH, CSSX, households, the rest.
    pub const ALL: [Self; 10] = [Htx, Tht, Dntn, Ctcp, Tnhh, Cssx, TrangTrai, HoSanXuat, Hkd, Khac];

    /// The code in data: `htx`, `ho_san_xuat` …
    pub const fn code(self) -> &'static str {
        match self {
            Htx => "htx",
            Tht => "tht",
            Ctcp => "ctcp",
            Tnhh => "tnhh",
            Dntn => "dntn",
            TrangTrai => "trang_trai",
            HoSanXuat => "ho_san_xuat",
            Hkd => "hkd",
            Cssx => "cssx",
            Khac => "khac",
        }
    }

    /// The form of exactly this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }

    /// The official name, in lower case as inside a sentence.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Htx => forms::htx(lang),
            Tht => forms::tht(lang),
            Ctcp => forms::ctcp(lang),
            Tnhh => forms::tnhh(lang),
            Dntn => forms::dntn(lang),
            TrangTrai => forms::trang_trai(lang),
            HoSanXuat => forms::ho_san_xuat(lang),
            Hkd => forms::hkd(lang),
            Cssx => forms::cssx(lang),
            Khac => forms::khac(lang),
        }
    }
}

/// The four groups that reports put the forms in (rules §7), and what is none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormGroup {
    /// Hợp tác xã.
    Cooperatives,
    /// Doanh nghiệp: companies and private enterprises.
    Enterprises,
    /// Cơ sở sản xuất, hộ kinh doanh, hộ sản xuất, trang trại.
    Households,
    /// Tổ hợp tác.
    Groups,
    /// Any other form.
    Others,
}

impl FormGroup {
    /// Every one, in the order reports print.
    pub const ALL: [Self; 5] = [Self::Cooperatives, Self::Enterprises, Self::Households, Self::Groups, Self::Others];

    /// The group of a form.
    pub const fn of(form: SubjectForm) -> Self {
        match form {
            Htx => Self::Cooperatives,
            Ctcp | Tnhh | Dntn => Self::Enterprises,
            Cssx | Hkd | HoSanXuat | TrangTrai => Self::Households,
            Tht => Self::Groups,
            Khac => Self::Others,
        }
    }

    /// The code in data.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cooperatives => "cooperatives",
            Self::Enterprises => "enterprises",
            Self::Households => "households",
            Self::Groups => "groups",
            Self::Others => "others",
        }
    }

    /// What a report calls it.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Cooperatives => forms::htx(lang),
            Self::Enterprises => forms::enterprises(lang),
            Self::Households => forms::households(lang),
            Self::Groups => forms::tht(lang),
            Self::Others => forms::khac(lang),
        }
    }
}

impl TryFrom<String> for SubjectForm {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        Self::from_code(&code).ok_or_else(|| format!("no form of organisation {code}"))
    }
}

impl From<SubjectForm> for &'static str {
    fn from(form: SubjectForm) -> Self {
        form.code()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_official_names_are_their_own_form() {
        for one in SubjectForm::ALL {
            let known = Ok(FormReading { form: Some(one), doubt: None });
            assert_eq!(SubjectForm::from_code(one.code()), Some(one));
            assert_eq!(read(one.code(), ""), known);
            assert_eq!(read(&one.name(Lang::Vi), ""), known);
        }
        assert_eq!(SubjectForm::from_code("HTX"), None);
    }

    #[test]
    fn reports_print_the_forms_as_the_published_ones_do() {
        // Đồng Tháp 2020: HTX, DNTN, CTCP, TNHH, CSSX, HKD.
        let printed = SubjectForm::ALL.into_iter().filter(|form| matches!(form, Htx | Dntn | Ctcp | Tnhh | Cssx | Hkd));
        assert!(printed.eq([Htx, Dntn, Ctcp, Tnhh, Cssx, Hkd]));
    }
}
