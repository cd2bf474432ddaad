//! What is due, in words.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::commands::due::{About, Item, Kind};
use crate::commands::products::inspected;
use crate::commands::targets;
use crate::commands::{assessment, wording};
use crate::law::timetable::Round;
use crate::law::{Level, Regime};
use crate::ledger::Records;
use crate::report::figures::Counted;
use crate::text::messages::due as say;
use crate::text::{Lang, number};

/// Whose records, in which language.
pub(super) struct Words<'r> {
    pub records: &'r Records,
    pub lang: Lang,
}

impl Words<'_> {
    /// How far off a day is.
    pub fn when(&self, day: NaiveDate) -> String {
        match (day - self.records.on).num_days() {
            past @ ..0 => say::past(self.lang, past.abs()),
            0 => say::today(self.lang),
            left => say::left(self.lang, left),
        }
    }

    /// What is due of items of a kind and a day: of one by its name, of several how many.
    pub fn line(&self, group: &[Item<'_>]) -> String {
        let lang = self.lang;
        let what = self.what(&group[0]);
        match group {
            [Item { kind: Kind::ProvinceRound, about: About::Law, .. }] => {
                say::line(lang, what, say::none_proposed(lang))
            }
            [Item { kind: Kind::MinistryRound, about: About::Law, .. }] => say::line(lang, what, say::none_sent(lang)),
            [Item { about: About::Law, .. }] => what,
            [one] => say::line(lang, what, self.about(one)),
            several => {
                let of: Vec<i64> = several.iter().filter_map(Item::product).collect();
                let subjects = of.iter().filter_map(|product| Some(self.records.subject_of(*product)?.0));
                let (n, subjects) = (several.len() as u64, subjects.collect::<BTreeSet<_>>().len() as u64);
                let (n, subjects) = (wording::amount(lang, n), wording::amount(lang, subjects));
                let dossiers = matches!(several[0].about, About::Dossier(_));
                let say =
                    if dossiers { say::dossiers(lang, n, subjects) } else { say::certificates(lang, n, subjects) };
                say::line(lang, what, say)
            }
        }
    }

    /// What one item is about.
    pub fn about(&self, item: &Item<'_>) -> String {
        let lang = self.lang;
        match &item.about {
            About::Law => String::new(),
            About::Settled(n) if item.kind == Kind::MinistryRound => {
                say::all_answered(lang, wording::amount(lang, n.count()))
            }
            About::Settled(n) => say::all_settled(lang, wording::amount(lang, n.count())),
            About::Dossier(dossier) => {
                let (product, subject) = assessment::names(self.records, dossier, lang);
                say::of_dossier(lang, dossier.code, product, subject)
            }
            About::Certificate(certificate) => {
                let product = certificate.facts.product;
                let subject = self.records.subject_of(product).map(|(_, facts)| facts);
                let star = wording::star_in_words(lang, &certificate.facts);
                let decision = self.records.decision_of(certificate).map(|decision| wording::decision(lang, decision));
                let (name, subject) = (self.records.product_name(product), wording::subject_name(lang, subject));
                say::of_certificate(lang, name, subject, star, decision.unwrap_or_default())
            }
            About::Inspection(one) => {
                let facts = &one.inspection.facts;
                let name = inspected(facts, self.records, one.outlet.as_slice(), lang);
                let day = number::date(lang, facts.held_on);
                match (item.kind, &facts.follow_up) {
                    (Kind::Revoke, _) => {
                        let letters: Vec<&str> = one.grounds.iter().map(|ground| ground.letter()).collect();
                        say::of_grounds(lang, name, day, letters.join(", "))
                    }
                    (_, Some(what)) => say::of_follow_up(lang, name, day, what),
                    (_, None) => say::of_inspection(lang, name, day),
                }
            }
            About::Gap(one) => {
                let place = targets::place_told(one, &self.records.office.unit.name);
                let what = targets::what(lang, one.measure, one.star);
                let (n, planned) = (|n: u64| wording::amount(lang, n), u64::from(one.planned));
                match one.reached.as_ref().map(Counted::count) {
                    Some(reached) => say::gap(lang, place, what, n(reached), n(planned), n(planned - reached)),
                    None => say::gap_uncounted(lang, place, what, n(planned)),
                }
            }
        }
    }

    /// What is to be done.
    pub fn what(&self, item: &Item<'_>) -> String {
        let lang = self.lang;
        let date = |day| number::date(lang, day);
        // What is to be done before a day has the day before as its last.
        let after = item.on + TimeDelta::days(1);
        match item.kind {
            Kind::Transition => say::transition(lang),
            Kind::CommuneCheck => say::commune_check(lang),
            Kind::ReEvaluation => say::re_evaluation(lang),
            Kind::SendUp => say::send_up(lang),
            Kind::MinistryReEvaluation => say::ministry_re_evaluation(lang),
            Kind::ProvinceProposals => say::province_proposals(lang, date(after), self.held(Level::Province, item.on)),
            Kind::ProvinceRound => say::province_round(lang, date(after)),
            Kind::MinistryProposals => say::ministry_proposals(lang, date(after), self.held(Level::Ministry, item.on)),
            Kind::MinistryRound => say::ministry_round(lang, date(after)),
            Kind::FilingOpens => say::filing_opens(lang),
            Kind::FilingCloses => say::filing_closes(lang),
            Kind::Ends => say::ends(lang),
            Kind::ExtensionEnds => say::extension_ends(lang),
            Kind::Revoke => say::revoke(lang),
            Kind::FollowUp => say::follow_up(lang),
            Kind::Target => say::target(lang, item.on.year()),
        }
    }

    /// Before which day the round is held for which files are proposed up to a day.
    fn held(&self, level: Level, proposed: NaiveDate) -> String {
        Round::taking(level, proposed).map_or_else(String::new, |round| number::date(self.lang, round.held_before))
    }

    /// Where it is written, with the act's name: an event of a calendar stands alone.
    pub fn cite_whole(&self, item: &Item<'_>) -> String {
        let cite = self.cite(item);
        let told = item.kind == Kind::Target || self.records.on < Regime::R26.first_day();
        if told { cite } else { say::of_the_act(self.lang, cite) }
    }

    /// Where it is written.
    pub fn cite(&self, item: &Item<'_>) -> String {
        let lang = self.lang;
        match item.kind {
            Kind::Transition => say::article_12_2(lang),
            Kind::CommuneCheck => say::article_7_2(lang),
            Kind::SendUp => say::article_7_6e_g(lang),
            Kind::ReEvaluation | Kind::MinistryReEvaluation => say::article_7_6g(lang),
            Kind::ProvinceProposals | Kind::ProvinceRound => say::article_5_1(lang),
            Kind::MinistryProposals | Kind::MinistryRound => say::article_5_2(lang),
            Kind::FilingOpens | Kind::FilingCloses => say::article_7_6a(lang),
            Kind::Ends => match &item.about {
                // On a day before 26/2026 it is the act that the certificate was given under.
                About::Certificate(one) if self.records.on < Regime::R26.first_day() => {
                    say::by_act(lang, Regime::in_force_on(one.signed_on.unwrap_or(self.records.on)).citation())
                }
                _ => say::article_4_3(lang),
            },
            Kind::ExtensionEnds => say::article_12_3(lang),
            Kind::Revoke => say::article_8_4(lang),
            Kind::FollowUp => say::article_9(lang),
            Kind::Target => match &item.about {
                About::Gap(one) => one.cite.clone().unwrap_or_else(|| say::plan(lang)),
                _ => String::new(),
            },
        }
    }
}
