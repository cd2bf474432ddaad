//! Certificates as a table: with what their lists need, and nothing of what they do not.

use super::super::ended;
use super::{Found, Section};
use crate::commands::wording;
use crate::law::{Regime, Standing};
use crate::ledger::{Ending, Records};
use crate::report::{Cell, Table};
use crate::text::Lang;
use crate::text::messages::{answer, ending as say, term};

/// A table of certificates; without a caption it is data, each row of which says its list.
pub(super) fn table(
    name: &'static str,
    caption: Option<String>,
    rows: &[&Found<'_>],
    records: &Records,
    lang: Lang,
) -> Table {
    let data = caption.is_none();
    let mixed = name == "group";
    let has = |is: &dyn Fn(&Found<'_>) -> bool| data || rows.iter().any(|one| is(one));
    let extended = has(&|one| one.standing == Standing::Extended);
    let ended = has(&|one| one.ended_by.is_some());
    let why = has(&|one| one.standing == Standing::Revoked || one.standing == Standing::Struck);
    // Of one that a decision ended the days to its end say nothing.
    let left = mixed || has(&|one| one.ended_by.is_none());
    let marked = has(&|one| one.section == Section::StillMarked);
    let mut table = Table::new(name);
    table.caption = caption;
    if data {
        table = table.left("danh_sach", "danh_sach");
    }
    table = table
        .left("ten_san_pham", term::product(lang))
        .left("chu_the", term::subject(lang))
        .right("hang_sao", term::star(lang))
        .left("so_quyet_dinh", term::decision(lang))
        .left("het_han", term::end(lang));
    if left {
        table = table.right("con_lai", term::days_left(lang));
    }
    let shows_standing = data || mixed || marked;
    if shows_standing {
        table = table.left("trang_thai", term::standing(lang));
    }
    if data {
        table = table.left("xa_phuong", say::heading_commune(lang));
    }
    if extended {
        table = table.left("keo_dai_den", answer::extended_to(lang));
    }
    if why {
        table = table.left("truong_hop", say::heading_why(lang));
    }
    if ended {
        table = table
            .left("ngay_cham_dut", say::heading_ended_on(lang))
            .left("quyet_dinh_cham_dut", say::heading_ended_by(lang));
    }
    if marked {
        table = table.left("ngay_kiem_tra", say::heading_marked_on(lang));
    }
    table.rows_of(rows.iter().map(|one| {
        let mut cells = Vec::new();
        if data {
            cells.push(Cell::text(one.section.id()));
        }
        cells.extend(own(one, records, lang));
        if left {
            cells.push(one.days_left(records).map_or(Cell::Blank, Cell::Signed));
        }
        if shows_standing {
            cells.push(Cell::text(wording::standing(lang, one.standing)));
        }
        if data {
            let subject = records.subject_of(one.certificate.facts.product);
            cells.push(Cell::from(subject.and_then(|(_, facts)| facts.commune.clone())));
        }
        if extended {
            cells.push(Cell::from(one.extended_to()));
        }
        if why {
            cells.push(Cell::from(why_of(one, lang)));
        }
        if ended {
            let decision = one.ended_by.and_then(|event| records.decisions.get(&event.facts.decision));
            cells.push(Cell::from(one.ended_by.map(|event| event.signed_on)));
            cells.push(Cell::from(decision.and_then(|decision| decision.number.clone())));
        }
        if marked {
            cells.push(Cell::from(one.marked_on));
        }
        (one.certificate.id, cells)
    }))
}

fn own(one: &Found<'_>, records: &Records, lang: Lang) -> [Cell; 5] {
    let certificate = one.certificate;
    let product = certificate.facts.product;
    [
        Cell::text(records.product_name(product)),
        Cell::text(wording::subject_name(lang, records.subject_of(product).map(|(_, facts)| facts))),
        certificate.facts.star.map_or(Cell::Blank, |star| Cell::Plain(star.number().into())),
        Cell::from(records.decision_of(certificate).and_then(|decision| decision.number.clone())),
        Cell::from(certificate.end()),
    ]
}

/// The ground of a revocation, by its letter where there was the article; or why one was struck off.
fn why_of(one: &Found<'_>, lang: Lang) -> Option<String> {
    let event = one.ended_by?;
    match event.facts.ending {
        Ending::Revoked { ground, .. } if event.signed_on < Regime::R26.first_day() => {
            Some(ended::ground(ground, lang))
        }
        Ending::Revoked { ground, .. } => Some(say::point(lang, ground.letter())),
        Ending::Struck { because } => because.map(|because| ended::struck_because(because, lang)),
        Ending::Withdrawn { .. } => None,
    }
}
