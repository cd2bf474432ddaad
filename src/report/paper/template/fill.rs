//! Placeholders, conditions and loops.

use minijinja::machinery::{Token, tokenize};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value as Filling};
use serde_json::Value;

use super::filters;
use super::{Fault, What, Wrong};

/// What a paper may cost: a step, or 64 bytes that are made, is one. A loop in a loop in a loop ends, and text that is
/// doubled over and over ends before it fills the memory.
const FUEL: u64 = 1_000_000;
/// Letters of the place that is told.
const MOST_TOLD: usize = 60;

/// Bytes of the stack that a template is read on. The engine goes down a level for each `not`, filter or `elif` that hangs on
/// another, so that a file full of them needs more than a program has.
const STACK: usize = 1 << 27;

/// The text with everything filled in; what was filled in has a backslash before each sign that could be markup.
pub(super) fn fill(text: &str, data: &Value) -> Result<String, Fault> {
    let too_much = || Fault { line: 1, what: What::Marks(Wrong::TooMuch, String::new()) };
    std::thread::scope(|scope| {
        let reading = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || filled(text, data));
        reading.ok().and_then(|reading| reading.join().ok()).unwrap_or_else(|| Err(too_much()))
    })
}

fn filled(text: &str, data: &Value) -> Result<String, Fault> {
    if let Some(line) = joining(text) {
        return Err(Fault { line, what: What::Marks(Wrong::Joining, "~".to_owned()) });
    }
    let mut engine = Environment::empty();
    filters::add(&mut engine);
    engine.set_undefined_behavior(UndefinedBehavior::Strict);
    engine.set_auto_escape_callback(|_| AutoEscape::Custom("paper".into()));
    engine.set_debug(true);
    engine.set_fuel(Some(FUEL));
    engine.set_formatter(|out, _, value| {
        let text = filters::text(value)?;
        let written = if value.is_safe() { out.write_str(&text) } else { out.write_str(&filters::escaped(&text)) };
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

/// The line of a sign that joins text. The engine counts what such a join makes only once it is made, and a list within
/// lists may come to more than there is room for.
fn joining(text: &str) -> Option<usize> {
    let tokens = tokenize(text, false, SyntaxConfig::default());
    let mut known = tokens.map_while(Result::ok);
    known.find_map(|(token, span)| matches!(token, Token::Tilde).then_some(span.start_line.into()))
}

fn fault(error: &Error, text: &str, data: &Value) -> Fault {
    let line = error.line().unwrap_or(1);
    if error.kind() == ErrorKind::UndefinedError {
        let named = error.range().and_then(|range| text.get(range)).unwrap_or_default().trim();
        return Fault { line, what: What::Placeholder(named.to_owned(), names(data)) };
    }
    let wrong = match error.kind() {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => Wrong::Syntax,
        ErrorKind::UnknownFilter => Wrong::Filter,
        ErrorKind::UnknownTest => Wrong::Test,
        ErrorKind::UnknownFunction | ErrorKind::UnknownMethod => Wrong::Function,
        ErrorKind::MissingArgument | ErrorKind::TooManyArguments => Wrong::Arguments,
        ErrorKind::OutOfFuel => Wrong::TooMuch,
        _ => Wrong::Value,
    };
    // Its own words, where the engine knows which; of what cannot be read its line.
    let named = error.range().filter(|_| wrong != Wrong::Syntax).and_then(|range| text.get(range)).map(str::trim);
    let named = named
        .filter(|named| !named.is_empty())
        .or_else(|| text.lines().nth(line.saturating_sub(1)))
        .unwrap_or_default();
    let first = named.lines().next().unwrap_or_default().trim();
    Fault { line, what: What::Marks(wrong, first.chars().take(MOST_TOLD).collect()) }
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
