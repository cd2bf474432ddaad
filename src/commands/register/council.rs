//! `ocop register council`: councils and their members from files or copied, and the dossiers of one.

mod copy;
mod docket;
mod listing;
mod papers;
mod scored;
mod write;

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::json;

use listing::read;
pub(in crate::commands) use write::is_fixed;
pub use write::ministry;
use write::write;

use crate::commands::input::{Asked, Input};
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::CouncilPapers;
use crate::roster::cell::DecisionCell;
use crate::roster::{cell, heading};
use crate::text::messages::{answer, council as msg, listing as faults};
use crate::text::{Expected, fold};

/// Arguments of `register council`.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("whose").args(["from", "council"]))]
#[command(group = clap::ArgGroup::new("what").args(["dossiers", "decision", "rules", "delegation"]).multiple(true))]
pub struct Args {
    /// The councils' lists (CSV, Excel, ODS), one row a member
    #[arg(value_name = "FILE", required_unless_present_any = ["from", "council", "what"], conflicts_with_all = ["whose", "what"])]
    files: Vec<PathBuf>,
    /// Copy the members, roles, organisations and papers of this council to a new one
    #[arg(
        long,
        value_name = "COUNCIL",
        alias = "tu",
        conflicts_with = "dossiers",
        requires_all = ["code", "year"]
    )]
    from: Option<String>,
    /// The new council's code
    #[arg(long, value_name = "CODE", alias = "ma", requires = "from", value_parser = shared::code)]
    code: Option<String>,
    /// The new council's programme year
    #[arg(long, value_name = "YEAR", alias = "nam", requires = "from", value_parser = shared::year)]
    year: Option<i32>,
    /// The new council's round; every round when left out
    #[arg(long, value_name = "ROUND", alias = "dot", requires = "from", value_parser = shared::round)]
    round: Option<u8>,
    /// The days of the new council's sessions, parted by commas; none where they are not known yet
    #[arg(
        long = "session",
        value_name = "DAY",
        alias = "phien",
        requires = "from",
        value_delimiter = ',',
        value_parser = shared::day
    )]
    sessions: Vec<NaiveDate>,
    /// The decision that sets the council up: "139/QĐ-UBND ngày 24/01/2026"
    #[arg(long, value_name = "TEXT", alias = "quyet-dinh", requires = "whose", value_parser = paper)]
    decision: Option<DecisionCell>,
    /// The decision that issues its Quy chế
    #[arg(long, value_name = "TEXT", alias = "quy-che", requires = "whose", value_parser = paper)]
    rules: Option<DecisionCell>,
    /// The paper that delegates its chair
    #[arg(long, value_name = "TEXT", alias = "uy-quyen", requires = "whose", value_parser = shared::text)]
    delegation: Option<String>,
    /// Give a council a list of dossiers of its own: CSV, Excel, ODS, by code, or by product and subject
    #[arg(long, value_name = "FILE", alias = "ho-so", requires = "council")]
    dossiers: Option<PathBuf>,
    /// The council whose papers or list of dossiers these are
    #[arg(long, value_name = "COUNCIL", alias = "hoi-dong", requires = "what")]
    council: Option<String>,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    writing: Writing,
}

/// A decision's number as typed, with its day where it is told.
fn paper(typed: &str) -> Result<DecisionCell, Expected> {
    cell::decision(typed).ok().filter(|paper| paper.number.is_some()).ok_or_else(|| Expected::new(msg::expected_paper))
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    match (&args.from, &args.council) {
        (Some(from), _) => {
            args.opened.only_with_file(ctx.lang)?;
            copy::run(args, from, ctx)
        }
        (None, Some(council)) => of_known(args, council, ctx),
        (None, None) => from_files(args, ctx),
    }
}

/// The papers or the dossiers of a council that is there.
fn of_known(args: &Args, council: &str, ctx: &mut Context<'_>) -> Outcome {
    match &args.dossiers {
        Some(_) if args.papers() != CouncilPapers::default() => Err(Failure::Usage(msg::papers_or_list(ctx.lang))),
        Some(path) => docket::run(path, council, (&args.opened, &args.writing), ctx),
        None => {
            args.opened.only_with_file(ctx.lang)?;
            papers::run(&args.papers(), council, &args.writing, ctx)
        }
    }
}

impl Args {
    /// The papers typed.
    fn papers(&self) -> CouncilPapers {
        let paper =
            |typed: &Option<DecisionCell>| typed.clone().map(|paper| (paper.number, paper.date)).unwrap_or_default();
        let delegation = self.delegation.as_deref().map(fold::nfc).filter(|text| !text.is_empty());
        CouncilPapers { decision: paper(&self.decision), rules: paper(&self.rules), chair_paper: delegation }
    }
}

fn from_files(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let asked = Asked { opened: &args.opened, dry_run: args.writing.dry_run };
    let (mut files, mut listed) = (Vec::new(), BTreeMap::new());
    for path in &args.files {
        let required = ["hoi_dong", "cap", "nam", "ngay_hop", "ho_ten", "vai_tro"];
        let mut input = Input::open(path, (heading::COUNCIL, &required), asked, ctx)?;
        let councils = read(&mut input, lang);
        // What one file told is not in the ledger yet for another.
        for one in &councils {
            if let Some(other) = listed.insert(fold::key(&one.facts.code), input.name().to_owned()) {
                input.fault(one.line, "hoi_dong", faults::listed_in_two(lang, &one.facts.code, other));
            }
        }
        input.sound(None)?;
        files.push((input, councils));
    }
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register council", args.writing.reason.as_deref()))?;
    let (mut told, mut remarks) = (Vec::new(), String::new());
    for (mut input, councils) in files {
        input.add_source(&mut txn)?;
        for listed in councils {
            match write(&mut txn, &listed, ctx)? {
                Ok(line) => told.extend(line),
                Err(faults) => {
                    for wrong in faults {
                        input.fault(wrong.line, wrong.field, wrong.text);
                    }
                }
            }
        }
        input.sound(None)?;
        remarks.push_str(&input.remarks());
    }
    let told = if told.is_empty() { String::new() } else { told.join("\n") + &remarks };
    let landed = if told.is_empty() {
        ctx.say(answer::nothing_new(lang))?;
        true
    } else {
        ctx.land(txn, args.writing.dry_run, &json!({ "files": args.files.len() }), told)?
    };
    if landed { ctx.say(answer::next_scores(lang)) } else { Ok(()) }
}
