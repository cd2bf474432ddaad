//! The dossiers that rows tell: held against those of the ledger, numbered, written.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::registration::Registration;
use crate::commands::Failure;
use crate::commands::input::At;
use crate::commands::register::dossier::{OutOfOrder, days, out_of_order};
use crate::commands::row::{Aside, Kept};
use crate::law::FilingKind;
use crate::ledger::{
    Difference, Dossier, DossierCode, DossierFacts, DossierKey, EVER, Fields, Intake, Matched, ProductAt, Txn,
};
use crate::text::Lang;
use crate::text::messages::input as msg;

/// A row put aside, with what makes its dossier the one it is.
pub struct Due {
    pub product: ProductAt,
    pub kept: Kept,
    pub year: i32,
    pub round: u8,
    pub kind: FilingKind,
    pub number: Option<u32>,
    pub filed: Option<NaiveDate>,
}

impl Due {
    /// What its dossier is told by before its product has a number.
    pub fn dossier(&self) -> (ProductAt, i32, u8, FilingKind) {
        (self.product, self.year, self.round, self.kind)
    }

    pub fn key(&self, product: i64) -> DossierKey {
        DossierKey { product, year: self.year, round: self.round, kind: self.kind }
    }
}

/// Rows whose dossier code stands for another dossier, in the ledger or in the file: where they are, and the code.
pub fn code_clashes(txn: &Txn<'_>, rows: &[Due], intake: &Intake) -> Result<Vec<(At, DossierCode)>, Failure> {
    let mut taken: HashMap<DossierCode, Option<DossierKey>> = HashMap::new();
    let mut codes: HashMap<DossierKey, DossierCode> = HashMap::new();
    for dossier in txn.read().dossiers(EVER)? {
        taken.insert(dossier.code, Some(dossier.key));
        codes.insert(dossier.key, dossier.code);
    }
    let mut clashes = Vec::new();
    for row in rows {
        let Some(number) = row.number else { continue };
        let code = DossierCode { year: row.year, round: row.round, number };
        let key = intake.product_id(row.product).map(|product| row.key(product));
        let own = key.and_then(|key| codes.get(&key));
        match taken.get(&code) {
            _ if own.is_some_and(|own| *own != code) => clashes.push((row.kept.at, code)),
            Some(owner) if owner.is_none() || *owner != key => clashes.push((row.kept.at, code)),
            Some(_) => {}
            None => drop(taken.insert(code, None)),
        }
    }
    Ok(clashes)
}

/// Rows that would change the filing day of a dossier that is scored, without a reason: where they are, and its code.
pub fn frozen_days(txn: &Txn<'_>, rows: &[Due], intake: &Intake) -> Result<Vec<(At, DossierCode)>, Failure> {
    if txn.reason().is_some() {
        return Ok(Vec::new());
    }
    let scored = txn.read().scored()?;
    let dossiers = txn.read().dossiers(EVER)?;
    let known: HashMap<DossierKey, &Dossier> =
        dossiers.iter().filter(|dossier| scored.contains(&dossier.id)).map(|dossier| (dossier.key, dossier)).collect();
    let frozen = rows.iter().filter_map(|row| {
        let held = known.get(&row.key(intake.product_id(row.product)?))?;
        let differs = held.facts.filed.is_some() && row.filed.is_some() && held.facts.filed != row.filed;
        differs.then_some((row.kept.at, held.code))
    });
    Ok(frozen.collect())
}

/// Rows after which days of a dossier would be out of order: where they are, the heading at fault, and why.
pub fn disordered(
    txn: &Txn<'_>,
    rows: &[Due],
    intake: &Intake,
    aside: &mut Aside<Registration>,
    lang: Lang,
) -> Result<Vec<(At, &'static str, String)>, Failure> {
    let dossiers = txn.read().dossiers(EVER)?;
    let known: HashMap<DossierKey, &DossierFacts> = dossiers.iter().map(|held| (held.key, &held.facts)).collect();
    let mut wrong = Vec::new();
    for row in rows {
        let told = aside.get(row.kept)?.facts;
        let held = intake.product_id(row.product).and_then(|product| known.get(&row.key(product)));
        let facts = held.map_or_else(|| told.clone(), |held| held.updated(&told));
        let changes = held.is_none_or(|held| **held != facts);
        if let Some(OutOfOrder { fields: [later, earlier], why }) = out_of_order(&facts, lang).filter(|_| changes) {
            let blank = |field| days(&told).contains(&(field, None));
            wrong.push((row.kept.at, if blank(later) { earlier } else { later }, why));
        }
    }
    Ok(wrong)
}

/// A dossier that a row changes, and how.
pub type Differs = (DossierCode, Vec<Difference>);

/// The dossiers there are, and the last numbers given.
pub struct Dossiers {
    known: HashMap<DossierKey, Dossier>,
    last: HashMap<(i32, u8), u32>,
}

impl Dossiers {
    /// Those of the ledger; numbers that rows give themselves are set aside.
    pub fn load(txn: &Txn<'_>, rows: &[Due]) -> Result<Self, Failure> {
        let known = txn.read().dossiers(EVER)?.into_iter().map(|dossier| (dossier.key, dossier)).collect();
        let mut last: HashMap<(i32, u8), u32> =
            txn.read().last_numbers()?.into_iter().map(|(year, round, number)| ((year, round), number)).collect();
        for row in rows {
            let highest = last.entry((row.year, row.round)).or_default();
            *highest = (*highest).max(row.number.unwrap_or(0));
        }
        Ok(Self { known, last })
    }

    /// Writes the dossier of a row, and tells what became of it and what changed in it.
    pub fn write(
        &mut self,
        txn: &mut Txn<'_>,
        product: i64,
        row: &Registration,
        sources: &[i64],
        lang: Lang,
    ) -> Result<(Matched, Option<Differs>), Failure> {
        let key = DossierKey { product, year: row.year, round: row.round, kind: row.kind };
        let at = |at: &At| (sources[at.table], at.line);
        let Some(Dossier { id, code, facts, .. }) = self.known.get(&key) else {
            let next = self.last.entry((row.year, row.round)).or_default();
            let number = match row.number {
                Some(number) => number,
                None => next.checked_add(1).ok_or_else(|| {
                    let last = DossierCode { year: row.year, round: row.round, number: *next };
                    Failure::Refused(msg::no_number_left(lang, last))
                })?,
            };
            *next = (*next).max(number);
            let dossier = txn.add_dossier(key, number, &row.facts, Some(at(&row.at)))?;
            for again in &row.again {
                txn.put_dossier(dossier, &row.facts, Some(at(again)))?;
            }
            return Ok((Matched::New, None));
        };
        let mut updated = facts.updated(&row.facts);
        if updated.filed != facts.filed {
            updated.past_window.clone_from(&row.facts.past_window); // it was said of the day before
        }
        if updated == *facts {
            return Ok((Matched::Same, None));
        }
        for told in std::iter::once(&row.at).chain(&row.again) {
            txn.put_dossier(*id, &updated, Some(at(told)))?;
        }
        Ok((Matched::Changed, Some((*code, facts.differences(&updated)))))
    }
}
