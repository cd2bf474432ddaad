//! Who had a product on a day, and where that was: subjects move and succeed each other, what was signed before stays
//! of the place of its day.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::ledger::row::Day;
use crate::ledger::{Reader, Result, Subject, SubjectFacts, subject};

/// The owners of products that had several, or whose owner was told at several places.
#[derive(Debug, Default)]
pub(super) struct Owners {
    /// Who made each such product.
    made_by: HashMap<i64, i64>,
    /// By who made it: from which day on it was whose, and what was told of that one.
    steps: HashMap<i64, Vec<Step>>,
}

#[derive(Debug, Clone)]
struct Step {
    from: NaiveDate,
    subject: i64,
    facts: SubjectFacts,
}

impl Owners {
    /// Whose a product was on a day, and where that one was; `None`: it ever was as it is now. Before all days that are
    /// told, what was told first.
    pub fn on(&self, product: i64, day: NaiveDate) -> Option<(i64, &SubjectFacts)> {
        let steps = self.steps.get(self.made_by.get(&product)?)?;
        let step = steps.iter().rfind(|step| step.from <= day).or(steps.first())?;
        Some((step.subject, &step.facts))
    }

    /// Every place that one of them was told at.
    pub fn places(&self) -> impl Iterator<Item = &SubjectFacts> {
        self.steps.values().flatten().map(|step| &step.facts)
    }
}

impl Reader<'_> {
    pub(super) fn owners(self) -> Result<Owners> {
        let (ones, heirs, successions) = (self.ones()?, self.heirs()?, self.successions()?);
        // Those of one version that nobody succeeded and that are no one else ever were as they are.
        let sql = "SELECT r.* FROM subject_rev r WHERE r.entry IN (SELECT id FROM live) AND r.subject IN (
                     SELECT subject FROM subject_rev WHERE rev > 1 UNION SELECT subject FROM same
                     UNION SELECT other FROM same UNION SELECT subject FROM succession UNION SELECT former FROM succession)
                   ORDER BY r.subject, r.rev";
        let mut told: BTreeMap<i64, BTreeMap<(i64, NaiveDate), Subject>> = BTreeMap::new();
        for one in self.all("where subjects were", sql, [], |row| {
            let Day(since) = row.get("valid_from")?;
            Ok(Subject { since, id: row.get("subject")?, facts: subject::facts(row)? })
        })? {
            // Of one day the newest version of a record.
            told.entry(ones.subject(one.id)).or_default().insert((one.id, one.since), one);
        }
        let on = |root: i64, day: NaiveDate| {
            let mut records: BTreeMap<i64, &Subject> = BTreeMap::new();
            for ((id, since), one) in told.get(&root)? {
                if *since <= day || !records.contains_key(id) {
                    records.insert(*id, one);
                }
            }
            ones.merge_subjects(records.into_values().cloned().collect(), day).pop()
        };
        let days = |root: i64| told.get(&root).into_iter().flat_map(|all| all.keys().map(|(_, since)| *since));
        let mut steps: HashMap<i64, Vec<Step>> = HashMap::new();
        let succeeded: BTreeSet<i64> = successions.iter().map(|one| one.former).collect();
        for (&root, versions) in &told {
            if versions.len() == 1 && !succeeded.contains(&root) {
                continue;
            }
            let mut all: BTreeSet<NaiveDate> = days(root).collect();
            if succeeded.contains(&root) {
                all.extend(successions.iter().map(|one| one.from));
                all.extend(successions.iter().flat_map(|one| days(one.subject)));
            }
            let step = |from: NaiveDate| {
                let subject = heirs.on(root, from);
                Some(Step { from, subject, facts: on(subject, from)?.facts })
            };
            let mut of_root: Vec<Step> = all.into_iter().filter_map(step).collect();
            fill(&mut of_root);
            if of_root.windows(2).any(|pair| !pair[0].is_as(&pair[1])) {
                steps.insert(root, of_root);
            }
        }
        if steps.is_empty() {
            return Ok(Owners::default());
        }
        let products = self.all("who made products", "SELECT id, subject FROM product", [], |row| {
            Ok((row.get::<_, i64>(0)?, ones.subject(row.get(1)?)))
        })?;
        let made_by = products.into_iter().filter(|(_, subject)| steps.contains_key(subject)).collect();
        Ok(Owners { made_by, steps })
    }
}

impl Step {
    fn is_as(&self, other: &Self) -> bool {
        let place = |step: &Self| {
            let facts = step.facts.clone();
            (step.subject, facts.commune, facts.district, facts.province, facts.unit)
        };
        place(self) == place(other)
    }

    fn may_be_at(&self, other: &Self) -> bool {
        self.subject == other.subject && self.facts.whereabouts().fits(&other.facts.whereabouts())
    }
}

/// What is told of a place on one day and left out on another is told of both: who only left it out did not move.
fn fill(steps: &mut [Step]) {
    for at in 1..steps.len() {
        let (before, after) = (&steps[at - 1], &steps[at]);
        if before.may_be_at(after) {
            steps[at].facts = before.facts.updated(&after.facts).named_as(&after.facts);
        }
    }
    for at in (1..steps.len()).rev() {
        let (before, after) = (&steps[at - 1], &steps[at]);
        if before.may_be_at(after) {
            steps[at - 1].facts = after.facts.updated(&before.facts).named_as(&before.facts);
        }
    }
}

impl SubjectFacts {
    fn named_as(self, other: &Self) -> Self {
        Self { name: other.name.clone(), ..self }
    }
}
