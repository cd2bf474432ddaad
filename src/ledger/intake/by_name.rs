//! The products of subjects by their names, of which a digest is kept.

use std::collections::HashMap;

use super::{ProductAt, SubjectAt};
use crate::text::digest;

/// Which product a subject has of a name.
#[derive(Debug, Default)]
pub(super) struct ByName(HashMap<u128, u32>);

impl ByName {
    /// Adds a product, unless the subject has one of the name.
    pub fn add(&mut self, subject: SubjectAt, name: &str, product: ProductAt) {
        self.0.entry(sum(subject, name)).or_insert(u32::try_from(product.0).unwrap_or(u32::MAX));
    }

    /// The product of a name.
    pub fn get(&self, subject: SubjectAt, name: &str) -> Option<ProductAt> {
        Some(ProductAt(usize::try_from(*self.0.get(&sum(subject, name))?).ok()?))
    }
}

/// What stands for a subject and a name.
pub(super) fn sum(subject: SubjectAt, name: &str) -> u128 {
    digest(&[&subject.0.to_le_bytes(), name.as_bytes()])
}
