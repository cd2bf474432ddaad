//! What a section has, laid on pages one piece after the other.

use super::mark::Mark;

/// What is not divided between pages.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Strip {
    /// Room above it, but at the top of a page.
    pub before: f32,
    /// How high it is.
    pub height: f32,
    /// What it shows, from its corner above on the left.
    pub marks: Vec<Mark>,
    /// Whether the next one is to stand on the same page.
    pub keep: bool,
    /// The head of the table it is of: what stands above it on every page.
    pub head: Option<usize>,
    /// Whether it is a row of a table that goes on below.
    pub open: bool,
}

/// The head of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The headings.
    pub strip: Strip,
    /// What ends a page amid a row.
    pub end: Strip,
}

/// What a section has, from above to below.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Column {
    /// Its pieces.
    pub strips: Vec<Strip>,
    /// The heads of its tables.
    pub heads: Vec<Head>,
}

/// The pieces of a page, each with how far from above it stands.
pub type Laid<'c> = Vec<(f32, &'c Strip)>;

/// A page being filled.
struct Filling<'c> {
    column: &'c Column,
    pages: Vec<Laid<'c>>,
    page: Laid<'c>,
    y: f32,
    head: Option<usize>,
    open: bool,
}

impl Column {
    /// Lays it on pages with so much room; there is one page at least.
    pub fn pages(&self, room: f32) -> Vec<Laid<'_>> {
        let (pages, page) = (Vec::new(), Laid::new());
        let mut filling = Filling { column: self, pages, page, y: 0.0, head: None, open: false };
        for bound in self.strips.chunk_by(|strip, _| strip.keep) {
            // What belongs together goes to the next page together, if one page can hold it.
            let (here, there) = (filling.height_here(bound), filling.height(bound, None, true));
            if filling.y + here > room && there <= room {
                filling.turn();
            }
            for strip in bound {
                if filling.y + filling.height_here(std::slice::from_ref(strip)) > room {
                    filling.turn();
                }
                filling.lay(strip);
            }
        }
        filling.pages.push(filling.page);
        filling.pages
    }
}

impl<'c> Filling<'c> {
    fn height_here(&self, strips: &[Strip]) -> f32 {
        self.height(strips, self.head, self.page.is_empty())
    }

    /// How high strips are under a head, with the heads they need.
    fn height(&self, strips: &[Strip], mut head: Option<usize>, mut top: bool) -> f32 {
        let mut height = 0.0;
        for strip in strips {
            if let Some(new) = self.new_head(strip, head) {
                height += new.strip.height;
            }
            height += strip.height + if top { 0.0 } else { strip.before };
            (head, top) = (strip.head, false);
        }
        height
    }

    /// The head that a strip needs above it.
    fn new_head(&self, strip: &Strip, head: Option<usize>) -> Option<&'c Head> {
        strip.head.filter(|_| strip.head != head).and_then(|head| self.column.heads.get(head))
    }

    fn lay(&mut self, strip: &'c Strip) {
        if !self.page.is_empty() {
            self.y += strip.before;
        }
        if let Some(head) = self.new_head(strip, self.head) {
            self.page.push((self.y, &head.strip));
            self.y += head.strip.height;
        }
        self.page.push((self.y, strip));
        self.y += strip.height;
        (self.head, self.open) = (strip.head, strip.open);
    }

    /// Goes to the next page; an empty one is not left behind.
    fn turn(&mut self) {
        if self.page.is_empty() {
            return;
        }
        if let Some(head) = self.head.filter(|_| self.open).and_then(|head| self.column.heads.get(head)) {
            self.page.push((self.y, &head.end));
        }
        self.pages.push(std::mem::take(&mut self.page));
        (self.y, self.head, self.open) = (0.0, None, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(height: f32) -> Strip {
        Strip { height, before: 6.0, ..Strip::default() }
    }

    fn heights(column: &Column, room: f32) -> Vec<Vec<(f32, f32)>> {
        let page = |page: &Laid| page.iter().map(|(y, strip)| (*y, strip.height)).collect();
        column.pages(room).iter().map(page).collect()
    }

    #[test]
    fn what_is_kept_together_goes_over_together() {
        let strips = vec![strip(60.0), Strip { keep: true, ..strip(20.0) }, strip(30.0)];
        let column = Column { strips, heads: Vec::new() };
        assert_eq!(heights(&column, 122.0), [vec![(0.0, 60.0), (66.0, 20.0), (92.0, 30.0)]]);
        assert_eq!(heights(&column, 121.0), [vec![(0.0, 60.0)], vec![(0.0, 20.0), (26.0, 30.0)]]);
        // More than a page holds: it is divided where it must be.
        assert_eq!(heights(&column, 50.0), [vec![(0.0, 60.0)], vec![(0.0, 20.0)], vec![(0.0, 30.0)]]);
        assert_eq!(Column::default().pages(100.0), [Laid::new()]);
    }

    #[test]
    fn headings_stand_on_every_page_and_an_open_row_is_closed() {
        let row = |open| Strip { head: Some(0), open, ..Strip { height: 40.0, ..Strip::default() } };
        let head = Head { strip: strip(10.0), end: Strip::default() };
        let strips = vec![Strip { keep: true, ..strip(15.0) }, row(false), row(true), row(false), strip(7.0)];
        let column = Column { strips, heads: vec![head] };
        let expected = [
            vec![(0.0, 15.0), (15.0, 10.0), (25.0, 40.0), (65.0, 40.0), (105.0, 0.0)],
            vec![(0.0, 10.0), (10.0, 40.0), (56.0, 7.0)],
        ];
        assert_eq!(heights(&column, 110.0), expected);
    }
}
