//! What a row says of a certificate: read, filled from the options, never guessed.

use std::collections::BTreeSet;

use super::Args;
use super::doubts::{keep_reissue, under_way};
use super::paper::{self, OWN};
use super::recognition::{By, KindBy, Recognition};
use super::title::Title;
use crate::commands::input::{At, Input};
use crate::commands::row::Locality;
use crate::commands::{row, wording};
use crate::law::{FIRST_YEAR, Points, Standing, Star, term_end};
use crate::roster::cell::{DecisionCell, FilingKindCell, StarCell};
use crate::roster::{Row, cell};
use crate::text::messages::{answer, certified};
use crate::text::{Lang, number};

/// What rows that tell less are filled from.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// The options.
    pub args: &'a Args,
    /// The decision they name.
    pub decision: Option<&'a DecisionCell>,
    /// The decision that the title of the table names.
    pub title: Option<&'a Title>,
    pub lang: Lang,
}

/// The certificate that a row is about.
pub fn one(
    Given { args, decision: given, title, lang }: Given<'_>,
    (input, table): (&mut Input, usize),
    row: &Row,
    passed_over: &mut BTreeSet<At>,
) -> Option<Recognition> {
    let mut doubts = Vec::new();
    let (told_star, level) = stars(input, row, OWN.star);
    let standing = input.read(row, "trang_thai", cell::text);
    let day = args.date.or_else(|| given?.date);
    let paper = paper::read(input, (row, &OWN), day, &mut doubts, lang);
    let stated_end = input.read(row, "het_han", cell::date);
    let uncertified = standing.as_deref().is_some_and(wording::is_uncertified);
    if told_star.is_some_and(|cell| cell.star < 3) || (told_star.is_none() && uncertified && !input.is_bad(row.line)) {
        passed_over.extend((!input.is_bad(row.line)).then_some(At { table, line: row.line })); // under three stars there is no certificate (Art 4.1a)
        return None;
    }
    let star = told_star.and_then(|cell| Star::new(cell.star)).or(args.star);
    let evidence = paper.number.is_some()
        || paper.date.is_some()
        || paper.vague.is_some()
        || paper.authority.is_some()
        || standing.is_some()
        || stated_end.is_some();
    if star.is_none() && !evidence && input.get(row, "hang_sao").is_empty() {
        input.fault(row.line, "hang_sao", certified::needs_star(lang));
    }
    let told_kind = kind(input, row);
    let told_year = input.read(row, OWN.year, row::programme_year);
    let mut read = named(input, table, row, &mut doubts, lang);
    if input.is_bad(row.line) {
        return None;
    }

    let kind_told = told_kind.as_ref().and_then(|cell| cell.kind);
    let title = title.filter(|title| title.fits(&paper));
    let titled = |told: bool, fills: bool| title.is_some() && !told && fills;
    let by_title = title.map(|title| &title.paper);
    let dated = paper.date.is_some() || day.is_some();
    let signed = paper.authority.is_some() || args.authority.is_some();
    let by_its_title =
        titled(paper.number.is_some() || given.is_some(), by_title.is_some_and(|by| by.number.is_some()))
            || titled(dated, by_title.is_some_and(|by| by.date().is_some()))
            || titled(signed, by_title.is_some_and(|by| by.authority.is_some()));
    let fills = [
        (By::Star, told_star.is_none() && args.star.is_some()),
        (By::Decision, paper.number.is_none() && given.is_some()),
        (By::Date, paper.date.is_none() && day.is_some()),
        (By::Kind, kind_told.is_none() && args.kind.is_some()),
        (By::Authority, paper.authority.is_none() && args.authority.is_some()),
        (By::Year, told_year.is_none() && args.year.is_some()),
        (By::Title, by_its_title),
    ];
    read.filled = fills.into_iter().filter_map(|(by, fills)| fills.then_some(by)).collect();
    let number = paper.number.clone().or_else(|| given.and_then(|cell| cell.number.clone()));
    read.number = number.or_else(|| by_title?.number.clone());
    read.date = paper.date.or(day).or_else(|| by_title?.date());
    let authority = paper.authority.clone().or_else(|| args.authority.clone());
    read.authority = authority.or_else(|| by_title?.authority.clone());
    read.star = star;
    read.sent_up = told_star.is_some_and(|cell| cell.sent_up);
    // The end that 36 months give is not one that the decision states.
    read.stated_end = stated_end.filter(|stated| Some(*stated) != term_end(read.date, None));
    if let Some((end, decided)) = read.stated_end.zip(read.date).filter(|(end, decided)| end <= decided) {
        let (end, decided) = (number::date(lang, end), number::date(lang, decided));
        input.fault(row.line, "het_han", certified::ends_before_decision(lang, end, decided));
    }
    read.reckoned = standing.clone().filter(|text| wording::is_word_of(Standing::Expired, text));
    // What the days tell is reckoned, not told by the source.
    read.standing = standing.filter(|text| !wording::is_reckoned(text)).or(read.standing);
    if let Some(text) = &level {
        row::add_note(&mut read.note, &answer::level_in_file(Lang::Vi, text));
    }
    let kind_year = told_kind.as_ref().and_then(|cell| cell.year).map(i32::from).filter(|year| *year >= FIRST_YEAR);
    // "đánh giá lại 2022" tells the year as well, and so does the month or year of a decision without its day;
    // nothing else is guessed.
    read.year = told_year.or(kind_year).or(args.year);
    read.kind = kind_told.or(args.kind);
    if told_kind.is_some() && read.kind.is_none() {
        read.kind_by = KindBy::Doubtful;
    }
    keep_reissue(input, row, told_kind.as_ref(), &mut read.note);
    read.doubts = doubts;
    read.settle(paper, lang);
    Some(read)
}

