//! Random lives of products, written down by the real commands, against a model that knows no ledger: plain lists of
//! days. On every day looked at, each certificate must stand as the model says.
#![allow(clippy::unwrap_used)] // a test that cannot go on fails

mod common;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use common::Desk;
use ocop::ledger::Ledger;

const PRODUCTS: usize = 100;
/// Sequences of commands, each with as many lives as there are products; more by hand: `OCOP_TEST_SEQUENCES=500`.
const SEQUENCES: u64 = 20;
/// Days on which all certificates of a sequence are looked at.
const DAYS: usize = 30;

/// A generator of our own: the same lives on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, n: i64) -> i64 {
        (self.next() >> 11).cast_signed().rem_euclid(n)
    }

    /// True so many times of a hundred.
    fn percent(&mut self, n: i64) -> bool {
        self.below(100) < n
    }
}

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn plus(day: NaiveDate, days: i64) -> NaiveDate {
    day + TimeDelta::days(days)
}

#[derive(Debug, Clone)]
struct Certificate {
    issued: NaiveDate,
    stated: Option<NaiveDate>,
    star: u8,
    /// What a decision did to it, and when.
    ended: Vec<(NaiveDate, &'static str)>,
}

#[derive(Debug, Clone, Copy)]
struct Filing {
    filed: NaiveDate,
    /// Day and points of the council's result.
    result: Option<(NaiveDate, i64)>,
}

/// How often each standing was met.
type Met = BTreeMap<&'static str, usize>;

/// A product's life.
#[derive(Debug, Clone, Default)]
struct Life {
    certificates: Vec<Certificate>,
    filings: Vec<Filing>,
}

impl Certificate {
    fn end(&self) -> NaiveDate {
        // 36 months, counted by hand: the same day of the month, or the 28th of February for the 29th.
        let (y, m, d) = (self.issued.year() + 3, self.issued.month(), self.issued.day());
        self.stated.unwrap_or_else(|| NaiveDate::from_ymd_opt(y, m, d).unwrap_or_else(|| day(y, 2, 28)))
    }
}

impl Life {
    /// What the n-th certificate is on a day, lived through from its first day to that day.
    fn standing(&self, n: usize, on: NaiveDate) -> &'static str {
        let held = &self.certificates[n];
        for word in ["struck", "withdrawn", "revoked"] {
            if held.ended.iter().any(|(day, what)| *what == word && *day <= on) {
                return word;
            }
        }
        if let Some(next) = self.certificates.get(n + 1).filter(|next| next.issued <= on) {
            return match next.star.cmp(&held.star) {
                std::cmp::Ordering::Equal => "superseded-same",
                std::cmp::Ordering::Greater => "superseded-higher",
                std::cmp::Ordering::Less => "superseded-lower",
            };
        }
        let end = held.end();
        let newest = |filed: NaiveDate| self.certificates.iter().rposition(|c| c.issued <= filed);
        let mine: Vec<Filing> = self.filings.iter().copied().filter(|f| newest(f.filed) == Some(n)).collect();
        let failed = |f: &Filing| f.result.filter(|(_, points)| *points < 50).map(|(day, _)| day);
        let waits = |f: &Filing, on: NaiveDate| f.filed <= on && failed(f).is_none_or(|day| day > on);
        let distance = |f: &Filing| (end - f.filed).num_days();
        if on < end {
            let left = (end - on).num_days();
            let in_time = mine.iter().any(|f| waits(f, on) && (120..=180).contains(&distance(f)));
            return match left {
                _ if on < day(2026, 5, 22) => "valid",
                _ if in_time => "filed",
                0..120 => "overdue",
                120..=180 => "due",
                _ => "valid",
            };
        }
        // From the end on, day by day: it runs on while it is covered, and never begins again.
        let mut today = end;
        loop {
            let waiting: Vec<&Filing> = mine.iter().filter(|f| f.filed < end && waits(f, today)).collect();
            let answered = mine.iter().any(|f| failed(f).is_some_and(|day| day <= today));
            let transition = end >= day(2026, 5, 22) && end <= day(2026, 9, 18);
            let covered = if transition {
                !waiting.is_empty() || !answered
            } else {
                end >= day(2026, 5, 22)
                    && !waiting.is_empty()
                    && !waiting.iter().any(|f| (120..=180).contains(&distance(f)))
            };
            if !covered || (today - end).num_days() > 180 {
                return "expired";
            }
            if today == on {
                return "extended";
            }
            today = plus(today, 1);
        }
    }

