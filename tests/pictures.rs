//! How pages and drawings look: the README's pictures are what the program makes, held against those kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::Desk;

fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures").join(name)
}

fn is_rewritten() -> bool {
    std::env::var_os("OCOP_TEST_REWRITE").is_some()
}

/// A picture in grey, a pixel of three by three: how letters are smoothed does not count.
struct Picture {
    wide: usize,
    pixels: Vec<u8>,
}

impl Picture {
    fn read(file: &Path) -> Self {
        let mut reader = png::Decoder::new(std::io::BufReader::new(fs::File::open(file).unwrap())).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let (of, wide) = (info.color_type.samples(), info.width as usize);
        assert_eq!(info.bit_depth, png::BitDepth::Eight);
        let grey = |x: usize, y: usize| {
            let at = y * info.line_size + x * of;
            bytes[at..at + of].iter().map(|sample| u32::from(*sample)).sum::<u32>() / u32::try_from(of).unwrap()
        };
        let (wide, high) = (wide / 3, info.height as usize / 3);
        let mean = |x: usize, y: usize| {
            let of = |dy: usize| (0..3).map(move |dx| grey(3 * x + dx, 3 * y + dy));
            u8::try_from((0..3).flat_map(of).sum::<u32>() / 9).unwrap()
        };
        Self { wide, pixels: (0..high).flat_map(|y| (0..wide).map(move |x| mean(x, y))).collect() }
    }

    /// Without the lowest part, where the journal's head stands: each ledger has another.
    fn without_foot(mut self) -> Self {
        let rows = self.pixels.len() / self.wide;
        self.pixels.truncate(self.wide * (rows - rows / 16));
        self
    }
}

/// Draws the first page of a PDF and holds it against the picture kept.
fn looks_as_kept(desk: &Desk, pdf: &str, name: &str) {
    let mut tool = Command::new("pdftoppm");
    tool.args(["-r", "72", "-png", "-f", "1", "-l", "1", "-singlefile"]).arg(desk.path(pdf)).arg(desk.path("trang"));
    if !tool.status().is_ok_and(|status| status.success()) {
        println!("pdftoppm is not there: how {name} looks was NOT tested (.ci/install-tools)");
        return;
    }
    if is_rewritten() {
        fs::copy(desk.path("trang.png"), kept(name)).unwrap();
    }
    let [made, kept] = [desk.path("trang.png"), kept(name)].map(|file| Picture::read(&file).without_foot());
    assert_eq!((made.wide, made.pixels.len()), (kept.wide, kept.pixels.len()), "{name}");
    let other = std::iter::zip(&made.pixels, &kept.pixels).filter(|(made, kept)| made.abs_diff(**kept) > 48).count();
    assert!(other * 500 < kept.pixels.len(), "{name}: {other} of {} pixels look otherwise", kept.pixels.len());
}

/// The last drawing of a page in HTML as a file of its own, with what the page's style says of drawings.
fn drawing(html: &str) -> String {
    let part = |from: &str, to: &str| {
        let (_, rest) = html.rsplit_once(from).unwrap();
        rest.split_once(to).unwrap().0
    };
    let (style, svg) = (part("<style>", "</style>"), part("<svg ", "</svg>"));
    let (head, body) = svg.split_once('>').unwrap();
    let of_drawings =
        |line: &&str| ["svg ", ".chart ", ".s", ".grid ", ".end "].iter().any(|rule| line.starts_with(rule));
    let style: Vec<&str> = style.lines().filter(of_drawings).collect();
    let style = format!("<style>\n{}\nsvg {{ background: #fff; color: #111; }}\n</style>", style.join("\n"));
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" {head}>\n{style}{body}</svg>\n")
}

#[test]
fn the_pictures_of_the_readme_are_what_the_program_makes() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    desk.ok("ocop report year 2020 --format pdf --out nam.pdf");
    looks_as_kept(&desk, "nam.pdf", "report.png");
    desk.ok("ocop certify print \"Hạt sen sấy\" --out giay.pdf");
    looks_as_kept(&desk, "giay.pdf", "certificate.png");
    let svg = drawing(&desk.ok("ocop report total --by form --format html"));
    if is_rewritten() {
        fs::write(kept("chart.svg"), &svg).unwrap();
    }
    assert_eq!(svg, fs::read_to_string(kept("chart.svg")).unwrap(), "docs/pictures/chart.svg");
}

#[test]
fn a_draft_decision_looks_as_it_did() {
    let desk = Desk::example("council-2026", "2026-11-20");
    // One of its dossiers is past the last day of the transition, which is told beside it.
    assert_eq!(desk.run("ocop report paper decision tinh-2026-1 --format pdf --out quyet-dinh.pdf").code, 0);
    looks_as_kept(&desk, "quyet-dinh.pdf", "decision.png");
}
