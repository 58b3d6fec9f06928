import { defineMistake } from "../diagnostics/define-mistake.ts";
import { personalNumbers } from "../zh/personal-numbers.ts";
import type { ProseCheck } from "./define-prose-check.ts";

const personalNumber = defineMistake("prose/personal-data", "warning", {
  message: (a: { what: string }) => `这里像是${a.what}，报告里不该有`,
  hint: () => "删去。",
  why: "身份证号和手机号不该印进报告。",
  wrong: "研修的联系电话是13800000000。",
  right: "研修的联系人是教导主任。",
});

/** 身份证号 and telephone numbers have no place in a report (domain.md 11). */
export const personalData: ProseCheck = {
  rule: "文字里不写身份证号和手机号",
  mistakes: [personalNumber],
  *run(text) {
    for (const paragraph of text.paragraphs) {
      for (const { what, text: number, offset } of personalNumbers(paragraph.text))
        yield personalNumber.at(paragraph.place(offset, number.length), { what });
    }
  },
};
