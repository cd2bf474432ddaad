//! `ocop rate`: scores turned into stars, and explained.

mod council;
mod explain;

use clap::Subcommand;

use super::{Context, Outcome};

/// What can be rated and explained.
#[derive(Debug, Subcommand)]
pub enum Noun {
    /// Rate the dossiers of a council: all or none
    #[command(alias = "hoi-dong")]
    Council(council::Args),
    /// Explain a dossier's star: sum, count, exact fraction, band, article
    #[command(alias = "giai-trinh")]
    Explain(explain::Args),
}

pub(crate) fn run(noun: Noun, ctx: &mut Context<'_>) -> Outcome {
    match noun {
        Noun::Council(args) => council::run(&args, ctx),
        Noun::Explain(args) => explain::run(&args, ctx),
    }
}
