//! `ocop rate gap`: what a dossier lacks for a star, cheapest first.

mod data;
mod words;

use clap::ValueEnum;

use super::case::{cases, knocked_out, opened};
use crate::commands::assessment::{names, regime_of};
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome};
use crate::law::policy::Policies;
use crate::law::{Mark, Mean, MinimaBasis, MinimumTest, Points, Regime, Rubric, Star, gap};
use crate::ledger::{Appraisal, AppraisalKind, Conclusion, Dossier, Outcome as Decision, Rating, Reader, Records};
use crate::report::Page;
use crate::roster::cell;
use crate::text::messages::proof as say;
use crate::text::{Expected, Lang};

/// Arguments of `rate gap`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The dossier's code: 2020-1-017
    #[arg(value_name = "DOSSIER")]
    dossier: String,
    /// The star to reach (2 to 5); the next one when left out
    #[arg(long, value_name = "STAR", alias = "sao", value_parser = star)]
    star: Option<Star>,
    /// Whose points: the council's when it has sheets, else the advisory team's, else the subject's own
    #[arg(long, value_name = "WHOSE", alias = "cua", value_enum)]
    of: Option<Whose>,
    /// Every criterion that has points to gain
    #[arg(long, alias = "tat-ca")]
    all: bool,
    #[command(flatten)]
    reading: Reading,
}

/// Whose points are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Whose {
    /// The council's sheets
    #[value(alias = "hoi-dong")]
    Council,
    /// The advisory team's review
    #[value(alias = "to-tu-van")]
    Team,
    /// The subject's own score (Mẫu 02)
    #[value(name = "self", alias = "tu-cham")]
    SelfScore,
}

/// What points are looked at, and how minima are tested on them.
struct Source {
    whose: Whose,
    /// The council's code, of its sheets or its team's review.
    council: Option<String>,
    /// Each sheet's total.
    mean: Mean,
    /// The table and each sheet's marks, where all have them.
    marked: Option<(Rubric, Vec<Vec<Mark>>)>,
    policies: Policies,
    /// The council's conclusion, where it decides the minima.
    conclusion: Option<Conclusion>,
    /// The policy rests the star on a conclusion that is not there yet.
    awaits_conclusion: bool,
    /// A result that came without sheets: its star was told.
    answer: Option<Rating>,
    /// Whether a decision rests on it, and nothing of it changes any more.
    decided: bool,
    regime: Regime,
}

impl Source {
    /// The star up to which the council concluded that the minima are met, where that decides.
    fn concluded(&self) -> Option<Star> {
        self.conclusion.as_ref().and_then(|known| known.minima)
    }

    /// The star of a mean: of an answer the one it told.
    fn band(&self) -> Star {
        self.answer.as_ref().map_or_else(|| Star::of_mean(self.mean), |rating| rating.facts.star)
    }
}

/// A star of 2 to 5 as typed.
fn star(typed: &str) -> Result<Star, Expected> {
    let star = cell::star(typed).ok().and_then(|cell| Star::new(cell.star));
    star.filter(|star| *star >= Star::TWO).ok_or_else(|| Expected::new(say::expected_star))
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let (mut records, dossier) = opened(reader, (&args.dossier, args.reading.day(ctx.today)), lang)?;
    let source = source(args.of, ctx, reader, &mut records, &dossier, lang)?;

    let (rubric, marks): (Option<&Rubric>, Vec<&[Mark]>) = match &source.marked {
        Some((rubric, marks)) => (Some(rubric), marks.iter().map(Vec::as_slice).collect()),
        None => (None, Vec::new()),
    };
    let how = source.policies.minima();
    let band = source.band();
    let concluded = source.concluded();
    let at = |target: Star| rubric.and_then(|rubric| gap(rubric, &marks, how, concluded, target));
    let now = at(Star::FIVE).map_or_else(|| concluded.map_or(band, |allowed| band.min(allowed)), |gap| gap.star);
    let target = args.star.unwrap_or_else(|| Star::new(now.number() + 1).unwrap_or(Star::FIVE));

    let (product, subject) = names(&records, &dossier, lang);
    let page = Page::new(say::gap_title(lang, dossier.code, &product, &subject, target.number()));
    let found = at(target);
    let page = if ctx.is_csv(&args.reading) {
        Page::new("").table(data::machine(&source, target, found.as_ref()))
    } else if let Some(out) = knocked_out(&records, &dossier, lang) {
        page.text(out).text(say::explain_out_ends(lang))
    } else {
        let page = words::told(page, &dossier, &source, (now, target), found.as_ref(), args.all, lang);
        if source.decided && now < target && !records.awaits_ministry(&dossier) {
            page.text(say::gap_decided(lang, dossier.code))
        } else {
            page
        }
    };
    Ok(page.figures(data::figures(&dossier, &source, now, target, found.as_ref())))
}

