//! How far what takes long is: on standard error, and on a terminal only.

use indicatif::{ProgressBar, ProgressStyle};

/// Fewer rows than this take no time.
pub(super) const MANY: usize = 5000;

/// A bar over so many steps, where they are as many as take long.
pub(super) fn of(steps: usize, many: usize, message: String) -> ProgressBar {
    let bar = if steps >= many { ProgressBar::new(steps as u64) } else { ProgressBar::hidden() };
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
        bar.set_style(style);
    }
    bar.with_message(message)
}

/// That something is under way whose length is not known.
pub(super) fn under_way(message: String) -> ProgressBar {
    let bar = ProgressBar::new_spinner().with_message(message);
    // Drawn once, and by this thread: it holds standard error, and another that draws would wait for it for ever.
    bar.tick();
    bar
}
