import { defineMistake } from "../diagnostics/define-mistake.ts";
import { heard } from "../diagnostics/examples.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";
import { evidenceFiles } from "./lookups/evidence-files.ts";

const noSuchFile = defineMistake("check/evidence-missing", "warning", {
  oneFault: ["file"],
  message: (a: { file: string; nearest: string | undefined }) => `学校文件夹里没有佐证“${a.file}”`,
  hint: (a) => perhaps(a.nearest, "把文件放进学校文件夹，写相对它的路径，如 佐证/签到表.jpg。"),
  why: "写了佐证，文件却不在，检查时拿不出来。",
  wrong: heard("听课人: 许知行, 佐证: 佐证/丙.jpg"),
  right: heard("听课人: 许知行, 佐证: 佐证/甲.jpg"),
});

/** Files named under 佐证 lie in the school's folder. */
export const evidenceMissing: Check = {
  needs: [],
  *run({ school: { records }, filesInFolder }) {
    if (!filesInFolder) return;
    for (const { file, place } of evidenceFiles(records)) {
      const files = filesInFolder();
      if (!isThere(file, files)) yield noSuchFile.at(place, { file, nearest: nearest(file, files) });
    }
  },
};

/** True also where one of the folders above is listed: a link to a folder stands for what it holds. */
function isThere(file: string, files: ReadonlySet<string>): boolean {
  const folder = file.replace(/\/$/, "");
  if (files.has(folder)) return true;
  const above = folder.split("/").map((_, i, steps) => steps.slice(0, i).join("/"));
  return above.some((one) => one !== "" && files.has(one)) || [...files].some((one) => one.startsWith(`${folder}/`));
}
