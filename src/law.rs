//! The law: regimes by date, points, stars, who may certify, validity, policies. Pure: no SQL, no screen.

mod authority;
mod calendar;
mod cited;
pub mod composition;
mod council;
mod cut_off;
mod evidence;
mod gap;
pub mod identity;
mod inspection;
mod minima;
mod named;
mod notice;
pub mod places;
mod points;
pub mod policy;
pub mod product_code;
mod regime;
mod revocation;
pub mod rubric;
mod several;
mod signatory;
mod signing;
mod standing;
mod standout;
mod star;
pub mod subject_form;
pub mod timetable;
mod validity;

pub use authority::{Bar, Follows, Level, MINISTRY_MERGED, bar_to_certify, follows, in_gap, now_competent};
pub use calendar::DaysOff;
pub use cited::{acts, grounds as legal_grounds, programme};
pub use council::{Shortfall, quorum_shortfall, spread};
pub use cut_off::{CutOff, Term};
pub use evidence::{DocumentKind, Need, is_without_samples};
pub use gap::{Gap, Step, gap, points_short};
pub use inspection::{Criteria, Information, MarkUse, grounds};
pub use minima::{MinimaBasis, MinimumTest, Tested, highest_met, lower_median, test_minima};
pub(crate) use named::named;
pub use notice::{Notice, NoticeDays};
pub use points::{Mean, Part, Parts, Points};
pub use product_code::ProductCode;
pub use regime::{Basis, FilingKind, Regime, RegimeDates};
pub use revocation::{Ground, competent_to_revoke, revoked_by};
pub use rubric::{Mark, Rubric};
pub use several::names_several;
pub use signatory::{is_unnamed, may_be_one_signatory, signatory};
pub use signing::{agriculture, committee_of, head_of, place_of, superior_of, units_under};
pub use standing::{Extension, Filing, Held, Standing, TermRules, ceased_on, standing};
pub use standout::stands_out;
pub use star::Star;
pub use subject_form::{FormGroup, SubjectForm};
pub use validity::{
    Anniversary, Window, days_left, extended_to, filing_window, first_day, is_of_transition, term_end, window,
};

/// The first programme year: QĐ 490/QĐ-TTg of 2018.
pub const FIRST_YEAR: i32 = 2018;

/// A constant day: one that is in no calendar does not compile.
pub(crate) const fn day(year: i32, month: u32, day: u32) -> chrono::NaiveDate {
    match chrono::NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("a constant day that is in no calendar"),
    }
}
