import type { Outline, Volume } from "../outline/blocks.ts";
import { annexHtml, annexNoteHtml } from "./annex-html.ts";
import { blocksHtml } from "./blocks-html.ts";
import { textHtml } from "./content-html.ts";
import { escapeHtml } from "./escape-html.ts";
import { type PageMarks, pageMarks } from "./page-marks.ts";
import { printStyle } from "./print-style.ts";
import { screenStyle } from "./screen-style.ts";
import { sealHtml } from "./seal.ts";

/** Writes outlines as one sealed page that needs nothing from elsewhere, not even a script. The same outlines give the same bytes. */
export function writeHtml(volume: Volume): Uint8Array {
  const { title, school, outlines, draft } = volume;
  const marks = pageMarks();
  const articles = outlines.map((outline) => articleHtml(outline, outlines.length > 1, marks)).join("\n");
  const page = [
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Whatever a record says, nothing is fetched and nothing runs.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    `<meta name="author" content="${escapeHtml(school)}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${screenStyle}${printStyle}</style>\n</head>\n<body>`,
    '<a class="skip" href="#text">跳到正文</a>',
    draft === undefined ? "" : `<p class="draft">${textHtml(draft)}</p>`,
    contentsHtml(marks),
    `<main id="text">\n${articles}\n</main>\n</body>\n</html>\n`,
  ];
  return new TextEncoder().encode(sealHtml(page.filter((part) => part !== "").join("\n")));
}

/** What stands where, if there is enough of it. */
function contentsHtml({ contents }: PageMarks): string {
  if (contents.length < 3) return "";
  const links = contents.map(({ id, text }) => `<li><a href="#${id}">${textHtml(text)}</a></li>`);
  return `<nav aria-label="目录"><details><summary>目录</summary><ul>${links.join("")}</ul></details></nav>`;
}

function articleHtml(outline: Outline, isOneOfSeveral: boolean, marks: PageMarks): string {
  const { title, subtitle, byline, body, annexes, signature } = outline;
  const id = isOneOfSeveral ? ` id="${marks.heading(title)}"` : "";
  return [
    `<article>\n<h1${id}>${textHtml(title)}</h1>`,
    ...(subtitle ? [`<p class="subtitle">——${textHtml(subtitle)}</p>`] : []),
    ...(byline ? [`<p class="subtitle">${textHtml(byline)}</p>`] : []),
    blocksHtml(body, title, marks),
    annexNoteHtml(annexes),
    ...(signature
      ? [
          `<div class="signature"><p>${signature.unit === undefined ? "" : `${textHtml(signature.unit)}<br>`}${textHtml(signature.date)}</p></div>`,
        ]
      : []),
    ...annexes.map((annex, i) => annexHtml(annex, i, annexes.length, marks)),
    "</article>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}
