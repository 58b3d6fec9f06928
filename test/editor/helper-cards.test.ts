import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { showKinds } from "../../src/cli/commands/kinds/show-kinds.ts";
import { helperCards } from "../../src/editor/helper-cards.ts";
import { fill } from "../figures/fill.ts";
import { makeSchool } from "../figures/make-school.ts";

const school = makeSchool(
  "外部总数:\n  - {名称: 全市获奖数, 值: 3710, 单位: 项, 来源: 市教育局}\n  - {名称: 全区获奖总数, 值: 210, 单位: 项, 来源: 区教育局, 名次: 2}\n",
  "另计时段: {近三年: {起: 2022-09-01, 止: 2025-08-31}}",
);

test.each(helperCards)(
  "$label: its examples are right, and it is in the README of templates",
  ({ label, examples }) => {
    // How single records are written is said elsewhere.
    for (const example of examples) expect(fill(school, example)).not.toMatch(/^(query|template)\/(?!no-form)/);
    expect(examples.every((one) => one.includes(`{{${label} `))).toBe(true);
    expect(readFileSync("templates/README.md", "utf8").includes(label)).toBe(true);
  },
);

test("yanxiu kinds says what such a word is for", () => {
  const said: string[] = [];
  const terminal = { width: 80, out: (text: string) => said.push(text) } as never;
  showKinds("占", terminal);
  expect(said.join("\n")).toContain("占：写在报告和文字的 {{ }} 里。");
  expect(said.join("\n")).toContain('{{占 教师获奖 "全市获奖数"}}');
  expect(() => showKinds("占比", terminal)).toThrow(/没有“占比”这种记录/);
});
