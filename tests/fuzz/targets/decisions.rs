//! Decisions as cells tell them, and the numbers that are one.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocop::ledger::number_key;
use ocop::roster::cell::{self, DecisionCell, When};
use ocop::text::fold;

fuzz_target!(|text: &str| {
    let text = fold::nfc(text);
    let key = fold::key(&text);
    assert_eq!(fold::key(&key), key, "folded twice");
    assert_eq!(number_key(&key), number_key(&text));
    // Some letters that are in no Vietnamese text have no capital that comes back.
    if text.to_uppercase().to_lowercase() == text.to_lowercase() {
        assert_eq!(number_key(&text.to_uppercase()), number_key(&text.to_lowercase()), "of two cases");
    }
    let paper = cell::paper(&text);
    let Ok(DecisionCell { number, date }) = cell::decision(&text) else { return };
    // What reads as a decision reads as a paper without a signatory, and the other way round.
    let paper = paper.expect("a decision is a paper");
    assert_eq!((paper.number.clone(), paper.when.and_then(When::day), paper.authority), (number.clone(), date, None));
    assert!(number.is_some() || date.is_some());
    let Some(number) = number else { return };
    // The number alone is the number, and with its day written behind it both.
    let alone = DecisionCell { number: Some(number.clone()), date: None };
    assert_eq!(cell::decision(&number), Ok(alone.clone()));
    assert!(!number_key(&number).is_empty() || number.bytes().all(|byte| byte == b'0'), "{number}");
    if let Some(date) = date {
        let whole = DecisionCell { date: Some(date), ..alone };
        assert_eq!(cell::decision(&format!("{number} ngày {}", date.format("%d/%m/%Y"))), Ok(whole));
    }
});
