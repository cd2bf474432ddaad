//! Wrong usage, said in our words: what is wrong, what was expected, what to do.

use super::localise::values;
use super::typed::{Place, offered};
use super::unknown;
use crate::text::Expected;
use crate::text::nearest;
use crate::text::{Lang, messages::usage as msg};
use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Arg, Command};
use std::error::Error as _;
use std::ffi::OsString;

/// Whether clap stopped to print the help or the version that was asked for, which is no error.
pub fn is_help(err: &Error) -> bool {
    matches!(err.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion)
}

/// A usage error as the lines to print, without a newline at the end.
///
/// `cmd` is the tree that was parsed, as [`super::localise::localise`] gave it; `args` is what was typed, the
/// program's name first.
pub fn render(err: &Error, cmd: &Command, args: &[OsString], lang: Lang) -> String {
    let case = Case { err, root: cmd, place: Place::reached(cmd, args), lang };
    let mut lines = case.lines();
    lines.push(msg::see(lang, &case.place.path));
    lines.join("\n")
}

struct Case<'a> {
    err: &'a Error,
    root: &'a Command,
    place: Place<'a>,
    lang: Lang,
}

impl Case<'_> {
    fn lines(&self) -> Vec<String> {
        let (lang, argument) = (self.lang, self.context(ContextKind::InvalidArg));
        match self.err.kind() {
            ErrorKind::InvalidSubcommand => {
                unknown::command(self.root, &self.place, lang, &self.context(ContextKind::InvalidSubcommand))
            }
            ErrorKind::UnknownArgument => match argument.strip_prefix("--") {
                Some(name) => unknown::option(self.root, &self.place, lang, name),
                None if argument.starts_with('-') => {
                    vec![msg::unknown_option(lang, &self.place.path, argument)]
                }
                None => vec![msg::extra_argument(lang, argument)],
            },
            ErrorKind::MissingSubcommand => self.choices(),
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand if self.place.cmd.has_subcommands() => self.choices(),
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                let required = self.place.cmd.get_arguments().filter(|arg| arg.is_required_set());
                self.missing(&required.map(ToString::to_string).collect::<Vec<_>>())
            }
            ErrorKind::MissingRequiredArgument => self.missing(&self.contexts(ContextKind::InvalidArg)),
            ErrorKind::InvalidValue => self.invalid_value(&argument),
            ErrorKind::ValueValidation => {
                let value = self.context(ContextKind::InvalidValue);
                let mut lines = vec![msg::wrong_value(lang, argument, value)];
                lines.extend(self.reason());
                lines
            }
            ErrorKind::TooManyValues => {
                vec![msg::wrong_value(lang, argument, self.context(ContextKind::InvalidValue))]
            }
            ErrorKind::TooFewValues => vec![msg::needs_at_least(
                lang,
                argument,
                self.context(ContextKind::MinValues),
                self.context(ContextKind::ActualNumValues),
            )],
            ErrorKind::WrongNumberOfValues => vec![msg::needs_exactly(
                lang,
                argument,
                self.context(ContextKind::ExpectedNumValues),
                self.context(ContextKind::ActualNumValues),
            )],
            ErrorKind::NoEquals => vec![msg::needs_equals(lang, argument)],
            ErrorKind::ArgumentConflict => vec![self.conflict()],
            ErrorKind::InvalidUtf8 => vec![msg::not_unicode(lang)],
            _ => vec![msg::wrong_line(lang)],
        }
    }

    /// A verb without its noun: the nouns, each with its one line of help.
    fn choices(&self) -> Vec<String> {
        let first = if self.place.is(self.root) {
            msg::choose_command(self.lang)
        } else {
            msg::choose_noun(self.lang, &self.place.path)
        };
        let nouns =
            offered(self.place.cmd).map(|noun| (noun.get_name().to_owned(), noun.get_about().map(ToString::to_string)));
        list(first, nouns.collect())
    }

    fn missing(&self, arguments: &[String]) -> Vec<String> {
        let helps = arguments.iter().map(|argument| {
            let help = self.argument(argument).and_then(Arg::get_help);
            (argument.clone(), help.map(ToString::to_string))
        });
        list(msg::missing_arguments(self.lang, &self.place.path), helps.collect())
    }

    /// No value, or one that is none of the possible ones.
    fn invalid_value(&self, argument: &str) -> Vec<String> {
        let lang = self.lang;
        let value = self.context(ContextKind::InvalidValue);
        let mut wrong =
            if value.is_empty() { msg::needs_value(lang, argument) } else { msg::wrong_value(lang, argument, &value) };
        let Some(arg) = self.argument(argument) else {
            return vec![wrong];
        };
        let possible = arg.get_possible_values();
        let visible = possible.iter().filter(|value| !value.is_hide_set());
        if let Some(near) = nearest(&value, visible.flat_map(PossibleValue::get_name_and_aliases)) {
            wrong = format!("{wrong} {}", msg::did_you_mean(lang, near));
        }
        let mut lines = vec![wrong];
        if !possible.is_empty() {
            lines.push(msg::expected_values(lang, values(arg).join(", ")));
        }
        lines
    }

    /// Why a value parser refused: in its own words if it has them in both languages, else from what clap's own
    /// number parsers say.
    fn reason(&self) -> Option<String> {
        let source = self.err.source()?;
        if let Some(expected) = source.downcast_ref::<Expected>() {
            return Some(expected.say(self.lang));
        }
        if source.is::<std::num::ParseIntError>() {
            return Some(msg::expected_whole_number(self.lang));
        }
        let said = source.to_string();
        Some(match said.split_once(" is not in ") {
            Some((_, range)) => match range.split_once("..=") {
                Some((low, high)) if !low.is_empty() => msg::expected_between(self.lang, low, high),
                _ => msg::expected_within(self.lang, range),
            },
            None => said,
        })
    }

    fn conflict(&self) -> String {
        let one = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand].map(|kind| self.context(kind)).concat(); // clap gives one of the two
        let others = self.contexts(ContextKind::PriorArg);
        if others.is_empty() {
            msg::only_alone(self.lang, one)
        } else if others.contains(&one) {
            msg::used_twice(self.lang, one)
        } else {
            let others: Vec<String> = others.iter().map(|other| format!("“{other}”")).collect();
            msg::not_together(self.lang, one, others.join(", "))
        }
    }

    /// The argument that clap prints so: `--year <YEAR>`.
    fn argument(&self, shown: &str) -> Option<&Arg> {
        self.place.cmd.get_arguments().find(|arg| arg.to_string() == shown)
    }

    fn context(&self, kind: ContextKind) -> String {
        self.err.get(kind).map(ToString::to_string).unwrap_or_default()
    }

    fn contexts(&self, kind: ContextKind) -> Vec<String> {
        match self.err.get(kind) {
            Some(ContextValue::Strings(all)) => all.clone(),
            Some(ContextValue::String(one)) => vec![one.clone()],
            _ => Vec::new(),
        }
    }
}

