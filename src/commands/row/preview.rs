//! What an import would do with its rows, told on a dry run: which are new, what changes, which are as before,
//! refused, doubtful; and sums to hold against the letter that came with the file.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{Aside, Kept, Naming};
use crate::commands::input::{At, Inputs};
use crate::commands::{Failure, wording};
use crate::law::SubjectForm;
use crate::ledger::{Difference, Fields, Intake, Matched, ProductAt, SubjectAt};
use crate::text::Lang;
use crate::text::messages::{before as say, term};

/// How many new rows have a line of their own.
const MOST: usize = 20;

/// A record that the ledger has and rows change.
pub(in crate::commands) struct Change {
    /// The rows that say so.
    pub rows: Vec<At>,
    /// The record, as a sentence calls it.
    pub record: String,
    pub fields: Vec<Difference>,
}

/// A sound row.
pub(in crate::commands) struct Line {
    pub at: At,
    pub product: ProductAt,
    /// What becomes of the dossier or certificate it tells.
    pub matched: Matched,
    /// How many stars it tells.
    pub star: Option<u8>,
}

/// The subjects and products that rows change, before they are written.
pub(in crate::commands) fn changes<R: Naming>(
    rows: &[(ProductAt, Kept)],
    aside: &mut Aside<R>,
    intake: &Intake,
    lang: Lang,
) -> Result<Vec<Change>, Failure> {
    let (mut of_subject, mut of_product) = (BTreeMap::<_, Vec<Kept>>::new(), BTreeMap::<_, Vec<Kept>>::new());
    for (product, row) in rows {
        let owner = intake.owner_of(*product);
        if !intake.subject_changes(owner).is_empty() {
            of_subject.entry(owner).or_default().push(*row);
        }
        if !intake.product_changes(*product).is_empty() {
            of_product.entry(*product).or_default().push(*row);
        }
    }
    let mut changes = Vec::new();
    for (at, rows) in of_subject {
        let record = say::subject(lang, wording::subject_name(lang, Some(&intake.facts_of(at))));
        changes.push(change(record, intake.subject_changes(at), &rows, aside, |row| row.subject())?);
    }
    for (at, rows) in of_product {
        let record = say::product(lang, intake.product_facts(at).name);
        changes.push(change(record, intake.product_changes(at), &rows, aside, |row| row.product())?);
    }
    Ok(changes)
}

/// The change of a record, with the rows that tell a field as it will be; all of its rows where none does.
fn change<R: Naming, F: Fields>(
    record: String,
    fields: Vec<Difference>,
    rows: &[Kept],
    aside: &mut Aside<R>,
    facts: impl Fn(&R) -> &F,
) -> Result<Change, Failure> {
    let mut telling: Vec<At> = Vec::new();
    for kept in rows {
        let row = aside.get(*kept)?;
        let told = facts(&row).fields();
        let tells = fields.iter().any(|one| one.new.is_some() && told.contains(&(one.field, one.new.clone())));
        telling.extend(tells.then_some(kept.at));
    }
    if telling.is_empty() {
        telling = rows.iter().map(|row| row.at).collect();
    }
    telling.sort_unstable();
    telling.dedup(); // a row may tell two certificates of one product
    Ok(Change { rows: telling, record, fields })
}

/// An import, as far as it was looked at.
pub(in crate::commands) struct Preview<'a> {
    pub inputs: &'a Inputs,
    pub intake: &'a Intake,
    /// The sound rows, in order.
    pub lines: Vec<Line>,
    pub changes: Vec<Change>,
    /// The rows to be looked at.
    pub doubtful: Vec<At>,
    /// Whether the reasons of refused rows are told here, and not as the fault of the command.
    pub with_reasons: bool,
    pub lang: Lang,
}

