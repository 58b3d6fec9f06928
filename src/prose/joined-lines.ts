import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { runningText, silent } from "./prose-text.ts";

const notParted = defineMistake("prose/joined-lines", "warning", {
  message: () => "这里只换了行，没有空行，印出来与下一行连成一段",
  hint: () => "要另起一段，中间空一行；本是一段的，写在一行里。",
  why: "只按一次回车，两行印成一段；空一行才是两段。",
  wrong: "各组按月磨课。\n教师互相听课。",
  right: "各组按月磨课。\n\n教师互相听课。",
});

// Two spaces at the end of a line are a line break in Markdown, and meant.
const endsSentence = /[。！？][”’）》】]*[ \t]?$/;

/** Lines typed one below the other are one paragraph in Markdown: who pressed Enter once meant two. */
export const joinedLines: ProseCheck = {
  rule: "两段之间空一行",
  mistakes: [notParted],
  *run(text) {
    for (const paragraph of runningText(text)) {
      const lines = paragraph.text.split("\n");
      const first = lines.findIndex((line, i) => endsSentence.test(line) && startsText(lines[i + 1]));
      if (first < 0) continue;
      const end = lines
        .slice(0, first + 1)
        .join("\n")
        .trimEnd().length;
      yield notParted.at(paragraph.place(end - 1, 1));
    }
  },
};

const startsText = (line: string | undefined): boolean =>
  line !== undefined && line.trim() !== "" && !line.startsWith(silent);
