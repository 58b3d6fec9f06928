import { expect, test } from "vitest";
import { readRecords } from "../../src/records/read/read-records.ts";
import type { ReadingRoom } from "../../src/records/read/reading-room.ts";
import { readDocument } from "../../src/source/read-document.ts";

const documentOf = (text: string) => readDocument("记录.yaml", new TextEncoder().encode(text)).value;
const rightOnes = "听课:\n  - {日期: 2024-11-11, 听课人: 许知行, 课名: 搭石}\n".concat(
  ...[12, 13, 14].map((day) => `  - {日期: 2024-11-${day}, 听课人: 许知行, 课名: 搭石}\n`),
);
const shown = (text: string, room: ReadingRoom) => {
  const { value, diagnostics, unread } = readRecords(documentOf(text), undefined, room);
  return [value.observations.length, diagnostics.map(({ line, code }) => `${line} ${code}`), unread];
};

test("记录太多：从那一条起不读，那一种算没有读全；几个文件合起来算", () => {
  expect(shown(rightOnes, { records: 4, findings: 100, read: new Map() })).toEqual([4, [], []]);
  const room = { records: 6, findings: 100, read: new Map() };
  expect(shown(rightOnes, room)).toEqual([4, [], []]);
  expect(shown(rightOnes, room)).toEqual([2, ["4 record/too-many-records"], ["observations"]]);
});

test("错处太多：后面的不再查", () => {
  const wrong = rightOnes.replaceAll("课名:", "课明:");
  expect(shown(wrong, { records: 100, findings: 2, read: new Map() })).toEqual([
    0,
    expect.arrayContaining(["4 record/too-many-findings"]),
    ["observations"],
  ]);
});

test("组织太多：第一千零一个起不读，别的种类照读", () => {
  const groups = Array.from({ length: 1002 }, (_, i) => `  - {名称: 第${i}组, 类别: 教研组}\n`);
  const { value, diagnostics, unread } = readRecords(documentOf(`组织:\n${groups.join("")}${rightOnes}`));
  expect([value.groups.length, value.observations.length, unread]).toEqual([1000, 4, ["groups"]]);
  expect(diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual(["1002 record/too-many-of-kind"]);
});
