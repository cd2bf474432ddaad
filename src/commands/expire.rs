//! `ocop expire`: which certificates end, when, and by what decision.

mod competent;
mod ended;
mod list;
mod notice;
pub mod revoke;
pub mod strike;
mod withdraw;

use clap::Subcommand;

pub(super) use notice::runs_on_to;

pub(super) use ended::{ground, is_new, is_to_end, not_its_own, struck_because, superseded, word as ended_word};

use super::{Context, Outcome};

/// What can be seen and written of the end of certificates.
#[derive(Debug, Subcommand)]
pub enum Noun {
    /// List the certificates that have ended, and those that end soon
    #[command(alias = "danh-sach")]
    List(list::Args),
    /// Write reminders to the subjects whose certificates end, a file each
    #[command(alias = "thong-bao")]
    Notice(notice::Args),
    /// Revoke a certificate on a ground of 26/2026 Art 8
    #[command(alias = "thu-hoi")]
    Revoke(revoke::Args),
    /// Withdraw a recognition found irregular (26/2026 Art 10.1b)
    #[command(alias = "thu-hoi-quyet-dinh")]
    Withdraw(withdraw::Args),
    /// Take ended products off the list under a decision
    #[command(alias = "dua-ra")]
    Strike(strike::Args),
}

pub(crate) fn run(noun: Noun, ctx: &mut Context<'_>) -> Outcome {
    match noun {
        Noun::List(args) => list::run(&args, ctx),
        Noun::Notice(args) => notice::run(&args, ctx),
        Noun::Revoke(args) => revoke::run(&args, ctx),
        Noun::Withdraw(args) => withdraw::run(&args, ctx),
        Noun::Strike(args) => strike::run(&args, ctx),
    }
}
