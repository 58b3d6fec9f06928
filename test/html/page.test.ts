import { expect, test } from "vitest";
import { isUntouchedHtml } from "../../src/html/seal.ts";
import { writeHtml } from "../../src/html/write-html.ts";
import type { Block, Outline } from "../../src/outline/blocks.ts";
import { fullOutline, heading, paragraph, plainOutline, say } from "../docx/sample-outline.ts";
import { visibleText } from "./read-html.ts";

const bytesOf = (...outlines: readonly Outline[]): Uint8Array => writeHtml({ ...outlines[0]!, outlines });
const pageOf = (...outlines: readonly Outline[]): string => new TextDecoder().decode(bytesOf(...outlines));
const bodyOf = (...blocks: readonly Block[]): string => pageOf(plainOutline({ title: "题", body: blocks }));

test("一个文件就是全部：没有脚本，不取外面的任何东西", () => {
  const page = pageOf(fullOutline());
  expect(page).not.toMatch(/<script|<link|<iframe|@import|url\(|https?:|\bon\w+=/i);
  expect(page).toContain("default-src 'none'");
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
});

test("记录里的尖括号、引号、换行、空格都是它自己", () => {
  const typed = `<script>alert("1")</script>&amp;'“好”'  甲`;
  const page = pageOf(
    plainOutline({ title: typed, body: [heading(1, "一、", typed), paragraph(`${typed}\n乙\u0007`)] }),
  );
  expect(page).not.toContain("<script>");
  expect(page).toContain("<title>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;'“好”'  甲</title>");
  const lines = visibleText(page).split("\n");
  expect(lines.filter((line) => line !== "")).toEqual([typed, `一、${typed}`, typed, "乙"]);
});

test("标题一级接一级，编号是文字；目录列出一级标题和附件", () => {
  const page = pageOf(fullOutline());
  const headings = [...page.matchAll(/<h(\d)[^>]*>(.*?)<\/h\1>/gs)].map(([, level, text]) => `${level} ${text}`);
  expect(headings).toEqual([
    "1 云岭中心小学2024学年校本培训工作总结",
    "2 一、项目规划",
    "3 （一）计划的来历",
    "4 1. 2024年秋季",
    "5 （1）各组分工",
    "2 二、存在问题",
    "2 云岭中心小学2024学年校本研训活动汇总表",
    "2 云岭中心小学2024学年校本研训学时统计表（含南田校区、北岙校区）",
  ]);
  const [, nav] = /<nav.*?>(.*?)<\/nav>/s.exec(page)!;
  expect(
    [...nav!.matchAll(/href="#(\w+)">([^<]*)</g)].map(([, id, text]) => [page.includes(`id="${id}"`), text]),
  ).toEqual([
    [true, "一、项目规划"],
    [true, "二、存在问题"],
    [true, "附件1　云岭中心小学2024学年校本研训活动汇总表"],
    [true, "附件2　云岭中心小学2024学年校本研训学时统计表（含南田校区、北岙校区）"],
  ]);
});

test("表格有名称和表头，合计行加粗；表单没有表头，短行的末格占到右边", () => {
  const columns = [
    { header: "组", width: 1 },
    { header: "节", width: 3, align: "right" },
  ] as const;
  const page = bodyOf(
    heading(1, "一、", "听课"),
    {
      type: "table",
      columns,
      rows: [{ cells: [say("语文组"), say("3")] }, { cells: [say("合计"), say("3")], total: true }],
    },
    { type: "table", isForm: true, columns, rows: [{ cells: [say("备注")] }] },
  );
  expect(page).toContain("<caption>听课</caption>");
  expect(page).toContain('<col style="width:25%"><col style="width:75%">');
  expect(page).toContain('<thead><tr><th scope="col">组</th><th scope="col">节</th></tr></thead>');
  expect(page).toContain('<tr class="total"><td>合计</td><td class="right">3</td></tr>');
  expect(page.match(/<thead>/g)).toHaveLength(1);
  expect(page).toContain('<tbody><tr><td colspan="2">备注</td></tr></tbody>');
});

test("表单里横跨几列的格子，手写的行高", () => {
  const columns = ["", "", ""].map((header) => ({ header, width: 1 }));
  const rows = [{ cells: [say("课题"), say("课型")], spans: [2, 1], height: 9 }];
  expect(bodyOf({ type: "table", isForm: true, columns, rows })).toContain(
    '<tr style="height:9mm"><td colspan="2">课题</td><td>课型</td></tr>',
  );
});

test("几份合在一个文件里：各是一篇，目录列出各篇", () => {
  const page = pageOf(plainOutline({ title: "甲" }), plainOutline({ title: "乙" }), plainOutline({ title: "丙" }));
  expect(page.match(/<article>/g)).toHaveLength(3);
  expect([...page.matchAll(/<li><a href="#s\d">(.)</g)].map(([, title]) => title)).toEqual(["甲", "乙", "丙"]);
});

test("照片和图表都在文件里，有给看不见的人听的话", () => {
  const picture = {
    bytes: Uint8Array.of(1, 2, 3),
    format: "png",
    width: 30,
    height: 20,
    caption: '评“课”"一"',
  } as const;
  const pictures = { type: "pictures", perPage: 2, pictures: [picture] } as unknown as Block;
  const page = bodyOf(pictures);
  expect(page).toContain('<img src="data:image/png;base64,AQID" width="30" height="20" alt="评“课”&quot;一&quot;">');
  expect(page).toContain("<figcaption>评“课”&quot;一&quot;</figcaption>");
});

test("草稿在页首注明", () => {
  const page = new TextDecoder().decode(
    writeHtml({ ...plainOutline(), outlines: [plainOutline()], draft: "草稿（有1处错误未改）" }),
  );
  expect(page).toContain('<p class="draft">草稿（有1处错误未改）</p>');
});

test("封印：原样的认得出，改过一个字、换过行尾、别人的网页都不是", () => {
  const bytes = bytesOf(fullOutline());
  const text = new TextDecoder().decode(bytes);
  const changed = (to: string) => new TextEncoder().encode(to);
  expect(isUntouchedHtml(bytes)).toBe(true);
  for (const other of [
    text.replace("计划的来历", "计划的由来"),
    text.replaceAll("\n", "\r\n"),
    `${text} `,
    `\ufeff${text}`,
    text.replace(/<!-- yanxiu.*$/s, ""),
    "<!DOCTYPE html><p>别人的</p>",
    "",
  ])
    expect(isUntouchedHtml(changed(other))).toBe(false);
  expect(isUntouchedHtml(Uint8Array.of(0xff, ...bytes))).toBe(false);
});
