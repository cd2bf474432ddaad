//! A value parser's refusal that can be said in either language.

use crate::text::Lang;
use std::fmt;

/// A value parser's refusal, in both languages: what it expected.
pub struct Expected(Box<dyn Fn(Lang) -> String + Send + Sync>);

impl Expected {
    /// From a message of the catalogue.
    pub fn new(say: impl Fn(Lang) -> String + Send + Sync + 'static) -> Self {
        Self(Box::new(say))
    }

    /// What was expected, as a sentence.
    pub fn say(&self, lang: Lang) -> String {
        (self.0)(lang)
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::default()))
    }
}

impl fmt::Debug for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Expected({self})")
    }
}

impl std::error::Error for Expected {}
