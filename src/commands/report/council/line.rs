//! The rated dossiers, in the order of the minutes.

use std::collections::HashMap;

use crate::commands::Failure;
use crate::commands::assessment::names;
use crate::law::{MinimaBasis, Points, spread};
use crate::ledger::{Appraisal, AppraisalKind, Council, Dossier, Rating, Reader, Records, Sheet};
use crate::text::{Lang, order};

/// A rated dossier in the order of the minutes.
pub(in crate::commands::report) struct Line<'r> {
    pub dossier: &'r Dossier,
    pub product: String,
    pub subject: String,
    pub rating: &'r Rating,
    /// The sheets counted.
    pub sheets: Vec<Sheet>,
    /// The subject's own total and the advisory team's.
    pub beside: [Option<Points>; 2],
}

impl Line<'_> {
    pub fn total_of(&self, member: i64) -> Option<Points> {
        self.sheets.iter().find(|sheet| sheet.facts.member == member).map(|sheet| sheet.facts.total)
    }

    pub fn spread(&self) -> Points {
        spread(&self.sheets.iter().map(|sheet| sheet.facts.total).collect::<Vec<_>>())
    }

    /// Sum and count of each part, where every sheet gives parts: shown, never used for the star.
    pub fn parts(&self) -> Option<[(i64, u32); 3]> {
        let parts: Option<Vec<_>> = self.sheets.iter().map(|sheet| sheet.facts.parts).collect();
        let parts = parts.filter(|parts| !parts.is_empty())?;
        let count = u32::try_from(parts.len()).ok()?;
        let sum = |of: fn(&crate::law::Parts) -> Points| (parts.iter().map(|one| of(one).0).sum(), count);
        Some([sum(|p| p.a), sum(|p| p.b), sum(|p| p.c)])
    }

    /// The product and its subject, with the dossier's code where another line has both.
    pub fn named(&self, lines: &[Self]) -> String {
        let mut others = lines.iter().filter(|line| line.dossier.id != self.dossier.id);
        let code = if others.any(|line| (&line.product, &line.subject) == (&self.product, &self.subject)) {
            format!(", {}", self.dossier.code)
        } else {
            String::new()
        };
        format!("{} ({}{code})", self.product, self.subject)
    }

    /// The product alone, where no other line has one of the name.
    pub fn short_name(&self, lines: &[Self]) -> String {
        let mut others = lines.iter().filter(|line| line.dossier.id != self.dossier.id);
        if others.any(|line| line.product == self.product) { self.named(lines) } else { self.product.clone() }
    }

    /// Its code, product and subject, in a list.
    pub fn listed(&self) -> String {
        format!("{}: {} ({})", self.dossier.code, self.product, self.subject)
    }

    /// Whether the act has star minima and nothing told whether they are met.
    pub fn is_untested(&self) -> bool {
        self.rating.facts.minima == MinimaBasis::Untested && !self.sheets.is_empty()
    }

    /// How its sheets were marked: by criterion, by part, by total; two kinds where they are mixed.
    pub fn kinds(&self) -> Vec<&'static str> {
        let mut kinds: Vec<&'static str> = self.sheets.iter().map(kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }
}

fn kind(sheet: &Sheet) -> &'static str {
    match (&sheet.facts.rubric, sheet.facts.parts) {
        (Some(_), _) => "criteria",
        (None, Some(_)) => "parts",
        (None, None) => "totals",
    }
}

/// What the council rated: higher stars first, of a star higher means, of a mean by name.
pub(in crate::commands::report) fn lines<'r>(
    reader: Reader<'_>,
    records: &'r Records,
    council: &Council,
    lang: Lang,
) -> Result<Vec<Line<'r>>, Failure> {
    let mut beside: HashMap<i64, Vec<Appraisal>> = HashMap::new();
    for one in reader.appraisals(None)? {
        beside.entry(one.dossier).or_default().push(one);
    }
    let mut lines = Vec::new();
    for rating in records.dossiers.iter().filter_map(|dossier| records.rating_by(council.id, dossier.id)) {
        let Some(dossier) = records.dossier(rating.facts.dossier) else { continue };
        let (product, subject) = names(records, dossier, lang);
        let own = beside.get(&dossier.id).map(Vec::as_slice).unwrap_or_default();
        let total = |kind: AppraisalKind| {
            let of = |one: &&Appraisal| one.kind == kind && one.council.is_none_or(|id| id == council.id);
            own.iter().find(of).and_then(|one| one.total)
        };
        let beside = [total(AppraisalKind::SelfScore), total(AppraisalKind::Team)];
        lines.push(Line { dossier, product, subject, rating, sheets: reader.sheets_of(rating.id)?, beside });
    }
    lines.sort_by(|a, b| {
        let (one, other) = (&a.rating.facts, &b.rating.facts);
        // Means as fractions, highest first: neither is rounded.
        let means = (other.mean.sum * i64::from(one.mean.count)).cmp(&(one.mean.sum * i64::from(other.mean.count)));
        other
            .star
            .cmp(&one.star)
            .then(means)
            .then_with(|| order::cmp(&a.product, &b.product))
            .then(a.dossier.code.cmp(&b.dossier.code))
    });
    Ok(lines)
}
