import { diagnose } from "../diagnostics/diagnose.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { runningText, silent } from "./prose-text.ts";

// Two spaces at the end of a line are a line break in Markdown, and meant.
const endsSentence = /[。！？][”’）》】]*[ \t]?$/;

/** Lines typed one below the other are one paragraph in Markdown: who pressed Enter once meant two. */
export const joinedLines: ProseCheck = {
  name: "joined-lines",
  rule: "两段之间空一行",
  *run(text) {
    for (const { text: typed, start } of runningText(text)) {
      const lines = typed.split("\n");
      const first = lines.findIndex((line, i) => endsSentence.test(line) && startsText(lines[i + 1]));
      if (first < 0) continue;
      const end = lines
        .slice(0, first + 1)
        .join("\n")
        .trimEnd().length;
      yield diagnose("prose/joined-lines", text.place(start + end - 1, 1), {});
    }
  },
};

const startsText = (line: string | undefined): boolean =>
  line !== undefined && line.trim() !== "" && !line.startsWith(silent);
