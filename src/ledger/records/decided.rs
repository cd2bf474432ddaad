//! What became of dossiers: decided on, sent up and back, knocked out.

use chrono::NaiveDate;

use super::Records;
use super::index::at;
use crate::law::{Follows, Level};
use crate::ledger::{Concluded, Conclusion, Decided, DecisionFacts, Dossier, Outcome, Rating};

impl Records {
    /// What decisions say of a dossier, oldest entry first.
    pub fn all_decided_of(&self, dossier: i64) -> impl DoubleEndedIterator<Item = &Decided> {
        at(&self.decided, &self.index.decided_of_dossier, dossier)
    }

    /// What a decision now says of a dossier; of two, the one that does something.
    pub fn decided_of(&self, dossier: i64) -> Option<&Decided> {
        let active = self.all_decided_of(dossier).rfind(|decided| decided.outcome != Outcome::LeftOut);
        active.or_else(|| self.all_decided_of(dossier).next_back())
    }

    /// The newest decision that approves a dossier's result, to be sent up (QĐ 26/2026 Art 7.3e).
    pub fn approval_of(&self, dossier: i64) -> Option<&DecisionFacts> {
        let approved = self.all_decided_of(dossier).rfind(|decided| decided.outcome == Outcome::Approved)?;
        self.decisions.get(&approved.decision)
    }

    /// Whether a decision rests on the rating that a council now gives a dossier.
    pub fn is_decided(&self, dossier: i64, council: i64) -> bool {
        let now = self.rating_by(council, dossier).map(|rating| rating.id);
        let rests = |d: &Decided| d.outcome != Outcome::LeftOut && d.council == council && now == Some(d.rating);
        self.all_decided_of(dossier).any(rests)
    }

    /// The ministry's answer under five stars to a dossier, if any: the province may recognise from it
    /// or score again (QĐ 26/2026 Art 7.4g).
    pub fn sent_back(&self, dossier: i64) -> Option<&Rating> {
        let last = self.rating_of(dossier)?;
        (self.is_of_ministry(last) && last.facts.follows == Follows::ReferDown).then_some(last)
    }

    /// The rating a council now gives a dossier.
    pub fn rating_by(&self, council: i64, dossier: i64) -> Option<&Rating> {
        self.ratings_of(dossier).rfind(|rating| rating.facts.council == council)
    }

    /// Whether a dossier's result of 90 points and up is approved and awaits the ministry.
    pub fn awaits_ministry(&self, dossier: &Dossier) -> bool {
        self.decided_of(dossier.id).is_some_and(|decided| decided.outcome == Outcome::Approved)
            && !self.answered_with_five(dossier)
            && self.knock_out(dossier.id).is_none()
            && !self.ratings_of(dossier.id).any(|rating| self.is_of_ministry(rating))
    }

    /// Whether a rating is the ministry's.
    pub fn is_of_ministry(&self, rating: &Rating) -> bool {
        self.council(rating.facts.council).is_some_and(|council| council.facts.level == Level::Ministry)
    }

    /// The dossier of a product whose approved result awaits the ministry; an older certificate runs on meanwhile (rules
    /// §4).
    pub fn awaiting_of(&self, product: i64) -> Option<&Dossier> {
        self.dossiers_of(product).rfind(|dossier| self.awaits_ministry(dossier))
    }

    /// What a council concluded of a dossier.
    pub fn conclusion(&self, council: i64, dossier: i64) -> Option<&Conclusion> {
        let of = |known: &&Conclusion| known.council == council && known.dossier == dossier;
        self.conclusions.iter().filter(|known| !known.before).map(|known| &known.facts).find(of)
    }

    /// The knock-out that ended a dossier, by whichever council.
    pub fn knock_out(&self, dossier: i64) -> Option<&Conclusion> {
        self.knocked_out(dossier).map(|known| &known.facts)
    }

    /// The day of that knock-out, where it is told.
    pub fn knocked_out_on(&self, dossier: i64) -> Option<NaiveDate> {
        self.knocked_out(dossier)?.held_on
    }

    pub(super) fn knocked_out(&self, dossier: i64) -> Option<&Concluded> {
        let out = |known: &&Concluded| known.facts.dossier == dossier && known.facts.knock_out.is_some();
        self.conclusions.iter().filter(|known| !known.before).rfind(out)
    }
}
