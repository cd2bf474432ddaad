//! `ocop report paper`: the papers an office signs, from templates that it may change (QĐ 26/2026 Art 7, Decree
//! 30/2020/NĐ-CP). They are of Vietnamese law, so Vietnamese whatever the language of the screen.

mod annual;
mod council;
mod dossier;
mod folder;
mod kind;
mod lowered;
mod products;
mod reminder;
mod rescored;
mod revocation;
mod session;
mod team;
mod unscored;

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::ValueEnum;
use serde_json::{Value, json};

use kind::Kind;

use crate::commands::due::AHEAD;
use crate::commands::expire::revoke::ground;
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::{Ground, Level, Regime, acts, agriculture, committee_of, head_of, superior_of, units_under};
use crate::ledger::{Reader, Unit};
use crate::report::paper::template::{FILTERS, Fault, TESTS, What, Wrong};
use crate::report::{Format, Page, Paper, Table};
use crate::text::messages::{output, template as say};
use crate::text::{Lang, number};

/// Room to write in what is not known: in a sentence, in a cell.
const DOTS: &str = "..............................";
const SHORT_DOTS: &str = "........";

/// Arguments of `report paper`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The paper: of a council decision, submission, minutes, opinions, team, council, ministry, result; of a dossier
    /// request; of a year annual; reminder; revocation
    #[arg(value_name = "PAPER", value_enum)]
    kind: Option<Kind>,
    /// The council's code; of a request the dossier's; of an annual report the year; of a revocation nothing (what
    /// inspections found), the number of a decision in the ledger or, with --ground, a certificate; of reminders nothing
    #[arg(value_name = "RECORD")]
    of: Option<String>,
    /// A folder with the office's own templates: a file there is taken instead of the program's of its name
    #[arg(long, value_name = "DIR", alias = "mau")]
    template: Option<PathBuf>,
    /// Write the program's templates to the folder after --out, to be changed
    #[arg(long, alias = "xuat-mau", conflicts_with_all = ["kind", "template"])]
    templates: bool,
    /// Notice of results, reminder: one for each commune or for each subject
    #[arg(long, value_name = "BY", alias = "theo", value_enum)]
    by: Option<By>,
    /// Reminder: of what report due tells so many days ahead; 60 when left out
    #[arg(long, value_name = "DAYS", alias = "trong", value_parser = clap::value_parser!(i64).range(0..=3660))]
    within: Option<i64>,
    /// Revocation: the ground, by its letter in 26/2026 Art 8.1: a, b, c, d, dd (đ) or e
    #[arg(long, value_name = "LETTER", alias = "truong-hop", value_parser = ground, requires_all = ["of", "conclusion", "conclusion_date"])]
    ground: Option<Ground>,
    /// Revocation: number of the authority's conclusion or, of ground đ, of the commune's confirmation
    #[arg(long, value_name = "NUMBER", alias = "ket-luan", value_parser = shared::code, requires = "ground")]
    conclusion: Option<String>,
    /// Revocation: the day of that conclusion or confirmation
    #[arg(long, value_name = "DAY", alias = "ngay-ket-luan", value_parser = shared::day, requires = "ground")]
    conclusion_date: Option<NaiveDate>,
    #[command(flatten)]
    reading: Reading,
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
    /// What is told beside it: what it leaves out.
    remarks: Vec<String>,
}

