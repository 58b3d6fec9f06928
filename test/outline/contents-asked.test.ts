// Which reports have a table of contents and footnotes: as report.yaml says, unless term.yaml says otherwise.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { reportsIn } from "../../src/outline/read-report-texts.ts";
import { readDefinition, withAsked } from "../../src/outline/read-report-yaml.ts";
import { openSettings } from "../../src/pipeline.ts";
import { readDocument } from "../../src/source/read-document.ts";
import { shippedFiles } from "../report/shipped.ts";

const definitionOf = (report: string) => {
  const file = new URL(`../../templates/${encodeURI(report)}/report.yaml`, import.meta.url);
  return readDefinition(readDocument("report.yaml", readFileSync(file)).value).value;
};

const settingsOf = (reports: string) => {
  const text = `学校: 槐荫小学\n时段: {类型: 学年, 起: 2024-09-01, 止: 2025-08-31}\n包含: a.yaml\n报告: ${reports}\n`;
  return openSettings({ file: "term.yaml", bytes: new TextEncoder().encode(text) }).value!;
};

test("现成的报告里，年度总结和多年回顾有目录", () => {
  const names = reportsIn({ shipped: shippedFiles });
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => definitionOf(name).hasContents).toSorted()).toEqual(["多年回顾", "年度总结"]);
  expect(names.filter((name) => definitionOf(name).hasNotes)).toEqual([]);
});

test.each([
  ["年度总结", "[年度总结]", true, false],
  ["年度总结", "[{名称: 年度总结, 目录: 否}]", false, false],
  ["学年总结", "[{名称: 学年总结, 目录: 是, 脚注: 是}]", true, true],
  ["学年总结", "[{名称: 年度总结, 目录: 是}, 学年总结]", false, false],
])("%s，学期文件写 %s：目录 %s，脚注 %s", (report, reports, contents, notes) => {
  const asked = withAsked(definitionOf(report), settingsOf(reports));
  expect([asked.hasContents, asked.hasNotes]).toEqual([contents, notes]);
});
