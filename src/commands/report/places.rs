//! A report's products by commune, district or province: units of then, or of today.

use clap::ValueEnum;

use super::charts;
use crate::commands::{Context, Failure, wording};
use crate::law::places::{self, Division, List};
use crate::ledger::{Certificate, Records, Unit};
use crate::report::figures::{OfPlace, Sure, Units, by_place};
use crate::report::{Cell, Page, Table};
use crate::text::Lang;
use crate::text::messages::{cut as say, report, term};

/// Which places a report is cut by.
#[derive(Debug, clap::Args)]
pub struct Cut {
    /// Also by the commune, district or province the products come from
    #[arg(long, value_name = "UNIT", alias = "theo", value_enum)]
    by: Option<By>,
    /// Units as they were when each certificate was signed (then), or as they are today (now); districts: then, else now
    #[arg(long, value_name = "WHEN", alias = "dia-gioi", value_enum, requires = "by")]
    units: Option<When>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    /// Xã, phường, đặc khu
    #[value(alias = "xa")]
    Commune,
    /// Huyện, quận, thị xã, thành phố: up to 30/06/2025
    #[value(alias = "huyen")]
    District,
    /// Tỉnh, thành phố
    #[value(alias = "tinh")]
    Province,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum When {
    /// When the certificate was signed
    #[value(alias = "khi-do")]
    Then,
    /// Today
    #[value(alias = "hien-nay")]
    Now,
}

impl Cut {
    /// Puts the cut into a report on some certificates; in CSV it takes the place of the rest.
    pub fn put(
        &self,
        page: Page,
        records: &Records,
        certificates: &[&Certificate],
        csv: bool,
        lang: Lang,
        ctx: &Context<'_>,
    ) -> Result<Page, Failure> {
        let Some(by) = self.by else { return Ok(page) };
        let (division, units) = (by.division(), self.units(by));
        let today = List::on(ctx.today);
        if (division, units, today) == (Division::District, When::Now, List::Since2025) {
            return Err(Failure::Usage(say::no_districts_now(ctx.lang)));
        }
        let units = if units == When::Then { Units::Then } else { Units::On(ctx.today) };
        let found = by_place(records, certificates, division, units);
        let mut page = page;
        if csv {
            page.blocks.clear();
        }
        page.figures["by_place"] = serde_json::to_value(&found).map_err(|error| Failure::Bug(error.into()))?;
        let table = table(&found, by, lang);
        let chart = charts::places(&found, &table, lang);
        page = page.table(table).charts(chart);
        if !csv {
            for told in notes(&found, lang) {
                page = page.text(told);
            }
            if let (Division::Commune, Units::On(_)) = (division, units) {
                page = page.text(with_a_product(&found, records, today, lang));
            }
        }
        Ok(page)
    }

    /// There were districts only then; communes and provinces are those of today unless told otherwise.
    fn units(&self, by: By) -> When {
        self.units.unwrap_or(if by == By::District { When::Then } else { When::Now })
    }
}

impl By {
    const fn division(self) -> Division {
        match self {
            Self::Commune => Division::Commune,
            Self::District => Division::District,
            Self::Province => Division::Province,
        }
    }
}

fn table(found: &[OfPlace], by: By, lang: Lang) -> Table {
    let (field, heading) = match by {
        By::Commune => ("xa_phuong", say::commune(lang)),
        By::District => ("huyen", say::district(lang)),
        By::Province => ("tinh", say::province(lang)),
    };
    // A province of before may share its name with one of today.
    let old = |of: &OfPlace| of.unit.as_deref().is_some_and(|unit| unit.ends_with(List::Before2025.code()));
    let twice = |of: &OfPlace| {
        old(of) && found.iter().any(|other| other.unit != of.unit && other.unit.is_some() && other.place == of.place)
    };
    Table::new("by_place")
        .left(field, heading)
        .right("so_san_pham", term::number(lang))
        .right("hang_5", report::column_stars(lang, 5))
        .right("hang_4", report::column_stars(lang, 4))
        .right("hang_3", report::column_stars(lang, 3))
        .right("con_hieu_luc", say::in_force(lang))
        .right("chu_the", term::subject(lang))
        .rows(found.iter().map(|of| {
            let counts = [of.products, of.by_star.five, of.by_star.four, of.by_star.three, of.in_force, of.subjects];
            let name = if twice(of) { say::of_list(lang, name(of, lang)) } else { name(of, lang) };
            std::iter::once(Cell::text(name)).chain(counts.map(Cell::Count)).collect()
        }))
}

/// What a place is called, with how it is meant where that is not plain.
fn name(of: &OfPlace, lang: Lang) -> String {
    let place = of.place.clone().unwrap_or_default();
    match of.sure {
        Sure::Unit => place,
        Sure::Printed => say::as_printed(lang, place),
        Sure::Split => say::split(lang, place),
        Sure::Merged => say::merged(lang, place),
        Sure::Undated => say::undated(lang),
        Sure::Unknown => say::not_told(lang),
    }
}

fn notes(found: &[OfPlace], lang: Lang) -> Vec<String> {
    let split = found.iter().filter(|of| of.sure == Sure::Split);
    let mut notes: Vec<String> =
        split.map(|of| say::split_note(lang, of.place.clone().unwrap_or_default(), of.into.join(", "))).collect();
    if found.iter().any(|of| of.sure == Sure::Merged) {
        notes.push(say::merged_note(lang));
    }
    notes
}

/// "92/220 xã, phường, đặc khu có sản phẩm".
fn with_a_product(found: &[OfPlace], records: &Records, list: List, lang: Lang) -> String {
    let own: Vec<_> = records.office.units().filter_map(Unit::province).flat_map(|one| one.within(list)).collect();
    let all = places::communes(list).iter().filter(|commune| own.contains(&commune.province));
    let mine = |of: &&OfPlace| {
        let code = of.unit.as_deref().and_then(|unit| unit.split('@').next());
        of.sure == Sure::Unit
            && code.and_then(|code| places::commune(list, code)).is_some_and(|c| own.contains(&c.province))
    };
    let counted = found.iter().filter(mine).count() as u64;
    say::with_a_product(lang, wording::amount(lang, counted), wording::amount(lang, all.count() as u64))
}
