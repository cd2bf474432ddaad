//! What a row says of a certificate: read, filled from the options, never guessed.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::doubts::{keep_reissue, look};
use super::paper::{self, OWN, Paper};
use super::title::Title;
use super::{Args, register};
use crate::commands::certify::authority;
use crate::commands::input::{At, Input, Inputs};
use crate::commands::row::{self, Aside, Doubts, Kept, Naming, Places};
use crate::commands::{Failure, wording};
use crate::law::{FIRST_YEAR, FilingKind, Level, Points, Regime, Star, bar_to_certify, in_gap, term_end};
use crate::ledger::{ALWAYS, ProductFacts, SubjectFacts, pack};
use crate::roster::cell::{DecisionCell, FilingKindCell, StarCell};
use crate::roster::{Row, cell};
use crate::text::messages::{answer, input as msg};
use crate::text::{Lang, digest, fold};

/// What fills in what a row does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // the options
pub enum By {
    Authority,
    Date,
    Decision,
    Kind,
    Star,
    Year,
    /// The title of its table.
    Title,
}

impl By {
    /// The option, as typed; none of a title.
    pub fn option(self) -> Option<&'static str> {
        Some(match self {
            Self::Authority => "--authority",
            Self::Date => "--date",
            Self::Decision => "--decision",
            Self::Kind => "--kind",
            Self::Star => "--star",
            Self::Year => "--year",
            Self::Title => return None,
        })
    }
}

/// A certificate of a row.
#[derive(Clone, Serialize, Deserialize)]
pub struct Recognition {
    pub at: At,
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
    /// The place whose level its heading leaves open.
    pub locality: Option<String>,
    /// The day and the year of the list its place is of: those of the newest certificate of its row.
    pub placed: (Option<NaiveDate>, Option<i32>),
    /// Whether another certificate of its row came after it.
    pub earlier: bool,
    /// What filled in what it did not tell.
    pub filled: Vec<By>,
    /// Whether it says "cấp lại", and no option says what that is.
    pub doubtful_kind: bool,
    /// What to look at in how it was read.
    pub doubts: Vec<String>,
}

impl Naming for Recognition {
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

    fn code(&mut self) -> &mut Option<String> {
        &mut self.code
    }

    fn adds_nothing_to(&self, first: &Self) -> bool {
        fn is_told<T: PartialEq + Copy>(again: Option<T>, first: Option<T>) -> bool {
            again.is_none() || again == first
        }
        self.sent_up == first.sent_up
            && is_told(self.star, first.star)
            && is_told(self.kind, first.kind)
            && is_told(self.round, first.round)
            && is_told(self.points, first.points)
            && is_told(self.stated_end, first.stated_end)
            && is_told(self.standing.as_deref(), first.standing.as_deref())
    }
}

/// What rows that tell less are filled from.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// The options.
    pub args: &'a Args,
    /// The decision they name.
    pub decision: Option<&'a DecisionCell>,
    /// The decision that the title of the table names.
    pub title: Option<&'a Title>,
    pub lang: Lang,
}

/// The certificates of a row; none where it is at fault, or under three stars and so without one, which is counted.
pub fn read(given: Given<'_>, input: (&mut Input, usize), row: &Row, passed_over: &mut u64) -> Vec<Recognition> {
    if register::tells(input.0, row) {
        return register::read(given, input, row, passed_over);
    }
    one(given, input, row, passed_over).into_iter().collect()
}

