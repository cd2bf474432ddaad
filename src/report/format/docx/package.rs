//! The file: a ZIP of XML parts. Its entries bear the same time always.

use std::io::{self, Cursor, Write};

use maud::{Markup, PreEscaped, html};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::words;
use crate::report::paper::{Paper, Print};
use crate::text::Lang;

const XML: PreEscaped<&str> = PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
/// What kind of part a Word file has: `styles`.
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A Word file as it comes about, part after part.
pub(super) struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    /// A file with every part but the text itself.
    pub fn new(paper: &Paper, print: Print) -> io::Result<Self> {
        let lang = match print.lang {
            Lang::Vi => "vi-VN",
            Lang::En => "en-GB",
        };
        let mut package = Self(ZipWriter::new(Cursor::default()));
        let foot = paper.foot.as_deref();
        package.part("[Content_Types].xml", &types(foot.is_some()))?;
        package.part("_rels/.rels", &relations([("officeDocument", "word/document.xml")], true))?;
        package.part("docProps/core.xml", &about(paper, print, lang))?;
        let parts = ["styles", "settings", "header1", "header2", "footer1"];
        let parts = parts.into_iter().take(4 + usize::from(foot.is_some()));
        let parts = parts.map(|name| (name.trim_end_matches(['1', '2']), format!("{name}.xml")));
        package.part("word/_rels/document.xml.rels", &relations(parts, false))?;
        package.text("word/styles.xml", &include_str!("styles.xml").replace("LANGUAGE", lang))?;
        package.text("word/settings.xml", include_str!("settings.xml"))?;
        let number = html! { w:fldSimple w:instr="PAGE" { w:r { w:t { "2" } } } };
        let header = |what: Markup| html! { (XML) w:hdr xmlns:w=(WORD) { (words::holding("Header", &what)) } };
        package.part("word/header1.xml", &header(number))?;
        package.part("word/header2.xml", &header(html! {}))?; // the first page bears no number
        if let Some(foot) = foot {
            let foot = words::styled("Footer", foot);
            package.part("word/footer1.xml", &html! { (XML) w:ftr xmlns:w=(WORD) { (foot) } })?;
        }
        Ok(package)
    }

    /// Begins the text, which is the last part.
    pub fn document(&mut self) -> io::Result<()> {
        let begin = format!("{}<w:document xmlns:w=\"{WORD}\" xmlns:r=\"{OFFICE}\"><w:body>", XML.0);
        self.text("word/document.xml", &begin)
    }

    /// Adds to the text.
    pub fn put(&mut self, markup: &Markup) -> io::Result<()> {
        self.0.write_all(markup.0.as_bytes())
    }

    /// Adds what is no whole element: the beginning of one, or its end.
    pub fn raw(&mut self, xml: &str) -> io::Result<()> {
        self.0.write_all(xml.as_bytes())
    }

    /// Ends the text, and the file.
    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        self.raw("</w:body></w:document>")?;
        Ok(self.0.finish()?.into_inner())
    }

    fn part(&mut self, name: &str, markup: &Markup) -> io::Result<()> {
        self.text(name, &markup.0)
    }

    fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        self.0.start_file(name, options.last_modified_time(DateTime::default()))?;
        self.raw(text)
    }
}

/// What each part is.
fn types(foot: bool) -> Markup {
    let part = |name: &str, kind: &str| {
        html! { Override PartName=(format!("/word/{name}.xml")) ContentType=(format!("{KIND}.{kind}+xml")) {} }
    };
    html! {
        (XML)
        Types xmlns=(format!("{PACKAGE}/content-types")) {
            Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" {}
            Default Extension="xml" ContentType="application/xml" {}
            Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml" {}
            (part("document", "document.main"))
            (part("styles", "styles"))
            (part("settings", "settings"))
            (part("header1", "header"))
            (part("header2", "header"))
            @if foot { (part("footer1", "footer")) }
        }
    }
}

/// Which parts belong to one: `rId1` is the first. The file itself has what it says of itself as well.
fn relations<K: AsRef<str>, T: AsRef<str>>(parts: impl IntoIterator<Item = (K, T)>, whole: bool) -> Markup {
    let base = format!("{PACKAGE}/relationships");
    html! {
        (XML)
        Relationships xmlns=(base) {
            @for (at, (kind, target)) in parts.into_iter().enumerate() {
                Relationship Id=(format!("rId{}", at + 1)) Type=(format!("{OFFICE}/{}", kind.as_ref())) Target=(target.as_ref()) {}
            }
            @if whole {
                Relationship Id="about" Type=(format!("{base}/metadata/core-properties")) Target="docProps/core.xml" {}
            }
        }
    }
}

/// What the file says of itself.
fn about(paper: &Paper, print: Print, lang: &str) -> Markup {
    let day = print.on.format("%Y-%m-%dT00:00:00Z").to_string();
    html! {
        (XML)
        cp:coreProperties xmlns:cp=(format!("{PACKAGE}/metadata/core-properties")) xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" {
            dc:title { (words::shown(&paper.title)) }
            dc:language { (lang) }
            dcterms:created xsi:type="dcterms:W3CDTF" { (day) }
            dcterms:modified xsi:type="dcterms:W3CDTF" { (day) }
        }
    }
}
