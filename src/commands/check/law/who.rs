//! Who is told to be whom: records of one subject or product, subjects that take the place of others.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::Law;
use super::now::Now;
use crate::commands::register::{succeeds_not, two_products};
use crate::commands::{Failure, wording};
use crate::ledger::{EVER, Written};
use crate::text::fold;
use crate::text::messages::{check as say, noun};

/// What an entry tells to be one: whom to keep, who is that too, and from which day it is where one takes the other's place.
type Told = (i64, i64, Option<NaiveDate>);

/// Every telling. Each is of records that counted as themselves by then, as commands take them.
pub(super) fn who(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    let mut told: HashMap<i64, Vec<Told>> = HashMap::new();
    let mut others: HashMap<i64, i64> = HashMap::new();
    for Written { entry, what: same } in law.reader.same_written()? {
        if [same.subject, same.other].iter().any(|one| others.contains_key(one)) {
            let record = record(law, &noun::same(law.lang), [same.other, same.subject])?;
            law.found(Some(entry), record, "law-subject", say::same_of_another(law.lang));
        }
        if same.one {
            others.insert(same.other, entry);
            told.entry(entry).or_default().push((same.subject, same.other, None));
        }
    }
    for of_entry in law.reader.successions_written()?.chunk_by(|one, next| one.entry == next.entry) {
        let Some(Written { entry, .. }) = of_entry.first() else { continue };
        let mut all = law.past.before(*entry)?.successions()?;
        for Written { what: one, .. } in of_entry {
            let is_other = |id: i64| others.get(&id).is_some_and(|told| told < entry);
            let why = if is_other(one.subject) || is_other(one.former) {
                Some(say::same_of_another(law.lang))
            } else {
                let why = succeeds_not(&now.records, &all, (Some(one.subject), one.former), law.lang);
                why.map(|why| say::succession_refused(law.lang, why))
            };
            if let Some(why) = why {
                let record = record(law, &noun::succession(law.lang), [one.subject, one.former])?;
                law.found(Some(*entry), record, "law-subject", why);
            }
            told.entry(*entry).or_default().push((one.former, one.subject, Some(one.from)));
            all.push(one.clone());
        }
    }
    products(law, &told)
}

fn record(law: &Law<'_, '_>, noun: &str, subjects: [i64; 2]) -> Result<String, Failure> {
    let mut names = Vec::new();
    for subject in subjects {
        let versions = law.reader.subject_versions(subject)?;
        names.push(wording::subject_name(law.lang, versions.last().map(|version| &version.facts)));
    }
    Ok(format!("{noun}: {}", names.join(", ")))
}

/// Products that were told to be one with their subjects: of one name, and of histories that can be one.
fn products(law: &mut Law<'_, '_>, told: &HashMap<i64, Vec<Told>>) -> Result<(), Failure> {
    let mut others = HashSet::new();
    for Written { entry, what: (kept, other) } in law.reader.same_products_written()? {
        let then = law.past.before(entry)?.records_of(EVER, vec![kept, other])?;
        let found = then.products.get(&kept).zip(then.products.get(&other));
        let of_one_name = found.filter(|(kept, other)| fold::key(&kept.facts.name) == fold::key(&other.facts.name));
        let told = told.get(&entry).into_iter().flatten();
        let by = of_one_name.and_then(|(mine, theirs)| {
            told.into_iter().find(|(kept, other, _)| (*kept, *other) == (mine.subject, theirs.subject))
        });
        let wrong = match by {
            _ if others.contains(&kept) || !others.insert(other) => Some(say::same_product_untold(law.lang)),
            None => Some(say::same_product_untold(law.lang)),
            Some((.., since)) => {
                two_products(&then, (kept, other, *since), law.lang).map(|why| say::same_product_two(law.lang, why))
            }
        };
        if let Some(wrong) = wrong {
            let name = found.map(|(kept, _)| kept.facts.name.as_str()).unwrap_or_default();
            law.found(Some(entry), format!("{}: {name}", noun::product(law.lang)), "law-subject", wrong);
        }
    }
    Ok(())
}
