//! The table of a scoresheet: criteria with their options, or the three parts alone.

use rust_xlsxwriter::{DataValidation, DataValidationRule, Formula, XlsxError as Fault};

use super::super::{BOX, POINTS, STARS, TEXT, option_text, plain, stars};
use super::lists::Keys;
use super::{CHOICE, LINE, Pen, lines};
use crate::law::rubric::Criterion;
use crate::law::{Part, Points, Regime, Rubric};
use crate::text::Lang::Vi;
use crate::text::messages::{paper as words, proof};

fn head(pen: &mut Pen<'_>) -> Result<(), Fault> {
    let names = [
        words::column_number(Vi),
        proof::criterion_or_option(Vi),
        words::column_worth(Vi),
        words::column_stars(Vi),
        words::column_points(Vi),
    ];
    let head = &pen.style.head;
    pen.cells([(&names[0], head), (&names[1], head), (&names[2], head), (&names[3], head), (&names[4], head)])?;
    pen.sheet.set_row_height(pen.row - 1, 2.0 * LINE)?;
    Ok(())
}

fn name_of(part: Part) -> String {
    match part {
        Part::A => words::part_a(Vi),
        Part::B => words::part_b(Vi),
        Part::C => words::part_c(Vi),
    }
}

/// The criteria of a table, in the decision's order; a subject's sheet has room for evidence (Mẫu 02 III).
pub(super) fn criteria(
    pen: &mut Pen<'_>,
    keys: &mut Keys,
    sheet: &str,
    rubric: &Rubric,
    own: bool,
) -> Result<(), Fault> {
    keys.leaf(sheet, Some(rubric));
    head(pen)?;
    let style = pen.style;
    let limits = rubric.regime.part_limits();
    let mut headed: Vec<&str> = Vec::new();
    let mut sums = Vec::new();
    for part in Part::ALL {
        let most = plain(Vi, limits.of(part));
        let name = words::part(Vi, part.letter(), name_of(part)).to_uppercase();
        let (text, centre) = (&style.part, &style.part_centre);
        pen.cells([("", centre), (&name, text), (&most, centre), ("", centre), ("", centre)])?;
        let first = pen.row;
        for criterion in rubric.criteria.iter().filter(|criterion| criterion.part == part) {
            sections(pen, rubric, criterion, &mut headed)?;
            one(pen, keys, sheet, rubric, criterion, own)?;
        }
        let last = pen.row;
        let (text, centre) = (&style.section, &style.section_centre);
        let label = words::sum_of_part(Vi, part.letter());
        keys.sum(sheet, part.letter(), pen.row);
        sums.push(format!("E{}", pen.row + 1));
        let added = format!("E{}:E{last}", first + 1);
        sum(pen, [("", centre), (&label, text), (&most, centre), ("", centre)], &added)?;
    }
    total(pen, keys, sheet, &sums)
}

/// The headings of the sections that a criterion is the first of.
fn sections<'r>(
    pen: &mut Pen<'_>,
    rubric: &'r Rubric,
    criterion: &'r Criterion,
    headed: &mut Vec<&'r str>,
) -> Result<(), Fault> {
    let within = |number: &str, section: &str| number.strip_prefix(section).is_some_and(|rest| rest.starts_with('.'));
    for (at, _) in criterion.number.match_indices('.') {
        let number = &criterion.number[..at];
        let Some(name) = rubric.section(number).filter(|_| !headed.contains(&number)) else { continue };
        headed.push(number);
        let own = rubric.criteria.iter().filter(|c| c.part == criterion.part && within(&c.number, number));
        let most = plain(Vi, Points(own.map(|criterion| criterion.max().0).sum()));
        let (text, centre) = (&pen.style.section, &pen.style.section_centre);
        pen.cells([(number, centre), (&name.vi, text), (&most, centre), ("", centre), ("", centre)])?;
    }
    Ok(())
}

/// A criterion: its heading, notes, options, and the row to fill in.
fn one(
    pen: &mut Pen<'_>,
    keys: &mut Keys,
    sheet: &str,
    rubric: &Rubric,
    criterion: &Criterion,
    own: bool,
) -> Result<(), Fault> {
    let style = pen.style;
    let heading = pen.row;
    let (text, centre) = (&style.criterion, &style.criterion_centre);
    let most = plain(Vi, criterion.max());
    pen.cells([(&criterion.number, centre), (&criterion.name.vi, text), (&most, centre), ("", centre), ("", centre)])?;
    let centre = &style.option_centre;
    for note in &criterion.notes {
        pen.cells([("", centre), (&note.text.vi, &style.note), ("", centre), ("", centre), ("", centre)])?;
    }
    for option in &criterion.options {
        let label = match option.branch {
            Some(branch) => words::branch(Vi, &option.label, branch),
            None => option.label.clone(),
        };
        let (label, worth) = (format!("{}. {label}", option.number), plain(Vi, option.points));
        pen.cells([
            (BOX, centre),
            (&label, &style.option),
            (&worth, centre),
            (stars(option).trim(), centre),
            ("", centre),
        ])?;
    }
    let choice = pen.row;
    keys.criterion(sheet, &criterion.number, heading, choice);
    let longest = criterion.options.iter().map(option_text).max_by_key(|text| text.chars().count()).unwrap_or_default();
    pen.wide(&words::choose(Vi), STARS, lines(&longest, CHOICE))?;
    fill_in(pen, keys, rubric, criterion, choice)?;
    if own {
        pen.wide(&words::evidence(Vi), POINTS, 2.0)?;
    }
    Ok(())
}

