//! What is told of how a table was read: what stands beside its rows, what is doubtful, what is to be confirmed.

use super::Input;
use crate::commands::wording;
use crate::law::subject_form;
use crate::roster::{Binding, Encoding, OldCell, OldFont, Row, StrayKind, Table};
use crate::text::Lang;
use crate::text::messages::{columns as msg, tables as say};

/// How a table was read, on a line: where more is in it than headings and rows, or where it is to be told by all means.
pub(super) fn summary(input: &Input, always: bool, lang: Lang) -> Option<String> {
    let how = how(input, lang);
    let name = wording::table_name(lang, &input.table);
    let rows = say::rows(lang, input.table.len());
    (always || !how.is_empty()).then(|| format!("  {name}: {}", [vec![rows], how].concat().join("; ")))
}

/// What stands in the file besides headings on one line and rows, a phrase each.
fn how(input: &Input, lang: Lang) -> Vec<String> {
    let laid = &input.table.laid;
    let mut how = Vec::new();
    let (first, last) = laid.headings;
    if first != last {
        how.push(say::headings_at(lang, first, last));
    } else if !laid.titles.is_empty() {
        how.push(say::heading_at(lang, first));
    }
    let count = |kind| laid.strays.iter().filter(|stray| stray.kind == kind).count();
    let counted = [
        (laid.titles.len(), say::titles as fn(Lang, usize) -> String),
        (count(StrayKind::Headings), |lang, n| say::repeated(lang, n)),
        (count(StrayKind::Section), |lang, n| say::sections(lang, n)),
        (count(StrayKind::Sum) + count(StrayKind::BareSum), |lang, n| say::sums(lang, n)),
        (count(StrayKind::Footer), |lang, n| say::footers(lang, n)),
        (count(StrayKind::Numbered), |lang, n| say::numbered(lang, n)),
    ];
    how.extend(counted.into_iter().filter(|(n, _)| *n > 0).map(|(n, words)| words(lang, n)));
    how.extend(
        input.table.encoding.filter(|known| *known != Encoding::Utf8).map(|known| say::encoding(lang, known.code())),
    );
    for font in OldFont::ALL {
        let n = laid.old_fonts.iter().filter(|cell| cell.font == font).count();
        how.extend((n > 0).then(|| say::old_cells(lang, n, name(font))));
    }
    let held = laid.stated.iter().filter(|one| one.stated == one.counted).count();
    if held > 0 {
        how.push(say::stated_holds(lang, held));
    }
    how.extend(columns(input, lang));
    how
}

/// What a mapping told of the headings.
fn columns(input: &Input, lang: Lang) -> Vec<String> {
    let Some(name) = &input.mapping else { return Vec::new() };
    let binding = &input.binding;
    let bound = binding.mapped.iter().map(|(heading, field)| msg::used_entry(lang, heading, field));
    let bound = bound.collect::<Vec<_>>().join(", ");
    let skipped = binding.skipped.iter().map(|(_, heading)| format!("“{heading}”")).collect::<Vec<_>>().join(", ");
    let mut told = Vec::new();
    if bound.is_empty() && skipped.is_empty() {
        told.push(msg::unused(lang, name));
    }
    told.extend((!bound.is_empty()).then(|| msg::used(lang, name, bound)));
    told.extend((!skipped.is_empty()).then(|| msg::skipped(lang, skipped)));
    told
}

/// What to look at, by line.
pub(super) fn doubts(input: &Input, lang: Lang) -> Vec<(u64, String)> {
    let laid = &input.table.laid;
    let unknown = laid.strays.iter().filter_map(|stray| {
        let told = match stray.kind {
            StrayKind::Heading => say::unknown_section(lang, &stray.text),
            StrayKind::BareSum => say::bare_sum(lang, &stray.text),
            StrayKind::SheetName => say::sheet_named(lang, &stray.text),
            StrayKind::Above => say::above_headings(lang, &stray.text),
            _ => return None,
        };
        Some((stray.line, told))
    });
    let under = laid.under.iter().map(|(line, subject)| (*line, say::blank_under(lang, subject)));
    let above = laid.as_above.iter().map(|(line, text)| (*line, say::as_above(lang, text)));
    unknown.chain(under).chain(above).collect()
}

