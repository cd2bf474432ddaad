//! The certificates there are, against which rows are held.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::recognition::Recognition;
use crate::commands::certify::authority;
use crate::commands::input::{At, Inputs};
use crate::commands::row::{self, Aside, Kept, Naming};
use crate::commands::{Failure, wording};
use crate::law::{Level, Star};
use crate::ledger::{
    ALWAYS, CertificateFacts, DecisionFacts, DecisionKind, Difference, Fields, Intake, Matched, ProductAt, Reader, Txn,
    contradictions,
};
use crate::text::Lang;
use crate::text::messages::certified;

/// Level and unit of an authority, as far as its printed name tells.
type Authority = (Option<Level>, Option<i64>);

/// The decisions there are, those just added among them, and the certificates there were, by product.
#[derive(Default)]
pub struct Store {
    decisions: HashMap<i64, DecisionFacts>,
    by_number: HashMap<(String, Option<NaiveDate>), Vec<i64>>,
    /// With their numbers.
    certificates: HashMap<i64, Vec<(i64, CertificateFacts)>>,
    authorities: HashMap<(String, Option<NaiveDate>), Authority>,
}

impl Store {
    /// Loads what the ledger has.
    pub fn load(reader: Reader<'_>) -> Result<Self, Failure> {
        let mut store = Self::default();
        for decision in reader.decisions()? {
            store.keep(decision.id, decision.facts);
        }
        for certificate in reader.certificates()? {
            store.certificates.entry(certificate.facts.product).or_default().push((certificate.id, certificate.facts));
        }
        Ok(store)
    }

    /// The decision a row tells, its authority as a level and a unit as far as its name tells.
    pub fn decision(&mut self, txn: &mut Txn<'_>, row: &Recognition) -> Result<DecisionFacts, Failure> {
        let key = row.authority.clone().map(|printed| (printed, row.date));
        let (level, unit) = match key {
            None => (None, None),
            Some(key) => {
                if let Some(known) = self.authorities.get(&key) {
                    *known
                } else {
                    // The office of the paper's day; without a day its first, so that a merger changes nothing.
                    let office = txn.read().office(row.date.unwrap_or(ALWAYS))?;
                    let office = office.ok_or_else(|| anyhow::anyhow!("the ledger has no office"))?;
                    let read = authority::read(txn, &key.0, row.date, &office)?;
                    *self.authorities.entry(key).or_insert(read)
                }
            }
        };
        Ok(DecisionFacts {
            kind: DecisionKind::Recognise,
            level,
            unit,
            authority: row.authority.clone(),
            number: row.number.clone(),
            signed_on: row.date,
        })
    }

    /// The certificates that the ledger had of a product, with their decisions, as far as rows were written.
    fn of(&self, product: Option<i64>) -> impl Iterator<Item = (&DecisionFacts, &CertificateFacts)> {
        let held = product.and_then(|product| self.certificates.get(&product)).into_iter().flatten();
        held.filter_map(|(_, held)| Some((self.decisions.get(&held.decision)?, held)))
    }

    fn keep(&mut self, id: i64, facts: DecisionFacts) {
        self.by_number.entry((facts.number_key(), facts.signed_on)).or_default().push(id);
        self.decisions.insert(id, facts);
    }

    /// Lists what stands between rows and the certificates their products have, in the ledger and in rows above.
    pub fn check(
        &mut self,
        txn: &mut Txn<'_>,
        placed: &mut [(ProductAt, Kept)],
        (aside, intake, inputs): (&mut Aside<Recognition>, &Intake, &mut Inputs),
        lang: Lang,
    ) -> Result<(), Failure> {
        placed.sort_by_key(|(product, kept)| (*product, kept.at));
        for rows in placed.chunk_by(|(one, _), (next, _)| one == next) {
            let mut above: Vec<Above> = Vec::new();
            for (product, kept) in rows {
                let product = intake.product_id(*product);
                if product.is_none() && rows.len() == 1 {
                    continue;
                }
                let row = aside.get(*kept)?;
                let decision = self.decision(txn, &row)?;
                let against = held(self.of(product), &row, &decision).err().map(|against| against.told(&row, lang));
                let against = against.or_else(|| within(&above, &row, &decision, inputs, lang));
                match against {
                    Some((field, text)) => inputs.fault(kept.at, field, text),
                    None => above.push((decision, row.certificate(0, product.unwrap_or(0)), kept.at)),
                }
            }
        }
        Ok(())
    }

