//! Carrying out a gap's steps reaches the star, and no cheaper way does: told by trying them all.

use proptest::prelude::*;

use super::super::Part;
use super::super::Regime;
use super::super::rubric::{Label, Note, NoteKind, built_in};
use super::*;

/// A criterion of options given as points and the star each is the least for.
fn criterion(number: &str, part: Part, options: &[(i64, u8)], story: Option<&str>) -> Criterion {
    let option = |(n, (points, star)): (u8, &(i64, u8))| Choice {
        number: n,
        points: Points(points * 100),
        star: Star::new(*star).filter(|star| star.is_certified()),
        branch: None,
        label: format!("{number}.{n}"),
    };
    let note = |story: &str| Note { kind: NoteKind::Story(story.to_owned()), text: Label::default() };
    let options = (1..).zip(options).map(option).collect();
    Criterion {
        number: number.to_owned(),
        part,
        name: Label::default(),
        options,
        notes: story.map(note).into_iter().collect(),
    }
}

/// Five criteria of 100 points, one of which counts only with a story.
fn small() -> Rubric {
    let criteria = vec![
        criterion("1", Part::A, &[(8, 0), (15, 3), (21, 4), (30, 5)], None),
        criterion("2", Part::A, &[(0, 0), (10, 0)], None),
        criterion("3", Part::B, &[(4, 0), (9, 4), (15, 0)], None),
        criterion("4", Part::B, &[(3, 0), (10, 5)], Some("3")),
        criterion("5", Part::C, &[(5, 0), (17, 0), (24, 3), (35, 0)], None),
    ];
    Rubric { criteria, ..built_in("26-01").unwrap() }
}

/// A sheet that ticks an option of each criterion; the last of them is "none".
fn sheet(rubric: &Rubric, ticks: &[usize]) -> Vec<Mark> {
    let tick = |(criterion, tick): (&Criterion, &usize)| {
        let option = criterion.options.get(*tick % (criterion.options.len() + 1));
        let points = option.map(|option| option.points).unwrap_or_default();
        Mark { criterion: criterion.number.clone(), points, option: option.map(|option| option.number) }
    };
    let mut marks: Vec<Mark> = rubric.criteria.iter().zip(ticks).map(tick).collect();
    if marks[2].points == Points(0) {
        marks[3] = Mark { points: Points(0), option: None, ..marks[3].clone() };
    }
    marks
}

/// Sheets after criteria are taken up to so many points: those that gave less give that.
fn raised(sheets: &[Vec<Mark>], to: &[(String, i64)]) -> Vec<Vec<Mark>> {
    let mut sheets = sheets.to_vec();
    for mark in sheets.iter_mut().flatten() {
        for (_, points) in to.iter().filter(|(number, _)| *number == mark.criterion) {
            if mark.points.0 < *points {
                (mark.points, mark.option) = (Points(*points), None);
            }
        }
    }
    sheets
}

fn sum(sheets: &[Vec<Mark>]) -> i64 {
    sheets.iter().flatten().map(|mark| mark.points.0).sum()
}

/// Whether so many of some sheets suffice for a minimum.
fn suffice(reaching: usize, n: usize, how: MinimumTest) -> bool {
    match how {
        MinimumTest::Every => reaching == n,
        MinimumTest::Majority => reaching > n - reaching,
        // The lower middle reaches it where at most the half below the middle does not.
        _ => n - reaching <= (n - 1) / 2,
    }
}

/// How many sheets give a criterion so many points.
fn reaching(sheets: &[Vec<Mark>], criterion: &Criterion, least: i64) -> usize {
    let gives = |marks: &&Vec<Mark>| marks.iter().any(|m| m.criterion == criterion.number && m.points.0 >= least);
    sheets.iter().filter(gives).count()
}

/// Whether sheets have a star, counted without the program's own rules: the band by the sum, each minimum
/// by how many sheets reach it.
fn has(rubric: &Rubric, sheets: &[Vec<Mark>], how: MinimumTest, star: u8) -> bool {
    let n = sheets.len();
    let band = [0, 0, 30, 50, 70, 90][usize::from(star)];
    let met = rubric.criteria.iter().all(|criterion| {
        let marked = criterion.options.iter().filter(|option| option.star.is_some_and(|s| s.number() <= star));
        marked.map(|option| option.points.0).all(|least| suffice(reaching(sheets, criterion, least), n, how))
    });
    sum(sheets) >= band * 100 * i64::try_from(n).unwrap() && met
}

/// The fewest points that any choice of options for the criteria adds to the sum, of those that give valid
/// sheets and the star. What the median sheet has already is a choice only where it meets a missed minimum
/// or tells a story: of one sheet that leaves nothing out.
fn least(rubric: &Rubric, sheets: &[Vec<Mark>], how: MinimumTest, star: u8) -> Option<i64> {
    let above = least_of(rubric, sheets, how, star, |points, middle| points > middle);
    above.or_else(|| least_of(rubric, sheets, how, star, |points, middle| points >= middle))
}

