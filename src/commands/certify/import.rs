//! `ocop certify import`: certificates of the past, from a decision's annex or a register.

mod against;
mod doubts;
mod former;
pub(in crate::commands) mod meant;
mod mended;
mod mistyped;
mod notes;
mod paper;
mod recognition;
mod register;
mod settled;
mod standing;
mod store;
pub(in crate::commands) mod title;
mod told;

use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::json;

use notes::{Import, Notes};
use store::Store;
use title::{Title, Typed};
use told::Given;

use crate::commands::certify::authority;
use crate::commands::input::At;
use crate::commands::progress::{self, MANY};
use crate::commands::row::{Again, Aside, Coded, Doubts, Line, Preview};
use crate::commands::seen_by::SeenBy;
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::{Context, Failure, Outcome, row, whose, wording};
use crate::law::{FilingKind, Star};
use crate::ledger::{EVER, Intake, Matched, Tally};
use crate::roster::cell;
use crate::text::messages::{answer, before, certified, reason, tables};

/// Arguments of `certify import`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Annexes or registers, or folders of them: workbooks or CSV, headings in Vietnamese or the machine form
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    opened: Opened,
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
    seen: SeenBy,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let decision = args.decision.as_deref();
    let given = decision
        .map(|typed| cell::decision(typed).map_err(|_| Failure::Usage(reason::decision_form(lang, typed))))
        .transpose()?;
    let mut inputs = row::open(&args.files, &args.opened, args.skip_bad.as_deref(), &row::DOSSIER, ctx)?;
    let (mut notes, mut doubts, mut of_titles) = (Notes::default(), Doubts::default(), Vec::new());
    let titles: Vec<Option<Title>> = (0..)
        .zip(&inputs.list)
        .map(|(table, input)| {
            let mut told = Vec::new();
            let title = title::of_table(input, &Typed::of(args, given.as_ref()), &mut told, lang);
            of_titles.extend(told.into_iter().map(|(line, text)| (At { table, line }, text)));
            title
        })
        .collect();
    let (mut aside, mut good) = (Aside::new(lang), Vec::with_capacity(inputs.len()));
    inputs.each(|input, table, row| {
        let given = Given { args, decision: given.as_ref(), title: titles[table].as_ref(), lang };
        for one in register::read(given, (input, table), row, &mut notes.passed_over) {
            good.push(aside.put(one.at, &one)?);
        }
        Ok(())
    })?;
    if args.skip_bad.is_none() {
        inputs.let_go();
    }

    let mut ledger = ctx.open_to_write()?;
    let mut txn = args.seen.begin(&mut ledger, "certify import", args.writing.reason.as_deref(), ctx)?;
    let office = txn.read().office(EVER)?;
    settled::locate(&mut good, &mut aside, &mut row::Places::of(&office), ctx.today, lang)?;
    let mut repeated = Again::default();
    let good = settled::drop_repeated(&mut inputs, good, &mut aside, &mut repeated, lang)?;
    let (own, codes) = (row::own_provinces(&office), row::Codes::load(txn.read())?);
    let (mut intake, mut store) = (Intake::load(txn.read())?, Store::load(txn.read())?);
    let mut placed = row::place(good, &mut aside, &mut intake, &mut doubts, lang)?;
    store.check(&mut txn, &mut placed, (&mut aside, &intake, &mut inputs), lang)?;
    repeated.refuse(&mut inputs, lang);
    let skipped = inputs.bad_rows();
    let dry_run = args.writing.dry_run;
    row::may_go_on(&inputs, args.skip_bad.as_deref(), dry_run, ctx)?;
    if placed.iter().any(|(_, row)| inputs.is_bad(row.at)) {
        // What bad rows say must not be written either: start again from the good ones.
        intake = Intake::load(txn.read())?;
        doubts = Doubts::default();
        let good = placed.into_iter().map(|(_, row)| row).filter(|row| !inputs.is_bad(row.at)).collect();
        placed = row::place(good, &mut aside, &mut intake, &mut doubts, lang)?;
    }
    let points = inputs.confirmed(&args.opened, dry_run, ctx)?;
    let conflicts = intake.conflicts();
    placed.sort_by_key(|(product, row)| (*product, row.at));
    placed = store.join(&mut txn, placed, (&mut aside, &mut repeated))?;
    // The certificates of one row in their order.
    placed.sort_by_key(|(_, row)| row.at);
    let mut changes = if dry_run { row::changes(&placed, &mut aside, &intake, lang)? } else { Vec::new() };
    let mut mended = Vec::new();
    let (subjects, products) = intake.write(&mut txn)?;
    let sources = inputs.add_sources(&mut txn)?;
    let (mut tally, mut told_codes, mut lines) = (Tally::default(), Coded::of(&inputs), Vec::new());
    notes.doubts.append(doubts);
    let bar = progress::of(placed.len(), MANY, tables::writing(lang));
    for (product, kept) in &placed {
        bar.inc(1);
        let (at, row) = (kept.at, aside.get(*kept)?);
        let Some(id) = intake.product_id(*product) else { continue };
        if !row.earlier {
            told_codes.row(*kept, row.code.as_deref(), row.subject.unit, id);
        }
        let decision = store.decision(&mut txn, &row)?;
        notes.row(&row, &own, store.is_rated(id, &row, &decision));
        let not_taken = store.not_taken(txn.read(), id, &row, &decision)?;
        if !not_taken.is_empty() {
            notes.doubts.extend([(at, certified::not_taken(lang, wording::differences(lang, &not_taken)))]);
        }
        notes.doubts.extend(authority::not_known(&decision, lang).map(|doubt| (at, doubt)));
        notes.doubts.extend(former::cited(&row, &decision, lang).map(|doubt| (at, doubt)));
        if !store.has_ended(id, &row, &decision) {
            notes.doubts.extend(standing::doubt(&row, ctx.today, lang).map(|doubt| (at, doubt)));
        }
        let mistyped = store.mistyped((&txn, &sources), id, (&row, &decision), &inputs, lang)?;
        let (matched, otherwise) = store.add(&mut txn, id, &row, &sources, lang)?;
        tally.count(matched);
        if !otherwise.is_empty() {
            let decision = wording::decision(lang, &decision);
            let record = before::certificate(lang, intake.product_facts(*product).name, decision);
            mended.push(row::Change { rows: vec![at], record, fields: otherwise });
        }
        if dry_run {
            lines.push(Line { at, product: *product, matched, star: row.star.map(Star::number) });
        }
        if matched == Matched::New {
            let read = (&txn, sources.as_slice());
            let elsewhere = mistyped::elsewhere((&store, &intake), read, (*product, at), &decision, &inputs, lang)?;
            let behind = store.behind(id, (&row, &decision), lang);
            notes.doubts.extend(mistyped.into_iter().chain(elsewhere).chain(behind).map(|doubt| (at, doubt)));
            notes.written(&row);
        }
    }
    bar.finish_and_clear();
    let name = match &inputs.list[..] {
        [one] => wording::table_name(lang, &one.table),
        several => answer::so_many_tables(lang, several.len()),
    };
    let mut told = answer::certificates_read(lang, name, inputs.len(), tally.new, tally.changed, tally.same);
    for line in inputs.summary() {
        told.push_str(&format!("\n{line}"));
    }
    for (what, tally) in [(answer::subjects(lang), subjects), (answer::products(lang), products)] {
        told.push_str(&answer::tally(lang, what, tally.new, tally.changed, tally.same));
    }
    notes.doubts.extend(inputs.doubts());
    repeated.tell(&inputs, &mut notes.doubts, lang);
    notes.doubts.extend(of_titles);
    let doubtful = if dry_run { notes.doubtful() } else { Vec::new() };
    let codes = codes.remarks(told_codes, |kept| Ok(aside.get(kept)?.code), (&inputs, ctx.today), lang)?;
    let entry = if dry_run { Import::Dry } else { Import::Entry(txn.entry()) };
    let remarks = notes.remarks(&inputs, &titles, (conflicts, &own, codes), entry, lang);
    let alike = whose::proposals(&intake.alike(&txn.read().told_apart()?), lang);
    for line in remarks.into_iter().chain(alike).chain(points) {
        told.push_str(&format!("\n{line}"));
    }
    if !dry_run {
        // A subject's facts are each of their day; those of a paper have no other.
        for line in row::told_changes(&mended, &inputs, lang) {
            told.push_str(&format!("\n{line}"));
        }
    }
    if dry_run {
        changes.append(&mut mended);
        let with_reasons = args.skip_bad.is_some();
        let preview = Preview { inputs: &inputs, intake: &intake, lines, changes, doubtful, with_reasons, lang };
        preview.told().iter().for_each(|line| told.push_str(&format!("\n{line}")));
    }
    if let Some(path) = args.skip_bad.as_ref().filter(|_| skipped > 0) {
        inputs.fill_bad(|input, table, row| {
            let title = titles[table].as_ref();
            mended::fills(Given { args, decision: given.as_ref(), title, lang }, input, row)
        });
        told.push_str(&row::set_aside(&inputs, path, dry_run, ctx)?);
    }
    let summary = json!({ "files": inputs.file_names(), "certificates": tally });
    if ctx.land(txn, dry_run, &summary, told)? {
        return ctx.say(answer::next_total(lang));
    }
    Ok(())
}
