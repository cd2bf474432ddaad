//! `ocop report reward`: money for the products recognised in a year, by star and kind of filing.

mod rates;

use std::path::PathBuf;

use serde_json::{Value, json};

use super::units;
use crate::commands::input::Input;
use crate::commands::shared::{self, Opened, Reading};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::{FilingKind, Star};
use crate::ledger::{Reader, Records};
use crate::report::figures::{Rate, RewardSum, Rewarded, by_subject, rewarded};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{reward as say, term};
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
    let records = reader.records(day)?;
    let beyond = || Failure::Bug(anyhow::anyhow!("rewards beyond what can be summed"));
    let all = rewarded(&records, year, rates);
    let (mut by_rate, mut total) = (vec![RewardSum::default(); rates.len()], RewardSum::default());
    for at in all.iter().filter_map(|one| one.rate) {
        by_rate[at].add(rates[at].amount).ok_or_else(beyond)?;
        total.add(rates[at].amount).ok_or_else(beyond)?;
    }
    let paid = Paid { records: &records, rates, all, by_rate, total, lang };
    let subjects = paid.subjects().ok_or_else(beyond)?;
    let unmatched: Vec<&Rewarded<'_>> = paid.all.iter().filter(|one| one.rate.is_none()).collect();
    let page = Page::new(say::title(lang, year, number::date(lang, day))).figures(json!({
        "year": year,
        "rates": rates.iter().zip(&paid.by_rate).map(rate_data).collect::<Vec<_>>(),
        "products": paid.all.iter().filter(|one| one.rate.is_some()).map(|one| paid.data(one)).collect::<Vec<_>>(),
        "subjects": subjects.iter().map(|(id, sum)| paid.subject_data(*id, *sum)).collect::<Vec<_>>(),
        "unmatched": unmatched.iter().map(|one| paid.data(one)).collect::<Vec<_>>(),
        "rewarded": paid.total.products,
        "total": paid.total.amount,
    }));
    if ctx.is_csv(&args.reading) {
        return Ok(page.table(paid.product_table(paid.all.iter())));
    }
    if paid.all.is_empty() {
        return Ok(page.text(say::none(lang, year)));
    }
    let page = page.table(paid.rate_table()).text(paid.sentence());
    let page = if input.remarks().is_empty() { page } else { page.text(input.remarks().trim_start_matches('\n')) };
    let page = page.table(paid.subject_table(&subjects));
    let page = paid.ended().into_iter().fold(page, Page::text);
    let page = units::notes(&records, lang).into_iter().fold(page, Page::text);
    let matched = paid.all.iter().filter(|one| one.rate.is_some());
    let page = page.table(paid.product_table(matched).caption(say::by_product(lang)));
    if unmatched.is_empty() {
        return Ok(page);
    }
    let mut names: Vec<&str> =
        unmatched.iter().map(|one| records.product_name(one.certificate.facts.product)).collect();
    names.sort_by_cached_key(|name| order::key(name));
    let shown = names.iter().take(MOST).copied().collect::<Vec<_>>().join("; ");
    let shown = if names.len() > MOST { format!("{shown}…") } else { shown };
    let count = number::count_in_sentence(lang, names.len() as u64);
    let table = paid.product_table(unmatched.iter().copied()).caption(say::without(lang));
    Ok(page.table(table).text(say::unmatched(lang, count, shown)))
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

