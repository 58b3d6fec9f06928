import fc from "fast-check";
import { expect, test } from "vitest";
import { fixFile } from "../../src/editor/fixes/fix-file.ts";
import { readRecords } from "../../src/records/read/read-records.ts";
import { readDocument } from "../../src/source/read-document.ts";

const names = new Set(["林秋野", "许知行", "中心校语文组"]);
const period = { from: "2024-09-01", to: "2025-08-31" };
const raw = (text: string) => ({ file: "记录.yaml", bytes: Buffer.from(text) });

function fix(text: string, isTerm = false): string {
  const lines = text.split("\n");
  for (const { line, text: fixed } of fixFile(raw(text), isTerm, { isName: (name) => names.has(name), period }))
    lines[line - 1] = fixed;
  return lines.join("\n");
}

const lesson = (line: string) => `公开课:\n  - 课名: 《搭石》\n    执教: 林秋野\n    日期: 2024-11-05\n    ${line}`;

test.each([
  ["全角冒号", "班级：五（2）班  # 说明：不变", "班级: 五（2）班  # 说明：不变"],
  ["冒号后没有空格", "班级:五（2）班", "班级: 五（2）班"],
  ["姓名中间的空格", "听课人: 许 知行、林　秋野", "听课人: 许知行、林秋野"],
  ["列表里的姓名", "听课人: [许 知行, 林秋野]", "听课人: [许知行, 林秋野]"],
  ["引号里的姓名", '听课人: "许 知行"', '听课人: "许知行"'],
  ["级别的别样写法", "级别: 县", "级别: 县级"],
  ["区写成区级，不改成县级", "级别: 区", "级别: 区级"],
  ["没有“全国级”这种写法", "级别: 全国", "级别: 国家级"],
  ["同一行两处", "听课人: 许 知行   # 许 知行", "听课人: 许知行   # 许 知行"],
])("one right answer: %s", (_, typed, expected) => {
  expect(fix(lesson(typed))).toBe(lesson(expected));
});

test.each([
  ["年月日", "2024年11月5日", "2024-11-05"],
  ["斜杠", "2024/11/5", "2024-11-05"],
  ["点", "2024.11.05", "2024-11-05"],
  ["全角数字", "２０２４－１１－０５", "2024-11-05"],
  ["连写", "20241105", "2024-11-05"],
  ["两位的年", "24.11.5", "2024-11-05"],
  ["表格带来的时间", "2024/11/5 0:00:00", "2024-11-05"],
  ["带时间", "2024-11-5 14:30", "2024-11-05"],
  ["带星期", "2024年11月5日（周二）", "2024-11-05"],
  ["没有年，时段里只有一个", "11月5日", "2024-11-05"],
  ["没有年，点", "11.5", "2024-11-05"],
  ["没有年，带星期", "11月5日（周二）", "2024-11-05"],
])("a date becomes year-month-day: %s", (_, typed, expected) => {
  const text = (day: string) => `公开课:\n  - {日期: ${day}, 执教: 林秋野, 课名: 《搭石》} # ${typed}`;
  expect(fix(text(typed))).toBe(text(expected));
});

test.each([
  ["星期不对", "2024年11月5日（周三）"],
  ["没有年，星期不对", "11月5日（周三）"],
  ["没有年，时段里没有", "2月29日"],
  ["表格里的序列号", "45551"],
  ["不是日期", "11月上旬"],
])("a date with no one right answer stays: %s", (_, typed) => {
  const text = `公开课:\n  - {日期: ${typed}, 执教: 林秋野, 课名: 《搭石》}`;
  expect(fix(text)).toBe(text);
});

// 同一个词的别样写法改成规定的词；另有所指的不改。
test.each([
  [
    "课题",
    "进程: [{状态: 结项, 日期: 2025-06-12}, {状态: 已立项, 日期: 2024-06-12}]",
    "进程: [{状态: 结题, 日期: 2025-06-12}, {状态: 立项, 日期: 2024-06-12}]",
  ],
  ["课题", "类别: 青年专项", "类别: 青年课题"],
  ["获奖", "等次: 壹等奖", "等次: 一等奖"],
  ["获奖", "等次: Ⅱ等奖", "等次: 二等奖"],
  ["获奖", "级别: 全国", "级别: 国家级"],
  ["获奖", "级别: 州级", "级别: 州级"],
  ["获奖", "等次: 省级三等奖", "等次: 省级三等奖"],
  ["研修活动", "形式: 组内研讨", "形式: 组内研讨"],
  ["研修活动", "形式: 茶话会", "形式: 茶话会"],
  ["课题", "进程: [{状态: 暂停, 日期: 2025-06-12}]", "进程: [{状态: 暂停, 日期: 2025-06-12}]"],
])("a word of schools in a %s: %s", (kind, typed, expected) => {
  const least: { readonly [kind: string]: string } = {
    课题: "名称: 情绪识别, 级别: 县级, 负责人: 沈一舟",
    获奖: "奖项: 案例评比, 日期: 2025-05-30, 获奖人: 林秋野",
    研修活动: "日期: 2024-09-12, 主题: 倾听, 参加: 全员",
  };
  const text = (line: string) =>
    `${kind}:\n  - {${least[kind]}, ${line}${line.includes("等次") ? ", 级别: 县级" : ""}}`;
  expect(fix(text(typed))).toBe(text(expected));
});

test.each([
  ["年月", "2025年5月", "2025-05"],
  ["点", "2025.5", "2025-05"],
  ["日", "2025年5月30日", "2025-05-30"],
])("a month of a certificate stays a month: %s", (_, typed, expected) => {
  const text = (day: string) => `集体荣誉:\n  - {名称: 先进教研组, 获得者: 学校, 日期: ${day}}`;
  expect(fix(text(typed))).toBe(text(expected));
});

