//! Why a figure differs: another way of counting that gives it exactly, with the records that make the difference.

use clap::ValueEnum;
use serde_json::{Value, json};

use super::read::Published;
use crate::commands::wording;
use crate::law::places::{District, districts};
use crate::ledger::{Records, Unit};
use crate::report::figures::{Counted, Dimension, Explained, Measure, Measured, Of, Reading, explained};
use crate::text::messages::{reconcile as say, term};
use crate::text::{Lang, fold, number, order, typed};

/// How many records are named on a page; data has them all.
const MOST: usize = 20;

/// A way of counting that gives a published figure.
pub(super) struct Why {
    reading: Reading,
    more: Vec<String>,
    less: Vec<String>,
}

/// The ways that give a figure which the ledger's own way does not.
pub(super) fn whys(measured: &Measured<'_>, figure: &Published, lang: Lang) -> Vec<Why> {
    let value = u64::try_from(figure.value).unwrap_or_default();
    let records = measured.records;
    let why = |Explained { reading, more, less }| Why {
        reading,
        more: names(records, &more, lang),
        less: names(records, &less, lang),
    };
    explained(measured, figure.what, figure.year, &figure.scope, value).into_iter().map(why).collect()
}

fn names(records: &Records, counted: &Counted, lang: Lang) -> Vec<String> {
    let product = |product: i64| records.product_name(product).to_owned();
    let name = |id: i64| match counted.of() {
        Of::Subjects => Some(wording::subject_name(lang, records.subjects.get(&id))),
        Of::Dossiers => records.dossier(id).map(|one| format!("{} ({})", product(one.key.product), one.code)),
        _ => records.certificate(id).map(|one| product(one.facts.product)),
    };
    let mut names: Vec<String> = counted.ids().filter_map(name).collect();
    names.sort_by_cached_key(|name| order::key(name));
    names
}

impl Why {
    /// "nếu tính cả sản phẩm đánh giá lại thì khớp: thêm 04 (…)."
    fn told(&self, lang: Lang) -> String {
        let side = |names: &[String], say: fn(Lang, String, String) -> String| {
            let shown = names.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join("; ");
            let shown = if names.len() > MOST { say::and_more(lang, shown, names.len() - MOST) } else { shown };
            (!names.is_empty()).then(|| say(lang, number::count_in_sentence(lang, names.len() as u64), shown))
        };
        let sides = [side(&self.more, say::more), side(&self.less, say::less)];
        let sides = sides.into_iter().flatten().collect::<Vec<_>>().join("; ");
        say::would_hold(lang, way(lang, self.reading), sides)
    }

    pub(super) fn data(&self) -> Value {
        json!({ "reading": self.reading.id(), "more": self.more, "less": self.less })
    }
}

/// What a person reads of a figure that differs.
pub(super) fn sentence(figure: &Published, found: i64, whys: &[Why], lang: Lang) -> String {
    let difference = number::count_in_sentence(lang, (found - figure.value).unsigned_abs());
    let start = say::differs_by(lang, figure.line, difference);
    if !whys.is_empty() {
        let told = whys.iter().map(|why| why.told(lang)).collect::<Vec<_>>();
        return format!("{start}{}", told.join(&say::or(lang)));
    }
    let look = match (figure.year, figure.up_to) {
        (Some(year), _) => key(figure.what, true).map(|key| format!("ocop report year {year} --trace {key}")),
        (None, Some(day)) => {
            key(figure.what, false).map(|key| format!("ocop report total --as-of {day} --trace {key}"))
        }
        (None, None) => None,
    };
    let look = look.map(|look| look + &only(figure, lang));
    match look {
        Some(look) => format!("{start}{}", say::look(lang, look)),
        None => format!("{start}{}", say::unexplained(lang)),
    }
}

/// The options by which a report looks at what a figure is of: ` --only huyen="Tân Hồng"`.
fn only(figure: &Published, lang: Lang) -> String {
    let called = |dimension: &Dimension| {
        let value = dimension.to_possible_value()?;
        let alias = value.get_name_and_aliases().last().filter(|_| lang == Lang::Vi);
        Some(alias.unwrap_or_else(|| value.get_name()).to_owned())
    };
    // A name out of a file must not become a command when the line is pasted.
    let one = |(dimension, code): &(Dimension, String)| {
        let code = typed::argument(code).unwrap_or_else(|| term::name_to_type(lang));
        Some(format!(" --only {}={code}", called(dimension)?))
    };
    figure.scope.only.iter().filter_map(one).collect()
}

/// A district told without its kind where several of the office's bore that name: the ledger has them together.
pub(super) fn namesakes(figures: &[Published], records: &Records, lang: Lang) -> Vec<String> {
    let own: Vec<_> = records.office.units().filter_map(Unit::province).collect();
    let mut notes = Vec::new();
    for name in figures.iter().filter_map(|figure| figure.cut.district.as_deref()) {
        let bears = districts().iter().filter(|one| fold::same_place(&one.full_name(), name));
        let of_office = bears.filter(|one| {
            own.contains(&one.province) || one.province.successors().iter().any(|after| own.contains(after))
        });
        let places: Vec<String> = of_office.map(District::full_name).collect();
        let note = say::namesakes(lang, name, places.join(", "));
        if places.len() > 1 && !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}

/// The key of a figure in the report that counts it.
const fn key(what: Measure, of_year: bool) -> Option<&'static str> {
    Some(match (what, of_year) {
        (Measure::Registered, true) => "registered",
        (Measure::Evaluated, true) => "evaluated.dossiers",
        (Measure::Participants, true) => "evaluated.subjects.known",
        (Measure::Products, true) => "recognised.products",
        (Measure::Subjects, true) => "recognised.subjects.known",
        (Measure::Products, false) => "ever",
        (Measure::Subjects, false) => "subjects.known",
        (Measure::InForce, false) => "in_force",
        _ => return None,
    })
}

fn way(lang: Lang, reading: Reading) -> String {
    match reading {
        Reading::Signed => say::by_signing(lang),
        Reading::WithReEvaluated => say::with_re_evaluated(lang),
        Reading::WithUpgraded => say::with_upgraded(lang),
        Reading::WithRenewed => say::with_renewed(lang),
        Reading::NoReEvaluated => say::no_re_evaluated(lang),
        Reading::NoUpgraded => say::no_upgraded(lang),
        Reading::FirstOnly => say::first_only(lang),
        Reading::SentUpApart => say::sent_up_apart(lang),
        Reading::SentUpAsFive => say::sent_up_as_five(lang),
        Reading::InForceOnly => say::in_force_only(lang),
        Reading::NotEnded => say::not_ended(lang),
        Reading::WithEnded => say::with_ended(lang),
        Reading::EachCertificate => say::each_certificate(lang),
        Reading::EachProduct => say::each_product(lang),
        Reading::BySubject => say::by_subject(lang),
        Reading::Unrated => say::with_unrated(lang),
        Reading::Rated => say::rated_only(lang),
    }
}
