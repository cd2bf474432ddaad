//! Files of marks: one criterion a row, or one sheet a row with a column a criterion. Of any length: the
//! rows are read once, and what is kept of a mark is twelve bytes.

mod layout;
mod names;

use std::collections::{HashMap, HashSet};

use super::criteria::{is_like_a_date, number_in};
use super::layout::is_no_member;
use super::sheets::{Sheets, Tick, Told};
use crate::commands::Failure;
use crate::commands::dossiers::Dossiers;
use crate::commands::input::Input;
use crate::commands::wording::MarkCell;
use crate::ledger::{Council, Dossier, Reader, Records};
use crate::roster::heading::{self, MARKS};
use crate::roster::{Cells, cell};
use crate::text::messages::{input as msg, marks as say};
use crate::text::{Lang, number};

pub use layout::{Layout, are_marks};

/// What a file of marks is read against.
#[derive(Clone, Copy)]
pub struct Desk<'r, 't> {
    /// The ledger.
    pub reader: Reader<'t>,
    /// Its records.
    pub records: &'r Records,
    /// The council whose members marked.
    pub council: &'r Council,
    /// Its dossiers.
    pub docket: &'r Dossiers<'r>,
    /// The pass of rows that give none.
    pub pass: u8,
    /// Language of what is said.
    pub lang: Lang,
}

/// Places by pass, 1 to 9.
const PASSES: usize = 10;

/// Rows of marks under way.
pub struct Rows<'r, 't, 'l> {
    desk: Desk<'r, 't>,
    layout: &'l Layout,
    /// Columns, from 0, under headings that mean nothing, until points are found in them.
    strays: Vec<usize>,
    /// Columns, from 0: names of the dossier, member, pass, total and parts.
    columns: Columns,
    sheets: Sheets<'r>,
    /// The dossiers met, and what names in rows meant, by their places: many rows say the same.
    dossiers: Vec<&'r Dossier>,
    named: HashMap<String, usize>,
    members: HashMap<String, usize>,
    /// The names of the row before, and what they meant.
    last: (String, Option<usize>),
    /// The names of the row under way.
    names: String,
    /// Where rows join in one sheet: by pass, dossier by dossier and member by member, the sheet and its
    /// table. Small, so that rows in any order find theirs as fast.
    joined: [Vec<Option<Joined>>; PASSES],
    /// Dossiers without a table, told once.
    without: HashSet<i64>,
    failure: Option<Failure>,
}

/// A sheet and its table, if it has one.
type Joined = (u32, Option<u16>);

struct Columns {
    dossier: [Option<usize>; 3],
    member: Option<usize>,
    pass: Option<usize>,
    sums: [Option<usize>; 4],
}

impl<'r, 't, 'l> Rows<'r, 't, 'l> {
    /// Rows of a layout.
    pub fn new(desk: Desk<'r, 't>, layout: &'l Layout, input: &Input) -> Self {
        let column = |field| input.binding.column(field).map(|column| column - 1);
        // Beside a column a criterion, `diem` is the total.
        let total = column("tong_diem").or(column("diem").filter(|_| matches!(layout, Layout::Wide(_))));
        let columns = Columns {
            dossier: ["ma_ho_so", "ten_san_pham", "chu_the"].map(column),
            member: column("thanh_vien"),
            pass: column("lan"),
            sums: [total, column("diem_a"), column("diem_b"), column("diem_c")],
        };
        let headings = input.table.headings.iter().enumerate();
        let stray = |heading: &str| {
            heading::field(heading, MARKS).is_none() && number_in(heading).is_none() && !is_no_member(heading)
        };
        let strays = match layout {
            Layout::Long(..) => Vec::new(),
            Layout::Wide(_) => headings.filter(|(_, heading)| stray(heading)).map(|(place, _)| place).collect(),
        };
        Self {
            desk,
            layout,
            strays,
            columns,
            sheets: Sheets::default(),
            dossiers: Vec::new(),
            named: HashMap::new(),
            members: HashMap::new(),
            last: (String::new(), None),
            names: String::new(),
            joined: std::array::from_fn(|_| Vec::new()),
            without: HashSet::new(),
            failure: None,
        }
    }

