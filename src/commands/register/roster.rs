//! `ocop register roster`: subjects, products and dossiers from a file.

mod registration;

use std::collections::HashMap;
use std::path::PathBuf;

use serde_json::json;

use registration::{Notes, Registration};

use crate::commands::input::At;
use crate::commands::row::{Change, Line, Preview};
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::{Context, Failure, Outcome, row, whose};
use crate::law::FilingKind;
use crate::ledger::{
    Difference, Dossier, DossierCode, DossierKey, EVER, Fields, Intake, Matched, ProductAt, Tally, Txn,
};
use crate::text::Lang;
use crate::text::messages::dossier::filed_frozen;
use crate::text::messages::{answer, before, input as msg};

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
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let mut inputs = row::open(&args.files, &args.opened, args.skip_bad.as_deref(), &row::RECOGNITIONS, ctx)?;
    let rows = inputs.rows();
    let read = rows
        .iter()
        .map(|(At { table, .. }, row)| registration::read(args, &mut inputs.list[*table], *table, row, ctx.lang));
    let mut good: Vec<Registration> = read.collect::<Vec<_>>().into_iter().flatten().collect();

    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register roster", args.writing.reason.as_deref()))?;
    let first = txn.read().councils()?.is_empty();
    let mut intake = Intake::load(txn.read())?;
    let office = ctx.office(txn.read(), EVER)?;
    let own = row::own_provinces(&office);
    registration::locate(&mut good, &mut row::Places::of(&office), ctx.lang);
    let mut codes = row::Codes::load(txn.read())?;
    let mut doubts = Vec::new();
    let mut at = row::place(good, &mut intake, &mut doubts, ctx.lang);
    let mut seen: HashMap<_, At> = HashMap::new();
    at.sort_by_key(|(_, registration)| registration.at);
    at.retain(|(product, registration)| {
        let key = (*product, registration.year, registration.round, registration.kind);
        let Some(first) = seen.get(&key) else {
            seen.insert(key, registration.at);
            return true;
        };
        let first = inputs.called_from(*first, registration.at);
        inputs.fault(registration.at, "ten_san_pham", msg::row_twice(ctx.lang, first));
        false
    });
    let clashes = code_clashes(&txn, &at, &intake)?;
    for (line, code) in clashes {
        inputs.fault(line, "ma_ho_so", msg::code_taken(ctx.lang, code));
    }
    for (line, code) in frozen_days(&txn, &at, &intake)? {
        inputs.fault(line, "ngay_nop", filed_frozen(ctx.lang, code));
    }

    let (skipped, dry_run) = (inputs.bad_rows(), args.writing.dry_run);
    row::may_go_on(&inputs, args.skip_bad.as_deref(), dry_run)?;
    if skipped > 0 {
        // What bad rows named must not be written either: start again from the good ones.
        intake = Intake::load(txn.read())?;
        let good = at.into_iter().map(|(_, registration)| registration).filter(|r| !inputs.is_bad(r.at)).collect();
        doubts.clear();
        at = row::place(good, &mut intake, &mut doubts, ctx.lang);
        at.sort_by_key(|(_, registration)| registration.at);
    }
    let points = inputs.confirmed(&args.opened, dry_run)?;

    for (_, registration) in &at {
        doubts.extend(registration::set_doubt(txn.read(), registration, ctx.lang)?);
    }
    let conflicts = intake.conflicts();
    let mut changes = if dry_run { row::changes(&at, &intake, ctx.lang) } else { Vec::new() };
    let (subjects, products) = intake.write(&mut txn)?;
    let sources = inputs.add_sources(&mut txn)?;
    let written = write_dossiers(&mut txn, &sources, &at, &intake, ctx.lang, |at, code, fields| {
        changes.push(Change { rows: vec![at], record: before::dossier(ctx.lang, code), fields });
    })?;
    let mut dossiers = Tally::default();
    for matched in &written {
        dossiers.count(*matched);
    }
    let lang = ctx.lang;
    let mut told = answer::roster(lang, at.len(), at.len() + skipped);
    for line in inputs.summary() {
        told.push_str(&format!("\n{line}"));
    }
    for (what, tally) in
        [(answer::subjects(lang), subjects), (answer::products(lang), products), (answer::dossiers(lang), dossiers)]
    {
        told.push_str(&answer::tally(lang, what, tally.new, tally.changed, tally.same));
    }
    let lines = at.iter().zip(&written).map(|((product, row), matched)| Line {
        at: row.at,
        product: *product,
        matched: *matched,
        star: row.star,
    });
    let lines = lines.collect();
    let rows = at.iter().map(|(_, row)| row).collect();
    let other = at.iter().zip(&written).filter(|(_, matched)| **matched != Matched::Same);
    let written = other.map(|((_, row), _)| row).collect();
    doubts.extend(inputs.doubts());
    let told_codes: Vec<_> = at.iter().map(|(product, row)| row.coded(intake.product_id(*product))).collect();
    let codes = codes.remarks(&told_codes, |rows| inputs.called(rows), ctx.today, lang);
    let notes = Notes { rows, written, doubts, conflicts, own: &own, inputs: &inputs, codes };
    let doubtful = notes.doubtful();
    for text in notes.remarks(args, lang).into_iter().chain(points) {
        told.push('\n');
        told.push_str(&text);
    }
    for text in whose::proposals(&intake.alike(&txn.read().told_apart()?), lang) {
        told.push('\n');
        told.push_str(&text);
    }
    if dry_run {
        let with_reasons = args.skip_bad.is_some();
        let preview = Preview { inputs: &inputs, intake: &intake, lines, changes, doubtful, with_reasons, lang };
        preview.told().iter().for_each(|line| told.push_str(&format!("\n{line}")));
    }
    if let Some(path) = args.skip_bad.as_ref().filter(|_| skipped > 0) {
        told.push_str(&row::set_aside(&inputs, path, dry_run, ctx)?);
    }
    let summary =
        json!({ "files": inputs.file_names(), "subjects": subjects, "products": products, "dossiers": dossiers });
    if ctx.land(txn, dry_run, &summary, told)? {
        return ctx.say(if first { answer::next_council(lang) } else { answer::next_scores(lang) });
    }
    // What the sound rows would do was told; the faults are still faults.
    if args.skip_bad.is_some() { Ok(()) } else { inputs.sound() }
}

