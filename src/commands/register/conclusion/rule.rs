//! What a council concludes over what it concluded before: the command's own rule, which `check` asks again.

use super::table::no_such;
use super::{Told, Wrong};
use crate::commands::Failure;
use crate::commands::papers::{Own, regime_now};
use crate::commands::rubric::rubric_for;
use crate::ledger::{Concluding, Conclusion, Council, Dossier, KnockOut, Reader, Records};
use crate::text::Lang;
use crate::text::messages::{check, dossier as say};

/// What a council concludes, once it is told so; what was concluded before of the other kind stays.
pub(super) fn concluded(
    (reader, records): (Reader<'_>, &Records),
    (council, dossier): (&Council, &Dossier),
    told: &Told,
    reasoned: bool,
    lang: Lang,
) -> Result<Result<Conclusion, Wrong>, Failure> {
    let known = records.conclusion(council.id, dossier.id);
    let (regime, _) = regime_now(records, dossier);
    let session = council.sessions.last().map(|session| session.held_on);
    let table = rubric_for(reader, records, dossier, session)?;
    if let Some(wrong) = no_such(told, regime, table.known(), lang) {
        return Ok(Err(wrong));
    }
    let held = known.cloned().unwrap_or(Conclusion {
        dossier: dossier.id,
        council: council.id,
        knock_out: None,
        minima: None,
        missed: None,
        paper: None,
    });
    let paper = told.paper.clone().or_else(|| held.paper.clone());
    let new = if told.knock_out {
        let criterion = told.criterion.clone();
        let knock_out = Some(KnockOut { criterion, ground: told.ground.clone().unwrap_or_default() });
        Conclusion { knock_out, paper, ..held.clone() }
    } else {
        let missed: Vec<&str> = told.missed.iter().map(|missed| missed.trim()).filter(|m| !m.is_empty()).collect();
        let missed = Some(missed.join(", ")).filter(|missed| !missed.is_empty());
        Conclusion { minima: told.minima, missed, paper, ..held.clone() }
    };
    if known == Some(&new) {
        return Ok(Ok(new));
    }
    if records.is_decided(dossier.id, council.id) {
        return Ok(Err(("ma_ho_so", say::conclusion_decided(lang, dossier.code))));
    }
    let replaces = if told.knock_out { held.knock_out.is_some() } else { held.minima.is_some() };
    if replaces && !reasoned {
        return Ok(Err(("ma_ho_so", say::conclusion_there(lang, dossier.code))));
    }
    Ok(Ok(new))
}

/// A conclusion without its knock-out, where it has one.
pub(super) fn lifted(known: &Conclusion) -> Option<Conclusion> {
    known.knock_out.is_some().then(|| Conclusion { knock_out: None, ..known.clone() })
}

/// Why a conclusion is none that this command writes over what was known; `None`: it is one.
pub(in crate::commands) fn not_so(
    (reader, records): (Reader<'_>, &Records),
    (council, dossier): (&Council, &Dossier),
    Concluding { what, reasoned }: &Concluding,
    lang: Lang,
) -> Result<Option<String>, Failure> {
    let known = records.conclusion(council.id, dossier.id);
    if *reasoned && known.and_then(lifted).as_ref() == Some(what) {
        return Ok(None);
    }
    let own = Own::of(reader, records, council)?;
    if let Err(why) = own.takes(dossier, lang) {
        return Ok(Some(why));
    }
    let mut why = None;
    for told in Told::of(what) {
        match concluded((reader, records), (council, dossier), &told, *reasoned, lang)? {
            Ok(new) if new == *what => return Ok(None),
            Ok(_) => {}
            Err((_, refusal)) => why = why.or(Some(refusal)),
        }
    }
    Ok(Some(why.unwrap_or_else(|| check::conclusion_otherwise(lang))))
}

impl Told {
    /// What may have been told, as far as a conclusion shows it: its knock-out or its minima, over the other that was known.
    fn of(what: &Conclusion) -> impl Iterator<Item = Self> {
        let paper = what.paper.clone();
        let out = what.knock_out.clone().map(|KnockOut { criterion, ground }| Self {
            knock_out: true,
            criterion,
            ground: Some(ground),
            paper: paper.clone(),
            ..Self::default()
        });
        let missed = what.missed.iter().flat_map(|text| text.split(',')).map(str::to_owned).collect();
        let minima = what.minima.map(|minima| Self { minima: Some(minima), missed, paper, ..Self::default() });
        out.into_iter().chain(minima)
    }
}
