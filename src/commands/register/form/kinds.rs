//! The forms: what each is called, who reads it, and its columns.

use super::Kind;
use super::around::{inspections, outlets, plans, product_figures, supports};
use super::columns::{Lists, activities, certificates, council, documents, figures, ideas, intake, roster, targets};
use crate::commands::workbook::Blank;
use crate::text::Lang::Vi;
use crate::text::messages::blank as words;

/// The form of a kind, with these communes to choose from.
pub(super) fn form(kind: Kind, communes: &[String]) -> Blank {
    let lists = Lists::with(communes);
    let (title, sheet, notes, fields) = match kind {
        Kind::Roster => (words::roster(Vi), words::roster_sheet(Vi), vec![words::roster_note(Vi)], roster(&lists)),
        Kind::Intake => (words::intake(Vi), words::intake_sheet(Vi), vec![words::intake_note(Vi)], intake(&lists)),
        Kind::Documents => {
            (words::documents(Vi), words::documents_sheet(Vi), vec![words::documents_note(Vi)], documents(&lists))
        }
        Kind::Council => (words::council(Vi), words::council_sheet(Vi), vec![words::council_note(Vi)], council(&lists)),
        Kind::Ideas => (words::ideas(Vi), words::ideas_sheet(Vi), vec![words::ideas_note(Vi)], ideas(&lists)),
        Kind::Targets => (words::targets(Vi), words::targets_sheet(Vi), vec![words::targets_note(Vi)], targets(&lists)),
        Kind::Activities => {
            (words::activities(Vi), words::activities_sheet(Vi), vec![words::activities_note(Vi)], activities(&lists))
        }
        Kind::Plans => (words::plans(Vi), words::plans_sheet(Vi), vec![words::plans_note(Vi)], plans(&lists)),
        Kind::Supports => {
            (words::supports(Vi), words::supports_sheet(Vi), vec![words::supports_note(Vi)], supports(&lists))
        }
        Kind::Outlets => (words::outlets(Vi), words::outlets_sheet(Vi), vec![words::outlets_note(Vi)], outlets(&lists)),
        Kind::ProductFigures => (
            words::product_figures(Vi),
            words::product_figures_sheet(Vi),
            vec![words::product_figures_note(Vi)],
            product_figures(&lists),
        ),
        Kind::Inspections => (
            words::inspections(Vi),
            words::inspections_sheet(Vi),
            vec![words::inspections_note(Vi)],
            inspections(&lists),
        ),
        Kind::Figures => (words::figures(Vi), words::figures_sheet(Vi), vec![words::figures_note(Vi)], figures(&lists)),
        Kind::Certificates => (
            words::certificates(Vi),
            words::certificates_sheet(Vi),
            vec![words::certificates_note(Vi)],
            certificates(&lists),
        ),
    };
    let command = format!("{} {}", command(kind, true), words::file(Vi));
    let keeps_more = !matches!(kind, Kind::Council | Kind::Targets | Kind::Figures);
    let reads_only = kind == Kind::Figures;
    Blank { kind: id(kind), title, sheet, command, reads_only, notes, keeps_more, fields }
}

/// The kind as typed.
fn id(kind: Kind) -> &'static str {
    match kind {
        Kind::Roster => "roster",
        Kind::Intake => "intake",
        Kind::Documents => "documents",
        Kind::Council => "council",
        Kind::Ideas => "ideas",
        Kind::Targets => "targets",
        Kind::Activities => "activities",
        Kind::Plans => "plans",
        Kind::Supports => "supports",
        Kind::Outlets => "outlets",
        Kind::ProductFigures => "product-figures",
        Kind::Inspections => "inspections",
        Kind::Figures => "figures",
        Kind::Certificates => "certificates",
    }
}

/// The command that reads a form back, in Vietnamese words or English ones.
pub(super) fn command(kind: Kind, vietnamese: bool) -> &'static str {
    match (kind, vietnamese) {
        (Kind::Roster | Kind::Intake, true) => "ocop dang-ky danh-sach",
        (Kind::Roster | Kind::Intake, false) => "ocop register roster",
        (Kind::Documents, true) => "ocop dang-ky tai-lieu",
        (Kind::Documents, false) => "ocop register document",
        (Kind::Council, true) => "ocop dang-ky hoi-dong",
        (Kind::Council, false) => "ocop register council",
        (Kind::Ideas, true) => "ocop dang-ky y-tuong",
        (Kind::Ideas, false) => "ocop register idea",
        (Kind::Targets, true) => "ocop dang-ky chi-tieu",
        (Kind::Targets, false) => "ocop register target",
        (Kind::Activities, true) => "ocop dang-ky hoat-dong",
        (Kind::Activities, false) => "ocop register activity",
        (Kind::Plans, true) => "ocop dang-ky phuong-an",
        (Kind::Plans, false) => "ocop register plan",
        (Kind::Supports, true) => "ocop dang-ky ho-tro",
        (Kind::Supports, false) => "ocop register support",
        (Kind::Outlets, true) => "ocop dang-ky diem-ban",
        (Kind::Outlets, false) => "ocop register outlet",
        (Kind::ProductFigures, true) => "ocop dang-ky so-lieu",
        (Kind::ProductFigures, false) => "ocop register figure",
        (Kind::Inspections, true) => "ocop dang-ky kiem-tra",
        (Kind::Inspections, false) => "ocop register inspection",
        (Kind::Figures, true) => "ocop bao-cao doi-chieu",
        (Kind::Figures, false) => "ocop report reconcile",
        (Kind::Certificates, true) => "ocop cong-nhan nhap",
        (Kind::Certificates, false) => "ocop certify import",
    }
}
