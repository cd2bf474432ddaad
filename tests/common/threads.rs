//! One test's work on all cores: a long one that is begun late has them to itself.
#![allow(dead_code)] // each test file uses its part
#![allow(clippy::unwrap_used)] // a helper of tests is a test

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What comes of each, in their order; whichever core is free takes the next.
pub fn each<T: Sync, R: Send>(all: &[T], of: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let work = || {
        let taken = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        taken.map_while(|at| Some((at, of(all.get(at)?)))).collect::<Vec<_>>()
    };
    let mut done = thread::scope(|scope| {
        let threads = thread::available_parallelism().map_or(4, usize::from);
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect::<Vec<_>>()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, one)| one).collect()
}
