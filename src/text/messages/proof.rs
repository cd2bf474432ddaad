//! The criteria, and the proof of a star: explained, what it lacks, and the council's table.

mod criteria;
mod explain;
mod gap;
mod minutes;

pub use criteria::*;
pub use explain::*;
pub use gap::*;
pub use minutes::*;
