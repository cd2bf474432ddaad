//! `ocop register plan`: business plans (phương án sản xuất, kinh doanh) from a file.

use chrono::NaiveDate;

use super::idea::fit;
use super::record::{Args, Record, key_of, or_blank, tied};
use crate::commands::cells::{word, year};
use crate::commands::input::Input;
use crate::commands::products::Products;
use crate::commands::{Context, Failure, Outcome, row};
use crate::ledger::{EVER, PlanFacts, Reader, Versioned};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{around as say, front, input as msg};
use crate::text::{Lang, fold, number};

/// The columns of which a list of plans has one at least.
const OWN: [&str; 6] = ["ngay_nhan", "ngay_danh_gia", "don_vi_danh_gia", "phu_hop", "tien_do", "nhu_cau"];

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let listed = args.read(
        (heading::PLANS, &["ten_san_pham"]),
        |input, row, products, doubts| plan(input, row, products, doubts, lang),
        ctx,
    )?;
    // Products and subjects alone may be any list.
    if !OWN.iter().any(|field| listed.input.binding.has(field)) {
        return Err(Failure::Refused(say::not_plans(lang, listed.input.file_name())));
    }
    let other_day = |reader: Reader<'_>, plan: &PlanFacts| {
        let known = PlanFacts::all(reader, EVER)?;
        let alike = |one: &PlanFacts| {
            let (one, other) = (one.key(), plan.key());
            (one.0, &one.1) == (other.0, &other.1) && or_blank(&one.2, &other.2)
        };
        if plan.received.is_none() || known.iter().any(|one| alike(&one.facts) && one.facts.received == plan.received) {
            return Ok(None);
        }
        let day = known.iter().filter(|one| alike(&one.facts)).find_map(|one| one.facts.received);
        Ok(day.map(|day| say::plan_of_other_day(lang, number::date(lang, day))))
    };
    if listed.write(&args.writing, other_day, ctx)? {
        ctx.say(say::next_plans(lang))?;
    }
    Ok(())
}

/// Reads a row; `None` where it is at fault.
fn plan(
    input: &mut Input,
    row: &Row,
    products: &Products<'_>,
    doubts: &mut Vec<String>,
    lang: Lang,
) -> Option<PlanFacts> {
    let year = year(input, row, "ngay_nhan", lang);
    let fit = word(input, row, "phu_hop", fit, (front::judgements(lang), false), lang);
    let (received, judged_on) =
        (input.read(row, "ngay_nhan", cell::date), input.read(row, "ngay_danh_gia", cell::date));
    if judged_on.zip(received).is_some_and(|(judged, received)| judged < received) {
        input.fault(row.line, "ngay_danh_gia", say::judged_before(lang));
    }
    let name = input.text(row, "ten_san_pham");
    if name.is_none() {
        input.fault(row.line, "ten_san_pham", msg::blank(lang));
    }
    if input.is_bad(row.line) {
        return None;
    }
    let facts = PlanFacts {
        year: year?,
        name: name?,
        subject: input.text(row, "chu_the"),
        product: tied(products.of_row(input, row, lang), doubts, lang),
        received,
        judged_on,
        judged_by: input.text(row, "don_vi_danh_gia"),
        fit,
        fit_reason: input.text(row, "ly_do"),
        progress: input.text(row, "tien_do"),
        needs: input.text(row, "nhu_cau"),
        note: row::note(input, row),
    };
    if facts.fit == Some(false) && facts.fit_reason.is_none() {
        doubts.push(front::no_reason(lang));
    }
    Some(facts)
}

/// What tells a plan from others: its year, its product, whose it is, and the day it came in where that is told.
impl Record for PlanFacts {
    type Key = (i32, String, String, Option<NaiveDate>);

    const COMMAND: &'static str = "register plan";

    fn name(lang: Lang) -> String {
        say::plans(lang)
    }

    fn key(&self) -> Self::Key {
        (self.year, fold::key(&self.name), key_of(self.subject.as_ref()), self.received)
    }

    fn fits(one: &Self::Key, other: &Self::Key) -> bool {
        let same_day = one.3 == other.3 || one.3.is_none() || other.3.is_none();
        (one.0, &one.1) == (other.0, &other.1) && or_blank(&one.2, &other.2) && same_day
    }

    fn told(&self, _: Lang) -> String {
        [Some(self.name.clone()), self.subject.clone(), Some(self.year.to_string())]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    }
}
