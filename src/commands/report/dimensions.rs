//! What reports are cut by: its words on the command line, its headings, what its values are called.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::units;
use crate::commands::wording;
use crate::law::places::List;
use crate::law::rubric::sets;
use crate::ledger::StruckBecause;
use crate::report::figures::{Crossed, Dimension, Sure, Value, What};
use crate::text::Lang;
use crate::text::messages::{cut as say, ending, term, together};

impl ValueEnum for Dimension {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let alias = match self {
            Self::Star | Self::StarApart => "sao",
            Self::Kind => "loai-ho-so",
            Self::SentUp => "tiem-nang",
            Self::Sector => "nhom",
            Self::Set => "bo",
            Self::FormGroup => "nhom-chu-the",
            Self::Form => "loai-hinh",
            Self::District => "huyen",
            Self::Commune => "xa",
            Self::Province => "tinh",
            Self::Authority => "co-quan",
            Self::Level => "cap",
            Self::Regime => "van-ban",
            Self::Sex => "gioi-tinh",
            Self::Ethnicity => "dan-toc",
            Self::Standing => "tinh-trang",
            Self::Because => "ly-do",
            Self::Year => "nam",
            Self::Round => "dot",
            Self::Month => "thang",
            Self::Unit => "don-vi",
        };
        Some(PossibleValue::new(self.id()).alias(alias))
    }
}

/// The heading of a dimension, and its machine name.
pub(super) fn heading(lang: Lang, dimension: Dimension) -> (&'static str, String) {
    match dimension {
        Dimension::Star | Dimension::StarApart => ("hang_sao", term::star(lang)),
        Dimension::Kind => ("loai_ho_so", say::kind(lang)),
        Dimension::SentUp => ("tiem_nang_5_sao", say::sent_up(lang)),
        Dimension::Sector => ("nhom", say::sector(lang)),
        Dimension::Set => ("bo_san_pham", say::set(lang)),
        Dimension::FormGroup => ("nhom_chu_the", say::form_group(lang)),
        Dimension::Form => ("loai_hinh", term::form(lang)),
        Dimension::District => ("huyen", say::district(lang)),
        Dimension::Commune => ("xa_phuong", say::commune(lang)),
        Dimension::Province => ("tinh", say::province(lang)),
        Dimension::Authority => ("co_quan", say::authority(lang)),
        Dimension::Level => ("cap", say::level(lang)),
        Dimension::Regime => ("van_ban", say::regime(lang)),
        Dimension::Sex => ("gioi_tinh", say::sex(lang)),
        Dimension::Ethnicity => ("dan_toc", say::ethnicity(lang)),
        Dimension::Standing => ("tinh_trang", term::standing(lang)),
        Dimension::Because => ("ly_do", say::because(lang)),
        Dimension::Year => ("nam", say::year(lang)),
        Dimension::Round => ("dot", say::round(lang)),
        Dimension::Month => ("thang", say::month(lang)),
        Dimension::Unit => (units::FIELD, together::unit(lang)),
    }
}

/// The same of a cut: the communes of before 01/07/2025 are of other kinds.
pub(super) fn heading_of(lang: Lang, found: &Crossed, dimension: Dimension) -> (&'static str, String) {
    let (field, name) = heading(lang, dimension);
    let of_before = dimension == Dimension::Commune && found.list == Some(List::Before2025);
    (field, if of_before { say::commune_before(lang) } else { name })
}

/// What a value is called.
pub(super) fn label(lang: Lang, value: &Value) -> String {
    match &value.what {
        What::Star(star) => say::stars(lang, star.number()),
        What::Kind(kind) => wording::kind(lang, *kind),
        What::SentUp(true) => say::is_sent_up(lang),
        What::SentUp(false) => say::is_not_sent_up(lang),
        What::FormGroup(group) => group.name(lang),
        What::Form(form) => form.name(lang),
        What::Regime(regime) => regime.citation().to_owned(),
        What::Level(level) => wording::level(lang, *level),
        What::Standing(standing) => wording::standing(lang, *standing),
        What::Because(StruckBecause::NotReEvaluated) => ending::not_re_evaluated(lang),
        What::Because(StruckBecause::Failed) => ending::failed(lang),
        What::Plain(number) => number.to_string(),
        What::Month(year, month) => format!("{month:02}/{year}"),
        What::Named(name) => sets()
            .iter()
            .find(|set| set.code == name)
            .map_or_else(|| name.clone(), |set| format!("{name} {}", set.name)),
        What::Authority(level, name) => say::authority_of(lang, name, wording::level(lang, *level)),
        What::Place { name, before: true, .. } => say::of_list(lang, name.clone().unwrap_or_default()),
        What::Place { name, sure, .. } => place(lang, name.clone().unwrap_or_default(), *sure),
        What::Unknown => term::not_known(lang),
    }
}

/// What a place is called, with how it is meant where that is not plain.
fn place(lang: Lang, name: String, sure: Sure) -> String {
    match sure {
        Sure::Unit => name,
        Sure::Printed => say::as_printed(lang, name),
        Sure::Split => say::split(lang, name),
        Sure::Merged => say::merged(lang, name),
        Sure::Undated => say::undated(lang),
        Sure::Unknown => say::not_told(lang),
    }
}
