//! The sheets that rows of marks make, held in little: checked, settled and written one by one.

use std::collections::{BTreeSet, HashMap};

use super::criteria::{Criteria, Tables};
use super::settle::{Held, Verdict};
use crate::commands::Failure;
use crate::commands::input::Input;
use crate::commands::wording::{self, MarkCell};
use crate::law::{Mark, Part, Points};
use crate::ledger::{Bulk, Council, Dossier, DossierCode, SheetFacts};
use crate::text::messages::{input as msg, marks as say};
use crate::text::{Lang, number};

/// One criterion of a sheet, in twelve bytes: a million of them are read at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tick {
    /// The sheet's place among the sheets.
    pub sheet: u32,
    /// The criterion's place in its table.
    pub criterion: u8,
    /// The option ticked, 0 where it is not told.
    pub option: u8,
    /// Points given, in hundredths.
    pub points: u16,
    /// The line it stands on.
    pub line: u32,
}

/// A sheet that rows of marks make.
#[derive(Debug, Clone, Copy)]
pub struct Head<'r> {
    /// The dossier.
    pub dossier: &'r Dossier,
    /// The member's place in the council.
    pub member: usize,
    /// The pass.
    pub pass: u8,
    /// The table's place among the tables; `None` where there is none, which is told.
    pub table: Option<usize>,
    /// The first line that is of it.
    pub line: u32,
}

/// What rows say of a sheet's sums: the line, the total, the parts.
#[derive(Debug, Clone, Copy, Default)]
pub struct Told {
    /// The first line that told any.
    pub line: u32,
    /// Total and parts A, B, C, in hundredths.
    pub sums: [Option<u16>; 4],
}

/// Every sheet of a file of marks.
#[derive(Default)]
pub struct Sheets<'r> {
    /// The tables of their dossiers.
    pub tables: Tables,
    /// The sheets; in the order of dossiers, passes and members once [`Self::order`] was called.
    pub heads: Vec<Head<'r>>,
    /// Their marks.
    pub ticks: Vec<Tick>,
    /// Their sums, where told.
    pub told: HashMap<u32, Told>,
}

/// What a file of marks came to.
#[derive(Debug, Default)]
pub struct Settled {
    /// How many sheets are added.
    pub new: usize,
    /// How many of them replace one.
    pub corrected: usize,
    /// How many sheets there are, those known and those that stand twice among them.
    pub read: usize,
    /// How many are known as they are, or stand twice.
    pub same: usize,
    /// How many have no mark: not handed in.
    pub blank: usize,
    /// Marks given in the sheets to add.
    pub marks: usize,
    /// Criteria of those sheets that were not ticked.
    pub unticked: Unticked,
}

/// Criteria not ticked, and on which sheets the most.
#[derive(Debug, Default)]
pub struct Unticked {
    /// How many criteria.
    pub criteria: usize,
    /// On how many sheets.
    pub sheets: usize,
    /// The sheets with the most: how many, the member, the dossier.
    most: Vec<(usize, String, DossierCode)>,
}

impl Unticked {
    /// Counts those of a sheet.
    pub fn add(&mut self, criteria: usize, member: &str, dossier: DossierCode) {
        if criteria > 0 {
            self.criteria += criteria;
            self.sheets += 1;
            let at = self.most.partition_point(|(more, ..)| *more >= criteria);
            if at < MOST {
                self.most.insert(at, (criteria, member.to_owned(), dossier));
                self.most.truncate(MOST);
            }
        }
    }

    /// The sheets with the most, in words; `None` where every criterion is ticked.
    pub fn told(&self, lang: Lang) -> Option<String> {
        let sheet = |(n, member, dossier): &(usize, String, DossierCode)| say::unticked_on(lang, member, dossier, n);
        let most: Vec<String> = self.most.iter().map(sheet).collect();
        (!most.is_empty()).then(|| say::most_unticked(lang, most.join("; ")))
    }
}

/// How many sheets are named.
const MOST: usize = 3;

