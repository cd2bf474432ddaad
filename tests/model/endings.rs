//! Decisions that end certificates, on random days: what the model says may be ended is, anything else is refused.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::life::{Dice, Life, plus};
use super::{Met, name};
use crate::common::Desk;

const GROUNDS: [&str; 6] = ["a", "b", "c", "d", "đ", "dd"];

/// Tries so many decisions up to a day.
pub fn decide(desk: &Desk, lives: &mut [Life], dice: &mut Dice, (last, tries): (NaiveDate, usize), met: &mut Met) {
    for _ in 0..tries {
        let at = usize::try_from(dice.next() >> 1).unwrap() % lives.len();
        let life = &lives[at];
        if life.undated.is_some() {
            continue;
        }
        let any = usize::try_from(dice.next() >> 1).unwrap() % life.certificates.len();
        let held = &life.certificates[any];
        let word = ["revoked", "withdrawn", "struck"][usize::try_from(dice.below(3)).unwrap()];
        let on = match word {
            "struck" => plus(held.end(), dice.below(500) - 150),
            _ => plus(held.issued, dice.below(1250) - 50),
        };
        let on = on.min(last);
        // By the product's name the newest is meant; by the number of its decision the certificate itself.
        let numbered = held.number.is_some() && dice.percent(30);
        let typed = match &held.number {
            Some(number) if numbered => format!("{number} {}", name(at)),
            _ => name(at),
        };
        let meant = if numbered { Some(any).filter(|_| held.issued <= on) } else { life.newest(on) };
        let late = word == "revoked" && dice.percent(5);
        let serial = met.entry("decisions").or_default();
        *serial += 1;
        let concluded = plus(on, if late { 1 } else { -dice.below(40) });
        // A conclusion of before the certificate is refused; one of another's days as well, no reason being given.
        let early = word == "revoked" && meant.is_some_and(|n| concluded < life.certificates[n].issued);
        let typed = command(word, &typed, on, (*serial, concluded), dice);
        let takes = meant.is_some_and(|n| life.may_end(n, word, on)) && !late && !early;
        if !takes {
            desk.refuses(3, &typed);
            *met.entry("refused").or_default() += 1;
            continue;
        }
        desk.ok(&typed);
        *met.entry("ended").or_default() += 1;
        if dice.percent(15) {
            let before = desk.ledger();
            desk.ok(&typed);
            assert_eq!(desk.ledger(), before, "the same decision again adds nothing: {typed}");
        }
        if dice.percent(15) {
            undo(desk);
            *met.entry("undone").or_default() += 1;
            continue;
        }
        lives[at].certificates[meant.unwrap()].ended.push((on, word));
    }
}

/// The command.
fn command(word: &str, typed: &str, on: NaiveDate, (serial, concluded): (usize, NaiveDate), dice: &mut Dice) -> String {
    let decision = format!("--decision {}/QĐ-UBND", 2000 + serial);
    match word {
        "revoked" => {
            let ground = GROUNDS[usize::try_from(dice.below(6)).unwrap()];
            format!(
                "ocop expire revoke \"{typed}\" --ground {ground} --conclusion 5/KL --date {concluded} {decision} \
                 --decision-date {on}"
            )
        }
        "withdrawn" => format!("ocop expire withdraw \"{typed}\" {decision} --date {on}"),
        _ => format!("ocop expire strike \"{typed}\" {decision} --date {on} --because not-re-evaluated"),
    }
}

/// Voids the last entry that holds.
pub fn undo(desk: &Desk) {
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    let last: i64 = ledger.query_row("SELECT max(id) FROM entry", [], |row| row.get(0)).unwrap();
    drop(ledger);
    desk.ok(&format!("ocop undo {last} --reason mẫu"));
}
