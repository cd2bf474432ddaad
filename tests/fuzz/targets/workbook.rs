//! The workbook reader: bytes as a file, or as the parts of an archive or the stream of a container,
//! which no chance would pack right.

#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: common::hook(), |bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else { return };
    match kind % 5 {
        0 => common::read("a.xlsx", rest),
        1 => common::read("a.xls", rest),
        2 => common::read("a.ods", rest),
        3 => common::read("a.xls", &common::xls(rest)),
        _ => {
            // The sheet, its texts and its styles, each ended by a NUL.
            let mut parts = rest.splitn(3, |byte| *byte == 0);
            let mut next = || parts.next().unwrap_or_default();
            common::read("a.xlsx", &common::xlsx(next(), next(), next()));
        }
    }
});
