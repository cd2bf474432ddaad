//! A roster in many files: one for each commune, or for each subject.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use clap::ValueEnum;

use super::lines::{Lines, Made, progress};
use super::{Args, Plan};
use crate::commands::folder::{self, Names};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::{Label, Listed};
use crate::report::{Style, write_beside};
use crate::text::messages::{output, roster as say};
use crate::text::{Lang, fold, order};

/// What each file is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// A commune's products.
    #[value(alias = "xa")]
    Commune,
    /// A subject's products.
    #[value(alias = "chu-the")]
    Subject,
}

/// How many names a message tells.
const SHOWN: usize = 3;

/// Writes a file each into the folder: all or none.
pub(super) fn run(
    args: &Args,
    by: By,
    plan: &Plan<'_>,
    order: &[Listed],
    folder: &Path,
    ctx: &mut Context<'_>,
) -> Outcome {
    let lang = ctx.lang;
    if !plan.format.is_tables() {
        return Err(Failure::Usage(output::split_format(lang)));
    }
    folder::is_one(folder, lang)?;
    let labels = plan.reader.subject_labels(plan.on)?;
    let groups = groups(&labels, order, by, lang);
    drop(labels);
    folder::make(folder, lang)?;
    let style = Style { bold: false, ..args.style(ctx) };
    let bar = progress(order.len(), true, lang);
    let (mut names, mut written, mut there, mut told) = (Names::default(), Vec::new(), Vec::new(), Vec::new());
    let mut all = 0;
    for group in &groups {
        let lines = Lines::of(plan.reader, plan.on, &plan.wanted, &group.products, &bar);
        let mut rows = Made::of(lines, plan.lang);
        if !rows.any()? {
            continue; // none of its products is asked for
        }
        let name = names.of(&group.file, plan.format.extension());
        let path = folder.join(&name);
        ctx.may_write(&path, None)?;
        if path.exists() && !args.force {
            there.push(name);
            continue;
        }
        let page = plan.page(&group.place);
        let file = write_beside(&path, |out| plan.format.write_rows(&page, &mut rows, &style, out));
        let (file, fault) = file.map_or_else(|fault| (None, Err(fault)), |file| (Some(file), Ok(())));
        rows.told(fault)?;
        written.extend(file);
        all += rows.lines.taken;
        told.push(say::file_of(lang, name, &group.place, rows.lines.taken));
    }
    bar.finish_and_clear();
    if !there.is_empty() {
        let shown = there[..there.len().min(SHOWN)].join(", ");
        return Err(Failure::Refused(output::files_there(lang, there.len(), shown)));
    }
    for file in written {
        file.land()?;
    }
    for line in &told {
        ctx.say(line)?;
    }
    ctx.say(say::files_written(lang, told.len(), wording::amount(lang, all), folder.display()))
}

/// What a file is of.
struct Group {
    place: String,
    file: String,
    products: Vec<i64>,
}

/// The groups in the order of their names, what belongs to none last; products keep their order.
fn groups(labels: &HashMap<i64, Label>, order: &[Listed], by: By, lang: Lang) -> Vec<Group> {
    let communes = Communes::of(labels, order);
    let mut groups: BTreeMap<(bool, order::Key, String), Group> = BTreeMap::new();
    for listed in order {
        let label = labels.get(&listed.subject);
        let (key, place) = match by {
            By::Commune => label.and_then(|label| communes.of_label(label)).unzip(),
            By::Subject => label.and_then(|l| Some((listed.subject.to_string(), l.name.clone()?))).unzip(),
        };
        let place =
            place.unwrap_or_else(|| if by == By::Commune { say::no_commune(lang) } else { say::no_subject(lang) });
        // A name is told one way in several spellings; the first decides the order.
        let at = match key {
            Some(key) => (false, order::key(if by == By::Commune { &key } else { &place }), key),
            None => (true, order::key(""), String::new()),
        };
        let file = fold::search(&place).replace(' ', "-");
        let group = groups.entry(at).or_insert_with(|| Group { place, file, products: Vec::new() });
        group.products.push(listed.product);
    }
    groups.into_values().collect()
}

/// The districts that communes of a name are in: two of one name are told apart by theirs, and only they.
struct Communes(HashMap<String, BTreeSet<String>>);

impl Communes {
    fn of(labels: &HashMap<i64, Label>, order: &[Listed]) -> Self {
        let mut districts: HashMap<String, BTreeSet<String>> = HashMap::new();
        for label in order.iter().filter_map(|listed| labels.get(&listed.subject)) {
            if let Some(commune) = &label.commune {
                let known = districts.entry(fold::place_key(commune)).or_default();
                known.extend(label.district.as_deref().map(fold::place_key));
            }
        }
        Self(districts)
    }

    /// The key of a subject's commune, and how it is called.
    fn of_label(&self, label: &Label) -> Option<(String, String)> {
        let commune = label.commune.as_ref()?;
        let key = fold::place_key(commune);
        let several = self.0.get(&key).is_some_and(|districts| districts.len() > 1);
        Some(match label.district.as_ref().filter(|_| several) {
            Some(district) => (format!("{key}, {}", fold::place_key(district)), format!("{commune}, {district}")),
            None => (key, commune.clone()),
        })
    }
}
