//! `ocop report paper`: the papers an office signs, from templates that it may change (QĐ 26/2026 Art 7, Decree
//! 30/2020/NĐ-CP). They are of Vietnamese law, so Vietnamese whatever the language of the screen.

mod council;
mod dossier;
mod folder;
mod products;

use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::{Value, json};

use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::{Reader, Unit};
use crate::report::paper::template::{Fault, What};
use crate::report::{Format, Page, Paper, Table};
use crate::text::messages::{output, template as say};
use crate::text::{Lang, number};

/// Arguments of `report paper`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The paper: of a council decision, submission, minutes, opinions, team, council, ministry, result; of a dossier request
    #[arg(value_name = "PAPER", value_enum)]
    kind: Option<Kind>,
    /// The council's code; of a request the dossier's
    #[arg(value_name = "RECORD")]
    of: Option<String>,
    /// A folder with the office's own templates: a file there is taken instead of the program's of its name
    #[arg(long, value_name = "DIR", alias = "mau")]
    template: Option<PathBuf>,
    /// Write the program's templates to the folder after --out, to be changed
    #[arg(long, alias = "xuat-mau", conflicts_with_all = ["kind", "template"])]
    templates: bool,
    /// Notice of results: one for each commune or for each subject
    #[arg(long, value_name = "BY", alias = "theo", value_enum)]
    by: Option<By>,
    #[command(flatten)]
    reading: Reading,
}

/// A paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Draft decision that recognises products, with its annex
    #[value(alias = "quyet-dinh")]
    Decision,
    /// Submission of the draft decision
    #[value(alias = "to-trinh")]
    Submission,
    /// Minutes of a council's sessions
    #[value(alias = "bien-ban")]
    Minutes,
    /// Opinions asked for in writing
    #[value(alias = "y-kien")]
    Opinions,
    /// Request to complete a dossier
    #[value(alias = "yeu-cau")]
    Request,
    /// The advisory team's report
    #[value(alias = "to-tu-van")]
    Team,
    /// The council's report
    #[value(aliases = ["bao-cao-hoi-dong", "hoi-dong"])]
    Council,
    /// Letter and list for the ministry
    #[value(alias = "trung-uong")]
    Ministry,
    /// Notice of results
    #[value(alias = "thong-bao-ket-qua")]
    Result,
}

/// For whom a notice is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// A commune
    #[default]
    #[value(alias = "xa")]
    Commune,
    /// A subject
    #[value(alias = "chu-the")]
    Subject,
}

/// What a template is filled with.
struct Data {
    values: Value,
    tables: Vec<(&'static str, Vec<Table>)>,
}

pub(super) fn run(mut args: Args, ctx: &mut Context<'_>) -> Outcome {
    if args.templates {
        let folder = args.reading.out.as_ref().ok_or_else(|| Failure::Usage(say::needs_folder(ctx.lang)))?;
        return folder::write(folder, args.reading.force, ctx);
    }
    let (Some(kind), Some(of)) = (args.kind, args.of.take()) else {
        return Err(Failure::Usage(say::needs_paper(ctx.lang)));
    };
    if args.by.is_some() && kind != Kind::Result {
        return Err(Failure::Usage(say::by_result_only(ctx.lang)));
    }
    if !args.reading.compares() {
        let told = args.reading.out.as_ref().is_some_and(|path| path.extension().is_some());
        if args.reading.format.is_none() && !told {
            args.reading.format = Some(Format::Docx);
        }
        let known = args.reading.out.as_deref().and_then(Format::from_extension);
        let format = args.reading.format.or(known);
        if let Some(other) = format.filter(|one| !matches!(one, Format::Docx | Format::Pdf | Format::Json)) {
            return Err(Failure::Usage(say::format(ctx.lang, other.extension())));
        }
    }
    let (template, remark) = folder::template(kind, args.template.as_deref(), ctx.lang)?;
    ctx.answer(&args.reading, |ctx, reader| {
        let data = match kind {
            Kind::Request => dossier::data(&of, &args.reading, ctx, reader)?,
            _ => council::data(kind, &of, (&args.reading, args.by.unwrap_or_default()), ctx, reader)?,
        };
        let filled = template
            .fill(&data.values, &data.tables)
            .map_err(|fault| Failure::Refused(told(&template.name, &fault, ctx.lang)))?;
        let head = if filled.head_at_foot && !args.reading.no_meta { reader.head()? } else { None };
        let day = number::date(Lang::Vi, ctx.today);
        let paper = Paper {
            title: kind.title().to_owned(),
            sections: filled.sections,
            foot: head.map(|head| output::foot(Lang::Vi, head.entry, head.hash, day)),
        };
        let mut page = Page::new(kind.title()).figures(data.values);
        for (_, tables) in data.tables {
            page = tables.into_iter().fold(page, Page::table);
        }
        page.paper = Some(Box::new(paper));
        page.remarks.extend(remark.clone());
        Ok(page)
    })
}

impl Kind {
    /// The name of its file, without `.txt`: the Vietnamese name it is also typed by.
    const fn file(self) -> &'static str {
        match self {
            Self::Decision => "quyet-dinh",
            Self::Submission => "to-trinh",
            Self::Minutes => "bien-ban",
            Self::Opinions => "y-kien",
            Self::Request => "yeu-cau",
            Self::Team => "to-tu-van",
            Self::Council => "bao-cao-hoi-dong",
            Self::Ministry => "trung-uong",
            Self::Result => "thong-bao-ket-qua",
        }
    }

