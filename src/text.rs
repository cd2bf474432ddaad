//! Words: the two languages, the catalogue of messages, names folded and ordered the Vietnamese way.

mod catalogue;
mod cause;
mod clean;
mod digest;
mod expected;
pub mod fold;
pub mod guard;
mod lang;
mod legal;
pub mod messages;
mod nearest;
pub mod number;
pub mod order;
pub mod syllable;
mod tone;
pub mod typed;

pub use cause::cause;
pub use clean::{clean, is_hidden};
pub use digest::{digest, hex};
pub use expected::Expected;
pub use lang::Lang;
pub use legal::subject_key;
pub use nearest::nearest;
