//! The days that a periodic report is of: to the end of a month, or to the day on which an office closes its figures.

use chrono::{Datelike, Months, NaiveDate};

/// The day of the last month on which figures are closed; without one, the month's last.
///
/// Decree 09/2019/NĐ-CP Art 12 closes the periodic reports of state agencies on the 14th: a month is from the 15th of the
/// month before to the 14th. OCOP reports follow it in some provinces, calendar months in others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CutOff(Option<u32>);

/// A kind of period that offices report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// Tháng.
    Month,
    /// Quý.
    Quarter,
    /// 6 tháng.
    Half,
    /// 9 tháng, from January.
    NineMonths,
    /// Năm.
    Year,
}

impl CutOff {
    /// As typed: `end`, or a day that every month has.
    pub fn read(typed: &str) -> Option<Self> {
        if typed == "end" {
            return Some(Self(None));
        }
        typed.parse().ok().filter(|day| (1..=28).contains(day)).map(|day| Self(Some(day)))
    }

    /// The day of the month; `None`: its last.
    pub const fn day(self) -> Option<u32> {
        self.0
    }

    /// The first and the last day of a term that ends in a month: both count.
    ///
    /// `None` where the term does not end in that month, as no quarter does in February.
    pub fn days(self, term: Term, year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
        let months = term.months();
        let ends = match term {
            Term::NineMonths => month == 9,
            _ => month.is_multiple_of(months),
        };
        let first = NaiveDate::from_ymd_opt(year, month, 1).filter(|_| ends)?;
        let before = first.checked_sub_months(Months::new(months))?;
        Some((self.closes(before)?.succ_opt()?, self.closes(first)?))
    }

    /// The days of a year.
    pub fn year(self, year: i32) -> Option<(NaiveDate, NaiveDate)> {
        self.days(Term::Year, year, 12)
    }

    fn closes(self, month: NaiveDate) -> Option<NaiveDate> {
        match self.0 {
            Some(day) => month.with_day(day),
            None => month.checked_add_months(Months::new(1))?.pred_opt(),
        }
    }
}

impl Term {
    /// How many months it has.
    pub const fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Half => 6,
            Self::NineMonths => 9,
            Self::Year => 12,
        }
    }

    /// The month in which the term ends that a month is of: of 9 months it is September always.
    pub const fn ends_in(self, month: u32) -> u32 {
        match self {
            Self::NineMonths => 9,
            _ => month.div_ceil(self.months()) * self.months(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::day;

    #[test]
    fn a_calendar_term_ends_with_its_month() {
        let end = CutOff::read("end").unwrap();
        assert_eq!(end.days(Term::Month, 2024, 2), Some((day(2024, 2, 1), day(2024, 2, 29))));
        assert_eq!(end.days(Term::Quarter, 2026, 3), Some((day(2026, 1, 1), day(2026, 3, 31))));
        assert_eq!(end.days(Term::Half, 2026, 12), Some((day(2026, 7, 1), day(2026, 12, 31))));
        assert_eq!(end.days(Term::NineMonths, 2026, 9), Some((day(2026, 1, 1), day(2026, 9, 30))));
        assert_eq!(end.year(2020), Some((day(2020, 1, 1), day(2020, 12, 31))));
        assert_eq!(end.days(Term::Quarter, 2026, 2), None);
    }

    /// The examples of Decree 09/2019/NĐ-CP Art 12: month, quarter, six months, year.
    #[test]
    fn figures_closed_on_the_14th_begin_on_the_15th_before() {
        let closed = CutOff::read("14").unwrap();
        assert_eq!(closed.days(Term::Month, 2026, 1), Some((day(2025, 12, 15), day(2026, 1, 14))));
        assert_eq!(closed.days(Term::Quarter, 2026, 6), Some((day(2026, 3, 15), day(2026, 6, 14))));
        assert_eq!(closed.days(Term::Half, 2026, 6), Some((day(2025, 12, 15), day(2026, 6, 14))));
        assert_eq!(closed.year(2026), Some((day(2025, 12, 15), day(2026, 12, 14))));
    }

    #[test]
    fn only_days_that_every_month_has_close_figures() {
        for typed in ["0", "29", "31", "-1", "cuối tháng", ""] {
            assert_eq!(CutOff::read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_month_is_of_the_term_that_ends_after_it() {
        for (term, ends) in
            [(Term::Month, 5), (Term::Quarter, 6), (Term::Half, 6), (Term::NineMonths, 9), (Term::Year, 12)]
        {
            assert_eq!(term.ends_in(5), ends);
        }
        assert_eq!(Term::Quarter.ends_in(10), 12);
        assert_eq!(Term::Half.ends_in(7), 12);
    }
}
