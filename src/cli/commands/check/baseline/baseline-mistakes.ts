import { defineMistake } from "../../../../diagnostics/define-mistake.ts";

/** Mistakes in a baseline, the list of old diagnostics that are no longer reported. */
export const baselineMistakes = {
  unreadable: defineMistake("baseline/unreadable", "error", {
    message: () => "这份基线看不懂，没有使用",
    hint: () => "用 yanxiu check --write-baseline 重新写一份，或删去这个文件。",
    why: "基线由程序写成，手改坏了就分不清哪些是旧问题。",
    wrong: `{"版本": 1, "问题": [{"文件": "记录/2024-09.yaml"}]}`,
    right: "用 yanxiu check --write-baseline 写成的 yanxiu-基线.json，不手改",
  }),
  gone: defineMistake("baseline/gone", "notice", {
    message: (a: { count: number; file: string; message: string }) =>
      `基线里的旧问题有${a.count}处已经没有了：${a.file} ${a.message}`,
    hint: () => "用 yanxiu check --write-baseline 更新基线，免得以后再出现时不报告。",
    why: "旧问题改好后还留在基线里，以后再出现同样的问题就不会报告。",
    wrong: "改好了旧问题，没有更新基线",
    right: "yanxiu check --write-baseline",
  }),
};
