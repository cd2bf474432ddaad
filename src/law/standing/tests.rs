use chrono::{Months, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::law::{day, term_end};

const OUT: TermRules = TermRules { anniversary: Anniversary::Out, extension: Extension::Filed };
const IN: TermRules = TermRules { anniversary: Anniversary::In, extension: Extension::Filed };

fn lone(issued: NaiveDate) -> Held {
    Held { issued: Some(issued), end: term_end(Some(issued), None), star: Star::new(3), ..Held::default() }
}

fn ending(end: NaiveDate) -> Held {
    Held { issued: Some(day(2023, 1, 1)), end: Some(end), star: Star::new(3), ..Held::default() }
}

fn filed(end: NaiveDate, days_before: i64) -> Filing {
    Filing { filed: Some(end - TimeDelta::days(days_before)), failed: None, lapsed: None }
}

#[test]
fn nghe_an_303_is_out_of_force_from_its_anniversary() {
    // Published: decision of 04/02/2020 no longer in force from 04/02/2023.
    let held = lone(day(2020, 2, 4));
    let at = |on, rules| standing(&held, on, rules);
    assert_eq!(at(day(2020, 2, 3), OUT), Standing::NotYetIssued);
    assert_eq!(at(day(2023, 2, 3), OUT), Standing::Valid);
    assert_eq!((at(day(2023, 2, 4), OUT), at(day(2023, 2, 4), IN)), (Standing::Expired, Standing::Valid));
    assert_eq!(at(day(2023, 2, 5), IN), Standing::Expired);
}

#[test]
fn the_filing_window_is_180_to_120_days_under_either_reading() {
    // Art 7.6a, rules §5.
    let end = day(2028, 1, 1);
    for rules in [OUT, IN] {
        let at = |days: i64| standing(&ending(end), end - TimeDelta::days(days), rules);
        assert_eq!(
            (at(181), at(180), at(120), at(119)),
            (Standing::Valid, Standing::Due, Standing::Due, Standing::Overdue)
        );
    }
}

#[test]
fn days_before_22_05_2026_know_no_window() {
    // Under QĐ 148 there is none; the same certificate is overdue from the first day of the act.
    let held = lone(day(2023, 7, 1));
    assert_eq!(standing(&held, day(2026, 5, 21), OUT), Standing::Valid);
    assert_eq!(standing(&held, day(2026, 5, 22), OUT), Standing::Overdue);
}

#[test]
fn a_file_at_181_180_120_and_119_days() {
    let end = day(2028, 1, 1);
    let at = |filed_at: i64, days: i64| {
        let held = Held { filings: vec![filed(end, filed_at)], ..ending(end) };
        standing(&held, end - TimeDelta::days(days), OUT)
    };
    let told = [181, 180, 120, 119].map(|filed_at| at(filed_at, 100));
    assert_eq!(told, [Standing::Overdue, Standing::Filed, Standing::Filed, Standing::Overdue]);
    // A file too early does not close the window; one in time has its effect from its day on.
    assert_eq!((at(181, 181), at(181, 150)), (Standing::Valid, Standing::Due));
    assert_eq!((at(150, 151), at(150, 150)), (Standing::Due, Standing::Filed));
}

#[test]
fn ends_from_22_05_to_18_09_2026_run_on_180_days() {
    // Art 12.3, rules §5.
    let at = |end, on| standing(&ending(end), on, OUT);
    assert_eq!(at(day(2026, 5, 21), day(2026, 6, 1)), Standing::Expired);
    assert_eq!(at(day(2026, 5, 22), day(2026, 6, 1)), Standing::Extended);
    assert_eq!(at(day(2026, 9, 18), day(2027, 3, 17)), Standing::Extended);
    assert_eq!(at(day(2026, 9, 18), day(2027, 3, 18)), Standing::Expired);
    assert_eq!(at(day(2026, 9, 19), day(2026, 9, 19)), Standing::Expired);
}

#[test]
fn whom_else_the_extension_covers_is_a_policy() {
    // Rules §5: `filed`, `transition-only`, `any-late`; a file in time whose result is late never.
    let end = day(2027, 6, 1);
    let at = |filings: Vec<Filing>, extension| {
        let held = Held { filings, ..ending(end) };
        standing(&held, end, TermRules { extension, ..OUT })
    };
    let all = [Extension::Filed, Extension::TransitionOnly, Extension::AnyLate];
    let (on, no) = (Standing::Extended, Standing::Expired);
    assert_eq!(all.map(|extension| at(vec![filed(end, 119)], extension)), [on, no, on]);
    assert_eq!(all.map(|extension| at(vec![filed(end, 181)], extension)), [on, no, on]);
    assert_eq!(all.map(|extension| at(vec![filed(end, 120)], extension)), [no, no, no]);
    assert_eq!(all.map(|extension| at(vec![], extension)), [no, no, on]);
    // A file after the end extends nothing by itself: what has ended does not begin again.
    assert_eq!(all.map(|extension| at(vec![filed(end, 0)], extension)), [no, no, on]);
}

#[test]
fn an_extension_ends_with_the_result() {
    let end = day(2026, 8, 1);
    let failing = |failed| Held { filings: vec![Filing { failed: Some(failed), ..filed(end, 10) }], ..ending(end) };
    let held = failing(day(2026, 9, 1));
    assert_eq!(standing(&held, day(2026, 8, 31), OUT), Standing::Extended);
    assert_eq!(standing(&held, day(2026, 9, 1), OUT), Standing::Expired);
    // One that failed within the term leaves it its term, and no more.
    let held = failing(day(2026, 7, 25));
    assert_eq!(standing(&held, day(2026, 7, 31), OUT), Standing::Overdue);
    assert_eq!(standing(&held, day(2026, 8, 1), OUT), Standing::Expired);
}

#[test]
fn a_result_ends_an_extension_though_no_source_tells_when_its_file_came_in() {
    // Art 12.3: to the day of the result. What is not known to have come in time or before the end extends nothing else.
    let undated = |failed| Filing { filed: None, failed, lapsed: None };
    let at = |end, failed, on| standing(&Held { filings: vec![undated(failed)], ..ending(end) }, on, OUT);
    let (end, result) = (day(2026, 8, 1), Some(day(2026, 9, 10)));
    assert_eq!(
        (at(end, result, day(2026, 9, 9)), at(end, result, day(2026, 9, 10))),
        (Standing::Extended, Standing::Expired)
    );
    // Without a result the 180 days run to 28/01/2027.
    assert_eq!(
        (at(end, None, day(2027, 1, 28)), at(end, None, day(2027, 1, 29))),
        (Standing::Extended, Standing::Expired)
    );
    let end = day(2027, 6, 1);
    assert_eq!((at(end, None, day(2027, 1, 10)), at(end, None, end)), (Standing::Due, Standing::Expired));
}

#[test]
fn a_file_of_before_the_act_that_was_not_finished_in_30_days_is_no_file_any_more() {
    // Art 12.2b: filed before 22/05/2026, to be finished by 21/06/2026; after that it is filed again.
    let end = day(2026, 12, 10);
    let file = Filing { filed: Some(day(2026, 5, 20)), failed: None, lapsed: Some(day(2026, 6, 22)) };
    let at = |on| standing(&Held { filings: vec![file], ..ending(end) }, on, OUT);
    assert_eq!((at(day(2026, 6, 21)), at(day(2026, 6, 22))), (Standing::Filed, Standing::Due));
    assert_eq!((at(day(2026, 8, 13)), at(end)), (Standing::Overdue, Standing::Expired));
}

#[test]
fn the_next_certificate_supersedes_from_its_own_date() {
    let next = |n: u8| Held { next: Some((day(2022, 1, 1), Star::new(n))), ..lone(day(2020, 2, 4)) };
    let held = Held { star: Star::new(4), ..next(3) };
    assert_eq!(standing(&next(4), day(2021, 12, 31), OUT), Standing::Valid);
    assert_eq!(standing(&next(4), day(2022, 1, 1), OUT), Standing::SupersededHigher);
    assert_eq!(standing(&next(3), day(2022, 1, 1), OUT), Standing::SupersededSame);
    assert_eq!(standing(&held, day(2022, 1, 1), OUT), Standing::SupersededLower);
}

#[test]
fn the_first_that_holds_is_told() {
    let on = day(2022, 1, 1);
    let mut held = Held { next: Some((on, Star::new(4))), ..lone(day(2020, 2, 4)) };
    let mut seen = vec![standing(&held, on, OUT)];
    held.revoked = Some((on, Ground::Dd));
    seen.push(standing(&held, on, OUT));
    held.withdrawn = Some(on);
    seen.push(standing(&held, on, OUT));
    held.struck = Some(on);
    seen.push(standing(&held, on, OUT));
    assert_eq!(seen, [Standing::SupersededHigher, Standing::Revoked, Standing::Withdrawn, Standing::Struck]);
    assert_eq!(standing(&held, day(2021, 12, 31), OUT), Standing::Valid);
    // What no source dates is not known, unless a decision ended it.
    let undated = Held::default();
    assert_eq!(standing(&undated, on, OUT), Standing::Unknown);
    assert_eq!(standing(&Held { struck: Some(on), ..undated }, on, OUT), Standing::Struck);
}

#[test]
fn a_stated_end_without_a_day_is_of_a_certificate_of_the_36_months_before() {
    // Art 4.3: of an end of 31/12/2027 the decision cannot be of before 31/12/2024.
    let held = Held { end: Some(day(2027, 12, 31)), star: Star::new(3), ..Held::default() };
    assert_eq!(standing(&held, day(2024, 12, 30), OUT), Standing::NotYetIssued);
    assert_eq!(standing(&held, day(2024, 12, 31), OUT), Standing::Valid);
    assert_eq!(standing(&held, day(2027, 12, 31), OUT), Standing::Expired);
}

/// The days of each standing, written down from the law one by one, apart from the function.
fn holds(held: &Held, on: NaiveDate, rules: TermRules) -> Vec<Standing> {
    // Without its day a certificate has run for 36 months at most (Art 4.3).
    let issued = match (held.issued, held.end) {
        (Some(day), _) => day <= on,
        (None, Some(end)) => end <= on.checked_add_months(Months::new(36)).unwrap(),
        (None, None) => true,
    };
    let struck = held.struck.is_some_and(|day| day <= on);
    let withdrawn = held.withdrawn.is_some_and(|day| day <= on);
    let revoked = held.revoked.is_some_and(|(day, _)| day <= on);
    let decided = struck || withdrawn || revoked;
    let next = held.next.filter(|(day, _)| *day <= on);
    let runs = issued && !decided && next.is_none();
    let last = held.end.map(|end| if rules.anniversary == Anniversary::Out { end - TimeDelta::days(1) } else { end });
    let in_term = runs && last.is_some_and(|last| on <= last);
    let after = runs && last.is_some_and(|last| on > last);
    let left = held.end.map_or(0, |end| (end - on).num_days());
    let act = on >= day(2026, 5, 22);
    let in_window =
        |f: &Filing| held.end.zip(f.filed).is_some_and(|(end, filed)| (120..=180).contains(&(end - filed).num_days()));
    // Of a file whose day is not told only its result has an effect.
    let pending = |f: &Filing, on| {
        f.filed.is_some_and(|filed| filed <= on)
            && f.failed.is_none_or(|failed| failed > on)
            && f.lapsed.is_none_or(|lapsed| lapsed > on)
    };
    let before_act = |f: &Filing| f.filed < Some(day(2026, 5, 22));
    let on_time = held.filings.iter().any(|f| pending(f, on) && (in_window(f) || before_act(f)));
    let covered = |on: NaiveDate| {
        let (Some(end), Some(last)) = (held.end, last) else { return false };
        let waiting: Vec<_> = held.filings.iter().filter(|f| f.filed <= Some(last) && pending(f, on)).collect();
        let none_answered = !held.filings.iter().any(|f| f.failed.is_some_and(|day| day <= on));
        if (day(2026, 5, 22)..=day(2026, 9, 18)).contains(&end) {
            return !waiting.is_empty() || none_answered;
        }
        end > day(2026, 5, 21)
            && !waiting.iter().any(|f| in_window(f))
            && match rules.extension {
                Extension::Filed => !waiting.is_empty(),
                Extension::TransitionOnly => false,
                Extension::AnyLate => !waiting.is_empty() || none_answered,
            }
    };
    // Day by day from the end: once a day is not covered, none after it is.
    let over = last.map_or(0, |last| (on - last).num_days());
    let extended = after && left >= -180 && (0..over).all(|back| covered(on - TimeDelta::days(back)));
    let stars = next.map(|(_, star)| (star.map(Star::number), held.star.map(Star::number)));
    let superseded = |wanted: &dyn Fn(u8, u8) -> bool| {
        issued && !decided && matches!(stars, Some((Some(new), Some(old))) if wanted(new, old))
    };
    let unranked = matches!(stars, Some((None, _) | (_, None)));
    let told = [
        (Standing::NotYetIssued, !issued),
        (Standing::Struck, issued && struck),
        (Standing::Withdrawn, issued && withdrawn && !struck),
        (Standing::Revoked, issued && revoked && !withdrawn && !struck),
        (Standing::SupersededSame, superseded(&|new, old| new == old)),
        (Standing::SupersededHigher, superseded(&|new, old| new > old)),
        (Standing::SupersededLower, superseded(&|new, old| new < old)),
        (Standing::Superseded, issued && !decided && unranked),
        (Standing::Filed, in_term && act && on_time),
        (Standing::Due, in_term && act && !on_time && (120..=180).contains(&left)),
        (Standing::Overdue, in_term && act && !on_time && left < 120),
        (Standing::Valid, in_term && (!act || (!on_time && left > 180))),
        (Standing::Extended, extended),
        (Standing::Expired, after && !extended),
        (Standing::Unknown, runs && held.end.is_none()),
    ];
    told.into_iter().filter_map(|(standing, holds)| holds.then_some(standing)).collect()
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0i64..2200).prop_map(|days| day(2022, 1, 1) + TimeDelta::days(days))
}

