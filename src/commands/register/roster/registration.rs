//! What a row says of a dossier: read, filled from the options, never guessed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Args;
use crate::commands::input::{At, Input, Inputs};
use crate::commands::row::{self, Aside, Doubts, Kept, Locality, Naming, Places};
use crate::commands::{Failure, product_set, wording};
use crate::law::{FIRST_YEAR, FilingKind, Regime, RegimeDates};
use crate::ledger::{Cited, DossierCode, DossierFacts, Field, Fields, ProductFacts, Reader, Slip, SubjectFacts, Told};
use crate::roster::cell::FilingKindCell;
use crate::roster::{Row, cell};
use crate::text::Lang;
use crate::text::messages::{answer, input as msg};

/// A row that can be registered.
#[derive(Serialize, Deserialize)]
pub struct Registration {
    pub at: At,
    pub subject: SubjectFacts,
    pub product: ProductFacts,
    pub year: i32,
    pub round: u8,
    pub kind: FilingKind,
    pub number: Option<u32>,
    pub facts: DossierFacts,
    /// Stars, where the roster tells any: those hoped for, or those of a council that sat elsewhere.
    pub star: Option<u8>,
    /// What it tells of its place beside the columns of units.
    pub locality: Locality,
    /// The rows that tell it again.
    pub again: Vec<At>,
    /// What the options filled in.
    pub by_option: ByOption,
    /// What to look at in how it was read.
    pub doubts: Vec<String>,
}

/// What a row did not tell and an option did.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct ByOption {
    pub year: bool,
    pub kind: bool,
    pub round: bool,
}

impl Naming for Registration {
    fn day(&self) -> NaiveDate {
        // Its filing, else the first day of its year.
        self.facts.filed.unwrap_or_else(|| row::first_day(self.year))
    }

    fn cited(&self) -> Cited {
        Cited { on: self.facts.filed, ..Cited::default() }
    }

    fn subject(&self) -> &SubjectFacts {
        &self.subject
    }

    fn product(&self) -> &ProductFacts {
        &self.product
    }

    fn note(&mut self) -> &mut Option<String> {
        &mut self.facts.note
    }

    fn code(&mut self) -> &mut Option<String> {
        &mut self.facts.product_code
    }

    fn told(&self) -> Vec<(Field, Option<Told>)> {
        let mut told = self.facts.fields();
        told.retain(|(field, _)| !matches!(field, Field::ProductCode | Field::Note));
        told.push((Field::Star, self.star.map(|star| Told::Number(star.into()))));
        told
    }

    fn fill(&mut self, again: &Self) {
        self.again.push(again.at);
        let told = DossierFacts { product_code: None, note: None, ..again.facts.clone() };
        self.subject = self.subject.updated(&again.subject);
        self.product = self.product.updated(&again.product);
        self.facts = self.facts.updated(&told);
        self.number = self.number.or(again.number);
        self.star = self.star.or(again.star);
    }
}

/// What a roster may tell of a result, which is no part of a dossier that is registered.
pub const RESULTS: [&str; 7] =
    ["hang_sao", "diem", "so_quyet_dinh", "ngay_quyet_dinh", "co_quan", "het_han", "trang_thai"];

