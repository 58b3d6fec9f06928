import type { FigureResult } from "../../src/figures/figure-result.ts";
import type { Block } from "../../src/outline/blocks.ts";
import { badArguments } from "../../src/template/comparisons.ts";
import type { Content } from "../../src/template/content.ts";
import type { Helper, TemplateData } from "../../src/template/template-data.ts";
import type { TemplateValue } from "../../src/template/template-value.ts";

/** A made-up figure. */
export const figure = (name: string, value: number, unit: string): FigureResult => ({
  type: "figure",
  name,
  label: name,
  value,
  unit,
  text: `${value}${unit}`,
  rule: "",
  records: [],
});

const count: Helper = ([kind], named) => {
  if (kind !== "获奖") return badArguments.of({ name: "计数", expected: '{{计数 "获奖"}}' });
  return figure("awards", named.级别 === "省级" ? 0 : 3, "项");
};

/** Names and helpers for tests; `more` adds names or takes the place of some. */
export const sampleData = (more: { readonly [name: string]: TemplateValue } = {}): TemplateData => ({
  names: new Map<string, TemplateValue>(
    Object.entries({
      学校: "青禾小学",
      主题: "倾听",
      研修活动: figure("activities", 9, "次"),
      公开课: figure("lessons", 0, "节"),
      应参训: figure("expected", 9, "人"),
      全勤率: figure("rate", Number.NaN, "%"),
      空话: "",
      没有: [],
      名单: ["林秋野", "沈一舟"],
      教师: [
        { 姓名: "林秋野", 学时: figure("hours", 28, "学时"), 奖项: [{ 名称: "甲" }, { 名称: "乙" }] },
        { 姓名: "沈一舟", 学时: figure("hours", 0, "学时"), 奖项: [] },
      ],
      校长: { 姓名: "周砚" },
      构成: {
        type: "phrase",
        content: [
          { type: "text", text: "讲座" },
          { type: "figure", name: "talks", text: "3次" },
        ],
      },
      ...more,
    } satisfies { [name: string]: TemplateValue }),
  ),
  helpers: new Map([["计数", count]]),
});

/** The text of inlines, a break as ⏎, bold in 【】. */
export const textOf = (content: Content): string =>
  content.map((i) => (i.type === "break" ? "⏎" : i.bold ? `【${i.text}】` : i.text)).join("");

/** Blocks a person can read: `# 标题`, `- 条目`, `甲 | 乙`. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "heading") return [`${"#".repeat(block.level)} ${block.number}${textOf(block.content)}`];
    if (block.type === "paragraph") return [textOf(block.content)];
    if (block.type === "list")
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${textOf(item)}`);
    if (block.type === "chart") return [`图${block.number ?? ""} ${block.caption}`];
    if (block.type === "pictures") return block.pictures.map(({ caption }) => `[${caption}]`);
    return [
      ...(block.caption === undefined ? [] : [`表${block.number ?? ""} ${block.caption}`]),
      block.columns.map((column) => column.header).join(" | "),
      ...block.rows.map((row) => row.cells.map(textOf).join(" | ")),
    ];
  });
}
