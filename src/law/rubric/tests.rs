//! Every built-in table is read, adds up, and holds the numbers of the decisions.

use std::collections::BTreeMap;

use super::*;

/// The numbers of both decisions, option by option: set, criterion, option, points, star, branch.
const NUMBERS: &str = include_str!("../../../tests/data/criteria-numbers.csv");

#[test]
fn every_table_sums_to_the_parts_of_its_regime() {
    let whole: Vec<_> = sets().iter().filter(|set| set.whole).collect();
    assert_eq!(whole.iter().filter(|set| set.regime == Regime::R26).count(), 26);
    assert_eq!(whole.iter().filter(|set| set.regime == Regime::R1048).count(), 22);
    for set in whole {
        let rubric = built_in(set.code).unwrap_or_else(|| panic!("{} is not read", set.code));
        // QĐ 26/2026 Art 3.1: 40, 25, 35; QĐ 1048/2019: 35, 25, 40.
        let expected = if set.regime == Regime::R26 { [4000, 2500, 3500] } else { [3500, 2500, 4000] };
        for (part, sum) in Part::ALL.into_iter().zip(expected) {
            let own = rubric.criteria.iter().filter(|criterion| criterion.part == part);
            assert_eq!(own.map(|criterion| criterion.max().0).sum::<i64>(), sum, "{} {part:?}", set.code);
        }
        assert_eq!((rubric.code.as_str(), rubric.regime), (set.code, set.regime));
        assert_eq!(rubric.name.vi, set.name);
        assert_eq!(rubric.has_minima(), set.regime == Regime::R26, "{}", set.code);
    }
}

#[test]
fn every_option_has_the_points_and_the_star_of_the_decision() {
    let mut told: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for row in csv::Reader::from_reader(NUMBERS.as_bytes()).records().map(Result::unwrap) {
        let key = (row[0].to_owned(), row[1].to_owned());
        told.entry(key).or_default().push(format!("{} {} {} {}", &row[2], &row[3], &row[4], &row[5]));
    }
    let mut held: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for rubric in sets().iter().filter_map(|set| built_in(set.code)) {
        for criterion in &rubric.criteria {
            let line = |option: &Choice| {
                let star = option.star.map(|star| star.number().to_string()).unwrap_or_default();
                let branch = option.branch.map(String::from).unwrap_or_default();
                format!("{} {} {star} {branch}", option.number, option.points.0 / 100)
            };
            let options = criterion.options.iter().map(line).collect();
            held.insert((rubric.code.clone(), criterion.number.clone()), options);
        }
    }
    assert_eq!(told.keys().filter(|(set, _)| set.starts_with("26-")).count(), 787);
    assert_eq!(held.len(), told.len());
    for (key, options) in told {
        assert_eq!(held.get(&key), Some(&options), "{key:?}");
    }
}

#[test]
fn each_minimum_sits_on_an_option_and_no_branch_has_one() {
    for rubric in sets().iter().filter_map(|set| built_in(set.code)) {
        for criterion in &rubric.criteria {
            let minima = criterion.options.iter().filter(|option| option.star.is_some());
            assert!(minima.clone().all(|option| option.branch.is_none()), "{} {}", rubric.code, criterion.number);
            for star in [Star::THREE, Star::FOUR, Star::FIVE] {
                if let Some(least) = criterion.least_for(star) {
                    assert!(criterion.options.iter().any(|option| option.points == least && option.star.is_some()));
                }
            }
            let twice = |option: &Choice| criterion.options.iter().filter(|o| o.label == option.label).count() > 1;
            let same: Vec<&str> = criterion.options.iter().filter(|o| twice(o)).map(|o| o.label.as_str()).collect();
            assert!(same.is_empty(), "{} {}: {same:?}", rubric.code, criterion.number);
        }
    }
}

#[test]
fn marks_are_those_of_options() {
    let rubric = built_in("26-01").unwrap();
    let mark =
        |criterion: &str, points: i64, option| Mark { criterion: criterion.into(), points: Points(points), option };
    let fault = |marks: &[Mark]| rubric.faults(marks).into_iter().map(|(_, fault)| fault).next();
    // 1.1 gives 1, 2 or 3 (Appendix II); nothing ticked is 0.
    assert_eq!(fault(&[mark("1.1", 300, Some(3)), mark("1.2", 0, None)]), None);
    let allowed = [0, 100, 200, 300].map(Points).to_vec();
    assert_eq!(fault(&[mark("1.1", 250, None)]), Some(MarkFault::NoSuchPoints { allowed }));
    assert_eq!(fault(&[mark("1.1", 300, Some(2))]), Some(MarkFault::OptionGives { points: Points(200) }));
    assert_eq!(fault(&[mark("1.1", 300, Some(4))]), Some(MarkFault::NoOption { options: 3 }));
    assert_eq!(fault(&[mark("9.9", 100, None)]), Some(MarkFault::NoCriterion));
    assert_eq!(fault(&[mark("1.1", 100, None), mark("1.1", 100, None)]), Some(MarkFault::Twice));
    // 5.2 counts only where 5.1 has points.
    let story = Some(MarkFault::NoStory { criterion: "5.1".into() });
    let five_two = rubric.criterion("5.2").unwrap().max().0;
    assert_eq!(fault(&[mark("5.2", five_two, None)]), story);
    assert_eq!(fault(&[mark("5.2", five_two, None), mark("5.1", 0, None)]), story);
    assert_eq!(fault(&[mark("5.2", five_two, None), mark("5.1", 500, None)]), None);
    assert_eq!(fault(&[mark("5.2", 0, None)]), None);
}

#[test]
fn a_set_is_found_by_code_and_by_name() {
    for typed in ["26-11", "Bộ 26-11", "chè tươi, CHÈ CHẾ BIẾN", "Bộ sản phẩm: Chè tươi, chè chế biến"]
    {
        assert_eq!(by_name(Regime::R26, typed).map(|set| set.code), Some("26-11"), "{typed}");
    }
    assert_eq!(by_name(Regime::R1048, "26-11"), None);
    assert!(withheld("1048-10") && !withheld("1048-11") && built_in("1048-10").is_none());
}

/// What a file says wrong is told with its line.
#[test]
fn a_table_that_does_not_add_up_is_refused() {
    let sound = built_in("26-01").unwrap().text;
    let faults = |text: &str| Rubric::read(text).unwrap_err().into_iter().map(|fault| fault.kind).collect::<Vec<_>>();
    assert_eq!(Rubric::read(&sound.replace('\n', "\r\n")).unwrap().sha256, built_in("26-01").unwrap().sha256);
    assert_eq!(faults("a,b\n"), [RubricFaultKind::Headings]);
    let line = sound.lines().find(|line| line.starts_with("tieu_chi,1.1,3")).unwrap();
    let higher = sound.replacen(line, &line.replacen("1.1,3", "1.1,4", 1), 1);
    assert_eq!(faults(&higher), [RubricFaultKind::Max("1.1".into(), Points(400), Points(300))]);
    let twice = sound.replacen("tieu_chi,1.2,", "tieu_chi,1.1,", 1);
    assert!(faults(&twice).contains(&RubricFaultKind::Twice("1.1".into())));
    let option = sound.lines().find(|line| line.starts_with("phuong_an,3,3,5,")).unwrap();
    let lowered = sound.replacen(option, &option.replacen("3,3,5", "3,2,5", 1), 1);
    assert_eq!(faults(&lowered), [RubricFaultKind::Max("1.3".into(), Points(300), Points(200))]);
}
