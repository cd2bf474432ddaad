//! One file per command: its arguments, its calls, its output.

mod assessment;
mod cells;
pub mod certify;
mod context;
mod council;
mod dossiers;
pub mod expire;
mod failure;
pub mod find;
mod folder;
mod history;
pub mod home;
pub mod init;
mod input;
mod mapping;
mod papers;
mod parts;
mod product_set;
mod products;
mod progress;
pub mod rate;
pub mod register;
pub mod report;
mod row;
mod rubric;
pub mod score;
pub mod set;
mod shared;
pub mod show;
mod state;
pub mod trial;
pub mod undo;
mod whose;
mod wording;
mod workbook;

pub use context::{Context, Streams, today};
pub use failure::Failure;
pub use shared::text;

/// What a command ends with.
pub type Outcome = Result<(), Failure>;
