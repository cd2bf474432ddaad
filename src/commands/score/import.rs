//! `ocop score import`: three layouts, told apart by their headings.

use std::collections::HashMap;
use std::path::PathBuf;

use serde_json::json;

use crate::commands::council::{council, docket};
use crate::commands::input::Input;
use crate::commands::shared::Writing;
use crate::commands::{Context, Failure, Outcome};
use crate::law::{Parts, Points, Regime, RegimeDates};
use crate::ledger::{Council, Dossier, DossierCode, EVER, Member, Records, Sheet, SheetFacts};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{answer, input as msg};
use crate::text::{Lang, fold, number, subject_key};

/// Arguments of `score import`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The scores: CSV
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The council whose members scored
    #[arg(long, value_name = "COUNCIL", alias = "hoi-dong")]
    council: String,
    /// The pass, for rows that give none
    #[arg(long, value_name = "PASS", alias = "lan", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=9))]
    pass: u8,
    /// Replace sheets that differ; the old ones are kept, and a reason is needed
    #[arg(long, alias = "sua", requires = "reason")]
    correct: bool,
    #[command(flatten)]
    writing: Writing,
}

/// How a file lays its scores out.
enum Layout {
    /// A row a sheet, with its total.
    Totals,
    /// A row a sheet, with parts A, B, C.
    Parts,
    /// A row a dossier, a column a member: the member's place in the council and the column.
    Matrix(Vec<(usize, usize)>),
}

/// Dossiers of a council's docket, found by code or by names.
struct Docket<'r> {
    by_code: HashMap<DossierCode, &'r Dossier>,
    by_name: HashMap<String, Vec<(String, &'r Dossier)>>,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("score import", args.writing.reason.as_deref()))?;
    let council = council(txn.read(), &args.council, lang)?;
    let records = txn.read().records(EVER)?.ok_or_else(|| anyhow::anyhow!("the ledger has no office"))?;
    let stored = txn.read().sheets(Some(council.id))?;
    let docket = Docket::of(&records, &council, &stored);

    let (mut input, unknown) = Input::bound(&args.file, heading::SCORES, &[], lang)?;
    let layout = layout(&input, &unknown, &council, lang)?;
    let rows = input.table.rows.clone();
    let mut read: Vec<(u64, SheetFacts)> = Vec::new();
    for row in &rows {
        let Some(dossier) = docket.find(&mut input, row, lang) else { continue };
        let pass = input.read(row, "lan", cell::pass).unwrap_or(args.pass);
        if !(1..=9).contains(&pass) {
            input.fault(row.line, "lan", msg::pass(lang, pass));
            continue;
        }
        let sheets = match &layout {
            Layout::Matrix(columns) => matrix(&mut input, row, columns, &council, lang),
            Layout::Totals | Layout::Parts => {
                let limits = limits(dossier, &council, pass);
                one(&mut input, row, matches!(layout, Layout::Parts), limits, &council, lang).into_iter().collect()
            }
        };
        for (member, total, parts) in sheets {
            read.push((row.line, SheetFacts { dossier: dossier.id, member, pass, total, parts }));
        }
    }
    let (new, same) = compare(&read, &stored, args.correct, &mut input, &council, &records, lang);
    input.sound(None)?;

    let source = txn.add_source(&input.file_name(), &input.table.source.sha256)?;
    let mut corrected = 0_usize;
    for (line, facts, replaces) in &new {
        txn.add_sheet(facts, (source, *line))?;
        corrected += usize::from(*replaces);
    }
    let told =
        answer::scores(lang, input.name(), &council.facts.code, read.len(), new.len() - corrected, corrected, same);
    if args.writing.dry_run {
        return ctx.say(answer::dry(lang, told));
    }
    match txn.commit(&json!({ "file": input.file_name(), "council": council.facts.code, "sheets": new.len() }))? {
        Some(entry) => ctx.say(answer::entered(lang, entry, told))?,
        None => ctx.say(answer::unchanged(lang, told))?,
    }
    ctx.say(answer::next_rate(lang, &council.facts.code))
}

