//! `ocop register activity`: training, fairs, panels from a file.

use chrono::{Datelike, NaiveDate};

use super::record::{Args, Record, key_of, or_blank, place_of};
use crate::commands::cells::{Numbers, whole, word, year};
use crate::commands::input::Input;
use crate::commands::products::Products;
use crate::commands::{Context, Outcome, row};
use crate::ledger::{ActivityFacts, ActivityKind};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{front as say, input as msg};
use crate::text::{Lang, fold, number};

/// How many of something one row may tell.
const MOST: i64 = 10_000_000;

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let numbers = Numbers::default();
    let mut listed = args.read(
        (heading::ACTIVITIES, &["loai_hoat_dong", "vai_tro", "so_luong"]),
        |input, row, products, doubts| activity(input, row, (products, &numbers), doubts, lang),
        ctx,
    )?;
    if listed.rows.iter().any(|(_, one)| one.cost.is_some()) {
        listed.sums = Some(say::cost_sum(lang, number::money(lang, listed.sum(|one| one.cost))));
    }
    if listed.write(&args.writing, |_, _| Ok(None), ctx)? {
        ctx.say(say::next_activities(lang))?;
    }
    Ok(())
}

/// Reads a row; `None` where it is at fault.
fn activity(
    input: &mut Input,
    row: &Row,
    (known, numbers): (&Products<'_>, &Numbers),
    doubts: &mut Vec<String>,
    lang: Lang,
) -> Option<ActivityFacts> {
    let kinds = say::one_of(lang, ActivityKind::ALL.map(|kind| kind_name(lang, kind)).join(", "));
    let kind = word(input, row, "loai_hoat_dong", kind, (kinds, true), lang);
    let organised = word(input, row, "vai_tro", organised, (say::parts_played(lang), true), lang);
    let (held_on, until_on) = (input.read(row, "ngay", cell::date), input.read(row, "den_ngay", cell::date));
    match (held_on, until_on) {
        (Some(first), Some(last)) if last < first => input.fault(row.line, "den_ngay", say::ends_before(lang)),
        (None, Some(_)) if input.text(row, "ngay").is_none() => {
            input.fault(row.line, "ngay", say::needs_first_day(lang));
        }
        _ => {}
    }
    let spans = held_on.zip(until_on).is_some_and(|(first, last)| first.year() != last.year());
    let year = match input.text(row, "nam") {
        None if spans => None, // of several years, and it is not told how many were in which
        _ => year(input, row, "ngay", lang),
    };
    let some = |input: &mut Input, field| {
        let number = whole(input, row, field, 1..=MOST, lang)?;
        u32::try_from(number).ok()
    };
    let count = some(input, "so_luong");
    if input.text(row, "so_luong").is_none() {
        input.fault(row.line, "so_luong", msg::blank(lang));
    }
    let (attendances, people) = (some(input, "luot_nguoi"), some(input, "so_nguoi"));
    let stalls = some(input, "gian_hang");
    let cost = numbers.money(input, row, "kinh_phi", lang);
    let what = input.text(row, "noi_dung");
    if kind == Some(ActivityKind::Other) && what.is_none() {
        input.fault(row.line, "noi_dung", say::needs_what(lang));
    }
    if input.is_bad(row.line) {
        return None;
    }
    let (first, last) = (held_on, until_on.or(held_on));
    if let (Some(first), Some(last), Some(year)) = (first, last, year)
        && !(first.year()..=last.year()).contains(&year)
    {
        doubts.push(say::other_year(lang, year, number::date(lang, first)));
    }
    let (products, untied) = known.all_listed(&input.text(row, "san_pham_tham_gia").unwrap_or_default(), lang);
    doubts.extend(untied);
    Some(ActivityFacts {
        year,
        kind: kind?,
        what,
        held_on,
        until_on,
        place: input.text(row, "dia_diem"),
        organised: organised?,
        count: count?,
        unit: input.text(row, "don_vi_tinh"),
        attendances,
        people,
        stalls,
        cost,
        products,
        note: row::note(input, row),
    })
}

/// A kind of activity in the words of reports.
fn kind(typed: &str) -> Option<ActivityKind> {
    Some(match fold::search(typed).as_str() {
        "tap huan" | "dao tao" | "boi duong" | "dao tao tap huan" | "tap huan dao tao" | "training" => {
            ActivityKind::Training
        }
        "hoi cho" | "hoi cho trien lam" | "trien lam" | "fair" => ActivityKind::Fair,
        "tuyen truyen" | "truyen thong" | "pa no" | "thong tin tuyen truyen" | "promotion" => ActivityKind::Promotion,
        "ket noi" | "ket noi cung cau" | "xuc tien" | "xuc tien thuong mai" | "trade" => ActivityKind::Trade,
        "khao sat" | "huong dan" | "khao sat huong dan" | "survey" => ActivityKind::Survey,
        "hoi nghi" | "hoi thao" | "hoi nghi hoi thao" | "meeting" => ActivityKind::Meeting,
        "khac" | "hoat dong khac" | "other" => ActivityKind::Other,
        _ => return None,
    })
}

/// A kind as a form's drop-down gives it.
pub(in crate::commands) fn kind_name(lang: Lang, kind: ActivityKind) -> String {
    match kind {
        ActivityKind::Training => say::training(lang),
        ActivityKind::Fair => say::fair(lang),
        ActivityKind::Promotion => say::promotion(lang),
        ActivityKind::Trade => say::trade(lang),
        ActivityKind::Survey => say::survey(lang),
        ActivityKind::Meeting => say::meeting(lang),
        ActivityKind::Other => say::other_activity(lang),
    }
}

/// Whether it was organised or attended: two figures that are never one (glossary §E).
fn organised(typed: &str) -> Option<bool> {
    match fold::search(typed).as_str() {
        "to chuc" | "chu tri" | "phoi hop to chuc" | "organised" => Some(true),
        "tham gia" | "tham du" | "cu di" | "tham gia cu di" | "attended" => Some(false),
        _ => None,
    }
}

/// What tells an activity from others.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    year: Option<i32>,
    kind: ActivityKind,
    organised: bool,
    what: String,
    held_on: Option<NaiveDate>,
    place: String,
}

