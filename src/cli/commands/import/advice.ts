import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { SchoolFolder } from "../../files/load-school.ts";

/** What to say where not all records of the school could be compared: some have errors, or whole files. */
export function adviceAbout({ unread, files }: SchoolFolder, found: readonly Diagnostic[]): string[] {
  const own = new Set(files.slice(1).map(({ file }) => file));
  const wrong = found.filter(({ severity, file }) => severity === "error" && !unread.includes(file));
  return [
    ...unread.filter((file) => own.has(file)).map((file) => `“${file}”读不进来，里面的记录没有比对，可能重复导入`),
    ...(wrong.length > 0
      ? [`已有的记录里有${wrong.length}处错误，有错的没有比对，可能重复导入；请用 yanxiu check 查一遍`]
      : []),
  ];
}
