//! What the papers of dossiers share: told of one dossier by options, or of many by a file.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::council::docket;
use super::dossiers::Dossiers;
use super::input::{Asked, Input};
use super::{Context, Failure, wording};
use crate::law::policy::Deadline;
use crate::law::{Basis, DaysOff, Points, Regime, RegimeDates, Star, timetable};
use crate::ledger::{Certificate, Council, Dossier, DossierCode, Outcome, Reader, Records};
use crate::roster::{Column, Row, cell};
use crate::text::messages::{answer, dossier as say};
use crate::text::{Expected, Lang, number};

/// What a paper is about.
pub(super) enum About {
    /// One dossier, by its code as typed.
    Dossier(String),
    /// Those of a file.
    File(PathBuf),
}

/// A word typed where a dossier's code or a file may stand: a file where there is one of that name,
/// or where it has an extension.
pub(super) fn about(typed: &str) -> About {
    let path = Path::new(typed);
    let is_code = typed.parse::<DossierCode>().is_ok();
    if !is_code && (path.exists() || path.extension().is_some()) {
        About::File(path.to_owned())
    } else {
        About::Dossier(typed.to_owned())
    }
}

/// Options that are about one dossier stand with no file.
pub(super) fn no_options_with_file(given: bool, lang: Lang) -> Result<(), Failure> {
    if given { Err(Failure::Usage(say::options_with_file(lang))) } else { Ok(()) }
}

/// A file's rows, each with the dossier it is of.
pub(super) type Rows<'r> = Vec<(Row, &'r Dossier)>;

/// A file's rows with the dossier each is of; a code that is not there, or there twice, is a fault.
pub(super) fn rows<'r>(
    path: &Path,
    (columns, required): (&'static [Column], &[&str]),
    (reader, records): (Reader<'_>, &'r Records),
    asked: Asked<'_>,
    ctx: &Context<'_>,
) -> Result<(Input, Rows<'r>), Failure> {
    let lang = ctx.lang;
    let mut input = Input::open(path, (columns, required), asked, ctx)?;
    let dossiers = Dossiers::of_ledger(reader, records)?;
    let mut found: Rows<'_> = Vec::new();
    for row in input.rows() {
        let Some(dossier) = dossiers.find(&mut input, &row, lang) else { continue };
        if let Some((first, _)) = found.iter().find(|(_, other)| other.id == dossier.id) {
            input.fault(row.line, "ma_ho_so", say::row_twice(lang, first.line));
            continue;
        }
        found.push((row, dossier));
    }
    Ok((input, found))
}

/// The dossiers of a council: those it takes, and those it has rated.
pub(super) struct Own {
    council: String,
    dossiers: HashSet<i64>,
}

impl Own {
    pub fn of(reader: Reader<'_>, records: &Records, council: &Council) -> Result<Self, Failure> {
        let sheets = reader.sheets(Some(council.id))?;
        let rated = records.ratings.iter().filter(|r| r.facts.council == council.id).map(|r| r.facts.dossier);
        let dossiers = docket(records, council, &sheets).iter().map(|dossier| dossier.id).chain(rated).collect();
        Ok(Self { council: council.facts.code.clone(), dossiers })
    }

    /// Why a dossier is none of them.
    pub fn takes(&self, dossier: &Dossier, lang: Lang) -> Result<(), String> {
        let own = self.dossiers.contains(&dossier.id);
        if own { Ok(()) } else { Err(say::not_of_council(lang, dossier.code, &self.council)) }
    }
}

/// The regime a dossier is under as far as is known: by the day it was filed, else by the session
/// that rated it, else by the decision of a certificate of its year that was read in, else by its programme year.
pub(super) fn regime_now(records: &Records, dossier: &Dossier) -> (Regime, Basis) {
    let certificate = certificates_from(records, dossier).next();
    Regime::choose(&RegimeDates {
        filed: dossier.facts.filed,
        session: records.rating_of(dossier.id).map(|rating| rating.facts.held_on),
        decision: certificate.and_then(|it| it.signed_on),
        year: dossier.key.year,
    })
}

/// The last of the 15 working days of a commune that received a dossier, where the law gives them: since 26/2026.
pub(super) fn commune_check_by(
    records: &Records,
    dossier: &Dossier,
    received: NaiveDate,
    days_off: &DaysOff,
) -> Option<NaiveDate> {
    let regime = match dossier.facts.filed {
        Some(_) => regime_now(records, dossier).0,
        None => Regime::in_force_on(received),
    };
    (regime == Regime::R26).then(|| timetable::commune_check_by(received, days_off))
}

