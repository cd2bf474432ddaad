//! `ocop register session`: when and where a council sat, who was there, or who answered in writing.

mod attendance;
mod doubts;
mod sound;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::ValueEnum;
use serde_json::json;

use sound::next;
pub(in crate::commands) use sound::{in_order, may_preside, next as next_session, rest_on};

use crate::commands::assessment::{Scores, stale};
use crate::commands::council::{council, member};
use crate::commands::papers;
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::{Council, Session};
use crate::text::messages::{answer, council as msg};
use crate::text::{Lang, number};

/// Arguments of `register session`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council
    #[arg(value_name = "COUNCIL")]
    council: String,
    /// First, second, …; when left out, the one of the day, else the next
    #[arg(long, value_name = "NUMBER", alias = "so-phien", value_parser = clap::value_parser!(u8).range(1..=99))]
    number: Option<u8>,
    /// Its day; of a written consultation the day its result was drawn up
    #[arg(long, value_name = "DAY", alias = "ngay", value_parser = shared::day)]
    date: Option<NaiveDate>,
    /// Where
    #[arg(long, value_name = "TEXT", alias = "dia-diem", value_parser = shared::text)]
    place: Option<String>,
    /// Who chaired, by code or name; the council's chair when left out
    #[arg(long, value_name = "MEMBER", alias = "chu-tri")]
    chair: Option<String>,
    /// Who was there, by code or name, parted by commas, or all; the rest were not
    #[arg(
        long,
        value_name = "MEMBERS",
        alias = "co-mat",
        value_delimiter = ',',
        conflicts_with_all = ["absent", "attendance", "received"]
    )]
    present: Vec<String>,
    /// Who was not there; the rest were
    #[arg(
        long,
        value_name = "MEMBERS",
        alias = "vang-mat",
        value_delimiter = ',',
        conflicts_with_all = ["attendance", "received"]
    )]
    absent: Vec<String>,
    /// Who was there or answered, from a file (CSV, Excel, ODS), one row a member
    #[arg(long, value_name = "FILE", alias = "diem-danh", conflicts_with = "received")]
    attendance: Option<PathBuf>,
    /// Number of the minutes
    #[arg(long, value_name = "NUMBER", alias = "bien-ban", value_parser = shared::code)]
    minutes: Option<String>,
    /// A meeting or a written consultation; a meeting when left out
    #[arg(long, value_name = "FORM", alias = "hinh-thuc", value_enum)]
    form: Option<Form>,
    /// Written: the day opinions were asked for
    #[arg(long, value_name = "DAY", alias = "ngay-gui", value_parser = shared::day)]
    sent: Option<NaiveDate>,
    /// Written: the last day for answers
    #[arg(long, value_name = "DAY", alias = "han", value_parser = shared::day)]
    due: Option<NaiveDate>,
    /// Written: who answered and when, TV01=05/08/2026,TV02=06/08/2026; the rest did not
    #[arg(long, value_name = "ANSWERS", alias = "tra-loi", value_delimiter = ',')]
    received: Vec<String>,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    writing: Writing,
}

/// How a council sits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Họp.
    #[value(alias = "hop")]
    Meeting,
    /// Lấy ý kiến bằng văn bản (QĐ 26/2026 Art 7.6d).
    #[value(alias = "van-ban")]
    Written,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register session", args.writing.reason.as_deref()))?;
    let mut council = council(txn.read(), &args.council, lang)?;
    let known = which(args, &council, lang)?;
    let mut session = known.cloned().map_or_else(|| begun(args, &council, lang), Ok)?;
    fill(args, &council, &mut session, lang)?;
    let attendance = attendance::given(args, &council, session.written.is_some(), ctx)?;
    if let Some(given) = attendance.given {
        session.attendance = given;
    }
    in_order(&council, &session, lang).map_err(Failure::Refused)?;
    if known == Some(&session) {
        return ctx.say(answer::nothing_new(lang));
    }
    let records = ctx.records_of(txn.read(), &council)?;
    let before = council.clone();
    let at = council.sessions.iter().position(|one| one.number == session.number);
    match at {
        Some(at) => council.sessions[at] = session.clone(),
        None => council.sessions.push(session.clone()),
    }
    // What ratings rest on changes only with a reason.
    let rested = rest_on(&records, &before, &council);
    if !rested.is_empty() && txn.reason().is_none() {
        return Err(Failure::Refused(msg::session_rated(lang, &council.facts.code, session.number, rested.len())));
    }
    if let Some(input) = &attendance.source {
        input.add_source(&mut txn)?;
    }
    txn.put_session(council.id, &session)?;

    let code = council.facts.code.clone();
    let scores = Scores::of(txn.read(), &council)?;
    let stale: Vec<String> = stale(&records, &council, &scores)
        .iter()
        .filter_map(|rating| Some(records.dossier(rating.facts.dossier)?.code.to_string()))
        .collect();
    let mut told = self::told(&council, &session, lang);
    let answered = session.attendance.iter().map(|known| known.answered);
    let days = [args.date, args.sent].into_iter().chain(answered);
    told.extend(
        attendance
            .source
            .iter()
            .flat_map(|input| input.remarks().lines().map(str::to_owned).collect::<Vec<_>>())
            .filter(|line| !line.is_empty()),
    );
    told.extend(papers::later(days, ctx.today, lang).into_iter().map(|note| format!("  {note}")));
    let doubts = doubts::doubts(&records, &council, &session, &scores, lang);
    told.extend(doubts.into_iter().map(|doubt| msg::doubt(lang, doubt)));
    let decided = rested.iter().filter(|rating| records.is_decided(rating.facts.dossier, council.id));
    let decided = decided.filter_map(|rating| Some(records.dossier(rating.facts.dossier)?.code.to_string()));
    let decided: Vec<String> = decided.collect();
    if !decided.is_empty() {
        told.push(msg::doubt(lang, msg::session_decided(lang, decided.join(", "))));
    }
    if !stale.is_empty() {
        told.push(msg::rate_again(lang, &code, stale.join(", ")));
    }
    let summary = json!({ "council": code, "session": session.number });
    if ctx.land(txn, args.writing.dry_run, &summary, told.join("\n"))? && stale.is_empty() {
        ctx.say(answer::next_rate(lang, &code))?;
    }
    Ok(())
}

