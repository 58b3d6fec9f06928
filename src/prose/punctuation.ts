import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { han, type Paragraph, placeOf } from "./prose-text.ts";

const halfWidth = defineMistake("prose/half-width", "warning", {
  message: (a: { signs: readonly string[]; corrected: readonly string[]; count: number }) =>
    `汉字之间用了半角的 ${a.signs.join(" ")}${a.count > 1 ? `，这一段共${a.count}处` : ""}`,
  hint: (a) => `改成 ${a.corrected.join(" ")}。`,
  why: "汉字之间用全角标点。",
  wrong: "备课有初稿,上课有观察,评课有记录。",
  right: "备课有初稿，上课有观察，评课有记录。",
});
const doubledStop = defineMistake("prose/doubled-stop", "warning", {
  message: (a: { text: string; first: string }) => `标点“${a.text}”重复了`,
  hint: () => "只留一个。",
  why: "标点打了两遍。",
  wrong: "各组按月磨课。。",
  right: "各组按月磨课。",
});
const innerSpace = defineMistake("prose/inner-space", "warning", {
  message: (a: { before: string; after: string }) => `“${a.before}”和“${a.after}”之间有空格`,
  hint: () => "删去空格；漏了字就补上，分开的两句加上标点。",
  why: "汉字之间不空格，空着的地方可能漏了字。",
  wrong: "各组按月开展校本 教研。",
  right: "各组按月开展校本教研。",
});

const full: { readonly [half: string]: string } = {
  ",": "，",
  ".": "。",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
  '"': "“ ”",
};
const close = `[\\u4e00-\\u9fff”’》）】\\ue000]`;
/** Signs next to Chinese characters; 14:30, 1,000, 3.5, Latin words and addresses are left alone. */
const halves = new RegExp(
  `(?<=${close})[,;:](?=${han}|\\d|[“《（\\ue000]|[ \\t]*$)|(?<=${close})[.?!](?=${han}|[“《]|[ \\t]*$)|\\((?=${han})|(?<=${han})\\)|(?<=${han}|^|[，。；：、（\\s\\u3000])"(?=${han})|(?<=${han})"`,
  "gm",
);
const doubled =
  /。{2,}|，{2,}|、{2,}|；{2,}|：{2,}|[，、；：][。，；：、！？]|[。！？][，、；：。]|,{2,}|；。|[，、；：。！？][,;:]/g;
const space = new RegExp(`(?<=${han})[ \\t\\u3000\\u00a0]+(?=${han})`);

/** Full-width signs, one at a time, and no gaps within a sentence (domain.md 4.10). */
export const punctuation: ProseCheck = {
  rule: "汉字之间用全角标点，不重复，不夹空格",
  mistakes: [halfWidth, doubledStop, innerSpace],
  *run(text) {
    for (const paragraph of text.paragraphs) {
      if (paragraph.type === "row") continue;
      yield* halfWidthIn(paragraph);
      for (const found of paragraph.text.matchAll(doubled))
        yield doubledStop.at(placeOf(paragraph, found), { text: found[0], first: found[0][0]! });
      const found = paragraph.type === "heading" ? null : space.exec(paragraph.text);
      if (!found) continue;
      const [before, after] = [found.index - 1, found.index + found[0].length].map((at) => paragraph.text.charAt(at));
      yield innerSpace.at(placeOf(paragraph, found), { before: before!, after: after! });
    }
  },
};

/** One for a paragraph: whoever types half-width signs types many. */
function* halfWidthIn({ text, place }: Paragraph): Iterable<Diagnostic> {
  const found = [...text.matchAll(halves)];
  const [first] = found;
  if (!first) return;
  const signs = [...new Set(found.map(([sign]) => sign))];
  const args = { signs, corrected: signs.map((sign) => full[sign]!), count: found.length };
  yield halfWidth.at(place(first.index, 1), args);
}