    /// Certificates of the past, and files for re-evaluation about their ends.
    fn born(dice: &mut Dice) -> Self {
        let mut life = Self::default();
        let mut issued = plus(day(2021, 8, 1), dice.below(1100));
        for _ in 0..=dice.below(2) {
            let stated = dice.percent(20).then(|| plus(issued, 500 + dice.below(700)));
            let star = 3 + u8::from(dice.percent(40));
            life.certificates.push(Certificate { issued, stated, star, ended: Vec::new() });
            issued = plus(issued, 300 + dice.below(900));
        }
        let end = life.certificates.last().unwrap().end();
        for _ in 0..dice.below(3) {
            let filed = plus(end, 30 - dice.below(240));
            // Under the acts before the council's part is another; rounds end in December.
            let in_round = filed >= day(2026, 5, 22) && (filed.month(), filed.day()) < (12, 10);
            let apart = life.filings.iter().all(|f: &Filing| f.filed.year() != filed.year());
            if in_round && apart && filed > life.certificates.last().unwrap().issued {
                let points = [35, 45, 50, 65, 69, 70, 85][usize::try_from(dice.below(7)).unwrap()];
                let result = dice.percent(70).then(|| (day(filed.year(), 12, 20), points));
                life.filings.push(Filing { filed, result });
            }
        }
        life.filings.sort_by_key(|f| f.filed);
        life
    }
}

fn name(product: usize) -> String {
    format!("Sản phẩm mẫu {product:03}")
}

/// Writes the past and the files down, has councils rate them, and what they recognise certified.
fn write_down(desk: &Desk, lives: &mut [Life], dice: &mut Dice) {
    let mut past = String::from("ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,het_han\n");
    for (product, life) in lives.iter().enumerate() {
        for c in &life.certificates {
            let (number, stated) = (c.issued.format("%y%m%d"), c.stated.map(|day| day.to_string()).unwrap_or_default());
            let (name, star, issued) = (name(product), c.star, c.issued);
            writeln!(past, "{name},HTX mẫu {product:03},{star},{number}/QĐ-UBND,{issued},UBND tỉnh Sơn La,{stated}")
                .unwrap();
        }
    }
    desk.write("past.csv", past);
    desk.ok("ocop certify import past.csv");
    for year in 2026..=2030 {
        let of_year = |rated: bool| {
            let mine = |f: &Filing| f.filed.year() == year && f.result.is_some() == rated;
            let all = lives.iter().enumerate().flat_map(move |(at, life)| life.filings.iter().map(move |f| (at, *f)));
            all.filter(|(_, f)| mine(f)).collect::<Vec<_>>()
        };
        let rounds = [(1, of_year(true)), (2, of_year(false))];
        for (round, filings) in rounds.iter().filter(|(_, filings)| !filings.is_empty()) {
            let mut roster = String::from("ten_san_pham,chu_the,loai_ho_so,ngay_nop\n");
            for (product, f) in filings {
                writeln!(roster, "{},HTX mẫu {product:03},đánh giá lại,{}", name(*product), f.filed).unwrap();
            }
            desk.write("roster.csv", roster);
            desk.ok(&format!("ocop register roster roster.csv --year {year} --round {round}"));
        }
        let rated = &rounds[0].1;
        if rated.is_empty() {
            continue;
        }
        desk.write(
            "council.csv",
            format!(
                "hoi_dong,cap,nam,dot,ngay_hop,thanh_vien,ho_ten,vai_tro,bieu_quyet\n\
                 tinh-{year},tỉnh,{year},1,20/12/{year},TV01,Thành viên mẫu 01,chủ tịch,có\n"
            ),
        );
        desk.ok("ocop register council council.csv");
        let mut scores = String::from("ma_ho_so,thanh_vien,diem\n");
        for (at, (_, f)) in rated.iter().enumerate() {
            writeln!(scores, "{year}-1-{:03},TV01,{}", at + 1, f.result.unwrap().1).unwrap();
        }
        desk.write("scores.csv", scores);
        desk.ok(&format!("ocop score import scores.csv --council tinh-{year}"));
        desk.ok(&format!("ocop rate council tinh-{year}"));
        if rated.iter().any(|(_, f)| f.result.is_some_and(|(_, points)| points >= 50)) {
            let signed = plus(day(year, 12, 21), dice.below(40));
            desk.ok(&format!("ocop certify council tinh-{year} --decision 999/QĐ-UBND --date {signed}"));
            for (product, f) in rated {
                let points = f.result.unwrap().1;
                if points >= 50 {
                    let star = if points >= 70 { 4 } else { 3 };
                    let new = Certificate { issued: signed, stated: None, star, ended: Vec::new() };
                    lives[*product].certificates.push(new);
                }
            }
        }
    }
}

