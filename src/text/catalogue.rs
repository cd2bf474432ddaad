//! The form of the message catalogue: one entry a message, both languages side by side.
//!
//! An entry becomes a function `fn name(lang, args…) -> String`. A language left out, or a
//! placeholder that is no argument, does not compile, so a key can never be missing.

/// Defines messages. Arguments are anything that can be displayed.
///
/// ```
/// ocop::catalogue! {
///     /// A greeting.
///     hello(name) { vi: "Chào {name}", en: "Hello {name}" }
/// }
/// assert_eq!(hello(ocop::text::Lang::En, "An"), "Hello An");
/// ```
#[macro_export]
macro_rules! catalogue {
    ($($(#[$meta:meta])* $name:ident($($arg:ident),* $(,)?) { vi: $vi:literal, en: $en:literal $(,)? })*) => {
        $(
            $(#[$meta])*
            #[allow(missing_docs, clippy::needless_pass_by_value)]
            pub fn $name(lang: $crate::text::Lang $(, $arg: impl std::fmt::Display)*) -> String {
                match lang {
                    $crate::text::Lang::Vi => format!($vi),
                    $crate::text::Lang::En => format!($en),
                }
            }
        )*
    };
}
