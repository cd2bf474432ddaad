//! Files of marks: one criterion a row, or one sheet a row with a column a criterion. Of any length: the
//! rows are read once, and what is kept of a mark is twelve bytes.

use std::collections::{HashMap, HashSet};

use super::criteria::{is_like_a_date, number_in};
use super::layout::{called, is_no_member};
use super::sheets::{Head, Sheets, Tick, Told};
use crate::commands::Failure;
use crate::commands::dossiers::Dossiers;
use crate::commands::input::Input;
use crate::commands::wording::MarkCell;
use crate::ledger::{Council, Dossier, Reader, Records};
use crate::roster::heading::{self, MARKS};
use crate::roster::{Cells, cell};
use crate::text::messages::{input as msg, marks as say};
use crate::text::{Lang, number};

/// Whether headings are those of a file of marks.
pub fn are_marks(headings: &[String]) -> bool {
    let means = |field| headings.iter().any(|heading| heading::field(heading, MARKS) == Some(field));
    means("tieu_chi") || (means("thanh_vien") && headings.iter().any(|heading| number_in(heading).is_some()))
}

/// Where the cells of a mark stand, columns from 0.
pub enum Layout {
    /// A row a mark: criterion, option, points.
    Long(usize, Option<usize>, Option<usize>),
    /// A row a sheet: each criterion's number and column.
    Wide(Vec<(String, usize)>),
}

impl Layout {
    /// What the headings of an input say.
    pub fn of(input: &Input, lang: Lang) -> Result<Self, Failure> {
        let (name, column) = (input.name(), |field| input.binding.column(field).map(|column| column - 1));
        if column("ma_ho_so").or(column("ten_san_pham")).is_none() {
            return Err(Failure::Refused(msg::scores_need_dossier(lang, name)));
        }
        if let Some(criterion) = column("tieu_chi") {
            if column("thanh_vien").is_none() {
                return Err(Failure::Refused(say::long_needs_member(lang, name)));
            }
            if column("phuong_an").or(column("diem")).is_none() {
                return Err(Failure::Refused(say::long_needs_points(lang, name)));
            }
            return Ok(Self::Long(criterion, column("phuong_an"), column("diem")));
        }
        if column("phuong_an").is_some() {
            return Err(Failure::Refused(say::wide_with_options(lang, name)));
        }
        let unknown = input.binding.unknown.iter();
        let columns: Vec<(String, usize)> =
            unknown.filter_map(|(column, heading)| Some((number_in(heading)?, column - 1))).collect();
        for (number, _) in &columns {
            let same: Vec<String> =
                columns.iter().filter(|(other, _)| other == number).map(|(_, at)| (at + 1).to_string()).collect();
            if same.len() > 1 {
                return Err(Failure::Refused(say::criterion_two_columns(lang, name, number, same.join(", "))));
            }
        }
        Ok(Self::Wide(columns))
    }

    /// The column, from 1, where a cell of a criterion's mark stands.
    pub fn column(&self, criterion: &str, cell: MarkCell) -> Option<usize> {
        let at = match self {
            Self::Long(of, option, points) => match cell {
                MarkCell::Criterion => Some(*of),
                MarkCell::Option => option.or(*points),
                MarkCell::Points => points.or(*option),
            },
            Self::Wide(columns) => columns.iter().find(|(number, _)| number == criterion).map(|(_, at)| *at),
        };
        at.map(|at| at + 1)
    }
}

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

    /// The sheet a row is of, and its table; `None` where it has none, which is told once.
    fn sheet(&mut self, input: &mut Input, at: usize, member: usize, pass: u8, line: u32) -> Option<(u32, usize)> {
        let joins = matches!(self.layout, Layout::Long(..));
        let place = at * self.desk.council.members.len() + member;
        let joined = &mut self.joined[usize::from(pass).min(PASSES - 1)];
        if joined.len() <= place {
            joined.resize(place + 1, None);
        }
        if let Some((sheet, table)) = joined[place].filter(|_| joins) {
            return Some((sheet, table?.into()));
        }
        let Desk { reader, records, council, lang, .. } = self.desk;
        let dossier = self.dossiers[at];
        let session = council.session_of(pass).map(|session| session.held_on);
        let table = match self.sheets.tables.of((reader, records), dossier, session, lang) {
            Ok(Ok(table)) => Some(table),
            Ok(Err(why)) => {
                let field = if input.binding.has("ma_ho_so") { "ma_ho_so" } else { "ten_san_pham" };
                if self.without.insert(dossier.id) {
                    input.fault(line.into(), field, why);
                }
                None
            }
            Err(failure) => {
                self.failure = Some(failure);
                None
            }
        };
        let sheet = u32::try_from(self.sheets.heads.len()).ok()?;
        self.sheets.heads.push(Head { dossier, member, pass, table, line });
        joined[place] = Some((sheet, table.and_then(|table| u16::try_from(table).ok())));
        Some((sheet, table?))
    }

    /// The place of the dossier a row means.
    fn dossier(&mut self, input: &mut Input, line: u64, cells: Cells<'_>) -> Option<usize> {
        self.names.clear();
        for at in self.columns.dossier.into_iter().flatten() {
            self.names.push_str(&cells.get(at));
            self.names.push('\n');
        }
        // Rows come in runs.
        if self.names == self.last.0 {
            return self.last.1;
        }
        let known = self.named.get(&self.names).copied();
        let place = if let Some(known) = known { known } else { self.found(input, line, cells)? };
        std::mem::swap(&mut self.last.0, &mut self.names);
        self.last.1 = Some(place);
        Some(place)
    }

    /// The place of the dossier that names met for the first time mean.
    fn found(&mut self, input: &mut Input, line: u64, cells: Cells<'_>) -> Option<usize> {
        let found = self.desk.docket.find(input, &cells.row(line), self.desk.lang)?;
        let place = self.dossiers.iter().position(|dossier| dossier.id == found.id).unwrap_or(self.dossiers.len());
        if place == self.dossiers.len() {
            self.dossiers.push(found);
        }
        self.named.insert(self.names.clone(), place);
        Some(place)
    }

    /// The member a row means, by their place in the council.
    fn member(&mut self, input: &mut Input, line: u64, cells: Cells<'_>) -> Option<usize> {
        let typed = self.columns.member.map(|at| cells.get(at)).unwrap_or_default();
        if let Some(member) = self.members.get(&*typed) {
            return Some(*member);
        }
        let member = called(input, line, &typed, self.desk.council, self.desk.lang)?;
        self.members.insert(typed.into_owned(), member);
        Some(member)
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
