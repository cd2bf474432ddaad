//! What a file that is not text looks like, so that the clerk is told how to save it instead.

use std::path::Path;

/// A kind of file that is no table in text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryKind {
    /// An Excel workbook, `.xlsx`.
    Xlsx,
    /// An old Excel workbook, `.xls`.
    Xls,
    /// A `LibreOffice` spreadsheet, `.ods`.
    Ods,
    /// A Word document, `.docx` or `.doc`.
    Word,
    /// Some other zip archive.
    Zip,
    /// A PDF.
    Pdf,
    /// A picture: a scan or a photograph of the list.
    Image,
    /// A web page, which some systems export under the name `.xls`.
    Html,
    /// An `SQLite` file, perhaps the ledger itself.
    Sqlite,
    /// Bytes that no text has.
    Other,
}

/// How much of the file is looked at.
const HEAD: usize = 4096;

/// The kind of a file that is not plain text; `None` when it may be text.
pub(in crate::roster) fn recognise(bytes: &[u8], name: &str) -> Option<BinaryKind> {
    let extension = Path::new(name).extension().and_then(|e| e.to_str()).map(str::to_lowercase);
    let extension = extension.as_deref().unwrap_or_default();
    let head = &bytes[..bytes.len().min(HEAD)];
    let has = |part: &[u8]| head.windows(part.len()).any(|window| window == part);

    let kind = match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => match extension {
            "xlsx" | "xlsm" => BinaryKind::Xlsx,
            "ods" => BinaryKind::Ods,
            "docx" | "docm" => BinaryKind::Word,
            _ if has(b"xl/") => BinaryKind::Xlsx,
            _ if has(b"opendocument.spreadsheet") => BinaryKind::Ods,
            _ if has(b"word/") => BinaryKind::Word,
            _ => BinaryKind::Zip,
        },
        // The OLE container of Office before 2007.
        [0xd0, 0xcf, 0x11, 0xe0, ..] if extension == "doc" => BinaryKind::Word,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => BinaryKind::Xls,
        _ if bytes.starts_with(b"%PDF-") => BinaryKind::Pdf,
        _ if bytes.starts_with(b"SQLite format 3\0") => BinaryKind::Sqlite,
        _ if [&b"\x89PNG"[..], b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"].iter().any(|m| bytes.starts_with(m)) => {
            BinaryKind::Image
        }
        _ if is_html(head) => BinaryKind::Html,
        _ if bytes.contains(&0) => BinaryKind::Other,
        _ => return None,
    };
    Some(kind)
}

/// Whether the text begins as a web page or an XML document does.
fn is_html(head: &[u8]) -> bool {
    let head = head.strip_prefix("\u{feff}".as_bytes()).unwrap_or(head).trim_ascii_start();
    ["<!doctype html", "<html", "<?xml", "<table"]
        .iter()
        .any(|tag| head.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag.as_bytes())))
}

/// Whether the bytes are UTF-16: its mark, or NULs in every other place only. Latin letters leave
/// those; the letters Vietnamese adds do not, so one place in ten is enough.
pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let nuls_from = |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nuls_from(0), nuls_from(1));
    (even == 0 || odd == 0) && even + odd > 0 && (even + odd) * 10 >= head.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_first_bytes() {
        let cases: [(&[u8], &str, Option<BinaryKind>); 12] = [
            (b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml", "a.csv", Some(BinaryKind::Xlsx)),
            (b"PK\x03\x04....", "a.xlsx", Some(BinaryKind::Xlsx)),
            (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "a", Some(BinaryKind::Ods)),
            (b"PK\x03\x04....word/document.xml", "a", Some(BinaryKind::Word)),
            (b"PK\x03\x04....", "a.csv", Some(BinaryKind::Zip)),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.csv", Some(BinaryKind::Xls)),
            (b"%PDF-1.7", "a.csv", Some(BinaryKind::Pdf)),
            (b"\x89PNG\r\n\x1a\n", "a.csv", Some(BinaryKind::Image)),
            (b"SQLite format 3\0", "ocop.db", Some(BinaryKind::Sqlite)),
            (b"\n<HTML><body>", "a.xls", Some(BinaryKind::Html)),
            (b"stt,ten\n1,a\0b", "a.csv", Some(BinaryKind::Other)),
            (b"stt,ten\n1,a", "a.csv", None),
        ];
        for (bytes, name, kind) in cases {
            assert_eq!(recognise(bytes, name), kind, "{name} {bytes:?}");
        }
    }
}
