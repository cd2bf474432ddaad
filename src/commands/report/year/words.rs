//! The paragraphs an office writes of a year (Vietnamese: glossary §D and §E).

use super::super::{activity, target, total};
use super::Potential;
use super::lines::{forms, is_any};
use crate::commands::wording;
use crate::report::figures::{Annual, ByStar, Counted, Ended, Results};
use crate::text::Lang;
use crate::text::messages::{dossier, report as say};

/// What paragraphs of a year are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::commands::report) enum About {
    /// What was evaluated and recognised, beside the year before.
    Results,
    /// What of the plan was reached.
    Targets,
    /// What was organised and attended.
    Activities,
    /// Ever recognised and in force, and whose.
    Total,
    /// What ends in the year after.
    Ending,
}

/// Every paragraph of a year, in the order of its report.
pub(in crate::commands::report) fn of(
    figures: &Annual,
    potential: Potential,
    place: &str,
    lang: Lang,
) -> [(About, Vec<String>); 5] {
    let n = |n: u64| wording::amount(lang, n);
    let year = figures.year;
    let mut results = results(&figures.results, Some(year), potential, place, lang);
    if is_any(&figures.before) {
        let (now, then) = (figures.results.recognised.products.count(), figures.before.recognised.products.count());
        results.push(match now.cmp(&then) {
            std::cmp::Ordering::Greater => say::more_than_before(lang, n(now - then), n(then), year - 1),
            std::cmp::Ordering::Less => say::fewer_than_before(lang, n(then - now), n(then), year - 1),
            std::cmp::Ordering::Equal => say::as_before(lang, n(then), year - 1),
        });
    }
    if !figures.results.without_year.is_none() {
        results.push(say::without_year_sentence(lang, n(figures.results.without_year.count()), year));
    }
    if !figures.top_subjects.is_empty() {
        let top =
            figures.top_subjects.iter().map(|one| say::some_of_subject(lang, &one.subject, n(one.products.count())));
        results.push(say::top_subjects(lang, top.collect::<Vec<_>>().join("; ")));
    }
    let targets = figures.targets.iter().map(|one| target::sentence_of_year(one, place, lang)).collect();
    let activities = activity::sentences(&figures.activities, lang);
    let mut all = Vec::new();
    if !figures.total.ever.is_none() {
        all.push(total::sentence(&figures.total, Potential::Inside, place, lang));
    }
    let ending = &figures.ending;
    let ends = (!ending.products.is_none()).then(|| {
        let stars = by_star(&ending.by_star, lang);
        say::ending(lang, ending.year, n(ending.products.count()), stars)
    });
    [
        (About::Results, results),
        (About::Targets, targets),
        (About::Activities, activities),
        (About::Total, all),
        (About::Ending, ends.into_iter().collect()),
    ]
}

/// What was done in a period; of a programme year it says so.
pub(in crate::commands::report) fn results(
    figures: &Results,
    year: Option<i32>,
    potential: Potential,
    place: &str,
    lang: Lang,
) -> Vec<String> {
    let n = |n: u64| wording::amount(lang, n);
    let (eligible, evaluated) = (&figures.eligible, &figures.evaluated);
    let mut lines = Vec::new();
    if eligible.dossiers != figures.registered {
        let registered = n(figures.registered.count());
        lines.push(if eligible.dossiers.is_none() {
            say::funnel_of_none(lang, registered)
        } else {
            say::funnel_sentence(lang, registered, n(eligible.dossiers.count()))
        });
    }
    if !evaluated.dossiers.is_none() {
        let mut kinds = vec![say::some_first(lang, n(evaluated.first.count()))];
        if !evaluated.upgrade.is_none() {
            kinds.push(say::some_upgrade(lang, n(evaluated.upgrade.count())));
        }
        if !evaluated.re_evaluation.is_none() {
            kinds.push(say::some_re_evaluation(lang, n(evaluated.re_evaluation.count())));
        }
        let (dossiers, subjects) = (n(evaluated.dossiers.count()), n(evaluated.subjects.known.count()));
        let (passes, kinds) = (n(evaluated.passes.count()), kinds.join(", "));
        lines.push(match year {
            Some(year) => say::evaluated_sentence(lang, year, passes, dossiers, subjects, kinds),
            None => say::evaluated_in_period(lang, dossiers, subjects, kinds),
        });
    }
    lines.extend(recognised(figures, year, potential, place, lang));
    lines.extend(ended(&figures.ended, year, lang));
    if let (Some(year), false) = (year, figures.unranked.is_none()) {
        lines.push(say::unranked_sentence(lang, n(figures.unranked.count()), year));
    }
    if let (Some(year), false) = (year, figures.knocked_out.is_none()) {
        lines.push(dossier::knocked_out_sentence(lang, n(figures.knocked_out.count()), year));
    }
    if !figures.awaiting_ministry.is_none() {
        lines.push(say::awaiting_sentence(lang, n(figures.awaiting_ministry.count())));
    }
    if !figures.undecided.is_none() {
        lines.push(say::undecided_sentence(lang, n(figures.undecided.count())));
    }
    lines.extend(undated(figures, lang));
    lines
}

/// What mends or shows what is told: commands, and so no part of a report that is printed and sent on.
pub(in crate::commands::report) fn advice(figures: &Results, lang: Lang) -> Vec<String> {
    let without_year = (!figures.without_year.is_none()).then(|| say::without_year_mended(lang));
    let undated = (!figures.undated.is_none()).then(|| say::undated_mended(lang));
    without_year.into_iter().chain(undated).collect()
}