/// A first line, then words with their help in a second column.
fn list(first: String, rows: Vec<(String, Option<String>)>) -> Vec<String> {
    let width = rows.iter().map(|(word, _)| word.chars().count()).max().unwrap_or(0);
    let rows = rows.into_iter().map(|(word, help)| {
        let row = format!("  {word:width$}  {}", help.unwrap_or_default());
        row.trim_end().to_owned()
    });
    std::iter::once(first).chain(rows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::toy::{error, told};

    #[test]
    fn a_missing_noun_lists_the_nouns() {
        told(
            "ocop register",
            "“ocop register” cần một mục. Chọn một trong các mục:\n  \
               roster   Nhập danh sách [danh-sach]\n  \
               subject  Chủ thể [chu-the]\n\
             Xem: ocop register --help",
            "“ocop register” needs one more word. Choose one of:\n  \
               roster   Import a roster [danh-sach]\n  \
               subject  A subject [chu-the]\n\
             See: ocop register --help",
        );
    }

    #[test]
    fn arguments_too_few_and_too_many() {
        told(
            "ocop register roster",
            "“ocop register roster” còn thiếu:\n  \
               --year <NĂM>  Năm đánh giá [--nam]\n  \
               <TỆP>         Tệp danh sách\n\
             Xem: ocop register roster --help",
            "“ocop register roster” also needs:\n  \
               --year <YEAR>  The year of evaluation [--nam]\n  \
               <FILE>         The roster's file\n\
             See: ocop register roster --help",
        );
        told(
            "ocop report annex x",
            "Thừa tham số “x”.\nXem: ocop report annex --help",
            "One argument too many: “x”.\nSee: ocop report annex --help",
        );
    }

    #[test]
    fn values_missing_or_none_of_the_possible() {
        told(
            "ocop register roster f --year",
            "“--year <NĂM>” cần một giá trị.\nXem: ocop register roster --help",
            "“--year <YEAR>” needs a value.\nSee: ocop register roster --help",
        );
        told(
            "ocop --lang fr",
            "“--lang <LANG>” không nhận giá trị “fr”.\nCác giá trị: vi, en\nXem: ocop --help",
            "“--lang <LANG>” does not take the value “fr”.\nPossible values: vi, en\nSee: ocop --help",
        );
        told(
            "ocop register roster f --kind lan-dan",
            "“--kind <KIND>” không nhận giá trị “lan-dan”. Có phải “lan-dau” không?\n\
             Các giá trị: first (lan-dau), upgrade (nang-hang)\n\
             Xem: ocop register roster --help",
            "“--kind <KIND>” does not take the value “lan-dan”. Did you mean “lan-dau”?\n\
             Possible values: first (lan-dau), upgrade (nang-hang)\n\
             See: ocop register roster --help",
        );
    }

    #[test]
    fn values_refused_say_what_was_expected() {
        told(
            "ocop register roster f --year 1999",
            "“--year <NĂM>” không nhận giá trị “1999”.\n\
             Cần một số nguyên từ 2018 đến 2100.\n\
             Xem: ocop register roster --help",
            "“--year <YEAR>” does not take the value “1999”.\n\
             Expected a whole number from 2018 to 2100.\n\
             See: ocop register roster --help",
        );
        told(
            "ocop register roster f --year abc",
            "“--year <NĂM>” không nhận giá trị “abc”.\nCần một số nguyên.\nXem: ocop register roster --help",
            "“--year <YEAR>” does not take the value “abc”.\nExpected a whole number.\nSee: ocop register roster --help",
        );
        told(
            "ocop register roster f --star 9",
            "“--star <STAR>” không nhận giá trị “9”.\nCần 3 hoặc 4.\nXem: ocop register roster --help",
            "“--star <STAR>” does not take the value “9”.\nExpected 3 or 4.\nSee: ocop register roster --help",
        );
    }

    #[test]
    fn numbers_of_values() {
        told(
            "ocop register roster f --codes 1",
            "“--codes <FROM> <TO>” cần đúng 2 giá trị, đã nhận 1.\nXem: ocop register roster --help",
            "“--codes <FROM> <TO>” needs exactly 2 values, got 1.\nSee: ocop register roster --help",
        );
        told(
            "ocop register roster f --dry-run=yes",
            "“--dry-run” không nhận giá trị “yes”.\nXem: ocop register roster --help",
            "“--dry-run” does not take the value “yes”.\nSee: ocop register roster --help",
        );
    }

    #[test]
    fn options_in_conflict_and_used_twice() {
        told(
            "ocop register roster f --year 2020 --star 3 --kind first",
            "“--star <STAR>” không dùng cùng “--kind <KIND>”.\nXem: ocop register roster --help",
            "“--star <STAR>” cannot be used with “--kind <KIND>”.\nSee: ocop register roster --help",
        );
        told(
            "ocop register roster f --year 2020 --nam 2021",
            "“--year <NĂM>” chỉ được dùng một lần.\nXem: ocop register roster --help",
            "“--year <YEAR>” may be used only once.\nSee: ocop register roster --help",
        );
    }

    #[test]
    fn help_and_version_are_no_errors() {
        for line in ["ocop -h", "ocop help register", "ocop --version"] {
            assert!(is_help(&error(line, Lang::Vi)), "{line}");
            assert_eq!(error(line, Lang::Vi).exit_code(), 0, "{line}");
        }
        for line in ["ocop register", "ocop xyzzy", "ocop --lang fr"] {
            assert!(!is_help(&error(line, Lang::Vi)), "{line}");
            assert_eq!(error(line, Lang::Vi).exit_code(), 2, "{line}");
        }
    }
}
