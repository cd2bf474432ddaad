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

# A page as a workbook of which CSV has another table: its formulas are held against its figures.
sums() {
  local name=$1
  shift
  ocop "$@" --out "$files/$name.xlsx" --force
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
export OCOP_LEDGER=$work/dong-thap-2020.db
workbook period-2020 report period --of year --year 2020
workbook years report year 2019-2020
sums year-by-star report year 2020 --by star --potential apart
sums total-crossed report total --by form,star
sums total-subjects report total --by form,star --count subjects
workbook ministry report roster --columns ministry
workbook register report roster --columns register
OCOP_LEDGER=$work/council-2026.db sums council report council tinh-2026-1

# What has sums besides, of names that a spreadsheet would compute.
export OCOP_LEDGER=$work/sums.db
ocop init --unit 87 --name "Văn phòng mẫu" >/dev/null
cat >"$work/gcn.csv" <<'CSV'
ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam,loai_danh_gia
"=SUM(A1:A9)",=1+1,4,2/QĐ-UBND,28/12/2020,UBND tỉnh Đồng Tháp,2020,lần đầu
Cam mẫu,HTX mẫu 02,3,2/QĐ-UBND,28/12/2020,UBND tỉnh Đồng Tháp,2020,lần đầu
CSV
cat >"$work/ho-tro.csv" <<'CSV'
nam,noi_dung,ten_san_pham,chu_the,nguon,ke_hoach (triệu đồng),da_chi (triệu đồng)
2020,=9*9,Cam mẫu,HTX mẫu 02,ngân sách trung ương,"1.250,5",1200
2020,Máy sấy,Cam mẫu,HTX mẫu 02,vốn chủ thể,300,300
CSV
cat >"$work/so-lieu.csv" <<'CSV'
nam,ten_san_pham,chu_the,doanh_thu (triệu đồng),lao_dong
2020,Cam mẫu,HTX mẫu 02,3250,12
CSV
cat >"$work/y-tuong.csv" <<'CSV'
nam,ten_san_pham,loai_y_tuong,chu_the,phu_hop
2020,=A1,đã có,HTX mẫu 03,có
2020,Mứt mẫu,tiềm năng,HTX mẫu 04,
CSV
cat >"$work/muc.csv" <<'CSV'
hang_sao,loai_ho_so,muc_thuong
4,,20000000
3,,10000000
CSV
for line in "certify import gcn" "register support ho-tro" "register figure so-lieu" "register idea y-tuong"; do
  # shellcheck disable=SC2086 # words
  ocop ${line% *} "$work/${line##* }.csv" >/dev/null
done
workbook support report support 2020
workbook figure report figure 2020
sums idea report idea 2020
sums reward report reward 2020 --rates "$work/muc.csv"

# The papers an office signs.
export OCOP_LEDGER=$work/council-2026.db
for kind in decision submission minutes team council ministry result; do
  ocop report paper $kind tinh-2026-1 --out "$files/paper-$kind.docx" --force
done
ocop report paper request 2026-1-001 --out "$files/paper-request.docx" --force

# A written consultation, which a re-evaluation is judged by (26/2026 Art 7.6d).
export OCOP_LEDGER=$work/opinions.db
ocop init --unit 14 --name "Văn phòng mẫu" >/dev/null
cat >"$work/y-ho-so.csv" <<'CSV'
ten_san_pham,chu_the,bo_san_pham,loai_ho_so,ngay_nop
Cam mẫu,HTX mẫu 01,26-01,đánh giá lại,25/05/2026
CSV
cat >"$work/y-hoi-dong.csv" <<'CSV'
hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro
hd,tỉnh,2026,20/07/2026,A,Nguyễn An,chủ tịch
hd,tỉnh,2026,20/07/2026,B,Trần Bình,ủy viên
hd,tỉnh,2026,20/07/2026,C,Lê Chi,ủy viên kiêm thư ký
CSV
printf 'ma_ho_so,A,B,C\n2026-0-001,76,75,77\n' >"$work/y-diem.csv"
{
  ocop register roster "$work/y-ho-so.csv" --year 2026
  ocop register council "$work/y-hoi-dong.csv"
  ocop register session hd --number 1 --form written --sent 06/07/2026 --due 15/07/2026 \
    --received A=10/07/2026,B=14/07/2026,C=15/07/2026
  ocop score import "$work/y-diem.csv" --council hd
  ocop rate council hd
} >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }
ocop report paper opinions hd --out "$files/paper-opinions.docx" --force

export OCOP_LEDGER=$work/dong-thap-2020.db
ocop report paper annual 2020 --out "$files/paper-annual.docx" --force
ocop report paper reminder --as-of 2023-12-01 --out "$files/paper-reminder.docx" --force
ocop report paper revocation "Hạt sen sấy" --ground c --conclusion 12/KL-SNN --conclusion-date 2022-05-04 \
  --as-of 2022-05-10 --out "$files/paper-revocation.docx" --force
target/release/examples/paper "$files/paper.docx"

# A profile of its own: one that a person has open is left alone. What a file says a formula gives is not believed.
mkdir -p "$work/profile/user"
cat >"$work/profile/user/registrymodifications.xcu" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
XML
office() { soffice "-env:UserInstallation=file://$work/profile" --headless "$@" >/dev/null 2>&1; }
office --convert-to pdf --outdir "$files" "$files"/*.docx
# Every sheet, as it is shown: `,` between cells, `"` around text, UTF-8. The results of formulas are spoilt before.
mkdir -p "$work/sheets"
python3 tests/office/check.py --spoil "$files" "$work/sheets"
office --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1' \
  --outdir "$work/sheets" "$work/sheets"/*.xlsx
python3 tests/office/check.py "$files" "$work/sheets"
