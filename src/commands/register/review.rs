//! `ocop register review`: what the council's advisory team found, beside the members' sheets.

mod merge;

use chrono::NaiveDate;
use serde_json::json;

pub(in crate::commands) use merge::changes;
use merge::{changed, over};

use crate::commands::assessment::regime_of;
use crate::commands::council::{council, dossier};
use crate::commands::input::{Asked, Input};
use crate::commands::papers::{self, About, Own, about};
use crate::commands::parts::all_over;
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::{Context, Failure, Outcome};
use crate::law::{Parts, Points, Star};
use crate::ledger::{Appraisal, AppraisalKind, Council, Dossier, Records, Txn};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{answer, dossier as say};
use crate::text::{Lang, number};

/// Arguments of `register review`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council whose advisory team reviewed
    #[arg(value_name = "COUNCIL")]
    council: String,
    /// The dossier's code, or a table of many (CSV, Excel, ODS)
    #[arg(value_name = "DOSSIER|FILE")]
    about: String,
    #[command(flatten)]
    told: Told,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    writing: Writing,
}

/// What the team reported.
#[derive(Debug, Clone, Default, PartialEq, clap::Args)]
struct Told {
    /// Total points
    #[arg(long, value_name = "POINTS", alias = "diem", value_parser = papers::points)]
    points: Option<Points>,
    /// Points of part A
    #[arg(long, value_name = "POINTS", alias = "phan-a", value_parser = papers::points, requires_all = ["part_b", "part_c"])]
    part_a: Option<Points>,
    /// Points of part B
    #[arg(long, value_name = "POINTS", alias = "phan-b", value_parser = papers::points, requires_all = ["part_a", "part_c"])]
    part_b: Option<Points>,
    /// Points of part C
    #[arg(long, value_name = "POINTS", alias = "phan-c", value_parser = papers::points, requires_all = ["part_a", "part_b"])]
    part_c: Option<Points>,
    /// The star it proposes
    #[arg(long, value_name = "STAR", alias = "sao", value_parser = papers::star)]
    star: Option<Star>,
    /// Number of the report
    #[arg(long, value_name = "NUMBER", alias = "so-bao-cao", value_parser = shared::code)]
    paper: Option<String>,
    /// The day of the report
    #[arg(long, value_name = "DAY", alias = "ngay", value_parser = shared::day)]
    date: Option<NaiveDate>,
    /// Note
    #[arg(long, value_name = "TEXT", alias = "ghi-chu", value_parser = shared::text)]
    note: Option<String>,
}

impl Told {
    fn parts(&self) -> Option<Parts> {
        Some(Parts { a: self.part_a?, b: self.part_b?, c: self.part_c? })
    }

    fn some_parts(&self) -> bool {
        [self.part_a, self.part_b, self.part_c].iter().any(Option::is_some)
    }

    /// Whether it says what the team found.
    fn says(&self) -> bool {
        self.points.is_some() || self.parts().is_some() || self.star.is_some()
    }
}

/// A review as written, and what it changes in the one before.
type Reviewed = (Appraisal, Vec<String>);

/// A refusal: the heading of a file it belongs to, and why.
type Wrong = (&'static str, String);

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register review", args.writing.reason.as_deref()))?;
    let council = council(txn.read(), &args.council, lang)?;
    let records = ctx.records_of(txn.read(), &council)?;
    let own = Own::of(txn.read(), &records, &council)?;
    let scored = txn.read().scored()?;
    let put = |txn: &mut Txn<'_>, dossier: &Dossier, told: &Told, at| {
        if let Err(why) = own.takes(dossier, lang) {
            return Ok(Err(("ma_ho_so", why)));
        }
        put(txn, &council, dossier, told, scored.contains(&dossier.id), at, lang)
    };
    let mut days = vec![args.told.date];
    let mut told = match about(&args.about) {
        About::Dossier(typed) => {
            args.opened.only_with_file(lang)?;
            let dossier = dossier(&records, &typed, lang)?;
            if !args.told.says() {
                return Err(Failure::Usage(say::review_needs(lang)));
            }
            match put(&mut txn, dossier, &args.told, None)?.map_err(|(_, why)| Failure::Refused(why))? {
                Some((review, changes)) => {
                    let told = line(&records, dossier, &review, lang);
                    std::iter::once(told).chain(changed(dossier, &changes, lang)).collect::<Vec<_>>().join("\n")
                }
                None => return ctx.say(answer::nothing_new(lang)),
            }
        }
        About::File(path) => {
            papers::no_options_with_file(args.told != Told::default(), lang)?;
            let asked = Asked { opened: &args.opened, dry_run: args.writing.dry_run };
            let (mut input, rows) =
                papers::rows(&path, (heading::REVIEWS, &["ma_ho_so"]), (txn.read(), &records), asked, ctx)?;
            let source = input.add_source(&mut txn)?;
            let (mut written, mut all_changes) = (0_usize, Vec::new());
            for (row, dossier) in &rows {
                let told = read(&mut input, row, lang);
                if input.is_bad(row.line) {
                    continue;
                }
                days.push(told.date);
                match put(&mut txn, dossier, &told, Some((source, row.line)))? {
                    Err((field, why)) => input.fault(row.line, field, why),
                    Ok(review) => {
                        written += usize::from(review.is_some());
                        all_changes.extend(review.and_then(|(_, changes)| changed(dossier, &changes, lang)));
                    }
                }
            }
            input.sound(None)?;
            let read = say::reviews_read(lang, input.name(), rows.len(), written, rows.len() - written);
            std::iter::once(read + &input.remarks()).chain(all_changes).collect::<Vec<_>>().join("\n")
        }
    };
    for note in papers::later(days, ctx.today, lang) {
        told = format!("{told}\n{note}");
    }
    if ctx.land(txn, args.writing.dry_run, &json!({ "council": council.facts.code }), told)? {
        ctx.say(say::next_reviewed(lang, &council.facts.code))?;
    }
    Ok(())
}

