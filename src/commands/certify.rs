//! `ocop certify`: recognition decisions and certificates.

pub(super) mod authority;
mod correct;
mod council;
mod import;
mod print;
mod printed;
mod reissue;
mod verify;

use clap::Subcommand;

pub(super) use correct::{Change, Fixed, called, of_annex, of_papers, of_product, of_subject, shown};
pub(super) use council::{Candidate, candidates, certificate, own_authority, refuse_stale, take_named};
pub(super) use import::meant::meant;
pub(super) use import::title;
pub(super) use reissue::{is_to_issue, why};

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
    /// Correct a name, a number, a day that was wrong from the first, by another decision
    #[command(alias = "dinh-chinh")]
    Correct(correct::Args),
    /// Issue a certificate once more: lost, damaged or changed; same decision, same end
    #[command(alias = "cap-lai", alias = "cap-doi")]
    Reissue(reissue::Args),
    /// Print certificates as PDF, whole or over a blank form
    #[command(alias = "in-giay")]
    Print(print::Args),
    /// Tell by the office's public key alone whether the code on a certificate is genuine
    #[command(alias = "xac-minh")]
    Verify(verify::Args),
}

pub(crate) fn run(noun: Noun, ctx: &mut Context<'_>) -> Outcome {
    match noun {
        Noun::Council(args) => council::run(&args, ctx),
        Noun::Import(args) => import::run(&args, ctx),
        Noun::Correct(args) => correct::run(&args, ctx),
        Noun::Reissue(args) => reissue::run(&args, ctx),
        Noun::Print(args) => print::run(&args, ctx),
        Noun::Verify(args) => verify::run(&args, ctx),
    }
}
