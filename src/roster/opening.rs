//! How a file is to be read where nothing of it is to be found out.

use super::encoding::{Encoding, OldFont};
use super::heading::Mapping;

/// How a file is to be read where nothing of it is to be found out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opening {
    /// The sheets, by name or by number from 1; all where there is none.
    pub sheets: Vec<String>,
    /// The row of the headings, from 1.
    pub heading_row: Option<u64>,
    /// The encoding of a text; without it, the one its bytes show.
    pub encoding: Option<Encoding>,
    /// What is done with cells typed in an old font.
    pub fonts: Fonts,
    /// What a clerk says of headings.
    pub mapping: Option<Mapping>,
}

/// What is done with cells typed in an old font.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Fonts {
    /// They are read in the font they seem to be typed in, and told; in the machine form as this program writes it,
    /// which is Unicode, they are what they say.
    #[default]
    Found,
    /// They are read so under any headings.
    Taken,
    /// All that may be are read in one font.
    All(OldFont),
    /// Every cell is what it says.
    None,
}