type Placed = (ProductAt, Registration);

/// Rows whose dossier code stands for another dossier, in the ledger or in the file: line and code.
fn code_clashes(txn: &Txn<'_>, rows: &[Placed], intake: &Intake) -> Result<Vec<(At, DossierCode)>, Failure> {
    let mut taken: HashMap<DossierCode, Option<DossierKey>> = HashMap::new();
    let mut codes: HashMap<DossierKey, DossierCode> = HashMap::new();
    for dossier in txn.read().dossiers(EVER)? {
        taken.insert(dossier.code, Some(dossier.key));
        codes.insert(dossier.key, dossier.code);
    }
    let mut clashes = Vec::new();
    for (product, row) in rows {
        let Some(number) = row.number else { continue };
        let code = DossierCode { year: row.year, round: row.round, number };
        let key = intake.product_id(*product).map(|product| key(product, row));
        let own = key.and_then(|key| codes.get(&key));
        match taken.get(&code) {
            _ if own.is_some_and(|own| *own != code) => clashes.push((row.at, code)),
            Some(owner) if owner.is_none() || *owner != key => clashes.push((row.at, code)),
            Some(_) => {}
            None => drop(taken.insert(code, None)),
        }
    }
    Ok(clashes)
}

/// Rows that would change the filing day of a dossier that is scored, without a reason: line and code.
fn frozen_days(txn: &Txn<'_>, rows: &[Placed], intake: &Intake) -> Result<Vec<(At, DossierCode)>, Failure> {
    if txn.reason().is_some() {
        return Ok(Vec::new());
    }
    let scored = txn.read().scored()?;
    let dossiers = txn.read().dossiers(EVER)?;
    let known: HashMap<DossierKey, &Dossier> =
        dossiers.iter().filter(|dossier| scored.contains(&dossier.id)).map(|dossier| (dossier.key, dossier)).collect();
    let frozen = rows.iter().filter_map(|(product, row)| {
        let held = known.get(&key(intake.product_id(*product)?, row))?;
        let differs = held.facts.filed.is_some() && row.facts.filed.is_some() && held.facts.filed != row.facts.filed;
        differs.then_some((row.at, held.code))
    });
    Ok(frozen.collect())
}

fn key(product: i64, row: &Registration) -> DossierKey {
    DossierKey { product, year: row.year, round: row.round, kind: row.kind }
}

/// Writes the dossiers, and tells of each what became of it; what changes in one goes to `changed`.
fn write_dossiers(
    txn: &mut Txn<'_>,
    sources: &[i64],
    rows: &[Placed],
    intake: &Intake,
    lang: Lang,
    mut changed: impl FnMut(At, DossierCode, Vec<Difference>),
) -> Result<Vec<Matched>, Failure> {
    let known: HashMap<DossierKey, Dossier> = txn.read().dossiers(EVER)?.into_iter().map(|d| (d.key, d)).collect();
    let mut last: HashMap<(i32, u8), u32> =
        txn.read().last_numbers()?.into_iter().map(|(year, round, number)| ((year, round), number)).collect();
    // Numbers that the file itself gives are set aside first.
    for (_, row) in rows {
        let highest = last.entry((row.year, row.round)).or_default();
        *highest = (*highest).max(row.number.unwrap_or(0));
    }
    let mut written = Vec::with_capacity(rows.len());
    for (product, row) in rows {
        let Some(product) = intake.product_id(*product) else { continue };
        let key = key(product, row);
        let source = (sources[row.at.table], row.at.line);
        written.push(match known.get(&key) {
            None => {
                let next = last.entry((row.year, row.round)).or_default();
                let number = match row.number {
                    Some(number) => number,
                    None => next.checked_add(1).ok_or_else(|| {
                        Failure::Refused(msg::no_number_left(
                            lang,
                            DossierCode { year: row.year, round: row.round, number: *next },
                        ))
                    })?,
                };
                *next = (*next).max(number);
                txn.add_dossier(key, number, &row.facts, source)?;
                Matched::New
            }
            Some(Dossier { id, code, facts, .. }) => {
                let updated = facts.updated(&row.facts);
                if updated == *facts {
                    Matched::Same
                } else {
                    changed(row.at, *code, facts.differences(&updated));
                    txn.put_dossier(*id, &updated, Some(source))?;
                    Matched::Changed
                }
            }
        });
    }
    Ok(written)
}
