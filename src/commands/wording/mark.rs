//! What is wrong with a mark, in words, wherever it was read.

use crate::law::Mark;
use crate::law::rubric::MarkFault;
use crate::text::messages::marks as say;
use crate::text::{Lang, number};

/// A cell of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkCell {
    /// Its criterion.
    Criterion,
    /// Its option.
    Option,
    /// Its points.
    Points,
}

/// What is wrong with a mark under the table of a set, and which of its cells is at fault; `first` is
/// the line or row at which its criterion was marked first.
pub fn mark_fault(lang: Lang, set: &str, mark: &Mark, fault: &MarkFault, first: u64) -> (MarkCell, String) {
    let points = |hundredths: i64| number::brief_points(lang, hundredths);
    let (of, got) = (&mark.criterion, points(mark.points.0));
    let option = mark.option.unwrap_or_default();
    match fault {
        MarkFault::NoCriterion => (MarkCell::Criterion, say::no_criterion(lang, of, set)),
        MarkFault::Twice => (MarkCell::Criterion, say::twice(lang, of, first)),
        MarkFault::NoOption { options } => (MarkCell::Option, say::no_option(lang, of, options, option)),
        MarkFault::OptionGives { points: gives } => {
            (MarkCell::Points, say::option_gives(lang, of, option, points(gives.0), got))
        }
        MarkFault::NoSuchPoints { allowed } => {
            let allowed: Vec<String> = allowed.iter().map(|allowed| points(allowed.0)).collect();
            (MarkCell::Points, say::no_such_points(lang, of, alternatives(&allowed, lang), got))
        }
        MarkFault::NoStory { criterion } => (MarkCell::Points, say::no_story(lang, of, criterion)),
    }
}

/// "0, 1, 2 hoặc 3".
fn alternatives(all: &[String], lang: Lang) -> String {
    match all {
        [rest @ .., last] if !rest.is_empty() => say::or(lang, rest.join(", "), last),
        _ => all.concat(),
    }
}