/// Reads a row of a table; `None` where it is at fault.
pub fn read(args: &Args, input: &mut Input, table: usize, row: &Row, lang: Lang) -> Option<Registration> {
    let mut doubts = Vec::new();
    let subject = row::subject(input, row, &mut doubts, lang);
    let product = row::product(input, row, lang);
    doubts.extend(row::failed_formulas(input, row, lang));
    let told_kind = kind(input, row, args.kind, lang);
    // "đánh giá lại 2022" tells the year as well.
    let kind_year = told_kind.as_ref().and_then(|told| told.year).map(i32::from).filter(|year| *year >= FIRST_YEAR);
    let told_year = input.read(row, "nam", row::programme_year).or(kind_year);
    let year = match (told_year, args.year) {
        (Some(told), Some(typed)) if told != typed => {
            input.fault(row.line, "nam", msg::other_year(lang, told, typed));
            None
        }
        (told, typed) => told.or(typed),
    };
    let told_round = input.read(row, "dot", cell::round);
    let round = told_round.or(args.round).unwrap_or(0);
    let filed = input.read(row, "ngay_nop", cell::date);
    let code = input.text(row, "ma_ho_so");
    let facts = DossierFacts {
        product_code: input.read(row, "ma_san_pham", cell::code),
        filed,
        proposed: input.read(row, "ngay_de_nghi", cell::date),
        received: input.read(row, "ngay_tiep_nhan", cell::date),
        complete: input.read(row, "ngay_du", cell::date),
        sent_up: None,
        commune_slip: slip(input, row, ["phieu_xa", "ngay_phieu_xa", "nguoi_nhan_xa"]),
        province_slip: slip(input, row, ["phieu_tinh", "ngay_phieu_tinh", "nguoi_nhan_tinh"]),
        past_deadline: None,
        past_window: None,
        drawn_from: None,
        note: row::public_note(input, row, &mut doubts, lang),
    };
    if year.is_none() && told_year.is_none() && input.get(row, "nam").is_empty() {
        input.fault(row.line, "nam", msg::needs_year(lang));
    }
    let told_kind = told_kind.and_then(|told| told.kind);
    let kind = told_kind.or(args.kind);
    if kind.is_none() && input.get(row, "loai_ho_so").is_empty() && input.get(row, "loai_danh_gia").is_empty() {
        input.fault(row.line, "loai_ho_so", msg::needs_kind(lang));
    }
    let number = code.as_deref().and_then(|code| match (code.parse::<DossierCode>(), year) {
        (Ok(code), Some(year)) if code.year == year && code.round == round => Some(code.number),
        _ => {
            let eaten = cell::code(code).err().map(|fault| wording::cell(lang, &fault));
            input.fault(row.line, "ma_ho_so", eaten.unwrap_or_else(|| msg::code_form(lang, code)));
            None
        }
    });
    if input.is_bad(row.line) {
        return None;
    }
    let star = cell::recognised(input.get(row, "hang_sao")).ok().map(|told| told.star.star);
    let by_option = ByOption {
        year: told_year.is_none(),
        kind: told_kind.is_none(),
        round: told_round.is_none() && args.round.is_some(),
    };
    let locality = Locality::read(input, row);
    let (at, year, kind) = (At { table, line: row.line }, year?, kind?);
    let again = Vec::new();
    Some(Registration {
        at,
        subject,
        product,
        year,
        round,
        kind,
        number,
        facts,
        star,
        locality,
        again,
        by_option,
        doubts,
    })
}

/// Finds the units of the rows' places on their days, and what in their codes does not fit.
pub fn locate(
    rows: &mut [Kept],
    aside: &mut Aside<Registration>,
    places: &mut Places,
    lang: Lang,
) -> Result<(), Failure> {
    for kept in rows {
        let mut row = aside.get(*kept)?;
        let day = (row.facts.filed, Some(row.year));
        places.locate(&mut row.subject, day, &row.locality, &mut row.doubts, lang);
        let code = row.facts.product_code.as_deref();
        row::code_doubts(code, (row.subject.unit, Some(row.year)), places.own(), &mut row.doubts, lang);
        *kept = aside.put(kept.at, &row)?;
    }
    Ok(())
}

/// That the set of a row is none of the act it is judged by, nor of a table the office loaded.
pub fn set_doubt(reader: Reader<'_>, row: &Registration, lang: Lang) -> Result<Option<String>, Failure> {
    let Some(set) = &row.product.set_code else { return Ok(None) };
    let dates = RegimeDates { filed: row.facts.filed, year: row.year, ..RegimeDates::default() };
    product_set::doubt(reader, Regime::choose(&dates).0, set, lang)
}

