//! The certificates there are, against which rows are held.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::recognition::Recognition;
use crate::commands::certify::authority;
use crate::commands::input::Input;
use crate::commands::{Failure, wording};
use crate::law::{Level, Star};
use crate::ledger::{CertificateFacts, DecisionFacts, DecisionKind, Matched, Office, Reader, Txn};
use crate::text::Lang;
use crate::text::messages::input as msg;

/// Level and unit of an authority, as far as its printed name tells.
type Authority = (Option<Level>, Option<i64>);

/// The decisions there are, and the certificates by product, those just added among them.
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

    fn keep(&mut self, id: i64, facts: DecisionFacts) {
        self.by_number.entry((facts.number_key(), facts.signed_on)).or_default().push(id);
        self.decisions.insert(id, facts);
    }

    /// Adds a certificate, unless the ledger has it as it is; `None` when the row is at fault.
    #[allow(clippy::too_many_arguments)]
    pub fn add(
        &mut self,
        txn: &mut Txn<'_>,
        office: &Office,
        product: i64,
        row: &Recognition,
        source: i64,
        input: &mut Input,
        lang: Lang,
    ) -> Result<Option<Matched>, Failure> {
        let (level, unit) = match &row.authority {
            Some(printed) => {
                if let Some(known) = self.authorities.get(&(printed.clone(), row.date)) {
                    *known
                } else {
                    let read = authority::read(txn, printed, row.date, office)?;
                    self.authorities.insert((printed.clone(), row.date), read);
                    read
                }
            }
            None => (None, None),
        };
        let decision = DecisionFacts {
            kind: DecisionKind::Recognise,
            level,
            unit,
            authority: row.authority.clone(),
            number: row.number.clone(),
            signed_on: row.date,
        };
        let mut fault = |field: &str, text: String| input.fault(row.line, field, text);
        for held in self.certificates.get(&product).into_iter().flatten() {
            let Some(other) = self.decisions.get(&held.decision) else { continue };
            if other.same_key(&decision) && (held.year == row.year || decision.is_complete()) {
                if differs(held, row) {
                    fault("hang_sao", msg::certificate_differs(lang, wording::star_cell(held)));
                    return Ok(None);
                }
                return Ok(Some(Matched::Same));
            }
            if may_be_the_same(other, &decision) && held.year == row.year && !differs(held, row) {
                fault("so_quyet_dinh", msg::certificate_incomplete(lang, wording::decision(lang, other)));
                return Ok(None);
            }
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
        let facts = CertificateFacts {
            decision: id,
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
        };
        txn.add_certificate(&facts, Some((source, row.line)))?;
        self.certificates.entry(product).or_default().push(facts);
        Ok(Some(Matched::New))
    }
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
