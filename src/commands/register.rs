//! `ocop register`: write down what the office receives and knows.

mod activity;
mod check;
mod columns;
mod conclusion;
mod council;
mod document;
mod dossier;
mod figure;
mod form;
mod idea;
mod inspection;
mod office;
mod outlet;
mod plan;
mod product;
mod record;
mod review;
mod roster;
mod same;
mod self_score;
mod session;
mod subject;
mod support;
mod target;
mod tie;

use clap::Subcommand;

pub(super) use activity::kind_name as activity_kind;
pub(super) use conclusion::{minima as minima_concluded, not_so};
pub(super) use council::{is_fixed, ministry};
pub(super) use dossier::{
    answered_before_sent, cited, drawn_documents, is_moved, is_open, last_before, no_deadline, not_sent, off_window,
    out_of_order, outside, renewed, taken,
};
pub(super) use outlet::kind_name as outlet_kind;
pub(super) use review::{changes as review_changes, found as review_found};
pub(super) use same::two_products;
pub(super) use session::{in_order, may_preside, next_session, rest_on};
pub(super) use subject::succeeds_not;
pub(super) use support::source_name;

use super::{Context, Outcome};

/// What can be registered.
#[derive(Debug, Subcommand)]
pub enum Noun {
    /// Read a roster: subjects, products and dossiers
    #[command(alias = "danh-sach")]
    Roster(roster::Args),
    /// Read councils: members, papers, a list of dossiers; or copy one
    #[command(alias = "hoi-dong")]
    Council(council::Args),
    /// Record when and where a council sat, who was there, and the minutes
    #[command(alias = "phien", alias = "hop")]
    Session(session::Args),
    /// Record a member's tie to a subject: they do not score its dossiers
    #[command(alias = "lien-quan")]
    Tie(tie::Args),
    /// Change the office's name or unit from a day on, or join merged provinces to it
    #[command(alias = "van-phong")]
    Office(office::Args),
    /// Change what a subject is called and told from a day on, by a paper; or tell whose place it takes
    #[command(alias = "chu-the")]
    Subject(subject::Args),
    /// Change a product's name from a day on, by a paper
    #[command(alias = "san-pham")]
    Product(product::Args),
    /// Correct or complete a dossier, file it anew, or finish it past its last day; register a product's next one
    #[command(alias = "ho-so")]
    Dossier(dossier::Args),
    /// Record the documents that prove a dossier, by the kinds of Mẫu 02; or read a list of them
    #[command(alias = "tai-lieu")]
    Document(document::Args),
    /// Record the commune's check of a dossier's four contents (26/2026 Art 7.2)
    #[command(alias = "kiem-tra-xa")]
    Check(check::Args),
    /// Record the review of a council's advisory team
    #[command(alias = "tham-dinh")]
    Review(review::Args),
    /// Record what a council concluded besides points: a knock-out, the minima
    #[command(alias = "ket-luan")]
    Conclusion(conclusion::Args),
    /// Read subjects' own scores (Mẫu 02 part III) from the workbooks of `score form --self`, or CSV
    #[command(alias = "tu-danh-gia")]
    SelfScore(self_score::Args),
    /// Tell that two spellings are one subject, or two subjects; list those that may be one
    #[command(alias = "trung")]
    Same(same::Args),
    /// Set a year's target, or read those of a file
    #[command(alias = "chi-tieu")]
    Target(target::Args),
    /// Read slips of ideas: potential and existing products, judged fit or not
    #[command(alias = "y-tuong")]
    Idea(idea::Args),
    /// Read activities: training, fairs, panels, organised or attended
    #[command(alias = "hoat-dong", mut_arg("file", |arg| {
        arg.help("The activities, one a row, or several alike: what was organised, and what was attended")
    }))]
    Activity(record::Args),
    /// Read business plans: received, judged, how far they got, what is needed
    #[command(alias = "phuong-an", mut_arg("file", |arg| {
        arg.help("The plans, one a row: received, judged, how far they got, what is needed")
    }))]
    Plan(record::Args),
    /// Read support: what for, of whose money, planned and paid
    #[command(alias = "ho-tro", mut_arg("file", |arg| {
        arg.help("The support, a content and a source of money a row: planned, paid")
    }))]
    Support(record::Args),
    /// Read points of sale, e-commerce floors, supermarkets and systems of tracing, with their products
    #[command(alias = "diem-ban", mut_arg("file", |arg| {
        arg.help("The outlets, one a row, with the products of each in a cell, parted by semicolons")
    }))]
    Outlet(outlet::Args),
    /// Read what products brought in a year: output, revenue, export, labour
    #[command(alias = "so-lieu", mut_arg("file", |arg| {
        arg.help("The figures, a product and a year a row: output, revenue, export, labour")
    }))]
    Figure(record::Args),
    /// Record what an inspection found: of a product or an outlet, or many of a file (26/2026 Art 9)
    #[command(alias = "kiem-tra")]
    Inspection(inspection::Args),
    /// Save what the headings of your files mean under a name; show it, or list all
    #[command(alias = "cot")]
    Columns(columns::Args),
    /// Write a blank workbook to fill in, which reads back without any option
    #[command(alias = "mau-bieu")]
    Form(form::Args),
}

pub(crate) fn run(noun: Noun, ctx: &mut Context<'_>) -> Outcome {
    match noun {
        Noun::Roster(args) => roster::run(&args, ctx),
        Noun::Council(args) => council::run(&args, ctx),
        Noun::Session(args) => session::run(&args, ctx),
        Noun::Tie(args) => tie::run(&args, ctx),
        Noun::Office(args) => office::run(&args, ctx),
        Noun::Subject(args) => subject::run(&args, ctx),
        Noun::Product(args) => product::run(&args, ctx),
        Noun::Dossier(args) => dossier::run(&args, ctx),
        Noun::Document(args) => document::run(&args, ctx),
        Noun::Check(args) => check::run(&args, ctx),
        Noun::Review(args) => review::run(&args, ctx),
        Noun::Conclusion(args) => conclusion::run(&args, ctx),
        Noun::SelfScore(args) => self_score::run(&args, ctx),
        Noun::Same(args) => same::run(&args, ctx),
        Noun::Target(args) => target::run(&args, ctx),
        Noun::Idea(args) => idea::run(&args, ctx),
        Noun::Activity(args) => activity::run(&args, ctx),
        Noun::Plan(args) => plan::run(&args, ctx),
        Noun::Support(args) => support::run(&args, ctx),
        Noun::Outlet(args) => outlet::run(&args, ctx),
        Noun::Figure(args) => figure::run(&args, ctx),
        Noun::Inspection(args) => inspection::run(&args, ctx),
        Noun::Columns(args) => columns::run(&args, ctx),
        Noun::Form(args) => form::run(&args, ctx),
    }
}
