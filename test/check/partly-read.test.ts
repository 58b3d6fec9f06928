import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkWholeSchool } from "../../src/cli/commands/check/check-whole-school.ts";
import { readInstead } from "../../src/cli/files/read-file.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { isUnread } from "../../src/diagnostics/diagnostic.ts";
import { kindsWithin } from "../../src/records/read/kinds-within.ts";

const school = join(import.meta.dirname, "../../examples/central-school");
const term = join(school, "term.yaml");
const files = ["教师.yaml", ...readdirSync(join(school, "记录")).map((name) => `记录/${name}`)];
const told = ({ file, line, code }: Diagnostic) => `${file}:${line} ${code}`;
const whole = (await checkWholeSchool(term, school)).diagnostics.map(told);

test.each(files)("nothing is found that is not there while %s cannot be read", async (name) => {
  const path = join(school, name);
  const broken = Buffer.concat([readFileSync(path), Buffer.from("\n听课: [\n")]);
  const judged = await checkWholeSchool(term, school, readInstead(new Map([[path, broken]])));
  expect(judged.unread).toEqual([name]);
  const others = judged.diagnostics.filter((d) => !isUnread(d)).map(told);
  expect(others.filter((one) => !whole.includes(one))).toEqual([]);
});

test.each([
  ["每一种在行首", "公开课:\n  - {}\n获奖：\n", ["lessons", "awards"]],
  ["缩进的", "  听课:\n    - {}\n", ["observations"]],
  ["别的项里同名的不算", "称号证书:\n  - 名称: 县教坛新秀\n    教师: 陆小舟\n", ["recognitions"]],
  ["引号里的", '"课题":\n', ["projects"]],
  ["没有种类", "- 甲\n", []],
])("the kinds in a file that is no YAML: %s", (_, text, expected) => {
  expect([...kindsWithin(Buffer.from(text))].toSorted()).toEqual(expected.toSorted());
});

test("of a file in another encoding any kind may be in it", () => {
  expect(kindsWithin(Buffer.from([0xbd, 0xcc, 0xca, 0xa6])).size).toBeGreaterThan(20);
});
