import { dirname, resolve } from "node:path";
import type { Place } from "../../../diagnostics/diagnostic.ts";
import { carryFile } from "../../../editor/next-period/carry-file.ts";
import { type CarriedRecord, namesIn, newcomers, type School } from "../../../pipeline.ts";
import type { Day } from "../../../zh/dates.ts";
import type { SchoolFolder } from "../../files/load-school.ts";
import type { Newcomer } from "./movements.ts";
import type { NextLayout } from "./next-layout.ts";
import { withSchema } from "./with-schema.ts";

/** A file of the next period, absolute. */
export interface CarriedFile {
  readonly path: string;
  readonly text: string;
}

/** The record files of the next period with what goes on. */
export function carriedFiles(
  loaded: SchoolFolder,
  school: School,
  carried: readonly CarriedRecord[],
  joining: readonly Newcomer[],
  { layout, day, cwd }: { readonly layout: NextLayout; readonly day: Day; readonly cwd: string },
): readonly CarriedFile[] {
  const names = namesIn(school);
  const known = { isName: (name: string) => names.has(name), period: school.settings.period };
  const changes = new Map(carried.map((one) => [keyOf(one.origin), one.changes]));
  const rosterFile = school.roster.teachers[0]?.origin.file;
  return loaded.own.slice(1).flatMap((raw) => {
    const path = layout.target(resolve(cwd, raw.file));
    if (path === undefined) return [];
    const more = raw.file === rosterFile && joining.length > 0 ? newcomers(joining, day) : {};
    const text = carryFile(raw, { carried: (place) => changes.get(keyOf(place)), known, more });
    return text === undefined ? [] : [{ path, text: withSchema(text, dirname(resolve(cwd, raw.file)), dirname(path)) }];
  });
}

const keyOf = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
