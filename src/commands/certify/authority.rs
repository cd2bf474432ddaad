//! The authority a paper prints, as a level and a unit.

use chrono::NaiveDate;

use crate::commands::Failure;
use crate::law::Level;
use crate::law::places::{self, List};
use crate::ledger::{Office, Txn};
use crate::text::fold;

/// Level and unit of an authority as printed: "UBND tỉnh An Giang", "UBND huyện Mai Sơn", "Bộ Nông
/// nghiệp và Môi trường". What cannot be told stays `None`: nothing is invented.
pub(super) fn read(
    txn: &mut Txn<'_>,
    printed: &str,
    on: Option<NaiveDate>,
    office: &Office,
) -> Result<(Option<Level>, Option<i64>), Failure> {
    let Some((level, place)) = parse(printed) else { return Ok((None, None)) };
    Ok(match level {
        Level::Ministry => (Some(level), Some(txn.named_unit("ministry", printed, None)?)),
        Level::District => (Some(level), Some(txn.named_unit("district", &place, Some(office.unit.id))?)),
        Level::Province => {
            // The name means the province of the paper's day. Without a day it is the one that both
            // lists call so, or the office's own; else it is not known which.
            let province = match on {
                Some(on) => places::named_on(&place, on),
                None => places::resolve(&place).ok().or_else(|| own(&place, office)),
            };
            (Some(level), province.map(|province| txn.province(province)).transpose()?)
        }
    })
}

/// Whether a printed authority is a district's.
pub(super) fn is_district(printed: &str) -> bool {
    parse(printed).is_some_and(|(level, _)| level == Level::District)
}

fn own(place: &str, office: &Office) -> Option<&'static places::Province> {
    let list: List = office.unit.list.as_deref()?.parse().ok()?;
    places::provinces(list).iter().find(|province| fold::place(province.name) == fold::place(place))
}

/// Level and place of a printed authority.
fn parse(printed: &str) -> Option<(Level, String)> {
    let key = fold::key(printed);
    if key.starts_with("bộ ") || key.starts_with("bộ trưởng") {
        return Some((Level::Ministry, printed.to_owned()));
    }
    let rest = ["chủ tịch ", "ủy ban nhân dân ", "ubnd "]
        .into_iter()
        .fold(key.as_str(), |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let starts = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    if starts(&["tỉnh "]) {
        return Some((Level::Province, rest.to_owned()));
    }
    if starts(&["huyện ", "quận ", "thị xã ", "tx ", "tx."]) {
        return Some((Level::District, rest.to_owned()));
    }
    if starts(&["thành phố ", "tp ", "tp."]) {
        let central = [List::Before2025, List::Since2025]
            .into_iter()
            .flat_map(places::provinces)
            .any(|province| province.kind == "Thành phố" && fold::place(province.name) == fold::place(rest));
        // "thành phố Sơn La" is a district's city; "thành phố Cần Thơ" is run by the centre.
        return Some((if central { Level::Province } else { Level::District }, rest.to_owned()));
    }
    None
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
            ("UBND thành phố Sơn La", Some(Level::District)),
            ("UBND huyện Mai Sơn", Some(Level::District)),
            ("UBND thị xã Tân Châu", Some(Level::District)),
            ("Bộ Nông nghiệp và Phát triển nông thôn", Some(Level::Ministry)),
            ("Hội đồng tỉnh", None),
            ("", None),
        ] {
            assert_eq!(parse(printed).map(|(level, _)| level), level, "{printed}");
        }
    }
}
