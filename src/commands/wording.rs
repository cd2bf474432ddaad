//! Values of the law and faults of the layers below, put in words of the catalogue.

use std::path::Path;

use crate::law::{Basis, FilingKind, Follows, Level, Regime, Standing, Star, SubjectForm};
use crate::ledger::{CertificateFacts, DecisionFacts, LedgerError, MemberFacts, Role, SubjectFacts};
use crate::roster::{BinaryKind, CellFault, CellFaultKind as Cell, FileFault, HeadingFault, TableFault};
use crate::text::messages::{failure, input as msg, reason, term};
use crate::text::{Lang, fold, number};

/// A count inside a sentence: below ten `04`, as papers write.
pub(super) fn amount(lang: Lang, n: u64) -> String {
    number::count_in_sentence(lang, n)
}

/// A subject's name, or that it is not known.
pub(super) fn subject_name(lang: Lang, facts: Option<&SubjectFacts>) -> String {
    facts.and_then(|facts| facts.name.clone()).unwrap_or_else(|| term::not_known(lang))
}

/// Commune, district and province as printed; the address where there are none.
pub(super) fn address(facts: &SubjectFacts) -> String {
    let parts = [&facts.address, &facts.commune, &facts.district, &facts.province];
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

/// Whether a text is one of our own words for a standing, in either language.
pub(super) fn is_standing(text: &str) -> bool {
    let key = fold::key(text);
    let of_certificates = |lang| Standing::ALL.into_iter().map(move |known| standing(lang, known));
    is_uncertified(text)
        || [Lang::Vi, Lang::En].into_iter().flat_map(of_certificates).any(|word| fold::key(&word) == key)
}

/// Whether a text is our own word for a product that has no certificate: rated low, or not decided.
pub(super) fn is_uncertified(text: &str) -> bool {
    let key = fold::key(text);
    let words = |l| [term::unranked(l), term::awaiting_ministry(l), term::undecided(l), term::not_rated(l)];
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

/// A decision as papers cite it: number, date, authority, each as far as known.
pub(super) fn decision(lang: Lang, facts: &DecisionFacts) -> String {
    let number = facts.number.clone().unwrap_or_else(|| term::number_not_known(lang));
    let date = facts.signed_on.map_or_else(|| term::date_not_known(lang), |day| number::date(lang, day));
    let authority = facts.authority.clone().unwrap_or_else(|| term::authority_not_known(lang));
    term::decision_of(lang, number, date, authority)
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

/// A list under its heading, one line each.
pub(super) fn list(heading: String, lines: impl IntoIterator<Item = String>) -> String {
    let lines = lines.into_iter().map(|line| format!("- {line}"));
    Some(heading).filter(|text| !text.is_empty()).into_iter().chain(lines).collect::<Vec<_>>().join("\n")
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

/// A council that is not there.
pub(super) fn no_council(lang: Lang, typed: &str, near: Option<&str>, codes: &[&str]) -> String {
    match near {
        Some(near) => reason::no_council_near(lang, typed, near),
        None if codes.is_empty() => reason::no_council_at_all(lang, typed),
        None => reason::no_council(lang, typed, codes.join(", ")),
    }
}

/// A dossier that names do not find.
pub(super) fn no_dossier(
    lang: Lang,
    product: &str,
    subject: Option<&str>,
    council: &str,
    near: Option<&str>,
) -> String {
    let mut text = match subject {
        Some(subject) => msg::no_dossier_of(lang, product, subject, council),
        None => msg::no_dossier_named(lang, product, council),
    };
    if let Some(near) = near {
        text.push_str(&msg::near(lang, near));
    }
    text
}

/// A fault of the ledger's file.
pub(super) fn ledger(lang: Lang, error: &LedgerError) -> String {
    match error {
        LedgerError::Missing(path) => failure::ledger_missing(lang, path.display()),
        LedgerError::Exists(path) => failure::ledger_exists(lang, path.display()),
        LedgerError::Foreign(path) => failure::ledger_foreign(lang, path.display()),
        LedgerError::Newer { path, found, known } => failure::ledger_newer(lang, path.display(), found, known),
        LedgerError::ReadOnly(path) => failure::ledger_read_only(lang, path.display()),
        LedgerError::Locked(path) => failure::ledger_locked(lang, path.display()),
        LedgerError::Full(path) => failure::disk_full(lang, path.display()),
        LedgerError::Denied { path, message } => failure::ledger_denied(lang, path.display(), message),
        LedgerError::Damaged(path) => failure::ledger_damaged(lang, path.display()),
        LedgerError::Value { column, value } => failure::bug(lang, format!("{column}: {value}")),
        LedgerError::Sql { context, source } => failure::bug(lang, format!("{context}: {source}")),
    }
}

/// A fault of ours: the chain of causes on one line.
pub(super) fn bug(lang: Lang, error: &anyhow::Error) -> String {
    failure::bug(lang, format!("{error:#}"))
}

/// A file that cannot be read as text.
pub(super) fn file(lang: Lang, path: &Path, fault: &FileFault) -> String {
    let path = path.display();
    match fault {
        FileFault::Missing { nearest: Some(near) } => msg::missing_near(lang, path, near),
        FileFault::Missing { nearest: None } => msg::missing(lang, path),
        FileFault::Directory => msg::directory(lang, path),
        FileFault::Empty => msg::empty(lang, path),
        FileFault::Binary { kind } => match kind {
            BinaryKind::Xlsx | BinaryKind::Xls | BinaryKind::Ods | BinaryKind::Html => msg::workbook(lang, path),
            _ => msg::binary(lang, path),
        },
        FileFault::NotUtf8 { utf16: true, .. } => msg::utf16(lang, path),
        FileFault::NotUtf8 { line, column, byte, .. } => msg::not_utf8(lang, path, line, column, format!("{byte:02X}")),
        FileFault::OpenElsewhere { lock_file: Some(lock) } => msg::open_elsewhere(lang, path, lock),
        FileFault::OpenElsewhere { lock_file: None } => msg::open_elsewhere_windows(lang, path),
        FileFault::TooLarge { limit } => msg::too_large(lang, path, limit / (1024 * 1024)),
        FileFault::Denied => msg::denied(lang, path),
        FileFault::Io(error) => msg::io(lang, path, error),
    }
}

/// A fault of a table's shape: line, column and words.
pub(super) fn table(lang: Lang, fault: &TableFault) -> (u64, Option<usize>, String) {
    match fault {
        TableFault::Title { line, text } => (*line, None, msg::title_line(lang, text)),
        TableFault::NoRows => (1, None, msg::no_rows(lang)),
        TableFault::TooManyColumns { found, limit } => (1, None, msg::too_many_columns(lang, found, limit)),
        TableFault::TooManyRows { line, limit } => (*line, None, msg::too_many_rows(lang, limit)),
        TableFault::RowTooLong { line, headings, cells, extra } => {
            (*line, Some(headings + 1), msg::row_too_long(lang, headings, cells, extra))
        }
        TableFault::CellTooLong { line, column, limit } => (*line, Some(*column), msg::cell_too_long(lang, limit)),
        TableFault::Quote { line, column } => (*line, Some(*column), msg::quote(lang)),
    }
}

/// Faults of the headings, all of them.
pub(super) fn headings(lang: Lang, name: &str, faults: &[HeadingFault]) -> String {
    let told: Vec<String> = faults
        .iter()
        .map(|fault| match fault {
            HeadingFault::NoneKnown { found, line: Some(line) } => msg::headings_lower(lang, found.join(" | "), line),
            HeadingFault::NoneKnown { found, line: None } => msg::no_headings(lang, found.join(" | ")),
            HeadingFault::Missing { field, names, nearest: Some(near) } => {
                msg::heading_missing_near(lang, names[0], field, near)
            }
            HeadingFault::Missing { field, names, nearest: None } => msg::heading_missing(lang, names[0], field),
            HeadingFault::Twice { field, columns } => {
                let columns: Vec<String> = columns.iter().map(ToString::to_string).collect();
                msg::heading_twice(lang, field, columns.join(", "))
            }
        })
        .map(|text| format!("{name}:1: {text}"))
        .collect();
    told.join("\n")
}

/// A cell that does not say what it should: what, expected, got.
pub(super) fn cell(lang: Lang, fault: &CellFault) -> String {
    let got = &fault.got;
    match fault.kind {
        Cell::NotPoints => msg::not_points(lang, got),
        Cell::PointsTooFine => msg::points_too_fine(lang, got),
        Cell::PointsOutOfRange => msg::points_out_of_range(lang, got),
        Cell::NotDate => msg::not_date(lang, got),
        Cell::NoSuchDay => msg::no_such_day(lang, got),
        Cell::TwoDigitYear => msg::two_digit_year(lang, got),
        Cell::ImpreciseDate => msg::imprecise_date(lang, got),
        Cell::SerialDate => msg::serial_date(lang, got),
        Cell::DateOutOfRange => msg::date_out_of_range(lang, got),
        Cell::NotStar => msg::not_star(lang, got),
        Cell::StarOutOfRange => msg::star_out_of_range(lang, got),
        Cell::NotFilingKind => msg::not_kind(lang, got),
        Cell::NotDecision => msg::not_decision(lang, got),
        Cell::NotYear => msg::not_year(lang, got),
        Cell::YearOutOfRange => msg::year_out_of_range(lang, got),
        Cell::NotRound => msg::not_round(lang, got),
        Cell::NotPass => msg::not_pass(lang, got),
        Cell::NotYesNo => msg::not_yes_no(lang, got),
    }
}
