import { dirname } from "node:path";
import type { Place } from "../../../diagnostics/diagnostic.ts";
import { placeText } from "../../../diagnostics/place-text.ts";
import { carryFile, carryRecords } from "../../../editor/next-period/carry-file.ts";
import {
  type CarriedRecord,
  namesIn,
  newcomers,
  readWorkbook,
  recordSheets,
  type School,
  writeTable,
} from "../../../pipeline.ts";
import type { Day } from "../../../zh/dates.ts";
import type { SchoolFolder } from "../../files/load-school.ts";
import type { Newcomer } from "./movements.ts";
import type { NextLayout } from "./next-layout.ts";
import { withSchema } from "./with-schema.ts";

/** A file of the next period, absolute. */
export interface CarriedFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** Where a record file goes; `undefined` for one that others read too, of the group or of both periods. */
export const placeInNext =
  ({ pathOf }: SchoolFolder, layout: NextLayout) =>
  (file: string): string | undefined =>
    layout.target(pathOf(file));

/** The record files of the next period with what goes on. */
export async function carriedFiles(
  loaded: SchoolFolder,
  school: School,
  carried: readonly CarriedRecord[],
  joining: readonly Newcomer[],
  { layout, day }: { readonly layout: NextLayout; readonly day: Day },
): Promise<readonly CarriedFile[]> {
  const names = namesIn(school);
  const known = {
    isName: (name: string) => names.has(name),
    period: school.settings.period,
    declared: school.settings,
  };
  const changes = new Map(carried.map((one) => [placeText(one.origin), one.changes]));
  const carriedTo = placeInNext(loaded, layout);
  const rosterFile = school.roster.teachers.find(({ origin }) => carriedTo(origin.file))?.origin.file;
  const files: CarriedFile[] = [];
  for (const raw of loaded.own.slice(1)) {
    const path = carriedTo(raw.file);
    if (path === undefined) continue;
    const more = raw.file === rosterFile && joining.length > 0 ? newcomers(joining, day) : {};
    const carriedFrom = (place: Place) => changes.get(placeText(place));
    if (raw.workbook) {
      const sheets = recordSheets(carryRecords(readWorkbook(raw).value, carriedFrom, more));
      if (sheets.length > 0) files.push({ path, text: await writeTable(path, sheets) });
      continue;
    }
    const text = carryFile(raw, { carried: carriedFrom, known, more });
    const moved = (text: string) => withSchema(text, dirname(loaded.pathOf(raw.file)), dirname(path));
    if (text !== undefined) files.push({ path, text: moved(text) });
  }
  return files;
}
