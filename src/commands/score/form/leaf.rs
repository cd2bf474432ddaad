//! What stands on a sheet of a form: whose it is, the product's particulars, the table. Vietnamese
//! always: it is a paper of the office.

use crate::commands::rubric::Table;
use crate::commands::wording;
use crate::commands::workbook::Leaf;
use crate::law::{Regime, Rubric};
use crate::ledger::{Council, Dossier, Member, Records};
use crate::text::Lang::Vi;
use crate::text::fold;
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
    particulars.extend(of_product(records, dossier, (table.known(), *regime)));
    Leaf {
        heading: Some(words::heading(Vi, level, council.unit.name.to_uppercase())),
        signer: Some(member.facts.name.clone()),
        ..bare(particulars, dossier, (table, *regime))
    }
}

/// A subject's own sheet on a dossier.
pub(super) fn of_subject<'t>(records: &Records, dossier: &Dossier, (table, regime): &'t (Table, Regime)) -> Leaf<'t> {
    let representative = records.subject_of(dossier.key.product).and_then(|(_, facts)| facts.representative.clone());
    let particulars = of_product(records, dossier, (table.known(), *regime));
    Leaf { signer: representative, ..bare(particulars, dossier, (table, *regime)) }
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
fn of_product(
    records: &Records,
    dossier: &Dossier,
    (table, regime): (Option<&Rubric>, Regime),
) -> Vec<(String, String)> {
    let product = records.products.get(&dossier.key.product).map(|product| &product.facts);
    let subject = records.subject_of(dossier.key.product).map(|(_, facts)| facts);
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    vec![
        (words::label_product(Vi), product.map(|product| product.name.clone()).unwrap_or_default()),
        (words::label_product_code(Vi), text(dossier.facts.product_code.as_ref())),
        (words::label_subject(Vi), text(subject.and_then(|subject| subject.name.as_ref()))),
        (words::label_phone(Vi), text(subject.and_then(|subject| subject.phone.as_ref()))),
        (words::label_place(Vi), subject.map(wording::address).unwrap_or_default()),
        class(product.and_then(|product| product.sector.as_deref()), table),
        (
            words::label_dossier(Vi),
            words::dossier_line(Vi, dossier.code, wording::kind(Vi, dossier.key.kind), regime.citation()),
        ),
    ]
}

/// The product's place in the classification, as Appendix II heads a set: "Sản phẩm: Thực phẩm. Nhóm: Chè".
/// What the roster tells goes before the table's group, unless it is the sector that stands there.
fn class(told: Option<&str>, table: Option<&Rubric>) -> (String, String) {
    let of_table = |level| table.and_then(|rubric| rubric.class(level)).map(|label| label.vi.as_str());
    let Some(sector) = of_table("nganh") else {
        return (words::label_group(Vi), told.unwrap_or_default().to_owned());
    };
    let is_group = |text: &&str| fold::search(text) != fold::search(sector);
    let group = told.filter(is_group).or_else(|| of_table("nhom").filter(is_group));
    let value = group.map_or_else(|| sector.to_owned(), |group| words::sector_and_group(Vi, sector, group));
    (words::label_sector(Vi), value)
}