/// The kind of filing that a row tells; "cấp lại" is doubtful and refused, unless `--kind` says what it is.
fn kind(input: &mut Input, row: &Row, given: Option<FilingKind>, lang: Lang) -> Option<FilingKindCell> {
    let field = if input.get(row, "loai_ho_so").is_empty() { "loai_danh_gia" } else { "loai_ho_so" };
    let cell = input.read(row, field, cell::filing_kind)?;
    if cell.kind.is_none() && given.is_none() {
        input.fault(row.line, field, msg::doubtful_kind(lang, input.get(row, field).to_owned()));
    }
    Some(cell)
}

fn slip(input: &mut Input, row: &Row, [number, on, by]: [&str; 3]) -> Slip {
    Slip {
        number: input.read(row, number, cell::code),
        on: input.read(row, on, cell::date),
        by: input.read(row, by, cell::text),
    }
}

/// What the answer says of how the rows that were taken in were read.
#[derive(Default)]
pub struct Notes {
    pub doubts: Doubts,
    /// How many rows that the ledger did not have just so the options filled: year, kind, round.
    filled: [usize; 3],
    unnamed: usize,
    foreign: usize,
}

impl Notes {
    /// Adds a row; `own` are the provinces the ledger speaks for.
    pub fn row(&mut self, row: &Registration, own: &[String]) {
        self.unnamed += usize::from(row.subject.name.is_none());
        self.foreign += usize::from(row::is_foreign(&row.subject, own));
        self.doubts.extend(row.doubts.iter().map(|doubt| (row.at, doubt.clone())));
    }

    /// Adds what filled a row that the ledger did not have just so.
    pub fn written(&mut self, row: &Registration) {
        let ByOption { year, kind, round } = row.by_option;
        for (n, filled) in self.filled.iter_mut().zip([year, kind, round]) {
            *n += usize::from(filled);
        }
    }

    /// The rows to be looked at.
    pub fn doubtful(&self) -> Vec<At> {
        self.doubts.rows().collect()
    }

    /// What a person should know, a line each; of `conflicts` subjects and products rows say different
    /// things, and `results` are columns of results that hold anything.
    pub fn remarks(
        self,
        args: &Args,
        inputs: &Inputs,
        (conflicts, own, codes): (usize, &[String], Vec<String>),
        results: &[String],
        lang: Lang,
    ) -> Vec<String> {
        let mut remarks = Vec::new();
        let options = [
            ("--year", args.year.map(|year| year.to_string())),
            ("--kind", args.kind.map(|kind| wording::kind(lang, kind))),
            ("--round", args.round.map(|round| round.to_string())),
        ];
        for ((option, value), n) in options.into_iter().zip(self.filled) {
            remarks.extend(value.filter(|_| n > 0).map(|value| match option {
                "--kind" => answer::filled_kind(lang, format!(" {value}"), n),
                _ => answer::filled(lang, option, value, n),
            }));
        }
        if self.unnamed > 0 {
            remarks.push(answer::unknown_subjects(lang, self.unnamed));
        }
        if self.foreign > 0 {
            remarks.push(answer::foreign(lang, self.foreign, own.first().cloned().unwrap_or_default()));
        }
        if conflicts > 0 {
            remarks.push(answer::conflicts(lang, conflicts));
        }
        let unknown = inputs.unknown();
        if !unknown.is_empty() {
            remarks.push(answer::unknown_columns(lang, unknown.join(", ")));
        }
        let personal = inputs.personal();
        if !personal.is_empty() {
            remarks.push(answer::personal_columns(lang, personal.join(", ")));
        }
        if !results.is_empty() {
            remarks.push(answer::results_not_registered(lang, results.join(", ")));
        }
        remarks.extend(codes);
        remarks.extend(self.doubts.told(|rows| inputs.called(rows), lang));
        remarks
    }
}
