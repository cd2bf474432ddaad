//! The conversation over one sheet: question after question, then a last look.

use super::form::{Form, Story, answer};
use super::screen::{self, points};
use super::task::Task;
use super::typed::{Typed, typed};
use crate::commands::{Context, Failure};
use crate::law::{Mark, Points};
use crate::text::Lang;
use crate::text::messages::enter as say;

/// Asks until every answer is given and the sheet confirmed; `None` where the person quits or the input
/// ends. `save` is called after every answer.
pub fn fill(
    task: &Task,
    mut answers: Vec<Mark>,
    save: &mut dyn FnMut(&[Mark]) -> Result<(), Failure>,
    ctx: &mut Context<'_>,
) -> Result<Option<Vec<Mark>>, Failure> {
    let mut at = task.form.open(0, &answers);
    loop {
        let next = match at {
            Some(at) => question(task, at, &mut answers, save, ctx)?,
            None => review(task, &answers, ctx)?,
        };
        at = match next {
            Next::At(place) => place,
            Next::Write => return Ok(Some(answers)),
            Next::Quit => return Ok(None),
        };
    }
}

/// Where the conversation goes.
enum Next {
    /// To a place, or to the last look.
    At(Option<usize>),
    /// Into the ledger.
    Write,
    /// Away.
    Quit,
}

/// Asks at a place until there is an answer or one goes elsewhere.
fn question(
    task: &Task,
    at: usize,
    answers: &mut Vec<Mark>,
    save: &mut dyn FnMut(&[Mark]) -> Result<(), Failure>,
    ctx: &mut Context<'_>,
) -> Result<Next, Failure> {
    let (form, lang) = (&task.form, ctx.lang);
    ctx.say(screen::question(task, at, answers, lang, ctx.width))?;
    loop {
        let Some(line) = ctx.ask(prompt(task, at, answers, lang))? else { return Ok(Next::Quit) };
        let told = match typed(&line) {
            Typed::Quit => return Ok(Next::Quit),
            Typed::Help if form.criterion(at).is_some() => help(form, lang),
            Typed::Help => say::help_parts(lang),
            Typed::Back => match form.before(at, answers) {
                Some(before) => return Ok(Next::At(Some(before))),
                None => say::at_the_start(lang),
            },
            Typed::To(key) => match place(task, &key, answers, lang) {
                Ok(place) => return Ok(Next::At(Some(place))),
                Err(why) => why,
            },
            meant => match mark(task, at, answers, (&meant, &line), lang) {
                Err(why) => why,
                Ok(mark) => {
                    let number = mark.criterion.clone();
                    ctx.say(say::given(lang, &number, told_of(&mark, lang)))?;
                    form.put(answers, mark);
                    save(answers)?;
                    for other in 0..form.keys.len() {
                        if form.story(other, answers) == Some(Story::None(&number)) {
                            ctx.say(say::story_skipped(lang, &form.keys[other], &number))?;
                        }
                    }
                    return Ok(Next::At(form.open(at + 1, answers)));
                }
            },
        };
        ctx.say(told)?;
    }
}

