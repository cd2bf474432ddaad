use super::*;

#[test]
fn every_default_is_accepted_by_its_own_policy() {
    for policy in &ALL {
        assert!(policy.key == HOLIDAYS || policy.accepts(policy.key, policy.default), "{}", policy.key);
    }
}

#[test]
fn a_setting_stands_over_the_default() {
    let set = |key: &str, value: &str| Policies::with([(key.into(), value.into(), "Quy chế".into())]);
    assert_eq!(set("spread", "7,5").spread(), Some(Points(750)));
    assert_eq!(set("spread", "off").spread(), None);
    assert_eq!(set("quorum", "2/3").quorum(), Quorum { numerator: 2, denominator: 3, chair: true });
    assert_eq!(set("anniversary", "in").term_rules().anniversary, Anniversary::In);
    assert_eq!(set("extension", "any-late").term_rules().extension, Extension::AnyLate);
    assert_eq!(Policies::with([]).spread(), Some(Points(1000)));
}

#[test]
fn values_of_the_wrong_form_are_not_accepted() {
    for (key, bad) in [
        ("quorum", "5/4"),
        ("quorum", "0/4"),
        ("quorum", "75%"),
        ("spread", "-1"),
        ("spread", "abc"),
        ("spread", "101"),
        ("anniversary", "maybe"),
        ("extension", "all"),
        ("passes", "0"),
        ("minima", "mean"),
        ("holidays-2026", "30/02"),
    ] {
        assert!(!Policy::of_key(key).unwrap().accepts(key, bad), "{key} {bad}");
    }
}
