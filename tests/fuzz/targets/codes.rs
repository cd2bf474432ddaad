//! Codes: of products, of units, of dossiers, and the headings that a clerk tells the meaning of.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocop::law::places::{self, Commune, List, Printed};
use ocop::law::product_code::ProductCode;
use ocop::ledger::DossierCode;
use ocop::roster::{Mapping, cell, heading};
use ocop::text::{Lang, fold};

fuzz_target!(|text: &str| {
    let text = fold::nfc(text);
    // A code is kept as it is printed, or refused.
    if let Ok(code) = cell::code(&text) {
        assert_eq!(code, text);
    }
    if let Ok(code) = text.parse::<ProductCode>() {
        assert_eq!(code.to_string().parse(), Ok(code.clone()));
        let place = code.of_commune();
        assert!(place.is_none_or(|place| place.code == code.commune));
        for doubt in code.doubts((place, Some(2026)), &[]) {
            assert!(!doubt.message(&text, Lang::Vi).is_empty());
        }
    }
    if let Ok(code) = text.parse::<DossierCode>() {
        assert_eq!(code.to_string().parse(), Ok(code));
    }
    for list in [List::Before2025, List::Since2025] {
        let found = places::commune(list, &text);
        assert!(found.is_none_or(|commune: &Commune| commune.code == text));
    }
    match places::resolve(&text) {
        Ok(province) => assert_eq!(places::resolve(&province.key()).ok(), Some(province)),
        Err(fault) => assert!(!fault.message(Lang::Vi).is_empty()),
    }
    // What a place is told as is read again as that place.
    let mut lines = text.split(" / ");
    let mut next = || lines.next().filter(|part| !part.is_empty());
    let printed = Printed { province: next(), district: next(), commune: next(), ..Printed::default() };
    let _ = places::locate(&printed, None, &[]);
    let typed: Vec<String> = text.split(" | ").map(str::to_owned).collect();
    for columns in [heading::ROSTER, heading::IDEAS, heading::MARKS] {
        let Ok(mapping) = Mapping::read("a", &typed, columns) else { continue };
        assert!(mapping.columns.len() <= typed.len() && mapping.strange(columns).is_empty());
        let told: Vec<String> =
            mapping.columns.iter().map(|m| format!("{}={}", m.heading, m.field.as_deref().unwrap_or("skip"))).collect();
        assert_eq!(Mapping::read("a", &told, columns).as_ref(), Ok(&mapping));
    }
});
