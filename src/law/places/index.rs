//! The names of a province's communes and districts, folded once when first asked for.

use super::{Commune, District, List, Province, communes, districts, provinces};
use crate::text::fold;
use std::{
    collections::HashMap,
    sync::{LazyLock, OnceLock},
};

/// A unit that has a kind and a name.
pub(super) trait Named {
    fn kind(&self) -> &'static str;
    fn name(&self) -> &'static str;
}

impl Named for Commune {
    fn kind(&self) -> &'static str {
        self.kind
    }
    fn name(&self) -> &'static str {
        self.name
    }
}

impl Named for District {
    fn kind(&self) -> &'static str {
        self.kind
    }
    fn name(&self) -> &'static str {
        self.name
    }
}

/// Units by their names: as folded, as spelled loosely, without diacritics.
#[derive(Debug)]
pub(super) struct Names<U: 'static>([HashMap<String, Vec<&'static U>>; 3]);

impl<U: Named> Names<U> {
    fn of(units: impl Iterator<Item = &'static U>) -> Self {
        let mut names = Self([HashMap::new(), HashMap::new(), HashMap::new()]);
        for unit in units {
            let name = fold::place(unit.name());
            for (map, key) in names.0.iter_mut().zip([name.clone(), loose(&name), bare(&name)]) {
                map.entry(key).or_default().push(unit);
            }
            // "N.T Phong Hải" is a town, and is mostly written "TT. Phong Hải".
            if let Some(town) = ["NT ", "N.T "].iter().find_map(|farm| unit.name().strip_prefix(farm)) {
                names.0[1].entry(loose(&fold::place(town))).or_default().push(unit);
            }
        }
        names
    }

    /// The units of a folded name: as spelled, else spelled loosely, else, in a row typed `plain`ly without any diacritic,
    /// those it can be.
    pub fn get(&self, name: &str, plain: bool) -> Vec<&'static U> {
        let [exact, loosely, barely] = &self.0;
        let found = |map: &HashMap<String, Vec<&'static U>>, key: &str| map.get(key).cloned().unwrap_or_default();
        let mut units = found(exact, name);
        if units.is_empty() {
            units = found(loosely, &loose(name));
        }
        if units.is_empty() && plain {
            units = found(barely, &bare(name));
        }
        units
    }

    /// The likeliest slip of the hand among some of them.
    pub fn nearest(&self, name: &str, among: impl Fn(&'static U) -> bool) -> Option<&'static U> {
        let name = bare(name);
        if name.chars().all(|c| c.is_ascii_digit()) {
            return None; // a number is not nearly another one
        }
        let units = self.0[2].iter().flat_map(|(other, units)| units.iter().map(move |unit| (other, *unit)));
        let near = units
            .filter(|(_, unit)| among(unit))
            .map(|(other, unit)| (strsim::osa_distance(&name, other), other, unit));
        let (distance, _, unit) = near.min_by_key(|(distance, other, _)| (*distance, other.as_str()))?;
        Some(unit).filter(|_| distance <= name.chars().count() / 4)
    }
}

/// The names of a province's units.
#[derive(Debug)]
pub(super) struct Index {
    pub communes: Names<Commune>,
    pub districts: Names<District>,
}

/// The names of a province.
pub(super) fn of(province: &'static Province) -> &'static Index {
    static EMPTY: LazyLock<Index> =
        LazyLock::new(|| Index { communes: Names::of([].iter()), districts: Names::of([].iter()) });
    static INDEXES: LazyLock<Vec<(&'static Province, OnceLock<Index>)>> = LazyLock::new(|| {
        let both = [List::Before2025, List::Since2025].into_iter().flat_map(provinces);
        both.map(|province| (province, OnceLock::new())).collect()
    });
    let Some((_, index)) = INDEXES.iter().find(|(of, _)| *of == province) else { return &EMPTY };
    index.get_or_init(|| Index {
        communes: Names::of(communes(province.list).iter().filter(|commune| commune.province == province)),
        districts: Names::of(
            districts().iter().filter(|district| province.list == List::Before2025 && district.province == province),
        ),
    })
}

/// A name whatever its signs, its i or y ("Qui", "Quy"), its spelling of Đắk, and whether "Nông trường" before another
/// name stands in full or, as the lists have it, as NT.
fn loose(name: &str) -> String {
    let farm = ["nông trường ", "nong truong ", "ttnt "].iter().find_map(|prefix| name.strip_prefix(prefix));
    let farm = farm.map(|rest| format!("nt {rest}"));
    let name = farm.as_deref().unwrap_or(name);
    let spelled = name.split([' ', '-']).map(|word| match word {
        "đắc" | "đăc" | "đac" => "đắk",
        "lắc" | "lăc" => "lắk",
        "pắc" | "păc" | "păk" => "pắk",
        other => other,
    });
    let letters = spelled.flat_map(str::chars).filter(|c| c.is_alphanumeric());
    letters
        .map(|c| match c {
            'y' => 'i',
            'ý' => 'í',
            'ỳ' => 'ì',
            'ỷ' => 'ỉ',
            'ỹ' => 'ĩ',
            'ỵ' => 'ị',
            c => c,
        })
        .collect()
}

/// A name without diacritics and signs.
fn bare(name: &str) -> String {
    loose(&fold::search(name))
}
