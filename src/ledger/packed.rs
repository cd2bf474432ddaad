//! Facts kept in few bytes: most of a record's are blank, and a long file names many records.

use std::marker::PhantomData;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Facts as bytes; equal where the facts are.
#[derive(Debug, PartialEq, Eq)]
pub struct Packed<F> {
    bytes: Box<[u8]>,
    of: PhantomData<fn() -> F>,
}

impl<F> Clone for Packed<F> {
    fn clone(&self) -> Self {
        Self { bytes: self.bytes.clone(), of: PhantomData }
    }
}

impl<F: Serialize + DeserializeOwned> Packed<F> {
    /// Packs facts.
    pub fn of(facts: &F) -> Self {
        Self { bytes: pack(facts).into_boxed_slice(), of: PhantomData }
    }

    /// The facts.
    pub fn open(&self) -> F {
        unpack(&self.bytes)
    }
}

/// A value as bytes.
pub fn pack(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap_or_else(|error| unreachable!("plain facts are packed: {error}"))
}

/// The value that [`pack`] made bytes of.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> T {
    postcard::from_bytes(bytes).unwrap_or_else(|error| unreachable!("read back as packed: {error}"))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::law::SubjectForm;
    use crate::law::places;
    use crate::ledger::{ProductFacts, SubjectFacts};

    #[test]
    fn packed_facts_are_what_they_were() {
        let told = |text: &str| Some(text.to_owned());
        let whole = SubjectFacts {
            name: told("HTX Sen Hồng"),
            form: Some(SubjectForm::Khac),
            address: told("ấp 3"),
            commune: told(""),
            unit: places::commune(places::List::Since2025, "24958"),
            registered_on: NaiveDate::from_ymd_opt(2020, 2, 29),
            ethnicity: told("Kinh"),
            ..SubjectFacts::default()
        };
        assert!(whole.unit.is_some());
        for facts in [whole, SubjectFacts::default(), SubjectFacts { email: told("a@b.vn"), ..SubjectFacts::default() }]
        {
            assert_eq!(Packed::of(&facts).open(), facts);
        }
        for (name, set) in [("Chè", None), ("", told("26-01")), ("", None)] {
            let facts = ProductFacts { name: name.to_owned(), sector: None, set_code: set };
            assert_eq!(Packed::of(&facts).open(), facts);
        }
    }
}
