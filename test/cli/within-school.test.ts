// What --fix and --write-baseline may touch: the school one stands in, or what is typed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withinSchool } from "../../src/cli/commands/check/targets/within-school.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const term = (name: string, include = "[教师.yaml, 记录/*.yaml]") =>
  `学校: ${name}\n时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}\n包含: ${include}\n`;
const slip = "听课:\n  - {日期: 2024.11.12, 听课人: 许知行, 执教: 许知行, 课名: 《落花生》}\n";
const roster = "教师:\n  - {姓名: 许知行}\n";
const school = (folder: string, name: string) => ({
  [`${folder}term.yaml`]: term(name),
  [`${folder}教师.yaml`]: roster,
  [`${folder}记录/十一月.yaml`]: slip,
});

const isMended = (root: string, file: string) => !readFileSync(join(root, file), "utf8").includes("2024.11.12");

test.each(["--fix", "--write-baseline"])(
  "%s without a path outside a school changes nothing and says what to type",
  async (option) => {
    const root = makeFolder({
      "程序/配置.yaml": slip,
      "深处/学校/记录/十一月.yaml": slip,
      ...school("深处/学校/", "云岭小学"),
    });
    expect(await runYanxiu(root, "check", option)).toEqual({
      code: 2,
      out: "",
      err: `这里不在学校的文件夹里（没有找到学期文件），没有改动任何文件\n写上学校的文件夹，如 yanxiu check ${option} 明湖小学；或先进入学校的文件夹再运行。\n`,
    });
    expect(isMended(root, "程序/配置.yaml")).toBe(false);
    expect(isMended(root, "深处/学校/记录/十一月.yaml")).toBe(false);
    expect(existsSync(join(root, "深处/学校/yanxiu-基线.json"))).toBe(false);
  },
);

test("a folder of several schools is none: each is named", async () => {
  const root = makeFolder({ ...school("东园/", "东园小学"), ...school("西园/", "西园小学") });
  const { code, err } = await runYanxiu(root, "check", "--fix");
  expect(err).toBe(
    "这里不是一所学校的文件夹，下面有2份学期文件，没有改动任何文件\n请写明是哪一份：\n  yanxiu check --fix 东园/term.yaml\n  yanxiu check --fix 西园/term.yaml\n",
  );
  expect(code).toBe(2);
  expect([isMended(root, "东园/记录/十一月.yaml"), isMended(root, "西园/记录/十一月.yaml")]).toEqual([false, false]);
  await runYanxiu(root, "check", "--fix", "东园/term.yaml");
  expect([isMended(root, "东园/记录/十一月.yaml"), isMended(root, "西园/记录/十一月.yaml")]).toEqual([true, false]);
});

test("in a school, its own files only: not those of another school in a folder below, nor of no school", async () => {
  const root = makeFolder({
    ...school("", "云岭小学"),
    ...school("来访/", "西园小学"),
    "部署/设置.yaml": slip,
  });
  await runYanxiu(root, "check", "--fix");
  expect(isMended(root, "记录/十一月.yaml")).toBe(true);
  expect(isMended(root, "来访/记录/十一月.yaml")).toBe(false);
  expect(isMended(root, "部署/设置.yaml")).toBe(false);
});

test("below the folder of the term, the files there; terms of one school in folders beside each other, all of them", async () => {
  const one = makeFolder(school("", "云岭小学"));
  await runYanxiu(join(one, "记录"), "check", "--fix");
  expect(isMended(one, "记录/十一月.yaml")).toBe(true);
  const two = makeFolder({ ...school("2023/", "云岭小学"), ...school("2024/", "云岭小学") });
  await runYanxiu(two, "check", "--fix");
  expect([isMended(two, "2023/记录/十一月.yaml"), isMended(two, "2024/记录/十一月.yaml")]).toEqual([true, true]);
});

test("a folder without a term is not rewritten even when it is typed; a file is", async () => {
  const root = makeFolder({ "杂项/a.yaml": slip, "杂项/b.yaml": slip });
  const { code, err } = await runYanxiu(root, "check", "--fix", "杂项/");
  expect(err).toBe(
    "“杂项/”里没有学期文件，看不出哪些是学校的记录，没有改动任何文件\n只改其中一份记录的，写明这个文件，如 yanxiu check --fix 杂项/记录.yaml。\n",
  );
  expect(code).toBe(2);
  await runYanxiu(root, "check", "--fix", "杂项/a.yaml");
  expect([isMended(root, "杂项/a.yaml"), isMended(root, "杂项/b.yaml")]).toEqual([true, false]);
});

test("terms of one school below it are its own, those of another are not", async () => {
  const root = makeFolder({
    ...school("", "云岭小学"),
    ...school("往年/", "云岭小学"),
    ...school("外校/", "明湖小学"),
  });
  await runYanxiu(root, "check", "--fix");
  expect(
    ["记录/十一月.yaml", "往年/记录/十一月.yaml", "外校/记录/十一月.yaml"].map((file) => isMended(root, file)),
  ).toEqual([true, true, false]);
});

test("two term files that cannot be read are not of one school for that", () => {
  const root = makeFolder({ "term.yaml": "学校: [\n", "外校/term.yaml": "学校: {\n" });
  const targets = ["term.yaml", "外校/term.yaml"].map((file) => ({
    path: join(root, file),
    isFolder: false,
    term: join(root, file),
  }));
  expect(withinSchool(targets, "--fix", root)).toEqual([targets[0]]);
});

test("of many schools five are named", async () => {
  const root = makeFolder(Object.assign({}, ...[1, 2, 3, 4, 5, 6, 7].map((n) => school(`第${n}小学/`, `第${n}小学`))));
  const { err } = await runYanxiu(root, "check", "--fix");
  expect(err).toContain("下面有7份学期文件");
  expect(err.match(/yanxiu check --fix 第\d小学/g)).toHaveLength(5);
});
