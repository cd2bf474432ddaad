//! The commune's fifteen working days (QĐ 26/2026 Art 7.2), and whether its report came within them.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::Known;
use crate::commands::papers::commune_check_by;
use crate::law::DaysOff;
use crate::ledger::{CommuneCheck, Dossier, Records};
use crate::text::messages::dossier as say;
use crate::text::{Lang, number};

/// The last of the commune's 15 working days, where the law gives them.
pub fn due(records: &Records, known: &Known, dossier: &Dossier, check: &CommuneCheck) -> Option<NaiveDate> {
    commune_check_by(records, dossier, check.received_on, &known.days_off)
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
