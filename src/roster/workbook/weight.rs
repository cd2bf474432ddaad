//! What a workbook takes in memory, before a reader that has no limits opens it.

use std::io::{self, BufRead, BufReader, Read, Seek};
use std::path::Path;

use quick_xml::events::Event;
use quick_xml::reader::Reader;

use crate::roster::file::FileFault;

/// The longest cell, shared string or tag, in bytes of XML: 16 MiB. Excel's longest text, each letter a run of its own,
/// is less; a reader holds such a piece several times over.
const LONGEST: u64 = 16 << 20;

/// Refuses an archive that inflates to more than a limit in bytes, or of which a reader would hold more: texts that cells
/// share, and elements that are short to write and long to keep.
pub fn within(archive: impl Read + Seek, limit: u64) -> Result<(), FileFault> {
    let mut zip = zip::ZipArchive::new(archive).map_err(|_| FileFault::Damaged)?;
    let (mut left, mut held) = (limit, 0_u64);
    for at in 0..zip.len() {
        // Of a part that is encrypted nothing can be told; the reader will say so.
        let Ok(part) = zip.by_index(at) else { continue };
        let name = part.name().map(|name| name.to_lowercase()).unwrap_or_default();
        // What the header says of its size may be wrong.
        let mut part = Metered { inner: BufReader::new(part.take(left + 1)), read: 0, since: 0 };
        // What offices embed beside the sheets is read by nobody.
        let extension = Path::new(&name).extension().and_then(|extension| extension.to_str());
        if matches!(extension, Some("xml" | "rels")) && !name.starts_with("customxml/") {
            held = held.saturating_add(weigh(&mut part, limit.saturating_sub(held)));
            if part.since > LONGEST {
                return Err(FileFault::Inflates { limit });
            }
        }
        part.since = 0;
        io::copy(&mut part.inner, &mut Counted(&mut part.read)).map_err(|_| FileFault::Damaged)?;
        left = left.checked_sub(part.read).ok_or(FileFault::Inflates { limit })?;
        if name.ends_with("sharedstrings.xml") {
            held = held.saturating_add(part.read);
        }
        if held > limit {
            return Err(FileFault::Inflates { limit });
        }
    }
    Ok(())
}

/// What the elements of a part take besides their text, as soon as it is more than a limit. What is no XML is not
/// weighed on: the reader stops there too.
fn weigh<R: BufRead>(part: &mut Metered<R>, limit: u64) -> u64 {
    let mut reader = Reader::from_reader(part);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    let (mut buffer, mut weight, mut inside) = (Vec::new(), 0_u64, false);
    while weight <= limit {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Err(_) | Ok(Event::Eof) => break,
            Ok(Event::Start(tag)) => {
                let name = tag.local_name();
                inside |= is_one(name.as_ref());
                weight = weight.saturating_add(weight_of(name.as_ref()));
                if name.as_ref() == "sst" {
                    // The reader makes room for as many as are announced, before it has read one.
                    let announced = tag.try_get_attribute("uniqueCount").ok().flatten();
                    let announced = announced.and_then(|count| count.value.trim().parse::<u64>().ok());
                    if announced.unwrap_or_default().saturating_mul(SLOT) > limit {
                        return u64::MAX;
                    }
                }
            }
            Ok(Event::End(tag)) => inside &= !is_one(tag.local_name().as_ref()),
            Ok(_) => {}
        }
        if !inside {
            reader.get_mut().since = 0;
        }
    }
    weight
}

/// What a place in a list of texts takes.
const SLOT: u64 = 24;

/// What an element of which a list is kept takes: a text, a merged range, a format, a name.
fn weight_of(element: &str) -> u64 {
    match element {
        "si" | "mergeCell" => 64,
        "xf" | "style" | "font" | "fill" | "border" | "numFmt" | "sheet" | "definedName" | "Relationship" => 256,
        _ => 0,
    }
}

/// Whether a reader holds the element whole.
fn is_one(element: &str) -> bool {
    matches!(element, "si" | "c" | "table-cell")
}

/// A part that counts what is read of it, all in all and since a place that is set; no further than the longest piece.
struct Metered<R> {
    inner: R,
    read: u64,
    since: u64,
}

