//! Who of the voting members has no score in a result, and why, as the minutes tell it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::products::Listed;
use crate::commands::report::council::Line;
use crate::ledger::{Council, Member, Records};

/// Each member and reason once, in the order of the council's list, with the dossiers that it is of.
pub(super) fn unscored(records: &Records, council: &Council, rated: &[(&Line<'_>, &Listed<'_>)]) -> Value {
    let mut found: BTreeMap<(usize, &'static str, String), Vec<Value>> = BTreeMap::new();
    // What came without sheets was scored by nobody here.
    for (line, listed) in rated.iter().filter(|(line, _)| !line.sheets.is_empty()) {
        for (place, member) in council.voters().enumerate().filter(|(_, member)| line.total_of(member.id).is_none()) {
            let (why, ground) = reason(records, council, line, member);
            let dossier = json!({ "ma_ho_so": listed.value["ma_ho_so"], "ten_san_pham": listed.value["ten_san_pham"] });
            found.entry((place, why, ground)).or_default().push(dossier);
        }
    }
    let voters: Vec<&Member> = council.voters().collect();
    let told = found.into_iter().map(|((place, why, ground), dossiers)| {
        let member = voters[place];
        json!({ "ma": member.code, "ho_ten": member.facts.name, "ly_do": why, "lien_quan": ground, "ho_so": dossiers })
    });
    told.collect()
}

/// The reason as templates ask for it, and what a tie is.
fn reason(records: &Records, council: &Council, line: &Line<'_>, member: &Member) -> (&'static str, String) {
    let subject = records.subject_of(line.dossier.key.product).map(|(subject, _)| subject);
    if let Some(tie) = council.ties.iter().find(|tie| tie.member == member.id && Some(tie.subject) == subject) {
        return ("lien-quan", tie.ground.clone());
    }
    let session = council.session_of(line.rating.facts.pass);
    let why = match session.and_then(|session| Some((session, session.was_present(member.id)?))) {
        Some((session, false)) if session.written.is_some() => "khong-tra-loi",
        Some((_, false)) => "vang",
        Some((session, true)) if !session.is_answered(member.id) => "tra-loi-muon",
        _ => "",
    };
    (why, String::new())
}
