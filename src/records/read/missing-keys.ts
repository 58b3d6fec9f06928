import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { DataPath } from "../../source/document.ts";
import { type Context, type Explained, fieldAt, type missingField } from "./explain-issue.ts";

const missingKeys = defineMistake("record/missing-keys", "error", {
  message: (a: { of: string; keys: readonly string[]; sample: string }) =>
    `${a.of}缺少${a.keys.map((key) => `“${key}”`).join("")}`,
  hint: ({ sample }) => `照这样写：${sample}。`,
  why: "必填的几项一项也没有写，看不出写的是什么。",
  wrong: "公开课:\n  - {级别: 校级}",
  right: "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 级别: 校级}",
});

/** A map of which no needed key is written is one mistake, shown with all of them; what else it holds is not gone into. */
export function joinMissing(found: readonly Explained[], context: Context): readonly Explained[] {
  const missing = found.filter(isMissing);
  const maps = new Map(missing.map(({ map }) => [map.join("\n"), map]));
  const joined = new Map(
    [...maps].flatMap(([key, map]) => {
      const one = allMissing(
        missing.filter((other) => other.map.join("\n") === key),
        map,
        context,
      );
      return one ? [[key, one] as const] : [];
    }),
  );
  if (joined.size === 0) return found;
  const others = found.filter(({ map, meant }) => meant !== undefined || !map || !joined.has(map.join("\n")));
  return [...others, ...joined.values()];
}

type Missing = Explained & { readonly missing: string; readonly map: DataPath };
const isMissing = (one: Explained): one is Missing => one.missing !== undefined && one.map !== undefined;

function allMissing(missing: readonly Missing[], map: DataPath, { fields }: Context): Explained | undefined {
  const [{ diagnostic }] = missing as [Missing];
  const { field, fields: within } = fieldAt(fields, map);
  const needed = Object.values(within).filter(({ required, orElse }) => required || orElse);
  if (needed.length < 2 || needed.length > missing.length || diagnostic.cell) return undefined;
  const { of } = diagnostic.args as Parameters<typeof missingField.of>[0];
  const needs = `{${needed.map(({ label, example }) => `${label}: ${example ?? "…"}`).join(", ")}}`;
  // The example of a list is one of an entry in brackets.
  const sample = field?.example?.replace(/^\[(\{.*\})\]$/s, "$1") ?? needs;
  return { map, diagnostic: missingKeys.at(diagnostic, { of, keys: needed.map(({ label }) => label), sample }) };
}
