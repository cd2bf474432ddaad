//! Dossiers: their days in the order of their way, what was told of their filing, and what went up to the ministry.

use std::collections::BTreeMap;

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::register::{is_moved, no_deadline, not_sent, off_window, out_of_order};
use crate::law::FilingKind;
use crate::ledger::{Dossier, DossierFacts, DossierKey, DossierVersion, EVER, Records, Written};
use crate::text::messages::{check as say, dossier as msg, noun};

/// A version of a dossier, and the facts of the one before.
type Told<'v> = (&'v DossierVersion, Option<&'v DossierFacts>);

/// Every version of every dossier: days in their order, filed when it could be, and where it was sent up, what then went up
/// (QĐ 26/2026 Art 6.3, 7.6, 12).
pub(super) fn dossiers(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    let versions = law.reader.dossier_versions()?;
    // What is asked of the ledger of before, by entry: a list tells many dossiers at once.
    let mut asked: BTreeMap<i64, Vec<Told<'_>>> = BTreeMap::new();
    for of_one in versions.chunk_by(|one, next| one.what.id == next.what.id) {
        let mut held: Option<&DossierFacts> = None;
        for Written { entry, what } in of_one {
            if let Some(wrong) = out_of_order(&what.facts, law.lang) {
                found(law, now, *entry, what.id, [wrong.why]);
            }
            if is_asked(now, what, held) {
                asked.entry(*entry).or_default().push((what, held));
            }
            held = Some(&what.facts);
        }
    }
    for (entry, told) in asked {
        let before = law.past.before(entry)?;
        let then = before.records_of(EVER, told.iter().map(|(version, _)| version.product).collect())?;
        let scored = before.scored()?;
        for (version, held) in told {
            let Some(dossier) = known(now, &then, version) else { continue };
            let frozen = !version.reasoned && scored.contains(&version.id);
            let frozen = held.is_some_and(|held| frozen && is_moved(held, &version.facts));
            let why = frozen.then(|| say::refused_then(law.lang, msg::filed_frozen(law.lang, dossier.code)));
            let wrong: Vec<String> = wrong(law, &then, &dossier, held).into_iter().chain(why).collect();
            found(law, now, entry, version.id, wrong);
        }
    }
    Ok(())
}

fn found(law: &mut Law<'_, '_>, now: &Now, entry: i64, dossier: i64, wrong: impl IntoIterator<Item = String>) {
    let Some(dossier) = now.records.dossier(dossier) else { return };
    for why in wrong {
        law.found(Some(entry), format!("{}: {}", noun::dossier(law.lang), dossier.code), "law-dossier", why);
    }
}

/// Whether a version tells anything that rests on what else the ledger had.
fn is_asked(now: &Now, version: &DossierVersion, held: Option<&DossierFacts>) -> bool {
    let first = DossierFacts::default();
    let (facts, held) = (&version.facts, held.unwrap_or(&first));
    let again = || now.records.dossier(version.id).is_some_and(|one| one.key.kind == FilingKind::ReEvaluation);
    let filed = facts.filed != held.filed && (again() || is_moved(held, facts));
    let (reasons, were) = ((&facts.past_window, &facts.past_deadline), (&held.past_window, &held.past_deadline));
    filed || facts.sent_up != held.sent_up || reasons != were
}

/// A dossier as a version tells it, of the product that it then was of.
fn known(now: &Now, then: &Records, version: &DossierVersion) -> Option<Dossier> {
    let facts = version.facts.clone();
    if let Some(known) = then.dossier(version.id) {
        return Some(Dossier { facts, ..known.clone() });
    }
    let new = now.records.dossier(version.id)?;
    let key = DossierKey { product: version.product, ..new.key };
    Some(Dossier { key, facts, refiled: false, ..new.clone() })
}

/// What of a version could not be told so by the ledger of before.
fn wrong(law: &Law<'_, '_>, then: &Records, dossier: &Dossier, held: Option<&DossierFacts>) -> Vec<String> {
    let (facts, lang) = (&dossier.facts, law.lang);
    let is_new = |differs: &dyn Fn(&DossierFacts) -> bool| held.is_none_or(differs);
    let filing = is_new(&|held| (held.filed, &held.past_window) != (facts.filed, &facts.past_window));
    let deadline = facts.past_deadline.is_some() && is_new(&|held| held.past_deadline != facts.past_deadline);
    let window = filing.then(|| off_window(then, dossier, lang)).flatten();
    let deadline = deadline.then(|| no_deadline(then, dossier, lang)).flatten();
    let sent = facts.sent_up.filter(|_| is_new(&|held| held.sent_up != facts.sent_up));
    let sent = sent.and_then(|sent| not_sent(then, dossier, sent, lang));
    window.into_iter().chain(deadline).map(|why| say::refused_then(lang, why)).chain(sent).collect()
}