impl Paid<'_> {
    /// Those in the sum whose certificate a decision has ended since.
    fn ended(&self) -> Option<String> {
        let is_ended =
            |one: &&Rewarded<'_>| one.rate.is_some() && self.records.standing(one.certificate).is_ended_by_decision();
        let ended: Vec<_> = self.all.iter().filter(is_ended).collect();
        let mut names: Vec<String> = ended
            .iter()
            .map(|one| {
                let name = self.records.product_name(one.certificate.facts.product);
                format!("{name}: {}", wording::standing(self.lang, self.records.standing(one.certificate)))
            })
            .collect();
        names.sort_by_cached_key(|name| order::key(name));
        let amount: u64 = ended.iter().filter_map(|one| self.amount(one)).sum();
        let (count, lang) = (number::count_in_sentence(self.lang, names.len() as u64), self.lang);
        (!names.is_empty()).then(|| say::ended(lang, count, names.join("; "), number::count(lang, amount)))
    }

    /// By subject, the most money first.
    fn subjects(&self) -> Option<Vec<(i64, RewardSum)>> {
        let mut subjects: Vec<_> = by_subject(self.records, &self.all, self.rates)?.into_iter().collect();
        subjects.sort_by_cached_key(|(id, sum)| (std::cmp::Reverse(sum.amount), order::key(&self.subject(*id)), *id));
        Some(subjects)
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

    fn subject_data(&self, id: i64, sum: RewardSum) -> Value {
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
        let (lang, sum) = (self.lang, self.total.amount);
        // In short only where nothing is lost.
        let short = |unit: u64, say: fn(Lang, String) -> String| {
            let whole = sum >= unit && sum.is_multiple_of(unit / 1000);
            let thousandths = i64::try_from(sum / (unit / 1000)).unwrap_or(i64::MAX);
            whole.then(|| say(lang, number::thousandths(lang, thousandths)))
        };
        let short = short(1_000_000_000, say::billions).or_else(|| short(1_000_000, say::millions));
        say::total(lang, number::count(lang, sum), short.unwrap_or_default())
    }

    fn rate_table(&self) -> Table {
        let lang = self.lang;
        let table = Table::new("rates")
            .caption(say::by_rate(lang))
            .left("hang_sao", term::star(lang))
            .left("loai_ho_so", say::kind(lang))
            .left("tu_hang", say::from(lang))
            .right("so_san_pham", say::products(lang))
            .right("muc_thuong", say::rate(lang))
            .right("thanh_tien", say::amount(lang))
            .left("can_cu", say::cite(lang))
            .adding(&["so_san_pham", "thanh_tien"]);
        let star = |star: Option<Star>| star.map_or_else(|| say::any_star(lang), |star| star.number().to_string());
        let rows = self.rates.iter().zip(&self.by_rate).map(|(rate, sum)| {
            let kind = rate.kind.map_or_else(|| say::any(lang), |kind| wording::kind(lang, kind));
            vec![
                Cell::text(star(rate.star)),
                Cell::text(kind),
                Cell::text(star(rate.from)),
                Cell::Count(sum.products),
                Cell::Count(rate.amount),
                Cell::Count(sum.amount),
                rate.cite.clone().into(),
            ]
        });
        let (products, amount) = (Cell::Count(self.total.products), Cell::Count(self.total.amount));
        let sum = [Cell::text(say::sum(lang)), Cell::Blank, Cell::Blank, products, Cell::Blank, amount, Cell::Blank];
        table.rows(rows).sum(sum).without_blank(&["can_cu"])
    }

    fn subject_table(&self, subjects: &[(i64, RewardSum)]) -> Table {
        let lang = self.lang;
        let several = self.records.are_of_several();
        let table = units::column(Table::new("subjects"), several, lang)
            .caption(say::by_subject(lang))
            .left("chu_the", term::subject(lang))
            .right("so_san_pham", say::products(lang))
            .right("thanh_tien", say::amount(lang));
        // A product that tells no subject is in no row.
        let every = subjects.iter().map(|(_, sum)| sum.products).sum::<u64>() == self.total.products;
        let table = if every { table.adding(&["so_san_pham", "thanh_tien"]) } else { table };
        let row = |(id, sum): &(i64, RewardSum)| {
            let units = several.then(|| Cell::text(self.records.units_of_subject(*id).join(", ")));
            let cells = [Cell::text(self.subject(*id)), Cell::Count(sum.products), Cell::Count(sum.amount)];
            (*id, units.into_iter().chain(cells).collect())
        };
        let sum = vec![Cell::text(say::sum(lang)), Cell::Count(self.total.products), Cell::Count(self.total.amount)];
        table.rows_of(subjects.iter().map(row)).sum(units::sum(several, sum))
    }

    fn product_table<'p>(&self, products: impl Iterator<Item = &'p Rewarded<'p>>) -> Table {
        let lang = self.lang;
        let table = units::column(Table::new("products"), self.records.are_of_several(), lang)
            .left("ten_san_pham", term::product(lang))
            .left("chu_the", term::subject(lang))
            .left("hang_sao", term::star(lang))
            .left("loai_ho_so", say::kind(lang))
            .left("tu_hang", say::from(lang))
            .right("muc_thuong", say::rate(lang));
        let star = |star: Option<Star>| star.map(|star| star.number().to_string());
        let row = |one: &Rewarded<'_>| {
            let cells = vec![
                Cell::text(self.records.product_name(one.certificate.facts.product)),
                Cell::text(self.owner(one)),
                Cell::text(wording::star_cell(&one.certificate.facts)),
                one.kind.map(|kind| wording::kind(lang, kind)).into(),
                star(one.from).into(),
                self.amount(one).map_or(Cell::Blank, Cell::Count),
            ];
            (one.certificate.id, units::cells(&self.records.parts, one.certificate.id, cells))
        };
        table.rows_of(products.map(row))
    }
}
