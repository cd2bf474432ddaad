//! Fields that differ, in words: what they told and what they tell.

use crate::ledger::{Difference, Field, Told};
use crate::text::messages::before as say;
use crate::text::{Lang, number};

/// The fields that differ, old and new.
pub(in crate::commands) fn differences(lang: Lang, differences: &[Difference]) -> String {
    let one = |one: &Difference| {
        say::field(lang, field(lang, one.field), told(lang, one.old.as_ref()), told(lang, one.new.as_ref()))
    };
    differences.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn told(lang: Lang, told: Option<&Told>) -> String {
    match told {
        None => say::blank(lang),
        Some(Told::Text(text)) => text.clone(),
        Some(Told::Day(day)) => number::date(lang, *day),
        Some(Told::Form(form)) => form.name(lang),
        Some(Told::Kind(kind)) => super::kind(lang, *kind),
        Some(Told::Number(n)) => n.to_string(),
        Some(Told::Points(points)) => number::points(lang, points.0),
        Some(Told::Unit(unit)) => format!("{} ({})", unit.full_name(), unit.key()),
    }
}

/// A field's name.
fn field(lang: Lang, field: Field) -> String {
    match field {
        Field::Name => say::name(lang),
        Field::Form => say::form(lang),
        Field::Address => say::address(lang),
        Field::Commune => say::commune(lang),
        Field::District => say::district(lang),
        Field::Province => say::province(lang),
        Field::Unit => say::unit(lang),
        Field::TaxCode => say::tax_code(lang),
        Field::Registration => say::registration(lang),
        Field::RegisteredOn => say::registered_on(lang),
        Field::Representative => say::representative(lang),
        Field::Position => say::position(lang),
        Field::Phone => say::phone(lang),
        Field::Email => say::email(lang),
        Field::Sex => say::sex(lang),
        Field::Ethnicity => say::ethnicity(lang),
        Field::Disability => say::disability(lang),
        Field::Personal => say::personal(lang),
        Field::Sector => say::sector(lang),
        Field::SetCode => say::set_code(lang),
        Field::ProductCode => say::product_code(lang),
        Field::Filed => say::filed(lang),
        Field::Proposed => say::proposed(lang),
        Field::Received => say::received(lang),
        Field::Complete => say::complete(lang),
        Field::CommuneSlip => say::commune_slip(lang),
        Field::CommuneSlipOn => say::commune_slip_on(lang),
        Field::CommuneSlipBy => say::commune_slip_by(lang),
        Field::ProvinceSlip => say::province_slip(lang),
        Field::ProvinceSlipOn => say::province_slip_on(lang),
        Field::ProvinceSlipBy => say::province_slip_by(lang),
        Field::PastDeadline => say::past_deadline(lang),
        Field::PastWindow => say::past_window(lang),
        Field::Note => say::note(lang),
        Field::Kind => say::kind(lang),
        Field::Year => say::year(lang),
        Field::Round => say::round(lang),
        Field::Points => say::points(lang),
        Field::Standing => say::standing(lang),
        Field::Star => say::star(lang),
        Field::End => say::end(lang),
    }
}
