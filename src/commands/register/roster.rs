//! `ocop register roster`: subjects, products and dossiers from a file.

use std::collections::HashMap;
use std::path::PathBuf;

use serde_json::json;

use crate::commands::input::Input;
use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome, row};
use crate::law::FilingKind;
use crate::ledger::{
    DossierCode, DossierFacts, DossierKey, EVER, Intake, Matched, ProductFacts, Slip, SubjectFacts, Tally, Txn,
};
use crate::roster::{Row, cell, heading};
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

/// A row that can be registered.
struct Registration {
    line: u64,
    subject: SubjectFacts,
    product: ProductFacts,
    year: i32,
    round: u8,
    kind: FilingKind,
    number: Option<u32>,
    facts: DossierFacts,
}

#[derive(Default)]
struct Notes {
    doubts: Vec<(u64, String)>,
    filled_year: u64,
    filled_kind: u64,
    filled_round: u64,
    unknown_subjects: u64,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (mut input, unknown) = Input::bound(&args.file, heading::ROSTER, &["ten_san_pham", "chu_the"], ctx.lang)?;
    let mut notes = Notes::default();
    let rows = input.table.rows.clone();
    let read: Vec<Option<Registration>> =
        rows.iter().map(|row| registration(args, &mut input, row, &unknown, &mut notes, ctx)).collect();
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
    for text in remarks(&notes, &unknown, args, lang) {
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

fn registration(
    args: &Args,
    input: &mut Input,
    row: &Row,
    unknown: &[(usize, String)],
    notes: &mut Notes,
    ctx: &Context<'_>,
) -> Option<Registration> {
    let lang = ctx.lang;
    let mut doubts = Vec::new();
    let subject = row::subject(input, row, &mut doubts, lang);
    let product = row::product(input, row, lang);
    let told_year = input.read(row, "nam", row::programme_year);
    let year = match (told_year, args.year) {
        (Some(told), Some(typed)) if told != typed => {
            input.fault(row.line, "nam", msg::other_year(lang, told, typed));
            None
        }
        (told, typed) => told.or(typed),
    };
    let told_round = input.read(row, "dot", cell::round);
    let round = told_round.or(args.round).unwrap_or(0);
    let told_kind = kind(input, row, lang);
    let filed = input.read(row, "ngay_nop", cell::date);
    let code = input.text(row, "ma_ho_so");
    let facts = DossierFacts {
        product_code: input.text(row, "ma_san_pham"),
        filed,
        proposed: input.read(row, "ngay_de_nghi", cell::date),
        received: input.read(row, "ngay_tiep_nhan", cell::date),
        complete: input.read(row, "ngay_du", cell::date),
        commune_slip: slip(input, row, ["phieu_xa", "ngay_phieu_xa", "nguoi_nhan_xa"]),
        province_slip: slip(input, row, ["phieu_tinh", "ngay_phieu_tinh", "nguoi_nhan_tinh"]),
        note: row::note(input, row, unknown),
    };
    if year.is_none() && told_year.is_none() && input.binding.get(row, "nam").is_empty() {
        input.fault(row.line, "nam", msg::needs_year(lang));
    }
    let kind = told_kind.or(args.kind);
    if kind.is_none()
        && input.binding.get(row, "loai_ho_so").is_empty()
        && input.binding.get(row, "loai_danh_gia").is_empty()
    {
        input.fault(row.line, "loai_ho_so", msg::needs_kind(lang));
    }
    let number = code.as_deref().and_then(|code| match (code.parse::<DossierCode>(), year) {
        (Ok(code), Some(year)) if code.year == year && code.round == round => Some(code.number),
        _ => {
            input.fault(row.line, "ma_ho_so", msg::code_form(lang, code));
            None
        }
    });
    if input.is_bad(row.line) {
        return None;
    }
    notes.doubts.append(&mut doubts);
    notes.filled_year += u64::from(told_year.is_none());
    notes.filled_kind += u64::from(told_kind.is_none());
    notes.filled_round += u64::from(told_round.is_none() && args.round.is_some());
    notes.unknown_subjects += u64::from(subject.name.is_none());
    Some(Registration { line: row.line, subject, product, year: year?, round, kind: kind?, number, facts })
}

/// The kind of filing that a row tells; "cấp lại" is doubtful and refused.
fn kind(input: &mut Input, row: &Row, lang: crate::text::Lang) -> Option<FilingKind> {
    let field = if input.binding.get(row, "loai_ho_so").is_empty() { "loai_danh_gia" } else { "loai_ho_so" };
    let cell = input.read(row, field, cell::filing_kind)?;
    if cell.kind.is_none() {
        input.fault(row.line, field, msg::doubtful_kind(lang, input.binding.get(row, field).to_owned()));
    }
    cell.kind
}

fn slip(input: &mut Input, row: &Row, [number, on, by]: [&str; 3]) -> Slip {
    Slip { number: input.text(row, number), on: input.read(row, on, cell::date), by: input.text(row, by) }
}

type Placed = (crate::ledger::ProductAt, Registration);

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

/// What a person should know of how the file was read.
fn remarks(notes: &Notes, unknown: &[(usize, String)], args: &Args, lang: crate::text::Lang) -> Vec<String> {
    let mut remarks = Vec::new();
    if notes.filled_year > 0
        && let Some(year) = args.year
    {
        remarks.push(answer::filled(lang, "--year", year, notes.filled_year));
    }
    if notes.filled_kind > 0
        && let Some(kind) = args.kind
    {
        remarks.push(answer::filled(lang, "--kind", crate::commands::wording::kind(lang, kind), notes.filled_kind));
    }
    if notes.filled_round > 0
        && let Some(round) = args.round
    {
        remarks.push(answer::filled(lang, "--round", round, notes.filled_round));
    }
    if notes.unknown_subjects > 0 {
        remarks.push(answer::unknown_subjects(lang, notes.unknown_subjects));
    }
    if !unknown.is_empty() {
        let headings: Vec<&str> = unknown.iter().map(|(_, heading)| heading.as_str()).collect();
        remarks.push(answer::unknown_columns(lang, headings.join(", ")));
    }
    remarks.extend(notes.doubts.iter().map(|(line, doubt)| answer::doubt(lang, line, doubt)));
    remarks
}