/// The known session that is meant, if one is.
fn which<'c>(args: &Args, council: &'c Council, lang: Lang) -> Result<Option<&'c Session>, Failure> {
    let code = &council.facts.code;
    match (args.number, args.date) {
        (Some(number), date) => {
            let known = council.sessions.iter().find(|session| session.number == number);
            let next = next(council);
            if known.is_none() && number != next {
                return Err(Failure::Refused(msg::next_number(lang, code, number, next)));
            }
            if known.is_none() && date.is_none() {
                return Err(Failure::Usage(msg::needs_day(lang, code, number)));
            }
            Ok(known)
        }
        (None, Some(date)) => Ok(council.sessions.iter().find(|session| session.held_on == date)),
        (None, None) => match council.sessions.as_slice() {
            [one] => Ok(Some(one)),
            [] => Err(Failure::Usage(msg::needs_day(lang, code, next(council)))),
            several => {
                let day = |s: &Session| format!("{}: {}", s.number, number::date(lang, s.held_on));
                let days: Vec<String> = several.iter().map(day).collect();
                Err(Failure::Usage(msg::which_session(lang, code, days.join("; "))))
            }
        },
    }
}

/// A session that is new.
fn begun(args: &Args, council: &Council, lang: Lang) -> Result<Session, Failure> {
    let number = args.number.unwrap_or(next(council));
    let day = args.date.ok_or_else(|| Failure::Usage(msg::needs_day(lang, &council.facts.code, number)))?;
    Ok(Session::on(number, day))
}

/// Puts what was typed over what is known; the rest stays.
fn fill(args: &Args, council: &Council, session: &mut Session, lang: Lang) -> Result<(), Failure> {
    session.held_on = args.date.unwrap_or(session.held_on);
    session.place = args.place.clone().or(session.place.take());
    session.minutes = args.minutes.clone().or(session.minutes.take());
    if let Some(typed) = &args.chair {
        let chair = member(council, typed, lang).map_err(Failure::Refused)?;
        may_preside(chair, lang).map_err(Failure::Refused)?;
        session.chair = Some(chair.id);
    }
    let was_written = session.written.is_some();
    match args.form {
        Some(Form::Meeting) => session.written = None,
        Some(Form::Written) => session.written = session.written.or(Some((None, None))),
        None => {}
    }
    if was_written != session.written.is_some() {
        session.attendance.clear(); // who answered is not who was there
    }
    let Some((sent, due)) = session.written else {
        let only =
            [("--sent", args.sent.is_some()), ("--due", args.due.is_some()), ("--received", !args.received.is_empty())];
        let wrong = only.iter().find(|(_, typed)| *typed);
        return wrong.map_or(Ok(()), |(option, _)| Err(Failure::Usage(msg::only_written(lang, option))));
    };
    let only = [("--present", !args.present.is_empty()), ("--absent", !args.absent.is_empty())];
    if let Some((option, _)) = only.iter().find(|(_, typed)| *typed) {
        return Err(Failure::Usage(msg::only_meeting(lang, option)));
    }
    session.written = Some((args.sent.or(sent), args.due.or(due)));
    Ok(())
}

/// The session as it now stands.
fn told(council: &Council, session: &Session, lang: Lang) -> Vec<String> {
    let what = if session.written.is_some() { msg::a_consultation(lang) } else { msg::a_meeting(lang) };
    let day = number::date(lang, session.held_on);
    let mut told = vec![msg::session(lang, &council.facts.code, session.number, what, day)];
    let (sent, due) = session.written.unwrap_or_default();
    let chair = session.chair.and_then(|chair| council.member(chair)).or(council.chair());
    let details = [
        sent.map(|day| msg::sent(lang, number::date(lang, day))),
        due.map(|day| msg::due(lang, number::date(lang, day))),
        session.place.as_ref().map(|place| msg::place(lang, place)),
        chair.map(|chair| msg::chaired(lang, &chair.facts.name)),
        Some(wording::attendance(lang, council, session)),
        session.minutes.as_ref().map(|minutes| msg::minutes(lang, minutes)),
    ];
    told.extend(details.into_iter().flatten().map(|detail| format!("  {detail}")));
    told
}
