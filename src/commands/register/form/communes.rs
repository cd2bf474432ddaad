//! The communes that a form offers: those of the office's provinces as they are named today.

use chrono::NaiveDate;

use crate::law::places::{List, communes};
use crate::ledger::{Office, Unit};
use crate::text::order;

/// The communes' names with their kind, in order.
pub(super) fn of_office(office: &Office, today: NaiveDate) -> Vec<String> {
    let list = List::on(today);
    let own: Vec<_> = office.units().filter_map(Unit::province).flat_map(|province| province.within(list)).collect();
    let named = communes(list).iter().filter(|commune| own.contains(&commune.province));
    let mut named: Vec<_> = named.map(|commune| (order::key(commune.name), commune.full_name())).collect();
    named.sort();
    named.dedup();
    named.into_iter().map(|(_, name)| name).collect()
}
