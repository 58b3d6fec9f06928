import { expect, test } from "vitest";
import { openWorkbook } from "../../src/excel/open-workbook.ts";
import { readItems } from "../../src/intake/read-items.ts";
import { sortItems } from "../../src/intake/sort-items.ts";
import { readRecords } from "../../src/records/read/read-records.ts";
import { readDocument } from "../../src/source/read-document.ts";

const period = { from: "2024-09-01", to: "2025-08-31" } as never;

/** What an import of some csv lines finds beside what a school has. */
async function sorted(kind: string, csv: string, yaml: string) {
  const raw = (await openWorkbook({ file: `${kind}.csv`, bytes: Buffer.from(csv) })).value!;
  const read = readItems(raw, period);
  const existing = readRecords(readDocument("记录.yaml", Buffer.from(yaml)).value, period).value;
  const { added, changed, ...counts } = sortItems(read.value.items, existing);
  return {
    ...counts,
    leftOut: read.value.leftOut,
    added: added.map(({ data }) => data),
    changed: changed.map(({ now, before, differences }) => [
      now.line,
      before.line,
      ...differences.map(({ label, before, now }) => `${label} ${before} ${now}`),
    ]),
  };
}

const lesson = (rest: string) => `公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》${rest}}\n`;
const none = { added: [], there: 0, repeated: 0, changed: [], leftOut: 0 };

test("the same is there, however its date and its level are written", async () => {
  const csv = "日期,执教,课名,级别\n2024年11月5日,林 秋野,《搭石》,县\n";
  expect(await sorted("公开课", csv, lesson(", 级别: 县级"))).toEqual({ ...none, there: 1 });
});

test("what the school has may say more", async () => {
  const csv = "日期,执教,课名\n2024-11-5,林秋野,《搭石》\n";
  expect(await sorted("公开课", csv, lesson(", 级别: 县级, 备注: 补登"))).toEqual({ ...none, there: 1 });
});

test("the same lesson in other words is shown, with what differs, and not added", async () => {
  const csv = "日期,执教,课名,级别,听课人\n2024-11-5,林秋野,《搭石》,县,许知行\n";
  const changed = [[2, 2, "级别 校级 县", "听课人 undefined 许知行"]];
  expect(await sorted("公开课", csv, lesson(", 级别: 校级"))).toEqual({ ...none, changed });
});

test("with the same 标识 it is the same, whatever else has changed", async () => {
  const csv = "标识,日期,执教,课名\nG1,2024-11-06,林秋野,《搭石》\n";
  const changed = [[2, 2, "日期 2024-11-05 2024-11-06"]];
  expect(await sorted("公开课", csv, lesson(", 标识: G1"))).toEqual({ ...none, changed });
});

test("another 标识 is another lesson", async () => {
  const csv = "标识,日期,执教,课名\nG2,2024-11-05,林秋野,《搭石》\n";
  const added = [{ 标识: "G2", 日期: "2024-11-05", 执教: "林秋野", 课名: "《搭石》" }];
  expect(await sorted("公开课", csv, lesson(", 标识: G1"))).toMatchObject({ added, changed: [], there: 0 });
});

test("two certificates are two awards; one certificate is one", async () => {
  const yaml = (number: string) =>
    `获奖:\n  - {奖项: 论文评比, 级别: 县级, 等次: 一等奖, 获奖人: 林秋野, 日期: 2025-05-30, 作品: 《问》, 证书号: ${number}}\n`;
  const csv = "奖项,级别,等次,获奖人,日期,作品,证书号\n论文评比,县级,二等奖,林秋野,2025-05-30,《问》,K1\n";
  expect((await sorted("获奖", csv, yaml("K2"))).added).toHaveLength(1);
});

test("where only a whole record tells what it is, a photo beside it makes no other one", async () => {
  const csv = "日期,听课人,执教\n2024-11-12,许知行,林秋野\n2024-11-12,许知行,沈一舟\n";
  const yaml = "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野, 佐证: a.jpg}\n";
  const added = [{ 日期: "2024-11-12", 听课人: "许知行", 执教: "沈一舟" }];
  expect(await sorted("听课", csv, yaml)).toEqual({ ...none, there: 1, added });
});

test("a teacher is known by name and 区分", async () => {
  const csv = "姓名,区分,学科\n王芳,语文,语文\n王芳,数学,数学\n";
  const found = await sorted("教师", csv, "教师:\n  - {姓名: 王芳, 区分: 语文, 学科: 音乐}\n");
  expect(found.changed).toEqual([[2, 2, "学科 音乐 语文"]]);
  expect(found.added).toEqual([{ 姓名: "王芳", 区分: "数学", 学科: "数学" }]);
});

test("a row that stands twice is added once; two rows that only look alike are two", async () => {
  const csv = "日期,执教,课名,级别\n2024-11-5,林秋野,甲,\n2024-11-05,林秋野,甲,\n2024-11-05,林秋野,甲,校级\n";
  const found = await sorted("公开课", csv, "");
  expect([found.added.length, found.repeated]).toEqual([2, 1]);
});

test("records with an error are left out, all others are there", async () => {
  const csv = "日期,执教,课名\n2024-11-35,林秋野,甲\n2024-11-05,林秋野,乙\n";
  const found = await sorted("公开课", csv, "");
  expect([found.leftOut, found.added.map(({ 课名 }) => 课名)]).toEqual([1, ["乙"]]);
});

test("a wrong header is an error of all records below it", async () => {
  const csv = "日期,执教,课名,班及\n2024-11-05,林秋野,甲,五（2）班\n2024-11-06,林秋野,乙,\n";
  expect(await sorted("公开课", csv, "")).toEqual({ ...none, leftOut: 2 });
});
