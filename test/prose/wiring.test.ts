import { expect, test } from "vitest";
import { outlineReport } from "../../src/make-report.ts";
import type { RawFile } from "../../src/pipeline.ts";
import { sampleFacts } from "./sample-school.ts";

const raw = (file: string, text: string): RawFile => ({ file, bytes: Buffer.from(text) });
const files = {
  shipped: [
    raw("学年总结/report.yaml", '名称: 学年总结\n标题: "{{学校}}总结"\n章节: [引言, 成果]\n'),
    raw("学年总结/引言.md", "自带的某某。"),
    raw("学年总结/成果.md", "自带的某某。"),
  ],
  proseRoot: "文字",
};
const slips = (...prose: RawFile[]) => {
  const { school } = sampleFacts({ more: "报告: [学年总结]\n落款: {日期: 2025-01-05}" });
  return outlineReport(school, "学年总结", { ...files, prose })
    .diagnostics.filter(({ code }) => code.startsWith("prose/"))
    .map(({ file, line, column, severity }) => `${file}:${line}:${column} ${severity}`);
};

test("学校自己写的章节要看，自带的不看", () => {
  expect(slips()).toEqual([]);
  expect(slips(raw("文字/成果.md", "某某\n"))).toEqual(["文字/成果.md:1:1 warning"]);
});

test("没有用上的文件和别的报告的文件不看", () => {
  expect(slips(raw("文字/别的.md", "某某\n"), raw("文字/另一份/成果.md", "某某\n"))).toEqual([]);
});

test("加出来的章节也看，行号从文件开头算", () => {
  const text = "---\n位置: 成果之后\n---\n\n各组磨课。\n\n某某上课。\n";
  expect(slips(raw("文字/特色.md", text))).toEqual(["文字/特色.md:7:1 warning"]);
});
