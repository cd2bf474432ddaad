//! What a table tells as bars, for a format that draws. It stands beside a table that tells the same figures, so that a
//! format that does not draw leaves it out.

/// Bars over categories: each category has a value of each series.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chart {
    /// What it tells, above it.
    pub title: String,
    /// What the bars of a category are of: "5 sao", "4 sao"; or planned and reached.
    pub series: Vec<String>,
    /// What the bars are over, from above to below.
    pub categories: Vec<Category>,
    /// Whether the series are parts of a whole, their bars set end to end; else one stands under the other.
    pub stacked: bool,
    /// What it leaves out.
    pub note: Option<String>,
}

/// What some bars are over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Category {
    /// What it is called.
    pub name: String,
    /// Its value of each series; `None`: not known.
    pub values: Vec<Option<u64>>,
}

impl Chart {
    /// A chart of some series, one bar under the other.
    pub fn grouped(title: impl Into<String>, series: impl IntoIterator<Item = String>) -> Self {
        Self { title: title.into(), series: series.into_iter().collect(), ..Self::default() }
    }

    /// A chart of the parts of a whole.
    pub fn stacked(title: impl Into<String>, series: impl IntoIterator<Item = String>) -> Self {
        Self { stacked: true, ..Self::grouped(title, series) }
    }

    /// Adds a category with its value of each series.
    #[must_use]
    pub fn bar(mut self, name: impl Into<String>, values: impl IntoIterator<Item = Option<u64>>) -> Self {
        let values: Vec<_> = values.into_iter().collect();
        debug_assert_eq!(
            values.len(),
            self.series.len(),
            "a category of {} has not a value of each series",
            self.title
        );
        self.categories.push(Category { name: name.into(), values });
        self
    }

    /// Says what it leaves out.
    #[must_use]
    pub fn note(mut self, note: Option<String>) -> Self {
        self.note = note;
        self
    }

    /// The chart where it has anything, without the last series if no category has anything of it: those before keep
    /// their looks.
    pub fn drawn(mut self) -> Option<Self> {
        let has = |category: &Category| category.values.last().is_some_and(|last| last.unwrap_or_default() > 0);
        while self.stacked && !self.series.is_empty() && !self.categories.iter().any(has) {
            self.series.pop();
            for category in &mut self.categories {
                category.values.pop();
            }
        }
        let any = self.categories.iter().flat_map(|category| &category.values).any(|n| n.is_some_and(|n| n > 0));
        any.then_some(self)
    }
}

impl Category {
    /// All of a stack; `None` where a part is not known.
    pub fn sum(&self) -> Option<u64> {
        self.values.iter().copied().sum()
    }
}
