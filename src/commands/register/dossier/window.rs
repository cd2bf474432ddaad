//! The window in which a product is filed for re-evaluation (QĐ 26/2026 Art 7.6a): inside, outside, and what is said.

use chrono::NaiveDate;

use crate::commands::wording;
use crate::law::{FilingKind, Standing, Window, days_left, extended_to, filing_window, is_of_transition, window};
use crate::ledger::{Certificate, Dossier, Records};
use crate::text::messages::renew as say;
use crate::text::{Lang, number};

/// A re-evaluation that was filed outside the window of the certificate it renews.
pub(in crate::commands) struct Outside<'r> {
    certificate: &'r Certificate,
    end: NaiveDate,
    filed: NaiveDate,
    early: bool,
    /// What a decision had made of the certificate by then, and when: no window counts to the end of that.
    ended: Option<(Standing, NaiveDate)>,
}

/// Whether a dossier is outside the window. Where the window had closed before there was one, Art 12.3 takes what
/// could not meet it, while the certificate runs on: at most 180 days past its end.
pub(in crate::commands) fn outside<'r>(records: &'r Records, dossier: &Dossier) -> Option<Outside<'r>> {
    if dossier.key.kind != FilingKind::ReEvaluation {
        return None;
    }
    let (filed, certificate) = (dossier.facts.filed?, records.renewed_by(dossier)?);
    let end = certificate.end().filter(|end| !is_of_transition(*end) || filed > extended_to(*end))?;
    let early = match window(end, filed) {
        Window::None | Window::Open => return None,
        Window::Early => true,
        Window::Late => false,
    };
    let standing = records.standing_on(certificate, filed);
    let event = records.events_of(certificate).find(|event| event.facts.ending.standing() == standing);
    let ended = event.map(|event| (standing, event.signed_on));
    Some(Outside { certificate, end, filed, early, ended })
}

/// Why a dossier cannot be filed on its day: outside the window without a reason, or with one where there is no window.
pub(in crate::commands) fn off_window(records: &Records, dossier: &Dossier, lang: Lang) -> Option<String> {
    match (outside(records, dossier), &dossier.facts.past_window) {
        (Some(outside), None) => Some(outside.refusal(records, lang)),
        (None, Some(_)) => Some(say::no_window(lang, dossier.code)),
        _ => None,
    }
}

impl Outside<'_> {
    /// The last day on which a certificate of the transition ran on (Art 12.3).
    fn ran_on_to(&self) -> Option<NaiveDate> {
        is_of_transition(self.end).then(|| extended_to(self.end))
    }

    /// The window's first or last day, whichever was missed, and by how many days; of a term whose window had closed
    /// before there was one, the last day on which it ran.
    fn missed(&self) -> (NaiveDate, i64) {
        let last = self.ran_on_to().unwrap_or(self.end);
        let (opens, closes) = filing_window(self.end).unwrap_or((last, last));
        if self.early { (opens, (opens - self.filed).num_days()) } else { (closes, (self.filed - closes).num_days()) }
    }

    /// Why it is refused, and what to do.
    fn refusal(&self, records: &Records, lang: Lang) -> String {
        let date = |day| number::date(lang, day);
        let product = records.product_name(self.certificate.facts.product);
        let certificate = say::certificate_of(lang, product, cited(records, self.certificate, lang));
        if let Some((standing, day)) = self.ended {
            return say::window_ended(lang, certificate, date(self.end), wording::standing(lang, standing), date(day));
        }
        let (_, days) = self.missed();
        if let Some(last) = self.ran_on_to() {
            return say::window_over(lang, certificate, date(self.end), date(last), date(self.filed), days);
        }
        let Some((opens, closes)) = filing_window(self.end) else {
            return say::window_never(lang, certificate, date(self.end), date(self.filed), days);
        };
        let told = if self.early { say::window_early } else { say::window_late };
        told(lang, certificate, date(self.end), date(opens), date(closes), date(self.filed), days)
    }

    /// That it was taken all the same, and why.
    pub(super) fn taken(&self, why: &str, lang: Lang) -> String {
        if let Some((standing, day)) = self.ended {
            return say::taken_ended(lang, wording::standing(lang, standing), number::date(lang, day), why);
        }
        let day = number::date(lang, self.missed().0);
        let told = match self.ran_on_to() {
            Some(_) => say::taken_over,
            None if self.early => say::taken_early,
            None => say::taken_late,
        };
        told(lang, day, why)
    }

    /// The same of a row of a list, and what to do.
    pub(in crate::commands) fn doubt(&self, to_do: String, lang: Lang) -> String {
        if let Some((standing, day)) = self.ended {
            return say::row_ended(lang, wording::standing(lang, standing), number::date(lang, day), to_do);
        }
        let (day, days) = self.missed();
        let (end, day) = (number::date(lang, self.end), number::date(lang, day));
        let told = match self.ran_on_to() {
            Some(_) => say::row_over,
            None if self.early => say::row_early,
            None => say::row_late,
        };
        told(lang, end, day, days, to_do)
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
    let rest = match (certificate.end(), dossier.facts.filed) {
        (Some(end), Some(filed)) => {
            let (left, end_told) = (days_left(end, filed), number::date(lang, end));
            let told = if left >= 0 {
                say::days_to_end(lang, end_told, left)
            } else {
                say::days_past_end(lang, end_told, -left)
            };
            let open = dossier.key.kind == FilingKind::ReEvaluation && window(end, filed) == Window::Open;
            match filing_window(end).filter(|_| open) {
                Some((opens, closes)) => {
                    let within = say::in_window(lang, number::date(lang, opens), number::date(lang, closes));
                    format!("{told}, {within}")
                }
                None => told,
            }
        }
        (Some(end), None) => say::filing_not_told(lang, number::date(lang, end)),
        (None, _) => say::end_not_known(lang),
    };
    let star = wording::star_in_words(lang, &certificate.facts);
    Some(say::renews(lang, star, cited(records, certificate, lang), rest))
}

/// A certificate's decision as papers cite it.
pub(in crate::commands) fn cited(records: &Records, certificate: &Certificate, lang: Lang) -> String {
    records.decision_of(certificate).map(|decision| wording::decision(lang, decision)).unwrap_or_default()
}
