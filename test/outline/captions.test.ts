// Charts, captions, references and footnotes in the texts of a report.
import { expect, test } from "vitest";
import type { ChartData } from "../../src/figures/charts/define-chart.ts";
import type { Block } from "../../src/outline/blocks.ts";
import { composeReport } from "../../src/outline/compose-report.ts";
import { noteHelper } from "../../src/template/note-helper.ts";
import type { TemplateData } from "../../src/template/template-data.ts";
import { figure, linesOf, sampleData } from "./sample-data.ts";
import { planOf } from "./sample-plan.ts";

const chart = (name: string): ChartData => ({
  ...{ name, shape: "bar", caption: `${name}图`, categories: ["甲", "乙"], unit: "次", alt: "" },
  series: [{ name: "次数", values: [1, 2] }],
});

const explained = (name: string, rule: string) => ({ ...figure(name, 7, "学时"), rule });

/** 图表 draws any name but 空图. */
const data = (): TemplateData => {
  const sample = sampleData({ 人均: explained("mean", "学时之和除以人数。"), 另一: explained("other", "另算。") });
  const draw = ([name]: readonly unknown[]) => ({
    type: "chart" as const,
    chart: name === "空图" ? undefined : chart(String(name)),
  });
  return { ...sample, helpers: new Map([...sample.helpers, ["图表", draw], ["注", noteHelper]]) };
};

const compose = (text: string | { readonly [name: string]: string }, more = {}) =>
  composeReport({
    plan: planOf(typeof text === "string" ? { 正文: `## 情况\n\n${text}` } : text),
    data: data(),
    groupData: () => [],
    annexes: [],
    school: "青禾小学",
    period: "2024学年",
    ...more,
  });

/** The text behind its heading. */
const lines = (text: string) => linesOf(compose(text).value.body).slice(1);
const codes = (text: string) => compose(text).diagnostics.map(({ code, severity }) => `${severity} ${code}`);

const table = (caption: string) => `${caption}\n| 校区 | 人数 |\n| --- | --- |\n| 甲 | 2 |`;
const tableLines = ["校区 | 人数", "甲 | 2"];

test.each<[string, string, readonly string[]]>([
  ["图表自成一块", '甲。\n{{图表 "学时"}}\n乙。', ["甲。", "图1 学时图", "乙。"]],
  ["先后编号", '{{图表 "学时"}}\n\n{{图表 "活动"}}', ["图1 学时图", "图2 活动图"]],
  ["一行两个", '{{图表 "学时"}} {{图表 "活动"}}', ["图1 学时图", "图2 活动图"]],
  ["没有内容的图不印，段落不相连", '甲。\n{{图表 "空图"}}\n乙。', ["甲。", "乙。"]],
  ["在条件里", '{{#if 研修活动}}\n{{图表 "学时"}}\n{{/if}}', ["图1 学时图"]],
  ["表的题目", table("表：各校区人数"), ["表1 各校区人数", ...tableLines]],
  ["题目上面还有一段", `甲。\n${table("表：各校区人数")}`, ["甲。", "表1 各校区人数", ...tableLines]],
  ["题目和表之间空了一行", table("表：各校区人数\n"), ["表1 各校区人数", ...tableLines]],
  ["半角的冒号、手打的序号", table("表2: 各校区人数"), ["表1 各校区人数", ...tableLines]],
  ["题目里的数", table("表：{{研修活动}}的人数"), ["表1 9次的人数", ...tableLines]],
  ["图和表各编各的", `${table("表：人数")}\n\n{{图表 "学时"}}`, ["表1 人数", ...tableLines, "图1 学时图"]],
  ["没有题目的表不编号", `${table("")}\n\n${table("表：人数")}`, [...tableLines, "表1 人数", ...tableLines]],
  ["不是题目的话", "表扬甲组。", ["表扬甲组。"]],
])("%s", (_, text, said) => expect(lines(text)).toEqual(said));

test.each<[string, string, readonly string[]]>([
  ["见图", '学时{{见图 "学时"}}。\n\n{{图表 "学时"}}', ["学时见图1。", "图1 学时图"]],
  ["只要图几", '如{{见图 "学时" 写法="短"}}所示。\n\n{{图表 "学时"}}', ["如图1所示。", "图1 学时图"]],
  [
    "在前面的图",
    '{{图表 "活动"}}\n\n{{图表 "学时"}}\n\n（{{见图 "学时"}}）',
    ["图1 活动图", "图2 学时图", "（见图2）"],
  ],
  ["见表", `人数{{见表 "人数"}}。\n\n${table("表：人数")}`, ["人数见表1。", "表1 人数", ...tableLines]],
  ["图没有印，指它的一句也不印", '甲。学时{{见图 "空图"}}。\n\n{{图表 "空图"}}', ["甲。"]],
  ["放进〔 〕就只少这一部分", '研修{{研修活动}}〔（{{见图 "空图"}}）〕。\n\n{{图表 "空图"}}', ["研修9次。"]],
  ["表在没有印的条件里", `甲。人数{{见表 "人数"}}。\n\n{{#if 公开课}}\n${table("表：人数")}\n{{/if}}`, ["甲。"]],
])("%s", (_, text, said) => {
  expect(lines(text)).toEqual(said);
  expect(codes(text).filter((code) => code.startsWith("error"))).toEqual([]);
});

test("没有的图、表是错误，提示最接近的", () => {
  const { diagnostics } = compose({ 甲: '{{图表 "各组学时"}}', 乙: '见{{见图 "各组学食"}}，{{见表 "人数"}}。' });
  expect(diagnostics.map(({ file, line, column, code, hint }) => `${file}:${line}:${column} ${code} ${hint}`)).toEqual([
    "乙.md:1:2 template/unknown-caption 是否想写“各组学时”？",
    "乙.md:1:16 template/unknown-caption 先在正文的表格上面写一行“表：人数”。",
  ]);
});

test("别的章节里的图也指得到，编号按印出的次序", () => {
  const { value, diagnostics } = compose({ 甲: '学时{{见图 "学时"}}。', 乙: '{{图表 "活动"}}\n\n{{图表 "学时"}}' });
  expect(diagnostics).toEqual([]);
  expect(linesOf(value.body)).toContain("学时见图2。");
});

/** The figures that have a footnote, with its text. */
const notes = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.type === "paragraph"
      ? block.content.flatMap((one) =>
          one.type === "figure" && one.note !== undefined ? [`${one.name} ${one.note}`] : [],
        )
      : [],
  );

test("注：数照印，规则是脚注，同一条规则只注一次", () => {
  const { value } = compose("人均{{注 人均}}，又是{{注 人均}}，另有{{注 另一}}。\n\n还是{{注 人均}}。");
  expect(linesOf(value.body).slice(1)).toEqual(["人均7学时，又是7学时，另有7学时。", "还是7学时。"]);
  expect(notes(value.body)).toEqual(["mean 学时之和除以人数。", "other 另算。"]);
});

test("注：是0的数和不注的一样，整句不印；量、零照用", () => {
  expect(lines("甲。开课{{注 公开课}}。")).toEqual(["甲。"]);
  expect(lines('开课{{注 公开课 零="无"}}，{{注 研修活动 量="场"}}。')).toEqual(["开课无，9场。"]);
});

test("脚注: 是，第一次出现的注，表格里的不注", () => {
  const more = { explained: [explained("mean", "学时之和除以人数。")] };
  const { value } = compose("| 人均 |\n| --- |\n| {{人均}} |\n\n人均{{人均}}，{{人均}}，{{另一}}。", more);
  expect(notes(value.body)).toEqual(["mean 学时之和除以人数。"]);
});
