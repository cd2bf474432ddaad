//! `ocop certify print`: certificates as PDF, whole or over a blank form. Nothing is written to the ledger.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::printed::Printed;
use crate::commands::key::KeyOptions;
use crate::commands::{Context, Failure, Outcome, folder, which, wording};
use crate::ledger::{Certificate, Reader, Records};
use crate::report::certificate::{Layout, LayoutFault, OWN, OWN_CODE, Sheet};
use crate::report::format::pdf;
use crate::report::paper::Print;
use crate::report::write_whole;
use crate::seal::{Certified, SecretKey};
use crate::text::messages::certificate as say;
use crate::text::messages::{key, output};
use crate::text::{Lang, cause, number};

/// Most bytes of a layout.
const MOST: u64 = 64 * 1024;

/// Arguments of `certify print`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Products' names or dossiers' codes: their certificates; or a decision's number: all of it
    #[arg(value_name = "RECORD")]
    records: Vec<String>,
    /// Of a product's certificates the one under this decision; the one it stands by when left out
    #[arg(long, value_name = "NUMBER", alias = "cua")]
    of: Option<String>,
    /// The PDF to write
    #[arg(long, value_name = "FILE", alias = "ra", required_unless_present = "layout")]
    out: Option<PathBuf>,
    /// Print only what this file places, in millimetres, over a blank form
    #[arg(long, value_name = "FILE", alias = "tren-phoi", conflicts_with = "layout")]
    over: Option<PathBuf>,
    /// Write the places of our own page to a file, to be changed for --over
    #[arg(long, value_name = "FILE", alias = "mau-vi-tri", conflicts_with_all = ["out", "qr"])]
    layout: Option<PathBuf>,
    /// Print the code that certify verify reads, under the office's key
    #[arg(long)]
    qr: bool,
    /// Write over files that are there
    #[arg(long, alias = "ghi-de")]
    force: bool,
    #[command(flatten)]
    key: KeyOptions,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    if let Some(path) = &args.layout {
        put(path, OWN.as_bytes(), args.force, ctx)?;
        return ctx.say(say::layout_written(lang, path.display()));
    }
    let Some(out) = args.out.as_ref().filter(|_| !args.records.is_empty()) else {
        return Err(Failure::Usage(say::nothing_to_print(lang)));
    };
    if !out.extension().is_some_and(|end| end.eq_ignore_ascii_case("pdf")) {
        return Err(Failure::Usage(say::only_pdf(lang, out.display())));
    }
    let layout = layout(args, lang)?;
    let ledger = ctx.open()?;
    let reader = ledger.read();
    let mut records = reader.records(ctx.today)?;
    let meant = meant(args, (reader, &records), lang)?;
    let (mut printed, mut left_out) = (Vec::new(), Vec::new());
    let reissues = reader.reissues()?;
    for one in meant {
        let standing = records.standing(&one);
        let product = records.product_name(one.facts.product).to_owned();
        if !standing.in_force() {
            let decision = records.decision_of(&one).map(|decision| wording::decision(lang, decision));
            let standing = wording::standing(lang, standing);
            left_out.push(say::not_to_print(lang, product, decision.unwrap_or_default(), standing));
            continue;
        }
        match Printed::of(&mut records, reader, &one, &reissues, lang)? {
            Ok(one) => printed.push(one),
            Err(what) => left_out.push(say::lacks_to_print(lang, product, what)),
        }
    }
    if printed.is_empty() {
        return Err(Failure::Refused(say::none_printed(lang, left_out.join("\n"))));
    }
    // The journal's head stands on a certificate where the layout has a place for it, and only there.
    if let Some(head) = reader.head()? {
        let head = output::foot(Lang::Vi, head.entry, head.hash, number::date(Lang::Vi, ctx.today));
        for one in &mut printed {
            one.sheet.fields.insert("dau_so", head.clone());
        }
    }
    if layout.has_code() {
        sign(&mut printed, args, reader, ctx)?;
    }
    let sheets: Vec<Sheet> = printed.into_iter().map(|one| one.sheet).collect();
    let mut bytes = Vec::new();
    let print = Print { lang: Lang::Vi, on: ctx.today };
    pdf::certificate::write(&sheets, &layout, &say::title(Lang::Vi), print, &mut bytes)?;
    put(out, &bytes, args.force, ctx)?;
    for line in left_out {
        ctx.remark(line);
    }
    ctx.say(say::printed(lang, sheets.len(), out.display()))
}

