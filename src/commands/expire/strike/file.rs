//! The products of a list that are to be struck off.

use std::collections::HashMap;
use std::path::PathBuf;

use super::reason::of_row;
use super::{Args, Known, Strike, not_to_strike};
use crate::commands::certify::{meant, title};
use crate::commands::input::At;
use crate::commands::row::{self, Doubts};
use crate::commands::{Context, Failure, wording};
use crate::law::Star;
use crate::ledger::{Certificate, DecisionFacts, Records, Txn, number_key};
use crate::text::messages::{answer, ending as say};
use crate::text::{Lang, fold};

/// The certificates that the rows mean, and what is to be known of how they were read. Rows that mean none, or one that
/// is not to be struck off, are all told: nothing is then written.
pub(super) fn read<'r>(
    args: &Args,
    files: &[PathBuf],
    records: &'r Records,
    (decision, known): (&DecisionFacts, &Known),
    txn: &mut Txn<'_>,
    ctx: &Context<'_>,
) -> Result<(Vec<Strike<'r>>, Vec<String>), Failure> {
    let (lang, dry_run) = (ctx.lang, args.writing.dry_run);
    let mut inputs = row::open(files, &args.opened, None, &row::DOSSIER, ctx)?;
    let typed = title::Typed {
        number: decision.number.as_deref(),
        date: decision.signed_on,
        authority: decision.authority.as_deref(),
    };
    let (mut because, mut doubts) = (HashMap::new(), Doubts::default());
    for (table, input) in inputs.list.iter().enumerate() {
        let mut told = Vec::new();
        title::of_table(input, &typed, &mut told, lang);
        doubts.extend(told.into_iter().map(|(line, text)| (At { table, line }, text)));
    }
    inputs.each(|input, table, row| {
        let told = of_row(input, row).or(args.because);
        because.extend(told.map(|told| (At { table, line: row.line }, told)));
        Ok(())
    })?;
    let rows = meant(&mut inputs, txn.read(), (&mut doubts, ctx.today), ctx)?;
    let former = txn.read().former_decisions()?;
    let (mut list, mut first) = (Vec::new(), HashMap::new());
    for (told, product) in rows {
        let found = match product {
            None => Err(("ten_san_pham", unknown(records, &told.product.name, lang))),
            Some(product) => {
                // The decision that strikes it off may stand in the row.
                let own = told.number.as_deref().map(number_key).filter(|key| *key != decision.number_key());
                of_product((records, &former), product, own.as_deref(), told.star.map(Star::number), lang)
            }
        };
        let certificate = match found {
            Ok(certificate) => certificate,
            Err((field, why)) => {
                inputs.fault(told.at, field, why);
                continue;
            }
        };
        if let Some(why) = not_to_strike(records, certificate, known, lang) {
            inputs.fault(told.at, "ten_san_pham", why);
            continue;
        }
        if let Some(above) = first.insert(certificate.id, told.at) {
            inputs.fault(told.at, "ten_san_pham", say::struck_twice(lang, inputs.called_from(above, told.at)));
            continue;
        }
        list.push((told.at, certificate, told.note));
    }
    inputs.all_sound()?;
    let mut lines: Vec<String> = inputs.summary();
    lines.extend(inputs.confirmed(&args.opened, dry_run, ctx)?);
    doubts.extend(inputs.doubts());
    lines.extend(doubts.told(|rows| inputs.called(rows), lang));
    let noted = inputs.unknown();
    if !noted.is_empty() {
        lines.push(answer::unknown_columns(lang, noted.join(", ")));
    }
    let sources = inputs.add_sources(txn)?;
    let strike = |(at, certificate, note): (At, &'r Certificate, Option<String>)| {
        let (because, at) = (because.get(&at).copied(), Some((sources[at.table], at.line)));
        Strike { certificate, because, note, at }
    };
    Ok((list.into_iter().map(strike).collect(), lines))
}

/// The certificate of a product that a row means: that of the decision it tells, as it reads or as it read before it was
/// corrected, else the one the product stands by.
fn of_product<'r>(
    (records, former): (&'r Records, &[(i64, DecisionFacts)]),
    product: i64,
    number: Option<&str>,
    star: Option<u8>,
    lang: Lang,
) -> Result<&'r Certificate, (&'static str, String)> {
    let name = records.product_name(product);
    let under = |c: &&Certificate| records.decision_of(c).is_some_and(|d| Some(&*d.number_key()) == number);
    let formerly =
        |c: &&Certificate| former.iter().any(|(id, was)| *id == c.facts.decision && Some(&*was.number_key()) == number);
    let all = || records.certificates_of(product);
    let last = records.last_certificate_of(product);
    let found = match number {
        Some(_) => all().rfind(under).or_else(|| all().rfind(formerly)).or(last.filter(|c| is_numberless(records, c))),
        None => last,
    };
    let Some(found) = found else {
        return Err(match last.and_then(|last| records.decision_of(last)) {
            Some(other) => ("so_quyet_dinh", say::row_of_other_decision(lang, name, wording::decision(lang, other))),
            None => ("ten_san_pham", say::row_not_certified(lang, name)),
        });
    };
    match found.facts.star.map(Star::number).zip(star).filter(|(held, told)| held != told) {
        Some((held, _)) => Err(("hang_sao", say::row_of_other_star(lang, name, held))),
        None => Ok(found),
    }
}

fn is_numberless(records: &Records, certificate: &Certificate) -> bool {
    records.decision_of(certificate).is_some_and(|decision| decision.number.is_none())
}

/// That no product is meant; those of that name which other subjects have.
fn unknown(records: &Records, name: &str, lang: Lang) -> String {
    let key = fold::search(name);
    let mut others: Vec<String> = records
        .last_certificates()
        .into_iter()
        .filter(|c| fold::search(records.product_name(c.facts.product)) == key)
        .map(|c| wording::subject_name(lang, records.subject_of(c.facts.product).map(|(_, facts)| facts)))
        .collect();
    others.sort_unstable();
    others.dedup();
    if others.is_empty() { say::row_unknown(lang, name) } else { say::row_of_others(lang, name, others.join("; ")) }
}
