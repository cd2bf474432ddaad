//! `ocop rate`: scores turned into stars, and explained.

mod answer;
mod case;
mod council;
mod criteria;
mod explain;
mod gap;
mod next;

use clap::Subcommand;

use super::{Context, Outcome};
pub(super) use answer::given_again;

/// What can be rated and explained.
#[derive(Debug, Subcommand)]
pub enum Noun {
    /// Rate the dossiers of a council: all or none
    #[command(alias = "hoi-dong")]
    Council(council::Args),
    /// Explain a dossier's star: sum, count, exact fraction, band, article
    #[command(alias = "giai-trinh")]
    Explain(explain::Args),
    /// Record the ministry's answer on what was sent up, with its score
    #[command(alias = "tra-loi")]
    Answer(answer::Args),
    /// What is missing for a star: minima, then points, cheapest first
    #[command(alias = "con-thieu")]
    Gap(gap::Args),
    /// The criteria of a product set with options, points and star minima; load a further table
    #[command(alias = "tieu-chi")]
    Criteria(criteria::Args),
}

pub(crate) fn run(noun: Noun, ctx: &mut Context<'_>) -> Outcome {
    match noun {
        Noun::Council(args) => council::run(&args, ctx),
        Noun::Explain(args) => explain::run(&args, ctx),
        Noun::Answer(args) => answer::run(&args, ctx),
        Noun::Gap(args) => gap::run(&args, ctx),
        Noun::Criteria(args) => criteria::run(&args, ctx),
    }
}
