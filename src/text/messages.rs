//! The catalogue: every sentence the program can say, in both languages.

