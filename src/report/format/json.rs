//! JSON: the figures, and what they were counted from.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};
use serde_json::{Map, Value};

use super::Style;
use crate::report::Page;
use crate::text::is_hidden;

/// Meta stands first: it says what the figures below it are of.
#[derive(Serialize)]
struct Document<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    meta: Option<&'a Map<String, Value>>,
    figures: &'a Value,
}

/// Writes `{"meta": …, "figures": …}`, indented, with a newline at the end; no meta if the style has none.
///
/// Keys keep the order of [`serde_json::Map`], by alphabet, so equal figures are equal bytes.
pub fn write(page: &Page, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let document = Document { meta: style.meta, figures: &page.figures };
    document.serialize(&mut Serializer::with_formatter(&mut *out, Plain(PrettyFormatter::new())))?;
    writeln!(out)
}

/// JSON in lines, in which nothing acts on a terminal or hides: what would is written by its number, which reads as the
/// same text.
struct Plain(PrettyFormatter<'static>);

impl Formatter for Plain {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut plain = 0;
        for (at, letter) in fragment.char_indices().filter(|(_, letter)| is_hidden(*letter)) {
            out.write_all(&fragment.as_bytes()[plain..at])?;
            for unit in letter.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            plain = at + letter.len_utf8();
        }
        out.write_all(&fragment.as_bytes()[plain..])
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_value(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use serde_json::json;

    fn text(style: &Style) -> String {
        let page = Page::new("bỏ qua").figures(json!({
            "products": 130,
            "mean_x100": 9075,
            "name": "Chè Shan tuyết",
        }));
        let mut out = Vec::new();
        write(&page, style, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// C1 controls, bidirectional marks and tags, as they come out of a file; JSON itself writes those below 32 so.
    #[test]
    fn what_hides_is_written_by_its_number_and_reads_the_same() {
        let name = "a\u{1b}[31m\u{9b}2J\u{7f}\u{202e}b\u{200b}\u{e0041}đ\u{feff}";
        let page = Page::new("").figures(json!({ name: [name, {}, []] }));
        let mut out = Vec::new();
        write(&page, &Style::plain(Lang::Vi), &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(!text.chars().any(|letter| letter != '\n' && is_hidden(letter)), "{text:?}");
        assert!(text.contains(r"\u009b2J\u007f\u202eb\u200b\udb40\udc41đ\ufeff"), "{text}");
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["figures"], json!({ name: [name, {}, []] }));
    }

    #[test]
    fn meta_comes_before_figures() {
        let meta = json!({ "version": "0.1.0", "as_of": "2020-12-31" });
        let style = Style { meta: meta.as_object(), ..Style::plain(Lang::Vi) };
        assert_eq!(
            text(&style),
            r#"{
  "meta": {
    "as_of": "2020-12-31",
    "version": "0.1.0"
  },
  "figures": {
    "mean_x100": 9075,
    "name": "Chè Shan tuyết",
    "products": 130
  }
}
"#
        );
    }

    #[test]
    fn no_meta_leaves_the_figures_whatever_the_language() {
        let vi = text(&Style::plain(Lang::Vi));
        assert_eq!(
            vi,
            "{\n  \"figures\": {\n    \"mean_x100\": 9075,\n    \"name\": \"Chè Shan tuyết\",\n    \"products\": 130\n  }\n}\n"
        );
        assert_eq!(vi, text(&Style::plain(Lang::En)));
    }
}
