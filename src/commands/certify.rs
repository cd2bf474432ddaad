//! `ocop certify`: recognition decisions and certificates.

pub(super) mod authority;
mod council;
mod import;

use clap::Subcommand;

pub(super) use council::{candidates, refuse_stale};
pub(super) use import::meant::meant;

use super::{Context, Outcome};

/// What can be certified.
#[derive(Debug, Subcommand)]
pub enum Noun {
    /// Record the decision that recognises a council's products
    #[command(alias = "hoi-dong")]
    Council(council::Args),
    /// Record certificates of the past from decisions' annexes or a register
    #[command(alias = "nhap")]
    Import(import::Args),
}

pub(crate) fn run(noun: Noun, ctx: &mut Context<'_>) -> Outcome {
    match noun {
        Noun::Council(args) => council::run(&args, ctx),
        Noun::Import(args) => import::run(&args, ctx),
    }
}
