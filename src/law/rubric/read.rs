//! A rubric's file: CSV, a row a thing, in the order of the act, so that a person can lay it beside
//! the decision. The built-in tables and those an office loads are read and checked alike.
//!
//! Columns `loai,so,diem,sao,nhanh,nhan,nhan_en`; kinds of rows, in this order: `bo` (set), `quyet_dinh`
//! (act: its number, its name), `thu_tuc` (of an act that is none of the regimes: the regime whose bands,
//! levels and procedure apply), `hieu_luc` (first filing day), `lop` (class), `bi_loai` (disqualified),
//! `phan` (part), `muc` (section), `tieu_chi` (criterion, its most points), `phuong_an` (option), `ghi_chu` (note).

use chrono::NaiveDate;
use csv::{ReaderBuilder, StringRecord};
use sha2::{Digest, Sha256};

use super::{Choice, Criterion, Label, Note, NoteKind, Rubric};
use crate::law::{Part, Points, Regime, Star};
use crate::text::hex;

/// What is wrong with a rubric's file, and on which line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RubricFault {
    /// The line, from 1; 0: the file as a whole.
    pub line: u64,
    /// What is wrong.
    pub kind: RubricFaultKind,
}

/// What is wrong with a rubric's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RubricFaultKind {
    /// The headings are not the seven.
    Headings,
    /// A row of no known kind.
    Kind(String),
    /// A cell that is not what it should be: the heading, what it says.
    Cell(&'static str, String),
    /// The column `so` of a row is not what rows of its kind have there: the kind, what it says.
    Own(&'static str, String),
    /// An option or note before any criterion, a criterion before any part.
    Order(String),
    /// An act that is none of the regimes, without the row `thu_tuc`: its number.
    Procedure(String),
    /// No row of this kind, which every rubric has.
    Missing(&'static str),
    /// A criterion's number twice.
    Twice(String),
    /// A criterion without options.
    NoOptions(String),
    /// A criterion's most points are not those of its highest option: told, highest.
    Max(String, Points, Points),
    /// An option's number is not the next one: told, next.
    Number(String, usize),
    /// A star's minimum is given twice in a criterion, or is no higher than that of a lower star.
    Minimum(String),
    /// A part does not sum to what the act gives it: part, sum, limit.
    Sum(Part, Points, Points),
    /// A story's condition names a criterion that is not there.
    Story(String, String),
}

const HEADINGS: [&str; 7] = ["loai", "so", "diem", "sao", "nhanh", "nhan", "nhan_en"];

/// The rubric as far as it has been read.
struct Reading {
    rubric: Rubric,
    /// The line of the act.
    act: u64,
    procedure: Option<Regime>,
    part: Option<Part>,
    told: Vec<(u64, Points)>,
    faults: Vec<RubricFault>,
    line: u64,
}

impl Rubric {
    /// Reads and checks a rubric's file.
    pub fn read(text: &str) -> Result<Self, Vec<RubricFault>> {
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let mut reading = Reading::of(&text);
        let mut reader = ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
        let mut records = reader.records().map_while(Result::ok);
        let headings = records.next().unwrap_or_default();
        if !headings.iter().map(str::trim).eq(HEADINGS) {
            return Err(vec![RubricFault { line: 1, kind: RubricFaultKind::Headings }]);
        }
        for record in records {
            reading.line = record.position().map_or(reading.line + 1, csv::Position::line);
            reading.row(&record);
        }
        reading.finish()
    }
}

impl Reading {
    fn of(text: &str) -> Self {
        let sha256 = hex(Sha256::digest(text.as_bytes()));
        let rubric = Rubric {
            sha256,
            text: text.to_owned(),
            code: String::new(),
            regime: Regime::R26,
            name: Label::default(),
            number: String::new(),
            act: String::new(),
            from: None,
            classes: Vec::new(),
            disqualified: None,
            parts: Vec::new(),
            sections: Vec::new(),
            criteria: Vec::new(),
        };
        Self { rubric, act: 0, procedure: None, part: None, told: Vec::new(), faults: Vec::new(), line: 1 }
    }

    fn fault(&mut self, kind: RubricFaultKind) {
        self.faults.push(RubricFault { line: self.line, kind });
    }

    fn row(&mut self, record: &StringRecord) {
        let cell = |at: usize| record.get(at).map(str::trim).unwrap_or_default().to_owned();
        let [kind, number, points, star, branch, vi, en] = std::array::from_fn(cell);
        let label = Label { en: if en.is_empty() { vi.clone() } else { en }, vi };
        match kind.as_str() {
            "" => {}
            "bo" => {
                if number.is_empty() {
                    self.fault(RubricFaultKind::Own("bo", number.clone()));
                }
                (self.rubric.code, self.rubric.name) = (number, label);
            }
            "quyet_dinh" => {
                if !is_act(&number) {
                    self.fault(RubricFaultKind::Own("quyet_dinh", number.clone()));
                }
                self.act = self.line;
                self.rubric.act = if label.vi.is_empty() { number.clone() } else { label.vi };
                self.rubric.number = number;
            }
            "thu_tuc" => {
                self.procedure = Regime::from_id(&number);
                if self.procedure.is_none() {
                    self.fault(RubricFaultKind::Own("thu_tuc", number));
                }
            }
            "hieu_luc" => match number.parse::<NaiveDate>() {
                Ok(day) => self.rubric.from = Some(day),
                Err(_) => self.fault(RubricFaultKind::Own("hieu_luc", number)),
            },
            "lop" => self.rubric.classes.push((number, label)),
            "bi_loai" => self.rubric.disqualified = Some(label),
            "phan" => {
                self.part = Part::ALL.into_iter().find(|part| part.letter() == number);
                match self.part {
                    Some(part) => self.rubric.parts.push((part, label)),
                    None => self.fault(RubricFaultKind::Own("phan", number)),
                }
            }
            "muc" => self.rubric.sections.push((number, label)),
            "tieu_chi" => self.criterion(number, &points, label),
            "phuong_an" => self.option(&number, &points, &star, &branch, label.vi),
            "ghi_chu" => self.note(&number, branch, label),
            _ => self.fault(RubricFaultKind::Kind(kind)),
        }
    }

    fn criterion(&mut self, number: String, points: &str, name: Label) {
        let digits = |part: &str| part.starts_with(|c: char| c.is_ascii_digit()) && part.len() <= 3;
        if !number.split('.').all(digits) {
            return self.fault(RubricFaultKind::Own("tieu_chi", number));
        }
        let Some(part) = self.part else { return self.fault(RubricFaultKind::Order(number)) };
        if self.rubric.criterion(&number).is_some() {
            return self.fault(RubricFaultKind::Twice(number));
        }
        let told = self.points(points).unwrap_or_default();
        self.told.push((self.line, told));
        self.rubric.criteria.push(Criterion { number, part, name, options: Vec::new(), notes: Vec::new() });
    }

    fn option(&mut self, number: &str, points: &str, star: &str, branch: &str, label: String) {
        let points = self.points(points);
        let stars = match star {
            "" => Ok(None),
            text => text.parse().ok().and_then(Star::new).filter(|star| star.is_certified()).map(Some).ok_or(()),
        };
        let told_branch = branch;
        let branch = match branch {
            "" => Ok(None),
            "a" | "b" => Ok(branch.chars().next()),
            _ => Err(()),
        };
        if label.is_empty() {
            self.fault(RubricFaultKind::Cell("nhan", label.clone()));
        }
        if stars.is_err() {
            self.fault(RubricFaultKind::Cell("sao", star.to_owned()));
        }
        if branch.is_err() {
            self.fault(RubricFaultKind::Cell("nhanh", told_branch.to_owned()));
        }
        let Some(criterion) = self.rubric.criteria.last_mut() else {
            return self.fault(RubricFaultKind::Order(number.to_owned()));
        };
        // Kept even where a cell of it is wrong, so that one fault is told once.
        let next = criterion.options.len() + 1;
        let (points, star, branch) =
            (points.unwrap_or_default(), stars.unwrap_or_default(), branch.unwrap_or_default());
        let place = u8::try_from(next).unwrap_or(u8::MAX);
        criterion.options.push(Choice { number: place, points, star, branch, label });
        if number.parse().ok() != Some(place) {
            self.fault(RubricFaultKind::Number(number.to_owned(), next));
        }
    }

    fn note(&mut self, kind: &str, story: String, text: Label) {
        let kind = match kind {
            "bi-loai" => NoteKind::KnockOut,
            "dung" => NoteKind::Stop,
            "yeu-cau" => NoteKind::Requirement,
            "khong-danh-gia" => NoteKind::Exclusion,
            "cau-chuyen" => NoteKind::Story(story),
            "nhanh" => NoteKind::Branch,
            "can-cu" => NoteKind::Basis,
            other => return self.fault(RubricFaultKind::Own("ghi_chu", other.to_owned())),
        };
        match self.rubric.criteria.last_mut() {
            Some(criterion) => criterion.notes.push(Note { kind, text }),
            None => self.fault(RubricFaultKind::Order(text.vi)),
        }
    }

    /// Whole points.
    fn points(&mut self, text: &str) -> Option<Points> {
        let points = text.parse::<u8>().ok().map(|whole| Points(i64::from(whole) * 100));
        if points.is_none() {
            self.fault(RubricFaultKind::Cell("diem", text.to_owned()));
        }
        points
    }

    /// The checks of the whole: what no single row can tell.
    fn finish(mut self) -> Result<Rubric, Vec<RubricFault>> {
        self.line = 0;
        // A row that is there and wrong is told already.
        let stands = |faults: &[RubricFault], row| {
            faults.iter().any(|fault| matches!(fault.kind, RubricFaultKind::Own(kind, _) if kind == row))
        };
        if self.rubric.code.is_empty() && !stands(&self.faults, "bo") {
            self.fault(RubricFaultKind::Missing("bo"));
        }
        let regime = self.procedure.or(Regime::from_id(&self.rubric.number));
        match regime {
            _ if stands(&self.faults, "quyet_dinh") || stands(&self.faults, "thu_tuc") => {}
            _ if self.act == 0 => self.fault(RubricFaultKind::Missing("quyet_dinh")),
            Some(regime) => self.rubric.regime = regime,
            None => {
                let kind = RubricFaultKind::Procedure(self.rubric.number.clone());
                self.faults.push(RubricFault { line: self.act, kind });
            }
        }
        // What rows add up to means nothing where one could not be read.
        let all_read = self.faults.is_empty();
        for (criterion, (line, told)) in self.rubric.criteria.iter().zip(&self.told) {
            let mut fault = |kind| self.faults.push(RubricFault { line: *line, kind });
            let number = || criterion.number.clone();
            if criterion.options.is_empty() {
                fault(RubricFaultKind::NoOptions(number()));
            } else if all_read && criterion.max() != *told {
                fault(RubricFaultKind::Max(number(), *told, criterion.max()));
            }
            let mut minima: Vec<(Star, Points)> =
                criterion.options.iter().filter_map(|option| Some((option.star?, option.points))).collect();
            minima.sort_unstable();
            if all_read && minima.windows(2).any(|pair| pair[0].0 == pair[1].0 || pair[0].1 >= pair[1].1) {
                fault(RubricFaultKind::Minimum(number()));
            }
            if let Some(story) = criterion.story()
                && self.rubric.criterion(story).is_none()
            {
                fault(RubricFaultKind::Story(number(), story.to_owned()));
            }
        }
        if let Some(regime) = regime.filter(|_| self.faults.is_empty()) {
            let limits = regime.part_limits();
            for (part, limit) in Part::ALL.into_iter().zip([limits.a, limits.b, limits.c]) {
                let sum = self.rubric.max(part);
                if sum != limit {
                    self.fault(RubricFaultKind::Sum(part, sum, limit));
                }
            }
        }
        if self.faults.is_empty() { Ok(self.rubric) } else { Err(self.faults) }
    }
}

/// `26/2026`: an act's number and year.
fn is_act(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('/').is_some_and(|(number, year)| digits(number) && digits(year) && year.len() == 4)
}
