//! `ocop score form`: scoresheets as workbooks, one a member of a council, or a subject's own.

mod leaf;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;

use chrono::NaiveDate;
use leaf::{of_member, of_subject};

use crate::commands::assessment::regime_of;
use crate::commands::council::{council, docket, dossier, voter};
use crate::commands::folder::{self, Names};
use crate::commands::rubric::{Table, rubric_for};
use crate::commands::workbook::{Book, Leaf, Whose};
use crate::commands::{Context, Failure, Outcome};
use crate::law::Regime;
use crate::ledger::{Council, Dossier, EVER, Member, Reader, Records};
use crate::text::messages::workbook as words;
use crate::text::{Lang, fold};

/// Arguments of `score form`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council whose members score
    #[arg(value_name = "COUNCIL", required_unless_present_any = ["of", "own"], conflicts_with_all = ["of", "own"])]
    council: Option<String>,
    /// The council, as an option
    #[arg(id = "of", long = "council", value_name = "COUNCIL", alias = "hoi-dong", conflicts_with = "own")]
    of: Option<String>,
    /// The folder to write to; made where it is not there
    #[arg(long, value_name = "FOLDER", alias = "ra")]
    out: PathBuf,
    /// The pass to score in
    #[arg(long, value_name = "PASS", alias = "lan", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=9))]
    pass: u8,
    /// Only these dossiers
    #[arg(long, value_name = "DOSSIER", alias = "ho-so", num_args = 1.., conflicts_with = "own")]
    dossier: Vec<String>,
    /// Only these members
    #[arg(long, value_name = "MEMBER", alias = "thanh-vien", num_args = 1.., conflicts_with = "own")]
    member: Vec<String>,
    /// The subjects' own forms (Mẫu 02) for these dossiers, in place of a council's
    #[arg(id = "own", long = "self", value_name = "DOSSIER", alias = "tu-danh-gia", num_args = 1..)]
    own: Vec<String>,
    /// Write over files that are there
    #[arg(long, alias = "ghi-de")]
    force: bool,
}

/// What was found out while sheets were laid out.
#[derive(Default)]
struct Told {
    /// Why sheets ask for the parts only, and of which dossiers.
    parts_only: BTreeMap<String, Vec<String>>,
    /// Whether one of them only lacks its product's set.
    lacks_set: bool,
    /// Members with the number of dossiers they are tied to.
    tied: Vec<(String, usize)>,
    /// How many dossiers are knocked out.
    knocked: usize,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let ledger = ctx.open()?;
    let reader = ledger.read();
    let records = reader.records(EVER)?;
    let mut told = Told::default();
    let (files, next) = match args.council.as_deref().or(args.of.as_deref()) {
        Some(typed) => {
            let council = council(reader, typed, lang)?;
            let files = of_council(args, (reader, &records), &council, &mut told, ctx)?;
            (files, words::next_fill(lang, &council.facts.code))
        }
        None => (of_subjects(&args.own, (reader, &records), &mut told, ctx)?, words::next_self(lang)),
    };
    let sheets: usize = files.iter().map(|(_, _, sheets)| sheets).sum();
    let count = files.len();
    let files = files.into_iter().map(|(name, bytes, _)| (name, bytes)).collect();
    folder::write(&args.out, files, args.force, ctx)?;

    ctx.say(words::written(lang, count, sheets, args.out.display()))?;
    for (member, n) in &told.tied {
        ctx.say(words::left_out_tied(lang, member, n))?;
    }
    if told.knocked > 0 {
        ctx.say(words::left_out_knocked(lang, told.knocked))?;
    }
    for (why, codes) in &told.parts_only {
        let shown = codes[..codes.len().min(SHOWN)].join(", ");
        ctx.say(match codes.len().saturating_sub(SHOWN) {
            0 => words::parts_only(lang, shown, why),
            more => words::parts_only_of_many(lang, shown, more, why),
        })?;
    }
    if told.lacks_set {
        ctx.say(words::set_advice(lang))?;
    }
    ctx.say(next)
}

/// How many dossiers a line names.
const SHOWN: usize = 3;

/// A workbook's name, its bytes, and how many sheets it has.
type File = (String, Vec<u8>, usize);

