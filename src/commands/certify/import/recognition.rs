//! What a row says of a certificate: read, filled from the options, never guessed.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Args;
use super::notes::Notes;
use crate::commands::certify::authority;
use crate::commands::input::Input;
use crate::commands::row::{self, Naming};
use crate::commands::wording;
use crate::law::{FIRST_YEAR, FilingKind, Points, Regime, Star, term_end};
use crate::ledger::{ALWAYS, ProductFacts, SubjectFacts};
use crate::roster::{Row, cell};
use crate::text::messages::input as msg;
use crate::text::{Lang, fold, number};

/// A row that is a certificate.
pub struct Recognition {
    pub line: u64,
    pub subject: SubjectFacts,
    pub product: ProductFacts,
    pub authority: Option<String>,
    pub number: Option<String>,
    pub date: Option<NaiveDate>,
    pub star: Option<Star>,
    pub sent_up: bool,
    pub kind: Option<FilingKind>,
    pub year: Option<i32>,
    pub round: Option<u8>,
    pub points: Option<Points>,
    pub stated_end: Option<NaiveDate>,
    pub standing: Option<String>,
    pub code: Option<String>,
    pub position: Option<u32>,
    pub note: Option<String>,
}

impl Naming for Recognition {
    fn line(&self) -> u64 {
        self.line
    }

    fn day(&self) -> NaiveDate {
        // Its decision's, else the first day of its year, else always.
        self.date.or_else(|| self.year.map(row::first_day)).unwrap_or(ALWAYS)
    }

    fn subject(&self) -> &SubjectFacts {
        &self.subject
    }

    fn product(&self) -> &ProductFacts {
        &self.product
    }

    fn note(&mut self) -> &mut Option<String> {
        &mut self.note
    }
}

