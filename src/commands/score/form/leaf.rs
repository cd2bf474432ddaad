//! What stands on a sheet of a form: whose it is, the product's particulars, the table. Vietnamese
//! always: it is a paper of the office.

use crate::commands::rubric::Table;
use crate::commands::wording;
use crate::commands::workbook::Leaf;
use crate::law::Regime;
use crate::ledger::{Council, Dossier, Member, Records};
use crate::text::Lang::Vi;
use crate::text::messages::paper as words;

/// The sheet of a member of a council on a dossier.
pub(super) fn of_member<'t>(
    records: &Records,
    (council, member, pass): (&Council, &Member, u8),
    dossier: &Dossier,
    (table, regime): &'t (Table, Regime),
) -> Leaf<'t> {
    let level = wording::level(Vi, council.facts.level).to_uppercase();
    let mut name = vec![member.facts.name.clone(), wording::roles(Vi, &member.facts)];
    name.extend(member.facts.organisation.clone());
    let facts = &council.facts;
    let sits = match facts.round {
        0 => words::council_line(Vi, &facts.code, facts.year, pass),
        round => words::council_round_line(Vi, &facts.code, facts.year, round, pass),
    };
    let mut particulars = vec![(words::label_member(Vi), name.join(", ")), (words::label_council(Vi), sits)];
    particulars.extend(of_product(records, dossier, *regime));
    Leaf {
        heading: Some(words::heading(Vi, level, council.unit.name.to_uppercase())),
        signer: Some(member.facts.name.clone()),
        ..bare(particulars, dossier, (table, *regime))
    }
}

/// A subject's own sheet on a dossier.
pub(super) fn of_subject<'t>(records: &Records, dossier: &Dossier, (table, regime): &'t (Table, Regime)) -> Leaf<'t> {
    let representative = records.subject_of(dossier.key.product).and_then(|(_, facts)| facts.representative.clone());
    Leaf { signer: representative, ..bare(of_product(records, dossier, *regime), dossier, (table, *regime)) }
}

fn bare<'t>(particulars: Vec<(String, String)>, dossier: &Dossier, (table, regime): (&'t Table, Regime)) -> Leaf<'t> {
    Leaf {
        dossier: dossier.code.to_string(),
        table: table.known(),
        regime,
        heading: None,
        particulars,
        why: table.because(regime, Vi),
        signer: None,
    }
}

/// The product's particulars, as Appendix II asks for them.
fn of_product(records: &Records, dossier: &Dossier, regime: Regime) -> Vec<(String, String)> {
    let product = records.products.get(&dossier.key.product).map(|product| &product.facts);
    let subject = records.subject_of(dossier.key.product).map(|(_, facts)| facts);
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    vec![
        (words::label_product(Vi), product.map(|product| product.name.clone()).unwrap_or_default()),
        (words::label_product_code(Vi), text(dossier.facts.product_code.as_ref())),
        (words::label_subject(Vi), text(subject.and_then(|subject| subject.name.as_ref()))),
        (words::label_phone(Vi), text(subject.and_then(|subject| subject.phone.as_ref()))),
        (words::label_place(Vi), subject.map(wording::address).unwrap_or_default()),
        (words::label_group(Vi), text(product.and_then(|product| product.sector.as_ref()))),
        (
            words::label_dossier(Vi),
            words::dossier_line(Vi, dossier.code, wording::kind(Vi, dossier.key.kind), regime.citation()),
        ),
    ]
}
