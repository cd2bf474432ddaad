//! `ocop register roster`: subjects, products and dossiers from a file.

mod registration;

use std::collections::HashMap;
use std::path::PathBuf;

use serde_json::json;

use registration::{Notes, Registration};

use crate::commands::input::Input;
use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome, row};
use crate::law::FilingKind;
use crate::ledger::{DossierCode, DossierFacts, DossierKey, EVER, Intake, Matched, ProductAt, Tally, Txn};
use crate::roster::heading;
use crate::text::messages::{answer, input as msg};

/// Arguments of `register roster`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The roster: CSV, headings in Vietnamese or the machine form, in any order
    #[arg(value_name = "FILE")]
    file: PathBuf,
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
    let (mut input, unknown) = Input::bound(&args.file, heading::ROSTER, &["ten_san_pham", "chu_the"], ctx.lang)?;
    let mut notes = Notes::default();
    let rows = input.table.rows.clone();
    let read: Vec<Option<Registration>> =
        rows.iter().map(|row| registration::read(args, &mut input, row, &unknown, &mut notes, ctx.lang)).collect();
    let mut good: Vec<Registration> = read.into_iter().flatten().collect();

    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register roster", args.writing.reason.as_deref()))?;
    let mut intake = Intake::load(txn.read())?;
    // Rows that tell a place come first, so that a row without one finds the subject it means.
    good.sort_by_key(|registration| (registration.subject.place_key().is_empty(), registration.line));
    let mut at: Vec<_> = Vec::with_capacity(good.len());
    let mut seen: HashMap<_, u64> = HashMap::new();
    for registration in good {
        let subject = intake.subject(registration.subject.clone(), &registration.product.name);
        let product = intake.product(subject, registration.product.clone());
        let key = (product, registration.year, registration.round, registration.kind);
        if let Some(first) = seen.insert(key, registration.line) {
            let (first, second) = (registration.line.min(first), registration.line.max(first));
            input.fault(second, "ten_san_pham", msg::row_twice(ctx.lang, first));
            continue;
        }
        at.push((product, registration));
    }
    at.sort_by_key(|(_, registration)| registration.line);
    let clashes = code_clashes(&txn, &at, &intake)?;
    for (line, code) in clashes {
        input.fault(line, "ma_ho_so", msg::code_taken(ctx.lang, code));
    }

    let skipped = input.bad_rows();
    match &args.skip_bad {
        Some(path) if skipped > 0 => {
            if !args.writing.dry_run {
                row::write_bad(&input, path)?;
            }
            // What bad rows named must not be written either: start again from the good ones.
            intake = Intake::load(txn.read())?;
            at.retain(|(_, registration)| !input.is_bad(registration.line));
            at.sort_by_key(|(_, registration)| (registration.subject.place_key().is_empty(), registration.line));
            for (product, registration) in &mut at {
                let subject = intake.subject(registration.subject.clone(), &registration.product.name);
                *product = intake.product(subject, registration.product.clone());
            }
            at.sort_by_key(|(_, registration)| registration.line);
        }
        Some(_) => {}
        None => input.sound(Some(msg::mend_or_skip(ctx.lang)))?,
    }

    let (subjects, products) = intake.write(&mut txn)?;
    let source = txn.add_source(&input.file_name(), &input.table.source.sha256)?;
    let dossiers = write_dossiers(&mut txn, source, &at, &intake)?;
    let lang = ctx.lang;
    let mut told = answer::roster(lang, at.len(), at.len() + skipped);
    for (what, tally) in
        [(answer::subjects(lang), subjects), (answer::products(lang), products), (answer::dossiers(lang), dossiers)]
    {
        told.push_str(&answer::tally(lang, what, tally.new, tally.changed, tally.same));
    }
    for text in registration::remarks(&notes, &unknown, args, lang) {
        told.push('\n');
        told.push_str(&text);
    }
    if let (Some(path), true) = (&args.skip_bad, skipped > 0) {
        told.push('\n');
        told.push_str(&answer::skipped(lang, skipped, path.display()));
    }
    if args.writing.dry_run {
        return ctx.say(answer::dry(lang, told));
    }
    let summary =
        json!({ "file": input.file_name(), "subjects": subjects, "products": products, "dossiers": dossiers });
    match txn.commit(&summary)? {
        Some(entry) => ctx.say(answer::entered(lang, entry, told))?,
        None => ctx.say(answer::unchanged(lang, told))?,
    }
    ctx.say(answer::next_council(lang))
}

type Placed = (ProductAt, Registration);

/// Rows whose dossier code stands for another dossier, in the ledger or in the file: line and code.
fn code_clashes(txn: &Txn<'_>, rows: &[Placed], intake: &Intake) -> Result<Vec<(u64, DossierCode)>, Failure> {
    let mut taken: HashMap<DossierCode, Option<DossierKey>> = HashMap::new();
    for dossier in txn.read().dossiers(EVER)? {
        taken.insert(dossier.code, Some(dossier.key));
    }
    let mut clashes = Vec::new();
    for (product, row) in rows {
        let Some(number) = row.number else { continue };
        let code = DossierCode { year: row.year, round: row.round, number };
        let key = intake.product_id(*product).map(|product| key(product, row));
        match taken.get(&code) {
            Some(owner) if owner.is_none() || *owner != key => clashes.push((row.line, code)),
            Some(_) => {}
            None => drop(taken.insert(code, None)),
        }
    }
    Ok(clashes)
}

fn key(product: i64, row: &Registration) -> DossierKey {
    DossierKey { product, year: row.year, round: row.round, kind: row.kind }
}

fn write_dossiers(txn: &mut Txn<'_>, source: i64, rows: &[Placed], intake: &Intake) -> Result<Tally, Failure> {
    let known: HashMap<DossierKey, (i64, DossierFacts)> =
        txn.read().dossiers(EVER)?.into_iter().map(|d| (d.key, (d.id, d.facts))).collect();
    let mut last: HashMap<(i32, u8), u32> =
        txn.read().last_numbers()?.into_iter().map(|(year, round, number)| ((year, round), number)).collect();
    // Numbers that the file itself gives are set aside first.
    for (_, row) in rows {
        let highest = last.entry((row.year, row.round)).or_default();
        *highest = (*highest).max(row.number.unwrap_or(0));
    }
    let mut tally = Tally::default();
    for (product, row) in rows {
        let Some(product) = intake.product_id(*product) else { continue };
        let key = key(product, row);
        tally.count(match known.get(&key) {
            None => {
                let next = last.entry((row.year, row.round)).or_default();
                let number = row.number.unwrap_or_else(|| {
                    *next += 1;
                    *next
                });
                txn.add_dossier(key, number, &row.facts, (source, row.line))?;
                Matched::New
            }
            Some((id, facts)) => {
                let updated = facts.updated(&row.facts);
                if updated == *facts {
                    Matched::Same
                } else {
                    txn.put_dossier(*id, &updated, (source, row.line))?;
                    Matched::Changed
                }
            }
        });
    }
    Ok(tally)
}
