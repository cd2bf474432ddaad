//! Figures as published, one a row: what is counted, its year or day, of which, and the value.

use std::path::Path;

use chrono::NaiveDate;

use super::share::Share;
use crate::commands::cells::{whole, word};
use crate::commands::input::{Asked, Input};
use crate::commands::shared::Opened;
use crate::commands::{Context, Failure, row, wording};
use crate::law::{FilingKind, FormGroup, Star, SubjectForm, subject_form};
use crate::report::figures::{Dimension, Measure, Scope};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{front as say, input as msg, programme, reconcile};
use crate::text::{Lang, fold, number};

/// The largest figure that is read.
const MOST: i64 = 1_000_000_000;

/// Of which products or dossiers it is; what is `None` is of all.
pub(in crate::commands::report) struct Cut {
    /// Of exactly this star.
    pub star: Option<Star>,
    /// Of those sent up for five stars (tiềm năng 5 sao).
    pub sent_up: bool,
    pub kind: Option<FilingKind>,
    /// As rosters print it.
    pub district: Option<String>,
    pub commune: Option<String>,
    pub form: Option<SubjectForm>,
    /// Of a group of forms: "doanh nghiệp".
    pub group: Option<FormGroup>,
}

impl Cut {
    fn scope(&self) -> Scope {
        let only = [
            (Dimension::Star, self.star.map(|star| star.number().to_string())),
            (Dimension::SentUp, self.sent_up.then(|| true.to_string())),
            (Dimension::Kind, self.kind.map(|kind| kind.id().to_owned())),
            (Dimension::District, self.district.clone()),
            (Dimension::Commune, self.commune.clone()),
            (Dimension::Form, self.form.map(|form| form.code().to_owned())),
            (Dimension::FormGroup, self.group.map(|group| group.code().to_owned())),
        ];
        Scope { only: only.into_iter().filter_map(|(dimension, of)| Some((dimension, of?))).collect() }
    }
}

/// A figure as published.
pub(in crate::commands::report) struct Published {
    pub line: u64,
    pub label: Option<String>,
    pub what: Measure,
    pub year: Option<i32>,
    pub up_to: Option<NaiveDate>,
    pub cut: Cut,
    /// What the cut looks at.
    pub scope: Scope,
    pub value: i64,
    /// The share printed beside it.
    pub share: Option<Share>,
    /// The plan that the share is of; else it is of the whole.
    pub plan: Option<i64>,
    /// The products that the paper lists under it.
    pub listed: Vec<Listed>,
}

/// A product that a paper lists under a figure.
pub(in crate::commands::report) struct Listed {
    pub name: String,
    /// Its kind of filing, where the paper tells it.
    pub kind: Option<FilingKind>,
}

/// Reads a file of them; a row at fault is refused with the others.
pub(in crate::commands::report) fn published(
    file: &Path,
    opened: &Opened,
    ctx: &Context<'_>,
) -> Result<(Input, Vec<Published>), Failure> {
    let asked = Asked { opened, dry_run: false };
    let mut input = Input::open(file, (heading::FIGURES, &["so_lieu", "gia_tri"]), asked, ctx)?;
    let mut figures: Vec<Published> = Vec::new();
    for row in input.rows() {
        let told = |field| input.text(&row, field).is_some();
        if told("ten_san_pham") && !told("so_lieu") && !told("gia_tri") {
            let listed = listed(&mut input, &row, ctx.lang);
            match figures.last_mut() {
                Some(figure) => figure.listed.extend(listed),
                None if input.is_sound() => input.fault(row.line, "ten_san_pham", reconcile::listed_first(ctx.lang)),
                None => {} // the figure above it is at fault already
            }
        } else {
            figures.extend(read(&mut input, &row, ctx.lang));
        }
    }
    for line in super::alone::without_whole(&figures) {
        input.fault(line, "ty_le", reconcile::no_whole(ctx.lang));
    }
    input.sound(None)?;
    Ok((input, figures))
}

/// Reads a row that lists a product.
fn listed(input: &mut Input, row: &Row, lang: Lang) -> Option<Listed> {
    let kind = kind(input, row, lang);
    Some(Listed { name: input.text(row, "ten_san_pham")?, kind })
}

fn kind(input: &mut Input, row: &Row, lang: Lang) -> Option<FilingKind> {
    let kind = input.read(row, "loai_ho_so", cell::filing_kind)?;
    if kind.kind.is_none() {
        let got = input.get(row, "loai_ho_so").to_owned();
        input.fault(row.line, "loai_ho_so", say::kind_unclear(lang, got));
    }
    kind.kind
}

