#!/usr/bin/env bash
# Shows a Word file as LibreOffice lays it out: render.sh FILE.docx OUTDIR
# leaves OUTDIR/FILE.pdf and OUTDIR/FILE-1.png, -2.png …; fails when a page is missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
docx=${1:?用法：render.sh 文件.docx 输出目录}
out=${2:?用法：render.sh 文件.docx 输出目录}
name=$(basename "$docx" .docx)
mkdir -p "$out"
rm -f "$out/$name.pdf" "$out/$name"-*.png
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

export FONTCONFIG_FILE="$here/fonts.conf"
# soffice ends with 0 even when it could not read the file: the PDF is the proof.
timeout 180 soffice -env:UserInstallation="file://$profile" --headless --convert-to pdf --outdir "$out" "$docx" >"$profile/log" 2>&1 ||
  { cat "$profile/log" >&2; exit 1; }
[ -s "$out/$name.pdf" ] || { cat "$profile/log" >&2; echo "未能转换：$docx" >&2; exit 1; }
timeout 120 pdftoppm -r "${DPI:-70}" -png "$out/$name.pdf" "$out/$name"
ls "$out/$name"-*.png >/dev/null
