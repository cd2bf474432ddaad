//! The commune's fifteen working days (QĐ 26/2026 Art 7.2), and whether its report came within them.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::Known;
use crate::commands::papers::regime_now;
use crate::law::{DaysOff, Regime};
use crate::ledger::{CommuneCheck, Dossier, Records};
use crate::text::messages::dossier as say;
use crate::text::{Lang, number};

/// QĐ 26/2026 Art 7.2: working days the commune has from the day it receives the dossier.
const WORKING_DAYS: usize = 15;

/// The last of the commune's 15 working days, where the law gives them: since 26/2026.
pub fn due(records: &Records, known: &Known, dossier: &Dossier, check: &CommuneCheck) -> Option<NaiveDate> {
    let regime = match dossier.facts.filed {
        Some(_) => regime_now(records, dossier).0,
        None => Regime::in_force_on(check.received_on),
    };
    (regime == Regime::R26).then(|| known.days_off.after(check.received_on, WORKING_DAYS))
}

/// That a check is late, with the article.
pub fn late(records: &Records, known: &Known, dossier: &Dossier, check: &CommuneCheck, lang: Lang) -> Option<String> {
    let due = due(records, known, dossier, check)?;
    let by = |day| known.days_off.between(due, day);
    let date = number::date(lang, due);
    match check.finished_on {
        Some(finished) if finished > due => Some(say::check_was_late(lang, dossier.code, date, by(finished))),
        None if known.today > due => Some(say::check_is_late(lang, dossier.code, date, by(known.today))),
        _ => None,
    }
}

/// A warning for each year whose announced holidays are not told, of the days over which was counted.
pub fn holidays(days_off: &DaysOff, counted: &[(NaiveDate, NaiveDate)], lang: Lang) -> Vec<String> {
    let years = counted.iter().flat_map(|(from, to)| [from.year(), to.year()]);
    let untold: BTreeSet<i32> = years.filter(|year| !days_off.is_told(*year)).collect();
    untold.into_iter().map(|year| say::holidays_not_told(lang, year)).collect()
}
