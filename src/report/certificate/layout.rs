//! Where things stand on a certificate: a line an item, in millimetres. `own.txt` says how it reads.

use super::FIELDS;
use crate::text::nearest;

/// What stands at a place.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// Text, with data named in braces.
    Text(String),
    /// As many stars as it has.
    Stars,
    /// Its QR code.
    Code,
    /// A border.
    Frame,
    /// A thin line.
    Rule,
}

/// How text stands in its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the left.
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
}

/// A thing and its place, in millimetres; sizes of text in points.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, clippy::struct_excessive_bools)] // as a line has them
pub struct Item {
    pub what: What,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub size: f32,
    pub min: f32,
    pub lines: usize,
    pub align: Align,
    pub bold: bool,
    pub italic: bool,
    pub upper: bool,
    pub middle: bool,
}

/// The places of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// How wide the page is.
    pub width: f32,
    /// How high.
    pub height: f32,
    /// What stands on it.
    pub items: Vec<Item>,
}

/// What is wrong in a line of a layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LayoutFault {
    /// No such field; the nearest one.
    Field(String, Option<&'static str>),
    /// No such option, or one that does not read so.
    Option(String),
    /// An option is not there.
    Needs(&'static str),
    /// It stands outside the page.
    Outside,
    /// Two lines of the code, of which a page has one.
    Twice,
}

/// What is drawn.
const DRAWN: [(&str, What); 4] = [("sao", What::Stars), ("qr", What::Code), ("khung", What::Frame), ("ke", What::Rule)];

/// Sides of a page in millimetres that a printer may have.
const SIDES: std::ops::RangeInclusive<f32> = 50.0..=1000.0;
const SIZES: std::ops::RangeInclusive<f32> = 1.0..=200.0;

impl Layout {
    /// Reads a layout; every fault with the number of its line.
    pub fn read(text: &str) -> Result<Self, Vec<(usize, LayoutFault)>> {
        let mut layout = Self { width: 297.0, height: 210.0, items: Vec::new() };
        let mut faults = Vec::new();
        for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match layout.line(line) {
                Ok(()) => {}
                Err(fault) => faults.push((at + 1, fault)),
            }
        }
        if faults.is_empty() { Ok(layout) } else { Err(faults) }
    }

    /// Whether the code is printed.
    pub fn has_code(&self) -> bool {
        self.items.iter().any(|item| item.what == What::Code)
    }

    fn line(&mut self, line: &str) -> Result<(), LayoutFault> {
        let (name, rest) = parted(line)?;
        let options = Options::of(rest)?;
        if name == "page" {
            (self.width, self.height) = (options.within("width", &SIDES)?, options.within("height", &SIDES)?);
            return Ok(());
        }
        let item = options.item(what(name)?, self.width)?;
        let inside = |at: f32, of: f32| (0.0..=of).contains(&at);
        if !inside(item.x, self.width)
            || !inside(item.y, self.height)
            || !inside(item.x + item.width, self.width + 0.01)
        {
            return Err(LayoutFault::Outside);
        }
        if item.what == What::Code && self.has_code() {
            return Err(LayoutFault::Twice);
        }
        self.items.push(item);
        Ok(())
    }
}

/// The name or the quoted text before the colon, and what is behind.
fn parted(line: &str) -> Result<(&str, &str), LayoutFault> {
    let quoted = line.strip_prefix('"').and_then(|rest| rest.rsplit_once('"'));
    let (name, rest) = match quoted {
        Some((text, rest)) => (&line[..text.len() + 2], rest.trim_start().strip_prefix(':')),
        None => (line.split(':').next().unwrap_or(line), line.split_once(':').map(|(_, rest)| rest)),
    };
    rest.map(|rest| (name.trim(), rest)).ok_or_else(|| LayoutFault::Field(line.to_owned(), None))
}

fn what(name: &str) -> Result<What, LayoutFault> {
    if let Some(text) = name.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        let mut named = text.split('{').skip(1).map(|tail| tail.split('}').next().unwrap_or(tail));
        return match named.find(|name| !FIELDS.contains(name)) {
            Some(unknown) => Err(no_field(unknown)),
            None => Ok(What::Text(text.to_owned())),
        };
    }
    if let Some((_, what)) = DRAWN.iter().find(|(drawn, _)| *drawn == name) {
        return Ok(what.clone());
    }
    if FIELDS.contains(&name) { Ok(What::Text(format!("{{{name}}}"))) } else { Err(no_field(name)) }
}

fn no_field(name: &str) -> LayoutFault {
    let known = || FIELDS.into_iter().chain(DRAWN.map(|(name, _)| name));
    let near = nearest(name, known()).and_then(|near| known().find(|known| *known == near));
    LayoutFault::Field(name.to_owned(), near)
}

/// The options of a line: `x=60`, `bold`.
struct Options<'t>(Vec<(&'t str, &'t str)>);

const NUMBERS: [&str; 7] = ["x", "y", "width", "height", "size", "min", "lines"];
const FLAGS: [&str; 4] = ["bold", "italic", "upper", "middle"];

impl<'t> Options<'t> {
    fn of(text: &'t str) -> Result<Self, LayoutFault> {
        let mut all: Vec<(&str, &str)> = Vec::new();
        for word in text.split_whitespace() {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            let known =
                if value.is_empty() { FLAGS.contains(&name) } else { NUMBERS.contains(&name) || name == "align" };
            if !known || all.iter().any(|(other, _)| *other == name) {
                return Err(LayoutFault::Option(word.to_owned()));
            }
            all.push((name, value));
        }
        Ok(Self(all))
    }

