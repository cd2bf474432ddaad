//! The help in both languages. The doc comments on clap's types are the English; the Vietnamese is looked up by
//! path; what clap hard-codes in English (headings, facts in brackets, help of the help) is replaced for both.

use crate::text::{Lang, messages::usage as msg};
use clap::builder::{Resettable, StyledStr};
use clap::{Arg, ArgAction, Command};

/// Gives the Vietnamese help of a path, its paragraphs parted by an empty line: `ocop` (the program),
/// `register roster` (a command), `register roster --year` (an option), `register roster FILE` (a positional,
/// by value name). An option found in many commands may be given once, as `--dry-run`; so are the global ones.
/// `<FILE>` gives the Vietnamese name of a value.
pub type Help = fn(&str) -> Option<&'static str>;

/// The command tree, built, with every text of its help in one language.
///
/// What the table lacks stays in English; [`missing`] lists it.
pub fn localise(cmd: Command, lang: Lang, help: Help) -> Command {
    let mut cmd = translate(cmd, "", lang, help);
    cmd.build(); // adds the help and version options, and global options to every command
    furnish(cmd, lang, true)
}

/// Every path of a tree (not built), and every name of a value, without a Vietnamese text; hidden commands and arguments left out.
pub fn missing(cmd: &Command, help: Help) -> Vec<String> {
    let mut lacking = Vec::new();
    collect_missing(cmd, "", help, &mut lacking);
    lacking
}

fn collect_missing(cmd: &Command, path: &str, help: Help, lacking: &mut Vec<String>) {
    let key = command_key(cmd, path);
    if help(&key).is_none() {
        lacking.push(key);
    }
    for arg in cmd.get_arguments().filter(|arg| !arg.is_hide_set()) {
        if argument_help(arg, path, help).is_none() {
            lacking.push(join(path, &argument_key(arg)));
        }
        let shown = arg.get_value_names().filter(|_| arg.get_action().takes_values()).unwrap_or_default();
        let names = shown.iter().map(|name| format!("<{name}>"));
        lacking.extend(names.filter(|name| help(name).is_none()).map(|name| join(path, &name)));
    }
    for sub in cmd.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        collect_missing(sub, &join(path, sub.get_name()), help, lacking);
    }
}

