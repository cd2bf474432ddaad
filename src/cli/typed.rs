//! What was typed, set against the command tree: how far it led, where a word stands, which word is nearest.

use clap::{Arg, Command};
use std::ffi::OsString;

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
}
