//! `ocop score import`: five layouts, told apart by their headings; those of marks are of any length.

mod criteria;
mod layout;
mod marks;
mod settle;
mod sheets;
pub(in crate::commands) mod workbook;

pub(in crate::commands) use settle::Held;
pub(super) use settle::pass_over;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::json;

use layout::{Layout, layout, matrix, one};
use settle::{Incoming, settle};
use sheets::{Settled, Sheets};

use crate::commands::assessment::{Scores, regime_of};
use crate::commands::council::council;
use crate::commands::dossiers::Dossiers;
use crate::commands::input::{Asked, Input};
use crate::commands::shared::{Opened, Writing};
use crate::commands::workbook::{are_printed, or_printed};
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::{Council, MANY_MARKS, Records, Sheet, SheetFacts, Txn};
use crate::roster::{Stream, Workbook, cell, heading};
use crate::text::messages::{answer, input as msg, marks as say};
use crate::text::{Lang, number};

/// Arguments of `score import`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The scores: a table (CSV, Excel, ODS), or filled scoresheets (.xlsx) or folders of them
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The council whose members scored
    #[arg(long, value_name = "COUNCIL", alias = "hoi-dong")]
    council: String,
    /// The pass, for rows that give none; 1 if not given
    #[arg(long, value_name = "PASS", alias = "lan", value_parser = clap::value_parser!(u8).range(1..=9))]
    pass: Option<u8>,
    /// Replace sheets that differ; the old ones are kept, and a reason is needed
    #[arg(long, alias = "sua", requires = "reason")]
    correct: bool,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let printed = are_printed(&args.files, lang)?;
    let file = match args.files.as_slice() {
        [file] if !printed => file,
        files => {
            args.opened.only_with_table(lang)?;
            return workbook::run(args, files, ctx);
        }
    };
    let stamp = ctx.stamp("score import", args.writing.reason.as_deref());
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(stamp.clone())?;
    let council = council(txn.read(), &args.council, lang)?;
    let records = ctx.records_for(txn.read(), &council)?;
    let stored = txn.read().sheets(Some(council.id))?;
    let docket = Dossiers::of_council(txn.read(), &records, &council, &stored)?;

    let marks = of_file(file, args, ctx).map_err(|failure| or_printed(file, failure, lang))?;
    let (input, settled, read): (Input, Settled, Read) = if let Some((mut input, stream)) = marks {
        let layout = marks::Layout::of(&input, lang)?;
        input.binding.unknown.retain(|(column, _)| !layout.reads(column - 1));
        let sheets = {
            let (reader, records, council, docket) = (txn.read(), &records, &council, &docket);
            let desk = marks::Desk { reader, records, council, docket, pass: args.pass.unwrap_or(1), lang };
            let mut rows = marks::Rows::new(desk, &layout, &input);
            match stream {
                Some(stream) => input.take(stream, |input, line, cells| rows.take(input, line, cells))?,
                None => input.each(|input, line, cells| rows.take(input, line, cells)),
            }
            rows.finish()?
        };
        if sheets.ticks.len() > MANY_MARKS {
            let entry = txn.entry();
            drop(txn);
            txn = ledger.begin_many(stamp)?;
            if txn.entry() != entry {
                return Err(Failure::Environment(say::written_meanwhile(lang, ctx.ledger.display())));
            }
        }
        let held = Held::new(&stored, args.correct, &council, &records, lang);
        let settled = of_marks(&sheets, &mut input, &layout, (&mut txn, &council, &held), lang)?;
        (input, settled, sheets.heads.iter().map(|head| (head.dossier.id, head.pass)).collect())
    } else {
        of_totals((file, args), (&mut txn, &council, &records), (&stored, &docket), ctx)?
    };
    let passes: BTreeSet<u8> = read.iter().map(|(_, pass)| *pass).collect();
    let mut told = told(&input, &council, &settled, &passes, lang);
    if let Some(out) = knocked_out(&records, read.iter().map(|(dossier, _)| *dossier), lang) {
        told.push('\n');
        told.push_str(&out);
    }
    let summary = json!({ "file": input.file_name(), "council": council.facts.code, "sheets": settled.new });
    if ctx.land(txn, args.writing.dry_run, &summary, told)? {
        next(&records, &council, read.iter().map(|(dossier, _)| *dossier), ctx)?;
    }
    Ok(())
}

/// Says what comes next: to rate, where a dossier was read that can be.
pub(super) fn next(
    records: &Records,
    council: &Council,
    mut read: impl Iterator<Item = i64>,
    ctx: &mut Context<'_>,
) -> Outcome {
    let (lang, code) = (ctx.lang, &council.facts.code);
    let rated = read.any(|dossier| records.knock_out(dossier).is_none());
    ctx.say(if rated { answer::next_rate(lang, code) } else { answer::see_scoring(lang, code) })
}

/// Dossiers and passes of the sheets of a file.
type Read = BTreeSet<(i64, u8)>;

/// Which of some dossiers are knocked out, in words: their sheets are kept and rate nothing.
fn knocked_out(records: &Records, dossiers: impl Iterator<Item = i64>, lang: Lang) -> Option<String> {
    let out = dossiers.filter(|dossier| records.knock_out(*dossier).is_some());
    let codes: BTreeSet<_> = out.filter_map(|dossier| Some(records.dossier(dossier)?.code)).collect();
    let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
    (!codes.is_empty()).then(|| say::knocked_out(lang, codes.join(", ")))
}

