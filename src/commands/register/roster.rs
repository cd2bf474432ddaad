//! `ocop register roster`: subjects, products and dossiers from a file.

mod dossiers;
mod registration;
mod windows;

use std::path::PathBuf;

use serde_json::json;

use dossiers::{Dossiers, Due, code_clashes, disordered, frozen_days};
use registration::{Notes, Registration};
use windows::Windows;

use crate::commands::input::Inputs;
use crate::commands::progress::{self, MANY};
use crate::commands::row::{Again, Aside, Change, Coded, Kept, Line, Preview};
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::{Context, Failure, Outcome, row, whose, wording};
use crate::law::FilingKind;
use crate::ledger::{EVER, Intake, Matched, Tally};
use crate::text::Lang;
use crate::text::messages::dossier::filed_frozen;
use crate::text::messages::{answer, before, input as msg, renew, tables};

/// Arguments of `register roster`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Rosters, or folders of them: workbooks or CSV, headings in Vietnamese or the machine form
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    opened: Opened,
    /// Programme year of the rows
    #[arg(long, value_name = "YEAR", alias = "nam", value_parser = shared::year)]
    year: Option<i32>,
    /// Round, for rows that give none
    #[arg(long, value_name = "ROUND", alias = "dot", value_parser = shared::round)]
    round: Option<u8>,
    /// Kind of filing, for rows that give none: first, upgrade, re-evaluation
    #[arg(long, value_name = "KIND", alias = "loai", value_parser = shared::kind)]
    kind: Option<FilingKind>,
    /// Take the good rows in, and write the bad ones with the reason to this file
    #[arg(long, value_name = "FILE", alias = "bo-qua-loi")]
    skip_bad: Option<PathBuf>,
    /// Re-evaluations are taken outside the window of 26/2026 Art 7.6a, for the reason given
    #[arg(long, alias = "ngoai-thoi-han", requires = "reason")]
    outside_window: bool,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let mut inputs = row::open(&args.files, &args.opened, args.skip_bad.as_deref(), &row::RECOGNITIONS, ctx)?;
    let lang = ctx.lang;
    let (mut aside, mut good) = (Aside::new(lang), Vec::with_capacity(inputs.len()));
    inputs.each(|input, table, row| {
        if let Some(row) = registration::read(args, input, table, row, lang) {
            good.push(aside.put(row.at, &row)?);
        }
        Ok(())
    })?;
    let results = inputs.filled(&registration::RESULTS);
    if args.skip_bad.is_none() {
        inputs.let_go();
    }

    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register roster", args.writing.reason.as_deref()))?;
    let first = txn.read().councils()?.is_empty();
    let mut intake = Intake::load(txn.read())?;
    let office = txn.read().office(EVER)?;
    let own = row::own_provinces(&office);
    registration::locate(&mut good, &mut aside, &mut row::Places::of(&office), lang)?;
    let codes = row::Codes::load(txn.read())?;
    let mut notes = Notes::default();
    let at = placed(good, &mut aside, &mut intake, &mut notes, lang)?;
    let mut repeated = Again::default();
    let mut at = drop_repeated(at, &mut aside, &mut inputs, &mut repeated, lang)?;
    for (line, code) in code_clashes(&txn, &at, &intake)? {
        inputs.fault(line, "ma_ho_so", msg::code_taken(lang, code));
    }
    for (line, code) in frozen_days(&txn, &at, &intake)? {
        inputs.fault(line, "ngay_nop", filed_frozen(lang, code));
    }
    for (line, field, why) in disordered(&txn, &at, &intake, &mut aside, lang)? {
        inputs.fault(line, field, why);
    }
    let windows = Windows::load(txn.read(), &at)?;
    for row in at.iter().filter(|_| !args.outside_window) {
        let Some(id) = intake.product_id(row.product) else { continue };
        if let Some(why) = windows.refusal(id, &aside.get(row.kept)?, lang) {
            inputs.fault(row.kept.at, "ngay_nop", why);
        }
    }
    repeated.refuse(&mut inputs, lang);

    let (skipped, dry_run) = (inputs.bad_rows(), args.writing.dry_run);
    row::may_go_on(&inputs, args.skip_bad.as_deref(), dry_run, ctx)?;
    if skipped > 0 {
        // What bad rows named must not be written either: start again from the good ones.
        intake = Intake::load(txn.read())?;
        notes = Notes::default();
        let good = at.into_iter().map(|row| row.kept).filter(|kept| !inputs.is_bad(kept.at)).collect();
        at = placed(good, &mut aside, &mut intake, &mut notes, lang)?;
    }
    let points = inputs.confirmed(&args.opened, dry_run, ctx)?;

    let conflicts = intake.conflicts();
    let mut changes = Vec::new();
    if dry_run {
        let rows: Vec<_> = at.iter().map(|row| (row.product, row.kept)).collect();
        changes = row::changes(&rows, &mut aside, &intake, lang)?;
    }
    let (subjects, products) = intake.write(&mut txn)?;
    let sources = inputs.add_sources(&mut txn)?;
    let (mut dossiers, mut lines, mut told_codes) = (Tally::default(), Vec::new(), Coded::of(&inputs));
    let mut writing = Dossiers::load(&txn, &at)?;
    let outside_because = args.writing.reason.as_ref().filter(|_| args.outside_window);
    let mut taken_outside = 0;
    let bar = progress::of(at.len(), MANY, tables::writing(lang));
    for Due { product, kept, .. } in &at {
        bar.inc(1);
        let (at, mut row) = (kept.at, aside.get(*kept)?);
        let Some(id) = intake.product_id(*product) else { continue };
        notes.row(&row, &own);
        if let Some(doubt) = registration::set_doubt(txn.read(), &row, lang)? {
            notes.doubts.push(at, doubt);
        }
        told_codes.row(*kept, row.facts.product_code.as_deref(), row.subject.unit, id);
        if windows.is_outside(id, &row) {
            match outside_because {
                Some(why) => {
                    taken_outside += 1;
                    row.facts.past_window = Some(why.clone());
                }
                None => notes.doubts.extend(windows.doubt(id, &row, lang).map(|doubt| (at, doubt))),
            }
        }
        let (matched, differs) = writing.write(&mut txn, id, &row, &sources, lang)?;
        dossiers.count(matched);
        if matched != Matched::Same {
            notes.written(&row);
        }
        if dry_run {
            let change = |(code, fields)| Change { rows: vec![at], record: before::dossier(lang, code), fields };
            changes.extend(differs.map(change));
            lines.push(Line { at, product: *product, matched, star: row.star });
        }
    }
    bar.finish_and_clear();
    let read = at.len() + repeated.count(&inputs);
    let mut told = answer::roster(lang, read, read + skipped);
    for line in inputs.summary() {
        told.push_str(&format!("\n{line}"));
    }
    for (what, tally) in
        [(answer::subjects(lang), subjects), (answer::products(lang), products), (answer::dossiers(lang), dossiers)]
    {
        told.push_str(&answer::tally(lang, what, tally.new, tally.changed, tally.same));
    }
    notes.doubts.extend(inputs.doubts());
    repeated.tell(&inputs, &mut notes.doubts, lang);
    let doubtful = if dry_run { notes.doubtful() } else { Vec::new() };
    let codes =
        codes.remarks(told_codes, |kept| Ok(aside.get(kept)?.facts.product_code), (&inputs, ctx.today), lang)?;
    let remarks = notes.remarks(args, &inputs, (conflicts, &own, codes), &results, lang);
    let alike = whose::proposals(&intake.alike(&txn.read().told_apart()?), lang);
    let taken = outside_because.map(|why| renew::rows_taken_outside(lang, taken_outside, why));
    for text in remarks.into_iter().chain(taken).chain(points).chain(alike) {
        told.push('\n');
        told.push_str(&text);
    }
    if dry_run {
        let with_reasons = args.skip_bad.is_some();
        let preview = Preview { inputs: &inputs, intake: &intake, lines, changes, doubtful, with_reasons, lang };
        preview.told().iter().for_each(|line| told.push_str(&format!("\n{line}")));
    }
    if let Some(path) = args.skip_bad.as_ref().filter(|_| skipped > 0) {
        let year = args.year.map(|year| year.to_string());
        let kind = args.kind.map(|kind| wording::kind(Lang::Vi, kind));
        let round = args.round.map(|round| round.to_string());
        inputs.fill_bad(|input, _, row| {
            let given = [("nam", year.clone()), ("loai_ho_so", kind.clone()), ("dot", round.clone())];
            let given = given.into_iter().filter_map(|(field, text)| Some((field, text?)));
            // A kind told in the other column is mended there.
            let told = |field: &str| !input.get(row, field).is_empty();
            let kind_told = told("loai_danh_gia");
            given.filter(|(field, _)| !told(field) && (*field != "loai_ho_so" || !kind_told)).collect()
        });
        told.push_str(&row::set_aside(&inputs, path, dry_run, ctx)?);
    }
    let summary =
        json!({ "files": inputs.file_names(), "subjects": subjects, "products": products, "dossiers": dossiers });
    if ctx.land(txn, dry_run, &summary, told)? {
        return ctx.say(if first { answer::next_council(lang) } else { answer::next_scores(lang) });
    }
    Ok(())
}

