//! The documents of dossiers, in words, and the day they are to hold on.

use chrono::NaiveDate;

use crate::law::DocumentKind;
use crate::ledger::{Document, DocumentFacts};
use crate::text::messages::document as say;
use crate::text::{Expected, Lang, fold, number};

/// A kind of document as offices call it for short.
pub(super) fn kind_name(lang: Lang, kind: DocumentKind) -> String {
    match kind {
        DocumentKind::Slip => say::slip(lang),
        DocumentKind::SelfAssessment => say::self_assessment(lang),
        DocumentKind::BusinessRegistration => say::business_registration(lang),
        DocumentKind::FoodSafety => say::food_safety(lang),
        DocumentKind::ProductionConditions => say::production_conditions(lang),
        DocumentKind::Material => say::material(lang),
        DocumentKind::Environment => say::environment(lang),
        DocumentKind::Labour => say::labour(lang),
        DocumentKind::Growth => say::growth(lang),
        DocumentKind::IntellectualProperty => say::intellectual_property(lang),
        DocumentKind::Market => say::market(lang),
        DocumentKind::Promotion => say::promotion(lang),
        DocumentKind::Story => say::story(lang),
        DocumentKind::QualityDeclaration => say::quality_declaration(lang),
        DocumentKind::TestReport => say::test_report(lang),
        DocumentKind::Traceability => say::traceability(lang),
        DocumentKind::QualitySystem => say::quality_system(lang),
        DocumentKind::Award => say::award(lang),
        DocumentKind::Other => say::other(lang),
    }
}

/// What else offices write for a kind, as [`fold::search`] leaves it.
const ALSO: &[(&str, DocumentKind)] = &[
    ("phieu dang ky", DocumentKind::Slip),
    ("mau 01", DocumentKind::Slip),
    ("mau so 01", DocumentKind::Slip),
    ("bao cao tu danh gia", DocumentKind::SelfAssessment),
    ("mau 02", DocumentKind::SelfAssessment),
    ("mau so 02", DocumentKind::SelfAssessment),
    ("giay dang ky kinh doanh", DocumentKind::BusinessRegistration),
    ("dkkd", DocumentKind::BusinessRegistration),
    ("gcn dang ky kinh doanh", DocumentKind::BusinessRegistration),
    ("an toan thuc pham", DocumentKind::FoodSafety),
    ("ve sinh an toan thuc pham", DocumentKind::FoodSafety),
    ("attp", DocumentKind::FoodSafety),
    ("vsattp", DocumentKind::FoodSafety),
    ("co so du dieu kien an toan thuc pham", DocumentKind::FoodSafety),
    ("du dieu kien san xuat", DocumentKind::ProductionConditions),
    ("nguon goc nguyen lieu", DocumentKind::Material),
    ("vung nguyen lieu", DocumentKind::Material),
    ("lien ket chuoi", DocumentKind::Material),
    ("bao ve moi truong", DocumentKind::Environment),
    ("lao dong dia phuong", DocumentKind::Labour),
    ("bao cao tai chinh", DocumentKind::Growth),
    ("tang truong", DocumentKind::Growth),
    ("nhan hieu", DocumentKind::IntellectualProperty),
    ("shtt", DocumentKind::IntellectualProperty),
    ("thi truong", DocumentKind::Market),
    ("xuc tien thuong mai", DocumentKind::Market),
    ("quang ba", DocumentKind::Promotion),
    ("cau chuyen", DocumentKind::Story),
    ("cong bo chat luong san pham", DocumentKind::QualityDeclaration),
    ("tu cong bo", DocumentKind::QualityDeclaration),
    ("ban tu cong bo san pham", DocumentKind::QualityDeclaration),
    ("phieu ket qua kiem nghiem", DocumentKind::TestReport),
    ("kiem nghiem", DocumentKind::TestReport),
    ("tem truy xuat", DocumentKind::Traceability),
    ("truy xuat nguon goc", DocumentKind::Traceability),
    ("ma so ma vach", DocumentKind::Traceability),
    ("he thong quan ly chat luong tien tien", DocumentKind::QualitySystem),
    ("giai thuong cua san pham", DocumentKind::Award),
];

/// The kind that a word means: its id, its name in either language, or another word of offices.
pub(super) fn kind_told(typed: &str) -> Option<DocumentKind> {
    let key = fold::search(typed);
    let is = |kind: &DocumentKind| {
        [kind.id().to_owned(), kind_name(Lang::Vi, *kind), kind_name(Lang::En, *kind)]
            .iter()
            .any(|name| fold::search(name) == key)
    };
    let named = DocumentKind::ALL.into_iter().find(is);
    named.or_else(|| ALSO.iter().find(|(word, _)| *word == key).map(|(_, kind)| *kind))
}

/// A kind as typed.
pub(super) fn kind(typed: &str) -> Result<DocumentKind, Expected> {
    kind_told(typed).ok_or_else(|| Expected::new(say::expected_kind))
}

/// A document as an answer names it: its kind, title and number.
pub(super) fn named(lang: Lang, kind: DocumentKind, facts: &DocumentFacts) -> String {
    let title = facts.title.as_ref().map(|title| format!(" “{title}”")).unwrap_or_default();
    let number = facts.number.as_ref().map(|number| say::number(lang, number)).unwrap_or_default();
    format!("{}{title}{number}", kind_name(lang, kind))
}

/// The same with its days and its scan.
pub(super) fn told(lang: Lang, document: &Document) -> String {
    let facts = &document.facts;
    let date = |day: NaiveDate| number::date(lang, day);
    let parts = [
        facts.issued_on.map(|day| say::of_day(lang, date(day))),
        facts.issuer.clone(),
        facts.ends_on.map(|day| say::ends(lang, date(day))),
        facts.file.as_ref().map(|file| say::scan(lang, file)),
    ];
    let rest: Vec<String> = parts.into_iter().flatten().collect();
    let named = named(lang, document.kind, facts);
    if rest.is_empty() { named } else { format!("{named} ({})", rest.join("; ")) }
}

/// Kinds in one line.
pub(super) fn kinds(lang: Lang, kinds: impl IntoIterator<Item = DocumentKind>) -> String {
    kinds.into_iter().map(|kind| kind_name(lang, kind)).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_by_its_id_and_both_its_names_and_by_no_other() {
        for kind in DocumentKind::ALL {
            for typed in [kind.id().to_owned(), kind_name(Lang::Vi, kind), kind_name(Lang::En, kind)] {
                assert_eq!(kind_told(&typed), Some(kind), "{typed}");
            }
        }
        for (typed, kind) in ALSO {
            assert_eq!(kind_told(typed), Some(*kind), "{typed}");
        }
        assert_eq!(kind_told("Giấy chứng nhận ATTP"), Some(DocumentKind::FoodSafety));
        assert_eq!((kind_told("giấy tờ"), kind_told("")), (None, None));
    }
}
