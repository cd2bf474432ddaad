//! Words of few: each has an id, by which it is stored and typed.

/// Defines an enum whose values have ids.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$about:meta])* $value:ident = $id:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$about])* $value,)*
        }

        impl $name {
            /// All of them, in the order that reports tell them.
            pub const ALL: &'static [Self] = &[$(Self::$value),*];

            /// As stored.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$value => $id,)*
                }
            }

            /// Of a stored id.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.id() == id)
            }
        }
    };
}
pub(crate) use named;
