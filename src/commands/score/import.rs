//! `ocop score import`: three layouts, told apart by their headings.

mod docket;
mod layout;

use std::collections::HashMap;
use std::path::PathBuf;

use serde_json::json;

use docket::Docket;
use layout::{Layout, layout, matrix, one};

use crate::commands::assessment::regime_of;
use crate::commands::council::council;
use crate::commands::input::Input;
use crate::commands::shared::Writing;
use crate::commands::{Context, Outcome};
use crate::ledger::{Council, EVER, Records, Sheet, SheetFacts};
use crate::roster::{cell, heading};
use crate::text::messages::{answer, input as msg};
use crate::text::{Lang, number};

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
        let sheets = match &layout {
            Layout::Matrix(columns) => matrix(&mut input, row, columns, &council, lang),
            Layout::Totals | Layout::Parts => {
                let limits = regime_of(dossier, council.session_of(pass).map(|session| session.held_on)).0;
                one(&mut input, row, matches!(layout, Layout::Parts), limits, &council, lang).into_iter().collect()
            }
        };
        for (member, total, parts) in sheets {
            read.push((row.line, SheetFacts { dossier: dossier.id, member, pass, total, parts, rubric: None }));
        }
    }
    let (new, same) = compare(&read, &stored, args.correct, &mut input, &council, &records, lang);
    input.sound(None)?;

    let source = txn.add_source(&input.file_name(), &input.table.source.sha256)?;
    let mut corrected = 0_usize;
    for (line, facts, replaces) in &new {
        txn.add_sheet(facts, &[], Some((source, *line)))?;
        corrected += usize::from(*replaces);
    }
    let told =
        answer::scores(lang, input.name(), &council.facts.code, read.len(), new.len() - corrected, corrected, same);
    let summary = json!({ "file": input.file_name(), "council": council.facts.code, "sheets": new.len() });
    if ctx.land(txn, args.writing.dry_run, &summary, told)? {
        ctx.say(answer::next_rate(lang, &council.facts.code))?;
    }
    Ok(())
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
            None => new.push((*line, facts.clone(), false)),
            Some(known) if *known == facts => same += 1,
            Some(_) if correct => new.push((*line, facts.clone(), true)),
            Some(known) => {
                let (old, new) = values(known);
                fault(msg::sheet_differs(lang, member, dossier, facts.pass, old, new));
            }
        }
    }
    (new, same)
}