impl<R: BufRead> Read for Metered<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Metered<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since > LONGEST { Err(io::ErrorKind::FileTooLarge.into()) } else { self.inner.fill_buf() }
    }

    fn consume(&mut self, count: usize) {
        self.read = self.read.saturating_add(count as u64);
        self.since = self.since.saturating_add(count as u64);
        self.inner.consume(count);
    }
}

/// Counts what is written to it.
struct Counted<'c>(&'c mut u64);

impl io::Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        *self.0 = self.0.saturating_add(bytes.len() as u64);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use super::*;

    const LIMIT: u64 = 64 << 20;

    fn archive(name: &str, begin: &str, piece: &str, times: usize) -> Result<(), FileFault> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(begin.as_bytes()).unwrap();
        let many = piece.repeat(1000);
        for _ in 0..times / 1000 {
            zip.write_all(many.as_bytes()).unwrap();
        }
        within(zip.finish().unwrap(), LIMIT)
    }

    #[test]
    fn what_is_short_to_write_and_long_to_keep_is_refused() {
        // Each of them less than the limit by itself.
        for (name, begin, piece) in [
            ("xl/sharedStrings.xml", "<sst>", "<si/>"),
            ("xl/SharedStrings.xml", "<x:sst>", "<x:si/>"),
            ("xl/styles.xml", "<fonts>", "<font/>"),
            ("xl/styles.xml", "<borders>", "<border/>"),
            ("xl/worksheets/sheet1.xml", "<mergeCells>", "<mergeCell ref=\"A1:B1\"/>"),
            ("content.xml", "", "<style:style/>"),
            ("xl/_rels/workbook.xml.rels", "", "<Relationship Id=\"a\"/>"),
            // One piece.
            ("xl/sharedStrings.xml", "<sst><si><t>", "aaaaaaaaaaaaaaaaaaaa"),
            ("xl/sharedStrings.xml", "<sst><si>", "<t>aaaaaaaaaaaaaaaa</t>"),
            ("xl/worksheets/sheet1.xml", "<c><v>", "<![CDATA[0000000]]>"),
            ("xl/worksheets/sheet1.xml", "<!--", "<><><><><><><><><><>"),
            ("xl/worksheets/sheet1.xml", "<c a=\"", "<><><><><><><><><><>"),
            ("content.xml", "<table:table-cell>", "<text:p>a</text:p>"),
        ] {
            let times = 1_200_000;
            assert!(((begin.len() + piece.len() * times) as u64) < LIMIT, "{begin}{piece}");
            let refused = archive(name, begin, piece, times);
            assert!(matches!(refused, Err(FileFault::Inflates { limit: LIMIT })), "{name}: {begin}{piece}");
        }
        for announced in ["99999999999", "18446744073709551615"] {
            let refused = archive("xl/sharedStrings.xml", &format!("<sst uniqueCount=\"{announced}\">"), "<si/>", 1000);
            assert!(matches!(refused, Err(FileFault::Inflates { .. })), "{announced}");
        }
    }

    #[test]
    fn what_workbooks_hold_is_let_in() {
        for (name, begin, piece, times) in [
            ("xl/sharedStrings.xml", "<sst uniqueCount=\"300000\">", "<si><t>Hợp tác xã nông nghiệp</t></si>", 300_000),
            ("xl/worksheets/sheet1.xml", "<sheetData>", "<c r=\"A1\"><v>1</v></c>", 2_000_000),
            ("xl/pivotCache/pivotCacheRecords1.xml", "", "<r><x v=\"1\"/></r>", 2_000_000),
            // Nobody reads these.
            ("customXml/item1.xml", "<DataMashup>", "aaaaaaaaaaaaaaaaaaaa", 1_200_000),
            ("xl/media/image1.png", "", "aaaaaaaaaaaaaaaaaaaa", 1_200_000),
        ] {
            assert!(archive(name, begin, piece, times).is_ok(), "{name}");
        }
        assert!(matches!(archive("a.png", "", "aaaaaaaaaa", 7_000_000), Err(FileFault::Inflates { .. })));
    }
}