/// Finds whom the rows mean; in the order of the file.
fn placed(
    good: Vec<Kept>,
    aside: &mut Aside<Registration>,
    intake: &mut Intake,
    notes: &mut Notes,
    lang: Lang,
) -> Result<Vec<Due>, Failure> {
    let placed = row::place(good, aside, intake, &mut notes.doubts, lang)?;
    let mut due = Vec::with_capacity(placed.len());
    for (product, kept) in placed {
        let Registration { year, round, kind, number, facts, .. } = aside.get(kept)?;
        due.push(Due { product, kept, year, round, kind, number, filed: facts.filed });
    }
    due.sort_unstable_by_key(|row| row.kept.at);
    Ok(due)
}

/// Drops rows whose dossier another tells already: what they say otherwise is a fault, else they are to be looked at.
fn drop_repeated(
    mut rows: Vec<Due>,
    aside: &mut Aside<Registration>,
    inputs: &mut Inputs,
    repeated: &mut Again,
    lang: Lang,
) -> Result<Vec<Due>, Failure> {
    rows.sort_unstable_by_key(|row| (row.dossier(), row.kept.at));
    let mut kept: Vec<Due> = Vec::with_capacity(rows.len());
    for row in rows {
        match kept.last_mut().filter(|first| first.dossier() == row.dossier()) {
            None => kept.push(row),
            Some(first) => {
                let again = aside.get(row.kept)?;
                repeated.take(&mut first.kept, (row.kept, again), aside, inputs, lang)?;
            }
        }
    }
    kept.sort_unstable_by_key(|row| row.kept.at);
    Ok(kept)
}
