//! What is doubtful in a certificate as its row tells it, beside the law and the day of the reading: nothing is refused
//! for it, nothing is changed.

use chrono::{Datelike, NaiveDate};

use super::recognition::Recognition;
use crate::commands::certify::authority;
use crate::commands::input::Input;
use crate::commands::row;
use crate::law::{FIRST_YEAR, Level, Mean, Regime, Star, bar_to_certify};
use crate::roster::Row;
use crate::roster::cell::FilingKindCell;
use crate::text::messages::{answer, certified};
use crate::text::{Lang, fold, number};

/// Adds to a row what is doubtful in it.
pub fn look(row: &mut Recognition, today: NaiveDate, lang: Lang) {
    let found = [of_points(row, lang), of_day(row.date, today, lang), of_authority(row, lang)];
    row.doubts.extend(found.into_iter().flatten());
}

/// Keeps the words of a cell that says "cấp lại": whatever it is taken for, what the paper said is not lost.
pub fn keep_reissue(input: &Input, row: &Row, told: Option<&FilingKindCell>, note: &mut Option<String>) {
    if told.is_some_and(|cell| cell.kind.is_none()) {
        let field = if input.get(row, "loai_ho_so").is_empty() { "loai_danh_gia" } else { "loai_ho_so" };
        if let Some(text) = input.text(row, field) {
            row::add_note(note, &answer::kind_in_file(Lang::Vi, text));
        }
    }
}

/// Points of another band than the star's. A star may be under its band: who certifies it may be able to give no more
/// (rules §4), and a product of 90 points has four stars until the ministry has answered.
fn of_points(row: &Recognition, lang: Lang) -> Option<String> {
    let (points, star) = (row.points?, row.star?);
    let band = Star::of_mean(Mean::of([points])?);
    let by_district = row.authority.as_deref().is_some_and(authority::is_district);
    let most_given = if by_district { Star::THREE } else { Star::FOUR };
    let awaits = star == most_given && band > star;
    (band != star && !awaits).then(|| {
        let told = number::points(lang, points.0);
        certified::points_of_other_star(lang, told, band.number(), star.number())
    })
}

/// A decision that is not signed yet, or that was before the programme began; the day is not told, so that many rows
/// have one line.
fn of_day(signed: Option<NaiveDate>, today: NaiveDate, lang: Lang) -> Option<String> {
    let day = signed?;
    if day > today {
        Some(certified::decision_to_come(lang))
    } else if day.year() < FIRST_YEAR {
        Some(certified::decision_before_programme(lang, FIRST_YEAR))
    } else {
        None
    }
}

/// That a row's dossier is under way by the words of its standing, whether a field or a column of its own ("Trạng thái hồ
/// sơ") has them: what is told of each is kept.
pub fn under_way(input: &Input, row: &Row, lang: Lang) -> Option<String> {
    let own = input.binding.unknown.iter().filter(|(_, heading)| {
        let heading = fold::heading(heading);
        ["trang_thai", "tinh_trang", "tien_do"].iter().any(|standing| heading.starts_with(standing))
    });
    let own = own.map(|(column, _)| input.table.cell(*row, column - 1));
    let words = ["chua nop", "dang nop", "da nop", "dang cho", "dang xu ly", "dang danh gia", "dang tham dinh"];
    let more = ["dang hoan thien", "chua danh gia", "cho danh gia", "cho tham dinh"];
    let mut told = std::iter::once(input.get(row, "trang_thai")).chain(own);
    let found = told.find(|told| words.iter().chain(&more).any(|words| fold::search(told).starts_with(words)))?;
    Some(certified::under_way(lang, found))
}

/// A decision whose authority is not told on a day when a district could certify the star, and a province as well; or
/// the ministry alone.
fn of_authority(row: &Recognition, lang: Lang) -> Option<String> {
    if row.authority.is_some() || row.number.is_none() {
        return None;
    }
    let star = row.star?;
    if star == Star::FIVE {
        return Some(certified::five_stars_by_whom(lang));
    }
    let day = row.date?;
    let by_district = bar_to_certify(Regime::in_force_on(day), Level::District, star, day).is_none();
    by_district.then(|| certified::district_or_province(lang))
}
