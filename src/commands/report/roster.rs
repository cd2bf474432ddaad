//! `ocop report roster`: every product with its standing, in the machine form of rosters.

use serde_json::json;

use crate::commands::shared::{self, Reading};
use crate::commands::state::{Placed, State};
use crate::commands::{Context, Outcome, row, wording};
use crate::law::Points;
use crate::ledger::{Certificate, Records};
use crate::report::figures::Scope;
use crate::report::{Cell, Format, Page, Table, Target};
use crate::text::messages::{answer, report as say, term};
use crate::text::{Lang, number, order};

/// Arguments of `report roster`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only one district, as rosters print it
    #[arg(long, value_name = "NAME", alias = "huyen")]
    district: Option<String>,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.page_lang(&args.reading);
    let ledger = ctx.open()?;
    let reader = ledger.read();
    let records = ctx.records(reader, args.reading.day(ctx.today))?;
    let lines = lines(&records, &shared::scope(&records, args.district.as_deref(), ctx.lang)?);
    // People get the columns they read; data gets all of them, in the machine form.
    let target = Target::new(args.reading.format, args.reading.out.clone())?;
    let table = match target.format {
        Format::Csv => machine(&records, &lines),
        _ => short(&records, &lines, lang),
    };
    let place = args.district.clone().unwrap_or_else(|| records.office.unit.name.clone());
    let figures: Vec<_> = lines.iter().map(|line| figure(&records, line)).collect();
    let certified = lines.iter().filter(|line| line.certificate.is_some()).count() as u64;
    let page = Page::new(say::roster_title(lang, place, number::date(lang, records.on)))
        .table(table)
        .text(say::roster_sentence(lang, wording::amount(lang, lines.len() as u64), wording::amount(lang, certified)))
        .figures(json!({ "as_of": records.on, "products": figures }));
    ctx.print(&page, &args.reading, reader)
}

fn lines<'r>(records: &'r Records, scope: &Scope) -> Vec<Placed<'r>> {
    let mut lines: Vec<Placed<'_>> = records
        .products
        .keys()
        .filter(|product| scope.takes(records, **product))
        .map(|&product| Placed::of(records, product))
        .filter(|line| line.certificate.is_some() || line.dossier.is_some())
        .collect();
    // The order is that of names, so that it does not depend on who was entered first.
    lines.sort_by_cached_key(|line| {
        let subject = records.subject_of(line.product).map(|(_, facts)| facts);
        let text = |value: Option<&String>| order::key(value.map_or("", String::as_str));
        (
            order::key(records.product_name(line.product)),
            text(subject.and_then(|s| s.name.as_ref())),
            text(subject.and_then(|s| s.commune.as_ref())),
            text(subject.and_then(|s| s.district.as_ref())),
            line.product,
        )
    });
    lines
}

fn standing(records: &Records, line: &Placed<'_>, lang: Lang) -> String {
    line.state(records).map(|state| state.words(lang)).unwrap_or_default()
}

