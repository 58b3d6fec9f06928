import { describe, expect, test } from "vitest";
import { readReport } from "../../src/outline/read-report.ts";
import type { Data, SourceDocument } from "../../src/source/document.ts";

/** A report.yaml whose places are made up: line = position of the key, column = offset within the value. */
function documentOf(data: { readonly [key: string]: Data }): SourceDocument {
  const file = "报告/report.yaml";
  const lineOf = (key: string | number | undefined) => Object.keys(data).indexOf(String(key)) + 1;
  return {
    file,
    data,
    locate: (path, within) => ({
      file,
      line: Math.max(1, lineOf(path[0])),
      column: (within?.offset ?? 0) + 1,
      ...(within && { length: within.length }),
    }),
    locateKey: (path) => ({ file, line: lineOf(path[0]), column: 1 }),
  };
}

const report = {
  名称: "春季总结",
  标题: "{{学校}}春季总结",
  章节: ["项目规划", "项目评价", "存在问题"],
  须写: { 存在问题: ["哪些要求没有达到？", "为什么？"] },
};
const shipped = [
  { file: "模板/项目规划.md", path: "春季总结/项目规划.md", text: "## 规划\n\n自带" },
  { file: "模板/项目评价.md", path: "段落/项目评价.md", text: "## 评价\n\n自带" },
];
const autumn = { 名称: "秋季总结", 标题: "秋季总结", 章节: [{ 标题: "课堂", 段落: ["听评课"] }] };
/** What term.yaml adds to the other report. */
const askedInAutumn = { heading: "我们的特色", paragraphs: ["晨读"] };
const otherReports = ["秋季总结"];
const asked = { file: "term.yaml", line: 30, column: 5 };

