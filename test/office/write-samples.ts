// Writes the Word files that the office checks look at: node write-samples.js OUTDIR
// and beside them, in OUTDIR/docx, some of the same outlines written by the docx library.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { officialProfile } from "../../src/docx/page-layout.ts";
import { schoolProfile } from "../../src/docx/school-layout.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import { writeWithDocx } from "../docx/docx-writer.ts";
import { annexOf, chartOf, fullOutline, paragraph, plainOutline, referringOutline } from "../docx/sample-outline.ts";
import { subtitleShapes, titleShapes } from "../docx/title-shapes.ts";

const sentence = "研修记录按月归档，各组随时可以查到。";
const long = [paragraph(sentence.repeat(40)), paragraph(sentence.repeat(40))];

const samples = {
  正文: plainOutline({ body: long }),
  各种段落: fullOutline(),
  草稿: fullOutline({ draft: "草稿（有3处错误未改）" }),
  单附件不盖章: plainOutline({
    title: "云州市云岭县实验小学教育集团2024学年第一学期校本培训工作总结",
    body: long,
    annexes: [annexOf("云岭中心小学2024学年校本研训活动汇总表", 3)],
    signature: { unit: "云岭县第一实验小学", date: "2025年7月5日", seal: false },
  }),
  // Fourteen groups with long names, and two periods side by side.
  图表: referringOutline({
    body: [
      ...referringOutline().body,
      chartOf({
        number: 4,
        categories: Array.from({ length: 14 }, (_, i) => `南田校区第${i + 1}学科综合实践与信息技术联合教研组`),
        series: [{ name: "人均学时", values: Array.from({ length: 14 }, (_, i) => 20.5 + i) }],
      }),
      chartOf({
        ...{ number: 5, shape: "column", caption: "主要数目与上学年对比", unit: "" },
        categories: [
          "研修活动（次）",
          "公开课（节）",
          "论文成果（篇）",
          "获奖（项）",
          "外出培训（次）",
          "在研课题（项）",
        ],
        series: [
          { name: "2023学年", values: [41, 22, 9, 0, 6, 4] },
          { name: "2024学年", values: [47, 26, 12, 15, 8, 5] },
        ],
      }),
    ],
  }),
  日期较长: plainOutline({ signature: { unit: "云岭小学", date: "2025年12月15日", seal: false } }),
};

/** The same text in layouts of schools: how many lines and characters they give is worked out in office-checks.sh. */
const layouts = {
  行距33磅左右20毫米: schoolProfile({ linePitch: 33, left: 20, right: 20 }),
  行距28磅正文四号: schoolProfile({ linePitch: 28, body: { size: 14 } }),
  行距22磅上下25毫米: schoolProfile({ linePitch: 22, top: 25, bottom: 25 }),
};

/** A page for each title; the lines in which it should print stand in 题目.txt, a page a line. */
const titles = {
  title: "题目",
  school: "云岭中心小学",
  period: "2024学年",
  outlines: titleShapes.map((lines, i) => {
    const subtitle = subtitleShapes[i]?.join("").slice(2);
    return plainOutline({ title: lines.join(""), ...(subtitle && { subtitle }), body: [paragraph("完。")] });
  }),
};
const linesOfTitles = titleShapes.map((lines, i) => [...lines, ...(subtitleShapes[i] ?? []), "完。"].join("|"));

const out = process.argv[2];
if (out === undefined) throw new Error("no output folder");
mkdirSync(join(out, "docx"), { recursive: true });
for (const [name, outline] of Object.entries(samples))
  writeFileSync(join(out, `${name}.docx`), await writeDocx(outline));
for (const [name, profile] of Object.entries(layouts))
  writeFileSync(join(out, `${name}.docx`), await writeDocx(plainOutline({ body: [...long, ...long] }), profile));
writeFileSync(join(out, "题目.docx"), await writeDocx(titles));
writeFileSync(join(out, "题目.txt"), `${linesOfTitles.join("\n")}\n`);
for (const name of ["各种段落", "单附件不盖章"] as const)
  writeFileSync(join(out, "docx", `${name}.docx`), await writeWithDocx(samples[name], officialProfile));
