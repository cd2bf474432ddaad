//! What a row cites: where several products may be meant, the one that has a certificate under the row's decision is.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Intake, ProductAt};
use crate::law::Star;
use crate::ledger::{Reader, Result};

/// What a row tells of its own paper.
#[derive(Debug, Default)]
pub struct Cited {
    /// The day its paper was signed or filed, where it tells one.
    pub on: Option<NaiveDate>,
    /// The folded number of its decision.
    pub number: Option<String>,
    /// The stars it tells.
    pub star: Option<Star>,
}

/// A decision under which a product has a certificate, with its stars.
#[derive(Debug)]
pub(super) struct Paper {
    number: String,
    on: NaiveDate,
    star: Option<Star>,
}

/// The papers of each product, as they read and as they read before they were corrected.
pub(super) fn papers(reader: Reader<'_>, products: &HashMap<i64, ProductAt>) -> Result<HashMap<ProductAt, Vec<Paper>>> {
    let mut told: HashMap<i64, Vec<(String, NaiveDate)>> = HashMap::new();
    let now = reader.decisions()?.into_iter().map(|one| (one.id, one.facts));
    for (id, facts) in now.chain(reader.former_decisions()?) {
        let key = facts.number_key();
        told.entry(id).or_default().extend(facts.signed_on.filter(|_| !key.is_empty()).map(|on| (key, on)));
    }
    let mut papers: HashMap<ProductAt, Vec<Paper>> = HashMap::new();
    for certificate in reader.certificates()? {
        let facts = certificate.facts;
        let Some(&at) = products.get(&facts.product) else { continue };
        let under = told.get(&facts.decision).into_iter().flatten();
        let paper = |(number, on): &(String, NaiveDate)| Paper { number: number.clone(), on: *on, star: facts.star };
        papers.entry(at).or_default().extend(under.map(paper));
    }
    Ok(papers)
}

impl Intake {
    /// Of products that may be meant the only one with a certificate under the decision that is cited; of several the
    /// only one with its stars.
    pub(super) fn of_paper(&self, all: &[ProductAt], cited: &Cited) -> Option<ProductAt> {
        let (number, on) = (cited.number.as_ref()?, cited.on?);
        let only = |star: Option<Star>| {
            let is =
                |paper: &Paper| paper.number == *number && paper.on == on && (star.is_none() || paper.star == star);
            let mut found = all.iter().filter(|at| self.papers.get(at).into_iter().flatten().any(is));
            found.next().filter(|_| found.next().is_none()).copied()
        };
        only(None).or_else(|| only(Some(cited.star?)))
    }
}
