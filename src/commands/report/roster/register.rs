//! The 22 columns of a province's register of recognised products: who and where, what holds now, the first
//! recognition, the one that came after it.

use serde_json::{Value, json};

use crate::commands::{row, state, wording};
use crate::law::{FilingKind, SubjectForm};
use crate::ledger::{Certificate, Records};
use crate::report::figures::Placed;
use crate::report::{Cell, Table};
use crate::text::messages::{roster as say, term};
use crate::text::{Lang, number};

pub(super) fn table(lang: Lang) -> Table {
    let headings = [
        term::ordinal(lang),
        say::product_name(lang),
        say::group(lang),
        term::form(lang),
        term::subject(lang),
        say::commune(lang),
        term::address(lang),
        say::representative(lang),
        say::phone(lang),
        say::star_now(lang),
        say::end(lang),
    ];
    let recognition = || [term::star(lang), say::day(lang), say::year(lang), say::decision(lang), say::authority(lang)];
    let table = headings.into_iter().fold(Table::new("roster"), |table, heading| table.left(heading.clone(), heading));
    table
        .group(&say::first_recognition(lang), recognition())
        .group(&say::later_recognition(lang), recognition())
        .left(say::note(lang), say::note(lang))
}

/// The two recognitions there is room for, and the note.
struct Told<'r> {
    first: Option<&'r Certificate>,
    later: Option<&'r Certificate>,
    note: Option<String>,
}

impl<'r> Told<'r> {
    fn of(records: &'r Records, line: &Placed<'r>, lang: Lang) -> Self {
        let all: Vec<&Certificate> = records.certificates_of(line.product).collect();
        // What says that it came after another is no first: what it came after is not in the ledger.
        let is_first = |kind: Option<FilingKind>| kind.is_none_or(|kind| kind == FilingKind::First);
        let first = all.first().copied().filter(|oldest| is_first(oldest.facts.kind));
        // The other one is what holds now; where the first still does, the last there is.
        let later = line.certificate.into_iter().chain(all.last().copied()).find(|c| Some(c.id) != first.map(|f| f.id));
        let shown =
            |certificate: &Certificate| [first, later].into_iter().flatten().any(|one| one.id == certificate.id);
        let held = line.certificate.map(|certificate| &certificate.facts);
        let mut note = held.and_then(|facts| facts.note.clone());
        // The columns tell its stars and its end; that a decision ended it before, the note alone.
        if let Some(ended) = line.certificate.and_then(|certificate| row::ended(records.standing(certificate), lang)) {
            row::add_note(&mut note, &ended);
        }
        note = row::with_standing(note, held.and_then(|facts| facts.stated_standing.as_ref()), lang);
        // What came between the two is told in the note.
        for between in all.iter().filter(|certificate| !shown(certificate)) {
            row::add_note(&mut note, &also(records, between, lang));
        }
        Self { first, later, note }
    }
}

pub(super) fn row(records: &Records, line: &Placed<'_>, ordinal: u64, lang: Lang) -> Vec<Cell> {
    let subject = records.subject_of(line.product).map(|(_, facts)| facts);
    let product = records.products.get(&line.product).map(|product| &product.facts);
    let Told { first, later, note } = Told::of(records, line, lang);
    let mut cells = vec![
        Cell::Plain(ordinal),
        Cell::text(records.product_name(line.product)),
        Cell::from(product.and_then(|product| product.sector.clone())),
        Cell::from(subject.and_then(|s| s.form).map(|form| form.name(lang))),
        Cell::text(wording::subject_name(lang, subject)),
        Cell::from(subject.and_then(|s| s.commune.clone())),
        Cell::text(subject.map(wording::address).unwrap_or_default()),
        Cell::from(subject.and_then(|s| s.representative.clone())),
        Cell::from(subject.and_then(|s| s.phone.clone())),
        state::stars(records, line),
        Cell::from(line.certificate.and_then(Certificate::end)),
    ];
    cells.extend(recognition(records, first));
    cells.extend(recognition(records, later));
    cells.push(Cell::from(note));
    cells
}

/// The same for a script: data, whose words are Vietnamese in every language.
pub(super) fn figure(records: &Records, line: &Placed<'_>) -> Value {
    let subject = records.subject_of(line.product).map(|(_, facts)| facts);
    let product = records.products.get(&line.product).map(|product| &product.facts);
    let Told { first, later, note } = Told::of(records, line, Lang::Vi);
    let told = |certificate: &Certificate| {
        let decision = records.decision_of(certificate);
        json!({
            "star": certificate.facts.star,
            "sent_up": certificate.facts.sent_up,
            "decided_on": certificate.signed_on,
            "year": records.year_of(certificate),
            "decision": decision.and_then(|d| d.number.as_ref()),
            "authority": decision.and_then(|d| d.authority.as_ref()),
        })
    };
    json!({
        "product": records.product_name(line.product),
        "sector": product.and_then(|p| p.sector.as_ref()),
        "form": subject.and_then(|s| s.form).map(SubjectForm::code),
        "subject": subject.and_then(|s| s.name.as_ref()),
        "commune": subject.and_then(|s| s.commune.as_ref()),
        "address": subject.map(wording::address).filter(|address| !address.is_empty()),
        "representative": subject.and_then(|s| s.representative.as_ref()),
        "phone": subject.and_then(|s| s.phone.as_ref()),
        "star": line.star(records),
        "sent_up": line.certificate.is_some_and(|c| c.facts.sent_up),
        "term_end": line.certificate.and_then(Certificate::end),
        "first": first.map(told),
        "later": later.map(told),
        "note": note,
    })
}

/// Star, date, year, decision and authority of a recognition.
fn recognition(records: &Records, certificate: Option<&Certificate>) -> [Cell; 5] {
    let decision = certificate.and_then(|certificate| records.decision_of(certificate));
    [
        certificate.map_or(Cell::Blank, |certificate| state::star_cell(&certificate.facts)),
        Cell::from(certificate.and_then(|certificate| certificate.signed_on)),
        super::year(certificate.and_then(|certificate| records.year_of(certificate))),
        Cell::from(decision.and_then(|decision| decision.number.clone())),
        Cell::from(decision.and_then(|decision| decision.authority.clone())),
    ]
}

/// A recognition as a note tells it.
fn also(records: &Records, certificate: &Certificate, lang: Lang) -> String {
    let star = wording::star_in_words(lang, &certificate.facts);
    match records.decision_of(certificate) {
        Some(decision) => say::also_by(lang, star, wording::decision(lang, decision)),
        None => say::also_on(lang, star, certificate.signed_on.map(|day| number::date(lang, day)).unwrap_or_default()),
    }
}
