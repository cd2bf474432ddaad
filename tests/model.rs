//! Random lives of products, written down by the real commands, against a model that knows no ledger: plain lists of
//! days. On every day looked at, each certificate must stand as the model says.

mod endings;
pub mod life;
mod lists;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::common::Desk;
use crate::threads;
use chrono::{Datelike, Months, NaiveDate};
use life::{Certificate, Dice, Filing, Life, day, plus};
use ocop::ledger::Ledger;

const PRODUCTS: usize = 100;
/// Sequences of commands, each with as many lives as there are products; more by hand: `OCOP_TEST_SEQUENCES=500`.
const SEQUENCES: u64 = 10;
/// Days on which all certificates of a sequence are looked at.
const DAYS: usize = 30;
/// Of those, the days on which the lists are held against the model too.
const LISTED: usize = 3;
/// Decisions to end a certificate that are tried after the past, and after each year.
const TRIES: usize = 12;

/// How often each standing was met, and what else befell.
type Met = BTreeMap<&'static str, usize>;

fn name(product: usize) -> String {
    format!("Sản phẩm mẫu {product:03}")
}

/// Writes the past and the files down, has councils rate them, and what they recognise certified.
fn write_down(desk: &Desk, lives: &mut [Life], dice: &mut Dice, met: &mut Met) {
    let mut past = String::from("ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,het_han,nam\n");
    for (product, life) in lives.iter().enumerate() {
        for c in &life.certificates {
            let (number, stated) =
                (c.number.as_deref().unwrap_or_default(), c.stated.map(|day| day.to_string()).unwrap_or_default());
            let (name, star, issued) = (name(product), c.star, c.issued);
            writeln!(past, "{name},HTX mẫu {product:03},{star},{number},{issued},UBND tỉnh Sơn La,{stated},").unwrap();
        }
        if let Some(c) = &life.undated {
            let (name, year) = (name(product), c.year);
            let decision = format!("9{year}/QĐ-UBND,,UBND tỉnh Sơn La");
            writeln!(past, "{name},HTX mẫu {product:03},{},{decision},{},{year}", c.star, c.end).unwrap();
        }
    }
    desk.write("past.csv", past);
    desk.ok("ocop certify import past.csv");
    endings::decide(desk, lives, dice, (day(2026, 5, 1), TRIES), met);
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
                let kind = if f.upgrade { "nâng hạng" } else { "đánh giá lại" };
                let filed = if f.told { f.filed.to_string() } else { String::new() };
                writeln!(roster, "{},HTX mẫu {product:03},{kind},{filed}", name(*product)).unwrap();
            }
            desk.write("roster.csv", roster);
            desk.ok(&format!(
                "ocop register roster roster.csv --year {year} --round {round} --outside-window --reason \"mô hình\""
            ));
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
        let gained: Vec<(usize, u8)> =
            rated.iter().filter_map(|(product, f)| Some((*product, lives[*product].gained(*f)?))).collect();
        if !gained.is_empty() {
            let signed = plus(day(year, 12, 21), dice.below(40));
            desk.ok(&format!("ocop certify council tinh-{year} --decision 999/QĐ-UBND --date {signed}"));
            if dice.percent(10) {
                endings::undo(desk);
                *met.entry("undone").or_default() += 1;
            } else {
                for (product, star) in gained {
                    let new = Certificate { issued: signed, stated: None, star, year, number: None, ended: Vec::new() };
                    lives[product].certificates.push(new);
                }
            }
        }
        // The files of later years are not written down yet, and would decide what runs on.
        endings::decide(desk, lives, dice, (day(year, 12, 31), TRIES), met);
    }
}

/// Holds every certificate of the ledger against the model on a day.
fn compare(ledger: &Ledger, lives: &[Life], on: NaiveDate, met: &mut Met, seed: u64) {
    let records = ledger.read().records(on).unwrap();
    for certificate in &records.certificates {
        let found = serde_json::to_value(records.standing(certificate)).unwrap();
        let product = records.product_name(certificate.facts.product);
        let at: usize = product.trim_start_matches("Sản phẩm mẫu ").parse().unwrap();
        let mut issued = lives[at].certificates.iter().map(|c| Some(c.issued));
        let n = issued.position(|issued| issued == certificate.signed_on);
        let wanted = n.map_or_else(|| lives[at].undated_standing(on).unwrap(), |n| lives[at].standing(n, on));
        assert_eq!(found, wanted, "seed {seed}, {product}, certificate {n:?}, on {on}: {:#?}", lives[at]);
        *met.entry(wanted).or_default() += 1;
    }
    let issued = lives.iter().flat_map(|life| &life.certificates).filter(|c| c.issued <= on).count();
    let undated = lives.iter().filter_map(|life| life.undated_standing(on)).count();
    assert_eq!(records.certificates.len(), issued + undated, "seed {seed}, on {on}");
}

/// A sequence of commands and the days it is looked at; how often each standing was met.
fn sequence(seed: u64) -> Met {
    let mut met = Met::new();
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let desk = Desk::of("14", "2032-01-01");
    let mut lives: Vec<Life> = (0..PRODUCTS).map(|_| Life::born(&mut dice)).collect();
    write_down(&desk, &mut lives, &mut dice, &mut met);
    assert_eq!(desk.ok("ocop check"), "", "seed {seed}");
    let ledger = Ledger::open(&desk.path("ocop.db")).unwrap();
    for n in 0..DAYS {
        // Any day, and often one about the end of somebody's certificate.
        let life = &lives[usize::try_from(dice.next()).unwrap() % PRODUCTS];
        let about = plus(life.certificates.last().unwrap().end(), dice.below(400) - 200);
        let any = day(2021, 8, 1) + Months::new(u32::try_from(dice.below(110)).unwrap());
        let on = if dice.percent(70) { about } else { any };
        compare(&ledger, &lives, on, &mut met, seed);
        if n < LISTED {
            lists::compare(&desk, &lives, on, seed);
        }
    }
    met
}

#[test]
fn every_certificate_stands_as_the_model_says() {
    let told = std::env::var("OCOP_TEST_SEQUENCES").ok().and_then(|told| told.parse().ok());
    let seeds: Vec<u64> = (1..=told.unwrap_or(SEQUENCES)).collect();
    let met = threads::each(&seeds, |seed| sequence(*seed));
    // A model that never meets a standing proves nothing of it.
    let times = |standing: &str| met.iter().filter_map(|one| one.get(standing)).sum::<usize>();
    let standings = lists::WORDS.map(|(standing, _)| standing);
    for standing in standings {
        assert!(times(standing) > 50, "{standing}: {}", times(standing));
    }
    for done in ["ended", "refused", "undone"] {
        assert!(times(done) > 20, "{done}: {}", times(done));
    }
    if told.is_some() {
        println!("{} lives: {:?}", seeds.len() * PRODUCTS, standings.map(|standing| (standing, times(standing))));
        println!("{:?}", ["ended", "refused", "undone"].map(|done| (done, times(done))));
    }
}