impl Record for ActivityFacts {
    type Key = Key;

    const COMMAND: &'static str = "register activity";

    fn name(lang: Lang) -> String {
        say::activities(lang)
    }

    fn key(&self) -> Key {
        Key {
            year: self.year,
            kind: self.kind,
            organised: self.organised,
            what: key_of(self.what.as_ref()),
            held_on: self.held_on,
            place: place_of(self.place.as_ref()),
        }
    }

    fn fits(one: &Key, other: &Key) -> bool {
        let same_day = one.held_on == other.held_on || one.held_on.is_none() || other.held_on.is_none();
        let same_place = or_blank(&one.place, &other.place) || fold::same_place(&one.place, &other.place);
        (one.year, one.kind, one.organised, &one.what) == (other.year, other.kind, other.organised, &other.what)
            && same_day
            && same_place
    }

    fn told(&self, lang: Lang) -> String {
        let name = self.what.clone().unwrap_or_else(|| kind_name(lang, self.kind));
        let day = self.held_on.map(|day| number::date(lang, day)).or_else(|| self.year.map(|year| year.to_string()));
        [Some(name), day, self.place.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_reads_by_its_name_and_its_id() {
        for one in ActivityKind::ALL {
            assert_eq!(kind(&kind_name(Lang::Vi, one)), Some(one));
            assert_eq!(kind(one.id()), Some(one));
        }
        assert_eq!(organised("Tổ chức"), Some(true));
        assert_eq!(organised("tham gia, cử đi"), Some(false));
    }
}
