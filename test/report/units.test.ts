// Slips, the internal list and the register: rows worked out by hand from the small school of units-school.ts.
import { describe, expect, test } from "vitest";
import { paragraphTexts, part } from "../docx/read-docx.ts";
import { unitReports } from "./units-school.ts";

describe("确认单", () => {
  test("一人一份：各人的学时、听课、结对，和本人对每条要求的差额", async () => {
    const { made } = await unitReports("确认单");
    expect([...made.keys()].sort()).toEqual(["林秋野确认单", "沈一舟确认单", "许知行确认单"].sort());
    const { rows, texts } = made.get("许知行确认单")!;
    expect(texts[0]).toBe("许知行2024学年研修情况确认单");
    const row = (name: string) => rows.find((one) => one.startsWith(`${name}|`));
    expect(row("学时")).toBe("学时|2学时|校本教研2学时");
    expect(row("研修活动")).toBe("研修活动|2次|应到3人次、实到2人次");
    expect(row("公开课")).toBe("公开课|0节|");
    expect(row("听课")).toBe("听课|1节|");
    expect(row("指导学生获奖")).toBe("指导学生获奖|1项|小学生作文比赛县级一等奖");
    expect(row("青蓝结对")).toBe("青蓝结对|1对|林秋野带许知行");
    expect(rows.slice(rows.indexOf("要求|应完成|已完成|差额|结果") + 1, -1)).toEqual([
      "年度学时|每学年6学时|2学时|4学时|未达标",
      "听课|每学期1节|第一学期1节、第二学期0节|第二学期1节|未达标",
      "两个一|每学年2项|0项|公开课1节、论文成果1篇|未达标",
    ]);
    expect(rows.at(-1)).toBe("本人核对无误，签字||日期|年　　月　　日");
  });

  test("外出培训的学时按级别另列；够了的没有差额", async () => {
    const { made } = await unitReports("确认单", {}, "--teacher", "沈一舟");
    expect([...made.keys()]).toEqual(["沈一舟确认单"]);
    const { rows } = made.get("沈一舟确认单")!;
    expect(rows).toContain("学时|7学时|校本集中3学时、县级4学时");
    expect(rows).toContain("年度学时|每学年6学时|7学时|—|达标");
    expect(rows).toContain("外出培训|1次|骨干教师研修");
  });

  test("合成一个文件：三份，各起一页；没有落款", async () => {
    const { made } = await unitReports("确认单", {}, "--one-file");
    const { bytes, texts } = made.get("确认单")!;
    expect(texts.filter((text) => text.endsWith("研修情况确认单"))).toHaveLength(3);
    expect(part(bytes, "word/document.xml").match(/<w:sectPr>/g)).toHaveLength(3);
    expect(texts).not.toContain("2025年7月5日");
  });
});