    /// What the file says it is, for whoever lists files.
    const fn title(self) -> &'static str {
        match self {
            Self::Decision => "Quyết định công nhận sản phẩm OCOP",
            Self::Submission => "Tờ trình công nhận sản phẩm OCOP",
            Self::Minutes => "Biên bản họp Hội đồng",
            Self::Opinions => "Tổng hợp ý kiến thành viên Hội đồng",
            Self::Request => "Yêu cầu hoàn thiện hồ sơ",
            Self::Team => "Báo cáo của Tổ tư vấn",
            Self::Council => "Báo cáo của Hội đồng",
            Self::Ministry => "Đề nghị đánh giá sản phẩm OCOP 5 sao",
            Self::Result => "Thông báo kết quả đánh giá",
        }
    }

    /// What the program has of it.
    const fn ours(self) -> &'static str {
        match self {
            Self::Decision => include_str!("../../report/paper/templates/quyet-dinh.txt"),
            Self::Submission => include_str!("../../report/paper/templates/to-trinh.txt"),
            Self::Minutes => include_str!("../../report/paper/templates/bien-ban.txt"),
            Self::Opinions => include_str!("../../report/paper/templates/y-kien.txt"),
            Self::Request => include_str!("../../report/paper/templates/yeu-cau.txt"),
            Self::Team => include_str!("../../report/paper/templates/to-tu-van.txt"),
            Self::Council => include_str!("../../report/paper/templates/bao-cao-hoi-dong.txt"),
            Self::Ministry => include_str!("../../report/paper/templates/trung-uong.txt"),
            Self::Result => include_str!("../../report/paper/templates/thong-bao-ket-qua.txt"),
        }
    }
}

/// What every paper may say: whose it is, where and when.
fn common(unit: &Unit, (reading, ctx): (&Reading, &Context<'_>), reader: Reader<'_>) -> Result<Value, Failure> {
    use chrono::Datelike;
    let day = reading.day(ctx.today);
    Ok(json!({
        "don_vi": unit.name, "noi": unit.place(), "van_phong": reader.office(day)?.name,
        "ngay": number::date_in_words(Lang::Vi, day), "nam_nay": day.year().to_string(),
    }))
}

/// A count as a sentence has it.
fn amount(n: usize) -> String {
    wording::amount(Lang::Vi, n as u64)
}

/// What is wrong with a template, where, and what there is instead.
fn told(path: &str, fault: &Fault, lang: Lang) -> String {
    let list = |known: &[String]| if known.is_empty() { say::none(lang) } else { known.join(", ") };
    let what = match &fault.what {
        What::Placeholder(name, known) => say::no_placeholder(lang, name, list(known)),
        What::Table(name, known) => say::no_table(lang, name, list(known)),
        What::Key(name, known) => say::no_key(lang, name, list(known)),
        What::NoBody => say::no_body(lang),
        What::Marks(told) => say::marks(lang, told),
    };
    say::at(lang, path, fault.line, what)
}
