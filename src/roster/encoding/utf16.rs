//! UTF-16, which Excel saves as "Unicode Text".

/// How much of a file is looked at.
const HEAD: usize = 4096;

/// Which byte of two comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    LittleEndian,
    BigEndian,
}

/// The order of the bytes, if they are UTF-16: by its mark, or by NULs in every other place only. Latin letters leave
/// those; the letters Vietnamese adds do not, so one place in ten is enough.
pub(super) fn order(bytes: &[u8]) -> Option<Order> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(Order::LittleEndian),
        [0xfe, 0xff, ..] => return Some(Order::BigEndian),
        _ => {}
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let nuls_from = |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nuls_from(0), nuls_from(1));
    let enough = (even + odd) * 10 >= head.len();
    match (even, odd) {
        (0, 1..) if enough => Some(Order::LittleEndian),
        (1.., 0) if enough => Some(Order::BigEndian),
        _ => None,
    }
}

/// The text, mark and all; or the text up to half a letter, and the byte that half begins with.
pub(super) fn decode(bytes: &[u8], order: Order) -> Result<String, (String, u8)> {
    let pairs = bytes.chunks_exact(2);
    let rest = pairs.remainder().first().copied();
    let units = pairs.map(|pair| match order {
        Order::LittleEndian => u16::from_le_bytes([pair[0], pair[1]]),
        Order::BigEndian => u16::from_be_bytes([pair[0], pair[1]]),
    });
    let mut text = String::with_capacity(bytes.len() / 2);
    for c in char::decode_utf16(units) {
        match c {
            Ok(c) => text.push(c),
            Err(half) => {
                let [high, low] = half.unpaired_surrogate().to_be_bytes();
                return Err((text, if order == Order::BigEndian { high } else { low }));
            }
        }
    }
    match rest {
        Some(byte) => Err((text, byte)),
        None => Ok(text),
    }
}
