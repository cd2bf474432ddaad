//! What columns of sources told of a person besides the fields there are: a part each, `heading: cell`.

/// What stands between two parts.
const BETWEEN: &str = "; ";
/// What stands between a heading and its cell.
const TELLS: &str = ": ";

/// The parts of both, each once, the older first: of two that tell one heading otherwise (two persons of a subject, a
/// number of one of its products) neither is lost.
pub(super) fn merged(older: Option<&str>, newer: Option<&str>) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in [older, newer].into_iter().flatten().flat_map(parts_of) {
        if !parts.contains(&part) {
            parts.push(part);
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

#[cfg(test)]
mod tests {
    use super::merged;

    #[test]
    fn each_part_is_told_once_and_none_is_lost() {
        let one = Some("CCCD: 064300000001; Zalo: mẫu");
        assert_eq!(merged(one, None).as_deref(), one);
        assert_eq!(merged(None, one).as_deref(), one);
        assert_eq!(merged(one, one).as_deref(), one);
        let newer = Some("Năm sinh: 1980; Zalo: mẫu 2");
        assert_eq!(merged(one, newer).as_deref(), Some("CCCD: 064300000001; Zalo: mẫu; Năm sinh: 1980; Zalo: mẫu 2"));
        // A cell may hold what stands between two.
        let cell = Some("Tài khoản: 000; ngân hàng mẫu; Zalo: mẫu");
        assert_eq!(merged(cell, one).as_deref(), Some("Tài khoản: 000; ngân hàng mẫu; Zalo: mẫu; CCCD: 064300000001"));
        assert_eq!(merged(None, None), None);
    }
}
