//! What comes out: figures are counted, everything that reads makes a [`Page`], and a page is written in any format.

pub mod certificate;
pub mod change;
pub mod chart;
pub mod figures;
pub mod format;
pub mod output;
pub mod page;
pub mod paper;
mod rows;

pub use chart::Chart;
pub use format::Style;
pub use output::{Format, OutFault, Target, write_beside, write_whole};
pub use page::{Align, Block, Cell, Column, Head, Page, Table};
pub use paper::Paper;
pub use rows::Rows;
