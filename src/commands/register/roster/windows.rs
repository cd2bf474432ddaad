//! Rows of re-evaluations that were filed outside the window of QĐ 26/2026 Art 7.6a.

use super::dossiers::Due;
use super::registration::Registration;
use crate::commands::register::dossier::outside;
use crate::commands::{Context, Failure};
use crate::law::{FilingKind, Regime};
use crate::ledger::{Dossier, DossierCode, DossierKey, EVER, Reader, Records};
use crate::text::Lang;

/// What the ledger has of the certificates that rows renew, where any row may be outside a window.
pub struct Windows(Option<Records>);

impl Windows {
    /// Before anything is written: subjects and products of the file alone have no certificate.
    pub fn load(reader: Reader<'_>, rows: &[Due], ctx: &Context<'_>) -> Result<Self, Failure> {
        let first = Regime::R26.first_day();
        let may = |row: &Due| row.kind == FilingKind::ReEvaluation && row.filed.is_some_and(|filed| filed >= first);
        Ok(Self(if rows.iter().any(may) { Some(ctx.records(reader, EVER)?) } else { None }))
    }

    /// That a row's dossier is outside its window, and that no reason for it is known.
    pub fn doubt(&self, product: i64, row: &Registration, lang: Lang) -> Option<String> {
        let records = self.0.as_ref()?;
        let key = DossierKey { product, year: row.year, round: row.round, kind: row.kind };
        let known = records.dossiers_of(product).find(|dossier| dossier.key == key);
        if known.is_some_and(|known| known.facts.past_window.is_some()) {
            return None;
        }
        let code = DossierCode { year: row.year, round: row.round, number: row.number.unwrap_or_default() };
        let (id, facts) = (known.map_or(0, |known| known.id), row.facts.clone());
        outside(records, &Dossier { id, key, code, facts, refiled: false }).map(|outside| outside.doubt(lang))
    }
}
