//! A report's products cut by what they are, alone or crossed: `--by star,district`, `--only form=htx`.

mod communes;
mod table;

use chrono::NaiveDate;
use clap::ValueEnum;
use communes::Communes;
use serde_json::{Value as Data, json};
pub(super) use table::{sent_up_note, star_cells, stars};

use super::charts;
use super::dimensions::{self, heading, label};
use super::tracing::{Named, Tracing};
use super::units;
use super::year::Potential;
use crate::commands::{Context, Failure, shared};
use crate::law::places::List;
use crate::ledger::{Certificate, Records};
use crate::report::figures::{Crossed, Dimension, Item, Known, Scope, Sure, Told, Units, Value, What, crossed};
use crate::report::{Block, Page};
use crate::text::Lang;
use crate::text::messages::cut as say;
use crate::text::{fold, nearest};

/// What a report is cut by.
#[derive(Debug, clap::Args)]
pub struct Cut {
    /// Only one district, as rosters print it
    #[arg(long, value_name = "NAME", alias = "huyen")]
    district: Option<String>,
    /// Also by what the products are, several crossed: star,district
    #[arg(long, value_name = "BY", alias = "theo", value_enum, value_delimiter = ',')]
    by: Vec<Dimension>,
    /// What stands in the cells where several are crossed
    #[arg(long, value_name = "WHAT", alias = "dem", value_enum, default_value = "products", requires = "by")]
    count: Count,
    /// Units as they were when each certificate was signed (then), or as they are today (now); left out: of districts then,
    /// of communes and provinces those of the day looked at
    #[arg(long, value_name = "WHEN", alias = "dia-gioi", value_enum, requires = "by")]
    units: Option<When>,
    /// Only products that are so: star=4, form=htx; may be repeated
    #[arg(long, value_name = "BY=VALUE", alias = "chi", value_parser = only)]
    only: Vec<(Dimension, String)>,
    /// Products sent up for five stars: inside the four-star row, or a row apart
    #[arg(long, value_name = "WHERE", alias = "tiem-nang", value_enum, default_value = "inside")]
    pub potential: Potential,
    #[command(flatten)]
    tracing: Tracing,
}

/// What is counted in the cells of crossed cuts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Count {
    /// Sản phẩm
    #[value(alias = "san-pham")]
    Products,
    /// Chủ thể, once in each cell and once in all
    #[value(alias = "chu-the")]
    Subjects,
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

/// The value of a code or a name, in either language.
fn named<'v>(values: &'v [Value], typed: &str) -> Option<&'v Value> {
    let is = |name: &str| fold::search(name) == fold::search(typed);
    let is_so = |value: &&Value| is(&label(Lang::Vi, value)) || is(&label(Lang::En, value)) || is(&value.code);
    values.iter().find(|value| value.code == typed).or_else(|| values.iter().find(is_so))
}

/// A dimension and a value of it as typed.
fn only(typed: &str) -> Result<(Dimension, String), crate::text::Expected> {
    let expected = || crate::text::Expected::new(say::expected_only);
    let (dimension, value) = typed.split_once('=').ok_or_else(expected)?;
    let dimension = Dimension::from_str(dimension.trim(), true).map_err(|_| expected())?;
    Ok((dimension, value.trim().to_owned()))
}

impl Cut {
    /// The products looked at: of one district, of what `--only` names, a value by its code or by what it is called.
    pub fn scope(&self, records: &Records, lang: Lang) -> Result<Scope, Failure> {
        let mut scope = shared::scope(records, self.district.as_deref(), lang)?;
        for (dimension, typed) in &self.only {
            if dimension.division().is_some() {
                scope.only.push((*dimension, typed.clone()));
                continue;
            }
            let values = Self::values(*dimension, records);
            let Some(found) = named(&values, typed) else {
                let names: Vec<String> = values.iter().map(|value| label(lang, value)).collect();
                let (what, there) = (heading(lang, *dimension).1, names.join("; "));
                let near = nearest(typed, names.iter().map(String::as_str)).map(str::to_owned);
                return Err(Failure::Refused(match near {
                    Some(near) => say::no_value_near(lang, typed, what, near),
                    None => say::no_value(lang, typed, what, there),
                }));
            };
            scope.only.push((*dimension, found.code.clone()));
        }
        Ok(scope)
    }

    /// The values that products have of a dimension, or may have.
    fn values(dimension: Dimension, records: &Records) -> Vec<Value> {
        let certificates = records.certificates.iter().map(Item::Certificate);
        let items = certificates.chain(records.dossiers.iter().map(Item::Dossier));
        let there = items.map(|item| dimension.of(item, records, Units::Then));
        let mut values: Vec<_> = there.chain(dimension.known()).chain(dimension.parts(records)).collect();
        values.sort();
        values.dedup();
        values
    }

    /// The place that the report is of, and which of its products where not all are looked at.
    pub fn place(&self, records: &Records, lang: Lang) -> String {
        let place = self.district.clone().unwrap_or_else(|| units::place(&records.office, records.parts.len(), lang));
        let only = self.narrowed(records).into_iter().map(|(dimension, value, typed)| {
            let value = value.map_or_else(|| typed.to_owned(), |value| label(lang, &value));
            say::only_value(lang, heading(lang, dimension).1.to_lowercase(), value)
        });
        let only = only.collect::<Vec<_>>().join("; ");
        if only.is_empty() { place } else { say::only(lang, place, only) }
    }

