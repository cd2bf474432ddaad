//! Tables from outside: a file's bytes, its rows, what its headings mean, what its cells say.
//!
//! The layer knows neither SQL nor a screen. Its errors are values that carry what the caller needs
//! to say where and why; the sentences are in the catalogue.

pub mod cell;
pub mod encoding;
pub mod file;
pub mod grid;
pub mod heading;
pub mod layout;
pub mod table;
pub mod tables;
pub mod workbook;

pub use cell::{CellFault, CellFaultKind};
pub use encoding::{Encoding, OldFont};
pub use file::{BinaryKind, FileFault, Source};
pub use heading::{Binding, Column, Columns, HeadingFault, Mapped, Mapping, MappingFault, bind};
pub use layout::{Laid, OldCell, Stated, Stray, StrayKind};
pub use table::{Cells, Refused, Row, Stream, Streamed, Table, TableFault, Unusable};
pub use tables::{Fonts, Opening, Tables, tables};
pub use workbook::Workbook;
