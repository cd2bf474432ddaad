//! Why a command that is only tried would be refused for real: a dry run shows what it can all the same, says so first,
//! and ends as the command itself would.

use super::Failure;
use crate::text::Lang;
use crate::text::messages::answer as say;

/// What stops the command.
#[derive(Debug, Default)]
pub struct Stops {
    /// How many rows are at fault, and the faults in words.
    faults: Option<(usize, String)>,
    /// How many points are to be confirmed, under which code, and the points in words.
    points: Option<(usize, String, String)>,
}

impl Stops {
    /// Rows at fault, none of which is set aside.
    pub fn at_fault(&mut self, rows: usize, told: String) {
        self.faults = Some((rows, told));
    }

    /// Points that nobody confirmed.
    pub fn to_confirm(&mut self, points: usize, code: String, told: String) {
        self.points = Some((points, code, told));
    }

    /// What would be written, after what keeps it from being written.
    pub fn dry(&self, lang: Lang, told: impl std::fmt::Display) -> String {
        match (&self.faults, &self.points) {
            (None, None) => say::dry(lang, told),
            (Some((rows, _)), None) => say::dry_faults(lang, rows, told),
            (None, Some((points, code, _))) => say::dry_points(lang, points, code, told),
            (Some((rows, _)), Some((points, code, _))) => say::dry_both(lang, rows, points, code, told),
        }
    }

    /// The end of the command itself.
    pub fn end(self) -> Result<(), Failure> {
        let told = [self.faults.map(|(_, told)| told), self.points.map(|(_, _, told)| told)];
        let told: Vec<String> = told.into_iter().flatten().collect();
        if told.is_empty() { Ok(()) } else { Err(Failure::Refused(told.join("\n"))) }
    }
}