/// What is in no period's figures, for nothing tells when it was: it is said, or a count of none would mislead.
pub(super) fn undated(figures: &Results, lang: Lang) -> Option<String> {
    let n = figures.undated.count();
    (n > 0).then(|| say::undated(lang, wording::amount(lang, n)))
}

/// "Năm 2025 có 47 giấy chứng nhận bị thu hồi hoặc đưa ra khỏi danh sách (03 hạng 4 sao, 44 hạng 3 sao), của 27 chủ thể."
fn ended(ended: &Ended, year: Option<i32>, lang: Lang) -> Option<String> {
    let n = |n: &Counted| wording::amount(lang, n.count());
    let of = [(5, &ended.by_star.five), (4, &ended.by_star.four), (3, &ended.by_star.three)];
    let of = of.into_iter().filter(|(_, count)| !count.is_none());
    let of = of.map(|(star, count)| say::some_papers(lang, n(count), wording::stars(lang, star)));
    let unknown = Some(&ended.by_star.unknown).filter(|unknown| !unknown.is_none());
    let of = of.chain(unknown.map(|unknown| say::some_papers_unknown(lang, n(unknown))));
    let (certificates, stars) = (n(&ended.certificates), of.collect::<Vec<_>>().join(", "));
    let subjects = n(&ended.subjects);
    (!ended.certificates.is_none()).then(|| match year {
        Some(year) => say::ended_of_year(lang, year, certificates, stars, subjects),
        None => say::ended_in_period(lang, certificates, stars, subjects),
    })
}

fn recognised(figures: &Results, year: Option<i32>, potential: Potential, place: &str, lang: Lang) -> Vec<String> {
    let n = |n: u64| wording::amount(lang, n);
    let recognised = &figures.recognised;
    if recognised.products.is_none() {
        return vec![year.map_or_else(|| say::none_in_period(lang), |year| say::none_recognised(lang, year))];
    }
    let sent_up = recognised.potential_five_products.count();
    let apart = if potential == Potential::Apart { sent_up } else { 0 };
    let mut stars = Vec::new();
    if apart > 0 {
        stars.push(say::some_potential(lang, n(apart)));
    }
    stars.extend(some_stars(&recognised.by_star, apart, lang));
    let (products, subjects) = (n(recognised.products.count()), n(recognised.subjects.known.count()));
    let stars = stars.join(", ");
    let mut result = match year {
        Some(year) => say::result_sentence(lang, year, products, subjects, stars, place),
        None => say::result_in_period(lang, products, subjects, stars, place),
    };
    if potential == Potential::Inside && sent_up > 0 {
        result.push_str(&say::result_sent_up(lang, n(sent_up)));
    }
    result.push('.');
    let of_form = |(form, count)| say::some_of(lang, n(count), wording::form(lang, form));
    let forms: Vec<String> = forms(&recognised.subjects.by_form).into_iter().map(of_form).collect();
    let forms = (!forms.is_empty()).then(|| say::forms_sentence(lang, forms.join(", ")));
    let inside = (apart > 0).then(|| say::stars_inside(lang));
    let ended = ended_since(figures, lang);
    std::iter::once(result)
        .chain(ended)
        .chain(forms)
        .chain(subjects_by_star(figures, apart > 0, lang))
        .chain(inside)
        .collect()
}

/// What was recognised stays a result of its year, also where a decision ended it later: it is said, not taken off.
pub(super) fn ended_since(figures: &Results, lang: Lang) -> Option<String> {
    let n = figures.recognised.ended_since.count();
    (n > 0).then(|| say::ended_since(lang, wording::amount(lang, n)))
}

/// "10 chủ thể có sản phẩm 4 sao và 58 chủ thể có sản phẩm 3 sao là 65 chủ thể": where they do not sum, it is said why.
fn subjects_by_star(figures: &Results, apart: bool, lang: Lang) -> Option<String> {
    let (recognised, all) = (&figures.recognised, figures.recognised.subjects.known.count());
    let n = |n: u64| wording::amount(lang, n);
    let (mut sum, mut told) = (0, Vec::new());
    let mut tell = |of: &Counted, say: &dyn Fn(String) -> String| {
        sum += of.count();
        told.extend((!of.is_none()).then(|| say(n(of.count()))));
    };
    for (star, of) in recognised.subjects_by_star.iter().rev() {
        let of_star = |n: String| say::some_subjects_of_star(lang, n, wording::stars(lang, *star));
        if apart && *star == 4 {
            tell(&recognised.apart.potential_five_subjects, &|n| say::some_subjects_of_potential(lang, n));
            tell(&recognised.apart.four_subjects, &of_star);
        } else {
            tell(of, &of_star);
        }
    }
    (sum > all).then(|| say::subjects_of_stars(lang, told.join(", "), n(all), n(sum - all)))
}

/// "34 sản phẩm hạng 4 sao, 65 sản phẩm hạng 3 sao".
pub(super) fn by_star(stars: &ByStar, lang: Lang) -> String {
    some_stars(stars, 0, lang).join(", ")
}

fn some_stars(stars: &ByStar, less_four: u64, lang: Lang) -> Vec<String> {
    let n = |n: u64| wording::amount(lang, n);
    let counts = [(5, stars.five.count()), (4, stars.four.count() - less_four), (3, stars.three.count())];
    let told = counts.into_iter().filter(|(_, count)| *count > 0);
    let told = told.map(|(star, count)| say::some_stars(lang, n(count), wording::stars(lang, star)));
    let unknown = stars.unknown.count();
    told.chain((unknown > 0).then(|| say::some_stars_unknown(lang, n(unknown)))).collect()
}
