//! What a page shows.

use super::face::Face;

/// What is drawn, in points from the left and from above.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// Text on its baseline.
    Text {
        /// Where it begins.
        at: (f32, f32),
        /// Its face.
        face: Face,
        /// Its size.
        size: f32,
        /// The text.
        text: String,
        /// How much wider each space is, of its size.
        wider: f32,
    },
    /// A thin line.
    Rule {
        /// Where it begins.
        from: (f32, f32),
        /// Where it ends.
        to: (f32, f32),
    },
    /// Areas filled in one colour; one within another that goes round the other way is left out of it.
    Shape {
        /// Their corners.
        areas: Vec<Vec<(f32, f32)>>,
        /// Red, green, blue.
        ink: [u8; 3],
    },
}

impl Mark {
    /// The same elsewhere.
    pub fn moved(&self, right: f32, down: f32) -> Self {
        let moved = |(x, y): (f32, f32)| (x + right, y + down);
        let mut mark = self.clone();
        match &mut mark {
            Self::Text { at, .. } => *at = moved(*at),
            Self::Rule { from, to } => (*from, *to) = (moved(*from), moved(*to)),
            Self::Shape { areas, .. } => areas.iter_mut().flatten().for_each(|at| *at = moved(*at)),
        }
        mark
    }
}
