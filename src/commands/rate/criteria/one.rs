//! One set as its decision lays it out; as CSV its own file, which loads again.

use serde_json::{Value, json};

use super::Shown;
use super::list::named;
use crate::commands::wording;
use crate::law::rubric::{Choice, Criterion, Label, built_in};
use crate::law::{Part, Rubric};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{proof as say, term};
use crate::text::{Lang, number};

fn of(lang: Lang, label: &Label) -> String {
    lang.pick(&label.vi, &label.en).to_owned()
}

/// Whole points as a table of criteria prints them.
fn whole(points: crate::law::Points) -> u64 {
    u64::try_from(points.0 / 100).unwrap_or_default()
}

pub(super) fn page(shown: &Shown, lang: Lang) -> Page {
    let rubric = &shown.rubric;
    let mut about: Vec<String> = vec![say::criteria_act(lang, &rubric.act)];
    if rubric.has_own_act() {
        about.push(say::criteria_procedure(lang, term::act(lang, rubric.regime.citation())));
    }
    about.extend(rubric.from.map(|from| say::criteria_from(lang, number::date(lang, from))));
    about.extend(rubric.classes.iter().map(|(kind, label)| match kind.as_str() {
        "nganh" => say::class_sector(lang, of(lang, label)),
        "nhom" => say::class_group(lang, of(lang, label)),
        "phan_nhom" => say::class_subgroup(lang, of(lang, label)),
        "bo_quan_ly" => say::class_ministry(lang, of(lang, label)),
        other => format!("{other}: {}", of(lang, label)),
    }));
    let by = if built_in(&rubric.code).is_some() { say::criteria_loaded_by } else { say::criteria_loaded };
    about.extend(shown.loaded.as_ref().map(|loaded| by(lang, loaded.entry, &loaded.cite)));
    let mut page = Page::new(say::criteria_of(lang, named(rubric, lang))).text(wording::list(String::new(), about));
    if let Some(out) = &rubric.disqualified {
        page = page.text(say::criteria_out(lang, of(lang, out)));
    }
    for part in Part::ALL {
        page = page.table(part_table(rubric, part, lang));
    }
    if rubric.has_minima() {
        page = page.text(say::criteria_marks(lang));
    }
    page = page.text(say::criteria_hash(lang, &rubric.sha256));
    if let Some(other) = shown.namesake.filter(|other| other.code != rubric.code) {
        page = page.text(say::criteria_namesake(lang, other.code, other.regime.citation()));
    }
    page.figures(figures(shown))
}

/// A part: its sections, criteria with the most they give, notes, and options with points and marks.
fn part_table(rubric: &Rubric, part: Part, lang: Lang) -> Table {
    let heading = rubric.part(part).map(|label| of(lang, label)).unwrap_or_default();
    let mut table = Table::new(match part {
        Part::A => "part_a",
        Part::B => "part_b",
        Part::C => "part_c",
    })
    .caption(say::criteria_part(lang, part.letter(), heading, whole(rubric.max(part))))
    .left("so", say::criterion_number(lang))
    .left("noi_dung", say::criterion_or_option(lang))
    .right("diem", say::points(lang))
    .left("sao", say::minimum_for(lang));
    let mut told: Vec<&str> = Vec::new();
    for criterion in rubric.criteria.iter().filter(|criterion| criterion.part == part) {
        let under = |section: &str| {
            criterion.number.strip_prefix(section).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        for (section, label) in rubric.sections.iter().filter(|(section, _)| under(section)) {
            if !told.contains(&section.as_str()) {
                told.push(section);
                let most = section_max(rubric, section);
                table = table.row([
                    Cell::text(section.as_str()),
                    Cell::text(of(lang, label).to_uppercase()),
                    Cell::Plain(most),
                    Cell::Blank,
                ]);
            }
        }
        table = table.rows(rows(criterion, lang));
    }
    table
}

fn section_max(rubric: &Rubric, section: &str) -> u64 {
    let under =
        |number: &str| number.strip_prefix(section).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    rubric.criteria.iter().filter(|criterion| under(&criterion.number)).map(|criterion| whole(criterion.max())).sum()
}

fn rows(criterion: &Criterion, lang: Lang) -> Vec<Vec<Cell>> {
    let mut rows = vec![vec![
        Cell::text(criterion.number.as_str()),
        Cell::text(of(lang, &criterion.name)),
        Cell::text(say::at_most(lang, whole(criterion.max()))),
        Cell::Blank,
    ]];
    let note = |text: String| vec![Cell::Blank, Cell::text(say::criterion_note(lang, text)), Cell::Blank, Cell::Blank];
    rows.extend(criterion.notes.iter().map(|known| note(of(lang, &known.text))));
    let option = |option: &Choice| {
        let branch = option.branch.map(|branch| say::branch(lang, branch)).unwrap_or_default();
        let stars = option.star.map(|star| "*".repeat(star.number().into()));
        vec![
            Cell::Blank,
            Cell::text(format!("{}) {branch}{}", option.number, option.label)),
            Cell::Plain(whole(option.points)),
            stars.into(),
        ]
    };
    rows.extend(criterion.options.iter().map(option));
    rows
}

/// The set's own file, row by row.
pub(super) fn machine(rubric: &Rubric) -> Page {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(rubric.text.as_bytes());
    let mut table = Table::new("criteria");
    for field in ["loai", "so", "diem", "sao", "nhanh", "nhan", "nhan_en"] {
        table = table.left(field, field);
    }
    let cells = |record: csv::StringRecord| -> Vec<Cell> {
        (0..7).map(|at| Cell::text(record.get(at).unwrap_or_default())).collect()
    };
    Page::new(rubric.code.clone()).table(table.rows(reader.records().map_while(Result::ok).map(cells)))
}

fn figures(shown: &Shown) -> Value {
    let rubric = &shown.rubric;
    let label = |label: &Label| json!({ "vi": label.vi, "en": label.en });
    let criteria = rubric.criteria.iter().map(|criterion| {
        let options = criterion.options.iter().map(|option| {
            json!({
                "number": option.number, "points_x100": option.points, "star": option.star,
                "branch": option.branch, "label": option.label,
            })
        });
        let notes = criterion.notes.iter().map(|note| json!({ "kind": note.kind.id(), "text": label(&note.text) }));
        json!({
            "number": criterion.number,
            "part": criterion.part.letter(),
            "name": label(&criterion.name),
            "max_x100": criterion.max(),
            "counts_with": criterion.story(),
            "options": options.collect::<Vec<_>>(),
            "notes": notes.collect::<Vec<_>>(),
        })
    });
    let parts = Part::ALL.map(
        |part| json!({ "part": part.letter(), "name": rubric.part(part).map(label), "max_x100": rubric.max(part) }),
    );
    let sections = rubric.sections.iter().map(|(number, name)| json!({ "number": number, "name": label(name) }));
    let classes = rubric.classes.iter().map(|(kind, name)| json!({ "kind": kind, "name": label(name) }));
    json!({
        "code": rubric.code,
        "name": label(&rubric.name),
        "regime": rubric.regime,
        "act": rubric.act,
        "from": rubric.from,
        "sha256": rubric.sha256,
        "loaded": shown.loaded.as_ref().map(|loaded| json!({ "entry": loaded.entry, "cite": loaded.cite })),
        "classes": classes.collect::<Vec<_>>(),
        "disqualified": rubric.disqualified.as_ref().map(label),
        "parts": parts,
        "sections": sections.collect::<Vec<_>>(),
        "criteria": criteria.collect::<Vec<_>>(),
    })
}
