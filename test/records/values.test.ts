import { expect, test } from "vitest";
import { amount, whole } from "../../src/records/values/amount.ts";
import { flag } from "../../src/records/values/choice.ts";
import { day, dayLongAgo, dayOrMonth, month } from "../../src/records/values/day.ts";
import { level } from "../../src/records/values/levels.ts";
import { names } from "../../src/records/values/names.ts";
import { people, person, readMention, splitNames } from "../../src/records/values/people.ts";
import { nameText, text } from "../../src/records/values/text.ts";
import { readValue as read } from "./read-value.ts";

test.each([
  ["一般写法", "2024-09-01", "2024-09-01"],
  ["不写前面的零", "2024-9-1", "2024-09-01"],
  ["斜线", "2024/9/1", "2024-09-01"],
  ["点", "2024.9.1", "2024-09-01"],
  ["点，月日补零", "2024.09.01", "2024-09-01"],
  ["年月日", "2024年9月1日", "2024-09-01"],
  ["年月日之间有空格", "2024 年 9 月 1 日", "2024-09-01"],
  ["连着的八位", "20240901", "2024-09-01"],
  ["全角数字", "２０２４－０９－０１", "2024-09-01"],
  ["前后有空格", " 2024-09-01　", "2024-09-01"],
  ["闰年的二月二十九", "2024-02-29", "2024-02-29"],
  ["平年没有二月二十九", "2025-02-29", "record/impossible-day"],
  ["九月没有三十一日", "2024-09-31", "record/impossible-day"],
  ["没有第十三个月", "2024-13-01", "record/impossible-day"],
  ["没有第零天", "2024-09-00", "record/impossible-day"],
  ["连着的八位，全角", "２０２４０９０１", "2024-09-01"],
  ["连着的八位也查", "20240931", "record/impossible-day"],
  ["只有年月", "2024-09", "record/bad-day"],
  ["没有年", "9月1日", "record/no-year"],
  ["没有年，点", "9.15", "record/no-year"],
  ["没有年也要在日历上", "9月31日", "record/impossible-day"],
  ["两位的年", "24-09-01", "2024-09-01"],
  ["两位的年，点", "26.9.16", "2026-09-16"],
  ["50以后的两位是上个世纪", "88.5.6", "1988-05-06"],
  ["文字", "9月中旬", "record/bad-day"],
  ["带时间", "2024-09-01 14:30", "2024-09-01"],
  ["表格带来的时间", "2026/9/14 0:00:00", "2026-09-14"],
  ["带T的时间", "2026-09-14T08:00:00", "2026-09-14"],
  ["带星期", "2026年9月21日（周一）", "2026-09-21"],
  ["带星期，半角括号", "2026-9-21 (星期一)", "2026-09-21"],
  ["带星期和时间", "2026年9月21日 周一 14:30", "2026-09-21"],
  ["表格里的序列号", "45551", "record/spreadsheet-number"],
  ["序列号带小数", "45551.5", "record/spreadsheet-number"],
  ["别的五位数不是序列号", "12345", "record/bad-day"],
  ["不是月日的小数", "24.10", "record/bad-day"],
  ["空的文字", "", "record/bad-day"],
])("日期：%s", (_, typed, expected) => expect(read(day, typed)).toBe(expected));

test.each([
  ["日", "2025-06-12", "2025-06-12"],
  ["月", "2025-06", "2025-06"],
  ["月，点", "2022.6", "2022-06"],
  ["月，年月", "2022年5月", "2022-05"],
  ["没有第十三个月", "2022.13", "record/bad-day"],
  ["只有年", "2022", "record/bad-day"],
])("只知道月份的日期：%s", (_, typed, expected) => {
  expect(read(dayOrMonth, typed)).toBe(expected);
  expect(read(dayLongAgo, typed)).toBe(expected);
});

test.each([
  ["2024-10", "2024-10"],
  ["2024.10", "2024-10"],
  ["2024/1", "2024-01"],
  ["2024年1月", "2024-01"],
  ["２０２４年１０月", "2024-10"],
  ["2024-13", "record/bad-month"],
  ["2024-10-01", "record/bad-month"],
  ["十月", "record/bad-month"],
])("月份：%s", (typed, expected) => expect(read(month, typed)).toBe(expected));

test.each([
  ["3", 3],
  ["1.5", 1.5],
  ["１．５", 1.5],
  ["3学时", 3],
  ["3 学时", 3],
  ["0", 0],
  ["0017", 17],
  ["1.10", 1.1],
  ["-3", "record/negative"],
  ["3节", "record/bad-number"],
  ["1,000", "record/bad-number"],
  ["3-4", "record/bad-number"],
  ["1e3", "record/bad-number"],
  ["99999999999999999999", "record/bad-number"],
  ["Infinity", "record/bad-number"],
  ["", "record/bad-number"],
])("学时：%s", (typed, expected) => expect(read(amount("学时"), typed)).toBe(expected));

test.each([
  ["3", 3],
  ["3次", 3],
  ["3.0", 3],
  ["2.5", "record/not-whole"],
  ["两", "record/bad-number"],
])("次数：%s", (typed, expected) => expect(read(whole("次"), typed)).toBe(expected));

