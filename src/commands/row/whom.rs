//! Whom rows mean of those the ledger has, whatever their order in the file.

mod spelling;

use std::cmp::Reverse;

use chrono::NaiveDate;

use spelling::Spellings;

use super::{Aside, Doubts, Kept, Naming, add_note};
use crate::commands::input::At;
use crate::commands::progress::{self, MANY};
use crate::commands::{Failure, whose, wording};
use crate::law::names_several;
use crate::ledger::{ALWAYS, Called, Intake, ProductAt, pack};
use crate::text::messages::{answer, same, tables};
use crate::text::{Lang, digest, number};

/// Where a row comes in the order in which rows are held against the ledger.
type Rank = (Reverse<(bool, usize, bool)>, Reverse<NaiveDate>, bool, Box<str>, u128);

/// The order of rows, which is not the file's. Rows whose product tells their subject come first, so that no other row
/// takes it away; then those that tell more of their place, so that a row that tells less finds the subject it means;
/// of these the newest first, by their names: what is new is listed in this order too.
fn rank(row: &impl Naming, intake: &Intake) -> Rank {
    let (subject, product) = (row.subject(), row.product());
    let told = (
        intake.owner(subject, &product.name, row.day()).is_some(),
        subject.whereabouts().told(),
        subject.tax_code.is_some(),
    );
    let shouts = subject.name.as_deref().is_some_and(is_shouted) || is_shouted(&product.name);
    let place = [&subject.name, &subject.address, &subject.commune, &subject.district, &subject.province];
    let texts = place.map(|text| text.as_deref().unwrap_or_default());
    let names = [texts.as_slice(), &[product.name.as_str()]].concat().join("\0");
    (Reverse(told), Reverse(row.day()), shouts, names.into(), digest(&[&pack(&(subject, product))]))
}

/// Finds whom each row means.
pub(in crate::commands) fn place<R: Naming>(
    rows: Vec<Kept>,
    aside: &mut Aside<R>,
    intake: &mut Intake,
    doubts: &mut Doubts,
    lang: Lang,
) -> Result<Vec<(ProductAt, Kept)>, Failure> {
    // Each row is looked at twice.
    let bar = progress::of(2 * rows.len(), MANY, tables::matching(lang));
    let mut ranked = Vec::with_capacity(rows.len());
    for kept in rows {
        ranked.push((rank(&aside.get(kept)?, intake), kept));
        bar.inc(1);
    }
    ranked.sort_unstable_by(|(one, kept), (other, next)| one.cmp(other).then(kept.at.cmp(&next.at)));
    // Their names are let go of.
    let ordered: Vec<Kept> = ranked.into_iter().map(|(_, kept)| kept).collect();
    let (mut placed, mut spellings) = (Vec::with_capacity(ordered.len()), Spellings::default());
    for mut kept in ordered {
        let mut row = aside.get(kept)?;
        if names_several(&row.product().name) {
            doubts.push(kept.at, same::several_products(lang, &row.product().name));
        }
        if let Some(name) = meant(intake, kept.at, &row, doubts, lang) {
            add_note(row.note(), &name);
            kept = aside.put(kept.at, &row)?;
        }
        let subject = intake.subject(row.subject().clone(), &row.product().name, row.day());
        spellings.take(intake, subject, row.subject());
        let product = intake.product((subject, row.subject()), row.product().clone(), (row.day(), &row.cited()));
        let called = intake.products_called(product, &row.product().name, row.day());
        let name = |at| intake.product_facts(at).name;
        doubts.extend(moved(&row.product().name, &called, name, row.day(), lang).map(|doubt| (kept.at, doubt)));
        placed.push((product, kept));
        bar.inc(1);
    }
    spellings.settle(intake);
    bar.finish_and_clear();
    Ok(placed)
}

/// Whether a name is typed in capitals alone: of two spellings the other is the one to print.
fn is_shouted(name: &str) -> bool {
    name.contains(char::is_alphabetic) && !name.contains(char::is_lowercase)
}

/// What a person should know of whom a row was taken to mean: a tax code that the ledger has under
/// another name, a place told in part. The name that is then not kept goes to the note.
fn meant(intake: &Intake, at: At, row: &impl Naming, doubts: &mut Doubts, lang: Lang) -> Option<String> {
    let (facts, product) = (row.subject(), &row.product().name);
    facts.name.as_ref()?;
    let day = row.day();
    if intake.is_ambiguous(facts, product, day) {
        doubts.push(at, answer::ambiguous_subject(lang));
    }
    let held_at = intake.find(facts, product, day)?;
    let called = intake.subjects_called(held_at, facts, day);
    let name = |at| whose::placed(&intake.facts_of(at), lang);
    let printed = facts.name.as_deref().unwrap_or_default();
    doubts.extend(moved(printed, &called, name, day, lang).map(|doubt| (at, doubt)));
    if intake.is_otherwise(held_at, facts) {
        return None; // the office told who that is
    }
    let held = intake.facts_of(held_at);
    let told = wording::subject_name(lang, Some(&held));
    if !intake.goes_by(held_at, facts) {
        doubts.push(at, answer::same_tax_code(lang, told));
        return facts.name.as_deref().map(|name| answer::name_in_file(Lang::Vi, name));
    }
    let (held_place, place) = (held.whereabouts(), facts.whereabouts());
    if !held_place.is(&place) && facts.tax_code.is_none() && held_place.told() > place.told() {
        let place = wording::address(&held);
        doubts.push(at, answer::partial_place(lang, format!("{told}, {place}")));
    }
    None
}

/// That a name went from one to another, the one that is taken first.
fn moved<At: Copy>(
    name: &str,
    called: &[Called<At>],
    now: impl Fn(At) -> String,
    day: NaiveDate,
    lang: Lang,
) -> Option<String> {
    let taken = now(called.first()?.at);
    let told = called.iter().map(|one| {
        let [from, until] = [one.from, one.until].map(|day| day.map(|day| number::date(lang, day)));
        let when = match (from, until) {
            (None, None) => return format!("“{}”", now(one.at)),
            (Some(from), None) => same::since(lang, from),
            (None, Some(until)) => same::before(lang, until),
            (Some(from), Some(until)) => same::between(lang, from, until),
        };
        format!("“{}” ({when})", now(one.at))
    });
    let told = told.collect::<Vec<_>>().join(", ");
    Some(if day == ALWAYS {
        same::name_moved_undated(lang, name, told, taken)
    } else {
        same::name_moved(lang, name, told, number::date(lang, day), taken)
    })
}

#[cfg(test)]
mod tests;
