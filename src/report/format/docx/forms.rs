//! What a paper begins and ends with: letterhead, title, signatures.

use maud::{Markup, html};

use super::words::{self, Line, Look, MIDDLE, bold, italic, line, rule, upright};
use super::{measure, mm};
use crate::report::paper::{Letterhead, MOTTO, RECEIVERS, Signatures, Signer, Title};

/// A rule below a text has this part of its length: a third to a half (Part II, 2 and 5).
const RULE: u32 = 40;
/// Room for a signature and a seal.
const SIGNED: u32 = mm(32);

/// Who issues the paper on the left, the motto on the right; below them the number, the place and the day.
pub(super) fn letterhead(head: &Letterhead, width: u32) -> Markup {
    let [country, motto] = MOTTO;
    let left = width * 39 / 100;
    let right = width - left;
    let rows = html! {
        w:tr {
            w:trPr { w:cantSplit {} }
            (cell(left, &html! {
                @if let Some(above) = &head.above { (line(above, upright(13), MIDDLE)) }
                (line(&head.issuer, bold(13), MIDDLE))
                (rule(part(&head.issuer, 13, left), left))
            }))
            (cell(right, &html! {
                (line(country, bold(13), MIDDLE))
                (line(motto, bold(14), MIDDLE))
                (rule(measure::width(motto, true, 28), right))
            }))
        }
        w:tr {
            w:trPr { w:cantSplit {} }
            (cell(left, &html! {
                (line(head.number.as_deref().unwrap_or_default(), upright(13), MIDDLE))
                @if let Some(about) = &head.about { (line(about, upright(12), Line { above: Some(60), ..MIDDLE })) }
            }))
            (cell(right, &line(head.place_and_day.as_deref().unwrap_or_default(), italic(14), MIDDLE)))
        }
    };
    layout(&[left, right], &rows)
}

/// The kind of the paper, what it is about, a rule, a note.
pub(super) fn title(title: &Title, width: u32) -> Markup {
    html! {
        (words::styled("Title", &title.kind))
        @if let Some(about) = &title.about {
            (line(about, bold(14), MIDDLE))
            (rule(part(about, 14, width), width))
        }
        @if let Some(note) = &title.note { (line(note, italic(14), MIDDLE)) }
        (words::gap())
    }
}

/// Who receives it on the left, who signs it beside; the names stand on one line.
pub(super) fn signatures(foot: &Signatures, width: u32) -> Markup {
    let first = match (foot.receivers.is_empty(), foot.signers.len()) {
        (_, 0 | 1) => width / 2,
        (false, _) => width * 34 / 100,
        (true, _) => 0,
    };
    let each = (width - first) / u32::try_from(foot.signers.len()).unwrap_or(u32::MAX).max(1);
    let mut columns = vec![each; foot.signers.len().max(1)];
    if first > 0 {
        columns.insert(0, first);
    }
    let rows = html! {
        w:tr {
            w:trPr { w:cantSplit {} }
            @if first > 0 {
                w:tc {
                    w:tcPr { w:tcW w:w=(first) w:type="dxa" {} w:vMerge w:val="restart" {} }
                    (receivers(foot))
                }
            }
            @for signer in &foot.signers { (cell(each, &capacity(signer))) }
            @if foot.signers.is_empty() { (cell(each, &line("", Look::default(), MIDDLE))) }
        }
        w:tr {
            w:trPr { w:cantSplit {} w:trHeight w:val=(SIGNED) w:hRule="atLeast" {} }
            @if first > 0 {
                w:tc { w:tcPr { w:tcW w:w=(first) w:type="dxa" {} w:vMerge {} } w:p {} }
            }
            @for at in 0..foot.signers.len().max(1) {
                w:tc {
                    w:tcPr { w:tcW w:w=(each) w:type="dxa" {} w:vAlign w:val="bottom" {} }
                    @let name = foot.signers.get(at).and_then(|signer| signer.name.as_deref());
                    (line(name.unwrap_or_default(), bold(14), Line { kept: false, ..MIDDLE }))
                }
            }
        }
    };
    layout(&columns, &rows)
}

/// Each on a line of its own.
fn receivers(foot: &Signatures) -> Markup {
    let kept = Line { kept: true, ..Line::default() };
    html! {
        @if foot.receivers.is_empty() {
            (line("", Look::default(), kept))
        } @else {
            (line(RECEIVERS, Look { bold: true, ..italic(12) }, kept))
            @for receiver in foot.receiver_lines() { (line(&receiver, upright(11), kept)) }
        }
    }
}

fn capacity(signer: &Signer) -> Markup {
    html! {
        @for text in &signer.capacity { (line(text, bold(14), MIDDLE)) }
        @if let Some(note) = &signer.note { (line(note, italic(13), MIDDLE)) }
        @if signer.capacity.is_empty() && signer.note.is_none() { (line("", Look::default(), MIDDLE)) }
    }
}

/// How long the rule below a text is.
fn part(text: &str, points: u32, width: u32) -> u32 {
    let longest = text.lines().map(|line| measure::width(line, true, points * 2)).max().unwrap_or_default();
    longest.min(width) * RULE / 100
}

fn cell(width: u32, what: &Markup) -> Markup {
    html! { w:tc { w:tcPr { w:tcW w:w=(width) w:type="dxa" {} } (what) } }
}

/// A table that only puts things beside each other: without lines.
fn layout(columns: &[u32], rows: &Markup) -> Markup {
    html! {
        w:tbl {
            w:tblPr {
                w:tblW w:w=(columns.iter().sum::<u32>()) w:type="dxa" {}
                w:tblLayout w:type="fixed" {}
                w:tblCellMar { w:left w:w="0" w:type="dxa" {} w:right w:w="0" w:type="dxa" {} }
            }
            w:tblGrid { @for width in columns { w:gridCol w:w=(width) {} } }
            (rows)
        }
    }
}
