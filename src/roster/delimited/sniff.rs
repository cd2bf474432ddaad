//! The delimiter a text uses.

/// Delimiters tried. On a tie the one listed first wins: nobody writes a tab or a `;` in a heading.
const CANDIDATES: [u8; 3] = [b'\t', b';', b','];

/// How many lines are looked at when the first has no delimiter.
const LINES: usize = 5;

/// The delimiter, and the byte the table starts at: after the line `sep=;` which Excel understands, if there is one.
pub(in crate::roster) fn delimiter(text: &str) -> (u8, usize) {
    let first = text.lines().next().unwrap_or_default();
    if let Some([told]) = first.strip_prefix("sep=").map(str::as_bytes)
        && CANDIDATES.contains(told)
    {
        return (*told, first.len());
    }
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).take(LINES);
    let sniffed = lines.find_map(most_frequent).unwrap_or(b',');
    (sniffed, 0)
}

/// The candidate that stands most often outside quotes.
fn most_frequent(line: &str) -> Option<u8> {
    let mut quoted = false;
    let mut counts = [0_usize; CANDIDATES.len()];
    for byte in line.bytes() {
        if byte == b'"' {
            quoted = !quoted;
        } else if !quoted && let Some(n) = CANDIDATES.iter().position(|c| *c == byte) {
            counts[n] += 1;
        }
    }
    let most = counts.into_iter().max().filter(|n| *n > 0)?;
    counts.iter().position(|n| *n == most).map(|n| CANDIDATES[n])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_line_tells() {
        for (text, told) in [
            ("stt,ten,diem\n", (b',', 0)),
            ("stt;ten;diem\n1;a;90,75\n", (b';', 0)),
            ("stt\tten\n", (b'\t', 0)),
            ("\n\"Xã, phường, đặc khu\";Tỉnh\n", (b';', 0)),
            ("Xã, phường;Tỉnh;Điểm\n", (b';', 0)),
            ("ma_ho_so\n2020-1-001\n", (b',', 0)),
            ("DANH SÁCH\nstt;ten\n", (b';', 0)),
            ("sep=;\r\nstt;ten\n", (b';', 5)),
        ] {
            assert_eq!(delimiter(text), told, "{text:?}");
        }
    }
}
