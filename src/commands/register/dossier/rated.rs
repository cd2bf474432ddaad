//! What a dossier's other filing day does to the ratings it has.

use crate::commands::assessment::{Scores, stale};
use crate::commands::{Context, Failure};
use crate::ledger::{Dossier, Records, Txn};
use crate::text::messages::council as say;

/// That councils' ratings of a dossier no longer hold by the day it was filed, where no decision rests on them.
pub fn rate_again(
    txn: &Txn<'_>,
    before: &Records,
    dossier: &Dossier,
    ctx: &Context<'_>,
) -> Result<Vec<String>, Failure> {
    let mut told = Vec::new();
    for rating in before.ratings_of(dossier.id) {
        let Some(council) = before.council(rating.facts.council) else { continue };
        let mut now = ctx.records_of(txn.read(), council)?;
        if let Some(known) = now.dossiers.iter_mut().find(|known| known.id == dossier.id) {
            *known = dossier.clone();
        }
        let scores = Scores::of(txn.read(), council)?;
        if stale(&now, council, &scores).iter().any(|stale| stale.id == rating.id) {
            told.push(say::rate_again(ctx.lang, &council.facts.code, dossier.code));
        }
    }
    Ok(told)
}
