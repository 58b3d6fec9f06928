import { describe, expect, test } from "vitest";
import { fill } from "./fill.ts";
import { expectFigures, judge, type Row } from "./judge-row.ts";
import { readSchool } from "./make-school.ts";

const groups = "组织:\n  - {名称: 语文组, 类别: 教研组, 校区: 本部}\n  - {名称: 数学组, 类别: 教研组, 校区: 东校区}";
const teachers = (...rows: readonly string[]) =>
  `教师:\n${rows.map((row, i) => `  - {姓名: ${"甲乙丙丁戊己"[i]}, 教研组: ${i < 3 ? "语文组" : "数学组"}, ${row}}\n`).join("")}${groups}`;

// 基准日 2025-06-30
const staff = teachers(
  "出生: 1990-06-30, 职称: 高级教师, 骨干: 县学科骨干, 班主任: 四（2）班", // 35 that day
  "出生: 1990-07-01, 职称: 一级教师, 班主任: 否", // 34
  "出生: 1989-06-30, 职称: 小学高级教师, 骨干: 无", // 36
  "出生: 1970-01, 职称: 正高级教师, 状态: [{值: 产假, 起: 2024-09-01}]", // 55, exempt but in post
  "职称: 小学一级教师, 状态: [{值: 退休, 起: 2025-03-01}]", // gone
  "出生: 1980-01-01, 职称: 高级教师, 身份: 行政", // none of them
);

describe("教师队伍：专任教师的人数、年龄、职称", () => {
  test.for<readonly [rule: string, expected: string, narrowing?: { group?: string }]>([
    ["在职的专任教师，产假的也在内，退休的、行政不在", "专任教师4人 应参训3人"],
    ["满35岁的那天还算青年，36岁的不算", "青年教师2人"],
    ["写了骨干、班主任的；写否、无的不算", "骨干教师1人 班主任1人"],
    ["旧制的小学高级是中级", "高级职称2人 中级职称2人"],
    ["（35＋34＋36＋55）÷4＝40", "平均年龄40岁"],
    ["一个组的", "专任教师3人 高级职称1人 平均年龄35岁", { group: "语文组" }],
  ])("%s", ([, expected, narrowing = {}]) => {
    expectFigures(readSchool("", staff), expected, narrowing);
  });

  test("学期文件定了青年教师，按它", () => {
    expectFigures(readSchool("青年教师: {年龄: {至多: 34}}", staff), "青年教师1人");
  });

  test("没有出生日期，没有平均年龄", () => {
    expectFigures(readSchool("", teachers("职称: 一级教师")), "平均年龄— 青年教师0人");
  });

  test("能分项：应参训按职称，全勤、教研组也能", () => {
    const school = readSchool("", staff);
    expect(fill(school, '{{构成 应参训 按="职称"}}')).toBe("高级教师1人、一级教师1人、小学高级教师1人");
    expect(fill(school, '教研组{{教研组}}{{其中 教研组 按="校区"}}')).toBe("教研组2个，其中本部1个、东校区1个");
  });
});

describe("合并前的教研组", () => {
  const merged = (rest: string) =>
    `组织:\n  - {名称: 理科组, 类别: 教研组, ${rest}}\n  - {名称: 体艺备课组, 类别: 备课组, 合并自: 体育组、艺术组}`;
  test.for<Row>([
    // 语文组 and 数学组 of the roster, and three that became one
    [
      "时段内由三个组合并而成：原来5个，现在3个",
      merged("起: 2024-09-01, 合并自: 物理组、化学组、生物组"),
      "合并前教研组5个 教研组3个",
    ],
    ["没有写起，也算本时段的", merged("合并自: 物理组、化学组"), "合并前教研组4个"],
    ["以前就合并了的，不算", merged("起: 2023-09-01, 合并自: 物理组、化学组"), "合并前教研组0个"],
    [
      "两个组从同一个组分出来，只计一次",
      `${merged("合并自: 综合组")}\n  - {名称: 文科组, 类别: 教研组, 合并自: 综合组}`,
      "合并前教研组3个",
    ],
    ["没有合并的为0", "公开课: []", "合并前教研组0个"],
  ])("%s", judge);
});
