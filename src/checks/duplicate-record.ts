import { diagnose } from "../diagnostics/diagnose.ts";
import { groupBy } from "../figures/measures.ts";
import { type AnyRecord, type KindName, kinds } from "../records/kinds/index.ts";
import { halfWidth } from "../zh/numerals.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { Check } from "./define-check.ts";
import { keyOf } from "./record-key.ts";

/** What makes two records of a kind probably the same one. */
const identities: { readonly [Name in KindName]?: readonly string[] } = {
  groups: ["name"],
  plans: ["name"],
  activities: ["date", "from", "title", "group", "campus", "session"],
  lessons: ["date", "teachers", "title", "class"],
  papers: ["title"],
  awards: ["award", "edition", "date", "work", "winners", "winningUnit", "winningGroup", "category", "prize"],
  projects: ["title"],
  trainings: ["name", "from"],
  pairings: ["mentors", "mentees", "category"],
  publications: ["name", "issue"],
  recognitions: ["teachers", "name", "state", "grade"],
};

/** One thing is recorded once: exact repeats are errors, look-alikes warnings. */
export const duplicateRecord: Check = {
  name: "duplicate-record",
  rule: "同一件事只记一条",
  needs: [],
  *run({ school: { records } }) {
    for (const name of Object.keys(kinds) as KindName[]) {
      if (name === "teachers") continue;
      const { label } = kinds[name];
      const exact = groupBy(records[name] as readonly AnyRecord[], (record) =>
        keyOf(record, Object.keys(kinds[name].fields)),
      );
      const firsts: AnyRecord[] = [];
      for (const [first, ...repeats] of exact.values()) {
        firsts.push(first!);
        for (const record of repeats) {
          yield diagnose("check/duplicate-record", record.origin, { kind: label, first: first!.origin }, [
            first!.origin,
          ]);
        }
      }
      const identity = identities[name];
      if (!identity) continue;
      for (const [first, ...alike] of groupBy(firsts, (record) => alikeBy(record, identity)).values()) {
        for (const record of alike) {
          if (haveCertificates(first!, record)) continue;
          const same = Object.entries(kinds[name].fields).filter(([key]) => identity.includes(key) && key in record);
          const fields = same.filter(([key]) => (record as never)[key] !== undefined).map(([, f]) => f.label);
          yield diagnose("check/similar-record", record.origin, { kind: label, fields, first: first!.origin }, [
            first!.origin,
          ]);
        }
      }
    }
  },
};

/** Two numbers are two certificates; the same number twice is told by `certificate-twice`. */
const haveCertificates = (...both: readonly AnyRecord[]): boolean =>
  both.every((record) => "certificate" in record && record.certificate !== undefined);

/** What look-alikes have in common. 22 and 第22期 are one issue; from term to term issues may begin again with 第1期. */
const alikeBy = (record: AnyRecord, identity: readonly string[]): string =>
  "issue" in record
    ? JSON.stringify([record.name, issueNumber(record.issue), record.date && termOf(record.date)])
    : keyOf(record, identity);

const termOf = (day: string): string => `${day.slice(0, 4)}${day.slice(5, 7) < "08" ? "春" : "秋"}`;

function issueNumber(typed: string): string | number {
  const plain = halfWidth(typed)
    .replace(/\s/g, "")
    .replace(/^第?(.+?)[期号]?$/, "$1");
  return readNumeral(plain) ?? plain;
}
