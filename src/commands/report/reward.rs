//! `ocop report reward`: money for the products recognised in a year, by star and kind of filing.

mod rates;
mod tables;

use std::path::PathBuf;

use serde_json::{Value, json};

use super::tracing::{Named, Tracing};
use super::units;
use crate::commands::input::Input;
use crate::commands::shared::{self, Opened, Reading};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::{FilingKind, Star};
use crate::ledger::{Reader, Records};
use crate::report::Page;
use crate::report::figures::{Counted, Known, Of, Rate, RewardSum, Rewarded, Told, by_subject, rewarded};
use crate::text::messages::reward as say;
use crate::text::{Lang, number, order};
use chrono::Datelike;

/// How many products without a rate are named in a sentence; their table has them all.
const MOST: usize = 20;

/// Arguments of `report reward`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The programme year; this year when left out
    #[arg(value_name = "YEAR", value_parser = shared::year)]
    year: Option<i32>,
    /// The rates, one a row: star, kind of filing, star before, đồng; what is blank fits any product
    #[arg(long, value_name = "FILE", alias = "muc-thuong")]
    rates: PathBuf,
    #[command(flatten)]
    tracing: Tracing,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (input, rates) = rates::read(&args.rates, &args.opened, ctx)?;
    ctx.report(&args.reading, |ctx, reader| made(args, &rates, &input, ctx, reader))
}

/// The products of a year with their money.
struct Paid<'r> {
    records: &'r Records,
    rates: &'r [Rate],
    all: Vec<Rewarded<'r>>,
    /// By rate, and of all.
    by_rate: Vec<RewardSum>,
    total: RewardSum,
    lang: Lang,
}

fn made(args: &Args, rates: &[Rate], input: &Input, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let day = args.reading.day(ctx.today);
    let year = args.year.unwrap_or_else(|| ctx.today.year());
    let (records, ideas, activities) = (reader.records(day)?, Vec::new(), Vec::new());
    let all = rewarded(&records, year, rates);
    let (mut by_rate, mut total) = (vec![RewardSum::default(); rates.len()], RewardSum::default());
    for (one, at) in all.iter().filter_map(|one| Some((one, one.rate?))) {
        by_rate[at].add(one, rates[at].amount);
        total.add(one, rates[at].amount);
    }
    if total.amount.count() == u64::MAX {
        return Err(Failure::Bug(anyhow::anyhow!("rewards beyond what can be summed")));
    }
    let paid = Paid { records: &records, rates, all, by_rate, total, lang };
    let subjects = paid.subjects();
    let told = paid.told(year, &subjects)?;
    let named = paid.named(&told, &subjects);
    let page = Page::new(say::title(lang, year, number::date(lang, day))).figures(told.figures);
    let page = paid.put(page, (year, ctx.is_csv(&args.reading)), input, &subjects);
    let known = Known { records: &records, ideas: &ideas, activities: &activities };
    args.tracing.look(page, &named, known, lang)
}

fn stars(star: Option<Star>) -> Value {
    json!(star.map(Star::number))
}

fn rate_data((rate, sum): (&Rate, &RewardSum)) -> Value {
    json!({
        "line": rate.line,
        "star": stars(rate.star),
        "kind": rate.kind.map(FilingKind::id),
        "from_star": stars(rate.from),
        "amount": rate.amount,
        "cite": rate.cite,
        "products": sum.products,
        "total": sum.amount,
    })
}

