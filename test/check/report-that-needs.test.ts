import { expect, test } from "vitest";
import { outlineReport } from "../../src/make-report.ts";
import { schoolOf } from "../records/small-school.ts";

const file = (name: string, text: string) => ({ file: name, bytes: new TextEncoder().encode(text) });

test("报告要有的设置没有写", () => {
  const school = schoolOf(
    "教师: [{姓名: 林秋野}]\n",
    `学校: 云岭中心小学
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}
包含: [记录.yaml]
报告:
  - 名称: 专题总结
落款: {日期: 2025-07-05}
`,
  );
  const shipped = [
    file("专题总结/report.yaml", "名称: 专题总结\n标题: 总结\n需要: [主题]\n章节: [引言]\n附件: []\n"),
    file("专题总结/引言.md", "一句话。\n"),
  ];
  const { diagnostics } = outlineReport(school, "专题总结", { shipped, prose: [], proseRoot: "文字" });
  // template/missing-setting at the report in term.yaml
  expect(diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.code} ${d.hint}`)).toEqual([
    "term.yaml:5:5 template/missing-setting 在学期文件的这份报告下补上“主题: …”。",
  ]);
});
