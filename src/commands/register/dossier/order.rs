//! The order of a dossier's days.

use chrono::NaiveDate;

use crate::ledger::DossierFacts;
use crate::text::messages::dossier as say;
use crate::text::{Lang, number};

/// Two days of a dossier of which the later one on its way comes first.
pub(in crate::commands) struct OutOfOrder {
    /// The headings of the later one and of the earlier.
    pub fields: [&'static str; 2],
    /// That, in words.
    pub why: String,
}

/// The days of a dossier in the order of its way, by their headings; of the last one no list tells.
pub(in crate::commands) fn days(facts: &DossierFacts) -> [(&'static str, Option<NaiveDate>); 5] {
    let DossierFacts { filed, proposed, received, complete, sent_up, .. } = *facts;
    [
        ("ngay_nop", filed),
        ("ngay_de_nghi", proposed),
        ("ngay_tiep_nhan", received),
        ("ngay_du", complete),
        ("", sent_up),
    ]
}

/// That the ministry answered before the dossier was sent to it (Art 6.3).
pub(in crate::commands) fn answered_before_sent(answered: NaiveDate, sent: NaiveDate, lang: Lang) -> Option<String> {
    let (later, earlier) = (say::day_answered(lang), say::day_sent_up(lang));
    let date = |day: NaiveDate| number::date(lang, day);
    (answered < sent).then(|| say::days_out_of_order(lang, later, date(answered), earlier, date(sent)))
}

/// What of a dossier's days is not in their order: filed, proposed, received, full, sent up.
pub(in crate::commands) fn out_of_order(facts: &DossierFacts, lang: Lang) -> Option<OutOfOrder> {
    let names = [
        say::day_filed(lang),
        say::day_proposed(lang),
        say::day_received(lang),
        say::day_complete(lang),
        say::day_sent_up(lang),
    ];
    let known = days(facts).into_iter().zip(names).filter_map(|((field, day), name)| Some((field, day?, name)));
    let known: Vec<_> = known.collect();
    let (before, after) = known.iter().zip(known.iter().skip(1)).find(|(before, after)| before.1 > after.1)?;
    let date = |day: NaiveDate| number::date(lang, day);
    let why = say::days_out_of_order(lang, &after.2, date(after.1), &before.2, date(before.1));
    Some(OutOfOrder { fields: [after.0, before.0], why })
}