/// Reads a row; `None` where it is at fault.
fn read(input: &mut Input, row: &Row, lang: Lang) -> Option<Published> {
    let what = word(input, row, "so_lieu", named, (say::one_of(lang, measures(lang).join("; ")), true), lang);
    let year = input.read(row, "nam", row::programme_year);
    let up_to = input.read(row, "den_ngay", cell::date);
    let told = |input: &Input, field| input.text(row, field).is_some();
    match (what, told(input, "nam"), told(input, "den_ngay")) {
        (_, false, false) => input.fault(row.line, "nam", say::needs_period(lang)),
        (_, true, true) => input.fault(row.line, "den_ngay", say::two_periods(lang)),
        (Some(what), false, true) if what.is_of_dossiers() || what.is_of_ideas() => {
            input.fault(row.line, "den_ngay", say::needs_year_of(lang, name(lang, what)));
        }
        (Some(what @ Measure::InForce), true, false) => {
            input.fault(row.line, "nam", say::needs_day_of(lang, name(lang, what)));
        }
        _ => {}
    }
    let star = input.read(row, "hang_sao", cell::star);
    let kind = kind(input, row, lang);
    let (form, group) = form(input, row, lang);
    let cut = Cut {
        star: star.and_then(|cell| Star::new(cell.star)),
        sent_up: star.is_some_and(|cell| cell.sent_up),
        kind,
        district: input.text(row, "huyen"),
        commune: input.text(row, "xa_phuong"),
        form,
        group,
    };
    let value = whole(input, row, "gia_tri", 0..=MOST, lang);
    if input.text(row, "gia_tri").is_none() {
        input.fault(row.line, "gia_tri", msg::blank(lang));
    }
    let plan = whole(input, row, "ke_hoach", 1..=MOST, lang);
    let share = share(input, row, lang);
    if input.is_bad(row.line) {
        return None;
    }
    let own = input.text(row, "ten_san_pham").map(|name| Listed { name, kind: None });
    Some(Published {
        line: row.line,
        label: input.text(row, "nhan"),
        what: what?,
        year,
        up_to,
        scope: cut.scope(),
        cut,
        value: value?,
        share,
        plan,
        listed: own.into_iter().collect(),
    })
}

fn share(input: &mut Input, row: &Row, lang: Lang) -> Option<Share> {
    let typed = input.text(row, "ty_le")?;
    let share = Share::read(&typed, input.table.sheet.is_some());
    if share.is_none() {
        input.fault(row.line, "ty_le", reconcile::not_share(lang, typed));
    }
    share
}

/// A form, or the group of forms that reports put together.
fn form(input: &mut Input, row: &Row, lang: Lang) -> (Option<SubjectForm>, Option<FormGroup>) {
    let Some(typed) = input.text(row, "loai_chu_the") else { return (None, None) };
    let folded = fold::search(&typed);
    let is = |group: &FormGroup| [Lang::Vi, Lang::En].iter().any(|lang| fold::search(&group.name(*lang)) == folded);
    let group = match folded.as_str() {
        "dn" => Some(FormGroup::Enterprises),
        "cssx hkd" | "cssx va hkd" => Some(FormGroup::Households),
        _ => [FormGroup::Enterprises, FormGroup::Households].into_iter().find(is),
    };
    if group.is_some() {
        return (None, group);
    }
    let fault = match subject_form::read(&typed, "") {
        Ok(reading) => return (reading.form, None),
        Err(error) => error.message(lang),
    };
    input.fault(row.line, "loai_chu_the", fault);
    (None, None)
}

/// What may be counted, as a form's drop-down gives it.
pub fn measures(lang: Lang) -> Vec<String> {
    Measure::ALL.map(|what| name(lang, what)).to_vec()
}

pub(in crate::commands::report) fn name(lang: Lang, what: Measure) -> String {
    match what {
        Measure::Registered => say::registered(lang),
        Measure::Evaluated => say::evaluated(lang),
        Measure::Participants => say::participants(lang),
        Measure::Products => say::products(lang),
        Measure::Subjects => say::subjects(lang),
        Measure::InForce => say::in_force(lang),
        Measure::PotentialIdeas => programme::potential_ideas(lang),
        Measure::ExistingIdeas => programme::existing_ideas(lang),
    }
}

/// What is counted, by its name in either language, or by the key of data.
fn named(typed: &str) -> Option<Measure> {
    let typed = fold::search(typed);
    let is = |name: &str| fold::search(name) == typed;
    Measure::ALL.into_iter().find(|what| is(&name(Lang::Vi, *what)) || is(&name(Lang::En, *what)) || is(what.id()))
}

impl Published {
    pub fn period(&self, lang: Lang) -> String {
        let up_to = self.up_to.map(|day| say::up_to(lang, number::date(lang, day)));
        self.year.map(|year| say::of_year(lang, year)).or(up_to).unwrap_or_default()
    }

    pub fn of_which(&self, lang: Lang) -> String {
        let cut = &self.cut;
        let star = cut.star.filter(|_| !cut.sent_up).map(|star| say::of_star(lang, star.number()));
        let sent_up = cut.sent_up.then(|| say::sent_up(lang));
        let kind = cut.kind.map(|kind| wording::kind(lang, kind));
        let form = cut.form.map(|form| form.name(lang)).or_else(|| cut.group.map(|group| group.name(lang)));
        [star, sent_up, kind, cut.commune.clone(), cut.district.clone(), form]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    }
}
