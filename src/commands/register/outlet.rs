//! `ocop register outlet`: points of sale, floors, supermarkets, systems of tracing, from a file.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::record::{self, Record, key_of, or_blank, place_of};
use crate::commands::cells::word;
use crate::commands::input::Input;
use crate::commands::products::Products;
use crate::commands::shared;
use crate::commands::{Context, Outcome, row};
use crate::ledger::{OutletFacts, OutletKind};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{around as say, front, input as msg};
use crate::text::{Lang, fold, number};

/// Arguments of `register outlet`.
#[derive(Debug, clap::Args)]
#[group(skip)] // the list's own arguments have the name
pub struct Args {
    #[command(flatten)]
    list: record::Args,
    /// The day from which holds what the file tells anew of known outlets (products that came); from the opening day when
    /// left out
    #[arg(long, value_name = "DAY", alias = "tu", value_parser = shared::day)]
    from: Option<NaiveDate>,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut listed = args.list.read(
        (heading::OUTLETS, &["loai", "ten"]),
        |input, row, products, doubts| outlet(input, row, products, doubts, lang),
        ctx,
    )?;
    listed.doubts.extend(twice(&listed.rows, lang));
    listed.from = args.from;
    if listed.write(&args.list.writing, |_, _| Ok(None), ctx)? {
        ctx.say(say::next_outlets(lang))?;
    }
    Ok(())
}

/// Rows that may be of one outlet, told with two opening days.
fn twice(rows: &[(u64, OutletFacts)], lang: Lang) -> Vec<(u64, String)> {
    let mut named: HashMap<(OutletKind, String), Vec<(u64, Key)>> = HashMap::new();
    let mut doubts = Vec::new();
    for (line, facts) in rows {
        let (key, seen) = (facts.key(), named.entry((facts.kind, fold::key(&facts.name))).or_default());
        let other_day = |one: &Key| one.opened.is_some() && key.opened.is_some() && one.opened != key.opened;
        if let Some((first, _)) = seen.iter().find(|(_, one)| other_day(one) && OutletFacts::fits(one, &key)) {
            doubts.push((*line, say::outlet_of_other_day(lang, first)));
        }
        seen.push((*line, key));
    }
    doubts
}

/// Reads a row; `None` where it is at fault.
fn outlet(
    input: &mut Input,
    row: &Row,
    products: &Products<'_>,
    doubts: &mut Vec<String>,
    lang: Lang,
) -> Option<OutletFacts> {
    let kinds = OutletKind::ALL.iter().map(|one| kind_name(lang, *one)).collect::<Vec<_>>().join(", ");
    let kind = word(input, row, "loai", kind, (front::one_of(lang, kinds), true), lang);
    let name = input.text(row, "ten");
    if name.is_none() {
        input.fault(row.line, "ten", msg::blank(lang));
    }
    let (opened, closed) = (input.read(row, "ngay_mo", cell::date), input.read(row, "ngay_dong", cell::date));
    if opened.zip(closed).is_some_and(|(opened, closed)| closed < opened) {
        input.fault(row.line, "ngay_dong", say::closed_before(lang));
    }
    let approved_on = input.read(row, "ngay_van_ban", cell::date);
    if input.is_bad(row.line) {
        return None;
    }
    let (products, untied) = products.all_listed(&input.text(row, "san_pham").unwrap_or_default(), lang);
    doubts.extend(untied);
    Some(OutletFacts {
        kind: kind?,
        name: name?,
        address: input.text(row, "dia_chi"),
        commune: input.text(row, "xa_phuong"),
        district: input.text(row, "huyen"),
        operator: input.text(row, "don_vi_quan_ly"),
        approval: input.text(row, "van_ban"),
        approved_on,
        opened,
        closed,
        note: row::note(input, row),
        products,
    })
}

/// A kind of outlet in the words of reports.
fn kind(typed: &str) -> Option<OutletKind> {
    Some(match fold::search(typed).as_str() {
        "diem ban"
        | "diem ban hang"
        | "diem gioi thieu va ban"
        | "diem gioi thieu va ban san pham"
        | "cua hang"
        | "diem gioi thieu va ban san pham ocop"
        | "point of sale" => OutletKind::Shop,
        "san thuong mai dien tu" | "san tmdt" | "tmdt" | "san" | "e commerce floor" => OutletKind::Floor,
        "sieu thi" | "sieu thi chuoi cua hang" | "chuoi cua hang" | "trung tam thuong mai" => OutletKind::Supermarket,
        "truy xuat nguon goc" | "he thong truy xuat nguon goc" | "truy xuat" | "traceability system" => {
            OutletKind::Trace
        }
        _ => return OutletKind::from_id(typed),
    })
}

/// A kind as reports and the form's drop-down have it.
pub(in crate::commands) fn kind_name(lang: Lang, kind: OutletKind) -> String {
    match kind {
        OutletKind::Shop => say::shop(lang),
        OutletKind::Floor => say::floor(lang),
        OutletKind::Supermarket => say::supermarket(lang),
        OutletKind::Trace => say::trace(lang),
    }
}

/// What tells an outlet from others: one that closed and another of its name that opened later are two.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    kind: OutletKind,
    name: String,
    address: String,
    places: [String; 2],
    opened: Option<NaiveDate>,
    closed: Option<NaiveDate>,
}

impl Record for OutletFacts {
    type Key = Key;

    const COMMAND: &'static str = "register outlet";

    fn name(lang: Lang) -> String {
        say::outlets(lang)
    }

    fn key(&self) -> Key {
        Key {
            kind: self.kind,
            name: fold::key(&self.name),
            address: key_of(self.address.as_ref()),
            places: [place_of(self.commune.as_ref()), place_of(self.district.as_ref())],
            opened: self.opened,
            closed: self.closed,
        }
    }

    fn fits(one: &Key, other: &Key) -> bool {
        let over =
            |one: &Key, other: &Key| one.closed.zip(other.opened).is_some_and(|(closed, opened)| closed < opened);
        let place = |at: usize| {
            let (one, other) = (&one.places[at], &other.places[at]);
            or_blank(one, other) || fold::same_place(one, other)
        };
        (one.kind, &one.name) == (other.kind, &other.name)
            && or_blank(&one.address, &other.address)
            && place(0)
            && place(1)
            && !over(one, other)
            && !over(other, one)
    }

    fn is_undated(was: &Self, now: &Self) -> bool {
        let is_there = |name: &String| was.products.iter().any(|one| fold::key(&one.name) == fold::key(name));
        now.products.iter().any(|one| !is_there(&one.name))
    }

    fn since_first_day(lang: Lang, n: u64) -> String {
        say::products_since_opening(lang, n)
    }

    fn told(&self, lang: Lang) -> String {
        let opened = self.opened.map(|day| number::date(lang, day));
        [Some(self.name.clone()), self.address.clone(), self.commune.clone(), opened]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_reads_by_its_name_and_its_id() {
        for one in OutletKind::ALL {
            for lang in [Lang::Vi, Lang::En] {
                assert_eq!(kind(&kind_name(lang, *one)), Some(*one), "{one:?}");
            }
            assert_eq!(kind(one.id()), Some(*one));
        }
    }
}
