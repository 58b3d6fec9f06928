import type { Annex, Block, Chart, Outline, Signature, Table } from "../../src/outline/blocks.ts";
import type { Content } from "../../src/template/content.ts";

export const say = (text: string): Content => [{ type: "text", text }];

export const paragraph = (text: string): Block => ({ type: "paragraph", content: say(text) });

export const heading = (level: 1 | 2 | 3 | 4, number: string, text: string): Block => ({
  type: "heading",
  level,
  number,
  content: say(text),
});

export const sealed: Signature = { unit: "云岭中心小学", date: "2025年7月5日", seal: true };

const sentence = "语文组围绕单元整体教学连续磨课，每次课后当场评议，并把修改稿存入组内资料夹，供其他校区选用。";

/** An outline with nothing but what a test needs. */
export const plainOutline = (changes: Partial<Outline> = {}): Outline => ({
  title: "云岭中心小学2024学年校本培训工作总结",
  body: [paragraph("全年工作如下。")],
  annexes: [],
  school: "云岭中心小学",
  period: "2024学年",
  ...changes,
});

/** A landscape register of `rows` activities with a 合计 row. */
export const register = (rows: number): Table => ({
  type: "table",
  columns: [
    { header: "序号", width: 1, align: "center", oneLine: true },
    { header: "日期", width: 2, align: "center", oneLine: true },
    { header: "主题", width: 6 },
    { header: "形式", width: 2, align: "center" },
    { header: "主讲（主持）", width: 2, oneLine: true },
    { header: "实到/应到", width: 2, align: "center" },
    { header: "学时", width: 1, align: "right" },
    { header: "签字", width: 1, atLeast: 20 },
  ],
  rows: [
    ...Array.from({ length: rows }, (_, i) => ({
      cells: [
        `${i + 1}`,
        "2024-09-12",
        i % 7 === 3 ? "倾听的技术：从一次家访谈起，兼谈班主任怎样和沉默的孩子说话" : "四年级单元整体备课",
        "集体备课",
        i % 5 === 0 ? "欧阳许知行" : "林秋野",
        "8/9",
        "1",
        "",
      ].map(say),
    })),
    { total: true, cells: ["", "合计", "", "", "", "", `${rows}`, ""].map(say) },
  ],
});

export const annexOf = (title: string, rows: number, landscape = true): Annex => ({
  title,
  landscape,
  frame: ["学校（盖章）：云岭中心小学", "统计时段：2024年9月1日—2025年8月31日", "填表日期：2025年7月5日"],
  blocks: [register(rows)],
  notes: [say("一次活动有几种角色的，学时只计一次。"), say("补学另计。")],
  signers: ["填表人", "审核人", "负责人"],
});

/** An outline that uses every block. */
export const fullOutline = (changes: Partial<Outline> = {}): Outline =>
  plainOutline({
    subtitle: "加强教师心理健康教育",
    byline: "云岭中心小学教科室",
    body: [
      paragraph(sentence.repeat(3)),
      heading(1, "一、", "项目规划"),
      {
        type: "paragraph",
        content: [
          { type: "text", text: "全年安排研修" },
          { type: "figure", name: "activities", text: "23次" },
          { type: "text", text: "，其中“大讲堂”" },
          { type: "figure", name: "activities", text: "4次", bold: true },
          { type: "text", text: "……" },
          { type: "break" },
          { type: "text", text: "以上不含外出——外出另计。", bold: true },
        ],
      },
      heading(2, "（一）", "计划的来历"),
      paragraph(sentence.repeat(4)),
      heading(3, "1.", "2024年秋季"),
      paragraph(sentence.repeat(4)),
      heading(4, "（1）", "各组分工"),
      { type: "list", ordered: true, items: [say("2024年9月定题；"), say("10月起每两周一次。")] },
      { type: "list", ordered: false, items: [say("中心校语文组"), say("南田校区")] },
      {
        type: "table",
        columns: [
          { header: "形式", width: 2, align: "center" },
          { header: "计划（次）", width: 1, align: "center" },
          { header: "完成（次）", width: 1, align: "center" },
        ],
        rows: [
          { cells: [say("讲座"), say("3"), [{ type: "figure", name: "lectures", text: "4" }]] },
          { cells: [say("合计"), say("3"), say("4")], total: true },
        ],
      },
      heading(1, "二、", "存在问题"),
      paragraph(sentence.repeat(9)),
      paragraph(sentence.repeat(3)),
    ],
    annexes: [
      annexOf("云岭中心小学2024学年校本研训活动汇总表", 60),
      annexOf("云岭中心小学2024学年校本研训学时统计表（含南田校区、北岙校区）", 5, false),
    ],
    signature: sealed,
    ...changes,
  });

export const chartOf = (changes: Partial<Chart> = {}): Chart => ({
  type: "chart",
  name: "各组学时",
  shape: "bar",
  caption: "各教研组人均学时",
  categories: ["语文组", "数学组", "英语与<综合>实践联合教研组"],
  series: [{ name: "人均学时", values: [23.5, 20, undefined] }],
  unit: "学时",
  alt: "各教研组人均学时：语文组 23.5学时、数学组 20学时。",
  number: 1,
  ...changes,
});

/** An outline with everything that refers to something else: charts, captions, references, footnotes, contents. */
export const referringOutline = (changes: Partial<Outline> = {}): Outline =>
  plainOutline({
    hasContents: true,
    body: [
      heading(1, "一、", "基本情况"),
      {
        type: "paragraph",
        content: [
          { type: "text", text: "人均" },
          { type: "figure", name: "meanHours", text: "21.8学时", note: "学时之和 < 除以 & 人数。" },
          { type: "text", text: "，见" },
          { type: "reference", to: "chart", name: "各组学时", number: 1, text: "图1" },
          { type: "text", text: "、" },
          { type: "reference", to: "table", name: "各校区人数", number: 1, text: "表1" },
          { type: "text", text: "。" },
        ],
      },
      heading(2, "（一）", "学时"),
      chartOf(),
      chartOf({
        ...{ shape: "column", caption: "各月研修活动次数", categories: ["9月", "10月"], unit: "", number: 2 },
        series: [
          { name: "上学年", values: [2, 3] },
          { name: "本学年", values: [4, 5] },
        ],
      }),
      chartOf({ shape: "line", number: 3 }),
      { ...register(2), caption: "各校区人数", number: 1 },
      heading(3, "1.", "不进目录"),
      paragraph("其他情况。"),
    ],
    annexes: [annexOf("云岭中心小学2024学年活动汇总表", 2), annexOf("云岭中心小学2024学年学时统计表", 1)],
    signature: sealed,
    ...changes,
  });
