//! The minutes' table as data.

use serde_json::{Value, json};

use super::{Line, not_rated, tables};
use crate::commands::assessment::Assessment;
use crate::ledger::Council;

pub(super) fn of(council: &Council, lines: &[Line<'_>], assessed: &[Assessment<'_>]) -> Value {
    let products: Vec<Value> = lines
        .iter()
        .map(|line| {
            let facts = &line.rating.facts;
            let members: serde_json::Map<String, Value> = tables::columns(council, lines)
                .into_iter()
                .map(|member| (member.code.clone(), json!(line.total_of(member.id))))
                .collect();
            let parts = line.parts().map(|parts| parts.map(|(sum, count)| json!({ "sum_x100": sum, "count": count })));
            json!({
                "dossier": line.dossier.code.to_string(), "product": line.product, "subject": line.subject,
                "kind": line.dossier.key.kind, "regime": facts.regime, "pass": facts.pass, "members_x100": members,
                "sum_x100": facts.mean.sum, "count": facts.mean.count, "parts": parts, "spread_x100": line.spread(),
                "band_star": facts.band, "minima": facts.minima, "star": facts.star, "follows": facts.follows,
                "marked_by": line.kinds(), "self_x100": line.beside[0], "team_x100": line.beside[1],
                "paper": facts.paper,
            })
        })
        .collect();
    let sessions: Vec<Value> = council
        .sessions
        .iter()
        .map(|session| {
            json!({
                "number": session.number, "held_on": session.held_on, "place": session.place,
                "minutes": session.minutes,
                "form": if session.written.is_some() { "written" } else { "meeting" },
                "chair": session.chair.and_then(|id| council.member(id)).or(council.chair()).map(|member| &member.code),
            })
        })
        .collect();
    let rest: Vec<Value> = not_rated(lines, assessed)
        .map(|one| {
            json!({
                "dossier": one.dossier.code.to_string(), "pass": one.pass, "sheets": one.sheets.len(),
                "sum_x100": one.mean.map(|mean| mean.sum), "ready": one.problems.is_empty(),
            })
        })
        .collect();
    json!({
        "council": council.facts.code, "level": council.facts.level, "year": council.facts.year,
        "round": council.facts.round,
        "decision": council.papers.decision.0, "decision_on": council.papers.decision.1,
        "rules": council.papers.rules.0, "rules_on": council.papers.rules.1,
        "voters": council.voters().count(), "sessions": sessions, "products": products, "not_rated": rest,
        "knocked_out": assessed.iter().filter(|one| one.knocked_out).map(|one| one.dossier.code.to_string()).collect::<Vec<_>>(),
    })
}
