//! What a backup is called: whose it is, when it was made, and up to which entry.

use std::path::{Path, PathBuf};

use chrono::{Duration, NaiveDateTime, Timelike};

use crate::ledger::sound::Held;

/// The form of a moment in a name: it sorts as time does, and every system takes it.
const MOMENT: &str = "%Y-%m-%d-%H%M%S";

/// A backup's name, `ocop-2026-11-22-153000-muc-412.db`; a second one of the same second ends in `-2`. In order of age.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Dated {
    pub stem: String,
    at: NaiveDateTime,
    entry: i64,
    nth: u32,
}

impl Dated {
    pub(super) fn new(stem: &str, at: NaiveDateTime, entry: i64) -> Self {
        // A name holds seconds: with parts of one it would not be that of its own file.
        Self { stem: stem.to_owned(), at: at.with_nanosecond(0).unwrap_or(at), entry, nth: 1 }
    }

    /// The name of a file.
    pub(super) fn file(&self) -> String {
        let nth = if self.nth > 1 { format!("-{}", self.nth) } else { String::new() };
        format!("{}-{}-muc-{}{nth}.db", self.stem, self.at.format(MOMENT), self.entry)
    }

    /// The name that a file has, where it is one of a backup of the ledger called `stem`.
    pub(super) fn read(stem: &str, file: &str) -> Option<Self> {
        let (moment, rest) = file.strip_prefix(stem)?.strip_prefix('-')?.strip_suffix(".db")?.split_once("-muc-")?;
        let (entry, nth) = rest.split_once('-').unwrap_or((rest, "1"));
        let at = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?;
        let dated = Self { stem: stem.to_owned(), at, entry: entry.parse().ok()?, nth: nth.parse().ok()? };
        // Only as it is written here: what merely looks like it is somebody else's.
        (dated.file() == file).then_some(dated)
    }

    /// The first of its kind that no file in the folder has.
    pub(super) fn free(mut self, folder: &Path) -> Self {
        while folder.join(self.file()).symlink_metadata().is_ok() {
            self.nth += 1;
        }
        self
    }
}

/// The ledger's own name, without its extension.
pub(in crate::ledger) fn stem(ledger: &Path) -> String {
    ledger.file_stem().map_or_else(|| "ocop".to_owned(), |stem| stem.to_string_lossy().into_owned())
}

/// The names for a backup before a climb, by the moment of the last entry and the version: a climb tried again makes no
/// second one. They are of another form, so that no later backup removes them.
pub(super) fn upgrade(folder: &Path, stem: &str, held: &Held) -> impl Iterator<Item = PathBuf> {
    let moment = NaiveDateTime::parse_from_str(&held.last.at, "%Y-%m-%dT%H:%M:%S%.fZ");
    let moment = moment.map_or_else(|_| String::new(), |at| format!("-{}", (at + Duration::hours(7)).format(MOMENT)));
    let name = format!("{stem}{moment}-muc-{}-cau-truc-{}", held.last.id, held.version);
    let folder = folder.to_owned();
    (1..=99).map(move |nth: u32| {
        let nth = if nth > 1 { format!("-{nth}") } else { String::new() };
        folder.join(format!("{name}{nth}.db"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_was_written_and_no_other_is() {
        let at = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(15, 30, 0).unwrap();
        let mut dated = Dated::new("ocop", at + Duration::milliseconds(999), 412);
        assert_eq!(dated.file(), "ocop-2026-11-22-153000-muc-412.db");
        assert_eq!(Dated::read("ocop", &dated.file()), Some(dated.clone()));
        dated.nth = 2;
        assert_eq!(dated.file(), "ocop-2026-11-22-153000-muc-412-2.db");
        assert_eq!(Dated::read("ocop", &dated.file()), Some(dated));
        for other in [
            "ocop.db",
            "ocop-2026-11-22-153000-muc-412.db.bak",
            "ocop-2026-11-22-153000-muc-0412.db",
            "ocop-2026-11-22-153000-muc-412-1.db",
            "ocop-2026-11-31-153000-muc-412.db",
            "ocop-2026-11-22-153000-muc-412-cau-truc-5.db",
            "ocop-cu-2026-11-22-153000-muc-412.db",
            "OCOP-2026-11-22-153000-muc-412.db",
        ] {
            assert_eq!(Dated::read("ocop", other), None, "{other}");
        }
    }

    #[test]
    fn names_are_in_the_order_of_their_age() {
        let read = |file: &str| Dated::read("a", file).unwrap();
        let mut names =
            ["a-2026-01-02-000000-muc-9.db", "a-2026-01-01-235959-muc-10-2.db", "a-2026-01-01-235959-muc-10.db"]
                .map(read);
        names.sort();
        let files = names.map(|name| name.file());
        assert_eq!(files[0], "a-2026-01-01-235959-muc-10.db");
        assert_eq!(files[2], "a-2026-01-02-000000-muc-9.db");
    }
}
