//! The product set that a dossier is judged by, as it was typed.

use super::Failure;
use crate::law::Regime;
use crate::law::rubric::{SetInfo, by_name, sets};
use crate::ledger::Reader;
use crate::text::messages::dossier as say;
use crate::text::nearest;
use crate::text::{Lang, fold};

/// The act whose sets are known at hand for a regime: those of 148 and 1489 are not published, and
/// their products are named by the sets of 26/2026.
const fn named_by(regime: Regime) -> Regime {
    if matches!(regime, Regime::R1048) { Regime::R1048 } else { Regime::R26 }
}

/// The set that a code or a name means under a regime, one of the act's or of a table the office
/// loaded; where there is none, why, with the nearest.
pub(super) fn meant(
    reader: Reader<'_>,
    regime: Regime,
    typed: &str,
    lang: Lang,
) -> Result<Result<String, String>, Failure> {
    if let Some(set) = by_name(named_by(regime), typed) {
        return Ok(Ok(set.code.to_owned()));
    }
    let loaded = reader.loaded_rubrics(typed.trim())?;
    if let Some(own) = loaded.iter().rfind(|own| own.regime == regime) {
        return Ok(Ok(own.code.clone()));
    }
    Ok(Err(no_set(regime, typed, lang)))
}

/// That a text is no set of a regime, with the nearest; for a regime whose sets are at hand.
pub(super) fn doubt(reader: Reader<'_>, regime: Regime, typed: &str, lang: Lang) -> Result<Option<String>, Failure> {
    let at_hand = named_by(regime) == regime;
    Ok(if at_hand { meant(reader, regime, typed, lang)?.err() } else { None })
}

fn no_set(regime: Regime, typed: &str, lang: Lang) -> String {
    let act = named_by(regime);
    let of_act = || sets().iter().filter(|set| set.regime == act);
    let folded: Vec<(String, &SetInfo)> =
        of_act().flat_map(|set| [(set.code.to_owned(), set), (fold::bare(&set.name), set)]).collect();
    // A word of the name, its diacritics told, is nearer than a spelling like it.
    let key = fold::key(typed);
    let has = |set: &SetInfo| fold::key(&set.name).split(|c: char| !c.is_alphanumeric()).any(|word| word == key);
    let near = nearest(typed, folded.iter().map(|(word, _)| word.as_str()));
    let spelled = near.and_then(|near| folded.iter().find(|(word, _)| word == near));
    let near = folded.iter().find(|(_, set)| has(set)).or(spelled);
    match near {
        Some((_, set)) => say::no_set_near(lang, typed, act.citation(), set.code, &set.name),
        None => say::no_set(lang, typed, act.citation()),
    }
}
