//! `--from-last`: what a new dossier takes over from the product's last one, and what is to be made anew.

use chrono::NaiveDate;

use crate::commands::assessment::regime_of;
use crate::commands::council::next_session;
use crate::commands::evidence;
use crate::commands::rubric::{Rubrics, rubric_for};
use crate::commands::{Failure, Outcome, wording};
use crate::law::{DocumentKind, FilingKind, Need, Rubric};
use crate::ledger::{Appraisal, AppraisalKind, Document, Dossier, DossierCode, Reader, Records, Txn};
use crate::text::messages::{renew as say, workbook as words};
use crate::text::{Lang, fold, number};

/// What is taken over.
pub(super) struct Drawn {
    last: i64,
    code: DossierCode,
    marks: Marks,
    /// Those that hold on the filing day.
    kept: Vec<Document>,
    /// Those that ended before it.
    ended: Vec<Document>,
}

/// The subject's own marks.
enum Marks {
    /// By the same table: taken over.
    Same(Box<Appraisal>),
    /// Why they are to be given anew.
    Anew(String),
}

impl Drawn {
    /// From the product's last dossier filed before the new one, which may be told with another set.
    pub fn of(
        reader: Reader<'_>,
        records: &Records,
        (new, other_set): (&Dossier, bool),
        lang: Lang,
    ) -> Result<Self, Failure> {
        let filed = new.facts.filed.unwrap_or(records.on);
        let Some(last) = last_before(records, new.key.product, filed) else {
            return Err(Failure::Refused(say::no_last(lang, records.product_name(new.key.product))));
        };
        let marks = marks(reader, records, (last, new, other_set), lang)?;
        let (ended, kept) = drawn_documents(reader, last.id, filed)?;
        Ok(Self { last: last.id, code: last.code, marks, kept, ended })
    }

    /// The dossier it is taken from.
    pub fn from(&self) -> i64 {
        self.last
    }

    /// Its code.
    pub fn code(&self) -> DossierCode {
        self.code
    }

    /// Writes the marks and the documents that hold to the new dossier.
    pub fn write(&self, txn: &mut Txn<'_>, new: &Dossier, filed: NaiveDate) -> Outcome {
        if let Marks::Same(marks) = &self.marks {
            txn.add_appraisal(&Appraisal { dossier: new.id, ..(**marks).clone() }, None)?;
        }
        for document in &self.kept {
            txn.add_document((new.id, document.kind), &document.facts, filed, Some(document.id), None)?;
        }
        Ok(())
    }

    /// Those of a document's kind that were taken over and hold on a day by which it has ended.
    fn of_its_kind<'d>(&'d self, document: &'d Document, on: NaiveDate) -> impl Iterator<Item = &'d Document> {
        let holds = move |other: &&Document| other.kind == document.kind && !other.facts.has_ended(on);
        self.kept.iter().filter(holds).filter(|_| document.kind != DocumentKind::Other)
    }

    /// Whether a document that has ended by a day has been renewed: another of its kind and title holds then. A subject
    /// may have several of a kind, as a trade mark and a design.
    fn is_renewed(&self, document: &Document, on: NaiveDate) -> bool {
        let title = |document: &Document| document.facts.title.as_deref().map(fold::key);
        self.of_its_kind(document, on).any(|other| title(other) == title(document))
    }

