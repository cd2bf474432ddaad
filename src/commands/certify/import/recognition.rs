//! What a row says of a certificate: read, filled from the options, never guessed.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Args;
use crate::commands::certify::authority;
use crate::commands::input::Input;
use crate::commands::row::{self, Coded, Naming, Places};
use crate::commands::wording;
use crate::law::{FIRST_YEAR, FilingKind, Level, Points, Regime, Star, bar_to_certify, in_gap, term_end};
use crate::ledger::{ALWAYS, ProductFacts, SubjectFacts};
use crate::roster::cell::FilingKindCell;
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
    /// The options that filled in what it did not tell.
    pub filled: Vec<&'static str>,
    /// Whether it says "cấp lại", and no option says what that is.
    pub doubtful_kind: bool,
    /// What to look at in how it was read.
    pub doubts: Vec<String>,
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

/// Reads a row; `None` where it is at fault, or under three stars and so without a certificate, which is counted.
pub fn read(
    args: &Args,
    given: Option<&cell::DecisionCell>,
    input: &mut Input,
    row: &Row,
    unknown: &[(usize, String)],
    passed_over: &mut u64,
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
        *passed_over += u64::from(!input.is_bad(row.line)); // under three stars there is no certificate (Art 4.1a)
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
    let told_kind = kind(input, row);
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

    let kind_told = told_kind.as_ref().and_then(|cell| cell.kind);
    let fills = [
        ("--star", told_star.is_none() && args.star.is_some()),
        ("--decision", number.is_none() && given.is_some()),
        ("--date", date.is_none() && (args.date.is_some() || given.is_some_and(|cell| cell.date.is_some()))),
        ("--kind", kind_told.is_none() && args.kind.is_some()),
        ("--authority", told_authority.is_none() && args.authority.is_some()),
        ("--year", told_year.is_none() && args.year.is_some()),
    ];
    let number = number.or_else(|| given.and_then(|cell| cell.number.clone()));
    let date = date.or(args.date).or_else(|| given.and_then(|cell| cell.date));
    let authority = told_authority.or_else(|| args.authority.clone());
    // The end that 36 months give is not one that the decision states.
    let stated_end = stated_end.filter(|stated| Some(*stated) != term_end(date, None));
    let sent_up = told_star.is_some_and(|cell| cell.sent_up);
    let is_ministry = authority.as_deref().is_some_and(authority::is_ministry);
    if star == Some(Star::FIVE) && authority.is_some() && !is_ministry {
        doubts.push(msg::five_stars_not_ministry(lang));
    }
    if authority.as_deref().is_some_and(authority::is_district) {
        doubts.extend(of_district(star, date, lang));
    }
    let kind_year = told_kind.as_ref().and_then(|cell| cell.year).map(i32::from).filter(|year| *year >= FIRST_YEAR);
    Some(Recognition {
        line: row.line,
        subject,
        product,
        authority,
        number,
        date,
        star,
        sent_up,
        kind: kind_told.or(args.kind),
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
        filled: fills.into_iter().filter_map(|(option, fills)| fills.then_some(option)).collect(),
        doubtful_kind: told_kind.is_some() && kind_told.or(args.kind).is_none(),
        doubts,
    })
}

/// Finds the units of the rows' places on their days, and what in their codes does not fit.
pub fn locate(rows: &mut [Recognition], places: &mut Places, lang: Lang) {
    for row in rows {
        places.locate(&mut row.subject, row.date, row.year, &mut row.doubts, lang);
        row::code_doubts(row.code.as_deref(), row.subject.unit, row.year, &mut row.doubts, lang);
    }
}

/// What a row tells of the kind. "Cấp lại" is a re-evaluation to some offices and a reissue to most:
/// doubtful until `--kind` says.
fn kind(input: &mut Input, row: &Row) -> Option<FilingKindCell> {
    let field = if input.binding.get(row, "loai_ho_so").is_empty() { "loai_danh_gia" } else { "loai_ho_so" };
    input.read(row, field, cell::filing_kind)
}

/// What is doubtful in a certificate of a district: the act of its day named another level, or districts had
/// ended, be it in the days when the act still named them (rules §1).
fn of_district(star: Option<Star>, date: Option<NaiveDate>, lang: Lang) -> Option<String> {
    let above = star.is_some_and(|star| star > Star::THREE);
    let Some(on) = date else { return above.then(|| msg::district_by_now(lang)) };
    let regime = Regime::in_force_on(on);
    let barred = bar_to_certify(regime, Level::District, star.unwrap_or(Star::THREE), on).is_some();
    match in_gap(regime, on) {
        _ if barred => Some(msg::district_by_now(lang)),
        true => Some(msg::district_in_gap(lang)),
        false => None,
    }
}

impl Recognition {
    /// The row as its code is looked at.
    pub fn coded(&self, product: Option<i64>) -> Coded<'_, u64> {
        Coded { at: self.line, code: self.code.as_deref(), product, place: self.subject.unit }
    }

    /// By how many days the end it states differs from 36 months.
    pub fn end_off(&self) -> Option<i64> {
        let off = (self.stated_end? - term_end(self.date, None)?).num_days();
        Some(off).filter(|off| *off != 0)
    }
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
