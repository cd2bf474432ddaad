//! What is to be seen of dossiers, for a list under a table.

use super::{Assessment, Warning, names};
use crate::ledger::Records;
use crate::text::Lang;

/// A line a warning, which names the dossier, or the dossiers where it says the same of many; `told` tells which
/// warnings to list.
pub(in crate::commands) fn seen<'a, 'r: 'a>(
    records: &Records,
    assessed: impl Iterator<Item = &'a Assessment<'r>>,
    told: impl Fn(&Warning) -> bool,
    lang: Lang,
) -> Vec<String> {
    let mut said: Vec<(String, Vec<&Assessment<'_>>)> = Vec::new();
    for one in assessed {
        for text in one.warnings.iter().filter(|warning| told(warning)).map(|warning| warning.message(lang)) {
            match said.iter_mut().find(|(known, _)| *known == text) {
                Some((_, of)) => of.push(one),
                None => said.push((text, vec![one])),
            }
        }
    }
    let line = |(text, of): (String, Vec<&Assessment<'_>>)| match of.as_slice() {
        [one] => {
            let (product, subject) = names(records, one.dossier, lang);
            format!("{}: {product} ({subject}): {text}", one.dossier.code)
        }
        _ => format!("{}: {text}", of.iter().map(|one| one.dossier.code.to_string()).collect::<Vec<_>>().join(", ")),
    };
    said.into_iter().map(line).collect()
}
