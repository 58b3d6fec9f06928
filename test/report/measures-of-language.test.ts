import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { loadSchool, makeReport, openSettings, type RawFile } from "../../src/pipeline.ts";
import { paragraphTexts } from "../docx/read-docx.ts";
import { callsByName, density, numbersIn, type Section, sectionsOf, selfishness } from "./measures-of-language.ts";
import { shippedFiles } from "./shipped.ts";

const examples = join(import.meta.dirname, "../../examples");

test.for<readonly [text: string, numbers: readonly string[]]>([
  ["2024学年，截至2025年7月3日，组织各类活动248次。", ["248"]],
  ["9月13日作《十二个人的100天》讲座", []],
  ["发表于《教学》2025年第3期，占公用经费的6.2%", ["6.2%"]],
  ["1. 语文组：集体备课25次，教师获奖4项", ["25", "4"]],
  ["获奖20项（26人次），详见附件3", ["20", "26", "3"]],
  ["2022—2024学年，学生获奖119人次", ["119"]],
])("%s", ([text, numbers]) => expect(numbersIn(text)).toEqual(numbers));

/** A report of an example, without what the school wrote itself. */
async function reportOf(example: string, report: string, termFile = "term.yaml") {
  const root = join(examples, example);
  const term = readFileSync(join(root, termFile), "utf8").replace(/^报告:\n(?:[ -].*\n)*/m, "");
  const asked = `${term}\n报告: [{名称: ${report}, 附件: [活动汇总表, 学时统计表, 获奖一览表, 论文成果一览表]}]\n`;
  const opened = openSettings({ file: termFile, bytes: new TextEncoder().encode(asked) });
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.yaml$/.test(file) && !/^(\d{4}|term)\.yaml$/.test(file) && !file.startsWith("报告"))
    .sort()
    .map((file): RawFile => ({ file, bytes: readFileSync(join(root, file)) }));
  const school = loadSchool({ value: opened.value!, diagnostics: opened.diagnostics }, files);
  const made = await makeReport(
    school,
    report,
    { shipped: shippedFiles, prose: [], proseRoot: "文字" },
    { draft: false },
  );
  if (!made.value || hasErrors([...school.diagnostics, ...made.diagnostics]))
    throw new Error(JSON.stringify([...school.diagnostics, ...made.diagnostics]));
  const texts = paragraphTexts(made.value.bytes);
  const start = texts.findIndex((text) => /现将|总结如下/.test(text));
  const end = texts.findIndex((text) => text.startsWith("附件："));
  const { teachers, groups } = school.value.records;
  return {
    sections: sectionsOf(texts.slice(start, end), 0),
    names: [...teachers, ...groups].map(({ name }) => name),
  };
}

describe.for([
  ["central-school", "学年总结"],
  ["central-school", "培训项目总结"],
  ["central-school", "教科室总结"],
  ["primary-term", "学期总结"],
  ["middle-year", "年度总结"],
  ["rural-school", "学年总结"],
  ["rural-school", "教科室总结"],
  ["kindergarten", "学期总结"],
] as const)("%s的%s", ([example, report]) => {
  let sections: readonly Section[] = [];
  let names: readonly string[] = [];
  beforeAll(async () => {
    ({ sections, names } = await reportOf(example, report));
  });
  const paragraphs = () => sections.flatMap((section) => section.paragraphs);

  test("每100字至多4个数", () => expect(density(paragraphs())).toBeLessThanOrEqual(4));

  test("哪一节也不多于6个", () => {
    const found = sections.map((section) => [section.heading, density(section.paragraphs)] as const);
    expect(found.filter(([, numbers]) => numbers > 6)).toEqual([]);
  });

  test("以我校开头的段落不多于三分之一", () => expect(selfishness(paragraphs())).toBeLessThanOrEqual(1 / 3));

  test("每一节都有人、有作品", () => {
    const found = sections.filter(({ heading }) => heading !== "");
    expect(found.filter((section) => !callsByName(section, names)).map(({ heading }) => heading)).toEqual([]);
  });

  test("像一篇总结那样长", () => expect(paragraphs().join("").length).toBeGreaterThan(700));
});
