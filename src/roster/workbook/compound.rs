//! The container of an `.xls` ([MS-CFB]): a small file system of sectors in chains. One stream is taken out of it, and put
//! alone into a new one, whose chains are as short as they look.

/// Where a chain ends.
const END: u32 = 0xffff_fffe;
/// From here on a number is no sector.
const NO_SECTOR: u32 = 0xffff_fffa;
/// What a sector of the table of sectors is marked as.
const TABLE: u32 = 0xffff_fffd;
/// A sector of nothing.
const FREE: u32 = 0xffff_ffff;
/// How long a header is, and where its list of tables begins.
const HEADER: usize = 512;
const TABLES: usize = 76;
/// An entry of the directory.
const ENTRY: usize = 128;
/// A shorter stream lies in sectors of 64 bytes, within the stream of the root.
const SHORT: usize = 4096;
const SHORT_SECTOR: usize = 64;
/// The sectors of what is written, and how many are told by each sector of the table.
const SECTOR: usize = 4096;
const TOLD: usize = SECTOR / 4;

/// The stream of the first of some names that is there. Tables that lie are followed as far as a reader without limits
/// would, but never round.
pub(super) fn stream(file: &[u8], names: &[&str]) -> Option<Vec<u8>> {
    let size = match word(file, 30)? {
        9 => 512,
        12 => 4096,
        _ => return None,
    };
    let sectors = Sectors { bytes: file, size, first: size };
    let most = file.len() / size;
    let mut tables: Vec<u32> = longs(file.get(TABLES..HEADER)?).collect();
    let (mut next, mut read) = (long(file, 68)?, 0);
    while next < NO_SECTOR && read <= most {
        tables.extend(longs(sectors.get(next)?));
        (next, read) = (tables.pop()?, read + 1);
    }
    tables.retain(|sector| *sector < NO_SECTOR);
    if tables.len() > most || read > most {
        return None; // round
    }
    let mut table = Vec::new();
    for sector in tables {
        table.extend(longs(sectors.get(sector)?));
    }
    let directory = sectors.chain(long(file, 48)?, &table, usize::MAX)?;
    let entries = || directory.chunks_exact(ENTRY);
    let root = entries().next()?;
    names.iter().find_map(|name| {
        let (start, length) = entries().find_map(|entry| is_named(entry, name).then(|| extent(entry, size)))??;
        if length >= SHORT {
            return sectors.chain(start, &table, length);
        }
        let (start_of_short, length_of_short) = extent(root, size)?;
        let short = sectors.chain(start_of_short, &table, length_of_short)?;
        let of_short: Vec<u32> = longs(&sectors.chain(long(file, 60)?, &table, usize::MAX)?).collect();
        Sectors { bytes: &short, size: SHORT_SECTOR, first: 0 }.chain(start, &of_short, length)
    })
}

/// A container of one stream.
pub(super) fn written(name: &str, stream: &[u8]) -> Option<Vec<u8>> {
    let length = stream.len().max(SHORT); // a shorter one would lie elsewhere; no record stands in the zeros after
    let of_stream = length.div_ceil(SECTOR);
    let mut tables = 1;
    while tables * TOLD < tables + 1 + of_stream {
        tables += 1;
    }
    if tables > (HEADER - TABLES) / 4 {
        return None; // over 436 MiB
    }
    let number = |count: usize| u32::try_from(count).ok();
    let (directory, start) = (number(tables)?, number(tables + 1)?);
    let mut file = Vec::with_capacity((2 + tables + of_stream) * SECTOR);
    // Signature; version 4 of sectors of 2^12 bytes, short ones of 2^6; where tables and directory are.
    file.extend([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    file.resize(24, 0);
    file.extend([0x3e_u16, 4, 0xfffe, 12, 6].iter().flat_map(|word| word.to_le_bytes()));
    file.resize(40, 0);
    let after = [1, number(tables)?, directory, 0, number(SHORT)?, END, 0, END, 0];
    file.extend(after.iter().flat_map(|long| long.to_le_bytes()));
    file.extend((0..directory).chain(std::iter::repeat(FREE)).take((HEADER - TABLES) / 4).flat_map(u32::to_le_bytes));
    file.resize(SECTOR, 0);
    let last = start + number(of_stream)? - 1;
    let chain = (start + 1..=last).chain([END]);
    let table = (0..directory).map(|_| TABLE).chain([END]).chain(chain).chain(std::iter::repeat(FREE));
    file.extend(table.take(tables * TOLD).flat_map(u32::to_le_bytes));
    // The root has no stream; its reader wants a sector told all the same.
    for (name, kind, child, start, length) in
        [("Root Entry", 5, 1, 0, 0), (name, 2, FREE, start, u64::try_from(length).ok()?)]
    {
        let begin = file.len();
        file.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        let named = u16::try_from(file.len() - begin + 2).ok()?;
        file.resize(begin + 64, 0);
        file.extend(named.to_le_bytes());
        file.extend([kind, 1]);
        file.extend([FREE, FREE, child].iter().flat_map(|long| long.to_le_bytes()));
        file.resize(begin + 116, 0);
        file.extend(start.to_le_bytes());
        file.extend(length.to_le_bytes());
    }
    file.resize((2 + tables) * SECTOR, 0);
    file.extend(stream);
    file.resize((2 + tables + of_stream) * SECTOR, 0);
    Some(file)
}

/// Bytes in sectors of one size.
struct Sectors<'f> {
    bytes: &'f [u8],
    size: usize,
    /// Where the first begins.
    first: usize,
}

impl Sectors<'_> {
    /// A sector; the last may be cut, as where a file lost its end, and one right after it is empty.
    fn get(&self, sector: u32) -> Option<&[u8]> {
        let sector = usize::try_from(sector).ok()?;
        if sector > self.bytes.len() / self.size {
            return None;
        }
        let start = (self.first + sector * self.size).min(self.bytes.len());
        self.bytes.get(start..self.bytes.len().min(start + self.size))
    }

    /// What lies in a chain, up to a length.
    fn chain(&self, mut sector: u32, table: &[u32], length: usize) -> Option<Vec<u8>> {
        let mut found = Vec::with_capacity(if length <= self.bytes.len() { length } else { 0 });
        // Each sector once: the one right after the last too, and then the end.
        for _ in 0..self.bytes.len() / self.size + 3 {
            if sector == END || found.len() >= length {
                return Some(found);
            }
            let read = self.get(sector)?;
            found.extend_from_slice(&read[..read.len().min(length - found.len())]);
            if found.len() < length {
                sector = *table.get(usize::try_from(sector).ok()?)?;
            }
        }
        None // round
    }
}

/// Where the stream of an entry begins, and how long it is.
fn extent(entry: &[u8], size: usize) -> Option<(u32, usize)> {
    let length = u64::from(long(entry, 120)?);
    // Writers of small sectors leave anything in the upper half.
    let length = if size == 512 { length } else { length | u64::from(long(entry, 124)?) << 32 };
    Some((long(entry, 116)?, usize::try_from(length).ok()?))
}

fn is_named(entry: &[u8], name: &str) -> bool {
    let units = entry[..64].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    let found = String::from_utf16_lossy(&units.take_while(|unit| *unit != 0).collect::<Vec<_>>());
    found.eq_ignore_ascii_case(name)
}

/// Two bytes, the lower first.
pub(super) fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

/// Four bytes, the lowest first.
pub(super) fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn longs(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}
