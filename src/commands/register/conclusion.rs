//! `ocop register conclusion`: what a council concluded of a dossier besides its points.

mod rule;
mod table;

use serde_json::json;

pub(in crate::commands) use rule::not_so;
use rule::{concluded, lifted};

use crate::commands::council::{council, dossier};
use crate::commands::input::{Asked, Input};
use crate::commands::papers::{self, About, Own, about};
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::Star;
use crate::ledger::{Conclusion, Council, Dossier, Records, Txn};
use crate::roster::{Row, cell, heading};
use crate::text::Lang;
use crate::text::messages::{answer, dossier as say};

/// Arguments of `register conclusion`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council
    #[arg(value_name = "COUNCIL")]
    council: String,
    /// The dossier's code, or a table of many (CSV, Excel, ODS)
    #[arg(value_name = "DOSSIER|FILE")]
    about: String,
    #[command(flatten)]
    told: Told,
    /// Take a knock-out back
    #[arg(long, alias = "bo-loai", requires = "reason", conflicts_with_all = ["knock_out", "minima"])]
    lift: bool,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    writing: Writing,
}

/// What a council concluded.
#[derive(Debug, Clone, Default, PartialEq, clap::Args)]
struct Told {
    /// The dossier is out whatever its points (26/2026 Appendix II)
    #[arg(long, alias = "loai", requires = "ground", conflicts_with = "minima")]
    knock_out: bool,
    /// Why it is out
    #[arg(long, value_name = "TEXT", alias = "can-cu", requires = "knock_out", value_parser = shared::text)]
    ground: Option<String>,
    /// The criterion whose note it rests on; left out: the set's own line
    #[arg(long, value_name = "CRITERION", alias = "tieu-chi", requires = "knock_out", value_parser = shared::code)]
    criterion: Option<String>,
    /// The star up to which the minima are met: 3, 4 or 5; 2: not even those of three stars
    #[arg(long, value_name = "STAR", alias = "toi-thieu", value_parser = minimum)]
    minima: Option<Star>,
    /// The criteria whose minimum is missed: 1.3,4.1
    #[arg(long, value_name = "CRITERIA", alias = "chua-dat", value_delimiter = ',', requires = "minima")]
    missed: Vec<String>,
    /// Number of the minutes or of the advisory team's report
    #[arg(long, value_name = "NUMBER", alias = "so-van-ban", value_parser = shared::code)]
    paper: Option<String>,
}

