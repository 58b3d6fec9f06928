// What is wrong with the schools that a group names.
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const term = (school: string) => `学校: ${school}
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}
包含: [记录.yaml]
`;
const records = `教师: [{姓名: 林秋野}]
研修活动: [{日期: 2024-09-12, 主题: 倾听, 形式: 讲座, 参加: [林秋野]}]
`;
const district = (schools: string, file = "集团.yaml") =>
  makeFolder({
    [file]: `名称: 云渡学区\n类别: 学区\n名册: 教研员.yaml\n学校: ${schools}\n`,
    "教研员.yaml": "教师: [{姓名: 钟明岸}]\n",
    "各校/城南/term.yaml": term("城南小学"),
    "各校/城南/记录.yaml": records,
    "各校/河西/2024学年/第一学期/term.yaml": term("河西小学"),
    "各校/河西/2024学年/第一学期/记录.yaml": records,
  });
const found = async (root: string, file = "集团.yaml") =>
  (await runYanxiu(root, "check", file, "--format", "concise")).out
    .split("\n")
    .filter((line) => line.includes("file/"));

test.each([
  ["[各校/城南, 各校/河西]", []],
  ["[各校/*]", []],
  ["[各校/*, 各校/城南]", ["集团.yaml:4:12 警告 “学校”里写的“各校/城南”前面已经写过了 file/school-twice"]],
  ["[各校/城南, 各校/*]", []],
  ["[各校/河西, 各校/城北]", ["集团.yaml:4:13 警告 “学校”里写的“各校/城北”没有找到，当作还没有交 file/school-missing"]],
  ["[各校/*, {名称: 湖东小学, 文件夹: 湖东}]", []],
  [
    "[各校/河西, {名称: 城南小学, 文件夹: 各校/城西}]",
    ["集团.yaml:4:13 警告 “学校”里写的“各校/城西”没有找到，当作还没有交 file/school-missing"],
  ],
  ["[各校/*, 湖东]", ["集团.yaml:4:12 警告 “学校”里写的“湖东”没有找到，当作还没有交 file/school-missing"]],
])("学校: %s", async (schools, expected) => {
  expect(await found(district(schools))).toEqual(expected);
});

test("what may be meant is said, by batch and rollup, too", async () => {
  const root = district("[各校/河西, 各校/城北]");
  expect((await runYanxiu(root, "check", "集团.yaml")).out).toContain("是否想写“各校/城南”？");
  const { err } = await runYanxiu(root, "rollup", "集团.yaml");
  expect(err).toContain("集团.yaml:4:13 “学校”里写的“各校/城北”没有找到，当作还没有交。是否想写“各校/城南”？\n");
});

test("a group that its schools do not find alone: by its name, or because it is too far up", async () => {
  expect(await found(district("[各校/*]", "学区.yaml"), "学区.yaml")).toEqual([
    "学区.yaml:1:1 警告 集团文件叫“学区.yaml”，各校单独核查、出报告时找不到它 file/group-out-of-reach",
  ]);
  const root = district("[各校/*]");
  mkdirSync(join(root, "各校/城南/一/二/三"), { recursive: true });
  for (const file of ["term.yaml", "记录.yaml"])
    renameSync(join(root, "各校/城南", file), join(root, "各校/城南/一/二/三", file));
  expect(await found(root)).toEqual([
    expect.stringContaining("4:6 警告 “各校/城南/一/二/三/term.yaml”单独核查、出报告时找不到这份集团文件"),
  ]);
});

test("four folders up it is found by a school alone; a pattern for anything takes no file of the group for a school", async () => {
  const root = district('["*"]');
  for (const school of ["各校/城南", "各校/河西/2024学年/第一学期"])
    expect((await runYanxiu(root, "stats", school)).out).toMatch(/^应参训 +2人/m);
  expect((await runYanxiu(root, "rollup", "集团.yaml")).out).toContain("（2所学校）");
  expect((await runYanxiu(root, "rollup", "*")).out).toContain("（2所学校）");
});