/// The cell to choose in and the cell of the points: those of the choice, unless some are typed over it.
fn fill_in(pen: &mut Pen<'_>, keys: &Keys, rubric: &Rubric, criterion: &Criterion, row: u32) -> Result<(), Fault> {
    let (texts, points) = keys.options(rubric, criterion);
    let list = DataValidation::new()
        .allow_list_formula(Formula::new(format!("={texts}")))
        .set_error_title(words::wrong_choice_title(Vi))?
        .set_error_message(words::wrong_choice(Vi))?;
    pen.sheet.add_data_validation(row, TEXT, row, TEXT, &list)?;
    // The number before the full stop leads; the text of an option is too long to be looked up in old programs.
    let at = format!("B{}", row + 1);
    let formula = format!(r#"=IF({at}="","",IFERROR(INDEX({points},VALUE(LEFT({at}&".",FIND(".",{at}&".")-1))),""))"#);
    pen.sheet.write_formula_with_format(row, POINTS, Formula::new(formula).set_result(""), &pen.style.points)?;
    let allowed: Vec<String> = criterion.allowed().into_iter().map(|points| plain(Vi, points)).collect();
    let told = allowed.join("; ");
    // Whole points alone are a list in every locale; others are told and left to the reader.
    let whole = criterion.allowed().iter().all(|points| points.0 % 100 == 0);
    let typed = DataValidation::new();
    let typed = if whole { typed.allow_list_strings(&allowed)?.show_dropdown(false) } else { typed };
    let typed = typed
        .set_input_title(words::points_title(Vi))?
        .set_input_message(words::points_hint(Vi, &told))?
        .set_error_title(words::wrong_points_title(Vi))?
        .set_error_message(words::wrong_points(Vi, &told))?;
    pen.sheet.add_data_validation(row, POINTS, row, POINTS, &typed)?;
    Ok(())
}

/// A row that ends in the sum of cells, blank while nothing is filled in.
fn sum(pen: &mut Pen<'_>, cells: [(&str, &rust_xlsxwriter::Format); 4], added: &str) -> Result<(), Fault> {
    let (row, format) = (pen.row, cells[0].1);
    let [number, text, worth, stars] = cells;
    pen.cells([number, text, worth, stars, ("", format)])?;
    let formula = Formula::new(format!(r#"=IF(COUNT({added})=0,"",SUM({added}))"#)).set_result("");
    pen.sheet.write_formula_with_format(row, POINTS, formula, format)?;
    Ok(())
}

fn total(pen: &mut Pen<'_>, keys: &mut Keys, sheet: &str, sums: &[String]) -> Result<(), Fault> {
    let (text, centre) = (&pen.style.part, &pen.style.part_centre);
    keys.sum(sheet, "", pen.row);
    let label = words::total(Vi);
    sum(pen, [("", centre), (&label, text), (&plain(Vi, Points::MAX), centre), ("", centre)], &sums.join(","))
}

/// The three parts, to be filled in.
pub(super) fn parts(pen: &mut Pen<'_>, keys: &mut Keys, sheet: &str, regime: Regime) -> Result<(), Fault> {
    keys.leaf(sheet, None);
    head(pen)?;
    let style = pen.style;
    let limits = regime.part_limits();
    let mut sums = Vec::new();
    for part in Part::ALL {
        let most = limits.of(part);
        let name = words::part(Vi, part.letter(), name_of(part));
        let (row, centre, told) = (pen.row, &style.section_centre, plain(Vi, most));
        keys.sum(sheet, part.letter(), row);
        sums.push(format!("E{}", row + 1));
        pen.cells([
            (part.letter(), centre),
            (&name, &style.section),
            (&told, centre),
            ("", centre),
            ("", &style.points),
        ])?;
        let whole = i32::try_from(most.0 / 100).unwrap_or(100);
        let allowed = DataValidation::new()
            .allow_decimal_number(DataValidationRule::Between(0.0, f64::from(whole)))
            .set_error_title(words::wrong_points_title(Vi))?
            .set_error_message(words::wrong_part(Vi, told))?;
        pen.sheet.add_data_validation(row, POINTS, row, POINTS, &allowed)?;
        pen.sheet.set_row_height(row, 2.0 * LINE)?;
    }
    total(pen, keys, sheet, &sums)
}
