//! The window in which a product is filed for re-evaluation (QĐ 26/2026 Art 7.6a): inside, outside, and what is said.

use chrono::NaiveDate;

use crate::commands::wording;
use crate::law::{FilingKind, Window, days_left, is_of_transition, window, window_days};
use crate::ledger::{Certificate, Dossier, Records};
use crate::text::messages::renew as say;
use crate::text::{Lang, number};

/// A re-evaluation that was filed outside the window of the certificate it renews.
pub(in crate::commands) struct Outside<'r> {
    certificate: &'r Certificate,
    end: NaiveDate,
    filed: NaiveDate,
    early: bool,
}

/// Whether a dossier is outside the window. Where the window had closed before there was one, Art 12.3 takes what
/// could not meet it.
pub(in crate::commands) fn outside<'r>(records: &'r Records, dossier: &Dossier) -> Option<Outside<'r>> {
    if dossier.key.kind != FilingKind::ReEvaluation {
        return None;
    }
    let (filed, certificate) = (dossier.facts.filed?, records.renewed_by(dossier)?);
    let end = certificate.end().filter(|end| !is_of_transition(*end))?;
    let early = match window(end, filed) {
        Window::None | Window::Open => return None,
        Window::Early => true,
        Window::Late => false,
    };
    Some(Outside { certificate, end, filed, early })
}

impl Outside<'_> {
    /// Days before the window opened, or after it closed.
    fn days(&self) -> i64 {
        let (opens, closes) = window_days(self.end);
        if self.early { (opens - self.filed).num_days() } else { (self.filed - closes).num_days() }
    }

    /// Why it is refused, and what to do.
    pub(super) fn refusal(&self, records: &Records, lang: Lang) -> String {
        let date = |day| number::date(lang, day);
        let product = records.product_name(self.certificate.facts.product);
        let certificate = say::certificate_of(lang, product, cited(records, self.certificate, lang));
        let (opens, closes) = window_days(self.end);
        if opens > closes {
            let past = -days_left(self.end, self.filed);
            return say::window_never(lang, certificate, date(self.end), date(self.filed), past);
        }
        let told = if self.early { say::window_early } else { say::window_late };
        told(lang, certificate, date(self.end), date(opens), date(closes), date(self.filed), self.days())
    }

    /// That it was taken all the same, and why.
    pub(super) fn taken(&self, why: &str, lang: Lang) -> String {
        let (opens, closes) = window_days(self.end);
        if self.early {
            say::taken_early(lang, number::date(lang, opens), why)
        } else {
            say::taken_late(lang, number::date(lang, closes), why)
        }
    }

    /// The same of a row of a list, to be looked at.
    pub(in crate::commands) fn doubt(&self, lang: Lang) -> String {
        let (opens, closes) = window_days(self.end);
        let date = |day| number::date(lang, day);
        if self.early {
            say::row_early(lang, date(self.end), date(opens), self.days())
        } else {
            say::row_late(lang, date(self.end), date(closes), self.days())
        }
    }
}

/// That a dossier was taken outside its window, for `show`.
pub(in crate::commands) fn taken(records: &Records, dossier: &Dossier, lang: Lang) -> Option<String> {
    let why = dossier.facts.past_window.as_ref()?;
    let outside = outside(records, dossier);
    Some(outside.map_or_else(|| say::taken_outside(lang, why), |outside| outside.taken(why, lang)))
}

/// The certificate a dossier renews, with its stars, its decision and the days to its end on the filing day.
pub(in crate::commands) fn renewed(records: &Records, dossier: &Dossier, lang: Lang) -> Option<String> {
    let certificate = records.renewed_by(dossier)?;
    let filed = dossier.facts.filed;
    let rest = match certificate.end().zip(filed) {
        Some((end, filed)) => {
            let (left, end_told) = (days_left(end, filed), number::date(lang, end));
            let told = if left >= 0 {
                say::days_to_end(lang, end_told, left)
            } else {
                say::days_past_end(lang, end_told, -left)
            };
            let open = dossier.key.kind == FilingKind::ReEvaluation && window(end, filed) == Window::Open;
            let (opens, closes) = window_days(end);
            let within = say::in_window(lang, number::date(lang, opens), number::date(lang, closes));
            if open { format!("{told}, {within}") } else { told }
        }
        None => say::end_not_known(lang),
    };
    let star = wording::star_in_words(lang, &certificate.facts);
    Some(say::renews(lang, star, cited(records, certificate, lang), rest))
}

/// A certificate's decision as papers cite it.
pub(in crate::commands) fn cited(records: &Records, certificate: &Certificate, lang: Lang) -> String {
    records.decision_of(certificate).map(|decision| wording::decision(lang, decision)).unwrap_or_default()
}
