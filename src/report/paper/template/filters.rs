//! What a template may do with what it is filled with. The engine's own filters and tests are left out: some make text of
//! lists, which it counts only afterwards.

use std::borrow::Cow;

use minijinja::value::ValueKind;
use minijinja::{Environment, Error, ErrorKind, State, Value, filters, tests};

/// Bytes that cost one step, as the engine reckons.
const BYTES: usize = 64;

/// The filters, as a fault lists them.
pub const FILTERS: &str = "upper, lower, trim, replace, join, length, first, default";
/// The tests likewise.
pub const TESTS: &str = "defined, none";

pub(super) fn add(engine: &mut Environment<'_>) {
    engine.add_filter("upper", |value: &Value| changed(value, str::to_uppercase));
    engine.add_filter("lower", |value: &Value| changed(value, str::to_lowercase));
    engine.add_filter("trim", |value: &Value| changed(value, |text| text.trim().to_owned()));
    engine.add_filter("replace", replace);
    engine.add_filter("join", join);
    engine.add_filter("length", |value: &Value| value.len().ok_or_else(misused));
    engine.add_filter("first", filters::first);
    engine.add_filter("default", filters::default);
    engine.add_test("defined", tests::is_defined);
    engine.add_test("none", tests::is_none);
}

/// A value as text. A list has none.
pub(super) fn text(value: &Value) -> Result<Cow<'_, str>, Error> {
    match (value.as_str(), value.kind()) {
        (Some(text), _) => Ok(Cow::Borrowed(text)),
        (None, ValueKind::Number | ValueKind::Bool) => Ok(Cow::Owned(value.to_string())),
        (None, ValueKind::None | ValueKind::Undefined) => Ok(Cow::Borrowed("")),
        _ => Err(misused()),
    }
}

/// Text that reads as itself: every sign that may be markup behind a backslash, on one line.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}

/// The text made otherwise, and as safe as it was.
fn changed(value: &Value, change: impl Fn(&str) -> String) -> Result<Value, Error> {
    let made = change(&text(value)?);
    Ok(if value.is_safe() { Value::from_safe_string(made) } else { Value::from(made) })
}

fn replace(state: &State<'_, '_>, value: &Value, from: &str, to: &str) -> Result<Value, Error> {
    let before = text(value)?;
    pay(state, before.matches(from).count().saturating_mul(to.len()))?;
    changed(value, |text| text.replace(from, to))
}

fn join(state: &State<'_, '_>, list: &Value, between: Option<&str>) -> Result<Value, Error> {
    let mut joined = String::new();
    for (nth, item) in list.try_iter()?.enumerate() {
        let item = if item.is_safe() { text(&item)?.into_owned() } else { escaped(&text(&item)?) };
        let between = between.filter(|_| nth > 0).map(escaped).unwrap_or_default();
        pay(state, between.len() + item.len())?;
        joined.push_str(&between);
        joined.push_str(&item);
    }
    Ok(Value::from_safe_string(joined))
}

/// A step, and what so many bytes cost.
fn pay(state: &State<'_, '_>, bytes: usize) -> Result<(), Error> {
    state.consume_fuel(1 + (bytes / BYTES) as u64)
}

fn misused() -> Error {
    Error::from(ErrorKind::InvalidOperation)
}
