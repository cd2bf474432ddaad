//! Dossiers: their days in the order of their way, and what went up to the ministry.

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::register::{not_sent, out_of_order};
use crate::ledger::{Dossier, DossierFacts, EVER, Written};
use crate::text::messages::noun;

/// Every version of every dossier: days in their order, and where it was sent up, what then went up (QĐ 26/2026 Art 6.3,
/// 7.6e).
pub(super) fn dossiers(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    let versions = law.reader.dossier_versions()?;
    for of_one in versions.chunk_by(|one, next| one.what.id == next.what.id) {
        let mut held: Option<&DossierFacts> = None;
        for Written { entry, what } in of_one {
            let Some(dossier) = now.records.dossier(what.id) else { continue };
            let mut wrong = Vec::new();
            wrong.extend(out_of_order(&what.facts, law.lang).map(|wrong| wrong.why));
            if let Some(sent) = what.facts.sent_up.filter(|_| held.and_then(|held| held.sent_up) != what.facts.sent_up)
            {
                let then = law.past.before(*entry)?.records_of(EVER, vec![dossier.key.product])?;
                let dossier = Dossier { facts: what.facts.clone(), ..dossier.clone() };
                wrong.extend(not_sent(&then, &dossier, sent, law.lang));
            }
            for why in wrong {
                law.found(Some(*entry), format!("{}: {}", noun::dossier(law.lang), dossier.code), "law-dossier", why);
            }
            held = Some(&what.facts);
        }
    }
    Ok(())
}
