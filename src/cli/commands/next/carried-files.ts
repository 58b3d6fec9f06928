import { dirname, resolve } from "node:path";
import { fixFile } from "../../../editor/fixes/fix-file.ts";
import { carryFile } from "../../../editor/next-period/carry-file.ts";
import { type CarriedRecord, namesIn, newcomers, type School } from "../../../pipeline.ts";
import type { Day } from "../../../zh/dates.ts";
import type { SchoolFolder } from "../../files/load-school.ts";
import { applyLines } from "../check/write-fixes/apply-lines.ts";
import type { Newcomer } from "./movements.ts";
import type { NextLayout } from "./next-layout.ts";
import { withSchema } from "./with-schema.ts";

/** A file of the next period, absolute. */
export interface CarriedFile {
  readonly path: string;
  readonly text: string;
}

/** The record files of the next period with what goes on. Dates without a year get theirs first: it would be read as another. */
export function carriedFiles(
  loaded: SchoolFolder,
  school: School,
  carried: readonly CarriedRecord[],
  joining: readonly Newcomer[],
  { layout, day, cwd }: { readonly layout: NextLayout; readonly day: Day; readonly cwd: string },
): readonly CarriedFile[] {
  const names = namesIn(school);
  const known = { isName: (name: string) => names.has(name), period: school.settings.period };
  const changes = new Map(carried.map((one) => [`${one.origin.file}:${one.origin.line}`, one.changes]));
  const rosterFile = school.roster.teachers[0]?.origin.file;
  return loaded.own.slice(1).flatMap((raw) => {
    const path = layout.target(resolve(cwd, raw.file));
    if (path === undefined) return [];
    const bytes = applyLines(raw.bytes, fixFile(raw, false, known));
    const more = raw.file === rosterFile && joining.length > 0 ? newcomers(joining, day) : {};
    const text = carryFile({ file: raw.file, bytes }, (line) => changes.get(`${raw.file}:${line}`), more);
    return text === undefined ? [] : [{ path, text: withSchema(text, dirname(resolve(cwd, raw.file)), dirname(path)) }];
  });
}