/// Holds every certificate of the ledger against the model on a day.
fn compare(ledger: &Ledger, lives: &[Life], on: NaiveDate, met: &mut Met, seed: u64) {
    let records = ledger.read().records(on).unwrap().unwrap();
    for certificate in &records.certificates {
        let found = serde_json::to_value(records.standing(certificate)).unwrap();
        let product = records.product_name(certificate.facts.product);
        let at: usize = product.trim_start_matches("Sản phẩm mẫu ").parse().unwrap();
        let mut issued = lives[at].certificates.iter().map(|c| Some(c.issued));
        let n = issued.position(|issued| issued == certificate.signed_on).unwrap();
        let wanted = lives[at].standing(n, on);
        assert_eq!(found, wanted, "seed {seed}, {product}, certificate {n}, on {on}: {:#?}", lives[at]);
        *met.entry(wanted).or_default() += 1;
    }
    let issued = lives.iter().flat_map(|life| &life.certificates).filter(|c| c.issued <= on).count();
    assert_eq!(records.certificates.len(), issued, "seed {seed}, on {on}");
}

/// A sequence of commands and the days it is looked at; how often each standing was met.
fn sequence(seed: u64) -> Met {
    let mut met = Met::new();
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let desk = Desk::of("14", "2032-01-01");
    let mut lives: Vec<Life> = (0..PRODUCTS).map(|_| Life::born(&mut dice)).collect();
    write_down(&desk, &mut lives, &mut dice);
    let ledger = Ledger::open(&desk.path("ocop.db")).unwrap();
    for _ in 0..DAYS {
        // Any day, and often one about the end of somebody's certificate.
        let life = &lives[usize::try_from(dice.next()).unwrap() % PRODUCTS];
        let about = plus(life.certificates.last().unwrap().end(), dice.below(400) - 200);
        let any = day(2021, 8, 1) + Months::new(u32::try_from(dice.below(110)).unwrap());
        let on = if dice.percent(70) { about } else { any };
        compare(&ledger, &lives, on, &mut met, seed);
    }
    met
}

#[test]
fn every_certificate_stands_as_the_model_says() {
    let told = std::env::var("OCOP_TEST_SEQUENCES").ok().and_then(|told| told.parse().ok());
    let seeds: Vec<u64> = (1..=told.unwrap_or(SEQUENCES)).collect();
    let met: Vec<Met> = std::thread::scope(|scope| {
        let each = |some: &[u64]| some.iter().map(|seed| sequence(*seed)).collect::<Vec<_>>();
        let workers: Vec<_> =
            seeds.chunks(seeds.len().div_ceil(4)).map(|some| scope.spawn(move || each(some))).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    // A model that never meets a standing proves nothing of it.
    let times = |standing: &str| met.iter().filter_map(|one| one.get(standing)).sum::<usize>();
    for standing in ["valid", "filed", "due", "overdue", "extended", "expired", "superseded-same", "superseded-higher"]
    {
        assert!(times(standing) > 50, "{standing}: {}", times(standing));
    }
}
