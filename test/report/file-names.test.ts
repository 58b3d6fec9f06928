import { expect, test } from "vitest";
import { openSettings, reportFileNames } from "../../src/pipeline.ts";

const nameOf = (type: string, period: string, report: string) => {
  const text = `学校: 槐荫小学\n时段: {类型: ${type}, 名称: ${period}, 起: 2024-09-01, 止: 2025-01-18}\n包含: [a.yaml]\n报告: [${report}]\n`;
  const { value } = openSettings({ file: "term.yaml", bytes: Buffer.from(text) });
  return reportFileNames(value!)[0];
};

test.each([
  ["学期", "2024学年第一学期", "学期总结", "槐荫小学2024学年第一学期总结.docx"],
  ["学年", "2024学年", "学年总结", "槐荫小学2024学年总结.docx"],
  ["年度", "2025年度", "年度总结", "槐荫小学2025年度总结.docx"],
  ["学期", "2024学年第一学期", "教科室总结", "槐荫小学2024学年第一学期教科室总结.docx"],
  ["年度", "2025年", "年度总结", "槐荫小学2025年年度总结.docx"],
])("文件名不叠字：%s %s %s", (type, period, report, expected) => {
  expect(nameOf(type, period, report)).toBe(expected);
});
