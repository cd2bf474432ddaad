//! How a page looks, beside how it looked.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{PRINT, bytes, decision};

/// A picture of a page in grey, a pixel of three by three: how letters are smoothed does not count.
struct Picture {
    wide: usize,
    pixels: Vec<u8>,
}

impl Picture {
    /// Reads a PGM (`P5`, the size, 255, each on a line).
    fn read(bytes: &[u8]) -> Self {
        let mut parts = bytes.splitn(4, |byte| *byte == b'\n');
        assert_eq!(parts.next().unwrap(), b"P5");
        let size = String::from_utf8(parts.next().unwrap().to_vec()).unwrap();
        assert_eq!(parts.next().unwrap(), b"255");
        let wide = size.split(' ').next().unwrap().parse().unwrap();
        Self { wide, pixels: parts.next().unwrap().to_vec() }
    }

    fn coarse(&self) -> Self {
        let (wide, high) = (self.wide / 3, self.pixels.len() / self.wide / 3);
        let mean = |x: usize, y: usize| {
            let of = |dy: usize| (0..3).map(move |dx| u32::from(self.pixels[(3 * y + dy) * self.wide + 3 * x + dx]));
            u8::try_from((0..3).flat_map(of).sum::<u32>() / 9).unwrap()
        };
        Self { wide, pixels: (0..high).flat_map(|y| (0..wide).map(move |x| mean(x, y))).collect() }
    }

    fn bytes(&self) -> Vec<u8> {
        let head = format!("P5\n{} {}\n255\n", self.wide, self.pixels.len() / self.wide);
        [head.as_bytes(), &self.pixels].concat()
    }
}

#[test]
fn a_decision_looks_as_it_did() {
    if Command::new("pdftoppm").arg("-v").output().is_err() {
        println!("pdftoppm is not there: how a page looks was NOT tested (.ci/install-tools)");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.pdf"), bytes(&decision(), PRINT)).unwrap();
    let done = Command::new("pdftoppm")
        .args(["-r", "60", "-gray", "-f", "1", "-l", "1", "-singlefile", "a.pdf", "a"])
        .current_dir(folder.path())
        .status();
    assert!(done.unwrap().success());
    let made = Picture::read(&fs::read(folder.path().join("a.pgm")).unwrap()).coarse();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/papers/decision.pgm");
    if std::env::var_os("OCOP_TEST_REWRITE").is_some() {
        fs::create_dir_all(kept.parent().unwrap()).unwrap();
        fs::write(&kept, made.bytes()).unwrap();
    }
    let kept = Picture::read(&fs::read(kept).unwrap());
    assert_eq!((made.wide, made.pixels.len()), (kept.wide, kept.pixels.len()));
    let other = std::iter::zip(&made.pixels, &kept.pixels).filter(|(made, kept)| made.abs_diff(**kept) > 48).count();
    assert!(other * 500 < kept.pixels.len(), "{other} of {} pixels look otherwise", kept.pixels.len());
}
