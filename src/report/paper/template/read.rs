//! A filled text read as parts of a paper.

use super::Filled;
use super::check::{FOOT, is_rule, table};
use crate::report::Table;
use crate::report::paper::{Letterhead, Paragraph, Part, Run, Section, Set, Signatures, Signer, Title};

/// The head of a section as it is read.
#[derive(Default)]
struct Head {
    landscape: bool,
    letterhead: Letterhead,
    title: Title,
    signatures: Signatures,
}

pub(super) fn read(text: &str, tables: &[(&str, Vec<Table>)]) -> Filled {
    let mut filled = Filled { sections: Vec::new(), head_at_foot: false };
    let mut lines = text.lines().map(str::trim).peekable();
    while lines.peek().is_some() {
        let (mut head, mut parts, mut any) = (Head::default(), Vec::new(), false);
        for line in lines.by_ref().take_while(|line| !is_rule(line, '-')) {
            let Some((key, value)) = line.split_once(':') else { continue };
            any = true;
            match key.trim() {
                FOOT => filled.head_at_foot |= value.trim() == "dau-so",
                key => head.put(key, value.trim()),
            }
        }
        for line in lines.by_ref().take_while(|line| !is_rule(line, '=')).filter(|line| !line.is_empty()) {
            any = true;
            match table(line) {
                Some(name) => {
                    let known = tables.iter().find(|(known, _)| *known == name).map(|(_, tables)| tables.iter());
                    parts.extend(known.into_iter().flatten().cloned().map(Part::Table));
                }
                None => parts.push(part(line)),
            }
        }
        if any {
            filled.sections.push(head.section(parts));
        }
    }
    filled
}

impl Head {
    fn put(&mut self, key: &str, value: &str) {
        let text = plain(value);
        let some = (!text.is_empty()).then(|| text.clone());
        match key {
            "kho" => self.landscape = text == "ngang",
            "cap-tren" => self.letterhead.above = some.map(|_| in_lines(value)),
            "co-quan" => self.letterhead.issuer = in_lines(value),
            "so" => self.letterhead.number = some,
            "ve-viec" => self.letterhead.about = some,
            "noi-ngay" => self.letterhead.place_and_day = some,
            "ten" => self.title.kind = text,
            "trich-yeu" => self.title.about = some,
            "kem-theo" => self.title.note = some,
            "noi-nhan" => self.signatures.receivers.extend(some),
            "nguoi-ky" => self.signatures.signers.push(signer(value)),
            "ho-ten" => {
                if let Some(last) = self.signatures.signers.last_mut() {
                    last.name = some;
                }
            }
            _ => {}
        }
    }

    fn section(self, text: Vec<Part>) -> Section {
        let mut parts = Vec::new();
        if self.letterhead != Letterhead::default() {
            parts.push(Part::Letterhead(self.letterhead));
        }
        if self.title != Title::default() {
            parts.push(Part::Title(self.title));
        }
        parts.extend(text);
        if self.signatures != Signatures::default() {
            parts.push(Part::Signatures(self.signatures));
        }
        Section { landscape: self.landscape, parts }
    }
}

/// "TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | (Ký, đóng dấu)": lines of the capacity, a note in brackets.
fn signer(value: &str) -> Signer {
    let mut signer = Signer::default();
    for piece in split(value, '|') {
        let text = plain(piece.trim());
        if text.starts_with('(') {
            signer.note = Some(text);
        } else if !text.is_empty() {
            signer.capacity.push(text);
        }
    }
    signer
}

/// A name of an office whose lines part at `|`.
fn in_lines(value: &str) -> String {
    split(value, '|').into_iter().map(|piece| plain(piece.trim())).collect::<Vec<_>>().join("\n")
}

/// At each sign that is not behind a backslash.
fn split(text: &str, sign: char) -> Vec<&str> {
    let (mut pieces, mut from, mut behind) = (Vec::new(), 0, false);
    for (at, c) in text.char_indices() {
        if c == sign && !behind {
            pieces.push(&text[from..at]);
            from = at + c.len_utf8();
        }
        behind = c == '\\' && !behind;
    }
    pieces.push(&text[from..]);
    pieces
}

fn part(line: &str) -> Part {
    if let Some(text) = line.strip_prefix('#') {
        return Part::Heading(plain(text.trim_start_matches('#').trim()));
    }
    let (set, text) = match line.split_at_checked(1) {
        Some((">", text)) => (Set::Centred, text),
        Some(("<", text)) => (Set::Left, text),
        _ => (Set::Justified, line),
    };
    Part::Paragraph(Paragraph { runs: runs(text.trim()), set })
}

/// Text without its marks.
fn plain(text: &str) -> String {
    let (mut plain, mut letters) = (String::new(), text.chars());
    while let Some(c) = letters.next() {
        plain.push(if c == '\\' { letters.next().unwrap_or(c) } else { c });
    }
    plain
}

/// `**bold**`, `*italic*`.
fn runs(text: &str) -> Vec<Run> {
    let (mut runs, mut run) = (Vec::new(), Run::default());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\\' => run.text.push(letters.next().unwrap_or(c)),
            '*' => {
                let double = letters.next_if_eq(&'*').is_some();
                let (bold, italic) = (run.bold != double, run.italic == double);
                let next = Run { text: String::new(), bold, italic };
                let done = std::mem::replace(&mut run, next);
                if !done.text.is_empty() {
                    runs.push(done);
                }
            }
            _ => run.text.push(c),
        }
    }
    if !run.text.is_empty() {
        runs.push(run);
    }
    runs
}
