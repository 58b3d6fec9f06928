import { join } from "node:path";
import { expect, test } from "vitest";
import { runYanxiu } from "../cli/run-yanxiu.ts";

/** A school as it is typed on the first evening, 116 lines. Each row is one fault that was made, in so many places. */
const faults = [
  ["term.yaml:5", "record/bad-choice", 1],
  ["教师.yaml:2", "record/bad-day", 1],
  ["教师.yaml:4", "record/bad-choice", 1],
  ["教师.yaml:5", "record/bad-day", 1],
  ["教师.yaml:9", "record/bad-day", 1],
  ["教师.yaml:13", "record/bad-choice", 1],
  // 何清 heard seven of twelve lessons, all of which have a key of their own.
  ["记录/听课.yaml:2", "check/unknown-teacher", 7],
  ["记录/听课.yaml:2", "record/unknown-field", 12],
  // Fifteen activities of 语文组, which the roster calls 语文教研组, in a form that nobody declared.
  ["记录/活动.yaml:4", "check/unknown-word", 15],
  ["记录/活动.yaml:5", "check/unknown-group", 15],
] as const;

interface Found {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly count?: number;
  readonly related?: readonly object[];
}

test("ten faults on 116 lines are ten messages, though they stand in 55 places", async () => {
  const school = join(import.meta.dirname, "first-evening");
  const { out } = await runYanxiu(school, "check", "--format", "json");
  const { diagnostics, summary } = JSON.parse(out) as { diagnostics: Found[]; summary: object };
  expect(diagnostics.map((d) => [`${d.file}:${d.line}`, d.code, d.count ?? 1])).toEqual(faults);
  expect(diagnostics.map(({ related = [] }) => related.length + 1)).toEqual(faults.map(([, , count]) => count));
  expect(summary).toMatchObject({ errors: 55, warnings: 0 });
});
