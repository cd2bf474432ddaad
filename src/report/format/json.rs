//! JSON: the figures, and what they were counted from.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Map, Value};

use super::Style;
use crate::report::Page;

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
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
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