/// Replaces the texts that the program wrote: before the build, so that global options carry theirs along.
fn translate(cmd: Command, path: &str, lang: Lang, help: Help) -> Command {
    let vi = help(&command_key(&cmd, path)).filter(|_| lang == Lang::Vi);
    let aliases: Vec<String> = cmd.get_all_aliases().map(str::to_owned).collect();
    let facts = if aliases.is_empty() { String::new() } else { format!("[{}]", aliases.join(", ")) };
    let (brief, full) = text(vi, cmd.get_about(), cmd.get_long_about(), &facts);
    let value_name = cmd.get_subcommand_value_name().map_or_else(|| msg::command_tag(lang), str::to_owned);

    cmd.about(brief)
        .long_about(full)
        .alias(None::<&'static str>) // forgets them all, for clap would print the visible ones itself
        .aliases(aliases)
        .subcommand_value_name(value_name)
        .mut_args(|arg| translate_argument(arg, path, lang, help))
        .mut_subcommands(|sub| {
            let path = join(path, sub.get_name());
            translate(sub, &path, lang, help)
        })
}

fn translate_argument(arg: Arg, path: &str, lang: Lang, help: Help) -> Arg {
    let vi = argument_help(&arg, path, help).filter(|_| lang == Lang::Vi);
    let (brief, full) = text(vi, arg.get_help(), arg.get_long_help(), &facts(&arg, lang));
    let aliases: Vec<String> = owned(arg.get_all_aliases().unwrap_or_default());
    let names: Vec<String> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| {
            let vi = help(&format!("<{name}>")).filter(|_| lang == Lang::Vi);
            vi.unwrap_or(name).to_owned()
        })
        .collect();
    // Global options come after the command's own, before -h and -V (which clap puts at 999).
    let takes_values = arg.get_action().takes_values();
    let order = arg.get_display_order() + if arg.is_global_set() { 900 } else { 0 };

    arg.help(brief)
        .long_help(full)
        .alias(None::<&'static str>)
        .aliases(aliases)
        .value_names(names)
        .display_order(order)
        .hide_possible_values(takes_values)
        .hide_default_value(takes_values)
}

/// What clap would print in brackets, in the right language: aliases, possible values, default.
fn facts(arg: &Arg, lang: Lang) -> String {
    let mut facts: Vec<String> = Vec::new();
    let aliases = arg.get_all_aliases().unwrap_or_default();
    if !aliases.is_empty() {
        let aliases: Vec<String> = aliases.iter().map(|alias| format!("--{alias}")).collect();
        facts.push(aliases.join(", "));
    }
    if arg.get_action().takes_values() {
        let values = values(arg);
        if !values.is_empty() && !arg.is_hide_possible_values_set() {
            facts.push(msg::fact_values(lang, values.join(", ")));
        }
        let default: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
        if !default.is_empty() && !arg.is_hide_default_value_set() {
            facts.push(msg::fact_default(lang, default.join(" ")));
        }
    }
    let facts: Vec<String> = facts.iter().map(|fact| format!("[{fact}]")).collect();
    facts.join(" ")
}

/// The possible values of an argument, each with its aliases: `first (lan-dau)`.
pub(super) fn values(arg: &Arg) -> Vec<String> {
    arg.get_possible_values()
        .iter()
        .filter(|value| !value.is_hide_set())
        .map(|value| {
            let aliases: Vec<&str> = value.get_name_and_aliases().skip(1).collect();
            if aliases.is_empty() {
                value.get_name().to_owned()
            } else {
                format!("{} ({})", value.get_name(), aliases.join(", "))
            }
        })
        .collect()
}

/// The short text and, where there is more than one paragraph, the long one; the facts end the first paragraph.
fn text(
    vi: Option<&str>,
    short: Option<&StyledStr>,
    long: Option<&StyledStr>,
    facts: &str,
) -> (Resettable<StyledStr>, Resettable<StyledStr>) {
    let (short, long) = match vi {
        Some(vi) => match vi.split_once("\n\n") {
            Some((first, _)) => (Some(first.to_owned()), Some(vi.to_owned())),
            None => (Some(vi.to_owned()), None),
        },
        None => (short.map(ToString::to_string), long.map(ToString::to_string)),
    };
    let with_facts = |text: String| match (text.is_empty(), facts.is_empty()) {
        (_, true) => text,
        (true, false) => facts.to_owned(),
        (false, false) => format!("{text} {facts}"),
    };
    let short = with_facts(short.unwrap_or_default());
    let long = long.map(|long| match long.split_once("\n\n") {
        Some((_, rest)) => format!("{short}\n\n{rest}"),
        None => with_facts(long),
    });
    (Resettable::Value(short.into()), long.map(StyledStr::from).into())
}

/// Replaces what clap added or hard-codes.
fn furnish(mut cmd: Command, lang: Lang, root: bool) -> Command {
    let usage = cmd.render_usage().ansi().to_string();
    let usage = usage.split_once(' ').map_or("", |(_heading, usage)| usage);
    let usage = usage.replace("[OPTIONS]", &msg::options_tag(lang));
    let template = template(&cmd, lang);

    cmd.override_usage(usage)
        .help_template(template)
        .mut_args(|arg| match arg.get_action() {
            ArgAction::Help | ArgAction::HelpShort | ArgAction::HelpLong => {
                arg.help(msg::print_help(lang)).long_help(None::<&'static str>)
            }
            ArgAction::Version => arg.help(msg::print_version(lang)),
            _ => arg,
        })
        .mut_subcommands(|sub| {
            if sub.get_name() == "help" {
                let help = sub.about(msg::help_command(lang)).hide(!root);
                furnish(help, lang, false)
            } else {
                furnish(sub, lang, false)
            }
        })
}

/// clap's own page, with headings in the language; a section that would be empty is left out.
fn template(cmd: &Command, lang: Lang) -> String {
    let (usage, header) = (cmd.get_styles().get_usage(), cmd.get_styles().get_header());
    let mut page =
        format!("{{before-help}}{{about-with-newline}}\n{usage}{}:{usage:#} {{usage}}", msg::heading_usage(lang));
    let sections = [
        (cmd.get_subcommands().any(|sub| !sub.is_hide_set()), msg::heading_commands(lang), "{subcommands}"),
        (cmd.get_positionals().any(|arg| !arg.is_hide_set()), msg::heading_arguments(lang), "{positionals}"),
        (
            cmd.get_arguments().any(|arg| !arg.is_positional() && !arg.is_hide_set()),
            msg::heading_options(lang),
            "{options}",
        ),
    ];
    for (_, heading, content) in sections.iter().filter(|(present, ..)| *present) {
        page.push_str(&format!("\n\n{header}{heading}:{header:#}\n{content}"));
    }
    page + "{after-help}"
}

fn command_key(cmd: &Command, path: &str) -> String {
    if path.is_empty() { cmd.get_name() } else { path }.to_owned()
}

/// `--year`, or `-y` where there is no long form, or `FILE`.
fn argument_key(arg: &Arg) -> String {
    if let Some(long) = arg.get_long() {
        return format!("--{long}");
    }
    if let Some(short) = arg.get_short() {
        return format!("-{short}");
    }
    match arg.get_value_names() {
        Some([name, ..]) => name.to_string(),
        _ => arg.get_id().to_string(),
    }
}

fn argument_help(arg: &Arg, path: &str, help: Help) -> Option<&'static str> {
    let key = argument_key(arg);
    help(&join(path, &key)).or_else(|| if arg.is_positional() { None } else { help(&key) })
}

fn join(path: &str, word: &str) -> String {
    if path.is_empty() { word.to_owned() } else { format!("{path} {word}") }
}

fn owned(words: Vec<&str>) -> Vec<String> {
    words.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests;
