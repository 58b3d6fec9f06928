import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { type Paragraph, type ProseText, runningText, withoutTail } from "./prose-text.ts";

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
const h = "[\\u4e00-\\u9fff]";
const close = `[\\u4e00-\\u9fff”’》）】\\ue000]`;
/** Signs next to Chinese characters; 14:30, 1,000, 3.5, Latin words and addresses are left alone. */
const halfWidth = new RegExp(
  `(?<=${close})[,;:](?=${h}|\\d|[“《（\\ue000]|[ \\t]*$)|(?<=${close})[.?!](?=${h}|[“《]|[ \\t]*$)|\\((?=${h})|(?<=${h})\\)|(?<=${h}|^|[，。；：、（\\s\\u3000])"(?=${h})|(?<=${h})"`,
  "gm",
);
const doubled =
  /。{2,}|，{2,}|、{2,}|；{2,}|：{2,}|[，、；：][。，；：、！？]|[。！？][，、；：。]|,{2,}|；。|[，、；：。！？][,;:]/g;
const innerSpace = new RegExp(`(?<=${h})[ \\t\\u3000\\u00a0]+(?=${h})`, "g");

/** Full-width signs, one at a time, and no gaps within a sentence (domain.md 4.10). */
export const punctuation: ProseCheck = {
  name: "punctuation",
  rule: "汉字之间用全角标点，不重复，不夹空格",
  *run(text) {
    for (const paragraph of text.paragraphs) {
      if (paragraph.type === "row") continue;
      yield* ofHalfWidth(text, paragraph);
      for (const found of paragraph.text.matchAll(doubled)) {
        const place = text.place(paragraph.start + found.index, found[0].length);
        yield diagnose("prose/doubled-stop", place, { text: found[0], first: found[0][0]! });
      }
      const [space] = paragraph.text.matchAll(innerSpace);
      if (space && paragraph.type !== "heading") {
        const [before, after] = [
          paragraph.text.slice(space.index - 1, space.index),
          paragraph.text.charAt(space.index + space[0].length),
        ];
        yield diagnose("prose/inner-space", text.place(paragraph.start + space.index, space[0].length), {
          before,
          after,
        });
      }
    }
  },
};

/** One finding for a paragraph: whoever types half-width signs types many. */
function* ofHalfWidth(text: ProseText, { text: typed, start }: Paragraph): Iterable<Diagnostic> {
  const found = [...typed.matchAll(halfWidth)];
  const [first] = found;
  if (!first) return;
  const signs = [...new Set(found.map(([sign]) => sign))];
  const args = { signs, corrected: signs.map((sign) => full[sign]!), count: found.length };
  yield diagnose("prose/half-width", text.place(start + first.index, 1), args);
}

/** A paragraph ends with a stop (domain.md 4.10). */
export const paragraphEnd: ProseCheck = {
  name: "paragraph-end",
  rule: "一段话以句号、问号、叹号或冒号收尾",
  *run(text) {
    for (const { text: typed, start, type } of runningText(text)) {
      const body = withoutTail(typed).replace(/\*\*$/, "");
      const last = body.at(-1) ?? "";
      const place = text.place(start + body.length - 1, 1);
      if (/[，、,]/.test(last)) yield diagnose("prose/unfinished-paragraph", place, { ending: last });
      else if (
        type === "paragraph" &&
        isSentence(body) &&
        /[\u4e00-\u9fff；]/.test(last) &&
        !typed.trim().startsWith("**")
      )
        yield diagnose("prose/unfinished-paragraph", place, { ending: last === "；" ? "；" : "" });
    }
  },
};

/** Words that stand alone on a line, such as a name or a caption, need no stop; numbered items may end with ；. */
const isSentence = (body: string): boolean =>
  /[，。；！？]/.test(body) &&
  body.length > 10 &&
  !/^[\s\u3000]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳]|[一二三四五六七八九]是)/.test(body);
