//! `ocop score import` of filled workbooks: one, several or a folder of them, in any order.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::json;

use super::settle::{Incoming, settle};
use super::sheets::Unticked;
use crate::commands::assessment::{Scores, regime_of};
use crate::commands::council::council;
use crate::commands::dossiers::Dossiers;
use crate::commands::rubric::{Rubrics, of_form};
use crate::commands::workbook::{Faults, Filled, LeafKeys, Read, Whose, filled, found_in, read};
use crate::commands::{Context, Failure, Outcome, progress};
use crate::law::{Regime, Rubric};
use crate::ledger::{Council, Dossier, Member, Reader, Records, SheetFacts};
use crate::text::messages::{input as msg, workbook as words};
use crate::text::{Lang, fold};

/// Where a sheet stands: the file and the sheet's name, with its number within the file.
type Place = (usize, String, u64);

/// Reads workbooks into a council's scores: all of them or none.
pub(super) fn run(args: &super::Args, paths: &[PathBuf], ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut faults = Faults::new(lang);
    let paths = found_in(paths, &mut faults, lang)?;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("score import", args.writing.reason.as_deref()))?;
    let council = council(txn.read(), &args.council, lang)?;
    let records = ctx.records_for(txn.read(), &council)?;
    let stored = txn.read().sheets(Some(council.id))?;
    let docket = Dossiers::of_council(txn.read(), &records, &council, &stored)?;

    let mut tables = Rubrics::default();
    let mut found = Found::default();
    let mut sources = Vec::new();
    let progress = progress::of(paths.len(), 2, words::reading(lang));
    for path in &paths {
        let name = path.display().to_string();
        match read(path, lang)? {
            Ok(book) => {
                let at = sources.len();
                sources.push((book.file_name.clone(), book.sha256.clone(), name.clone()));
                let mut one = One {
                    reader: txn.read(),
                    records: &records,
                    council: &council,
                    docket: &docket,
                    pass: args.pass,
                    lang,
                };
                one.book(&book, at, &mut tables, &mut found, &mut faults)?;
            }
            Err(text) => faults.file(&name, text),
        }
        progress.inc(1);
    }
    progress.finish_and_clear();

    let place =
        |(at, sheet, _): &Place| sources.get(*at).map_or_else(String::new, |(_, _, name)| format!("{name}: {sheet}"));
    let scores = Scores::with(txn.read(), stored.clone())?;
    let settled = settle(&found.read, (&stored, &scores), args.correct, (&council, &records), place, lang);
    for ((at, sheet, _), text) in settled.faults {
        faults.at(&sources[at].2, &sheet, text);
    }
    faults.sound()?;

    let mut ids = Vec::new();
    for (name, sha256, _) in &sources {
        ids.push(txn.add_source(name, sha256, None)?);
    }
    let mut corrected = 0_usize;
    let mut bulk = txn.add_sheets(council.id)?;
    for (at, replaces) in &settled.new {
        let incoming = &found.read[*at];
        if let Some(rubric) = incoming.facts.rubric.as_ref().and_then(|sha256| tables.known(sha256)) {
            bulk.keep_rubric(rubric)?;
        }
        let (file, _, number) = &incoming.place;
        bulk.add(&incoming.facts, incoming.marks.iter().cloned(), Some((ids[*file], *number)))?;
        corrected += usize::from(*replaces);
    }
    bulk.end()?;
    let new = settled.new.len() - corrected;
    let code = &council.facts.code;
    let passes: Vec<String> = found.passes.iter().map(u8::to_string).collect();
    let mut told = words::scores(lang, sources.len(), code, found.read.len(), new, corrected, settled.same);
    if passes.iter().any(|pass| pass != "1") {
        told.push_str(&words::of_passes(lang, passes.join(", ")));
    }
    if let Some(most) = found.blank.told(lang) {
        told.push_str(&words::left_blank(lang, found.blank.criteria, found.blank.sheets));
        told.push_str(&format!("\n  {most}"));
    }
    if found.unfilled > 0 {
        told.push_str(&words::unfilled(lang, found.unfilled));
    }
    if let Some(out) = super::knocked_out(&records, found.read.iter().map(|one| one.facts.dossier), lang) {
        told.push_str(&format!("\n  {out}"));
    }
    let names: Vec<&String> = sources.iter().map(|(name, _, _)| name).collect();
    let summary = json!({ "files": names, "council": code, "sheets": settled.new.len() });
    if ctx.land(txn, args.writing.dry_run, &summary, told)? {
        super::next(&records, &council, found.read.iter().map(|one| one.facts.dossier), ctx)?;
    }
    Ok(())
}

/// What the workbooks hold.
#[derive(Default)]
struct Found {
    read: Vec<Incoming<Place>>,
    passes: BTreeSet<u8>,
    /// Criteria left blank.
    blank: Unticked,
    unfilled: usize,
}

