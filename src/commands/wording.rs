//! Values of the law, put in words of the catalogue; faults of the layers below stand beside.

mod around;
mod difference;
mod fault;
mod mark;

pub(super) use around::{findings, output};
pub(super) use difference::differences;
pub(super) use fault::{
    bug, cell, file, headings, ledger, no_council, no_dossier, personal, place_in, table, table_name,
};
pub(super) use mark::{MarkCell, mark_fault};

use chrono::NaiveDate;

use crate::law::places::District;
use crate::law::policy::Policy;
use crate::law::{Basis, FilingKind, Follows, Level, Regime, Rubric, Standing, Star, SubjectForm};
use crate::ledger::{
    CertificateFacts, Council, CouncilPapers, DecisionFacts, DecisionKind, Entry, KnockOut, MemberFacts, Role, Session,
    SubjectFacts,
};
use crate::text::messages::{backup, council, dossier, key, proof, term, which};
use crate::text::{Lang, fold, number, typed};

/// A count inside a sentence: below ten `04`, as papers write.
pub(super) fn amount(lang: Lang, n: u64) -> String {
    number::count_in_sentence(lang, n)
}

/// A subject's name, or that it is not known.
pub(super) fn subject_name(lang: Lang, facts: Option<&SubjectFacts>) -> String {
    facts.and_then(|facts| facts.name.clone()).unwrap_or_else(|| term::not_known(lang))
}

