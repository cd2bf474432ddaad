//! A commune written as its list and code, for facts that are put aside and read back.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Commune, List, commune};

impl Serialize for Commune {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.list, self.code).serialize(to)
    }
}

/// Reads back a commune, where there is one; a code that no commune of its list has is an error.
pub fn coded<'de, D: Deserializer<'de>>(from: D) -> Result<Option<&'static Commune>, D::Error> {
    let Some((list, code)) = Option::<(List, String)>::deserialize(from)? else { return Ok(None) };
    let found = commune(list, &code).ok_or_else(|| D::Error::custom(format!("no commune {code}@{list}")))?;
    Ok(Some(found))
}
