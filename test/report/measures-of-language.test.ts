import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { makeFolder } from "../cli/make-folder.ts";
import { runYanxiu } from "../cli/run-yanxiu.ts";
import { paragraphTexts } from "../docx/read-docx.ts";
import { callsByName, density, numbersIn, type Section, sectionsOf, selfishness } from "./measures-of-language.ts";

const examples = join(import.meta.dirname, "../../examples");

test.for<readonly [text: string, numbers: readonly string[]]>([
  ["2024学年，截至2025年7月3日，组织各类活动248次。", ["248"]],
  ["9月13日作《十二个人的100天》讲座", []],
  ["发表于《教学》2025年第3期，占公用经费的6.2%", ["6.2%"]],
  ["1. 语文组：集体备课25次，教师获奖4项", ["25", "4"]],
  ["获奖20项（26人次），详见附件3", ["20", "26", "3"]],
  ["2022—2024学年，学生获奖119人次", ["119"]],
])("%s", ([text, numbers]) => expect(numbersIn(text)).toEqual(numbers));

/** A report of an example as shipped, without what the school wrote itself. */
async function reportOf(example: string, report: string, termFile: string) {
  const folder = makeFolder({ "不用.txt": "" });
  cpSync(join(examples, example), folder, { recursive: true });
  rmSync(join(folder, "文字"), { recursive: true });
  const term = readFileSync(join(folder, termFile), "utf8").replace(/^报告:\n(?:[ -].*\n)*/m, "");
  const annexes = "[活动汇总表, 学时统计表, 获奖一览表, 论文成果一览表]";
  const signed = /^落款:/m.test(term) ? "" : "落款: {日期: 2025-07-10}\n";
  writeFileSync(join(folder, termFile), `${term}\n${signed}报告: [{名称: ${report}, 附件: ${annexes}}]\n`);
  const { code, err } = await runYanxiu(folder, "report", termFile, "--out", "报告");
  expect([code, err]).toEqual([0, expect.not.stringContaining("错误")]);
  const [name] = readdirSync(join(folder, "报告"));
  const texts = paragraphTexts(readFileSync(join(folder, "报告", name!)));
  const start = texts.findIndex((text) => text.endsWith("总结如下。"));
  const end = texts.findIndex((text) => text.startsWith("附件："));
  const people = readdirSync(folder).filter((file) => /^(教师|组织)\.yaml$/.test(file));
  const roster = people.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
  return {
    sections: sectionsOf(texts.slice(start, end)),
    names: [...roster.matchAll(/(?:姓名|名称): *([^,}\n]+)/g)].map(([, person]) => person!),
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
  ["three-years", "学年总结", "2024.yaml"],
  ["three-years", "多年回顾", "回顾.yaml"],
] as const)("%s的%s", ([example, report, termFile = "term.yaml"]) => {
  let sections: readonly Section[] = [];
  let names: readonly string[] = [];
  beforeAll(async () => {
    ({ sections, names } = await reportOf(example, report, termFile));
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
