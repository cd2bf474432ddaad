//! Rows of re-evaluations that were filed outside the window of QĐ 26/2026 Art 7.6a.

use super::dossiers::Due;
use super::registration::Registration;
use crate::commands::Failure;
use crate::commands::register::dossier::outside;
use crate::law::{FilingKind, Regime};
use crate::ledger::{Dossier, DossierCode, DossierKey, EVER, Reader, Records};
use crate::text::Lang;
use crate::text::messages::renew as say;

/// What the ledger has of the certificates that rows renew, where any row may be outside a window.
pub struct Windows(Option<Records>);

impl Windows {
    /// Before anything is written: subjects and products of the file alone have no certificate.
    pub fn load(reader: Reader<'_>, rows: &[Due]) -> Result<Self, Failure> {
        let first = Regime::R26.first_day();
        let may = |row: &Due| row.kind == FilingKind::ReEvaluation && row.filed.is_some_and(|filed| filed >= first);
        Ok(Self(if rows.iter().any(may) { Some(reader.records(EVER)?) } else { None }))
    }

    /// Why a row that would put its dossier outside its window is refused, unless a reason is given.
    pub fn refusal(&self, product: i64, row: &Registration, lang: Lang) -> Option<String> {
        let (records, dossier) = self.dossier(product, row)?;
        // What the ledger has of that day was taken before: it is only to be looked at.
        let held = records.dossier(dossier.id).is_some_and(|known| known.facts.filed == dossier.facts.filed);
        let outside = outside(records, &dossier).filter(|_| !held)?;
        Some(outside.doubt(say::take_row_outside(lang), lang))
    }

    /// Whether a row's dossier is outside its window, and no reason for it is known.
    pub fn is_outside(&self, product: i64, row: &Registration) -> bool {
        self.dossier(product, row).is_some_and(|(records, dossier)| outside(records, &dossier).is_some())
    }

    /// The same, to be looked at.
    pub fn doubt(&self, product: i64, row: &Registration, lang: Lang) -> Option<String> {
        let (records, dossier) = self.dossier(product, row)?;
        Some(outside(records, &dossier)?.doubt(say::record_row_outside(lang), lang))
    }

    /// A row's dossier as it tells it; none where the ledger has a reason for its day.
    fn dossier(&self, product: i64, row: &Registration) -> Option<(&Records, Dossier)> {
        let records = self.0.as_ref()?;
        let key = DossierKey { product, year: row.year, round: row.round, kind: row.kind };
        let known = records.dossiers_of(product).find(|dossier| dossier.key == key);
        if known.is_some_and(|known| known.facts.past_window.is_some() && known.facts.filed == row.facts.filed) {
            return None;
        }
        let code = DossierCode { year: row.year, round: row.round, number: row.number.unwrap_or_default() };
        let (id, facts) = (known.map_or(0, |known| known.id), row.facts.clone());
        Some((records, Dossier { id, key, code, facts, refiled: false }))
    }
}
