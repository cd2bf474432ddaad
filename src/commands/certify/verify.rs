//! `ocop certify verify`: the code on a certificate, by the office's public key alone.

use std::fs;
use std::io::Read;
use std::path::Path;

use chrono::NaiveDate;

use super::printed::Printed;
use crate::commands::{Context, Failure, Outcome, shared, wording};
use crate::ledger::{LedgerError, Reader};
use crate::seal::{Certified, Code, KeyFile, Unread, is_public, name_hash};
use crate::text::messages::certificate as say;
use crate::text::{Lang, number};

/// Most bytes of a file with a code or a key.
const MOST: u64 = 16 * 1024;

/// Arguments of `certify verify`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The code as it was scanned; or a file with it; or - for the input
    #[arg(value_name = "CODE", allow_hyphen_values = true)]
    code: String,
    /// The office's public key, or a file with it; the ledger's keys when left out
    #[arg(long, value_name = "FILE|KEY", alias = "khoa-cong-khai")]
    public: Option<String>,
    /// The product's name as the certificate prints it, to be held against the code
    #[arg(long, value_name = "TEXT", alias = "ten", value_parser = shared::text)]
    name: Option<String>,
    /// The day to look at (28/12/2020 or 2020-12-28); today when left out
    #[arg(long, value_name = "DAY", alias = "vao-ngay", value_parser = shared::day)]
    on: Option<NaiveDate>,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (lang, on) = (ctx.lang, args.on.unwrap_or(ctx.today));
    let code = Code::read(&typed(&args.code, ctx)?).map_err(|unread| match unread {
        Unread::Malformed => Failure::Usage(say::not_a_code(lang)),
        Unread::Altered => Failure::NotFound(say::code_altered(lang)),
        Unread::Version(version) => Failure::NotFound(say::code_too_new(lang, version)),
    })?;
    let ledger = match ctx.open() {
        Ok(ledger) => Some(ledger),
        // Whoever has the key needs no ledger.
        Err(Failure::Ledger(LedgerError::Missing(_))) => None,
        Err(_) if args.public.is_some() => None,
        Err(failure) => return Err(failure),
    };
    let own = match &ledger {
        Some(ledger) => own_keys(ledger.read())?,
        None => Vec::new(),
    };
    let asked = match &args.public {
        Some(typed) => vec![public(typed, lang)?],
        None if ledger.is_none() => return Err(Failure::Usage(say::which_key(lang, ctx.ledger.display()))),
        None => own.clone(),
    };
    let Some(newest) = asked.last() else { return Err(Failure::Refused(say::ledger_without_key(lang))) };
    let Some(signed_by) = asked.iter().find(|key| code.is_signed_by(key)) else {
        let named = code.states.key_digits();
        return Err(Failure::NotFound(match asked.iter().find(|key| key.starts_with(&named)) {
            Some(key) => say::code_forged(lang, key),
            None => say::code_of_other_key(lang, named, newest),
        }));
    };
    let states = &code.states;
    let mut told = lines(states, lang);
    let (mut holds, first) = in_term(states, on, lang);
    if let Some(name) = &args.name {
        let fits = name_hash(name) == states.name;
        holds &= fits;
        told.push(if fits { say::code_name_fits(lang, name) } else { say::code_name_differs(lang, name) });
    }
    // Only the ledger whose key it is knows better.
    if let Some(ledger) = ledger.filter(|_| own.contains(signed_by)) {
        let (line, standing) = known(ledger.read(), states, on, lang)?;
        told.push(line);
        holds &= standing;
    }
    told.insert(0, first);
    let told = told.join("\n");
    if holds { ctx.say(told) } else { Err(Failure::NotFound(told)) }
}

/// The code: as typed, of a file, or of the input.
fn typed(code: &str, ctx: &mut Context<'_>) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    if code == "-" {
        (&mut ctx.streams.input).take(MOST).read_to_end(&mut bytes)?;
    } else if !code.trim_start().get(..4).is_some_and(|start| start.eq_ignore_ascii_case("ocop"))
        || Path::new(code).is_file()
    {
        bytes = small(Path::new(code)).unwrap_or_else(|| code.as_bytes().to_vec());
    } else {
        return Ok(code.to_owned());
    }
    Ok(String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned())
}

/// What a small file holds; none where there is no such file.
fn small(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    // A pipe would wait to be read.
    fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    fs::File::open(path).ok()?.take(MOST).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// A public key as typed, or as a file has it: alone, or in the office's key file.
fn public(typed: &str, lang: Lang) -> Result<String, Failure> {
    let plain = |text: &str| Some(text.trim().to_lowercase()).filter(|key| is_public(key));
    let path = Path::new(typed);
    let of_file = || KeyFile::read(path).ok().map(|file| file.public().to_owned()).filter(|key| is_public(key));
    let of_text = || plain(std::str::from_utf8(&small(path)?).ok()?);
    plain(typed).or_else(of_file).or_else(of_text).ok_or_else(|| Failure::Usage(say::not_public(lang, typed)))
}

/// Every key that was the office's and was not taken back, the newest last.
fn own_keys(reader: Reader<'_>) -> Result<Vec<String>, Failure> {
    let keys = reader.office_keys()?.into_iter().filter(|key| key.voided_by.is_none());
    Ok(keys.map(|key| key.public).collect())
}

/// What the code says besides its days.
fn lines(states: &Certified, lang: Lang) -> Vec<String> {
    let signed = number::date(lang, states.signed_on);
    let mut told =
        vec![say::code_states(lang, states.star, &states.decision, signed, &states.authority, &states.office)];
    if !states.product_code.is_empty() {
        told.push(say::code_of_product(lang, &states.product_code));
    }
    told
}

/// Whether a day is within the term that it states.
fn in_term(states: &Certified, on: NaiveDate, lang: Lang) -> (bool, String) {
    let (day, last) = (number::date(lang, on), number::date(lang, states.last_day));
    if on < states.signed_on {
        (false, say::code_not_yet(lang, number::date(lang, states.signed_on), day))
    } else if on > states.last_day {
        (false, say::code_ended(lang, last, day))
    } else {
        (true, say::code_genuine(lang, last, day))
    }
}

/// What the ledger knows of the certificate, and whether it stands so.
fn known(reader: Reader<'_>, states: &Certified, on: NaiveDate, lang: Lang) -> Result<(String, bool), Failure> {
    let mut records = reader.records(on)?;
    let reissues = reader.reissues()?;
    // One that is no longer as it was printed is not that of the code: head and key are those of the printing.
    let mut found = None;
    for one in records.certificates.clone() {
        let under = records.decision_of(&one).is_some_and(|decision| {
            decision.signed_on == Some(states.signed_on) && decision.number.as_deref() == Some(&states.decision)
        });
        if !under {
            continue;
        }
        let (head, key) = (states.head, states.key);
        let printed = Printed::of(&mut records, reader, &one, &reissues, lang)?.ok();
        if printed.is_some_and(|printed| Certified { head, key, ..printed.states } == *states) {
            let standing = records.standing(&one);
            let better = found.is_none_or(|found: crate::law::Standing| !found.in_force());
            found = if better { Some(standing) } else { found };
        }
    }
    Ok(match found {
        Some(standing) => {
            let told = say::ledger_says(lang, wording::standing(lang, standing), number::date(lang, on));
            (told, standing.in_force())
        }
        None => (say::ledger_differs(lang), false),
    })
}
