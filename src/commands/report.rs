//! `ocop report`: count and print.

mod activity;
mod annex;
mod charts;
mod council;
mod cut;
mod dimensions;
mod dossier;
mod due;
mod figure;
mod idea;
mod inspection;
mod outlet;
mod paper;
mod period;
mod plan;
mod reconcile;
mod reward;
mod roster;
mod support;
mod target;
mod total;
mod tracing;
mod units;
mod year;

use clap::Subcommand;

pub(super) use reconcile::measures;

use super::{Context, Outcome};

/// What can be reported.
#[derive(Debug, Subcommand)]
pub enum Noun {
    /// A programme year: evaluated, recognised, by star and by form
    #[command(alias = "nam")]
    Year(year::Args),
    /// The days from one to another, or a month, quarter, 6 or 9 months, year
    #[command(alias = "ky")]
    Period(period::Args),
    /// Ever recognised and in force: two lines, always
    #[command(alias = "luy-ke")]
    Total(total::Args),
    /// A year's targets held against what the ledger has, each with its percentage
    #[command(alias = "chi-tieu")]
    Target(target::Args),
    /// Ideas: potential and existing, judged fit or not, by commune, and which became a product
    #[command(alias = "y-tuong")]
    Idea(idea::Args),
    /// Activities by kind and year, what was organised and what was attended apart
    #[command(alias = "hoat-dong")]
    Activity(activity::Args),
    /// Every product with its standing; reads back with certify import
    #[command(alias = "danh-sach")]
    Roster(roster::Args),
    /// The list of products for a council's submission or decision
    #[command(alias = "phu-luc")]
    Annex(annex::Args),
    /// The papers an office signs, from templates it may change: decision, submission, minutes, notices; always Vietnamese
    #[command(alias = "van-ban")]
    Paper(paper::Args),
    /// A council's results for the minutes: every member's total, mean, spread, star, proposal
    #[command(aliases = ["hoi-dong", "minutes", "bien-ban"])]
    Council(council::Args),
    /// What the office must do next, by day: past due first; for a phone's calendar too
    #[command(alias = "den-han")]
    Due(due::Args),
    /// The documents of a dossier, or of all without a result: what is there, missing, or ends before the council
    #[command(alias = "ho-so")]
    Dossier(dossier::Args),
    /// Hold published figures against the ledger's and each other: which hold, which do not, by how much and why
    #[command(alias = "doi-chieu")]
    Reconcile(reconcile::Args),
    /// Money for the products recognised in a year, by rates of star and kind of filing
    #[command(alias = "khen-thuong")]
    Reward(reward::Args),
    /// Inspections: findings, follow-ups, those overdue
    #[command(alias = "kiem-tra")]
    Inspection(inspection::Args),
    /// Business plans: received, judged fit or not, how far they got, what they need
    #[command(alias = "phuong-an")]
    Plan(plan::Args),
    /// Support by source of money, then content by content: planned, paid
    #[command(alias = "ho-tro")]
    Support(support::Args),
    /// Points of sale, floors and supermarkets open on a day, with their products
    #[command(alias = "diem-ban")]
    Outlet(outlet::Args),
    /// What products brought in a year: revenue, export, labour; which have not told it
    #[command(alias = "so-lieu")]
    Figure(figure::Args),
}

impl Noun {
    /// The names of those that report several ledgers as one.
    pub(crate) const SEVERAL: &str = "year, period, total, target, roster, due, reward, idea, activity, reconcile, \
                                      inspection, plan, support, outlet, figure";

    /// Whether it reports several ledgers as one; the others are papers of one office, or look at single records.
    pub(crate) const fn takes_several(&self) -> bool {
        !matches!(self, Self::Annex(_) | Self::Paper(_) | Self::Council(_) | Self::Dossier(_))
    }
}

pub(crate) fn run(noun: Noun, ctx: &mut Context<'_>) -> Outcome {
    match noun {
        Noun::Year(args) => year::run(&args, ctx),
        Noun::Period(args) => period::run(&args, ctx),
        Noun::Total(args) => total::run(&args, ctx),
        Noun::Idea(args) => idea::run(&args, ctx),
        Noun::Activity(args) => activity::run(&args, ctx),
        Noun::Target(args) => target::run(&args, ctx),
        Noun::Roster(args) => roster::run(&args, ctx),
        Noun::Annex(args) => annex::run(&args, ctx),
        Noun::Paper(args) => paper::run(args, ctx),
        Noun::Council(args) => council::run(&args, ctx),
        Noun::Due(args) => due::run(&args, ctx),
        Noun::Dossier(args) => dossier::run(&args, ctx),
        Noun::Reconcile(args) => reconcile::run(&args, ctx),
        Noun::Reward(args) => reward::run(&args, ctx),
        Noun::Inspection(args) => inspection::run(&args, ctx),
        Noun::Plan(args) => plan::run(&args, ctx),
        Noun::Support(args) => support::run(&args, ctx),
        Noun::Outlet(args) => outlet::run(&args, ctx),
        Noun::Figure(args) => figure::run(&args, ctx),
    }
}