/// What a row tells of a certificate whosoever's it is: its subject, product and what stands beside them. Without
/// star and decision.
pub fn named(input: &mut Input, table: usize, row: &Row, doubts: &mut Vec<String>, lang: Lang) -> Recognition {
    let round = input.read(row, "dot", cell::round);
    let points = input.read(row, "diem", cell::points).map(Points);
    let code = input.read(row, "ma_san_pham", cell::code);
    let subject = row::subject(input, row, doubts, lang);
    let product = row::product(input, row, lang);
    doubts.extend(row::failed_formulas(input, row, lang));
    doubts.extend(under_way(input, row, lang));
    let mut note = row::public_note(input, row, doubts, lang);
    let standing = row::take_standing(&mut note);
    Recognition {
        at: At { table, line: row.line },
        subject,
        product,
        authority: None,
        number: None,
        date: None,
        star: None,
        sent_up: false,
        kind: None,
        kind_by: KindBy::Word,
        year: None,
        round,
        points,
        stated_end: None,
        standing,
        reckoned: None,
        code,
        position: input
            .text(row, "stt")
            .and_then(|text| u32::try_from(cell::count(&text).ok()?).ok())
            .filter(|n| *n > 0),
        note,
        locality: Locality::read(input, row),
        placed: (None, None),
        earlier: false,
        again: Vec::new(),
        filled: Vec::new(),
        doubts: Vec::new(),
    }
}

/// The stars of a row in a field; and the cell's text where it tells their level too.
pub fn stars(input: &mut Input, row: &Row, field: &str) -> (Option<StarCell>, Option<String>) {
    let told = input.read(row, field, cell::recognised);
    let level = told.as_ref().and_then(|told| told.level.as_ref()).and_then(|_| input.text(row, field));
    (told.map(|told| told.star), level)
}

/// What a row tells of the kind. "Cấp lại" is a re-evaluation to some offices and a reissue to most:
/// doubtful until `--kind` says.
pub fn kind(input: &mut Input, row: &Row) -> Option<FilingKindCell> {
    let field = if input.get(row, "loai_ho_so").is_empty() { "loai_danh_gia" } else { "loai_ho_so" };
    input.read(row, field, cell::filing_kind)
}
