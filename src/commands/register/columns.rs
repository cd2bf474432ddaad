//! `ocop register columns`: what headings of an office's files mean, saved under a name.

use clap::ValueEnum;
use serde_json::json;

use crate::commands::mapping::{kind_name, saved};
use crate::commands::shared::{self, Reading, Writing};
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::{Reader, SavedMapping};
use crate::report::{Cell, Page, Table};
use crate::roster::{Column, Mapping, MappingFault, heading};
use crate::text::Lang;
use crate::text::messages::{answer, columns as msg};

/// Arguments of `register columns`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The name it is saved under; alone it shows what it says, and no name lists all
    #[arg(value_name = "NAME", value_parser = shared::code)]
    name: Option<String>,
    /// A heading of the file, and the field it means, by a heading known or its machine form: "Tên hàng=Tên sản phẩm";
    /// "Nội bộ=skip" leaves a column out
    #[arg(value_name = "HEADING=FIELD")]
    columns: Vec<String>,
    /// The files it is for
    #[arg(long, value_name = "KIND", alias = "cho", value_enum, default_value_t = Kind::Roster)]
    of: Kind,
    #[command(flatten)]
    writing: Writing,
    #[command(flatten)]
    reading: Reading,
}

/// The files that headings may be told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Rosters, registers, annexes: register roster, certify import
    #[value(alias = "danh-sach")]
    Roster,
    /// Members of councils: register council
    #[value(alias = "hoi-dong")]
    Council,
    /// A council's dossiers: register council --dossiers
    #[value(alias = "ho-so")]
    Dossiers,
    /// Who was at a session: register session --attendance
    #[value(alias = "diem-danh")]
    Attendance,
    /// Members' scores: score import
    #[value(alias = "diem")]
    Scores,
    /// Communes' checks: register check
    #[value(alias = "kiem-tra-xa")]
    Check,
    /// The advisory team's reviews: register review
    #[value(alias = "tham-dinh")]
    Review,
    /// A council's conclusions: register conclusion
    #[value(alias = "ket-luan")]
    Conclusion,
    /// Subjects' own scores: register self-score
    #[value(alias = "tu-danh-gia")]
    SelfScore,
    /// Documents of dossiers: register document
    #[value(alias = "tai-lieu")]
    Document,
    /// The ministry's answers: rate answer
    #[value(alias = "tra-loi")]
    Answer,
    /// Targets: register target
    #[value(alias = "chi-tieu")]
    Target,
    /// Ideas: register idea
    #[value(alias = "y-tuong")]
    Idea,
    /// Activities: register activity
    #[value(alias = "hoat-dong")]
    Activity,
    /// Business plans: register plan
    #[value(alias = "phuong-an")]
    Plan,
    /// Support: register support
    #[value(alias = "ho-tro")]
    Support,
    /// Points of sale, floors: register outlet
    #[value(alias = "diem-ban")]
    Outlet,
    /// What products brought in a year: register figure
    #[value(alias = "so-lieu-san-pham")]
    ProductFigure,
    /// Inspections: register inspection
    #[value(alias = "kiem-tra")]
    Inspection,
    /// Published figures: report reconcile
    #[value(alias = "so-lieu")]
    Figure,
}

impl Kind {
    /// The fields of its files.
    fn columns(self) -> &'static [Column] {
        match self {
            Self::Roster => heading::ROSTER,
            Self::Council => heading::COUNCIL,
            Self::Dossiers => heading::DOCKET,
            Self::Attendance => heading::ATTENDANCE,
            Self::Scores => heading::SCORES,
            Self::Check => heading::CHECKS,
            Self::Review => heading::REVIEWS,
            Self::Conclusion => heading::CONCLUSIONS,
            Self::SelfScore => heading::SELF_SCORES,
            Self::Document => heading::DOCUMENTS,
            Self::Answer => heading::ANSWERS,
            Self::Target => heading::TARGETS,
            Self::Idea => heading::IDEAS,
            Self::Activity => heading::ACTIVITIES,
            Self::Plan => heading::PLANS,
            Self::Support => heading::SUPPORTS,
            Self::Outlet => heading::OUTLETS,
            Self::ProductFigure => heading::PRODUCT_FIGURES,
            Self::Inspection => heading::INSPECTIONS,
            Self::Figure => heading::FIGURES,
        }
    }

    /// As the ledger keeps it.
    fn id(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    match &args.name {
        Some(name) if !args.columns.is_empty() => save(args, name, ctx),
        name => show(name.as_deref(), &args.reading, ctx),
    }
}