/// The certificate that a row is about.
pub fn one(
    Given { args, decision: given, title, lang }: Given<'_>,
    (input, table): (&mut Input, usize),
    row: &Row,
    passed_over: &mut u64,
) -> Option<Recognition> {
    let mut doubts = Vec::new();
    let (told_star, level) = stars(input, row, OWN.star);
    let standing = input.read(row, "trang_thai", cell::text);
    let day = args.date.or_else(|| given?.date);
    let paper = paper::read(input, (row, &OWN), day, &mut doubts, lang);
    let stated_end = input.read(row, "het_han", cell::date);
    let uncertified = standing.as_deref().is_some_and(wording::is_uncertified);
    if told_star.is_some_and(|cell| cell.star < 3) || (told_star.is_none() && uncertified && !input.is_bad(row.line)) {
        *passed_over += u64::from(!input.is_bad(row.line)); // under three stars there is no certificate (Art 4.1a)
        return None;
    }
    let star = told_star.and_then(|cell| Star::new(cell.star)).or(args.star);
    let evidence = paper.number.is_some()
        || paper.date.is_some()
        || paper.vague.is_some()
        || paper.authority.is_some()
        || standing.is_some()
        || stated_end.is_some();
    if star.is_none() && !evidence && input.get(row, "hang_sao").is_empty() {
        input.fault(row.line, "hang_sao", msg::needs_star(lang));
    }
    let told_kind = kind(input, row);
    let told_year = input.read(row, OWN.year, row::programme_year);
    let mut read = named(input, table, row, &mut doubts, lang);
    if input.is_bad(row.line) {
        return None;
    }

    let kind_told = told_kind.as_ref().and_then(|cell| cell.kind);
    let title = title.filter(|title| title.fits(&paper));
    let titled = |told: bool, fills: bool| title.is_some() && !told && fills;
    let by_title = title.map(|title| &title.paper);
    let dated = paper.date.is_some() || day.is_some();
    let signed = paper.authority.is_some() || args.authority.is_some();
    let by_its_title =
        titled(paper.number.is_some() || given.is_some(), by_title.is_some_and(|by| by.number.is_some()))
            || titled(dated, by_title.is_some_and(|by| by.date().is_some()))
            || titled(signed, by_title.is_some_and(|by| by.authority.is_some()));
    let fills = [
        (By::Star, told_star.is_none() && args.star.is_some()),
        (By::Decision, paper.number.is_none() && given.is_some()),
        (By::Date, paper.date.is_none() && day.is_some()),
        (By::Kind, kind_told.is_none() && args.kind.is_some()),
        (By::Authority, paper.authority.is_none() && args.authority.is_some()),
        (By::Year, told_year.is_none() && args.year.is_some()),
        (By::Title, by_its_title),
    ];
    read.filled = fills.into_iter().filter_map(|(by, fills)| fills.then_some(by)).collect();
    let number = paper.number.clone().or_else(|| given.and_then(|cell| cell.number.clone()));
    read.number = number.or_else(|| by_title?.number.clone());
    read.date = paper.date.or(day).or_else(|| by_title?.date());
    let authority = paper.authority.clone().or_else(|| args.authority.clone());
    read.authority = authority.or_else(|| by_title?.authority.clone());
    read.star = star;
    read.sent_up = told_star.is_some_and(|cell| cell.sent_up);
    // The end that 36 months give is not one that the decision states.
    read.stated_end = stated_end.filter(|stated| Some(*stated) != term_end(read.date, None));
    // A word of ours is reckoned, not told by the source.
    read.standing = standing.filter(|text| !wording::is_standing(text));
    if let Some(text) = &level {
        row::add_note(&mut read.note, &answer::level_in_file(Lang::Vi, text));
    }
    let kind_year = told_kind.as_ref().and_then(|cell| cell.year).map(i32::from).filter(|year| *year >= FIRST_YEAR);
    // "đánh giá lại 2022" tells the year as well, and so does the month or year of a decision without its day;
    // nothing else is guessed.
    read.year = told_year.or(kind_year).or(args.year);
    read.kind = kind_told.or(args.kind);
    read.doubtful_kind = told_kind.is_some() && read.kind.is_none();
    keep_reissue(input, row, told_kind.as_ref(), &mut read.note);
    read.doubts = doubts;
    read.settle(paper, lang);
    Some(read)
}

