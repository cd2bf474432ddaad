//! Mappings of headings that the ledger has, used by name.

use super::Failure;
use crate::ledger::{Reader, SavedMapping};
use crate::roster::{Column, Mapped, Mapping};
use crate::text::messages::columns as msg;
use crate::text::{Lang, fold, nearest};

/// The mapping of a name.
pub(super) fn saved(reader: Reader<'_>, typed: &str, lang: Lang) -> Result<SavedMapping, Failure> {
    let mut all = reader.mappings()?;
    if let Some(at) = all.iter().position(|mapping| mapping.is(typed)) {
        return Ok(all.swap_remove(at));
    }
    if all.is_empty() {
        return Err(Failure::Refused(msg::none_saved(lang)));
    }
    let spelled: Vec<String> = all.iter().map(|mapping| fold::search(&mapping.name).replace(' ', "-")).collect();
    let near = nearest(typed, spelled.iter().map(String::as_str));
    let near = near.and_then(|near| spelled.iter().position(|name| name == near)).map(|at| &all[at].name);
    let names = || all.iter().map(|mapping| mapping.name.as_str()).collect::<Vec<_>>().join(", ");
    Err(Failure::Refused(
        near.map_or_else(|| msg::no_such(lang, typed, names()), |near| msg::no_such_near(lang, typed, near)),
    ))
}

/// The mapping of a name, for tables with columns.
pub(super) fn of_columns(reader: Reader<'_>, typed: &str, columns: &[Column], lang: Lang) -> Result<Mapping, Failure> {
    let SavedMapping { name, kind, columns: told } = saved(reader, typed, lang)?;
    let told = told.into_iter().map(|(heading, field)| Mapped { heading, field });
    let mapping = Mapping { name, columns: told.collect() };
    let strange = mapping.strange(columns);
    if strange.is_empty() {
        return Ok(mapping);
    }
    Err(Failure::Refused(msg::other_kind(lang, &mapping.name, kind_name(&kind, lang), strange.join(", "))))
}

/// The files of a kind, as people call them.
pub(super) fn kind_name(kind: &str, lang: Lang) -> String {
    match kind {
        "roster" => msg::kind_roster(lang),
        "council" => msg::kind_council(lang),
        "dossiers" => msg::kind_dossiers(lang),
        "attendance" => msg::kind_attendance(lang),
        "scores" => msg::kind_scores(lang),
        "check" => msg::kind_check(lang),
        "review" => msg::kind_review(lang),
        "conclusion" => msg::kind_conclusion(lang),
        "self-score" => msg::kind_self_score(lang),
        "document" => msg::kind_document(lang),
        "answer" => msg::kind_answer(lang),
        "target" => msg::kind_target(lang),
        "idea" => msg::kind_idea(lang),
        "activity" => msg::kind_activity(lang),
        "plan" => msg::kind_plan(lang),
        "support" => msg::kind_support(lang),
        "outlet" => msg::kind_outlet(lang),
        "product-figure" => msg::kind_product_figure(lang),
        "inspection" => msg::kind_inspection(lang),
        "figure" => msg::kind_figure(lang),
        other => other.to_owned(),
    }
}
