//! What a star lacks, as data.

use serde_json::{Value, json};

use super::{Source, Whose};
use crate::law::{Gap, Star, Step, points_short};
use crate::ledger::Dossier;
use crate::report::{Cell, Table};

/// Every step in one table, for a spreadsheet: the council's conclusion, where it must be another, with
/// the criteria it named in the place of the criterion's name; compulsory ones, the cheapest way to the points, further ones.
pub(super) fn machine(source: &Source, target: Star, found: Option<&Gap<'_>>) -> Table {
    let mut table = Table::new("steps");
    for field in ["buoc", "tieu_chi", "ten_tieu_chi", "sao", "tu", "phuong_an", "len", "nhan", "them"] {
        table = table.left(field, field);
    }
    if let Some(known) = source.conclusion.as_ref().filter(|known| known.minima.is_some_and(|star| star < target)) {
        let missed: Cell = known.missed.clone().into();
        let star = Cell::Plain(target.number().into());
        let mut cells = vec![Cell::text("ket-luan"), Cell::Blank, missed, star];
        cells.resize(9, Cell::Blank);
        table = table.row(cells);
    }
    let Some(gap) = found else { return table };
    let cheapest = gap.points.as_deref().unwrap_or_default();
    for (kind, steps) in [("toi-thieu", gap.minima.as_slice()), ("diem", cheapest), ("khac", gap.next.as_slice())] {
        table = table.rows(steps.iter().map(|step| {
            vec![
                Cell::text(kind),
                Cell::text(step.criterion.number.as_str()),
                Cell::text(step.criterion.name.vi.as_str()),
                step.star.map_or(Cell::Blank, |star| Cell::Plain(star.number().into())),
                Cell::Points(step.from.0),
                Cell::Plain(step.to.number.into()),
                Cell::Points(step.to.points.0),
                Cell::text(step.to.label.as_str()),
                Cell::Points(step.gain),
            ]
        }));
    }
    table
}

pub(super) fn figures(dossier: &Dossier, source: &Source, now: Star, target: Star, found: Option<&Gap<'_>>) -> Value {
    let step = |step: &Step<'_>| {
        json!({
            "criterion": step.criterion.number, "name": step.criterion.name.vi, "star": step.star,
            "from_x100": step.from, "to_x100": step.to.points, "option": step.to.number, "label": step.to.label,
            "gain_x100": step.gain,
        })
    };
    let list = |steps: &[Step<'_>]| steps.iter().map(step).collect::<Vec<_>>();
    let short = points_short(source.mean, target);
    json!({
        "dossier": dossier.code.to_string(),
        "of": match source.whose {
            Whose::Council => "council",
            Whose::Team => "team",
            Whose::SelfScore => "self",
        },
        "council": source.council,
        "sum_x100": source.mean.sum,
        "count": source.mean.count,
        "star": (!source.awaits_conclusion).then_some(now),
        "target": target,
        "reached": now >= target && !source.awaits_conclusion,
        "short_x100": short,
        "short_after_minima_x100": found.map(|gap| gap.short_after),
        "minima_test": source.policies.minima().id(),
        "concluded_star": source.concluded(),
        "concluded_missed": source.conclusion.as_ref().and_then(|known| known.missed.as_ref()),
        "minima": found.map(|gap| list(&gap.minima)),
        "points": found.and_then(|gap| gap.points.as_deref()).map(list),
        "next": found.map(|gap| list(&gap.next)),
        "rubric": source.marked.as_ref().map(|(rubric, _)| json!({ "code": rubric.code, "sha256": rubric.sha256 })),
    })
}
