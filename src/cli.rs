//! The top of the grammar: global options and the list of commands. Doc comments are the English
//! help; the Vietnamese stands in the catalogue by path.

pub mod language;
pub mod localise;
mod named;
#[cfg(test)]
mod toy;
mod typed;
mod unknown;
pub mod usage;

use std::cell::RefCell;
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::commands::{
    self, Context, Failure, Streams, backup, certify, check, expire, find, home, init, rate, register, report, restore,
    score, set, show, undo,
};
use crate::text::messages::{help, output, together};
use crate::text::{Lang, clean};

/// The ledger of an OCOP office: dossiers, scores, stars, certificates
#[derive(Debug, Parser)]
#[command(name = "ocop", version)]
pub struct Cli {
    /// The ledger's file (several for a report); else OCOP_LEDGER, else ./ocop.db
    #[arg(long, global = true, value_name = "FILE", alias = "so", action = clap::ArgAction::Append)]
    pub ledger: Vec<PathBuf>,
    /// Language of messages, Vietnamese unless told; else OCOP_LANG
    #[arg(long, global = true, value_enum, value_name = "LANG", alias = "ngon-ngu")]
    pub lang: Option<Tongue>,
    /// Who types, as the journal keeps it; else OCOP_AS, else the system's user
    #[arg(long = "as", global = true, value_name = "NAME", alias = "nguoi", value_parser = commands::text)]
    pub actor: Option<String>,
    /// What to do
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// A language as typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
#[allow(missing_docs)]
pub enum Tongue {
    Vi,
    En,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Create a ledger for one office
    #[command(alias = "tao-so")]
    Init(init::Args),
    /// Write down what the office receives and knows
    #[command(subcommand, alias = "dang-ky")]
    Register(register::Noun),
    /// Read the members' scoresheets
    #[command(subcommand, alias = "cham-diem")]
    Score(score::Noun),
    /// Turn scores into stars, and explain them
    #[command(subcommand, alias = "phan-hang")]
    Rate(rate::Noun),
    /// Record recognition decisions and certificates
    #[command(subcommand, alias = "cong-nhan", alias = "chung-nhan")]
    Certify(certify::Noun),
    /// See which certificates end and when; revoke, withdraw, take off the list
    #[command(subcommand, alias = "het-han")]
    Expire(expire::Noun),
    /// Revoke a certificate on a ground of 26/2026 Art 8
    #[command(hide = true, alias = "thu-hoi")]
    Revoke(expire::revoke::Args),
    /// Take ended products off the list under a decision
    #[command(hide = true, alias = "dua-ra")]
    Strike(expire::strike::Args),
    /// Count and print; with --ledger A --ledger B several offices as one
    #[command(subcommand, alias = "bao-cao")]
    Report(report::Noun),
    /// Search products and subjects, ideas and outlets, with or without diacritics
    #[command(alias = "tim")]
    Find(find::Args),
    /// Show one record as a timeline
    #[command(alias = "xem")]
    Show(show::Args),
    /// Set a policy with its citation; show all when bare
    #[command(alias = "dat")]
    Set(set::Args),
    /// Prove the ledger sound: silent where it is
    #[command(alias = "soat-so")]
    Check(check::Args),
    /// Void the last entry of the journal
    #[command(alias = "hoan-tac")]
    Undo(undo::Args),
    /// Copy the ledger to another folder, checked and dated
    #[command(alias = "sao-luu")]
    Backup(backup::Args),
    /// Put a backup in the place of the ledger
    #[command(alias = "khoi-phuc")]
    Restore(restore::Args),
}

/// The whole grammar, in a language, its help as wide as the screen.
pub fn grammar(lang: Lang, width: u16) -> clap::Command {
    localise::localise(Cli::command().term_width(width.into()), lang, help::vi)
}

/// Runs a command line, the program's name first; the exit code is returned.
pub fn run(args: &[OsString], mut streams: Streams<'_>) -> u8 {
    let lang = language::language(args, std::env::var("OCOP_LANG").ok().as_deref());
    let read =
        |tree: clap::Command| tree.try_get_matches_from(args).and_then(|matches| Cli::from_arg_matches(&matches));
    // Its texts in a language take longer to make than most commands to run: only where one is to be told.
    let cli = match read(Cli::command()).or_else(|_| read(grammar(lang, width(streams.terminal)))) {
        Ok(cli) => cli,
        Err(error) if usage::is_help(&error) => {
            let written = write!(streams.out, "{}", error.render()).and_then(|()| streams.out.flush());
            let Err(failure) = written.map_err(Failure::from) else { return 0 };
            let told = failure.message(lang);
            if !told.is_empty() {
                streams.tell(&told, width(true));
            }
            return failure.exit_code();
        }
        Err(error) => {
            let tree = grammar(lang, width(streams.terminal));
            streams.tell(&usage::render(&error, &tree, args, lang), width(true));
            return 2;
        }
    };
    let now = commands::now();
    let mut ledgers = named::ledgers(args, cli.ledger).into_iter();
    let by_itself = || variable("OCOP_LEDGER").map_or_else(|| "ocop.db".into(), PathBuf::from);
    let ledger = ledgers.next().unwrap_or_else(by_itself);
    let mut ctx = Context {
        lang,
        now,
        today: now.date(),
        actor: cli.actor.clone().unwrap_or_else(system_user),
        ledger,
        others: ledgers.collect(),
        key: variable("OCOP_KEY").map(PathBuf::from),
        width: width(streams.terminal),
        streams,
        written: None,
        stops: RefCell::default(),
        climbed: RefCell::default(),
    };
    let ended = dispatch(cli.verb, &mut ctx);
    ctx.tell_climbed();
    match ended {
        Ok(()) | Err(Failure::ClosedPipe) => 0,
        Err(failure) => {
            let told = failure.message(lang);
            let told = match (&failure, ctx.written) {
                (Failure::Out(_), Some(entry)) => output::written_though(lang, told, entry),
                _ => told,
            };
            ctx.streams.tell(&told, width(true));
            failure.exit_code()
        }
    }
}

/// Says that a command panicked: a fault of ours. The exit code is returned.
pub fn panicked(args: &[OsString], err: &mut dyn Write, what: String) -> u8 {
    let lang = language::language(args, std::env::var("OCOP_LANG").ok().as_deref());
    let failure = Failure::Bug(anyhow::Error::msg(what));
    drop(writeln!(err, "{}", clean(&failure.message(lang))));
    failure.exit_code()
}

/// Runs the command of a verb.
fn dispatch(verb: Option<Verb>, ctx: &mut Context<'_>) -> commands::Outcome {
    let takes_several = matches!(&verb, Some(Verb::Report(noun)) if noun.takes_several());
    if !ctx.others.is_empty() && !takes_several {
        return Err(Failure::Usage(together::one_ledger(ctx.lang, ctx.others.len() + 1, report::Noun::SEVERAL)));
    }
    match verb {
        None => home::run(ctx),
        Some(Verb::Init(args)) => init::run(&args, ctx),
        Some(Verb::Register(noun)) => register::run(noun, ctx),
        Some(Verb::Score(noun)) => score::run(noun, ctx),
        Some(Verb::Rate(noun)) => rate::run(noun, ctx),
        Some(Verb::Certify(noun)) => certify::run(noun, ctx),
        Some(Verb::Expire(noun)) => expire::run(noun, ctx),
        Some(Verb::Revoke(args)) => expire::revoke::run(&args, ctx),
        Some(Verb::Strike(args)) => expire::strike::run(&args, ctx),
        Some(Verb::Report(noun)) => report::run(noun, ctx),
        Some(Verb::Find(args)) => find::run(&args, ctx),
        Some(Verb::Show(args)) => show::run(&args, ctx),
        Some(Verb::Set(args)) => set::run(&args, ctx),
        Some(Verb::Check(args)) => check::run(&args, ctx),
        Some(Verb::Undo(args)) => undo::run(&args, ctx),
        Some(Verb::Backup(args)) => backup::run(&args, ctx),
        Some(Verb::Restore(args)) => restore::run(&args, ctx),
    }
}

/// A variable of the environment that is set and not blank.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

fn system_user() -> String {
    let told = |name| commands::text(&variable(name)?).ok();
    ["OCOP_AS", "USER", "USERNAME"].into_iter().find_map(told).unwrap_or_else(|| "?".to_owned())
}

/// Columns of the screen: COLUMNS where it is set, else the terminal's, else 100 for a pipe.
fn width(terminal: bool) -> u16 {
    let told = variable("COLUMNS").and_then(|columns| columns.parse().ok());
    let seen = || if terminal { comfy_table::Table::new().width() } else { Some(100) };
    told.or_else(seen).filter(|columns| *columns >= 40).unwrap_or(80)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_told_as_a_fault_of_the_program() {
        let args = ["ocop", "--lang", "en", "find", "x"].map(OsString::from);
        let mut err = Vec::new();
        assert_eq!(panicked(&args, &mut err, "panicked at a.rs:1:2:\nboom".to_owned()), 5);
        let told = String::from_utf8(err).unwrap();
        assert!(told.starts_with("A fault of the program") && told.ends_with("a.rs:1:2: boom\n"), "{told}");
    }
}