impl<'r> Paid<'r> {
    /// Those with a rate, or those without.
    fn with_rate(&self, has: bool) -> impl Iterator<Item = &Rewarded<'r>> {
        self.all.iter().filter(move |one| one.rate.is_some() == has)
    }

    fn told(&self, year: i32, subjects: &[(i64, RewardSum)]) -> Result<Told, Failure> {
        let told = Told::of(&json!({
            "year": year,
            "rates": self.rates.iter().zip(&self.by_rate).map(rate_data).collect::<Vec<_>>(),
            "products": self.with_rate(true).map(|one| self.data(one)).collect::<Vec<_>>(),
            "subjects": subjects.iter().map(|(id, sum)| self.subject_data(*id, sum)).collect::<Vec<_>>(),
            "unmatched": self.with_rate(false).map(|one| self.data(one)).collect::<Vec<_>>(),
            "rewarded": self.total.products,
            "total": self.total.amount,
        }));
        told.map_err(|error| Failure::Bug(error.into()))
    }

    /// What a row of each table counts, and its money by the heading of that.
    fn named(&self, told: &Told, subjects: &[(i64, RewardSum)]) -> Named {
        let mut named = Named::of(told);
        let mut row = |label: String, products: String, amount: String| {
            named.call(&format!("{label}, {}", say::amount(self.lang)), amount);
            named.call(&label, products);
        };
        for (at, rate) in self.rates.iter().enumerate() {
            row(self.rate_cells(rate).join(", "), format!("rates.{at}.products"), format!("rates.{at}.total"));
        }
        for (at, (id, _)) in subjects.iter().enumerate() {
            row(self.subject(*id), format!("subjects.{at}.products"), format!("subjects.{at}.amount"));
        }
        row(say::sum(self.lang), "rewarded".to_owned(), "total".to_owned());
        let of =
            |some: Vec<&Rewarded<'_>>| Counted::all(Of::Certificates, some.into_iter().map(|one| one.certificate.id));
        named.add(&say::without(self.lang), "unmatched", of(self.with_rate(false).collect()));
        named.add(&say::ended_since(self.lang), "ended", of(self.ended().collect()));
        named
    }

    fn put(&self, page: Page, (year, csv): (i32, bool), input: &Input, subjects: &[(i64, RewardSum)]) -> Page {
        let lang = self.lang;
        if csv {
            return page.table(self.product_table(self.all.iter()));
        }
        if self.all.is_empty() {
            return page.text(say::none(lang, year));
        }
        let page = page.table(self.rate_table()).text(self.sentence());
        let page = if input.remarks().is_empty() { page } else { page.text(input.remarks().trim_start_matches('\n')) };
        let page = page.table(self.subject_table(subjects));
        let page = self.ended_told().into_iter().fold(page, Page::text);
        let page = units::notes(self.records, lang).into_iter().fold(page, Page::text);
        let page = page.table(self.product_table(self.with_rate(true)).caption(say::by_product(lang)));
        let mut names: Vec<&str> =
            self.with_rate(false).map(|one| self.records.product_name(one.certificate.facts.product)).collect();
        if names.is_empty() {
            return page;
        }
        names.sort_by_cached_key(|name| order::key(name));
        let shown = names.iter().take(MOST).copied().collect::<Vec<_>>().join("; ");
        let shown = if names.len() > MOST { format!("{shown}…") } else { shown };
        let count = number::count_in_sentence(lang, names.len() as u64);
        let table = self.product_table(self.with_rate(false)).caption(say::without(lang));
        page.table(table).text(say::unmatched(lang, count, shown))
    }

    /// Those in the sum whose certificate a decision has ended since.
    fn ended(&self) -> impl Iterator<Item = &Rewarded<'r>> {
        self.with_rate(true).filter(|one| self.records.standing(one.certificate).is_ended_by_decision())
    }

    fn ended_told(&self) -> Option<String> {
        let told = |one: &Rewarded<'_>| {
            let name = self.records.product_name(one.certificate.facts.product);
            format!("{name}: {}", wording::standing(self.lang, self.records.standing(one.certificate)))
        };
        let mut names: Vec<String> = self.ended().map(told).collect();
        names.sort_by_cached_key(|name| order::key(name));
        let amount: u64 = self.ended().filter_map(|one| self.amount(one)).sum();
        let (count, lang) = (number::count_in_sentence(self.lang, names.len() as u64), self.lang);
        (!names.is_empty()).then(|| say::ended(lang, count, names.join("; "), number::count(lang, amount)))
    }

    /// By subject, the most money first.
    fn subjects(&self) -> Vec<(i64, RewardSum)> {
        let mut subjects: Vec<_> = by_subject(self.records, &self.all, self.rates).into_iter().collect();
        subjects.sort_by_cached_key(|(id, sum)| {
            (std::cmp::Reverse(sum.amount.count()), order::key(&self.subject(*id)), *id)
        });
        subjects
    }

    fn subject(&self, id: i64) -> String {
        wording::subject_name(self.lang, self.records.subjects.get(&id))
    }

    fn owner(&self, one: &Rewarded<'_>) -> String {
        wording::subject_name(self.lang, self.records.subject_of(one.certificate.facts.product).map(|(_, facts)| facts))
    }

    fn amount(&self, one: &Rewarded<'_>) -> Option<u64> {
        one.rate.and_then(|at| self.rates.get(at)).map(|rate| rate.amount)
    }

    fn data(&self, one: &Rewarded<'_>) -> Value {
        let figure = json!({
            "product": self.records.product_name(one.certificate.facts.product),
            "subject": self.records.subject_of(one.certificate.facts.product).and_then(|(_, facts)| facts.name.clone()),
            "star": stars(one.certificate.facts.star),
            "kind": one.kind.map(FilingKind::id),
            "from_star": stars(one.from),
            "line": one.rate.and_then(|at| self.rates.get(at)).map(|rate| rate.line),
            "amount": self.amount(one),
        });
        units::data(&self.records.parts, one.certificate.id, figure)
    }

    fn subject_data(&self, id: i64, sum: &RewardSum) -> Value {
        let facts = self.records.subjects.get(&id);
        let name = facts.and_then(|facts| facts.name.clone());
        let mut figure = json!({ "subject": name, "products": sum.products, "amount": sum.amount });
        if self.records.are_of_several() {
            figure["reported_by"] = json!(self.records.units_of_subject(id));
        }
        figure
    }

    /// "Tổng tiền thưởng: 1.080.000.000 đồng (1,08 tỷ đồng)."
    fn sentence(&self) -> String {
        let (lang, sum) = (self.lang, self.total.amount.count());
        // In short only where nothing is lost.
        let short = |unit: u64, say: fn(Lang, String) -> String| {
            let whole = sum >= unit && sum.is_multiple_of(unit / 1000);
            let thousandths = i64::try_from(sum / (unit / 1000)).unwrap_or(i64::MAX);
            whole.then(|| say(lang, number::thousandths(lang, thousandths)))
        };
        let short = short(1_000_000_000, say::billions).or_else(|| short(1_000_000, say::millions));
        say::total(lang, number::count(lang, sum), short.unwrap_or_default())
    }
}
