//! Faults of the layers below, put in words of the catalogue.

use std::path::Path;

use crate::commands::check;
use crate::ledger::{Altered, LedgerError};
use crate::roster::cell::Personal;
use crate::roster::grid::letters;
use crate::roster::workbook::NOT_RECKONED;
use crate::roster::{BinaryKind, CellFault, CellFaultKind as Cell, FileFault, HeadingFault, Table, TableFault};
use crate::text::messages::{backup as of_backup, cell as of_cell, failure, file as of_file, input as msg};
use crate::text::messages::{reason, together};
use crate::text::{Lang, cause, nearest, number};

/// A council that is not there.
pub(in crate::commands) fn no_council(lang: Lang, typed: &str, near: Option<&str>, codes: &[&str]) -> String {
    match near {
        Some(near) => reason::no_council_near(lang, typed, near),
        None if codes.is_empty() => reason::no_council_at_all(lang, typed),
        None => reason::no_council(lang, typed, codes.join(", ")),
    }
}

/// A dossier that names do not find.
pub(in crate::commands) fn no_dossier(
    lang: Lang,
    product: &str,
    subject: Option<&str>,
    council: &str,
    near: Option<&str>,
) -> String {
    let mut text = match subject {
        Some(subject) => msg::no_dossier_of(lang, product, subject),
        None => msg::no_dossier_named(lang, product),
    };
    text.push_str(&match near {
        Some(near) => msg::near(lang, near),
        None => msg::see_docket(lang, council),
    });
    text
}

/// What a cell tells of a person.
pub(in crate::commands) fn personal(lang: Lang, what: Personal) -> String {
    match what {
        Personal::Telephone => of_cell::telephone(lang),
        Personal::Identity => of_cell::identity(lang),
        Personal::Birth => of_cell::birth(lang),
        Personal::Account => of_cell::account(lang),
        Personal::Email => of_cell::mail(lang),
    }
}

/// A fault of the ledger's file.
pub(in crate::commands) fn ledger(lang: Lang, error: &LedgerError) -> String {
    match error {
        LedgerError::Missing(path) => failure::ledger_missing(lang, path.display()),
        LedgerError::Dangling { path, target } => failure::ledger_dangling(lang, path.display(), target.display()),
        LedgerError::Exists(path) => failure::ledger_exists(lang, path.display()),
        LedgerError::Foreign(path) => failure::ledger_foreign(lang, path.display()),
        LedgerError::Newer { path, found, known } => failure::ledger_newer(lang, path.display(), found, known),
        LedgerError::NotYet { path, day, since } => {
            let [day, since] = [day, since].map(|day| number::date(lang, *day));
            failure::ledger_not_yet(lang, path.display(), day, since)
        }
        LedgerError::Older(path) => failure::ledger_older(lang, path.display()),
        LedgerError::OlderAmong(path) => together::older(lang, path.display(), super::pasted(lang, path)),
        LedgerError::Twice { path, other } => together::twice(lang, path.display(), other.display()),
        LedgerError::ReadOnly(path) => failure::ledger_read_only(lang, path.display()),
        LedgerError::Exchanged(path) => failure::ledger_exchanged(lang, path.display()),
        LedgerError::Locked(path) => failure::ledger_locked(lang, path.display()),
        LedgerError::Full(path) => failure::disk_full(lang, path.display()),
        LedgerError::Unwritten(path) => failure::ledger_unwritten(lang, path.display()),
        LedgerError::Denied { path, kind, message } => {
            failure::ledger_denied(lang, path.display(), cause(lang, *kind, message))
        }
        LedgerError::Damaged(path) => failure::ledger_damaged(lang, path.display()),
        LedgerError::Unsound { path, entry } => failure::ledger_unsound(lang, path.display(), entry),
        LedgerError::OlderUnsound { path, faults } => {
            let told = check::first_lines(faults, lang);
            let see = failure::see_check(lang, super::pasted(lang, path));
            format!("{}\n{see}", failure::ledger_older_unsound(lang, path.display(), told))
        }
        LedgerError::Unlike(folder) => of_backup::unlike(lang, folder.display()),
        LedgerError::Unkept { path, why } => of_backup::unkept(lang, path.display(), ledger(lang, why)),
        LedgerError::Altered { path, how } => {
            let how = match how {
                Altered::Added { kind, name } => failure::altered_added(lang, made(lang, kind), shown(name)),
                Altered::Changed { kind, name } => failure::altered_changed(lang, made(lang, kind), shown(name)),
                Altered::Missing { kind, name } => failure::altered_missing(lang, made(lang, kind), shown(name)),
                Altered::Older { version } => failure::altered_older(lang, version),
            };
            failure::ledger_altered(lang, path.display(), how)
        }
        LedgerError::Sql { context, source } => failure::bug(lang, format!("{context}: {source}")),
    }
}

/// What a statement makes.
fn made(lang: Lang, kind: &str) -> String {
    match kind {
        "table" => failure::made_table(lang),
        "index" => failure::made_index(lang),
        "view" => failure::made_view(lang),
        _ => failure::made_trigger(lang),
    }
}

