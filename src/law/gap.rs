//! What is missing for a star: the star minima first, since they are compulsory, then points, each the
//! cheapest way: the fewest points to raise.
//!
//! A step takes a criterion up to an option: every sheet that gave less is taken to give that option's
//! points, as members do once the product has what it says. With several sheets the product is taken to
//! have what the median sheet ticked, so points are looked for in the options above that one; only where
//! these do not suffice are the lower sheets asked to come up to it.

mod knapsack;

use super::rubric::{Choice, Criterion, Mark, Rubric};
use super::{Mean, MinimumTest, Points, Star, highest_met, lower_median, test_minima};

/// What is missing for a star.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap<'r> {
    /// The mean of the sheets.
    pub mean: Mean,
    /// The star they give: band and minima.
    pub star: Star,
    /// Compulsory steps, cheapest first: one for each criterion whose minimum is missed, and one for a
    /// story without which such a criterion does not count.
    pub minima: Vec<Step<'r>>,
    /// Points missing for the band as the sheets stand, summed over them, in hundredths.
    pub short: i64,
    /// Points still missing for it after the compulsory steps.
    pub short_after: i64,
    /// The way to those points that raises the fewest, and of such ways one of the fewest steps; each
    /// step from where the compulsory ones left its criterion. `None` where no way reaches the band.
    pub points: Option<Vec<Step<'r>>>,
    /// The next option of every criterion that no step of that way takes, after the compulsory steps: most
    /// to gain first.
    pub next: Vec<Step<'r>>,
    /// The mean with every criterion at its highest open option.
    pub most: Mean,
}

/// A criterion taken up to an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step<'r> {
    /// The criterion.
    pub criterion: &'r Criterion,
    /// The star whose minimum it meets; `None` of a step for points.
    pub star: Option<Star>,
    /// The points before it of the sheet that decides: the median one, or the lowest where every sheet must
    /// reach a minimum or the median has the option's points already.
    pub from: Points,
    /// Whether that is the lowest.
    pub from_lowest: bool,
    /// The option.
    pub to: &'r Choice,
    /// What it adds to the sum of the sheets, in hundredths.
    pub gain: i64,
}

/// Points missing for a star's band, summed over the sheets, in hundredths (QĐ 26/2026 Art 3.3).
pub fn points_short(mean: Mean, star: Star) -> i64 {
    (i64::from(star.band().0) * 100 * i64::from(mean.count) - mean.sum).max(0)
}

/// What some sheets' marks lack for a star; `None` without sheets. Where a council's conclusion decides
/// the minima, those up to the star it concluded are met, whatever the marks.
pub fn gap<'r>(
    rubric: &'r Rubric,
    sheets: &[&[Mark]],
    how: MinimumTest,
    concluded: Option<Star>,
    target: Star,
) -> Option<Gap<'r>> {
    let mean = Mean::of(sheets.iter().map(|marks| rubric.parts(marks).total()))?;
    let tested = test_minima(rubric, sheets, how);
    let star = Star::of_mean(mean).min(concluded.unwrap_or_else(|| highest_met(&tested)));

    let mut board = Board::of(rubric, sheets, how);
    let most = Mean { sum: board.most(), count: mean.count };
    let mut minima = Vec::new();
    let open = |star: Star| star <= target && concluded.is_none_or(|concluded| star > concluded);
    for missed in tested.iter().filter(|minimum| !minimum.met && open(minimum.star)) {
        // Of several missed in a criterion the highest asks for the most; it comes last.
        minima.retain(|(at, _)| *at != board.place(missed.criterion));
        minima.push((board.place(missed.criterion), Some(missed.star)));
    }
    for (at, _) in minima.clone() {
        // 5.2 counts only where 5.1 has points.
        let story = board.story(at).filter(|story| !board.told(*story));
        let untold = story.filter(|story| !minima.iter().any(|(known, _)| known == story));
        minima.extend(untold.map(|story| (story, None)));
    }
    let mut compulsory: Vec<Step<'r>> = Vec::new();
    for (at, star) in minima {
        let least = star.and_then(|star| board.row(at).criterion.least_for(star));
        compulsory.extend(board.raise(at, least.unwrap_or(Points(1)), star));
    }
    compulsory.sort_by_key(|step| (step.gain, board.place(step.criterion)));

    let short = points_short(mean, target);
    let short_after = (short - compulsory.iter().map(|step| step.gain).sum::<i64>()).max(0);
    let points = board.cheapest(short_after, false).or_else(|| board.cheapest(short_after, true));
    let is_taken =
        |at: &usize| points.iter().flatten().any(|step| step.criterion.number == board.row(*at).criterion.number);
    let free = (0..board.rows.len()).filter(|at| !is_taken(at));
    let mut next: Vec<Step<'r>> = free.filter_map(|at| board.steps(at, false).into_iter().next()).collect();
    next.sort_by_key(|step| (std::cmp::Reverse(step.gain), board.place(step.criterion)));
    Some(Gap { mean, star, minima: compulsory, short, short_after, points, next, most })
}