fn of_council(
    args: &Args,
    (reader, records): (Reader<'_>, &Records),
    council: &Council,
    told: &mut Told,
    ctx: &Context<'_>,
) -> Result<Vec<File>, Failure> {
    let lang = ctx.lang;
    let (members, dossiers) =
        (members(council, &args.member, lang)?, dossiers(args, (reader, records), council, told, lang)?);
    let session = council.session_of(args.pass).map(|session| session.held_on);
    let tables = tables((reader, records), &dossiers, session)?;
    let mut files = Vec::new();
    let mut names = Names::default();
    let mut printed = HashSet::new();
    for &member in &members {
        let subject = |dossier: &Dossier| records.subject_of(dossier.key.product).map(|(subject, _)| subject);
        let tied = |dossier: &&&Dossier| council.is_tied(member.id, subject(dossier));
        let own: Vec<&&Dossier> = dossiers.iter().filter(|dossier| !tied(dossier)).collect();
        if own.len() < dossiers.len() {
            told.tied.push((member.facts.name.clone(), dossiers.len() - own.len()));
        }
        let leaf = |dossier: &&&'_ Dossier| -> Leaf<'_> {
            of_member(records, (council, member, args.pass), dossier, &tables[&dossier.id])
        };
        let leaves: Vec<Leaf<'_>> = own.iter().map(leaf).collect();
        if leaves.is_empty() {
            continue;
        }
        printed.extend(own.iter().map(|dossier| dossier.id));
        let pass = if args.pass > 1 { format!("-lan{}", args.pass) } else { String::new() };
        let name = names.of(&format!("{}-{}{pass}", council.facts.code, member.code), "xlsx");
        let (code, member) = (council.facts.code.clone(), member.code.clone());
        let sheets = leaves.len();
        let book = Book { whose: Whose::Member { council: code, member, pass: args.pass }, leaves };
        files.push((name, book.bytes(ctx.today)?, sheets));
    }
    if files.is_empty() {
        let names: Vec<&str> = members.iter().map(|member| member.facts.name.as_str()).collect();
        return Err(Failure::Refused(if dossiers.is_empty() || names.is_empty() {
            words::nothing_to_print(lang, &council.facts.code)
        } else {
            words::nothing_for_members(lang, names.join(", "))
        }));
    }
    told.without_table(dossiers.iter().filter(|dossier| printed.contains(&dossier.id)), &tables, lang);
    Ok(files)
}

/// The members who score, or those of them that were typed, by code or name.
fn members<'c>(council: &'c Council, typed: &[String], lang: Lang) -> Result<Vec<&'c Member>, Failure> {
    let meant = typed.iter().map(|name| Ok(voter(council, name, lang)?.id)).collect::<Result<HashSet<_>, Failure>>()?;
    Ok(council.voters().filter(|member| typed.is_empty() || meant.contains(&member.id)).collect())
}

/// The dossiers the council scores, or those of them that were typed; what is knocked out is left out.
fn dossiers<'r>(
    args: &Args,
    (reader, records): (Reader<'_>, &'r Records),
    council: &Council,
    told: &mut Told,
    lang: Lang,
) -> Result<Vec<&'r Dossier>, Failure> {
    let mut taken = docket(records, council, &reader.sheets(Some(council.id))?);
    let all = taken.len();
    taken.retain(|dossier| records.knock_out(dossier.id).is_none());
    told.knocked = if args.dossier.is_empty() { all - taken.len() } else { 0 };
    let mut wanted = HashSet::new();
    for typed in &args.dossier {
        let meant = dossier(records, typed, lang)?;
        if !taken.iter().any(|known| known.id == meant.id) {
            return Err(Failure::Refused(words::not_on_docket(lang, meant.code, &council.facts.code)));
        }
        wanted.insert(meant.id);
    }
    taken.retain(|dossier| wanted.is_empty() || wanted.contains(&dossier.id));
    Ok(taken)
}

/// The table of each dossier, by its id, with the regime.
type Tables = HashMap<i64, (Table, Regime)>;

fn tables(
    (reader, records): (Reader<'_>, &Records),
    dossiers: &[&Dossier],
    session: Option<NaiveDate>,
) -> Result<Tables, Failure> {
    let table = |dossier: &&Dossier| {
        let (regime, _) = regime_of(dossier, session);
        Ok((dossier.id, (rubric_for(reader, records, dossier, session)?, regime)))
    };
    dossiers.iter().map(table).collect()
}

impl Told {
    /// Takes note of the dossiers without a table, with the reason.
    fn without_table<'d>(&mut self, dossiers: impl Iterator<Item = &'d &'d Dossier>, tables: &Tables, lang: Lang) {
        for dossier in dossiers {
            let (table, regime) = &tables[&dossier.id];
            if let Some(why) = table.because(*regime, lang) {
                self.parts_only.entry(why).or_default().push(dossier.code.to_string());
                self.lacks_set |= matches!(table, Table::NoSet(_));
            }
        }
    }
}

fn of_subjects(
    typed: &[String],
    (reader, records): (Reader<'_>, &Records),
    told: &mut Told,
    ctx: &Context<'_>,
) -> Result<Vec<File>, Failure> {
    let mut dossiers: Vec<&Dossier> = Vec::new();
    for typed in typed {
        let meant = dossier(records, typed, ctx.lang)?;
        if !dossiers.iter().any(|known| known.id == meant.id) {
            dossiers.push(meant);
        }
    }
    let tables = tables((reader, records), &dossiers, None)?;
    told.without_table(dossiers.iter(), &tables, ctx.lang);
    let mut subjects: Vec<(Option<i64>, Vec<&Dossier>)> = Vec::new();
    for dossier in dossiers {
        // What has no known subject is nobody else's.
        let known = records.subject_of(dossier.key.product).filter(|(_, facts)| facts.name.is_some());
        let subject = known.map(|(subject, _)| subject);
        match subjects.iter_mut().find(|(other, _)| other.is_some() && *other == subject) {
            Some((_, own)) => own.push(dossier),
            None => subjects.push((subject, vec![dossier])),
        }
    }
    let mut names = Names::default();
    let mut files = Vec::new();
    for (subject, own) in subjects {
        let name = subject.and_then(|id| records.subjects.get(&id)).and_then(|facts| facts.name.as_deref());
        let name = name.map_or_else(|| own[0].code.to_string(), |name| fold::search(name).replace(' ', "-"));
        let leaves: Vec<Leaf<'_>> =
            own.iter().map(|dossier| of_subject(records, dossier, &tables[&dossier.id])).collect();
        let sheets = leaves.len();
        let bytes = Book { whose: Whose::Subject, leaves }.bytes(ctx.today)?;
        files.push((names.of(&format!("tu-danh-gia-{name}"), "xlsx"), bytes, sheets));
    }
    Ok(files)
}