/// The dossier of a sheet, the table it is by, the regime.
type Known<'r, 't> = (&'r Dossier, Option<&'t Rubric>, Regime);

/// A workbook being taken in.
struct One<'r> {
    reader: Reader<'r>,
    records: &'r Records,
    council: &'r Council,
    docket: &'r Dossiers<'r>,
    /// The pass that was typed.
    pass: Option<u8>,
    lang: Lang,
}

impl One<'_> {
    fn book(
        &mut self,
        book: &Read,
        at: usize,
        tables: &mut Rubrics,
        found: &mut Found,
        faults: &mut Faults,
    ) -> Outcome {
        let lang = self.lang;
        let (member, pass) = match self.member(book) {
            Ok(whose) => whose,
            Err(text) => {
                faults.file(&book.name, text);
                return Ok(());
            }
        };
        for text in &book.gone {
            faults.file(&book.name, text.clone());
        }
        for (number, (keys, cells)) in (1_u64..).zip(&book.leaves) {
            let told = |text: String| Some((keys.sheet.clone(), text));
            let (dossier, rubric, regime) = match self.leaf(keys, (member, pass), tables)? {
                Ok(leaf) => leaf,
                Err(text) => {
                    faults.list(&book.name, told(text));
                    continue;
                }
            };
            let filled = match filled((keys, cells), rubric, regime, lang) {
                Ok(filled) => filled,
                Err(list) => {
                    faults.list(
                        &book.name,
                        list.into_iter().map(|(cell, text)| (format!("{}!{cell}", keys.sheet), text)),
                    );
                    continue;
                }
            };
            let (total, parts, marks) = match (&filled, rubric) {
                (Filled::Nothing, _) => {
                    found.unfilled += 1;
                    continue;
                }
                (Filled::Marks(marks, blank), Some(rubric)) => {
                    found.blank.add(*blank, &member.code, dossier.code);
                    let parts = rubric.parts(marks);
                    (parts.total(), parts, rubric.complete(marks))
                }
                (Filled::Marks(..), None) => continue,
                (Filled::Parts(parts), _) => (parts.total(), *parts, Vec::new()),
            };
            let rubric = rubric.map(|rubric| rubric.sha256.clone());
            let facts = SheetFacts { dossier: dossier.id, member: member.id, pass, total, parts: Some(parts), rubric };
            found.passes.insert(pass);
            found.read.push(Incoming { place: (at, keys.sheet.clone(), number), facts, marks });
        }
        Ok(())
    }

    /// Whose workbook it is, of the council being read for.
    fn member(&self, book: &Read) -> Result<(&Member, u8), String> {
        let (lang, wanted) = (self.lang, &self.council.facts.code);
        let Whose::Member { council, member, pass } = &book.whose else { return Err(words::is_self_score(lang)) };
        if council != wanted {
            return Err(words::other_council(lang, council, wanted));
        }
        if let Some(wanted) = self.pass.filter(|wanted| wanted != pass) {
            return Err(words::other_pass(lang, pass, wanted));
        }
        match self.council.members.iter().find(|known| known.facts.sits && known.code == *member) {
            None => Err(words::unknown_member(lang, member, wanted)),
            Some(known) if !known.facts.scores() => Err(msg::does_not_vote(lang, &known.facts.name)),
            Some(known) => Ok((known, *pass)),
        }
    }

    /// The dossier of a sheet, with the table it is by; the fault in words where they do not go together.
    fn leaf<'t>(
        &self,
        keys: &LeafKeys,
        (member, pass): (&Member, u8),
        tables: &'t mut Rubrics,
    ) -> Result<Result<Known<'_, 't>, String>, Failure> {
        let (lang, council) = (self.lang, &self.council.facts.code);
        if let Some(printed) = keys.other_member(&member.facts.name) {
            return Ok(Err(words::member_differs(lang, printed, &member.code, &member.facts.name, council)));
        }
        if let Some(printed) = keys.other_council(council, pass) {
            return Ok(Err(words::council_differs(lang, printed, council, pass)));
        }
        let Some(dossier) = self.docket.of_code(&keys.dossier) else {
            return Ok(Err(words::unknown_dossier(lang, &keys.dossier, council)));
        };
        let product = dossier.key.product;
        let other = keys.product.as_ref().filter(|printed| self.docket.is_other(product, printed, fold::search));
        if let Some(printed) = other {
            let product = self.records.product_name(product);
            return Ok(Err(words::product_differs(lang, printed, dossier.code, product)));
        }
        let session = self.council.session_of(pass).map(|session| session.held_on);
        let (regime, _) = regime_of(dossier, session);
        let Some(sha256) = &keys.sha256 else { return Ok(Ok((dossier, None, regime))) };
        let rubric = of_form((sha256, tables), (self.reader, self.records), dossier, session, lang)?;
        Ok(rubric.map(|rubric| (dossier, Some(rubric), regime)))
    }
}
