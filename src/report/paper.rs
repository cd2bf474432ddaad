//! A paper: what an office prints, signs or sends, before it is Word or PDF. The layout is that of Decree 30/2020/NĐ-CP,
//! Appendix I.

mod form;
pub mod template;

use chrono::NaiveDate;

use super::{Block, Page, Table};
use crate::text::Lang;
pub use form::Form;

/// The country's name and its motto, which stand on every paper of an office (Appendix I, Part II, 1).
pub const MOTTO: [&str; 2] = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
/// What stands above those who receive a paper (Part II, 9).
pub const RECEIVERS: &str = "Nơi nhận:";

/// The margins of a page and where its foot stands in them, in millimetres (Part I, 1): above, right, below, left, foot.
pub const MARGINS: [u8; 5] = [20, 15, 20, 30, 10];

/// Of more columns than this a table is printed on its side.
const UPRIGHT: usize = 7;

/// A paper.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paper {
    /// What it is, for whoever lists files; may be empty.
    pub title: String,
    /// The paper itself, then its annexes: each begins on a page of its own and has pages numbered from 1.
    pub sections: Vec<Section>,
    /// What stands small at the foot of every page: on internal papers the journal's head.
    pub foot: Option<String>,
}

/// A part of a paper with pages of one kind.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    /// Whether its pages lie on their side.
    pub landscape: bool,
    /// What it has, from above to below.
    pub parts: Vec<Part>,
}

/// What stands on a paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Who writes, the motto, the number, place and day.
    Letterhead(Letterhead),
    /// What kind of paper it is and what it is about.
    Title(Title),
    /// A heading within the text, bold: "I. KẾT QUẢ THỰC HIỆN".
    Heading(String),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table: its headings stand again on every page it reaches. A caption stands above it.
    Table(Table),
    /// Who receives it and who signs it.
    Signatures(Signatures),
}

/// The head of a paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// The authority above, in capitals: "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP"; none above a people's committee.
    pub above: Option<String>,
    /// Who issues it, in capitals and bold, with a rule below.
    pub issuer: String,
    /// "Số:        /QĐ-UBND", with room for the number where it has none yet.
    pub number: Option<String>,
    /// What a letter is about, under its number: "V/v đề nghị bổ sung hồ sơ".
    pub about: Option<String>,
    /// "Đồng Tháp, ngày     tháng     năm 2026".
    pub place_and_day: Option<String>,
}

/// The title of a paper, centred.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Title {
    /// "QUYẾT ĐỊNH", "BIÊN BẢN"; of an annex "Phụ lục".
    pub kind: String,
    /// What it is about, bold, with a rule below.
    pub about: Option<String>,
    /// In brackets and italics below: "(Kèm theo Quyết định số …)".
    pub note: Option<String>,
}

/// A paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Its text, run after run.
    pub runs: Vec<Run>,
    /// How its lines stand.
    pub set: Set,
}

/// Text that looks alike.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    /// The text; a newline in it begins a new line.
    pub text: String,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
}

/// How the lines of a paragraph stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Set {
    /// From margin to margin, the first line indented: the text of a paper.
    #[default]
    Justified,
    /// In the middle: "QUYẾT ĐỊNH:".
    Centred,
    /// From the left, nothing indented: notes under a table.
    Left,
}

/// The foot of a paper: receivers on the left, signers beside them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatures {
    /// "Nơi nhận:", line by line without dashes; empty where nobody is named.
    pub receivers: Vec<String>,
    /// From left to right; one stands on the right half.
    pub signers: Vec<Signer>,
}

impl Signatures {
    /// The receivers as they are printed (Decree 30/2020/NĐ-CP, Appendix I, Part II, 9): each with a semicolon, the last
    /// with a full stop, however a template ends them.
    pub fn receiver_lines(&self) -> impl Iterator<Item = String> {
        (1..).zip(&self.receivers).map(|(nth, receiver)| {
            let end = if nth == self.receivers.len() { '.' } else { ';' };
            format!("- {}{end}", receiver.trim_end_matches([';', '.', ' ']))
        })
    }
}

/// Who signs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signer {
    /// In capitals and bold, line by line: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH".
    pub capacity: Vec<String>,
    /// In italics below: "(Ký, ghi rõ họ tên)".
    pub note: Option<String>,
    /// The name, bold, after room for the signature.
    pub name: Option<String>,
}

/// Whether a table is printed on its side.
pub const fn lies(table: &Table) -> bool {
    table.columns.len() > UPRIGHT
}

impl Paper {
    /// A page as an internal paper: a list, a table, a report as it is on the screen.
    pub fn of(page: &Page, foot: Option<String>) -> Self {
        let mut parts: Vec<Part> = page.form.iter().map(|form| Part::Letterhead(form.letterhead.clone())).collect();
        if !page.title.is_empty() {
            parts.push(Part::Title(Title { kind: page.title.clone(), ..Title::default() }));
        }
        parts.extend(page.blocks.iter().filter_map(|block| match block {
            Block::Text(text) => Some(Part::Paragraph(Paragraph::plain(text.clone()))),
            Block::Table(table) => Some(Part::Table(table.clone())),
            Block::Chart(_) => None,
        }));
        parts.extend(
            page.form
                .iter()
                .map(|form| Part::Signatures(Signatures { receivers: Vec::new(), signers: form.signers.to_vec() })),
        );
        let landscape = page.tables().any(lies);
        Self { title: page.title.clone(), sections: vec![Section { landscape, parts }], foot }
    }
}

impl Paragraph {
    /// The text of a paper, all alike.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { runs: vec![Run { text: text.into(), ..Run::default() }], set: Set::default() }
    }
}

/// How a paper is written.
#[derive(Debug, Clone, Copy)]
pub struct Print {
    /// The language of numbers and days in its tables, and of what the file says of itself.
    pub lang: Lang,
    /// The day the file says it was made on: the same paper is the same bytes.
    pub on: NaiveDate,
}
