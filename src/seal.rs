//! The office's signature (Ed25519, RFC 8032): signing, verifying, and the file that the secret half is kept in.
//! `docs/keys.md` describes the bytes. This layer stands beside [`crate::text`]: it knows neither the ledger nor a screen,
//! so that papers can be signed and verified by it as heads are.

mod certified;
mod key_file;
mod mode;
mod passphrase;
mod statement;

use std::{fmt, io};

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

use crate::text::hex;
pub use certified::{Certified, Code, Unread, name_hash};
pub use key_file::{KeyFault, KeyFile};
pub use mode::{keeps_modes, others_may_read};
pub use passphrase::{Passphrase, PassphraseFault, SHORTEST};
pub use statement::{head, new_key};

/// The secret half of the office's key; wiped from memory when it is dropped.
pub struct SecretKey(SigningKey);

impl SecretKey {
    /// A new one, of the system's randomness.
    pub fn generate() -> io::Result<Self> {
        let mut seed = Zeroizing::new([0; 32]);
        random(&mut *seed)?;
        Ok(Self::of(&seed))
    }

    fn of(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The public half, in hexadecimal.
    pub fn public(&self) -> String {
        hex(self.0.verifying_key().as_bytes())
    }

    /// The signature of a statement, in hexadecimal.
    pub fn sign(&self, statement: &str) -> String {
        hex(self.signature(statement.as_bytes()))
    }

    /// The signature of bytes.
    fn signature(&self, bytes: &[u8]) -> [u8; 64] {
        self.0.sign(bytes).to_bytes()
    }
}

/// Never the secret.
impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SecretKey").field(&self.public()).finish()
    }
}

/// Whether a signature is that of a statement under a public key; both in hexadecimal, as they are kept and printed.
pub fn verify(statement: &str, signature: &str, public: &str) -> bool {
    bytes::<64>(signature).is_some_and(|signature| holds(statement.as_bytes(), &signature, public))
}

/// Whether a signature is that of bytes under a public key in hexadecimal.
fn holds(signed: &[u8], signature: &[u8; 64], public: &str) -> bool {
    let Some(public) = bytes::<32>(public) else { return false };
    // Strict: a weak key, under which one signature fits many statements, verifies nothing.
    VerifyingKey::from_bytes(&public)
        .is_ok_and(|key| key.verify_strict(signed, &Signature::from_bytes(signature)).is_ok())
}

/// Whether a text is a public key as it is kept, under which something can be verified.
pub fn is_public(text: &str) -> bool {
    bytes::<32>(text).is_some_and(|bytes| VerifyingKey::from_bytes(&bytes).is_ok_and(|key| !key.is_weak()))
}

/// Bytes from the system.
fn random(bytes: &mut [u8]) -> io::Result<()> {
    getrandom::fill(bytes).map_err(|error| io::Error::other(error.to_string()))
}

/// The bytes of a text in hexadecimal, in small letters as [`hex`] makes them.
fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let mut bytes = [0; N];
    if text.len() != 2 * N {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = (digit(pair[0])? << 4) | digit(pair[1])?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8032, section 7.1, TEST 1 and TEST 2: secret, public, message, signature.
    const RFC: [(&str, &str, &str, &str); 2] = [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "r",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
    ];

    #[test]
    fn signs_as_rfc_8032_does() {
        for (secret, public, message, signature) in RFC {
            let key = SecretKey::of(&bytes(secret).unwrap());
            assert_eq!((key.public().as_str(), key.sign(message).as_str()), (public, signature));
            assert!(verify(message, signature, public));
            assert!(!verify("s", signature, public));
            assert!(!verify(message, &signature.to_uppercase(), public), "one form of a signature");
            assert!(!verify(message, &signature[2..], public));
        }
        assert!(!verify("", RFC[0].3, RFC[1].1));
    }

    /// Signed by Python's `cryptography` with the key of TEST 1; `docs/keys.md` has them.
    #[test]
    fn statements_are_as_they_are_written_down() {
        let ledger = "0199a3c0-0000-7000-8000-000000000001";
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let head = "92de1d2d7a5eb7a9ca8050ffbe772cc9438abf9c42fd7fe776e0c08b4735840a7b06d066f27e458f3aa96cf0c507d5948e57dac3d3f11968ea511fd91a40a804";
        let announced = "6589058211cc717978ce3cee47540012cf357ca892f35f5f8236fb207582d9b98268400851ed44ce28602e8032e713037c3dd9bf467ee06e1cc6032060224703";
        let key = SecretKey::of(&bytes(RFC[0].0).unwrap());
        assert_eq!(key.sign(&super::head(ledger, 12, hash)), head);
        assert_eq!(key.sign(&new_key(ledger, RFC[1].1, hash)), announced);
        assert!(!verify(&super::head(ledger, 13, hash), head, RFC[0].1));
    }

    #[test]
    fn a_weak_key_verifies_nothing() {
        // The neutral element of the curve: under it R = B·s fits every statement, cofactor or not.
        let neutral = format!("01{}", "00".repeat(31));
        assert!(!verify("x", &format!("{neutral}{}", "00".repeat(32)), &neutral));
    }

    #[test]
    fn the_secret_is_not_in_its_debug() {
        let key = SecretKey::of(&bytes(RFC[0].0).unwrap());
        assert_eq!(format!("{key:?}"), format!("SecretKey({:?})", RFC[0].1));
    }

    #[test]
    fn two_keys_are_never_the_same() {
        assert_ne!(SecretKey::generate().unwrap().public(), SecretKey::generate().unwrap().public());
    }
}
