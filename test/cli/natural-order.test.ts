// Wherever files, schools and mistakes are listed, 第2小学 stands before 第10小学.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const small = join(import.meta.dirname, "schools/small");

test("batch: schools in the order of their numbers; so are the terms that are offered", async () => {
  const root = makeFolder({});
  for (const name of ["第10小学", "第2小学", "第1小学"]) {
    cpSync(small, join(root, name), { recursive: true });
    const term = join(root, name, "term.yaml");
    writeFileSync(term, readFileSync(term, "utf8").replace("云岭中心小学", name));
  }
  const { out } = await runYanxiu(root, "batch", ".");
  expect(out.match(/^第\d+小学(?= )/gm)).toEqual(["第1小学", "第2小学", "第10小学"]);
  const { err } = await runYanxiu(root, "form");
  expect(err.match(/第\d+小学/g)).toEqual(["第1小学", "第2小学", "第10小学"]);
});

test("check: files by their numbers, Chinese ones too", async () => {
  const root = makeFolder({});
  cpSync(small, root, { recursive: true });
  // Another name in each, or all would be one fault.
  for (const [i, name] of ["十月", "九月", "十一月", "周2", "周10"].entries())
    writeFileSync(
      join(root, `记录/${name}.yaml`),
      `听课:\n  - {日期: 2024-10-08, 听课人: 林秋${"也夜叶页业"[i]}, 执教: 许知行, 课名: 搭石}\n`,
    );
  const { out } = await runYanxiu(root, "check", "--format", "concise");
  const files = out
    .split("\n")
    .flatMap((line) => /^记录\/(\S+)\.yaml:.* check\/unknown-teacher$/.exec(line)?.[1] ?? []);
  expect(files).toEqual(["九月", "十月", "十一月", "周2", "周10"]);
});
