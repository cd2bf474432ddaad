//! What was typed, set against the command tree: how far it led, where a word stands, which word is nearest.

use clap::{Arg, Command};
use std::ffi::OsString;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A closeness (0 to 1) under which a word is no longer worth suggesting: one letter wrong of three passes.
const WORTH_SUGGESTING: f64 = 0.6;

/// The command that a line reached.
pub struct Place<'a> {
    pub cmd: &'a Command,
    /// The words that led to it, as typed: `ocop dang-ky`.
    pub path: String,
}

impl<'a> Place<'a> {
    /// Follows the typed words (the first is the program's name) down a built tree as far as they are commands.
    pub fn reached(root: &'a Command, args: &[OsString]) -> Self {
        let mut place = Self { cmd: root, path: root.get_name().to_owned() };
        let mut words = args.iter().skip(1).map(|arg| arg.to_string_lossy());
        while let Some(word) = words.next() {
            if word == "--" {
                break;
            }
            if word.starts_with('-') {
                if takes_next_word(place.cmd, &word) {
                    words.next();
                }
            } else if word != "help" {
                // `ocop help register` is about `ocop register`.
                let Some(sub) = place.cmd.find_subcommand(word.as_ref()) else {
                    break;
                };
                place.cmd = sub;
                place.path = format!("{} {word}", place.path);
            }
        }
        place
    }

    /// Whether the line reached this very command.
    pub fn is(&self, cmd: &Command) -> bool {
        std::ptr::eq(self.cmd, cmd)
    }
}

fn takes_next_word(cmd: &Command, word: &str) -> bool {
    let named = |arg: &&Arg| match word.strip_prefix("--") {
        Some(long) => long_names(arg).any(|name| name == long),
        None => arg.get_short().is_some_and(|short| word == format!("-{short}")),
    };
    cmd.get_arguments().find(named).is_some_and(|arg| arg.get_action().takes_values())
}

/// The long name of an option, then its aliases, without dashes.
pub fn long_names(arg: &Arg) -> impl Iterator<Item = &str> {
    arg.get_long().into_iter().chain(arg.get_all_aliases().unwrap_or_default())
}

/// The name of a command, then its aliases.
pub fn names(cmd: &Command) -> impl Iterator<Item = &str> {
    std::iter::once(cmd.get_name()).chain(cmd.get_all_aliases())
}

/// The commands one may type after `cmd`.
pub fn offered(cmd: &Command) -> impl Iterator<Item = &Command> {
    cmd.get_subcommands().filter(|sub| !sub.is_hide_set() && sub.get_name() != "help")
}

/// The lines (`ocop report annex`) of all commands called `word`; by aliases throughout if `word` is one.
pub fn lines_of_command(root: &Command, word: &str) -> Vec<String> {
    lines(root, &|cmd| names(cmd).position(|name| name == word).map(|at| at > 0))
}

/// The lines of all commands with an option `--name` of their own.
pub fn lines_of_option(root: &Command, name: &str) -> Vec<String> {
    lines(root, &|cmd| {
        cmd.get_arguments()
            .filter(|arg| !arg.is_global_set())
            .find_map(|arg| long_names(arg).position(|long| long == name))
            .map(|at| at > 0)
    })
}

/// The lines of the commands below `root` that `found` picks, saying whether to print the aliases.
fn lines(root: &Command, found: &dyn Fn(&Command) -> Option<bool>) -> Vec<String> {
    fn walk<'a>(trail: &mut Vec<&'a Command>, found: &dyn Fn(&Command) -> Option<bool>, lines: &mut Vec<String>) {
        let Some(&cmd) = trail.last() else { return };
        for sub in offered(cmd) {
            trail.push(sub);
            if let Some(by_alias) = found(sub) {
                let word = |cmd: &&'a Command| names(cmd).nth(usize::from(by_alias)).unwrap_or(cmd.get_name());
                lines.push(trail.iter().map(word).collect::<Vec<_>>().join(" "));
            }
            walk(trail, found, lines);
            trail.pop();
        }
    }
    let mut lines = Vec::new();
    walk(&mut vec![root], found, &mut lines);
    lines
}

/// The word nearest to what was typed, if one is near. Diacritics, case and `_` do not count: `đăng_ký` is `dang-ky`.
pub fn nearest<'a>(typed: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = plain(typed);
    let mut best = None;
    let mut closeness = WORTH_SUGGESTING;
    for word in words {
        let this = close(&typed, word);
        if this > closeness {
            (best, closeness) = (Some(word), this);
        }
    }
    best
}

fn close(typed: &str, word: &str) -> f64 {
    let by_letters = strsim::normalized_damerau_levenshtein(typed, word);
    let begun = typed.len() >= 2 && word.starts_with(typed);
    if begun { by_letters.max(0.8) } else { by_letters }
}

fn plain(typed: &str) -> String {
    typed
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'đ' => 'd',
            '_' => '-',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::toy::{tree, words};
    use crate::text::Lang;

    #[test]
    fn follows_a_line_past_options_and_their_values() {
        let root = tree(Lang::Vi);
        let path = |line| Place::reached(&root, &words(line)).path;
        assert_eq!(path("ocop"), "ocop");
        assert_eq!(path("/bin/ocop dang-ky --lang en roster f.csv"), "ocop dang-ky roster");
        assert_eq!(path("ocop --ledger report register subject"), "ocop register subject");
        assert_eq!(path("ocop --ledger=x register"), "ocop register");
        assert_eq!(path("ocop register roster --dry-run subject"), "ocop register roster");
        assert_eq!(path("ocop -- register"), "ocop");
    }

    #[test]
    fn nearest_forgives_diacritics_case_underscores_and_a_beginning() {
        let words = ["register", "dang-ky", "report", "bao-cao", "find", "tim"];
        for (typed, near) in [
            ("registre", Some("register")),
            ("ĐĂNG_KÝ", Some("dang-ky")),
            ("bao-coa", Some("bao-cao")),
            ("repo", Some("report")),
            ("tm", Some("tim")),
            ("x", None),
            ("certify", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, words), near, "{typed}");
        }
    }
}
