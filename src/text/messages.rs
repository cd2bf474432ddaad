//! The catalogue: every sentence the program can say, in both languages.

pub mod answer;
pub mod blank;
pub mod council;
pub mod dossier;
pub mod enter;
pub mod expected;
pub mod failure;
pub mod forms;
pub mod front;
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
pub mod roster;
pub mod status;
pub mod tables;
pub mod term;
pub mod usage;
pub mod workbook;
