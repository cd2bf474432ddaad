//! What stands for a text where the text itself would take too much room.

use sha2::{Digest, Sha256};

/// Half of a SHA-256 of parts: no two texts have the same.
pub fn digest(parts: &[&[u8]]) -> u128 {
    let mut sum = Sha256::new();
    for part in parts {
        sum.update(part.len().to_le_bytes());
        sum.update(part);
    }
    sum.finalize().iter().take(16).fold(0, |sum, byte| (sum << 8) | u128::from(*byte))
}

/// Bytes as hexadecimal, as `sha256sum` prints them.
pub fn hex(bytes: impl AsRef<[u8]>) -> String {
    let bytes = bytes.as_ref();
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        text.push_str(&format!("{byte:02x}"));
        text
    })
}
