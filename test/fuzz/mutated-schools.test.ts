import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { mutantSchool, schoolCorpus } from "./mutate-school.ts";
import { runKeptSchools, runSchools } from "./run-schools.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

// The other thousand is in a file of its own, so that two run at a time.
test("两千所改坏的学校，前一千所：核查、统计、报告都有始有终", async () => {
  expect(await runSchools(root, 0, 1000)).toEqual([]);
});

test("从前出过错的学校，现在都读得完", async () => {
  expect(await runKeptSchools(root)).toEqual([]);
});

test("改法都用到：学期设置、名册、文字、模板、登记表、基线、少文件、多文件", () => {
  const seeds = schoolCorpus(root);
  const schools = Array.from({ length: 500 }, (_, n) => mutantSchool(n, seeds));
  const changed = new Set<string>();
  for (const files of schools)
    for (const [name, bytes] of files)
      if (!seeds.some((seed) => seed.get(name) !== undefined && Buffer.from(seed.get(name)!).equals(bytes)))
        changed.add(name);
  for (const name of [
    "term.yaml",
    "教师.yaml",
    "文字/引言.md",
    "登记/公开课.csv",
    "模板/附件/听课情况.yaml",
    "yanxiu-基线.json",
  ])
    expect([...changed]).toContain(name);
  expect(schools.some((files) => !files.has("term.yaml"))).toBe(true);
});
