import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Field } from "../records/field.ts";
import { type KindName, kinds } from "../records/kinds/index.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

/** 形式, 类别 and the like are known words, or the school declared its own in term.yaml. */
export const unknownWord: Check = {
  name: "unknown-word",
  rule: "形式、类别等用已有的词，或先在学期文件里自定",
  *run({ school: { term, records } }) {
    const own = { 形式: Object.keys(term.forms ?? {}), 类别: Object.keys(term.categories ?? {}) };
    for (const name of Object.keys(kinds) as KindName[]) {
      const open = Object.entries(kinds[name].fields as { [key: string]: Field }).filter(([, f]) => f.value.open);
      for (const record of records[name]) {
        for (const [key, { label, value }] of open) {
          const typed = (record as unknown as { [key: string]: string | undefined })[key];
          const known = [...(value.choices ?? []), ...(own[label as keyof typeof own] ?? [])];
          if (typed === undefined || known.includes(typed)) continue;
          const args = { field: label, value: typed, nearest: nearest(typed, known), known, own: label in own };
          yield diagnose("check/unknown-word", record.place(label), args);
        }
      }
    }
  },
};
