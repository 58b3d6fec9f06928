import { expect, test } from "vitest";
import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { loadSchool, makeReport, openSettings } from "../../src/pipeline.ts";
import { paragraphTexts } from "../docx/read-docx.ts";
import { shippedFiles } from "./shipped.ts";
import { smallSchool } from "./small-school.ts";

const raw = (file: string, text: string) => ({ file, bytes: new TextEncoder().encode(text) });

/** The paragraphs of the small school's report when its activity and its plan have this title. */
async function printed(title: string, prose: string): Promise<readonly string[]> {
  const { value: term, diagnostics } = openSettings(raw("term.yaml", smallSchool["term.yaml"]!));
  const quoted = JSON.stringify(title);
  const records = `${smallSchool["记录.yaml"]!.replace("主题: 倾听的技术", `主题: ${quoted}\n    计划: ${quoted}`)}
计划:
  - {名称: ${quoted}, 安排: [{形式: 讲座, 次数: 1, 每次学时: 3}]}
`;
  const school = loadSchool({ value: term!, diagnostics }, [raw("记录.yaml", records)]);
  const report = "培训项目总结";
  const files = { shipped: shippedFiles, prose: [raw("文字/结语.md", prose)], proseRoot: "文字" };
  const made = await makeReport(school, report, files, { draft: false });
  if (!made.value || hasErrors([...school.diagnostics, ...made.diagnostics])) {
    throw new Error(JSON.stringify([...school.diagnostics, ...made.diagnostics]));
  }
  return paragraphTexts(made.value.files[0]!.bytes);
}

test.for<readonly [what: string, title: string]>([
  ["样样都有", `  {{研修活动}} | *星* # <b>&amp & "直" '单' “弯”\n第二行 😀👩‍🏫`],
  ["像标题", "# 一、情绪"],
  ["像表格的一行", "| 甲 | 乙 |"],
  ["像条目、像编号", "- 1. 甲"],
  ["前后的空格", "   四个  空格   "],
  ["全角空格", "　　缩进"],
  ["反斜线和反引号", "a\\n `b` \\* [x](y) ![z](w)"],
  ["空行", "第一行\n\n第三行"],
  ["生僻字", "𠮷田𡈽"],
])("记录里的题目照原样印出：%s", async ([_, title]) => {
  const texts = await printed(
    title,
    '主题有：{{构成 研修活动 按="主题"}}。\n\n**{{#each 计划名单}}《{{名称}}》{{/each}}**\n',
  );
  expect(
    texts.filter((text) => text === title),
    "附表的一格",
  ).toHaveLength(1);
  expect(
    texts.filter((text) => text === `主题有：${title}1次。`),
    "学校写的句子",
  ).toHaveLength(1);
  expect(
    texts.filter((text) => text === `《${title}》`),
    "粗体的句子",
  ).toHaveLength(1);
  const shipped = texts.filter((text) => text.startsWith(`本学年的培训按《${title}》实施，安排讲座1次，计3学时`));
  expect(shipped, "自带模板的句子").toHaveLength(1);
});
