//! Options that many commands have, and the forms of what is typed.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::{Context, Failure, mapping};
use crate::law::{FIRST_YEAR, FilingKind, Star};
use crate::ledger::{Cut, Records};
use crate::report::Format;
use crate::report::figures::Scope;
use crate::roster::{Column, Encoding, Fonts, OldFont, Opening, cell};
use crate::text::Expected;
use crate::text::messages::{expected, programme, reason};
use crate::text::nearest;
use crate::text::{Lang, clean, fold, number};

/// What every command that reads takes.
#[derive(Debug, Default, Args)]
pub struct Reading {
    /// The day to look at (28/12/2020 or 2020-12-28); today when left out
    #[arg(long, value_name = "DAY", alias = "den-ngay", value_parser = day)]
    pub as_of: Option<NaiveDate>,
    /// Only what the ledger knew by the end of this day: entries written later do not count
    #[arg(long, value_name = "DAY", alias = "biet-den", value_parser = day)]
    pub known_by: Option<NaiveDate>,
    /// Instead of the result, what differs in it since the end of this day, by what was written after
    #[arg(long, value_name = "DAY", alias = "khac-tu", value_parser = day)]
    pub changed_since: Option<NaiveDate>,
    /// Output format
    #[arg(long, value_name = "FORMAT", alias = "dinh-dang", value_enum)]
    pub format: Option<Format>,
    /// Write to a file instead of the screen; its extension chooses the format
    #[arg(long, value_name = "FILE", alias = "ra")]
    pub out: Option<PathBuf>,
    /// Write over what is there under the name after --out
    #[arg(long, alias = "ghi-de", requires = "out")]
    pub force: bool,
    /// JSON with the figures alone: the same bytes for the same ledger and day
    #[arg(long)]
    pub no_meta: bool,
}

impl Reading {
    /// The day to look at.
    pub fn day(&self, today: NaiveDate) -> NaiveDate {
        self.as_of.unwrap_or(today)
    }

    /// What of the ledger is to be read.
    pub fn cut(&self) -> Cut {
        Cut { known_by: self.known_by, as_of: self.as_of }
    }

    /// Whether what differs is asked for: a page in two states of the ledger, held against each other.
    pub fn compares(&self) -> bool {
        self.changed_since.is_some()
    }
}

/// The products a report looks at: those of one district where it is given, which must be one that
/// rosters name.
pub fn scope(records: &Records, district: Option<&str>, lang: Lang) -> Result<Scope, Failure> {
    let named = records.ever_told().filter_map(|subject| subject.district.as_deref());
    scope_among(&named.collect(), district, lang)
}

/// The same among districts as rosters print them.
pub fn scope_among(named: &BTreeSet<&str>, district: Option<&str>, lang: Lang) -> Result<Scope, Failure> {
    let Some(typed) = district else { return Ok(Scope::default()) };
    let mut meant: Vec<&str> = named.iter().copied().filter(|name| fold::same_place(name, typed)).collect();
    meant.sort_by_cached_key(|name| fold::place_key(name));
    meant.dedup_by_key(|name| fold::place_key(name));
    // "Cao Lãnh" may be the huyện or the thành phố; told with its kind it is one of them.
    let mut pairs =
        meant.iter().enumerate().flat_map(|(at, one)| meant[at + 1..].iter().map(move |other| (one, other)));
    if pairs.any(|(one, other)| !fold::same_place(one, other)) {
        return Err(Failure::Refused(reason::several_districts(lang, typed, meant.join(", "))));
    }
    if meant.is_empty() {
        return Err(Failure::Refused(match nearest(typed, named.iter().copied()) {
            Some(near) => reason::no_district_near(lang, typed, near),
            None => reason::no_district(lang, typed),
        }));
    }
    Ok(Scope::of_district(typed))
}

/// How the tables of files are to be read, where it is not to be found out.
#[derive(Debug, Args)]
pub struct Opened {
    /// Read only this sheet of a workbook, by name or number; may be repeated
    #[arg(long = "sheet", value_name = "SHEET", alias = "trang")]
    pub sheets: Vec<String>,
    /// The row with the headings, where it is not found by itself
    #[arg(long, value_name = "ROW", alias = "dong-tieu-de", value_parser = clap::value_parser!(u64).range(1..))]
    pub heading_row: Option<u64>,
    /// The encoding of the file; auto also reads cells typed in the old fonts TCVN3 (ABC) and VNI without asking
    #[arg(long, value_name = "ENCODING", alias = "bang-ma", value_enum)]
    pub encoding: Option<ReadAs>,
    /// Confirm what was shown under this code: rows that differ from the counts in the file, cells of old fonts converted,
    /// headings taken as swapped
    #[arg(long, value_name = "CODE", alias = "xac-nhan")]
    pub confirm: Option<String>,
    /// Read headings as was saved under this name with `register columns`
    #[arg(long, value_name = "NAME", alias = "doc-cot")]
    pub columns_as: Option<String>,
}

impl Opened {
    /// The same for whoever reads a file with columns.
    pub fn opening(&self, columns: &[Column], ctx: &Context<'_>) -> Result<Opening, Failure> {
        let (encoding, fonts) = match self.encoding {
            None => (None, Fonts::Found),
            Some(ReadAs::Auto) => (None, Fonts::Taken),
            Some(ReadAs::Utf8) => (Some(Encoding::Utf8), Fonts::None),
            Some(ReadAs::Utf16) => (Some(Encoding::Utf16), Fonts::None),
            Some(ReadAs::Windows1258) => (Some(Encoding::Windows1258), Fonts::None),
            Some(ReadAs::Tcvn3) => (None, Fonts::All(OldFont::Tcvn3)),
            Some(ReadAs::Vni) => (None, Fonts::All(OldFont::Vni)),
        };
        let mapping = match &self.columns_as {
            Some(name) => Some(mapping::of_columns(ctx.open()?.read(), name, columns, ctx.lang)?),
            None => None,
        };
        Ok(Opening { sheets: self.sheets.clone(), heading_row: self.heading_row, encoding, fonts, mapping })
    }

