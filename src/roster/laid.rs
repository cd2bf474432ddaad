//! What stands on a sheet or in a text besides the rows of its table.

use super::encoding::OldFont;

/// What stands beside the rows of a table. Lines count from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Laid {
    /// The first and the last row of headings.
    pub headings: (u64, u64),
    /// The lines above them.
    pub titles: Vec<(u64, String)>,
    /// The rows that are none of the table, in order.
    pub strays: Vec<Stray>,
    /// Numbers of products that a section or a sum states, and how many rows there are.
    pub stated: Vec<Stated>,
    /// Cells typed in an old font, and what they were read as.
    pub old_fonts: Vec<OldCell>,
    /// Whether a cell stands above all of them that would have been read so below.
    pub font_open: bool,
    /// Rows below notes and signatures that have a product and a subject all the same.
    pub below: Vec<(u64, String)>,
    /// Rows without a subject below one with: whether the cells are merged cannot be known.
    pub under: Vec<(u64, String)>,
    /// Cells that say "as above" and were read so.
    pub as_above: Vec<(u64, String)>,
}

/// A cell typed in an old font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldCell {
    /// Its row, from 1.
    pub line: u64,
    /// Its column, from 1.
    pub column: usize,
    /// The font.
    pub font: OldFont,
    /// As the file has it.
    pub got: String,
    /// As it was read.
    pub reads: String,
}

/// A row that is none of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// Where it stands.
    pub line: u64,
    /// What it is taken for.
    pub kind: StrayKind,
    /// Its text.
    pub text: String,
}

/// What a row that is none of the table is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StrayKind {
    /// The headings again, on a new page, or the numbers of the columns.
    Headings,
    /// A section whose place, star, kind, group or year holds for the rows below.
    Section,
    /// What looks like a section and tells nothing that is known.
    Heading,
    /// A sum.
    Sum,
    /// A sum that states no number of products.
    BareSum,
    /// The name of the sheet, which is that of a place and tells no kind.
    SheetName,
    /// A row of several cells above the headings: a row of the table in the wrong place, perhaps.
    Above,
    /// Notes and signatures below the table.
    Footer,
    /// A row numbered beforehand and not filled in.
    Numbered,
}

/// How many products a title, a section or a sum states, and how many rows there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// Where it is stated.
    pub line: u64,
    /// The text that states it.
    pub text: String,
    /// How many it says.
    pub stated: u64,
    /// How many there are.
    pub counted: u64,
}
