#!/usr/bin/env bash
# Opens Word files in LibreOffice and checks what a reader sees: office-checks.sh REPORT.docx …
# Each REPORT is a report with annexes; the samples of write-samples.ts are checked besides.
# Where LibreOffice has Calc, forms make the trip through it, too.
# Needs libreoffice-writer-nogui, poppler-utils and the fonts named in fonts.conf. One line per check.
set -uo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
out=${OFFICE_OUT:-$(mktemp -d)}
mkdir -p "$out"
failed=0

check() { # name, command…
  local name=$1
  shift
  if "$@"; then echo "通过 $name"; else echo "未通过 $name"; failed=$((failed + 1)); fi
}

pages() { pdfinfo "$out/$1.pdf" | awk '/^Pages:/ { print $2 }'; }
text() { pdftotext -layout "${@:2}" "$out/$1.pdf" -; }
many_pages() { [ "$(pages "$1")" -gt 1 ]; }
every_page_numbered() {
  local n
  for ((n = 1; n <= $(pages "$1"); n++)); do text "$1" -f "$n" -l "$n" | grep -q "^ *— $n —" || return 1; done
}
fonts() { pdffonts "$out/$1.pdf" | grep -q "$2"; }
full_line() { text "$1" -f 2 -l 2 | sed 's/^ *//' | grep -Eq "^[^ ]{$2}$"; } # NAME CHARACTERS
longer_line() { text "$1" -f 2 -l 2 | sed 's/^ *//; s/[，。]$//' | grep -Eq "^[^ ]{$(($2 + 1))}"; }
full_page() { [ "$(text "$1" -f 2 -l 2 | grep -v '— 2 —' | grep -c '[^[:space:]]')" -eq "$2" ]; } # NAME LINES
page_of() { full_page "$1" "$2" && full_line "$1" "$3" && ! longer_line "$1" "$3"; } # NAME LINES CHARACTERS
titles_as_set() { # each title prints in the lines of 题目.txt, none wrapped by itself
  local n=0 lines
  while read -r lines; do
    n=$((n + 1))
    diff <(echo "$lines") <(text 题目 -f "$n" -l "$n" | tr -d ' \f' | grep -v '^—[0-9]*—$' | grep . | paste -sd '|') >&2 || return 1
  done <"$out/题目.txt"
}
running_text() { # lines of text that follow each other stand 28.95 pt apart, 22 at most on a page, and none is wider than 28 characters
  pdftotext -bbox-layout "$out/$1.pdf" - | awk -F'"' '
    /<page / { page++; wide = $2 > 600 }
    # A line of 16 pt is 20.8 pt high; a comma may hang over the edge.
    /<line / && !wide { high = $8 - $4; if (high > 20.3 && high < 21.3) print page, $4, $6 }' |
    sort -k1,1n -k2,2n | awk '
      $3 > 522 + 16.5 { wide++ }
      $1 != page { page = $1; last = $2; lines = 1; next }
      { d = $2 - last; last = $2 }
      d > 1 && d < 30 { pairs++; right += d > 28.7 && d < 29.2; if (++lines > most) most = lines }
      END { exit !(pairs > 20 && pairs == right && most <= 22 && !wide) }'
}
number_sides() { # page 1 at the right half, page 2 at the left
  pdftotext -bbox -f 1 -l 2 "$out/$1.pdf" - | awk -F'"' '
    />—</ && !seen[page]++ { x[page] = $2 } /<page / { page++ } END { exit !(x[1] > 297 && x[2] < 297) }'
}
on_every_page() {
  local n
  for ((n = 1; n <= $(pages "$1"); n++)); do text "$1" -f "$n" -l "$n" | tr -d ' ' | grep -q "$2" || return 1; done
}
on_some_page() { # each of the texts
  local name=$1 what
  for what in "${@:2}"; do text "$name" | tr -d ' \n' | sed 's/　//g' | grep -q "$what" || return 1; done
}
header_row_repeated() { [ "$(text "$1" | grep -c '序号.*日期.*主题')" -ge "$2" ]; }
same_last_page() { # both lines of 落款 stand on one page, after other text
  text "$1" -f "$2" -l "$2" | tr -d ' ' | grep -v '^$' | grep -B1 "$4" | grep -q "$3"
}

