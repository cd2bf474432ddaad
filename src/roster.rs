//! Tables from outside: a file's bytes, its rows, what its headings mean, what its cells say.
//!
//! The layer knows neither SQL nor a screen. Its errors are values that carry what the caller needs
//! to say where and why; the sentences are in the catalogue.

pub mod binding;
pub mod cell;
pub mod delimited;
pub mod encoding;
pub mod file;
pub mod grid;
pub mod heading;
pub mod laid;
pub mod layout;
pub mod opening;
pub mod table;
pub mod tables;
pub mod workbook;

pub use binding::{Binding, HeadingFault, bind};
pub use cell::{CellFault, CellFaultKind};
pub use delimited::{Cells, Stream, Streamed};
pub use encoding::{Encoding, OldFont};
pub use file::{BinaryKind, FileFault, Source, sha256};
pub use heading::{Column, Columns, Mapped, Mapping, MappingFault};
pub use laid::{Laid, OldCell, Stated, Stray, StrayKind};
pub use opening::{Fonts, Opening};
pub use table::{Refused, Row, Table, TableFault, Unusable};
pub use tables::{Tables, tables};
pub use workbook::Workbook;