/// A name out of the file, which may be of any length.
fn shown(name: &str) -> String {
    name.chars().take(60).collect()
}

/// A fault of ours: the chain of causes on one line.
pub(in crate::commands) fn bug(lang: Lang, error: &anyhow::Error) -> String {
    failure::bug(lang, format!("{error:#}"))
}

/// A file that cannot be read as text.
pub(in crate::commands) fn file(lang: Lang, path: &Path, fault: &FileFault) -> String {
    let path = path.display();
    match fault {
        FileFault::Missing { nearest: Some(near) } => of_file::missing_near(lang, path, near),
        FileFault::Missing { nearest: None } => of_file::missing(lang, path),
        FileFault::Directory => of_file::directory(lang, path),
        FileFault::NoFile => of_file::no_file(lang, path),
        FileFault::Empty => of_file::empty(lang, path),
        FileFault::Binary { kind } => match kind {
            BinaryKind::Xlsx | BinaryKind::Xls | BinaryKind::Ods => of_file::workbook(lang, path),
            BinaryKind::Html => of_file::web_page(lang, path),
            BinaryKind::Word => of_file::word(lang, path),
            BinaryKind::Pdf | BinaryKind::Image => of_file::picture(lang, path),
            BinaryKind::Sqlite => of_file::database(lang, path),
            BinaryKind::Zip | BinaryKind::Other => of_file::binary(lang, path),
        },
        FileFault::OtherMark { told, marked } => of_file::other_mark(lang, path, marked.code(), told.code()),
        FileFault::NotUtf8 { utf16: true, .. } => of_file::utf16(lang, path),
        FileFault::NotUtf8 { line, column, byte, .. } => {
            of_file::not_utf8(lang, path, line, column, format!("{byte:02X}"))
        }
        FileFault::OpenElsewhere { lock_file: Some(lock) } => of_file::open_elsewhere(lang, path, lock),
        FileFault::OpenElsewhere { lock_file: None } => of_file::open_elsewhere_windows(lang, path),
        FileFault::TooManySheets { limit } => of_file::too_many_sheets(lang, path, limit),
        FileFault::TooLarge { limit } => of_file::too_large(lang, path, limit / (1024 * 1024)),
        FileFault::NoSheet { sheets, .. } if sheets.is_empty() => of_file::no_sheets(lang, path),
        FileFault::NoSheet { typed, sheets } => {
            let near = nearest(typed, sheets.iter().map(String::as_str));
            let near = near.map(|near| msg::near(lang, near)).unwrap_or_default();
            of_file::no_sheet(lang, path, typed, sheets.join(", "), near)
        }
        FileFault::Inflates { limit } => of_file::inflates(lang, path, limit / (1024 * 1024)),
        FileFault::FarCell { sheet, row, column } => of_file::far_cell(lang, path, sheet, cell_at(*row, *column)),
        FileFault::CellTwice { sheet, row, column } => of_file::cell_twice(lang, path, sheet, cell_at(*row, *column)),
        FileFault::Protected => of_file::protected(lang, path),
        FileFault::Damaged => of_file::damaged(lang, path),
        FileFault::Denied => of_file::denied(lang, path),
        FileFault::Io(error) => of_file::io(lang, path, cause(lang, error.kind(), error)),
    }
}

/// A cell as spreadsheets name it, by its row from 1 and its column from 0.
fn cell_at(row: u64, column: u64) -> String {
    format!("{}{row}", letters(usize::try_from(column).unwrap_or_default()))
}

/// A table as it is called: its file, and its sheet where it has one.
pub(in crate::commands) fn table_name(lang: Lang, table: &Table) -> String {
    table.sheet.as_ref().map_or_else(|| table.name.clone(), |sheet| of_file::sheet_of(lang, &table.name, sheet))
}

/// A place in a table: `file:line:column`, or `file: sheet!cell`; the row alone where there is no such column.
pub(in crate::commands) fn place_in(table: &Table, line: u64, column: Option<usize>) -> String {
    let column = column.and_then(|column| table.place_of(column));
    match (&table.sheet, column) {
        (None, None) => format!("{}:{line}", table.name),
        (None, Some(column)) => format!("{}:{line}:{column}", table.name),
        (Some(sheet), column) => format!("{}: {sheet}!{}{line}", table.name, column.unwrap_or_default()),
    }
}

/// A fault of a table's shape: line, column and words.
pub(in crate::commands) fn table(lang: Lang, fault: &TableFault) -> (u64, Option<usize>, String) {
    match fault {
        TableFault::NoHeadingRow { line } => (*line, None, msg::no_heading_row(lang)),
        TableFault::NoRows => (1, None, msg::no_rows(lang)),
        TableFault::TooManyColumns { found, limit } => (1, None, msg::too_many_columns(lang, found, limit)),
        TableFault::TooManyRows { line, limit } => (*line, None, msg::too_many_rows(lang, limit)),
        TableFault::RowTooLong { line, headings, cells, extra } => {
            (*line, Some(headings + 1), msg::row_too_long(lang, headings, cells, extra))
        }
        TableFault::CellTooLong { line, column, limit } => (*line, Some(*column), msg::cell_too_long(lang, limit)),
        TableFault::AnotherTable { line } => (*line, None, msg::another_table(lang, line)),
        TableFault::Quote { line, column } => (*line, Some(*column), msg::quote(lang)),
    }
}

