import { expect, test } from "vitest";
import { officialProfile } from "../../src/docx/page-layout.ts";
import { signatureIndents } from "../../src/docx/signature.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import { attributes, paragraphOf, paragraphTexts } from "./read-docx.ts";
import { plainOutline, sealed } from "./sample-outline.ts";

// Widths in characters: 2025年7月5日 is 3 汉字, 6 digits at a half and 5 gaps of a quarter = 7.25; 2025年12月15日 is 8.25.
test.each([
  ["盖章：日期右空4字，单位以日期居中", "云岭中心小学", "2025年7月5日", true, 4.625, 4],
  ["盖章：单位较长，仍以日期居中", "云州市云岭县中心小学", "2025年7月5日", true, 2.625, 4],
  ["盖章：单位长过版心边，日期左移", "云州市云岭县实验小学教育集团中心校区", "2025年7月5日", true, 0, 5.375],
  ["不盖章：单位右空2字，日期首字右移2字", "云岭县第一实验小学", "2025年7月5日", false, 2, 1.75],
  ["不盖章：单位与日期差不多长", "云岭县实验小学校", "2025年7月5日", false, 2, 0.75],
  ["不盖章：日期较长时日期右空2字，单位左移", "云岭小学", "2025年12月15日", false, 8.25, 2],
])("%s", (_rule, unit, date, seal, unitIndent, dateIndent) => {
  expect(signatureIndents({ unit, date, seal }, officialProfile.signature)).toEqual({
    unit: unitIndent,
    date: dateIndent,
  });
});

test.each([
  ["盖章留两行", true, "1158"],
  ["不盖章留一行", false, "579"],
])("落款按字数右缩进，%s", async (_rule, seal, before) => {
  const docx = await writeDocx(plainOutline({ title: "工作总结", signature: { ...sealed, seal } }));
  const unit = paragraphOf(docx, "云岭中心小学");
  expect(attributes(unit, "w:spacing")["w:before"]).toBe(before);
  const date = attributes(paragraphOf(docx, "2025年7月5日"), "w:ind");
  expect(date).toEqual(
    seal ? { "w:rightChars": "400", "w:right": "1280" } : { "w:rightChars": "200", "w:right": "640" },
  );
});

test("一行放不下的单位，在词和词之间分行", async () => {
  const unit = "云州市栖霞山经济技术开发区第二实验小学教育集团滨江校区";
  const docx = await writeDocx(plainOutline({ title: "工作总结", signature: { ...sealed, unit, seal: false } }));
  expect(paragraphTexts(docx)).toContain("云州市栖霞山经济技术开发区第二实验小学\n教育集团滨江校区");
});

// The line has 27.64 characters. The longer line of the unit has 19, the date 7.25.
test.each([
  // Centred over the date: its right end is 4 - (19 - 7.25) / 2 < 0, so 0; a tenth of a character is to spare.
  ["盖章：两行居中，又都居中在日期上", true, { leftChars: "854", rightChars: "0" }, "588"],
  // The unit ends 2 characters from the edge and begins 6.64 from the left; a character is to spare at both sides, and a tenth.
  ["不盖章：两行居中，右空2字", false, { leftChars: "554", rightChars: "100" }, "1175"],
])("%s", async (_rule, seal, { leftChars, rightChars }, date) => {
  const unit = "云州市栖霞山经济技术开发区第二实验小学教育集团滨江校区";
  const docx = await writeDocx(plainOutline({ title: "工作总结", signature: { ...sealed, unit, seal } }));
  const paragraph = paragraphOf(docx, "云州市栖霞山");
  expect(attributes(paragraph, "w:ind")).toMatchObject({ "w:leftChars": leftChars, "w:rightChars": rightChars });
  expect(attributes(paragraph, "w:jc")).toEqual({ "w:val": "center" });
  expect(attributes(paragraphOf(docx, sealed.date), "w:ind")["w:rightChars"]).toBe(date);
});

test.each([
  ["盖章", true, "400"],
  ["不盖章", false, "200"],
])("单位在题下的，文末只印日期，%s", async (_rule, seal, right) => {
  const { date } = sealed;
  const docx = await writeDocx(plainOutline({ title: "工作总结", byline: "云岭中心小学", signature: { date, seal } }));
  expect(paragraphTexts(docx)).toEqual(["工作总结", "云岭中心小学", "全年工作如下。", date]);
  expect(attributes(paragraphOf(docx, date), "w:ind")["w:rightChars"]).toBe(right);
});
