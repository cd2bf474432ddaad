//! `ocop register self-score`: what subjects give themselves (Mẫu 02 part III). It stands beside the
//! members' sheets and is never averaged in.

mod table;
mod workbook;

use std::collections::HashMap;
use std::path::PathBuf;

use serde_json::json;

pub(in crate::commands) use workbook::read_self_score_workbook;

use crate::commands::input::Asked;
use crate::commands::rubric::Rubrics;
use crate::commands::shared::{Opened, Writing};
use crate::commands::workbook::{Faults, are_printed, found_in, or_printed};
use crate::commands::{Context, Failure, Outcome};
use crate::law::{Mark, Parts, Points, Rubric};
use crate::ledger::{Appraisal, AppraisalKind, Dossier, EVER};
use crate::text::messages::workbook as words;
use crate::text::{Lang, number};

/// Arguments of `register self-score`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The filled workbooks (.xlsx) or folders of them; or one table (CSV, Excel, ODS)
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Put a form filed anew in place of the one known; the old one is kept, and a reason is needed
    #[arg(long, alias = "sua", requires = "reason")]
    correct: bool,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    writing: Writing,
}

/// What files say of subjects' own scores.
#[derive(Default)]
pub(in crate::commands) struct Found {
    /// Files read: name and SHA-256.
    pub sources: Vec<(String, String)>,
    /// Their self-scores.
    pub read: Vec<SelfScore>,
    /// Rubrics of criteria by SHA-256.
    pub tables: Rubrics,
    /// How many criteria were left blank, on how many forms.
    pub blank: (usize, usize),
    /// How many forms are not filled in.
    pub unfilled: usize,
    /// What a person should know of how a table was read, a line each.
    pub remarks: String,
}

/// A subject's own score of a dossier, as a file gives it.
pub(in crate::commands) struct SelfScore {
    /// The file as typed, and the place with it (`a.xlsx: 2026-1-017`, `a.csv:7`), for the message that it
    /// is at fault.
    pub place: (String, String),
    /// Which of the files, and the line or sheet in it.
    pub source: (usize, u64),
    /// What it says.
    pub facts: Appraisal,
    /// The dossier's code.
    pub code: String,
}

impl SelfScore {
    /// The score of a dossier with nothing but points.
    pub fn facts(
        dossier: &Dossier,
        total: Points,
        parts: Option<Parts>,
        marked: Option<(&Rubric, &[Mark])>,
    ) -> Appraisal {
        Appraisal {
            dossier: dossier.id,
            kind: AppraisalKind::SelfScore,
            council: None,
            total: Some(total),
            parts,
            rubric: marked.map(|(rubric, _)| rubric.sha256.clone()),
            marks: marked.map(|(rubric, marks)| rubric.complete(marks)).unwrap_or_default(),
            proposal: None,
            paper: (None, None),
            note: None,
        }
    }
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let printed = are_printed(&args.files, lang)?;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register self-score", args.writing.reason.as_deref()))?;
    let records = txn.read().records(EVER)?;
    let mut faults = Faults::new(lang);
    let asked = Asked { opened: &args.opened, dry_run: args.writing.dry_run };
    if printed {
        args.opened.only_with_table(lang)?;
    }
    let found = match args.files.as_slice() {
        files if printed => {
            read_self_score_workbook(&found_in(files, &mut faults, lang)?, (txn.read(), &records), &mut faults, lang)?
        }
        [file] => {
            table::read(file, (txn.read(), &records), asked, ctx).map_err(|failure| or_printed(file, failure, lang))?
        }
        _ => return Err(Failure::Usage(words::mixed(lang))),
    };

    let known = txn.read().appraisals(None)?;
    let mut new: Vec<(&SelfScore, bool)> = Vec::new();
    let mut first: HashMap<i64, &SelfScore> = HashMap::new();
    let mut same = 0_usize;
    for one in &found.read {
        let total = |facts: &Appraisal| number::points(lang, facts.total.unwrap_or_default().0);
        if let Some(other) = first.get(&one.facts.dossier) {
            if is_same(&other.facts, &one.facts) {
                same += 1;
            } else {
                let text = words::self_twice(lang, &one.code, &other.place.1);
                faults.whole(&one.place.0, &one.place.1, text);
            }
            continue;
        }
        first.insert(one.facts.dossier, one);
        let of_dossier = |old: &&Appraisal| old.dossier == one.facts.dossier && old.kind == AppraisalKind::SelfScore;
        match known.iter().find(of_dossier) {
            None => new.push((one, false)),
            Some(old) if is_same(old, &one.facts) => same += 1,
            Some(_) if args.correct => new.push((one, true)),
            Some(old) => {
                let text = words::self_differs(lang, &one.code, total(old), total(&one.facts));
                faults.whole(&one.place.0, &one.place.1, text);
            }
        }
    }
    faults.sound()?;

    let mut ids = Vec::new();
    for (name, sha256) in &found.sources {
        ids.push(txn.add_source(name, sha256, None)?);
    }
    for (one, _) in &new {
        if let Some(rubric) = one.facts.rubric.as_ref().and_then(|sha256| found.tables.known(sha256)) {
            txn.keep_rubric(rubric)?;
        }
        txn.add_appraisal(&one.facts, Some((ids[one.source.0], one.source.1)))?;
    }
    let corrected = new.iter().filter(|(_, replaces)| *replaces).count();
    let (files, added) = (found.sources.len(), new.len() - corrected);
    let mut told = words::self_scores(lang, files, found.read.len(), added, corrected, same);
    told.push_str(&passed_over(&found, lang));
    told.push_str(&found.remarks);
    let names: Vec<&String> = found.sources.iter().map(|(name, _)| name).collect();
    let summary = json!({ "files": names, "self_scores": new.len() });
    let code = new.first().map(|(one, _)| one.code.clone());
    if ctx.land(txn, args.writing.dry_run, &summary, told)?
        && let Some(code) = code
    {
        ctx.say(words::next_gap(lang, code))?;
    }
    Ok(())
}

/// What was blank.
fn passed_over(found: &Found, lang: Lang) -> String {
    let mut told = String::new();
    if found.blank.0 > 0 {
        told.push_str(&words::left_blank(lang, found.blank.0, found.blank.1));
        told.push_str(&words::ask_subject(lang));
    }
    if found.unfilled > 0 {
        told.push_str(&words::unfilled(lang, found.unfilled));
    }
    told
}

/// Whether two self-scores say the same points.
fn is_same(a: &Appraisal, b: &Appraisal) -> bool {
    (a.total, a.parts, &a.marks) == (b.total, b.parts, &b.marks)
}
