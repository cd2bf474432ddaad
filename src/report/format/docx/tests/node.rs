//! What is read of a part of a Word file.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

/// An element, or the text in one.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub inner: Vec<Node>,
    pub text: String,
}

impl Node {
    /// A part of the file, read by the XML reader: it is well formed, and each letter is one that XML has.
    pub fn part(file: &[u8], name: &str) -> Self {
        let mut text = String::new();
        zip::ZipArchive::new(Cursor::new(file)).unwrap().by_name(name).unwrap().read_to_string(&mut text).unwrap();
        assert!(text.chars().all(|c| matches!(c, '\n' | ' '..='\u{fffd}' | '\u{10000}'..)), "{name}");
        let mut reader = Reader::from_str(&text);
        let mut open = vec![Self::default()];
        loop {
            let event = reader.read_event().unwrap();
            match &event {
                Event::Start(start) | Event::Empty(start) => open.push(Self::new(start)),
                Event::Text(text) => open.last_mut().unwrap().text += text,
                Event::GeneralRef(name) => {
                    let name = format!("&{};", &**name);
                    open.last_mut().unwrap().text += &unescape(&name).unwrap();
                }
                Event::Eof => break,
                _ => {}
            }
            if matches!(event, Event::End(_) | Event::Empty(_)) {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().inner.push(done);
            }
        }
        assert_eq!(open.len(), 1);
        open.remove(0)
    }

    fn new(start: &BytesStart) -> Self {
        let attributes = start.attributes().map(Result::unwrap);
        let attributes = attributes.map(|a| (a.key.as_ref().to_owned(), unescape(&a.value).unwrap().into_owned()));
        Self { name: start.name().as_ref().to_owned(), attributes: attributes.collect(), ..Self::default() }
    }

    /// The elements of a name within it, at any depth.
    pub fn all(&self, name: &str) -> Vec<&Self> {
        let within = self.inner.iter().flat_map(|node| node.all(name));
        (self.name == name).then_some(self).into_iter().chain(within).collect()
    }

    pub fn has(&self, name: &str) -> bool {
        !self.all(name).is_empty()
    }

    /// An attribute of the first element of a name.
    pub fn get(&self, name: &str, attribute: &str) -> Option<&str> {
        self.all(name).first()?.attributes.get(attribute).map(String::as_str)
    }

    /// What it says: a line's end where it has one, or where a paragraph ends.
    pub fn words(&self) -> String {
        match self.name.as_str() {
            "w:t" => self.text.clone(),
            "w:br" => "\n".to_owned(),
            "w:tc" | "w:p" | "w:r" => {
                let parts: Vec<String> = self.inner.iter().map(Self::words).collect();
                if self.name == "w:tc" { parts[1..].join("\n") } else { parts.concat() }
            }
            _ => String::new(),
        }
    }

    pub fn lines(&self) -> Vec<String> {
        self.all("w:p").into_iter().map(Self::words).collect()
    }

    /// A table's rows.
    pub fn rows(&self) -> Vec<Vec<String>> {
        self.all("w:tr").iter().map(|row| row.all("w:tc").into_iter().map(Self::words).collect()).collect()
    }
}
