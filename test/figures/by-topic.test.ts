import { expect, test } from "vitest";
import { topics } from "../../src/figures/named/index.ts";
import { computeStats } from "../../src/pipeline.ts";
import { makeSchool } from "./make-school.ts";

const listed = (records: string) => {
  const { value } = computeStats(makeSchool(records), {});
  const names = (which: "recorded" | "unrecorded") =>
    value!.topics.flatMap((topic) => topic[which].map(({ label }) => label));
  return { recorded: names("recorded"), unrecorded: names("unrecorded") };
};

const survey = "问卷调查:\n  - {名称: 满意度调查, 日期: 2024-12-20, 应收: 30, 实收: 0}\n";

test("what the school has no records of is apart, and a nothing that was counted is not", () => {
  const { recorded, unrecorded } = listed(survey);
  for (const label of ["问卷调查", "问卷回收率", "满意率"]) expect(recorded).toContain(label);
  for (const label of ["公开课", "研修经费", "经费占比", "校刊简报", "出勤率"]) expect(unrecorded).toContain(label);
});

test("a figure of one kind is told by records of that kind, not by others of its topic", () => {
  const { recorded, unrecorded } = listed("听课:\n  - {日期: 2024-10-10, 听课人: 林秋野, 执教: 许知行, 课名: 搭石}\n");
  expect(recorded).toContain("听课");
  expect(unrecorded).toContain("公开课");
});

test("a record outside the period is a record: its figure is told as 0", () => {
  expect(listed("获奖:\n  - {奖项: 论文评比, 级别: 县级, 日期: 2019-05-30, 获奖单位: 学校}\n").recorded).toContain(
    "获奖",
  );
});

test("every figure has one topic, and every topic a name of its own", () => {
  const { recorded, unrecorded } = listed(survey);
  const all = topics.flatMap(({ figures }) => figures.map(({ label }) => label));
  expect([...recorded, ...unrecorded].toSorted()).toEqual(all.toSorted());
  expect(new Set(topics.map(({ label }) => label)).size).toBe(topics.length);
});
