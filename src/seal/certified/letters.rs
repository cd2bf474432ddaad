//! Base32 of RFC 4648 in capitals and without padding: a QR code packs it, no shell and no font mistakes it.

const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Bytes in letters.
pub fn of(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(5) * 8);
    for five in bytes.chunks(5) {
        let bits = (0..5).fold(0_u64, |bits, at| (bits << 8) | u64::from(five.get(at).copied().unwrap_or(0)));
        let count = (five.len() * 8).div_ceil(5);
        text.extend((0..count).map(|at| char::from(LETTERS[usize::from(((bits >> (35 - 5 * at)) & 31) as u8)])));
    }
    text
}

/// Letters as bytes; none where a letter is foreign, or bits are left over that are not zero: each text has one form.
pub fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 5 / 8);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'2'..=b'7' => letter - b'2' + 26,
            _ => return None,
        };
        (bits, held) = ((bits << 5) | u32::from(value), held + 5);
        if held >= 8 {
            held -= 8;
            let [.., byte] = (bits >> held).to_be_bytes();
            bytes.push(byte);
            bits &= (1 << held) - 1;
        }
    }
    (bits == 0 && held < 5).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4648, section 10.
    #[test]
    fn letters_are_those_of_rfc_4648() {
        for (text, letters) in
            [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")]
        {
            assert_eq!(of(text.as_bytes()), letters);
            assert_eq!(read(letters).as_deref(), Some(text.as_bytes()));
        }
        for wrong in ["M", "MZ", "MY======", "my", "M1", "MZXW6YR"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
