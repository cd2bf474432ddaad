//! `ocop rate answer`: the ministry's answer on what was sent up, with its score.

mod awaiting;
mod rule;
mod told;

use chrono::NaiveDate;
use serde_json::json;

use awaiting::not_awaiting;
pub(in crate::commands) use rule::given_again;
use rule::{not_again, rating};
use told::{line, next};

use crate::commands::council::{council, dossier};
use crate::commands::input::{Asked, Input};
use crate::commands::papers::{self, About, about};
use crate::commands::register::ministry;
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::{Context, Failure, Outcome};
use crate::law::{Level, Points, Star};
use crate::ledger::{Council, CouncilFacts, Dossier, EVER, Named, RatingFacts, Records, Txn, Unit};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{answer, dossier as say};
use crate::text::{Lang, fold};

/// Arguments of `rate answer`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The dossier's code, or a table of many (CSV, Excel, ODS)
    #[arg(value_name = "DOSSIER|FILE")]
    about: String,
    /// Points the ministry gave; of a file each row gives its own
    #[arg(long, value_name = "POINTS", alias = "diem", value_parser = papers::points)]
    points: Option<Points>,
    /// The day of the ministry's result; of a file for rows that give none
    #[arg(long, value_name = "DAY", alias = "ngay", value_parser = shared::day)]
    date: Option<NaiveDate>,
    /// The star it gave, where a missed minimum puts it below the points; --reason says which
    #[arg(long, value_name = "STAR", alias = "sao", value_parser = papers::star)]
    star: Option<Star>,
    /// Number of the ministry's paper; of a file for rows that give none
    #[arg(long, value_name = "NUMBER", alias = "so-van-ban", value_parser = shared::code)]
    paper: Option<String>,
    /// The ministry's council; that of the dossier's year when left out: trung-uong-2026
    #[arg(long, value_name = "COUNCIL", alias = "hoi-dong")]
    council: Option<String>,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    writing: Writing,
}

/// What the ministry answered on a dossier.
struct Told {
    points: Points,
    star: Option<Star>,
    on: NaiveDate,
    paper: Option<String>,
}

/// A refusal: the heading of a file it belongs to, and why.
type Wrong = (&'static str, String);

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("rate answer", args.writing.reason.as_deref()))?;
    let records = txn.read().records(EVER)?;
    let mut councils = records.councils.clone();
    let mut lines = Vec::new();
    let mut written: Vec<(Council, RatingFacts)> = Vec::new();
    let mut days = Vec::new();
    match about(&args.about) {
        About::Dossier(typed) => {
            args.opened.only_with_file(lang)?;
            let dossier = dossier(&records, &typed, lang)?;
            let (Some(points), Some(on)) = (args.points, args.date) else {
                return Err(Failure::Usage(say::answer_needs(lang)));
            };
            let told = Told { points, star: args.star, on, paper: args.paper.clone() };
            let put = put(&mut txn, args, (&records, &mut councils), dossier, &told, lang)?;
            let Some((council, facts)) = put.map_err(|(_, why)| Failure::Refused(why))? else {
                return ctx.say(answer::nothing_new(lang));
            };
            lines.push(line(&records, dossier, &facts, lang));
            days.push(Some(facts.held_on));
            written.push((council, facts));
        }
        About::File(path) => {
            papers::no_options_with_file(args.points.is_some() || args.star.is_some(), lang)?;
            let asked = Asked { opened: &args.opened, dry_run: args.writing.dry_run };
            let (mut input, rows) =
                papers::rows(&path, (heading::ANSWERS, &["ma_ho_so", "diem"]), (txn.read(), &records), asked, ctx)?;
            input.add_source(&mut txn)?;
            for (row, dossier) in &rows {
                let Some(told) = read(&mut input, row, args, lang) else { continue };
                match put(&mut txn, args, (&records, &mut councils), dossier, &told, lang)? {
                    Err((field, why)) => input.fault(row.line, field, why),
                    Ok(Some((council, facts))) => {
                        lines.push(line(&records, dossier, &facts, lang));
                        days.push(Some(facts.held_on));
                        written.push((council, facts));
                    }
                    Ok(None) => {}
                }
            }
            input.sound(None)?;
            let counted = say::answers_read(lang, input.name(), rows.len(), written.len(), rows.len() - written.len());
            lines.insert(0, counted + &input.remarks());
        }
    }
    lines.extend(papers::later(days, ctx.today, lang));
    let summary = json!({ "answers": written.len() });
    if ctx.land(txn, args.writing.dry_run, &summary, lines.join("\n"))? {
        for step in next(&records, &written, lang) {
            ctx.say(step)?;
        }
    }
    Ok(())
}

