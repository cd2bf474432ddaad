use super::{CellFault, CellFaultKind as Kind, whole};

/// Points in hundredths, 0 to 10000, from `90`, `90,5`, `90,75` or `90.75`. Never by way of floating point.
pub fn points(text: &str) -> Result<i64, CellFault> {
    let got = text.trim();
    hundredths(got).map_err(|kind| kind.of(text))
}

fn hundredths(got: &str) -> Result<i64, Kind> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let unsigned = got.strip_prefix(['-', '\u{2212}']).map(str::trim_start);
    let number = unsigned.unwrap_or(got);
    let (units, decimals) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    if !digits(units) || !digits(decimals) {
        return Err(Kind::NotPoints);
    }
    if decimals.len() > 2 {
        return Err(Kind::PointsTooFine);
    }
    if unsigned.is_some() {
        return Err(Kind::PointsOutOfRange);
    }
    let units = whole(units).filter(|n| *n <= 100).ok_or(Kind::PointsOutOfRange)?;
    let decimals = whole(decimals).ok_or(Kind::NotPoints)? * if decimals.len() == 1 { 10 } else { 1 };
    match i64::from(units * 100 + decimals) {
        sum @ 0..=10_000 => Ok(sum),
        _ => Err(Kind::PointsOutOfRange),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hundredth_reads_back_with_either_sign() {
        for n in 0..=10_000_i64 {
            for sign in [',', '.'] {
                assert_eq!(points(&format!("{}{sign}{:02}", n / 100, n % 100)), Ok(n));
                if n % 10 == 0 {
                    assert_eq!(points(&format!("{}{sign}{}", n / 100, n % 100 / 10)), Ok(n));
                }
            }
            if n % 100 == 0 {
                assert_eq!(points(&(n / 100).to_string()), Ok(n));
            }
        }
    }

    #[test]
    fn the_printed_ones_read() {
        // Cần Thơ 2020: 73. Khánh Hoà, at the ministry: 90,75. Bến Tre: 93,00.
        assert_eq!(points("73"), Ok(7300));
        assert_eq!(points(" 90,75 "), Ok(9075));
        assert_eq!(points("93,00"), Ok(9300));
    }

    #[test]
    fn anything_else_is_refused_by_name() {
        for (text, kind) in [
            ("", Kind::NotPoints),
            ("abc", Kind::NotPoints),
            ("80,5-81", Kind::NotPoints),
            ("1.000,5", Kind::NotPoints),
            ("90,", Kind::NotPoints),
            (",5", Kind::NotPoints),
            ("+5", Kind::NotPoints),
            ("-", Kind::NotPoints),
            ("9 0", Kind::NotPoints),
            ("9e1", Kind::NotPoints),
            ("٩٠", Kind::NotPoints),
            ("1.000", Kind::PointsTooFine),
            ("80,755", Kind::PointsTooFine),
            ("-5", Kind::PointsOutOfRange),
            ("100,01", Kind::PointsOutOfRange),
            ("101", Kind::PointsOutOfRange),
            ("99999999999999999999", Kind::PointsOutOfRange),
        ] {
            assert_eq!(points(text), Err(kind.of(text)), "{text:?}");
        }
    }
}