fn any_star() -> impl Strategy<Value = Option<Star>> {
    prop_oneof![1 => Just(None), 6 => (3u8..=5).prop_map(Star::new)]
}

prop_compose! {
    fn any_held()(
        issued in proptest::option::weighted(0.9, any_day()),
        stated in proptest::option::weighted(0.4, any_day()),
        star in any_star(),
        next in proptest::option::weighted(0.3, (any_day(), any_star())),
        near in proptest::collection::vec(
            (-20i64..260, proptest::option::of(0i64..300), proptest::option::weighted(0.3, 0i64..300),
             proptest::bool::weighted(0.8)), 0..3),
        struck in proptest::option::weighted(0.1, any_day()),
        withdrawn in proptest::option::weighted(0.1, any_day()),
        revoked in proptest::option::weighted(0.1, any_day()),
    ) -> Held {
        let end = term_end(issued, stated);
        // Filings lie about the end, where the windows are.
        let filing = |(before, failed, lapsed, told): (i64, Option<i64>, Option<i64>, bool)| {
            let filed = end? - TimeDelta::days(before);
            let later = |days: Option<i64>| days.map(|days| filed + TimeDelta::days(days));
            Some(Filing { filed: told.then_some(filed), failed: later(failed), lapsed: later(lapsed) })
        };
        let revoked = revoked.map(|day| (day, Ground::B));
        Held { issued, end, star, next, filings: near.into_iter().filter_map(filing).collect(), struck, withdrawn, revoked }
    }
}

