use super::*;
use crate::ledger::schema;
use std::collections::BTreeSet;

/// Tables that several ledgers are read by: whoever adds a table says here or in [`LEFT`] which it is.
const READ: &[&str] = &[
    "activity",
    "activity_product",
    "activity_rev",
    "appraisal",
    "attendance",
    "certificate",
    "certificate_rev",
    "commune_check",
    "conclusion",
    "correction",
    "council",
    "council_dossier",
    "council_rev",
    "decided",
    "decision",
    "decision_rev",
    "document",
    "document_rev",
    "dossier",
    "dossier_rev",
    "entry",
    "event",
    "figure",
    "idea",
    "idea_rev",
    "inspection",
    "inspection_rev",
    "member",
    "member_rev",
    "outlet",
    "outlet_product",
    "outlet_rev",
    "plan",
    "plan_rev",
    "product",
    "product_rev",
    "rating",
    "rating_policy",
    "rating_sheet",
    "reissue",
    "same",
    "same_product",
    "session",
    "source",
    "subject",
    "subject_rev",
    "succession",
    "support",
    "support_rev",
    "tie",
    "unit",
];

#[test]
fn every_table_is_read_of_several_ledgers_or_left() {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(schema::NEWEST).unwrap();
    let all = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    let all: BTreeSet<String> =
        all.unwrap().query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
    let told: Vec<String> = READ.iter().chain(&LEFT).map(|name| (*name).to_owned()).collect();
    assert_eq!(told.len(), all.len(), "a table is told twice, or not at all");
    assert_eq!(told.into_iter().collect::<BTreeSet<_>>(), all);
}
