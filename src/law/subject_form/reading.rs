//! A form read from what a list says in its column and in the subject's name.

use super::SubjectForm::{self, Cssx, Ctcp, Dntn, Hkd, HoSanXuat, Htx, Khac, Tht, Tnhh, TrangTrai};
use crate::text::{Lang, fold, messages::forms, subject_key};

/// What a column and a name together say of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormReading {
    /// The form; `None` if nothing tells.
    pub form: Option<SubjectForm>,
    /// What a person should look at.
    pub doubt: Option<FormDoubt>,
}

/// A reading that stands, but that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormDoubt {
    /// Only a family of forms is told ("doanh nghiệp", "công ty", "hộ"): read as [`SubjectForm::Khac`].
    Coarse {
        /// The column, or the name where the column is blank.
        word: String,
    },
    /// Column and name tell different forms; the column is taken.
    Differs {
        /// What the column tells.
        column: SubjectForm,
        /// What the name tells.
        name: SubjectForm,
    },
}

impl FormDoubt {
    /// The doubt in a sentence.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Coarse { word } => forms::coarse(lang, word),
            Self::Differs { column, name } => forms::differs(lang, column.name(lang), name.name(lang)),
        }
    }
}

/// A column holds a word that is no form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message(Lang::default()))]
pub struct UnknownForm {
    /// As typed.
    pub typed: String,
    /// The nearest form, if any is near.
    pub nearest: Option<SubjectForm>,
}

impl UnknownForm {
    /// What is wrong and what to write instead.
    pub fn message(&self, lang: Lang) -> String {
        let codes = SubjectForm::ALL.map(SubjectForm::code).join(", ");
        match self.nearest {
            Some(form) => forms::unknown_near(lang, &self.typed, form.code(), codes),
            None => forms::unknown(lang, &self.typed, codes),
        }
    }
}

