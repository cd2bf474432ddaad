//! The authority that a paper prints.

use super::Level;
use super::places::{self, List};
use crate::text::fold;

/// Level and place of a printed authority, the place as printed.
pub fn signatory(printed: &str) -> Option<(Level, String)> {
    let printed = fold::nfc(printed);
    let key = fold::key(&printed);
    if key.starts_with("bộ ") {
        return Some((Level::Ministry, printed));
    }
    let rest = ["chủ tịch ", "ủy ban nhân dân ", "ubnd "]
        .into_iter()
        .fold(key.as_str(), |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let words = printed.split(' ').count().checked_sub(rest.split(' ').count())?;
    let place = printed.split(' ').skip(words).collect::<Vec<_>>().join(" ");
    let starts = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    if starts(&["tỉnh "]) || is_unnamed(rest) {
        return Some((Level::Province, place));
    }
    if starts(&["huyện ", "quận ", "thị xã ", "tx ", "tx."]) {
        return Some((Level::District, place));
    }
    if starts(&["thành phố ", "tp ", "tp."]) {
        // "thành phố Sơn La" is a district's city; "thành phố Cần Thơ" is run by the centre.
        let central = [List::Before2025, List::Since2025]
            .into_iter()
            .flat_map(places::provinces)
            .any(|province| province.kind == "Thành phố" && fold::place(province.name) == fold::place(rest));
        let central = central || places::resolve(rest).is_ok_and(|province| province.kind == "Thành phố");
        return Some((if central { Level::Province } else { Level::District }, place));
    }
    None
}

/// Whether the place of an authority is but a kind: "UBND tỉnh".
pub fn is_unnamed(place: &str) -> bool {
    matches!(&*fold::key(place), "tỉnh" | "thành phố" | "tp" | "tp.")
}

/// Whether two printed names may be of one authority, of which the first is of a paper without a day: a name means another
/// unit on other days, and a kind alone any unit of the kind.
pub fn may_be_one_signatory(undated: &str, other: &str) -> bool {
    let (Some((one, place)), Some((two, theirs))) = (signatory(undated), signatory(other)) else { return false };
    one == two && (is_unnamed(&place) || fold::same_place(&place, &theirs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authorities_read_by_their_kind() {
        for (printed, level) in [
            ("UBND tỉnh An Giang", Some(Level::Province)),
            ("Chủ tịch UBND tỉnh Sơn La", Some(Level::Province)),
            ("Ủy ban nhân dân thành phố Cần Thơ", Some(Level::Province)),
            ("UBND TP. Huế", Some(Level::Province)),
            ("UBND TP.HCM", Some(Level::Province)),
            ("UBND thành phố Sơn La", Some(Level::District)),
            ("UBND huyện Mai Sơn", Some(Level::District)),
            ("UBND thị xã Tân Châu", Some(Level::District)),
            ("Bộ Nông nghiệp và Phát triển nông thôn", Some(Level::Ministry)),
            ("UBND tỉnh", Some(Level::Province)),
            ("Uỷ ban nhân dân tỉnh", Some(Level::Province)),
            ("UBND huyện", None),
            ("Hội đồng tỉnh", None),
            ("", None),
        ] {
            assert_eq!(signatory(printed).map(|(level, _)| level), level, "{printed}");
        }
        assert_eq!(signatory("UBND  huyện Mai Sơn").map(|(_, place)| place).as_deref(), Some("huyện Mai Sơn"));
    }

    #[test]
    fn a_name_without_a_day_may_be_that_of_another_day() {
        for (undated, other, may) in [
            ("UBND tỉnh Đồng Tháp", "UBND tỉnh Đồng Tháp", true),
            ("Chủ tịch UBND tỉnh Đồng Tháp", "Ủy ban nhân dân tỉnh Đồng Tháp", true),
            ("UBND tỉnh", "UBND tỉnh Đồng Tháp", true),
            ("UBND tỉnh Đồng Tháp", "UBND tỉnh Tiền Giang", false),
            ("UBND huyện Tam Nông", "UBND tỉnh Đồng Tháp", false),
            ("Hội đồng tỉnh", "Hội đồng tỉnh", false),
        ] {
            assert_eq!(may_be_one_signatory(undated, other), may, "{undated} / {other}");
        }
    }
}
