// A report about a part of the school: titles, names of files, frames and figures say and count that part.
import { expect, test } from "vitest";
import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { outlineReport } from "../../src/make-report.ts";
import { signedBy } from "../../src/outline/signed-by.ts";
import {
  findPart,
  loadSchool,
  makeReport,
  type Narrowing,
  openSettings,
  type RawFile,
  type ReportFiles,
  reportFilesOf,
} from "../../src/pipeline.ts";
import { paragraphTexts, part } from "../docx/read-docx.ts";

const raw = (file: string, text: string): RawFile => ({ file, bytes: new TextEncoder().encode(text) });

const term = `学校: 槐荫小学
校区: [东园校区, 西园校区]
时段:
  {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31, 学期: [{名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18}]}
包含: [记录.yaml]
报告: [{名称: 小结, 附件: [活动汇总表]}, {名称: 组总结, 附件: []}, {名称: 室总结, 附件: []}, {名称: 述职, 附件: []}]
落款: {日期: 2025-08-31}
`;

// 语文组 has林秋野 and 许知行 (who is 教辅), 数学组 方晓荷; 温世衡 left before the end of the period.
const records = `教师:
  - {姓名: 林秋野, 教研组: 语文组, 校区: 东园校区}
  - {姓名: 许知行, 教研组: 语文组, 校区: 西园校区, 身份: 教辅}
  - {姓名: 方晓荷, 教研组: 数学组, 校区: 西园校区}
  - {姓名: 温世衡, 教研组: 数学组, 校区: 西园校区, 状态: [{值: 退休, 起: 2025-02-01}]}
组织:
  - {名称: 语文组, 类别: 教研组, 组长: 林秋野, 校区: 东园校区}
  - {名称: 数学组, 类别: 教研组, 组长: 方晓荷, 校区: 西园校区}
研修活动:
  - {日期: 2024-09-12, 主题: 倾听, 形式: 讲座, 学时: 3, 参加: 全员}
  - {日期: 2024-10-10, 主题: 备课, 形式: 集体备课, 教研组: 语文组, 学时: 2, 参加: 语文组}
  - {日期: 2024-10-17, 主题: 出题, 形式: 集体备课, 教研组: 数学组, 学时: 2, 参加: 数学组}
  - {日期: 2025-03-10, 主题: 磨课, 形式: 集体备课, 教研组: 语文组, 学时: 1, 参加: 语文组}
公开课:
  - {日期: 2024-11-05, 执教: 林秋野, 课名: 搭石}
  - {日期: 2024-12-03, 执教: 方晓荷, 课名: 分数}
  - {日期: 2025-04-03, 执教: 方晓荷, 课名: 小数}
`;

const reportYaml = (name: string, title: string, each?: string) =>
  `名称: ${name}\n标题: "${title}"\n章节: [引言]\n附件: []\n${each ? `每: ${each}\n` : ""}`;
const text = "公开课{{公开课}}，研修活动{{研修活动}}。";
const definitions: Readonly<Record<string, string>> = {
  小结: reportYaml("小结", "{{学校}}{{时段}}{{校本研修}}工作总结"),
  组总结: reportYaml("组总结", "{{学校}}{{时段}}工作总结", "教研组"),
  室总结: reportYaml("室总结", "{{学校}}{{时段}}工作总结", "工作室"),
  述职: reportYaml("述职", "{{时段}}述职报告", "教师"),
};
const filesFor = (name: string, introduction = text): ReportFiles => ({
  shipped: [raw(`${name}/report.yaml`, definitions[name]!), raw(`${name}/引言.md`, introduction)],
  prose: [],
  proseRoot: "文字",
});

function loaded() {
  const opened = openSettings(raw("term.yaml", term));
  return loadSchool({ value: opened.value!, diagnostics: opened.diagnostics }, [raw("记录.yaml", records)]);
}

/** The files of a report about a part, as they would lie on the disk: their names, and the paragraphs of each. */
async function written(name: string, asked: Narrowing = {}, oneFile = false, introduction = text) {
  const school = loaded();
  const found = Object.keys(asked).length > 0 ? findPart(school.value, asked).value : undefined;
  const files = filesFor(name, introduction);
  const all = reportFilesOf(school.value, name, files, { ...(found && { part: found }), oneFile });
  const made = [];
  for (const file of all.value) {
    const { value, diagnostics } = await makeReport(school, name, files, { draft: false, file });
    if (!value || hasErrors([...school.diagnostics, ...diagnostics])) throw new Error(JSON.stringify(diagnostics));
    const { fileName, bytes } = value.files[0]!;
    made.push({ ...value, fileName, bytes, texts: paragraphTexts(bytes) });
  }
  return { made, diagnostics: all.diagnostics };
}

