//! What a row says of a subject and a product: the same for registration and for past certificates.

use super::person;
use crate::commands::input::Input;
use crate::commands::wording;
use crate::law::{FIRST_YEAR, subject_form};
use crate::ledger::{ProductFacts, SubjectFacts};
use crate::roster::Row;
use crate::roster::cell::{self, CellFault, CellFaultKind};
use crate::text::messages::{cell as of_cell, input as msg};
use crate::text::{Lang, fold};

/// The subject of a row; its name is `None` where the cell is blank (chưa rõ). A doubt about its
/// form is put in `doubts` in words.
pub(in crate::commands) fn subject(input: &mut Input, row: &Row, doubts: &mut Vec<String>, lang: Lang) -> SubjectFacts {
    let name = input.read(row, "chu_the", cell::text).filter(|name| !wording::is_not_known(name));
    zero(input, row, "chu_the", lang);
    let phone = input.read(row, "dien_thoai", cell::code);
    if let Some(phone) = phone.as_deref().filter(|phone| cell::lost_zero(phone)) {
        doubts.push(of_cell::lost_zero(lang, phone));
    }
    let column = input.text(row, "loai_chu_the").unwrap_or_default();
    let form = match subject_form::read(&column, name.as_deref().unwrap_or_default()) {
        Ok(reading) => {
            if let Some(doubt) = &reading.doubt {
                doubts.push(doubt.message(lang));
            }
            reading.form
        }
        Err(error) => {
            input.fault(row.line, "loai_chu_the", error.message(lang));
            None
        }
    };
    let person = person::read(input, row);
    doubts.extend(person::stands(input, row, lang));
    let (tax_code, other_code) = tax_code(input, row, lang);
    SubjectFacts {
        name,
        form,
        address: input.read(row, "dia_chi", cell::text),
        commune: input.read(row, "xa_phuong", cell::text),
        district: input.read(row, "huyen", cell::text),
        province: input.read(row, "tinh", cell::text),
        unit: None, // told by the row's day
        tax_code,
        registration: input.read(row, "so_dang_ky", cell::code).or(other_code),
        registered_on: input.read(row, "ngay_dang_ky", cell::date),
        representative: input.read(row, "nguoi_dai_dien", cell::text),
        position: input.read(row, "chuc_vu", cell::text),
        phone,
        email: input.read(row, "email", cell::text),
        sex: person.sex,
        ethnicity: person.ethnicity,
        disability: person.disability,
        personal: person.personal,
    }
}

/// A tax code: 10 digits, with or without a branch's 3, or the 12 of a person's number. It tells who is who, so what is
/// none is never kept as one: under a heading of enterprises' codes the second, the number of a registration.
fn tax_code(input: &mut Input, row: &Row, lang: Lang) -> (Option<String>, Option<String>) {
    let Some(typed) = input.read(row, "ma_so_thue", cell::code) else { return (None, None) };
    let code: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    let digits = |text: &str, n: usize| text.len() == n && text.bytes().all(|b| b.is_ascii_digit());
    let branch = |(main, branch): (&str, &str)| digits(main, 10) && digits(branch, 3);
    if digits(&code, 10) || digits(&code, 12) || code.split_once('-').is_some_and(branch) {
        return (Some(code), None);
    }
    let heading = input.binding.column("ma_so_thue").and_then(|column| input.table.headings.get(column - 1));
    let says_tax = |heading: &str| ["thue", "mst", "tax"].iter().any(|word| fold::heading(heading).contains(word));
    if heading.is_some_and(|heading| !says_tax(heading)) && input.get(row, "so_dang_ky").is_empty() {
        return (None, Some(typed));
    }
    input.fault(row.line, "ma_so_thue", msg::not_tax_code(lang, typed));
    (None, None)
}

/// Refuses a name that is a formula's 0: of a blank cell it points to, or of a workbook that nobody opened since.
fn zero(input: &mut Input, row: &Row, field: &str, lang: Lang) {
    if input.get(row, field) == "0" {
        input.fault(row.line, field, of_cell::zero_name(lang));
    }
}

/// The product of a row; a blank name is a fault.
pub(in crate::commands) fn product(input: &mut Input, row: &Row, lang: Lang) -> ProductFacts {
    let name = input.read(row, "ten_san_pham", cell::text).unwrap_or_default();
    if input.get(row, "ten_san_pham").is_empty() {
        input.fault(row.line, "ten_san_pham", msg::needs_product(lang));
    }
    zero(input, row, "ten_san_pham", lang);
    ProductFacts {
        name,
        sector: input.read(row, "nhom", cell::text),
        set_code: input.read(row, "bo_san_pham", cell::text),
    }
}

/// A programme year in a cell: the programme began in 2018.
pub(in crate::commands) fn programme_year(text: &str) -> Result<i32, CellFault> {
    let year = cell::year(text)?;
    if i32::from(year) < FIRST_YEAR {
        return Err(CellFault { kind: CellFaultKind::YearOutOfRange, got: text.to_owned() });
    }
    Ok(i32::from(year))
}
