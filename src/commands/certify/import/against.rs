//! What a row contradicts of the certificates that its product has.

use super::recognition::Recognition;
use crate::commands::input::{At, Inputs};
use crate::commands::row::Naming;
use crate::commands::wording;
use crate::law::Star;
use crate::ledger::{CertificateFacts, DecisionFacts, Difference, contradictions};
use crate::text::Lang;
use crate::text::messages::certified;

/// What a row contradicts.
pub enum Against<'h> {
    /// A certificate under the same decision, saying otherwise.
    Differs(&'h CertificateFacts),
    /// One under a decision that may be the same, one of them told in part.
    Incomplete(&'h DecisionFacts, &'h CertificateFacts),
}

impl Against<'_> {
    fn facts(&self) -> &CertificateFacts {
        match self {
            Self::Differs(held) | Self::Incomplete(_, held) => held,
        }
    }

    /// The field at fault and why, of a certificate that the ledger has.
    pub fn told(&self, row: &Recognition, lang: Lang) -> (&'static str, String) {
        match self {
            Self::Differs(held) => {
                let what = wording::differences(lang, &against(held, row));
                ("hang_sao", certified::certificate_differs(lang, what))
            }
            Self::Incomplete(other, _) if tells_less(row, other) => {
                ("so_quyet_dinh", certified::row_tells_less(lang, wording::decision(lang, other)))
            }
            Self::Incomplete(other, _) => {
                ("so_quyet_dinh", certified::certificate_incomplete(lang, wording::decision(lang, other)))
            }
        }
    }

    /// The same of one that another row tells.
    fn told_of(&self, called: String, row: &Recognition, lang: Lang) -> (&'static str, String) {
        match self {
            Self::Differs(held) => {
                let what = wording::differences(lang, &against(held, row));
                ("hang_sao", certified::row_differs(lang, called, what))
            }
            Self::Incomplete(other, _) => {
                ("so_quyet_dinh", certified::row_incomplete(lang, called, wording::decision(lang, other)))
            }
        }
    }
}

/// Whether a row tells no more of its decision than another does.
fn tells_less(row: &Recognition, other: &DecisionFacts) -> bool {
    let more = |mine: bool, theirs: bool| mine && !theirs;
    !more(row.number.is_some(), other.number.is_some())
        && !more(row.date.is_some(), other.signed_on.is_some())
        && !more(row.authority.is_some(), other.authority.is_some())
}

/// A certificate of a row above, with its decision.
pub type Above = (DecisionFacts, CertificateFacts, At);

/// What a row contradicts of the rows above that tell its product. Two of one row are two: it says so.
pub fn within(
    above: &[Above],
    row: &Recognition,
    decision: &DecisionFacts,
    inputs: &Inputs,
    lang: Lang,
) -> Option<(&'static str, String)> {
    let others = || above.iter().filter(|(.., at)| *at != row.at);
    let called = |facts: &CertificateFacts| {
        let first = others().find(|(_, told, _)| told == facts);
        inputs.called_from(first.map_or(row.at, |(.., at)| *at), row.at)
    };
    match held(others().map(|(decision, facts, _)| (decision, facts)), row, decision) {
        Err(against) => Some(against.told_of(called(against.facts()), row, lang)),
        Ok(one) => {
            let facts = one?;
            let against = Some(against(facts, row)).filter(|against| !against.is_empty())?;
            let what = wording::differences(lang, &against);
            Some(("so_quyet_dinh", certified::row_differs(lang, called(facts), what)))
        }
    }
}

fn one_year(held: &CertificateFacts, row: &Recognition) -> bool {
    held.year.is_none() || row.year.is_none() || held.year == row.year
}

/// Whether a row tells a certificate of its product, by their decisions.
pub fn is_one(other: &DecisionFacts, held: &CertificateFacts, row: &Recognition, decision: &DecisionFacts) -> bool {
    let one_paper = decision.number.is_some() && decision.signed_on.is_some();
    other.same_key(decision) && (one_paper || one_year(held, row))
}

/// The certificate a row tells, if it is among those of its product; what it contradicts of them.
pub fn held<'h>(
    certificates: impl Iterator<Item = (&'h DecisionFacts, &'h CertificateFacts)>,
    row: &Recognition,
    decision: &DecisionFacts,
) -> Result<Option<&'h CertificateFacts>, Against<'h>> {
    for (other, held) in certificates {
        if is_one(other, held, row, decision) {
            return if differs(held, row) { Err(Against::Differs(held)) } else { Ok(Some(held)) };
        }
        // Whether it was sent up for five stars is told by some lists and left out of others.
        if may_be_the_same(other, decision) && one_year(held, row) && !other_star(held, row) && !other_end(held, row) {
            return Err(Against::Incomplete(other, held));
        }
    }
    Ok(None)
}

/// What a row tells of a certificate otherwise than another row does.
fn against(held: &CertificateFacts, row: &Recognition) -> Vec<Difference> {
    contradictions(held.told(), row.told())
}

/// Whether a row says another star or another end of a certificate, which its decision gave it once for all.
fn differs(held: &CertificateFacts, row: &Recognition) -> bool {
    other_star(held, row)
        || (held.sent_up != row.sent_up && held.star.is_some() && row.star.is_some())
        || other_end(held, row)
}

fn other_star(held: &CertificateFacts, row: &Recognition) -> bool {
    let other = |a: Option<Star>, b: Option<Star>| a.is_some() && b.is_some() && a != b;
    other(held.star, row.star)
}

fn other_end(held: &CertificateFacts, row: &Recognition) -> bool {
    held.stated_end.zip(row.stated_end).is_some_and(|(a, b)| a != b)
}

/// Whether one of two decisions is the other with something left out, be it the letters of its number.
fn may_be_the_same(held: &DecisionFacts, row: &DecisionFacts) -> bool {
    let whole = |facts: &DecisionFacts| facts.is_complete() && facts.unit.is_some();
    let shortened = held.number_key() != row.number_key() && held.is_number_shortened(row);
    if whole(held) && whole(row) && !shortened {
        return false;
    }
    let number = held.number.is_none() || row.number.is_none() || held.number_key() == row.number_key() || shortened;
    let date = held.signed_on.is_none() || row.signed_on.is_none() || held.signed_on == row.signed_on;
    number && date && held.may_be_of_one_authority(row)
}