fn least_of(
    rubric: &Rubric,
    sheets: &[Vec<Mark>],
    how: MinimumTest,
    star: u8,
    is_open: fn(i64, i64) -> bool,
) -> Option<i64> {
    let mut ways: Vec<Vec<(String, i64)>> = vec![Vec::new()];
    for criterion in &rubric.criteria {
        let mut given: Vec<i64> =
            sheets.iter().flatten().filter(|m| m.criterion == criterion.number).map(|m| m.points.0).collect();
        given.sort_unstable();
        let middle = given[(given.len() - 1) / 2];
        let marked = criterion.options.iter().filter(|option| option.star.is_some_and(|s| s.number() <= star));
        let missed = |least: &i64| !suffice(reaching(sheets, criterion, *least), sheets.len(), how);
        let minimum = marked.map(|option| option.points.0).max().filter(missed);
        let story = (criterion.number == "3").then_some(400);
        let open = |points: &i64| is_open(*points, middle) || Some(*points) == minimum || Some(*points) == story;
        let options: Vec<i64> = criterion.options.iter().map(|option| option.points.0).filter(open).collect();
        let with = |way: &Vec<(String, i64)>| {
            let way = way.clone();
            let number = criterion.number.clone();
            options
                .iter()
                .map(move |points| [way.clone(), vec![(number.clone(), *points)]].concat())
                .collect::<Vec<_>>()
        };
        let more: Vec<_> = ways.iter().flat_map(with).collect();
        ways.extend(more);
    }
    let after = ways.iter().map(|way| raised(sheets, way));
    let reaching = after.filter(|after| after.iter().all(|marks| rubric.faults(marks).is_empty()));
    reaching.filter(|after| has(rubric, after, how, star)).map(|after| sum(&after) - sum(sheets)).min()
}

fn carried_out(gap: &Gap<'_>, sheets: &[Vec<Mark>]) -> Vec<Vec<Mark>> {
    let steps = gap.minima.iter().chain(gap.points.iter().flatten());
    let to: Vec<_> = steps.map(|step| (step.criterion.number.clone(), step.to.points.0)).collect();
    raised(sheets, &to)
}

fn of<'r>(rubric: &'r Rubric, sheets: &[Vec<Mark>], how: MinimumTest, star: u8) -> Gap<'r> {
    let sheets: Vec<&[Mark]> = sheets.iter().map(Vec::as_slice).collect();
    gap(rubric, &sheets, how, None, Star::new(star).unwrap()).unwrap()
}

#[test]
fn one_sheet_lacks_what_the_law_says() {
    // 26-01 (Appendix II): 1.3 asks 3 points for five stars, 2.2 asks 2 for three.
    let rubric = built_in("26-01").unwrap();
    let top = |c: &Criterion| Mark { criterion: c.number.clone(), points: c.max(), option: None };
    let mut marks: Vec<Mark> = rubric.criteria.iter().map(top).collect();
    for (criterion, points) in [("1.3", 200), ("2.2", 100)] {
        marks.iter_mut().find(|mark| mark.criterion == criterion).unwrap().points = Points(points);
    }
    let lacks = |star: u8| {
        let gap = of(&rubric, std::slice::from_ref(&marks), MinimumTest::Median, star);
        let told = |step: &Step<'_>| format!("{} {}", step.criterion.number, step.gain / 100);
        (gap.star.number(), gap.short, gap.minima.iter().map(told).collect::<Vec<_>>(), gap.points.map(|p| p.len()))
    };
    assert_eq!(lacks(3), (2, 0, vec!["2.2 1".into()], Some(0)));
    assert_eq!(lacks(4).2.len(), 1);
    let (_, _, minima, _) = lacks(5);
    assert!(minima.contains(&"1.3 1".to_owned()) && minima.iter().any(|step| step.starts_with("2.2 ")), "{minima:?}");
}

#[test]
fn seven_sheets_lack_a_mean_of_one_and_a_quarter() {
    // 70 × 7 − 481,25 = 8,75: 1,25 of the mean.
    let mean = Mean { sum: 48_125, count: 7 };
    assert_eq!(points_short(mean, Star::FOUR), 875);
    assert_eq!(points_short(mean, Star::THREE), 0);
}

#[test]
fn a_step_starts_from_the_sheet_that_decides() {
    // Minima of three stars: 15 points in 1, 24 in 5. Two of three sheets have 15 in 1, one has 8.
    let rubric = small();
    let sheets = [[1, 1, 2, 1, 2], [1, 1, 2, 1, 2], [0, 1, 2, 1, 2]].map(|ticks| sheet(&rubric, &ticks));
    assert!(of(&rubric, &sheets, MinimumTest::Median, 3).minima.is_empty());
    let gap = of(&rubric, &sheets, MinimumTest::Every, 3);
    let told: Vec<_> = gap
        .minima
        .iter()
        .map(|step| (step.criterion.number.as_str(), step.from.0, step.to.points.0, step.gain))
        .collect();
    assert_eq!(told, [("1", 800, 1500, 700)]);
}