/// What every sheet gives each criterion, as steps are taken.
#[derive(Debug, Clone)]
struct Board<'r> {
    rows: Vec<Row<'r>>,
    how: MinimumTest,
}

#[derive(Debug, Clone)]
struct Row<'r> {
    criterion: &'r Criterion,
    /// One of each sheet.
    points: Vec<Points>,
    /// The options that stand open: of one branch, where a sheet tells which was taken.
    open: Vec<&'r Choice>,
}

impl<'r> Board<'r> {
    fn of(rubric: &'r Rubric, sheets: &[&[Mark]], how: MinimumTest) -> Self {
        let row = |criterion: &'r Criterion| {
            let marks: Vec<_> =
                sheets.iter().map(|marks| marks.iter().find(|m| m.criterion == criterion.number)).collect();
            let ticked = |mark: &Mark| criterion.option(mark.option?).or(criterion.option_of(mark.points));
            let branch = marks.iter().flatten().find_map(|mark| ticked(mark)?.branch);
            let is_open = |option: &&Choice| branch.is_none() || option.branch.is_none() || option.branch == branch;
            let points = marks.iter().map(|mark| mark.map(|mark| mark.points).unwrap_or_default()).collect();
            Row { criterion, points, open: criterion.options.iter().filter(is_open).collect() }
        };
        Self { rows: rubric.criteria.iter().map(row).collect(), how }
    }

    fn row(&self, at: usize) -> &Row<'r> {
        &self.rows[at]
    }

    fn place(&self, criterion: &Criterion) -> usize {
        self.rows.iter().position(|row| row.criterion.number == criterion.number).unwrap_or_default()
    }

    /// The sum of the sheets with every criterion at its highest open option.
    fn most(&self) -> i64 {
        let of = |row: &Row<'_>| {
            let top = row.open.iter().map(|option| option.points).max().unwrap_or_default();
            row.points.iter().map(|points| top.max(*points).0).sum::<i64>()
        };
        self.rows.iter().map(of).sum()
    }

    /// The criterion that must have points for one to count.
    fn story(&self, at: usize) -> Option<usize> {
        let story = self.row(at).criterion.story()?;
        self.rows.iter().position(|row| row.criterion.number == story)
    }

    /// Whether every sheet gives a criterion points: there is a story.
    fn told(&self, at: usize) -> bool {
        self.row(at).points.iter().all(|points| *points > Points(0))
    }

    /// Takes a criterion up to its lowest open option of so many points or more.
    fn raise(&mut self, at: usize, least: Points, star: Option<Star>) -> Option<Step<'r>> {
        let row = self.row(at);
        let reaching = row.open.iter().filter(|option| option.points >= least);
        // Of two options with the same points the marked one is named.
        let to = *reaching.min_by_key(|option| (option.points, option.star.is_none(), option.number))?;
        let step = row.step(to, star, self.how);
        for points in &mut self.rows[at].points {
            *points = to.points.max(*points);
        }
        Some(step)
    }

    /// The steps that may be taken in a criterion for points: its options above the median sheet's, or from
    /// it on, lowest first; none where it counts only with a story that is not told.
    fn steps(&self, at: usize, from_median: bool) -> Vec<Step<'r>> {
        let row = self.row(at);
        if self.story(at).is_some_and(|story| !self.told(story)) {
            return Vec::new();
        }
        let median = lower_median(&row.points);
        let is_above = |points: Points| points > median || (from_median && points == median);
        let mut above: Vec<&'r Choice> = row.open.iter().copied().filter(|option| is_above(option.points)).collect();
        above.sort_by_key(|option| (option.points, option.star.is_none(), option.number));
        above.dedup_by_key(|option| option.points);
        above.into_iter().map(|to| row.step(to, None, self.how)).filter(|step| step.gain > 0).collect()
    }

    /// The steps that raise the fewest points to reach so many more, and of such the fewest.
    fn cheapest(&self, short: i64, from_median: bool) -> Option<Vec<Step<'r>>> {
        if short == 0 {
            return Some(Vec::new());
        }
        // A story that is not told may be worth telling for what then counts: every such choice is tried.
        let mut untold: Vec<usize> = (0..self.rows.len()).filter_map(|at| self.story(at)).collect();
        untold.retain(|story| !self.told(*story));
        untold.sort_unstable();
        untold.dedup();
        let ways = (0..1_usize << untold.len().min(4)).filter_map(|choice| {
            let mut board = self.clone();
            let chosen = untold.iter().enumerate().filter(|(n, _)| choice >> n & 1 == 1);
            let told: Vec<Step<'r>> = chosen.filter_map(|(_, at)| board.raise(*at, Points(1), None)).collect();
            board.with(told, short, from_median)
        });
        let total = |steps: &Vec<Step<'_>>| steps.iter().map(|step| step.gain).sum::<i64>();
        let mut steps = ways.min_by_key(|steps| (total(steps), steps.len()))?;
        steps.sort_by_key(|step| (std::cmp::Reverse(step.gain), self.place(step.criterion)));
        Some(steps)
    }

    /// The cheapest steps after some that are taken already; two steps of one criterion are told as one.
    fn with(&self, taken: Vec<Step<'r>>, short: i64, from_median: bool) -> Option<Vec<Step<'r>>> {
        let rest = short - taken.iter().map(|step| step.gain).sum::<i64>();
        let steps: Vec<Vec<Step<'r>>> = (0..self.rows.len()).map(|at| self.steps(at, from_median)).collect();
        let gains: Vec<Vec<i64>> = steps.iter().map(|of| of.iter().map(|step| step.gain).collect()).collect();
        let chosen = knapsack::least_reaching(&gains, rest)?;
        let mut all = taken;
        for (of, which) in steps.iter().zip(chosen) {
            let Some(step) = which.map(|which| &of[which]) else { continue };
            match all.iter_mut().find(|known| known.criterion.number == step.criterion.number) {
                Some(known) => (known.to, known.gain) = (step.to, known.gain + step.gain),
                None => all.push(step.clone()),
            }
        }
        Some(all)
    }
}

impl<'r> Row<'r> {
    fn step(&self, to: &'r Choice, star: Option<Star>, how: MinimumTest) -> Step<'r> {
        let gain = self.points.iter().map(|points| (to.points.0 - points.0).max(0)).sum();
        let median = lower_median(&self.points);
        let from_lowest = how == MinimumTest::Every || median >= to.points;
        let lowest = self.points.iter().copied().min().filter(|_| from_lowest);
        Step { criterion: self.criterion, star, from: lowest.unwrap_or(median), from_lowest, to, gain }
    }
}

#[cfg(test)]
mod tests;
