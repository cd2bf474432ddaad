//! Subjects made of their facts when they are looked at, and kept for as long as that is likely to be again.

use std::collections::HashMap;
use std::rc::Rc;

use super::Who;

/// How many are kept: some times those that one of a crowd is held against.
const KEPT: usize = 512;

/// The subjects looked at last.
pub(super) struct Recent<F> {
    make: F,
    kept: HashMap<usize, Rc<Who>>,
}

impl<F: Fn(usize) -> Who> Recent<F> {
    pub fn new(make: F) -> Self {
        Self { make, kept: HashMap::new() }
    }

    /// The subject of a number.
    pub fn get(&mut self, at: usize) -> Rc<Who> {
        if self.kept.len() >= KEPT {
            self.kept.retain(|_, who| Rc::strong_count(who) > 1);
        }
        Rc::clone(self.kept.entry(at).or_insert_with(|| Rc::new((self.make)(at))))
    }
}
