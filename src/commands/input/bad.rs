//! The bad rows of a table, set aside to be mended.

use super::{Failure, Input};

impl Input {
    /// The bad rows as CSV with the reasons in a first column, to mend and import again. Fails when
    /// it is not clear where rows begin and end.
    pub fn bad_rows_csv(&self) -> Result<Vec<u8>, Failure> {
        if self.faults.beyond_rows {
            self.sound(None)?;
        }
        // With the file's own separator, so that Excel opens it as it opened the file.
        let delimiter = u8::try_from(self.table.delimiter).unwrap_or(b',');
        let mut writer =
            csv::WriterBuilder::new().flexible(true).delimiter(delimiter).from_writer(b"\xEF\xBB\xBF".to_vec());
        let record = |writer: &mut csv::Writer<Vec<u8>>, cells: Vec<&str>| {
            writer.write_record(cells).map_err(|error| Failure::Bug(error.into()))
        };
        record(&mut writer, std::iter::once("ly_do").chain(self.table.headings.iter().map(String::as_str)).collect())?;
        for (line, reason) in self.faults.by_line() {
            let cells = self.cells_at(line);
            record(&mut writer, std::iter::once(reason.as_str()).chain(cells.iter().map(String::as_str)).collect())?;
        }
        writer.into_inner().map_err(|error| Failure::Bug(anyhow::anyhow!(error.to_string())))
    }

    /// The cells of the row at a line; of a row too long for its headings, all of them.
    fn cells_at(&self, line: u64) -> Vec<String> {
        if let Some(row) = self.table.at(line) {
            return (0..self.table.headings.len()).map(|place| self.table.cell(row, place).to_owned()).collect();
        }
        let unusable = self.table.unusable.iter().find(|(at, _)| *at == line);
        unusable.map(|(_, cells)| cells.clone()).unwrap_or_default()
    }
}