    /// Adds a certificate, or what the row says otherwise of the one that the ledger has of it.
    pub fn add(
        &mut self,
        txn: &mut Txn<'_>,
        product: i64,
        row: &Recognition,
        source: i64,
        lang: Lang,
    ) -> Result<(Matched, Vec<Difference>), Failure> {
        let decision = self.decision(txn, row)?;
        let at = Some((source, row.at.line));
        match held(self.of(Some(product)), row, &decision) {
            Ok(Some(held)) => {
                let held = held.clone();
                let newer = held.updated(&row.certificate(held.decision, product));
                let differs = held.differences(&newer);
                if differs.is_empty() {
                    return Ok((Matched::Same, differs));
                }
                let known = self.certificates.get_mut(&product).into_iter().flatten();
                for (id, known) in known.filter(|(_, known)| *known == held) {
                    txn.put_certificate(*id, &newer, at)?;
                    known.clone_from(&newer);
                }
                return Ok((Matched::Changed, differs));
            }
            Ok(None) => {}
            // Every row was held against these: nothing is passed over in silence.
            Err(against) => return Err(Failure::Bug(anyhow::anyhow!("{}", against.told(row, lang).1))),
        }
        let same = |(_, held): &(i64, CertificateFacts)| {
            self.decisions.get(&held.decision).is_some_and(|other| is_one(other, held, row, &decision))
        };
        // A row above tells it: this one fills blanks.
        if let Some((id, held)) = txn.certificates_added(product)?.into_iter().find(same) {
            let told = row.certificate(held.decision, product);
            let mut newer = CertificateFacts { note: held.note.clone(), ..told.updated(&held) };
            told.note.iter().for_each(|text| row::add_note(&mut newer.note, text));
            if newer != held {
                txn.put_certificate(id, &newer, at)?;
            }
            return Ok((Matched::Same, Vec::new()));
        }
        let key = (decision.number_key(), decision.signed_on);
        let known = self.by_number.get(&key).into_iter().flatten().find(|id| self.decisions[*id].same_key(&decision));
        let id = if let Some(id) = known {
            *id
        } else {
            let id = txn.add_decision(&decision)?;
            self.keep(id, decision);
            id
        };
        txn.add_certificate(&row.certificate(id, product), at)?;
        Ok((Matched::New, Vec::new()))
    }
}

/// What a row contradicts.
enum Against<'h> {
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
    fn told(&self, row: &Recognition, lang: Lang) -> (&'static str, String) {
        match self {
            Self::Differs(held) => {
                let what = wording::differences(lang, &against(held, row));
                ("hang_sao", certified::certificate_differs(lang, what))
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

/// A certificate of a row above, with its decision.
type Above = (DecisionFacts, CertificateFacts, At);

/// What a row contradicts of the rows above that tell its product. Two of one row are two: it says so.
fn within(
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
fn is_one(other: &DecisionFacts, held: &CertificateFacts, row: &Recognition, decision: &DecisionFacts) -> bool {
    let one_paper = decision.number.is_some() && decision.signed_on.is_some();
    other.same_key(decision) && (one_paper || one_year(held, row))
}

/// The certificate a row tells, if it is among those of its product; what it contradicts of them.
fn held<'h>(
    certificates: impl Iterator<Item = (&'h DecisionFacts, &'h CertificateFacts)>,
    row: &Recognition,
    decision: &DecisionFacts,
) -> Result<Option<&'h CertificateFacts>, Against<'h>> {
    for (other, held) in certificates {
        if is_one(other, held, row, decision) {
            return if differs(held, row) { Err(Against::Differs(held)) } else { Ok(Some(held)) };
        }
        if may_be_the_same(other, decision) && one_year(held, row) && !differs(held, row) {
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
    let other = |a: Option<Star>, b: Option<Star>| a.is_some() && b.is_some() && a != b;
    other(held.star, row.star)
        || (held.sent_up != row.sent_up && held.star.is_some() && row.star.is_some())
        || held.stated_end.zip(row.stated_end).is_some_and(|(a, b)| a != b)
}

/// Whether one of two decisions is the other with something left out.
fn may_be_the_same(held: &DecisionFacts, row: &DecisionFacts) -> bool {
    if held.is_complete() == row.is_complete() && held.is_complete() {
        return false;
    }
    let number = held.number.is_none() || row.number.is_none() || held.number_key() == row.number_key();
    let date = held.signed_on.is_none() || row.signed_on.is_none() || held.signed_on == row.signed_on;
    let level = held.level.is_none() || row.level.is_none() || held.level == row.level;
    number && date && level
}
