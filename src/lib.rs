//! `ocop`: the ledger of a Vietnamese province's OCOP programme.
//!
//! Layers, each knowing only those below it: [`cli`] and `commands` → `report`, `roster` → `ledger` → `law` → `text`.

pub mod text;
