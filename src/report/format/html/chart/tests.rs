use super::*;

/// Đồng Tháp 2020 (plan 122/KH-UBND): 99 products, 34 of four stars and 65 of three.
fn dong_thap() -> Chart {
    let chart = Chart::grouped("Sản phẩm năm 2020", ["Sản phẩm".into()]);
    chart.bar("5 sao", [Some(0)]).bar("4 sao", [Some(34)]).bar("3 sao", [Some(65)])
}

/// Vĩnh Long 2023: 36 of four stars and 65 of three; Bến Tre 2024: 1, 11 and 56.
fn two_places() -> Chart {
    let chart = Chart::stacked("Theo tỉnh", ["5 sao", "4 sao", "3 sao", "Chưa rõ"].map(String::from));
    let values = |of: [u64; 4]| of.map(Some);
    chart.bar("Vĩnh Long", values([0, 36, 65, 0])).bar("Bến Tre", values([1, 11, 56, 0]))
}

fn text(chart: &Chart) -> String {
    drawn(chart, 7, Lang::Vi).into_string()
}

/// The numbers of an attribute, tag by tag.
fn numbers(svg: &str, tag: &str, attribute: &str) -> Vec<i64> {
    let tags = svg.split('<').filter(|rest| rest.starts_with(tag));
    tags.filter_map(|rest| rest.split(&format!(" {attribute}=\"")).nth(1)?.split('"').next()?.parse().ok()).collect()
}

#[test]
fn a_bar_is_as_long_as_its_number_and_tells_it() {
    let svg = text(&dong_thap());
    let [four, three] = numbers(&svg, "rect", "width")[..] else { panic!("{svg}") };
    // 34 of 65, to the nearest below.
    assert_eq!(four, three * 34 / 65);
    for label in [">0</text>", ">34</text>", ">65</text>", ">4 sao</text>"] {
        assert!(svg.contains(label), "{label}: {svg}");
    }
    assert!(!svg.contains("pattern"), "one series needs no legend");
    assert!(svg.contains("<figcaption>Sản phẩm năm 2020</figcaption>"));
    assert!(svg.contains("<svg role=\"img\" aria-labelledby=\"k7-t k7-d\""));
    assert!(svg.contains("<title id=\"k7-t\">Sản phẩm năm 2020</title>"));
    assert!(svg.contains("<desc id=\"k7-d\">5 sao: 0; 4 sao: 34; 3 sao: 65</desc>"));
}

#[test]
fn the_parts_of_a_whole_stand_end_to_end_and_what_no_place_has_is_left_out() {
    let chart = two_places().drawn().unwrap();
    assert_eq!(chart.series, ["5 sao", "4 sao", "3 sao"]);
    let svg = text(&chart);
    // Three signs of the legend, then 36 + 65 and 1 + 11 + 56.
    assert_eq!(svg.matches("<rect").count(), 3 + 2 + 3);
    assert!(svg.contains(">101 = 0 + 36 + 65</text>") && svg.contains(">68 = 1 + 11 + 56</text>"));
    assert!(svg.contains("Bến Tre: 5 sao 1, 4 sao 11, 3 sao 56</desc>"));
    let (xs, widths) = (numbers(&svg, "rect", "x"), numbers(&svg, "rect", "width"));
    assert_eq!(xs[3] + widths[3] + 1, xs[4], "a gap of one between two parts");
    assert_eq!(svg.matches("<pattern").count(), 2);
    assert!(svg.contains("fill=\"url(#k7-1)\"") && svg.contains("id=\"k7-1\""));
}

#[test]
fn what_is_not_known_has_no_bar_and_of_nothing_nothing_is_drawn() {
    let planned = |reached| Chart::grouped("Kế hoạch", ["a".into(), "b".into()]).bar("x", [reached, Some(34)]);
    // Yên Bái 10/2023: 43 against a plan of 34.
    assert_eq!(text(&planned(Some(43))).matches("<rect").count(), 2 + 2);
    let unknown = text(&planned(None));
    assert_eq!(unknown.matches("<rect").count(), 2 + 1);
    assert!(unknown.contains(">–</text>") && unknown.contains("x: a –, b 34</desc>"));
    assert_eq!(Chart::grouped("", ["a".into()]).bar("x", [Some(0)]).drawn(), None);
    assert_eq!(Chart::grouped("", ["a".into()]).drawn(), None);
}

#[test]
fn all_stands_within_the_drawing_however_long_a_name_or_a_number() {
    let long = "Số sản phẩm được công nhận đạt từ 4 sao trở lên của các hợp tác xã trên địa bàn huyện Cao Lãnh";
    let chart = Chart::stacked("x", ["5 sao".into(), long.into(), long.into()]);
    let chart = chart.bar(long, [Some(1), Some(1_018_000), Some(7)]).bar("x".repeat(30), [Some(u64::MAX / 4); 3]);
    let svg = text(&chart);
    let bars = numbers(&svg, "rect", "x").into_iter().zip(numbers(&svg, "rect", "width"));
    assert!(bars.into_iter().all(|(x, width)| x >= 0 && width > 0 && x + width <= WIDTH), "{svg}");
    assert!(lines(long).iter().all(|line| line.chars().count() <= NAME) && lines(long).len() == 3);
    let (x, y) = (numbers(&svg, "text", "x"), numbers(&svg, "text", "y"));
    assert!(x.iter().all(|x| *x <= WIDTH) && y.windows(2).all(|pair| pair[0] <= pair[1] + HIGH * 3));
    assert!(svg.contains("1.018.008 = 1 + 1.018.000 + 7"));
}

/// WCAG 2.1, 1.4.11: what tells something has a contrast of 3 to 1 with what it stands on.
#[test]
fn each_look_is_seen_by_day_and_by_night() {
    let luminance = |colour: u32| {
        let of = |shift: u32| {
            let c = f64::from((colour >> shift) & 0xff) / 255.0;
            if c <= 0.03928 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * of(16) + 0.7152 * of(8) + 0.0722 * of(0)
    };
    let contrast = |a: f64, b: f64| (a.max(b) + 0.05) / (a.min(b) + 0.05);
    let css = include_str!("../page.css");
    for look in 0..LOOKS {
        let colour = css.split(&format!(".s{look} {{ color: #")).nth(1).unwrap();
        let colour = luminance(u32::from_str_radix(&colour[..6], 16).unwrap());
        // White, and what browsers take for the ground of a dark page.
        for ground in [0x00ff_ffff, 0x0012_1212] {
            let contrast = contrast(colour, luminance(ground));
            assert!(contrast >= 3.0, "s{look} on {ground:06x}: {contrast:.2}");
        }
    }
}
