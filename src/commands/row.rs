//! Rows of a roster that name a subject and its product: registrations and past certificates.

mod again;
mod aside;
mod code;
mod doubts;
mod facts;
mod naming;
mod note;
mod person;
mod place;
mod preview;
mod rosters;
mod whom;

pub(super) use again::Again;
pub(super) use aside::{Aside, Kept};
pub(super) use code::{Coded, Codes, code_doubts};
pub(super) use doubts::Doubts;
pub(super) use facts::{product, programme_year, subject};
pub(super) use naming::{Naming, first_day};
pub(super) use note::{
    DOSSIER, RECOGNITIONS, add_note, ended, failed_formulas, note, public_note, take_standing, with_standing,
};
pub(super) use place::{Locality, Places, is_foreign, own_provinces};
pub(super) use preview::{Change, Line, Preview, changes, told_changes};
pub(super) use rosters::{may_go_on, open, set_aside};
pub(super) use whom::place;
