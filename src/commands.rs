//! One file per command: its arguments, its calls, its output.

mod assessment;
pub mod certify;
mod context;
mod council;
pub mod expire;
mod failure;
pub mod find;
pub mod home;
pub mod init;
mod input;
pub mod rate;
pub mod register;
pub mod report;
mod row;
pub mod score;
mod set;
mod shared;
mod show;
mod state;
pub mod undo;
mod wording;

pub use context::{Context, Streams, today};
pub use failure::Failure;
pub use set::Args as SetArgs;
pub use show::Args as ShowArgs;

use crate::cli::{Cli, Verb};

/// What a command ends with.
pub type Outcome = Result<(), Failure>;

/// Runs what was typed.
pub fn run(cli: Cli, ctx: &mut Context<'_>) -> Outcome {
    match cli.verb {
        None => home::run(ctx),
        Some(Verb::Init(args)) => init::run(&args, ctx),
        Some(Verb::Register(noun)) => register::run(noun, ctx),
        Some(Verb::Score(noun)) => score::run(noun, ctx),
        Some(Verb::Rate(noun)) => rate::run(noun, ctx),
        Some(Verb::Certify(noun)) => certify::run(noun, ctx),
        Some(Verb::Expire(noun)) => expire::run(noun, ctx),
        Some(Verb::Report(noun)) => report::run(noun, ctx),
        Some(Verb::Find(args)) => find::run(&args, ctx),
        Some(Verb::Show(args)) => show::run(&args, ctx),
        Some(Verb::Set(args)) => set::run(&args, ctx),
        Some(Verb::Undo(args)) => undo::run(&args, ctx),
    }
}
