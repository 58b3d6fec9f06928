import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Data, type DataPath, isMap, type SourceDocument } from "./document.ts";

/** How many entries lists and maps may have, by how deep they lie; the last number is for all that lie deeper. */
export type MostEntries = readonly number[];

/** Kinds, the records of a kind (a file has bounds of its own), and what stands in a record: a big meeting has 1500 people. */
export const inRecords: MostEntries = [500, Number.POSITIVE_INFINITY, 2000];

/** A term file has few requirements and reports; each is judged for everybody. */
export const inTerm: MostEntries = [500];

const tooManyEntries = defineMistake("source/too-many-entries", "error", {
  message: (a: { count: number; most: number }) => `这里有${a.count}项，超过${a.most}项，文件没有读入`,
  hint: () => "看看是不是复制了很多遍；确有这么多的，分成几条记录写。",
  why: "一条记录、一项设置里写不了这么多，多半是复制了很多遍。",
  wrong: `要求: [${Array.from({ length: 3 }, (_, i) => `{名称: 要求${i + 1}, 对象: 专任教师, 指标: 听课, 至少: 10}`).join(", ")}……]  # 一共501项`,
  right: "要求: [{名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 10}]",
});

/** The first list or map of a file with more entries than anybody writes. */
export function findCrowded({ data, locate, locateKey }: SourceDocument, most: MostEntries): Diagnostic | undefined {
  const walk = (value: Data, path: DataPath): Diagnostic | undefined => {
    if (value === null || typeof value === "string") return undefined;
    const limit = most[Math.min(path.length, most.length - 1)]!;
    const entries = isMap(value) ? Object.entries(value) : [...(value as readonly Data[]).entries()];
    if (entries.length > limit)
      return tooManyEntries.at(path.length > 0 ? locateKey(path) : locate(path), {
        count: entries.length,
        most: limit,
      });
    for (const [key, inner] of entries) {
      const found = typeof inner === "string" ? undefined : walk(inner, [...path, key]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(data, []);
}
