//! Which of a council's rated dossiers a decision of a day may recognise, and which were signed.

use chrono::NaiveDate;

use super::Args;
use crate::commands::assessment::names;
use crate::commands::council::dossier;
use crate::commands::{Failure, wording};
use crate::law::{Bar, Level, Regime, Star, bar_to_certify};
use crate::ledger::{Council, Rating, Records};
use crate::text::Lang;
use crate::text::messages::reason;

/// A rated dossier that a decision may recognise.
#[derive(Debug)]
pub struct Candidate<'r> {
    /// Its rating.
    pub rating: &'r Rating,
    /// The star it is certified with: four where 90 and up is sent up as well (before 26/2026).
    pub star: Star,
    /// Certified with four stars and sent up for five.
    pub sent_up: bool,
}

/// The council's rated dossiers that a decision of a day may recognise, in the order an annex
/// prints them; and the others of three stars and up, with what bars them.
pub fn candidates<'r>(
    records: &'r Records,
    council: &Council,
    on: NaiveDate,
) -> (Vec<Candidate<'r>>, Vec<(&'r Rating, Option<Bar>)>) {
    let (mut open, mut barred) = (Vec::new(), Vec::new());
    for dossier in &records.dossiers {
        let Some(rating) = records.rating_of(dossier.id).filter(|r| r.facts.council == council.id) else { continue };
        let facts = &rating.facts;
        if !facts.star.is_certified() || records.is_decided(dossier.id) {
            continue;
        }
        let sent_up = facts.star == Star::FIVE && council.facts.level == Level::Province;
        if sent_up && facts.regime == Regime::R26 {
            barred.push((rating, None)); // approved, not certified: Art 7.3e
            continue;
        }
        let star = if sent_up { Star::FOUR } else { facts.star };
        match bar_to_certify(facts.regime, council.facts.level, star, on) {
            None => open.push(Candidate { rating, star, sent_up }),
            Some(bar) => barred.push((rating, Some(bar))),
        }
    }
    open.sort_by_key(|candidate| std::cmp::Reverse(candidate.star));
    (open, barred)
}

/// A line about a dossier that this decision does not certify, and why.
pub fn not_certified(records: &Records, rating: &Rating, bar: Option<Bar>, lang: Lang) -> String {
    let (code, product) = records
        .dossier(rating.facts.dossier)
        .map(|dossier| (dossier.code.to_string(), names(records, dossier, lang).0))
        .unwrap_or_default();
    let why = match bar {
        None => reason::approve_instead(lang),
        Some(Bar::TooFewStars) => reason::too_few_stars(lang),
        Some(Bar::NoDistricts) => reason::no_districts(lang),
        Some(Bar::Belongs(level)) => reason::belongs(
            lang,
            rating.facts.star.number(),
            wording::level(lang, level),
            rating.facts.regime.citation(),
        ),
    };
    format!("- {code}: {product}: {why}")
}

/// Which dossiers were really signed.
pub enum Choice {
    All,
    Only(Vec<i64>),
    Except(Vec<i64>),
}

impl Choice {
    /// From `--only` and `--except`.
    pub fn of(args: &Args, records: &Records, lang: Lang) -> Result<Self, Failure> {
        let ids = |typed: &[String]| -> Result<Vec<i64>, Failure> {
            typed.iter().map(|code| dossier(records, code, lang).map(|dossier| dossier.id)).collect()
        };
        Ok(match (args.only.as_slice(), args.except.as_slice()) {
            ([], []) => Self::All,
            ([], except) => Self::Except(ids(except)?),
            (only, _) => Self::Only(ids(only)?),
        })
    }

    /// Whether a dossier was signed.
    pub fn takes(&self, dossier: i64) -> bool {
        match self {
            Self::All => true,
            Self::Only(ids) => ids.contains(&dossier),
            Self::Except(ids) => !ids.contains(&dossier),
        }
    }
}