fn save(args: &Args, name: &str, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let columns = args.of.columns();
    let mapping = Mapping::read(name, &args.columns, columns).map_err(|faults| {
        Failure::Usage(faults.iter().map(|fault| wrong(fault, columns, lang)).collect::<Vec<_>>().join("\n"))
    })?;
    let columns = mapping.columns.into_iter().map(|one| (one.heading, one.field)).collect();
    let mapping = SavedMapping { name: name.to_owned(), kind: args.of.id(), columns };
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register columns", args.writing.reason.as_deref()))?;
    let known = txn.read().mappings()?;
    let held = known.iter().find(|held| held.is(name));
    if held == Some(&mapping) {
        return ctx.say(answer::nothing_new(lang));
    }
    txn.put_mapping(&mapping)?;
    let mut told = vec![msg::saved(lang, name, kind_name(&mapping.kind, lang), mapping.columns.len())];
    told.extend(
        mapping.columns.iter().map(|(heading, field)| msg::entry(lang, heading, read_as(field.as_ref(), lang))),
    );
    told.extend(held.map(|held| msg::replaced(lang, &held.name)));
    let summary = json!({ "columns": name, "headings": mapping.columns.len() });
    if ctx.land(txn, args.writing.dry_run, &summary, told.join("\n"))? {
        ctx.say(msg::next(lang, name))?;
    }
    Ok(())
}

fn show(name: Option<&str>, reading: &Reading, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(reading, |ctx, reader| made(name, reading, ctx, reader))
}

fn made(name: Option<&str>, reading: &Reading, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(reading);
    let shown = match name {
        Some(name) => vec![saved(reader, name, ctx.lang)?],
        None => reader.mappings()?,
    };
    let mut table = Table::new("columns");
    if name.is_none() {
        table = table.left("ten", msg::heading_name(lang));
    }
    table = table
        .left("loai_tep", msg::heading_kind(lang))
        .left("tieu_de", msg::heading_heading(lang))
        .left("cot", msg::heading_field(lang));
    for mapping in &shown {
        for (heading, field) in &mapping.columns {
            let mut cells: Vec<Cell> = name.is_none().then(|| Cell::text(&mapping.name)).into_iter().collect();
            cells.push(Cell::text(kind_name(&mapping.kind, lang)));
            cells.extend([Cell::text(heading), Cell::text(read_as(field.as_ref(), lang))]);
            table = table.row(cells);
        }
    }
    let one = |mapping: &SavedMapping| {
        let column = |(heading, field): &(String, Option<String>)| json!({ "heading": heading, "field": field });
        let columns: Vec<_> = mapping.columns.iter().map(column).collect();
        json!({ "name": mapping.name, "kind": mapping.kind, "columns": columns })
    };
    let title = match (name, shown.as_slice()) {
        (Some(_), [one]) => msg::one_title(lang, &one.name),
        _ => msg::list_title(lang),
    };
    let page = Page::new(title).figures(json!({ "columns": shown.iter().map(one).collect::<Vec<_>>() }));
    let page =
        if shown.is_empty() && !ctx.is_csv(reading) { page.text(msg::none_saved(lang)) } else { page.table(table) };
    Ok(page)
}

/// What a heading is read as, in words.
fn read_as(field: Option<&String>, lang: Lang) -> String {
    field.cloned().unwrap_or_else(|| msg::left_out(lang))
}

/// What is wrong with what was typed.
fn wrong(fault: &MappingFault, columns: &[Column], lang: Lang) -> String {
    match fault {
        MappingFault::Form { typed } => msg::pair_form(lang, typed),
        MappingFault::NoField { typed, near: Some(near) } => msg::no_field_near(lang, typed, near),
        MappingFault::NoField { typed, near: None } => {
            msg::no_field(lang, typed, columns.iter().map(|column| column.field).collect::<Vec<_>>().join(", "))
        }
        MappingFault::Twice { heading } => msg::heading_twice(lang, heading),
        MappingFault::SameField { field, headings: [one, other] } => msg::same_field(lang, one, other, field),
    }
}
