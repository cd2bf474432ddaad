//! The column sets that offices use. Sex, ethnicity, disability, telephones and whatever else a source told of a
//! person are persons' data: a set that does not name them does not have them, in no cell.

use clap::ValueEnum;

use super::super::units;
use super::{machine, register};
use crate::commands::{state, wording};
use crate::ledger::{Certificate, Records, SubjectFacts};
use crate::report::figures::Placed;
use crate::report::{Cell, Table};
use crate::text::Lang;
use crate::text::messages::{roster as say, term, together};

/// Which columns a roster has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Columns {
    /// What a person reads on a screen.
    #[value(skip)]
    Short,
    /// All that reads back.
    #[value(alias = "may")]
    Machine,
    /// A decision's annex.
    #[value(alias = "phu-luc")]
    Annex,
    /// The 22 columns of a province's register, telephones among them.
    #[value(alias = "so-theo-doi")]
    Register,
    /// What the ministry's database asks for.
    #[value(alias = "bo")]
    Ministry,
    /// How to reach the subjects: representative, sex, ethnicity, disability, telephone, e-mail, other personal facts.
    #[value(alias = "lien-he")]
    Contact,
}

impl Columns {
    /// The headings, without rows. Those for people are the headings of data too.
    pub(super) fn table(self, lang: Lang) -> Table {
        let headings = match self {
            Self::Machine => return machine::table(),
            Self::Register => return register::table(lang),
            Self::Short => {
                return Table::new("roster")
                    .right("stt", term::ordinal(lang))
                    .left("ten_san_pham", term::product(lang))
                    .left("chu_the", term::subject(lang))
                    .left("hang_sao", term::star(lang))
                    .left("het_han", term::end(lang))
                    .left("trang_thai", term::standing(lang));
            }
            Self::Annex => vec![
                term::annex_ordinal(lang),
                say::product_name(lang),
                term::subject(lang),
                term::address(lang),
                term::star(lang),
            ],
            Self::Ministry => vec![
                say::unit(lang),
                say::period(lang),
                say::product_code(lang),
                say::product_name(lang),
                say::rank(lang),
                term::subject(lang),
                say::revenue(lang),
                term::standing(lang),
            ],
            Self::Contact => vec![
                term::ordinal(lang),
                say::product_name(lang),
                term::subject(lang),
                term::form(lang),
                term::address(lang),
                term::representative(lang),
                say::position(lang),
                say::sex(lang),
                say::ethnicity(lang),
                say::disability(lang),
                say::phone(lang),
                say::email(lang),
                say::personal(lang),
            ],
        };
        headings.into_iter().fold(Table::new("roster"), |table, heading| table.left(heading.clone(), heading))
    }

    /// Whether it is a list that the office signs: an annex is headed by the paper it goes with.
    pub(super) const fn has_form(self) -> bool {
        matches!(self, Self::Register | Self::Ministry)
    }

    /// The headings of several offices' products: the first is the office, in the manner of the others.
    pub(super) fn table_of(self, several: bool, lang: Lang) -> Table {
        let table = self.table(lang);
        match self {
            Self::Short => units::column(table, several, lang),
            Self::Machine => units::headed(table, several, units::FIELD, units::FIELD.to_owned()),
            _ => units::headed(table, several, together::unit(lang), together::unit(lang)),
        }
    }

    /// Whether the set is of recognised products only.
    pub(super) fn takes(self, line: &Placed<'_>) -> bool {
        line.certificate.is_some() || self.takes_uncertified()
    }

    /// Whether the set is of products that are not recognised too.
    pub(super) fn takes_uncertified(self) -> bool {
        !matches!(self, Self::Annex | Self::Register | Self::Ministry)
    }

    /// The cells of a product.
    pub(super) fn row(self, records: &Records, line: &Placed<'_>, ordinal: u64, lang: Lang) -> Vec<Cell> {
        let subject = records.subject_of(line.product).map(|(_, facts)| facts);
        let name = Cell::text(records.product_name(line.product));
        let known = |text: fn(&SubjectFacts) -> &Option<String>| Cell::from(subject.and_then(|s| text(s).clone()));
        let standing = || {
            let told = line.state(records).map(|state| state::words(lang, state));
            let awaits = line.certificate.is_some() && records.awaiting_of(line.product).is_some();
            let beside = awaits.then(|| term::awaiting_ministry(lang));
            Cell::text(told.into_iter().chain(beside).collect::<Vec<_>>().join("; "))
        };
        let own_name = || Cell::text(wording::subject_name(lang, subject));
        let address = || Cell::text(subject.map(wording::address).unwrap_or_default());
        match self {
            Self::Machine => machine::row(records, line, ordinal),
            Self::Register => register::row(records, line, ordinal, lang),
            Self::Short => vec![
                Cell::Plain(ordinal),
                name,
                own_name(),
                state::stars(records, line),
                Cell::from(line.certificate.and_then(Certificate::end)),
                standing(),
            ],
            Self::Annex => vec![Cell::Plain(ordinal), name, own_name(), address(), stars(line, lang)],
            Self::Ministry => vec![
                Cell::text(subject.map(wording::unit).unwrap_or_default()),
                super::year(line.year(records)),
                Cell::from(line.certificate.and_then(|certificate| certificate.facts.product_code.clone())),
                name,
                Cell::from(line.certificate.and_then(|c| c.facts.star).map(|star| format!("{}*", star.number()))),
                own_name(),
                Cell::Blank, // no figure of sales is in the ledger
                standing(),
            ],
            Self::Contact => vec![
                Cell::Plain(ordinal),
                name,
                own_name(),
                Cell::from(subject.and_then(|s| s.form).map(|form| form.name(lang))),
                address(),
                known(|subject| &subject.representative),
                known(|subject| &subject.position),
                known(|subject| &subject.sex),
                known(|subject| &subject.ethnicity),
                known(|subject| &subject.disability),
                known(|subject| &subject.phone),
                known(|subject| &subject.email),
                known(|subject| &subject.personal),
            ],
        }
    }
}

/// Stars as an annex has them: "4 sao (tiềm năng 5 sao)".
fn stars(line: &Placed<'_>, lang: Lang) -> Cell {
    let facts = line.certificate.map(|certificate| &certificate.facts);
    Cell::from(facts.and_then(|facts| Some((facts.star?, facts.sent_up))).map(|(star, sent_up)| {
        if sent_up { say::stars_sent_up(lang, star.number()) } else { say::stars(lang, star.number()) }
    }))
}