fn read(input: &mut Input, row: &Row, args: &Args, lang: Lang) -> Option<Told> {
    let points = input.read(row, "diem", |text| cell::points(text).map(Points));
    let star = input.read(row, "hang_sao", cell::star).and_then(|cell| Star::new(cell.star));
    let on = input.read(row, "ngay", cell::date).or(args.date);
    if !input.is_bad(row.line) && points.is_none() {
        input.fault(row.line, "diem", say::answer_row_needs_points(lang));
    }
    if !input.is_bad(row.line) && on.is_none() {
        input.fault(row.line, "ngay", say::answer_row_needs_date(lang));
    }
    let paper = input.text(row, "so_van_ban").or_else(|| args.paper.clone());
    (!input.is_bad(row.line)).then_some(())?;
    Some(Told { points: points?, star, on: on?, paper })
}

/// Writes an answer as the ministry's rating; `None` where it is known so.
fn put(
    txn: &mut Txn<'_>,
    args: &Args,
    (records, councils): (&Records, &mut Vec<Council>),
    dossier: &Dossier,
    told: &Told,
    lang: Lang,
) -> Result<Result<Option<(Council, RatingFacts)>, Wrong>, Failure> {
    let at = match of_ministry(txn, args, councils, (dossier, told.on), lang)? {
        Ok(at) => at,
        Err(why) => return Ok(Err(("ma_ho_so", why))),
    };
    let council = &mut councils[at];
    let known = records.rating_by(council.id, dossier.id);
    if known.is_none()
        && let Some(why) = not_awaiting(records, dossier, told.on, lang)
    {
        return Ok(Err(("ma_ho_so", why)));
    }
    let facts = match rating(records, dossier, council, told, txn.reason(), lang) {
        Ok(facts) => facts,
        Err(wrong) => return Ok(Err(wrong)),
    };
    if let Some(known) = known {
        if known.facts == facts {
            return Ok(Ok(None));
        }
        if let Some(why) = not_again(records, council, dossier, known, txn.reason().is_some(), lang) {
            return Ok(Err(("ma_ho_so", why)));
        }
    }
    txn.add_rating(&facts, &records.policies)?;
    Ok(Ok(Some((council.clone(), facts))))
}

/// The ministry's council of a dossier's year, added where it is new: its sessions are the ministry's
/// own, the day of an answer stands with the answer. Why not, where the council named is another's.
fn of_ministry(
    txn: &mut Txn<'_>,
    args: &Args,
    councils: &mut Vec<Council>,
    (dossier, on): (&Dossier, NaiveDate),
    lang: Lang,
) -> Result<Result<usize, String>, Failure> {
    let year = dossier.key.year;
    let code = match &args.council {
        Some(typed) => council(txn.read(), typed, lang)?.facts.code,
        None => format!("trung-uong-{year}"),
    };
    if let Some(at) = councils.iter().position(|known| fold::key(&known.facts.code) == fold::key(&code)) {
        let found = &councils[at].facts;
        let fits = found.level == Level::Ministry && found.year == year;
        return Ok(if fits { Ok(at) } else { Err(say::not_the_ministrys(lang, &found.code, year)) });
    }
    let name = ministry(on);
    let facts = CouncilFacts { code, level: Level::Ministry, year, round: 0 };
    let unit = txn.unit(&Named::Ministry(name.clone()))?;
    let id = txn.add_council(&facts, unit)?;
    let unit = Unit { id: unit, level: "ministry".to_owned(), list: None, code: None, name };
    councils.push(Council::new(id, facts, unit));
    Ok(Ok(councils.len() - 1))
}