/// How many rows tell whether two headings are swapped.
const LOOKED_AT: usize = 1000;

/// How many cells of an old font are shown.
pub(super) const SHOWN: usize = 10;

/// The cells typed in an old font, the first of many, each with its place.
pub(super) fn old_fonts(input: &Input, shown: usize, lang: Lang) -> Vec<String> {
    let cells = &input.table.laid.old_fonts;
    let one = |cell: &OldCell| {
        let place = wording::place_in(&input.table, cell.line, Some(cell.column));
        format!("{place}: {}", say::old_font(lang, cell.got.replace('\u{ad}', "-"), &cell.reads, name(cell.font)))
    };
    let more = cells.len().saturating_sub(shown);
    let more = (more > 0).then(|| say::more_old_fonts(lang, wording::table_name(lang, &input.table), more));
    cells.iter().take(shown).map(one).chain(more).collect()
}

/// How many cells were read in each old font, and the first of them: said before faults, which quote what was read.
pub(super) fn old_fonts_among_faults(table: &Table, lang: Lang) -> impl Iterator<Item = String> + '_ {
    OldFont::ALL.into_iter().filter_map(move |font| {
        let mut of_font = table.laid.old_fonts.iter().filter(|cell| cell.font == font);
        let first = of_font.next()?;
        let place = wording::place_in(table, first.line, Some(first.column));
        let got = first.got.replace('\u{ad}', "-");
        Some(say::old_fonts_among_faults(lang, of_font.count() + 1, name(font), place, got, &first.reads))
    })
}

/// A font as people call it.
fn name(font: OldFont) -> &'static str {
    match font {
        OldFont::Tcvn3 => "TCVN3 (ABC)",
        OldFont::Vni => "VNI",
    }
}

/// Rows that may be the table's below its notes and signatures, each with its place.
fn below(input: &Input, lang: Lang) -> impl Iterator<Item = String> + '_ {
    let below = input.table.laid.below.iter();
    below.map(move |(line, text)| format!("{}: {}", input.place(*line), say::below_footer(lang, text)))
}

/// What is to be confirmed, each with its place, besides cells typed in an old font.
pub(super) fn points(input: &Input, lang: Lang) -> Vec<String> {
    let mut stated: Vec<_> = input.table.laid.stated.iter().filter(|one| one.stated != one.counted).collect();
    stated.sort_by_key(|one| one.line);
    let point = |line, text: String| format!("{}: {text}", input.place(line));
    let stated =
        stated.into_iter().map(|one| point(one.line, say::stated_differs(lang, &one.text, one.stated, one.counted)));
    let swapped = input.swapped.and_then(|products| {
        let headings = NAMES.map(|field| input.table.headings.get(input.binding.column(field)? - 1));
        let [Some(product), Some(subject)] = headings else { return None };
        Some(point(input.table.laid.headings.0, say::swapped(lang, product, subject, products)))
    });
    swapped.into_iter().chain(stated).chain(below(input, lang)).collect()
}

/// The fields that a product and its subject are named in.
const NAMES: [&str; 2] = ["ten_san_pham", "chu_the"];

/// How many products look like subjects, where the two headings may be swapped: most have a legal form where products
/// should be, few where subjects should.
pub(super) fn swapped(table: &Table, binding: &Binding) -> Option<usize> {
    let formed = |field| {
        let has = |row: &&Row| {
            let name = Some(binding.get(table, **row, field)).filter(|name| !name.is_empty());
            name.is_some_and(|name| subject_form::read("", name).is_ok_and(|reading| reading.form.is_some()))
        };
        table.rows().iter().take(LOOKED_AT).filter(has).count()
    };
    let rows = table.len().min(LOOKED_AT);
    let [products, subjects] = NAMES.map(formed);
    (products * 2 > rows && subjects * 4 < products).then_some(products)
}
