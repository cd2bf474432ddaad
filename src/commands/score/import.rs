//! `ocop score import`: three layouts, told apart by their headings.

mod docket;
mod layout;
mod settle;
pub(in crate::commands) mod workbook;

use std::path::PathBuf;

use serde_json::json;

use docket::Docket;
use layout::{Layout, layout, matrix, one};
use settle::{Incoming, settle};

use crate::commands::assessment::{Scores, regime_of};
use crate::commands::council::council;
use crate::commands::input::Input;
use crate::commands::shared::Writing;
use crate::commands::workbook::is_workbook;
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::{EVER, SheetFacts};
use crate::roster::{cell, heading};
use crate::text::messages::{answer, input as msg, workbook as words};

/// Arguments of `score import`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The scores: a CSV file, or filled workbooks (.xlsx) or folders of them
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
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

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let workbooks = args.files.iter().filter(|path| path.is_dir() || is_workbook(path)).count();
    let file = match args.files.as_slice() {
        files if workbooks == files.len() => return workbook::run(args, files, ctx),
        [file] => file,
        _ => return Err(Failure::Usage(words::mixed(lang))),
    };
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("score import", args.writing.reason.as_deref()))?;
    let council = council(txn.read(), &args.council, lang)?;
    let records = txn.read().records(EVER)?.ok_or_else(|| anyhow::anyhow!("the ledger has no office"))?;
    let stored = txn.read().sheets(Some(council.id))?;
    let docket = Docket::of(&records, &council, &stored);

    let (mut input, unknown) = Input::bound(file, heading::SCORES, &[], lang)?;
    let layout = layout(&input, &unknown, &council, lang)?;
    let rows = input.table.rows.clone();
    let mut read: Vec<Incoming<u64>> = Vec::new();
    for row in &rows {
        let Some(dossier) = docket.find(&mut input, row, lang) else { continue };
        let pass = input.read(row, "lan", cell::pass).unwrap_or(args.pass);
        let sheets = match &layout {
            Layout::Matrix(columns) => matrix(&mut input, row, columns, &council, lang),
            Layout::Totals | Layout::Parts => {
                let limits = regime_of(dossier, council.session_of(pass).map(|session| session.held_on)).0;
                one(&mut input, row, matches!(layout, Layout::Parts), limits, &council, lang).into_iter().collect()
            }
        };
        for (member, total, parts) in sheets {
            let facts = SheetFacts { dossier: dossier.id, member, pass, total, parts, rubric: None };
            read.push(Incoming { place: row.line, facts, marks: Vec::new() });
        }
    }
    let scores = Scores::with(txn.read(), stored.clone())?;
    let settled =
        settle(&read, (&stored, &scores), args.correct, (&council, &records), |line| msg::line(lang, line), lang);
    let field = if input.binding.has("thanh_vien") { "thanh_vien" } else { "ten_san_pham" };
    for (line, fault) in settled.faults {
        input.fault(line, field, fault);
    }
    input.sound(None)?;

    let source = txn.add_source(&input.file_name(), &input.table.source.sha256)?;
    let mut corrected = 0_usize;
    for (at, replaces) in &settled.new {
        txn.add_sheet(&read[*at].facts, &read[*at].marks, Some((source, read[*at].place)))?;
        corrected += usize::from(*replaces);
    }
    let (new, same) = (settled.new, settled.same);
    let told =
        answer::scores(lang, input.name(), &council.facts.code, read.len(), new.len() - corrected, corrected, same);
    let summary = json!({ "file": input.file_name(), "council": council.facts.code, "sheets": new.len() });
    if ctx.land(txn, args.writing.dry_run, &summary, told)? {
        ctx.say(answer::next_rate(lang, &council.facts.code))?;
    }
    Ok(())
}
