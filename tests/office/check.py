#!/usr/bin/env python3
"""Holds what LibreOffice shows of our files against what is in them, and that against the ledger's answer in plain text.

    python3 check.py FILES SHEETS      FILES: NAME.docx with NAME.pdf, and with NAME.md where there is one; NAME.xlsx, and
                                       with NAME.csv where there is one. SHEETS: each sheet of each workbook, as
                                       LibreOffice wrote it
    python3 check.py --spoil FILES TO  copies of the workbooks whose formulas give a wrong result: whoever opens them has
                                       to compute
"""

import csv
import re
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XLSX = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def squeezed(text):
    """Letters alone: where lines end and how wide gaps are is the printer's affair."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def words(element):
    """What a paragraph or a cell says."""
    if element.tag == W + "tc":
        return "\n".join(words(paragraph) for paragraph in element.iter(W + "p"))
    told = {W + "t": lambda e: e.text or "", W + "br": lambda e: "\n"}
    return "".join(told[e.tag](e) for e in element.iter() if e.tag in told)


class Table:
    """A table of a Word file: rows of headings, rows."""

    def __init__(self, element):
        self.heads, self.rows = [], []
        for row in element.iter(W + "tr"):
            is_head = row.find(f"{W}trPr/{W}tblHeader") is not None
            (self.heads if is_head else self.rows).append([words(cell) for cell in row.iter(W + "tc")])

    def head(self):
        return squeezed("".join(cell for row in self.heads for cell in row))

    def text(self):
        return self.head() + squeezed("".join(cell for row in self.rows for cell in row))


class Section:
    """What a section of a Word file holds: texts and tables."""

    def __init__(self):
        self.parts = []

    def tables(self):
        return [part for part in self.parts if isinstance(part, Table)]

    def text(self):
        return "".join(part.text() if isinstance(part, Table) else squeezed(part) for part in self.parts)


def sections(path):
    """The sections of a Word file, and the text at the foot of its pages."""
    with zipfile.ZipFile(path) as file:
        body = ElementTree.fromstring(file.read("word/document.xml"))[0]
        foot = file.read("word/footer1.xml") if "word/footer1.xml" in file.namelist() else None
    found, section = [], Section()
    for element in body:
        if element.tag == W + "tbl":
            section.parts.append(Table(element))
        elif element.tag == W + "p":
            section.parts.append(words(element))
        if element.tag == W + "sectPr" or element.find(f"{W}pPr/{W}sectPr") is not None:
            found.append(section)
            section = Section()
    return found, squeezed(words(ElementTree.fromstring(foot))) if foot else ""


def shown(path):
    """The pages of a PDF, in the order of their content."""
    pages = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout
    return [squeezed(page) for page in pages.split("\f")[:-1]]


def after(text, furniture, what):
    """A text without what it begins with."""
    assert text.startswith(furniture), f"{what}: {furniture!r} expected, found {text[:80]!r}"
    return text[len(furniture):]


def check_pages(path):
    """Every letter of a Word file is on the pages, in its order; all else on them is their numbers, feet and headings."""
    found, foot = sections(path)
    pages = shown(path.with_suffix(".pdf"))
    at = 0
    for section in found:
        text, number = section.text(), 0
        while text or number == 0:
            assert at < len(pages), f"{path.name}: not on any page: {text[:80]!r}"
            page, at, number = pages[at], at + 1, number + 1
            what = f"{path.name}, page {at}"
            assert page.endswith(foot), f"{what}: ends with {page[-80:]!r}, not with {foot!r}"
            page = page[: len(page) - len(foot)]
            if number > 1:
                page = after(page, str(number), what)
            # A page that a table goes on to begins with the headings of that table.
            for head in [table.head() for table in section.tables() if table.heads]:
                if not text.startswith(page) and page.startswith(head):
                    page = page[len(head):]
                    break
            text = after(text, page, what)
    assert at == len(pages), f"{path.name}: {len(pages) - at} page(s) too many"
    cells = sum(len(row) for section in found for table in section.tables() for row in table.rows)
    return len(pages), cells


def unescaped(text):
    return re.sub(r"\\(.)", r"\1", text.replace("<br>", "\n"))


def check_answer(path):
    """A Word file says what the same answer in Markdown says: its tables row by row, its texts one after the other."""
    tables, texts, within = [], [], 0
    for line in path.with_suffix(".md").read_text("utf-8").splitlines():
        if not line.startswith("| "):
            texts.append(squeezed(unescaped(line.removeprefix("# "))))
            within = 0
            continue
        within += 1
        if within == 1:
            tables.append([])
        elif within > 2:  # below the headings and the rule under them
            tables[-1].append([unescaped(cell) for cell in line[2:-2].split(" | ")])
    found, _ = sections(path)
    assert len(found) == 1
    # Who writes and who signs stand in tables without headings: Markdown has neither.
    mine = [table.rows for table in found[0].tables() if table.heads]
    assert len(mine) == len(tables), f"{path.name}: {len(mine)} tables, not {len(tables)}"
    for rows, told in zip(mine, tables):
        assert len(rows) == len(told), f"{path.name}: {len(rows)} rows, not {len(told)}"
        for row, other in zip(rows, told):
            assert row == other, f"{path.name}: {row}, not {other}"
    told = [squeezed(part) for part in found[0].parts if isinstance(part, str)]
    # The journal's head stands below each page of a Word file, and last in Markdown.
    if texts and texts[-1].startswith((squeezed("Sổ OCOP: mục số"), squeezed("OCOP ledger: entry"))):
        texts.pop()
    assert "".join(told) == "".join(texts), path.name


def as_data(cell):
    """A cell as CSV has it: an ISO day, a number without its grouping, its zeros and its percent sign."""
    if day := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", cell):
        return "-".join(reversed(day.groups()))
    if re.fullmatch(r"-?[\d,]+(\.\d+)?%?", cell):
        cell = cell.replace(",", "").rstrip("%")
        return cell.rstrip("0").rstrip(".") if "." in cell else cell
    return cell


def sheets_of(path):
    """The sheets of a workbook: their names, and their XML."""
    with zipfile.ZipFile(path) as file:
        book = ElementTree.fromstring(file.read("xl/workbook.xml"))
        names = [sheet.attrib["name"] for sheet in book.iter(XLSX + "sheet")]
        return {name: file.read(f"xl/worksheets/sheet{at}.xml").decode() for at, name in enumerate(names, 1)}


FORMULA = re.compile(r'<c r="([A-Z]+)(\d+)"[^>]*><f>([^<]*)</f><v>([^<]*)</v></c>')
WRONG = "-98765"


def spoil(files, to):
    """Copies workbooks, with another result for each formula."""
    for path in files.glob("*.xlsx"):
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(to / path.name, "w") as new:
            for name in old.namelist():
                part = old.read(name)
                if name.startswith("xl/worksheets/sheet"):
                    part = re.sub(r"(</f><v>)[^<]*", rf"\g<1>{WRONG}", part.decode()).encode()
                new.writestr(name, part)


def shown_cells(path, name, sheets):
    """A sheet as LibreOffice shows it."""
    with open(sheets / f"{path.stem}-{name}.csv", encoding="utf-8", newline="") as lines:
        return [[as_data(cell) for cell in row] for row in csv.reader(lines)]


def check_formulas(path, sheets):
    """LibreOffice computes the figure that stands beside each formula."""
    count = 0
    for name, xml in sheets_of(path).items():
        cells = shown_cells(path, name, sheets)
        formulas = FORMULA.findall(xml)
        assert len(formulas) == xml.count("<f>"), f"{path.name}: formulas that are not read"
        for letters, row, formula, figure in formulas:
            column = 0
            for letter in letters:
                column = column * 26 + ord(letter) - ord("A") + 1
            computed = cells[int(row) - 1][column - 1]
            assert computed == figure, f"{path.name}: {formula} gives {computed}, not {figure}"
            assert re.fullmatch(r"SUM\([A-Z]+\d+(:[A-Z]+\d+)?(,[A-Z]+\d+(:[A-Z]+\d+)?)*\)", formula), formula
        count += len(formulas)
    return count


def check_workbook(path, sheets):
    """Every row of the CSV stands in the sheets, in its order, as LibreOffice shows them."""
    found = [row for name in sheets_of(path) for row in shown_cells(path, name, sheets)]
    with open(path.with_suffix(".csv"), encoding="utf-8-sig", newline="") as lines:
        told = [[as_data(cell) for cell in row] for row in csv.reader(lines)][1:]

    def bare(row):
        return row[: max((at + 1 for at, cell in enumerate(row) if cell), default=0)]

    rest = iter(found)
    for row in told:
        assert any(bare(other) == bare(row) for other in rest), f"{path.name}: no row {row}"
    return len(told)


def main(files, sheets):
    papers = pages = cells = rows = formulas = 0
    for path in sorted(files.glob("*.docx")):
        more = check_pages(path)
        papers, pages, cells = papers + 1, pages + more[0], cells + more[1]
        if path.with_suffix(".md").exists():
            check_answer(path)
    books = sorted(files.glob("*.xlsx"))
    for path in books:
        formulas += check_formulas(path, sheets)
        if path.with_suffix(".csv").exists():
            rows += check_workbook(path, sheets)
    assert papers and books and cells and rows and formulas
    print(
        f"{papers} papers on {pages} pages, {cells} cells; {len(books)} workbooks, {rows} rows, {formulas} formulas: "
        "all there"
    )


if sys.argv[1] == "--spoil":
    spoil(Path(sys.argv[2]), Path(sys.argv[3]))
else:
    main(Path(sys.argv[1]), Path(sys.argv[2]))