/// Which layout the headings tell.
fn layout(input: &Input, unknown: &[(usize, String)], council: &Council, lang: Lang) -> Result<Layout, Failure> {
    let has = |field| input.binding.has(field);
    let name = input.name();
    if !has("ma_ho_so") && !has("ten_san_pham") {
        return Err(Failure::Refused(msg::scores_need_dossier(lang, name)));
    }
    if has("thanh_vien") {
        let parts = ["diem_a", "diem_b", "diem_c"].map(&has);
        return match (parts, has("diem")) {
            ([true, true, true], _) => Ok(Layout::Parts),
            ([false, false, false], true) => Ok(Layout::Totals),
            ([false, false, false], false) => Err(Failure::Refused(msg::scores_need_points(lang, name))),
            _ => Err(Failure::Refused(msg::scores_need_all_parts(lang, name))),
        };
    }
    let mut columns = Vec::new();
    for (column, heading) in unknown {
        match council.members.iter().position(|member| is_called(member, heading)) {
            Some(member) => columns.push((member, *column)),
            None if holds_points(input, *column) && !SUMMARY.contains(&fold::heading(heading).as_str()) => {
                return Err(Failure::Refused(msg::column_no_member(
                    lang,
                    name,
                    heading,
                    &council.facts.code,
                    members(council),
                )));
            }
            None => {}
        }
    }
    if columns.is_empty() {
        return Err(Failure::Refused(msg::scores_need_member(lang, name)));
    }
    let mut seen: Vec<usize> = columns.iter().map(|(member, _)| *member).collect();
    seen.sort_unstable();
    match seen.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(Failure::Refused(msg::member_two_columns(lang, name, &council.members[pair[0]].facts.name))),
        None => Ok(Layout::Matrix(columns)),
    }
}

/// Headings of a matrix that sum up and are no member's.
const SUMMARY: [&str; 9] = [
    "trung_binh",
    "diem_trung_binh",
    "tong_diem_trung_binh",
    "tb",
    "hang",
    "hang_sao",
    "xep_hang",
    "chenh_lech",
    "stt",
];

fn is_called(member: &Member, text: &str) -> bool {
    let text = fold::key(text);
    fold::key(&member.code) == text || fold::key(&member.facts.name) == text
}

fn holds_points(input: &Input, column: usize) -> bool {
    input.table.rows.iter().any(|row| row.cells.get(column - 1).is_some_and(|cell| cell::points(cell).is_ok()))
}

fn members(council: &Council) -> String {
    let members: Vec<String> =
        council.members.iter().filter(|m| m.facts.sits).map(|m| format!("{} ({})", m.code, m.facts.name)).collect();
    members.join(", ")
}

/// The most each part can give on a dossier, by its regime.
fn limits(dossier: &Dossier, council: &Council, pass: u8) -> Regime {
    let session = council.session_of(pass).map(|session| session.held_on);
    let dates = RegimeDates { filed: dossier.facts.filed, session, decision: None, year: dossier.key.year };
    Regime::choose(&dates).0
}

/// The sheet of a row: member, total, parts.
fn one(
    input: &mut Input,
    row: &Row,
    with_parts: bool,
    regime: Regime,
    council: &Council,
    lang: Lang,
) -> Option<(i64, Points, Option<Parts>)> {
    let typed = input.text(row, "thanh_vien");
    let member = typed.as_deref().and_then(|typed| council.members.iter().find(|member| is_called(member, typed)));
    match (&typed, member) {
        (None, _) => input.fault(row.line, "thanh_vien", msg::blank(lang)),
        (Some(typed), None) => {
            input.fault(row.line, "thanh_vien", msg::no_member(lang, typed, &council.facts.code, members(council)));
        }
        (Some(typed), Some(member)) if !(member.facts.votes && member.facts.sits) => {
            input.fault(row.line, "thanh_vien", msg::does_not_vote(lang, typed));
        }
        _ => {}
    }
    if !with_parts {
        let total = points(input, row, "diem", lang)?;
        return Some((member?.id, total, None));
    }
    let limit = regime.part_limits();
    let mut part = |field: &str, most: Points, letter: &str| {
        let value = points(input, row, field, lang)?;
        if value > most {
            let (most, act) = (number::points(lang, most.0), regime.citation());
            input.fault(row.line, field, msg::part_over(lang, letter, number::points(lang, value.0), most, act));
        }
        Some(value)
    };
    let (a, b, c) = (part("diem_a", limit.a, "A"), part("diem_b", limit.b, "B"), part("diem_c", limit.c, "C"));
    let parts = Parts { a: a?, b: b?, c: c? };
    if let Some(total) = input.read(row, "diem", cell::points).map(Points)
        && total != parts.total()
    {
        let (told, sum) = (number::points(lang, total.0), number::points(lang, parts.total().0));
        input.fault(row.line, "diem", msg::total_differs(lang, told, sum));
    }
    Some((member?.id, parts.total(), Some(parts)))
}

fn points(input: &mut Input, row: &Row, field: &str, lang: Lang) -> Option<Points> {
    if input.text(row, field).is_none() {
        input.fault(row.line, field, msg::blank(lang));
    }
    input.read(row, field, cell::points).map(Points)
}

/// The sheets of a matrix's row: a blank cell is a sheet not handed in.
fn matrix(
    input: &mut Input,
    row: &Row,
    columns: &[(usize, usize)],
    council: &Council,
    lang: Lang,
) -> Vec<(i64, Points, Option<Parts>)> {
    let mut sheets = Vec::new();
    for (member, column) in columns {
        let Some(text) = row.cells.get(column - 1).filter(|text| !text.is_empty()) else { continue };
        let member = &council.members[*member];
        if !(member.facts.votes && member.facts.sits) {
            input.fault_at(row.line, *column, msg::does_not_vote(lang, &member.facts.name));
            continue;
        }
        match cell::points(text) {
            Ok(total) => sheets.push((member.id, Points(total), None)),
            Err(fault) => input.fault_at(row.line, *column, crate::commands::wording::cell(lang, &fault)),
        }
    }
    sheets
}