/// The last day on which a dossier filed before 22/05/2026 may be finished (QĐ 26/2026 Art 12.2),
/// while it is not finished: no decision names it, or no council has rated it where the policy
/// `deadline` looks at the result.
pub(super) fn unfinished_by(records: &Records, dossier: &Dossier) -> Option<NaiveDate> {
    let regime = regime_now(records, dossier).0;
    let last = records.policies.last_day(regime, dossier.key.kind)?;
    if regime == Regime::R1048 && dossier.facts.filed.is_none() {
        return None; // of the past, as a list of its year gave it
    }
    let rating = records.rating_of(dossier.id);
    let decided = records.all_decided_of(dossier.id).any(|decided| decided.outcome != Outcome::LeftOut);
    let finished = match records.policies.deadline() {
        Deadline::Result => rating.is_some(),
        Deadline::Decision => rating.is_some_and(|rating| !rating.facts.star.is_certified()),
    };
    let finished = finished || decided || has_certificate(records, dossier) || records.knock_out(dossier.id).is_some();
    (!finished).then_some(last)
}

/// The certificates that may be a dossier's result: the one that rests on it, and those of its year that were read in.
/// Of the rounds of a year each has its own dossier (QĐ 26/2026 Art 5.1): what rests on another one, was signed before
/// this one was filed, is the one that this renews, or is told to be of another kind, is the other's.
fn certificates_from<'r>(records: &'r Records, dossier: &'r Dossier) -> impl Iterator<Item = &'r Certificate> {
    let renewed = records.renewed_by(dossier);
    let may_be = move |certificate: &Certificate| {
        let (signed, filed) = (certificate.signed_on, dossier.facts.filed);
        let before = signed.zip(filed).is_some_and(|(signed, filed)| signed < filed);
        let other_kind = certificate.facts.kind.is_some_and(|kind| kind != dossier.key.kind);
        // Where a day is not told, what looks like the one renewed may be the result, if there was one before it.
        let surely = || signed.is_some() && filed.is_some() || records.replaced_by(certificate).is_none();
        let is_renewed = renewed.is_some_and(|renewed| renewed.id == certificate.id);
        let is_renewed = is_renewed && (certificate.facts.kind.is_none() || filed.is_some()) && surely();
        records.year_of(certificate) == Some(dossier.key.year) && !before && !other_kind && !is_renewed
    };
    records.certificates_of(dossier.key.product).filter(move |certificate| {
        certificate.facts.rated.map_or_else(|| may_be(certificate), |(rated, _)| rated == dossier.id)
    })
}

/// Whether a certificate may be a dossier's result: one that was read in stands for a decision too.
pub(super) fn has_certificate(records: &Records, dossier: &Dossier) -> bool {
    certificates_from(records, dossier).next().is_some()
}

/// The point of Art 12.2 that gives the last day: a) for first filings and upgrades, b) for re-evaluation.
pub(super) fn transition_point(dossier: &Dossier) -> &'static str {
    if dossier.key.kind == crate::law::FilingKind::ReEvaluation { "b" } else { "a" }
}

/// A line under which regime a dossier is, and by when it is to be finished, once the act that says so is
/// there; not where a reason is recorded for finishing it later.
pub(super) fn under(
    records: &Records,
    dossier: &Dossier,
    (regime, basis): (Regime, Basis),
    today: NaiveDate,
    lang: Lang,
) -> String {
    let told = answer::explain_regime(lang, regime.citation(), wording::basis(lang, basis));
    let counts = today >= Regime::R26.first_day()
        && dossier.facts.past_deadline.is_none()
        && unfinished_by(records, dossier).is_some();
    match records.policies.last_day(regime, dossier.key.kind).filter(|_| counts) {
        Some(last) => {
            let last = number::date(lang, last);
            format!("{told} {}", say::last_day(lang, last, transition_point(dossier)))
        }
        None => told,
    }
}

/// The days told that are still to come, each to be checked.
pub(super) fn later(days: impl IntoIterator<Item = Option<NaiveDate>>, today: NaiveDate, lang: Lang) -> Vec<String> {
    let later: BTreeSet<NaiveDate> = days.into_iter().flatten().filter(|day| *day > today).collect();
    later.into_iter().map(|day| say::later_day(lang, number::date(lang, day))).collect()
}

/// The dossiers that go to the ministry without a provincial council, told to that council's clerk.
pub(super) fn up_unrated(records: &Records, dossiers: &[&Dossier], lang: Lang) -> Option<String> {
    let line = |dossier: &&Dossier| {
        let (product, subject) = super::assessment::names(records, dossier, lang);
        format!("{}: {product} ({subject})", dossier.code)
    };
    let lines: Vec<String> = dossiers.iter().map(line).collect();
    (!lines.is_empty()).then(|| wording::list(say::up_unrated(lang), lines))
}

/// Points as typed.
pub(super) fn points(typed: &str) -> Result<Points, Expected> {
    cell::points(typed).map(Points).map_err(|_| Expected::new(say::expected_points))
}

/// A rank as typed.
pub(super) fn star(typed: &str) -> Result<Star, Expected> {
    cell::star(typed).ok().and_then(|cell| Star::new(cell.star)).ok_or_else(|| Expected::new(say::expected_star))
}

/// Yes or no as typed.
pub(super) fn yes_no(typed: &str) -> Result<bool, Expected> {
    cell::yes_no(typed).map_err(|_| Expected::new(say::expected_yes_no))
}
