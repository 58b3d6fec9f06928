// What stands beside a figure: its rule and its records, but nobody whom the report itself would not name.
import { expect, test } from "vitest";
import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { loadSchool, makeReport, openSettings, type RawFile } from "../../src/pipeline.ts";
import { tracesIn, visibleText } from "./read-html.ts";

const raw = (file: string, text: string): RawFile => ({ file, bytes: new TextEncoder().encode(text) });

const term = `学校: 槐荫小学
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}
包含: [记录/甲.yaml]
要求:
  - {名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 1, 每: 学年}
报告: [{名称: 小结, 附件: []}]
落款: {日期: 2025-08-31}
`;

// Only 高峰 heard a lesson: the others fall short. 高峰 is a name and a word.
const records = `教师:
  - {姓名: 林秋野}
  - {姓名: 许知行}
  - {姓名: 高峰}
研修活动:
  - {日期: 2024-09-12, 主题: 倾听的技术, 形式: 讲座, 主讲: {姓名: 周砚, 单位: 云州中学}, 学时: 3, 参加: 全员, 缺席: 许知行（病假）}
  - {日期: 2024-10-10, 主题: 绩效谈话, 形式: 讲座, 主讲: 林秋野, 学时: 1, 参加: 全员, 不公开: 是}
  - {日期: 2024-11-10, 主题: 数感, 形式: 沙龙, 主讲: 高峰, 学时: 1, 参加: 全员}
公开课:
  - {日期: 2024-11-05, 执教: 林秋野, 课名: 搭石}
听课:
  - {日期: 2024-11-12, 听课人: 高峰, 执教: 林秋野, 课名: 落花生}
获奖:
  - {奖项: 征文比赛, 级别: 县级, 日期: 2024-12-20, 类别: 征文, 获奖学生: 小丁, 指导教师: 林秋野}
`;

const text =
  '活动{{研修活动}}，讲座{{计数 "研修活动" 形式="讲座"}}，到会{{出勤率}}，全勤{{全勤}}，教师{{专任教师}}，听课{{听课}}，获奖{{学生获奖}}；' +
  "{{#each 要求名单}}{{名称}}应达标{{应达标}}、达标{{达标}}、未达标{{未达标}}、{{达标率}}。{{/each}}";

async function report(mask: boolean, nameOf = (file: string) => file) {
  const opened = openSettings(raw("某处/term.yaml", term));
  const school = loadSchool({ value: opened.value!, diagnostics: opened.diagnostics }, [
    raw("某处/记录/甲.yaml", records),
  ]);
  const definition = '名称: 小结\n标题: "{{学校}}{{时段}}小结"\n章节: [引言]\n附件: []\n';
  const files = {
    shipped: [raw("小结/report.yaml", definition)],
    prose: [raw("文字/引言.md", text)],
    proseRoot: "文字",
  };
  const { value, diagnostics } = await makeReport(school, "小结", files, {
    draft: false,
    mask,
    formats: ["html", "md"],
    nameOf,
  });
  if (!value || hasErrors([...school.diagnostics, ...diagnostics]))
    throw new Error(JSON.stringify([...school.diagnostics, ...diagnostics]));
  const [html, md] = value.files.map(({ bytes }) => new TextDecoder().decode(bytes));
  return { html: html!, md: md!, traces: tracesIn(html!), names: value.files.map(({ fileName }) => fileName) };
}

test("一个数旁边是它怎么数的、依据哪些记录，写明日期、名称、主讲和出处；不公开的只说有几条", async () => {
  const { traces } = await report(false, (file) => file.replace("某处/", ""));
  expect(traces[0]!.slice(1)).toEqual([
    "依据3条记录，其中1条不公开：",
    "2024-09-12 倾听的技术（周砚） 记录/甲.yaml 第6行",
    "2024-11-10 数感（高峰） 记录/甲.yaml 第8行",
  ]);
  expect(traces[0]![0]).toMatch(/^研修活动：./);
  expect(traces[1]!.slice(1)).toEqual([
    "依据2条记录，其中1条不公开：",
    "2024-09-12 倾听的技术（周砚） 记录/甲.yaml 第6行",
  ]);
});

test("谁没有到会、谁没有达到要求，旁边都看不到；学生不列名", async () => {
  const { html, traces } = await report(false);
  expect(html).not.toContain("许知行");
  expect(html).not.toContain("绩效谈话");
  expect(html).not.toContain("小丁");
  expect(visibleText(html)).toContain("听课应达标3人、达标1人、未达标2人、33.3%");
  // 全勤, 专任教师, and the four figures of the requirement: a rule and nothing else.
  const people = traces.filter(([rule]) => /^(专任教师|全勤|听课(应达标|达标|未达标|达标率))：/.test(rule!));
  expect(people.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1]);
});

test("隐去姓名：网页的正文、旁边的话、标题，文字，文件名，哪里都没有", async () => {
  const { html, md, names, traces } = await report(true);
  for (const name of ["林秋野", "高峰", "周砚", "许知行", "小丁"]) {
    expect(html).not.toContain(name);
    expect(md).not.toContain(name);
  }
  expect(traces[0]).toContain("2024-11-10 数感（高**） 某处/记录/甲.yaml 第8行");
  expect(names).toEqual(["槐荫小学2024学年小结（隐去姓名）.html", "槐荫小学2024学年小结（隐去姓名）.md"]);
});

test("记录太多只列前20条，再说共几条", async () => {
  const many = Array.from(
    { length: 23 },
    (_, i) => `  - {日期: 2024-11-${String(i + 1).padStart(2, "0")}, 执教: 林秋野, 课名: 课${i}}`,
  );
  const opened = openSettings(raw("term.yaml", term.replace(/要求:\n.*\n/, "")));
  const all = raw("甲.yaml", `教师:\n  - {姓名: 林秋野}\n公开课:\n${many.join("\n")}\n`);
  const school = loadSchool({ value: opened.value!, diagnostics: opened.diagnostics }, [all]);
  const shipped = [
    raw("小结/report.yaml", "名称: 小结\n标题: 小结\n章节: [引言]\n附件: []\n"),
    raw("小结/引言.md", "公开课{{公开课}}。"),
  ];
  const { value } = await makeReport(
    school,
    "小结",
    { shipped, prose: [], proseRoot: "文字" },
    { draft: false, formats: ["html"] },
  );
  const [trace] = tracesIn(new TextDecoder().decode(value!.files[0]!.bytes));
  expect(trace![1]).toBe("依据23条记录：");
  expect(trace).toHaveLength(2 + 20 + 1);
  expect(trace!.slice(-2)).toEqual(["2024-11-20 课19（林秋野） 甲.yaml 第23行", "等23条"]);
});
