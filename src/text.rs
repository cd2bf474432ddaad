//! Words: the two languages, the catalogue of messages, names folded and ordered the Vietnamese way.

mod catalogue;
mod clean;
pub mod fold;
pub mod guard;
mod lang;
mod legal;
pub mod messages;
pub mod number;
pub mod order;
mod tone;

pub use clean::clean;
pub use lang::Lang;
pub use legal::subject_key;
