//! `ocop register`: write down what the office receives and knows.

mod council;
mod office;
mod roster;
mod target;

use clap::Subcommand;

use super::{Context, Outcome};

/// What can be registered.
#[derive(Debug, Subcommand)]
pub enum Noun {
    /// Read a roster: subjects, products and dossiers
    #[command(alias = "danh-sach")]
    Roster(roster::Args),
    /// Read a council and its members
    #[command(alias = "hoi-dong")]
    Council(council::Args),
    /// Change the office's name or unit from a day on, or join merged provinces to it
    #[command(alias = "van-phong")]
    Office(office::Args),
    /// Set a year's target
    #[command(alias = "chi-tieu")]
    Target(target::Args),
}

pub(crate) fn run(noun: Noun, ctx: &mut Context<'_>) -> Outcome {
    match noun {
        Noun::Roster(args) => roster::run(&args, ctx),
        Noun::Council(args) => council::run(&args, ctx),
        Noun::Office(args) => office::run(&args, ctx),
        Noun::Target(args) => target::run(&args, ctx),
    }
}
