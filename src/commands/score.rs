//! `ocop score`: the members' scoresheets.

mod enter;
mod form;
pub(super) mod import;
mod status;

use clap::Subcommand;

use super::{Context, Outcome};

/// What can be done with scores.
#[derive(Debug, Subcommand)]
pub enum Noun {
    /// Write scoresheets to fill in: a workbook a member, a sheet a dossier
    #[command(alias = "mau-phieu")]
    Form(form::Args),
    /// Read scoresheets: filled workbooks, or CSV of totals, parts, the secretary's matrix or marks
    #[command(alias = "nhap")]
    Import(import::Args),
    /// Type a scoresheet in, criterion by criterion; an unfinished one waits in a draft
    #[command(alias = "nhap-tay")]
    Enter(enter::Args),
    /// Show who is missing, each total, mean and spread, and who stands out
    #[command(alias = "tien-do")]
    Status(status::Args),
}

pub(crate) fn run(noun: Noun, ctx: &mut Context<'_>) -> Outcome {
    match noun {
        Noun::Form(args) => form::run(&args, ctx),
        Noun::Import(args) => import::run(&args, ctx),
        Noun::Enter(args) => enter::run(&args, ctx),
        Noun::Status(args) => status::run(&args, ctx),
    }
}
