import { expect, test } from "vitest";
import type { GapTable } from "../../src/figures/gaps/gap-table.ts";
import { gapSheet } from "../../src/outline/gap-sheet.ts";
import { wholePeriod } from "../../src/school/scope.ts";
import { plainText } from "../../src/template/content.ts";
import { makeSchool } from "../figures/make-school.ts";

const table = (columns: number, rows: number): GapTable => ({
  name: "any",
  title: "完成情况",
  note: "这样数。",
  head: ["姓名", ...Array.from({ length: columns }, (_, i) => `要求${i}`)],
  rows: Array.from({ length: rows }, () => ["林秋野", ...Array.from({ length: columns }, () => "8/10 未达标")]),
  instead: "都有",
});

function sheetOf(tables: readonly GapTable[], term = "") {
  const { settings } = makeSchool("", term);
  return gapSheet(tables, wholePeriod(settings), settings);
}

const linesOf = ({ body }: ReturnType<typeof sheetOf>) =>
  body.map((block) => {
    if (block.type === "table") return `表${block.rows.length}`;
    if (block.type === "heading") return block.number + plainText(block.content, "");
    return block.type === "paragraph" ? plainText(block.content, "") : block.type;
  });

test("a heading for each list; without rows a sentence and no table", () => {
  const sheet = sheetOf([table(2, 3), table(2, 0)]);
  expect(sheet.title).toBe("槐荫小学2024学年校本研修记录缺项表");
  expect(linesOf(sheet)).toEqual([
    "本表按已登记的记录列出（2024年9月1日至2025年8月31日），草稿和驳回的不算。请有关的组和教师核对，做过的请补交记录。",
    "一、完成情况",
    "这样数。",
    "表3",
    "二、完成情况",
    "都有。",
  ]);
  expect(sheet.annexes).toEqual([]);
});

test("a wide table stands on a page across, and its heading says where", () => {
  const sheet = sheetOf([table(2, 3), table(9, 3), table(9, 0)]);
  expect(linesOf(sheet).slice(4)).toEqual(["二、完成情况", "这样数。见附件。", "三、完成情况", "都有。"]);
  expect(sheet.annexes.map(({ title, landscape }) => [title, landscape])).toEqual([["槐荫小学2024学年完成情况", true]]);
});

test("every page says that it is for the school itself", () => {
  expect(sheetOf([]).draft).toBe("供校内催交使用，不对外公布");
  const nursery = sheetOf([], "学校: 槐荫幼儿园");
  expect([nursery.draft, nursery.title]).toEqual([
    "供园内催交使用，不对外公布",
    "槐荫幼儿园2024学年园本研修记录缺项表",
  ]);
});
