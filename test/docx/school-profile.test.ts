import { expect, test } from "vitest";
import { officialProfile } from "../../src/docx/page-layout.ts";
import { schoolProfile } from "../../src/docx/school-layout.ts";

const none = { linePitch: undefined, top: undefined, bottom: undefined, left: undefined, right: undefined };

test("不写版式，就是公文的标准", () => {
  expect(schoolProfile(undefined)).toBe(officialProfile);
  expect(schoolProfile(none)).toEqual(officialProfile);
});

test.each([
  ["行距28磅", { linePitch: 28 }, 560, 2098],
  ["上边距28毫米，其余不变", { top: 28 }, 579, 1587],
])("%s", (_, changes, linePitch, top) => {
  const profile = schoolProfile({ ...none, ...changes });
  expect([profile.linePitch, profile.portrait.top, profile.portrait.left]).toEqual([linePitch, top, 1588]);
});
