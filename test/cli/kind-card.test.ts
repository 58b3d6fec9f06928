import { expect, test } from "vitest";
import { kindCardText } from "../../src/cli/commands/kinds/kind-card.ts";

test("a kind: its keys, choices, units, variants, nested keys and an example", () => {
  const card = {
    label: "公开课",
    summary: "一节公开的课。",
    fields: [
      { label: "日期", required: true, type: "日期", example: "2024-11-05", variants: ["2024年11月5日", "2024/11/5"] },
      {
        label: "级别",
        required: false,
        type: "选项",
        choices: ["国际级", "国家级", "省级", "市级", "县级"],
        variants: ["校", "县"],
      },
      { label: "学时", required: false, type: "数", unit: "学时", help: "一节课折合的学时。" },
      { label: "发表", required: false, type: "组", fields: [{ label: "刊物", required: true, type: "文字" }] },
    ],
    example: "公开课:\n  - 日期: 2024-11-05\n",
  };
  expect(kindCardText(card, 40)).toBe(
    [
      "公开课：一节公开的课。",
      "",
      "每一项（* 必填）：",
      "日期*    日期，例：2024-11-05",
      "         也认：2024年11月5日 2024/11/5",
      "         等",
      "级别     选项",
      "         可写：国际级 国家级 省级 市级",
      "         县级",
      "         也认：校 县 等",
      "学时     数（学时）",
      "         一节课折合的学时。",
      "发表     组",
      "  刊物*  文字",
      "",
      "例：",
      "公开课:",
      "  - 日期: 2024-11-05",
    ].join("\n"),
  );
});