impl<'r> Docket<'r> {
    fn of(records: &'r Records, council: &Council, sheets: &[Sheet]) -> Self {
        let mut found = Self { by_code: HashMap::new(), by_name: HashMap::new() };
        for dossier in docket(records, council, sheets) {
            found.by_code.insert(dossier.code, dossier);
            let subject = records.subject_of(dossier.key.product).and_then(|(_, facts)| facts.name.as_deref());
            let name = fold::key(records.product_name(dossier.key.product));
            found.by_name.entry(name).or_default().push((subject.map(subject_key).unwrap_or_default(), dossier));
        }
        found
    }

    /// The dossier a row means; a fault where there is none or more than one.
    fn find(&self, input: &mut Input, row: &Row, lang: Lang) -> Option<&'r Dossier> {
        if let Some(code) = input.text(row, "ma_ho_so") {
            let found = code.parse().ok().and_then(|code: DossierCode| self.by_code.get(&code));
            if found.is_none() {
                input.fault(row.line, "ma_ho_so", msg::no_dossier_code(lang, code));
            }
            return found.copied();
        }
        let Some(name) = input.text(row, "ten_san_pham") else {
            input.fault(row.line, "ten_san_pham", msg::blank(lang));
            return None;
        };
        let subject = input.text(row, "chu_the");
        let named = self.by_name.get(&fold::key(&name)).map(Vec::as_slice).unwrap_or_default();
        let key = subject.as_deref().map(subject_key);
        let matching: Vec<&Dossier> = named
            .iter()
            .filter(|(subject, _)| key.as_ref().is_none_or(|key| key == subject))
            .map(|(_, d)| *d)
            .collect();
        match matching.as_slice() {
            [one] => return Some(one),
            [] => {
                let near = self.nearest(&name);
                input.fault(
                    row.line,
                    "ten_san_pham",
                    crate::commands::wording::no_dossier(lang, &name, subject.as_deref(), near.as_deref()),
                );
            }
            several => {
                let codes: Vec<String> = several.iter().map(|dossier| dossier.code.to_string()).collect();
                input.fault(row.line, "ten_san_pham", msg::several_dossiers(lang, &name, codes.join(", ")));
            }
        }
        None
    }

    fn nearest(&self, name: &str) -> Option<String> {
        let key = fold::key(name);
        self.by_name
            .keys()
            .map(|known| (strsim::normalized_damerau_levenshtein(&key, known), known))
            .filter(|(likeness, _)| *likeness > 0.7)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, known)| known.clone())
    }
}

/// Sheets that are new (line, facts, whether it replaces one) and how many are known as they are.
/// The same sheet with another value is a fault, within the file and against the ledger.
fn compare(
    read: &[(u64, SheetFacts)],
    stored: &[Sheet],
    correct: bool,
    input: &mut Input,
    council: &Council,
    records: &Records,
    lang: Lang,
) -> (Vec<(u64, SheetFacts, bool)>, usize) {
    type Key = (i64, i64, u8);
    let key = |facts: &SheetFacts| -> Key { (facts.dossier, facts.member, facts.pass) };
    let ledger: HashMap<Key, &SheetFacts> = stored.iter().map(|sheet| (key(&sheet.facts), &sheet.facts)).collect();
    let mut in_file: HashMap<Key, (u64, &SheetFacts)> = HashMap::new();
    let (mut new, mut same) = (Vec::new(), 0);
    for (line, facts) in read {
        let field = if input.binding.has("thanh_vien") { "thanh_vien" } else { "ten_san_pham" };
        let mut fault = |text: String| input.fault(*line, field, text);
        let member = council.members.iter().find(|member| member.id == facts.member).map_or("", |m| &m.facts.name);
        let dossier = records.dossier(facts.dossier).map(|d| d.code.to_string()).unwrap_or_default();
        let values = |old: &SheetFacts| (number::points(lang, old.total.0), number::points(lang, facts.total.0));
        if let Some((first, other)) = in_file.insert(key(facts), (*line, facts)) {
            if other == facts {
                same += 1;
            } else {
                let (old, new) = values(other);
                fault(msg::sheet_twice_in_file(lang, member, dossier, facts.pass, first, old, new));
            }
            continue;
        }
        match ledger.get(&key(facts)) {
            None => new.push((*line, *facts, false)),
            Some(known) if *known == facts => same += 1,
            Some(_) if correct => new.push((*line, *facts, true)),
            Some(known) => {
                let (old, new) = values(known);
                fault(msg::sheet_differs(lang, member, dossier, facts.pass, old, new));
            }
        }
    }
    (new, same)
}