test("term.yaml says what the years are, so a date there has one", () => {
  const text = "落款: {日期: 7月5日}\n基准日: 2025.6.30";
  expect(fix(text, true)).toBe("落款: {日期: 7月5日}\n基准日: 2025-06-30");
});

test.each([
  [
    "横线后没有空格，下一行跟着移",
    "听课:\n  -日期: 2024-11-12\n   听课人: 许知行",
    "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
  ],
  [
    "行首全角空格",
    "听课:\n　- 日期: 2024-11-12\n　　听课人: 许知行",
    "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
  ],
  [
    "种类后的全角冒号",
    "听课：\n  - {日期: 2024-11-12, 听课人: 许知行}",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
  ],
  [
    "花括号里的全角冒号",
    "听课:\n  - {日期：2024-11-12, 听课人：许知行}",
    "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
  ],
  [
    "整份都用全角，花括号里十项",
    "教师：\n  - {姓名：林秋野，性别：女，出生：1988.5.6，参加工作：2010-08-20，学科：语文，职务：校长，教研组：中心校语文组，校区：中心校，状态：{值：病假，起：2024-09-01}，备注：无}\n  - 姓名：许知行\n    性别：男",
    "教师:\n  - {姓名: 林秋野, 性别: 女, 出生: 1988-05-06, 参加工作: 2010-08-20, 学科: 语文, 职务: 校长, 教研组: 中心校语文组, 校区: 中心校, 状态: {值: 病假, 起: 2024-09-01}, 备注: 无}\n  - 姓名: 许知行\n    性别: 男",
  ],
  [
    "半角冒号后面的全角逗号，可能是备注的内容",
    "听课：\n  - {日期：2024-11-12, 备注: 上午，地点：校内}",
    "听课:\n  - {日期: 2024-11-12, 备注: 上午，地点：校内}",
  ],
  [
    "错字改好了才看得到的日期",
    "听课:\n  - 日期：2024年11月12日\n    听课人: 许知行",
    "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
  ],
  [
    "一系列里的日期",
    "研修活动:\n  - 主题: 备课\n    形式: 集体备课\n    场次:\n      - {日期: 2024.9.5, 主备: 林 秋野}",
    "研修活动:\n  - 主题: 备课\n    形式: 集体备课\n    场次:\n      - {日期: 2024-09-05, 主备: 林秋野}",
  ],
  [
    "里层的日期和级别",
    "论文成果:\n  - {题目: 家访, 类别: 案例, 作者: 林秋野, 发表: {刊物: 云州教育, 级别: 市, 日期: 2025.3.20}}",
    "论文成果:\n  - {题目: 家访, 类别: 案例, 作者: 林秋野, 发表: {刊物: 云州教育, 级别: 市级, 日期: 2025-03-20}}",
  ],
])("a whole file: %s", (_, typed, expected) => {
  expect(fix(typed)).toBe(expected);
});

test("term.yaml, too", () => {
  const term = (day: string) =>
    `学校: 云岭中心小学\n时段: {类型: 学年, 名称: 2024学年, 起: ${day}, 止: 2025-08-31}\n包含: 教师.yaml`;
  expect(fix(term("2024年9月1日"), true)).toBe(term("2024-09-01"));
});

test.each([
  ["两个人，中间漏了顿号", lesson("听课人: 林秋野 许知行")],
  ["名册里没有的人", lesson("听课人: 周 砚")],
  ["课名里的空格", lesson("活动: 送教 下乡")],
  ["日历上没有的日期", lesson("备注: 2024年2月30日")],
  ["文字里的日期和级别", lesson("备注: 2024年9月1日，县")],
  ...["区级", "园级", "旗级", "县（区）级", "学区级"].map((word) => [`级别照打的写：${word}`, lesson(`级别: ${word}`)]),
  ["不认识的名称", lesson("班及：五（2）班")],
  ["引号没有收尾，猜不准", lesson('班级: "五（2）班')],
  ["全角逗号可能是内容", "听课:\n  - {日期: 2024-11-12，听课人: 许知行}"],
  ["多行文字里的冒号", lesson("备注: 今天\n      日期：没有定")],
  ["转义写的日期", lesson('备注: "\\u0032024"')],
])("no right answer, so nothing is touched: %s", (_, text) => {
  expect(fix(text)).toBe(text);
});

const line = fc.constantFrom(
  "公开课:",
  "听课：",
  "  - 日期: 2024年11月5日",
  "  -日期: 2024-11-05",
  "    执教：林 秋野",
  "    课名:《搭石》",
  "　　级别: 县",
  "    级别: 市",
  "  # 说明：不变",
  "    备注: |",
  "      日期：文字",
  "  - {日期: 2024/1/5, 听课人：许 知行}",
  "    听课人: [许 知行",
  "    ]",
  '    班级: "五',
  "",
  "\t- 甲",
);

test("whatever the lines: mended twice is mended once, no line more or less, never more errors, records the same", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join("\n");
      const once = fix(text);
      expect(fix(once)).toBe(once);
      expect(once.split("\n")).toHaveLength(text.split("\n").length);
      const [before, after] = [text, once].map((t) => readDocument("", Buffer.from(t)));
      const errors = ({ diagnostics }: typeof before & object) =>
        diagnostics.filter(({ severity }) => severity === "error").length;
      expect(errors(after!)).toBeLessThanOrEqual(errors(before!));
      if (errors(before!) > 0) return;
      const records = ({ value }: typeof before & object) =>
        JSON.stringify(readRecords(value).value, (key, inner) => (key === "origin" ? undefined : inner));
      expect(records(after!)).toBe(records(before!));
    }),
    { numRuns: 300 },
  );
});
