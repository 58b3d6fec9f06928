import { expect, test } from "vitest";
import { readRecords } from "../../src/records/read/read-records.ts";
import { readDocument } from "../../src/source/read-document.ts";

const documentOf = (text: string) => readDocument("记录.yaml", new TextEncoder().encode(text)).value;
const rightOnes = "听课:\n  - {日期: 2024-11-11, 听课人: 许知行, 课名: 搭石}\n".concat(
  ...[12, 13, 14].map((day) => `  - {日期: 2024-11-${day}, 听课人: 许知行, 课名: 搭石}\n`),
);
const shown = (text: string, room: { records: number; findings: number }) => {
  const { value, diagnostics, unread } = readRecords(documentOf(text), undefined, room);
  return [value.observations.length, diagnostics.map(({ line, code }) => `${line} ${code}`), unread];
};

test("记录太多：从那一条起不读，那一种算没有读全；几个文件合起来算", () => {
  expect(shown(rightOnes, { records: 4, findings: 100 })).toEqual([4, [], []]);
  const room = { records: 6, findings: 100 };
  expect(shown(rightOnes, room)).toEqual([4, [], []]);
  expect(shown(rightOnes, room)).toEqual([2, ["4 record/too-many-records"], ["observations"]]);
});

test("错处太多：后面的不再查", () => {
  const wrong = rightOnes.replaceAll("课名:", "课明:");
  expect(shown(wrong, { records: 100, findings: 2 })).toEqual([
    0,
    expect.arrayContaining(["4 record/too-many-findings"]),
    ["observations"],
  ]);
});
