//! Which subjects are worth holding against each other: those that share a key, never all with all.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::name::without_one;
use super::{Ground, Who, grounds};

/// Of a key that more subjects share, each is held against so many of its neighbours by place and name.
const CROWD: usize = 64;

/// The pairs of subjects, one of them `wanted`, with the grounds for thinking them one, in no order.
pub fn pairs(all: &[Who], wanted: impl Fn(usize) -> bool) -> Vec<(usize, usize, Vec<Ground>)> {
    // A sorted list and no map: a subject has some thirty keys.
    let mut shared: Vec<(u64, usize)> = Vec::new();
    for (at, who) in all.iter().enumerate() {
        shared.extend(keys(who).into_iter().map(|key| (key, at)));
    }
    shared.sort_unstable();
    shared.dedup();
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for group in shared.chunk_by(|one, next| one.0 == next.0).filter(|group| group.len() > 1) {
        let mut group: Vec<usize> = group.iter().map(|(_, at)| *at).collect();
        if group.len() > CROWD {
            group.sort_by(|a, b| neighbour(&all[*a]).cmp(&neighbour(&all[*b])).then(a.cmp(b)));
        }
        for (n, &one) in group.iter().enumerate() {
            for &other in group[n + 1..].iter().take(CROWD) {
                let pair = (one.min(other), one.max(other));
                if (wanted(one) || wanted(other)) && seen.insert(pair) {
                    let grounds = grounds(&all[pair.0], &all[pair.1]);
                    found.extend((!grounds.is_empty()).then_some((pair.0, pair.1, grounds)));
                }
            }
        }
    }
    found
}

fn neighbour(who: &Who) -> (&str, &str, &str) {
    (&who.district, &who.commune, &who.name.exact)
}

/// What one of two alike subjects shares with the other: a code, a person, a name, or all of a name but
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
    keys
}

/// A key; that two fall together by chance costs a look at a pair.
fn hashed(key: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}