/// The forms a phrase leaves possible, and phrases that do; a phrase that leaves all open tells nothing.
type Phrases = [(&'static [SubjectForm], &'static [&'static str])];

const COMPANY: &[SubjectForm] = &[Ctcp, Tnhh];
const ENTERPRISE: &[SubjectForm] = &[Ctcp, Tnhh, Dntn];
const HOUSEHOLD: &[SubjectForm] = &[Hkd, HoSanXuat];

/// The phrases of a column, as [`fold::search`] writes them.
const COLUMN: &Phrases = &[
    (&[Htx], &["htx", "hop tac xa", "lhhtx", "lh htx", "cooperative"]),
    (&[Tht], &["tht", "to hop tac", "cooperative group"]),
    (&[Ctcp], &["ctcp", "co phan", "cp", "joint stock company"]),
    (&[Tnhh], &["tnhh", "cttnhh", "trach nhiem huu han", "limited company", "limited liability company"]),
    (&[Dntn], &["dntn", "tu nhan", "private enterprise"]),
    (&[TrangTrai], &["trang trai", "tt", "chu trang trai", "farm"]),
    (&[HoSanXuat], &["ho san xuat", "ho sx", "hsx"]),
    (&[Hkd], &["hkd", "ho kinh doanh", "ho kd", "ho ca the", "household business", "business household"]),
    (&[Cssx], &["cssx", "cssxkd", "cs sx", "cs sxkd", "co so", "production facility"]),
    (&[Khac], &["khac", "loai hinh khac", "hoi", "hiep hoi", "trung tam", "trung tam dieu hanh", "ban quan ly"]),
    (
        &[Khac],
        &["cong ty hop danh", "lang nghe", "cau lac bo", "clb", "hoi phu nu", "hoi lhpn", "hoi nong dan", "other"],
    ),
    (COMPANY, &["cong ty", "cty", "c ty", "ct", "company"]),
    (ENTERPRISE, &["doanh nghiep", "dn", "doanh nghiep nho va vua", "enterprise"]),
    (HOUSEHOLD, &["ho", "ho gia dinh", "ca nhan", "ho nong dan", "nong ho", "household"]),
    (&SubjectForm::ALL, &["lien hiep", "chi nhanh", "loai hinh", "to chuc", "chua ro", "khong ro", "va", "hoac"]),
    (&SubjectForm::ALL, &["san xuat", "kinh doanh", "sx", "kd", "sxkd", "ca the", "nong nghiep", "tro len"]),
    (
        &SubjectForm::ALL,
        &["nn", "dvnn", "dich vu", "dv", "thuong mai", "tm", "tmdv", "che bien", "kieu moi", "gia dinh"],
    ),
    (&SubjectForm::ALL, &["mot tv", "hai tv", "2 tv", "2tv"]),
    (&SubjectForm::ALL, &["mtv", "mot thanh vien", "1 thanh vien", "1 tv", "1tv", "hai thanh vien", "2 thanh vien"]),
];

/// How a name begins, as [`subject_key`] writes it.
const NAME: &Phrases = &[
    (&[Htx], &["htx", "liên hiệp htx"]),
    (&[Tht], &["tht"]),
    (&[Ctcp], &["ctcp"]),
    (&[Tnhh], &["tnhh"]),
    (&[Dntn], &["dntn"]),
    (&[TrangTrai], &["trang trại"]),
    (&[HoSanXuat], &["hộ sản xuất", "hộ sx"]),
    (&[Hkd], &["hkd"]),
    (&[Cssx], &["cssx", "cơ sở"]),
    (&[Khac], &["hiệp hội", "ban quản lý", "trung tâm điều hành"]),
    (COMPANY, &["công ty"]),
    (ENTERPRISE, &["doanh nghiệp"]),
];

/// How the name of a part of a firm begins.
const BRANCH: [&str; 3] = ["chi nhánh", "văn phòng đại diện", "địa điểm kinh doanh"];

/// The form of a subject from the column for it and its name.
///
/// The column may hold codes, abbreviations, official names or the machine words of published lists; a name tells
/// by its beginning, of a branch by what follows. The finer of the two wins; of two that exclude each other, the column.
pub fn read(column: &str, name: &str) -> Result<FormReading, UnknownForm> {
    let by_column = column_leaves(column)?;
    let by_name = name_leaves(&subject_key(name));
    let (form, doubt) = match (by_column, by_name) {
        (None, None) => (None, None),
        (Some(left), None) => narrowed(&left, column),
        (None, Some(left)) => narrowed(left, name),
        (Some(left), Some(by_name)) => {
            let both: Vec<_> = left.iter().copied().filter(|form| by_name.contains(form)).collect();
            if both.is_empty() {
                let (column, name) = (only(&left), only(by_name));
                (Some(column), Some(FormDoubt::Differs { column, name }))
            } else {
                narrowed(&both, column)
            }
        }
    };
    Ok(FormReading { form, doubt })
}

/// The form if one is left; else another form, and the doubt that says why.
fn narrowed(left: &[SubjectForm], word: &str) -> (Option<SubjectForm>, Option<FormDoubt>) {
    let doubt = (left.len() > 1).then(|| FormDoubt::Coarse { word: fold::nfc(word) });
    (Some(only(left)), doubt)
}

const fn only(left: &[SubjectForm]) -> SubjectForm {
    match left {
        [one] => *one,
        _ => Khac,
    }
}

/// What a column leaves possible: a row of known phrases, each narrowing ("Công ty", "TNHH", "MTV"), unless they
/// name forms side by side ("CSSX/HKD"). `None` if it tells nothing.
fn column_leaves(column: &str) -> Result<Option<Vec<SubjectForm>>, UnknownForm> {
    let whole = fold::search(column);
    let mut rest = whole.as_str();
    let mut told = Vec::new();
    while !rest.is_empty() {
        let Some((phrase, forms)) = longest(COLUMN, rest) else {
            return Err(UnknownForm { typed: fold::nfc(column), nearest: nearest(&whole) });
        };
        rest = rest[phrase.len()..].trim_start();
        if forms.len() < SubjectForm::ALL.len() {
            told.push(forms);
        }
    }
    if told.is_empty() {
        return Ok(None);
    }
    let all = SubjectForm::ALL.into_iter();
    let narrowed: Vec<_> = all.clone().filter(|form| told.iter().all(|forms| forms.contains(form))).collect();
    let beside = all.filter(|form| told.iter().any(|forms| forms.contains(form)));
    Ok(Some(if narrowed.is_empty() { beside.collect() } else { narrowed }))
}

fn name_leaves(key: &str) -> Option<&'static [SubjectForm]> {
    if !BRANCH.iter().any(|branch| key.starts_with(branch)) {
        return longest(NAME, key).map(|(_, forms)| forms);
    }
    // "Chi nhánh Hải Dương - CTCP …": the form of the firm stands at some later word.
    let mut words = key.match_indices(|c: char| !c.is_alphanumeric()).map(|(at, gap)| &key[at + gap.len()..]);
    words.find_map(|rest| longest(NAME, rest)).map(|(_, forms)| forms)
}

/// The longest phrase a text begins with, up to the end of a word.
fn longest(phrases: &Phrases, text: &str) -> Option<(&'static str, &'static [SubjectForm])> {
    let begins = |phrase: &str| text.strip_prefix(phrase).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    each(phrases).filter(|(phrase, _)| begins(phrase)).max_by_key(|(phrase, _)| phrase.len())
}

fn each(phrases: &Phrases) -> impl Iterator<Item = (&'static str, &'static [SubjectForm])> {
    phrases.iter().flat_map(|(forms, words)| words.iter().map(|word| (*word, *forms)))
}

fn nearest(whole: &str) -> Option<SubjectForm> {
    let fine = each(COLUMN).filter(|(_, forms)| forms.len() == 1);
    let near = fine
        .map(|(phrase, forms)| (strsim::osa_distance(whole, phrase), only(forms)))
        .min_by_key(|(distance, _)| *distance);
    near.filter(|(distance, _)| *distance <= (whole.chars().count() / 3).max(1)).map(|(_, form)| form)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(column: &str, name: &str) -> SubjectForm {
        let reading = read(column, name).unwrap();
        assert_eq!(reading.doubt, None, "{column} / {name}");
        reading.form.unwrap()
    }

    fn doubt(column: &str, name: &str) -> FormDoubt {
        read(column, name).unwrap().doubt.unwrap()
    }

    #[test]
    fn columns_are_read_as_offices_fill_them() {
        for (column, one) in [
            ("hop_tac_xa", Htx),
            ("HTX", Htx),
            ("Liên hiệp HTX", Htx),
            ("HTX nông nghiệp", Htx),
            ("to_hop_tac", Tht),
            ("Công ty CP", Ctcp),
            ("Cty cổ phần", Ctcp),
            ("Công ty TNHH MTV", Tnhh),
            ("Công ty TNHH hai thành viên trở lên", Tnhh),
            ("Công ty Trách nhiệm hữu hạn Một thành viên", Tnhh),
            ("Doanh nghiệp tư nhân", Dntn),
            ("hộ kinh doanh cá thể", Hkd),
            ("ho_kinh_doanh", Hkd),
            ("Hộ sản xuất, kinh doanh", HoSanXuat),
            ("co_so_san_xuat", Cssx),
            ("Cơ sở SXKD", Cssx),
            ("Trang trại", TrangTrai),
            ("Hiệp hội", Khac),
            ("HTX dịch vụ nông nghiệp", Htx),
            ("HTX DVNN", Htx),
            ("LH HTX", Htx),
            ("TNHH 2TV trở lên", Tnhh),
            ("CT TNHH Một TV", Tnhh),
            ("Cơ sở chế biến", Cssx),
            ("CS SXKD", Cssx),
            ("Chủ trang trại", TrangTrai),
            ("Hộ kinh doanh gia đình", Hkd),
            ("Công ty hợp danh", Khac),
            ("Làng nghề", Khac),
            ("Cooperative", Htx),
            ("Joint stock company", Ctcp),
            ("Household business", Hkd),
        ] {
            assert_eq!(form(column, ""), one, "{column}");
        }
    }

    #[test]
    fn a_name_tells_by_its_beginning() {
        for (name, one) in [
            ("HTX Sơn Hòa", Htx),
            ("Liên hiệp Hợp tác xã Đồng Tháp", Htx),
            ("Tổ hợp tác Lê Nậm Pung", Tht),
            ("CÔNG TY CỔ PHẦN VINGIN", Ctcp),
            ("Chi nhánh Hải Dương - CTCP công nghệ Tràng Tiền số 1", Ctcp),
            ("Chi nhánh Công ty TNHH Nông Nghiệp Ceres", Tnhh),
            ("Công ty Trách nhiệm hữu hạn Một thành viên Hygie&Panacee", Tnhh),
            ("Doanh nghiệp tư nhân Tân Phát", Dntn),
            ("Trang trại Hoa Tiến", TrangTrai),
            ("Hộ sản xuất Trần Thị Loan", HoSanXuat),
            ("hộ kinh doanh Kim Ngân", Hkd),
            ("Cơ sở sản xuất tinh bột nghệ Hải Hoa", Cssx),
        ] {
            assert_eq!(form("", name), one, "{name}");
        }
        for name in ["", "bà Nguyễn Kim Nhiên", "Phước Thiên", "HTXanh", "Hội An Farm"] {
            assert_eq!(read(" - ", name), Ok(FormReading { form: None, doubt: None }), "{name}");
        }
    }

    #[test]
    fn the_finer_wins() {
        assert_eq!(form("doanh_nghiep", "CTCP Hoàng Giang"), Ctcp);
        assert_eq!(form("công ty", "Công ty TNHH Hải Âu mẫu"), Tnhh);
        assert_eq!(form("dn", "DNTN Tân Phát"), Dntn);
        assert_eq!(form("CSSX/HKD", "Hộ kinh doanh Liên Xương"), Hkd);
        assert_eq!(form("CTCP", "Công ty Hoàng Giang"), Ctcp);
        assert_eq!(doubt("doanh_nghiep", "Hoàng Giang"), FormDoubt::Coarse { word: "doanh_nghiep".into() });
        assert_eq!(doubt("", "Công ty Hoàng Giang"), FormDoubt::Coarse { word: "Công ty Hoàng Giang".into() });
        assert_eq!(read("doanh_nghiep", "Hoàng Giang").unwrap().form, Some(Khac));
    }

    #[test]
    fn of_two_as_fine_the_column_is_taken() {
        let reading = read("hkd", "Hộ sản xuất Nguyễn Thị Bình").unwrap();
        assert_eq!(reading.form, Some(Hkd));
        assert_eq!(reading.doubt, Some(FormDoubt::Differs { column: Hkd, name: HoSanXuat }));
        assert_eq!(doubt("doanh_nghiep", "HTX Sơn Hòa"), FormDoubt::Differs { column: Khac, name: Htx });
        assert_eq!(doubt("htx", "Công ty Sơn Hòa"), FormDoubt::Differs { column: Htx, name: Khac });
    }

    #[test]
    fn a_word_outside_the_list_gets_the_nearest() {
        assert_eq!(read("hợp tác xx", "HTX A"), Err(UnknownForm { typed: "hợp tác xx".into(), nearest: Some(Htx) }));
        assert_eq!(read("tnh", ""), Err(UnknownForm { typed: "tnh".into(), nearest: Some(Tnhh) }));
        assert_eq!(read("xã Vĩnh Hòa", "").unwrap_err().nearest, None);
    }
}
