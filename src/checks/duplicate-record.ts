import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { heard } from "../diagnostics/examples.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../records/kinds/index.ts";
import { keyOf } from "../records/record-key.ts";
import { groupBy } from "../school/group-by.ts";
import type { Check } from "./define-check.ts";
import { repeats } from "./lookups/repeats.ts";

const exactRepeat = defineMistake("check/duplicate-record", "error", {
  message: (a: { kind: string; first: At }) => `这条“${a.kind}”与${at(a.first)}的完全相同`,
  hint: () => "删去一条；如确是两件事，写明不同之处。",
  why: "同一件事记两次，数目就多算一次。",
  wrong: `${heard("听课人: 许知行, 执教: 林秋野")}\n  - {日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野}`,
  right: heard("听课人: 许知行, 执教: 林秋野"),
});

const lookAlike = defineMistake("check/similar-record", "warning", {
  message: (a: { kind: string; fields: readonly string[]; first: At }) =>
    `这条“${a.kind}”与${at(a.first)}的${a.fields.map((f) => `“${f}”`).join("")}相同，可能是同一件事`,
  hint: () => "是同一件事就合成一条；如确是两件事，可以不改。",
  why: "主要的几项相同，可能是两个人各记了一次。",
  wrong:
    "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》}\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 级别: 校级}",
  right: "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 级别: 校级}",
});

/** One thing is recorded once: an exact repeat is an error, a record that looks alike a warning. */
export const duplicateRecord: Check = {
  needs: [],
  *run({ school: { records } }) {
    for (const name of kindNames) {
      const { label: kind, fields, identity } = kindOf(name);
      if (identity === "told apart by a check of its own") continue;
      const all: readonly AnyRecord[] = records[name];
      const every = Object.keys(fields);
      const exact = [...repeats(mayRepeat(all, identity), (record) => keyOf(record, every))];
      for (const [{ origin: first }, record] of exact) yield exactRepeat.at(record.origin, { kind, first }, [first]);
      const again = new Set(exact.map(([, record]) => record));
      const singles = all.filter((record) => !again.has(record));
      yield* lookAlikes(name, singles);
    }
  },
};

/** Those that say the same in their main fields as another one: most are done with this. */
const mayRepeat = (all: readonly AnyRecord[], identity: readonly string[] | string): readonly AnyRecord[] =>
  typeof identity === "string"
    ? all
    : [...groupBy(all, (one) => keyOf(one, identity)).values()].flatMap((alike) => (alike.length > 1 ? alike : []));

function* lookAlikes(name: KindName, records: readonly AnyRecord[]): Iterable<Diagnostic> {
  const { label: kind, fields, identity, likeness } = kindOf(name);
  if (typeof identity === "string") return;
  const alikeBy = (one: AnyRecord) => likeness?.(one as never) ?? keyOf(one, identity);
  for (const [first, record] of repeats(records, alikeBy)) {
    if (haveCertificates(first, record)) continue;
    const same = Object.entries(fields).filter(
      ([key]) => identity.includes(key) && (record as never)[key] !== undefined,
    );
    const args = { kind, fields: same.map(([, { label }]) => label), first: first.origin };
    yield lookAlike.at(record.origin, args, [first.origin]);
  }
}

/** Two numbers are two certificates; `certificate-twice` reports a number that stands twice. */
const haveCertificates = (...both: readonly AnyRecord[]): boolean =>
  both.every((record) => "certificate" in record && record.certificate !== undefined);