words() { pdftotext -bbox "$out/$1.pdf" - | grep -E '<(page|word) '; } # pages, and each word with its place
same_as_docx() { # the same words in the same places of the same pages as in the docx library's file
  [ "$(words "$1" | grep -c '<word ')" -gt 0 ] && diff <(words "$1") <(words "docx/$1") >&2
}

report_checks() {
  local name=$1
  check "$name：能打开并排出多页" many_pages "$name"
  check "$name：每页有页码“— 1 —”" every_page_numbered "$name"
  check "$name：单页码居右，双页码居左" number_sides "$name"
  check "$name：题目用小标宋" fonts "$name" NotoSerifCJK
  check "$name：正文用仿宋" fonts "$name" UMing
  check "$name：一级标题用黑体" fonts "$name" ZenHei
}

"$here/../../node_modules/.bin/esbuild" "$here/write-samples.ts" --bundle --platform=node --format=esm --log-level=error --outfile="$out/write-samples.mjs" &&
  node "$out/write-samples.mjs" "$out" || { echo "未通过 写出样张"; exit 1; }

for docx in "$out"/*.docx "$@"; do
  check "$(basename "$docx" .docx)：LibreOffice 能转换" "$here/render.sh" "$docx" "$out"
done

for docx in "$out"/docx/*.docx; do
  name=$(basename "$docx" .docx)
  check "$name：LibreOffice 能转换 docx 库写的" "$here/render.sh" "$docx" "$out/docx"
  check "$name：每页每个词的位置与 docx 库写的相同" same_as_docx "$name"
done

check "正文：一页22行，一行28字" page_of 正文 22 28
# The text area is 12756 twips high and 8844 wide; a point is 20.
check "行距33磅，左右20毫米：一页19行，一行30字" page_of 行距33磅左右20毫米 19 30
check "行距28磅，正文四号：一页22行，一行32字" page_of 行距28磅正文四号 22 32
# 297 - 50 mm are 14003 twips.
check "行距22磅，上下25毫米：一页31行，一行28字" page_of 行距22磅上下25毫米 31 28
check "题目、副题：照分好的行印，没有自己折行的" titles_as_set
for name in 各种段落 单附件不盖章; do report_checks "$name"; done
check "各种段落：二级标题用楷体" fonts 各种段落 Kai
check "各种段落：附表每页重复表头" header_row_repeated 各种段落 4
check "草稿：每页都注明草稿" on_every_page 草稿 "草稿（有3处错误未改）"
check "图表：图里的组名和数都画出来" on_some_page 图表 "第14学科" "33.5"
check "图表：目录有页码，题注有序号" on_some_page 图表 "附件1云岭中心小学" "图5主要数目"
check "日期较长：落款两行相连" same_last_page 日期较长 1 "云岭小学" "2025年12月15日"
for docx in "$@"; do
  report_checks "$(basename "$docx" .docx)"
  check "$(basename "$docx" .docx)：正文每行28字，行距28.95磅" running_text "$(basename "$docx" .docx)"
done

has_calc() { ls "$(dirname "$(readlink -f "$(command -v soffice)")")"/libsclo.so >/dev/null 2>&1; }
saved_by_calc() { # each form opened and saved anew
  local profile
  profile=$(mktemp -d)
  timeout 180 soffice -env:UserInstallation="file://$profile" --headless --convert-to xlsx:"Calc MS Excel 2007 XML" \
    --outdir "$out/forms/saved" "$out"/forms/*.xlsx >"$profile/log" 2>&1
  rm -rf "$profile"
  [ -s "$out/forms/saved/空登记表.xlsx" ] && [ -s "$out/forms/saved/填好的登记表.xlsx" ]
}
form_trip() { node "$out/form-trip.mjs" "$@" >&2; }

if has_calc; then
  mkdir -p "$out/forms/saved"
  "$here/../../node_modules/.bin/esbuild" "$here/form-trip.ts" --bundle --platform=node --format=esm --log-level=error \
    --banner:js="import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" --outfile="$out/form-trip.mjs"
  check "登记表：写出空的和填好的" form_trip write "$out/forms"
  check "登记表：LibreOffice 打开后另存" saved_by_calc
  check "登记表：存过的与填的记录相同，空的没有记录" form_trip read "$out/forms/saved"
fi

exit $((failed > 0))