impl Preview<'_> {
    /// What is told, a line each.
    pub fn told(&self) -> Vec<String> {
        let refused = self.inputs.bad();
        let mut told = self.groups(&refused);
        if !self.lines.is_empty() {
            told.extend(self.sums(refused.len()));
        }
        told
    }

    fn groups(&self, refused: &[(At, String)]) -> Vec<String> {
        let (lang, called) = (self.lang, |rows: &[At]| self.inputs.all_called(rows));
        let changed: HashSet<At> = self.changes.iter().flat_map(|change| &change.rows).copied().collect();
        let is_new = |line: &&Line| line.matched == Matched::New;
        let new: Vec<&Line> = self.lines.iter().filter(is_new).collect();
        let others = || self.lines.iter().filter(|line| !is_new(line));
        let same: Vec<At> = others().filter(|line| !changed.contains(&line.at)).map(|line| line.at).collect();
        let mut told = Vec::new();
        if !new.is_empty() {
            told.push(say::new_rows(lang, new.len()));
            let (first, more) = new.split_at(new.len().min(MOST));
            let rows = first.iter();
            told.extend(rows.map(|line| {
                format!("  {}", say::new_row(lang, called(&[line.at]), self.product(line), self.whose(line)))
            }));
            let more: Vec<At> = more.iter().map(|line| line.at).collect();
            if !more.is_empty() {
                told.push(format!("  {}", say::more_rows(lang, more.len(), called(&more))));
            }
        }
        told.extend(told_changes(&self.changes, self.inputs, lang));
        if !same.is_empty() {
            told.push(say::same_rows(lang, same.len(), called(&same)));
        }
        if !refused.is_empty() {
            if self.with_reasons {
                told.push(say::refused_list(lang, refused.len()));
                let rows = refused.iter();
                told.extend(rows.map(|(at, why)| format!("  {}", say::refused_row(lang, called(&[*at]), why))));
            } else {
                let rows: Vec<At> = refused.iter().map(|(at, _)| *at).collect();
                told.push(say::refused_rows(lang, rows.len(), called(&rows)));
            }
        }
        let doubtful: BTreeSet<At> = self.doubtful.iter().copied().collect();
        if !doubtful.is_empty() {
            let rows: Vec<At> = doubtful.into_iter().collect();
            told.push(say::doubtful_rows(lang, rows.len(), called(&rows)));
        }
        told
    }

    fn product(&self, line: &Line) -> String {
        self.intake.product_facts(line.product).name
    }

    fn whose(&self, line: &Line) -> String {
        wording::subject_name(self.lang, Some(&self.intake.facts_of(self.intake.owner_of(line.product))))
    }

    /// Products and subjects by stars and by form, each counted once.
    fn sums(&self, refused: usize) -> Vec<String> {
        let lang = self.lang;
        let mut by_star = BTreeMap::<Option<u8>, Sum>::new();
        let mut by_form = BTreeMap::<(bool, Option<SubjectForm>), Sum>::new();
        let mut all = Sum::default();
        for line in &self.lines {
            let owner = self.intake.owner_of(line.product);
            let facts = self.intake.facts_of(owner);
            let named = Some(owner).filter(|_| facts.name.is_some());
            // Who is not known has no form either.
            let form = (named.is_none(), facts.form.filter(|_| named.is_some()));
            for sum in [by_star.entry(line.star).or_default(), by_form.entry(form).or_default(), &mut all] {
                sum.0.insert(line.product);
                sum.1.extend(named);
            }
        }
        let heading = if refused > 0 { say::sums_of_sound(lang, refused) } else { say::sums(lang) };
        let mut told = vec![heading];
        // A list of who is to be rated tells no stars.
        if by_star.keys().any(Option::is_some) {
            told.extend(by_star.iter().rev().map(|(star, sum)| {
                let what = star.map_or_else(|| term::star_not_known(lang), |star| say::stars(lang, star));
                sum.told(&what, lang)
            }));
        }
        told.extend(by_form.iter().map(|((unnamed, form), sum)| {
            let what = form.map_or_else(|| term::form_not_known(lang), |form| form.name(lang));
            sum.told(&if *unnamed { say::subject_not_known(lang) } else { what }, lang)
        }));
        told.push(all.told(&say::whole(lang), lang));
        told
    }
}

/// Changes, a line each, under how many rows tell them; none where there is none.
pub(in crate::commands) fn told_changes(changes: &[Change], inputs: &Inputs, lang: Lang) -> Vec<String> {
    let rows: BTreeSet<At> = changes.iter().flat_map(|change| &change.rows).copied().collect();
    let mut sorted: Vec<&Change> = changes.iter().collect();
    sorted.sort_by_key(|change| change.rows.first().copied());
    let lines = sorted.into_iter().map(|change| {
        let what = wording::differences(lang, &change.fields);
        format!("  {}", say::changed(lang, inputs.all_called(&change.rows), &change.record, what))
    });
    let heading = (!rows.is_empty()).then(|| say::changed_rows(lang, rows.len()));
    heading.into_iter().chain(lines).collect()
}

/// Products and subjects.
#[derive(Default)]
struct Sum(HashSet<ProductAt>, HashSet<SubjectAt>);

impl Sum {
    fn told(&self, what: &str, lang: Lang) -> String {
        let mut first = what.chars();
        let what: String = first.next().into_iter().flat_map(char::to_uppercase).chain(first).collect();
        let (products, subjects) = (wording::amount(lang, self.0.len() as u64), self.1.len() as u64);
        format!(
            "  {}",
            match subjects {
                0 => say::sum_unnamed(lang, what, products),
                n => say::sum(lang, what, products, wording::amount(lang, n)),
            }
        )
    }
}
