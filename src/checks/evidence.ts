import { diagnose } from "../diagnostics/diagnose.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { type AnyRecord, type KindName, kinds } from "../records/kinds/index.ts";
import { isReviewedOut } from "../school/scope.ts";
import { plainTitle } from "../school/works.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

/** 佐证 lies in the school's folder, and proves one thing only. */
export const evidenceFiles: Check = {
  name: "evidence",
  rule: "佐证文件都在学校文件夹里，一个文件只证明一件事",
  needs: [],
  *run({ school: { records }, filesInFolder }) {
    const used = new Map<string, Use>();
    for (const use of usesOf(records)) {
      const { file, place } = use;
      const first = used.get(file);
      if (!first) used.set(file, use);
      else if (!isOneThing(first, use)) {
        yield diagnose("check/evidence-twice", place, { file, first: first.record.origin }, [first.place]);
      }
      if (!filesInFolder) continue;
      const files = filesInFolder();
      if (!isThere(file, files))
        yield diagnose("check/evidence-missing", place, { file, nearest: nearest(file, files) });
    }
  },
};

interface Use {
  readonly file: string;
  readonly name: KindName;
  readonly record: AnyRecord;
  readonly place: Place;
}

function* usesOf(records: { readonly [Name in KindName]: readonly AnyRecord[] }): Iterable<Use> {
  for (const name of Object.keys(kinds) as KindName[]) {
    for (const record of records[name]) {
      if (isReviewedOut(record)) continue;
      for (const [index, typed] of (record.evidence ?? []).entries()) {
        if (/^https?:/.test(typed)) continue;
        const file = typed
          .normalize("NFC")
          .replaceAll("\\", "/")
          .replace(/^(\.\/)+/, "");
        yield { file, name, record, place: record.place("佐证", index) };
      }
    }
  }
}

/** A folder of photos, the common line of a series, or two sides of one event: a lesson and the activity it was given in. */
const isOneThing = (one: Use, other: Use): boolean =>
  one.file.endsWith("/") ||
  !/\.\w+$/.test(one.file) ||
  (one.place.file === other.place.file &&
    one.place.line === other.place.line &&
    one.place.column === other.place.column) ||
  (one.name !== other.name && (sameDay(one.record, other.record) || sameWork(one.record, other.record)));

const sameDay = (one: AnyRecord, other: AnyRecord): boolean =>
  "date" in one && "date" in other && one.date !== undefined && one.date === other.date;

const sameWork = (one: AnyRecord, other: AnyRecord): boolean => {
  const title = titleOf(one);
  return title !== undefined && title === titleOf(other);
};

const titleOf = (record: AnyRecord): string | undefined => {
  const { work, title } = record as { readonly work?: string; readonly title?: string };
  const text = work ?? title;
  return text === undefined ? undefined : plainTitle(text);
};

/** Itself, or one of the folders above it: a link to a folder stands for what it holds. */
function isThere(file: string, files: ReadonlySet<string>): boolean {
  const folder = file.replace(/\/$/, "");
  if (files.has(folder)) return true;
  const above = folder.split("/").map((_, i, steps) => steps.slice(0, i).join("/"));
  return above.some((one) => one !== "" && files.has(one)) || [...files].some((one) => one.startsWith(`${folder}/`));
}
