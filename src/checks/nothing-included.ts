import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Check } from "./define-check.ts";

const noFiles = defineMistake("check/nothing-included", "error", {
  message: () => "“包含”里没有写任何文件，没有记录可查",
  hint: () => "列出名册和记录的文件，如 包含: [教师.yaml, 记录/**/*.yaml]。",
  why: "没有读入记录，既查不出问题，也统计不出数据。",
  wrong: "包含: []",
  right: "包含: [教师.yaml, 组织.yaml, 底本.yaml]",
});

/** A term without files has nothing that could be right. */
export const nothingIncluded: Check = {
  needs: [],
  *run({ school: { settings } }) {
    if (settings.include.length + settings.years.length === 0) yield noFiles.at(settings.place("包含"));
  },
};