const names = ({ made }: Awaited<ReturnType<typeof written>>) => made.map(({ fileName }) => fileName);
const said = (texts: readonly string[]) => texts.find((one) => one.startsWith("公开课"));

test("整个学校：3节公开课、4次活动，标题里没有别的", async () => {
  const { made } = await written("小结");
  expect(made.map(({ fileName, title }) => [fileName, title])).toEqual([
    ["槐荫小学2024学年小结.docx", "槐荫小学2024学年校本研修工作总结"],
  ]);
  expect(said(made[0]!.texts)).toBe("公开课3节，研修活动4次。");
});

test.each([
  ["组", { group: "语文组" }, "语文组", "", "公开课1节，研修活动2次。"],
  ["教师", { teacher: "方晓荷" }, "方晓荷", "", "公开课2节，研修活动2次。"],
  ["校区，连同它的组的活动", { campus: "东园校区" }, "东园校区", "", "公开课1节，研修活动2次。"],
  ["到一天止", { to: "2024-12-31" }, "", "（截至2024年12月31日）", "公开课2节，研修活动3次。"],
  [
    "从一天起到一天止",
    { from: "2024-11-01", to: "2025-03-31" },
    "",
    "（2024年11月1日至2025年3月31日）",
    "公开课2节，研修活动1次。",
  ],
  ["从一天起", { from: "2025-01-01" }, "", "（2025年1月1日至8月31日）", "公开课1节，研修活动1次。"],
  ["组和日期", { group: "语文组", to: "2024-11-30" }, "语文组", "（截至2024年11月30日）", "公开课1节，研修活动1次。"],
])("只写一部分：%s", async (_, asked, inTitle, days, sentence) => {
  const { made } = await written("小结", asked);
  const [one] = made;
  expect(one!.title).toBe(`槐荫小学2024学年${inTitle}校本研修工作总结${days}`);
  expect(said(one!.texts)).toBe(sentence);
});

test.for([
  [{}, "本学年2次。"],
  [{ to: "2024-10-10" }, "本学年1次。"],
  // What began later is not the whole year.
  [{ from: "2025-01-01" }, "这段时间1次。"],
] as const)("时段的叫法随日期：%j", async ([asked, sentence]) => {
  const { made } = await written(
    "小结",
    asked,
    false,
    '{{时段词}}{{计数 "研修活动" 形式="集体备课" 教研组="语文组"}}。',
  );
  expect(made[0]!.texts).toContain(sentence);
});

test("文件名写明是哪一部分，几次运行不会互相覆盖", async () => {
  expect(names(await written("小结", { group: "语文组" }))).toEqual(["槐荫小学2024学年语文组小结.docx"]);
  expect(names(await written("小结", { to: "2024-12-31" }))).toEqual(["槐荫小学2024学年小结（截至2024-12-31）.docx"]);
  expect(
    names(await written("小结", { from: "2024-11-01", to: "2024-12-31", campus: "东园校区", group: "语文组" })),
  ).toEqual(["槐荫小学2024学年东园校区语文组小结（2024-11-01至2024-12-31）.docx"]);
});

test("附件的标题和统计时段也是这一部分的，表里只有这一部分的活动", async () => {
  const { made } = await written("小结", { group: "语文组", to: "2024-12-31" });
  const texts = made[0]!.texts;
  expect(texts).toContain("附件：槐荫小学2024学年语文组校本研修活动汇总表（截至2024年12月31日）");
  expect(texts.join("\n")).toContain("统计时段：2024年9月1日至2024年12月31日");
  expect(texts).toContain("备课");
  expect(texts).not.toContain("倾听");
  expect(texts).not.toContain("磨课");
});

test.for([
  ["落款: {", "槐荫小学语文组"],
  ["落款: {单位: 槐荫小学语文组, ", "槐荫小学语文组"],
  ["落款: {单位: 语文组, ", "语文组"],
] as const)("组的总结由组落款，%s已经写了组名的不再加一次", ([typed, unit]) => {
  const settings = openSettings(raw("term.yaml", term.replace("落款: {", typed))).value!;
  const signed = signedBy(settings, { each: "教研组" } as never, { group: "语文组" } as never);
  expect(signed.value.signature?.unit).toBe(unit);
});

test("每个教研组一份：各写成一个文件，标题写组名；--group 只写这一个", async () => {
  const { made } = await written("组总结");
  expect(made.map(({ fileName, title, texts }) => [fileName, title, said(texts)])).toEqual([
    ["槐荫小学2024学年语文组组总结.docx", "槐荫小学2024学年语文组工作总结", "公开课1节，研修活动2次。"],
    ["槐荫小学2024学年数学组组总结.docx", "槐荫小学2024学年数学组工作总结", "公开课2节，研修活动1次。"],
  ]);
  expect(names(await written("组总结", { group: "数学组" }))).toEqual(["槐荫小学2024学年数学组组总结.docx"]);
  expect(names(await written("组总结", { campus: "东园校区" }))).toEqual(["槐荫小学2024学年语文组组总结.docx"]);
});

