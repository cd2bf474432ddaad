//! The certificates of all rows, once each is read: where their places are, and which are told again.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::doubts::look;
use super::recognition::Recognition;
use crate::commands::Failure;
use crate::commands::input::Inputs;
use crate::commands::row::{self, Again, Aside, Kept, Places};
use crate::ledger::pack;
use crate::text::{Lang, digest, fold};

/// Finds the units of the rows' places on their days, and what does not fit in their codes, stars and decisions.
pub fn locate(
    rows: &mut [Kept],
    aside: &mut Aside<Recognition>,
    places: &mut Places,
    today: NaiveDate,
    lang: Lang,
) -> Result<(), Failure> {
    for kept in rows {
        let mut row = aside.get(*kept)?;
        places.locate(&mut row.subject, row.placed, &row.locality, &mut row.doubts, lang);
        row::code_doubts(row.code.as_deref(), (row.subject.unit, row.year), places.own(), &mut row.doubts, lang);
        look(&mut row, today, lang);
        *kept = aside.put(kept.at, &row)?;
    }
    Ok(())
}

/// Drops rows that name the same product of the same subject under the same decision again: what they say otherwise is
/// a fault, else they are to be looked at.
pub fn drop_repeated(
    inputs: &mut Inputs,
    good: Vec<Kept>,
    aside: &mut Aside<Recognition>,
    repeated: &mut Again,
    lang: Lang,
) -> Result<Vec<Kept>, Failure> {
    let mut seen = HashMap::with_capacity(good.len());
    let mut kept: Vec<Kept> = Vec::with_capacity(good.len());
    for one in good {
        let r = aside.get(one)?;
        let key = (
            r.subject.name_key(),
            r.subject.place_key(),
            fold::key(&r.product.name),
            r.authority.as_deref().map(fold::key),
            r.number.as_deref().map(fold::key),
            r.date,
            r.year,
        );
        let place = *seen.entry(digest(&[&pack(&key)])).or_insert(kept.len());
        match kept.get_mut(place) {
            None => kept.push(one),
            Some(first) => repeated.take(first, (one, r), aside, inputs, lang)?,
        }
    }
    Ok(kept)
}
