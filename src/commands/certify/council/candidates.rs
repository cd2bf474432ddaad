//! Which of a council's rated dossiers a decision of a day may recognise, and which were signed.

use chrono::NaiveDate;

use super::Args;
use crate::commands::assessment::{Scores, names, stale};
use crate::commands::council::dossier;
use crate::commands::{Failure, renewal, wording};
use crate::law::{Bar, Follows, Level, Star, bar_to_certify};
use crate::ledger::{Council, Rating, Records};
use crate::text::messages::reason;
use crate::text::messages::renew::sign_the_same;
use crate::text::{Lang, number};

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

/// The council's rated dossiers that a level's decision of a day may recognise, in the order an annex
/// prints them; and the others of three stars and up, with what bars them.
pub fn candidates<'r>(
    records: &'r Records,
    council: &Council,
    level: Level,
    on: NaiveDate,
) -> (Vec<Candidate<'r>>, Vec<(&'r Rating, Option<Bar>)>) {
    let (mut open, mut barred) = (Vec::new(), Vec::new());
    for dossier in &records.dossiers {
        let Some(rating) = records.rating_by(council.id, dossier.id) else { continue };
        let facts = &rating.facts;
        if !facts.star.is_certified() || records.is_decided(dossier.id, council.id) {
            continue;
        }
        // Art 7.4g: the province recognises from the ministry's result, or scores again: not both.
        let by_ministry = council.facts.level == Level::Ministry && facts.follows == Follows::ReferDown;
        if by_ministry && records.rating_of(dossier.id).is_some_and(|last| last.id != rating.id) {
            continue;
        }
        // What the acts before 26/2026 certified while it went up stands, and is not certified again.
        if facts.follows == Follows::ReferDown && records.certified_as(dossier, facts.star) {
            continue;
        }
        match facts.follows {
            Follows::ApproveAndSendUp => {
                barred.push((rating, None)); // approved, not certified: Art 7.3e
                continue;
            }
            // What a district's council sends up is for the province's council to score, whoever signs
            // (QĐ 1048, QĐ 148: rules of the district level).
            Follows::SendUp => {
                barred.push((rating, Some(Bar::SentUp)));
                continue;
            }
            _ => {}
        }
        if records.kept_by(rating).is_some() {
            barred.push((rating, Some(Bar::NoHigher)));
            continue;
        }
        let (star, sent_up) = facts.follows.certified(facts.star);
        match bar_to_certify(facts.regime, level, star, on) {
            None => open.push(Candidate { rating, star, sent_up }),
            Some(bar) => barred.push((rating, Some(bar))),
        }
    }
    open.sort_by_key(|candidate| std::cmp::Reverse(candidate.star));
    (open, barred)
}

/// Takes those that would be no higher than the star that is held, and are named all the same, to the others: what was
/// signed was signed.
pub fn take_named<'r>(
    open: &mut Vec<Candidate<'r>>,
    barred: &mut Vec<(&'r Rating, Option<Bar>)>,
    (by, on): (Level, NaiveDate),
    named: impl Fn(&Rating) -> bool,
) {
    for (rating, bar) in barred.iter_mut().filter(|(rating, bar)| *bar == Some(Bar::NoHigher) && named(rating)) {
        *bar = bar_to_certify(rating.facts.regime, by, rating.facts.star, on);
        if bar.is_none() {
            open.push(Candidate { rating, star: rating.facts.star, sent_up: false });
        }
    }
    let opened: Vec<i64> = open.iter().map(|one| one.rating.id).collect();
    barred.retain(|(rating, _)| !opened.contains(&rating.id));
}

/// Refuses dossiers taken whose sheets or days changed after they were rated: a star must follow from
/// what is there.
pub fn refuse_stale(
    records: &Records,
    council: &Council,
    scores: &Scores,
    takes: impl Fn(&Rating) -> bool,
    lang: Lang,
) -> Result<(), Failure> {
    let line = |rating: &&Rating| {
        let dossier = records.dossier(rating.facts.dossier)?;
        Some(format!("- {}: {}", dossier.code, names(records, dossier, lang).0))
    };
    let list: Vec<String> =
        stale(records, council, scores).iter().filter(|rating| takes(rating)).filter_map(line).collect();
    if list.is_empty() {
        return Ok(());
    }
    Err(Failure::Refused(reason::stale(lang, &council.facts.code, list.join("\n"))))
}

