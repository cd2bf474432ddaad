//! The cell parsers: what one reads in a text it reads in what it wrote of it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocop::law::product_code::ProductCode;
use ocop::law::{names_several, subject_form};
use ocop::roster::cell;
use ocop::text::fold;

fuzz_target!(|text: &str| {
    // As a table hands its cells over.
    let text = fold::nfc(text);
    if let Ok(star) = cell::star(&text) {
        assert!(star.star <= 5);
    }
    let _ = cell::recognised(&text);
    let _ = cell::decision(&text);
    let _ = cell::paper(&text);
    if let Ok(date) = cell::date(&text) {
        assert_eq!(cell::date(&date.to_string()), Ok(date));
    }
    if let Ok(when) = cell::when(&text) {
        assert!(when.day().is_none_or(|day| when.holds(day)));
    }
    if let Ok(points) = cell::points(&text) {
        assert!((0..=10_000).contains(&points));
    }
    if let Ok(year) = cell::year(&text) {
        assert_eq!(cell::year(&year.to_string()), Ok(year));
    }
    let _ = cell::round(&text);
    let _ = cell::pass(&text);
    let _ = cell::yes_no(&text);
    let _ = cell::mark(&text);
    let _ = cell::count(&text);
    let _ = cell::filing_kind(&text);
    let _ = cell::code(&text);
    let _ = cell::text(&text);
    let _ = cell::is_error(&text);
    let _ = cell::lost_zero(&text);
    if let Ok(code) = text.parse::<ProductCode>() {
        let _ = code.doubts((None, Some(2024)), &[]);
    }
    let _ = subject_form::read(&text, &text);
    let _ = names_several(&text);
});
