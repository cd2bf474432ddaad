#!/usr/bin/env bash
# Installs the browser that tests/browser.rs opens pages in, where there is none: Debian's chromium.
set -euo pipefail

for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null; then
    exit 0
  fi
done
if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
  echo "no chromium, and it is not to be installed here: pages are not opened in a browser" >&2
  exit 0
fi
apt-get update
apt-get install -y --no-install-recommends chromium
