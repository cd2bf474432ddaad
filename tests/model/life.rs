//! The model: what is known of a product's life, and what follows for its certificates on a day. It knows no ledger.

use chrono::{Datelike, NaiveDate, TimeDelta};

/// The standings in which a certificate is in force.
const IN_FORCE: [&str; 5] = ["valid", "filed", "due", "overdue", "extended"];

/// A generator of our own: the same lives on every machine.
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, n: i64) -> i64 {
        (self.next() >> 11).cast_signed().rem_euclid(n)
    }

    /// True so many times of a hundred.
    pub fn percent(&mut self, n: i64) -> bool {
        self.below(100) < n
    }
}

pub fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

pub fn plus(day: NaiveDate, days: i64) -> NaiveDate {
    day + TimeDelta::days(days)
}

#[derive(Debug, Clone)]
pub struct Certificate {
    pub issued: NaiveDate,
    pub stated: Option<NaiveDate>,
    pub star: u8,
    /// Its programme year.
    pub year: i32,
    /// The number of its decision, of those of the past: no two of a product's share one.
    pub number: Option<String>,
    /// What decisions did to it, and when.
    pub ended: Vec<(NaiveDate, &'static str)>,
}

/// A certificate of which no source tells the day, only its programme year and its end.
#[derive(Debug, Clone)]
pub struct Undated {
    pub year: i32,
    pub end: NaiveDate,
    pub star: u8,
}

#[derive(Debug, Clone, Copy)]
pub struct Filing {
    pub filed: NaiveDate,
    /// Whether any source tells that day, and not its year alone.
    pub told: bool,
    /// For a higher star; any other is a re-evaluation.
    pub upgrade: bool,
    /// Day and points of the council's result.
    pub result: Option<(NaiveDate, i64)>,
}

/// A product's life.
#[derive(Debug, Clone, Default)]
pub struct Life {
    pub certificates: Vec<Certificate>,
    /// One more, which no decision is tried on.
    pub undated: Option<Undated>,
    pub filings: Vec<Filing>,
}

impl Certificate {
    pub fn end(&self) -> NaiveDate {
        // 36 months, counted by hand: the same day of the month, or the 28th of February for the 29th.
        let (y, m, d) = (self.issued.year() + 3, self.issued.month(), self.issued.day());
        self.stated.unwrap_or_else(|| NaiveDate::from_ymd_opt(y, m, d).unwrap_or_else(|| day(y, 2, 28)))
    }
}

impl Undated {
    /// The first day on which it can be there: 36 months before its end, counted by hand, in its programme year.
    fn first(&self) -> NaiveDate {
        let (y, m, d) = (self.end.year() - 3, self.end.month(), self.end.day());
        let first = NaiveDate::from_ymd_opt(y, m, d).unwrap_or_else(|| day(y, 2, 28));
        first.max(day(self.year, 1, 1))
    }
}

impl Filing {
    /// The day by which the newest certificate is the one it renews: a re-evaluation of no told day is of one of the years
    /// before.
    fn renews_by(&self) -> NaiveDate {
        if self.told { self.filed } else { day(self.filed.year() - 1, 12, 31) }
    }
}

fn superseded(new: u8, old: u8) -> &'static str {
    match new.cmp(&old) {
        std::cmp::Ordering::Equal => "superseded-same",
        std::cmp::Ordering::Greater => "superseded-higher",
        std::cmp::Ordering::Less => "superseded-lower",
    }
}

impl Life {
    /// The certificate that was the newest on a day.
    pub fn newest(&self, on: NaiveDate) -> Option<usize> {
        self.certificates.iter().rposition(|c| c.issued <= on)
    }

    /// The star of a new certificate for a filing that was rated: none under three stars, nor where an upgrade got no
    /// higher than what was in force when the council sat (QĐ 26/2026 Art 7.5).
    pub fn gained(&self, filing: Filing) -> Option<u8> {
        let (sat, points) = filing.result?;
        let star = match points {
            ..50 => return None,
            50..70 => 3,
            _ => 4,
        };
        let (held, standing) = match (self.renewed(filing.filed), &self.undated) {
            (Some(n), _) => (self.certificates[n].star, Some(self.standing(n, sat))),
            (None, untold) => (untold.as_ref().map_or(0, |it| it.star), self.undated_standing(sat)),
        };
        let kept = filing.upgrade && held >= star && standing.is_some_and(|standing| IN_FORCE.contains(&standing));
        (!kept).then_some(star)
    }

