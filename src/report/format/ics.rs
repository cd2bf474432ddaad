//! A calendar (RFC 5545), as telephones and mail programs take it in.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::{Style, clean_lines};
use crate::report::Page;

/// Octets of a line without its end (RFC 5545 §3.1).
const LINE: usize = 75;

/// Writes a page's events, each a whole day, told a week before as well. A page without events is
/// [`io::ErrorKind::InvalidInput`].
///
/// The same page and day are the same bytes: the stamp is of the day the page is of, and a name stays an event's own,
/// so that a calendar read in again replaces what it had.
pub fn write(page: &Page, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let events = page.events.as_ref().ok_or(io::ErrorKind::InvalidInput)?;
    let mut calendar = Lines(String::new());
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//ocop//OCOP//VI"),
        ("CALSCALE", "GREGORIAN"),
        // A calendar has at least one component (§3.6), and there may be no event.
        ("BEGIN", "VTIMEZONE"),
        ("TZID", "Asia/Ho_Chi_Minh"),
        ("BEGIN", "STANDARD"),
        ("DTSTART", "19750613T000000"),
        ("TZOFFSETFROM", "+0700"),
        ("TZOFFSETTO", "+0700"),
        ("END", "STANDARD"),
        ("END", "VTIMEZONE"),
    ] {
        calendar.put(name, value);
    }
    for event in events {
        calendar.put("BEGIN", "VEVENT");
        calendar.text("UID", &event.uid);
        calendar.put("DTSTAMP", &format!("{}T000000Z", digits(style.on)));
        calendar.put("DTSTART;VALUE=DATE", &digits(event.on));
        calendar.text("SUMMARY", &event.summary);
        calendar.text("DESCRIPTION", &event.description);
        calendar.put("TRANSP", "TRANSPARENT");
        calendar.put("BEGIN", "VALARM");
        calendar.put("ACTION", "DISPLAY");
        calendar.put("TRIGGER", "-P7D");
        calendar.text("DESCRIPTION", &event.summary);
        calendar.put("END", "VALARM");
        calendar.put("END", "VEVENT");
    }
    calendar.put("END", "VCALENDAR");
    out.write_all(calendar.0.as_bytes())
}

fn digits(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// Content lines, folded.
struct Lines(String);

impl Lines {
    /// A property whose value is text: `\`, `;`, `,` and line ends escaped (§3.3.11), nothing hidden in it.
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for letter in clean_lines(value).chars() {
            match letter {
                '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => escaped.extend(['\\', letter]),
                letter => escaped.push(letter),
            }
        }
        self.put(name, &escaped);
    }

    /// A property. A line of more than 75 octets goes on after a line end and a space, never within a letter (§3.1).
    fn put(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if length + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::law::day;
    use crate::report::page::Event;
    use crate::text::Lang;

    fn text(events: Vec<Event>) -> String {
        let page = Page { events: Some(events), ..Page::new("") };
        let mut out = Vec::new();
        write(&page, &Style { on: day(2026, 8, 1), ..Style::plain(Lang::Vi) }, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn event(summary: &str) -> Event {
        Event {
            uid: "ends-2026-09-01@87.ocop".into(),
            on: day(2026, 9, 1),
            summary: summary.into(),
            description: String::new(),
        }
    }

    /// A reader by the rules of RFC 5545: lines unfolded, then name, parameters and value, text unescaped.
    fn read(calendar: &str) -> Vec<(String, String)> {
        assert!(calendar.ends_with("\r\n"));
        assert!(!calendar.replace("\r\n", "").contains(['\r', '\n']), "a line ends otherwise than in CRLF");
        for line in calendar.split_terminator("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
        let unfolded = calendar.replace("\r\n ", "");
        let value = |escaped: &str| {
            let (mut plain, mut letters) = (String::new(), escaped.chars());
            while let Some(letter) = letters.next() {
                match (letter, (letter == '\\').then(|| letters.next().unwrap())) {
                    (_, Some('n' | 'N')) => plain.push('\n'),
                    (_, Some(escaped)) => {
                        assert!(matches!(escaped, '\\' | ';' | ','), "\\{escaped}");
                        plain.push(escaped);
                    }
                    (letter, None) => plain.push(letter),
                }
            }
            plain
        };
        let lines = unfolded.split_terminator("\r\n").map(|line| line.split_once(':').unwrap());
        lines.map(|(name, escaped)| (name.to_owned(), value(escaped))).collect()
    }

    #[test]
    fn an_event_is_a_whole_day_with_an_alarm_a_week_before() {
        let read = read(&text(vec![event("Giấy chứng nhận hết hạn: Chè, mật ong; \\ cam\nhai dòng")]));
        let of =
            |name: &str| read.iter().filter(|(of, _)| of == name).map(|(_, value)| value.as_str()).collect::<Vec<_>>();
        assert_eq!(of("DTSTART;VALUE=DATE"), ["20260901"]);
        assert_eq!(of("DTSTAMP"), ["20260801T000000Z"]);
        assert_eq!(of("UID"), ["ends-2026-09-01@87.ocop"]);
        assert_eq!(of("TRIGGER"), ["-P7D"]);
        assert_eq!(of("SUMMARY"), ["Giấy chứng nhận hết hạn: Chè, mật ong; \\ cam\nhai dòng"]);
        // What begins ends, the last begun first.
        let mut open = Vec::new();
        for (name, value) in &read {
            match name.as_str() {
                "BEGIN" => open.push(value),
                "END" => assert_eq!(open.pop(), Some(value)),
                _ => assert!(!open.is_empty()),
            }
        }
        assert!(open.is_empty());
    }

    #[test]
    fn nothing_due_is_a_calendar_too_and_no_events_is_none() {
        assert!(text(Vec::new()).contains("BEGIN:VTIMEZONE\r\n"));
        let fault = write(&Page::new(""), &Style::plain(Lang::Vi), &mut Vec::new()).unwrap_err();
        assert_eq!(fault.kind(), io::ErrorKind::InvalidInput);
    }

    proptest! {
        /// No line is longer than 75 octets, none ends within a letter, and the text comes back.
        #[test]
        fn folding_and_escaping_come_back(summary in "[a-zđăâêôơưếạ ,;\\\\:\n🍵]{0,200}") {
            let read = read(&text(vec![event(&summary)]));
            let told = read.iter().find(|(name, _)| name == "SUMMARY").unwrap();
            prop_assert_eq!(&told.1, &clean_lines(&summary));
        }
    }
}
