#!/usr/bin/env bash
# What offices open our files with must show all that is in them: LibreOffice opens Word files and workbooks of two
# examples, and what it shows is held against the ledger's own answers. `run.sh [FOLDER]`: keeps the files there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD

if ! { command -v soffice && command -v pdftotext && command -v python3; } >/dev/null; then
  as_root=$([ "$(id -u)" = 0 ] || echo sudo)
  $as_root apt-get update
  # Version 1 of the font, which older systems have as fonts-liberation, lacks letters of ours.
  font=$(apt-cache show fonts-liberation2 >/dev/null 2>&1 && echo fonts-liberation2 || echo fonts-liberation)
  $as_root apt-get install -y --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils \
    python3 "$font"
fi
cargo build --release --locked --bin ocop --example paper

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
files=${1:-$work/files}
mkdir -p "$files"
ocop() { "$root/target/release/ocop" "$@"; }

# A page as a Word file, and as Markdown to hold it against.
paper() {
  local name=$1
  shift
  ocop "$@" --out "$files/$name.docx" --force
  ocop "$@" --out "$files/$name.md" --force
}

# A page as a workbook, and as CSV to hold it against.
workbook() {
  local name=$1
  shift
  ocop "$@" --out "$files/$name.xlsx" --force
  ocop "$@" --out "$files/$name.csv" --force
}

for example in dong-thap-2020 council-2026; do
  export OCOP_LEDGER=$work/$example.db
  while read -r line; do
    eval "$line" >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }
  done < <(grep '^ocop ' "examples/$example/README.md")
  paper "$example-roster" report roster
  paper "$example-machine" report roster --columns machine
  paper "$example-total" report total
  paper "$example-expire" expire list --within 9999
  workbook "$example-roster" report roster
  [ "$example" = council-2026 ] || workbook "$example-total" report total # nothing is recognised there
done
paper council report council tinh-2026-1
paper explain rate explain 2026-1-002
paper dossier report dossier 2026-1-001 --lang en
workbook year-2026 report year 2026
OCOP_LEDGER=$work/dong-thap-2020.db paper year-2020 report year 2020
OCOP_LEDGER=$work/dong-thap-2020.db workbook year-2020 report year 2020
target/release/examples/paper "$files/paper.docx"

# A profile of its own: one that a person has open is left alone.
office() { soffice "-env:UserInstallation=file://$work/profile" --headless "$@" --outdir "$files" >/dev/null 2>&1; }
office --convert-to pdf "$files"/*.docx
# Every sheet, as it is shown: `,` between cells, `"` around text, UTF-8.
mkdir -p "$work/sheets"
cp "$files"/*.xlsx "$work/sheets"
soffice "-env:UserInstallation=file://$work/profile" --headless \
  --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1' \
  --outdir "$work/sheets" "$work/sheets"/*.xlsx >/dev/null 2>&1
python3 tests/office/check.py "$files" "$work/sheets"
