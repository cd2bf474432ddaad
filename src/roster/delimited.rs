//! Text whose cells are parted by a comma, a semicolon or a tab: its records, each with its line and each fault of its
//! shape with its place.

mod quotes;
mod records;
mod sniff;
mod stream;

pub(super) use records::Splitting;
pub(super) use sniff::delimiter;
pub use stream::{Cells, MAX_STREAMED, Stream, Streamed};
