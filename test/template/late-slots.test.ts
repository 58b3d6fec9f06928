// Of a part in 〔 〕 shipped text works out no alternative behind the printed one; what somebody typed is worked out whole.
import { expect, test } from "vitest";
import { parseTemplate } from "../../src/template/parse-template.ts";
import { runTemplate } from "../../src/template/run-template.ts";
import { prune } from "../../src/template/sentences/prune.ts";
import type { Template } from "../../src/template/template.ts";
import { figure, sampleData } from "../outline/sample-data.ts";

const data = sampleData({ 听课: figure("听课", 36, "节"), 名单: { 姓名: "林秋野" } });

/** The mistakes that are known once it is chosen what is printed. 名单 cannot be printed as it is. */
function codes(text: string, more: Omit<Template, "file" | "text">) {
  const ran = runTemplate(parseTemplate({ file: "甲.md", text, ...more }).value, data);
  prune(ran.value, more.isShared === true);
  return ran.diagnostics.map(({ code }) => code);
}

test.each([
  ["a school's own text", {}, ["template/not-printable"]],
  ["a cell that a school may have typed", { isShared: true, checksAll: true }, ["template/not-printable"]],
  ["shipped text", { isShared: true }, []],
] as const)("%s, behind what is printed", (_, more, found) => {
  expect(codes("〔听课{{听课}}｜{{名单}}〕。", more)).toEqual(found);
  expect(codes("〔{{名单}}｜听课{{听课}}〕。", more)).toEqual(["template/not-printable"]);
});