/// Writes a file that is not there, or is to be written over.
fn put(path: &Path, bytes: &[u8], force: bool, ctx: &Context<'_>) -> Outcome {
    ctx.may_write(path, None)?;
    if folder::is_taken(path) && !force {
        return Err(Failure::Refused(output::file_there(ctx.lang, path.display())));
    }
    Ok(write_whole(path, |out| out.write_all(bytes))?)
}

/// The certificates that are meant, each once, in the order in which they were named; those of a decision in the order of
/// its annex.
fn meant(args: &Args, (reader, records): (Reader<'_>, &Records), lang: Lang) -> Result<Vec<Certificate>, Failure> {
    let mut all: Vec<Certificate> = Vec::new();
    for typed in &args.records {
        let under = which::decisions(reader, records, typed)?;
        let mut found: Vec<&Certificate> = if under.is_empty() {
            vec![which::certificate(reader, records, (typed, args.of.as_deref()), lang)?]
        } else {
            records.certificates.iter().filter(|one| under.contains(&one.facts.decision)).collect()
        };
        if found.is_empty() {
            let decision = under.iter().find_map(|id| records.decisions.get(id));
            let decision = decision.map_or(typed.clone(), |decision| wording::decision(lang, decision));
            return Err(Failure::Refused(say::decision_without(lang, decision)));
        }
        found.sort_by_key(|one| (one.facts.position.unwrap_or(u32::MAX), one.id));
        for one in found {
            if all.iter().all(|other| other.id != one.id) {
                all.push(one.clone());
            }
        }
    }
    Ok(all)
}

/// Where things stand: on our own page, or over a form.
fn layout(args: &Args, lang: Lang) -> Result<Layout, Failure> {
    let text = match &args.over {
        None => OWN.to_owned(),
        Some(path) => {
            let unread = |error: std::io::Error| match error.kind() {
                ErrorKind::NotFound => Failure::Refused(say::layout_unread(lang, path.display())),
                kind => Failure::Environment(key::denied(lang, path.display(), cause(lang, kind, &error))),
            };
            // A pipe would wait to be read.
            let known = std::fs::metadata(path).map_err(unread)?;
            let bytes =
                if known.is_file() && known.len() <= MOST { std::fs::read(path).map_err(unread)? } else { vec![0xff] };
            String::from_utf8(bytes).map_err(|_| Failure::Refused(say::layout_unread(lang, path.display())))?
        }
    };
    let read = |text: &str| {
        Layout::read(text).map_err(|faults| {
            let lines = faults.iter().map(|(line, fault)| say::layout_line(lang, line, told(fault, lang)));
            let file = args.over.as_deref().unwrap_or(Path::new("own.txt")).display();
            Failure::Refused(say::layout_wrong(lang, file, lines.collect::<Vec<_>>().join("\n")))
        })
    };
    let layout = read(&text)?;
    if args.qr && !layout.has_code() { read(&format!("{text}\n{OWN_CODE}\n")) } else { Ok(layout) }
}

fn told(fault: &LayoutFault, lang: Lang) -> String {
    match fault {
        LayoutFault::Field(name, None) => say::layout_field(lang, name),
        LayoutFault::Field(name, Some(near)) => say::layout_field_near(lang, name, near),
        LayoutFault::Option(word) => say::layout_option(lang, word),
        LayoutFault::Needs(word) => say::layout_needs(lang, word),
        LayoutFault::Outside => say::layout_outside(lang),
        LayoutFault::Twice => say::layout_twice(lang),
    }
}

/// Puts the code on every certificate: what it states, as the journal stands, under the office's key.
fn sign(printed: &mut [Printed], args: &Args, reader: Reader<'_>, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let Some(office) = reader.office_key()? else { return Err(Failure::Refused(key::no_key(lang))) };
    let Some(head) = reader.head()? else { return Err(Failure::Bug(anyhow::anyhow!("a ledger without an entry"))) };
    let secret: SecretKey = args.key.open(&office, ctx)?;
    for one in printed {
        let states = Certified { head: Certified::head_of(&head.hash), ..one.states.clone() };
        let code = states.code(&secret).filter(|code| pdf::certificate::modules(code).is_some());
        let name = || one.sheet.fields.get("san_pham").cloned().unwrap_or_default();
        one.sheet.code = Some(code.ok_or_else(|| Failure::Refused(say::code_too_long(lang, name())))?);
    }
    Ok(())
}