/// What a row tells of a certificate whosoever's it is: its subject, product and what stands beside them. Without
/// star and decision.
pub fn named(input: &mut Input, table: usize, row: &Row, doubts: &mut Vec<String>, lang: Lang) -> Recognition {
    let round = input.read(row, "dot", cell::round);
    let points = input.read(row, "diem", cell::points).map(Points);
    let code = input.read(row, "ma_san_pham", cell::code);
    let subject = row::subject(input, row, doubts, lang);
    let product = row::product(input, row, lang);
    doubts.extend(row::failed_formulas(input, row, lang));
    Recognition {
        at: At { table, line: row.line },
        subject,
        product,
        authority: None,
        number: None,
        date: None,
        star: None,
        sent_up: false,
        kind: None,
        year: None,
        round,
        points,
        stated_end: None,
        standing: None,
        code,
        position: input
            .text(row, "stt")
            .and_then(|text| u32::try_from(cell::count(&text).ok()?).ok())
            .filter(|n| *n > 0),
        note: row::note(input, row),
        locality: input.text(row, "dia_phuong"),
        placed: (None, None),
        earlier: false,
        filled: Vec::new(),
        doubtful_kind: false,
        doubts: Vec::new(),
    }
}

/// The stars of a row in a field; and the cell's text where it tells their level too.
pub fn stars(input: &mut Input, row: &Row, field: &str) -> (Option<StarCell>, Option<String>) {
    let told = input.read(row, field, cell::recognised);
    let level = told.as_ref().and_then(|told| told.level.as_ref()).and_then(|_| input.text(row, field));
    (told.map(|told| told.star), level)
}

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
        places.locate(&mut row.subject, row.placed, row.locality.as_deref(), &mut row.doubts, lang);
        row::code_doubts(row.code.as_deref(), row.subject.unit, row.year, &mut row.doubts, lang);
        look(&mut row, today, lang);
        *kept = aside.put(kept.at, &row)?;
    }
    Ok(())
}

/// What a row tells of the kind. "Cấp lại" is a re-evaluation to some offices and a reissue to most:
/// doubtful until `--kind` says.
pub fn kind(input: &mut Input, row: &Row) -> Option<FilingKindCell> {
    let field = if input.get(row, "loai_ho_so").is_empty() { "loai_danh_gia" } else { "loai_ho_so" };
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
    /// Takes what is vague in its decision, tells what is doubtful in who signed, and the day its place is of.
    pub fn settle(&mut self, paper: Paper, lang: Lang) {
        let is_ministry = self.authority.as_deref().is_some_and(authority::is_ministry);
        if self.star == Some(Star::FIVE) && self.authority.is_some() && !is_ministry {
            self.doubts.push(msg::five_stars_not_ministry(lang));
        }
        if self.authority.as_deref().is_some_and(authority::is_district) {
            self.doubts.extend(of_district(self.star, self.date, lang));
        }
        if let Some((text, when)) = paper.vague.filter(|_| self.date.is_none()) {
            let taken = Some(when.year()).filter(|signed| self.year.is_none() && *signed >= FIRST_YEAR);
            self.year = self.year.or(taken);
            self.doubts.push(match taken {
                Some(year) => msg::date_imprecise_year(lang, &text, year),
                None => msg::date_imprecise(lang, &text),
            });
            row::add_note(&mut self.note, &answer::signed_in_file(Lang::Vi, text));
        }
        self.placed = (self.date, self.year);
    }

    /// By how many days the end it states differs from 36 months.
    pub fn end_off(&self) -> Option<i64> {
        let off = (self.stated_end? - term_end(self.date, None)?).num_days();
        Some(off).filter(|off| *off != 0)
    }
}

/// Drops rows that name the same product of the same subject under the same decision again: what they say otherwise is
/// a fault, else they are to be looked at.
pub fn drop_repeated(
    inputs: &mut Inputs,
    good: Vec<Kept>,
    aside: &mut Aside<Recognition>,
    doubts: &mut Doubts,
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
            Some(first) => row::repeated(first, (one, r), aside, inputs, doubts, lang)?,
        }
    }
    Ok(kept)
}
