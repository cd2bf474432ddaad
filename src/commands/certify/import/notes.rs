//! What the answer says of how a file was read.

use std::collections::{BTreeMap, HashMap};

use crate::commands::wording;
use crate::law::Star;
use crate::text::Lang;
use crate::text::messages::answer;

/// What the answer says of how a file was read.
#[derive(Default)]
pub struct Notes {
    pub filled: HashMap<&'static str, u64>,
    pub passed_over: u64,
    pub undated: u64,
    pub no_number: u64,
    pub no_star: u64,
    pub unknown_subjects: u64,
    pub doubtful_kinds: u64,
    pub ends: Vec<(u64, i64)>,
    pub doubts: Vec<(u64, String)>,
    pub conflicts: usize,
    pub foreign: Option<(usize, String)>,
    by_star: BTreeMap<u8, u64>,
}

impl Notes {
    /// Counts a certificate by its stars.
    pub fn count_star(&mut self, star: Option<Star>) {
        *self.by_star.entry(star.map_or(0, Star::number)).or_default() += 1;
    }

    /// The lines of the answer.
    pub fn remarks(&self, unknown: &[(usize, String)], lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        let stars: Vec<String> = self
            .by_star
            .iter()
            .rev()
            .map(|(star, n)| match star {
                0 => answer::star_not_known(lang, n),
                _ => answer::so_many_stars(lang, wording::amount(lang, *n), star),
            })
            .collect();
        if !stars.is_empty() {
            lines.push(answer::stars_read(lang, stars.join(", ")));
        }
        let mut filled: Vec<_> = self.filled.iter().collect();
        filled.sort();
        lines.extend(filled.into_iter().map(|(option, n)| answer::filled_option(lang, option, n)));
        let counted = [
            (self.passed_over, answer::passed_over(lang, self.passed_over)),
            (self.undated, answer::undated(lang, self.undated)),
            (self.no_number, answer::no_number(lang, self.no_number)),
            (self.no_star, answer::no_star(lang, self.no_star)),
            (self.unknown_subjects, answer::unknown_subjects(lang, self.unknown_subjects)),
            (self.doubtful_kinds, answer::doubtful_kinds(lang, self.doubtful_kinds)),
        ];
        lines.extend(counted.into_iter().filter(|(n, _)| *n > 0).map(|(_, text)| text));
        lines.extend(self.ends.iter().map(|(line, days)| answer::end_differs(lang, line, format!("{days:+}"))));
        if let Some((n, own)) = &self.foreign {
            lines.push(answer::foreign(lang, n, own));
        }
        if self.conflicts > 0 {
            lines.push(answer::conflicts(lang, self.conflicts));
        }
        if !unknown.is_empty() {
            let headings: Vec<&str> = unknown.iter().map(|(_, heading)| heading.as_str()).collect();
            lines.push(answer::unknown_columns(lang, headings.join(", ")));
        }
        lines.extend(self.doubts.iter().map(|(line, doubt)| answer::doubt(lang, line, doubt)));
        lines
    }
}
