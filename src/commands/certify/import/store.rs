//! The certificates there are, against which rows are held.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::recognition::Recognition;
use crate::commands::certify::authority;
use crate::commands::input::Inputs;
use crate::commands::{Failure, wording};
use crate::law::{Level, Star};
use crate::ledger::{ALWAYS, CertificateFacts, DecisionFacts, DecisionKind, Difference, Fields, Matched, Reader, Txn};
use crate::text::Lang;
use crate::text::messages::input as msg;

/// Level and unit of an authority, as far as its printed name tells.
type Authority = (Option<Level>, Option<i64>);

/// The decisions there are, those just added among them, and the certificates there were, by product.
#[derive(Default)]
pub struct Store {
    decisions: HashMap<i64, DecisionFacts>,
    by_number: HashMap<(String, Option<NaiveDate>), Vec<i64>>,
    certificates: HashMap<i64, Vec<CertificateFacts>>,
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
            store.certificates.entry(certificate.facts.product).or_default().push(certificate.facts);
        }
        Ok(store)
    }

    /// The decision a row tells, its authority as a level and a unit as far as its name tells.
    fn decision(&mut self, txn: &mut Txn<'_>, row: &Recognition) -> Result<DecisionFacts, Failure> {
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

    /// The certificate a row tells, if the product has it; a fault where it has one that the row contradicts.
    fn held<'h>(
        &'h self,
        product: i64,
        row: &Recognition,
        decision: &DecisionFacts,
        added: &'h [CertificateFacts],
        lang: Lang,
    ) -> Result<Option<&'h CertificateFacts>, (&'static str, String)> {
        for held in self.certificates.get(&product).into_iter().flatten().chain(added) {
            let Some(other) = self.decisions.get(&held.decision) else { continue };
            let one_year = held.year.is_none() || row.year.is_none() || held.year == row.year;
            if other.same_key(decision) && (decision.is_complete() || one_year) {
                if differs(held, row) {
                    return Err(("hang_sao", msg::certificate_differs(lang, wording::star_cell(held))));
                }
                return Ok(Some(held));
            }
            if may_be_the_same(other, decision) && one_year && !differs(held, row) {
                return Err(("so_quyet_dinh", msg::certificate_incomplete(lang, wording::decision(lang, other))));
            }
        }
        Ok(None)
    }

    fn keep(&mut self, id: i64, facts: DecisionFacts) {
        self.by_number.entry((facts.number_key(), facts.signed_on)).or_default().push(id);
        self.decisions.insert(id, facts);
    }

    /// Lists what stands between a row and the certificates its product has.
    pub fn check(
        &mut self,
        txn: &mut Txn<'_>,
        product: i64,
        row: &Recognition,
        inputs: &mut Inputs,
        lang: Lang,
    ) -> Result<(), Failure> {
        let decision = self.decision(txn, row)?;
        if let Err((field, text)) = self.held(product, row, &decision, &[], lang) {
            inputs.fault(row.at, field, text);
        }
        Ok(())
    }

    /// Adds a certificate, unless the ledger has it, and then tells what the row says otherwise; `None` when the row is
    /// at fault.
    pub fn add(
        &mut self,
        txn: &mut Txn<'_>,
        product: i64,
        row: &Recognition,
        source: i64,
        lang: Lang,
    ) -> Result<Option<(Matched, Vec<Difference>)>, Failure> {
        let decision = self.decision(txn, row)?;
        let added = txn.certificates_added(product)?;
        match self.held(product, row, &decision, &added, lang) {
            Err(_) => return Ok(None),
            Ok(Some(held)) => return Ok(Some((Matched::Same, otherwise(held, row)))),
            Ok(None) => {}
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
        let facts = facts(id, product, row);
        txn.add_certificate(&facts, Some((source, row.at.line)))?;
        Ok(Some((Matched::New, Vec::new())))
    }
}

/// The certificate of a product under a decision, as a row tells it.
fn facts(decision: i64, product: i64, row: &Recognition) -> CertificateFacts {
    CertificateFacts {
        decision,
        product,
        rated: None,
        star: row.star,
        sent_up: row.sent_up,
        kind: row.kind,
        year: row.year,
        round: row.round,
        points: row.points,
        stated_end: row.stated_end,
        stated_standing: row.standing.clone(),
        product_code: row.code.clone(),
        position: row.position,
        note: row.note.clone(),
    }
}

/// What a row says otherwise than the certificate the ledger has of it; a blank says nothing, and one of a council's
/// own result rests on that.
fn otherwise(held: &CertificateFacts, row: &Recognition) -> Vec<Difference> {
    if held.rated.is_some() {
        return Vec::new();
    }
    let mut differs = held.differences(&facts(held.decision, held.product, row));
    differs.retain(|one| one.new.is_some());
    differs
}

/// Whether a row says another thing of a certificate than the ledger does.
fn differs(held: &CertificateFacts, row: &Recognition) -> bool {
    let other = |a: Option<Star>, b: Option<Star>| a.is_some() && b.is_some() && a != b;
    other(held.star, row.star)
        || held.sent_up != row.sent_up
        || (held.stated_end != row.stated_end && row.stated_end.is_some())
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
