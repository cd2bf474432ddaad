//! `ocop register idea`: slips of ideas (phiếu đăng ký ý tưởng sản phẩm) from a file; one that becomes a product.

mod becomes;
mod renamed;

use std::path::PathBuf;

use chrono::NaiveDate;

use super::record::{Listed, Record, key_of, or_blank, place_of};
use crate::commands::cells::{word, year};
use crate::commands::input::{Asked, Input};
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::{Context, Failure, Outcome, product_set, row};
use crate::law::{Regime, RegimeDates};
use crate::ledger::{Idea, IdeaFacts, Reader};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{around, front as say};
use crate::text::{Lang, fold};

/// Arguments of `register idea`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The ideas, one a row: potential or existing products, with or without a subject; with --becomes or
    /// --renamed an idea's number
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    becoming: becomes::Becoming,
    /// The idea's name, mended
    #[arg(long, value_name = "NAME", alias = "doi-ten", conflicts_with = "becomes", value_parser = shared::text)]
    renamed: Option<String>,
    /// The day from which holds what the file tells anew of known ideas (a subject, a name, what was judged); from the
    /// slip's day when left out
    #[arg(long, value_name = "DAY", alias = "tu", conflicts_with_all = ["becomes", "renamed"], value_parser = shared::day)]
    from: Option<NaiveDate>,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    if let Some(name) = &args.becoming.becomes {
        args.opened.only_with_file(lang)?;
        return becomes::run(&args.file, name, &args.becoming, &args.writing, ctx);
    }
    if let Some(name) = &args.renamed {
        args.opened.only_with_file(lang)?;
        return renamed::run(&args.file, name, &args.writing, ctx);
    }
    let read = |input: &mut Input, row: &Row, doubts: &mut Vec<String>| idea(input, row, doubts, lang);
    let asked = Asked { opened: &args.opened, dry_run: args.writing.dry_run };
    let mut listed = Listed::read(&args.file, (heading::IDEAS, &["loai_y_tuong"]), read, asked, ctx)?;
    listed.from = args.from;
    if listed.write(&args.writing, |reader, idea| set_doubt(reader, idea, lang), ctx)? {
        ctx.say(say::next_ideas(lang))?;
    }
    Ok(())
}

/// Reads a row; `None` where it is at fault.
fn idea(input: &mut Input, row: &Row, doubts: &mut Vec<String>, lang: Lang) -> Option<IdeaFacts> {
    let subject = row::subject(input, row, doubts, lang);
    let year = year(input, row, "ngay_phieu", lang);
    let existing = word(input, row, "loai_y_tuong", existing, (say::idea_kinds(lang), true), lang);
    let fit = word(input, row, "phu_hop", fit, (say::judgements(lang), false), lang);
    let (filed, judged_on) = (input.read(row, "ngay_phieu", cell::date), input.read(row, "ngay_danh_gia", cell::date));
    if judged_on.zip(filed).is_some_and(|(judged, filed)| judged < filed) {
        input.fault(row.line, "ngay_danh_gia", around::judged_before(lang));
    }
    let facts = IdeaFacts {
        year: year.unwrap_or_default(),
        existing: existing.unwrap_or_default(),
        name: input.text(row, "ten_san_pham"),
        subject: subject.name.filter(|name| !is_none_yet(name)),
        form: subject.form,
        commune: subject.commune,
        district: subject.district,
        sector: input.text(row, "nhom"),
        set_code: input.text(row, "bo_san_pham"),
        filed,
        description: input.text(row, "mo_ta"),
        fit,
        fit_reason: input.text(row, "ly_do"),
        judged_on,
        product: None,
        note: row::note(input, row),
    };
    if facts.name.is_none() && facts.subject.is_none() {
        input.fault(row.line, "ten_san_pham", say::needs_idea(lang));
    }
    if facts.fit == Some(false) && facts.fit_reason.is_none() {
        doubts.push(say::no_reason(lang));
    }
    (!input.is_bad(row.line)).then_some(facts)
}

