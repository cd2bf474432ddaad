//! `ocop register check`: the commune's check of a dossier's four contents.

mod days;
mod told;

use std::collections::HashSet;

use chrono::NaiveDate;
use serde_json::json;

use days::{due, holidays, late};
use told::{briefly, told};

use crate::commands::council::dossier;
use crate::commands::input::{Asked, Input};
use crate::commands::papers::{self, About, about};
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::{Context, Failure, Outcome};
use crate::law::DaysOff;
use crate::ledger::{CommuneCheck, Dossier, EVER, Txn};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{answer, dossier as say};
use crate::text::{Lang, number};

/// Arguments of `register check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The dossier's code, or a table of many (CSV, Excel, ODS)
    #[arg(value_name = "DOSSIER|FILE")]
    about: String,
    #[command(flatten)]
    found: Found,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    writing: Writing,
}

/// What the commune found.
#[derive(Debug, Clone, Default, PartialEq, clap::Args)]
struct Found {
    /// The day the commune received the dossier: its 15 working days run from it
    #[arg(long, value_name = "DAY", alias = "ngay-nhan", value_parser = shared::day)]
    received: Option<NaiveDate>,
    /// The day its report was issued
    #[arg(long, value_name = "DAY", alias = "ngay-bao-cao", value_parser = shared::day)]
    finished: Option<NaiveDate>,
    /// Whether the file has all its papers: yes or no
    #[arg(long, value_name = "YES|NO", alias = "du-thanh-phan", value_parser = papers::yes_no)]
    complete: Option<bool>,
    /// Origin of the product and local material: what was found
    #[arg(long, value_name = "TEXT", alias = "nguyen-lieu", value_parser = shared::text)]
    material: Option<String>,
    /// Local labour
    #[arg(long, value_name = "TEXT", alias = "lao-dong", value_parser = shared::text)]
    labour: Option<String>,
    /// Origin of the idea
    #[arg(long, value_name = "TEXT", alias = "y-tuong", value_parser = shared::text)]
    idea: Option<String>,
    /// Local identity and knowledge
    #[arg(long, value_name = "TEXT", alias = "ban-sac", value_parser = shared::text)]
    identity: Option<String>,
    /// Number of the commune's report (Mẫu 03)
    #[arg(long, value_name = "NUMBER", alias = "so-bao-cao", value_parser = shared::code)]
    report: Option<String>,
    /// Number of the letter that proposes it to the province
    #[arg(long, value_name = "NUMBER", alias = "so-de-nghi", value_parser = shared::code)]
    proposal: Option<String>,
}

/// What the ledger knows before.
struct Known {
    checks: Vec<CommuneCheck>,
    scored: HashSet<i64>,
    days_off: DaysOff,
    today: NaiveDate,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register check", args.writing.reason.as_deref()))?;
    let records = txn.read().records(EVER)?;
    let known = Known {
        checks: txn.read().commune_checks()?,
        scored: txn.read().scored()?,
        days_off: txn.read().policies(ctx.today, None)?.days_off(),
        today: ctx.today,
    };
    let (mut lines, mut changed) = (Vec::new(), 0);
    let mut counted = Vec::new(); // the days over which working days are counted
    let mut days = vec![args.found.received, args.found.finished];
    match about(&args.about) {
        About::Dossier(typed) => {
            args.opened.only_with_file(lang)?;
            let dossier = dossier(&records, &typed, lang)?;
            if args.found == Found::default() {
                return Err(Failure::Usage(say::check_needs(lang)));
            }
            match put(&mut txn, &known, dossier, &args.found, lang)?.map_err(|(_, why)| Failure::Refused(why))? {
                Some(check) => {
                    lines.extend(told(&records, &known, dossier, &check, lang));
                    counted.extend(due(&records, &known, dossier, &check).map(|due| (check.received_on, due)));
                }
                None => return ctx.say(answer::nothing_new(lang)),
            }
        }
        About::File(path) => {
            papers::no_options_with_file(args.found != Found::default(), lang)?;
            let asked = Asked { opened: &args.opened, dry_run: args.writing.dry_run };
            let (mut input, rows) =
                papers::rows(&path, (heading::CHECKS, &["ma_ho_so", "ngay_nhan"]), (txn.read(), &records), asked, ctx)?;
            input.add_source(&mut txn)?;
            let mut each = Vec::new();
            for (row, dossier) in &rows {
                let found = read(&mut input, row);
                days.extend([found.received, found.finished]);
                match put(&mut txn, &known, dossier, &found, lang)? {
                    Err((field, why)) => input.fault(row.line, field, why),
                    Ok(Some(check)) => {
                        each.extend(late(&records, &known, dossier, &check, lang));
                        each.extend(briefly(dossier, &check, lang));
                        counted.extend(due(&records, &known, dossier, &check).map(|due| (check.received_on, due)));
                        changed += 1;
                    }
                    Ok(None) => {}
                }
            }
            input.sound(None)?;
            let read = say::checks_read(lang, input.name(), rows.len(), changed, rows.len() - changed);
            lines.push(read + &input.remarks());
            lines.append(&mut each);
        }
    }
    lines.extend(papers::later(days, ctx.today, lang));
    lines.extend(holidays(&known.days_off, &counted, lang));
    ctx.land(txn, args.writing.dry_run, &json!({ "about": args.about }), lines.join("\n"))?;
    Ok(())
}

