//! What the annual report is filled with: the paragraphs and tables of `report year`.

use chrono::NaiveDate;
use serde_json::json;

use super::{Data, cited, common};
use crate::commands::papers::regime_now;
use crate::commands::report::tracing::Named;
use crate::commands::report::year::words::{self, About};
use crate::commands::report::year::{self, Potential};
use crate::commands::report::{activity, target};
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, targets};
use crate::law::programme;
use crate::ledger::Reader;
use crate::report::figures::{self, Known, Scope, Told};
use crate::text::messages::template as say;
use crate::text::{Lang, number};

pub(super) fn data(typed: &str, reading: &Reading, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Data, Failure> {
    let lang = Lang::Vi;
    let year = match shared::years(typed) {
        Ok((from, to)) if from == to => from,
        _ => return Err(Failure::Usage(say::one_year(ctx.lang, typed))),
    };
    let day = reading.day(ctx.today);
    let (records, ideas, activities) = (reader.records(day)?, reader.ideas(day)?, reader.activities(day)?);
    year::is_reached(year, &records, ctx.lang)?;
    let known = Known { records: &records, ideas: &ideas, activities: &activities };
    let figures = figures::annual(known, year, &Scope::default(), targets::compared(reader, known, year)?);
    let told = Told::of(&figures)?;
    let (unit, potential) = (&records.office.unit, Potential::Inside);

    let mut values = common(unit, day, reader)?;
    // What was judged in the year; of a year without dossiers what was in force at its end.
    let of_year = records.dossiers.iter().filter(|dossier| dossier.key.year == year);
    let of_year: Vec<_> = of_year.map(|dossier| json!({ "che_do": regime_now(&records, dossier).0 })).collect();
    let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(day);
    let (at, is_open) = (last.min(day), day < last);
    for (name, value) in cited(of_year.iter(), at) {
        values[name] = value;
    }
    values["chua_het_nam"] = json!(is_open);
    values["nam"] = json!(year.to_string());
    values["nam_truoc"] = json!((year - 1).to_string());
    values["nam_sau"] = json!((year + 1).to_string());
    values["chuong_trinh"] = json!(programme(year).unwrap_or_default());
    for (about, paragraphs) in words::of(&figures, potential, &unit.name, lang) {
        let name = match about {
            About::Results => "ket_qua",
            About::Targets => "chi_tieu",
            About::Activities => "hoat_dong",
            About::Total => "luy_ke",
            About::Ending => "het_han",
        };
        values[name] = json!(paragraphs);
    }
    let mut named = Named::of(&told);
    let table = year::table(potential, (&figures, None), &told, &mut named, (false, lang));
    let some = |there: bool, table| if there { vec![table] } else { Vec::new() };
    let tables = vec![
        ("so-lieu", vec![table]),
        ("chi-tieu", some(!figures.targets.is_empty(), target::table(&figures.targets, &unit.name, lang))),
        ("hoat-dong", some(!figures.activities.rows.is_empty(), activity::counts(&figures.activities.rows, lang))),
    ];
    let mut data = Data::new(values, tables);
    data.remarks.extend(is_open.then(|| say::year_open(ctx.lang, year.to_string(), number::date(ctx.lang, day))));
    data.remarks.extend(activity::untold(&figures.activities, ctx.lang));
    Ok(data)
}
