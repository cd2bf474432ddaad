//! `ocop expire`: which certificates end, and when.

mod list;

use clap::Subcommand;

use super::{Context, Outcome};

/// What can be seen of the end of certificates.
#[derive(Debug, Subcommand)]
pub enum Noun {
    /// List the certificates that have ended, and those that end soon
    #[command(alias = "danh-sach")]
    List(list::Args),
}

pub(crate) fn run(noun: Noun, ctx: &mut Context<'_>) -> Outcome {
    match noun {
        Noun::List(args) => list::run(&args, ctx),
    }
}