fn any_rules() -> impl Strategy<Value = TermRules> {
    let anniversary = prop_oneof![Just(Anniversary::Out), Just(Anniversary::In)];
    let extension = prop_oneof![Just(Extension::Filed), Just(Extension::TransitionOnly), Just(Extension::AnyLate)];
    (anniversary, extension).prop_map(|(anniversary, extension)| TermRules { anniversary, extension })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// On each day one standing holds, and one alone; it is the one that the function tells. Days lie about the end.
    #[test]
    fn exactly_one_standing_on_each_day(held in any_held(), off in -400i64..400, rules in any_rules()) {
        let on = held.end.unwrap_or(day(2026, 6, 1)) + TimeDelta::days(off);
        prop_assert_eq!(holds(&held, on, rules), vec![standing(&held, on, rules)]);
    }

    /// Over the days of a whole life no day is left out, and what has ended does not come back.
    #[test]
    fn what_has_ended_stays_ended(held in any_held(), rules in any_rules()) {
        let mut ended = false;
        for days in 0..2600 {
            let now = standing(&held, day(2022, 1, 1) + TimeDelta::days(days), rules);
            prop_assert!(!(ended && now.in_force()), "{:?}", now);
            ended |= !now.in_force() && !matches!(now, Standing::NotYetIssued | Standing::Unknown);
        }
    }
}

#[test]
fn it_ceases_on_the_first_day_out_of_force() {
    let rules = TermRules::default();
    let held = |issued: NaiveDate| Held { issued: Some(issued), end: term_end(Some(issued), None), ..Held::default() };
    // Nghệ An: out of force from 04/02/2023.
    assert_eq!(ceased_on(&held(day(2020, 2, 4)), rules), Some(day(2023, 2, 4)));
    // An end of 01/08/2026 runs on for 180 days, to 28/01/2027.
    assert_eq!(ceased_on(&held(day(2023, 8, 1)), rules), Some(day(2027, 1, 29)));
    let revoked = Held { revoked: Some((day(2021, 5, 1), Ground::Dd)), ..held(day(2020, 2, 4)) };
    assert_eq!(ceased_on(&revoked, rules), Some(day(2021, 5, 1)));
    assert_eq!(ceased_on(&Held::default(), rules), None);
}
