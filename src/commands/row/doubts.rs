//! What to look at in rows: each text is kept once, however many rows it is of.

use std::collections::HashMap;
use std::rc::Rc;

use crate::commands::input::At;
use crate::text::Lang;
use crate::text::messages::answer;

/// Doubts of rows.
#[derive(Default)]
pub(in crate::commands) struct Doubts {
    texts: Vec<Rc<str>>,
    known: HashMap<Rc<str>, u32>,
    /// Where each is, by its number.
    list: Vec<(At, u32)>,
}

impl Doubts {
    /// Adds one.
    pub fn push(&mut self, at: At, text: String) {
        let number = self.known.get(text.as_str()).copied().unwrap_or_else(|| {
            let (text, number) = (Rc::from(text), u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
            self.texts.push(Rc::clone(&text));
            self.known.insert(text, number);
            number
        });
        self.list.push((at, number));
    }

    /// Adds several.
    pub fn extend(&mut self, doubts: impl IntoIterator<Item = (At, String)>) {
        doubts.into_iter().for_each(|(at, text)| self.push(at, text));
    }

    /// Adds those of another list.
    pub fn append(&mut self, other: Self) {
        for (at, number) in other.list {
            self.push(at, other.texts.get(number as usize).map(|text| String::from(&**text)).unwrap_or_default());
        }
    }

    /// The rows that have one, each as often as it has.
    pub fn rows(&self) -> impl Iterator<Item = At> + '_ {
        self.list.iter().map(|(at, _)| *at)
    }

    /// Each told once with its rows, in the order of the first.
    pub fn told(self, called: impl Fn(&[At]) -> String, lang: Lang) -> Vec<String> {
        let Self { texts, mut list, .. } = self;
        let text = |number: u32| texts.get(number as usize).map_or("", |text| &**text);
        list.sort_unstable_by(|(at, one), (other_at, other)| {
            at.cmp(other_at).then_with(|| text(*one).cmp(text(*other)))
        });
        list.dedup();
        let (mut numbers, mut of) = (Vec::new(), HashMap::<u32, Vec<At>>::new());
        for (at, number) in list {
            let known = of.entry(number).or_default();
            if known.is_empty() {
                numbers.push(number);
            }
            known.push(at);
        }
        numbers.iter().map(|number| answer::doubt(lang, called(&of[number]), text(*number))).collect()
    }
}
