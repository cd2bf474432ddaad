//! Dossiers that the transition wanted finished by a day that is past (QĐ 26/2026 Art 12.2).

use chrono::NaiveDate;

use super::{Assessment, Warning};
use crate::commands::papers::unfinished_by;
use crate::law::policy::Deadline;
use crate::ledger::{Council, Dossier, Records};

/// Adds to what is to be seen of dossiers that they are not finished though the last day is past today. What only
/// waits to be rated has its result on the day of its session, which [`super::assess`] has looked at.
pub(in crate::commands) fn add_late(
    records: &Records,
    council: &Council,
    assessed: &mut [Assessment<'_>],
    today: NaiveDate,
) {
    for one in assessed.iter_mut().filter(|one| !one.knocked_out) {
        let told = one.warnings.iter().any(|warning| matches!(warning, Warning::PastDeadline { .. }));
        let sat = council.session_of(one.pass).is_some() && !one.sheets.is_empty() && one.problems.is_empty();
        let waits = records.policies.deadline() == Deadline::Result && sat;
        one.warnings.extend(late(records, one.dossier, today).filter(|_| !told && !waits));
    }
}

/// That a dossier is not finished though the transition's last day is past today.
pub(in crate::commands) fn late(records: &Records, dossier: &Dossier, today: NaiveDate) -> Option<Warning> {
    let last = unfinished_by(records, dossier).filter(|last| today > *last)?;
    Some(Warning::PastDeadline { last, reason: dossier.facts.past_deadline.clone() })
}
