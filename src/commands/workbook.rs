//! Scoresheets as Excel workbooks: one a member of a council, or a subject's own; a sheet a dossier.
//! Here stands what the one who writes them and the one who reads them agree on.
//!
//! A hidden sheet holds the keys and the lists of the drop-downs, a row a thing, its kind in the first
//! column:
//! - `ocop`: version, kind of workbook, council, member; `lan`: the pass;
//! - `phuong_an` (option): SHA-256 of the table, criterion, number, text, points;
//! - `trang` (sheet): name, dossier, SHA-256 of its table where it has one;
//! - `tieu_chi` (criterion): sheet, number, row of its heading, row of its choice and points;
//! - `phan` (part): sheet, letter, row of its points; `tong` (total): sheet, blank, row.

mod blank;
mod cells;
mod faults;
mod find;
mod keys;
mod marks;
mod paper;
mod read;
mod style;
mod unread;

pub(super) use blank::{Blank, Check, Field, LISTS};
pub(super) use cells::Cells;
pub(super) use faults::Faults;
pub(super) use find::{are_printed, entries, found_in, or_printed, real};
pub(super) use keys::LeafKeys;
pub(super) use marks::{Filled, filled};
pub(super) use paper::{Book, Leaf, Whose};
pub(super) use read::{Read, read};

use crate::law::Points;
use crate::law::rubric::Choice;
use crate::text::messages::paper as words;
use crate::text::{Lang, number};

/// The hidden sheet's name.
const KEYS: &str = "ocop";
/// The version of its form.
const VERSION: &str = "1";
/// The box before an option.
const BOX: &str = "□";
/// The kinds of workbook, as the hidden sheet says them.
const MEMBERS: &str = "phieu-danh-gia";
const SUBJECTS: &str = "tu-danh-gia";

/// Columns of a sheet: number or box, text and choice, points of an option, stars, points given.
const NUMBER: u16 = 0;
const TEXT: u16 = 1;
const WORTH: u16 = 2;
const STARS: u16 = 3;
const POINTS: u16 = 4;

/// An option as the drop-down gives it: "2. Quy mô trung bình (2 điểm) ****".
fn option_text(choice: &Choice) -> String {
    let points = plain(Lang::Vi, choice.points);
    words::option(Lang::Vi, choice.number, &choice.label, points, stars(choice))
}

/// The mark of the star an option is the lowest for, after a space; nothing where there is none.
fn stars(choice: &Choice) -> String {
    choice.star.map(|star| format!(" {}", "*".repeat(star.number().into()))).unwrap_or_default()
}

/// Points as short as they are: `3`, `2,5`.
fn plain(lang: Lang, points: Points) -> String {
    number::brief_points(lang, points.0)
}
