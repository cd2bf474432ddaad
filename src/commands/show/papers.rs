//! What became of a dossier besides ratings and decisions: filed anew, checked, reviewed, concluded.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::moment::{Moment, taken_in};
use crate::commands::register::{minima_concluded, renewed, review_found, taken};
use crate::commands::{Failure, evidence, wording};
use crate::ledger::{AppraisalKind, Concluded, Dossier, Reader, Records};
use crate::text::messages::dossier as say;
use crate::text::messages::history::of_filing_before;
use crate::text::messages::workbook::moment_self_score;
use crate::text::messages::{document, renew};
use crate::text::{Lang, number};

/// So many documents of a day are named; `report dossier` has all.
const MOST_NAMED: usize = 8;

/// The moments of a dossier's papers.
pub fn moments(reader: Reader<'_>, records: &Records, dossier: &Dossier, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let mut moments = filings(reader, records, dossier, lang)?;
    let file = taken_in(&dossier.facts);
    let date = |day| number::date(lang, day);
    if let Some(check) = reader.commune_checks()?.into_iter().find(|check| check.dossier == dossier.id) {
        moments.push(Moment::new(Some(check.received_on), say::moment_check_received(lang)));
        let paper = check.report.as_deref().map(|report| say::paper_alone(lang, report)).unwrap_or_default();
        if let Some(finished) = check.finished_on {
            let told = if paper.is_empty() { String::new() } else { format!(": {paper}") };
            moments.push(Moment::new(Some(finished), format!("{}{told}", say::moment_check_finished(lang))));
        }
    }
    let code = |council: i64| records.council(council).map(|council| council.facts.code.clone()).unwrap_or_default();
    for one in &reader.appraisals(Some(dossier.id))? {
        let council = || code(one.council.unwrap_or_default());
        moments.push(match (one.kind, one.total) {
            (AppraisalKind::Team, _) => {
                Moment::after(file, one.paper.1, say::moment_review(lang, council(), review_found(one, lang)))
            }
            // It is a part of what is filed (QĐ 26/2026 Art 6.1).
            (AppraisalKind::SelfScore, Some(total)) => {
                Moment::new(dossier.facts.filed, moment_self_score(lang, number::points(lang, total.0)))
            }
            (AppraisalKind::SelfScore, None) => continue,
        });
    }
    let lifted = reader.lifted(dossier.id)?;
    for known in records.conclusions.iter().filter(|known| known.facts.dossier == dossier.id) {
        let council = code(known.facts.council);
        for lifted in lifted.iter().filter(|lifted| lifted.council == known.facts.council) {
            let out = say::moment_concluded(lang, &council, wording::knock_out(lang, &lifted.knock_out));
            let why = lifted.reason.clone().unwrap_or_else(|| say::not_told(lang));
            let told = [out, say::moment_lifted(lang, &council, why)];
            moments.extend(told.map(|told| Moment::after(file, known.held_on, told)));
        }
        moments.extend(concluded(known, &council, file, lang));
    }
    if let Some(why) = &dossier.facts.past_deadline {
        let last = records.policies.last_day(crate::commands::papers::regime_now(records, dossier).0, dossier.key.kind);
        let told = say::moment_past_deadline(lang, last.map(date).unwrap_or_default(), why);
        moments.push(Moment::after(last.max(file), None, told)); // it is about what comes after that day
    }
    moments.extend(documents(reader, records, dossier, lang)?);
    Ok(moments)
}

/// The days it was filed before, where it was filed anew or its day was corrected.
fn filings(reader: Reader<'_>, records: &Records, dossier: &Dossier, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let filings = reader.filings(dossier.id, records.on)?;
    let changed = filings.windows(2).filter_map(|pair| {
        let ((Some(before), _), (Some(after), why)) = (&pair[0], &pair[1]) else { return None };
        let why = why.clone().unwrap_or_else(|| say::not_told(lang));
        let told = say::moment_refiled(lang, number::date(lang, *before), number::date(lang, *after), why);
        (before != after).then(|| Moment::new(Some(*before), told))
    });
    Ok(changed.collect())
}

/// What renews what, and from where it was begun: told beside its filing.
pub(super) fn renewal(records: &Records, dossier: &Dossier, lang: Lang) -> Vec<Moment> {
    let from = dossier.facts.drawn_from.and_then(|from| records.dossier(from));
    let told = [
        renewed(records, dossier, lang),
        taken(records, dossier, lang),
        from.map(|from| renew::moment_drawn(lang, from.code)),
    ];
    told.into_iter().flatten().map(|told| Moment::after(dossier.facts.filed, None, told)).collect()
}

/// Its documents, those of a day in one line.
fn documents(reader: Reader<'_>, records: &Records, dossier: &Dossier, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let mut days: BTreeMap<(NaiveDate, bool), Vec<String>> = BTreeMap::new();
    for document in reader.documents(Some(dossier.id), records.on)? {
        let told = evidence::told(lang, &document);
        days.entry((document.since, document.facts.dropped)).or_default().push(told);
    }
    let moment = |((day, dropped), mut list): ((NaiveDate, bool), Vec<String>)| {
        let rest = list.len().saturating_sub(MOST_NAMED);
        list.truncate(MOST_NAMED);
        list.extend((rest > 0).then(|| document::more(lang, rest)));
        let say = if dropped { document::moment_dropped } else { document::moment };
        Moment::new(Some(day), say(lang, dossier.code, list.join("; ")))
    };
    Ok(days.into_iter().map(moment).collect())
}

/// A council's conclusion, on the day it counts from.
fn concluded(known: &Concluded, council: &str, file: Option<NaiveDate>, lang: Lang) -> Vec<Moment> {
    let out = known.facts.knock_out.as_ref().map(|out| wording::knock_out(lang, out));
    let minima = known.facts.minima.map(|star| minima_concluded(lang, star, known.facts.missed.as_deref()));
    let told = out.into_iter().chain(minima).map(|what| say::moment_concluded(lang, council, what));
    let before = if known.before { format!(" – {}", of_filing_before(lang)) } else { String::new() };
    told.map(|told| Moment::after(file, known.held_on, format!("{told}{before}"))).collect()
}
