//! What is doubtful about a council's papers and composition under QĐ 26/2026: told, never refused.

use crate::law::{Level, Regime, RegimeDates, composition};
use crate::ledger::{Council, MemberFacts, Role};
use crate::text::Lang;
use crate::text::messages::council as msg;

/// The doubts about a council that sits under 26/2026; `office` is the OCOP office's name. None of an
/// earlier council's: the acts before left its composition to the province.
pub(in crate::commands) fn doubts(council: &Council, office: &str, lang: Lang) -> Vec<String> {
    let session = council.sessions.last().map(|session| session.held_on);
    let dates = RegimeDates { filed: None, session, decision: None, year: council.facts.year };
    let (article, leader) = match council.facts.level {
        Level::Province => (msg::article_province(lang), msg::leader_of_province(lang)),
        Level::Ministry => (msg::article_ministry(lang), msg::leader_of_ministry(lang)),
        Level::District => return Vec::new(),
    };
    if Regime::choose(&dates).0 != Regime::R26 {
        return Vec::new();
    }
    let code = &council.facts.code;
    let mut doubts = Vec::new();
    if council.papers.decision.0.is_none() {
        doubts.push(msg::no_set_up_paper(lang, code, &article));
    }
    if council.papers.rules.0.is_none() {
        doubts.push(msg::no_rules_paper(lang, code, &article));
    }
    let sitting = || council.members.iter().map(|member| &member.facts).filter(|facts| facts.sits);
    let told: Vec<&str> = sitting().filter_map(|facts| facts.organisation.as_deref()).collect();
    if told.is_empty() {
        doubts.push(msg::no_organisations(lang, article));
        return doubts;
    }
    let absent = composition::absent(council.facts.level, told.iter().copied(), office);
    let absent: Vec<&str> = absent.map(|seat| lang.pick(seat.name.0, seat.name.1)).collect();
    if !absent.is_empty() {
        doubts.push(msg::absent(lang, absent.join("; "), &article));
    }
    let chair = sitting().find(|facts| facts.role == Role::Chair);
    if let Some(chair) = chair.filter(|_| council.papers.chair_paper.is_none()) {
        doubts.extend(chair_doubt(chair, council, &leader, &article, lang));
    }
    doubts
}

fn chair_doubt(chair: &MemberFacts, council: &Council, leader: &str, article: &str, lang: Lang) -> Option<String> {
    match &chair.organisation {
        None => Some(msg::chair_nowhere(lang, &chair.name, leader, article, &council.facts.code)),
        Some(organisation) if composition::leads(council.facts.level, organisation) => None,
        Some(organisation) => {
            Some(msg::chair_not_leader(lang, &chair.name, organisation, leader, article, &council.facts.code))
        }
    }
}
