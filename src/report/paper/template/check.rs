//! What of a template can be told wrong before anything is filled in, so that its line is known.

use super::{Fault, What};

/// What the head of a section may say.
pub(super) const KEYS: [&str; 12] = [
    "kho",
    "cap-tren",
    "co-quan",
    "so",
    "ve-viec",
    "noi-ngay",
    "ten",
    "trich-yeu",
    "kem-theo",
    "noi-nhan",
    "nguoi-ky",
    "ho-ten",
];
/// What stands at the foot of every page: `dau-so`.
pub(super) const FOOT: &str = "chan-trang";

/// The first line that is neither a key of a head nor calls a table there is.
pub(super) fn check(text: &str, tables: &[&str]) -> Result<(), Fault> {
    let (mut in_head, mut in_comment, mut head_at) = (true, false, None);
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        let was_comment = in_comment || line.starts_with("{#");
        in_comment = was_comment && !line.contains("#}");
        if was_comment || line.is_empty() || line.starts_with("{%") {
            continue;
        }
        if is_rule(line, '=') {
            (in_head, head_at) = (true, None);
        } else if !in_head {
            // One that is not alone on its line would be printed as it stands.
            let inline = || Some(line.split_once("[[")?.1.split("]]").next().unwrap_or_default());
            let Some(name) = table(line).or_else(inline) else { continue };
            if table(line).is_none() || !tables.contains(&name) {
                return Err(Fault { line: number, what: What::Table(name.to_owned(), owned(tables)) });
            }
        } else if is_rule(line, '-') {
            in_head = false;
        } else {
            head_at = head_at.or(Some(number));
            let key = line.split_once(':').map_or(line, |(key, _)| key.trim());
            if !KEYS.contains(&key) && key != FOOT {
                let keys = KEYS.iter().chain([&FOOT]).copied().collect::<Vec<_>>();
                return Err(Fault { line: number, what: What::Key(key.to_owned(), owned(&keys)) });
            }
        }
    }
    if text.lines().all(|line| line.trim().is_empty()) {
        return Err(Fault { line: 1, what: What::NoBody });
    }
    // A line that parts sections may stand last, as in a loop.
    head_at.filter(|_| in_head).map_or(Ok(()), |line| Err(Fault { line, what: What::NoBody }))
}

/// A line of three or more of a sign, and of nothing else.
pub(super) fn is_rule(line: &str, sign: char) -> bool {
    line.len() >= 3 && line.chars().all(|c| c == sign)
}

/// The table that a line calls.
pub(super) fn table(line: &str) -> Option<&str> {
    line.strip_prefix("[[")?.strip_suffix("]]").map(str::trim)
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