    /// Refuses options that say how a table is to be read where no file is.
    pub fn only_with_file(&self, lang: Lang) -> Result<(), Failure> {
        self.given().map_or(Ok(()), |option| Err(Failure::Usage(reason::only_with_file(lang, option))))
    }

    /// The same where the files are the program's own forms.
    pub fn only_with_table(&self, lang: Lang) -> Result<(), Failure> {
        self.given().map_or(Ok(()), |option| Err(Failure::Usage(reason::only_with_table(lang, option))))
    }

    /// The first of the options that was given.
    pub fn given(&self) -> Option<&'static str> {
        let all = [
            ("--sheet", !self.sheets.is_empty()),
            ("--heading-row", self.heading_row.is_some()),
            ("--encoding", self.encoding.is_some()),
            ("--confirm", self.confirm.is_some()),
            ("--columns-as", self.columns_as.is_some()),
        ];
        all.into_iter().find_map(|(option, given)| given.then_some(option))
    }

    /// Whether cells typed in an old font may be read so without asking.
    pub fn takes_fonts(&self) -> bool {
        matches!(self.encoding, Some(ReadAs::Auto | ReadAs::Tcvn3 | ReadAs::Vni))
    }
}

/// How the text of a file is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReadAs {
    /// As it shows by itself, old fonts as well
    Auto,
    /// UTF-8
    #[value(name = "utf-8", alias = "utf8")]
    Utf8,
    /// UTF-16: Excel's "Unicode Text"
    #[value(name = "utf-16", alias = "utf16")]
    Utf16,
    /// Vietnamese Windows
    #[value(name = "windows-1258", alias = "cp1258")]
    Windows1258,
    /// Cells typed in a font of TCVN3 (ABC)
    #[value(alias = "abc")]
    Tcvn3,
    /// Cells typed in a VNI font
    Vni,
}

/// What every command that writes takes.
#[derive(Debug, Args)]
pub struct Writing {
    /// Print what would be written, and write nothing; ends with the exit code of the real run (3: it would be refused)
    #[arg(long, alias = "thu")]
    pub dry_run: bool,
    /// Why: kept in the journal
    #[arg(long, value_name = "TEXT", alias = "ly-do", value_parser = text)]
    pub reason: Option<String>,
}

/// Free text as typed, as it is kept: trimmed and composed. What is blank is none.
pub fn text(typed: &str) -> Result<String, Expected> {
    Some(fold::nfc(typed)).filter(|text| !text.is_empty()).ok_or_else(|| Expected::new(expected::text))
}

/// A code or a paper's number as typed: text that hides nothing.
pub fn code(typed: &str) -> Result<String, Expected> {
    let typed = typed.trim();
    if clean(typed) == typed { text(typed) } else { Err(Expected::new(expected::code)) }
}

/// A day as typed.
pub fn day(typed: &str) -> Result<NaiveDate, Expected> {
    cell::date(typed).map_err(|_| Expected::new(expected::day))
}

/// The number of a decision as typed, which may tell its day as well: that must be the day given.
pub fn decision_number(typed: &str, signed_on: NaiveDate, lang: Lang) -> Result<String, Failure> {
    let cell = cell::decision(typed).ok();
    if let Some(told) = cell.as_ref().and_then(|cell| cell.date).filter(|told| *told != signed_on) {
        let (told, given) = (number::date(lang, told), number::date(lang, signed_on));
        return Err(Failure::Usage(reason::two_dates(lang, told, given)));
    }
    let number = cell.and_then(|cell| cell.number).filter(|number| number.contains('/'));
    number.ok_or_else(|| Failure::Usage(reason::decision_form(lang, typed)))
}

/// A programme year as typed: the programme began in 2018.
pub fn year(typed: &str) -> Result<i32, Expected> {
    let year = cell::year(typed).ok().map(i32::from).filter(|year| (FIRST_YEAR..=2100).contains(year));
    year.ok_or_else(|| Expected::new(expected::year))
}

/// Years as typed: one, or from and to.
pub fn years(typed: &str) -> Result<(i32, i32), Expected> {
    let wrong = || Expected::new(programme::years);
    let (from, to) = typed.split_once(['-', '–']).unwrap_or((typed, typed));
    let (from, to) = (year(from.trim()).map_err(|_| wrong())?, year(to.trim()).map_err(|_| wrong())?);
    if from <= to { Ok((from, to)) } else { Err(wrong()) }
}

/// A round as typed.
pub fn round(typed: &str) -> Result<u8, Expected> {
    cell::round(typed).map_err(|_| Expected::new(expected::round))
}

/// A rank of three stars or more as typed.
pub fn certified_star(typed: &str) -> Result<Star, Expected> {
    cell::star(typed)
        .ok()
        .and_then(|cell| Star::new(cell.star))
        .filter(|star| star.is_certified())
        .ok_or_else(|| Expected::new(expected::certified_star))
}

/// A kind of filing as typed.
pub fn kind(typed: &str) -> Result<FilingKind, Expected> {
    let spaced = typed.replace('-', " ");
    FilingKind::from_id(typed)
        .or_else(|| cell::filing_kind(&spaced).ok().and_then(|cell| cell.kind))
        .ok_or_else(|| Expected::new(expected::kind))
}