impl Sheets<'_> {
    /// Puts sheets and marks in the order in which the ledger keeps them, whatever the file's was.
    pub fn order(&mut self, council: &Council) {
        let key = |head: &Head| (head.dossier.code, head.pass, council.members[head.member].id, head.line);
        if !self.heads.is_sorted_by_key(key) {
            let count = u32::try_from(self.heads.len()).unwrap_or(u32::MAX);
            let mut order: Vec<u32> = (0..count).collect();
            order.sort_unstable_by_key(|at| key(&self.heads[*at as usize]));
            let mut places = vec![0; self.heads.len()];
            for (to, from) in (0..).zip(&order) {
                places[*from as usize] = to;
            }
            self.heads = order.iter().map(|from| self.heads[*from as usize]).collect();
            self.told = self.told.drain().map(|(sheet, told)| (places[sheet as usize], told)).collect();
            for tick in &mut self.ticks {
                tick.sheet = places[tick.sheet as usize];
            }
        }
        let key = |tick: &Tick| (u64::from(tick.sheet) << 8 | u64::from(tick.criterion), tick.line);
        if !self.ticks.is_sorted_by_key(key) {
            self.ticks.sort_unstable_by_key(key);
        }
    }

    /// Checks every sheet, settles what to do with it, and writes what is new from the source. What is
    /// wrong is listed with its place, the column of a criterion's cell told by `column`; nothing is
    /// written from there on, and what was before is not to be committed.
    pub fn settle(
        &self,
        input: &mut Input,
        column: impl Fn(&str, MarkCell) -> Option<usize>,
        (held, council): (&Held<'_>, &Council),
        (bulk, source): (&mut Bulk<'_, '_>, i64),
        lang: Lang,
    ) -> Result<Settled, Failure> {
        let mut settled = Settled::default();
        let key = |head: &Head| (head.dossier.id, head.member, head.pass);
        let mut before: Option<(SheetFacts, Vec<Mark>, u32)> = None;
        let mut kept = BTreeSet::new();
        let mut rest = self.ticks.as_slice();
        for (sheet, head) in (0..).zip(&self.heads) {
            let (ticks, after) = rest.split_at(rest.iter().take_while(|tick| tick.sheet == sheet).count());
            rest = after;
            let Some(table) = head.table else { continue };
            let criteria = &self.tables.list[table];
            let given = marks(ticks, criteria);
            let faults = criteria.rubric.faults(&given);
            for (at, fault) in &faults {
                let (mark, tick) = (&given[*at], &ticks[*at]);
                let first = ticks.iter().find(|first| first.criterion == tick.criterion).map_or(0, |first| first.line);
                let (cell, text) = wording::mark_fault(lang, &criteria.rubric.code, mark, fault, first.into());
                input.fault_at_maybe(tick.line.into(), column(&mark.criterion, cell), text);
            }
            if !faults.is_empty() {
                continue;
            }
            let parts = criteria.rubric.parts(&given);
            let facts = SheetFacts {
                dossier: head.dossier.id,
                member: council.members[head.member].id,
                pass: head.pass,
                total: parts.total(),
                parts: Some(parts),
                rubric: Some(criteria.rubric.sha256.clone()),
            };
            let whole = criteria.rubric.complete(&given);
            if let Some(told) = self.told.get(&sheet)
                && !agrees(told, &facts, input, lang)
            {
                continue;
            }
            if ticks.is_empty() {
                settled.blank += 1;
                continue;
            }
            settled.read += 1;
            if let Some((other, marks, line)) = &before
                && (other.dossier, other.member, other.pass) == (facts.dossier, facts.member, facts.pass)
            {
                if (other, marks) == (&facts, &whole) {
                    settled.same += 1;
                } else {
                    input.fault(head.line.into(), "thanh_vien", held.twice(&facts, msg::line(lang, line), other.total));
                }
                continue;
            }
            if self.heads.get(sheet as usize + 1).is_some_and(|next| key(next) == key(head)) {
                before = Some((facts.clone(), whole.clone(), head.line));
            }
            let known = match held.of(&facts) {
                Some(known) => bulk.read().marks(&[known.id])?.remove(&known.id).unwrap_or_default(),
                None => Vec::new(),
            };
            match held.verdict(&facts, &whole, &known) {
                Verdict::Add(replaces) => {
                    if kept.insert(table) {
                        bulk.keep_rubric(&criteria.rubric)?;
                    }
                    settled.new += 1;
                    settled.corrected += usize::from(replaces);
                    settled.marks += ticks.len();
                    let member = &council.members[head.member].code;
                    settled.unticked.add(whole.len() - ticks.len(), member, head.dossier.code);
                    if input.is_sound() {
                        bulk.add(&facts, whole, Some((source, head.line.into())))?;
                    }
                }
                Verdict::Same => settled.same += 1,
                Verdict::Refused(fault) => input.fault(head.line.into(), "thanh_vien", fault),
            }
        }
        Ok(settled)
    }
}

/// Marks as the law reads them.
fn marks(ticks: &[Tick], criteria: &Criteria) -> Vec<Mark> {
    let mark = |tick: &Tick| Mark {
        criterion: criteria.at(tick.criterion).number.clone(),
        points: Points(tick.points.into()),
        option: Some(tick.option).filter(|option| *option > 0),
    };
    ticks.iter().map(mark).collect()
}

/// Whether the sums that rows tell are those of the marks; each that is not is listed.
fn agrees(told: &Told, facts: &SheetFacts, input: &mut Input, lang: Lang) -> bool {
    let Some(sums) = facts.parts.map(|parts| [parts.a, parts.b, parts.c]) else { return true };
    let [total, parts @ ..] = told.sums.map(|sum| sum.map(|sum| Points(sum.into())));
    let mut agrees = true;
    for ((told_part, sum), part) in parts.into_iter().zip(sums).zip(Part::ALL) {
        if let Some(told_part) = told_part.filter(|told_part| *told_part != sum) {
            let field = ["diem_a", "diem_b", "diem_c"][part as usize];
            let text = say::part_differs(
                lang,
                part.letter(),
                number::brief_points(lang, told_part.0),
                number::brief_points(lang, sum.0),
            );
            input.fault(told.line.into(), field, text);
            agrees = false;
        }
    }
    if let Some(total) = total.filter(|total| *total != facts.total) {
        let field = if input.binding.has("tong_diem") { "tong_diem" } else { "diem" };
        input.fault(
            told.line.into(),
            field,
            say::total_differs(lang, number::brief_points(lang, total.0), number::brief_points(lang, facts.total.0)),
        );
        agrees = false;
    }
    agrees
}
