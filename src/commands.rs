//! One file per command: its arguments, its calls, its output.

mod asked;
mod assessment;
mod cells;
pub mod certify;
mod changed;
pub mod check;
mod context;
mod council;
mod dossiers;
mod due;
mod evidence;
pub mod expire;
mod failure;
pub mod find;
mod folder;
mod follow_up;
mod history;
pub mod home;
pub mod init;
mod input;
mod key;
mod mapping;
mod papers;
mod parts;
mod printing;
mod product_set;
mod products;
mod progress;
pub mod rate;
mod reading;
pub mod register;
mod renewal;
pub mod report;
mod row;
mod rubric;
pub mod score;
mod seen_by;
pub mod set;
mod shared;
pub mod show;
mod signed;
mod state;
mod targets;
pub mod trial;
pub mod undo;
mod which;
mod whose;
mod wording;
mod workbook;

pub use context::{Context, Streams, today};
pub use failure::Failure;
pub use shared::text;

/// What a command ends with.
pub type Outcome = Result<(), Failure>;
