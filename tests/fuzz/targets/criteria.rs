//! Marks on the criteria of the sets, and what they come to.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ocop::law::rubric::{built_in, sets};
use ocop::law::{Mark, Mean, MinimumTest, Part, Points, Rubric, Star, gap, highest_met, points_short, test_minima};

static TABLES: LazyLock<Vec<Rubric>> = LazyLock::new(|| sets().iter().filter_map(|set| built_in(set.code)).collect());

fuzz_target!(|bytes: &[u8]| {
    let [set, star, how, count, bytes @ ..] = bytes else { return };
    let rubric = &TABLES[usize::from(*set) % TABLES.len()];
    let how = [MinimumTest::Median, MinimumTest::Every, MinimumTest::Majority][usize::from(*how) % 3];
    let target = [Star::THREE, Star::FOUR, Star::FIVE][usize::from(*star) % 3];
    // Two bytes a mark: the criterion, and its option or points of any kind.
    let per = rubric.criteria.len() * 2;
    let sheets: Vec<Vec<Mark>> =
        bytes.chunks(per).take(usize::from(*count) % 11 + 1).map(|marks| of(rubric, marks)).collect();
    let mut sound = Vec::new();
    for marks in &sheets {
        let faults = rubric.faults(marks);
        assert!(faults.iter().all(|(at, _)| *at < marks.len()));
        if !faults.is_empty() {
            continue;
        }
        let parts = rubric.parts(marks);
        for part in Part::ALL {
            assert!((Points(0)..=rubric.max(part)).contains(&parts.of(part)));
        }
        let whole = rubric.complete(marks);
        assert_eq!((rubric.parts(&whole), whole.len()), (parts, rubric.criteria.len()));
        assert_eq!(rubric.complete(&whole), whole);
        assert_eq!(rubric.faults(&whole), []);
        sound.push(whole);
    }
    let sheets: Vec<&[Mark]> = sound.iter().map(Vec::as_slice).collect();
    let Some(found) = gap(rubric, &sheets, how, None, target) else {
        assert!(sheets.is_empty());
        return;
    };
    let mean = Mean::of(sheets.iter().map(|marks| rubric.parts(marks).total())).expect("there are sheets");
    assert_eq!((found.mean, found.short), (mean, points_short(mean, target)));
    assert_eq!(found.star, Star::of_mean(mean).min(highest_met(&test_minima(rubric, &sheets, how))));
    assert!(found.most.sum >= mean.sum && found.most.sum <= Points::MAX.0 * i64::from(mean.count));
    // The way to the points is one: each step raises, and together they reach them.
    if let Some(steps) = &found.points {
        assert!(steps.iter().all(|step| step.gain > 0));
        assert!(steps.iter().map(|step| step.gain).sum::<i64>() >= found.short_after);
    }
});

/// The marks of a sheet.
fn of(rubric: &Rubric, bytes: &[u8]) -> Vec<Mark> {
    let mark = |pair: &[u8]| {
        let [at, what] = pair else { return None };
        let criterion = rubric.criteria.get(usize::from(*at) % (rubric.criteria.len() + 1))?;
        let choice = usize::from(*what % 16).checked_sub(1).and_then(|at| criterion.options.get(at));
        let (points, option) = match (choice, what / 16) {
            (Some(choice), 0) => (choice.points, None),
            (Some(choice), 1..=13) => (choice.points, Some(choice.number)),
            (Some(choice), _) => (Points(i64::from(*what) * 50), Some(choice.number)),
            (None, 14) => (Points(i64::from(*what)), Some(200)),
            (None, 15) => (Points(i64::MAX / 64), None),
            (None, _) => (Points(0), None),
        };
        Some(Mark { criterion: criterion.number.clone(), points, option })
    };
    bytes.chunks(2).filter_map(mark).collect()
}
