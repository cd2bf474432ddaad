//! The SQLite file: opening it, its schema versions, the transaction, and one file per kind of record.
//! Only this layer holds SQL.

mod activity;
mod appraisal;
mod bulk;
mod certificate;
mod commune_check;
mod conclusion;
mod council;
mod decision;
mod difference;
mod dossier;
mod error;
mod idea;
mod intake;
mod journal;
mod listing;
mod mapping;
mod office;
mod open;
mod product;
mod rating;
mod records;
mod row;
mod rubric;
mod same;
mod schema;
mod search;
mod session;
mod setting;
mod sheet;
mod source;
mod subject;
mod transaction;
mod unit;

pub use activity::{Activity, ActivityFacts, ActivityKind};
pub use appraisal::{Appraisal, AppraisalKind};
pub use bulk::Bulk;
pub use certificate::{Certificate, CertificateFacts};
pub use commune_check::CommuneCheck;
pub use conclusion::{Concluded, Conclusion, KnockOut};
pub use council::{Council, CouncilFacts, CouncilPapers, Member, MemberFacts, Role};
pub use decision::{Decided, DecisionFacts, DecisionKind, DecisionRecord, Outcome};
pub use difference::{Difference, Field, Fields, Told};
pub use dossier::{Dossier, DossierCode, DossierFacts, DossierKey, Slip};
pub use error::LedgerError;
pub use idea::{Idea, IdeaFacts};
pub use intake::{Alike, Intake, Matched, ProductAt, SubjectAt, Tally};
pub use journal::{ALWAYS, EVER, Entry};
pub use listing::{Label, Listed};
pub use mapping::SavedMapping;
pub use office::{Office, OfficeFacts};
pub use open::{Ledger, Reader};
pub use product::{Product, ProductFacts};
pub use rating::{Rating, RatingFacts};
pub use records::Records;
pub use rubric::{LoadedRubric, StoredRubric};
pub use session::{Attendance, Session, Tie};
pub use setting::Target;
pub use sheet::{Sheet, SheetFacts};
pub use source::Origin;
pub use subject::{Subject, SubjectFacts};
pub use transaction::{MANY_MARKS, Stamp, Txn};
pub use unit::Unit;

/// Result of everything that touches the file.
pub type Result<T> = std::result::Result<T, LedgerError>;
