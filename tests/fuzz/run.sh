#!/usr/bin/env bash
# Runs targets, each so many seconds: run.sh SECONDS [TARGET]...; all of them where none is named.
set -euo pipefail
seconds=$1
shift
cd "$(dirname "${BASH_SOURCE[0]}")"
[ -f Cargo.lock ] || cp ../../Cargo.lock .
# A stable compiler does what otherwise needs a nightly one, with the code in many units, or it builds for minutes; the
# day is fixed, as in the tests.
export RUSTFLAGS=-Ccodegen-units=16 RUSTC_BOOTSTRAP=1 OCOP_TEST_TODAY=2027-02-01
# Each allocation remembers less of where it was made, or most of the time goes into that.
export ASAN_OPTIONS=malloc_context_size=2:quarantine_size_mb=32
# Ledgers are copied and written thousands of times: in memory, where the system has such a folder.
TMPDIR=$(if [ -d /dev/shm ]; then mktemp -d -p /dev/shm; else mktemp -d; fi)
export TMPDIR
trap 'rm -rf -- "$TMPDIR"' EXIT
if [ $# -eq 0 ]; then
  mapfile -t targets < <(cargo fuzz list --fuzz-dir .)
  set -- "${targets[@]}"
fi
for target in "$@"; do
  case $target in
    csv | scores | lists | rubric) length=16384 ;;
    workbook | forms) length=65536 ;;
    ledger) length=1048576 ;;
    decoders) length=4096 ;;
    *) length=1024 ;;
  esac
  printf '\n== %s\n' "$target"
  cargo fuzz run --fuzz-dir . "$target" -- -max_total_time="$seconds" -max_len="$length" \
    -rss_limit_mb=2048 -timeout=20 -print_final_stats=1
done
