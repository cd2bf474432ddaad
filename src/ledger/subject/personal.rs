//! What columns of sources told of a person besides the fields there are: a part each, `heading: cell`.

/// What stands between two parts.
const BETWEEN: &str = "; ";
/// What stands between a heading and its cell.
const TELLS: &str = ": ";

/// The parts of both, each heading once and told as the newer has it; what the older alone tells stays.
pub(super) fn merged(older: Option<&str>, newer: Option<&str>) -> Option<String> {
    let mut parts = older.map(parts_of).unwrap_or_default();
    for part in newer.map(parts_of).unwrap_or_default() {
        match parts.iter_mut().find(|known| heading(known) == heading(&part)) {
            Some(known) => *known = part,
            None => parts.push(part),
        }
    }
    (!parts.is_empty()).then(|| parts.join(BETWEEN))
}

/// The parts of a text; what begins with no heading belongs to the part before it.
fn parts_of(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for piece in text.split(BETWEEN) {
        match parts.last_mut() {
            Some(last) if !piece.contains(TELLS) => *last = format!("{last}{BETWEEN}{piece}"),
            _ => parts.push(piece.to_owned()),
        }
    }
    parts
}

/// The heading of a part; of one without a heading the whole.
fn heading(part: &str) -> &str {
    part.split_once(TELLS).map_or(part, |(heading, _)| heading)
}

#[cfg(test)]
mod tests {
    use super::merged;

    #[test]
    fn each_heading_is_told_once_and_none_is_lost() {
        let one = Some("CCCD: 064300000001; Zalo: mẫu");
        assert_eq!(merged(one, None).as_deref(), one);
        assert_eq!(merged(None, one).as_deref(), one);
        assert_eq!(merged(one, one).as_deref(), one);
        let newer = Some("Năm sinh: 1980; Zalo: mẫu 2");
        assert_eq!(merged(one, newer).as_deref(), Some("CCCD: 064300000001; Zalo: mẫu 2; Năm sinh: 1980"));
        // A cell may hold what stands between two.
        let cell = Some("Tài khoản: 000; ngân hàng mẫu; Zalo: mẫu");
        assert_eq!(merged(cell, one).as_deref(), Some("Tài khoản: 000; ngân hàng mẫu; Zalo: mẫu; CCCD: 064300000001"));
        assert_eq!(merged(None, None), None);
    }
}