impl Data {
    fn new(values: Value, tables: Vec<(&'static str, Vec<Table>)>) -> Self {
        Self { values, tables, remarks: Vec::new() }
    }
}

pub(super) fn run(mut args: Args, ctx: &mut Context<'_>) -> Outcome {
    if args.templates {
        let folder = args.reading.out.as_ref().ok_or_else(|| Failure::Usage(say::needs_folder(ctx.lang)))?;
        return folder::write(folder, args.reading.force, ctx);
    }
    let of = args.of.take().unwrap_or_default();
    let Some(kind) = args.kind.filter(|kind| kind.needs_record().is_none_or(|needs| needs != of.is_empty())) else {
        return Err(Failure::Usage(match args.kind {
            Some(Kind::Reminder) => say::reminder_of_all(ctx.lang),
            _ => say::needs_paper(ctx.lang),
        }));
    };
    if let Some(why) = misplaced(&args, kind, ctx.lang) {
        return Err(Failure::Usage(why));
    }
    let concluded = args.ground.zip(args.conclusion_date).map(|(ground, on)| (ground, args.conclusion.clone(), on));
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
            Kind::Annual => annual::data(&of, &args.reading, ctx, reader)?,
            Kind::Reminder => {
                reminder::data(args.within.unwrap_or(AHEAD), args.by.unwrap_or_default(), &args.reading, ctx, reader)?
            }
            Kind::Team => team::data(&of, &args.reading, ctx, reader)?,
            Kind::Revocation => revocation::data(&of, concluded.clone(), &args.reading, ctx, reader)?,
            _ => {
                let by = args.by.unwrap_or_default();
                council::data(council::Of { kind, code: &of, by }, &args.reading, ctx, reader)?
            }
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
        page.remarks.extend(remark.iter().chain(&data.remarks).cloned());
        Ok(page)
    })
}

/// What every paper of a day may say: whose it is, where and when.
fn common(unit: &Unit, day: NaiveDate, reader: Reader<'_>) -> Result<Value, Failure> {
    let office = reader.office(day)?.name;
    let level = Level::from_id(&unit.level).unwrap_or(Level::Province);
    let superior = superior_of(reader.superior(day)?.as_deref(), &office, &unit.name, day);
    let (level_under, units_under) = units_under(level, &unit.name, day);
    Ok(json!({
        "don_vi": unit.name, "noi": unit.place(), "ngay": number::date_in_words(Lang::Vi, day),
        "nam_nay": day.year().to_string(), "nganh": agriculture(day), "cap_uy": committee_of(&unit.name),
        "cap_tren": superior, "thu_truong": head_of(&office), "van_phong": office,
        "cap_duoi": level_under, "don_vi_duoi": units_under,
    }))
}

/// What the dossiers of a paper are judged by, as it cites it: `che_do` their regimes, `luat` the acts in full. Where
/// none is told, those of the day.
fn cited<'v>(told: impl Iterator<Item = &'v Value>, day: NaiveDate) -> [(&'static str, Value); 2] {
    let told: Vec<&str> = told.filter_map(|value| value["che_do"].as_str()).collect();
    let now = Regime::in_force_on(day);
    let is_of = |one: Regime| if told.is_empty() { one == now } else { told.contains(&one.id()) };
    let regimes = Regime::ALL.into_iter().filter(|one| is_of(*one));
    [("che_do", json!(regimes.collect::<Vec<_>>())), ("luat", json!(acts(is_of, day)))]
}

/// An option that the paper does not take.
fn misplaced(args: &Args, kind: Kind, lang: Lang) -> Option<String> {
    let papers: [(bool, &str, &[Kind]); 3] = [
        (args.by.is_some(), "--by", &[Kind::Result, Kind::Reminder]),
        (args.within.is_some(), "--within", &[Kind::Reminder]),
        (args.ground.is_some(), "--ground", &[Kind::Revocation]),
    ];
    let (_, option, of) = papers.into_iter().find(|(given, _, of)| *given && !of.contains(&kind))?;
    let names: Vec<String> = of.iter().map(|kind| kind.typed(lang)).collect();
    Some(say::option_of(lang, option, names.join(", ")))
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
        What::Marks(wrong, at) => match wrong {
            Wrong::Syntax => say::marks_syntax(lang, at),
            Wrong::Filter => say::marks_filter(lang, at, FILTERS),
            Wrong::Test => say::marks_test(lang, at, TESTS),
            Wrong::Function => say::marks_function(lang, at),
            Wrong::Arguments => say::marks_arguments(lang, at),
            Wrong::Value => say::marks_value(lang, at),
            Wrong::Joining => say::marks_joining(lang),
            Wrong::TooMuch => say::marks_too_much(lang, at),
        },
    };
    say::at(lang, path, fault.line, what)
}
