/// The month a word of a date names: `dec`, `december`, and the `thg12` of a spreadsheet in Vietnamese.
///
/// The word is folded. The months of English in the order of the year; each is told by its first three letters.
pub(super) fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if let Some(number) = word.strip_prefix("thg") {
        return super::whole(number).filter(|month| (1..=12).contains(month));
    }
    let place = MONTHS.iter().position(|month| word.len() >= 3 && (word == *month || word == &month[..3]))?;
    u32::try_from(place + 1).ok()
}
