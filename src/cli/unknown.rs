//! A verb, noun or option that is not there: what was meant, or where it stands.

use crate::text::nearest;

use super::typed::{Place, lines_of_command, lines_of_option, long_names, names, offered};
use crate::text::{Lang, messages::usage as msg};
use clap::Command;

/// At most so many places are named where a misplaced word stands.
const PLACES: usize = 4;

/// A word where a verb or noun should stand: if it is one elsewhere, where; else the nearest here; else the nearest
/// anywhere.
pub fn command(root: &Command, place: &Place, lang: Lang, word: &str) -> Vec<String> {
    let wrong =
        if place.is(root) { msg::unknown_command(lang, word) } else { msg::unknown_noun(lang, &place.path, word) };
    let elsewhere = lines_of_command(root, word);
    if !elsewhere.is_empty() {
        return vec![wrong, msg::word_stands(lang, word, some_of(&elsewhere))];
    }
    let here = nearest(word, offered(place.cmd).flat_map(names));
    let meant = here.map(|near| format!("{} {near}", place.path)).or_else(|| {
        let anywhere = offered(root).flat_map(offered).chain(offered(root));
        let near = nearest(word, anywhere.flat_map(names))?;
        lines_of_command(root, near).into_iter().next()
    });
    let hint = meant.map(|line| msg::did_you_mean(lang, line));
    std::iter::once(wrong).chain(hint).collect()
}

/// An option (without its dashes) that the command does not have: the nearest it has, else whose it is.
pub fn option(root: &Command, place: &Place, lang: Lang, name: &str) -> Vec<String> {
    let option = format!("--{name}");
    // The command has it: what ends the options stands before it.
    if place.cmd.get_arguments().flat_map(long_names).any(|known| known == name) {
        return vec![msg::option_after_end(lang, option)];
    }
    let here = place.cmd.get_arguments().filter(|arg| !arg.is_hide_set());
    let hint = if let Some(near) = nearest(name, here.flat_map(long_names)) {
        Some(msg::did_you_mean(lang, format!("--{near}")))
    } else {
        let elsewhere = lines_of_option(root, name);
        (!elsewhere.is_empty()).then(|| msg::option_stands(lang, &option, some_of(&elsewhere)))
    };
    let wrong = msg::unknown_option(lang, &place.path, &option);
    std::iter::once(wrong).chain(hint).collect()
}

fn some_of(lines: &[String]) -> String {
    let named = lines.iter().take(PLACES).cloned().collect::<Vec<_>>().join(", ");
    if lines.len() > PLACES { named + " …" } else { named }
}

#[cfg(test)]
mod tests {
    use crate::cli::toy::told;

    #[test]
    fn an_unknown_verb_gets_the_nearest() {
        told(
            "ocop regster",
            "Không có lệnh “regster”.\nCó phải “ocop register” không?\nXem: ocop --help",
            "There is no command “regster”.\nDid you mean “ocop register”?\nSee: ocop --help",
        );
        told(
            "ocop help regster",
            "Không có lệnh “regster”.\nCó phải “ocop register” không?\nXem: ocop --help",
            "There is no command “regster”.\nDid you mean “ocop register”?\nSee: ocop --help",
        );
        told(
            "ocop đăng-ký",
            "Không có lệnh “đăng-ký”.\nCó phải “ocop dang-ky” không?\nXem: ocop --help",
            "There is no command “đăng-ký”.\nDid you mean “ocop dang-ky”?\nSee: ocop --help",
        );
        told(
            "ocop xyzzy",
            "Không có lệnh “xyzzy”.\nXem: ocop --help",
            "There is no command “xyzzy”.\nSee: ocop --help",
        );
    }

    #[test]
    fn an_unknown_noun_gets_the_nearest_here_then_anywhere() {
        told(
            "ocop dang-ky rostr",
            "“ocop dang-ky” không có mục “rostr”.\nCó phải “ocop dang-ky roster” không?\nXem: ocop dang-ky --help",
            "“ocop dang-ky” has no “rostr”.\nDid you mean “ocop dang-ky roster”?\nSee: ocop dang-ky --help",
        );
        told(
            "ocop register anex",
            "“ocop register” không có mục “anex”.\nCó phải “ocop report annex” không?\nXem: ocop register --help",
            "“ocop register” has no “anex”.\nDid you mean “ocop report annex”?\nSee: ocop register --help",
        );
    }

    #[test]
    fn a_word_of_another_place_says_where_it_stands() {
        told(
            "ocop register annex",
            "“ocop register” không có mục “annex”.\n“annex” nằm ở: ocop report annex\nXem: ocop register --help",
            "“ocop register” has no “annex”.\n“annex” is at: ocop report annex\nSee: ocop register --help",
        );
        told(
            "ocop dang-ky phu-luc",
            "“ocop dang-ky” không có mục “phu-luc”.\n“phu-luc” nằm ở: ocop bao-cao phu-luc\nXem: ocop dang-ky --help",
            "“ocop dang-ky” has no “phu-luc”.\n“phu-luc” is at: ocop bao-cao phu-luc\nSee: ocop dang-ky --help",
        );
        told(
            "ocop --lang vi roster",
            "Không có lệnh “roster”.\n“roster” nằm ở: ocop register roster, ocop report roster\nXem: ocop --help",
            "There is no command “roster”.\n“roster” is at: ocop register roster, ocop report roster\nSee: ocop --help",
        );
    }

    #[test]
    fn an_unknown_option_gets_the_nearest_or_its_place() {
        told(
            "ocop register roster --yeer 3",
            "“ocop register roster” không có tùy chọn “--yeer”.\nCó phải “--year” không?\nXem: ocop register roster --help",
            "“ocop register roster” has no option “--yeer”.\nDid you mean “--year”?\nSee: ocop register roster --help",
        );
        told(
            "ocop register roster f --năm 3",
            "“ocop register roster” không có tùy chọn “--năm”.\nCó phải “--nam” không?\nXem: ocop register roster --help",
            "“ocop register roster” has no option “--năm”.\nDid you mean “--nam”?\nSee: ocop register roster --help",
        );
        told(
            "ocop register --star 3 roster",
            "“ocop register” không có tùy chọn “--star”.\n\
             “--star” là tùy chọn của: ocop register roster, ocop report roster\n\
             Xem: ocop register --help",
            "“ocop register” has no option “--star”.\n\
             “--star” is an option of: ocop register roster, ocop report roster\n\
             See: ocop register --help",
        );
        told(
            "ocop register roster -- -f --year 3",
            "“--year” đứng sau “--” nên không được đọc là tùy chọn: hãy đặt nó trước “--”.\nXem: ocop register roster --help",
            "“--year” stands after “--”, where nothing is read as an option: put it before “--”.\nSee: ocop register roster --help",
        );
        told(
            "ocop register roster -q",
            "“ocop register roster” không có tùy chọn “-q”.\nXem: ocop register roster --help",
            "“ocop register roster” has no option “-q”.\nSee: ocop register roster --help",
        );
    }
}
