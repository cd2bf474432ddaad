//! What became of the records that a file names, counted.

/// What became of a record that a file names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matched {
    /// Not known before.
    New,
    /// Known, and something in it changed.
    Changed,
    /// Known as it is.
    Same,
}

/// How many records a file named, by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    /// Not known before.
    pub new: u64,
    /// Changed.
    pub changed: u64,
    /// As they were.
    pub same: u64,
}

impl Tally {
    /// Adds the counts of another.
    pub fn add(&mut self, other: Self) {
        self.new += other.new;
        self.changed += other.changed;
        self.same += other.same;
    }

    /// Counts one.
    pub fn count(&mut self, matched: Matched) {
        match matched {
            Matched::New => self.new += 1,
            Matched::Changed => self.changed += 1,
            Matched::Same => self.same += 1,
        }
    }
}
