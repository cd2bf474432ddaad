//! A certificate to be printed: what it says, and where each thing stands on its page.

mod layout;

use std::collections::BTreeMap;

pub use layout::{Align, Item, Layout, LayoutFault, What};

/// Our own page, as text that an office may change.
pub const OWN: &str = include_str!("certificate/own.txt");

/// Where the code stands on our own page.
pub const OWN_CODE: &str = "qr: x=131.5 y=158 width=34";

/// The data that a page may show, by their names in a layout.
pub const FIELDS: [&str; 19] = [
    "co_quan",
    "san_pham",
    "chu_the",
    "dia_chi",
    "hang_sao",
    "sao_chu",
    "so_quyet_dinh",
    "ngay_quyet_dinh",
    "co_quan_quyet_dinh",
    "gia_tri_den",
    "noi_cap",
    "ngay",
    "thang",
    "nam",
    "chuc_vu",
    "ma_san_pham",
    "so_thu_tu",
    "cap_lai",
    "dau_so",
];

/// What one certificate says.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// By the names of [`FIELDS`]; what is not known is not there.
    pub fields: BTreeMap<&'static str, String>,
    /// The stars that are drawn.
    pub stars: u8,
    /// The text of its QR code.
    pub code: Option<String>,
}

impl Sheet {
    /// A text with the data in the place of their names; none where it names data and all of it is blank.
    pub fn filled(&self, template: &str) -> Option<String> {
        let (mut text, mut rest, mut named, mut known) = (String::new(), template, false, false);
        while let Some((before, (name, after))) =
            rest.split_once('{').and_then(|(before, tail)| Some((before, tail.split_once('}')?)))
        {
            let value = self.fields.get(name).map(String::as_str).unwrap_or_default();
            (named, known) = (true, known || !value.is_empty());
            text.push_str(before);
            text.push_str(value);
            rest = after;
        }
        text.push_str(rest);
        (known || !named).then_some(text)
    }
}