/// The points asked for, or the first there are of: the council's sheets, its team's review, the
/// subject's own.
fn source(
    whose: Option<Whose>,
    ctx: &Context<'_>,
    reader: Reader<'_>,
    records: &mut Records,
    dossier: &Dossier,
    lang: Lang,
) -> Result<Source, Failure> {
    let order = [Whose::Council, Whose::Team, Whose::SelfScore];
    let found = cases(ctx, reader, records, dossier, lang)?;
    let appraisals = reader.appraisals(Some(dossier.id))?;
    for whose in order.into_iter().filter(|known| whose.is_none_or(|asked| asked == *known)) {
        let source = match whose {
            // The newest council to have sheets: one that has yet to rate it comes after the rating.
            Whose::Council => {
                let case = found.open.iter().rev().find(|case| !case.sheets.is_empty()).or(found.rated.as_ref());
                case.and_then(|case| {
                    Some(Source {
                        whose,
                        council: Some(case.council.facts.code.clone()),
                        mean: case.mean()?,
                        // What a sheet of totals could rise by is not known.
                        marked: case
                            .rubric
                            .clone()
                            .filter(|_| case.marks.iter().all(|marks| !marks.is_empty()))
                            .map(|rubric| (rubric, case.marks.clone())),
                        policies: case.policies.clone(),
                        // What now stands: a conclusion that was replaced gives another star next time.
                        conclusion: records
                            .conclusion(case.council.id, dossier.id)
                            .filter(|_| case.minima != MinimaBasis::Tested && !case.is_answer())
                            .cloned(),
                        awaits_conclusion: case.minima == MinimaBasis::Untested
                            && !case.is_answer()
                            && case.policies.minima() == MinimumTest::Recorded,
                        answer: case.rating.clone().filter(|_| case.is_answer()),
                        decided: records.is_decided(dossier.id, case.council.id),
                        regime: case.regime.0,
                    })
                })
            }
            Whose::Team => of_appraisal(reader, records, dossier, &appraisals, AppraisalKind::Team, whose)?,
            Whose::SelfScore => of_appraisal(reader, records, dossier, &appraisals, AppraisalKind::SelfScore, whose)?,
        };
        if let Some(source) = source {
            return Ok(source);
        }
    }
    Err(Failure::Refused(match whose {
        Some(whose) => say::gap_none_of(lang, dossier.code, words::of_whom(whose, None, lang)),
        None => say::gap_none(lang, dossier.code),
    }))
}

fn of_appraisal(
    reader: Reader<'_>,
    records: &Records,
    dossier: &Dossier,
    appraisals: &[Appraisal],
    kind: AppraisalKind,
    whose: Whose,
) -> Result<Option<Source>, Failure> {
    let Some(one) = appraisals.iter().rfind(|one| one.kind == kind && (one.total.is_some() || one.rubric.is_some()))
    else {
        return Ok(None);
    };
    let stored = one.rubric.as_ref().map(|sha256| reader.kept_rubric(sha256)).transpose()?;
    let rubric = stored.and_then(|stored| Rubric::read(&stored.text).ok());
    let total = one.total.or(rubric.as_ref().map(|rubric| rubric.parts(&one.marks).total())).unwrap_or(Points(0));
    let council = one.council.and_then(|id| records.council(id));
    Ok(Some(Source {
        whose,
        council: council.map(|council| council.facts.code.clone()),
        mean: Mean { sum: total.0, count: 1 },
        marked: rubric.map(|rubric| (rubric, vec![one.marks.clone()])),
        policies: match council {
            Some(council) => reader.policies(records.on, Some(council.id))?,
            None => records.policies.clone(),
        },
        conclusion: None,
        awaits_conclusion: false,
        answer: None,
        decided: records.all_decided_of(dossier.id).any(|decided| decided.outcome != Decision::LeftOut),
        regime: regime_of(dossier, None).0,
    }))
}
