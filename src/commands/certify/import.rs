//! `ocop certify import`: certificates of the past, from a decision's annex or a register.

mod notes;
mod recognition;
mod store;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::json;

use notes::Notes;
use recognition::Recognition;
use store::Store;

use crate::commands::input::Input;
use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome, row, whose};
use crate::law::{FilingKind, Star};
use crate::ledger::{EVER, Intake, Matched, Tally, Txn};
use crate::roster::{cell, heading};
use crate::text::Lang;
use crate::text::messages::{answer, input as msg, reason};

/// Arguments of `certify import`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Annexes or registers: CSV, headings in Vietnamese or the machine form
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The decision's number, for rows that give none
    #[arg(long, value_name = "NUMBER", alias = "quyet-dinh")]
    decision: Option<String>,
    /// The day it was signed, for rows that give none
    #[arg(long, value_name = "DAY", alias = "ngay", value_parser = shared::day)]
    date: Option<NaiveDate>,
    /// Who signed, for rows that give none
    #[arg(long, value_name = "TEXT", alias = "co-quan")]
    authority: Option<String>,
    /// Stars, for rows that give none
    #[arg(long, value_name = "STAR", alias = "sao", value_parser = shared::certified_star)]
    star: Option<Star>,
    /// Programme year, for rows that give none
    #[arg(long, value_name = "YEAR", alias = "nam", value_parser = shared::year)]
    year: Option<i32>,
    /// Kind of evaluation, for rows that give none or say "cấp lại"
    #[arg(long, value_name = "KIND", alias = "loai", value_parser = shared::kind)]
    kind: Option<FilingKind>,
    /// Take the good rows in, and write the bad ones with the reason to this file
    #[arg(long, value_name = "FILE", alias = "bo-qua-loi")]
    skip_bad: Option<PathBuf>,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    if args.skip_bad.is_some() && args.files.len() > 1 {
        return Err(Failure::Usage(reason::skip_bad_one_file(lang)));
    }
    if let (Some(bad), Some(file)) = (&args.skip_bad, args.files.first()) {
        ctx.may_write(bad, Some(file))?;
    }
    let decision = args.decision.as_deref();
    let given = decision
        .map(|typed| cell::decision(typed).map_err(|_| Failure::Usage(reason::decision_form(lang, typed))))
        .transpose()?;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("certify import", args.writing.reason.as_deref()))?;
    let mut register = Register {
        args,
        given,
        own: row::own_provinces(&ctx.office(txn.read(), EVER)?),
        intake: Intake::load(txn.read())?,
        store: Store::load(txn.read())?,
        total: Tally::default(),
        lang,
    };
    let (mut told, mut refused) = (Vec::new(), Vec::new());
    let mut bad = None;
    for path in &args.files {
        let (input, text) = register.file(&mut txn, path)?;
        told.push(text);
        if args.skip_bad.is_some() {
            bad = Some(input).filter(|input| input.bad_rows() > 0);
        } else if let Err(Failure::Refused(text)) = input.sound(Some(msg::mend_or_skip(lang))) {
            refused.push(text); // every file's faults are listed before the whole is refused
        }
    }
    if !refused.is_empty() {
        return Err(Failure::Refused(refused.join("\n\n")));
    }
    told.extend(whose::proposals(&register.intake.alike(&txn.read().told_apart()?), lang));
    let mut told = told.join("\n");
    if let (Some(path), Some(input)) = (&args.skip_bad, &bad) {
        told.push_str(&row::set_aside(input, path, args.writing.dry_run, lang)?);
    }
    let names: Vec<_> = args.files.iter().map(|path| path.file_name().map(|name| name.to_string_lossy())).collect();
    if ctx.land(txn, args.writing.dry_run, &json!({ "files": names, "certificates": register.total }), told)? {
        ctx.say(answer::next_total(lang))?;
    }
    Ok(())
}

/// What one run reads files against.
struct Register<'a> {
    args: &'a Args,
    given: Option<cell::DecisionCell>,
    /// The provinces the ledger speaks for.
    own: Vec<String>,
    intake: Intake,
    store: Store,
    total: Tally,
    lang: Lang,
}

impl Register<'_> {
    /// Reads a file into the transaction: its faults, and what to answer.
    fn file(&mut self, txn: &mut Txn<'_>, path: &Path) -> Result<(Input, String), Failure> {
        let lang = self.lang;
        let (mut input, unknown) = Input::bound(path, heading::ROSTER, &["ten_san_pham", "chu_the"], lang)?;
        let (mut passed_over, mut doubts) = (0, Vec::new());
        let rows = input.table.rows.clone();
        let mut good: Vec<Recognition> = rows
            .iter()
            .filter_map(|row| {
                recognition::read(self.args, self.given.as_ref(), &mut input, row, &unknown, &mut passed_over, lang)
            })
            .collect();
        recognition::drop_repeated(&mut input, &mut good, lang);
        let mut placed = row::place(good, &mut self.intake, &mut doubts, lang);
        for (product, row) in &placed {
            if let Some(product) = self.intake.product_id(*product) {
                self.store.check(txn, product, row, &mut input, lang)?;
            }
        }
        if self.args.skip_bad.is_some() && placed.iter().any(|(_, row)| input.is_bad(row.line)) {
            // What bad rows say must not be written either: start again from the good ones.
            self.intake = Intake::load(txn.read())?;
            doubts.clear();
            let good = placed.into_iter().map(|(_, row)| row).filter(|row| !input.is_bad(row.line)).collect();
            placed = row::place(good, &mut self.intake, &mut doubts, lang);
        }
        let conflicts = self.intake.conflicts();
        placed.sort_by_key(|(_, row)| row.line);
        let (subjects, products) = self.intake.write(txn)?;
        let source = txn.add_source(&input.file_name(), &input.table.source.sha256)?;
        let (mut tally, mut written) = (Tally::default(), Vec::new());
        for (product, row) in &placed {
            let Some(product) = self.intake.product_id(*product) else { continue };
            if let Some(matched) = self.store.add(txn, product, row, source, lang)? {
                tally.count(matched);
                written.extend(Some(row).filter(|_| matched == Matched::New));
            }
        }
        self.total.add(tally);
        let mut text = answer::certificates_read(lang, input.name(), rows.len(), tally.new, tally.same);
        for (what, tally) in [(answer::subjects(lang), subjects), (answer::products(lang), products)] {
            text.push_str(&answer::tally(lang, what, tally.new, tally.changed, tally.same));
        }
        let rows = placed.iter().map(|(_, row)| row).collect();
        let (own, unknown) = (&self.own[..], &unknown[..]);
        let notes = Notes { rows, written, passed_over, doubts, conflicts, own, unknown };
        for line in notes.remarks(lang) {
            text.push('\n');
            text.push_str(&line);
        }
        Ok((input, text))
    }
}