describe("未达标名单", () => {
  test("每页注明不得公开；一条要求一表，到期的写差多少", async () => {
    const { made } = await unitReports("未达标名单");
    const { bytes, texts, rows } = made.get("未达标名单")!;
    expect(paragraphTexts(bytes, "word/header1.xml")).toEqual(["仅供内部使用，不得公开"]);
    expect(texts.filter((text) => /^（.）/.test(text))).toEqual([
      "（一）年度学时（2人）",
      "（二）听课（3人）",
      "（三）两个一（2人）",
      "（四）集体备课（2个）",
    ]);
    expect(rows.filter((row) => !row.startsWith("序号"))).toEqual([
      "1|林秋野|语文组|2024学年|6学时|5学时|1学时",
      "2|许知行|语文组|2024学年|6学时|2学时|4学时",
      "1|林秋野|语文组|第一学期|1节|0节|1节",
      "2|许知行|语文组|第二学期|1节|0节|1节",
      "3|沈一舟|数学组|第一学期|1节|0节|1节",
      "1|许知行|语文组|2024学年|2项|0项|公开课1节、论文成果1篇",
      "2|沈一舟|数学组|2024学年|2项|0项|公开课1节、论文成果1篇",
      "1|语文组||第一学期|2次|1次|1次",
      "2|语文组||第二学期|2次|1次|1次",
      "3|数学组||第一学期|2次|0次|2次",
      "4|数学组||第二学期|2次|0次|2次",
    ]);
  });

  test("没有到期的另列，不算未达标", async () => {
    const { made } = await unitReports("未达标名单", {}, "--to", "2025-03-31");
    const { texts } = [...made.values()][0]!;
    const open = texts.slice(texts.findIndex((text) => /、未到期$/.test(text)));
    expect(open).toContain("（一）年度学时（3人）");
    expect(open).toContain("2025年8月31日");
    expect(texts.slice(0, texts.length - open.length)).not.toContain("（一）年度学时（3人）");
  });

  test("草稿也注明不得公开", async () => {
    const { made } = await unitReports("未达标名单", {}, "--draft");
    const { bytes } = [...made.values()][0]!;
    expect(paragraphTexts(bytes, "word/header1.xml")).toEqual(["草稿　仅供内部使用，不得公开"]);
  });

  test("别的报告没有这些名单", async () => {
    const own = { "文字/教研组总结/本组问题.md": "{{#each 未达标名单}}{{名称}}。{{/each}}\n" };
    const { code, err } = await unitReports("教研组总结", own);
    expect(code).toBe(1);
    expect(err).toContain("文字/教研组总结/本组问题.md:1:9 错误 没有“未达标名单”这个名称");
  });
});

describe("活动记录册", () => {
  test("目录之后一次活动一页，表里的缺席写明原因，过程留空", async () => {
    const { made } = await unitReports("活动记录册");
    const { bytes, texts, rows } = made.get("活动记录册")!;
    expect(part(bytes, "word/document.xml").match(/<w:pageBreakBefore\/>/g)).toHaveLength(4);
    expect(texts.filter((text) => text.startsWith("研修活动记录表"))).toEqual(
      [1, 2, 3, 4].map((n) => `研修活动记录表（${n}）`),
    );
    expect(rows.slice(1, 5)).toEqual([
      "1|9月12日|倾听的技术|讲座|全校",
      "2|10月10日|备一个单元|集体备课|语文组",
      "3|3月6日|备一篇课文|集体备课|语文组",
      "4|4月12日|把课上慢|沙龙|林秋野名师工作室",
    ]);
    expect(rows.slice(5, 18)).toEqual([
      "日期|2024年9月12日（周四）|地点|阶梯教室",
      "组别|全校|形式|讲座",
      "主题|倾听的技术",
      "主持人|沈一舟|记录人|",
      "主讲人|周砚（云州市心理卫生中心）|主备、执教|",
      "应到|3人|实到|2人",
      "缺席|许知行（病假）",
      "学时|3学时|佐证|1份",
      "活动过程|",
      "共识与改进|",
      "活动反思|",
      "审核人||审核日期|",
      "日期|2024年10月10日（周四）|地点|",
    ]);
  });

  test("只写一个组的：语文组的两次", async () => {
    const { made } = await unitReports("活动记录册", {}, "--group", "语文组");
    const { texts } = made.get("语文组活动记录册")!;
    expect(texts[0]).toBe("槐荫小学2024学年语文组\n校本研修活动记录册");
    expect(texts.filter((text) => text.startsWith("研修活动记录表"))).toHaveLength(2);
  });

  test("不公开的不进记录册", async () => {
    const activity = (title: string, more = "") => `  - {日期: 2024-09-12, 主题: ${title}, 形式: 例会${more}}\n`;
    const hidden = { "记录.yaml": `研修活动:\n${activity("开学会")}${activity("内部会", ", 不公开: 是")}` };
    const { made } = await unitReports("活动记录册", hidden);
    const { rows } = made.get("活动记录册")!;
    expect(rows.filter((row) => row.startsWith("主题|"))).toEqual(["主题|开学会"]);
  });
});