/// Commune, district and province as printed, after the address where it does not have them itself.
pub(super) fn address(facts: &SubjectFacts) -> String {
    let told: Vec<String> = facts.address.iter().flat_map(|address| address.split(',')).map(fold::key).collect();
    let places = [&facts.commune, &facts.district, &facts.province].into_iter().flatten();
    let places = places.filter(|place| !told.contains(&fold::key(place)));
    facts.address.iter().chain(places).map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// Whether a cell says in our words that a subject is not known.
pub(super) fn is_not_known(text: &str) -> bool {
    [Lang::Vi, Lang::En].iter().any(|lang| fold::key(text) == fold::key(&term::not_known(*lang)))
}

/// Commune, district and province as printed; where the address alone tells them, those of its commune.
pub(super) fn unit(facts: &SubjectFacts) -> String {
    if let (Some(commune), None, None, None) = (facts.unit, &facts.commune, &facts.district, &facts.province) {
        let district = commune.district.map(District::full_name);
        let all = [Some(commune.full_name()), district, Some(commune.province.full_name())];
        return all.into_iter().flatten().collect::<Vec<_>>().join(", ");
    }
    let parts = [&facts.commune, &facts.district, &facts.province];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

pub(super) fn kind(lang: Lang, kind: FilingKind) -> String {
    match kind {
        FilingKind::First => term::first(lang),
        FilingKind::Upgrade => term::upgrade(lang),
        FilingKind::ReEvaluation => term::re_evaluation(lang),
    }
}

pub(super) fn level(lang: Lang, level: Level) -> String {
    match level {
        Level::District => term::district(lang),
        Level::Province => term::province(lang),
        Level::Ministry => term::central(lang),
    }
}

/// A level by its stored id, or that it is not known.
pub(super) fn level_of_id(lang: Lang, id: &str) -> String {
    Level::from_id(id).map_or_else(|| term::not_known(lang), |known| level(lang, known))
}

pub(super) fn form(lang: Lang, form: Option<SubjectForm>) -> String {
    form.map_or_else(|| term::form_not_known(lang), |form| form.name(lang))
}

/// The authority of a unit, as papers print it.
pub(super) fn authority(level: Level, unit: &str) -> String {
    match level {
        Level::Ministry => unit.to_owned(),
        Level::Province | Level::District => format!("UBND {unit}"),
    }
}

pub(super) fn basis(lang: Lang, basis: Basis) -> String {
    match basis {
        Basis::Filed => term::by_filing(lang),
        Basis::Session => term::by_session(lang),
        Basis::Decision => term::by_decision(lang),
        Basis::Year => term::by_year(lang),
    }
}

pub(super) fn follows(lang: Lang, follows: Follows, by: Level) -> String {
    match follows {
        Follows::Certify => term::certify_here(lang, level(lang, by)),
        Follows::CertifyAndSendUp => term::certify_and_send_up(lang),
        Follows::SendUp if by == Level::District => term::send_to_province(lang),
        Follows::SendUp => term::send_to_ministry(lang),
        Follows::ApproveAndSendUp => term::approve_and_send_up(lang),
        Follows::ReferDown if by == Level::Ministry => term::refer_to_province(lang),
        Follows::ReferDown => term::refer_to_district(lang),
        Follows::Record => term::record_only(lang),
    }
}

pub(super) fn standing(lang: Lang, standing: Standing) -> String {
    match standing {
        Standing::NotYetIssued => term::not_yet_issued(lang),
        Standing::Struck => term::struck(lang),
        Standing::Withdrawn => term::withdrawn(lang),
        Standing::Revoked => term::revoked(lang),
        Standing::Filed => term::filed(lang),
        Standing::Valid => term::valid(lang),
        Standing::Due => term::due(lang),
        Standing::Overdue => term::overdue(lang),
        Standing::Extended => term::extended(lang),
        Standing::Expired => term::expired(lang),
        Standing::SupersededSame => term::superseded_same(lang),
        Standing::SupersededHigher => term::superseded_higher(lang),
        Standing::SupersededLower => term::superseded_lower(lang),
        Standing::Superseded => term::superseded(lang),
        Standing::Unknown => term::unknown(lang),
    }
}

/// Whether a text is one of our own words for what the days tell of a certificate, or for a product without one. That a
/// decision revoked it, withdrew it or struck it off the days do not tell.
pub(super) fn is_reckoned(text: &str) -> bool {
    let mut reckoned = Standing::ALL.into_iter().filter(|known| !known.is_ended_by_decision());
    is_uncertified(text) || reckoned.any(|known| is_word_of(known, text))
}

/// Whether a text is our own word for this standing, in either language.
pub(super) fn is_word_of(known: Standing, text: &str) -> bool {
    let key = fold::key(text);
    [Lang::Vi, Lang::En].into_iter().any(|lang| fold::key(&standing(lang, known)) == key)
}

/// Whether a text is our own word for a product that has no certificate: rated low, or not decided.
pub(super) fn is_uncertified(text: &str) -> bool {
    let key = fold::key(text);
    let words =
        |l| [term::out(l), term::unranked(l), term::awaiting_ministry(l), term::undecided(l), term::not_rated(l)];
    [Lang::Vi, Lang::En].into_iter().flat_map(words).any(|word| fold::key(&word) == key)
}

/// A policy's value as a person reads it.
pub(super) fn policy_value(lang: Lang, value: &str) -> String {
    match value {
        "yes" => term::yes(lang),
        "no" => term::no(lang),
        other => other.to_owned(),
    }
}

/// A knock-out: the criterion it rests on, and why.
pub(super) fn knock_out(lang: Lang, facts: &KnockOut) -> String {
    match &facts.criterion {
        Some(criterion) => term::knocked_out_by(lang, criterion, &facts.ground),
        None => term::knocked_out(lang, &facts.ground),
    }
}

/// Roles of a member, the second after the first.
pub(super) fn roles(lang: Lang, facts: &MemberFacts) -> String {
    let name = |role: Role| match role {
        Role::Chair => term::chair(lang),
        Role::Vice => term::vice(lang),
        Role::Member => term::ordinary_member(lang),
        Role::Secretary => term::secretary(lang),
    };
    match facts.second_role {
        Some(second) => term::two_roles(lang, name(facts.role), name(second)),
        None => name(facts.role),
    }
}

/// The article that gives a star's band under a regime.
pub(super) fn band_citation(lang: Lang, regime: Regime, star: Star) -> String {
    let act = regime.citation();
    match (regime, star.article().split_once('.')) {
        // 3.3a: point a of clause 3 of Article 3
        (Regime::R26, Some((article, rest))) => {
            let (clause, point) = rest.split_at(1);
            term::article(lang, point, clause, article, act)
        }
        _ => term::act(lang, act),
    }
}

/// The act that a table of criteria is cited by.
pub(super) fn act_of(lang: Lang, rubric: &Rubric) -> String {
    if rubric.has_own_act() { rubric.act.clone() } else { term::act(lang, rubric.regime.citation()) }
}

/// Stars as a cell of a roster: "4", or "4 (tiềm năng 5 sao)"; data, the same in every language.
pub(super) fn star_cell(facts: &CertificateFacts) -> String {
    match (facts.star, facts.sent_up) {
        (None, _) => String::new(),
        (Some(star), false) => star.number().to_string(),
        (Some(star), true) => format!("{} (tiềm năng 5 sao)", star.number()),
    }
}

/// Stars in words of the language.
pub(super) fn star_in_words(lang: Lang, facts: &CertificateFacts) -> String {
    match (facts.star, facts.sent_up) {
        (None, _) => term::star_not_known(lang),
        (Some(star), false) => term::so_many_stars(lang, star.number()),
        (Some(star), true) => term::so_many_stars_sent_up(lang, star.number()),
    }
}

/// What a decision does.
pub(super) fn decision_kind(lang: Lang, kind: DecisionKind) -> String {
    match kind {
        DecisionKind::Recognise => which::kind_recognise(lang),
        DecisionKind::ApproveResult => which::kind_approve(lang),
        DecisionKind::Revoke => which::kind_revoke(lang),
        DecisionKind::Withdraw => which::kind_withdraw(lang),
        DecisionKind::Strike => which::kind_strike(lang),
        DecisionKind::Correct => which::kind_correct(lang),
    }
}

/// A decision as papers cite it: number, date, authority, each as far as known.
pub(super) fn decision(lang: Lang, facts: &DecisionFacts) -> String {
    decision_dated(lang, facts, number::date)
}

/// As a paper cites it: "Quyết định số 139/QĐ-UBND ngày 24 tháng 01 năm 2024 của …", its days all in one form.
pub(super) fn decision_in_paper(facts: &DecisionFacts) -> String {
    let day = |lang, day| number::date_in_words(lang, day).trim_start_matches("ngày ").to_owned();
    decision_dated(Lang::Vi, facts, day)
}

fn decision_dated(lang: Lang, facts: &DecisionFacts, dated: impl Fn(Lang, NaiveDate) -> String) -> String {
    let number = facts.number.clone().unwrap_or_else(|| term::number_not_known(lang));
    let date = facts.signed_on.map_or_else(|| term::date_not_known(lang), |day| dated(lang, day));
    let authority = facts.authority.clone().unwrap_or_else(|| term::authority_not_known(lang));
    term::decision_of(lang, number, date, authority)
}

/// The papers a council rests on, a line each, as far as known.
pub(super) fn papers(lang: Lang, papers: &CouncilPapers) -> Vec<String> {
    let paper = |(number, day): &(Option<String>, Option<NaiveDate>)| match (number, day) {
        (Some(number), Some(day)) => Some(council::paper(lang, number, number::date(lang, *day))),
        (Some(number), None) => Some(council::paper_without_day(lang, number)),
        (None, Some(day)) => Some(council::paper_without_number(lang, number::date(lang, *day))),
        (None, None) => None,
    };
    let lines = [
        paper(&papers.decision).map(|paper| council::set_up_by(lang, paper)),
        paper(&papers.rules).map(|paper| council::rules_by(lang, paper)),
        papers.chair_paper.as_ref().map(|paper| council::chair_by(lang, paper)),
    ];
    lines.into_iter().flatten().collect()
}

/// Who was at a session or answered, and who not.
pub(super) fn attendance(lang: Lang, known: &Council, session: &Session) -> String {
    let written = session.written.is_some();
    if session.attendance.is_empty() {
        return if written { council::answers_unknown(lang) } else { council::attendance_unknown(lang) };
    }
    let all = session.attendance.len();
    let absent = session.attendance.iter().filter(|one| !one.present);
    let names: Vec<&str> = absent.filter_map(|one| Some(known.member(one.member)?.facts.name.as_str())).collect();
    let (there, names) = (all - names.len(), names.join(", "));
    match (written, names.is_empty()) {
        (false, true) => council::present(lang, there, all),
        (false, false) => council::present_without(lang, there, all, names),
        (true, true) => council::answered(lang, there, all),
        (true, false) => council::answered_without(lang, there, all, names),
    }
}

/// Who wrote an entry, and who saw it.
pub(super) fn names(lang: Lang, entry: &Entry) -> String {
    let seen_by = entry.seen_by.as_ref();
    seen_by.map_or_else(|| entry.actor.clone(), |seen_by| key::both(lang, &entry.actor, seen_by))
}

/// An entry's time in Viet Nam: 31/01/2026 15:15.
pub(super) fn moment(lang: Lang, at: &str) -> String {
    let parsed = chrono::DateTime::parse_from_rfc3339(at).ok().zip(chrono::FixedOffset::east_opt(7 * 3600));
    parsed.map_or_else(
        || at.to_owned(),
        |(time, zone)| {
            let local = time.with_timezone(&zone);
            format!("{} {}", number::date(lang, local.date_naive()), local.format("%H:%M"))
        },
    )
}

/// The size of a file, rounded up.
pub(super) fn size(lang: Lang, bytes: u64) -> String {
    match bytes.div_ceil(1024) {
        kilobytes if kilobytes < 1024 => backup::kilobytes(lang, kilobytes),
        kilobytes => {
            let tenths = (kilobytes * 10).div_ceil(1024);
            backup::megabytes(lang, number::plain_tenths(tenths).replace('.', lang.pick(",", ".")))
        }
    }
}

/// A file's name in a line that is pasted.
pub(super) fn pasted(lang: Lang, path: &std::path::Path) -> String {
    typed::argument(&path.to_string_lossy()).unwrap_or_else(|| backup::file_to_type(lang))
}

/// A paper's number after what it is about: " (văn bản số 12/TB)"; nothing where there is none.
pub(super) fn in_brackets(lang: Lang, paper: Option<&str>) -> String {
    paper.map(|paper| format!(" ({})", dossier::paper_alone(lang, paper))).unwrap_or_default()
}

/// What is wrong with a cell, as a sentence of its own.
pub(super) fn sentence(told: &str) -> String {
    let mut letters = told.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// A list under its heading, one line each.
pub(super) fn list(heading: String, lines: impl IntoIterator<Item = String>) -> String {
    let lines = lines.into_iter().map(|line| format!("- {line}"));
    Some(heading).filter(|text| !text.is_empty()).into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// Up to what star a council concluded that the minima are met.
pub(super) fn concluded(lang: Lang, star: Star) -> String {
    if star < Star::THREE { proof::concluded_none(lang) } else { proof::concluded_to(lang, star.number()) }
}

/// A number of stars before "star": 4 in Vietnamese, "four" in English.
pub(super) fn stars(lang: Lang, star: u8) -> String {
    match (lang, star) {
        (Lang::En, 3) => "three".to_owned(),
        (Lang::En, 4) => "four".to_owned(),
        (Lang::En, 5) => "five".to_owned(),
        _ => star.to_string(),
    }
}

/// What a policy rests on: in the page's language where it is the default's source, else as typed.
pub(super) fn policy_cite<'a>(lang: Lang, key: &str, cite: &'a str) -> &'a str {
    match Policy::of_key(key).map(|policy| policy.cite) {
        Some((vi, en)) if vi == cite => lang.pick(vi, en),
        _ => cite,
    }
}
