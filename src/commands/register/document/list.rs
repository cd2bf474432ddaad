//! Documents of many dossiers, from a list: a document a row, its scan beside the list.

use std::collections::HashMap;
use std::path::Path;

use serde_json::json;

use super::put::{Put, Told, put};
use crate::commands::dossiers::Dossiers;
use crate::commands::evidence;
use crate::commands::input::{Asked, Input};
use crate::commands::shared::{Opened, Writing};
use crate::commands::{Context, Outcome, cells, row};
use crate::law::DocumentKind;
use crate::ledger::{DocumentFacts, EVER, Tally};
use crate::roster::{Row, cell, heading, sha256};
use crate::text::Lang;
use crate::text::messages::front::one_of;
use crate::text::messages::{answer, document as say};

/// So many scans that are not there are named.
const MOST_NAMED: usize = 10;

pub(super) fn run(path: &Path, opened: &Opened, writing: &Writing, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register document", writing.reason.as_deref()))?;
    let records = txn.read().records(EVER)?;
    let asked = Asked { opened, dry_run: writing.dry_run };
    let mut input = Input::open(path, (heading::DOCUMENTS, &["ma_ho_so", "loai_tai_lieu"]), asked, ctx)?;
    let (dossiers, mut scans) = (Dossiers::of_ledger(txn.read(), &records)?, Scans::default());
    let mut known = txn.read().documents(None, EVER)?;
    let source = input.add_source(&mut txn)?;
    let mut seen: HashMap<(i64, DocumentKind, (u8, String)), u64> = HashMap::new();
    let (mut tally, mut rows) = (Tally::default(), 0_usize);
    for row in input.rows() {
        rows += 1;
        let dossier = dossiers.find(&mut input, &row, lang);
        let kind = kind(&mut input, &row, lang);
        let received = input.read(&row, "ngay_nhan", cell::date);
        let facts = facts(&mut input, &row, path, &mut scans);
        let Some(key) = facts.key() else {
            input.fault(row.line, "so", say::row_needs_more(lang));
            continue;
        };
        let (Some(dossier), Some(kind), false) = (dossier, kind, input.is_bad(row.line)) else { continue };
        if let Some(first) = seen.insert((dossier.id, kind, key), row.line) {
            input.fault(row.line, "so", say::row_twice(lang, first));
            continue;
        }
        let told = Told { dossier, kind, facts, received, at: Some((source, row.line)) };
        let own: Vec<_> = known.iter().filter(|document| document.dossier == dossier.id).cloned().collect();
        match put(&mut txn, &own, &told, ctx.today, lang)? {
            Err((field, why)) => input.fault(row.line, field, why),
            Ok((Put::Added, document)) => {
                tally.new += 1;
                known.push(document);
            }
            Ok((Put::Changed, _)) => tally.changed += 1,
            Ok((Put::Same, _)) => tally.same += 1,
        }
    }
    input.sound(None)?;
    let mut told = say::read(lang, input.name(), rows, tally.new, tally.changed, tally.same);
    // The rows' notes keep them.
    let kept = input.unknown();
    input.binding.unknown.clear();
    told.push_str(&input.remarks());
    let columns = (!kept.is_empty()).then(|| answer::unknown_columns(lang, kept.join(", ")));
    for line in columns.into_iter().chain(scans.told(lang)) {
        told.push('\n');
        told.push_str(&line);
    }
    ctx.land(txn, writing.dry_run, &json!({ "file": input.file_name(), "rows": tally }), told).map(drop)
}

fn kind(input: &mut Input, row: &Row, lang: Lang) -> Option<DocumentKind> {
    let all = one_of(lang, evidence::kinds(lang, DocumentKind::ALL));
    cells::word(input, row, "loai_tai_lieu", evidence::kind_told, (all, true), lang)
}

fn facts(input: &mut Input, row: &Row, list: &Path, scans: &mut Scans) -> DocumentFacts {
    let (file, sha256) = scans.read(list, input.text(row, "tep"));
    DocumentFacts {
        dropped: false,
        title: input.text(row, "ten_tai_lieu"),
        number: input.read(row, "so", cell::code),
        issuer: input.text(row, "co_quan"),
        issued_on: input.read(row, "ngay", cell::date),
        ends_on: input.read(row, "het_han", cell::date),
        file,
        sha256,
        note: row::note(input, row),
    }
}

/// The scans that a list names.
#[derive(Default)]
struct Scans {
    read: usize,
    not_there: Vec<String>,
}

impl Scans {
    /// A scan's name without folders, and its sum where the file is beside the list.
    fn read(&mut self, list: &Path, told: Option<String>) -> (Option<String>, Option<String>) {
        let Some(told) = told else { return (None, None) };
        // Excel on Windows writes folders its way.
        let name = told.rsplit(['/', '\\']).next().unwrap_or(&told).to_owned();
        let beside = list.parent().unwrap_or(Path::new("")).join(told.replace('\\', "/"));
        let sum = sha256(&beside).ok();
        match &sum {
            Some(_) => self.read += 1,
            None => self.not_there.push(name.clone()),
        }
        (Some(name).filter(|name| !name.is_empty()), sum)
    }

    fn told(&self, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        if self.read > 0 {
            lines.push(say::scans_read(lang, self.read));
        }
        if !self.not_there.is_empty() {
            let mut named: Vec<&str> = self.not_there.iter().take(MOST_NAMED).map(String::as_str).collect();
            if self.not_there.len() > MOST_NAMED {
                named.push("…");
            }
            lines.push(say::scans_not_there(lang, self.not_there.len(), named.join(", ")));
        }
        lines
    }
}
