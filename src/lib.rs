//! `ocop`: the ledger of a Vietnamese province's OCOP programme.
//!
//! Layers, each knowing only those below it: [`cli`] and [`commands`] → [`report`] and [`roster`] →
//! [`ledger`] → [`law`] → [`text`], with [`seal`] beside it. Only `ledger` holds SQL; `law` knows neither SQL nor a screen.

pub mod cli;
pub mod commands;
pub mod law;
pub mod ledger;
pub mod report;
pub mod roster;
pub mod seal;
pub mod text;
