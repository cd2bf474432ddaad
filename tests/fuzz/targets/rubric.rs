//! A table of criteria that an office gives.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocop::law::{Part, Points, Rubric, Star};

fuzz_target!(|text: &str| {
    let rubric = match Rubric::read(text) {
        Ok(rubric) => rubric,
        Err(faults) => {
            let lines = u64::try_from(text.lines().count()).expect("a count") + 1;
            assert!(!faults.is_empty() && faults.iter().all(|fault| fault.line <= lines));
            return;
        }
    };
    // What is kept of it is the same table.
    assert_eq!(Rubric::read(&rubric.text).as_ref(), Ok(&rubric));
    let whole: i64 = Part::ALL.into_iter().map(|part| rubric.max(part).0).sum();
    assert_eq!(Points(whole), Points::MAX);
    for criterion in &rubric.criteria {
        assert_eq!(rubric.criterion(&criterion.number), Some(criterion));
        assert_eq!(criterion.allowed().last(), Some(&criterion.max()));
        for option in &criterion.options {
            assert_eq!(criterion.option(option.number), Some(option));
        }
        let least = [Star::THREE, Star::FOUR, Star::FIVE].map(|star| criterion.least_for(star));
        assert!(least.is_sorted());
    }
});