fn short(records: &Records, lines: &[Placed<'_>], lang: Lang) -> Table {
    Table::new("roster")
        .right("stt", term::ordinal(lang))
        .left("ten_san_pham", term::product(lang))
        .left("chu_the", term::subject(lang))
        .left("hang_sao", term::star(lang))
        .left("het_han", term::end(lang))
        .left("trang_thai", term::standing(lang))
        .rows((1..).zip(lines).map(|(ordinal, line)| {
            vec![
                Cell::Plain(ordinal),
                Cell::text(records.product_name(line.product)),
                Cell::text(wording::subject_name(lang, records.subject_of(line.product).map(|(_, facts)| facts))),
                Cell::from(line.star_cell(records)),
                Cell::from(line.certificate.and_then(Certificate::end)),
                Cell::text(standing(records, line, lang)),
            ]
        }))
}

/// The machine form: the 18 headings offices exchange and ours after them. Words are Vietnamese in
/// every language: data does not change with it.
fn machine(records: &Records, lines: &[Placed<'_>]) -> Table {
    const FIELDS: [&str; 25] = [
        "stt",
        "ten_san_pham",
        "chu_the",
        "loai_chu_the",
        "dia_chi",
        "xa_phuong",
        "huyen",
        "tinh",
        "nhom",
        "hang_sao",
        "diem",
        "loai_danh_gia",
        "so_quyet_dinh",
        "ngay_quyet_dinh",
        "co_quan",
        "het_han",
        "trang_thai",
        "ghi_chu",
        "ma_san_pham",
        "bo_san_pham",
        "nam",
        "dot",
        "loai_ho_so",
        "ngay_nop",
        "ma_ho_so",
    ];
    let table = FIELDS.into_iter().fold(Table::new("roster"), |table, field| table.left(field, field));
    table.rows((1..).zip(lines).map(|(ordinal, line)| {
        let subject = records.subject_of(line.product).map(|(_, facts)| facts.clone()).unwrap_or_default();
        let product = records.products.get(&line.product).map(|product| product.facts.clone()).unwrap_or_default();
        let certificate = line.certificate.map(|certificate| &certificate.facts);
        let decision = line.certificate.and_then(|c| records.decision_of(c));
        let rating = line.dossier.and_then(|dossier| records.rating_of(dossier.id));
        let points = certificate.and_then(|c| c.points).or_else(|| rating.map(|rating| rating.facts.mean.cut()));
        let kind = certificate.and_then(|c| c.kind).or_else(|| line.dossier.map(|dossier| dossier.key.kind));
        let round = certificate.and_then(|c| c.round).or_else(|| line.dossier.map(|d| d.key.round).filter(|r| *r > 0));
        let year = line.certificate.map_or_else(|| line.dossier.map(|d| d.key.year), |c| records.year_of(c));
        let mut note = match certificate {
            Some(certificate) => certificate.note.clone(),
            None => line.dossier.and_then(|dossier| dossier.facts.note.clone()),
        };
        if let Some(printed) = certificate.and_then(|certificate| certificate.stated_standing.as_ref()) {
            row::add_note(&mut note, &answer::standing_in_source(Lang::Vi, printed));
        }
        let code = certificate.and_then(|c| c.product_code.clone());
        vec![
            Cell::Plain(ordinal),
            Cell::text(&product.name),
            Cell::from(subject.name.clone()),
            Cell::from(subject.form.map(|form| form.code().to_owned())),
            Cell::from(subject.address.clone()),
            Cell::from(subject.commune.clone()),
            Cell::from(subject.district.clone()),
            Cell::from(subject.province.clone()),
            Cell::from(product.sector.clone()),
            Cell::from(line.star_cell(records)),
            points.map_or(Cell::Blank, |Points(points)| Cell::Points(points)),
            Cell::from(kind.map(|kind| wording::kind(Lang::Vi, kind))),
            Cell::from(decision.and_then(|decision| decision.number.clone())),
            Cell::from(decision.and_then(|decision| decision.signed_on)),
            Cell::from(decision.and_then(|decision| decision.authority.clone())),
            Cell::from(line.certificate.and_then(Certificate::end)),
            Cell::text(standing(records, line, Lang::Vi)),
            Cell::from(note),
            Cell::from(code.or_else(|| line.dossier.and_then(|dossier| dossier.facts.product_code.clone()))),
            Cell::from(product.set_code.clone()),
            year.and_then(|year| u64::try_from(year).ok()).map_or(Cell::Blank, Cell::Plain),
            round.map_or(Cell::Blank, |round| Cell::Plain(round.into())),
            Cell::from(kind.map(|kind| wording::kind(Lang::Vi, kind))),
            Cell::from(line.dossier.and_then(|dossier| dossier.facts.filed)),
            Cell::from(line.dossier.map(|dossier| dossier.code.to_string())),
        ]
    }))
}

fn figure(records: &Records, line: &Placed<'_>) -> serde_json::Value {
    let subject = records.subject_of(line.product).and_then(|(_, facts)| facts.name.clone());
    json!({
        "product": records.product_name(line.product),
        "subject": subject,
        "star": line.certificate.and_then(|c| c.facts.star),
        "sent_up": line.certificate.is_some_and(|c| c.facts.sent_up),
        "standing": line.state(records).map(State::id),
        "term_end": line.certificate.and_then(Certificate::end),
        "year": line.certificate.map_or_else(|| line.dossier.map(|d| d.key.year), |c| records.year_of(c)),
        "dossier": line.dossier.map(|dossier| dossier.code.to_string()),
    })
}
