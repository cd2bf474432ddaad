//! What targets count: its words in files, on the command line, in reports.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::Failure;
use crate::ledger::{Reader, Target, TargetMeasure as Measure};
use crate::report::figures::{Compared, Known, compare};
use crate::text::messages::{answer, front, programme as say};
use crate::text::{Lang, fold};

impl ValueEnum for Measure {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let alias = match self {
            Self::Recognised => "duoc-cong-nhan",
            Self::New => "moi",
            Self::Total => "luy-ke",
            Self::Upgraded => "nang-hang",
            Self::ReEvaluated => "danh-gia-lai",
            Self::Subjects => "chu-the",
            Self::Communes => "xa",
            Self::Ideas => "y-tuong",
            Self::Trained => "tap-huan",
        };
        Some(PossibleValue::new(self.id()).alias(alias))
    }
}

/// What a target counts, as a form's drop-down gives it.
pub(super) fn measure(lang: Lang, measure: Measure) -> String {
    match measure {
        Measure::Recognised => front::products(lang),
        Measure::New => say::products_new(lang),
        Measure::Total => say::products_ever(lang),
        Measure::Upgraded => say::products_upgraded(lang),
        Measure::ReEvaluated => say::products_again(lang),
        Measure::Subjects => front::subjects(lang),
        Measure::Communes => say::communes_with_product(lang),
        Measure::Ideas => say::ideas_registered(lang),
        Measure::Trained => say::trained(lang),
    }
}

/// Every one, as a message lists them.
pub(super) fn measures(lang: Lang) -> Vec<String> {
    Measure::ALL.map(|one| measure(lang, one)).to_vec()
}

/// What is counted in the words of plans.
pub(super) fn named(typed: &str) -> Option<Measure> {
    let text = fold::search(typed);
    let words: Vec<&str> = text.split_whitespace().filter(|word| *word != "ocop").collect();
    let is =
        |name: String| fold::search(&name).split_whitespace().filter(|word| *word != "ocop").eq(words.iter().copied());
    let ours =
        |one: &Measure| is(measure(Lang::Vi, *one)) || is(measure(Lang::En, *one)) || text == fold::search(one.id());
    Measure::ALL.into_iter().find(ours).or(match words.join(" ").as_str() {
        "san pham" | "cong nhan" | "san pham cong nhan" | "so san pham" | "so san pham duoc cong nhan" => {
            Some(Measure::Recognised)
        }
        "san pham moi" | "cong nhan moi" | "moi" | "san pham cong nhan lan dau" | "lan dau" => Some(Measure::New),
        "luy ke" | "tong so" | "tong so san pham" | "san pham luy ke" | "luy ke san pham" => Some(Measure::Total),
        "nang hang" | "nang sao" | "nang hang san pham" => Some(Measure::Upgraded),
        "danh gia lai" | "cong nhan lai" | "san pham cong nhan lai" | "danh gia cong nhan lai" => {
            Some(Measure::ReEvaluated)
        }
        "chu the" | "so chu the" | "chu the co san pham" => Some(Measure::Subjects),
        "xa"
        | "so xa"
        | "xa co san pham"
        | "xa phuong co san pham"
        | "xa phuong dac khu co san pham"
        | "so xa co san pham" => Some(Measure::Communes),
        "y tuong" | "so y tuong" | "y tuong san pham" => Some(Measure::Ideas),
        "tap huan" | "luot nguoi" | "luot nguoi tap huan" | "so luot nguoi duoc tap huan" => Some(Measure::Trained),
        _ => None,
    })
}

/// The place of a target; the office's own where it names none.
pub(super) fn place(district: &str, commune: &str, province: &str) -> String {
    let told: Vec<&str> = [commune, district].into_iter().filter(|place| !place.is_empty()).collect();
    if told.is_empty() { province.to_owned() } else { told.join(", ") }
}

/// Where a target is for: its office's own place where it names none.
pub(super) fn place_of(one: &Compared, province: &str) -> String {
    place(&one.district, &one.commune, one.unit.as_deref().unwrap_or(province))
}

/// The same in a sentence, which tells whose of several offices it is.
pub(super) fn place_told(one: &Compared, province: &str) -> String {
    let place = place_of(one, province);
    match &one.unit {
        Some(unit) if place != *unit => format!("{place} ({unit})"),
        _ => place,
    }
}

/// What is counted, with its stars where they narrow it.
pub(super) fn what(lang: Lang, of: Measure, star: Option<u8>) -> String {
    let name = measure(lang, of);
    match star.filter(|star| *star > 3) {
        Some(star) => say::with_stars(lang, name, star),
        None => name,
    }
}

/// A target in words.
pub(super) fn told(target: &Target, province: &str, lang: Lang) -> String {
    let place = place(&target.district, &target.commune, province);
    if target.measure == Measure::Recognised {
        return answer::target(lang, target.year, place, target.count, target.star);
    }
    let what = what(lang, target.measure, Some(target.star));
    say::target_of(lang, target.year, place, target.count, what)
}

/// A year's targets held against what the ledger has; of several ledgers each office's against its own results.
pub(super) fn compared(reader: Reader<'_>, known: Known<'_>, year: i32) -> Result<Vec<Compared>, Failure> {
    if !reader.is_several() {
        return Ok(compare(known, year, &reader.planned()?));
    }
    let (on, mut all) = (known.records.on, Vec::new());
    for (at, (reader, part)) in reader.each().into_iter().zip(&known.records.parts).enumerate() {
        let (records, ideas, activities) = (reader.records(on)?, reader.ideas(on)?, reader.activities(on)?);
        let known = Known { records: &records, ideas: &ideas, activities: &activities };
        all.extend(compare(known, year, &reader.planned()?).into_iter().map(|one| Compared {
            unit: Some(part.name.clone()),
            reached: one.reached.map(|reached| reached.moved(at)),
            gaps: one.gaps.into_iter().map(|gap| gap.moved(at)).collect(),
            ..one
        }));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_reads_by_its_names_and_its_id() {
        for one in Measure::ALL {
            assert_eq!(named(&measure(Lang::Vi, one)), Some(one));
            assert_eq!(named(&measure(Lang::En, one)), Some(one));
            assert_eq!(named(one.id()), Some(one));
        }
        for (text, expected) in [
            ("Công nhận mới", Some(Measure::New)),
            ("Lũy kế sản phẩm OCOP", Some(Measure::Total)),
            ("số xã có sản phẩm OCOP", Some(Measure::Communes)),
            ("doanh thu", None),
        ] {
            assert_eq!(named(text), expected, "{text}");
        }
    }
}
