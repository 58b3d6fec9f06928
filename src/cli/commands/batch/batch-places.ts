import { basename, dirname, join } from "node:path";
import { openSettings, reportFileNames, settingsInGroup } from "../../../pipeline.ts";
import type { GroupShare } from "../../files/group-file.ts";
import { readFile } from "../../files/read-file.ts";
import { shownName } from "../../files/shown-name.ts";
import { windowsName } from "../../files/windows-name.ts";
import { Refusal } from "../../refusal.ts";
import type { BatchSchool } from "./school-task.ts";

/** Where the reports of a term go; `all`: the folder for all schools. */
export const placeOf = (term: string, all: string | undefined): string =>
  all === undefined ? join(dirname(term), "报告") : join(all, basename(dirname(term)));

/** Refuses two schools that would write one file. Only what shares a folder can do that. */
export function refuseSameFile(schools: readonly BatchSchool[], cwd: string, group?: GroupShare): void {
  const byFolder = new Map<string, BatchSchool[]>();
  for (const school of schools) {
    const key = windowsName(school.out);
    byFolder.set(key, [...(byFolder.get(key) ?? []), school]);
  }
  const writers = new Map<string, BatchSchool>();
  for (const school of [...byFolder.values()].filter(({ length }) => length > 1).flat()) {
    for (const file of filesOf(school, group)) {
      const key = windowsName(file);
      const other = writers.get(key) ?? school;
      if (other !== school) throw sameFile(other, school, file, cwd);
      writers.set(key, school);
    }
  }
}

function filesOf({ term, out }: BatchSchool, share?: GroupShare): string[] {
  try {
    const raw = readFile(term, term).value;
    const opened = raw && openSettings(raw).value;
    const settings = opened && share ? settingsInGroup(opened, share.group, share.rules) : opened;
    return settings ? reportFileNames(settings).map((name) => join(out, name)) : [];
  } catch {
    return []; // A bug. It happens again, and is reported, when the reports of this school are made.
  }
}

function sameFile(one: BatchSchool, other: BatchSchool, file: string, cwd: string): Refusal {
  const [first, second, target] = [one.term, other.term, file].map((path) => shownName(path, cwd));
  return new Refusal(
    `“${first}”和“${second}”会写成同一个文件“${target}”，没有写入任何报告`,
    "请分两次运行，用 --out 写到不同的文件夹，或给其中一个学校文件夹改名。",
  );
}