/// The answer.
fn told(input: &Input, council: &Council, settled: &Settled, passes: &BTreeSet<u8>, lang: Lang) -> String {
    let &Settled { new, corrected, read, same, .. } = settled;
    let mut told = answer::scores(lang, input.name(), &council.facts.code, read, new - corrected, corrected, same);
    let mut and = |text: String| {
        told.push('\n');
        told.push_str(&text);
    };
    if !input.remarks().is_empty() {
        and(input.remarks().trim_start_matches('\n').to_owned());
    }
    if settled.marks > 0 {
        let [marks, unticked] = [settled.marks, settled.unticked.criteria].map(|n| number::count(lang, n as u64));
        and(say::counted(lang, marks, unticked));
        if let Some(most) = settled.unticked.told(lang) {
            and(most);
        }
    }
    if settled.blank > 0 {
        and(say::not_handed_in(lang, settled.blank));
    }
    if passes.iter().any(|pass| *pass > 1) {
        let passes: Vec<String> = passes.iter().map(ToString::to_string).collect();
        and(say::passes_read(lang, passes.join(", ")));
    }
    told
}

/// A file of marks, by its headings, and where it is a text of any length the stream of its rows; `None`: of totals.
fn of_file(file: &Path, args: &Args, ctx: &Context<'_>) -> Result<Option<(Input, Option<Stream>)>, Failure> {
    let opened = &args.opened;
    if opened.given().is_none() && !matches!(Workbook::open(file), Ok(Some(_)) | Err(_)) {
        let Some(stream) = Input::stream(file, marks::are_marks, ctx.lang)? else { return Ok(None) };
        return Ok(Some((Input::streamed(&stream, heading::MARKS, ctx.lang)?, Some(stream))));
    }
    let asked = Asked { opened, dry_run: args.writing.dry_run };
    let input = Input::open(file, (heading::MARKS, &[]), asked, ctx)?;
    Ok(marks::are_marks(&input.table.headings).then_some((input, None)))
}

/// Reads and writes totals, parts or a matrix of totals.
fn of_totals(
    (file, args): (&Path, &Args),
    (txn, council, records): (&mut Txn<'_>, &Council, &Records),
    (stored, docket): (&[Sheet], &Dossiers<'_>),
    ctx: &Context<'_>,
) -> Result<(Input, Settled, Read), Failure> {
    let lang = ctx.lang;
    let asked = Asked { opened: &args.opened, dry_run: args.writing.dry_run };
    let input = Input::open(file, (heading::SCORES, &[]), asked, ctx);
    let mut input = input.map_err(|failure| or_printed(file, failure, lang))?;
    let unknown = input.binding.unknown.clone();
    let layout = layout(&input, &unknown, council, lang).map_err(|failure| or_printed(file, failure, lang))?;
    if let Layout::Matrix(columns) = &layout {
        input.binding.unknown.retain(|(column, _)| !columns.iter().any(|(_, member)| member == column));
    }
    let rows = input.rows();
    // The line, and the column of whose sheet it is.
    let mut read: Vec<Incoming<(u64, Option<usize>)>> = Vec::new();
    for row in &rows {
        let Some(dossier) = docket.find(&mut input, row, lang) else { continue };
        let pass = input.read(row, "lan", cell::pass).or(args.pass).unwrap_or(1);
        let sheets = match &layout {
            Layout::Matrix(columns) => matrix(&mut input, row, columns, council, lang),
            Layout::Totals | Layout::Parts => {
                let limits = regime_of(dossier, council.session_of(pass).map(|session| session.held_on)).0;
                one(&mut input, row, matches!(layout, Layout::Parts), limits, council, lang).into_iter().collect()
            }
        };
        for (member, total, parts) in sheets {
            let column = match &layout {
                Layout::Matrix(columns) => {
                    columns.iter().find(|(at, _)| council.members[*at].id == member).map(|at| at.1)
                }
                Layout::Totals | Layout::Parts => input.binding.column("thanh_vien"),
            };
            let facts = SheetFacts { dossier: dossier.id, member, pass, total, parts, rubric: None };
            read.push(Incoming { place: (row.line, column), facts, marks: Vec::new() });
        }
    }
    // A sheet of totals is another than one of marks, whatever these are.
    let (scores, place) = (Scores::default(), |(line, _): &(u64, Option<usize>)| msg::line(lang, line));
    let settled = settle(&read, (stored, &scores), args.correct, (council, records), place, lang);
    for ((line, column), fault) in settled.faults {
        input.fault_at_maybe(line, column, fault);
    }
    input.sound(None)?;

    let source = input.add_source(txn)?;
    let mut bulk = txn.add_sheets(council.id)?;
    for (at, _) in &settled.new {
        bulk.add(&read[*at].facts, Vec::new(), Some((source, read[*at].place.0)))?;
    }
    bulk.end()?;
    let corrected = settled.new.iter().filter(|(_, replaces)| *replaces).count();
    let (new, same) = (settled.new.len(), settled.same);
    let settled = Settled { new, corrected, read: read.len(), same, ..Settled::default() };
    Ok((input, settled, read.iter().map(|incoming| (incoming.facts.dossier, incoming.facts.pass)).collect()))
}

/// Checks and writes the sheets that rows of marks made.
fn of_marks(
    sheets: &Sheets<'_>,
    input: &mut Input,
    layout: &marks::Layout,
    (txn, council, held): (&mut Txn<'_>, &Council, &Held<'_>),
    lang: Lang,
) -> Result<Settled, Failure> {
    let source = input.add_source(txn)?;
    let mut bulk = txn.add_sheets(council.id)?;
    let column = |of: &str, cell| layout.column(of, cell);
    let settled = sheets.settle(input, column, (held, council), (&mut bulk, source), lang)?;
    bulk.end()?;
    input.sound(None)?;
    if settled.read == 0 {
        let name = input.name();
        let empty = if settled.blank > 0 { say::no_sheets(lang, name) } else { say::none_marked(lang, name) };
        return Err(Failure::Refused(empty));
    }
    Ok(settled)
}
