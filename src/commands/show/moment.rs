//! What happened on a day, and the day it stands at where its own is not known.

use chrono::NaiveDate;

use super::drawing::Lane;
use crate::ledger::DossierFacts;

/// What happened on a day.
pub(super) struct Moment {
    /// The day, where it is known.
    pub on: Option<NaiveDate>,
    /// The day it stands at: its own, or that of what it is about, which it then comes after.
    pub at: Option<NaiveDate>,
    /// What.
    pub text: String,
    /// Where a drawing of them has it.
    pub lane: Lane,
}

impl Moment {
    pub(super) fn new(on: Option<NaiveDate>, text: String) -> Self {
        Self { on, at: on, text, lane: Lane::Other }
    }

    /// A moment whose day may be unknown, and the day of what it is about.
    pub(super) fn after(about: Option<NaiveDate>, on: Option<NaiveDate>, text: String) -> Self {
        Self { at: on.or(about), ..Self::new(on, text) }
    }

    /// The same on a lane of the drawing, unless it has one.
    pub(super) fn on_lane(self, lane: Lane) -> Self {
        if self.lane == Lane::Other { Self { lane, ..self } } else { self }
    }
}

/// The last known day of a dossier's intake: what happens to the file comes after it.
pub(super) fn taken_in(facts: &DossierFacts) -> Option<NaiveDate> {
    [facts.filed, facts.proposed, facts.received, facts.complete].into_iter().flatten().max()
}
