//! `ocop register council --dossiers`: the dossiers a council takes, where its unit, year and round do not tell.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::json;

use super::write::is_fixed;
use crate::commands::council::{council, docket};
use crate::commands::dossiers::Dossiers;
use crate::commands::input::{Asked, Input};
use crate::commands::shared::{Opened, Writing};
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::{Council, Dossier, EVER, Records};
use crate::roster::heading;
use crate::text::Lang;
use crate::text::messages::{answer, council as msg};

pub fn run(path: &Path, typed: &str, (opened, writing): (&Opened, &Writing), ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let asked = Asked { opened, dry_run: writing.dry_run };
    let mut input = Input::open(path, (heading::DOCKET, &[]), asked, ctx)?;
    let has = |field| input.binding.has(field);
    if !(has("ma_ho_so") || has("ten_san_pham") && has("chu_the")) {
        return Err(Failure::Refused(msg::needs_code_or_name(lang, input.name())));
    }
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register council", writing.reason.as_deref()))?;
    let mut council = council(txn.read(), typed, lang)?;
    let records = txn.read().records(EVER)?;

    let dossiers = Dossiers::of_year(txn.read(), &records, council.facts.year)?;
    let mut lines: BTreeMap<i64, u64> = BTreeMap::new();
    for row in &input.rows() {
        let Some(found) = dossiers.find(&mut input, row, lang) else { continue };
        if let Some(line) = lines.get(&found.id) {
            input.fault(row.line, "ma_ho_so", msg::dossier_twice(lang, found.code, line));
        } else {
            lines.insert(found.id, row.line);
        }
    }
    input.sound(None)?;
    let listed: BTreeSet<i64> = lines.into_keys().collect();
    if council.listed.as_ref() == Some(&listed) {
        return ctx.say(answer::nothing_new(lang));
    }
    let sheets = txn.read().sheets(Some(council.id))?;
    if is_fixed(&sheets, txn.reason().is_some()) {
        return Err(Failure::Refused(msg::list_frozen(lang, &council.facts.code)));
    }
    input.add_source(&mut txn)?;
    txn.put_listed(council.id, &listed)?;

    let code = council.facts.code.clone();
    let mut told = msg::listed(lang, &code, listed.len(), input.name()) + &input.remarks();
    council.listed = Some(listed.clone());
    let taken: BTreeSet<i64> = docket(&records, &council, &sheets).iter().map(|dossier| dossier.id).collect();
    let doubts = doubts(&records, &council, &listed, &taken, lang);
    told.extend(doubts.into_iter().map(|doubt| format!("\n{}", msg::doubt(lang, doubt))));
    if ctx.land(txn, writing.dry_run, &json!({ "council": code, "dossiers": listed.len() }), told)? {
        ctx.say(msg::next_listed(lang, &code))?;
    }
    Ok(())
}

/// What should be seen of a list: dossiers of another year, and those that are not the council's to score.
fn doubts(
    records: &Records,
    council: &Council,
    listed: &BTreeSet<i64>,
    taken: &BTreeSet<i64>,
    lang: Lang,
) -> Vec<String> {
    let of = |wanted: &dyn Fn(&Dossier) -> bool| {
        let codes = records.dossiers.iter().filter(|d| listed.contains(&d.id) && wanted(d)).map(|d| d.code.to_string());
        Some(codes.collect::<Vec<_>>().join(", ")).filter(|codes| !codes.is_empty())
    };
    let year = council.facts.year;
    let other_year = of(&|dossier| dossier.key.year != year).map(|codes| msg::other_year(lang, codes, year));
    let not_taken = of(&|dossier| !taken.contains(&dossier.id)).map(|codes| msg::not_taken(lang, codes));
    other_year.into_iter().chain(not_taken).collect()
}
