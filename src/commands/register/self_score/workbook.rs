//! Self-scores in the workbooks of `score form --self`.

use std::path::PathBuf;

use super::{Found, SelfScore};
use crate::commands::assessment::regime_of;
use crate::commands::dossiers::Dossiers;
use crate::commands::rubric::of_form;
use crate::commands::workbook::{Faults, Filled, Whose, filled, read};
use crate::commands::{Failure, Outcome};
use crate::ledger::{Reader, Records};
use crate::text::messages::{input as msg, workbook as words};
use crate::text::{Lang, fold};

/// Reads the filled workbooks of subjects; what is wrong in them is added to the faults.
pub(in crate::commands) fn read_self_score_workbook(
    paths: &[PathBuf],
    (reader, records): (Reader<'_>, &Records),
    faults: &mut Faults,
    lang: Lang,
) -> Result<Found, Failure> {
    let (mut found, dossiers) = (Found::default(), Dossiers::of_ledger(reader, records)?);
    for path in paths {
        let name = path.display().to_string();
        let book = match read(path, lang)? {
            Ok(book) => book,
            Err(text) => {
                faults.file(&name, text);
                continue;
            }
        };
        if let Whose::Member { council, .. } = &book.whose {
            faults.file(&name, words::is_members(lang, council));
            continue;
        }
        for text in &book.gone {
            faults.file(&name, text.clone());
        }
        found.sources.push((book.file_name.clone(), book.sha256.clone()));
        for (number, leaf) in (1_u64..).zip(&book.leaves) {
            one(&name, number, leaf, (reader, records, &dossiers), (&mut found, faults), lang)?;
        }
    }
    Ok(found)
}

fn one(
    name: &str,
    number: u64,
    (keys, cells): &(crate::commands::workbook::LeafKeys, crate::commands::workbook::Cells),
    (reader, records, dossiers): (Reader<'_>, &Records, &Dossiers<'_>),
    (found, faults): (&mut Found, &mut Faults),
    lang: Lang,
) -> Outcome {
    let Some(dossier) = dossiers.of_code(&keys.dossier) else {
        faults.at(name, &keys.sheet, msg::no_such_dossier(lang, &keys.dossier));
        return Ok(());
    };
    let other = keys.product.as_ref().filter(|printed| dossiers.is_other(dossier.key.product, printed, fold::search));
    if let Some(printed) = other {
        let product = records.product_name(dossier.key.product);
        faults.at(name, &keys.sheet, words::product_differs(lang, printed, dossier.code, product));
        return Ok(());
    }
    let (regime, _) = regime_of(dossier, None);
    let rubric = match &keys.sha256 {
        None => None,
        Some(sha256) => match of_form((sha256, &mut found.tables), (reader, records), dossier, None, lang)? {
            Ok(rubric) => Some(rubric),
            Err(text) => {
                faults.at(name, &keys.sheet, text);
                return Ok(());
            }
        },
    };
    let facts = match filled((keys, cells), rubric, regime, lang) {
        Err(list) => {
            faults.list(name, list.into_iter().map(|(cell, text)| (format!("{}!{cell}", keys.sheet), text)));
            return Ok(());
        }
        Ok(Filled::Nothing) => {
            found.unfilled += 1;
            return Ok(());
        }
        Ok(Filled::Parts(parts)) => SelfScore::facts(dossier, parts.total(), Some(parts), None),
        Ok(Filled::Marks(marks, blank)) => {
            let Some(rubric) = rubric else { return Ok(()) };
            found.blank = (found.blank.0 + blank, found.blank.1 + usize::from(blank > 0));
            let parts = rubric.parts(&marks);
            SelfScore::facts(dossier, parts.total(), Some(parts), Some((rubric, &marks)))
        }
    };
    let (place, source) = ((name.to_owned(), format!("{name}: {}", keys.sheet)), (found.sources.len() - 1, number));
    found.read.push(SelfScore { place, source, facts, code: dossier.code.to_string() });
    Ok(())
}
