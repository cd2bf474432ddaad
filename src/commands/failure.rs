//! How a command fails, and the exit code that says so.

use std::io;

use super::wording;
use crate::ledger::LedgerError;
use crate::report::OutFault;
use crate::text::Lang;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub enum Failure {
    /// Not found, or not sound: exit code 1.
    NotFound(String),
    /// Wrong usage: 2.
    Usage(String),
    /// The input was refused and nothing was written: 3.
    Refused(String),
    /// The disk, a permission, a lock: 4.
    Environment(String),
    /// The ledger's file: 3 or 4.
    Ledger(LedgerError),
    /// The result could not be written out.
    Out(OutFault),
    /// A fault of ours: 5.
    Bug(anyhow::Error),
    /// Whoever read the output went away: success.
    ClosedPipe,
}

impl Failure {
    /// The exit code, as the README documents it.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::ClosedPipe => 0,
            Self::NotFound(_) => 1,
            Self::Usage(_) => 2,
            Self::Out(fault) if fault.is_usage() => 2,
            Self::Refused(_)
            | Self::Ledger(
                LedgerError::Exists(_)
                | LedgerError::Foreign(_)
                | LedgerError::Newer { .. }
                | LedgerError::NotYet { .. }
                | LedgerError::OlderAmong(_)
                | LedgerError::Twice { .. },
            ) => 3,
            Self::Ledger(LedgerError::Sql { .. }) | Self::Bug(_) => 5,
            Self::Environment(_) | Self::Ledger(_) | Self::Out(_) => 4,
        }
    }

    /// What to tell, in a language.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::ClosedPipe => String::new(),
            Self::NotFound(text) | Self::Usage(text) | Self::Refused(text) | Self::Environment(text) => text.clone(),
            Self::Ledger(error) => wording::ledger(lang, error),
            Self::Out(fault) => fault.message(lang),
            Self::Bug(error) => wording::bug(lang, error),
        }
    }
}

impl From<LedgerError> for Failure {
    fn from(error: LedgerError) -> Self {
        Self::Ledger(error)
    }
}

impl From<OutFault> for Failure {
    fn from(fault: OutFault) -> Self {
        Self::Out(fault)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ClosedPipe,
            _ => Self::Out(OutFault::Screen(error)),
        }
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::Bug(error)
    }
}

/// Figures that do not become data.
impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Bug(error.into())
    }
}
