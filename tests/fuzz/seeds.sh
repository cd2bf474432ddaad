#!/usr/bin/env bash
# Makes what the targets begin with: seeds.sh [FOLDER OF ROSTERS]...
set -euo pipefail
folders=()
for folder in "$@"; do folders+=("$(realpath -- "$folder")"); done
cd "$(dirname "${BASH_SOURCE[0]}")"
[ -f Cargo.lock ] || cp ../../Cargo.lock .
export OCOP_TEST_TODAY=2027-02-01
exec cargo run --quiet --example seeds -- ${folders[@]+"${folders[@]}"}
