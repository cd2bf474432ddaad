//! How the cells of a scoresheet look: an office's paper, black on white, what is to be filled tinted.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use crate::report::format::xlsx::look::{self, GREY, PALE, TINT, centred, filled};

/// The formats of a workbook.
pub(super) struct Style {
    pub title: Format,
    pub centre_bold: Format,
    pub centre_italic: Format,
    pub line: Format,
    pub bold: Format,
    pub plain: Format,
    pub boxed_line: Format,
    pub head: Format,
    pub part: Format,
    pub part_centre: Format,
    pub section: Format,
    pub section_centre: Format,
    pub criterion: Format,
    pub criterion_centre: Format,
    pub note: Format,
    pub option: Format,
    pub option_centre: Format,
    pub label: Format,
    pub choice: Format,
    pub points: Format,
    pub comment: Format,
    pub signature_bold: Format,
    pub signature_italic: Format,
}

impl Style {
    pub fn new() -> Self {
        let (plain, wrapped, boxed) = (look::plain(), look::wrapped(), look::boxed());
        let bold = |format: &Format| format.clone().set_bold();
        let italic = |format: &Format| format.clone().set_italic();
        let signature = centred(&plain);
        let (part, section) = (filled(&bold(&boxed), GREY), bold(&boxed));
        let criterion = filled(&bold(&boxed), PALE);
        let choice = filled(&boxed, TINT).set_unlocked();
        Self {
            title: centred(&bold(&wrapped)).set_font_size(14),
            centre_bold: centred(&bold(&wrapped)),
            centre_italic: centred(&italic(&wrapped)),
            line: wrapped.clone(),
            bold: bold(&plain),
            boxed_line: boxed.clone(),
            head: look::head(),
            part_centre: centred(&part),
            part,
            section_centre: centred(&section),
            section,
            criterion_centre: centred(&criterion),
            criterion,
            note: italic(&boxed).set_font_size(10),
            option_centre: centred(&boxed),
            option: boxed.clone(),
            label: centred(&italic(&boxed)).set_font_size(9),
            points: centred(&bold(&choice)),
            comment: filled(&wrapped, TINT).set_border(FormatBorder::Thin).set_align(FormatAlign::Top).set_unlocked(),
            choice,
            signature_bold: bold(&signature),
            signature_italic: italic(&signature),
            plain,
        }
    }
}
