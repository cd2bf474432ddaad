//! Placeholders, conditions and loops.

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value as Filling};
use serde_json::Value;

use super::{Fault, What};

/// Steps of the engine that no paper needs: a loop in a loop in a loop ends.
const FUEL: u64 = 5_000_000;
/// Letters of what the engine tells.
const MOST_TOLD: usize = 200;

/// The text with everything filled in; what was filled in has a backslash before each sign that could be markup.
pub(super) fn fill(text: &str, data: &Value) -> Result<String, Fault> {
    let mut engine = Environment::new();
    engine.set_undefined_behavior(UndefinedBehavior::Strict);
    engine.set_auto_escape_callback(|_| AutoEscape::Custom("paper".into()));
    engine.set_debug(true);
    engine.set_fuel(Some(FUEL));
    engine.set_formatter(|out, _, value| {
        let text = value.to_string();
        let written = if value.is_safe() { out.write_str(&text) } else { out.write_str(&escaped(&text)) };
        written.map_err(Error::from)
    });
    let template = engine.template_from_str(text).map_err(|error| fault(&error, text, data))?;
    // A name that no branch of today reaches is told as well.
    let mut unknown: Vec<(usize, String)> = template
        .undeclared_variables(false)
        .into_iter()
        .filter(|name| data.get(name).is_none() && !engine.globals().any(|(global, _)| global == name))
        .map(|name| (line_of(text, &name), name))
        .collect();
    unknown.sort();
    if let Some((line, name)) = unknown.into_iter().next() {
        return Err(Fault { line, what: What::Placeholder(name, names(data)) });
    }
    template.render(Filling::from(Serde(data))).map_err(|error| fault(&error, text, data))
}

/// The first line whose marks have a name.
fn line_of(text: &str, name: &str) -> usize {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    let has = |line: &str| line.contains('{') && line.split(|c| !word(c)).any(|token| token == name);
    text.lines().position(has).map_or(1, |at| at + 1)
}

/// Text that reads as itself: every sign that may be markup behind a backslash, on one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}

fn fault(error: &Error, text: &str, data: &Value) -> Fault {
    let line = error.line().unwrap_or(1);
    if error.kind() == ErrorKind::UndefinedError {
        let named = error.range().and_then(|range| text.get(range)).unwrap_or_default().trim();
        return Fault { line, what: What::Placeholder(named.to_owned(), names(data)) };
    }
    let told = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    Fault { line, what: What::Marks(told.chars().take(MOST_TOLD).collect()) }
}

/// The placeholders there are, each once; what the items of a list have in brackets behind it:
/// `san_pham (ten_san_pham, chu_the)`.
fn names(data: &Value) -> Vec<String> {
    let inner = |item: &Value| {
        let keys: Vec<&str> = item.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect();
        if keys.is_empty() { String::new() } else { format!(" ({})", keys.join(", ")) }
    };
    let mut told: Vec<String> = Vec::new();
    data.as_object()
        .into_iter()
        .flatten()
        .map(|(key, value)| {
            let of =
                value.as_array().map_or_else(|| inner(value), |items| items.first().map(inner).unwrap_or_default());
            // Lists whose items are alike tell it once.
            let of = if told.contains(&of) { String::new() } else { of };
            told.push(of.clone());
            format!("{key}{of}")
        })
        .collect()
}
