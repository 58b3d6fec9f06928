import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { runningText, withoutTail } from "./prose-text.ts";

const unfinished = defineMistake("prose/unfinished-paragraph", "warning", {
  message: (a: { ending: string }) => (a.ending ? `这一段以“${a.ending}”收尾，话没有说完` : "这一段没有收尾的标点"),
  hint: () => "补全这句话，用句号收尾；下一段是接着说的就并成一段。",
  why: "一段话要说完。",
  wrong: "各组按月磨课，教师互相听课，",
  right: "各组按月磨课，教师互相听课。",
});

/** A paragraph ends with a stop (domain.md 4.10). */
export const paragraphEnd: ProseCheck = {
  rule: "一段话以句号、问号、叹号或冒号收尾",
  mistakes: [unfinished],
  *run(text) {
    for (const { text: typed, type, place } of runningText(text)) {
      const body = withoutTail(typed).replace(/\*\*$/, "");
      const last = body.at(-1) ?? "";
      const isText = type === "paragraph" && isSentence(body) && !typed.trim().startsWith("**");
      if (/[，、,]/.test(last)) yield unfinished.at(place(body.length - 1, 1), { ending: last });
      else if (isText && /[\u4e00-\u9fff；]/.test(last))
        yield unfinished.at(place(body.length - 1, 1), { ending: last === "；" ? last : "" });
    }
  },
};

/** Words that stand alone on a line, such as a name or a caption, need no stop; numbered items may end with ；. */
const isSentence = (body: string): boolean =>
  /[，。；！？]/.test(body) &&
  body.length > 10 &&
  !/^[\s\u3000]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳]|[一二三四五六七八九]是)/.test(body);
