import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { writeGfm } from "../../src/gfm/write-gfm.ts";
import type { Block, Chart, Outline, Pictures } from "../../src/outline/blocks.ts";
import type { Content } from "../../src/template/content.ts";
import { annexOf, heading, paragraph, plainOutline, say, sealed } from "../docx/sample-outline.ts";

const written = (outline: Outline, draft?: string): string =>
  new TextDecoder().decode(writeGfm({ ...outline, outlines: [outline], ...(draft !== undefined && { draft }) }));

const body = (...blocks: readonly (Block | Pictures | Chart)[]): string =>
  written(plainOutline({ title: "题", body: blocks as readonly Block[] }))
    .split("\n\n")
    .slice(1)
    .join("\n\n")
    .trimEnd();

test("标题里的记号也只是文字", () => {
  const annex = { ...annexOf("**表**<b>", 0), blocks: [] };
  const outline = plainOutline({ title: "甲\u202e<script>a</script>![图](http://a)", body: [], annexes: [annex] });
  const text = written(outline);
  expect(text).toMatch(/^# 甲\\<script>a\\<\/script>!\[图\\\]\(http:\/\/a\)\n/);
  const html = new MarkdownIt({ html: true }).render(text);
  expect(html).toContain("<h1>甲&lt;script&gt;a&lt;/script&gt;![图](http://a)</h1>");
  expect(html).toContain("**表**&lt;b&gt;</h2>");
});

test("编号是文字，附件在正文和落款之后", () => {
  const annex = { ...annexOf("活动汇总表", 0), blocks: [paragraph("无")] };
  const outline = plainOutline({
    title: "总结",
    subtitle: "好老师",
    body: [
      heading(1, "一、", "规划"),
      heading(2, "（一）", "来历"),
      heading(3, "1.", "2024年"),
      heading(4, "（1）", "分工"),
    ],
    annexes: [annex, { ...annex, title: "学时表", frame: [], notes: [say("补学另计。")], signers: [] }],
    signature: sealed,
  });
  expect(written(outline, "草稿（有1处错误未改）")).toBe(`**草稿（有1处错误未改）**

# 总结

——好老师

## 一、规划

### （一）来历

#### 1. 2024年

##### （1）分工

附件：1. 活动汇总表  
2. 学时表

云岭中心小学  
2025年7月5日

## 附件1　活动汇总表

学校（盖章）：云岭中心小学　统计时段：2024年9月1日—2025年8月31日　填表日期：2025年7月5日

无

注：1. 一次活动有几种角色的，学时只计一次。  
2. 补学另计。

填表人：　　　审核人：　　　负责人：

## 附件2　学时表

无

注：补学另计。
`);
});

const bold = (text: string) => ({ type: "text", text, bold: true }) as const;

test.each<[string, Content, string]>([
  ["加粗的句号在外", [bold("一是抓常规。"), ...say("各组")], "**一是抓常规**。各组"],
  ["加粗的引号在外", [...say("做"), bold("“好老师”"), ...say("的人")], "做“**好老师**”的人"],
  [
    "连着的加粗是一段",
    [bold("共"), { type: "figure", name: "x", text: "9次", bold: true }, ...say("。")],
    "**共9次**。",
  ],
  ["换行", [...say("甲"), { type: "break" }, ...say("乙")], "甲  \n乙"],
  ["单个的星号不动，成对的不成斜体", say("3*4"), "3*4"],
  ["隐去的姓名", say("王**和李**"), "王\\*\\*和李\\*\\*"],
  ["方括号、下划线照原样", say("[案例]第1_2节"), "[案例]第1_2节"],
])("%s", (_, content, expected) => {
  expect(body({ type: "paragraph", content })).toBe(expected);
});

test("表格：竖线、换行、合计、短行", () => {
  const columns = [
    { header: "姓名|组", width: 1 },
    { header: "节", width: 1, align: "right" },
  ] as const;
  const broken: Content = [...say("林秋野、"), { type: "break" }, ...say("许知行")];
  const rows = [
    { cells: [broken, say("3")] },
    { cells: [say("甲|乙")] },
    { cells: [say("合计"), say("3")], total: true },
  ];
  expect(body({ type: "table", columns, rows })).toBe(
    "| 姓名\\|组 | 节 |\n| --- | --: |\n| 林秋野、许知行 | 3 |\n| 甲\\|乙 |  |\n| **合计** | **3** |",
  );
});

test("几行姓名之间有顿号；单位、角色跟着姓名", () => {
  const columns = [{ header: "主讲", width: 1, hasNames: true }] as const;
  const rowOf = (text: string) =>
    body({ type: "table", columns, rows: [{ cells: [say(text)] }] })
      .split("\n")
      .at(-1);
  expect(rowOf("许知行、方晓荷\n温慧兰")).toBe("| 许知行、方晓荷、温慧兰 |");
  expect(rowOf("周砚\n（云州市\n教育学院）\n秦若兰")).toBe("| 周砚（云州市教育学院）、秦若兰 |");
});

test("表单的第一行在表头的位置；图表是一张表，照片是一行字", () => {
  const columns = [
    { header: "", width: 1 },
    { header: "", width: 1 },
  ];
  expect(body({ type: "table", isForm: true, columns, rows: [{ cells: [say("姓名"), say("林秋野")] }] })).toBe(
    "| 姓名 | 林秋野 |\n| --- | --- |",
  );
  const wide = [{ cells: [say("课题")] }, { cells: [say("过程")], spans: [2] }];
  expect(body({ type: "table", isForm: true, columns, rows: wide })).toBe("| 课题 |  |\n| --- | --- |\n| 过程 |  |");
  const chart: Chart = {
    type: "chart",
    name: "各组学时",
    number: 2,
    shape: "bar",
    caption: "各组学时",
    categories: ["语文组", "数学组"],
    series: [{ name: "人均", values: [24.5, undefined] }],
    unit: "学时",
    alt: "",
  };
  expect(body(chart)).toBe(
    "图2　各组学时\n\n| 项目 | 人均（学时） |\n| --- | --: |\n| 语文组 | 24.5 |\n| 数学组 | — |",
  );
  const picture = { bytes: new Uint8Array(), format: "png", width: 1, height: 1, caption: "评课" } as const;
  expect(body({ type: "pictures", perPage: 2, pictures: [picture] })).toBe("（照片：评课）");
});

// markdown-it stands for whatever shows it; struck text and tables as on GitHub.
const reader = new MarkdownIt({ html: true });

/** The words of what a reader of Markdown makes of it, and the names of the elements. */
function read(markdown: string) {
  const tokens = reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const words = tokens
    .filter(({ type, children }) => children === null && type !== "softbreak")
    .map(({ content }) => content);
  return { text: words.join(""), kinds: new Set(tokens.map(({ type }) => type)) };
}

test.each([
  "<b>甲</b>乙",
  "<!-- 甲 -->",
  "&lt;甲&#65;",
  "[甲](乙)",
  "![甲](乙)",
  "[甲]: 乙",
  "`甲`乙`",
  "1~2学时，3~4学时~~",
  "# 甲",
  "> 甲",
  "- 甲",
  "12) 甲",
  "***",
  "===",
  "\\*甲\\",
  "| 甲 | 乙 |",
])("段落里的 %s 是它自己", (text) => {
  const { text: found, kinds } = read(body(paragraph(text)));
  // A space of its own kind behind a typed number reads the same.
  expect(found.replaceAll("\u00a0", " ")).toBe(text);
  expect([...kinds].filter((kind) => !/^(paragraph|inline|text)/.test(kind))).toEqual([]);
});

test("记录里的符号在段落、标题、表格里都是它自己", () => {
  const signs = fc.stringMatching(/^[甲乙 *_~`[\]()<>&#+\-=|\\!.1a;:/，“”]{1,14}$/);
  fc.assert(
    fc.property(signs, signs, (typed, other) => {
      const [one, two] = [`甲${typed}乙`.replace(/\s+/g, " "), typed.replace(/\s+/g, " ").trim()];
      const plain = [
        "paragraph_open",
        "inline",
        "text",
        "text_special",
        "paragraph_close",
        "heading_open",
        "heading_close",
      ];
      for (const text of [one, two].filter((text) => text !== "")) {
        const found = read(body(paragraph(text)));
        expect(found.text).toBe(text);
        expect(read(body(heading(1, "一、", text))).text).toBe(`一、${text}`);
        expect([...found.kinds].filter((kind) => !plain.includes(kind) && kind !== "text")).toEqual([]);
      }
      const table: Block = {
        type: "table",
        columns: [{ header: one, width: 1 }],
        rows: [{ cells: [say(`乙${other}甲`)] }],
      };
      expect(read(body(table)).text.replace(/\s/g, "")).toBe(`${one}乙${other}甲`.replace(/\s/g, ""));
    }),
    { seed: 20240901, numRuns: 3000 },
  );
});

test("几份合在一个文件里，中间有分隔", () => {
  const one = plainOutline({ title: "甲", body: [] });
  const text = new TextDecoder().decode(writeGfm({ ...one, outlines: [one, { ...one, title: "乙" }] }));
  expect(text).toBe("# 甲\n\n---\n\n# 乙\n");
});