const plan = (files: { readonly [path: string]: string }, definition: { readonly [key: string]: Data } = report) => {
  const prose = Object.entries(files).map(([path, text]) => ({ file: `文字/${path}`, path, text }));
  const { value, diagnostics } = readReport({
    definition: documentOf(definition),
    isOwn: false,
    definitionOf: (name) => (name === "秋季总结" ? documentOf(autumn) : undefined),
    groupNames: ["语文组", "数学组"],
    withAsked: (usual) =>
      usual.name === "秋季总结" ? { ...usual, sections: [...usual.sections, askedInAutumn] } : usual,
    own: [],
    annexes: [],
    shipped,
    prose,
    otherReports,
    asked,
  });
  return {
    sections: value.sections.map(
      ({ name, paragraphs: [first] }) => `${name}${first?.template ? ` ← ${first.template.file}` : ""}`,
    ),
    found: diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.code}`),
    value,
    diagnostics,
  };
};
const written = { "存在问题.md": "记录不全。" };

describe("章节从哪里来", () => {
  test.each([
    ["自带的", {}, "项目规划 ← 模板/项目规划.md"],
    ["学校写的", { "项目规划.md": "甲" }, "项目规划 ← 文字/项目规划.md"],
    [
      "学校为这份报告写的",
      { "项目规划.md": "甲", "春季总结/项目规划.md": "乙" },
      "项目规划 ← 文字/春季总结/项目规划.md",
    ],
    ["为另一份报告写的不用", { "秋季总结/项目规划.md": "甲" }, "项目规划 ← 模板/项目规划.md"],
  ])("%s", (_, files, expected) => {
    const { sections, found } = plan({ ...written, ...files });
    expect(found).toEqual([]);
    expect(sections).toEqual([expected, "项目评价 ← 模板/项目评价.md", "存在问题 ← 文字/存在问题.md"]);
  });

  test.each([
    ["之后", "---\n位置: 项目规划之后\n---\n甲", ["项目规划", "特色", "项目评价", "存在问题"]],
    ["之前，一行写法，全角冒号", "位置：项目规划之前\n\n甲", ["特色", "项目规划", "项目评价", "存在问题"]],
    ["带引号", '---\n位置: "项目评价之后"\n---\n甲', ["项目规划", "项目评价", "特色", "存在问题"]],
    ["没有写的章节之后", "位置: 存在问题之后\n甲", ["项目规划", "项目评价", "存在问题", "特色"]],
  ])("新加的章节：%s", (_, text, names) => {
    const { value, found } = plan({ ...written, "特色.md": text });
    expect(found).toEqual([]);
    expect(value.sections.map((section) => section.name)).toEqual(names);
  });

  test("几个新章节按名称排，也可以互相接着", () => {
    const { value, found } = plan({
      ...written,
      "乙.md": "位置: 项目规划之后\n",
      "丙.md": "位置: 乙之后\n",
      "丁.md": "位置: 项目规划之后\n",
    });
    expect(found).toEqual([]);
    expect(value.sections.map((section) => section.name)).toEqual([
      "项目规划",
      "丁",
      "乙",
      "丙",
      "项目评价",
      "存在问题",
    ]);
  });

  test("开头截去之后，文字仍知道自己的行号", () => {
    const { value } = plan({ ...written, "特色.md": "---\n位置: 项目规划之后\n---\n甲\n乙" });
    expect(value.sections[1]!.paragraphs[0]!.template).toEqual({ file: "文字/特色.md", text: "甲\n乙", line: 4 });
  });
});

describe("文字文件夹里的问题", () => {
  test.each([
    ["名称差一点", { "存在的问题.md": "甲" }, ["文字/存在的问题.md:1:1 template/unused-file"]],
    ["没有位置", { "春季总结/特色.md": "甲" }, ["文字/春季总结/特色.md:1:1 template/unused-file"]],
    ["没有的报告", { "春季总给/项目规划.md": "甲" }, ["文字/春季总给/项目规划.md:1:1 template/unknown-report-folder"]],
    ["位置里的章节没有", { "特色.md": "位置: 项目评介之后\n甲" }, ["文字/特色.md:1:5 template/unknown-position"]],
    [
      "位置写法不对",
      { "特色.md": "位置: 项目评价后面\n甲" },
      ["文字/特色.md:1:5 template/bad-position", "文字/特色.md:1:1 template/unused-file"],
    ],
    [
      "开头有别的话",
      { "特色.md": "---\n位置: 项目评价之后\n作者: 林秋野\n---\n甲" },
      ["文字/特色.md:3:1 template/bad-head"],
    ],
    ["另一份报告用的段落", { "听评课.md": "甲" }, []],
    ["term.yaml 给另一份报告加的段落", { "晨读.md": "甲" }, []],
    ["另一份报告的段落里放进的段落", { "听评课.md": "甲\n\n{{段落 课例}}", "课例.md": "乙" }, []],
    [
      "教研组的文字，报告不逐组写",
      { "教研组/语文组.md": "甲" },
      ["文字/教研组/语文组.md:1:1 template/unused-group-file"],
    ],
    ["没有的教研组", { "教研组/语闻组.md": "甲" }, ["文字/教研组/语闻组.md:1:1 template/unknown-group-file"]],
    [
      "本来就有的章节写了位置",
      { "项目规划.md": "位置: 项目评价之后\n甲" },
      ["文字/项目规划.md:1:5 template/idle-position"],
    ],
  ])("%s", (_, files, expected) => {
    expect(plan({ ...written, ...files }).found).toEqual(expected);
  });

  test("相近的名称写在建议里", () => {
    expect(plan({ ...written, "存在的问题.md": "甲" }).diagnostics[0]!.hint).toBe("是否想写“存在问题”？");
    expect(plan({ ...written, "特色.md": "位置: 项目评介之后\n" }).diagnostics[0]!.hint).toBe("是否想写“项目评价”？");
  });

  test.each([
    ["没有文件", {}],
    ["只有空行和注释", { "存在问题.md": "\n{{!-- 待写 --}}\n" }],
  ])("要学校写的章节还没有写：%s", (_, files) => {
    const { diagnostics, sections } = plan(files);
    expect(diagnostics).toMatchObject([
      { ...asked, code: "template/missing-prose", severity: "warning", message: expect.stringContaining("存在问题") },
    ]);
    expect(diagnostics[0]!.hint).toBe("写在 文字/存在问题.md 里，可以回答：哪些要求没有达到？ 为什么？");
    expect(sections.slice(0, 2)).toEqual(["项目规划 ← 模板/项目规划.md", "项目评价 ← 模板/项目评价.md"]);
  });
});

describe("report.yaml", () => {
  test("读出各项", () => {
    const { value } = plan(written, {
      ...report,
      副标题: "{{主题}}",
      需要: ["主题"],
      附件: ["活动汇总表"],
    });
    expect(value.definition).toMatchObject({
      name: "春季总结",
      needs: ["主题"],
      annexes: ["活动汇总表"],
    });
    expect([value.definition.title.text, value.definition.subtitle?.text]).toEqual(["{{学校}}春季总结", "{{主题}}"]);
  });

  test.each([
    ["缺标题", { 名称: "甲", 章节: [] }, ["1 record/missing-field"]],
    ["没有这一项", { ...report, 章结: "项目规划" }, ["5 record/unknown-field"]],
    ["附件里不是文字", { ...report, 附件: [{ 名称: "甲" }] }, ["5 record/wrong-shape"]],
    ["章节没有文件", { ...report, 章节: ["项目规划", "特色"] }, ["3 template/missing-section"]],
  ])("%s", (_, definition, expected) => {
    const { diagnostics } = plan({}, definition);
    expect(diagnostics.filter((d) => d.file === "报告/report.yaml").map((d) => `${d.line} ${d.code}`)).toEqual(
      expected,
    );
  });
});