    /// A number that may have a comma.
    fn number(&self, name: &'static str) -> Result<Option<f32>, LayoutFault> {
        let Some((_, value)) = self.0.iter().find(|(known, _)| *known == name) else { return Ok(None) };
        let read = value.replace(',', ".").parse::<f32>().ok().filter(|read| read.is_finite() && *read >= 0.0);
        read.map(Some).ok_or_else(|| LayoutFault::Option(format!("{name}={value}")))
    }

    fn needed(&self, name: &'static str) -> Result<f32, LayoutFault> {
        self.number(name)?.ok_or(LayoutFault::Needs(name))
    }

    fn within(&self, name: &'static str, range: &std::ops::RangeInclusive<f32>) -> Result<f32, LayoutFault> {
        let found = self.needed(name)?;
        if range.contains(&found) { Ok(found) } else { Err(LayoutFault::Option(format!("{name}={found}"))) }
    }

    fn has(&self, flag: &str) -> bool {
        self.0.iter().any(|(known, _)| *known == flag)
    }

    fn item(&self, what: What, page: f32) -> Result<Item, LayoutFault> {
        let (x, y) = (self.needed("x")?, self.needed("y")?);
        let width = match (&what, self.number("width")?) {
            (_, Some(width)) => width,
            (What::Text(_), None) => (page - x).max(0.0),
            _ => return Err(LayoutFault::Needs("width")),
        };
        let height = if what == What::Frame { self.needed("height")? } else { 0.0 };
        let size = if self.has("size") { self.within("size", &SIZES)? } else { 14.0 };
        let min = if self.has("min") { self.within("min", &SIZES)? } else { size * 0.6 };
        let align = match self.0.iter().find(|(name, _)| *name == "align") {
            None | Some((_, "left")) => Align::Left,
            Some((_, "center" | "centre")) => Align::Centre,
            Some((_, "right")) => Align::Right,
            Some((name, other)) => return Err(LayoutFault::Option(format!("{name}={other}"))),
        };
        let lines = match self.0.iter().find(|(name, _)| *name == "lines") {
            None => 2,
            Some((name, value)) => {
                let read = value.parse().ok().filter(|lines| (1..=20).contains(lines));
                read.ok_or_else(|| LayoutFault::Option(format!("{name}={value}")))?
            }
        };
        let [bold, italic, upper, middle] = FLAGS.map(|flag| self.has(flag));
        Ok(Item { what, x, y, width, height, size, min: min.min(size), lines, align, bold, italic, upper, middle })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_page_reads_and_has_no_code_unasked() {
        let own = Layout::read(super::super::OWN).unwrap();
        assert_eq!((own.width, own.height, own.has_code()), (297.0, 210.0, false));
        let with = Layout::read(&format!("{}{}\n", super::super::OWN, super::super::OWN_CODE)).unwrap();
        assert!(with.has_code());
    }

    #[test]
    fn a_line_reads_as_it_says() {
        let read = Layout::read("san_pham: x=60 y=95,5 width=180 size=22 align=center bold\r\n").unwrap();
        let item = &read.items[0];
        assert_eq!(item.what, What::Text("{san_pham}".into()));
        assert_eq!((item.x, item.y, item.width, item.size, item.align), (60.0, 95.5, 180.0, 22.0, Align::Centre));
        assert!(item.bold && !item.italic && !item.upper);
        let read = Layout::read("\"Số: {so_thu_tu} \"x\"\": x=1 y=2").unwrap();
        assert_eq!((&read.items[0].what, read.items[0].width), (&What::Text("Số: {so_thu_tu} \"x\"".into()), 296.0));
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        for (line, fault) in [
            ("sanpham: x=1 y=1", LayoutFault::Field("sanpham".into(), Some("san_pham"))),
            ("san_pham x=1 y=1", LayoutFault::Field("san_pham x=1 y=1".into(), None)),
            ("san_pham: x=1", LayoutFault::Needs("y")),
            ("san_pham: x=1 y=-2", LayoutFault::Option("y=-2".into())),
            ("san_pham: x=1 y=NaN", LayoutFault::Option("y=NaN".into())),
            ("san_pham: x=1 y=1 size=0", LayoutFault::Option("size=0".into())),
            ("san_pham: x=1 x=2 y=1", LayoutFault::Option("x=2".into())),
            ("san_pham: x=1 y=1 mau=do", LayoutFault::Option("mau=do".into())),
            ("san_pham: x=1 y=1 align=giua", LayoutFault::Option("align=giua".into())),
            ("san_pham: x=290 y=1 width=20", LayoutFault::Outside),
            ("sao: x=1 y=1", LayoutFault::Needs("width")),
            ("page: width=5 height=210", LayoutFault::Option("width=5".into())),
        ] {
            assert_eq!(Layout::read(&format!("# a\n{line}")), Err(vec![(2, fault)]), "{line}");
        }
        let twice = "qr: x=1 y=1 width=30\nqr: x=1 y=50 width=30";
        assert_eq!(Layout::read(twice), Err(vec![(2, LayoutFault::Twice)]));
    }
}
