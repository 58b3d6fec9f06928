#!/usr/bin/env bash
# Opens pages in Chromium and checks what a reader meets: browser-checks.sh REPORT.html …
# The sample of write-sample.ts is checked besides. Needs Chromium and a Chinese font. One line per check.
set -uo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
node "$here/../tools.mjs" || { echo "未通过 检查用的工具没有装好，请先运行：npm run tools"; exit 1; }
out=${BROWSER_OUT:-$(mktemp -d)}
browser=${CHROMIUM:-}
for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
  [ -n "$browser" ] || browser=$(command -v "$name") || true
done
[ -n "$browser" ] || { echo "未通过 没有 Chromium，网页没有看；装上 chromium，或用 CHROMIUM=路径 指明"; exit 1; }
"$here/../../node_modules/.bin/esbuild" "$here/write-sample.ts" --bundle --platform=node --format=esm --log-level=error --outfile="$out/write-sample.mjs" &&
  node "$out/write-sample.mjs" "$out" || { echo "未通过 写出样张"; exit 1; }
node "$here/browser-checks.mjs" "$browser" "$out"/*.html "$@"
