import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkSchool } from "../../src/cli/commands/check/check-school.ts";
import { readFile } from "../../src/cli/files/read-file.ts";
import { type Otherwise, slipsIn } from "./sample-school.ts";

const folder = new URL("clean/", import.meta.url);
const page = (name: string) => readFileSync(new URL(encodeURI(name), folder), "utf8");

/** Good prose of schools of several kinds: the name of the file, the school and the section it is for. */
const pages: readonly [name: string, settings: Otherwise & { section: string; annexes?: number }][] = [
  ["学年-成果.md", { section: "成果" }],
  ["学期-实施.md", { section: "项目实施", type: "学期" }],
  ["年度-总述.md", { section: "引言", type: "年度" }],
  ["幼儿园-活动.md", { section: "教研活动", type: "学期", school: "青禾幼儿园", more: "用语: {学校: 园}" }],
  ["中学-课题.md", { section: "课题研究", school: "云岭县青禾初级中学" }],
  ["学年-存在问题.md", { section: "存在问题" }],
  ["学年-下阶段打算.md", { section: "下阶段打算" }],
  ["教研组-小结.md", { section: "教研活动" }],
  ["多年-回顾.md", { section: "回顾", type: "多年" }],
  ["学年-数字.md", { section: "项目实施" }],
  ["区里-成果与问题.md", { section: "成果", county: "云岭区", annexes: 2 }],
  ["培训-保障.md", { section: "项目保障", county: "云岭区" }],
];

describe("写得好的文字没有提醒", () => {
  test.each(pages)("%s", (name, settings) => {
    const text = page(name);
    expect(text.match(/[\u4e00-\u9fff]/g)!.length).toBeGreaterThan(330);
    expect(slipsIn(text, settings)).toEqual([]);
  });

  test("每一页都在表里", () => expect(readdirSync(folder).sort()).toEqual(pages.map(([name]) => name).sort()));
});

describe("自带的模板没有提醒", () => {
  const root = new URL("../../templates/", import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => /\/[^/]+\.md$/.test(name));

  test.each(files)("%s", (name) => {
    const text = readFileSync(new URL(encodeURI(name), root), "utf8");
    const section = name.split("/").at(-1)!.replace(".md", "");
    // In shared text 本学年 is what the report calls its period.
    for (const type of ["学期", "学年", "年度", "多年"] as const) {
      const word = { 学期: "本学期", 学年: "本学年", 年度: "本年度", 多年: "这一时期" }[type];
      expect(slipsIn(text.replaceAll("本学年", word), { section, type })).toEqual([]);
    }
  });
});

describe("范例没有提醒", () => {
  const root = new URL("../../examples/", import.meta.url);
  const terms = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith("/term.yaml"));

  test.each(terms)("%s", async (name) => {
    const term = fileURLToPath(new URL(encodeURI(name), root));
    const folder = dirname(term);
    const { diagnostics } = await checkSchool(term, [{ path: folder, isFolder: true, term }], folder, readFile);
    expect(diagnostics.filter(({ code }) => code.startsWith("prose/"))).toEqual([]);
  });
});
