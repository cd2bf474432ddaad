//! The tables of rewards: by rate, by subject, by product.

use super::super::units;
use super::Paid;
use crate::commands::wording;
use crate::law::Star;
use crate::report::figures::{Rate, RewardSum, Rewarded};
use crate::report::{Cell, Table};
use crate::text::messages::{reward as say, term};

fn counts(sum: &RewardSum) -> [Cell; 2] {
    [Cell::Count(sum.products.count()), Cell::Count(sum.amount.count())]
}

impl Paid<'_> {
    /// What a rate fits, as its row tells it.
    pub(super) fn rate_cells(&self, rate: &Rate) -> [String; 3] {
        let lang = self.lang;
        let star = |star: Option<Star>| star.map_or_else(|| say::any_star(lang), |star| star.number().to_string());
        let kind = rate.kind.map_or_else(|| say::any(lang), |kind| wording::kind(lang, kind));
        [star(rate.star), kind, star(rate.from)]
    }

    pub(super) fn rate_table(&self) -> Table {
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
        let rows = self.rates.iter().zip(&self.by_rate).map(|(rate, sum)| {
            let [products, amount] = counts(sum);
            let money = [products, Cell::Count(rate.amount), amount, rate.cite.clone().into()];
            self.rate_cells(rate).map(Cell::text).into_iter().chain(money).collect()
        });
        let [products, amount] = counts(&self.total);
        let sum = [Cell::text(say::sum(lang)), Cell::Blank, Cell::Blank, products, Cell::Blank, amount, Cell::Blank];
        table.rows(rows).sum(sum).without_blank(&["can_cu"])
    }

    pub(super) fn subject_table(&self, subjects: &[(i64, RewardSum)]) -> Table {
        let lang = self.lang;
        let several = self.records.are_of_several();
        let table = units::column(Table::new("subjects"), several, lang)
            .caption(say::by_subject(lang))
            .left("chu_the", term::subject(lang))
            .right("so_san_pham", say::products(lang))
            .right("thanh_tien", say::amount(lang));
        // A product that tells no subject is in no row.
        let every = subjects.iter().map(|(_, sum)| sum.products.count()).sum::<u64>() == self.total.products.count();
        let table = if every { table.adding(&["so_san_pham", "thanh_tien"]) } else { table };
        let row = |(id, sum): &(i64, RewardSum)| {
            let units = several.then(|| Cell::text(self.records.units_of_subject(*id).join(", ")));
            let cells = std::iter::once(Cell::text(self.subject(*id))).chain(counts(sum));
            (*id, units.into_iter().chain(cells).collect())
        };
        let sum = std::iter::once(Cell::text(say::sum(lang))).chain(counts(&self.total)).collect();
        table.rows_of(subjects.iter().map(row)).sum(units::sum(several, sum))
    }

    pub(super) fn product_table<'p>(&self, products: impl Iterator<Item = &'p Rewarded<'p>>) -> Table {
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
