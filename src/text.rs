//! Words: the two languages, the catalogue of messages, names folded and ordered the Vietnamese way.

mod catalogue;
mod lang;
pub mod messages;

pub use lang::Lang;
