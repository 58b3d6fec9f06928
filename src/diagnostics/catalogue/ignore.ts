import { perhaps } from "../wording.ts";
import { error, warning } from "./entry.ts";

/** Mistakes in the comments that say which findings may stay. */
export const ignoreEntries = {
  "ignore/no-reason": error<{ codes: string }>(
    () => "忽略一处问题要写明理由",
    (a) => `在后面补上，如“忽略 ${a.codes}：两场同名活动，已核实”。`,
  ),
  "ignore/unknown-code": error<{ code: string; nearest: string | undefined }>(
    (a) => `没有代号是“${a.code}”的问题`,
    (a) => perhaps(a.nearest, "照抄核查时印在行末的代号。"),
  ),
  "ignore/is-error": error<{ code: string }>(
    (a) => `“${a.code}”是错误，不能忽略`,
    () => "改正它，再删去这一处“忽略”；只有警告和提示可以忽略。",
  ),
  "ignore/unused": warning<{ code: string }>(
    (a) => `这里没有“${a.code}”可以忽略`,
    () => "删去这一处“忽略”，或把它移到那一行的末尾或上一行。",
  ),
};