/// Whether a product is there already, in the words of slips.
fn existing(typed: &str) -> Option<bool> {
    match fold::search(typed).trim_start_matches("san pham ") {
        "tiem nang" | "moi" | "potential" => Some(false),
        "da co" | "san co" | "hien co" | "da co san" | "existing" => Some(true),
        _ => None,
    }
}

/// Whether an idea was judged to fit.
pub(super) fn fit(typed: &str) -> Option<bool> {
    match fold::search(typed).as_str() {
        "phu hop" | "dat" | "fit" => Some(true),
        "khong phu hop" | "chua phu hop" | "khong dat" | "not fit" => Some(false),
        _ => cell::yes_no(typed).ok(),
    }
}

/// Whether a cell of subjects says that there is none yet.
fn is_none_yet(name: &str) -> bool {
    matches!(fold::search(name).as_str(), "" | "chua co" | "chua co chu the" | "chua ro" | "chua xac dinh")
}

/// That the set of an idea is none of the act it would be judged by.
fn set_doubt(reader: Reader<'_>, idea: &IdeaFacts, lang: Lang) -> Result<Option<String>, Failure> {
    let Some(set) = &idea.set_code else { return Ok(None) };
    let dates = RegimeDates { filed: idea.filed, year: idea.year, ..RegimeDates::default() };
    product_set::doubt(reader, Regime::choose(&dates).0, set, lang)
}

/// What tells an idea from others.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    year: i32,
    name: String,
    subject: String,
    commune: String,
    district: String,
}

impl Record for IdeaFacts {
    type Key = Key;

    const COMMAND: &'static str = "register idea";

    fn name(lang: Lang) -> String {
        say::ideas(lang)
    }

    fn key(&self) -> Key {
        Key {
            year: self.year,
            name: key_of(self.name.as_ref()),
            subject: key_of(self.subject.as_ref()),
            commune: place_of(self.commune.as_ref()),
            district: place_of(self.district.as_ref()),
        }
    }

    fn fits(one: &Key, other: &Key) -> bool {
        let place = |one: &str, other: &str| or_blank(one, other) || fold::same_place(one, other);
        let shared = |one: &str, other: &str| one == other && !one.is_empty();
        one.year == other.year
            && or_blank(&one.name, &other.name)
            && or_blank(&one.subject, &other.subject)
            && (shared(&one.name, &other.name) || shared(&one.subject, &other.subject))
            && place(&one.commune, &other.commune)
            && place(&one.district, &other.district)
    }

    fn respelled(&self, known: &Idea, lang: Lang) -> Option<String> {
        renamed::doubt(self, known, lang)
    }

    fn lacking(&self, lang: Lang) -> Option<String> {
        let subject = self.subject.as_ref().filter(|_| self.name.is_none())?;
        Some(say::name_lost(lang, subject))
    }

    fn is_undated(was: &Self, now: &Self) -> bool {
        let judged = was.fit.is_none() && now.fit.is_some() && now.judged_on.is_none();
        judged || (was.subject.is_none() && now.subject.is_some())
    }

    fn told(&self, lang: Lang) -> String {
        let name = self.name.clone().unwrap_or_else(|| say::nameless(lang));
        let parts = [Some(name), self.subject.clone(), self.commune.clone(), self.district.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn potential_and_existing_read_as_offices_write_them() {
        for text in ["Tiềm năng", "sản phẩm tiềm năng", "potential"] {
            assert_eq!(existing(text), Some(false), "{text}");
        }
        for text in ["Đã có", "sẵn có", "Sản phẩm đã có", "hiện có"] {
            assert_eq!(existing(text), Some(true), "{text}");
        }
        // Of the potential five-star products of a council, not of ideas.
        assert_eq!(existing("tiềm năng 5 sao"), None);
    }
}
