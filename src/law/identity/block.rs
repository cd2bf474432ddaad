//! Which subjects are worth holding against each other: those that share a key, never all with all.
//!
//! A subject has some thirty keys and shares few of them, and there may be a hundred thousand subjects: which keys are
//! shared is found first, in a table of bits, and only those are listed. No subject is kept in its folded form.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::name::without_one;
use super::recent::Recent;
use super::{Ground, Who, grounds};

/// Of a key that more subjects share, each is held against so many of its neighbours by place and name.
const CROWD: usize = 64;

/// How many pairs are remembered as looked at: what is forgotten is looked at again.
const REMEMBERED: usize = 1 << 16;

/// Finds the pairs of so many subjects, one of them `wanted`, that there are grounds to think one, and tells each with
/// the grounds: in no order, one and the same maybe twice. `who` makes a subject of its number.
pub fn pairs(
    count: usize,
    who: impl Fn(usize) -> Who,
    wanted: impl Fn(usize) -> bool,
    mut found: impl FnMut((usize, &Who), (usize, &Who), Vec<Ground>),
) {
    let shared = shared_keys(count, &who);
    let mut recent = Recent::new(who);
    let (mut seen, mut crowds) = (HashSet::new(), HashSet::new());
    for group in shared.chunk_by(|one, next| one.0 == next.0) {
        let mut group: Vec<u32> = group.iter().map(|(_, at)| *at).collect();
        group.dedup();
        if !group.iter().any(|at| wanted(place(*at))) {
            continue;
        }
        if group.len() > CROWD {
            // A crowd of one name shares all its keys.
            if !crowds.insert(hashed(&group)) {
                continue;
            }
            group.sort_by_cached_key(|at| neighbour(&recent.get(place(*at))));
        }
        for (n, &one) in group.iter().enumerate() {
            for &other in group[n + 1..].iter().take(CROWD) {
                if seen.len() >= REMEMBERED {
                    seen.clear();
                }
                let (one, other) = (one.min(other), one.max(other));
                let pair = (place(one), place(other));
                if (wanted(pair.0) || wanted(pair.1)) && seen.insert((one, other)) {
                    let (mine, theirs) = (recent.get(pair.0), recent.get(pair.1));
                    let grounds = grounds(&mine, &theirs);
                    if !grounds.is_empty() {
                        found((pair.0, &mine), (pair.1, &theirs), grounds);
                    }
                }
            }
        }
    }
}

/// A subject's number, which is kept narrow.
fn place(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

/// What subjects that stand next to each other have in common.
fn neighbour(who: &Who) -> (super::Place, super::Place, String) {
    (who.district.clone(), who.commune.clone(), who.name.exact.clone())
}

/// The keys that several subjects have, each with the numbers of those, sorted. That two keys fall together by chance
/// costs a look at a pair.
fn shared_keys(count: usize, who: impl Fn(usize) -> Who) -> Vec<(u32, u32)> {
    let (mut once, mut again) = (Bits::new(count), Bits::new(count));
    for at in 0..count {
        for key in keys(&who(at)) {
            if !once.set(key) {
                again.set(key);
            }
        }
    }
    drop(once);
    let mut shared = Vec::new();
    for at in 0..count {
        let number = u32::try_from(at).unwrap_or(u32::MAX);
        let keys = keys(&who(at)).into_iter().filter(|key| again.has(*key));
        shared.extend(keys.map(|key| (u32::try_from(key >> 32).unwrap_or(u32::MAX), number)));
    }
    drop(again);
    shared.sort_unstable();
    shared
}

/// A set of keys, of which some fall together: four times as many bits as subjects have keys.
struct Bits(Vec<u64>);

impl Bits {
    fn new(subjects: usize) -> Self {
        Self(vec![0; (2 * subjects).next_power_of_two()])
    }

    /// The word of a key, and its bit in that.
    fn place(&self, key: u64) -> (usize, u64) {
        let words = self.0.len() as u64;
        (usize::try_from((key >> 6) % words).unwrap_or(0), 1 << (key % 64))
    }

    /// Puts a key in; whether it was not there.
    fn set(&mut self, key: u64) -> bool {
        let (word, bit) = self.place(key);
        let new = self.0[word] & bit == 0;
        self.0[word] |= bit;
        new
    }

    fn has(&self, key: u64) -> bool {
        let (word, bit) = self.place(key);
        self.0[word] & bit != 0
    }
}

/// What one of two alike subjects shares with the other, each once: a code, a person, a name, or all of a name but
/// one word with a letter left out.
fn keys(who: &Who) -> Vec<u64> {
    let mut keys: Vec<u64> = [("tax", &who.tax_code), ("registration", &who.registration), ("phone", &who.phone)]
        .into_iter()
        .filter_map(|(what, text)| Some(hashed(&(what, text.as_ref()?))))
        .collect();
    let name = &who.name;
    if !name.loose.is_empty() {
        keys.push(hashed(&("name", &name.loose)));
    }
    for at in name.fallible() {
        let word = &name.words[at];
        let rest = hashed(&(at, name.words.len(), &name.words[..at], &name.words[at + 1..]));
        keys.push(hashed(&(rest, word)));
        keys.extend(without_one(word).map(|short| hashed(&(rest, short))));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn hashed(key: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}