#[test]
fn a_branch_that_was_taken_is_kept_to() {
    // 26-03 and its like print two branches; a product of one is not led to options of the other.
    for rubric in super::super::rubric::sets().iter().filter_map(|set| built_in(set.code)) {
        for criterion in
            rubric.criteria.iter().filter(|criterion| criterion.options.iter().any(|o| o.branch == Some('b')))
        {
            let ticked = criterion.options.iter().find(|option| option.branch == Some('b')).unwrap();
            let marks =
                vec![Mark { criterion: criterion.number.clone(), points: ticked.points, option: Some(ticked.number) }];
            let board = Board::of(&rubric, &[&marks], MinimumTest::Median);
            let open = &board.row(board.place(criterion)).open;
            assert!(open.iter().all(|option| option.branch != Some('a')), "{} {}", rubric.code, criterion.number);
        }
    }
}

#[test]
fn every_built_in_set_reaches_every_star_from_nothing() {
    for set in super::super::rubric::sets().iter().filter(|set| set.whole) {
        let rubric = built_in(set.code).unwrap();
        let nothing = vec![Vec::new(); 3];
        for star in 2..=5 {
            let gap = of(&rubric, &nothing, MinimumTest::Median, star);
            let empty: Vec<Mark> = rubric.complete(&[]);
            let after = carried_out(&gap, &vec![empty; 3]);
            assert!(has(&rubric, &after, MinimumTest::Median, star), "{} {star}", set.code);
            assert!(after.iter().all(|marks| rubric.faults(marks).is_empty()), "{}", set.code);
        }
        assert_eq!(rubric.has_minima(), set.regime == Regime::R26);
    }
}

proptest! {
    /// One sheet: no choice of options whatever reaches the star with fewer points.
    #[test]
    fn one_sheet_is_asked_for_no_more_than_is_needed(ticks in prop::collection::vec(0usize..5, 5), star in 2u8..=5) {
        let rubric = small();
        let sheets = vec![sheet(&rubric, &ticks)];
        prop_assert!(rubric.faults(&sheets[0]).is_empty());
        let gap = of(&rubric, &sheets, MinimumTest::Median, star);
        let after = carried_out(&gap, &sheets);
        prop_assert!(has(&rubric, &after, MinimumTest::Median, star) && rubric.faults(&after[0]).is_empty());
        prop_assert_eq!(Some(sum(&after) - sum(&sheets)), least(&rubric, &sheets, MinimumTest::Median, star));
    }

    /// Several sheets, each way of testing minima: the steps reach the star, their gains are what they add,
    /// and nothing is asked of sheets that have it.
    #[test]
    fn several_sheets_reach_the_star_by_the_steps(
        ticks in prop::collection::vec(prop::collection::vec(0usize..5, 5), 1..6),
        star in 2u8..=5,
        how in prop::sample::select(&MinimumTest::ALL[..3]),
    ) {
        let rubric = small();
        let sheets: Vec<Vec<Mark>> = ticks.iter().map(|ticks| sheet(&rubric, ticks)).collect();
        let gap = of(&rubric, &sheets, how, star);
        let after = carried_out(&gap, &sheets);
        prop_assert!(has(&rubric, &after, how, star), "{gap:?}");
        prop_assert!(after.iter().all(|marks| rubric.faults(marks).is_empty()));
        let told: i64 = gap.minima.iter().chain(gap.points.iter().flatten()).map(|step| step.gain).sum();
        prop_assert_eq!(told, sum(&after) - sum(&sheets));
        let before = has(&rubric, &sheets, how, star);
        prop_assert_eq!(before, gap.minima.is_empty() && gap.short == 0);
        prop_assert_eq!(before, gap.star.number() >= star);
        prop_assert_eq!(Some(told), least(&rubric, &sheets, how, star));
        // No criterion is told both as the way and beside it.
        let beside = |other: &Step<'_>| gap.next.iter().any(|next| next.criterion.number == other.criterion.number);
        prop_assert!(!gap.points.iter().flatten().any(beside));
        // Each minimum asked for is missed without its step.
        for step in gap.minima.iter().filter(|step| step.star.is_some()) {
            let to: Vec<_> = gap.minima.iter().chain(gap.points.iter().flatten())
                .filter(|other| other.criterion.number != step.criterion.number)
                .map(|other| (other.criterion.number.clone(), other.to.points.0)).collect();
            prop_assert!(!has(&rubric, &raised(&sheets, &to), how, star));
        }
    }
}