test("每位教师一份：在职的专任教师，不是教辅和已退休的；标题里没有学校就写在时段后面", async () => {
  const { made } = await written("述职");
  expect(made.map(({ fileName, title }) => [fileName, title])).toEqual([
    ["槐荫小学2024学年林秋野述职.docx", "2024学年林秋野述职报告"],
    ["槐荫小学2024学年方晓荷述职.docx", "2024学年方晓荷述职报告"],
  ]);
  expect(names(await written("述职", { to: "2024-12-31" }))).toHaveLength(3);
  expect(names(await written("述职", { group: "语文组" }))).toEqual(["槐荫小学2024学年林秋野述职.docx"]);
  expect(names(await written("述职", { teacher: "方晓荷" }))).toEqual(["槐荫小学2024学年方晓荷述职.docx"]);
});

test("合成一个文件：每份另起一页、有自己的标题，页码不重新开始", async () => {
  const { made } = await written("述职", {}, true);
  expect(made.map(({ fileName, title }) => [fileName, title])).toEqual([
    ["槐荫小学2024学年述职.docx", "槐荫小学2024学年述职"],
  ]);
  const { texts, bytes } = made[0]!;
  expect(texts.filter((one) => one.endsWith("述职报告"))).toEqual(["2024学年林秋野述职报告", "2024学年方晓荷述职报告"]);
  const xml = part(bytes, "word/document.xml");
  expect(xml.match(/<w:type w:val="nextPage"\/>/g)).toHaveLength(2);
  expect(xml).not.toContain("w:pgNumType");
  const marks = [...xml.matchAll(/w:bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(marks).size).toBe(marks.length);
  expect(part(bytes, "docProps/core.xml")).toContain("<dc:title>槐荫小学2024学年述职</dc:title>");
});

test("没有人要写的：没有登记工作室是错误；选了教师时不写组的总结", async () => {
  const { made, diagnostics } = await written("室总结");
  expect(made).toEqual([]);
  expect(diagnostics.map(({ message, line, code }) => [line, code, message])).toEqual([
    [6, "template/nobody-to-report-on", "《室总结》每个工作室一份，学校没有登记工作室"],
  ]);
  expect(await written("组总结", { teacher: "林秋野" })).toEqual({ made: [], diagnostics: [] });
});

test.each([
  ["整个学校", {}, "我校公开课3节，全校、各教研组都有。"],
  ["一个组", { group: "语文组" }, "我组公开课1节，全组、我组都有。"],
  ["一个校区", { campus: "东园校区" }, "我校区公开课1节，全校区、各教研组都有。"],
  ["一位教师", { teacher: "林秋野" }, "我公开课1节，全校、我组都有。"],
])("说话的是这一部分的人：%s", async (_, asked, sentence) => {
  const { made } = await written("小结", asked, false, "我校公开课{{公开课}}，全校、各教研组都有。");
  expect(made[0]!.texts).toContain(sentence);
});

test("一人、一组一份的报告里有这个人、这个组的名称；没有写的是空的", async () => {
  const people = await written("述职", {}, false, "{{姓名}}是{{教研组名}}的教师。任{{职务}}。");
  expect(people.made.map(({ texts }) => texts[1])).toEqual(["林秋野是语文组的教师。", "方晓荷是数学组的教师。"]);
  const groups = await written("组总结", {}, false, "{{组名}}的组长是{{组长}}。");
  expect(groups.made.map(({ texts }) => texts[1])).toEqual(["语文组的组长是林秋野。", "数学组的组长是方晓荷。"]);
});

/** What is said of a text that the school wrote, in the report about each part. */
function saidOfProse(name: string, asked: Narrowing): string[] {
  const school = loaded().value;
  const found = Object.keys(asked).length > 0 ? findPart(school, asked).value : undefined;
  const files = { ...filesFor(name), prose: [raw("文字/引言.md", "全年公开课3节。\n")] };
  const all = reportFilesOf(school, name, files, found && { part: found }).value;
  const outlines = all.flatMap(({ parts }) => parts.map((one) => outlineReport(school, name, files, one)));
  return outlines.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ file }) => file === "文字/引言.md").map((d) => d.code),
  );
}

test("学校写的数按整个学校核对，不管只写哪一部分；一组一份的，按这个组核对", () => {
  expect(saidOfProse("小结", {})).toEqual(saidOfProse("小结", { group: "语文组" }));
  expect(saidOfProse("小结", { to: "2024-12-31" })).toEqual(saidOfProse("小结", {}));
  expect(saidOfProse("小结", {})).not.toContain("prose/wrong-figure");
  expect(saidOfProse("组总结", { group: "语文组" })).toContain("prose/wrong-figure");
});