/// How a criterion is answered.
fn help(form: &Form, lang: Lang) -> String {
    let stars = form.table.known().filter(|rubric| rubric.has_minima());
    let stars = stars.map(|rubric| say::help_stars(lang, &rubric.act));
    [Some(say::help_ticks(lang, form.example())), stars].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn prompt(task: &Task, at: usize, answers: &[Mark], lang: Lang) -> String {
    let given = answer(answers, &task.form.keys[at]);
    let Some(criterion) = task.form.criterion(at) else {
        let part = task.form.part(at);
        let most = points(lang, task.form.limits.of(part));
        return match given {
            Some(mark) => say::give_again(lang, part.letter(), most, points(lang, mark.points)),
            None => say::give(lang, part.letter(), most),
        };
    };
    let options = range(criterion.options.len());
    match given {
        None => say::tick(lang, options),
        Some(mark) => say::tick_again(lang, options, told_of(mark, lang)),
    }
}

/// The numbers of so many options: `1`, `1-4`.
fn range(options: usize) -> String {
    if options == 1 { "1".to_owned() } else { format!("1-{options}") }
}

/// An answer in words: the option with its points, points alone, or nothing ticked.
fn told_of(mark: &Mark, lang: Lang) -> String {
    let given = points(lang, mark.points);
    match mark.option {
        Some(option) => say::option_ticked(lang, option, given),
        None if mark.points == Points(0) && mark.criterion.starts_with(|c: char| c.is_ascii_digit()) => {
            say::none_ticked(lang)
        }
        None => say::so_many_points(lang, given),
    }
}

/// The mark that an answer gives, or why it gives none.
fn mark(task: &Task, at: usize, answers: &[Mark], (meant, line): (&Typed, &str), lang: Lang) -> Result<Mark, String> {
    let key = &task.form.keys[at];
    let given = answer(answers, key).cloned();
    let of = |points: Points, option: Option<u8>| Mark { criterion: key.clone(), points, option };
    let Some(criterion) = task.form.criterion(at) else {
        let most = task.form.limits.of(task.form.part(at));
        return match meant {
            Typed::Number(points) | Typed::Points(points) if *points <= most => Ok(of(*points, None)),
            Typed::Enter if given.is_some() => Ok(given.unwrap_or_else(|| of(Points(0), None))),
            Typed::Enter => Err(say::points_needed(lang, points(lang, most))),
            _ => Err(say::not_points(lang, line, points(lang, most))),
        };
    };
    match meant {
        Typed::Enter => Ok(given.unwrap_or_else(|| of(Points(0), None))),
        Typed::Number(Points(0)) => Ok(of(Points(0), None)),
        Typed::Number(number) => {
            let option = criterion.options.iter().find(|option| i64::from(option.number) * 100 == number.0);
            let refused = || say::no_such_option(lang, line, range(criterion.options.len()));
            option.map(|option| of(option.points, Some(option.number))).ok_or_else(refused)
        }
        Typed::Points(given) if criterion.allowed().contains(given) => {
            let named = criterion.option_of(*given).filter(|_| *given > Points(0));
            Ok(of(*given, named.map(|option| option.number)))
        }
        Typed::Points(_) => {
            let allowed: Vec<String> = criterion.allowed().iter().map(|one| points(lang, *one)).collect();
            Err(say::no_such_points(lang, key, allowed.join(", ")))
        }
        _ => Err(say::not_understood(lang, line)),
    }
}

/// The place of a criterion that was typed, where it may be asked.
fn place(task: &Task, typed: &str, answers: &[Mark], lang: Lang) -> Result<usize, String> {
    let form = &task.form;
    let place = form.keys.iter().position(|key| key == typed).ok_or_else(|| say::no_such_criterion(lang, typed))?;
    match form.story(place, answers) {
        Some(Story::None(story) | Story::NotYet(story)) => Err(say::story_first(lang, typed, story)),
        None => Ok(place),
    }
}

/// Shows the whole sheet and asks whether to write it.
fn review(task: &Task, answers: &[Mark], ctx: &mut Context<'_>) -> Result<Next, Failure> {
    let lang = ctx.lang;
    ctx.say(screen::review(task, answers, lang, ctx.width))?;
    let by_criterion = task.form.table.known().is_some();
    let question = if by_criterion { say::confirm(lang, task.form.example()) } else { say::confirm_parts(lang) };
    loop {
        let Some(line) = ctx.ask(&question)? else { return Ok(Next::Quit) };
        let told = match typed(&line) {
            Typed::Yes => return Ok(Next::Write),
            Typed::Quit => return Ok(Next::Quit),
            Typed::Back => return Ok(Next::At(task.form.before(task.form.keys.len(), answers))),
            Typed::To(key) => match place(task, &key, answers, lang) {
                Ok(place) => return Ok(Next::At(Some(place))),
                Err(why) => why,
            },
            Typed::Enter => continue,
            _ => say::answer_as_told(lang, line),
        };
        ctx.say(told)?;
    }
}