fn read(input: &mut Input, row: &Row, lang: Lang) -> Told {
    let points = |text: &str| cell::points(text).map(Points);
    let told = Told {
        points: input.read(row, "diem", points),
        part_a: input.read(row, "diem_a", points),
        part_b: input.read(row, "diem_b", points),
        part_c: input.read(row, "diem_c", points),
        star: input.read(row, "de_xuat", cell::star).and_then(|cell| Star::new(cell.star)),
        paper: input.text(row, "so_bao_cao"),
        date: input.read(row, "ngay_bao_cao", cell::date),
        note: input.text(row, "ghi_chu"),
    };
    if !input.is_bad(row.line) {
        if told.some_parts() && told.parts().is_none() {
            input.fault(row.line, "diem_a", say::all_parts(lang));
        } else if !told.says() {
            input.fault(row.line, "diem", say::review_row_needs(lang));
        }
    }
    told
}

/// Writes a review over what is known of it; `None` where that is the same.
fn put(
    txn: &mut Txn<'_>,
    council: &Council,
    dossier: &Dossier,
    told: &Told,
    scored: bool,
    at: Option<(i64, u64)>,
    lang: Lang,
) -> Result<Result<Option<Reviewed>, Wrong>, Failure> {
    let known = txn.read().appraisals(Some(dossier.id))?;
    let known = known.into_iter().find(|known| known.kind == AppraisalKind::Team && known.council == Some(council.id));
    let parts = told.parts();
    let (regime, _) = regime_of(dossier, council.sessions.last().map(|session| session.held_on));
    if let Some(wrong) = parts.and_then(|parts| all_over(parts, regime, lang).next()) {
        return Ok(Err(wrong));
    }
    if let (Some(total), Some(parts)) = (told.points, parts)
        && total != parts.total()
    {
        let (typed, sum) = (number::points(lang, total.0), number::points(lang, parts.total().0));
        return Ok(Err(("diem", say::total_not_parts(lang, typed, sum))));
    }
    let review = Appraisal {
        dossier: dossier.id,
        kind: AppraisalKind::Team,
        council: Some(council.id),
        total: told.points.or(parts.map(Parts::total)),
        parts,
        rubric: None,
        marks: Vec::new(),
        proposal: told.star,
        paper: (told.paper.clone(), told.date),
        note: told.note.clone(),
    };
    let Some(known) = known else {
        txn.add_appraisal(&review, at)?;
        return Ok(Ok(Some((review, Vec::new()))));
    };
    let review = over(&known, review);
    if known == review {
        return Ok(Ok(None));
    }
    let changes = changes(&known, &review, lang);
    if !changes.is_empty() && scored && txn.reason().is_none() {
        return Ok(Err(("ma_ho_so", say::review_there(lang, dossier.code))));
    }
    txn.add_appraisal(&review, at)?;
    Ok(Ok(Some((review, changes))))
}

fn line(records: &Records, dossier: &Dossier, review: &Appraisal, lang: Lang) -> String {
    say::reviewed(lang, dossier.code, records.product_name(dossier.key.product), found(review, lang))
}

/// What a review found: points, star, paper, as far as told.
pub fn found(review: &Appraisal, lang: Lang) -> String {
    let date = |day| number::date(lang, day);
    let told = [
        review.total.map(|total| say::so_many_points(lang, number::points(lang, total.0))),
        review.proposal.map(|star| say::proposes(lang, star.number())),
        match &review.paper {
            (Some(paper), Some(on)) => Some(say::paper_of(lang, paper, date(*on))),
            (Some(paper), None) => Some(say::paper_alone(lang, paper)),
            (None, Some(on)) => Some(say::paper_on(lang, date(*on))),
            (None, None) => None,
        },
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