/// Reads a row; `None` where it is at fault, or under three stars and so without a certificate.
pub fn read(
    args: &Args,
    given: Option<&cell::DecisionCell>,
    input: &mut Input,
    row: &Row,
    unknown: &[(usize, String)],
    notes: &mut Notes,
    lang: Lang,
) -> Option<Recognition> {
    let told_star = input.read(row, "hang_sao", cell::star);
    let standing = input.text(row, "trang_thai");
    let told_number = input.read(row, "so_quyet_dinh", cell::decision);
    let told_date = input.read(row, "ngay_quyet_dinh", cell::date);
    let told_authority = input.text(row, "co_quan");
    let stated_end = input.read(row, "het_han", cell::date);
    let uncertified = standing.as_deref().is_some_and(wording::is_uncertified);
    if told_star.is_some_and(|cell| cell.star < 3) || (told_star.is_none() && uncertified && !input.is_bad(row.line)) {
        notes.passed_over += 1; // under three stars there is no certificate (Art 4.1a)
        return None;
    }
    let star = told_star.and_then(|cell| Star::new(cell.star)).or(args.star);
    let evidence = told_number.is_some()
        || told_date.is_some()
        || told_authority.is_some()
        || standing.is_some()
        || stated_end.is_some();
    if star.is_none() && !evidence && input.binding.get(row, "hang_sao").is_empty() {
        input.fault(row.line, "hang_sao", msg::needs_star(lang));
    }
    let number_date = told_number.as_ref().and_then(|cell| cell.date);
    if let (Some(a), Some(b)) = (told_date, number_date)
        && a != b
    {
        input.fault(row.line, "ngay_quyet_dinh", msg::two_dates(lang, number::date(lang, a), number::date(lang, b)));
    }
    let (told_kind, kind, kind_year) = kind(args, input, row, notes);
    let told_year = input.read(row, "nam", row::programme_year);
    let round = input.read(row, "dot", cell::round);
    let points = input.read(row, "diem", cell::points).map(Points);
    let mut doubts = Vec::new();
    let subject = row::subject(input, row, &mut doubts, lang);
    let product = row::product(input, row, lang);
    let number = told_number.and_then(|cell| cell.number);
    let date = told_date.or(number_date);
    if input.is_bad(row.line) {
        return None;
    }

    let mut fill = |option: &'static str, told: bool, given: bool| {
        if !told && given {
            *notes.filled.entry(option).or_default() += 1;
        }
    };
    fill("--star", told_star.is_some(), args.star.is_some());
    fill("--decision", number.is_some(), given.is_some());
    fill("--date", date.is_some(), args.date.is_some() || given.is_some_and(|cell| cell.date.is_some()));
    fill("--kind", told_kind, args.kind.is_some());
    fill("--authority", told_authority.is_some(), args.authority.is_some());
    fill("--year", told_year.is_some(), args.year.is_some());
    let number = number.or_else(|| given.and_then(|cell| cell.number.clone()));
    let date = date.or(args.date).or_else(|| given.and_then(|cell| cell.date));
    let authority = told_authority.or_else(|| args.authority.clone());
    notes.unknown_subjects += u64::from(subject.name.is_none());
    notes.undated += u64::from(date.is_none() && stated_end.is_none());
    notes.no_number += u64::from(number.is_none());
    notes.no_star += u64::from(star.is_none());
    if let (Some(stated), Some(counted)) = (stated_end, term_end(date, None))
        && stated != counted
    {
        notes.ends.push((row.line, (stated - counted).num_days()));
    }
    // The end that 36 months give is not one that the decision states.
    let stated_end = stated_end.filter(|stated| Some(*stated) != term_end(date, None));
    let sent_up = told_star.is_some_and(|cell| cell.sent_up);
    notes.doubts.append(&mut doubts);
    let is_ministry = authority.as_deref().is_some_and(authority::is_ministry);
    if star == Some(Star::FIVE) && authority.is_some() && !is_ministry {
        notes.doubts.push((row.line, msg::five_stars_not_ministry(lang)));
    }
    let is_district = authority.as_deref().is_some_and(authority::is_district);
    let late = date.is_some_and(|date| date >= Regime::R1489.first_day());
    if is_district && (late || star.is_some_and(|star| star > Star::THREE)) {
        notes.doubts.push((row.line, msg::district_by_now(lang)));
    }
    Some(Recognition {
        line: row.line,
        subject,
        product,
        authority,
        number,
        date,
        star,
        sent_up,
        kind,
        // "đánh giá lại 2022" tells the year as well; nothing else is guessed.
        year: told_year.or(kind_year).or(args.year),
        round,
        points,
        stated_end,
        // A word of ours is reckoned, not told by the source.
        standing: standing.filter(|text| !wording::is_standing(text)),
        code: input.text(row, "ma_san_pham"),
        position: input.text(row, "stt").and_then(|text| text.parse().ok()).filter(|n| *n > 0),
        note: row::note(input, row, unknown),
    })
}

/// Whether a row tells the kind, the kind, and the year beside it. "Cấp lại" is a re-evaluation to some offices and a
/// reissue to most: doubtful until `--kind` says.
fn kind(args: &Args, input: &mut Input, row: &Row, notes: &mut Notes) -> (bool, Option<FilingKind>, Option<i32>) {
    let field = if input.binding.get(row, "loai_ho_so").is_empty() { "loai_danh_gia" } else { "loai_ho_so" };
    let Some(cell) = input.read(row, field, cell::filing_kind) else { return (false, args.kind, None) };
    if cell.kind.is_none() && args.kind.is_none() {
        notes.doubtful_kinds += 1;
    }
    (cell.kind.is_some(), cell.kind.or(args.kind), cell.year.map(i32::from).filter(|year| *year >= FIRST_YEAR))
}

/// Drops rows that name the same product of the same subject under the same decision again, and lists them.
pub fn drop_repeated(input: &mut Input, good: &mut Vec<Recognition>, lang: Lang) {
    let mut seen: HashMap<_, u64> = HashMap::new();
    good.retain(|r| {
        let key = (
            r.subject.name_key(),
            r.subject.place_key(),
            fold::key(&r.product.name),
            r.authority.as_deref().map(fold::key),
            r.number.as_deref().map(fold::key),
            r.date,
            r.year,
        );
        let Some(first) = seen.get(&key) else {
            seen.insert(key, r.line);
            return true;
        };
        input.fault(r.line, "ten_san_pham", msg::row_twice(lang, first));
        false
    });
}
