//! Which product of the ledger a file's row means, by its name and its subject's.

use super::input::Input;
use super::which::Names;
use super::{Failure, wording};
use crate::ledger::{InspectionFacts, ListedProduct, Outlet, Reader, Records};
use crate::roster::Row;
use crate::text::messages::around as say;
use crate::text::{Lang, fold};

/// The products of a ledger by their names.
pub(super) struct Products<'r> {
    names: Names<'r>,
}

impl<'r> Products<'r> {
    pub fn of(reader: Reader<'_>, records: &'r Records) -> Result<Self, Failure> {
        Ok(Self { names: Names::written(reader, records)? })
    }

    /// The one product of a name, and of a subject where that is told; else why it is not sure.
    fn named(&self, name: &str, subject: Option<&str>, lang: Lang) -> Result<i64, String> {
        let all = self.names.called(name);
        let found = subject.map_or_else(|| all.to_vec(), |subject| self.names.of_subject(all, subject));
        match (found.as_slice(), all, subject) {
            ([one], ..) => Ok(*one),
            ([], [], _) => Err(match self.names.nearest(name, |_| true) {
                Some((_, near)) => say::no_product_near(lang, name, called(self.names.records, near, lang)),
                None => say::no_product(lang, name),
            }),
            ([], others, subject) => {
                Err(say::other_subject(lang, name, subject.unwrap_or_default(), self.all_called(others, lang)))
            }
            (several, ..) => Err(say::several_products(lang, name, self.all_called(several, lang))),
        }
    }

    /// The product of a row, by `ten_san_pham` and `chu_the`; `None` where the row names none.
    pub fn of_row(&self, input: &Input, row: &Row, lang: Lang) -> Option<Result<i64, String>> {
        let name = input.text(row, "ten_san_pham")?;
        Some(self.named(&name, input.text(row, "chu_the").as_deref(), lang))
    }

    /// A product as a list of an outlet names it: "Chè mẫu", "Chè mẫu (HTX A)".
    fn listed(&self, text: &str, lang: Lang) -> Result<i64, String> {
        let whole = self.named(text, None, lang);
        match text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
            Some((name, subject)) if whole.is_err() => self.named(name.trim(), Some(subject.trim()), lang),
            _ => whole,
        }
    }

    /// The products that a cell lists, and what to look at where some are not sure: apart by semicolons or lines, by
    /// commas where there is neither.
    pub fn all_listed(&self, cell: &str, lang: Lang) -> (Vec<ListedProduct>, Option<String>) {
        let by_lines = cell.contains([';', '\n']);
        let names = cell.split(|sign| if by_lines { matches!(sign, ';' | '\n') } else { sign == ',' });
        let (mut all, mut untied): (Vec<ListedProduct>, Vec<String>) = (Vec::new(), Vec::new());
        for name in names.map(str::trim).filter(|name| !name.is_empty()) {
            if all.iter().any(|known| fold::key(&known.name) == fold::key(name)) {
                continue;
            }
            let found = self.listed(name, lang);
            untied.extend(found.as_ref().err().cloned());
            all.push(ListedProduct { name: name.to_owned(), product: found.ok() });
        }
        (all, (!untied.is_empty()).then(|| say::not_tied(lang, untied.join("; "))))
    }

    fn all_called(&self, products: &[i64], lang: Lang) -> String {
        products.iter().map(|product| called(self.names.records, *product, lang)).collect::<Vec<_>>().join("; ")
    }
}

/// A product with its subject.
pub(super) fn called(records: &Records, product: i64, lang: Lang) -> String {
    let subject = wording::subject_name(lang, records.subject_of(product).map(|(_, facts)| facts));
    format!("{} – {subject}", records.product_name(product))
}

/// What was inspected, in words.
pub(super) fn inspected(facts: &InspectionFacts, records: &Records, outlets: &[Outlet], lang: Lang) -> String {
    let outlet = outlets.iter().find(|one| Some(one.id) == facts.outlet).map(|one| one.facts.name.clone());
    facts.product.map_or_else(|| outlet.unwrap_or_default(), |product| called(records, product, lang))
}