    /// Whether a decision may end the n-th certificate on a day: what no decision ended yet, by revoking it while it is
    /// in force, by taking it off the list once it has expired, by withdrawing its recognition at any time.
    pub fn may_end(&self, n: usize, word: &str, on: NaiveDate) -> bool {
        let standing = self.standing(n, on);
        let right = match word {
            "struck" => standing == "expired",
            "revoked" => IN_FORCE.contains(&standing),
            _ => true,
        };
        self.certificates[n].ended.is_empty() && right
    }

    /// What the n-th certificate is on a day, lived through from its first day to that day.
    pub fn standing(&self, n: usize, on: NaiveDate) -> &'static str {
        let held = &self.certificates[n];
        for word in ["struck", "withdrawn", "revoked"] {
            if held.ended.iter().any(|(day, what)| *what == word && *day <= on) {
                return word;
            }
        }
        let newer = self.certificates.get(n + 1).map(|next| (next.issued, next.year, true, next.star));
        // Of a later year, though of no told day: from the first on which it can be there.
        let untold = self.undated.as_ref().filter(|untold| untold.year > held.year);
        let untold = untold.map(|it| (it.first().max(held.issued), it.year, false, it.star));
        if let Some(next) = newer.into_iter().chain(untold).filter(|next| next.0 <= on).min() {
            return superseded(next.3, held.star);
        }
        lived(held.end(), &self.files(Some(n)), on)
    }

    /// What the certificate without a day is on a day; `None` before it can be there.
    pub fn undated_standing(&self, on: NaiveDate) -> Option<&'static str> {
        let held = self.undated.as_ref().filter(|held| held.first() <= on)?;
        let later = |c: &&Certificate| c.year > held.year && c.issued >= held.first();
        if let Some(next) = self.certificates.iter().find(later).filter(|next| next.issued <= on) {
            return Some(superseded(next.star, held.star));
        }
        let mine: Vec<Filing> = self.files(None).into_iter().filter(|f| held.first() <= f.renews_by()).collect();
        Some(lived(held.end, &mine, on))
    }

    /// The files for the re-evaluation of the n-th certificate, or for that of the one without a day.
    fn files(&self, n: Option<usize>) -> Vec<Filing> {
        let again = self.filings.iter().copied().filter(|f| !f.upgrade);
        again.filter(|f| self.renewed(f.renews_by()) == n).collect()
    }

    /// The certificate that a file of a day renews; `None`: the one without a day, where that is of a later year.
    fn renewed(&self, by: NaiveDate) -> Option<usize> {
        let later = |n: &usize| {
            let untold = self.undated.as_ref().filter(|untold| untold.first() <= by);
            untold.is_none_or(|untold| untold.year <= self.certificates[*n].year)
        };
        self.newest(by).filter(later)
    }

    /// Certificates of the past, and files for re-evaluation about their ends.
    pub fn born(dice: &mut Dice) -> Self {
        let mut life = Self::default();
        let mut issued = plus(day(2021, 8, 1), dice.below(1100));
        for _ in 0..=dice.below(2) {
            let stated = dice.percent(20).then(|| plus(issued, 500 + dice.below(700)));
            let star = 3 + u8::from(dice.percent(40));
            let number = Some(format!("{}/QĐ-UBND", issued.format("%y%m%d")));
            let year = issued.year();
            life.certificates.push(Certificate { issued, stated, star, year, number, ended: Vec::new() });
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
                let upgrade = dice.percent(20);
                life.filings.push(Filing { filed, told: upgrade || dice.percent(80), upgrade, result });
            }
        }
        life.filings.sort_by_key(|f| f.filed);
        if dice.percent(15) {
            let end = plus(life.certificates[0].issued, dice.below(2400) - 300);
            let year = end.year() - 3 + i32::try_from(dice.below(3)).unwrap();
            life.undated = Some(Undated { year, end, star: 3 + u8::from(dice.percent(40)) });
        }
        life
    }
}

/// What a certificate is in its term and after it, with its files for re-evaluation and nothing else.
fn lived(end: NaiveDate, mine: &[Filing], on: NaiveDate) -> &'static str {
    let failed = |f: &Filing| f.result.filter(|(_, points)| *points < 50).map(|(day, _)| day);
    let waits = |f: &Filing, on: NaiveDate| f.told && f.filed <= on && failed(f).is_none_or(|day| day > on);
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
