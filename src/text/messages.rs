//! The catalogue: every sentence the program can say, in both languages.

pub mod answer;
pub mod council;
pub mod dossier;
pub mod enter;
pub mod expected;
pub mod failure;
pub mod forms;
pub mod help;
pub mod history;
pub mod input;
pub mod marks;
pub mod number;
pub mod output;
pub mod paper;
pub mod places;
pub mod proof;
pub mod reason;
pub mod report;
pub mod same;
pub mod status;
pub mod term;
pub mod usage;
pub mod workbook;
