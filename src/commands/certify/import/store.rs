//! The certificates there are, against which rows are held.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};

use super::against::{Above, held, is_one, within};
use super::former::Former;
use super::mistyped::{self, Other};
use super::recognition::{KindBy, Recognition};
use crate::commands::certify::authority;
use crate::commands::input::{At, Inputs};
use crate::commands::row::{Again, Aside, Kept};
use crate::commands::{Failure, expire, wording};
use crate::law::{Level, Mean, term_end};
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
    former: Former,
    /// With their numbers.
    certificates: HashMap<i64, Vec<(i64, CertificateFacts)>>,
    authorities: HashMap<(String, Option<NaiveDate>), Authority>,
    /// What councils judged: their decisions, and the products.
    judged: HashSet<(i64, i64)>,
}

impl Store {
    /// Loads what the ledger has.
    pub fn load(reader: Reader<'_>) -> Result<Self, Failure> {
        let mut store = Self::default();
        for decision in reader.decisions()? {
            store.keep(decision.id, decision.facts);
        }
        let certificates = reader.certificates()?;
        store.former = Former::load(reader, &certificates)?;
        store.judged = reader.judged()?;
        for certificate in certificates {
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
                    let read = authority::read(txn, &key.0, row.date, &office)?;
                    *self.authorities.entry(key).or_insert(read)
                }
            }
        };
        let told = DecisionFacts {
            kind: DecisionKind::Recognise,
            level,
            unit,
            authority: row.authority.clone(),
            number: row.number.clone(),
            signed_on: row.date,
        };
        Ok(self.corrected(&told).cloned().unwrap_or(told))
    }

    /// The decision that is told as it read before it was corrected.
    fn corrected(&self, told: &DecisionFacts) -> Option<&DecisionFacts> {
        let key = (told.number_key(), told.signed_on);
        let is_known = self.by_number.get(&key).into_iter().flatten().any(|id| self.decisions[id].same_key(told));
        if is_known { None } else { self.decisions.get(&self.former.told(told)?) }
    }

    /// The certificates that the ledger had of a product, with their decisions, as far as rows were written.
    fn of(&self, product: Option<i64>) -> impl Iterator<Item = (&DecisionFacts, &CertificateFacts)> {
        let held = product.and_then(|product| self.certificates.get(&product)).into_iter().flatten();
        held.flat_map(|(_, held)| {
            let former = self.former.of(held.decision);
            self.decisions.get(&held.decision).into_iter().chain(former).map(move |facts| (facts, held))
        })
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
                let against = match held(self.of(product), &row, &decision) {
                    Err(against) => Some(against.told(&row, lang)),
                    Ok(None) => self.judged_otherwise(product, &decision, lang),
                    Ok(Some(_)) => None,
                };
                let against = against.or_else(|| within(&above, &row, &decision, inputs, lang));
                match against {
                    Some((field, text)) => inputs.fault(kept.at, field, text),
                    None => above.push((decision, row.certificate(0, product.unwrap_or(0)), kept.at)),
                }
            }
        }
        Ok(())
    }

    /// That a decision on a council's results certifies no product of a row, which that council judged: what it certifies
    /// is written by the council's results alone.
    fn judged_otherwise(
        &self,
        product: Option<i64>,
        decision: &DecisionFacts,
        lang: Lang,
    ) -> Option<(&'static str, String)> {
        let id = self.number_of_decision(decision)?;
        let judged = product.is_some_and(|product| self.judged.contains(&(id, product)));
        judged.then(|| ("so_quyet_dinh", certified::judged_otherwise(lang, wording::decision(lang, decision))))
    }

    /// The decision that the ledger has, or that a row added.
    fn number_of_decision(&self, decision: &DecisionFacts) -> Option<i64> {
        let key = (decision.number_key(), decision.signed_on);
        self.by_number.get(&key).into_iter().flatten().find(|id| self.decisions[*id].same_key(decision)).copied()
    }

    /// Whether the paper of a row may be one that its product has, with its number, day or authority mistyped; `sources`
    /// are those of the tables.
    pub fn mistyped(
        &self,
        (txn, sources): (&Txn<'_>, &[i64]),
        product: i64,
        (row, decision): (&Recognition, &DecisionFacts),
        inputs: &Inputs,
        lang: Lang,
    ) -> Result<Option<String>, Failure> {
        let all = self.all_of((txn, sources), product)?;
        Ok(all.into_iter().filter(|other| other.at != Some(row.at)).find_map(|other| {
            mistyped::told((self.decisions.get(&other.decision)?, other), (decision, row), inputs, lang)
        }))
    }

    /// The certificates of a product: those the ledger had, then those that rows added.
    fn all_of(&self, (txn, sources): (&Txn<'_>, &[i64]), product: i64) -> Result<Vec<Other>, Failure> {
        let held = self.certificates.get(&product).into_iter().flatten();
        let held = held.map(|(_, held)| Other { at: None, decision: held.decision, kind: held.kind });
        let added = txn.certificates_added(product)?.into_iter().filter_map(|added| {
            let table = sources.iter().position(|source| *source == added.source)?;
            Some(Other { at: Some(At { table, line: added.line }), decision: added.decision, kind: added.kind })
        });
        Ok(held.chain(added).collect())
    }

    /// The certificate that a product has under a decision, where that is told by number and day.
    pub fn under(
        &self,
        read: (&Txn<'_>, &[i64]),
        product: i64,
        decision: &DecisionFacts,
    ) -> Result<Option<Other>, Failure> {
        if decision.number.is_none() || decision.signed_on.is_none() {
            return Ok(None);
        }
        let is = |other: &Other| self.decisions.get(&other.decision).is_some_and(|held| held.same_key(decision));
        Ok(self.all_of(read, product)?.into_iter().find(is))
    }

    /// The certificate that a row tells, where the ledger has it.
    fn known(&self, product: i64, row: &Recognition, decision: &DecisionFacts) -> Option<&CertificateFacts> {
        held(self.of(Some(product)), row, decision).ok().flatten()
    }

    /// Whether the certificate that a row tells is one that the ledger has, and a decision it has ended it.
    pub fn has_ended(&self, product: i64, row: &Recognition, decision: &DecisionFacts) -> bool {
        self.known(product, row, decision).is_some_and(|known| self.former.has_ended(self.number_of(known)))
    }

    /// Whether it rests on a council's result: the ledger's own word, of which a file changes nothing.
    pub fn is_rated(&self, product: i64, row: &Recognition, decision: &DecisionFacts) -> bool {
        self.known(product, row, decision).is_some_and(|known| known.rated.is_some())
    }

    /// What a row tells of such a certificate otherwise than the ledger, its end and points among it. Its place in a list
    /// is of that list alone.
    pub fn not_taken(
        &self,
        reader: Reader<'_>,
        product: i64,
        row: &Recognition,
        decision: &DecisionFacts,
    ) -> Result<Vec<Difference>, Failure> {
        let known = self.known(product, row, decision);
        let Some((held, (_, rating))) = known.and_then(|known| Some((known, known.rated?))) else {
            return Ok(Vec::new());
        };
        let told = self.told(held, row);
        let points = if told.points.is_some() { reader.rating_mean(rating)?.map(Mean::cut) } else { None };
        let (stated_end, points) = (term_end(decision.signed_on, held.stated_end), held.points.or(points));
        let known = CertificateFacts { points, stated_end, ..held.clone() };
        let mut otherwise = contradictions(known.fields(), told.fields());
        otherwise.extend(known.differences(&told).into_iter().filter(|one| one.old.is_none()));
        Ok(otherwise)
    }

    /// What a row tells of a certificate that the ledger has.
    fn told(&self, held: &CertificateFacts, row: &Recognition) -> CertificateFacts {
        let mut facts = row.certificate(held.decision, held.product);
        self.former.drop_known(self.number_of(held), &mut facts);
        // A register has a column for the first paper there is: what kind that was it does not tell.
        facts.kind.take_if(|_| row.kind_by == KindBy::Place);
        facts
    }

    /// What is to be looked at in a new certificate of a product whose older one a decision ended by the day on which this
    /// had taken its place: the command that ends certificates would have refused that.
    pub fn behind(&self, product: i64, (row, decision): (&Recognition, &DecisionFacts), lang: Lang) -> Option<String> {
        let on = decision.signed_on?;
        let is_older = |held: &CertificateFacts| match self.decisions.get(&held.decision).and_then(|one| one.signed_on)
        {
            Some(before) => before < on,
            None => held.year.is_some_and(|year| year < row.year.unwrap_or(on.year())),
        };
        let mut older = self.certificates.get(&product)?.iter().filter(|(_, held)| is_older(held));
        let event = older.find_map(|(id, _)| self.former.ended_since(*id, on))?;
        let decision = wording::decision(lang, self.decisions.get(&event.facts.decision)?);
        Some(certified::behind_ending(lang, expire::ended_word(&event.facts.ending, lang), decision))
    }

    fn number_of(&self, held: &CertificateFacts) -> i64 {
        let mut known = self.certificates.get(&held.product).into_iter().flatten();
        known.find(|(_, known)| known == held).map_or(0, |(id, _)| *id)
    }

    /// Puts together the rows that tell one certificate, once it is known whom each means: what a row below tells besides
    /// is told of the first, and it is told again in the other.
    pub fn join(
        &mut self,
        txn: &mut Txn<'_>,
        placed: Vec<(ProductAt, Kept)>,
        (aside, repeated): (&mut Aside<Recognition>, &mut Again),
    ) -> Result<Vec<(ProductAt, Kept)>, Failure> {
        let mut joined: Vec<(ProductAt, Kept)> = Vec::with_capacity(placed.len());
        let mut above = 0;
        for (product, kept) in placed {
            if joined.last().is_none_or(|(last, _)| *last != product) {
                above = joined.len();
            }
            // Most products are told once.
            if above == joined.len() {
                joined.push((product, kept));
                continue;
            }
            let row = aside.get(kept)?;
            let decision = self.decision(txn, &row)?;
            let mut same = None;
            for (_, first) in &mut joined[above..] {
                let told = aside.get(*first)?;
                let other = self.decision(txn, &told)?;
                if first.at != kept.at && is_one(&other, &told.certificate(0, 0), &row, &decision) {
                    same = Some(first);
                    break;
                }
            }
            match same {
                Some(first) => repeated.join(first, (kept, row), aside)?,
                None => joined.push((product, kept)),
            }
        }
        Ok(joined)
    }

    /// Adds a certificate, or what the row says otherwise of the one that the ledger has of it.
    pub fn add(
        &mut self,
        txn: &mut Txn<'_>,
        product: i64,
        row: &Recognition,
        sources: &[i64],
        lang: Lang,
    ) -> Result<(Matched, Vec<Difference>), Failure> {
        let decision = self.decision(txn, row)?;
        let at = |at: &At| Some((sources[at.table], at.line));
        // Where each row stands that tells what is written: the rest tell it again.
        let told = || std::iter::once(&row.at).chain(&row.again).map(at);
        match held(self.of(Some(product)), row, &decision) {
            Ok(Some(held)) => {
                let held = held.clone();
                let newer = held.updated(&self.told(&held, row));
                let differs = held.differences(&newer);
                if differs.is_empty() {
                    return Ok((Matched::Same, differs));
                }
                let known = self.certificates.get_mut(&product).into_iter().flatten();
                for (id, known) in known.filter(|(_, known)| *known == held) {
                    for at in told() {
                        txn.put_certificate(*id, &newer, at)?;
                    }
                    known.clone_from(&newer);
                }
                return Ok((Matched::Changed, differs));
            }
            Ok(None) => {}
            // Every row was held against these: nothing is passed over in silence.
            Err(against) => return Err(Failure::Bug(anyhow::anyhow!("{}", against.told(row, lang).1))),
        }
        let id = if let Some(id) = self.number_of_decision(&decision) {
            id
        } else {
            let id = txn.add_decision(&decision)?;
            self.keep(id, decision);
            id
        };
        let facts = row.certificate(id, product);
        let certificate = txn.add_certificate(&facts, at(&row.at))?;
        for at in told().skip(1) {
            txn.put_certificate(certificate, &facts, at)?;
        }
        Ok((Matched::New, Vec::new()))
    }
}
