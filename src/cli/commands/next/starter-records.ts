import { join, relative, sep } from "node:path";
import type { School, UsualPeriod } from "../../../pipeline.ts";
import { filePattern } from "../../files/file-pattern.ts";
import { isYaml } from "../../files/record-file-names.ts";
import { folderOfPattern } from "../form/starter-form.ts";
import { filledFile } from "../new/filled-file.ts";
import type { CarriedFile } from "./carried-files.ts";
import type { NextLayout } from "./next-layout.ts";

const blank = "# 上一期的没有带过来，写上这一期的。每一种怎样写：yanxiu kinds\n";

interface StarterRecords {
  readonly files: readonly CarriedFile[];
  /** Where the form goes: an entry of 包含 that workbooks are read by finds none. */
  readonly formFolder: string | undefined;
}

/** For each entry of 包含 that finds no file yet: one to begin with, by its month where the entry leaves the name open. */
export function starterRecords(
  { settings }: School,
  carried: readonly CarriedFile[],
  period: UsualPeriod,
  { folder, include, isShared }: NextLayout,
): StarterRecords {
  const inFolder = carried.map(({ path }) => relative(folder, path).split(sep).join("/"));
  const own = settings.include.map(({ pattern }) => pattern.replaceAll("\\", "/")).filter((one) => !isShared(one));
  const lacking = [...new Set(own.map(include))].filter(
    (one) => !inFolder.some((path) => filePattern(one).matches(path)),
  );
  return {
    files: lacking.filter(isYaml).map((pattern) => ({
      path: join(folder, pattern.replaceAll("**/", "").replace(/\*+/g, period.from.slice(0, 7))),
      text: pattern.includes("*") ? filledFile("记录.yaml", { period }) : blank,
    })),
    formFolder: lacking.filter((pattern) => !isYaml(pattern)).map((pattern) => folderOfPattern(folder, pattern))[0],
  };
}
