import { expect, test } from "vitest";
import { writeDocx } from "../../src/docx/write-docx.ts";
import { paragraphTexts, part } from "./read-docx.ts";
import { annexOf, heading, paragraph, plainOutline, say, sealed } from "./sample-outline.ts";

test("文稿各部分按顺序写出：题目、正文、附件说明、落款、附件页", async () => {
  const docx = await writeDocx(
    plainOutline({
      subtitle: "加强教师心理健康教育",
      byline: "云岭中心小学教科室",
      body: [
        heading(1, "一、", "项目规划"),
        heading(2, "（一）", "计划"),
        heading(3, "1.", "2024年秋季"),
        heading(4, "（1）", "分工"),
        paragraph("各组自定选题。"),
        { type: "list", ordered: true, items: [say("定题"), say("2024年磨课")] },
        { type: "list", ordered: false, items: [say("中心校")] },
        { type: "table", columns: [{ header: "形式", width: 1 }], rows: [{ cells: [say("讲座")] }] },
      ],
      annexes: [
        annexOf("研训活动汇总表", 1),
        { ...annexOf("研训学时统计表", 0), blocks: [paragraph("无")], notes: [say("补学另计。")] },
      ],
      signature: sealed,
    }),
  );
  expect(paragraphTexts(docx)).toEqual([
    "云岭中心小学2024学年校本培训工作总结",
    "——加强教师心理健康教育",
    "云岭中心小学教科室",
    "一、项目规划",
    "（一）计划",
    "1. 2024年秋季",
    "（1）分工",
    "各组自定选题。",
    "1. 定题",
    "2. 2024年磨课",
    "·中心校",
    "形式",
    "讲座",
    "附件：1. 研训活动汇总表",
    "2. 研训学时统计表",
    "云岭中心小学",
    "2025年7月5日",
    "附件1",
    "研训活动汇总表",
    "学校（盖章）：云岭中心小学\t统计时段：2024年9月1日—2025年8月31日\t填表日期：2025年7月5日",
    ...["序号", "日期", "主题", "形式", "主讲（主持）", "实到/应到", "学时", "签字"],
    ...["1", "2024-09-12", "四年级单元整体备课", "集体备课", "欧阳许知行", "8/9", "1", ""],
    ...["", "合计", "", "", "", "", "1", ""],
    "注：1. 一次活动有几种角色的，学时只计一次。",
    "2. 补学另计。",
    "填表人：\t审核人：\t负责人：",
    "附件2",
    "研训学时统计表",
    "学校（盖章）：云岭中心小学\t统计时段：2024年9月1日—2025年8月31日\t填表日期：2025年7月5日",
    "无",
    "注：补学另计。",
    "填表人：\t审核人：\t负责人：",
  ]);
});

test("只有一个附件时不编号", async () => {
  const texts = paragraphTexts(await writeDocx(plainOutline({ annexes: [annexOf("研训活动汇总表", 0)] })));
  expect(texts).toContain("附件：研训活动汇总表");
  expect(texts).toContain("附件");
  expect(texts).not.toContain("附件1");
});

const awkward = "  《<b>搭石</b>》& \"双减\" '背景' ]]> {{次数}} | *重点* # 3 😀𠮷·龘\t完\n第二行  ";

test("文字照原样写出：空格、换行、制表符、XML 符号、表情", async () => {
  const docx = await writeDocx(
    plainOutline({
      body: [
        { type: "heading", level: 1, number: "一、", content: say(awkward) },
        { type: "paragraph", content: [{ type: "figure", name: awkward, text: awkward }] },
        { type: "table", columns: [{ header: awkward, width: 1 }], rows: [{ cells: [say(awkward)] }] },
      ],
      title: awkward,
      school: awkward,
      period: awkward,
      draft: awkward,
    }),
  );
  expect(paragraphTexts(docx).slice(1, 5)).toEqual([`一、${awkward}`, awkward, awkward, awkward]);
  expect(paragraphTexts(docx, "word/header1.xml")).toEqual([awkward]);
});

test("XML 不容许的字符不会写坏文件", async () => {
  const text = "甲\u0000乙\u000b丙\ud83d丁\uffff戊\r\n己";
  const docx = await writeDocx(plainOutline({ body: [paragraph(text)] }));
  expect(paragraphTexts(docx)[1]).toBe("甲乙丙丁戊\n己");
});

test("文档属性写题目、学校和时段，作者是学校，不写日期", async () => {
  const docx = await writeDocx(plainOutline());
  const core = part(docx, "docProps/core.xml");
  expect(core).toContain("<dc:title>云岭中心小学2024学年校本培训工作总结</dc:title>");
  expect(core).toContain("<dc:creator>云岭中心小学</dc:creator>");
  expect(core).toContain("<dc:subject>2024学年</dc:subject>");
  expect(core).not.toMatch(/created|modified>/);
  expect(part(docx, "docProps/app.xml")).toContain("<Company>云岭中心小学</Company>");
});
