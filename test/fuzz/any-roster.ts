import fc from "fast-check";
import { dayNear, listOf, map, people } from "./any-values.ts";

/** A roster as files are typed: a line for each teacher and each group. */
export interface AnyRoster {
  readonly teachers: readonly string[];
  readonly groups: readonly string[];
}

const status = map(
  { 值: fc.constantFrom("产假", "病假", "借调", "调出", "在职"), 起: dayNear(-40, 360) },
  { 止: dayNear(361, 400) },
);
/** Leave of about half of a term: what decides is its teaching days. */
const halfTerm = map({
  值: fc.constantFrom("产假", "病假"),
  起: fc.constantFrom("2024-09-01", "2024-11-11", "2025-01-10", "2025-02-10", "2025-04-21"),
  止: fc.constantFrom("2025-01-31", "2025-03-07", "2025-04-20", "2025-04-21", "2025-06-30"),
});
const month = fc.constantFrom("2002-08", "2019.9", "2020年1月", "2021-06-30", "2020-01-18", "2019-07-01");
const positions = fc.constantFrom("专任教师", "专任教师", "行政", "[行政, 专任教师]", "[教辅, 专任教师]");

const teacher = (name: string, group: string | undefined) =>
  map(
    { 姓名: fc.constant(name), 身份: group ? positions : fc.constantFrom("教辅", "行政") },
    {
      ...(group && {
        教研组: fc.constant(group),
        调组: listOf(map({ 日期: dayNear(-10, 300), 教研组: fc.constantFrom("语文组", "数学组") }), 1),
      }),
      校区: fc.constant(group === "语文组" ? "本部" : "东校区"),
      到校: fc.oneof(dayNear(-400, 330), fc.constantFrom("2024-11", "2025.3", "2025年2月")),
      状态: fc.oneof(listOf(status, 2), listOf(halfTerm, 1)),
      免修: fc.constantFrom("{原因: 援教}", "{原因: 援教, 学时: 6}"),
      继教号: fc.constant("J001"),
      职称: fc.constantFrom("一级教师", "小学高级教师", "高级教师", "二级教师", "小学一级教师", "正高级教师"),
      骨干: fc.constantFrom("县学科骨干", "否"),
      班主任: fc.constantFrom("四（2）班", "否", "是"),
      学科: fc.constantFrom("语文", "[语文, 道法]"),
      职务: fc.constantFrom("校长", "副校长", "教导主任", "教研组长", "语文组长"),
      参加工作: month,
      出生: fc.constantFrom("1988-05", "1990年1月", "1989-06-30"),
    },
  );

const group = (name: string, type: fc.Arbitrary<string>, campus: string) =>
  map(
    { 名称: fc.constant(name), 类别: type, 校区: fc.constant(campus) },
    {
      组长: fc.constantFrom(...people),
      起: dayNear(-40, 300),
      止: dayNear(301, 400),
      合并自: fc.constantFrom("一组、二组", "一组", "二组、三组"),
    },
  );
const members = map({ 姓名: fc.constantFrom(...people) }, { 起: dayNear(-40, 200), 止: dayNear(201, 400) });

/** Who is there and which groups: each with and without leave, 到校, 免修, a move. */
export const anyRoster: fc.Arbitrary<AnyRoster> = fc
  .tuple(
    fc.tuple(...people.map((name, i) => teacher(name, i < 3 ? "语文组" : i < 6 ? "数学组" : undefined))),
    group("语文组", fc.constantFrom("教研组", "教研组", "处室"), "本部"),
    group("数学组", fc.constantFrom("教研组", "教研组", "处室"), "东校区"),
    fc.tuple(
      fc.uniqueArray(members, { minLength: 1, maxLength: 3, selector: (one) => one.slice(0, 8) }),
      fc.constantFrom(...people),
    ),
  )
  .map(([teachers, chinese, maths, [list, leader]]) => ({
    teachers,
    groups: [
      chinese,
      maths,
      `{名称: 语文备课组, 类别: 备课组, 校区: 本部, 组长: ${leader}, 成员: [${list.join(", ")}]}`,
    ],
  }));

export const rosterText = ({ teachers, groups }: AnyRoster): string => {
  const lines = (rows: readonly string[]) => rows.map((row) => `  - ${row}\n`).join("");
  return `教师:\n${lines(teachers)}组织:\n${lines(groups)}`;
};
