//! The office's key by its public half, and the heads it signed. Whether signatures hold is found by `check`.

use super::transaction::uid;
use super::{Head, Reader, Result, Txn};

/// A key of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeKey {
    /// Local number.
    pub id: i64,
    /// The entry that made it the office's.
    pub entry: i64,
    /// When that was written, UTC.
    pub at: String,
    /// Its public half, in hexadecimal.
    pub public: String,
    /// The key whose place it takes.
    pub former: Option<i64>,
    /// The former key's signature over it; none where that was lost.
    pub signature: Option<String>,
    /// The reason of its entry.
    pub reason: Option<String>,
    /// The entry that takes it back.
    pub voided_by: Option<i64>,
}

/// A head of the chain that was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHead {
    /// The entry that says so.
    pub entry: i64,
    /// When that was written, UTC.
    pub at: String,
    /// The key, by its local number.
    pub key: i64,
    /// The entry of that hash; none where the chain has none.
    pub of: Option<i64>,
    /// The hash.
    pub hash: String,
    /// The signature, in hexadecimal.
    pub signature: String,
    /// Whether a later entry takes it back.
    pub voided: bool,
}

impl Reader<'_> {
    /// The name of this ledger in what is signed: the uid of its first entry.
    pub fn ledger_uid(self) -> Result<Option<String>> {
        let sql = "SELECT uid FROM entry ORDER BY id LIMIT 1";
        Ok(self.all("the first entry", sql, [], |row| row.get(0))?.pop())
    }

    /// Every key that was ever the office's, oldest first.
    pub fn office_keys(self) -> Result<Vec<OfficeKey>> {
        let sql = "SELECT k.id, k.entry, e.at, k.public, k.former, k.signature, e.reason,
                          (SELECT v.id FROM entry v WHERE v.voids = e.id) AS voided_by
                   FROM office_key k JOIN entry e ON e.id = k.entry ORDER BY k.entry, k.id";
        self.all("the office's keys", sql, [], |row| {
            Ok(OfficeKey {
                id: row.get("id")?,
                entry: row.get("entry")?,
                at: row.get("at")?,
                public: row.get("public")?,
                former: row.get("former")?,
                signature: row.get("signature")?,
                reason: row.get("reason")?,
                voided_by: row.get("voided_by")?,
            })
        })
    }

    /// The office's key as things stand.
    pub fn office_key(self) -> Result<Option<OfficeKey>> {
        Ok(held_before(&self.office_keys()?, i64::MAX).cloned())
    }

    /// Every head that was signed, oldest first.
    pub fn signed_heads(self) -> Result<Vec<SignedHead>> {
        let sql = "SELECT s.entry, e.at, s.office_key, h.id AS of, s.head, s.signature,
                          EXISTS (SELECT 1 FROM entry v WHERE v.voids = s.entry) AS voided
                   FROM signed_head s JOIN entry e ON e.id = s.entry LEFT JOIN entry h ON h.hash = s.head
                   ORDER BY s.entry, s.id";
        self.all("signed heads", sql, [], |row| {
            Ok(SignedHead {
                entry: row.get("entry")?,
                at: row.get("at")?,
                key: row.get("office_key")?,
                of: row.get("of")?,
                hash: row.get("head")?,
                signature: row.get("signature")?,
                voided: row.get("voided")?,
            })
        })
    }
}

/// The office's key just before an entry: the newest of an earlier one that was not taken back by then.
pub(super) fn held_before(keys: &[OfficeKey], entry: i64) -> Option<&OfficeKey> {
    keys.iter().rfind(|key| key.entry < entry && key.voided_by.is_none_or(|voided| voided > entry))
}

impl Txn<'_> {
    /// Makes a key the office's: the first, or one in the place of a former under its signature, or of one that was lost.
    pub fn add_office_key(&mut self, public: &str, former: Option<i64>, signature: Option<&str>) -> Result<i64> {
        let entry = self.entry();
        let sql = "INSERT INTO office_key (uid, entry, public, former, signature) VALUES (?1, ?2, ?3, ?4, ?5)";
        self.insert("the office's key", sql, (uid(), entry, public, former, signature))
    }

    /// Keeps that a key signed a head.
    pub fn add_signed_head(&mut self, key: i64, head: &Head, signature: &str) -> Result<i64> {
        let entry = self.entry();
        let sql = "INSERT INTO signed_head (uid, entry, office_key, head, signature) VALUES (?1, ?2, ?3, ?4, ?5)";
        self.insert("a signed head", sql, (uid(), entry, key, &head.hash, signature))
    }
}