/// A refusal: the heading of a file it belongs to, and why.
type Wrong = (&'static str, String);

fn minimum(typed: &str) -> Result<Star, crate::text::Expected> {
    papers::star(typed)
        .ok()
        .filter(|star| *star >= Star::TWO)
        .ok_or_else(|| crate::text::Expected::new(say::expected_minimum))
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register conclusion", args.writing.reason.as_deref()))?;
    let council = council(txn.read(), &args.council, lang)?;
    let records = ctx.records_of(txn.read(), &council)?;
    let own = Own::of(txn.read(), &records, &council)?;
    let told = match about(&args.about) {
        About::Dossier(typed) => {
            args.opened.only_with_file(lang)?;
            let dossier = dossier(&records, &typed, lang)?;
            own.takes(dossier, lang).map_err(Failure::Refused)?;
            let written = if args.lift {
                lift(&mut txn, &records, &council, dossier, lang)?
            } else {
                if !args.told.knock_out && args.told.minima.is_none() {
                    return Err(Failure::Usage(say::conclusion_needs(lang)));
                }
                put(&mut txn, &records, &council, dossier, &args.told, lang)?
            };
            match written.map_err(|(_, why)| Failure::Refused(why))? {
                Some(conclusion) => line(&records, dossier, &conclusion, Some(&args.told).filter(|_| !args.lift), lang),
                None => return ctx.say(answer::nothing_new(lang)),
            }
        }
        About::File(path) => {
            papers::no_options_with_file(args.told != Told::default() || args.lift, lang)?;
            let asked = Asked { opened: &args.opened, dry_run: args.writing.dry_run };
            let (mut input, rows) =
                papers::rows(&path, (heading::CONCLUSIONS, &["ma_ho_so"]), (txn.read(), &records), asked, ctx)?;
            input.add_source(&mut txn)?;
            let (mut written, mut out) = (0_usize, Vec::new());
            for (row, dossier) in &rows {
                let told = read(&mut input, row, lang);
                if input.is_bad(row.line) {
                    continue;
                }
                let put = match own.takes(dossier, lang) {
                    Ok(()) => put(&mut txn, &records, &council, dossier, &told, lang)?,
                    Err(why) => Err(("ma_ho_so", why)),
                };
                match put {
                    Err((field, why)) => input.fault(row.line, field, why),
                    Ok(Some(conclusion)) => {
                        written += 1;
                        let line = line(&records, dossier, &conclusion, Some(&told), lang);
                        out.extend(Some(line).filter(|_| conclusion.knock_out.is_some()));
                    }
                    Ok(None) => {}
                }
            }
            input.sound(None)?;
            let read = say::conclusions_read(lang, input.name(), rows.len(), written, rows.len() - written);
            std::iter::once(read + &input.remarks()).chain(out).collect::<Vec<_>>().join("\n")
        }
    };
    // What is knocked out is not rated.
    let rates = !args.told.knock_out;
    if ctx.land(txn, args.writing.dry_run, &json!({ "council": council.facts.code }), told)? && rates {
        ctx.say(say::next_rate(lang, &council.facts.code))?;
    }
    Ok(())
}

fn read(input: &mut Input, row: &Row, lang: Lang) -> Told {
    let knock_out = input.read(row, "bi_loai", cell::yes_no).unwrap_or(false);
    let minima = input.read(row, "toi_thieu", cell::star).and_then(|cell| Star::new(cell.star));
    let told = Told {
        knock_out,
        ground: input.text(row, "ly_do"),
        criterion: input.text(row, "tieu_chi"),
        minima: minima.filter(|star| *star >= Star::TWO),
        missed: input.text(row, "chua_dat").iter().flat_map(|text| text.split([',', ';'])).map(str::to_owned).collect(),
        paper: input.text(row, "so_van_ban"),
    };
    match (knock_out, minima) {
        (true, _) if told.ground.is_none() => input.fault(row.line, "ly_do", say::needs_ground(lang)),
        (true, Some(_)) => input.fault(row.line, "toi_thieu", say::both_concluded(lang)),
        (false, None) if !input.is_bad(row.line) => input.fault(row.line, "bi_loai", say::neither_concluded(lang)),
        (false, Some(_)) if told.minima.is_none() => input.fault(row.line, "toi_thieu", say::expected_minimum(lang)),
        _ => {}
    }
    told
}

/// Writes a conclusion. `None`: it is known so.
fn put(
    txn: &mut Txn<'_>,
    records: &Records,
    council: &Council,
    dossier: &Dossier,
    told: &Told,
    lang: Lang,
) -> Result<Result<Option<Conclusion>, Wrong>, Failure> {
    let new = match concluded((txn.read(), records), (council, dossier), told, txn.reason().is_some(), lang)? {
        Ok(new) => new,
        Err(wrong) => return Ok(Err(wrong)),
    };
    if records.conclusion(council.id, dossier.id) == Some(&new) {
        return Ok(Ok(None));
    }
    txn.add_conclusion(&new)?;
    Ok(Ok(Some(new)))
}

/// Takes a knock-out back.
fn lift(
    txn: &mut Txn<'_>,
    records: &Records,
    council: &Council,
    dossier: &Dossier,
    lang: Lang,
) -> Result<Result<Option<Conclusion>, Wrong>, Failure> {
    let Some(lifted) = records.conclusion(council.id, dossier.id).and_then(lifted) else {
        return Ok(Err(("ma_ho_so", say::nothing_to_lift(lang, dossier.code, &council.facts.code))));
    };
    txn.add_conclusion(&lifted)?;
    Ok(Ok(Some(lifted)))
}

/// What is now concluded, of what was told; `None`: a knock-out was taken back.
fn line(records: &Records, dossier: &Dossier, conclusion: &Conclusion, told: Option<&Told>, lang: Lang) -> String {
    let product = records.product_name(dossier.key.product);
    let what = match (told, &conclusion.knock_out, conclusion.minima) {
        (None, ..) => say::knock_out_lifted(lang),
        (Some(told), Some(known), _) if told.knock_out => wording::knock_out(lang, known),
        (_, _, Some(star)) => minima(lang, star, conclusion.missed.as_deref()),
        (_, _, None) => String::new(),
    };
    say::concluded(lang, dossier.code, product, what)
}

/// The minima as concluded: up to which star, and which criteria miss theirs.
pub fn minima(lang: Lang, star: Star, missed: Option<&str>) -> String {
    let met = if star == Star::TWO { say::minima_none_met(lang) } else { say::minima_met(lang, star.number()) };
    match missed {
        Some(missed) => say::minima_missed(lang, met, missed),
        None => met,
    }
}
