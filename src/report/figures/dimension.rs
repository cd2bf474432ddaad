//! What figures are cut by, alone or crossed, and what a product is in each.

mod value;

use chrono::Datelike;

pub use value::{Value, What};

use super::Item;
use super::places::{Units, placed};
use crate::law::places::Division;
use crate::law::{FilingKind, FormGroup, Level, Regime, Standing, Star, SubjectForm};
use crate::ledger::{Ending, Part, Records, StruckBecause, part_of};

/// What figures are cut by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// Hạng sao.
    Star,
    /// The same, products sent up for five stars apart; never typed.
    StarApart,
    /// Loại hồ sơ.
    Kind,
    /// Tiềm năng 5 sao: sent up, not answered yet.
    SentUp,
    /// Nhóm sản phẩm, as printed.
    Sector,
    /// Bộ sản phẩm.
    Set,
    /// Legal form in four groups.
    FormGroup,
    /// Legal form.
    Form,
    /// Huyện.
    District,
    /// Xã, phường, đặc khu.
    Commune,
    /// Tỉnh.
    Province,
    /// Who signed the decision.
    Authority,
    /// The level of that authority.
    Level,
    /// The acts it was judged by.
    Regime,
    /// Sex of the representative.
    Sex,
    /// Ethnicity of the representative.
    Ethnicity,
    /// Tình trạng on the day.
    Standing,
    /// Why it was taken off the list.
    Because,
    /// Programme year.
    Year,
    /// Round.
    Round,
    /// Month of signing, or of the council's result.
    Month,
    /// Đơn vị: the office in whose ledger it is.
    Unit,
}

impl Dimension {
    /// Every one, in the order that help lists them.
    pub const ALL: [Self; 21] = [
        Self::Star,
        Self::Kind,
        Self::SentUp,
        Self::Sector,
        Self::Set,
        Self::FormGroup,
        Self::Form,
        Self::District,
        Self::Commune,
        Self::Province,
        Self::Authority,
        Self::Level,
        Self::Regime,
        Self::Sex,
        Self::Ethnicity,
        Self::Standing,
        Self::Because,
        Self::Year,
        Self::Round,
        Self::Month,
        Self::Unit,
    ];

