// An ejected paragraph prints as the shared one, in any school, whatever its words are.
import { expect, test } from "vitest";
import { outlineReport } from "../../src/make-report.ts";
import { ejectParagraph } from "../../src/outline/eject-paragraph.ts";
import { loadSchool, openSettings, type RawFile, type ReportFiles } from "../../src/pipeline.ts";

const raw = (file: string, text: string): RawFile => ({ file, bytes: new TextEncoder().encode(text) });

/** Every living word, one beside a number, one in a part that goes, one in a quoted argument. */
const shared = `我校本学年重视校本研修，全校各教研组参加研修，学校领导和校长带头；学年初有计划，学年末有总结，校内校外、返校、本校都一样。

〔校级县级公开课{{计数 "公开课" 级别="县级"}}，〕〔{{全体 全勤率 "学校教师"}}全勤，〕教研组上公开课{{公开课}}。
`;
const yaml = '名称: 小结\n标题: "{{学校}}小结"\n章节: [活动]\n附件: []\n';
const shipped = [raw("小结/report.yaml", yaml), raw("段落/活动.md", `---\n可写:\n- 有什么？\n---\n${shared}`)];

function loaded(term: string) {
  const opened = openSettings(
    raw("term.yaml", `${term}\n包含: [记录.yaml]\n报告: [{名称: 小结}]\n落款: {日期: 2025-07-05}\n`),
  );
  const records = "教师:\n  - {姓名: 林秋野}\n公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 搭石}\n";
  return loadSchool({ value: opened.value!, diagnostics: opened.diagnostics }, [raw("记录.yaml", records)]).value;
}

const dates = "起: 2024-09-01, 止: 2025-01-18";
test.each([
  ["小学的学年", "学校: 槐荫小学\n时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}"],
  [
    "区里的学期，用语另有叫法",
    `学校: 槐荫小学\n所在: {市: 云州市, 县: 云岭区}\n用语: {研修: 校本研训, 教研组: 学科组}\n时段: {类型: 学期, 名称: 第一学期, ${dates}}`,
  ],
  ["幼儿园的学期", `学校: 槐荫幼儿园\n用语: {教研组: 年级组}\n时段: {类型: 学期, 名称: 第一学期, ${dates}}`],
])("写出来的一段，印出来和原来的一样：%s", (_, term) => {
  const school = loaded(term);
  const files: ReportFiles = { shipped, prose: [], proseRoot: "文字" };
  const ejected = ejectParagraph("活动", files, school.settings);
  if (!("text" in ejected)) throw new Error(JSON.stringify(ejected));
  expect(ejected.text).not.toMatch(/可写|本学年/);
  const own = { ...files, prose: [raw("文字/活动.md", ejected.text)] };
  const [before, after] = [files, own].map((one) => outlineReport(school, "小结", one).value!.body);
  expect(JSON.stringify(after)).toEqual(JSON.stringify(before));
  expect(JSON.stringify(before)).toMatch(/公开课|公开活动/);
});

test("共用的话里的词成了名称，花括号里面的不动", () => {
  const school = loaded("学校: 槐荫小学\n时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}");
  const ejected = ejectParagraph("活动", { shipped, prose: [], proseRoot: "文字" }, school.settings);
  expect("text" in ejected && ejected.text.split("\n")[0]).toBe(
    '{{我校}}{{时段词}}重视{{校本研修}}，{{全校}}{{各教研组}}参加{{研修}}，{{用语 "学校"}}领导和{{校长}}带头；{{学年初}}有计划，{{学年末}}有总结，{{校内}}{{校外}}、{{返校}}、{{本校}}都一样。',
  );
  expect("text" in ejected && ejected.text).toContain(
    '〔{{全体 全勤率 "学校教师"}}全勤，〕{{用语 "教研组"}}上公开课{{公开课}}。',
  );
});