/// A line about a dossier that this decision does not certify, and why.
pub fn not_certified(records: &Records, rating: &Rating, bar: Option<Bar>, lang: Lang) -> String {
    let (code, product) = records
        .dossier(rating.facts.dossier)
        .map(|dossier| (dossier.code.to_string(), names(records, dossier, lang).0))
        .unwrap_or_default();
    let why = match bar {
        None => reason::approve_instead(lang),
        Some(Bar::NoHigher) => {
            let kept = renewal::without(records, rating, rating.facts.held_on, lang).unwrap_or_default();
            format!("{kept}; {}", sign_the_same(lang, &code))
        }
        Some(Bar::TooFewStars) => reason::too_few_stars(lang),
        Some(Bar::SentUp) => reason::sent_up_first(lang, rating.facts.star.number(), rating.facts.regime.citation()),
        Some(Bar::NoDistricts) => reason::no_districts(lang),
        Some(Bar::Belongs(level)) => {
            // What is sent up for five stars would be certified with four (before 26/2026).
            let star = if level == Level::Ministry { rating.facts.star } else { rating.facts.star.min(Star::FOUR) };
            reason::belongs(lang, star.number(), wording::level(lang, level), rating.facts.regime.citation())
        }
    };
    format!("- {code}: {product}: {why}")
}

/// What a decision does with each of a council's dossiers.
pub struct Plan<'r> {
    /// Certified by it.
    pub signed: Vec<Candidate<'r>>,
    /// Their results approved by it, to go up to the ministry.
    pub approved: Vec<&'r Rating>,
    /// Left undecided: not among those signed.
    pub left: Vec<&'r Rating>,
    /// Not this decision's to certify, and what bars them.
    pub barred: Vec<(&'r Rating, Option<Bar>)>,
}

impl<'r> Plan<'r> {
    /// From the options: a dossier that is named must be one that waits for a decision, and a star
    /// that the level may not certify is refused where it was named or was this level's to certify
    /// when the council sat.
    pub fn of(
        args: &Args,
        records: &'r Records,
        council: &Council,
        scores: &Scores,
        by: Level,
        lang: Lang,
    ) -> Result<Self, Failure> {
        let (mut open, mut barred) = candidates(records, council, by, args.signed.date);
        let waiting = |id: i64| {
            open.iter().map(|c| c.rating).chain(barred.iter().map(|(rating, _)| *rating)).any(|r| r.facts.dossier == id)
        };
        let ids = |typed: &[String]| -> Result<Vec<i64>, Failure> {
            let mut ids = Vec::new();
            for code in typed {
                let found = dossier(records, code, lang)?;
                if !waiting(found.id) {
                    return Err(Failure::Refused(reason::not_waiting(lang, code, &council.facts.code)));
                }
                ids.push(found.id);
            }
            Ok(ids)
        };
        let (only, except) = (ids(&args.only)?, ids(&args.except)?);
        take_named(&mut open, &mut barred, (by, args.signed.date), |rating| only.contains(&rating.facts.dossier));
        let takes = |rating: &Rating| {
            let id = rating.facts.dossier;
            (only.is_empty() || only.contains(&id)) && !except.contains(&id)
        };
        refuse_stale(records, council, scores, takes, lang)?;
        let may_not = |(rating, bar): &&(&Rating, Option<Bar>)| {
            let was_here = by == council.facts.level && rating.facts.follows.certifies();
            let kept = *bar == Some(Bar::NoHigher);
            !args.approve
                && takes(rating)
                && (only.contains(&rating.facts.dossier) || (was_here && bar.is_some() && !kept))
        };
        let refused: Vec<String> =
            barred.iter().filter(may_not).map(|(rating, bar)| not_certified(records, rating, *bar, lang)).collect();
        if !refused.is_empty() {
            let (level, date) = (wording::level(lang, by), number::date(lang, args.signed.date));
            return Err(Failure::Refused(reason::may_not_certify(lang, level, date, refused.join("\n"))));
        }
        let (approvable, barred): (Vec<_>, Vec<_>) =
            barred.into_iter().partition(|(_, bar)| args.approve && bar.is_none());
        let (approved, mut left): (Vec<_>, Vec<_>) =
            approvable.into_iter().map(|(rating, _)| rating).partition(|rating| takes(rating));
        let (signed, unsigned): (Vec<_>, Vec<_>) =
            open.into_iter().filter(|_| !args.approve).partition(|candidate| takes(candidate.rating));
        left.extend(unsigned.iter().map(|candidate| candidate.rating));
        Ok(Self { signed, approved, left, barred })
    }

    /// The ratings the decision rests on.
    pub fn decided(&self) -> impl Iterator<Item = &'r Rating> {
        self.signed.iter().map(|candidate| candidate.rating).chain(self.approved.iter().copied())
    }
}
