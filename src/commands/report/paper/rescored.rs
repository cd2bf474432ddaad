//! The products that a council scored again: what the passes before gave, beside the pass that counts.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::products::Listed;
use crate::commands::report::council::Line;
use crate::law::{Mean, Points, spread};
use crate::ledger::{Council, Dossier, Records, Sheet};
use crate::report::{Cell, Table};
use crate::text::messages::{paper, proof, term};
use crate::text::{Lang, number};

/// A product scored in more than one pass.
pub(super) struct Rescored<'r> {
    dossier: &'r Dossier,
    /// Each pass with its mean and spread, the one that counts last.
    passes: Vec<(u8, Mean, Points)>,
    pub value: Value,
}

/// In the order of the minutes.
pub(super) fn rescored<'r>(
    records: &Records,
    council: &Council,
    sheets: &[Sheet],
    rated: &[(&Line<'r>, &Listed<'_>)],
) -> Vec<Rescored<'r>> {
    let one = |(line, listed): &(&Line<'r>, &Listed<'_>)| {
        let facts = &line.rating.facts;
        let subject = records.subject_of(line.dossier.key.product).map(|(subject, _)| subject);
        // Of the passes before those count who would count in this one.
        let counts = |sheet: &&Sheet| {
            let Sheet { facts: one, .. } = sheet;
            let votes = council.voters().any(|member| member.id == one.member) && !council.is_tied(one.member, subject);
            let answered = council.session_of(one.pass).is_none_or(|session| session.is_answered(one.member));
            one.dossier == facts.dossier && one.pass < facts.pass && votes && answered
        };
        let mut totals: BTreeMap<u8, Vec<Points>> = BTreeMap::new();
        for sheet in sheets.iter().filter(counts).chain(&line.sheets) {
            totals.entry(sheet.facts.pass).or_default().push(sheet.facts.total);
        }
        let passes = totals.iter().filter_map(|(pass, of)| Some((*pass, Mean::of(of.iter().copied())?, spread(of))));
        let passes: Vec<_> = passes.collect();
        let told = passes.iter().map(|(pass, mean, spread)| {
            let (mean, spread) = (number::mean(Lang::Vi, mean.sum, mean.count), number::points(Lang::Vi, spread.0));
            json!({ "lan": pass.to_string(), "diem": mean, "chenh_lech": spread })
        });
        let mut value = listed.value.clone();
        value["lan_cham"] = told.collect();
        (passes.len() > 1 && !line.sheets.is_empty()).then_some(Rescored { dossier: line.dossier, passes, value })
    };
    rated.iter().filter_map(one).collect()
}

/// A row a product: its first pass and the one that counts, with those between in a cell of their own pass.
pub(super) fn table(again: &[Rescored<'_>], lines: &[Line<'_>]) -> Table {
    let lang = Lang::Vi;
    let most = again.iter().map(|one| one.passes.len()).max().unwrap_or(0);
    let mut table =
        Table::new("rescored").right("stt", term::ordinal(lang)).left("san_pham", proof::product_of_subject(lang));
    for at in 0..most {
        table = table.right(format!("diem_{}", at + 1), term::mean(lang));
        table = table.right(format!("chenh_lech_{}", at + 1), term::spread(lang));
        let first = 2 + 2 * at;
        table = table.under(&paper::pass(lang, at + 1), first..first + 2);
    }
    for (n, one) in (1..).zip(again) {
        let name = lines.iter().find(|line| line.dossier.id == one.dossier.id).map(|line| line.named(lines));
        let mut cells = vec![Cell::Plain(n), Cell::text(name.unwrap_or_default())];
        for at in 0..most {
            cells.extend(match one.passes.get(at) {
                Some((_, mean, spread)) => [Cell::mean(mean.sum, mean.count), Cell::Points(spread.0)],
                None => [Cell::Blank, Cell::Blank],
            });
        }
        table = table.row_of(one.dossier.id, cells);
    }
    table
}
