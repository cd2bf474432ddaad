//! Word, for a paper that an office edits, prints and signs: A4 by Decree 30/2020/NĐ-CP, Appendix I.

mod columns;
mod forms;
mod measure;
mod package;
mod table;
mod words;

use std::io::{self, Write};

use maud::{Markup, html};

use crate::report::paper::{Paper, Part, Print, Section};
use crate::text::Lang;
use package::Package;

/// Lengths in Word are twentieths of a point.
const fn mm(n: u32) -> u32 {
    (n * 7200 + 63) / 127
}

/// A4, upright.
const SHORT: u32 = 11_906;
const LONG: u32 = 16_838;
/// The margins (Part I, 1).
const ABOVE: u32 = mm(20);
const BELOW: u32 = mm(20);
const LEFT: u32 = mm(30);
const RIGHT: u32 = mm(15);
/// Where the number of the page and the foot stand in their margins.
const EDGE: u32 = mm(10);

/// Writes a paper. The same paper, language and day are the same bytes.
pub fn write(paper: &Paper, print: &Print, out: &mut dyn Write) -> io::Result<()> {
    let mut package = Package::new(paper, *print)?;
    package.document()?;
    let (last, before) = match paper.sections.split_last() {
        Some((last, before)) => (last, before),
        None => (&Section::default(), [].as_slice()),
    };
    for section in before {
        body(section, print.lang, &mut package)?;
        // A section ends with a paragraph that says what its pages are; it takes a point of them.
        let end = words::small(&sheet(section, paper.foot.is_some()));
        package.put(&end)?;
    }
    body(last, print.lang, &mut package)?;
    if last.parts.last().is_some_and(is_table) {
        package.put(&words::small(&html! {}))?; // Word lets no page end with a table
    }
    package.put(&sheet(last, paper.foot.is_some()))?;
    out.write_all(&package.finish()?)
}

/// The parts of a section.
fn body(section: &Section, lang: Lang, package: &mut Package) -> io::Result<()> {
    let width = width(section);
    let mut after_table = false;
    for (at, part) in section.parts.iter().enumerate() {
        // Two tables that touch would be one.
        if after_table || matches!(part, Part::Signatures(_)) {
            package.put(&words::gap())?;
        }
        after_table = is_table(part);
        // No signature stands on a page of its own.
        let kept = matches!(section.parts.get(at + 1), Some(Part::Signatures(_)));
        match part {
            Part::Letterhead(letterhead) => package.put(&forms::letterhead(letterhead, width))?,
            Part::Title(title) => package.put(&forms::title(title, width))?,
            Part::Heading(text) => package.put(&words::styled("Heading1", text))?,
            Part::Paragraph(paragraph) => package.put(&words::paragraph(paragraph, kept))?,
            Part::Table(table) => table::write(table, width, lang, package)?,
            Part::Signatures(signatures) => package.put(&forms::signatures(signatures, width))?,
        }
    }
    Ok(())
}

const fn is_table(part: &Part) -> bool {
    matches!(part, Part::Letterhead(_) | Part::Table(_) | Part::Signatures(_))
}

/// How wide its text is.
fn width(section: &Section) -> u32 {
    (if section.landscape { LONG } else { SHORT }) - LEFT - RIGHT
}

/// What the pages of a section are: their size and margins; numbered from 1, the first without its number (Part II, 10).
fn sheet(section: &Section, foot: bool) -> Markup {
    let (wide, high) = if section.landscape { (LONG, SHORT) } else { (SHORT, LONG) };
    let lies = section.landscape.then_some("landscape");
    html! {
        w:sectPr {
            w:headerReference w:type="default" r:id="rId3" {}
            w:headerReference w:type="first" r:id="rId4" {}
            @if foot {
                w:footerReference w:type="default" r:id="rId5" {}
                w:footerReference w:type="first" r:id="rId5" {}
            }
            w:pgSz w:w=(wide) w:h=(high) w:orient=[lies] {}
            w:pgMar w:top=(ABOVE) w:right=(RIGHT) w:bottom=(BELOW) w:left=(LEFT) w:header=(EDGE) w:footer=(EDGE) w:gutter="0" {}
            w:pgNumType w:start="1" {}
            w:titlePg {}
        }
    }
}

#[cfg(test)]
mod tests;