    /// The key of it in data, and as typed.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Star | Self::StarApart => "star",
            Self::Kind => "kind",
            Self::SentUp => "sent-up",
            Self::Sector => "sector",
            Self::Set => "set",
            Self::FormGroup => "form-group",
            Self::Form => "form",
            Self::District => "district",
            Self::Commune => "commune",
            Self::Province => "province",
            Self::Authority => "authority",
            Self::Level => "level",
            Self::Regime => "regime",
            Self::Sex => "sex",
            Self::Ethnicity => "ethnicity",
            Self::Standing => "standing",
            Self::Because => "because",
            Self::Year => "year",
            Self::Round => "round",
            Self::Month => "month",
            Self::Unit => "unit",
        }
    }

    /// The division of places that it is.
    pub const fn division(self) -> Option<Division> {
        match self {
            Self::District => Some(Division::District),
            Self::Commune => Some(Division::Commune),
            Self::Province => Some(Division::Province),
            _ => None,
        }
    }

    /// The values that there are whatever the ledger holds; none of what is as printed.
    pub fn known(self) -> Vec<Value> {
        match self {
            Self::Star => (1..=5).rev().filter_map(Star::new).map(Value::of_star).collect(),
            Self::Kind => FilingKind::ALL.map(Value::of_kind).into(),
            Self::SentUp => [true, false].map(Value::of_sent_up).into(),
            Self::FormGroup => FormGroup::ALL.map(Value::of_group).into(),
            Self::Form => SubjectForm::ALL.map(Value::of_form).into(),
            Self::Level => [Level::District, Level::Province, Level::Ministry].map(Value::of_level).into(),
            Self::Regime => Regime::ALL.map(Value::of_regime).into(),
            Self::Standing => Standing::ALL.map(Value::of_standing).into(),
            Self::Because => [StruckBecause::NotReEvaluated, StruckBecause::Failed].map(Value::of_because).into(),
            _ => Vec::new(),
        }
    }

    /// Of units, those whose ledgers are read, whatever they hold.
    pub fn parts(self, records: &Records) -> Vec<Value> {
        let named = |(at, part): (usize, &Part)| Value::of_unit(at, &part.name);
        if self == Self::Unit { records.parts.iter().enumerate().filter_map(named).collect() } else { Vec::new() }
    }

    /// What a product is in it.
    pub fn of(self, item: Item<'_>, records: &Records, units: Units) -> Value {
        let facts = item.subject(records).map(|(_, facts)| facts);
        let told = match self {
            Self::StarApart if item.is_potential(records) => Some(Value::of_potential()),
            Self::Star | Self::StarApart => item.star(records).map(Value::of_star),
            Self::Kind => item.kind(records).map(Value::of_kind),
            Self::SentUp => Some(Value::of_sent_up(item.is_sent_up(records))),
            Self::Sector => {
                records.products.get(&item.product()).and_then(|of| Value::named(of.facts.sector.as_deref()?))
            }
            Self::Set => {
                records.products.get(&item.product()).and_then(|of| Value::named(of.facts.set_code.as_deref()?))
            }
            Self::FormGroup => facts.and_then(|facts| facts.form).map(FormGroup::of).map(Value::of_group),
            Self::Form => facts.and_then(|facts| facts.form).map(Value::of_form),
            Self::District | Self::Commune | Self::Province => {
                self.division().map(|division| Value::of_place(placed(records, item, division, units)))
            }
            Self::Authority => authority(item, records),
            Self::Level => level(item, records).map(Value::of_level),
            Self::Regime => item.regime(records).map(Value::of_regime),
            Self::Sex => facts.and_then(|facts| Value::named(facts.sex.as_deref()?)),
            Self::Ethnicity => facts.and_then(|facts| Value::named(facts.ethnicity.as_deref()?)),
            Self::Standing => standing(item, records),
            Self::Because => because(item, records),
            Self::Year => item.year(records).and_then(|year| u32::try_from(year).ok()).map(Value::plain),
            Self::Round => round(item, records).map(|round| Value::plain(round.into())),
            Self::Month => item.day(records).map(|day| Value::of_month(day.year(), day.month())),
            Self::Unit => Value::of_unit(part_of(item.id()), records.unit_at(item.id())),
        };
        told.unwrap_or_else(Value::unknown)
    }
}

fn authority(item: Item<'_>, records: &Records) -> Option<Value> {
    let Item::Certificate(certificate) = item else { return None };
    let decision = records.decision_of(certificate)?;
    Value::of_authority(decision.level?, decision.authority.as_deref()?)
}

fn level(item: Item<'_>, records: &Records) -> Option<Level> {
    match item {
        Item::Certificate(certificate) => records.decision_of(certificate)?.level,
        Item::Dossier(dossier) => {
            let rating = records.rating_of(dossier.id)?;
            records.council(rating.facts.council).map(|council| council.facts.level)
        }
    }
}

fn standing(item: Item<'_>, records: &Records) -> Option<Value> {
    let Item::Certificate(certificate) = item else { return None };
    Some(Value::of_standing(records.standing(certificate)))
}

fn because(item: Item<'_>, records: &Records) -> Option<Value> {
    let Item::Certificate(certificate) = item else { return None };
    let Ending::Struck { because } = records.ended_by(certificate)?.facts.ending else { return None };
    because.map(Value::of_because)
}

fn round(item: Item<'_>, records: &Records) -> Option<u8> {
    let told = match item {
        Item::Certificate(certificate) => certificate.facts.round,
        Item::Dossier(_) => None,
    };
    told.or_else(|| item.dossier(records).map(|dossier| dossier.key.round)).filter(|round| *round > 0)
}
