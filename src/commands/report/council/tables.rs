//! The minutes' tables: the results, and every member's total with a column a member.

use super::Line;
use crate::commands::wording;
use crate::ledger::{Council, Member};
use crate::report::{Cell, Table};
use crate::text::Lang;
use crate::text::messages::{proof as say, term};

/// The most members' columns that stand side by side on a page of 80 columns.
const SIDE_BY_SIDE: usize = 8;

/// The members who have a column: those who vote, and those who did when they scored.
pub(super) fn columns<'c>(council: &'c Council, lines: &[Line<'_>]) -> Vec<&'c Member> {
    let scored = |member: &&Member| lines.iter().any(|line| line.total_of(member.id).is_some());
    council.members.iter().filter(|member| member.facts.scores() || scored(member)).collect()
}

/// Each product's result, and what is proposed; `star` tells the star.
pub(in crate::commands::report) fn results(
    council: &Council,
    lines: &[Line<'_>],
    star: impl Fn(&Line<'_>) -> Cell,
    with_regime: bool,
    lang: Lang,
) -> Table {
    let mut table = Table::new("results")
        .right("stt", term::ordinal(lang))
        .left("san_pham", say::product_of_subject(lang))
        .right("trung_binh", term::mean(lang))
        .right("chenh_lech", term::spread(lang));
    let (with_self, with_team) = (has(lines, 0), has(lines, 1));
    if with_self {
        table = table.right("tu_cham", say::own_short(lang));
    }
    if with_team {
        table = table.right("to_tu_van", say::team_short(lang));
    }
    table = table.right("hang_sao", term::star(lang));
    if with_regime {
        table = table.left("quyet_dinh", term::decision(lang));
    }
    table = table.left("de_xuat", say::proposal(lang));
    for (ordinal, line) in (1..).zip(lines) {
        let facts = &line.rating.facts;
        let mut cells = vec![
            Cell::Plain(ordinal),
            Cell::text(line.named(lines)),
            Cell::mean(facts.mean.sum, facts.mean.count),
            if line.sheets.is_empty() { Cell::Blank } else { Cell::Points(line.spread().0) },
        ];
        if with_self {
            cells.push(points(line.beside[0]));
        }
        if with_team {
            cells.push(points(line.beside[1]));
        }
        cells.push(star(line));
        if with_regime {
            cells.push(Cell::text(facts.regime.citation()));
        }
        cells.push(Cell::text(wording::follows(lang, facts.follows, council.facts.level)));
        table = table.row_of(line.dossier.id, cells);
    }
    table
}

fn has(lines: &[Line<'_>], which: usize) -> bool {
    lines.iter().any(|line| line.beside[which].is_some())
}

fn points(of: Option<crate::law::Points>) -> Cell {
    of.map_or(Cell::Blank, |points| Cell::Points(points.0))
}

/// Every member's total, some members to a table so that each fits the page; the parts in the last.
pub(in crate::commands::report) fn members(council: &Council, lines: &[Line<'_>], lang: Lang) -> Vec<Table> {
    let columns = columns(council, lines);
    // As many to each table, so that none is left with one.
    let tables_needed = columns.len().div_ceil(SIDE_BY_SIDE).max(1);
    let chunks: Vec<&[&Member]> = columns.chunks(columns.len().div_ceil(tables_needed).max(1)).collect();
    let with_parts = lines.iter().any(|line| line.parts().is_some());
    let mut tables = Vec::new();
    for chunk in &chunks {
        let mut table = named(say::members_totals(lang), lang);
        for member in *chunk {
            table = table.right(member.code.clone(), member.code.clone());
        }
        for (ordinal, line) in (1..).zip(lines) {
            let mut cells = vec![Cell::Plain(ordinal), Cell::text(line.short_name(lines))];
            cells.extend(chunk.iter().map(|member| points(line.total_of(member.id))));
            table = table.row_of(line.dossier.id, cells);
        }
        tables.push(table);
    }
    if with_parts {
        let mut table = named(say::parts_means(lang), lang);
        for part in ["A", "B", "C"] {
            table = table.right(format!("phan_{}", part.to_lowercase()), part);
        }
        table = table.under(&term::mean(lang), 2..5);
        for (ordinal, line) in (1..).zip(lines) {
            let mut cells = vec![Cell::Plain(ordinal), Cell::text(line.short_name(lines))];
            cells.extend(parts(line));
            table = table.row_of(line.dossier.id, cells);
        }
        tables.push(table);
    }
    tables
}

fn named(caption: String, lang: Lang) -> Table {
    Table::new("members").caption(caption).right("stt", term::ordinal(lang)).left("ten_san_pham", term::product(lang))
}

fn parts(line: &Line<'_>) -> [Cell; 3] {
    line.parts().map_or([Cell::Blank, Cell::Blank, Cell::Blank], |parts| parts.map(|(sum, n)| Cell::mean(sum, n)))
}

/// All in one table, for a spreadsheet.
pub(super) fn whole(council: &Council, lines: &[Line<'_>], lang: Lang) -> Table {
    let columns = columns(council, lines);
    let mut table = Table::new("minutes");
    for field in ["stt", "ma_ho_so", "ten_san_pham", "chu_the", "quyet_dinh", "lan"] {
        table = table.left(field, field);
    }
    for member in &columns {
        table = table.right(member.code.clone(), member.code.clone());
    }
    let rest =
        ["diem_a", "diem_b", "diem_c", "trung_binh", "chenh_lech", "tu_cham", "to_tu_van", "khung_sao", "hang_sao"];
    for field in rest {
        table = table.right(field, field);
    }
    table = table.left("de_xuat", "de_xuat");
    for (ordinal, line) in (1..).zip(lines) {
        let facts = &line.rating.facts;
        let mut cells = vec![
            Cell::Plain(ordinal),
            Cell::text(line.dossier.code.to_string()),
            Cell::text(line.product.as_str()),
            Cell::text(line.subject.as_str()),
            Cell::text(facts.regime.id()),
            Cell::Plain(facts.pass.into()),
        ];
        cells.extend(columns.iter().map(|member| points(line.total_of(member.id))));
        cells.extend(parts(line));
        cells.extend([
            Cell::mean(facts.mean.sum, facts.mean.count),
            if line.sheets.is_empty() { Cell::Blank } else { Cell::Points(line.spread().0) },
            points(line.beside[0]),
            points(line.beside[1]),
            Cell::Plain(facts.band.number().into()),
            Cell::Plain(facts.star.number().into()),
            Cell::text(wording::follows(lang, facts.follows, council.facts.level)),
        ]);
        table = table.row_of(line.dossier.id, cells);
    }
    table
}
