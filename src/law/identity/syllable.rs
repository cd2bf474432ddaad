//! Whether a word without diacritics can be a syllable of Vietnamese: a slip of the hand mostly is none.

use std::collections::HashSet;
use std::sync::LazyLock;

const ONSETS: [&str; 27] = [
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",
    "s", "t", "th", "tr", "v", "x",
];

const RHYMES: &str = "a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien \
    ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on \
    ong ooc oong op ot u ua uan uang uat uau uay uc ue uech uenh uet ui um un ung uoc uoi uom uon uong uop uot uou up \
    ut uu uy uya uych uyen uyet uynh uyt uyu y yem yen yet yeu";

static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| RHYMES.split_ascii_whitespace().collect());

/// Whether a word can be one syllable.
pub(super) fn is_one(word: &str) -> bool {
    ONSETS.iter().filter_map(|onset| word.strip_prefix(onset)).any(|rest| KNOWN.contains(rest))
}
