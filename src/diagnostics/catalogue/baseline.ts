import { error, notice } from "./entry.ts";

/** What is wrong with the list of old findings that a school lives with. */
export const baselineEntries = {
  "baseline/unreadable": error<object>(
    () => "这份基线看不懂，没有使用",
    () => "用 yanxiu check --write-baseline 重新写一份，或删去这个文件。",
  ),
  "baseline/gone": notice<{ count: number; file: string; message: string }>(
    (a) => `基线里的旧问题有${a.count}处已经没有了：${a.file} ${a.message}`,
    () => "用 yanxiu check --write-baseline 更新基线，免得以后再出现时不报告。",
  ),
};