    /// What the products looked at are, by `--only`: the value, and as it was typed; of a place the words are all there is.
    fn narrowed(&self, records: &Records) -> Vec<(Dimension, Option<Value>, &str)> {
        let value = |(dimension, typed): &'_ (Dimension, String)| {
            let values = if dimension.division().is_some() { Vec::new() } else { Self::values(*dimension, records) };
            named(&values, typed).cloned()
        };
        self.only.iter().map(|only| (only.0, value(only), only.1.as_str())).collect()
    }

    /// A report on some products with its cut, or what is behind a figure of it.
    pub fn finish(
        &self,
        mut page: Page,
        (known, certificates): (Known<'_>, Vec<&Certificate>),
        mut named: Named,
        (csv, lang): (bool, Lang),
        (on, ctx): (NaiveDate, &Context<'_>),
    ) -> Result<Page, Failure> {
        let items: Vec<Item<'_>> = certificates.into_iter().map(Item::Certificate).collect();
        if !self.only.is_empty() && page.figures.is_object() {
            let only = self.narrowed(known.records).into_iter().map(|(dimension, value, typed)| {
                json!({ "by": dimension.id(), "value": value.map_or_else(|| typed.to_owned(), |value| value.code) })
            });
            page.figures["only"] = only.collect();
        }
        let page = self.put(page, (known.records, &items), &mut named, (csv, lang), (on, ctx))?;
        self.tracing.look(page, &named, known, lang)
    }

    /// Puts the cut into a report; in CSV it takes the place of the rest.
    fn put(
        &self,
        mut page: Page,
        (records, items): (&Records, &[Item<'_>]),
        named: &mut Named,
        (csv, lang): (bool, Lang),
        (on, ctx): (NaiveDate, &Context<'_>),
    ) -> Result<Page, Failure> {
        let apart = |by: &Dimension| match by {
            Dimension::Star if self.potential == Potential::Apart => Dimension::StarApart,
            by => *by,
        };
        let by: Vec<Dimension> = self.by(records).iter().map(apart).collect();
        if by.is_empty() {
            return Ok(page);
        }
        let then = self.units(on, ctx)?;
        let found = crossed(records, items, &by, then);
        let mut told = Told::of(&found)?;
        // Of a part of the territory nothing tells which communes it has.
        let whole = self.district.is_none() && self.only.iter().all(|(dimension, _)| dimension.division().is_none());
        let whole = whole && self.by.contains(&Dimension::Commune);
        let communes = found.list.filter(|_| whole).map(|list| Communes::of(&found, records, list));
        if let Some(communes) = &communes {
            told.put("communes", communes)?;
            communes.name(named, lang);
        }
        named.cut(&found, told.behind, lang);
        if page.figures == Data::Null {
            page.figures = Data::Object(serde_json::Map::new());
        }
        page.figures["cut"] = told.figures;
        if csv {
            page.blocks.clear();
            return Ok(page.table(table::long(&found, self.potential, lang)));
        }
        let subjects = self.count == Count::Subjects;
        let table = table::shown(&found, subjects, self.potential, lang);
        // Of subjects that are nowhere in the table there is nothing to explain.
        let has_subjects = subjects || table.columns.iter().any(|column| column.field == "chu_the");
        let of_stars = [table::sent_up(&found, &table, self.potential, lang), table::of_no_star(&found, &table, lang)];
        page = page.table(table).charts(charts::cut(&found, self.potential, lang));
        let notes = of_stars.into_iter().flatten().chain(Self::notes(&found, records, has_subjects, lang));
        page = notes.fold(page, Page::text);
        if let Some(communes) = communes {
            page = communes.sentences(lang).into_iter().fold(page, Page::text);
            page.blocks.extend(communes.table(lang).map(Block::Table));
        } else if whole && found.list.is_none() {
            page = page.text(say::communes_of_two_lists(lang)).advice([say::communes_by_one_list(lang)]);
        }
        Ok(page)
    }

    /// What is asked for; of several offices, where nothing is, the offices side by side.
    fn by(&self, records: &Records) -> &[Dimension] {
        let of_one = self.only.iter().any(|(dimension, _)| *dimension == Dimension::Unit);
        if self.by.is_empty() && records.are_of_several() && !of_one { &[Dimension::Unit] } else { &self.by }
    }

    /// There were districts only then; communes and provinces are those of the day looked at unless told otherwise.
    fn units(&self, on: NaiveDate, ctx: &Context<'_>) -> Result<Units, Failure> {
        let districts = self.by.contains(&Dimension::District);
        if districts && self.units == Some(When::Now) && List::on(ctx.today) == List::Since2025 {
            return Err(Failure::Usage(say::no_districts_now(ctx.lang)));
        }
        Ok(match self.units {
            Some(When::Then) => Units::Then,
            Some(When::Now) => Units::On(ctx.today),
            None if districts => Units::Then,
            None => Units::On(on),
        })
    }

    /// What is said under the table: why it does not sum, what a place is.
    fn notes(found: &Crossed, records: &Records, has_subjects: bool, lang: Lang) -> Vec<String> {
        let mut notes = table::notes(found, has_subjects, lang);
        notes.extend(units::notes(records, lang));
        let places = found.cells.iter().flat_map(|cell| &cell.of).filter_map(|value| match &value.what {
            What::Place { name, sure, into, .. } => Some((name.clone().unwrap_or_default(), *sure, into)),
            _ => None,
        });
        let places: Vec<_> = places.collect();
        for (name, _, into) in places.iter().filter(|(_, sure, _)| *sure == Sure::Split) {
            let note = say::split_note(lang, name, into.join(", "));
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        if places.iter().any(|(_, sure, _)| *sure == Sure::Merged) {
            notes.push(say::merged_note(lang));
        }
        notes
    }
}

/// The label of a cell: "4 sao, Huyện Cao Lãnh".
pub(super) fn cell_label(lang: Lang, of: &[crate::report::figures::Value]) -> String {
    of.iter().map(|value| dimensions::label(lang, value)).collect::<Vec<_>>().join(", ")
}
