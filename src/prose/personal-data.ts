import { diagnose } from "../diagnostics/diagnose.ts";
import { personalNumbers } from "../zh/personal-numbers.ts";
import type { ProseCheck } from "./define-prose-check.ts";

/** 身份证号 and telephone numbers have no place in a report (domain.md 11). */
export const personalData: ProseCheck = {
  name: "personal-data",
  rule: "文字里不写身份证号和手机号",
  *run(text) {
    for (const { text: typed, start } of text.paragraphs) {
      for (const { what, text: number, offset } of personalNumbers(typed))
        yield diagnose("prose/personal-data", text.place(start + offset, number.length), { what });
    }
  },
};