fn read(input: &mut Input, row: &Row) -> Found {
    Found {
        received: input.read(row, "ngay_nhan", cell::date),
        finished: input.read(row, "ngay_bao_cao", cell::date),
        complete: input.read(row, "du_thanh_phan", cell::yes_no),
        material: input.text(row, "nguyen_lieu"),
        labour: input.text(row, "lao_dong"),
        idea: input.text(row, "y_tuong"),
        identity: input.text(row, "ban_sac"),
        report: input.text(row, "so_bao_cao"),
        proposal: input.text(row, "so_de_nghi"),
    }
}

/// Writes what was found over what is known; `None` where that is the same. The heading at fault and
/// why, where it cannot be.
fn put(
    txn: &mut Txn<'_>,
    known: &Known,
    dossier: &Dossier,
    found: &Found,
    lang: Lang,
) -> Result<Result<Option<CommuneCheck>, (&'static str, String)>, Failure> {
    let before = known.checks.iter().find(|check| check.dossier == dossier.id);
    let Some(received_on) = found.received.or(before.map(|check| check.received_on)) else {
        return Ok(Err(("ngay_nhan", say::check_needs_received(lang, dossier.code))));
    };
    let texts = [&found.material, &found.labour, &found.idea, &found.identity];
    let held = before.map(|check| check.contents.clone()).unwrap_or_default();
    let mut contents = held.clone();
    for (content, newer) in contents.iter_mut().zip(texts) {
        *content = newer.clone().or(content.take());
    }
    let check = CommuneCheck {
        dossier: dossier.id,
        received_on,
        finished_on: found.finished.or(before.and_then(|check| check.finished_on)),
        complete: found.complete.or(before.and_then(|check| check.complete)),
        contents,
        report: found.report.clone().or_else(|| before?.report.clone()),
        proposal: found.proposal.clone().or_else(|| before?.proposal.clone()),
    };
    if before == Some(&check) {
        return Ok(Ok(None));
    }
    let date = |day| number::date(lang, day);
    if let Some(finished) = check.finished_on.filter(|finished| *finished < received_on) {
        let why = say::finished_before(lang, date(finished), date(received_on));
        return Ok(Err(("ngay_bao_cao", why)));
    }
    let replaces = before.is_some_and(|before| replaces(before, &check));
    if txn.reason().is_none() && known.scored.contains(&dossier.id) && replaces {
        return Ok(Err(("ma_ho_so", say::check_frozen(lang, dossier.code))));
    }
    txn.add_commune_check(&check)?;
    Ok(Ok(Some(check)))
}

/// Whether a check says otherwise than the one before, and not only more.
fn replaces(before: &CommuneCheck, after: &CommuneCheck) -> bool {
    fn differs<T: PartialEq>(before: Option<&T>, after: Option<&T>) -> bool {
        before.is_some() && before != after
    }
    before.received_on != after.received_on
        || differs(before.finished_on.as_ref(), after.finished_on.as_ref())
        || differs(before.complete.as_ref(), after.complete.as_ref())
        || differs(before.report.as_ref(), after.report.as_ref())
        || differs(before.proposal.as_ref(), after.proposal.as_ref())
        || before.contents.iter().zip(&after.contents).any(|(before, after)| differs(before.as_ref(), after.as_ref()))
}
