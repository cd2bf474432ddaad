//! Figures as numbers, and what is behind each.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::Counted;
use super::counted::MARK;

/// Figures as data, and what is behind each.
#[derive(Debug, Default)]
pub struct Told {
    /// The figures: numbers.
    pub figures: Value,
    /// By the path of a figure, `recognised.by_star.four`, what it counts.
    pub behind: BTreeMap<String, Counted>,
}

impl Told {
    /// Splits figures into numbers and what is behind them: none can be without it.
    pub fn of(figures: &impl Serialize) -> serde_json::Result<Self> {
        let mut told = Self { figures: serde_json::to_value(figures)?, ..Self::default() };
        let mut figures = std::mem::take(&mut told.figures);
        told.split(&mut figures, "")?;
        told.figures = figures;
        Ok(told)
    }

    /// Puts more figures beside them, under a key.
    pub fn put(&mut self, key: &str, figures: &impl Serialize) -> serde_json::Result<()> {
        let part = Self::of(figures)?;
        self.figures[key] = part.figures;
        self.behind.extend(part.behind.into_iter().map(|(path, counted)| (format!("{key}.{path}"), counted)));
        Ok(())
    }

    fn split(&mut self, value: &mut Value, path: &str) -> serde_json::Result<()> {
        let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        match value {
            Value::Object(map) if map.contains_key(MARK) => {
                let counted = Counted::marked(map)?;
                *value = counted.count().into();
                self.behind.insert(path.to_owned(), counted);
            }
            Value::Object(map) => {
                for (key, value) in map {
                    self.split(value, &below(key))?;
                }
            }
            Value::Array(list) => {
                for (at, value) in list.iter_mut().enumerate() {
                    self.split(value, &below(&at.to_string()))?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// How many a figure counts; none where there is no such figure.
    pub fn count(&self, path: &str) -> u64 {
        self.behind.get(path).map_or(0, Counted::count)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::report::figures::Of;

    #[derive(Serialize)]
    struct Figures {
        year: i32,
        products: Counted,
        by_star: BTreeMap<u8, Counted>,
        cells: Vec<Counted>,
        activities: Counted,
    }

    #[test]
    fn figures_are_numbers_and_each_has_its_rows_behind_it() {
        let mut activities = Counted::none(Of::Activities);
        activities.add_as(5, 44); // "44 bảng pano": one record
        activities.add_as(6, 0);
        let figures = Figures {
            year: 2020,
            products: Counted::all(Of::Certificates, [3, 1, 3]),
            by_star: BTreeMap::from([(4, Counted::all(Of::Certificates, [1]))]),
            cells: vec![Counted::none(Of::Subjects)],
            activities,
        };
        let told = Told::of(&figures).unwrap();
        let expected = json!({ "year": 2020, "products": 2, "by_star": { "4": 1 }, "cells": [0], "activities": 44 });
        assert_eq!(told.figures, expected);
        let paths: Vec<&str> = told.behind.keys().map(String::as_str).collect();
        assert_eq!(paths, ["activities", "by_star.4", "cells.0", "products"]);
        assert_eq!(told.behind["products"].ids().collect::<Vec<_>>(), [1, 3]);
        assert_eq!(told.behind["activities"].rows().collect::<Vec<_>>(), [(5, 44)]);
        assert_eq!(told.behind["by_star.4"], figures.by_star[&4]);
        assert_eq!((told.count("products"), told.count("none")), (2, 0));
    }
}
