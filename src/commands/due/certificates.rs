//! What is due of certificates: the days to file a re-evaluation, the end, the end of what Art 12.3 adds.

use super::{About, Item, Kind};
use crate::law::{Regime, Standing, extended_to, filing_window};
use crate::ledger::Records;

pub(super) fn due(records: &Records) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    for certificate in records.last_certificates() {
        let Some(end) = certificate.end() else { continue };
        let mut put = |on, kind| items.push(Item::new(on, kind, About::Certificate(certificate)));
        let standing = records.standing(certificate);
        if standing == Standing::Extended {
            put(extended_to(end), Kind::ExtensionEnds);
        } else if standing.in_force() {
            put(end, Kind::Ends);
        }
        // Before 26/2026 a term has its end alone. One that came in late and was taken is in all the same.
        let window = filing_window(end)
            .filter(|_| records.on >= Regime::R26.first_day() && !records.is_filed_again(certificate));
        match (standing, window) {
            // Valid within the window or past it: a re-evaluation is filed.
            (Standing::Valid, Some((opens, closes))) if opens > records.on => {
                put(opens, Kind::FilingOpens);
                put(closes, Kind::FilingCloses);
            }
            (Standing::Due | Standing::Overdue, Some((_, closes))) => put(closes, Kind::FilingCloses),
            _ => {}
        }
    }
    items
}
