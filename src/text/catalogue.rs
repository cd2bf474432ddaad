//! The form of the message catalogue: one entry a message, both languages side by side.
//!
//! An entry becomes a function `fn name(lang, args…) -> String`. A language left out, or a
//! placeholder that is no argument, does not compile, so a key can never be missing. An argument that counts is told
//! as `n: count`: its thousands stand apart as the language has them. A code, a year, a row's number never is. A name
//! that a line to be pasted has is told as `name: product` or `name: name`, behind `--` as `name: operand`, and stands
//! there as `{name:#}`.

/// Defines messages. Arguments are anything that can be displayed.
///
/// ```
/// ocop::catalogue! {
///     /// A greeting.
///     hello(name) { vi: "Chào {name}", en: "Hello {name}" }
/// }
/// assert_eq!(hello(ocop::text::Lang::En, "An"), "Hello An");
///
/// ocop::catalogue! {
///     rows(n: count) { vi: "{n} dòng", en: "{n} rows" }
/// }
/// assert_eq!(rows(ocop::text::Lang::Vi, 1018), "1.018 dòng");
/// ```
#[macro_export]
macro_rules! catalogue {
    ($($(#[$meta:meta])* $name:ident($($arg:ident $(: $form:ident)?),* $(,)?) { vi: $vi:literal, en: $en:literal $(,)? })*) => {
        $(
            $(#[$meta])*
            #[allow(missing_docs, clippy::needless_pass_by_value)]
            pub fn $name(lang: $crate::text::Lang $(, $arg: impl std::fmt::Display)*) -> String {
                $($(let $arg = $crate::text::number::in_message::$form(lang, $arg);)?)*
                match lang {
                    $crate::text::Lang::Vi => format!($vi),
                    $crate::text::Lang::En => format!($en),
                }
            }
        )*
    };
}
