import { expect, test } from "vitest";
import { composeReport } from "../../src/outline/compose-report.ts";
import type { ReportPlan } from "../../src/outline/read-report.ts";
import { linesOf, sampleData } from "./sample-data.ts";
import { planOf } from "./sample-plan.ts";

const groupData = () => [];
const compose = (plan: ReportPlan, data = sampleData()) =>
  composeReport({ plan, data, groupData, annexes: [], school: "青禾小学", period: "2024学年" });

test("各章节接成一份文稿，标题编号，没有内容的章节不印", () => {
  const { value, diagnostics } = compose(
    planOf({
      规划: "## 项目规划\n\n围绕“{{主题}}”。",
      实施: "## 项目实施\n\n{{#if 公开课}}开课{{公开课}}。{{/if}}",
      问题: "还有不足。\n\n### 记录\n\n不全。",
      打算: "{{空话}}",
    }),
  );
  expect(diagnostics).toEqual([]);
  expect(linesOf(value.body)).toEqual([
    "# 一、项目规划",
    "围绕“倾听”。",
    "# 二、问题",
    "还有不足。",
    "## （一）记录",
    "不全。",
  ]);
});

test("标题和副标题是填好的文字", () => {
  const { value } = compose(planOf({}));
  expect(value).toMatchObject({
    title: "青禾小学春季总结",
    subtitle: "倾听",
    school: "青禾小学",
    period: "2024学年",
  });
  expect(compose(planOf({}), sampleData({ 主题: "" })).value).not.toHaveProperty("subtitle");
});

test("落款、署名随文稿走", () => {
  const signature = { unit: "青禾小学", date: "2025年7月5日", seal: true };
  const parts = { annexes: [], signature, byline: "教科室", school: "", period: "" };
  expect(composeReport({ plan: planOf({}), data: sampleData(), groupData, ...parts }).value).toMatchObject({
    signature,
    byline: "教科室",
  });
});

test("标题和每个章节的错误都报出来，各在各的文件里", () => {
  const { diagnostics } = compose(planOf({ 规划: "{{主提}}", 实施: "甲\n{{#if 主题}}" }, "{{学笑}}总结"));
  expect(diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.code}`)).toEqual([
    "report.yaml:2:7 template/unknown-name",
    "规划.md:1:3 template/unknown-name",
    "实施.md:2:1 template/unclosed-block",
  ]);
});