    /// The sheets that the rows made.
    pub fn finish(mut self) -> Result<Sheets<'r>, Failure> {
        self.sheets.order(self.desk.council);
        self.failure.map_or(Ok(self.sheets), Err)
    }

    /// Takes a row.
    pub fn take(&mut self, input: &mut Input, line: u64, cells: Cells<'_>) {
        if matches!(self.layout, Layout::Wide(_)) {
            let width = input.table.headings.len();
            if cells.count() < width {
                return input.fault_at_maybe(line, None, say::row_short(self.desk.lang, cells.count(), width));
            }
            self.strays(input, line, cells);
        }
        let dossier = self.dossier(input, line, cells);
        let member = self.member(input, line, cells);
        let pass = match self.columns.pass.map(|at| cells.get(at)).filter(|text| !text.is_empty()) {
            Some(text) => input.cell(line, "lan", &text, cell::pass),
            None => Some(self.desk.pass),
        };
        let (Some(dossier), Some(member), Some(pass)) = (dossier, member, pass) else { return };
        let at = u32::try_from(line).unwrap_or(u32::MAX);
        let Some((sheet, table)) = self.sheet(input, dossier, member, pass, at) else { return };
        self.sums(input, sheet, line, cells);
        match self.layout {
            Layout::Long(criterion, option, points) => {
                let text = cells.get(*criterion);
                let [option, points] = [*option, *points].map(|at| at.map(|at| cells.get(at)).unwrap_or_default());
                if text.is_empty() {
                    return input.fault(line, "tieu_chi", msg::blank(self.desk.lang));
                }
                self.mark(input, (sheet, table), (line, at), &text, &option, &points);
            }
            Layout::Wide(columns) => {
                for (number, column) in columns {
                    let points = cells.get(*column);
                    if !points.is_empty() {
                        self.mark(input, (sheet, table), (line, at), number, "", &points);
                    }
                }
            }
        }
    }

    /// Points under a heading that means nothing are somebody's marks lost: told once a column.
    fn strays(&mut self, input: &mut Input, line: u64, cells: Cells<'_>) {
        let lang = self.desk.lang;
        self.strays.retain(|place| {
            let stray = cell::points(&cells.get(*place)).is_ok();
            if stray {
                let heading = input.table.headings[*place].clone();
                let text = say::no_heading_of_criterion(lang, place + 1);
                let text = if is_like_a_date(&heading) { say::like_a_date(lang, text) } else { text };
                input.fault_at(line, place + 1, text);
            }
            !stray
        });
    }

    /// Takes a mark: option and points as typed, blank where not; both blank: none is ticked.
    fn mark(
        &mut self,
        input: &mut Input,
        (sheet, table): (u32, usize),
        (line, at): (u64, u32),
        criterion: &str,
        option: &str,
        points: &str,
    ) {
        let (lang, criteria) = (self.desk.lang, &mut self.sheets.tables.list[table]);
        let column = |cell| self.layout.column(criterion, cell);
        let Some(place) = criteria.place(criterion) else {
            let mut text = say::no_criterion(lang, criterion, &criteria.rubric.code);
            if is_like_a_date(criterion) {
                text = say::like_a_date(lang, text);
            }
            return input.fault_at_maybe(line, column(MarkCell::Criterion), text);
        };
        let of = criteria.at(place);
        let ticked = match option {
            "" => None,
            text => match text.parse::<u8>().ok().filter(|option| *option > 0) {
                Some(option) => Some(option),
                None => return input.fault(line, "phuong_an", say::not_option(lang, text)),
            },
        };
        let told = match points {
            "" => None,
            text => match input.cell_at(line, column(MarkCell::Points), text, cell::points) {
                Some(points) => Some(points),
                None => return,
            },
        };
        let gives = ticked.map(|ticked| of.option(ticked).map_or(0, |option| option.points.0));
        let Some(points) = told.or(gives).and_then(|points| u16::try_from(points).ok()) else { return };
        let option = ticked.unwrap_or_default();
        self.sheets.ticks.push(Tick { sheet, criterion: place, option, points, line: at });
    }

    /// Takes the sums that a row tells of its sheet, which must be those that other rows tell.
    fn sums(&mut self, input: &mut Input, sheet: u32, line: u64, cells: Cells<'_>) {
        let lang = self.desk.lang;
        for (which, column) in self.columns.sums.into_iter().enumerate() {
            let Some((column, text)) = column.map(|at| (at, cells.get(at))).filter(|(_, text)| !text.is_empty()) else {
                continue;
            };
            let Some(sum) = input.cell_at(line, Some(column + 1), &text, cell::points) else { continue };
            let Ok(sum) = u16::try_from(sum) else { continue };
            let fresh = Told { line: u32::try_from(line).unwrap_or(u32::MAX), ..Told::default() };
            let told = self.sheets.told.entry(sheet).or_insert(fresh);
            match told.sums[which] {
                Some(other) if other != sum => {
                    let [sum, other] = [sum, other].map(|sum| number::brief_points(lang, sum.into()));
                    let text = say::told_twice(lang, sum, told.line, other);
                    input.fault_at_maybe(line, Some(column + 1), text);
                }
                _ => told.sums[which] = Some(sum),
            }
        }
    }
}
