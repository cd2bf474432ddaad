//! `ocop score`: the members' scoresheets.

mod import;
mod status;

use clap::Subcommand;

use super::{Context, Outcome};

/// What can be done with scores.
#[derive(Debug, Subcommand)]
pub enum Noun {
    /// Read scoresheets: a row a sheet with a total or parts, or the secretary's matrix
    #[command(alias = "nhap")]
    Import(import::Args),
    /// Show who is missing, each mean and spread
    #[command(alias = "tien-do")]
    Status(status::Args),
}

pub(crate) fn run(noun: Noun, ctx: &mut Context<'_>) -> Outcome {
    match noun {
        Noun::Import(args) => import::run(&args, ctx),
        Noun::Status(args) => status::run(&args, ctx),
    }
}
