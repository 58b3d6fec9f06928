// Who is at several schools counts once: reached at one is reached, short is short at all of them.
import { expect, test } from "vitest";
import { requirementsTogether } from "../../src/rollup/requirements-together.ts";
import { rollUp } from "../../src/rollup/roll-up.ts";
import { shortfallTable } from "../../src/rollup/rollup-tables.ts";
import { type RequirementSummary, summaryOf } from "../../src/rollup/summary.ts";
import { readSchool } from "../figures/make-school.ts";
import { groupSummaries } from "./summaries.ts";

const [some] = await groupSummaries();
const none: RequirementSummary = {
  ...{ name: "听课", unit: "人", due: 0, met: 0, short: 0, open: 0, unjudged: 0 },
  shared: [],
};
const together = (...all: readonly Partial<RequirementSummary>[]) => {
  const schools = all.map((one, i) => ({ ...some!, id: String(i), requirements: [{ ...none, ...one }] }));
  const [found] = requirementsTogether(
    schools,
    schools.map((_, i) => `第${i + 1}小学`),
  );
  const { due, met, short, open, unjudged } = found!.total;
  return [due, met, short, open, unjudged];
};
const shared = (outcome: "met" | "short" | "open" | "unjudged", ...keys: readonly string[]) => ({ keys, outcome });

test.each([
  // Two schools of three people, one of whom is the same: five people.
  ["short", "met", [5, 5, 0, 0, 0]],
  ["short", "short", [5, 4, 1, 0, 0]],
  ["short", "open", [5, 4, 0, 1, 0]],
  ["short", "unjudged", [5, 4, 0, 0, 1]],
  ["open", "met", [5, 5, 0, 0, 0]],
] as const)("%s at one, %s at the other", (one, other, total) => {
  const of = (outcome: "met" | "short" | "open" | "unjudged") => ({
    ...{ due: 3, met: 2, [outcome]: outcome === "met" ? 3 : 1 },
    shared: [shared(outcome, "卢")],
  });
  expect(together(of(one), of(other))).toEqual(total);
  expect(together(of(other), of(one))).toEqual(total);
});

test("who has more than 至多 allows at one school falls short, whatever another says", () => {
  const tooMuch = { due: 1, short: 1, shared: [{ ...shared("short", "卢"), isTooMuch: true as const }] };
  const met = { due: 1, met: 1, shared: [shared("met", "卢")] };
  expect(together(tooMuch, met)).toEqual([1, 0, 1, 0, 0]);
  expect(together(met, tooMuch)).toEqual([1, 0, 1, 0, 0]);
});

test("nobody is known to be the same without a key of both; a third may tell it", () => {
  const short = (...keys: readonly string[]) => ({ due: 1, short: 1, shared: [shared("short", ...keys)] });
  expect(together(short("名册"), short("继教号"))).toEqual([2, 0, 2, 0, 0]);
  expect(together(short("名册"), short("继教号"), short("继教号", "名册"))).toEqual([1, 0, 1, 0, 0]);
});

test("what is asked of the schools themselves: how many of them have reached it", () => {
  const schools = ["2024-10-10, 2024-11-10", "2024-10-10", ""].map((days, i) => {
    const lessons = days
      .split(", ")
      .filter(Boolean)
      .map((day) => `{日期: ${day}, 执教: 林秋野, 课名: 搭石}`);
    const term = `学校: 第${i + 1}小学\n要求: [{名称: 课堂开放, 对象: 学校, 指标: 公开课, 至少: 2, 每: 学年}]`;
    return summaryOf(readSchool(term, `教师: [{姓名: 林秋野}]\n公开课: [${lessons.join(", ")}]\n`), {
      ...{ id: String(i), errors: 0, warnings: 0, sharedAs: () => undefined, hash: (text) => text },
    });
  });
  const { requirements } = rollUp(schools);
  expect(shortfallTable(rollUp(schools)).rows).toEqual([
    ["课堂开放", "第1小学", "1所", "1所", "0所", ""],
    ["课堂开放", "第2小学", "1所", "0所", "1所", ""],
    ["课堂开放", "合计", "2所", "1所", "1所", ""],
  ]);
  expect(requirements.map(({ total }) => total.short)).toEqual([1]);
});
