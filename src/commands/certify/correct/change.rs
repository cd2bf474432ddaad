//! What one decision puts right of another, and why it cannot.

use super::{follows, signer};
use crate::commands::certify::authority;
use crate::commands::{Failure, Outcome, wording};
use crate::ledger::{DecisionFacts, DecisionKind, EVER, Reader, Records};
use crate::text::messages::signing as say;
use crate::text::{Lang, number};

/// A decision put right by another.
#[derive(Debug, Clone, Copy)]
pub struct Change<'d> {
    /// The decision's number.
    pub id: i64,
    /// As it read.
    pub before: &'d DecisionFacts,
    /// As it is to read; `None`: what is put right is of a certificate alone.
    pub after: Option<&'d DecisionFacts>,
    /// The decision that corrects.
    pub by: &'d DecisionFacts,
}

impl Change<'_> {
    /// Refuses what cannot be put right so; gives the ledger as it is with another day of signing, where that moves.
    pub fn refuse(&self, reader: Reader<'_>, records: &Records, lang: Lang) -> Result<Option<Records>, Failure> {
        let now = self.after.map_or(Ok(None), |after| self.refuse_after(after, reader, records, lang))?;
        self.refuse_early(lang)?;
        Ok(now)
    }

    fn refuse_after(
        &self,
        after: &DecisionFacts,
        reader: Reader<'_>,
        records: &Records,
        lang: Lang,
    ) -> Result<Option<Records>, Failure> {
        let rests: Vec<i64> = records.decided.iter().filter(|d| d.decision == self.id).map(|d| d.rating).collect();
        let held =
            records.ratings.iter().filter(|rating| rests.contains(&rating.id)).map(|rating| rating.facts.held_on);
        if let Some((day, held)) = after.signed_on.zip(held.max()).filter(|(day, held)| day < held) {
            let (day, held) = (number::date(lang, day), number::date(lang, held));
            return Err(Failure::Refused(say::signed_before_held(lang, day, held)));
        }
        if let Some(why) = signer::none_on(after, self.before, lang) {
            return Err(Failure::Refused(why));
        }
        self.refuse_signer(after, reader, records, lang)?;
        // On its new day the name of its authority may mean another unit: asked of what it means then.
        let taken = records.decisions.iter().find(|(other, facts)| **other != self.id && facts.same_key(after));
        if let Some((_, other)) = taken {
            return Err(Failure::Refused(say::decision_taken(lang, wording::decision(lang, other))));
        }
        let Some(day) = after.signed_on.filter(|_| after.signed_on != self.before.signed_on) else { return Ok(None) };
        let now = follows::corrected(reader.records(EVER)?, self.id, after);
        follows::refuse_turned(reader, records, (self.id, day), lang)
            .and_then(|()| follows::refuse_barred(records, (self.id, day), after.level, lang))
            .and_then(|()| follows::refuse_disordered(reader, records, (self.id, day), lang))
            .and_then(|()| follows::refuse_ended_otherwise(records, &now, self.id, lang))
            .and_then(|()| follows::refuse_reissued(reader, records, &now, lang))
            .map_err(|failure| match failure {
                Failure::Refused(why) => Failure::Refused(say::not_to_that_day(lang, number::date(lang, day), why)),
                other => other,
            })?;
        Ok(Some(now))
    }

    /// Refuses a day on which the name of its authority was another province's. Of papers of the past, which tell neither a
    /// council's results nor an ending, nobody asked who signed them.
    fn refuse_signer(&self, after: &DecisionFacts, reader: Reader<'_>, records: &Records, lang: Lang) -> Outcome {
        let decided = records.decided.iter().find(|decided| decided.decision == self.id);
        let council = decided.and_then(|decided| records.council(decided.council));
        let Some(day) = after.signed_on.filter(|day| self.before.signed_on != Some(*day)) else { return Ok(()) };
        let is_asked = council.is_some() || after.kind != DecisionKind::Recognise;
        let may = |decision| authority::may_sign(decision, council, reader, lang);
        if is_asked && may(self.before)? && !may(after)? {
            let printed = after.authority.clone().unwrap_or_default();
            return Err(Failure::Refused(say::signed_by_another(lang, number::date(lang, day), printed)));
        }
        Ok(())
    }

    /// A decision corrects one that was signed by then, and not itself; nor is it what that becomes.
    fn refuse_early(&self, lang: Lang) -> Outcome {
        let Self { before, by, .. } = *self;
        let is_itself = by.number_key() == before.number_key() && by.signed_on == before.signed_on;
        if is_itself && by.may_be_of_one_authority(before) {
            return Err(Failure::Refused(say::corrects_itself(lang, by.number.clone().unwrap_or_default())));
        }
        let after = self.after.unwrap_or(before);
        if let Some((day, signed)) = by.signed_on.zip(after.signed_on).filter(|(day, signed)| day < signed) {
            let number = after.number.clone().unwrap_or_default();
            let (day, signed) = (number::date(lang, day), number::date(lang, signed));
            return Err(Failure::Refused(say::corrected_before_signed(lang, number, day, signed)));
        }
        if self.after.is_some_and(|after| after.same_key(by)) {
            return Err(Failure::Refused(say::becomes_its_correction(lang, wording::decision(lang, by))));
        }
        Ok(())
    }
}
