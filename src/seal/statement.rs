//! What is signed: a few lines of text that an auditor can type again. The first tells what it is, so that a signature
//! under one kind of statement never passes for another; the second tells of which ledger, by the uid of its first entry.

/// That a new key takes the place of the one that signs: `before` is the hash of the last entry before it.
pub fn new_key(ledger: &str, public: &str, before: &str) -> String {
    format!("ocop office key 1\n{ledger}\n{public}\n{before}\n")
}

/// That the journal stood so: the last entry, and its hash.
pub fn head(ledger: &str, entry: i64, hash: &str) -> String {
    format!("ocop head 1\n{ledger}\n{entry}\n{hash}\n")
}
