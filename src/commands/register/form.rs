//! `ocop register form`: a blank workbook to fill in, which the command it names reads back without any option.

mod around;
mod columns;
mod communes;
mod kinds;

use std::path::PathBuf;

use clap::ValueEnum;

use crate::commands::{Context, Failure, Outcome, folder};
use crate::report::write_whole;
use crate::text::Lang::Vi;
use crate::text::messages::front as say;

/// Arguments of `register form`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What is to be filled in
    #[arg(value_name = "KIND", value_enum)]
    kind: Kind,
    /// The workbook to write: a name ending in .xlsx
    #[arg(long, value_name = "FILE", alias = "ra")]
    out: PathBuf,
    /// Write over a file that is there
    #[arg(long, alias = "ghi-de")]
    force: bool,
}

/// A blank form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Subjects, products and dossiers.
    #[value(alias = "danh-sach")]
    Roster,
    /// The intake book: the days and slips of dossiers.
    #[value(alias = "so-tiep-nhan")]
    Intake,
    /// The documents that prove dossiers.
    #[value(alias = "tai-lieu")]
    Documents,
    /// A council's members and papers.
    #[value(alias = "hoi-dong")]
    Council,
    /// Slips of ideas.
    #[value(alias = "y-tuong")]
    Ideas,
    /// Targets of years.
    #[value(alias = "chi-tieu")]
    Targets,
    /// Training, fairs, panels.
    #[value(alias = "hoat-dong")]
    Activities,
    /// Business plans.
    #[value(alias = "phuong-an")]
    Plans,
    /// Support, planned and paid.
    #[value(alias = "ho-tro")]
    Supports,
    /// Points of sale, floors, supermarkets.
    #[value(alias = "diem-ban")]
    Outlets,
    /// What products brought in a year.
    #[value(alias = "so-lieu-san-pham")]
    ProductFigures,
    /// Inspections.
    #[value(alias = "kiem-tra")]
    Inspections,
    /// Figures that someone published.
    #[value(alias = "so-lieu")]
    Figures,
    /// Certificates of the past.
    #[value(alias = "giay")]
    Certificates,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let path = args.out.display().to_string();
    if !args.out.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx")) {
        return Err(Failure::Usage(say::form_not_xlsx(lang, &path)));
    }
    if folder::is_taken(&args.out) && !args.force {
        return Err(Failure::Refused(say::form_there(lang, &path)));
    }
    ctx.may_write(&args.out, None)?;
    let ledger = ctx.open()?;
    let reader = ledger.read();
    let communes = communes::of_office(&reader.office(ctx.today)?, ctx.today);
    let form = kinds::form(args.kind, &communes);
    let bytes = form.bytes(ctx.today)?;
    write_whole(&args.out, |out| out.write_all(&bytes))?;

    ctx.say(say::form_written(lang, &form.title, &path))?;
    let (sheet, command, path) = (&form.sheet, kinds::command(args.kind, lang == Vi), quoted(&path));
    ctx.say(if form.reads_only {
        say::next_form_held(lang, sheet, command, path)
    } else {
        say::next_form(lang, sheet, command, path)
    })
}

/// A path as it is typed: in quotes where it has a blank.
fn quoted(path: &str) -> String {
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path.to_owned() }
}
