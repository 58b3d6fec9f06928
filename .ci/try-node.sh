#!/usr/bin/env bash
# Runs the built program under another Node and compares with this one's, byte for byte: try-node.sh MAJOR …
# One line per comparison: 通过 … or 未通过 …; ends with 1 if any differs.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

results() { # program of Node, folder: what it says and writes about the example
  mkdir -p "$2"
  cp -r "$root/examples" "$2/examples"
  (
    cd "$2" || exit 1
    "$1" "$root/bin/yanxiu.js" check examples/central-school --format json >check.json || exit 1
    "$1" "$root/bin/yanxiu.js" stats examples/central-school/term.yaml --format json >stats.json || exit 1
    "$1" "$root/bin/yanxiu.js" report examples/central-school/term.yaml --format docx,html,md --out report >report.txt
  )
}

compare() { # name, file or folder
  if diff -r "$work/here/$2" "$work/there/$2" >/dev/null; then echo "通过 $1"; else
    echo "未通过 $1"
    diff -rq "$work/here/$2" "$work/there/$2"
    failed=1
  fi
}

results node "$work/here" || { echo "未通过 Node $(node -v)"; exit 1; }
for major in "$@"; do
  rm -rf "$work/there" "$work/node"
  mkdir "$work/node"
  npm install --prefix "$work/node" --no-audit --no-fund --silent "node@$major"
  there="$work/node/node_modules/node/bin/node"
  version=$("$there" -v) || version="$major 装不上"
  if ! [[ $version == v$major.* ]] || ! results "$there" "$work/there"; then
    echo "未通过 Node $version"
    failed=1
    continue
  fi
  compare "Node $version 的核查" check.json
  compare "Node $version 的统计" stats.json
  compare "Node $version 的报告" report
done
exit "$failed"
