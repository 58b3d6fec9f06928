// What each kind of report says of an example, as text beside this file in outlines/: a change in a template, a figure or
// an annex is read there line by line. Written anew with `npx vitest run test/report/outlines.test.ts -u`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSchoolFolder } from "../../src/cli/files/load-school.ts";
import { readInstead } from "../../src/cli/files/read-file.ts";
import { proseFiles, templateFiles } from "../../src/cli/files/report-files.ts";
import { outlineReport } from "../../src/make-report.ts";
import { reportFilesOf } from "../../src/pipeline.ts";
import { outlineText } from "./outline-text.ts";

const examples = join(import.meta.dirname, "../../examples");

/** The first file of a report of a term, as text. `asked`: the reports that term.yaml lists instead of its own. */
async function textOf(term: string, report: string, asked?: string): Promise<string> {
  const path = join(examples, term);
  const typed = readFileSync(path, "utf8");
  const changed = asked === undefined ? typed : typed.replace(/^报告:\n(?:[ \n].*\n)+/m, `报告: [${asked}]\n`);
  const read = readInstead(new Map([[path, new TextEncoder().encode(changed)]]));
  const folder = await loadSchoolFolder(path, examples, read);
  const files = { ...proseFiles(path, folder.nameOf, read).value, shipped: templateFiles() };
  const school = folder.school.value!;
  const [first] = reportFilesOf(school, report, files).value;
  return outlineText(outlineReport(school, report, files, first?.parts[0]).value!);
}

const fileOf = (name: string) => join(import.meta.dirname, "outlines", `${name}.txt`);

/** Each kind of report in an example that has what it needs. */
const kinds: readonly (readonly [report: string, term: string, asked: string | undefined])[] = (
  [
    ["培训项目总结", "central-school/term.yaml"],
    ["学年总结", "central-school/term.yaml", "{名称: 学年总结, 主题: 做有温度的心育教师}"],
    ["教研组总结", "central-school/term.yaml", "{名称: 教研组总结}"],
    ["活动记录册", "central-school/term.yaml", "{名称: 活动记录册}"],
    ["成长档案", "central-school/term.yaml", "{名称: 成长档案}"],
    ["个人述职", "central-school/term.yaml", "{名称: 个人述职}"],
    ["确认单", "central-school/term.yaml", "{名称: 确认单}"],
    ["未达标名单", "central-school/term.yaml", "{名称: 未达标名单}"],
    ["学期总结", "primary-term/term.yaml"],
    ["学期总结（幼儿园）", "kindergarten/term.yaml"],
    ["教科室总结", "rural-school/term.yaml"],
    ["年度总结", "middle-year/term.yaml"],
    ["工作室总结", "middle-year/term.yaml", "{名称: 工作室总结}"],
    ["多年回顾", "three-years/回顾.yaml"],
  ] as const
).map(([name, term, asked]) => [name, term, asked]);

test.each(kinds)("%s", async (name, term, asked) => {
  const text = await textOf(term, name.replace(/（.*/, ""), asked);
  expect(text.length).toBeGreaterThan(200);
  await expect(text).toMatchFileSnapshot(fileOf(name));
});

test("现成的报告都在这里，没有多余的文件", () => {
  const templates = join(examples, "../templates");
  const shipped = readdirSync(templates).filter((name) => existsSync(join(templates, name, "report.yaml")));
  const shown = kinds.map(([name]) => name);
  const others = shipped.filter((name) => !shown.includes(name));
  expect(others).toEqual([]);
  expect(readdirSync(join(import.meta.dirname, "outlines")).toSorted()).toEqual(
    shown.map((name) => `${name}.txt`).toSorted(),
  );
});