    /// What was taken over, and the list of what was not.
    pub fn told(&self, records: &Records, new: &Dossier, lang: Lang) -> String {
        let mut taken = if self.kept.is_empty() && self.ended.is_empty() {
            say::drawn_none(lang, self.code)
        } else {
            say::drawn(lang, self.code, self.kept.len())
        };
        if let Marks::Same(marks) = &self.marks {
            let points = number::points(lang, marks.total.unwrap_or_default().0);
            taken = format!("{taken}; {}", say::drawn_marks(lang, points));
        }
        let date = |day| number::date(lang, day);
        let end = |document: &Document| document.facts.ends_on.map(date).unwrap_or_default();
        let named = |document: &Document| evidence::named(lang, document.kind, &document.facts);
        let anew = DocumentKind::ALL.into_iter().filter(|kind| kind.is_of_one_filing());
        let filed = new.facts.filed.unwrap_or(records.on);
        let mut lines = vec![say::made_anew(lang, evidence::kinds(lang, anew))];
        let ended = self.ended.iter().filter(|document| !self.is_renewed(document, filed));
        lines.extend(ended.map(|document| {
            let told = say::ended_by_filing(lang, named(document), end(document));
            let others: Vec<String> = self.of_its_kind(document, filed).map(named).collect();
            if others.is_empty() { told } else { say::others_of_kind(lang, told, others.join("; ")) }
        }));
        if let Some((_, meets)) = next_session(records, new, filed) {
            let ends = self.kept.iter().filter(|document| document.facts.has_ended(meets));
            let ends = ends.filter(|document| !self.is_renewed(document, meets));
            lines.extend(ends.map(|document| say::ends_before(lang, named(document), end(document), date(meets))));
        }
        if let Marks::Anew(why) = &self.marks {
            lines.push(why.clone());
        }
        match new.key.kind {
            FilingKind::ReEvaluation => {
                let renewed = DocumentKind::ALL.into_iter().filter(|kind| kind.need(new.key.kind) == Need::Renewed);
                lines.push(say::bring_up_to_date(lang, evidence::kinds(lang, renewed)));
            }
            FilingKind::Upgrade => lines.push(say::prove_changes(lang)),
            FilingKind::First => {}
        }
        format!("{taken}.\n{}", wording::list(say::to_do(lang), lines))
    }
}

/// A product's last dossier of those filed by a day.
pub(in crate::commands) fn last_before(records: &Records, product: i64, filed: NaiveDate) -> Option<&Dossier> {
    let before = |other: &&Dossier| other.facts.filed.is_none_or(|day| day <= filed);
    records.dossiers_of(product).filter(before).max_by_key(|d| (d.key.year, d.facts.filed, d.code))
}

/// A dossier's documents that are of more than its own filing: those that have ended by a day, and those that are taken over.
pub(in crate::commands) fn drawn_documents(
    reader: Reader<'_>,
    last: i64,
    filed: NaiveDate,
) -> Result<(Vec<Document>, Vec<Document>), Failure> {
    let documents = reader.documents(Some(last), filed)?.into_iter();
    Ok(documents
        .filter(|document| !document.facts.dropped && !document.kind.is_of_one_filing())
        .partition(|document| document.facts.has_ended(filed)))
}

/// The marks of the last dossier under the table of the new one. Marks without a table are of parts or of a total, and
/// hold under the same act.
fn marks(
    reader: Reader<'_>,
    records: &Records,
    (last, new, other_set): (&Dossier, &Dossier, bool),
    lang: Lang,
) -> Result<Marks, Failure> {
    let known = reader.appraisals(Some(last.id))?.into_iter().find(|one| one.kind == AppraisalKind::SelfScore);
    let Some(known) = known else { return Ok(Marks::Anew(say::marks_none(lang, last.code))) };
    let now = rubric_for(reader, records, new, None)?;
    let same = match &known.rubric {
        Some(sha256) => now.known().is_some_and(|now| now.sha256 == *sha256),
        None => regime_of(last, None).0 == regime_of(new, None).0 && !other_set,
    };
    if same {
        return Ok(Marks::Same(Box::new(known)));
    }
    let mut tables = Rubrics::default();
    let before = match &known.rubric {
        Some(sha256) => tables.of(reader, sha256)?,
        None => None,
    };
    let name = |rubric: &Rubric| words::rubric_name(lang, &rubric.code, wording::act_of(lang, rubric));
    let (was, is) = (regime_of(last, None).0, regime_of(new, None).0);
    Ok(Marks::Anew(match (before, now.known()) {
        _ if was != is => say::marks_of_other_act(lang, was.citation(), is.citation()),
        (Some(before), Some(now)) if before.code == now.code => match changed(before, now).as_slice() {
            [] => say::marks_of_other_table(lang, name(before), name(now)),
            criteria => say::marks_changed(lang, criteria.join(", ")),
        },
        (Some(before), Some(now)) => say::marks_of_other_table(lang, name(before), name(now)),
        _ => say::marks_anew(lang),
    }))
}

/// The criteria of a table that are not as they were.
fn changed<'t>(before: &Rubric, now: &'t Rubric) -> Vec<&'t str> {
    let same = |one: &crate::law::rubric::Criterion| before.criteria.contains(one);
    now.criteria.iter().filter(|one| !same(one)).map(|one| one.number.as_str()).collect()
}
