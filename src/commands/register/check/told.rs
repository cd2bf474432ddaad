//! What the answer says of a commune's check.

use super::Known;
use super::days::{due, late};
use crate::ledger::{CommuneCheck, Dossier, Records};
use crate::text::messages::dossier as say;
use crate::text::{Lang, number};

/// The answer on one dossier.
pub fn told(records: &Records, known: &Known, dossier: &Dossier, check: &CommuneCheck, lang: Lang) -> Vec<String> {
    let date = |day| number::date(lang, day);
    let received = date(check.received_on);
    let product = records.product_name(dossier.key.product);
    let mut lines = vec![match check.finished_on {
        Some(finished) => say::check_finished(lang, dossier.code, product, &received, date(finished)),
        None => say::check_under_way(lang, dossier.code, product, &received),
    }];
    match (due(records, known, dossier, check), late(records, known, dossier, check, lang)) {
        (_, Some(late)) => lines.push(late),
        (Some(due), None) => lines.push(say::check_due(lang, date(due))),
        (None, None) => lines.push(say::check_no_days(lang)),
    }
    if check.complete == Some(false) {
        lines.push(say::check_incomplete(lang));
    }
    lines.extend(untold(check).map(|blank| say::contents_blank(lang, blank)));
    match dossier.facts.filed {
        None => lines.push(say::suggest_filed(lang, dossier.code, &received)),
        Some(filed) if filed != check.received_on => lines.push(say::filed_differs(lang, date(filed), received)),
        Some(_) => {}
    }
    if check.proposal.is_some() && dossier.facts.proposed.is_none() {
        lines.push(say::suggest_proposed(lang, dossier.code));
    }
    lines
}

/// How many of the four contents a report does not tell, where there is one.
fn untold(check: &CommuneCheck) -> Option<usize> {
    let blank = check.contents.iter().filter(|content| content.is_none()).count();
    check.finished_on.map(|_| blank).filter(|blank| *blank > 0)
}

/// What to look at in one check of a file's, besides its days.
pub fn briefly(dossier: &Dossier, check: &CommuneCheck, lang: Lang) -> Option<String> {
    let date = |day| number::date(lang, day);
    let parts = [
        (check.complete == Some(false)).then(|| say::papers_missing(lang)),
        untold(check).map(|blank| say::contents_untold(lang, blank)),
        match dossier.facts.filed {
            None => Some(say::filed_untold(lang)),
            Some(filed) if filed != check.received_on => {
                Some(say::filed_otherwise(lang, date(filed), date(check.received_on)))
            }
            Some(_) => None,
        },
    ];
    let told: Vec<String> = parts.into_iter().flatten().collect();
    (!told.is_empty()).then(|| say::look_at_check(lang, dossier.code, told.join("; ")))
}