test.each([
  ["省级", "省级"],
  ["省", "省级"],
  ["国家", "国家级"],
  ["全国", "国家级"],
  ["市", "市级"],
  ["地市级", "市级"],
  ["县", "县级"],
  ["区级", "县级"],
  ["县区级", "县级"],
  ["县（区）级", "县级"],
  ["县(区)级", "县级"],
  ["学区", "片区级"],
  ["集团", "片区级"],
  ["校", "校级"],
  ["园级", "校级"],
  ["组内", "组内"],
  ["县 级", "县级"],
  ["州级", "市级"],
  ["盟", "市级"],
  ["地区", "市级"],
  ["旗级", "县级"],
  ["旗", "县级"],
  ["镇级", "片区级"],
  ["乡", "片区级"],
  ["部级", "国家级"],
  ["园", "校级"],
  ["村级", "record/bad-choice"],
  ["县级一等奖", "record/bad-choice"],
])("级别：%s", (typed, expected) => expect(read(level, typed)).toBe(expected));

test.each([
  ["是", true],
  ["否", false],
  ["有", true],
  ["无", false],
  ["盖", "record/bad-choice"],
])("是否：%s", (typed, expected) => expect(read(flag, typed)).toBe(expected));

test.each([
  ["林秋野", "林秋野"],
  ["林 秋野", "林秋野"],
  ["林　秋　野", "林秋野"],
  ["　林秋野 ", "林秋野"],
  ["阿依古丽·买买提", "阿依古丽·买买提"],
  ["Anna Smith", "Anna Smith"],
  ["四 (2) 班", "四(2)班"],
])("名称里的空格是打字的习惯：%j", (typed, expected) => expect(read(nameText, typed)).toBe(expected));

test("题目里的空格和符号照原样", () => {
  expect(read(text, "  备课 {{主题}} | *a* ")).toBe("  备课 {{主题}} | *a* ");
});

test.each([
  ["顿号", "许知行、沈一舟", ["许知行", "沈一舟"]],
  ["全角逗号", "许知行，沈一舟", ["许知行", "沈一舟"]],
  ["半角逗号和空格", "许知行, 沈一舟", ["许知行", "沈一舟"]],
  ["分号", "许知行；沈一舟;林秋野", ["许知行", "沈一舟", "林秋野"]],
  ["斜线", "许知行/沈一舟／林秋野", ["许知行", "沈一舟", "林秋野"]],
  ["换行", "许知行\n沈一舟", ["许知行", "沈一舟"]],
  ["括号里的顿号不分", "许知行（病假、产假）、沈一舟", ["许知行（病假、产假）", "沈一舟"]],
  ["括号后面没有顿号", "许知行（病假） 沈一舟(公出)林秋野", ["许知行（病假）", "沈一舟(公出)", "林秋野"]],
  ["两个括号是一个人的", "王芳（语文） （病假）、沈一舟", ["王芳（语文） （病假）", "沈一舟"]],
  ["末尾多了顿号", "许知行、、沈一舟、", ["许知行", "沈一舟"]],
  ["空的文字", " ", []],
])("分开几个人：%s", (_, typed, expected) => expect(splitNames(typed)).toEqual(expected));

test.each([
  ["只有姓名", "许知行", { name: "许知行", notes: [] }],
  ["原因", "许知行（病假）", { name: "许知行", notes: ["病假"] }],
  ["半角括号", "许知行(病假)", { name: "许知行", notes: ["病假"] }],
  ["区分和原因", "王芳（语文）（病假）", { name: "王芳", notes: ["语文", "病假"] }],
  ["姓名和括号里的空格", " 王 芳 （ 语文 ）", { name: "王芳", notes: ["语文"] }],
])("一个人：%s", (_, typed, expected) => expect(readMention(typed)).toEqual(expected));

test.each([
  ["一串", "许知行、林 秋野", ["许知行", "林秋野"]],
  ["列表", ["许知行", "林秋野、沈一舟"], ["许知行", "林秋野", "沈一舟"]],
  ["校外的人", { 姓名: "周砚", 单位: "云州市心理卫生中心" }, ["周砚@云州市心理卫生中心"]],
  ["列表里有校外的人", ["许知行", { 姓名: "周砚", 单位: "云州大学" }], ["许知行", "周砚@云州大学"]],
])("几个人：%s", (_, typed, expected) => {
  const found = read(people, typed) as { name: string; unit?: string }[];
  expect(found.map(({ name, unit }) => (unit ? `${name}@${unit}` : name))).toEqual(expected);
});

test.each([
  ["两个人", "许知行、沈一舟", "record/one-person"],
  ["没有人", "、", "record/one-person"],
  ["少了右括号", "许知行（病假", "record/unclosed-bracket"],
])("只能写一个人：%s", (_, typed, expected) => expect(read(person, typed)).toBe(expected));

test("名称的列表，一串和列表一样", () => {
  expect(read(names, "中心校、南田 校区")).toEqual(["中心校", "南田校区"]);
  expect(read(names, ["中心校", "南田 校区"])).toEqual(["中心校", "南田校区"]);
});