/// Faults of the headings, all of them; `farther`: a row that looks like headings, below where they are looked for.
pub(in crate::commands) fn headings(
    lang: Lang,
    table: &Table,
    faults: &[HeadingFault],
    farther: Option<u64>,
) -> String {
    let place = place_in(table, table.laid.headings.0, None);
    let no_products = |fault: &HeadingFault| matches!(fault, HeadingFault::Missing { field, nearest: None, .. } if *field == "ten_san_pham");
    let is_other_file = faults.iter().any(no_products);
    // Whoever took another file by mistake is not to add columns to it.
    let besides = |fault: &&HeadingFault| {
        !is_other_file || no_products(fault) || !matches!(fault, HeadingFault::Missing { nearest: None, .. })
    };
    let told: Vec<String> = faults
        .iter()
        .filter(besides)
        .map(|fault| match fault {
            HeadingFault::NoneKnown { found, wanted } => {
                let named = |(field, name): &(&str, &str)| match lang {
                    Lang::Vi => format!("“{name}”"),
                    Lang::En => (*field).to_owned(),
                };
                let wanted = wanted.iter().map(named).collect::<Vec<_>>().join(", ");
                let farther = farther.map(|line| msg::headings_farther(lang, line)).unwrap_or_default();
                msg::no_headings(lang, found.join(" | "), wanted) + &farther
            }
            HeadingFault::Missing { field, names, nearest: Some(near) } => {
                msg::heading_missing_near(lang, names[0], field, near)
            }
            HeadingFault::Missing { .. } if no_products(fault) => {
                let found: Vec<&str> =
                    table.headings.iter().map(String::as_str).filter(|own| !own.is_empty()).collect();
                msg::no_products(lang, found.join(" | "))
            }
            HeadingFault::Missing { field, names, nearest: None } => msg::heading_missing(lang, names[0], field),
            HeadingFault::Twice { field, names, columns } => {
                let columns: Vec<String> = columns.iter().filter_map(|column| table.place_of(*column)).collect();
                msg::heading_twice(lang, names[0], field, columns.join(", "))
            }
        })
        .map(|text| format!("{place}: {text}"))
        .collect();
    told.join("\n")
}

/// A cell that does not say what it should: what, expected, got.
pub(in crate::commands) fn cell(lang: Lang, fault: &CellFault) -> String {
    let got = &fault.got;
    match fault.kind {
        Cell::NotPoints => of_cell::not_points(lang, got),
        // What may part thousands is followed by three digits.
        Cell::PointsTooFine if got.trim().rsplit(['.', ',']).next().is_some_and(|last| last.len() == 3) => {
            of_cell::points_too_fine_or_parted(lang, got)
        }
        Cell::PointsTooFine => of_cell::points_too_fine(lang, got),
        Cell::PointsOutOfRange => of_cell::points_out_of_range(lang, got),
        Cell::NotDate => of_cell::not_date(lang, got),
        Cell::NoSuchDay => of_cell::no_such_day(lang, got),
        Cell::TwoDigitYear => of_cell::two_digit_year(lang, got),
        Cell::ImpreciseDate => of_cell::imprecise_date(lang, got),
        Cell::SerialDate { since_1900, since_1904 } => {
            of_cell::serial_date(lang, got, number::date(lang, since_1900), number::date(lang, since_1904))
        }
        Cell::DateOutOfRange => of_cell::date_out_of_range(lang, got),
        Cell::NotStar => of_cell::not_star(lang, got),
        Cell::StarOutOfRange => of_cell::star_out_of_range(lang, got),
        Cell::NotFilingKind => of_cell::not_kind(lang, got),
        Cell::NotDecision => of_cell::not_decision(lang, got),
        Cell::NotYear => of_cell::not_year(lang, got),
        Cell::YearOutOfRange => of_cell::year_out_of_range(lang, got),
        Cell::NotRound => of_cell::not_round(lang, got),
        Cell::NotPass => of_cell::not_pass(lang, got),
        Cell::NotYesNo => of_cell::not_yes_no(lang, got),
        Cell::NotCount => of_cell::not_count(lang, got),
        Cell::CodeAsDate => of_cell::code_as_date(lang, got),
        Cell::CodeAsNumber => of_cell::code_as_number(lang, got),
        Cell::SpreadsheetError if got == NOT_RECKONED => of_cell::formula_not_reckoned(lang),
        Cell::SpreadsheetError => of_cell::spreadsheet_error(lang, got),
    }
}
