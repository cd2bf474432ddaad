//! The documents that prove a dossier (tài liệu minh chứng), by the kinds of Mẫu số 02, and what the law asks of each.

use super::FilingKind;

/// A kind of document: the slip and the report themselves, then the rows of the table in Mẫu số 02 part III, its
/// certificates of Part I item 7 apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// The registration slip (Mẫu số 01).
    Slip,
    /// The subject's own report (Mẫu số 02).
    SelfAssessment,
    /// Business registration.
    BusinessRegistration,
    /// The certificate of food safety of the place of production.
    FoodSafety,
    /// The certificate of other conditions of production.
    ProductionConditions,
    /// Origin of the material, growing area, links of the chain.
    Material,
    /// Environment, and lasting technology.
    Environment,
    /// Local labour.
    Labour,
    /// Growth: the cooperative's classification, accounts of the last two years.
    Growth,
    /// Trade marks, indications, patents.
    IntellectualProperty,
    /// Distribution, export, trade promotion.
    Market,
    /// Promotion of the product: web site, advertising.
    Promotion,
    /// The product's story.
    Story,
    /// The declaration of quality.
    QualityDeclaration,
    /// Results of tests.
    TestReport,
    /// Bar codes, stamps of origin.
    Traceability,
    /// Advanced systems of quality.
    QualitySystem,
    /// Awards.
    Award,
    /// Anything else.
    Other,
}

/// What the law asks of a kind of document in a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Part of every dossier (Art 6.1a–c).
    Always,
    /// To be brought up to date on a re-evaluation (Art 6.1c).
    Renewed,
    /// Where other laws ask for it of the subject or the product (Mẫu số 02 part I item 7, and the table of part III).
    WhereAsked,
    /// Proves what the subject claims of a criterion; the table of Mẫu số 02 part III is guidance.
    Supports,
}

impl DocumentKind {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 19] = [
        Self::Slip,
        Self::SelfAssessment,
        Self::BusinessRegistration,
        Self::FoodSafety,
        Self::ProductionConditions,
        Self::Material,
        Self::Environment,
        Self::Labour,
        Self::Growth,
        Self::IntellectualProperty,
        Self::Market,
        Self::Promotion,
        Self::Story,
        Self::QualityDeclaration,
        Self::TestReport,
        Self::Traceability,
        Self::QualitySystem,
        Self::Award,
        Self::Other,
    ];

    /// As stored and in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Slip => "slip",
            Self::SelfAssessment => "self-assessment",
            Self::BusinessRegistration => "business-registration",
            Self::FoodSafety => "food-safety",
            Self::ProductionConditions => "production-conditions",
            Self::Material => "material",
            Self::Environment => "environment",
            Self::Labour => "labour",
            Self::Growth => "growth",
            Self::IntellectualProperty => "intellectual-property",
            Self::Market => "market",
            Self::Promotion => "promotion",
            Self::Story => "story",
            Self::QualityDeclaration => "quality-declaration",
            Self::TestReport => "test-report",
            Self::Traceability => "traceability",
            Self::QualitySystem => "quality-system",
            Self::Award => "award",
            Self::Other => "other",
        }
    }

    /// The kind of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// What the law asks of it in a dossier of a kind.
    pub const fn need(self, filing: FilingKind) -> Need {
        match (self, filing) {
            (Self::Slip | Self::SelfAssessment, _) => Need::Always,
            // Art 6.1c: material, technology, declared quality, regular tests, markets, output, turnover.
            (
                Self::Material
                | Self::Environment
                | Self::QualityDeclaration
                | Self::TestReport
                | Self::Market
                | Self::Growth,
                FilingKind::ReEvaluation,
            ) => Need::Renewed,
            (
                Self::BusinessRegistration | Self::FoodSafety | Self::ProductionConditions | Self::QualityDeclaration,
                _,
            ) => Need::WhereAsked,
            _ => Need::Supports,
        }
    }

    /// Whether a filing has its own, which none of a filing before stands for.
    pub const fn is_of_one_filing(self) -> bool {
        matches!(self, Self::Slip | Self::SelfAssessment)
    }

    /// Whether a product of a set may be asked for it. Food safety is asked of what is eaten, drunk or taken: not of
    /// handicraft, plants and animals kept for pleasure, tourism (QĐ 26/2026 Appendix I). Of an unknown set it may.
    pub fn suits(self, set: Option<&str>) -> bool {
        let number = set.and_then(|set| set.trim().strip_prefix("26-")).and_then(|number| number.parse::<u8>().ok());
        self != Self::FoodSafety || !number.is_some_and(|number| (21..=26).contains(&number))
    }
}

/// Whether a product of a set brings no five samples: tourism alone (Art 6.2d, 6.3).
pub fn is_without_samples(set: Option<&str>) -> bool {
    set.is_some_and(|set| set.trim() == "26-26")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_lead_back_and_are_those_of_the_schema() {
        let schema = include_str!("../../schema.sql");
        for kind in DocumentKind::ALL {
            assert_eq!(DocumentKind::from_id(kind.id()), Some(kind));
            assert!(schema.contains(&format!("'{}'", kind.id())), "{}", kind.id());
        }
    }

    #[test]
    fn every_dossier_has_slip_and_report_and_a_re_evaluation_brings_six_kinds_up_to_date() {
        let of = |filing, need| DocumentKind::ALL.into_iter().filter(move |kind| kind.need(filing) == need).count();
        for filing in FilingKind::ALL {
            assert_eq!(of(filing, Need::Always), 2); // Art 6.1a, b, c
        }
        // Art 6.1c, output and turnover being one kind of paper.
        assert_eq!(of(FilingKind::ReEvaluation, Need::Renewed), 6);
        assert_eq!(of(FilingKind::First, Need::Renewed), 0);
    }

    #[test]
    fn food_safety_and_samples_go_by_the_group() {
        // Appendix I: drinks 26-14 to 26-17, herbs to 26-20, handicraft from 26-21, tourism 26-26.
        let asked = |set| DocumentKind::FoodSafety.suits(Some(set));
        assert_eq!(
            ["26-01", "26-16", "26-20", "26-21", "26-23", "26-26"].map(asked),
            [true, true, true, false, false, false]
        );
        assert!(DocumentKind::FoodSafety.suits(None) && DocumentKind::FoodSafety.suits(Some("1048-03")));
        assert!(is_without_samples(Some("26-26")) && !is_without_samples(Some("26-25")) && !is_without_samples(None));
    }
}
