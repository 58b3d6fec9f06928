import { expect, test } from "vitest";
import { narrow } from "../../src/school/read-scope.ts";
import { schoolOf } from "../records/small-school.ts";

const school = schoolOf(
  "教师:\n  - {姓名: 林秋野, 教研组: 语文组, 校区: 中心校}\n  - {姓名: 许知行, 教研组: 数学组, 校区: 南田校区, 调组: [{日期: 2025-03-03, 教研组: 语文组}]}\n  - {姓名: 王芳, 区分: 语文}\n  - {姓名: 王芳, 区分: 数学}\n",
);

test.each([
  ["没有的教研组", { group: "语文祖" }, "--group 写的“语文祖”找不到 是否想写“语文组”？"],
  ["没有的校区", { campus: "北校区" }, "--campus 写的“北校区”找不到 可写：中心校、南田校区。"],
  ["没有的教师", { teacher: "林秋也" }, "--teacher 写的“林秋也”找不到 是否想写“林秋野”？"],
  ["同名的教师", { teacher: "王芳" }, "--teacher 写的“王芳”找不到 可写：王芳（语文）、王芳（数学）。"],
  [
    "不在这个组的教师",
    { group: "数学组", teacher: "林秋野" },
    "“林秋野”不在“数学组” “林秋野”在“语文组”。核对 --group 和 --teacher；只看这位教师，就去掉 --group。",
  ],
  [
    "不在这个校区的教师",
    { campus: "南田校区", teacher: "林秋野" },
    "“林秋野”不在“南田校区” “林秋野”在“中心校”。核对 --campus 和 --teacher；只看这位教师，就去掉 --campus。",
  ],
  ["不是日期", { from: "九月" }, "“--from”写的“九月”不是完整的日期 写成年-月-日，如 2024-09-12。"],
  [
    "先后倒了",
    { from: "2025-01-01", to: "2024-12-31" },
    "“止”（2024-12-31）早于“起”（2025-01-01） 核对两个日期，起应不晚于止。",
  ],
])("%s", (_, asked, expected) => {
  const { value, diagnostics } = narrow(school, asked);
  expect(value).toBeUndefined();
  // record/bad-scope, record/scope-apart, and what is said of days
  expect(diagnostics.map(({ message, hint }) => `${message} ${hint}`)).toEqual([expected]);
});

test("有一天在组里的就可以；换组以前、以后按那些日期看", () => {
  for (const group of ["数学组", "语文组"])
    expect(narrow(school, { group, teacher: "许知行" }).value).toMatchObject({ group });
  const { diagnostics } = narrow(school, { group: "数学组", teacher: "许知行", from: "2025-03-03" });
  expect(diagnostics.map(({ message }) => message)).toEqual(["“许知行”不在“数学组”"]);
});

test("同名的写明区分就找得到；不写的日期取整个时段", () => {
  expect(narrow(school, { teacher: "王芳（数学）", from: "2025/2/10" }).value).toMatchObject({
    from: "2025-02-10",
    to: "2025-08-31",
    teacher: { name: "王芳", distinction: "数学" },
  });
});
