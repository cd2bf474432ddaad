//! A column a table may have, and the headings it is known by.

/// A field a table may carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its heading in the machine form, e.g. `ten_san_pham`.
    pub field: &'static str,
    /// The headings offices write for it. The first is the one to show.
    pub names: &'static [&'static str],
    /// Headings that mean it where no other column does: "Hotline" is the telephone where none is told.
    pub lesser: &'static [&'static str],
}

pub(super) const fn column(field: &'static str, names: &'static [&'static str]) -> Column {
    Column { field, names, lesser: &[] }
}

impl Column {
    /// The same, with headings that mean it where no other column does.
    pub(super) const fn or(self, lesser: &'static [&'static str]) -> Self {
        Self { lesser, ..self }
    }
}
