//! The list of all sets, and of the acts whose tables are not at hand.

use serde_json::json;

use super::why_withheld;
use crate::commands::wording;
use crate::law::rubric::{built_in, sets};
use crate::law::{Regime, Rubric};
use crate::ledger::LoadedRubric;
use crate::report::{Cell, Page, Table};
use crate::text::Lang;
use crate::text::messages::proof as say;

pub(super) fn page(loaded: &[LoadedRubric], lang: Lang) -> Page {
    let mut table = Table::new("sets")
        .left("bo", say::set_code(lang))
        .left("ten_bo", say::set_name(lang))
        .left("nganh", say::sector(lang))
        .left("nhom", say::group(lang))
        .right("tieu_chi", say::criteria(lang))
        .left("cham_theo", say::scored_by(lang));
    let mut figures = Vec::new();
    for set in sets() {
        let rubric = built_in(set.code);
        let by = if set.whole { say::by_criterion(lang) } else { say::by_total(lang) };
        table = table.row(row(set.code, &set.name, rubric.as_ref(), by, lang));
        figures.push(figure(set.code, &set.name, set.regime, rubric.as_ref(), !set.whole, None));
    }
    for loaded in loaded {
        let Ok(rubric) = Rubric::read(&loaded.stored.text) else { continue };
        let by = say::by_loaded(lang, loaded.entry);
        table = table.row(row(&rubric.code, &rubric.name.vi, Some(&rubric), by, lang));
        figures.push(figure(&rubric.code, &rubric.name.vi, rubric.regime, Some(&rubric), false, Some(loaded)));
    }
    let withheld = sets().iter().filter(|set| !set.whole);
    let withheld: Vec<String> =
        withheld.map(|set| format!("{} ({}): {}", set.code, set.name, why_withheld(set.code, lang))).collect();
    let without = [Regime::R148, Regime::R1489].map(|regime| say::criteria_not_published(lang, regime.citation()));
    let acts: Vec<_> =
        [Regime::R148, Regime::R1489].iter().map(|regime| json!({ "regime": regime, "scored_by": "total" })).collect();
    let by_act = |regime: Regime| sets().iter().filter(|set| set.regime == regime).count();
    Page::new(say::criteria_title(lang))
        .table(table)
        .text(say::criteria_counts(lang, by_act(Regime::R26), by_act(Regime::R1048), withheld.len()))
        .text(wording::list(say::criteria_by_total(lang), withheld.into_iter().chain(without)))
        .text(say::criteria_next(lang))
        .figures(json!({ "sets": figures, "without_tables": acts }))
}

fn class<'r>(rubric: Option<&'r Rubric>, kind: &str, lang: Lang) -> Option<&'r str> {
    rubric?.class(kind).map(|label| lang.pick(&label.vi, &label.en))
}

fn row(code: &str, name: &str, rubric: Option<&Rubric>, by: String, lang: Lang) -> Vec<Cell> {
    let name = rubric.map_or(name, |rubric| lang.pick(&rubric.name.vi, &rubric.name.en));
    vec![
        Cell::text(code),
        Cell::text(name),
        class(rubric, "nganh", lang).into(),
        class(rubric, "nhom", lang).into(),
        rubric.map_or(Cell::Blank, |rubric| Cell::Count(rubric.criteria.len() as u64)),
        Cell::text(by),
    ]
}

fn figure(
    code: &str,
    name: &str,
    regime: Regime,
    rubric: Option<&Rubric>,
    is_withheld: bool,
    loaded: Option<&LoadedRubric>,
) -> serde_json::Value {
    json!({
        "code": code,
        "name": name,
        "regime": regime,
        "act": rubric.map(|rubric| &rubric.act),
        "sector": class(rubric, "nganh", Lang::Vi),
        "group": class(rubric, "nhom", Lang::Vi),
        "criteria": rubric.map(|rubric| rubric.criteria.len()),
        "from": rubric.and_then(|rubric| rubric.from),
        "sha256": rubric.map(|rubric| &rubric.sha256),
        "withheld": is_withheld,
        "loaded": loaded.map(|loaded| json!({ "entry": loaded.entry, "cite": loaded.cite })),
    })
}

/// What a table is called in a list of one line.
pub(super) fn named(rubric: &Rubric, lang: Lang) -> String {
    let name = lang.pick(&rubric.name.vi, &rubric.name.en);
    format!("{} {name} ({})", rubric.code, wording::act_of(lang, rubric))
}
